"""Whether a content says that something is not so."""

from __future__ import annotations

import re

from accordingto.verdicts import rejects

# A content that only points says by these that what it points at is not so.
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|no|none|nor|neither|nothing(?! to (?:correct|retract|withdraw))|nobody"
    r"|false|falsehoods?|untrue|wrong|incorrect"
    r"|inaccurate|baseless|unfounded|groundless|nonsense|fabricat\w+|invented|fiction\w*"
    r"|concoct\w+|fairy[ -]tales?|fake|fantas(?:y|ies)|forger(?:y|ies)|hoax|inventions?|liars?"
    r"|lies?|made[ -]up|myths?|rubbish|misleading|ridiculous|absurd|slander\w*|smears?)|n['’]t)\b",
    re.IGNORECASE,
)
_CONTRARY = re.compile(
    r"\bthe (?:exact |very )?(?:opposite|reverse)\b|\bmistaken\b|^[ ,“”\"]*otherwise[ ,“”\"]*$",
    re.IGNORECASE,
)
# Its end; three dots stand where two pieces of a content are joined.
_SENTENCE = re.compile(r"(?<!\.\.)[.!?][\"”’']*(?:\s|$)")


def has_negation(text: str) -> bool:
    """Whether anything in a content is said not to be so."""
    return bool(_NOT_SO.search(text))


def negates(text: str) -> bool:
    """Whether the first sentence of a content says that something is not so."""
    return bool(_NOT_SO.search(_first_sentence(text)))


def turns_down(text: str) -> bool:
    """Whether the first sentence of what points says that it is not so, or calls it wrong."""
    first = _first_sentence(text)
    return negates(text) or rejects(first) or _CONTRARY.search(first) is not None


def _first_sentence(text: str) -> str:
    found = _SENTENCE.search(text)
    return text[: found.start()] if found else text
