"""Two things that one source does: "said the talks had failed and blamed the rebels".

The network takes the second verb for a part of what is said. It is the speaker's own where the
subject of what is said can do no such thing: talks fail, and blame nobody. Of a subject that can,
"said the guards had shouted and threatened to shoot", it is left as the network has it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accordingto.types import Attribution, Quotation, Span, make_id

# What can neither say nor do a thing, and in singular or plural opens what is said in news.
_THINGS = (
    r"accident|accusation|agreement|allegation|amount|arrest|attack|blast|blaze|bridge|budget"
    r"|building|ceasefire|charge|choice|clash|collapse|comment|conflict|contract|cost|crash|dam|deal"
    r"|death|decision|delay|demand|dispute|earning|economy|election|evacuation|evidence|explosion"
    r"|export|fire|fighting|flight|flood|food|harvest|incident|inflation|injury|injuries"
    r"|killing|loss|losses|match|meeting|murder|negotiation|offer|operation|outbreak|outage"
    r"|pay|performance|pitch|plane|price|process|product|production|profit|project"
    r"|proposal|protest|raid|rate|reform|remark|repair|result|revenue|road|rule|rumou?r|safety|sale"
    r"|sanction|season|sentence|shooting|spending|strike|supply|supplies|talk|target"
    r"|tariff|tax|taxes|threat|traffic|treatment|truce|verdict|violence|visit|vote|war|water"
    r"|weapon|work|wound"
)
# What is written can say much, but it does not thank: "the report was flawed and ordered another".
_WRITTEN = (
    r"account|article|bill|document|figure|law|letter|number|plan|policy|policies|report|study"
)
_FINITE = (
    r"(?:was|were|is|are|had|has|have|would|will|could|can|might|may|should|must|did|does|do"
    r"|fell|rose|began|came|went|grew|ran)\b"
)
_OF = r"(?:at|between|by|for|from|in|of|on|over|to|with)\b"
# The clause that is said: its subject, and on to the joint in no further clause.
_CLAUSE = re.compile(
    r"[\"“']?(?:that\s)?(?:"
    r"(?P<there>there\s(?=was|were|is|are|had|has|have|would|will|could)|it\s(?:was|is)\s(?:not\s)?"
    r"(?=an?\s|the\s|too\s))"
    r"|(?!(?:an?|the|his|her|its|their|our)\s(?:man|woman)\b)(?:[\w’'$%.-]+\s){0,3}?"
    rf"(?P<head>{_THINGS}|{_WRITTEN})(?:e?s)?\s(?:{_OF}\s(?:[\w’'$%.-]+\s){{1,6}}?)?"
    rf"(?:{_FINITE}|\w+ed\b))",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?P<joint>,?\s(?:and|but)\s)(?:(?:also|instead|later|then|\w+ly)\s)?")
_OTHER_CLAUSE = re.compile(
    r"[;:\"“”\n]|\b(?:after|although|as|because|before|him|how|if|once|since|that|though|until|what"
    r"|when|where|whether|which|while|who|whom|whose|why|he|she|they|we|I|said|says|told)\b"
)
_PERSONS = (  # of a thing that is written none is said
    r"apologi[sz](?:ed|es)(?:\s(?:for|to))?|congratulat(?:ed|es)|declin(?:ed|es)(?=\sto\b)"
    r"|invit(?:ed|es)|order(?:ed|s)|promis(?:ed|es)(?=\s(?:that|to)\b)|refus(?:ed|es)(?=\sto\b)"
    r"|thank(?:ed|s)|vow(?:ed|s)(?=\s(?:that|to)\b)|pledg(?:ed|es)(?=\s(?:that|to)\b)"
    r"|threaten(?:ed|s)(?=\sto\s(?:boycott|quit|resign|sue|strike|veto|walk|withdraw)\b)"
    r"|wonder(?:ed|s)(?:\saloud)?(?=\s(?:how|if|what|when|where|whether|who|why)\b)"
)
_SAYING = (
    r"accus(?:ed|es)|advis(?:ed|es)|appeal(?:ed|s)(?:\s(?:for|to))|argu(?:ed|es)(?=\sthat\b)"
    r"|ask(?:ed|s)(?:\sfor|(?=\s(?:[\w-]+\s){1,3}to\b))|blam(?:ed|es)|call(?:ed|s)\s(?:for|on)"
    r"|caution(?:ed|s)(?=\s(?:against|that)\b)|claim(?:ed|s)(?=\sthat\b)|condemn(?:ed|s)"
    r"|criticis(?:ed|es)|criticiz(?:ed|es)|defend(?:ed|s)|demand(?:ed|s)(?=\s(?:that|to)\b)"
    r"|den(?:ied|ies)(?=\s(?:all|any|being|claims|having|reports|that)\b)|denounc(?:ed|es)"
    r"|dismiss(?:ed|es)|disput(?:ed|es)|express(?:ed|es)|hint(?:ed|s)|insist(?:ed|s)|prais(?:ed|es)"
    r"|predict(?:ed|s)|question(?:ed|s)|reject(?:ed|s)|reiterat(?:ed|es)|rul(?:ed|es)\sout"
    r"|stress(?:ed|es)|urg(?:ed|es)|warn(?:ed|s)(?=\s(?:against|of|that)\b)|welcom(?:ed|es)"
)
_VERB = re.compile(rf"(?P<cue>(?:{_PERSONS}|{_SAYING})(?![\w-]))\s+(?=\w|[\"“'‘])")
_OF_PERSONS = re.compile(rf"(?:{_PERSONS})(?![\w-])")
_IS_WRITTEN = re.compile(rf"(?:{_WRITTEN})", re.IGNORECASE)
_PRESENT = re.compile(r"(?:adds|argues|claims|insists|maintains|says|tells)\b")
_NOW = re.compile(r"\w+s\b")  # "blames", to "says"
_QUOTED = re.compile('["“”]')


def with_joined(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """``found``, each that swallows a second verb of its source in two.

    The second has the same source, and of the content what stands behind its verb.
    """
    starts = {span.start for one in found for span in one.cue}
    return [part for one in found for part in _parted(text, one, starts)]


def _parted(text: str, one: Attribution, cues: set[int]) -> list[Attribution]:
    if not (one.source and one.cue and len(one.content) == 1):
        return [one]
    said, before = one.content[0], one.cue[0]
    if said.start < before.end or one.source[0].start > before.start:
        return [one]
    clause = _CLAUSE.match(text, said.start, said.end)
    if clause is None:
        return [one]
    present = _PRESENT.search(text, before.start, before.end) is not None
    for joint in _JOINT.finditer(text, clause.end(), said.end):
        verb = _VERB.match(text, joint.end(), said.end)
        if verb is None:
            continue
        if _OTHER_CLAUSE.search(text, clause.end(), joint.start()) or verb.start() in cues:
            return [one]
        if (_NOW.match(text, verb.start("cue")) is not None) is not present:
            return [one]
        written = clause["head"] and _IS_WRITTEN.fullmatch(clause["head"])
        if written and not _OF_PERSONS.match(text, verb.start()):
            return [one]
        first = _with_content(text, one, Span(said.start, joint.start()))
        second = replace(one, cue=(Span(*verb.span("cue")),))
        second = _with_content(text, second, Span(verb.end(), said.end))
        return [first, replace(second, id=make_id("att", one.id, second.cue, second.content))]
    return [one]


def _with_content(text: str, one: Attribution, content: Span) -> Attribution:
    quoted = _QUOTED.search(text, content.start, content.end)
    quotation = Quotation.MIXED if quoted else Quotation.INDIRECT
    return replace(one, content=(content,), quotation=quotation)
