"""A reading for people: the article with its roles marked, then a table; or a plain list.

On a terminal each role has a colour and, for those who do not see it, a line of its own:
a single line under sources, a double one under cues, italics with a line above contents.
The lines stay where roles lie in each other, as a source inside of somebody's content.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate

from rich import box
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from accordingto.showing.claims import claims_of
from accordingto.showing.lines import (
    DIM,
    UNSTATED,
    hanging,
    harmless,
    header,
    one_line,
    place,
    print_parts,
    role_text,
    shorten,
    width_of,
)
from accordingto.types import Attribution, Certainty, Reading, Role, Source, Span

# Numbered colours, not the named ones: these keep a contrast of at least 4 to black and
# to white, while a theme's own blue or yellow is lost on one of the two.
STYLES = {
    Role.SOURCE: Style(color="color(28)", bold=True, underline=True, underline2=False),
    Role.CUE: Style(color="color(130)", bold=True, underline=False, underline2=True),
    Role.CONTENT: Style(color="color(27)", italic=True, overline=True),
}
NARROW = (
    60  # columns below which a table has cells of a few letters, and a list is read more easily
)
_NOTE = Style(bold=True, underline=False, underline2=False, overline=False, italic=False)
_SUPERSCRIPTS = str.maketrans("0123456789,", "⁰¹²³⁴⁵⁶⁷⁸⁹˒")
_LEFT_TO_RIGHT = "\u200e"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def show(reading: Reading, console: Console) -> None:
    """Print a reading: marked and with a table on a terminal, as a plain list elsewhere.

    A reading that failed prints nothing: see :func:`failure_line`. The article goes out
    paragraph by paragraph, so that a long one takes no memory to speak of.
    """
    if reading.document is None:
        return
    marked = console.is_terminal and console.color_system is not None
    print_parts(_marked(reading, console) if marked else _plain(reading, console), console)


def failure_line(reading: Reading) -> str:
    """What to tell people of a reading that failed: one line that names it and the remedy."""
    reason = reading.failure.reason if reading.failure else ""
    reason = reason.removeprefix(f"{reading.origin}: ")
    return one_line(f"{place(reading.origin)}: {reason}")


def _marked(reading: Reading, console: Console) -> Iterator[RenderableType]:
    yield Rule(style=DIM)
    yield from header(reading)
    yield Text()
    yield from _article(reading)
    yield Text()
    if not reading.attributions:
        yield Text("No attributions found.", DIM)
    elif width_of(console) < NARROW:
        yield _legend("list")
        yield Text()
        yield from _list(reading, console)
    else:
        yield _legend("table")
        yield _table(reading)
    yield from _warnings(reading)
    yield from claims_of(reading, console)


def _article(reading: Reading) -> Iterator[Text]:
    """The article's lines, roles styled, each cue followed by its attribution's number."""
    assert reading.document is not None
    lines = reading.document.text.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]
    marks = _marks_by_line(reading, starts)
    notes = _notes_by_line(reading, starts)
    blank = True
    for number, line in enumerate(lines):
        text = Text(harmless(line.rstrip(_LINE_ENDS)))
        if not text.plain.strip():
            if not blank:
                yield Text()
            blank = True
            continue
        blank = False
        for start, end, style in marks[number]:
            text.stylize(style, max(0, start - starts[number]), end - starts[number])
        yield _with_notes(text, {at - starts[number]: note for at, note in notes[number].items()})


def _marks_by_line(
    reading: Reading, starts: list[int]
) -> defaultdict[int, list[tuple[int, int, Style]]]:
    """What to style in each line; contents first, as sources and cues may lie in them."""
    marks: defaultdict[int, list[tuple[int, int, Style]]] = defaultdict(list)
    for role in (Role.CONTENT, Role.SOURCE, Role.CUE):
        for attribution in reading.attributions:
            for span in attribution.spans(role):
                first, last = bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)
                for line in range(first, last):
                    marks[line].append((span.start, span.end, STYLES[role]))
    return marks


def _notes_by_line(reading: Reading, starts: list[int]) -> defaultdict[int, dict[int, str]]:
    """The numbers to print in each line: offset in the text -> numbers, as in "3,4"."""
    notes: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for number, attribution in enumerate(reading.attributions, 1):
        anchor = _anchor(attribution)
        if anchor is None:
            continue
        line = notes[bisect_left(starts, anchor.end) - 1]
        before = line.get(anchor.end)
        line[anchor.end] = f"{before},{number}" if before else str(number)
    return notes


def _anchor(attribution: Attribution) -> Span | None:
    """The span that the attribution's number stands behind: its cue, else what there is."""
    spans = attribution.cue or attribution.source or attribution.content
    return spans[-1] if spans else None


def _with_notes(text: Text, notes: dict[int, str]) -> Text:
    if not notes:
        return text
    offsets = sorted(notes)
    first, *rest = text.divide(offsets)
    for offset, piece in zip(offsets, rest, strict=True):
        first.append(notes[offset].translate(_SUPERSCRIPTS), _NOTE)
        first.append_text(piece)
    return first


