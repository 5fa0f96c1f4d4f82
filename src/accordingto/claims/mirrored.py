"""Denials in the words of the claim: "the coach stole nothing from the fund".

That a content states something is told by a verb in a short list (``statements.states``), so that
no headline and no name is compared. What has another verb ("the coach stole money from the fund")
is a claim where somebody else says the same words with a negation. Nothing is left to likeness
here: judges are no journalists, and who owes is not who is owed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from accordingto.claims.disputes import DISPUTING
from accordingto.claims.links import Treat, disagreement, short
from accordingto.claims.negation import has_negation
from accordingto.claims.statements import Statement, points
from accordingto.claims.terms import TERM, words
from accordingto.claims.voices import differ, nested, voice_of
from accordingto.claims.words import NEGATIONS, PASTS
from accordingto.types import Link, Relation, Stance

LEAST = 2  # words that a denial repeats
MOST = 24  # claims of an article with one word that are looked at
DISAGREEING = 0.5  # how probably the denial disagrees with the claim
_BASES = frozenset(PASTS.values())
_UNSAID = NEGATIONS | {"any", "anybody", "anyone", "anything", "single", "whatsoever"}
# With one of these in one of the two alone, they are of something else.
_ELSE = re.compile(
    r"\b(?:alone|also|always|another|could|either|if|may|might|must|only|other|others|should|will"
    r"|wo(?=n['’]t)|would)\b",
    re.IGNORECASE,
)
_PAIR = tuple[Statement, Statement]


def links_by_mirroring(
    statements: Sequence[Statement], treat: Treat | None = None
) -> Iterator[Link]:
    """The links between a claim and a denial in its own words.

    ``statements`` are in order of their texts. With ``treat``, the two must disagree as well.
    """
    pairs = list(find_mirrored(statements))
    told = disagreement(pairs, treat) if treat is not None else [1.0] * len(pairs)
    for (claim, one), score in zip(pairs, told, strict=True):
        if score >= DISAGREEING:
            denies = one.stance in DISPUTING
            reason = f"“{short(one.quoted)}” denies “{short(claim.quoted)}” in the same words"
            relation = Relation.SAME if denies else Relation.OPPOSITE
            yield Link(claim.id, one.id, relation, 1.0, reason)


def find_mirrored(statements: Sequence[Statement]) -> Iterator[_PAIR]:
    """Pairs of a claim without a verb that is known, and of what denies it word for word."""
    by_word: dict[tuple[str, str], list[int]] = defaultdict(list)
    said: dict[int, list[str]] = {}
    for at, one in enumerate(statements):
        if _is_claim(one):
            said[at] = _bases(one.text)
            for word in set(said[at]):
                by_word[one.document, word].append(at)
    for one in statements if said else ():
        if not _denies(one):
            continue
        own = _bases(one.text)
        places = [by_word.get((one.document, word), []) for word in own]
        for at in min(places, key=len)[:MOST] if len(own) >= LEAST else ():
            claim = statements[at]
            if _is_part(own, said[at]) and _of_the_same(claim, one):
                yield claim, one


def _is_claim(one: Statement) -> bool:
    affirms = one.stance is Stance.AFFIRMS and one.source is not None and not points(one)
    return affirms and not has_negation(one.text) and "?" not in one.text


def _denies(one: Statement) -> bool:
    if points(one) or one.source is None:
        return False
    if one.stance is Stance.DENIES:
        return not has_negation(one.text)
    return one.stance is Stance.AFFIRMS and has_negation(one.text)


def _of_the_same(claim: Statement, one: Statement) -> bool:
    """Whether two voices speak of the same time and the same things."""
    if nested(claim, one) or not differ(voice_of(claim), voice_of(one)):
        return False
    left, right = ({word.lower() for word in _ELSE.findall(two.text)} for two in (claim, one))
    return left == right


def _is_part(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether all the words of one are in the other in the same order."""
    rest = iter(many)
    return all(word in rest for word in few)


def _bases(text: str) -> list[str]:
    """The words of a text in their order, as base forms cut short."""
    return [_base(word) for word in words(text) if word not in _UNSAID]


def _base(word: str) -> str:
    """A word without the ending of a plural or of a verb: "spies", "stole", "hiding".

    >>> [_base(word) for word in ("spies", "stole", "hiding", "owes", "glass")]
    ['spy', 'steal', 'hide', 'owe', 'glass']
    """
    if word in PASTS:
        word = PASTS[word]
    elif word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    elif word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        word = next((one for one in (stem, stem[:-1], stem + "e") if one in _BASES), word)
    return word[:TERM]
