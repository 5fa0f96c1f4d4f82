"""How many, or how much: the numbers of a text, and what is put at a number."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from accordingto.types import Relation

# fmt: off
_COUNTS = {
    "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0,
    "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "fifteen": 15.0, "twenty": 20.0,
    "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0,
    "ninety": 90.0, "dozens": 24.0, "scores": 40.0, "hundreds": 2e2, "thousands": 2e3,
    "millions": 2e6,
}
# A number beside one of these counts nothing.
_LABELS = frozenset((
    "article", "chapter", "flight", "no", "page", "phase", "room", "route", "section",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
))
# fmt: on
_SIZES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SIZE = "|".join(_SIZES)
_NUMBER = re.compile(
    r"(?<![\w.,-])(?P<sign>[$£€])?(?P<count>(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,20})(?:\.[0-9]{1,6})?"
    rf"|{'|'.join(_COUNTS)}|an?(?=\s(?:{_SIZE})))(?:\s(?P<size>{_SIZE}))?(?![\w-])",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[\w'’]+")

_OF_WHAT = (
    r"(?:(?:it|that|them|this)|(?:[\w.'’-]+\s+){0,5}?(?:attendance|bill|casualties|costs?|count"
    r"|crowds?|damages?|deaths|estimates?|figures?|losses|numbers?|price|share|size|tally|toll"
    r"|totals?|turnout|value|worth)"
    r"(?:\s+(?:from|in|of)\s+(?:[\w.'’-]+\s+){0,4}?[\w.'’-]+)?)"
)
_ABOUT = (
    r"(?:(?:about|almost|around|at|approximately|close|closer|fewer|just|least|less|more|most"
    r"|nearer|nearly|no|only|over|roughly|some|than|to|under|up)\s+){0,4}"
)
_HOW_MUCH = (
    rf"{_ABOUT}(?:[$£€]?\d(?:[^\s,;:.!?]|[,.](?=\d))*|(?:an?|one|zero|{'|'.join(_COUNTS)})\b)"
    rf"(?:\s+(?:{_SIZE})\b)?"
)
PUT_AT = rf"{_OF_WHAT}\s+at\s+{_HOW_MUCH}"
"""A pattern for what is put at a number: "the toll at no more than 23"."""

# By some of these nouns it shows what is counted, and in what was told before.
_SHOWN = (
    (
        re.compile(r"\b(?:casualties|deaths|toll)\b"),
        re.compile(r"\b(?:bod(?:y|ies)|casualt|dead|death|died|fatal|kill|lives|toll)"),
    ),
    (
        re.compile(r"\b(?:attendance|crowds?|turnout)\b"),
        re.compile(
            r"\b(?:attend|crowd|demonstrat|gather|march|people|protest|rall|supporter|turn|vote)"
        ),
    ),
)
_PERCENT = re.compile(r"\s?(?:%|per ?cent)")
_PUT = re.compile(rf"\s*(?P<what>{_OF_WHAT})\s+at\s+(?={_HOW_MUCH})", re.IGNORECASE)
_AT_LEAST = re.compile(r"\bat least\s*\Z")
_MORE = re.compile(r"\b(?:(?:more|greater|higher) than|over)\s*\Z")
_AT_MOST = re.compile(r"\b(?:at most|(?:fewer|less|lower) than|no more than|under|up to)\s*\Z")
# Of two counts of one thing the lower may be a fifth less and mean the same; a higher one may be
# a later one, unless it is this many times as high.
_CLOSE, _LATER = 0.8, 2.0
_SOME_MORE = 1.5  # times as many as are told: "more than 40" are hardly 70


def numbers(text: str) -> dict[float, int]:
    """The numbers of a text that count something, and where each stands first.

    >>> numbers("Some 2.5 million people, in 2019, on page 4")
    {2500000.0: 5}
    """
    found: dict[float, int] = {}
    for number in _NUMBER.finditer(text):
        count, size = number["count"].replace(",", "").lower(), (number["size"] or "").lower()
        beside = _BESIDE.findall(text[max(0, number.start() - 12) : number.start()].lower())[-1:]
        beside += _BESIDE.findall(text[number.end() : number.end() + 12].lower())[:1]
        year = len(count) == 4 and count.isdigit() and not number["sign"] and not size
        # A comma tells a count of four figures from a year.
        if (year and "," not in number["count"]) or not _LABELS.isdisjoint(beside):
            continue
        value = _COUNTS.get(count) or (1.0 if count in ("a", "an") else float(count))
        found.setdefault(value * _SIZES.get(size, 1.0), number.start())
    return found


def as_count(content: str) -> str | None:
    """What a content that puts something at a number says of it; None where it does not.

    >>> as_count("the toll at 23 people"), as_count("the plan at risk")
    ('the toll was 23 people', None)
    """
    found = _PUT.match(content)
    return f"{found['what']} was {content[found.end() :]}" if found else None


def are_of_a_kind(first: str, second: str) -> bool:
    """Whether two contents count the same kind of thing, as far as it shows.

    >>> are_of_a_kind("60 people died", "it at 23"), are_of_a_kind("60 people died", "it at $23")
    (True, False)
    """
    told, said = first.lower(), second.lower()
    units = {one.unit for one in _bounds(said)}
    return any(one.unit in units for one in _bounds(told)) and all(
        other.search(told) for one, other in _SHOWN if one.search(said)
    )


def recount(first: str, second: str) -> Relation | None:
    """How the one number in ``second`` stands to what ``first`` counts; None where that is open.

    >>> recount("at least 60 people died", "the toll at 23").value
    'opposite'
    >>> recount("60 people died", "the toll at 90") is None
    True
    """
    mine = _bounds(second.lower())
    if len(mine) != 1 or not are_of_a_kind(first, second):
        return None
    theirs = [one for one in _bounds(first.lower()) if one.unit == mine[0].unit]
    compared = [_compared(one, mine[0]) for one in theirs]
    if Relation.SAME in compared:
        return Relation.SAME
    return None if None in compared else Relation.OPPOSITE


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The least and the most that a number can be, and of what: "$", "%" or nothing."""

    least: float
    most: float
    unit: str


def _compared(first: _Bounds, second: _Bounds) -> Relation | None:
    """How a second count stands to a first."""
    if second.most < first.least * _CLOSE or second.least > first.most * _LATER:
        return Relation.OPPOSITE
    return Relation.SAME if second.least * _CLOSE <= first.most else None


def _bounds(text: str) -> list[_Bounds]:
    """The least and the most that each number of a text in small letters can be."""
    told = []
    for value, at in numbers(text).items():
        before = text[max(0, at - 20) : at]
        number = _NUMBER.match(text, at)
        unit = (number["sign"] or "") if number else ""
        if number and _PERCENT.match(text, number.end()):
            unit = "%"
        least = 0.0 if _AT_MOST.search(before) else value
        most = value * _SOME_MORE if _MORE.search(before) else value
        told.append(_Bounds(least, math.inf if _AT_LEAST.search(before) else most, unit))
    return told