def _legend(where: str) -> Text:
    return Text.assemble(
        (Role.SOURCE.value, STYLES[Role.SOURCE]),
        "  ",
        (Role.CUE.value, STYLES[Role.CUE]),
        ("¹", _NOTE),
        "  ",
        (Role.CONTENT.value, STYLES[Role.CONTENT]),
        (f"   the numbers are those of the {where}", DIM),
    )


def _table(reading: Reading) -> Table:
    assert reading.document is not None
    text = reading.document.text
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style=DIM, expand=True)
    table.add_column("", justify="right", no_wrap=True)
    for role, ratio in ((Role.SOURCE, 4), (Role.CUE, 2), (Role.CONTENT, 6)):
        table.add_column(role.value, ratio=ratio, header_style=STYLES[role])
    sources = _sources(reading)
    numbers = reading.numbers()
    for number, attribution in enumerate(reading.attributions, 1):
        source = role_text(attribution.source, text)
        who = _who(attribution, text, sources.get(attribution.source_id or ""))
        table.add_row(
            str(number),
            _Cell(_over(Text(source) if source else Text(UNSTATED, DIM), who)),
            _Cell(_over(Text(role_text(attribution.cue, text)), _stand(attribution))),
            _Cell(
                _over(
                    Text(shorten(role_text(attribution.content, text))),
                    " · ".join(_facts(attribution, numbers)),
                )
            ),
        )
    return table


def _over(words: Text, note: str) -> Text:
    """The article's words, and under them what was made of them."""
    return Text.assemble(words, ("\n" if words.plain else "", DIM), (one_line(note), DIM))


def _sources(reading: Reading) -> dict[str, Source]:
    return {source.id: source for source in reading.sources}


def _who(attribution: Attribution, text: str, source: Source | None) -> str:
    """How openly the source is identified and, where its words do not say it, who it is."""
    sourcing = attribution.sourcing.value
    if attribution.unnamed_count:
        sourcing += f" ({attribution.unnamed_count})"
    if source is None:
        return sourcing
    said = role_text(attribution.source, text)
    facts = [source.name if source.name and source.name not in said else None]
    if source.role and source.role not in said:
        facts.append(source.role)
    if source.speaks_for and source.speaks_for not in said:
        facts.append(f"for {source.speaks_for}")
    told = ", ".join(fact for fact in facts if fact)
    return f"{sourcing}: {told}" if told else sourcing


def _stand(attribution: Attribution) -> str:
    hedged = ", hedged" if attribution.certainty is Certainty.HEDGED else ""
    return f"{attribution.stance.value}{hedged}"


def _facts(attribution: Attribution, numbers: Mapping[str, int]) -> Iterator[str]:
    """What else is known of an attribution, a phrase each."""
    yield attribution.quotation.value
    if attribution.inside:
        yield f"inside {numbers[attribution.inside]}"
    if attribution.about:
        yield f"about {numbers[attribution.about]}"
    if attribution.spoken:
        yield f"said {attribution.spoken}"
    if attribution.scope:
        yield f"of {attribution.scope}"
    yield f"{attribution.confidence:.2f}"


def _warnings(reading: Reading) -> Iterator[Text]:
    for caution in reading.cautions:
        yield Text.assemble(("warning: ", "bold"), one_line(caution.message))


class _Cell:
    """A table's cell that stays in its column where a terminal turns right-to-left text round.

    A mark of direction at both ends of each line (UAX #9) keeps the text of one column from
    running together with that of the next.
    """

    def __init__(self, text: Text) -> None:
        self.text = text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        mark = _LEFT_TO_RIGHT if _RIGHT_TO_LEFT.search(self.text.plain) else ""
        for line in self.text.wrap(console, options.max_width, overflow="fold"):
            yield Text.assemble(mark, line, mark)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self.text)


def _plain(reading: Reading, console: Console) -> Iterator[Text]:
    """The list for a file or a pipe: no escape codes, one entry an attribution."""
    yield from header(reading)
    yield Text()
    yield from _list(reading, console)
    if not reading.attributions:
        yield Text("No attributions found.")
    yield from _warnings(reading)
    yield from claims_of(reading, console)
    yield Text()


def _list(reading: Reading, console: Console) -> Iterator[Text]:
    """An entry for each attribution, numbered."""
    assert reading.document is not None
    digits = len(str(len(reading.attributions)))
    sources = _sources(reading)
    numbers = reading.numbers()
    for number, attribution in enumerate(reading.attributions, 1):
        source = sources.get(attribution.source_id or "")
        entry = Text(_entry(attribution, reading.document.text, source, numbers))
        yield from hanging(f"{number:>{digits}}. ", entry, console)


def _entry(
    attribution: Attribution, text: str, source_meant: Source | None, numbers: Mapping[str, int]
) -> str:
    # No quotation marks are put around the content: it shows its own where it is quoted.
    source = role_text(attribution.source, text) or UNSTATED
    roles = [source, role_text(attribution.cue, text), role_text(attribution.content, text)]
    said = " — ".join(role for role in roles if role)
    who = _who(attribution, text, source_meant)
    notes = [_stand(attribution), who, *_facts(attribution, numbers)]
    return f"{said} [{one_line(' · '.join(notes))}]"
