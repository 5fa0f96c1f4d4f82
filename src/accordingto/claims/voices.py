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
# Whose somebody is: "the mayor's rival".
_OWNER = re.compile(
    r"(?:(?:an?|the) )?((?:(?!(?:at|from|in|of|who)\b)[\w-]+ ){0,3}[\w-]+['’])s? (?=\w)",
    re.IGNORECASE,
)
# Who leads or owns a body speaks for it.
_HEADS = re.compile(
    r"\b(?:editor|founder|governor|leader|mayor|minister|owner|publisher)\b", re.IGNORECASE
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
    The mayor's rival is not the mayor.
    """
    source = statement.source
    if source is None or source.name is None:
        return frozenset({source.id if source else statement.id})
    name = source.name
    if source.kind is SourceKind.GROUP:
        name = _OF_WHAT.sub("", name)
    own = _anothers(source, name) or frozenset(words(name)) or frozenset({source.name})
    return own | _POLICE if _OFFICER.search(source.role or "") else own


def _anothers(source: Source, name: str) -> frozenset[str]:
    """The words for a person who is told of as another's and does not speak for him; else none.

    The other's name is one of them, which is no word for the other.
    """
    owner = _OWNER.match(name)
    if owner is None or source.kind is not SourceKind.PERSON or source.speaks_for:
        return frozenset()
    role = name[owner.end() :]
    if _OFFICE.search(role) or _HEADS.search(role) or _OFFICER.search(role):
        return frozenset()
    return frozenset({owner[1].lower(), *words(role)})


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


def of_one_content(left: Statement, right: Statement) -> bool:
    """Whether two take their stands on the very same words, neither on the other's word.

    "The paper said that the mill leaks, which its owner denied" tells both of one clause.
    """
    a, b = left.attribution, right.attribution
    apart = a.inside != b.id and b.inside != a.id and a.source_id != b.source_id
    return apart and a.content == b.content
