"""Whose a statement is: whether two statements come from two voices, and from two places."""

from __future__ import annotations

import re

from accordingto.claims.statements import Statement
from accordingto.claims.terms import words
from accordingto.types import Source, SourceKind

_POLICE = frozenset({"police"})
_OFFICER = re.compile(
    r"\b(?:police|homicide|capt|captain|detective|det|lt|lieutenant|sergeant|sgt|trooper)\b",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(r"\b(?:at|from|in|of)\b.*")
# Who speaks for the body that has just spoken: "its director", "chief executive".
_OFFICE = re.compile(
    r"\b(?:chair(?:man|woman|person)|chief|commissioner|director|head|manager|partner|president"
    r"|secretary|superintendent)\b",
    re.IGNORECASE,
)
_OFFICES = frozenset(
    {
        *("board", "captain", "chair", "chairman", "chairperson", "chairwoman", "chief"),
        *("colonel", "commissioner", "communications", "deputy", "director", "dr", "executive"),
        *("finance", "financial", "general", "head", "legal", "major", "manager", "managing"),
        *("medical", "officer", "operating", "partner", "president", "press", "secretary"),
        *("senior", "superintendent", "vice"),
    }
)


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


def same_side(before: Statement, one: Statement) -> bool:
    """Whether who speaks next speaks for whoever spoke before: himself, his body, or its head.

    "The club denied it. 'We signed nothing,' said chairman Bo Dahl": the club's, if no other body
    is named.
    """
    left, right = before.source, one.source
    if left is None or right is None:
        return False
    if left.id == right.id:
        return True
    side = _side(left)
    if not differ(side, _side(right)):
        return True
    if left.kind is not SourceKind.ORGANIZATION or right.speaks_for or not right.role:
        return False
    return bool(_OFFICE.search(right.role)) and set(words(right.role)) <= _OFFICES | side


def _side(source: Source) -> frozenset[str]:
    """The words for whom a source speaks, or for itself."""
    return frozenset(words(source.speaks_for or source.name or source.id))


def nested(left: Statement, right: Statement) -> bool:
    """Whether one is told inside the other: what it says is then said of both anyway."""
    if left.document != right.document:
        return False
    a, b = left.attribution.content, right.attribution.content
    return any(one.overlaps(other) for one in a for other in b)
