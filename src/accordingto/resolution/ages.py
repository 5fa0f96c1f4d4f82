"""Who is told to be how old, by which somebody may be called: "the 22-year-old"."""

from __future__ import annotations

import re

from accordingto.resolution.forms import LONGEST
from accordingto.resolution.people import Cast
from accordingto.resolution.person import Person
from accordingto.types import Span

BEHIND = 40  # characters behind an age among which whose it is may be named
FAR = 3000  # characters before "the 22-year-old" among which an age is told
_IS_A = re.compile(r"(?:,| is| was) (?:an? |the )(?:[a-z-]+ )?")  # "Ida Lee, a 22-year-old"
_UP_TO_NAME = re.compile(r" (?:[a-z-]+,? ){0,3}")  # "22-year-old student Ida Lee"
_ANOTHER = re.compile(r"\b(?:an?|another|one) $", re.IGNORECASE)


def of_age(text: str, span: Span, years: str, cast: Cast) -> tuple[Person | None, bool]:
    """The last person told before a place to be so many years old, and whether anybody is.

    Nobody who is named, where another is told to be that later: "a 22-year-old man was hurt".
    """
    aged = re.compile(rf", {years}(?=[,.])|\b{years}-year-old\b")
    for place in reversed(list(aged.finditer(text, max(0, span.start - FAR), span.start))):
        for name, person in cast.named_between(place.start() - LONGEST, place.end() + BEHIND):
            before, behind = text[name.end : place.start()], text[place.end() : name.start]
            if name.end <= place.start() and (not before or _IS_A.fullmatch(before)):
                return person, True
            if name.start >= place.end() and _UP_TO_NAME.fullmatch(behind):
                return person, True
        if _ANOTHER.search(text, max(0, place.start() - 10), place.start()):
            return None, True
    return None, False
