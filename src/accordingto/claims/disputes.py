"""Which statements of an article may dispute which others: few enough to be asked about.

Who disputes something mostly does not repeat it: an accusation and the answer to it share fewer
words than two reports of the accusation. But disputing shows, by a word for it or at least by a
negation, and what is disputed stands near, or shares the rarer words, or comes from somebody whom
the answer names. A statement that merely cannot be so together with another has no such sign: it
is asked about only where the two share much.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from accordingto.claims.negation import has_negation, turns_down
from accordingto.claims.statements import TERMS, Statement, points, states
from accordingto.claims.terms import terms
from accordingto.claims.voices import differ, nested, voice_of
from accordingto.claims.words import DISPUTES
from accordingto.types import Stance

# Others that a statement is asked about: one with a word for disputing, and any other.
OTHERS, FEWER = 3, 2
# How likely the one must be that a statement is asked about, with such a sign and without: of less
# likely ones one in fifty was a dispute. By one more for every ``STEP`` statements of the article
# from ``MANY`` to ``MOST``: in long ones words weigh more and there is more to choose from.
LIKELY, CLOSE = 1.0, 7.0
MANY, MOST, STEP = 30, 70, 10
BEFORE, AFTER = 40, 20  # statements of the article that it may dispute: bounds the cost
# A near one counts as much as two rare words in common; one that follows, as something less.
NEARNESS, FADING, BEHIND = 2.0, 4.0, 0.6
NAMED = 0.5  # its source is named where it is disputed
DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
"""The stances that set a source against the content."""
# That a thing is not known by somebody, which is said of it and not against it.
_NOT_KNOWN = re.compile(
    r"\b(?:(?:could|can|had|has|have|did)(?: not|n['’]t)|cannot|not|unable to|yet to)"
    r"(?: (?:been able to|be|been|yet|\w+ly))* (?:confirm|determin|establish|verif)\w*",
    re.IGNORECASE,
)
_PAIR = tuple[Statement, Statement]


def find_disputes(statements: Sequence[Statement]) -> Iterator[_PAIR]:
    """Pairs of a statement and one of the same article that may dispute it.

    Each statement that takes a side comes with the few that it most likely disputes, if any are
    likely enough.
    ``statements`` are in order of their texts. The cost is linear in their number.
    """
    by_document: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        by_document[one.document].append(one)
    for article in by_document.values():
        yield from _disputes_in(article)


def _disputes_in(article: Sequence[Statement]) -> Iterator[_PAIR]:
    claimed = [_is_claimed(one) for one in article]
    voices = [voice_of(one) for one in article]
    called = [frozenset(terms(" ".join(sorted(voice)))) for voice in voices]
    said = [frozenset(terms(one.text)) for one in article]
    told = [frozenset(terms(one.told)) for one in article]
    spread = Counter(term for one in told for term in one)
    weight = {term: math.log(1 + len(article) / count) for term, count in spread.items()}
    places: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(said):
        for term in own if claimed[at] else ():
            places[term].append(at)

    def likely(other: int, at: int, shared: float) -> float:
        """How likely one is disputed by what is told at another place."""
        near = NEARNESS * math.exp((1 - abs(at - other)) / FADING) * (1 if other < at else BEHIND)
        named = NAMED if told[at] & called[other] else 0.0
        return shared + near + named - (len(said[other]) <= TERMS)

    backed = {
        (one.source.id, one.attribution.about)
        for one in article
        if one.source and one.attribution.about and _backs(one)
    }
    more = (min(max(len(article), MANY), MOST) - MANY) / STEP
    for at, one in enumerate(article):
        most, least = _asked_about(one)
        if not most:
            continue
        least += more
        first, last = max(0, at - BEFORE), min(len(article), at + AFTER + 1)
        shared: dict[int, float] = defaultdict(float)
        for term in sorted(told[at]):
            near = places[term]
            for other in near[bisect_left(near, first) : bisect_left(near, last)]:
                shared[other] += weight[term]
        others = [
            (-score, other)
            for other in range(first, last)
            if claimed[other]
            and shared[other] >= least - NEARNESS - NAMED  # else it cannot be as likely
            and (score := likely(other, at, shared[other])) >= least
            and differ(voices[other], voices[at])
            and not nested(article[other], one)
            and backed.isdisjoint(_sides(article[other], one))
        ]
        for _, other in sorted(others)[:most]:
            yield article[other], one


def _sides(claim: Statement, one: Statement) -> Iterator[tuple[str, str]]:
    """Each of two sources and what the other says."""
    for left, right in ((claim, one), (one, claim)):
        if left.source:
            yield left.source.id, right.id


def _backs(one: Statement) -> bool:
    """Whether it takes the side of what it points at: "stood by its story"."""
    return one.stance is Stance.AFFIRMS and not turns_down(one.quoted)


def _asked_about(one: Statement) -> tuple[int, float]:
    """How many others a statement is asked about, and how likely each must be disputed by it.

    More and less likely ones where its words dispute something, or may. The stance is not enough:
    who prohibits a thing, or turns it down, disputes nothing.
    """
    if not _takes_a_side(one):
        return 0, 0.0
    if DISPUTES.search(one.told):
        return OTHERS, LIKELY
    return FEWER, LIKELY if has_negation(one.told) else CLOSE


def could_dispute(one: Statement, claim: Statement) -> bool:
    """Whether what one says could dispute a claim, as far as both take a side, by two voices."""
    return (
        _takes_a_side(one)
        and _is_claimed(claim)
        and differ(voice_of(claim), voice_of(one))
        and not nested(claim, one)
    )


def _takes_a_side(one: Statement) -> bool:
    """Of what only points at another, the text itself says what it disputes.

    Who says that nobody could verify a thing leaves it open.
    """
    sides = one.stance in DISPUTING | {Stance.AFFIRMS}
    if one.source is None or not sides or points(one):
        return False
    return not _NOT_KNOWN.search(one.text)


def _is_claimed(one: Statement) -> bool:
    """Whether a statement affirms something that could be disputed."""
    affirms = one.stance is Stance.AFFIRMS
    return affirms and not points(one) and states(one.text)
