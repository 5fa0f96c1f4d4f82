"""Words whose speaker is named before or behind them, without a verb.

"MAYOR: We will wait." in a transcript, "Lee: No deal" over an article, "“Never again.” — Ann Lee"
in a round-up of voices. The network takes verbs and nouns for cues, and the people whose marks it
learnt from left out two transcripts of three. But who stands before a colon at the head of a line
says what follows it, and who signs a quotation said it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accordingto.prose import paragraphs
from accordingto.types import Attribution, Document, Name, NameKind, Quotation, Span, make_id

SHORTEST = 3  # words: "Lee: 547" counts votes, and says nothing
LONGEST = 3  # further paragraphs of one turn: what is as far from its label may be anybody's

_WORDS = r"(?:,?[ \xa0](?:[A-ZÀ-Þ(][\w.'’)-]{0,40}|\d{1,4}|of|the|and|de|van|von|al)){0,7}"
_LABEL = re.compile(rf"[\"“'‘]{{0,2}}(?P<label>[^\W\d_][\w.'’-]{{1,40}}{_WORDS})(?P<colon>:)\s+")
_SIGNED = re.compile(
    r"(?P<said>(?:[\"“]|''|``).*(?:[\"”]|''))[.,]?[ \xa0]{0,3}(?P<dash>[-–—―]{1,2})[ \xa0]{0,3}"
    rf"(?P<name>[A-ZÀ-Þ][\w.'’-]{{0,40}}{_WORDS}?)[. \xa0]{{0,3}}"
)
# What headlines name as their source, by no name.
_TEXTS = frozenset({"analysis", "poll", "report", "source", "sources", "study", "survey"})
_OPENING = re.compile("[\"“]|``|''")
_QUOTED = re.compile("[\"“‘'].*[\"”’']", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A paragraph that opens with a label; ``at`` is its place among the paragraphs."""

    at: int
    label: Span
    colon: Span
    said: Span


def with_turns(
    document: Document, found: Sequence[Attribution], names: Sequence[Name]
) -> list[Attribution]:
    """``found`` and, behind them, what labels and signatures give; what these hold is inside them.

    A name that ``found`` has as a source already gives none.
    """
    text = document.text
    lines = [span for span in paragraphs(text) if not any(map(span.overlaps, document.asides))]
    edges = sorted(edge for one in found for span in one.source for edge in (span.start, span.end))
    turns = [
        one
        for one in (*_opened(document, lines, names), *_signed(document, lines))
        if not _any_within(edges, one.source[0])
    ]
    held = sorted((said, at) for at, turn in enumerate(turns) for said in turn.content)
    return [*(_within(one, turns, held) for one in found), *turns]


def _opened(
    document: Document, lines: Sequence[Span], names: Sequence[Name]
) -> Iterator[Attribution]:
    """The turns that a label opens, each to the next label or where its quotation marks end."""
    text = document.text
    labelled = {at: one for at, line in enumerate(lines) if (one := _labelled(text, at, line))}
    for one in _speaking(text, list(labelled.values()), names):
        said = [one.said]
        for at in range(one.at + 1, min(one.at + 1 + LONGEST, len(lines)) if one.at else 0):
            if at in labelled or not _OPENING.match(text, lines[at].start):
                break
            said.append(lines[at])
        content = [_bare(text, span, headline=not one.at) for span in said]
        yield _turn(document, one.label, one.colon, content, spoken=bool(one.at))


def _labelled(text: str, at: int, line: Span) -> _Labelled | None:
    found = _LABEL.match(text, line.start, line.end)
    if found is None or sum(1 for _ in _WORD.finditer(text, found.end(), line.end)) < SHORTEST:
        return None
    said = Span(found.end(), line.end)
    return _Labelled(at, Span(*found.span("label")), Span(*found.span("colon")), said)


def _speaking(
    text: str, labelled: Sequence[_Labelled], names: Sequence[Name]
) -> Iterator[_Labelled]:
    """Those whose label says who speaks.

    Over an article that is a person, an organization or "Poll"; below, persons who take turns,
    and whoever has several in capitals.
    """
    kinds = {name.span.end: name.kind for name in names}
    persons = {
        name.span.text_in(text).split()[-1].casefold()
        for name in names
        if name.kind is NameKind.PERSON
    }
    turns = Counter(one.label.text_in(text) for one in labelled if one.at)
    for one in labelled:
        label = one.label.text_in(text)
        kind = kinds.get(one.label.end)
        person = kind is NameKind.PERSON or label.split()[-1].casefold() in persons
        if one.at:
            speaks = turns.total() > 1 and (person or (label.isupper() and turns[label] > 1))
        else:
            speaks = person or kind is NameKind.ORGANIZATION or label.casefold() in _TEXTS
        if speaks:
            yield one


def _signed(document: Document, lines: Sequence[Span]) -> Iterator[Attribution]:
    """The paragraphs that are a quotation and, behind a dash, who said it."""
    for line in lines:
        found = _SIGNED.fullmatch(document.text, line.start, line.end)
        if found:
            source, dash, said = (Span(*found.span(part)) for part in ("name", "dash", "said"))
            yield _turn(document, source, dash, [said], spoken=True)


def _turn(
    document: Document, source: Span, cue: Span, content: Sequence[Span], *, spoken: bool
) -> Attribution:
    """``spoken``: all of it is somebody's words, with or without quotation marks."""
    whole = content[0].text_in(document.text)
    if spoken or _QUOTED.fullmatch(whole):
        quotation = Quotation.DIRECT
    else:
        quotation = Quotation.MIXED if _QUOTED.search(whole) else Quotation.INDIRECT
    roles = (source,), (cue,), tuple(content)
    return Attribution(make_id("att", document.id, *roles), *roles, quotation, confidence=1.0)


def _bare(text: str, said: Span, *, headline: bool) -> Span:
    """What is said, without a lone quotation mark at its edge or a headline's full stop."""
    whole = said.text_in(text)
    start, end = said.start, said.end
    if _QUOTED.fullmatch(whole):
        return said
    if _OPENING.match(whole):
        start += 1
    elif whole.endswith(('"', "”")) and not _OPENING.search(whole[:-1]):
        end -= 1
    if headline and whole.endswith("."):
        end -= 1
    return Span(start, end)


def _any_within(edges: Sequence[int], span: Span) -> bool:
    """Whether one of the sorted edges of other spans falls on ``span`` or its edges."""
    at = bisect_left(edges, span.start)
    return at < len(edges) and edges[at] <= span.end


def _within(
    one: Attribution, turns: Sequence[Attribution], held: Sequence[tuple[Span, int]]
) -> Attribution:
    """An attribution whose cue a turn holds is inside it, and has nothing of what is outside.

    ``held``: the contents of the turns in order of the text, each with its turn's place.
    """
    at = bisect_right(held, one.cue[0].start, key=lambda piece: piece[0].start) if one.cue else 0
    said, turn = held[at - 1] if at else (None, 0)
    if said is None or not all(map(said.contains, one.cue)):
        return one
    return replace(
        one,
        source=tuple(filter(said.contains, one.source)),
        content=tuple(filter(said.contains, one.content)) or one.content,
        inside=one.inside or turns[turn].id,
    )
