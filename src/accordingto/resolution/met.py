"""Everybody and everything that an article is found to mean by its sources, each but once."""

from __future__ import annotations

import re
from functools import cached_property

from accordingto.resolution.apposed import others_told
from accordingto.resolution.bodies import Bodies, body_words
from accordingto.resolution.forms import Phrase
from accordingto.resolution.kinds import Words
from accordingto.resolution.offices import author, principal, served
from accordingto.resolution.page import WORD, Page, fold
from accordingto.resolution.people import Cast
from accordingto.resolution.person import Person, name_words
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import NUMBERS, PERSON_NOUNS
from accordingto.types import SourceKind, Sourcing, Span

NEAR = 3  # sentences to look back for whom a spokesman speaks for, or what "they" means
GAP = 60  # characters before a poster's name that hold what he did and his title
LONGEST = 150  # characters of a phrase that is shown as a name
LAST = 30  # sources told by a phrase among which "the people" finds its own
SERVED = 120  # characters behind a name that tell whom somebody represents
PEOPLE = frozenset(("people", "person", "source"))
HANGING = re.compile(r",? (?:who|whom|whose|which|that)$|(?<=[^’'])['’]s$")
POSTED = re.compile(
    r"\b(?:authored|circulated|penned|posted|published|put out|released|shared|signed|tweeted"
    r"|uploaded|written) by (?:[A-ZÀ-Þ][\w.’'-]* ){0,3}$"
)


