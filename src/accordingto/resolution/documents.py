"""The documents that an article tells of before it gives what they say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from accordingto.resolution.offices import author
from accordingto.resolution.page import WORD, Page, fold
from accordingto.resolution.words import DEFINITE, DOCUMENT_KINDS, POST_NOUNS
from accordingto.types import Span

CANDIDATES = 20  # documents before a place that are looked at
FAR = 10  # sentences after which "the report" is another one
LONGEST = 60  # characters from where a document's phrase begins to its noun
NEAR = 2  # sentences between what was written and "it read"
_KINDS = frozenset().union(*DOCUMENT_KINDS)
# What something is written on, and what is no document but read as one.
_READ = POST_NOUNS | {
    "advert", "banner", "caption", "e-mail", "email", "entry", "headline", "inscription", "leaflet",
    "message", "notice", "placard", "plaque", "poster", "sign", "sticker", "text",
}  # fmt: skip
_OPENS = re.compile(
    r"\b(?:an?|his|her|its|their|my|one|our|the|this|that)\b(?!.*\b(?:an?|his|her|the|this|that)\b)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:[^.;:“”\"\n]{0,60}?\b(?:en)?(?:titled|called|named))?,? ?"
    r"(?:[“\"]([^“”\"\n]{2,80}?)[.,]?[”\"]"
    r"|(?<=led )([A-ZÀ-Þ][\w'’-]*(?::? (?:[A-ZÀ-Þ][\w'’-]*|a|an|and|for|in|of|on|the|to)\b)*))"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A document that is told of: by which phrase, its noun, whether its title is given."""

    span: Span
    noun: str
    titled: bool


class Documents:
    """The places of an article where a document of a known kind is told of, in the singular."""

    def __init__(self, page: Page) -> None:
        self._page = page
        words = ((found.start(), fold(found[0])) for found in WORD.finditer(page.text))
        self._nouns = [(at, word) for at, word in words if word in _KINDS | _READ]

    def before(self, at: int, noun: str) -> Told | None:
        """The document that "the NOUN" means at a place: the last one told of before it.

        That is one called by the same noun, or else one of its kin with a title.
        A phrase that is no more than "the NOUN" itself tells of none.
        """
        kin = {noun}.union(*(kinds for kinds in DOCUMENT_KINDS if noun in kinds))
        other: Told | None = None
        for told in self._told_before(at, kin):
            if told.noun == noun:
                return told
            other = other or (told if told.titled else None)
        return other

    def read(self, at: int) -> Told | None:
        """What "it" is where "it read" follows what is quoted: the last thing that was written."""
        sentence = self._page.sentence(at)
        high = bisect_left(self._nouns, (at, ""))
        for start, noun in reversed(self._nouns[max(0, high - CANDIDATES) : high]):
            if sentence - self._page.sentence(start) > NEAR:
                break
            other = noun == "paper" or self._page.quoted(start)  # a paper is one that writes itself
            told = None if other else self._phrase(start, noun, known=True)
            if told is not None:
                return told
        return None

    def _told_before(self, at: int, kin: set[str]) -> Iterator[Told]:
        sentence = self._page.sentence(at)
        high = bisect_left(self._nouns, (at, ""))
        for start, noun in reversed(self._nouns[max(0, high - CANDIDATES) : high]):
            if sentence - self._page.sentence(start) > FAR:
                return
            told = self._phrase(start, noun) if noun in kin else None
            if told is not None:
                yield told

    def _phrase(self, start: int, noun: str, *, known: bool = False) -> Told | None:
        """The phrase around a document's noun, with its title where one follows.

        One that is no more than "the NOUN" tells of a document only where it is ``known``.
        """
        text = self._page.text
        end = start + len(noun)
        low = max(self._page.sentence_start(start), start - LONGEST)
        opening = _OPENS.search(text, low, start)
        if opening is None or any(mark in text[opening.end() : start] for mark in ",;:()"):
            return None
        title = _TITLE.match(text, end)
        bare = not text[opening.end() : start].strip()
        if (
            not known
            and opening[0].lower() in DEFINITE
            and (bare or not author(text[opening.start() : end]))
        ):
            return None
        last = max(title.end(1), title.end(2)) if title else end
        return Told(Span(opening.start(), last), noun, title is not None)
