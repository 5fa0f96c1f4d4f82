"""Whether a denial takes in the claim that it denies, or only a narrower one.

A denial is looked at four ways, in this order: does it speak of the same time, of the same actor,
of the same act, of the same quantity? What surely leaves a part of the claim open goes before what
cannot be told; among these the first in the order is reported. A denial that limits itself in no
way covers the claim. Nothing here says that a denial is true.
"""

from __future__ import annotations

from accordingto.claims.coverage.actors import actor_left
from accordingto.claims.coverage.acts import act_left
from accordingto.claims.coverage.clauses import clause_of, split
from accordingto.claims.coverage.pairs import Open, Pair
from accordingto.claims.coverage.quantities import quantity_left
from accordingto.claims.coverage.times import time_left
from accordingto.claims.statements import Statement
from accordingto.types import Coverage, Stance

# Stances by which a content can be told to deny another.
_DENYING = frozenset({Stance.AFFIRMS, Stance.DENIES, Stance.REFUSES})


def cover(affirmation: Statement, denial: Statement, *, dated: Statement | None = None) -> Coverage:
    """Whether ``denial`` takes in what ``affirmation`` says, and if not, what it leaves open.

    ``dated`` is another statement, which dates the claim where the affirmation does not. The cost
    is linear in the length of the contents.

    >>> from accordingto.types import Attribution, Quotation
    >>> def say(name: str, words: str) -> Statement:
    ...     one = Attribution(name, (), (), (), Quotation.INDIRECT, 1.0)
    ...     return Statement(one, "doc", words, words)
    >>> found = cover(say("a", "the club offered Orr a job"), say("b", "no formal offer was made"))
    >>> found.covered, str(found.on)
    (False, 'act')
    >>> print(found.reason)
    The denial is only of what is “formal” (“no formal offer was made”), of which the claim says
    nothing (“the club offered Orr a job”).
    """
    stance = denial.stance
    pair = Pair(
        affirmation,
        denial,
        dated,
        clause_of(denial.quoted, affirmation.text, stance),
        clause_of(denial.text, affirmation.text, stance),
        split(affirmation.text),
    )
    found = _look(pair)
    first = next((one for one in found if one.sure), found[0] if found else None)
    if first is not None:
        covered = False if first.sure else None
        return Coverage(affirmation.id, denial.id, covered, first.limit, first.reason)
    both = f"({pair.denied}) and the claim ({pair.claimed})"
    if stance not in _DENYING or not pair.clause.words or not pair.claim:
        reason = f"It cannot be told from the words whether one denies the other: {both}."
        return Coverage(affirmation.id, denial.id, None, None, reason)
    reason = (
        f"The denial ({pair.denied}) sets no limit that leaves the claim open ({pair.claimed})."
    )
    return Coverage(affirmation.id, denial.id, True, None, reason)


def _look(pair: Pair) -> list[Open]:
    """What a denial leaves open, in the order of precedence."""
    stance = pair.denial.stance
    if stance not in _DENYING or not pair.clause.words or not pair.claim:
        return []
    if stance is Stance.DENIES and pair.affirmation.attribution.inside == pair.denial.id:
        return []  # whoever denies a report denies what it says
    return [
        one
        for look in (time_left, actor_left, act_left, quantity_left)
        if (one := look(pair)) is not None
    ]
