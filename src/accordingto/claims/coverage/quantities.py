"""Whether a denial is only of how much, or how many."""

from __future__ import annotations

import re

from accordingto.claims.coverage.clauses import lowered, negates, split
from accordingto.claims.coverage.pairs import Open, Pair
from accordingto.claims.words import AT_MOST, COUNTS, LABELS, SIZES, UNIVERSAL
from accordingto.types import Limit

_NUMBER = re.compile(
    r"(?<![\w.,-])(?P<sign>[$£€])?(?P<count>[0-9][0-9,]{0,20}(?:\.[0-9]{1,6})?"
    rf"|{'|'.join(COUNTS)}|an?(?=\s(?:{'|'.join(SIZES)})))(?:\s(?P<size>{'|'.join(SIZES)}))?"
    r"(?![\w-])",
    re.IGNORECASE,
)


def quantity_left(pair: Pair) -> Open | None:
    """Whether the denial is only of how much or how many."""

    def left(sure: bool) -> Open:
        rest = "leaves open another" if sure else "may leave open another"
        reason = f"The denial is of a number or an amount ({pair.denied}) and {rest}"
        return Open(Limit.QUANTITY, sure, f"{reason} ({pair.claimed}).")

    clause, words = pair.clause, pair.clause.words
    said, claimed = lowered(clause.text), lowered(pair.affirmation.text)
    mine, theirs = _numbers(said), _numbers(claimed)
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


def _numbers(text: str) -> dict[float, int]:
    """The numbers of a text in small letters that count something, and where each stands."""
    found: dict[float, int] = {}
    for number in _NUMBER.finditer(text):
        count, size = number["count"].replace(",", ""), number["size"]
        beside = split(text[max(0, number.start() - 12) : number.start()])[-1:]
        beside += split(text[number.end() : number.end() + 12])[:1]
        year = len(count) == 4 and number["count"].isdigit() and not number["sign"] and not size
        if year or not LABELS.isdisjoint(beside):
            continue
        value = COUNTS.get(count) or (1.0 if count in ("a", "an") else float(count))
        found.setdefault(value * SIZES.get(size, 1.0), number.start())
    return found