class Met:
    """What has been met in an article so far; the same words give the same Meant."""

    def __init__(self, page: Page, cast: Cast, bodies: Bodies) -> None:
        self.page, self.cast, self.bodies = page, cast, bodies
        self.things: list[Meant] = []
        self.by_phrase: dict[tuple[object, ...], Meant] = {}
        self.last_at: list[tuple[int, Meant]] = []  # sentence and source, in order
        self._persons: dict[tuple[int, ...], Meant] = {}

    def note(self, span: Span, one: Meant) -> None:
        """A source at a place means this."""
        (one.posted_by or one).mentions.add(span)
        self.last_at.append((self.page.sentence(span.start), one))

    def persons(self, people: tuple[Person, ...]) -> Meant:
        """One or more named persons as a source, with role and body where there is but one."""
        key = tuple(id(person) for person in people)
        if key not in self._persons:
            one = Meant(Sourcing.NAMED, SourceKind.PERSON, people=people)
            if len(people) == 1:
                one.role = people[0].role
                one.speaks_for = self.in_full(principal(one.role) or self._served_by(people[0]))
            self._persons[key] = one
        return self._persons[key]

    def thing(
        self, phrase: Phrase, sourcing: Sourcing, kind: SourceKind, count: int | None = None
    ) -> Meant:
        """What the phrase itself names: the same Source wherever the same words stand for it."""
        before = self._withheld_before(phrase)
        if before is not None:
            return before
        name = bare(phrase.span.text_in(self.page.text))
        key: tuple[object, ...] = (sourcing, *(word for word in phrase.words if word != "the"))
        if sourcing is Sourcing.UNNAMED and kind is SourceKind.PERSON:
            key += self._told_behind(phrase)
        once = phrase.indefinite and sourcing is Sourcing.UNNAMED
        if once:
            key += (phrase.span.start,)
        if key not in self.by_phrase:
            human = phrase.head in PERSON_NOUNS and kind is not SourceKind.ORGANIZATION
            role = phrase.head if human else None
            one = Meant(sourcing, kind, name, head=phrase.head, count=count, role=role)
            if role:
                behind = name[phrase.core.end - phrase.span.start :]
                told = principal(name) or served(behind)
                named = others_told(self.page.text, phrase, self.cast)
                one.speaks_for = next(
                    (who.full_name for who, as_what in named if as_what == told), told
                )
            elif sourcing in (Sourcing.DOCUMENT, Sourcing.POST):
                one.speaks_for = author(name)
                one.posted_by = self._poster(phrase)
            one.speaks_for = self.in_full(one.speaks_for)
            self.by_phrase[key] = one
            self.things.append(one)
        known = self.by_phrase[key]
        if len(name) > len(known.name or "") and len(name) < LONGEST:
            known.name = name
        return known

    def _told_behind(self, phrase: Phrase) -> tuple[str, ...]:
        """The words behind a noun that tell which is meant: "of Chad" in "the king of Chad"."""
        text, end = self.page.text, phrase.core.end
        if text[end : end + 1] != " ":
            return ()
        rest = text[end : phrase.opening.end]
        return tuple(fold(word[0]) for word in WORD.finditer(re.split("[,;(]", rest)[0]))

    def _withheld_before(self, phrase: Phrase) -> Meant | None:
        """The unnamed persons that "the people", "the officials" are told of again, if any."""
        counted = all(word in NUMBERS for word in phrase.words[1:-1])
        told = phrase.definite and len(phrase.words) > 1 and counted
        many = phrase.plural or phrase.words[-1:] == ("people",)
        whole = phrase.span.start == phrase.core.start and phrase.span.end - phrase.core.end < 3
        if not (told and many and whole):
            return None
        alike = PEOPLE if phrase.head in PEOPLE else {phrase.head}
        for one in reversed(self.things[-LAST:]):
            if one.sourcing is Sourcing.UNNAMED and one.count != 1 and one.head in alike:
                return one
        return None

    def _poster(self, phrase: Phrase) -> Meant | None:
        """Who put out a document or post: "a letter posted by Ana Ruiz"."""
        for named, person in self.cast.named_between(phrase.opening.start, phrase.opening.end):
            before = self.page.text[phrase.span.start : named.start]
            if POSTED.search(before[-GAP:]):
                return self.persons((person,))
        return None

    def in_full(self, name: str | None) -> str | None:
        """The fullest name of a body or person that a phrase names, else the name itself."""
        if name is None:
            return None
        words = self.bodies.canonical(body_words(name))
        if words in self.bodies.shown and self.bodies.places.get(words):
            return self.bodies.shown[words]
        named = name_words(name)
        while len(named) > 1 and named not in self._by_name and named[0] in PERSON_NOUNS:
            named = named[1:]  # "Rival Ida Lee"
        person = self._by_name.get(named)
        return person.full_name if person else name

    @cached_property
    def _by_name(self) -> dict[tuple[str, ...], Person]:
        """The people by every form of their names; the first where several are called so."""
        text = self.page.text
        return {
            name_words(span.text_in(text)): person for span, person in reversed(self.cast.named)
        }

    def spoke_last(self, at: int) -> Meant | None:
        """The body that spoke last within a few sentences before a place."""
        sentence = self.page.sentence(at)
        return next(
            (
                one
                for told, one in reversed(self.last_at[-6:])
                if one.kind is SourceKind.ORGANIZATION and sentence - told <= NEAR
            ),
            None,
        )

    def _served_by(self, person: Person) -> str | None:
        """Those whom somebody represents; a place a politician does, who does not speak for it."""
        text = self.page.text
        for name in person.mentions[:LAST]:
            one = served(text[name.end : name.end + SERVED])
            if one and self.bodies.canonical(body_words(one)) not in self.bodies.lands:
                behind = text.index(one, name.end) + len(one) + 2
                named = self.cast.named_between(behind, behind + 1)
                return named[0][1].full_name if named else one
        return None

    def body(self, words: Words, span: Span, *, article: str = "") -> Meant:
        """A named body; ``article`` is that of a phrase for it, which the name may lack."""
        own, words = words, self.bodies.canonical(words)
        key: tuple[object, ...] = ("body", *words)
        if key not in self.by_phrase:
            name = self.bodies.shown.get(words) or bare(span.text_in(self.page.text))
            one = Meant(Sourcing.ORGANIZATION, SourceKind.ORGANIZATION, name, head=words[-1])
            one.mentions.update(self.bodies.places.get(words, ()))
            self.by_phrase[key] = one
            self.things.append(one)
        known = self.by_phrase[key]
        # "The UK" is Britain, not "the Britain".
        same = own[-1:] == words[-1:] or words not in self.bodies.lands
        if (
            article
            and same
            and known.name
            and not known.name.lower().startswith(("the ", "a ", "an "))
        ):
            known.name = f"{article} {known.name}"
        return known

    def joined(self, phrase: Phrase) -> Meant:
        """Several named bodies as one source."""
        text = self.page.text
        members = [self.body(body_words(one.text_in(text)), one) for one in phrase.joined]
        name = " ; ".join(dict.fromkeys(one.name or "" for one in members))
        key: tuple[object, ...] = ("bodies", name)
        if key not in self.by_phrase:
            self.by_phrase[key] = Meant(Sourcing.ORGANIZATION, SourceKind.ORGANIZATION, name)
        return self.by_phrase[key]


def bare(text: str) -> str:
    """A phrase without possessive ending, and without a pronoun that only opens a clause.

    >>> bare("the union’s"), bare("a banker in Essary, who")
    ('the union', 'a banker in Essary')
    """
    return HANGING.sub("", text)
