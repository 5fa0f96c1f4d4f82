"""Whom the pronouns and descriptions of persons mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice, zip_longest

from accordingto.resolution.bodies import body_words
from accordingto.resolution.contents import Contents
from accordingto.resolution.forms import Phrase
from accordingto.resolution.met import Met
from accordingto.resolution.offices import principal
from accordingto.resolution.page import fold
from accordingto.resolution.people import Person, fitness, gender_of, tell_role
from accordingto.resolution.pronouns import Attention, gender_in
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import (
    ANYBODY,
    KNOWN_AS,
    OFFICE_KINDS,
    ONE_PERSON_WORDS,
    PERSON_NOUNS,
    POSSESSIVE,
    STATES,
    Gender,
)
from accordingto.types import Attribution, Document, SourceKind, Sourcing, Span

NAMED = 200  # names before "both" among which the two are
LEAD = 4  # sentences within which somebody first told by a description is named
LAST = 30  # sources without a name among which a description finds its own
HOLDERS = 30  # persons of one office that are weighed
LETTER = 5  # paragraphs within which a letter is signed
TAIL = 20  # characters behind a signature, at most: white space and a full stop
NEAR = 400  # characters of a sentence before a pronoun in which somebody else may stand
STEM = 4  # letters that the names of a country and of its people share
# "Iranian president", "Iran's president", "president of Iran"; parties and creeds are no countries.
OF_A_COUNTRY = re.compile(
    r"\b(?!(?:American|Catholic|Christian|Democratic|Islamic|Jewish|Republican)\b)"
    r"([A-ZÀ-Þ]\w+(?:an|ch|ese|i|ish)|[A-ZÀ-Þ]\w+(?=['’]s))\b|\bof[ ]([A-ZÀ-Þ]\w+)$"
)
# The words that follow what opens a noun phrase.
PHRASE = re.compile(
    r"\b(?:an?|another|each|every|one|some|that|the|this)\s(?=((?:[\w-]+\s){0,3}[\w-]+))",
    re.IGNORECASE,
)
BYLINE = re.compile(r"^(?:By|by|BY) ([^\n,|]{3,60})", re.MULTILINE)


class Persons:
    """Who is in mind at each place of an article, while it is gone through."""

    def __init__(self, document: Document, met: Met, attributions: tuple[Attribution, ...]) -> None:
        self.document, self.met = document, met
        self.page, self.cast, self.bodies = met.page, met.cast, met.bodies
        self.attention = Attention(met.page)
        self.contents = Contents(attributions)
        self.holders: dict[str, list[Person]] = {}
        self.said: dict[int, Person] = {}  # who a pronoun at an offset means
        self.pronouns: dict[Span, Person] = {}  # of these, where the text leaves no other reading
        self._meant_last: dict[int, int] = {}  # where the last pronoun for somebody ends
        self._unnamed: dict[int, tuple[Person, Meant]] = {}  # who stands for somebody unnamed

    def named_inside(self) -> dict[Span, str]:
        """Where somebody is meant by a pronoun or named in short, and the name to read there."""
        places = {span: person.full_name for span, person in self.pronouns.items()}
        for span, person in self.cast.named:
            words = span.text_in(self.page.text).split()
            if len(words) < len(person.words) and not self._in_body(span):
                places[span] = person.name
        return places

    def _in_body(self, span: Span) -> bool:
        """Whether a name is part of a body's: "the Brandt campaign"."""
        at = bisect_right(self.bodies.spans, span.start, key=lambda one: one.start)
        return any(body.overlaps(span) for body in self.bodies.spans[max(0, at - 2) : at])

    def tell_roles(self, phrases: Iterable[Phrase]) -> None:
        """Note the roles that source phrases give before a name, and who holds which office."""
        for phrase in phrases:
            person = phrase.people[0] if len(phrase.people) == 1 else None
            named = self.cast.named_between(phrase.opening.start, phrase.opening.end)
            if person and named and named[0][1] is person:
                before = self.page.text[phrase.span.start : named[0][0].start].strip(" ,\xa0\n")
                if phrase.words[0] in ONE_PERSON_WORDS:
                    before = before.rpartition(", ")[2]  # "another of them, the engineer"
                tell_role(person, before)
        for person in self.cast.people:
            for office in sorted(person.offices):
                self.holders.setdefault(office, []).append(person)

    def quoting(self, span: Span, phrases: dict[Span, Phrase]) -> Person | None:
        """Whose words a quoted place is in: nobody calls himself "he"."""
        held = next(iter(self.contents.around(span)), None)
        if held is None or not held.attribution.source:
            return None
        if not (self.page.quoted(span.start) or held.single_quoted(self.page.text)):
            return None
        phrase = phrases[held.attribution.source[0]]
        known = self.said.get(phrase.span.start)
        return phrase.people[0] if len(phrase.people) == 1 else known

    def pronoun(self, span: Span, *, source: bool, but: Person | None) -> None:
        """Lead a "he" or "she" to whoever is in mind, but for ``but``."""
        gender = gender_in(span.text_in(self.page.text))
        person = self.attention.best(span, gender, but=but)
        if person is not None:
            person.gender = person.gender or gender
            person.mentions.append(span)
            self.said[span.start] = person
            if not self._may_be_another(span, gender, person):
                self.pronouns[span] = person
            self._meant_last[id(person)] = span.end
            self.attention.note(person, span, source=source)

    def _may_be_another(self, span: Span, gender: Gender | None, person: Person) -> bool:
        """Whether a pronoun may as well mean somebody else, who stands nearer.

        In "the boy's family denies that he was armed", say, where ``person`` was last in mind in
        a sentence before; or in "Lee said that Kim lied when he claimed it".
        """
        start = max(self.page.sentence_start(span.start), span.start - NEAR)
        if self.attention.is_in_mind(person, at=span.start):
            return self._has_rival(span, gender, person, start)
        phrases = PHRASE.finditer(self.page.text, start, span.start)
        return any(
            noun not in person.offices and gender_of(noun) in (None, gender)
            for noun in filter(None, map(_person_in, phrases))
        )

    def _has_rival(self, span: Span, gender: Gender | None, person: Person, start: int) -> bool:
        """Whether somebody else is named between ``person`` and a pronoun of one sentence."""
        last = max(start, self._meant_last.get(id(person), start))
        rival = False
        for _, one in self.cast.named_between(last, span.start):
            rival = one is not person and (rival or one.gender in (None, gender))
        return rival

    def note_unnamed(self, phrase: Phrase, one: Meant) -> None:
        """Somebody without a name comes to mind, too: "a spokeswoman ... She would not say"."""
        stands = Person((), one.name or phrase.head, gender=gender_of(phrase.head))
        self._unnamed[id(stands)] = stands, one
        self.attention.note(stands, phrase.span, source=True)

    def meant_by(self, person: Person) -> Meant:
        """The source that a person is, or that he or she stands for."""
        stands = self._unnamed.get(id(person))
        return stands[1] if stands else self.met.persons((person,))

    def kin(self, span: Span, noun: str) -> None:
        """A relative ("my mother") comes to mind where one person is told to be it."""
        holders = list(self._holders(noun))
        if len(holders) == 1:
            self.attention.note(holders[0], span)

    def described(self, phrase: Phrase) -> Meant:
        """One person by a description: named elsewhere in the article, or unnamed."""
        sentence = self.page.sentence(phrase.span.start)
        body = principal(phrase.span.text_in(self.page.text))
        opening = phrase.opening
        # Nobody is his own lawyer.
        others = {id(one) for _, one in self.cast.named_between(opening.start, opening.end)}
        fitting = list(self._fitting(phrase, body, others))
        unnamed = self._unnamed_before(phrase) if phrase.definite else None
        if unnamed is not None and not any(phrase.head in one.offices for _, one in fitting):
            return unnamed
        if fitting:
            best = max(score for score, _ in fitting)
            people = [person for score, person in fitting if score == best]
            recent = self.attention.best(phrase.span, gender_of(phrase.head))
            most = max(people, key=lambda person: len(person.mentions))
            return self.meant_by(recent if recent in people else most)
        bare = not phrase.indefinite and sentence <= 1 and phrase.words[0] not in POSSESSIVE
        whole = phrase.definite and body is None and phrase.span.end - phrase.core.end < 3
        if (whole or bare) and not others:
            person = self.attention.best(phrase.span, gender_of(phrase.head))
            if person is not None and (
                phrase.head in ANYBODY or (not person.offices and phrase.head in KNOWN_AS)
            ):
                return self.meant_by(person)
        return self.met.thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, phrase.count)

    def _fitting(
        self, phrase: Phrase, body: str | None, others: set[int]
    ) -> Iterator[tuple[int, Person]]:
        """The holders of an office whom a description fits, each with how well.

        None of ``others`` is among them; "a senator" is somebody who is named only after it.
        """
        new = phrase.indefinite or phrase.words[0] == "no"
        for person in self._holders(phrase.head):
            if id(person) in others:
                continue
            if self._is_from_elsewhere(phrase, person.role, person.traits):
                continue
            score = fitness(person, phrase.head, phrase.words) + self._same_body(body, person)
            if score > 0 and (not new or self._is_introduced(phrase, person, score)):
                yield score, person

    def _is_introduced(self, phrase: Phrase, person: Person, score: int) -> bool:
        """Whether "a senator" tells of somebody who is first named in it or soon after it."""
        if not person.mentions:
            return False
        sentence = self.page.sentence(phrase.span.start)
        first = self.page.sentence(person.mentions[0].start)
        sure = score > 3 or (sentence <= LEAD and phrase.head != "source")
        return sure and sentence <= first <= sentence + LEAD

    def _is_from_elsewhere(
        self, phrase: Phrase, role: str | None, traits: Iterable[str] = ()
    ) -> bool:
        """Whether a description is of another country or state: "the Iranian president"."""
        state, other = STATES.keys() & {*phrase.words}, STATES.keys() & {*traits}
        if state and other and state.isdisjoint(other):
            return True
        wanted = _countries(self.page.text[phrase.span.start : phrase.opening.end])
        known = _countries(role or "")
        return bool(wanted and known) and wanted.isdisjoint(known)

    def _unnamed_before(self, phrase: Phrase) -> Meant | None:
        """Somebody without a name who was called so before: "a spokesman", then "the spokesman"."""
        for one in reversed(self.met.things[-LAST:]):
            alike = one.sourcing is Sourcing.UNNAMED and one.head == phrase.head
            if alike and one.count == 1 and not self._is_from_elsewhere(phrase, one.name):
                return one
        return None

    def _same_body(self, body: str | None, person: Person) -> int:
        """What it adds to a description's fitness that somebody speaks for the body it names.

        Speaking for a body of which no word is the same rules somebody out.
        """
        spoken_for = principal(person.role)
        if body is None or spoken_for is None or person.full_name == body:
            return 0
        left, right = (self.bodies.canonical(body_words(one)) for one in (body, spoken_for))
        return 2 if left == right else 0 if set(left) & set(right) else -HOLDERS

    def _holders(self, office: str) -> Iterable[Person]:
        """The persons told to hold an office, or one that is a kind of it."""
        kinds = {office} | OFFICE_KINDS.get(office, frozenset())
        found = (person for kind in sorted(kinds) for person in self.holders.get(kind, ()))
        return dict.fromkeys(islice(found, HOLDERS))

    def pair(self, at: int) -> tuple[Person, ...]:
        """The two persons named most before a place, where there are two."""
        counts: dict[int, int] = {}
        people: dict[int, Person] = {}
        end = bisect_left(self.cast.named, at, key=lambda one: one[0].start)
        for _, person in self.cast.named[max(0, end - NAMED) : end]:
            people[id(person)] = person
            counts[id(person)] = counts.get(id(person), 0) + 1
        most = sorted(counts, key=lambda one: -counts[one])[:2]
        return tuple(people[one] for one in people if one in most) if len(most) == 2 else ()

    def speaker(self, phrase: Phrase, meant: dict[Span, Meant | None]) -> Meant:
        """Who says I: whoever the content around it is attributed to, else the author."""
        inner = self._around(phrase.span, meant)
        if inner is not None:
            return inner
        if phrase.head in ("we", "us", "our"):
            return self.met.thing(phrase, Sourcing.GROUP, SourceKind.GROUP)
        signed = self._signed_below(phrase.span) or self._author
        if signed:
            return self.met.persons((signed,))
        return self.met.thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, 1)

    def _signed_below(self, span: Span) -> Person | None:
        """Who signs a letter: the person whose name alone makes a paragraph soon after a place."""
        text, starts = self.page.text, self.page.paragraphs
        first = self.page.paragraph(span.start)
        for at in range(first, min(first + LETTER, len(starts))):
            start = starts[at]
            end = starts[at + 1] if at + 1 < len(starts) else len(text)
            for named, person in self.cast.named_between(start, start + 1):
                if end - named.end < TAIL and not text[named.end : end].strip(" \n\t\r.,"):
                    return person
        return None

    def _around(self, span: Span, meant: dict[Span, Meant | None]) -> Meant | None:
        """Whose content a place is in: of several around it, the one with the shortest."""
        sources = (held.attribution.source[:1] for held in self.contents.around(span))
        found = (meant.get(source) for one in sources for source in one if source != span)
        return next(filter(None, found), None)

    @cached_property
    def _author(self) -> Person | None:
        """The author: as the document tells, in the byline, or in the note at the end."""
        people = {person.name.lower(): person for person in self.cast.people}
        byline = BYLINE.search(self.page.text, 0, 600)
        for name in (*self.document.authors, byline[1].strip() if byline else ""):
            if name.lower() in people:
                return people[name.lower()]
        text = self.page.text
        end = self.page.paragraphs[-1] if self.page.paragraphs else 0
        for span, person in reversed(self.cast.named):
            if span.start < end:
                break
            if span.start == end and re.match(r",? (?:is|was|are)\b|, an? ", text[span.end :][:10]):
                return person
        return None


def _person_in(phrase: re.Match[str]) -> str | None:
    """The noun by which a noun phrase tells of one person, who is not named right behind it."""
    words = phrase[1].split()
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if fold(word) in PERSON_NOUNS:
            return None if following[:1].isupper() else fold(word)
    return None


def _countries(text: str) -> frozenset[str]:
    """The beginnings of the countries that a description names, alike for country and people.

    >>> sorted(_countries("the Iranian president")), sorted(_countries("the president of Iran"))
    (['iran'], ['iran'])
    """
    return frozenset(fold(found[1] or found[2])[:STEM] for found in OF_A_COUNTRY.finditer(text))
