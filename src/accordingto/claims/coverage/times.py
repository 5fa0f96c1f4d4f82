"""Whether a denial speaks of another time than the claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accordingto.claims.coverage.clauses import NEAR, Clause, quote
from accordingto.claims.coverage.pairs import Open, Pair
from accordingto.claims.words import (
    AHEAD,
    BE,
    FUTURE_VERBS,
    MONTHS,
    NOW,
    PARTICIPLE,
    PAST_VERBS,
    PRESENT_VERBS,
    REMARKS,
)
from accordingto.types import Interval, Limit

_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01])(?:T.*)?)?)?")


def time_left(pair: Pair) -> Open | None:
    """Whether the denial speaks of another time than the claim."""
    told = pair.affirmation
    if _days(told.attribution.scope) is None and pair.dated is not None:
        told = pair.dated
    scope, own = told.attribution.scope, pair.denial.attribution.scope
    when = None if _days(scope) is None else scope
    claim = pair.claimed
    if when and told is not pair.affirmation:
        claim += f", dated by {quote(told.quoted)}"
    if own is None or _days(own) is None:
        return _tense(pair, when, claim)
    head = f"The denial speaks of {_shown(own)} ({pair.denied})"
    if when is None:
        return Open(Limit.TIME, False, f"{head}, the claim does not say of when ({claim}).")
    return _apart(own, when, f"{head}, the claim of {_shown(when)} ({claim})")


def _apart(own: Interval, when: Interval, both: str) -> Open | None:
    """What a denial of one time leaves open of a claim of another; ``both`` tells the two."""
    denied, claimed = _days(own), _days(when)
    if not denied or not claimed or (denied[0] <= claimed[0] and claimed[1] <= denied[1]):
        return None
    meet = denied[0] <= claimed[1] and claimed[0] <= denied[1]
    rest = ", a part of which the denial leaves out." if meet else "."
    return Open(Limit.TIME, True, both + rest)


def _tense(pair: Pair, when: Interval | None, claim: str) -> Open | None:
    """Whether the denial's own words make it speak only of the present, or of what is to come."""
    spoken, claimed = pair.denial.attribution.spoken, _days(when)
    stated = NOW.search(pair.clause.text) is not None
    of = "the present" if stated else _tense_of(pair.clause)
    if of is None or (not stated and _is_not_over(pair)):
        return None
    head = f"The denial speaks only of {of} ({pair.denied})"
    now = _days(spoken)
    if when is None or claimed is None:
        if NOW.search(pair.affirmation.text) or not (stated or _is_past(pair.claim)):
            return None
        return Open(Limit.TIME, False, f"{head}, the claim does not say of when ({claim}).")
    head += f", the claim of {_shown(when)} ({claim})"
    if spoken is None or now is None:
        return Open(Limit.TIME, False, f"{head}; when it was denied is not told.")
    if not stated and claimed[1] >= now[0]:
        return None
    return _apart(spoken, when, head.replace(of, f"{of} as of {_shown(spoken)}", 1))


def _tense_of(clause: Clause) -> str | None:
    """Of what a negated verb in the present or the future speaks."""
    if clause.at is None or clause.at < 0:
        return None
    at, words = clause.at, clause.words
    if not words[at].endswith(("not", "n't")) or not REMARKS.isdisjoint(
        words[at + 1 : at + 1 + NEAR]
    ):
        return None
    verbs = words[max(at - 2, 0) : at + 1]
    if not FUTURE_VERBS.isdisjoint(verbs):
        return "what is to come"
    return None if PRESENT_VERBS.isdisjoint(verbs) else "the present"


def _is_not_over(pair: Pair) -> bool:
    """Whether a claim, too, is of what is now or is to come: "is ill", "will close a mine"."""
    if _is_past(pair.claim):
        return False
    told = PRESENT_VERBS | FUTURE_VERBS | {"has", "have"}
    return not told.isdisjoint(pair.claim) or AHEAD.search(pair.affirmation.text) is not None


def _is_past(words: Sequence[str]) -> bool:
    """Whether a claim tells of what was done: "had met", "offered", but not "was unsafe"."""
    return any(
        _has_done(words[at + 1 : at + 3])
        if word in ("has", "have")
        else word in PAST_VERBS
        or (word.endswith("ed") and len(word) > 4 and not (at and words[at - 1] in BE))
        for at, word in enumerate(words)
    )


def _has_done(behind: Sequence[str]) -> bool:
    """Whether a verb stands behind "has", and not what one has: "has sold", "has cancer"."""
    return any(word in PAST_VERBS or PARTICIPLE.fullmatch(word) for word in behind)


def _days(interval: Interval | None) -> tuple[str, str] | None:
    """The first and the last day, as strings that compare; None where none is told."""
    if interval is None or interval == Interval(None, None):
        return None
    start, end = interval.start, interval.end
    if any(one is not None and not _DATE.fullmatch(one) for one in (start, end)):
        return None
    first = "" if start is None else start[:10] + "-01-01"[len(start[:10]) - 4 :]
    last = "~" if end is None else end[:10] + "-12-31"[len(end[:10]) - 4 :]
    return (first, last) if first <= last else None


def _shown(interval: Interval) -> str:
    """A stretch of time for people.

    >>> _shown(Interval("2023-06", "2023-09")), _shown(Interval("2024-07-28", None))
    ('June to September 2023', '28 July 2024 onward')
    """
    start, end = _date(interval.start), _date(interval.end)
    if not start:
        return f"the time until {' '.join(end)}"
    if not end:
        return f"{' '.join(start)} onward"
    if start == end:
        return " ".join(start)
    if len(start) == len(end):
        differing = max(
            at for at, pair in enumerate(zip(start, end, strict=True)) if len({*pair}) > 1
        )
        start = start[: differing + 1]
    return " ".join([*start, "to", *end])


def _date(date: str | None) -> list[str]:
    """Day, month and year of an ISO 8601 date, as far as it tells them, for people."""
    found = _DATE.fullmatch(date or "")
    if found is None:
        return []
    year, month, day = found.groups()
    return [*([str(int(day))] if day else []), *([MONTHS[int(month) - 1]] if month else []), year]
