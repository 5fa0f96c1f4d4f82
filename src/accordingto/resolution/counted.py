"""Sources told by a number or a place in a row, without a noun: "two", "the other", "6 in 10"."""

from __future__ import annotations

import re
from dataclasses import replace

from accordingto.resolution.forms import Form, Phrase
from accordingto.resolution.page import fold, singular
from accordingto.resolution.words import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    NUMBERS,
    ORDINALS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    POST_NOUNS,
)

BEFORE = 400  # characters before "the other" that tell of what there are two
# "6 in 10", "32%"; what only narrows it is gone before.
_SHARE = re.compile(
    r"\d[\d.,]{0,6}(?:%| per ?cent\b)"
    r"|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine) (?:in|(?:out )?of)"
    r" (?:every )?(?:\d{1,3}|three|four|five|six|seven|eight|nine|ten)\b"
    r"|(?:two-thirds|three-quarters)\b",
    re.IGNORECASE,
)
_THIRDS = ORDINALS - {"first", "last", "other", "second"}
_OF_A_POLL = re.compile(r"%|\b(?:half|in (?:10|ten)|per ?cent|poll|quarter|survey|voters)\b")
_COUNTED = re.compile(
    r"\b(?:both|several|two|three|four|five|six|\d{1,2}) (?:[\w'’-]+ ){0,3}?"
    r"([\w-]+s|men|women|people)\b",
    re.IGNORECASE,
)
_COUNTS = {"couple": 2, "duo": 2, "pair": 2, "trio": 3}


def share(text: str, whole: Phrase) -> Phrase | None:
    """Some of many: "6 in 10 voters", "32 percent", "two-thirds"."""
    found = _SHARE.match(text, whole.span.start, whole.span.end)
    return replace(whole, form=Form.GROUP, head=whole.words[-1], plural=True) if found else None


def in_a_row(text: str, whole: Phrase) -> Phrase | None:
    """One or several of those told of before: "two", "the other", "a third".

    They are of the kind that was counted last before: two men, two letters, two firms.
    """
    words = whole.words
    size = 2 if words[0] in ("a", "the") else 1
    if len(words) > size and (words[size] not in PHRASE_ENDS or words[size] == "of"):
        return None
    if size == 1 and words[0] in NUMBERS and words[0] not in ("a", "an", "both", *_COUNTS):
        count = NUMBERS[words[0]]
        return _of_kind(text, replace(whole, head=words[0], indefinite=count == 1), count)
    if words[0] == "the" and words[1:2] and NUMBERS.get(words[1], 0) > 2:  # two are a pair
        return _of_kind(text, replace(whole, head=words[1], definite=True), NUMBERS[words[1]])
    if size == 2 and words[1:2] and words[1] in ORDINALS:
        if words[0] == "a" and words[1] in _THIRDS and _is_share(text, whole):
            return replace(whole, form=Form.GROUP, head=words[1], plural=True)
        told = replace(whole, head=words[1], indefinite=words[0] == "a", definite=words[0] != "a")
        return _of_kind(text, told, 1)
    return None


def couple(plain: Phrase) -> Phrase | None:
    """Two who belong together, or three: "the couple", "an elderly couple", "the trio"."""
    count = _COUNTS.get(plain.words[-1])
    if count is None or plain.words[-2:-1] == ("au",):
        return None
    known = plain.definite and count == 2 and len(plain.words) == 2
    return replace(plain, form=Form.COUPLE if known else Form.WITHHELD, count=count)


def _is_share(text: str, whole: Phrase) -> bool:
    """Whether "a third" is a part of those whom a poll asked."""
    start = whole.span.start
    return _OF_A_POLL.search(text, max(0, start - BEFORE), start) is not None


def _of_kind(text: str, told: Phrase, count: int) -> Phrase:
    """A phrase that counts what was counted last before it."""
    noun = _counted_before(text, told.span.start)
    if noun in PERSON_NOUNS or noun is None:
        return replace(told, form=Form.PERSON if count == 1 else Form.WITHHELD, count=count)
    if noun in POST_NOUNS:
        return replace(told, form=Form.POST)
    return replace(told, form=Form.DOCUMENT if noun in DOCUMENT_NOUNS else Form.BODY)


def _counted_before(text: str, at: int) -> str | None:
    """The noun for persons, documents or bodies of which several were told of last."""
    nouns = (singular(fold(one[1])) for one in _COUNTED.finditer(text, max(0, at - BEFORE), at))
    known = PERSON_NOUNS | POST_NOUNS | DOCUMENT_NOUNS | BODY_NOUNS
    return next((noun for noun in reversed(list(nouns)) if noun in known), None)
