"""Whom "he" and "she" mean: the person who is most in mind, as far as the gender goes.

Each mention raises its person; subjects and sources stay in mind longest, as in the salience
weights of Lappin and Leass (Computational Linguistics, 1994), without their parse.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass

from accordingto.resolution.page import Page, fold
from accordingto.resolution.person import Person, gender_of
from accordingto.resolution.words import KIN, PHRASE_ENDS, Gender
from accordingto.types import Span

PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
RELATIVE = re.compile(rf"\b(?:my|his|her|our|their) ({'|'.join(sorted(KIN))})\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(r" and [A-ZÀ-Þ]")  # of whom nobody is "he" or "she"
_OWNING = frozenset({"her", "his"})
IN_MIND = 8  # persons; those before them are too far back
# Chosen on GUM (no news), each by itself, with an eye on PolNeAR dev; half or double of most of
# them moves GUM's pronouns by a point at most, half of DISTANCE by eight.
SUBJECT, SOURCE, PARAGRAPH, KNOWN, DISTANCE, QUOTED, TOPIC = 0.6, 0.5, 0.6, 0.1, 1.1, 0.6, 1.0
FADED = 12  # sentences after which nobody is meant by a pronoun


@dataclass(frozen=True, slots=True)
class _Trace:
    """Where somebody was last in mind, and how much."""

    sentence: int
    paragraph: int
    weight: float
    quoted: bool
    shared: bool


class Attention:
    """The persons in mind while a text is read from its beginning to its end."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._traces: OrderedDict[int, tuple[Person, _Trace]] = OrderedDict()
        self._subject_of = -1

    def note(self, person: Person, span: Span, *, source: bool = False) -> None:
        """Somebody is mentioned."""
        page = self._page
        sentence = page.sentence(span.start)
        weight = SOURCE * source
        first = sentence != self._subject_of or _opens_a_clause(page.text, span)
        if source or (first and _may_be_subject(page.text, span)):
            weight += SUBJECT
            self._subject_of = sentence
        shared = bool(_AND_ANOTHER.match(page.text, span.end))
        quoted = page.quoted(span.start)
        trace = _Trace(sentence, page.paragraph(span.start), weight, quoted, shared)
        before = self._traces.pop(id(person), None)
        if before and before[1].sentence == sentence and before[1].weight > weight:
            trace = before[1]
        self._traces[id(person)] = person, trace
        while len(self._traces) > IN_MIND:
            self._traces.popitem(last=False)

    def is_in_mind(self, person: Person, *, at: int) -> bool:
        """Whether somebody was meant in the sentence that an offset is in."""
        known = self._traces.get(id(person))
        return known is not None and known[1].sentence >= self._page.sentence(at)

    def recent(self, span: Span, sentences: int) -> list[Person]:
        """Who was in mind in the last few sentences before a place."""
        least = self._page.sentence(span.start) - sentences
        return [person for person, trace in self._traces.values() if trace.sentence >= least]

    def best(
        self, span: Span, gender: Gender | None, *, but: Collection[Person] = ()
    ) -> Person | None:
        """Whom a pronoun or a description at a place means; None where nobody is in mind."""
        page = self._page
        sentence, paragraph = page.sentence(span.start), page.paragraph(span.start)
        quoted = page.quoted(span.start)
        best, most = None, float("-inf")
        for person, trace in self._traces.values():
            if person in but or sentence - trace.sentence > FADED:
                continue
            if gender and person.gender and person.gender is not gender:
                continue
            score = trace.weight - DISTANCE * (sentence - trace.sentence)
            score += PARAGRAPH * (paragraph == trace.paragraph)
            score += KNOWN * (gender is not None and person.gender is gender)
            score += TOPIC * min(len(person.mentions), 8) / 8 if gender else 0.0
            score -= QUOTED * (trace.quoted and not quoted)
            score -= SUBJECT * (trace.shared and gender is not None)
            if score >= most:
                best, most = person, score
        return best


def gender_in(word: str) -> Gender | None:
    """The gender of a pronoun or noun as it stands in the text."""
    return gender_of(fold(word))


def _opens_a_clause(text: str, span: Span) -> bool:
    """Whether a colon or semicolon stands before a name: another subject may follow it."""
    return text[max(0, span.start - 3) : span.start].rstrip().endswith((":", ";"))


def _may_be_subject(text: str, span: Span) -> bool:
    """Whether a name or pronoun is no possessive, nor right behind a preposition."""
    if text[span.end : span.end + 1] in ("'", "’") or fold(span.text_in(text)) in _OWNING:
        return False
    before = text[max(0, span.start - 20) : span.start].split()
    return not before or fold(before[-1]) not in PHRASE_ENDS
