"""Whether a denial is only of how much, or how many."""

from __future__ import annotations

import re

from accordingto.claims.coverage.clauses import lowered, negates
from accordingto.claims.coverage.pairs import Open, Pair
from accordingto.claims.words import AT_MOST, UNIVERSAL
from accordingto.figures import numbers
from accordingto.types import Limit


def quantity_left(pair: Pair) -> Open | None:
    """Whether the denial is only of how much or how many."""

    def left(sure: bool) -> Open:
        rest = "leaves open another" if sure else "may leave open another"
        reason = f"The denial is of a number or an amount ({pair.denied}) and {rest}"
        return Open(Limit.QUANTITY, sure, f"{reason} ({pair.claimed}).")

    clause, words = pair.clause, pair.clause.words
    said, claimed = lowered(clause.text), lowered(pair.affirmation.text)
    mine, theirs = numbers(said), numbers(claimed)
    negations = [at for at, word in enumerate(words) if negates(word)]
    if any(not UNIVERSAL.isdisjoint(words[at + 1 : at + 2]) for at in negations):
        return left(sure=True)
    at_most = AT_MOST.search(said)
    if at_most and at_most[0] not in claimed:
        return left(sure=True)
    if not mine:
        return None
    if clause.at is None:
        return left(sure=True) if theirs and set(mine).isdisjoint(theirs) else None
    if re.search(r"\bnot (?:the )?\Z", said[: min(mine.values())][-len(" not the ") :]):
        return left(sure=True)
    if not theirs:
        return left(sure=False)
    if not set(mine).isdisjoint(theirs):
        return None if clause.at == -1 else left(sure=False)
    return left(sure=True) if min(mine) > max(theirs) else None
