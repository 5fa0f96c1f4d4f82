"""Attributions inside the content of another: "denied a report that claimed ...".

The network learnt from one level (PolNeAR marks no attribution inside a content), and so finds
one. A content that has a verb or noun of saying in it is therefore read once more, by itself, and
what is found there is inside; and so on, for as deep as the text goes. Each level is shorter than
the one above it, and a content is never longer than the network's reach, so the cost stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from accordingto.extraction.known import is_hearing
from accordingto.extraction.words import PRONOUNS
from accordingto.types import Attribution, Span, text_of

Read = Callable[[Sequence[Span]], Sequence[Attribution]]
"""Reads stretches of the text, apart from all else, and finds their attributions."""

SHORTEST = 5  # words: shorter contents ("he said so") hold no attribution of their own

# By which words a content is likely to quote somebody in its turn. What else the network may
# find in a content ("hope to", "plans to") is left out: there it is the speaker's own wording.
_SAYING = re.compile(
    r"\b(?:according\s+to|say|says|said|saying|tell|tells|told|telling|wrote|tweeted|"
    r"(?:claim|report|alleg|assert|suggest|announc|reveal|disclos|confirm|den[iy]|reject|disput|"
    r"accus|acknowledg|admit|insist|warn|testif|declar|conclud|predict|estimat|complain|conced|"
    r"indicat|stat|explain|promis|vow|pledg|demand|urg|doubt|establish|verif)"
    r"(?:e|es|s|ed|d|ing|y|ies|ied|ting|ted|ions?|ations?|edly)?"
    r"|declin(?:ed|es)|not\s+comment|st(?:ands?|ood|anding)\s+by|no\s+(?:immediate\s+)?(?:comment|evidence|indication|proof)"
    r"|(?:charges?|criticism|rumou?rs?|speculation)(?=\s+(?:by|from|of|that)\b))\b",
    re.IGNORECASE,
)
_NOUN_CUE = re.compile(
    r"(?:account|accusation|allegation|article|assertion|claim|report|stor(?:y|ies)|statement)s?",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?P<owner>(?:[\w.&-]+\s){0,5}?[\w.&-]+)['’]s?\s(?:\w+\s){0,2}")
_WORD = re.compile(r"\w+")
_RELATIVES = frozenset({"that", "which", "who"})
# Between a cue and the subject of what is said: nothing, who hears it, "that".
_HEARD = re.compile(
    r"\s+(?:(?:the\s+)?(?:BBC|court|journalists|reporters|Reuters)\s+)?(?:(?:that|what)\s+)?"
)
_GAP = re.compile(r"\s+(?:(?:had|has|have|would)\s+)?")
AROUND = 8  # attributions on either side of one among which those are that may hold it
NEAR = 2  # attributions before one among which the one stands that may hold it
_DETERMINERS = frozenset({"a", "all", "an", "any", "such", "the", "these", "those"})
_VOICE = re.compile(r"(?:by|from)\s+")
_NOUN = re.compile(r"[\w’'.-]+(?:\s+[\w’'.-]+){0,11}")  # nothing but words: one noun phrase
_SUBJECT = re.compile(
    r"(?:he|I|it|she|they|we|(?:her|his|its|my|our|the|their)\s+\w+)\b", re.IGNORECASE
)
# Without it a content reads as a sentence, such as the network knows.
_OPENING = re.compile(r"[\"“”'‘’\s]*(?:that|whether|if)\s+", re.IGNORECASE)
# What is all within quotation marks: there the network expects no cue.
_QUOTED = re.compile(r"[\"“‘'](?P<said>[^\"“”]+?)[.,]?[\"”’']")
# How speakers open what they say themselves: "I would say", "let me tell you", "say it rains".
_OWN_WORDS = re.compile(
    r"(?:i|me|us|we)?\|(?:[\w’']+\s+){0,8}?(?:say|tell)(?:ing)?\b.*", re.IGNORECASE
)


def with_nested(text: str, outer: Sequence[Attribution], read: Read) -> list[Attribution]:
    """``outer`` and, behind them, what is inside of them, each with the id of its holder."""
    found = list(outer)
    cues = [span for one in outer if one.inside for span in one.cue]
    level = found
    while level:
        holders = _holders(text, level)
        level = []
        for one in read(sorted(holders)) if holders else ():
            stretch = next((s for s in holders if all(map(s.contains, one.cue))), None)
            if stretch is None or not _SAYING.search(text_of(one.cue, text)):
                continue
            if any(span.overlaps(cue) for span in one.cue for cue in cues):
                continue
            if _is_own_wording(text, one, stretch):
                continue
            if _NOUN_CUE.fullmatch(text_of(one.cue, text)) and _is_verdict(text, one):
                continue
            # What it has beyond the content that its cue is in, it has by the way they were read.
            owned = _with_owner(text, _with_bare_source(text, _begun_in(one, stretch)), stretch)
            bare = _with_subject(text, owned, stretch)
            told = replace(
                _with_antecedent(text, bare, stretch),
                content=tuple(filter(stretch.contains, one.content)),
            )
            if told.content and all(map(stretch.contains, told.source)):
                level.append(replace(told, inside=holders[stretch].id))
        found += level
    return found


def with_holders(found: Sequence[Attribution]) -> list[Attribution]:
    """``found``, each that is told in the content of another inside of it: the innermost such."""
    told = []
    for at, one in enumerate(found):
        # Contents are no longer than the network's reach, so that whose content it is stands near.
        beside = found[max(0, at - AROUND) : at + AROUND + 1]
        holders = [
            (span.end - span.start, other.id)
            for other in beside
            if other is not one
            for span in other.content
            if all(map(span.contains, one.cue))
            and not any(span.overlaps(piece) and not span.contains(piece) for piece in one.content)
        ]
        told.append(replace(one, inside=min(holders)[1]) if holders else one)
    return told


def with_held(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """``found``, what is told right behind another's cue put inside of that one.

    "Said it had no comment": the network takes the two apart, and leaves to the first what the
    second does not claim. Of "said she would not comment" that is "she ... comment", which turns
    round what she said. Or the source of the second runs over the first: "the ministry said it".
    """
    told = list(found)
    for at, one in enumerate(found):
        hosts = (place for place in range(max(0, at - NEAR), at) if _opens(text, found[place], one))
        place = next(hosts, None)
        if place is None:
            continue
        host, said = told[place], told[at]
        behind = _HEARD.match(text, host.cue[-1].end)
        start = behind.end() if behind else host.cue[-1].end
        subject = Span(max(start, said.source[0].start), said.source[0].end)
        beside = _GAP.fullmatch(text, said.source[0].end, said.cue[0].start)
        # "The firm said it had paid and declined to comment"; but not "said Lee was called and".
        if not beside and subject.text_in(text) in {"we", *PRONOUNS}:
            told[at] = replace(said, source=host.source)
            continue
        end = max(span.end for span in (*said.cue, *said.content))
        first = host.content[0].start
        begin = first if host.cue[-1].end < first < start else start
        told[place] = replace(host, content=(Span(begin, max(end, host.content[-1].end)),))
        bare = _sentence(text, Span(subject.start, subject.end + 1))
        told[at] = replace(said, source=(Span(bare.start, subject.end),), inside=host.id)
    return told


def _opens(text: str, host: Attribution, one: Attribution) -> bool:
    """Whether the source of ``one`` begins what is said right behind the cue of ``host``."""
    if not (host.source and host.cue and host.content and one.source and one.cue) or one.inside:
        return False
    said, subject = host.cue[-1], one.source[0]
    if not said.end < one.cue[0].start or not _SAYING.search(text, said.start, said.end):
        return False
    if subject.overlaps(said):
        return subject.start == host.source[0].start and subject.end > said.end
    behind = _HEARD.match(text, said.end)
    opens = behind is not None and behind.end() == subject.start
    return (
        opens
        and _SUBJECT.fullmatch(text, subject.start, subject.end) is not None
        and _GAP.fullmatch(text, subject.end, one.cue[0].start) is not None
        and host.content[0].start <= subject.start < host.content[0].end
    )


def _begun_in(one: Attribution, stretch: Span) -> Attribution:
    """The attribution with no source that begins before its stretch: "The bank said | it"."""
    source = (
        Span(max(span.start, stretch.start), span.end) if span.end > stretch.start else span
        for span in one.source
    )
    return replace(one, source=tuple(source))


def _is_verdict(text: str, one: Attribution) -> bool:
    """Whether a quotation follows the cue as what it is called: 'called the report "a stunt"'."""
    after = min((span.start for span in one.content if span.start >= one.cue[-1].end), default=0)
    return text[one.cue[-1].end : after].isspace() and text[after] in "\"“‘'"


def _is_own_wording(text: str, one: Attribution, stretch: Span) -> bool:
    """Whether a cue in a quotation tells of nobody else, and of nothing said before."""
    if stretch.start == 0 or text[stretch.start - 1] not in "\"“‘'":
        return False
    said = f"{text_of(one.source, text)}|{text_of(one.cue, text)}"
    return _OWN_WORDS.fullmatch(said) is not None


def _with_bare_source(text: str, one: Attribution) -> Attribution:
    """The attribution without what is no part of a noun's source: "the claims", "by workers"."""
    named = []
    for span in one.source:
        joint = _VOICE.match(text, span.start, span.end)
        bare = Span(joint.end(), span.end) if joint and joint.end() < span.end else span
        if bare.text_in(text).lower() not in _DETERMINERS:
            named.append(bare)
    return replace(one, source=tuple(named))


