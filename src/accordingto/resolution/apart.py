"""What tells two holders of one office apart: of another country, of other owners, former."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from accordingto.resolution.bodies import Bodies
from accordingto.resolution.kinds import may_mean
from accordingto.resolution.page import WORD, fold
from accordingto.resolution.person import Person
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import BODY_NOUNS, PERSON_NOUNS, STATES

STEM = 4  # letters that the names of a country and of its people share
# "Iranian president", "Iran's president", "president of Iran"; parties and creeds are no countries.
OF_A_COUNTRY = re.compile(
    r"\b(?!(?:American|Catholic|Christian|Democratic|Islamic|Jewish|Republican)\b)"
    r"([A-ZÀ-Þ]\w+(?:an|ch|ese|i|ish)|[A-ZÀ-Þ]\w+(?=['’]s))\b|\bof[ ]([A-ZÀ-Þ]\w+)$"
)
FORMER = frozenset(("ex", "former", "one-time", "onetime", "retired"))
# Words of which one tells of somebody else than another of them.
UNLIKE = (
    ("senior", "junior"), ("current", "former", "retired"), ("first", "second", "third", "fourth"),
)  # fmt: skip


def is_elsewhere(
    told: str, words: Collection[str], role: str | None, traits: Iterable[str] = ()
) -> bool:
    """Whether a description is of another country or state: "the Iranian president".

    ``words`` are those of what is ``told``; ``role`` and ``traits`` are those of a known person.

    >>> is_elsewhere("the Iranian president", ["president"], "president of Iraq")
    True
    """
    state, other = STATES.keys() & {*words}, STATES.keys() & {*traits}
    if state and other and state.isdisjoint(other):
        return True
    wanted, known = _countries(told), _countries(role or "")
    return bool(wanted and known) and wanted.isdisjoint(known)


def differ(wanted: Collection[str], told: Collection[str]) -> bool:
    """Whether the words of two descriptions cannot be of one.

    >>> differ(["former"], ["a", "mayor"]), differ(["senior"], ["a", "mayor"])
    (True, False)
    """
    for group in UNLIKE:
        one, other = (next((word for word in group if word in by), "") for by in (wanted, told))
        if one and other and one != other:
            return True
    return FORMER.isdisjoint(wanted) is not FORMER.isdisjoint(told)


def are_apart(
    one: Iterable[str],
    other: Iterable[str],
    bodies: Bodies,
    holders: Mapping[str, Iterable[Person]],
) -> bool:
    """Whether those whose two officers are cannot be the same: "the airline" and "the union".

    Nobody is told apart where it is not said whose either is. ``holders`` are the persons of an
    article by their offices, as "the senator's aide" may be Lee's.
    """
    one, other = frozenset(one), frozenset(other)
    if not one or not other:
        return False
    return not any(_may_be_same(a, b, bodies, holders) for a in one for b in other)


def before_second(alike: Sequence[Meant]) -> Meant | None:
    """Who is the first of those of whom another is called the second."""
    for one, other in pairwise(alike):
        if "second" in words_of(other.name or ""):
            return one
    return None


def words_of(text: str) -> frozenset[str]:
    """The words of a description, folded."""
    return frozenset(fold(found[0]) for found in WORD.finditer(text))


def _may_be_same(
    one: str, other: str, bodies: Bodies, holders: Mapping[str, Iterable[Person]]
) -> bool:
    """Whether two words may be for the same body, person or country."""
    if one == other or (len(one) >= STEM and one[:STEM] == other[:STEM]):
        return True
    if may_mean(one, [other]) or may_mean(other, [one]):
        return True
    for noun, name in ((one, other), (other, one)):
        if noun in BODY_NOUNS and name not in BODY_NOUNS:
            if bodies.is_a((name,), noun) or bodies.may_be_a((name,), noun):
                return True
        elif noun in PERSON_NOUNS and any(name in held.words for held in holders.get(noun, ())):
            return True
    return False


def _countries(text: str) -> frozenset[str]:
    """The beginnings of the countries that a description names, alike for country and people.

    >>> sorted(_countries("the Iranian president")), sorted(_countries("the president of Iran"))
    (['iran'], ['iran'])
    """
    return frozenset(fold(found[1] or found[2])[:STEM] for found in OF_A_COUNTRY.finditer(text))
