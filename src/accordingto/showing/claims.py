"""Claims for people: what is contested first, and under each claim who stands where on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.rule import Rule
from rich.style import Style
from rich.text import Text

from accordingto.showing.lines import (
    DIM,
    UNSTATED,
    hanging,
    one_line,
    print_parts,
    role_text,
    short_name,
    shorten,
)
from accordingto.types import Claim, Coverage, Position, Reading, Stand, Status

LISTED = 10  # claims one by one: a page of them
EACH = 5  # positions of one stand on one claim: a hundred reprints say no more
LONGEST = 300  # characters of a claim: no more than a content's, unless it comes from elsewhere

# Colours that can be read on black and on white; the words tell the same without them.
STATUSES = {
    Status.CONTESTED: Style(color="color(161)", bold=True),
    Status.DENIED: Style(color="color(130)", bold=True),
    Status.UNVERIFIED: Style(color="color(27)", bold=True),
    Status.UNCONTESTED: Style(bold=True),
}
# What one source does and what several do.
STANDS = {
    Stand.AFFIRMS: ("affirms", "affirm"),
    Stand.DENIES: ("denies", "deny"),
    Stand.DOUBTS: ("doubts", "doubt"),
    Stand.UNVERIFIED: ("has not verified it", "have not verified it"),
    Stand.NO_ANSWER: ("gives no answer", "give no answer"),
}
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose position it is, what was said, and where to find it.

    ``number`` is that of the attribution in its article, ``article`` what that is called where
    there are several.
    """

    number: int
    name: str
    content: str
    article: str | None = None


def claims_of(reading: Reading, console: Console) -> Iterator[Text]:
    """The section of an article's claims; nothing where it makes none."""
    if reading.claims:
        yield Text()
        yield Text("Claims", "bold")
        yield from _section(reading.claims, [reading], console)


def show_claims(claims: Sequence[Claim], readings: Sequence[Reading], console: Console) -> None:
    """Print the claims of several articles taken together, each position with its article."""
    print_parts([Rule(style=DIM), Text(_across(len(readings)), "bold")], console)
    print_parts(_section(claims, readings, console), console)


def voices(
    readings: Iterable[Reading], attributions: Iterable[str], *, named: bool
) -> dict[str, Voice]:
    """The voices behind some attributions, by their ids, in the order of readings and texts.

    Their articles are told if they are to be ``named``.
    """
    wanted = set(attributions)
    return {
        attribution: voice
        for reading in readings
        for attribution, voice in _voices(reading, wanted, named)
    }


def position_lines(
    positions: Sequence[Position],
    known: Mapping[str, Voice],
    coverage: Iterable[Coverage],
    console: Console,
    *,
    quoting: bool = False,
) -> Iterator[Text]:
    """A line for each position, under a denial what it leaves open; ``quoting`` what was said.

    Of many that take one stand the first are told, the rest counted.
    """
    limits = defaultdict(list)
    for one in coverage:
        if not one.covered:
            limits[one.denial].append(one)
    digits = max((len(str(voice.number)) for voice in known.values()), default=1)
    behind = _INDENT + " " * (digits + 2)
    told: Counter[Stand] = Counter()
    for position in positions:
        voice = known.get(position.attribution)
        told[position.stand] += 1
        if voice is None or told[position.stand] > EACH:
            continue
        lead = f"{_INDENT}{voice.number:>{digits}}. "
        yield from hanging(lead, _position(position, voice, quoting=quoting), console)
        for limit in limits[position.attribution]:
            yield from hanging(behind, Text(_limit(limit), DIM), console)
    for stand, count in told.items():
        if count > EACH:
            more = f"and {count - EACH} more {STANDS[stand][count - EACH > 1]}"
            yield from hanging(behind, Text(more, DIM), console)


def _across(articles: int) -> str:
    return f"Claims across {articles} article{'s' if articles != 1 else ''}"


def _section(
    claims: Sequence[Claim], readings: Sequence[Reading], console: Console
) -> Iterator[Text]:
    """The claims worth a line of their own, and a count of the others."""
    if not claims:
        yield Text("No claims found.", DIM)
        return
    worth = [one for one in claims if not _alone(one)]
    listed = worth[:LISTED]
    behind = (position.attribution for claim in listed for position in claim.positions)
    known = voices(readings, behind, named=len(readings) > 1)
    order = {attribution: at for at, attribution in enumerate(known)}
    for claim in listed:
        yield Text()
        heading = Text.assemble(
            (claim.status.value, STATUSES[claim.status]),
            ": ",
            (shorten(one_line(claim.text), LONGEST), "bold"),
        )
        yield from hanging("", heading, console)
        there = (position for position in claim.positions if position.attribution in order)
        positions = sorted(there, key=lambda position: order[position.attribution])
        yield from position_lines(positions, known, claim.coverage, console)
    rest = _rest(len(listed), len(worth) - len(listed), len(claims) - len(worth))
    if rest:
        yield Text()
        yield from hanging("", Text(rest, DIM), console)


def _alone(claim: Claim) -> bool:
    """Whether one source makes the claim and nobody else has a word on it."""
    return len(claim.positions) < 2 and claim.status is Status.UNCONTESTED


def _rest(listed: int, more: int, alone: int) -> str:
    """How many claims are not listed.

    >>> _rest(10, 3, 14), _rest(1, 0, 14), _rest(0, 0, 1), _rest(2, 0, 0)
    ('and 3 more, and 14 that one source alone makes', 'and 14 more that one source alone makes',
     '1 claim that one source alone makes', '')
    """
    if not alone:
        return f"and {more} more" if more else ""
    if more:
        return f"and {more} more, and {alone} that one source alone makes"
    head = f"and {alone} more" if listed else f"{alone} claim{'s' if alone > 1 else ''}"
    return f"{head} that one source alone makes"


def _voices(reading: Reading, wanted: set[str], named: bool) -> Iterator[tuple[str, Voice]]:
    if reading.document is None:
        return
    text = reading.document.text
    sources = {source.id: source for source in reading.sources}
    article = short_name(reading) if named else None
    for number, one in enumerate(reading.attributions, 1):
        if one.id in wanted:
            source = sources.get(one.source_id or "")
            name = one_line(source.name or "") if source else ""
            name = name or role_text(one.source, text) or UNSTATED
            yield one.id, Voice(number, shorten(name), role_text(one.content, text), article)


def _position(position: Position, voice: Voice, *, quoting: bool) -> Text:
    text = Text.assemble(voice.name, " — ", (STANDS[position.stand][0], "bold"))
    if quoting and voice.content:
        text.append(f": {_quoted(shorten(voice.content))}")
    if voice.article:
        text.append(f" · {shorten(voice.article)}", DIM)
    return text


def _quoted(text: str) -> str:
    """The text in quotation marks, unless it has its own.

    >>> _quoted("it is safe"), _quoted("“It is safe”")
    ('“it is safe”', '“It is safe”')
    """
    return text if text[0] in '“"' and text[-1] in '”"' else f"“{text}”"


def _limit(coverage: Coverage) -> str:
    """What a denial leaves open, or may leave open where the text does not tell."""
    head = "leaves open" if coverage.covered is False else "may leave open"
    on = f"{coverage.on.value} — " if coverage.on else ""
    return f"{head}: {on}{one_line(coverage.reason)}"
