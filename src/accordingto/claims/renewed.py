"""Who has denied a claim and says right behind it, in words of his own, what is not so.

"The club denied the report. 'We have signed no contract,' its chairman said": by what he says he
denies the report too, and mostly less than all of it. Of his words alone that cannot be told: a
contract that is not signed is no answer to a report of talks, but for the denial before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from accordingto.claims.coverage import cover
from accordingto.claims.disputes import DISPUTING
from accordingto.claims.links import Treat, disagreement, short
from accordingto.claims.negation import has_negation, turns_down
from accordingto.claims.statements import Statement, points
from accordingto.claims.terms import plain_terms, terms, words
from accordingto.claims.voices import nested, same_side, voice_of
from accordingto.types import Limit, Link, Relation, SourceKind, Span, Stance

# Characters from the end of a denial to the beginning of what renews it: the rest of its sentence,
# and who speaks.
GAP = 120
SHARED = 2  # terms, no names, that tell by themselves that two speak of one thing
OPENING = 60  # characters in which the subject stands
DISAGREEING = 0.5  # of others, how probably what is said disagrees with the claim
# What is not said or known is not what is denied: "we do not comment", "nobody knows who".
_NOT_SAID = re.compile(
    r"(?:\b(?:not|never|no|nobody|nothing)|n['’]t)(?: \w+ly)? (?:(?:going|able) to )?"
    r"(?:ask(?:ed|s)?|call(?:ed|s)?|comment(?:ed|s|ing)?|contact(?:ed|s)?"
    r"|discuss(?:ing)? (?:our|such)|further comment|know(?:s|n)? (?:how|wh\w+)|speculat\w+"
    r"|sp(?:eak|oken?) (?:for|about|of)|told us|underst\w+)\b",
    re.IGNORECASE,
)
_PAIR = tuple[Statement, Statement]


def links_by_renewing(
    statements: Sequence[Statement], treat: Treat | None = None
) -> Iterator[Link]:
    """The links between what somebody has just denied and what that side says not to be so.

    ``statements`` are in order of their texts. ``treat`` is asked where the words do not tell it.
    """
    pairs = list(find_renewed(statements))
    asked = [] if treat is None else [pair for pair in pairs if not tells(*pair)]
    told = disagreement(asked, treat) if treat is not None else []
    sure = {one.id for (_, one), score in zip(asked, told, strict=True) if score >= DISAGREEING}
    for claim, one in pairs:
        if one.id in sure or tells(claim, one):
            reason = f"“{short(one.quoted)}” goes on from a denial of “{short(claim.quoted)}”"
            yield Link(claim.id, one.id, Relation.OPPOSITE, 1.0, reason)


def find_renewed(statements: Sequence[Statement]) -> Iterator[_PAIR]:
    """Pairs of a claim that somebody has just denied and of what that side says not to be so.

    ``statements`` are in order of their texts. The two share a term.
    """
    known = {one.id: one for one in statements}
    inner = {one.attribution.inside or "": one for one in reversed(statements)}
    top = [one for one in statements if one.attribution.inside is None]
    claim: Statement | None = None
    for before, one in pairwise(top):
        claim = _denied(before, known, inner) or claim
        if claim is None or not _goes_on(before, one):
            claim = None
        elif _says_not_so(one) and _could_be(one, claim):
            yield claim, one


def tells(claim: Statement, one: Statement) -> bool:
    """Whether the words tell that one denies a claim, or less than that.

    They speak of a stronger or narrower act than the claim, or have enough in common with it.
    """
    left = cover(claim, one)
    if left.on is Limit.ACT and left.covered is False:
        return True
    return len(plain_terms(claim.text) & plain_terms(one.text)) >= SHARED


def _denied(
    one: Statement, known: Mapping[str, Statement], inner: Mapping[str, Statement]
) -> Statement | None:
    """What a statement denies, if it does nothing else; itself, where it says what that is."""
    if not points(one):
        return inner.get(one.id, one) if one.stance is Stance.DENIES else None
    claim = known.get(one.attribution.about or "")
    called_untrue = one.stance is Stance.AFFIRMS and turns_down(one.quoted)
    if claim is None or claim.stance in DISPUTING:
        return None
    return claim if called_untrue or one.stance is Stance.DENIES else None


def _goes_on(before: Statement, one: Statement) -> bool:
    """Whether one comes right behind another, from the same side."""
    if before.document != one.document or not same_side(before, one):
        return False
    return _spans(one)[0].start - _spans(before)[-1].end <= GAP


def _spans(one: Statement) -> list[Span]:
    """All of an attribution in order of the text."""
    told = one.attribution
    return sorted((*told.source, *told.cue, *told.content))


def _says_not_so(one: Statement) -> bool:
    return (
        one.stance is Stance.AFFIRMS
        and not points(one)
        and has_negation(one.text)
        and not _NOT_SAID.search(one.quoted)
    )


def _could_be(one: Statement, claim: Statement) -> bool:
    """Whether one may speak of the claim, and not of whoever makes it."""
    if nested(claim, one) or set(terms(claim.text)).isdisjoint(terms(one.text)):
        return False
    accuser = claim.source
    if accuser is None or accuser.kind is SourceKind.DOCUMENT or claim.stance is Stance.DENIES:
        return True
    return voice_of(claim).isdisjoint(words(one.text[:OPENING]))
