"""On whose word something is told: "the Post, citing three people, said ...".

The network finds two things that the Post does: it says something, and it cites three people. That
it is they who say it, the text tells by setting one beside the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accordingto.extraction.stance import judge
from accordingto.prose import sentences
from accordingto.types import Attribution, Span, Stance, make_id, text_of

_CITING = re.compile(r"(?:\w+ly )?(?:cit(?:ed|es|ing)|quot(?:ed|es|ing))", re.IGNORECASE)
# Somebody or something that can be cited for a thing: people, mostly without a name, an office, or
# a document.
_AUTHORITY = (
    r"(?:(?:[\w-]+[ ]){0,2}?(?:copies|couple|dozens|group|members|number|one|pair|series|some|two)"
    r"[ ]of[ ])?"
    r"(?:(?!(?:about|against|by|for|in|of|on|over|that|to|when|which|who)\b)[\w’'.-]+[ ]){0,7}?"
    r"(?:agenc(?:y|ies)|aides?|authorities|colleagues?|commanders?|data|department|diplomats?"
    r"|directives?|doctors?|documents?|drafts?|e-?mails?|employees?|executives?|experts?|files?"
    r"|filings?|footage|governor|insiders?|investigators?|lawmakers?|lawyers?|letters?|logs?|mayor"
    r"|media|memo(?:s|randum|randa)?|minist(?:er|ers|ry|ries)|minutes|officers?|officials?|papers"
    r"|people|persons?|police|prosecutors?|recordings?|records?|reports?|residents?|sources?"
    r"|spokes(?:man|men|people|person|woman)|staff(?:ers)?|stud(?:y|ies)|transcripts?|witness(?:es)?"
    r"|workers?)\b(?!['’])"
)
_CITED = re.compile(_AUTHORITY)
# The same with "citing", where the network has found no such cue.
_CITES = re.compile(
    r",\s(?P<cue>(?:\w+ly\s)?(?:citing|quoting))\s"
    rf"(?P<who>{_AUTHORITY}[^,.;:!?\n\"“”]{{0,120}}?)(?=,|[.;:!?](?:\s|$)|\sthat\b|\sas\s\w+ing\b|\n|$)"
)
_THAT = re.compile(r"\bthat\b|\bas \w+ing\b")
_CITING_BEFORE = re.compile(r"\b(?:citing|quoting)\s\Z")
_CLAUSE = re.compile(r",\sthat\b(?=\s\S)")
# Between what is told and the clause: nothing, or a day.
_BETWEEN = re.compile(r"\s*(?:(?:early|late|on)\s)?(?:\w+day|yesterday|today)?")
LOOK = 200  # characters behind the last thing told in which somebody may be cited for it
NEAR = 3  # attributions on either side among which the one stands that tells the thing
# By these an outlet is told of again that was named in the sentence before.
_AGAIN = frozenset({"it", "the magazine", "the newspaper", "the paper", "the site", "the station"})


def with_cited(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` and, behind them, what those say who are cited for it, inside of it.

    What is told on their word ends where they are named.
    """
    bounds = [span.start for span in sentences(text)]
    alone = [_without_cited(text, one) for one in attributions]
    told = [_without_clause(text, one, _beside(alone, at)) for at, one in enumerate(alone)]
    on_word = [
        _on_word(host, one.content, one.cue, one.id)
        for at, one in enumerate(told)
        if _names_cited(text, one) and (host := _host(text, told, at, bounds)) is not None
    ]
    for at, who, cue in list(_cited_beside(text, told, bounds)):
        told[at] = _cut(told[at], cue.start)
        on_word.append(_on_word(told[at], (who,), (cue,), told[at].id))
    return [*told, *filter(_is_apart, on_word)]


def _cites(text: str, one: Attribution) -> bool:
    """Whether an attribution has a cue that tells of citing, and of nothing else."""
    return bool(one.cue) and _CITING.fullmatch(text_of(one.cue, text)) is not None


def _names_cited(text: str, one: Attribution) -> bool:
    """Whether all that an attribution tells is whom its source cites."""
    named = text_of(one.content, text)
    return (
        bool(one.source)
        and _cites(text, one)
        and _CITED.match(named) is not None
        and not _THAT.search(named)
    )


def _beside(attributions: Sequence[Attribution], at: int) -> list[Attribution]:
    """The few attributions before the one at a place, and the few behind it."""
    return [*attributions[max(0, at - NEAR) : at], *attributions[at + 1 : at + NEAR + 1]]


def _is_apart(one: Attribution) -> bool:
    """Whether who is cited stands outside of what is told."""
    return not any(span.overlaps(told) for told in one.content for span in (*one.source, *one.cue))


def _on_word(
    host: Attribution, who: tuple[Span, ...], cue: tuple[Span, ...], seed: str
) -> Attribution:
    """What the host tells, as what those say who are cited for it."""
    return replace(
        host,
        id=make_id("att", seed, host.id, *who),
        source=who,
        cue=cue,
        inside=host.id,
    )


