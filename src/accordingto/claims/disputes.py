"""Which statements of an article may dispute which others: few enough to be asked about.

Who disputes something mostly does not repeat it: an accusation and the answer to it share fewer
words than two reports of the accusation. But disputing shows, by the cue, by a word for it or by a
negation, and what is disputed stands near, or shares the rarer words, or is told of somebody whom
the answer names.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from accordingto.claims.negation import has_negation
from accordingto.claims.statements import TERMS, Statement, points, states
from accordingto.claims.terms import terms
from accordingto.claims.voices import differ, nested, voice_of
from accordingto.claims.words import DISPUTES
from accordingto.types import Stance

OTHERS = 2  # that a statement is asked about
BEFORE, AFTER = 40, 20  # statements of the article that it may dispute: bounds the cost
# A near one counts as much as two rare words in common; one that follows, as something less.
NEARNESS, FADING, BEHIND = 2.0, 4.0, 0.6
NAMED = 0.5  # its source is named where it is disputed
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
_PAIR = tuple[Statement, Statement]


def find_disputes(statements: Sequence[Statement]) -> Iterator[_PAIR]:
    """Pairs of a statement and one of the same article that may dispute it.

    Each statement that shows signs of disputing comes with the ``OTHERS`` most likely ones.
    ``statements`` are in order of their texts. The cost is linear in their number.
    """
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_document[one.document].append(one)
    for article in by_document.values():
        yield from _disputes_in(article)


def disputes(one: Statement) -> bool:
    """Whether it may dispute what another says: by its stance, or by a negation."""
    return one.attribution.stance in _DISPUTING or has_negation(one.text)


def _disputes_in(article: Sequence[Statement]) -> Iterator[_PAIR]:
    claims = [_is_claimed(one) for one in article]
    said = [frozenset(terms(one.text)) for one in article]
    told = [frozenset(terms(one.told)) for one in article]
    spread = Counter(term for one in told for term in one)
    weight = {term: math.log(1 + len(article) / count) for term, count in spread.items()}
    for at, one in enumerate(article):
        if not _shows_it(one):
            continue
        others = [
            (-_likely(said[other], told[at], at - other, article[other], weight), other)
            for other in range(max(0, at - BEFORE), min(len(article), at + AFTER + 1))
            if other != at and claims[other] and _of_two_voices(article[other], one)
        ]
        for _, other in sorted(others)[:OTHERS]:
            yield article[other], one


def _shows_it(one: Statement) -> bool:
    """Whether somebody takes a side and shows by his words that he disputes something.

    The stance is not enough: who prohibits a thing, or turns it down, disputes nothing.
    """
    sides = one.attribution.stance in _DISPUTING | {Stance.AFFIRMS}
    return sides and one.source is not None and DISPUTES.search(one.told) is not None


def _is_claimed(one: Statement) -> bool:
    """Whether a statement affirms something that could be disputed."""
    affirms = one.attribution.stance is Stance.AFFIRMS
    return affirms and not points(one) and states(one.text)


def _likely(
    said: frozenset[str],
    told: frozenset[str],
    behind: int,
    other: Statement,
    weight: Mapping[str, float],
) -> float:
    """How likely ``other`` is disputed by what is ``told`` so many statements behind it."""
    shared = math.fsum(weight[term] for term in sorted(said & told))
    near = NEARNESS * math.exp((1 - abs(behind)) / FADING) * (1 if behind > 0 else BEHIND)
    named = bool(other.source and other.source.name and told & frozenset(terms(other.source.name)))
    return shared + near + NAMED * named - (len(said) <= TERMS)


def _of_two_voices(one: Statement, other: Statement) -> bool:
    return differ(voice_of(one), voice_of(other)) and not nested(one, other)
