"""Words by which what was said is called true or untrue, as alternatives of a pattern."""

from __future__ import annotations

import re

TRUE = "accurate|correct|the case|true"
UNTRUE = (
    "fabricated|fabrication|fairy tale|fake|fake news|false|fantasy|fiction|forgery|hoax"
    "|inaccurate|incorrect|invented|invention|lie|lies|made up|misinformation|myth|nonsense|untrue"
    "|unfounded|untruthful|without foundation"
)
# These may be passed on a deed as well.
WRONG = (
    "absurd|baseless|bogus|dangerous|defamatory|disgraceful|exaggerated|groundless|laughable"
    "|ludicrous|malicious|meritless|misguided|misleading|offensive|outrageous|overblown|pathetic"
    "|politically motivated|preposterous|reckless|ridiculous|rubbish|speculative|unsubstantiated"
    "|unsupported|without basis|without merit|wrong"
)
_REJECTING = re.compile(rf"\b(?:{UNTRUE}|{WRONG})\b", re.IGNORECASE)


def rejects(text: str) -> bool:
    """Whether a text that passes a verdict on what was said calls it untrue or wrong.

    >>> rejects("a malicious charge"), rejects("that is true")
    (True, False)
    """
    return bool(_REJECTING.search(text))
