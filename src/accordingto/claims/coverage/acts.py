"""Whether a denial is of a narrower act than the claim: "no formal offer", "not decided"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accordingto.claims.coverage.clauses import NEAR, Clause
from accordingto.claims.coverage.pairs import Open, Pair
from accordingto.claims.words import (
    BE,
    DECISION,
    NARROWING,
    PLACING,
    RANKS,
    TOPICS,
    VERB_FORMS,
)
from accordingto.types import Limit


def act_left(pair: Pair) -> Open | None:
    """Whether the denial is of a narrower act than the claim's."""
    clause, claim = pair.clause, set(pair.claim)
    if clause.at is None:
        return None
    narrow = next((word for word in _narrowing(clause, claim) if not _same(word, claim)), None)
    if narrow is not None:
        return Open(
            Limit.ACT,
            True,
            f"The denial is only of what is “{narrow}” ({pair.denied}), of which the claim says"
            f" nothing ({pair.claimed}).",
        )
    return _weaker(pair)


def _same(word: str, words: set[str]) -> bool:
    """Whether an adjective is among words, as such, as an adverb, a verb or a noun."""
    forms = {word, word.removesuffix("ly"), word + "ly", word + "ed", word + "s"}
    return not forms.isdisjoint(words)


def _narrowing(clause: Clause, claim: set[str]) -> Iterator[str]:
    """The narrowing words that belong to what is denied: "no formal offer", "a final decision"."""
    words, at = clause.words, clause.at
    assert at is not None
    for index, word in enumerate(words):
        if word not in NARROWING or (word == "official" and _is_somebody(words[index + 1 :])):
            continue
        denied = 0 <= at < index <= at + NEAR or words[index - 1 : index] == ("any",)
        if denied or any(
            next_ in RANKS or next_ in claim for next_ in words[index + 1 : index + 3]
        ):
            yield word


def _is_somebody(behind: Sequence[str]) -> bool:
    """Whether an official is somebody: "no official in Ghana", "any official was paid"."""
    return not behind or behind[0] in PLACING | BE | {"had", "has", "have", "ever", "who"}


def _weaker(pair: Pair) -> Open | None:
    """The weaker act of the claim that the denial of a stronger one leaves open."""
    clause = pair.clause
    at = clause.at or 0
    denied = _act_of(clause.words[at + 1 :]) or _act_of(clause.words[: max(at, 0)])
    claimed = _act_of(pair.claim)
    if denied is None or any(VERB_FORMS.get(word) == _base(denied) for word in pair.claim):
        return None
    rank = RANKS[_base(denied)]
    head = f"The denial is of “{denied}” ({pair.denied}), which"
    if claimed is None:
        near = denied in clause.words[at + 1 : at + 1 + NEAR]
        if rank < DECISION or not near or denied in pair.claim:
            return None
        return Open(Limit.ACT, False, f"{head} the claim need not mean ({pair.claimed}).")
    if rank <= RANKS[_base(claimed)]:
        return None
    rest = f"leaves open the “{claimed}” of the claim ({pair.claimed})."
    return Open(Limit.ACT, True, f"{head} {rest}")


def _act_of(words: Sequence[str]) -> str | None:
    """The word that says what was done: the first such verb, or else the first such noun."""
    known = [
        (at, word)
        for at, word in enumerate(words)
        if (word in RANKS or word in VERB_FORMS)
        and not (word == "order" and words[max(at - 1, 0)] == "in")
        and not (word.startswith("rais") and TOPICS.isdisjoint(words[at + 1 : at + 4]))
    ]
    verbs = (word for at, word in known if word in VERB_FORMS and words[max(at - 1, 0)] != "to")
    return next(verbs, known[0][1] if known else None)


def _base(word: str) -> str:
    return VERB_FORMS.get(word, word)
