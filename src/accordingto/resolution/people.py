"""The people of an article: names of one person brought together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from accordingto.resolution.finding import offsets, person_spans, trim
from accordingto.resolution.first_names import NICKNAMES
from accordingto.resolution.page import Page, fold
from accordingto.resolution.person import Person, gender_of, gender_of_name, name_words
from accordingto.resolution.roles import tell, title_before
from accordingto.resolution.words import KIN, KIN_PAIRS, OTHER_GENDER
from accordingto.types import Name, Span

RIVALS = 6  # people of one surname that are told apart
_CAPITALIZED = re.compile(r"\b[A-ZÀ-Þ][\w'’-]*")
_COUPLE = re.compile(
    r"\b(?:(?:grand)?parents, )?([A-ZÀ-Þ][a-zà-ÿ]+) and ([A-ZÀ-Þ][a-zà-ÿ]+) (?=[A-ZÀ-Þ])"
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article, and who is named at which offset, in order of the text."""

    people: tuple[Person, ...]
    named: tuple[tuple[Span, Person], ...]
    misspelt: dict[str, Person]

    def named_between(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """The names that begin in a stretch of the text, and whose they are."""
        low = bisect_left(self.named, start, key=lambda one: one[0].start)
        high = bisect_left(self.named, end, lo=low, key=lambda one: one[0].start)
        return list(self.named[low:high])

    def nearly(self, word: str) -> Person | None:
        """Whose surname a word is but for one letter."""
        known = (self.misspelt.get(slip) for slip in (word, *_slips(word)))
        return next(filter(None, known), None)


def gather(page: Page, names: Iterable[Name]) -> Cast:
    """The people that an article names: their full names, then the shorter forms of these.

    A capitalized run after a title is a person's name even where ``names`` lacks it, and so is
    every other place where somebody's surname stands.
    """
    text = page.text
    spans, taken = person_spans(text, tuple(names))
    register = _Register()
    held = {span: name_words(span.text_in(text)) for span in spans}
    owner: dict[Span, Person] = {}
    for span in spans:
        if len(held[span]) > 1:
            owner[span] = register.full(held[span], span.text_in(text))
    for span, person in owner.items():
        tell(page, span, person)
    owner.update(_couples(text, owner, register))
    spans = sorted({*spans, *owner})
    ordered = _with_bare_surnames(text, spans, taken, register)
    titles = {span: title_before(text, span) for span in ordered if span not in owner}
    for span in sorted(titles, key=lambda one: (_told_by(titles[one]), one)):
        if words := name_words(span.text_in(text)):
            title = titles[span]
            owner[span] = register.short(words, span.text_in(text), title)
            tell(page, span, owner[span])
    named = tuple((span, owner[span]) for span in ordered if span in owner)
    for span, person in named:
        person.mentions.append(span)
        person.named.append(span.start)
        person.forms.append(span.text_in(text))
    people = tuple(dict.fromkeys(register.people))
    for person in people:
        person.name = _best_spelt(person)
    return Cast(people, named, register.misspelt)


def _couples(text: str, owner: Mapping[Span, Person], register: _Register) -> dict[Span, Person]:
    """The first of each two who share a surname: Ida, in "Ida and Max Orr".

    Where they are somebody's parents, that is told of both.
    """
    found: dict[Span, Person] = {}
    starts = {span.start: person for span, person in owner.items()}
    covered = offsets(owner)  # "Ida Lee and Max Orr" are no Lee Orr
    for couple in _COUPLE.finditer(text):
        first, second, span = couple[1], starts.get(couple.start(2)), Span(*couple.span(1))
        if second is None or gender_of_name(fold(first)) is None:
            continue
        if len(second.words) < 2 or not covered.isdisjoint(range(*couple.span(1))):
            continue
        surname = second.name.split()[-1]
        one = register.full((fold(first), fold(surname)), f"{first} {surname}")
        found[span] = one
        kin = KIN_PAIRS.get(fold(couple[0].split(",")[0]), {})
        for person, other in ((one, second), (second, one)):
            gender = person.gender or (OTHER_GENDER[other.gender] if other.gender else None)
            if gender in kin:
                person.offices.add(kin[gender])
    return found


def _best_spelt(person: Person) -> str:
    """Of the forms with all words of a name, one not in capitals, with accents, most frequent.

    >>> forms = ["ANA RUIZ", "Ana Ruiz", "Ana Ruíz"]
    >>> _best_spelt(Person(("ana", "ruiz"), "ANA RUIZ", forms=forms))
    'Ana Ruíz'
    """
    counts = Counter(form for form in person.forms if name_words(form) == person.words)
    return max(
        counts,
        key=lambda form: (not form.isupper(), not form.isascii(), counts[form]),
        default=person.name,
    )


def _told_by(title: str | None) -> int:
    """Which names are looked at first: those whose title tells the gender, then any title."""
    return 2 if title is None else 0 if gender_of(title) else 1


def _with_bare_surnames(
    text: str, ordered: list[Span], taken: list[Span], register: _Register
) -> list[Span]:
    """The spans and every other place where a known surname stands by itself."""
    covered = offsets([*ordered, *taken])
    more = [
        span
        for found in _CAPITALIZED.finditer(text)
        if found.start() not in covered
        and register.is_surname(fold(found[0]))
        and (span := trim(text, Span(*found.span()))) is not None
    ]
    return sorted([*ordered, *more])


class _Register:
    """Finds the person that a name means among those met so far, in constant time."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._pairs: dict[tuple[str, str], Person] = {}
        self._single: dict[str, list[Person]] = {}
        self.misspelt: dict[str, Person] = {}

    def is_surname(self, word: str) -> bool:
        """Whether somebody met so far bears a word as any name but the first."""
        return any(word in person.words[1:] for person in self._single.get(word, ()))

    def full(self, words: tuple[str, ...], text: str) -> Person:
        """The person of a name of two words or more; somebody new where it is not known."""
        first = NICKNAMES.get(words[0], words[0])
        pairs = ((words[0], words[-1]), (first, words[-1]), words[-2:], words[:2])
        paired = (self._pairs[pair] for pair in pairs if pair in self._pairs)
        person = next((one for one in paired if _may_be_one(words, one.words)), None)
        if person is None:
            person = Person(words, text)
            self.people.append(person)
        elif len(words) > len(person.words):
            person.words, person.name = words, text
        for pair in ((words[0], words[-1]), (first, words[-1])):
            self._pairs.setdefault(pair, person)
        if len(words) > 2:
            self._pairs.setdefault((words[0], words[1]), person)
            self._pairs.setdefault((words[-2], words[-1]), person)
        for word in (words[-1], words[0], *words[1:2]):
            known = self._single.setdefault(word, [])
            if person not in known and len(known) < RIVALS:
                known.append(person)
        for slip in _slips(words[-1]):
            self.misspelt.setdefault(slip, person)
        person.gender = person.gender or gender_of_name(words[0])
        person.full += 1
        return person

    def short(self, words: tuple[str, ...], text: str, title: str | None) -> Person:
        """The person of a surname or a first name: of those with it, the first that fits."""
        gender = gender_of(title) if title else None
        known = [
            person
            for person in self._single.get(words[0], ())
            if not (gender and person.gender and person.gender is not gender)
        ]
        surnamed = [person for person in known if person.words[-1] == words[0]]
        # Of a family, whoever is told of as another's kin is not the one called by the surname.
        person = max(
            surnamed or known,
            key=lambda one: (KIN.isdisjoint(one.offices), one.full),
            default=None,
        )
        if person is None:
            slips = (self.misspelt.get(slip) for slip in (words[0], *_slips(words[0])))
            person = next(filter(None, slips), None) if len(words) == 1 else None
        if person is None:
            person = Person(words, text)
            self.people.append(person)
            self._single.setdefault(words[0], []).append(person)
        person.gender = person.gender or gender
        person.full += title is not None
        return person


def _may_be_one(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names that share words may be one person's: no name has a word of its own.

    >>> _may_be_one(("kim", "yo", "jong"), ("kim", "jong", "un"))
    False
    >>> _may_be_one(("luis", "ortega"), ("luis", "ortega", "prado"))
    True
    """
    own, others = ({word for word in one if len(word) > 1} for one in (words, other))
    return min(len(words), len(other)) < 3 or own <= {*other} or others <= {*words}


def _slips(word: str) -> tuple[str, ...]:
    """A longer surname with one letter left out, each in turn: two that share one differ by one.

    >>> "wies" in _slips("wimes") and "wies" not in _slips("wis")
    True
    """
    if not 5 <= len(word) <= 20:
        return ()
    return tuple(word[:at] + word[at + 1 :] for at in range(1, len(word)))
