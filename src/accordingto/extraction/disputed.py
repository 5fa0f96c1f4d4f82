"""What is disputed as somebody's saying: "denied accusations that ...", "rejected criticism by X".

Who rejects an accusation tells that somebody makes it. The network, which learnt from one level,
takes all of it for what is denied; that there is an accuser, and who it is, the noun tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accordingto.extraction.stance import judge
from accordingto.types import Attribution, Quotation, Span, Stance, make_id

REACH = 160  # characters from the cue on in which the noun stands with all that belongs to it
SHORTEST = 2  # words of what is said
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
# A noun for what somebody says, who says it, and the clause that it stands for.
_SAYING = re.compile(
    r"(?:(?P<owner>[A-Z][\w.-]*(?:[ ][A-Z][\w.-]*){0,5})(?:['’]s?)?[ ])?"
    r"(?:\b(?:recent|earlier|widespread|repeated|false|media|press|news|newspaper)[ ])*"
    r"\b(?P<noun>accusation|allegation|assertion|charge|claim|complaint|contention|criticism"
    r"|insinuation|report|rumou?r|speculation|suggestion)s?\b"
    r"(?:[ ](?:made[ ]|raised[ ]|spread[ ])?(?:by|from|in)[ ](?P<voice>[^,;:.!?\n]{2,80}?))?"
    r"[ ](?P<joint>that|of)[ ](?=\S)"
)
_AS_TOLD = re.compile(
    r",?[ ]as[ ](?P<voice>(?!if\b|though\b|well\b)[^,;:.!?\n]{2,60}?)[ ]"
    r"(?P<cue>(?:(?:has|have|had)[ ])?(?:alleged|asserted|claimed|reported|said|suggested|written"
    r"|wrote))(?=[,.;]|$)"
)
# Between the cue and its noun: with one of these the noun belongs to something else.
_ASIDE = re.compile(r"\b(?:about|concerning|in|on|over|regarding|that|to|who|which)\b")


def with_disputed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` and, behind them, what is said in those that dispute it, inside of them."""
    held = {one.inside for one in attributions if one.inside}
    found = (
        told
        for one in attributions
        if one.id not in held
        and (told := _told_in(text, one) or _told_after(text, one))
        and _disputes(text, one)
    )
    return [*attributions, *found]


def _disputes(text: str, one: Attribution) -> bool:
    return judge(text, one)[0] in _DISPUTING


def _told_in(text: str, one: Attribution) -> Attribution | None:
    """What an attribution holds as somebody's saying, if its words tell that."""
    if not one.cue or not one.content or one.content[-1].end <= one.cue[0].start:
        return None
    # The noun may be the end of the cue ("rejected criticism") or the beginning of the content.
    start = one.cue[0].start
    end = max(span.end for span in one.content)
    noun = _SAYING.search(text, start, min(end, start + REACH))
    if noun is None or _ASIDE.search(text, one.cue[0].end, noun.start()):
        return None
    holder = next((span for span in one.content if span.contains(Span(noun.end(), end))), None)
    if holder is None or len(text[noun.end() : end].split()) < SHORTEST:
        return None
    group = "voice" if noun["voice"] else "owner"
    # A cue may open the sentence: "Denying claims that ..." names no owner.
    source = (Span(*noun.span(group)),) if noun[group] and noun.start(group) > start else ()
    at = noun.start("noun")
    cue = (Span(at, _word_end(text, at)),)
    content = (Span(noun.start("joint") if noun["joint"] == "that" else noun.end(), end),)
    return replace(
        one,
        id=make_id("att", one.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        quotation=Quotation.INDIRECT,
        inside=one.id,
    )


def _told_after(text: str, one: Attribution) -> Attribution | None:
    """What an attribution disputes and others say: "denied that ..., as residents have claimed"."""
    if not one.cue or not one.content or one.content[-1].start < one.cue[0].end:
        return None
    # The clause may be left out of the content, or be the end of it.
    start, end = one.content[-1].start, one.content[-1].end
    told = _AS_TOLD.search(text, start, end + REACH)
    if told is None or not (told.end() == end or told.start() == end):
        return None
    source, cue = (Span(*told.span(role)) for role in ("voice", "cue"))
    content = (*one.content[:-1], Span(start, min(end, told.start())))
    return replace(
        one,
        id=make_id("att", one.id, (source,), (cue,), content),
        source=(source,),
        cue=(cue,),
        content=content,
        quotation=Quotation.INDIRECT,
        inside=one.id,
    )


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at