def _with_owner(text: str, one: Attribution, stretch: Span) -> Attribution:
    """The attribution with whose saying it is that opens its stretch: "the union's claim that"."""
    owner = _OWNER.fullmatch(text, stretch.start, one.cue[0].start)
    if owner is None or not _NOUN_CUE.fullmatch(text_of(one.cue, text)):
        return one
    return replace(one, source=(Span(*owner.span("owner")),))


def _with_subject(text: str, one: Attribution, stretch: Span) -> Attribution:
    """The attribution with the pronoun that opens its stretch as source, if it has no other.

    In "said it had not been able to verify ..." the network is unsure of all: it learnt that
    nothing is told in a content.
    """
    subject = _SUBJECT.match(text, stretch.start, one.cue[0].start)
    if one.source or subject is None or text[subject.end() : one.cue[0].start].strip():
        return one
    if is_hearing(one.cue[0].text_in(text)):
        return one
    return replace(one, source=(Span(stretch.start, subject.end()),))


def _with_antecedent(text: str, one: Attribution, stretch: Span) -> Attribution:
    """The attribution with the noun that opens its stretch as source, where that is a relative.

    In "denied a report that claimed ..." it is the report that claims.
    """
    if not one.source or one.source[0].text_in(text).lower() not in _RELATIVES:
        return one
    relative = one.source[0].start
    noun = _NOUN.match(text, stretch.start, relative)
    if noun is None or text[noun.end() : relative].strip():
        return one
    source = Span(stretch.start, noun.end())
    others = (*one.cue, *one.content)
    if any(source.overlaps(other) for other in others):
        return one
    return replace(one, source=(source,))


def _holders(text: str, level: Sequence[Attribution]) -> dict[Span, Attribution]:
    """The stretches of content worth another reading, none overlapping, and whose they are."""
    chosen: dict[Span, Attribution] = {}
    end = 0
    pieces = [(_sentence(text, span), one) for one in level for span in one.content]
    for span, one in sorted(pieces, key=lambda piece: piece[0]):
        content = span.text_in(text)
        if (
            span.start >= end
            and _SAYING.search(content)
            and sum(1 for _ in _WORD.finditer(content)) >= SHORTEST
        ):
            chosen[span] = one
            end = span.end
    return chosen


def _sentence(text: str, content: Span) -> Span:
    """A content without the conjunction that opens it, or the marks that it is all within."""
    quoted = _QUOTED.fullmatch(text, content.start, content.end)
    if quoted:
        return Span(*quoted.span("said"))
    opening = _OPENING.match(text, content.start, content.end)
    end = opening.end() if opening else content.start
    return Span(end, content.end) if end < content.end else content