def _without_cited(text: str, one: Attribution) -> Attribution:
    """What is told, without who is cited for it: "reported, citing | two aides, that it leaked"."""
    if not one.cue or not one.content or _cites(text, one):
        return one
    first = one.content[0]
    if not _CITING_BEFORE.search(text, max(0, first.start - 10), first.start):
        return one
    clause = _CLAUSE.search(text, first.start, first.end)
    if clause is None or not _CITED.match(text, first.start, clause.start()):
        return one
    return replace(one, content=(Span(clause.start() + 2, first.end), *one.content[1:]))


def _without_clause(text: str, one: Attribution, beside: Sequence[Attribution]) -> Attribution:
    """One that cites, with nothing in its content but who is cited.

    The network may give it what is told as well: "citing | two aides, that it leaked".
    """
    if not one.content or not _cites(text, one):
        return one
    first = one.content[0]
    if first.start < one.cue[-1].end or not _CITED.match(text, first.start, first.end):
        return one
    told = {span for other in beside if other.inside is None for span in other.content}
    clause = _CLAUSE.search(text, first.start, first.end)
    if clause and any(span.overlaps(Span(clause.end(), first.end)) for span in told):
        first = Span(first.start, clause.start())
    return replace(one, content=(first, *(span for span in one.content[1:] if span not in told)))


def _cited_beside(
    text: str, attributions: Sequence[Attribution], bounds: Sequence[int]
) -> Iterator[tuple[int, Span, Span]]:
    """Who is cited in the sentence of what somebody tells, where no attribution says so.

    With it, by its place, whose attribution that is, and by which word.
    """
    if _CITES.search(text) is None:
        return  # as of most texts: whose stance it is need not be asked
    told = [at for at, one in enumerate(attributions) if _may_tell(text, one)]
    if not told:
        return
    hosts = [attributions[at] for at in told]
    places = [one.cue[0].start for one in hosts]
    cues = sorted(span.start for one in attributions for span in one.cue)
    last = max(span.end for one in hosts for span in (*one.source, *one.cue, *one.content))
    for found in _CITES.finditer(text, bounds[_sentence(hosts[0].cue[0], bounds) - 1], last + LOOK):
        cue, who = Span(*found.span("cue")), Span(*found.span("who"))
        at = bisect_left(cues, cue.start)
        if at < len(cues) and cues[at] < cue.end:
            continue
        here = bisect_right(places, cue.start)
        own = _sentence(cue, bounds)
        near = (place for place in (here - 1, here - 2, here) if 0 <= place < len(hosts))
        for place in near:
            host = hosts[place]
            if _sentence(host.cue[0], bounds) == own and _is_beside(text, host, found):
                yield told[place], who, cue
                break


def _may_tell(text: str, one: Attribution) -> bool:
    """Whether somebody may be cited for what an attribution tells."""
    if one.inside or not (one.source and one.cue and one.content):
        return False
    return not _cites(text, one) and judge(text, one)[0] is Stance.AFFIRMS


def _is_beside(text: str, host: Attribution, citing: re.Match[str]) -> bool:
    """Whether a clause that cites stands right behind the source, cue or content, or ends it."""
    for span in (*host.source, *host.cue, *host.content):
        if span.start < citing.start() < span.end:
            return span in host.content and not text[citing.end() : span.end].strip(" .")
        behind = span.end <= citing.start()
        if behind and _BETWEEN.fullmatch(text, span.end, citing.start()):
            return True
    return False


def _cut(host: Attribution, cue: int) -> Attribution:
    """The host without who is cited in its content, from the comma before the cue on."""
    content = tuple(
        Span(span.start, cue - 2) if span.start < cue - 2 < span.end else span
        for span in host.content
    )
    return replace(host, content=content)


def _host(
    text: str, attributions: Sequence[Attribution], at: int, bounds: Sequence[int]
) -> Attribution | None:
    """The attribution, of those near one that cites somebody, of what is told on their word.

    It is in the same sentence, or in the one right before.
    """
    one = attributions[at]
    who = text_of(one.source, text).lower()
    own = _sentence(one.cue[0], bounds)
    spans = (*one.source, *one.cue, *one.content)
    beside = [
        other
        for other in _beside(attributions, at)
        if _may_tell(text, other)
        and not any(span.overlaps(mine) for span in other.content for mine in spans)
    ]
    same = [other for other in beside if text_of(other.source, text).lower() == who]
    here = [other for other in same if _sentence(other.cue[0], bounds) == own]
    before = [
        other
        for other in (beside if who in _AGAIN else same)
        if _sentence(other.cue[0], bounds) == own - 1
    ]
    return next(iter(here), None) or next(reversed(before), None)


def _sentence(span: Span, bounds: Sequence[int]) -> int:
    """The number of the sentence that a span begins in."""
    return bisect_right(bounds, span.start)
