"""What was said, told by a clause and not by a noun alone: "what the paper wrote is not true".

Behind a noun for a saying it is told where that stood, or whose it is ("the account published on
Sunday", "the claims he makes"); without one, that somebody said it ("what she described"). Words
are in lower case, joined by single spaces.
"""

from __future__ import annotations

import re

from accordingto.resolution.sayings import BE, JUDGEMENT, NEVER, ON_SAYING, TRUTH, verdict
from accordingto.verdicts import PUT_OUT

# Who may have said it: one or two words, "the head teacher", no name of a thing that is known.
_WHO = r"(?P<who>(?!it\b)(?:the )?[\w.'-]+(?: (?!ha[ds]\b|have\b|is\b|are\b)[\w.'-]+)?)"
_HAS = r"(?:(?:had|has|have|is|are) )?(?:just )?"
_SAID = (
    r"(?:alleg(?:ed|es|ing)|claim(?:ed|ing|s)?|cited|described?|describ(?:es|ing)|gave|given|gives?"
    r"|ma(?:de|kes?)|presented|printed|published|ran|recalled|recounted|report(?:ed|ing|s)?|run|runs"
    r"|said|says?|saying|tells?|told|writ(?:es?|ing|ten)|wrote)"
)
_ON = (
    r"(?: (?:her|him|me|reporters|the \w+|them|us))?"
    r"(?: (?:about|against|at|in|of|on|over|to) (?:[\w.'-]+ ){0,5}?[\w.'-]+)?"
)
_ON_IT = rf"(?:{ON_SAYING.pattern}|{NEVER})"
# Behind the noun.
_BEHIND = re.compile(
    rf"(?:of (?:the )?(?:events|what happened) )?(?:(?:(?:that|which) )?(?:(?:had|has|have) been"
    rf" |is |was |were )?{PUT_OUT}\b(?: by (?P<by>[\w.'-]+(?: [\w.'-]+){{0,3}}?))?{_ON}"
    rf"|(?:by|from|in) (?P<of>[\w.'-]+(?: [\w.'-]+){{0,4}}?)"
    rf"|(?:(?:that|which) )?{_WHO} {_HAS}{_SAID}{_ON}"
    rf"|(?:about|concerning|of|on|regarding) (?P<topic>(?:[\w.'-]+ ){{0,5}}?[\w.'-]+)"
    rf") {_ON_IT}"
)
_WHAT = re.compile(
    r"(?:that )?(?:(?:what(?:ever)?|everything|the (?:details|events|facts|incidents|scenes|things)"
    rf"(?: that| which)?) (?:(?P<nobody>(?:is|was|has been|is being) {_SAID})|{_WHO} {_HAS}{_SAID})"
    rf"{_ON}|the (?:details|facts) (?:(?:cited|given|reported) )?(?:by|in|of)"
    r" (?P<of>[\w.'-]+(?: [\w.'-]+){0,3}?)"
    rf") (?:{BE}{verdict(f'{TRUTH}|{JUDGEMENT}')}|{NEVER})"
)
_OUTLET_ENDS = re.compile(r" (?:last|on|this|today|yesterday)\b.*")


def behind_noun(words: str) -> tuple[list[str], list[str]] | None:
    """Of what follows a noun for a saying and ends in a verdict on it: whose it is, on what.

    None where it is anything else.

    >>> behind_noun("in the gazette is wrong"), behind_noun("in the gazette is long")
    ((['the', 'gazette'], []), None)
    """
    found = _BEHIND.fullmatch(words)
    if found is None:
        return None
    whose = found["by"] or found["of"] or found["who"] or ""
    return _OUTLET_ENDS.sub("", whose).split(), (found["topic"] or "").split()


def what_was_said(words: str) -> list[str] | None:
    """Whose the words are that a clause calls true or untrue; of nobody told: an empty list.

    >>> what_was_said("what the paper had written was not true")
    ['the', 'paper']
    """
    found = _WHAT.fullmatch(words)
    if found is None:
        return None
    return (found["who"] or found["of"] or "").split()
