"""Words by which what was said is called true or untrue, as alternatives of a pattern."""

from __future__ import annotations

import re

TRUE = "accurate|correct|the case|true"
UNTRUE = (
    "concocted|concoction|fabricated|fabrication|fairy tale|fairytale|fake|fake news|false"
    "|falsehood|fantasy|fiction|forgery|garbage|gossip|hoax|hogwash|inaccurate|incorrect|invented"
    "|invention|lie|lies|made up|misinformation|myth|nonsense|rubbish|slander|smear|untrue"
    "|unfounded|untruthful|without foundation"
)
# These may be passed on a deed as well.
WRONG = (
    "absurd|baseless|bogus|dangerous|defamatory|disgraceful|exaggerated|groundless|laughable"
    "|ludicrous|malicious|meritless|misguided|misleading|offensive|outrageous|overblown|pathetic"
    "|politically motivated|preposterous|reckless|ridiculous|speculative|unsubstantiated"
    "|unsupported|without basis|without merit|wrong"
)
_VERDICT = re.compile(rf"\b(?:{TRUE}|{UNTRUE}|{WRONG})\b", re.IGNORECASE)
_REJECTING = re.compile(rf"\b(?:{UNTRUE}|{WRONG})\b", re.IGNORECASE)


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
