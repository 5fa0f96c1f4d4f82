"""One person of an article: the names, the gender and the offices that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from accordingto.resolution.first_names import FIRST_NAMES
from accordingto.resolution.page import WORD, fold
from accordingto.resolution.words import GENDERED, NAME_SUFFIXES, OFFICE_KINDS, TITLES, Gender
from accordingto.types import Span

# The article of an Arabic name, which its short forms lack: "Bashar al-Assad", "Assad".
ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|u[dl])-(?=[^\W\d_])", re.IGNORECASE)
RANKS = frozenset(TITLES) | {"chief", "coach"}  # what may be tagged as part of a name


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom an article names; grows while the names are read."""

    words: tuple[str, ...]
    name: str
    titled: str = ""
    full: int = 0
    gender: Gender | None = None
    offices: set[str] = field(default_factory=set)
    traits: set[str] = field(default_factory=set)
    role: str | None = None
    mentions: list[Span] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    named: list[int] = field(default_factory=list)  # offsets at which a name stands

    @property
    def full_name(self) -> str:
        """The fullest form: with the title where the article gives nothing but a surname."""
        return self.titled if len(self.words) == 1 and self.titled else self.name


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles before it, suffixes behind it and articles.

    >>> name_words("Gov. Mike Pence"), name_words("Vann R. Newkirk II")
    (('mike', 'pence'), ('vann', 'r', 'newkirk'))
    >>> name_words("Omar al-Shami")
    ('omar', 'shami')
    """
    words = [ARTICLE.sub("", fold(found[0])) for found in WORD.finditer(text)]
    while len(words) > 1 and words[0] in RANKS:
        words.pop(0)
    while len(words) > 1 and words[-1] in NAME_SUFFIXES:
        words.pop()
    return tuple(words)


def gender_of(word: str) -> Gender | None:
    """The gender that a title, a noun or a pronoun tells."""
    return next((gender for gender, words in GENDERED.items() if word in words), None)


def gender_of_name(word: str) -> Gender | None:
    """The gender that a first name mostly tells."""
    return next((gender for gender, words in FIRST_NAMES.items() if word in words), None)


def fitness(person: Person, head: str, modifiers: Iterable[str]) -> int:
    """How well a description fits somebody: 0 where the office is not told of them.

    >>> lee = Person(("ann", "lee"), "Ann Lee", offices={"senator"}, traits={"vermont"})
    >>> [fitness(lee, office, ["vermont"]) for office in ("senator", "lawmaker", "judge")]
    [5, 4, 0]
    """
    score = 3 if head in person.offices else 0
    if not score and OFFICE_KINDS.get(head, frozenset()) & person.offices:
        score = 2
    wanted = {word for word in modifiers if word not in ("the", "a", "an")}
    if not score:
        return 0
    former = ("former" in wanted) - ("former" in person.traits)
    return score + 2 * len(wanted & person.traits) - abs(former)
