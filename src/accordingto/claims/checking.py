"""Checking a claim of one's own: how an article treats it, and what that rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from accordingto.claims.coverage import cover
from accordingto.claims.links import Compare, Treat, relation_told
from accordingto.claims.negation import negates
from accordingto.claims.passages import bearing_on
from accordingto.claims.stands import stand_of
from accordingto.claims.statements import Statement, find_statements, plain
from accordingto.claims.terms import plain_terms, terms
from accordingto.errors import ClaimError
from accordingto.model.tags import TREATMENTS
from accordingto.prose import sentences
from accordingto.types import (
    Attribution,
    Check,
    Coverage,
    Interval,
    Position,
    Quotation,
    Reading,
    Relation,
    Span,
    Stand,
    Treatment,
)

LEAST_TERMS = 2  # a claim says something of something
# Confidence without which an article needs a sentence that shares two terms: chosen on the events
# of FNC-1 that are kept for measuring, where 0.5 to 0.97 lie within a point of macro F1.
SURE = 0.8
BEGINNING = 4  # letters in which "talked" and "talks" agree
UNRELATED = TREATMENTS.index("unrelated")
LONGEST = 600  # characters: a claim is a sentence or two
LOOKED_AT = 16  # statements of one article, those that share most with the claim, compared with it
TREATMENT_OF = {
    "unrelated": Treatment.NOTHING,
    "discuss": Treatment.DISCUSSES,
    "agree": Treatment.AFFIRMS,
    "disagree": Treatment.DENIES,
}

_OF_THE_SAME = frozenset({Treatment.AFFIRMS, Treatment.DISCUSSES})
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*")
_ACRONYM = re.compile(r"\b[A-Z]{2,}")


def checkable(claim: str) -> str:
    """The claim on one line. Raises ClaimError where it is empty, too short or too long."""
    whole = " ".join(claim.split())
    if not whole:
        raise ClaimError("the claim is empty: say in a sentence what is to be checked")
    if len(whole) > LONGEST:
        raise ClaimError(
            f"the claim has {len(whole)} characters, {LONGEST} are the most: say in one sentence "
            "what is to be checked"
        )
    if len(set(terms(whole))) < LEAST_TERMS:
        raise ClaimError(
            f"{whole!r} says nothing that could be affirmed or denied: write a whole sentence"
        )
    return whole


def check(
    claim: str, reading: Reading, compare: Compare, treat: Treat, *, scope: Interval | None = None
) -> Check:
    """How one article treats a claim, with the sentences and attributions that this rests on.

    ``scope`` is the time that the claim is about. A reading that failed has no treatment.
    """
    document = reading.document
    if document is None:
        return Check(claim, reading)
    weighed = bearing_on(claim, document.text, sentences(document.text))
    passage = " ".join(span.text_in(document.text) for span in weighed)
    if set(terms(claim)).isdisjoint(terms(passage)):
        return Check(claim, reading, Treatment.NOTHING, 1.0)
    treatment, confidence = treated(claim, passage, treat)
    if treatment is Treatment.NOTHING:
        return Check(claim, reading, treatment, confidence)
    own = _own(claim, scope)
    taken = list(_positions(own, find_statements(reading), compare))
    if treatment is Treatment.AFFIRMS and any(one.stand is Stand.DENIES for one, _ in taken):
        treatment = Treatment.DISCUSSES  # who tells of a denial does not take the claim as true
    return Check(
        claim,
        reading,
        treatment,
        confidence,
        sentences=weighed,
        positions=tuple(position for position, _ in taken),
        coverage=tuple(_coverage(own, taken)),
    )


def treated(claim: str, passage: str, treat: Treat) -> tuple[Treatment, float]:
    """How a passage treats a claim, and how sure that is, 0 to 1."""
    told = treat([(claim, passage)])[0]
    best = int(told.argmax())
    wanted = set(terms(claim))
    near = max(
        (len(wanted.intersection(terms(one.text_in(passage)))) for one in sentences(passage)),
        default=0,
    )
    treatment, unrelated = TREATMENT_OF[TREATMENTS[best]], float(told[UNRELATED])
    if near < LEAST_TERMS and told[best] < SURE:
        return Treatment.NOTHING, unrelated
    if treatment in _OF_THE_SAME and near < LEAST_TERMS and _names_none_of(claim, passage):
        return Treatment.NOTHING, unrelated
    if treatment not in _OF_THE_SAME or _shares_a_plain_word(claim, passage):
        return treatment, float(told[best])
    # Who is named is the same, and no word shows that what is told of them is: "Lee resigned."
    sure = treatment is Treatment.AFFIRMS and told[best] >= SURE
    if sure or _names_shared(claim, passage) > 1:
        return Treatment.DISCUSSES, float(told[best])
    return Treatment.NOTHING, unrelated


def _shares_a_plain_word(claim: str, passage: str) -> bool:
    """Whether a word that is no name is in both, as far as its first letters tell.

    So it is taken to be where the claim has none, as a headline in capitals.
    """
    wanted, told = plain_terms(claim), plain_terms(passage)
    if not wanted:
        return True
    every = _beginnings(terms(claim)), _beginnings(terms(passage))
    return not (_beginnings(wanted).isdisjoint(every[1]) and _beginnings(told).isdisjoint(every[0]))


def _names_shared(claim: str, passage: str) -> int:
    """How many of the names in a claim a passage has a word of."""
    told = set(terms(passage))
    return sum(not told.isdisjoint(terms(name)) for name in _NAME.findall(claim))


def _names_none_of(claim: str, passage: str) -> bool:
    """Whether a claim names somebody or something, and a passage nothing of all that.

    A capital at the beginning makes no name, nor does one in a headline of capitals; and what is
    shortened to capitals may stand there in full.
    """
    named = any(terms(name[0]) for name in _NAME.finditer(claim) if name.start())
    if not named or not plain_terms(claim) or _ACRONYM.search(claim):
        return False
    return _names_shared(claim, passage) == 0


def _beginnings(found: Iterable[str]) -> set[str]:
    return {term[:BEGINNING] for term in found}


def _own(claim: str, scope: Interval | None) -> Statement:
    """The claim as if somebody had made it."""
    said = Attribution(
        "claim", (), (), (Span(0, len(claim)),), Quotation.INDIRECT, 1.0, scope=scope
    )
    return Statement(said, "", claim, plain(claim))


def _positions(
    claim: Statement, statements: Sequence[Statement], compare: Compare
) -> Iterator[tuple[Position, Statement]]:
    """Where the sources of an article stand on the claim."""
    wanted = set(terms(claim.text))
    shared = {one.id: len(wanted & set(terms(one.text))) for one in statements}
    near = sorted((one for one in statements if shared[one.id]), key=lambda one: -shared[one.id])
    told = compare([(claim.text, one.text) for one in near[:LOOKED_AT]])
    side = {
        one.id: 1 if relation is Relation.SAME else -1
        for one, row in zip(near[:LOOKED_AT], told, strict=True)
        if (relation := relation_told(row)) is not None
        and (relation is Relation.SAME) == (negates(claim.text) == negates(one.text))
    }
    for one in statements:
        stand = stand_of(one.stance, side[one.id]) if one.id in side else None
        if stand is not None:
            yield Position(one.id, one.attribution.source_id, stand), one


def _coverage(claim: Statement, taken: Iterable[tuple[Position, Statement]]) -> Iterator[Coverage]:
    for position, denial in taken:
        if position.stand is Stand.DENIES:
            yield cover(claim, denial)
