"""Checking claims, against the Fake News Challenge (FNC-1, 2017): headlines and article bodies.

The training part is cut by event: a headline and the bodies that belong to it, with all that a
chain of such pairs reaches. No body and no headline is on both sides of the cut, so what is
measured has never been seen by what was fitted on the rest.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from accordingto.claims import TREATMENT_OF, Treat, bearing_on, treated
from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts, table
from accordingto.prose import sentences
from accordingto.types import Treatment

KEPT = 7  # one event in so many is kept for measuring
LAYOUT = "train_bodies.csv (Body ID, articleBody) and train_stances.csv (Headline, Body ID, Stance)"


@dataclass(frozen=True, slots=True)
class HeadlinePair:
    """A headline, the sentences of a body that bear on it, its treatment, and the event."""

    headline: str
    passage: str
    treatment: Treatment
    event: str


@dataclass(frozen=True, slots=True)
class CheckFigures:
    """Precision, recall and F1 of each treatment, over ``total`` pairs."""

    counts: Mapping[Treatment, Counts]
    total: int

    @property
    def macro(self) -> float:
        """The mean F1 of the four."""
        return round(fmean(counts.f1 for counts in self.counts.values()), 1)

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        rows = {
            one.value: counts.to_json() | {"pairs": counts.wanted}
            for one, counts in self.counts.items()
        }
        return rows | {"macro": {"F1": self.macro}, "pairs": self.total}

    def __str__(self) -> str:
        rows = {f"{one.value} ({counts.wanted})": counts for one, counts in self.counts.items()}
        return f"{table(rows)}\nmacro F1 {self.macro} over {self.total} pairs"


def evaluate_check(folder: Path, treat: Treat) -> CheckFigures:
    """Check the headlines of the events that are kept for measuring.

    Raises EvaluationError where the folder has another layout.
    """
    pairs = [pair for pair in read_fnc(folder) if is_kept(pair.event)]
    found = [treated(pair.headline, pair.passage, treat)[0] for pair in pairs]
    right = Counter(
        pair.treatment for pair, one in zip(pairs, found, strict=True) if one is pair.treatment
    )
    wanted = Counter(pair.treatment for pair in pairs)
    counts = {
        one: Counts(right[one], found.count(one), wanted[one]) for one in TREATMENT_OF.values()
    }
    return CheckFigures(counts, len(pairs))


def is_kept(group: str) -> bool:
    """Whether what belongs to a group is kept for measuring; the same in every run."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % KEPT == 0


def read_fnc(folder: Path) -> Iterator[HeadlinePair]:
    """All pairs whose headline and body are on one side of the cut.

    Raises EvaluationError where the folder has another layout.
    """
    try:
        bodies = {row["Body ID"]: row["articleBody"] for row in _rows(folder / "train_bodies.csv")}
        stances = _stances(folder)
        event = _events_of(stances)
        cut = {key: sentences(body) for key, body in bodies.items()}
        for headline, key, stance in stances:
            groups = event.get(headline, headline), event.get(key, key)
            if is_kept(groups[0]) == is_kept(groups[1]):
                chosen = bearing_on(headline, bodies[key], cut[key])
                passage = " ".join(span.text_in(bodies[key]) for span in chosen)
                yield HeadlinePair(headline, passage, stance, groups[1])
    except (OSError, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise EvaluationError(f"{folder} is no FNC-1: it needs {LAYOUT} ({error})") from error


def events_of_bodies(folder: Path) -> dict[str, str]:
    """The event of each body that a headline belongs to, by the body's id."""
    stances = _stances(folder)
    event = _events_of(stances)
    return {key: event[key] for _, key, _ in stances if key in event}


def events(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The event of every headline and body: those that a chain of pairs joins are one."""
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        parent.setdefault(key, key)
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for headline, body in pairs:
        first, second = sorted((root(headline), root(body)))
        parent[second] = first
    return {key: root(key) for key in parent}


def _stances(folder: Path) -> list[tuple[str, str, Treatment]]:
    """Each headline, the id of a body, and how the body treats it."""
    return [
        (row["Headline"], row["Body ID"], TREATMENT_OF[row["Stance"]])
        for row in _rows(folder / "train_stances.csv")
    ]


def _events_of(stances: Iterable[tuple[str, str, Treatment]]) -> dict[str, str]:
    return events((title, key) for title, key, told in stances if told is not Treatment.NOTHING)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)
