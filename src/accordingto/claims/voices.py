"""Whose a statement is: whether two statements come from two voices, and from two places."""

from __future__ import annotations

import re

from accordingto.claims.statements import Statement
from accordingto.claims.terms import words
from accordingto.types import SourceKind

_POLICE = frozenset({"police"})
_OFFICER = re.compile(
    r"\b(?:police|homicide|capt|captain|detective|det|lt|lieutenant|sergeant|sgt|trooper)\b",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\b(?:at|from|in|of)\b.*")


def voice_of(statement: Statement) -> frozenset[str]:
    """The words for whom a statement comes from; of nobody else where the source has no name.

    Nurses at a hospital are not the hospital; its spokesman is. An officer speaks for the police.
    """
    source = statement.source
    if source is None or source.name is None:
        return frozenset({source.id if source else statement.id})
    name = source.name
    if source.kind is SourceKind.GROUP:
        name = _OF_WHAT.sub("", name)
    own = frozenset(words(name)) or frozenset({source.name})
    return own | _POLICE if _OFFICER.search(source.role or "") else own


def differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two voices are two: neither is a shorter form of the other."""
    return not one <= other and not other <= one


def nested(left: Statement, right: Statement) -> bool:
    """Whether one is told inside the other: what it says is then said of both anyway."""
    if left.document != right.document:
        return False
    a, b = left.attribution.content, right.attribution.content
    return any(one.overlaps(other) for one in a for other in b)
