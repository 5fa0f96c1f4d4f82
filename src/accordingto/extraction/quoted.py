"""Who is quoted by others: "was quoted by the Post as saying", "the Post quoted him as saying".

There the quoted says the thing, and the quoting tells that he did. The network finds one of the
two, and often takes the other for what is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from accordingto.types import Attribution, Span, make_id

REACH = 160  # characters from the cue on in which "as saying" stands

_NAME = r"[\w.’'&-]+(?:[ ][\w.’'&-]+){0,7}?"
_AS = r"as[ ](?:saying|telling(?:[ ](?:it|reporters|them))?)\b"
_PASSIVE = re.compile(
    r"(?P<cue>(?:(?:has|have|had)[ ])?(?:is|are|was|were|been)[ ](?:(?:also|\w+ly)[ ])?"
    rf"(?:quoted|cited))(?:[ ]by[ ](?P<voice>{_NAME}))?[ ](?P<saying>{_AS})"
    rf"(?:[ ]by[ ](?P<after>{_NAME})(?=[,.;:\n]|$))?"
)
_QUOTES = r"(?:also[ ])?(?:cit|quot)(?:ed|es|ing)"
_ACTIVE = re.compile(_QUOTES)
_WHOM = re.compile(rf"(?P<who>[^.;:\n\"“”]{{2,120}}?),?[ ](?P<saying>{_AS})[,:]?[ ](?=\S)")
_WITH_WHOM = re.compile(rf"{_QUOTES}[ ](?P<who>{_NAME})[ ](?P<saying>{_AS})")
_GAP = re.compile(r"[\s,:]*")


def with_quoted(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` with those of who is quoted inside those of who quotes."""
    within: dict[str, list[Attribution]] = defaultdict(list)
    for one in attributions:
        within[one.inside or ""].append(one)
    pairs = [
        _passive(text, one, within[one.id]) or _active(text, one, within[one.id])
        for one in attributions
    ]
    gone = {
        other.id
        for one, pair in zip(attributions, pairs, strict=True)
        if pair
        for other in within[one.id]
        if _shares_cue(other, pair[1])
    }
    told: list[Attribution] = []
    behind: list[Attribution] = []
    for one, pair in zip(attributions, pairs, strict=True):
        if pair:
            told.append(pair[0])
            behind.append(pair[1])
        elif one.id not in gone:
            told.append(one)
    return [*told, *behind]


def _passive(
    text: str, one: Attribution, within: Sequence[Attribution]
) -> tuple[Attribution, Attribution] | None:
    """Who quotes and, inside, who is quoted, of one with a passive cue that tells both.

    What is said may have been found apart, as that of "as saying", ``within`` the other.
    """
    if not one.cue or not one.content or one.inside:
        return None
    start = one.cue[0].start
    found = _PASSIVE.match(text, start, start + REACH)
    if found is None or not (found["voice"] or found["after"]):
        return None
    named = "voice" if found["voice"] else "after"
    voice = Span(found.start(named), found.start(named) + len(found[named].rstrip(".")))
    before = [span for span in (*one.source, *one.content) if span.end <= start]
    who = next((span for span in before if not text[span.end : start].strip()), None)
    if who is None:
        return None
    said = [span for span in one.content if span.end <= start and span != who]
    begin = _GAP.match(text, found.end())
    last = one.content[-1].end
    if begin and begin.end() < last:
        said.append(Span(begin.end(), last))
    saying = Span(*found.span("saying"))
    said = said or [
        span for other in within for span in other.content if saying.overlaps(other.cue[0])
    ]
    if not said:
        return None
    return _pair(one, voice, who, (Span(*found.span("cue")), saying), said)


def _active(
    text: str, one: Attribution, within: Sequence[Attribution]
) -> tuple[Attribution, Attribution] | None:
    """The same of one that quotes somebody: "the Post quoted him as saying".

    None where one inside tells already what he is quoted with.
    """
    if not one.cue or not one.content or not one.source:
        return None
    cue = one.cue[0]
    found = _WITH_WHOM.fullmatch(text, cue.start, cue.end)
    said = list(one.content)
    if found is None and _ACTIVE.fullmatch(text, cue.start, cue.end):
        first = one.content[0]
        found = _WHOM.match(text, first.start, first.end) if first.start >= cue.end else None
        if found:
            said[0] = Span(found.end(), first.end)
    if found is None:
        return None
    inner = _inner(one, Span(*found.span("who")), (Span(*found.span("saying")),), said)
    if any(_shares_cue(other, inner) for other in within):
        return None
    return one, inner


def _pair(
    one: Attribution, voice: Span, who: Span, cue: tuple[Span, Span], said: Sequence[Span]
) -> tuple[Attribution, Attribution]:
    """Who quotes, the voice, and who is quoted by it; ``cue`` is that of each."""
    outer = replace(one, source=(voice,), cue=cue, content=tuple(said))
    return outer, _inner(outer, who, cue[1:], said)


def _inner(
    outer: Attribution, who: Span, cue: tuple[Span, ...], said: Sequence[Span]
) -> Attribution:
    """What somebody says who is quoted in another attribution."""
    return replace(
        outer,
        id=make_id("att", outer.id, who, *cue),
        source=(who,),
        cue=cue,
        content=tuple(said),
        inside=outer.id,
    )


def _shares_cue(one: Attribution, other: Attribution) -> bool:
    return any(a.overlaps(b) for a in one.cue for b in other.cue)
