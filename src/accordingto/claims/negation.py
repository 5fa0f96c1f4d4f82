"""Whether a content says that something is not so."""

from __future__ import annotations

import re

# A content that only points says by these that what it points at is not so.
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|no|none|nor|neither|nothing(?! to (?:correct|retract|withdraw))|nobody"
    r"|false|falsehoods?|untrue|wrong|incorrect"
    r"|inaccurate|baseless|unfounded|groundless|nonsense|fabricat\w+|invented|fiction\w*"
    r"|concoct\w+|fairy[ -]tales?|fake|fantas(?:y|ies)|forger(?:y|ies)|hoax|inventions?|lies?"
    r"|made[ -]up|myths?|rubbish|misleading|ridiculous|absurd|slander\w*|smears?)|n['’]t)\b",
    re.IGNORECASE,
)
# Its end; three dots stand where two pieces of a content are joined.
_SENTENCE = re.compile(r"(?<!\.\.)[.!?][\"”’']*(?:\s|$)")


def has_negation(text: str) -> bool:
    """Whether anything in a content is said not to be so."""
    return bool(_NOT_SO.search(text))


def negates(text: str) -> bool:
    """Whether the first sentence of a content says that something is not so."""
    found = _SENTENCE.search(text)
    return bool(_NOT_SO.search(text[: found.start()] if found else text))
