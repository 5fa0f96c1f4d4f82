"""Words by which what was said is called true or untrue, and what a content calls untrue by them.

The words are alternatives of a pattern.
"""

from __future__ import annotations

import re

TRUE = "accurate|correct|the case|true"
UNTRUE = (
    "concocted|concoction"
    "|(?:distortion|misrepresentation|perversion|travesty)"
    "(?: of (?:the )?(?:facts?|reality|truth))?"
    "|fabricated|fabrication|fairy tale|fairytale|fake|fake news|false"
    "|falsehood|fantasy|fiction|forgery|garbage|gossip|hoax|hogwash|inaccurate|incorrect|invented"
    "|invention|lie|lies|made up|misinformation|myth|nonsense|rubbish|slander|smear|untrue"
    "|unfounded|untruthful|without foundation"
)
# These may be passed on a deed as well.
WRONG = (
    "absurd|baseless|bogus|dangerous|defamatory|disgraceful|exaggerated|groundless|laughable"
    "|ludicrous|malicious|meritless|misguided|misleading|mistaken|offensive|outrageous|overblown|pathetic"
    "|politically motivated|preposterous|reckless|ridiculous|speculative|unsubstantiated"
    "|unsupported|without basis|without merit|wrong"
)
# What is said of a saying and no more of its subject: "it had no basis in fact".
BASELESS = (
    r"(?:has|have|had) (?:absolutely |simply )?no (?:basis|foundation|merit|substance|truth)"
    r"(?: (?:in (?:fact|reality|truth)|to it|whatsoever))?"
    r"|(?:do|does|did)(?: not|n['’]t) reflect"
    r" (?:the )?(?:facts?|reality|truth|what (?:\w+ )?happened)"
)
# How a saying comes before the public, and when.
PUT_OUT = (
    r"(?:aired|appear(?:ed|ing|s)|broadcast|carried|circulat(?:ed|ing)|cited|given|going around"
    r"|made|posted|printed|published|put (?:about|out)|quoted|ran|released|shared|spread)"
    r"(?: (?:again|early|here|last|late|on|online|over|that|the|this|today|yesterday|month|morning"
    r"|week|weekend|year|\w{3,6}day))*"
)
_SAYINGS = (
    "accusation|allegation|assertion|belief|charge|claim|complaint|contention|idea|insinuation"
    "|notion|report|rumou?r|speculation|suggestion"
)
_SAYING = f"(?:(?:{_SAYINGS}|story|theory)|(?:{_SAYINGS})s|stories|theories)"
_ONE, _MANY = "(?:is|was|(?:has|had) been)", "(?:are|were|(?:have|had) been)"
_CALLED = (
    r"(?: (?:all|both|just|quite|\w+ly))*"
    rf"(?:(?: (?:an?|another|nothing but)(?: \w+)?)? (?:{UNTRUE}|{WRONG}|debunked|discredited"
    rf"|disproved|disproven|refuted)| not (?:\w+ly )?(?:{TRUE}))"
    r"(?=[.,;:!?\"”’']| (?:and|as|because|but|by|or|since)\b|$)"
)
_OPENING = r"\W{0,4}"  # quotation marks
_BEFORE = r"(?:(?:\w[\w.-]*(?:['’]s?)?) ){0,6}?"  # "any recent", "the paper's"
_SAID = (
    r"(?: (?:by|from|in|on) [^,;:.!?\n]{2,60}?)?"
    r" (?:(?:that |which )?(?:alleg|claim|report|suggest)(?:ed|es|ing|s)(?: that)?|that|of)"
    # "the story that ran this morning", "reports that have been spread" tell no clause
    rf" (?!(?:are|had|has|have|is|was|were|{PUT_OUT})\b)"
    r"(?:[^.!?;\n]|\.(?=\w)|(?<=\b(?:Dr|Mr|Ms|St))\.){4,240}?"
)
_END = '(?=[.!?;"”]|$)'
# "Reports that the bridge was sold are false": the verb tells of which noun.
_ONE_FALSE = rf"{_BEFORE}(?P<told>(?:{_SAYINGS}|story|theory){_SAID})(?:,? which)? {_ONE}{_CALLED}"
_MANY_FALSE = (
    rf"{_BEFORE}(?P<told>(?:(?:{_SAYINGS})s|stories|theories){_SAID})(?:,? which)? {_MANY}{_CALLED}"
)
# "We have seen reports that the bridge was sold. These are false."
_THEY_FALSE = (
    rf"{_BEFORE}(?P<told>{_SAYING}{_SAID})[.;] (?:all (?:of )?)?(?:it|that|they"
    rf"|(?:such|that|these|this|those)(?: {_SAYING})?) (?:{_ONE}|{_MANY}){_CALLED}"
)
# "It is not true that the bridge was sold"
_IT_FALSE = (
    rf"it(?: is|['’]s| was)(?: \w+ly)? (?:not (?:\w+ly )?(?:{TRUE})|{UNTRUE}) "
    r"(?:to (?:claim|say|suggest) )?(?P<told>that [^.!?;\n]{4,})"
)
# "There is no truth in reports that the bridge was sold"
_NO_TRUTH = (
    r"there(?: is|['’]s| was) (?:\w+ )?no truth (?:\w+ )?(?:behind|in|to) "
    rf"{_BEFORE}(?P<told>{_SAYING}{_SAID}){_END}"
)
# "as 'nonsense' a report that the bridge was sold", "false a report that it was", but not
# "'false' claims that it was"
_AS_FALSE = (
    rf"(?:as \W?)?(?:\w+ly )?(?:{UNTRUE}|{WRONG})[\"”’']? (?:an?|any|the|this) "
    rf"{_BEFORE}(?P<told>{_SAYING}{_SAID}){_END}"
)
_REJECTED = tuple(
    re.compile(_OPENING + pattern, re.IGNORECASE)
    for pattern in (_ONE_FALSE, _MANY_FALSE, _THEY_FALSE, _IT_FALSE, _NO_TRUTH, _AS_FALSE)
)
_NEGATED = re.compile(r"\b(?:not|never|no|without)\b|n['’]t\b", re.IGNORECASE)
_VERDICT = re.compile(rf"\b(?:{TRUE}|{UNTRUE}|{WRONG}|{BASELESS}|{PUT_OUT})\b", re.IGNORECASE)
_REJECTING = re.compile(rf"\b(?:{UNTRUE}|{WRONG})\b", re.IGNORECASE)


