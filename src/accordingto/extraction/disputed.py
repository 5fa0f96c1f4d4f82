"""What is disputed as somebody's saying: "denied accusations that ...", "rejected criticism by X".

Who rejects an accusation tells that somebody makes it, by the cue or in what is said: "reports that
... are false". The network, which learnt from one level, takes all of it for what is denied; that
there is an accuser, and who it is, the noun tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from accordingto.extraction.stance import judge
from accordingto.extraction.words import PRONOUNS
from accordingto.types import Attribution, Quotation, Span, Stance, make_id, text_of
from accordingto.verdicts import rejected

REACH = 160  # characters from the cue on in which the noun stands with all that belongs to it
SHORTEST = 2  # words of what is said
LONGEST_VERDICT = 60  # characters of what something is dismissed as
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
# A noun for what somebody says, who says it, and the clause that it stands for.
_SAYING = re.compile(
    r"(?:(?P<owner>\b(?:an?[ ]|the[ ])?[A-Z]\w+[ ](?:agency|magazine|media|newspaper|website)"
    r"|[A-Z][\w.-]*(?:[ ][A-Z][\w.-]*){0,5}"
    r"|\b(?:an?|the)[ ](?:[a-z-]+[ ]){0,3}[a-z-]+(?=['’]))(?:['’]s?)?[ ])?"
    r"(?:\b(?:earlier|false|media|news|newspaper|press|recent|repeated|widespread)[ ])*"
    r"\b(?P<noun>(?i:accusation|allegation|argument|assertion|charge|claim|complaint|conclusion"
    r"|contention|criticism|finding|insinuation|report|rumou?r|speculation|suggestion)s?)\b"
    # "By its former chief, Ana Ruiz, that", "made by the FBI, that", "spread online, that"
    r"(?:,?[ ](?:made[ ]|raised[ ]|spread[ ])?(?:by|from|in)[ ]"
    r"(?P<voice>[^,;:.!?\n]{2,80}?(?:,[ ][^,;:.!?\n]{2,60}(?=,))?),?"
    r"|,[ ](?:circulated|circulating|made|posted|raised|shared|spread)[ ][^,;:.!?\n]{2,60},)?"
    r"[ ](?:(?:alleging|claiming|saying|suggesting)[ ])?(?P<joint>that|of)[ ](?=\S)"
)
_AS_TOLD = re.compile(
    r",?[ ]as[ ](?P<voice>(?!if\b|though\b|well\b)[^,;:.!?\n]{2,60}?)[ ]"
    r"(?P<cue>(?:(?:has|have|had)[ ])?(?:alleged|asserted|claimed|reported|said|suggested|written"
    r"|wrote))(?=[,.;]|$)"
)
# Behind "dismissed as nonsense": a report and what it says, to the end of the clause.
_DISMISSED = re.compile(
    rf"[ ](?:an?|any|the|those|these|[A-Z][\w-]*['’]s?)[ ](?:[\w.'’-]+[ ]){{0,5}}?{_SAYING.pattern}"
    r"(?:[^.!?;\n]|\.(?=\w)){4,300}"
)
_NAME = re.compile(r"(?<=[ ])[A-ZÀ-Þ]|[a-z]['’]s?$")
# Between the cue and its noun: with one of these the noun belongs to something else.
_ASIDE = re.compile(r"\b(?:about|concerning|in|on|over|regarding|that|to|which|who)\b")


def with_disputed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """``attributions`` and, behind each, what is said in it that it disputes, inside of it.

    What is dismissed "as nonsense" may be told behind that, and is left out of the content by the
    network: it is taken in.
    """
    within: dict[str, list[Attribution]] = defaultdict(list)
    for one in attributions:
        if one.inside:
            within[one.inside].append(one)
    found: list[Attribution] = []
    better: dict[str, Attribution] = {}  # what is told instead of an attribution found before
    for one in attributions:
        outer = one if one.id in within else _with_dismissed(text, one)
        found.append(outer)
        told = _told(text, outer)
        if told is None:
            continue
        same = [other for other in within[one.id] if other.cue[0].overlaps(told.cue[0])]
        if same:
            better[same[0].id] = _with_source(text, told, same[0])
        elif all(_is_own_deed(text, other) for other in within[one.id]):
            found.append(told)
    return [better.get(one.id, one) for one in found]


def _is_own_deed(text: str, one: Attribution) -> bool:
    """Whether it tells of what the disputing one did: "denied a report that it | had offered"."""
    return text_of(one.source, text).lower() in PRONOUNS


def _with_source(text: str, told: Attribution, found: Attribution) -> Attribution:
    """What is told, with the source found before, where that is a name beside the noun.

    Of "some local reports" it is "some local", of "The firm said claims ..." the firm: neither.
    """
    own = [
        span
        for span in found.source
        if span.end <= told.cue[0].start
        and not text[span.end : told.cue[0].start].strip()
        and _NAME.search(span.text_in(text))
    ]
    return replace(found, source=tuple(own) or told.source, cue=told.cue, content=told.content)


def _with_dismissed(text: str, one: Attribution) -> Attribution:
    """The attribution with the report that it dismisses as something, where that is left out."""
    if not one.cue or not one.content or one.content[-1].start < one.cue[0].end:
        return one
    last = one.content[-1]
    if not text.startswith("as ", last.start) or len(last) > LONGEST_VERDICT:
        return one
    report = _DISMISSED.match(text, last.end)
    if report is None or judge(text, one)[0] not in _DISPUTING:
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, report.end())))


def _told(text: str, one: Attribution) -> Attribution | None:
    """What an attribution disputes as somebody's saying, if its words tell that."""
    if not one.cue or not one.content:
        return None
    # Few have the words for it: the stance is judged of these alone.
    disputed = _told_by_noun(text, one) or _told_after(text, one)
    untrue = _told_untrue(text, one)
    if disputed is None and untrue is None:
        return None
    stance = judge(text, one)[0]
    if stance in _DISPUTING:
        return disputed
    return untrue if stance is Stance.AFFIRMS else None


def _told_by_noun(text: str, one: Attribution) -> Attribution | None:
    """What is disputed by a noun for it: the end of the cue ("rejected criticism") or behind it."""
    start, end = one.cue[0].start, one.content[-1].end
    noun = _SAYING.search(text, start, min(end, start + REACH)) if start < end else None
    if noun is None or _ASIDE.search(text, one.cue[0].end, noun.start()):
        return None
    return _told_in(text, one, noun, end)


def _told_untrue(text: str, one: Attribution) -> Attribution | None:
    """What a content calls untrue itself: "said that | reports that it leaked were false"."""
    whole = one.content[0]
    within = rejected(whole.text_in(text))
    if within is None:
        return None
    start, end = (whole.start + at for at in within)
    # A name at the very beginning may be any word with a capital.
    opening = start - len(text[whole.start : start].lstrip("\"“‘' "))
    nouns = _SAYING.finditer(text, opening, end)
    noun = next((noun for noun in nouns if noun.start("noun") == start), None)
    return _told_in(text, one, noun, end) if noun else None


def _told_in(text: str, one: Attribution, noun: re.Match[str], end: int) -> Attribution | None:
    """What the noun found stands for, up to ``end``."""
    holder = next((span for span in one.content if span.contains(Span(noun.end(), end))), None)
    if holder is None or len(text[noun.end() : end].split()) < SHORTEST:
        return None
    group = "voice" if noun["voice"] else "owner"
    # A cue may open the sentence: "Denying claims that ..." names no owner.
    source = (Span(*noun.span(group)),) if noun[group] and noun.start(group) > noun.pos else ()
    cue = (Span(*noun.span("noun")),)
    content = (Span(noun.start("joint") if noun["joint"] == "that" else noun.end(), end),)
    return _inside(one, source, cue, content)


def _told_after(text: str, one: Attribution) -> Attribution | None:
    """What an attribution disputes and others say: "denied that ..., as residents have claimed"."""
    if one.content[-1].start < one.cue[0].end:
        return None
    # The clause may be left out of the content, or be the end of it.
    start, end = one.content[-1].start, one.content[-1].end
    told = _AS_TOLD.search(text, start, end + REACH)
    if told is None or not (told.end() == end or told.start() == end):
        return None
    source, cue = (Span(*told.span(role)) for role in ("voice", "cue"))
    content = (*one.content[:-1], Span(start, min(end, told.start())))
    return _inside(one, (source,), (cue,), content)


def _inside(
    one: Attribution, source: tuple[Span, ...], cue: tuple[Span, ...], content: tuple[Span, ...]
) -> Attribution:
    """What is told in the reporter's words in an attribution that disputes it."""
    return replace(
        one,
        id=make_id("att", one.id, source, cue, content),
        source=source,
        cue=cue,
        content=content,
        quotation=Quotation.INDIRECT,
        inside=one.id,
    )