_CALLING = re.compile(
    r"(?:brand|call|decr(?:y|ie)|denounc|describ|dub|label|mock|portray|term)(?:s|es|d|ed|e|ing)?"
)
_CALLED_UNTRUE = re.compile(
    r"\W{0,2}(?:(?:it|such|that|them|these|this|those)\b|(?:[\w.'’-]+ ){0,6}?(?:"
    rf"{_SAYINGS}|account|article|broadcast|dossier|figure|film|letter|memo|narrative|number"
    r"|programme?|statement|story|storie|tale|theory|theorie|version)s?\b)(?P<rest>[^.!?\n]{2,120})",
    re.IGNORECASE,
)
_FALSE = re.compile(
    rf"\b(?:{UNTRUE}|absurd|baseless|bogus|groundless|laughable|ludicrous|meritless|preposterous"
    r"|ridiculous|unsubstantiated|without basis|without merit|wrong)\b",
    re.IGNORECASE,
)
# Of an accusation, but not of a report or a figure, also by these.
_SPURNED = re.compile(
    r"\W{0,2}(?:[\w.'’-]+ ){0,6}?(?:accusation|allegation|charge|claim|idea|insinuation|notion"
    r"|suggestion)s?\b[^.!?\n]{2,120}?"
    r"\b(?:beneath contempt|disgusting|grotesque|outrageous|vile)\b",
    re.IGNORECASE,
)


def calls_untrue(cue: str, content: str) -> bool:
    """Whether who calls what was said something calls it untrue.

    >>> calls_untrue("called", 'the report "a fairy tale"'), calls_untrue("called", "it a lie")
    (True, True)
    >>> calls_untrue("called", "the plan ridiculous"), calls_untrue("said", "the report is false")
    (False, False)
    """
    last = cue.rpartition(" ")[2].lower()
    if not _CALLING.fullmatch(last) or _NEGATED.search(cue):
        return False
    if _SPURNED.match(content):
        return True
    called = _CALLED_UNTRUE.match(content)
    return called is not None and _FALSE.search(called["rest"]) is not None


def rejects(text: str) -> bool:
    """Whether a text that passes a verdict on what was said calls it untrue or wrong.

    >>> rejects("a malicious charge"), rejects("that is true")
    (True, False)
    """
    return bool(_REJECTING.search(text))


def without_verdict(text: str) -> str:
    """A text without the words by which it calls something true or untrue.

    >>> without_verdict("the story a fairy tale for adults").split()
    ['the', 'story', 'a', 'for', 'adults']
    """
    return _VERDICT.sub("", text)


def rejected(content: str) -> tuple[int, int] | None:
    """Where what a content calls untrue stands in it, with the noun for the saying of it.

    None where it rejects nothing, or rejects what it does not tell ("the report is false").

    >>> content = "Reports that the bridge was sold are false, and hurt the town"
    >>> start, end = rejected(content)
    >>> content[start:end]
    'Reports that the bridge was sold'
    """
    found = next((found for one in _REJECTED if (found := one.match(content))), None)
    return found.span("told") if found else None
