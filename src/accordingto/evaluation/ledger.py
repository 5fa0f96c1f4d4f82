"""The whole ledger of articles that come with an answer key, against what is read from them.

A folder holds pairs of files: ``NAME.txt``, the article, and ``NAME.gold.json``, what a careful
reader finds in it: ``published``, ``outlet``; ``attributions``, each with ``id``, the roles as
lists of ``[start, end]``, ``stance``, ``sourcing``, ``resolved`` (the fullest name; null where it
is not judged), ``inside`` and ``about`` (ids); and ``claims`` with ``status`` and ``positions``,
each of an ``attribution`` and a ``position``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Protocol

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts
from accordingto.evaluation.labels import Words, is_named, name_of, rate, word_places
from accordingto.evaluation.polnear import jaccard
from accordingto.types import Attribution, Claim, Reading, Role, Span, Stand, Status

HALF = 0.5  # of the words of each role in the key that must be in what was found
ENDING = ".gold.json"
_DISPUTING = frozenset({"denies", "doubts"})


class DatedReader(Protocol):
    """What is asked for; ``accordingto.pipeline.Reader`` gives it."""

    def read(
        self, path: Path, /, *, published: str | None = None, outlet: str | None = None
    ) -> Reading:
        """Read one file, as if published then and there."""
        ...


@dataclass(frozen=True, slots=True)
class LedgerFigures:
    """Counts over all articles; of ``Counts``, ``wanted`` is what the key has.

    attributions: found with every role covered by half. stance, sourcing, names: right of those
    found. inside, about: links between those found. contested: claims that share a position on
    either side with one of the key.
    """

    attributions: Counts = field(default_factory=Counts)
    stance: Counts = field(default_factory=Counts)
    sourcing: Counts = field(default_factory=Counts)
    names: Counts = field(default_factory=Counts)
    inside: Counts = field(default_factory=Counts)
    about: Counts = field(default_factory=Counts)
    contested: Counts = field(default_factory=Counts)
    recalled: int = 0  # contested claims of the key that are reported, some perhaps as one
    documents: int = 0

    def __add__(self, other: LedgerFigures) -> LedgerFigures:
        return LedgerFigures(
            **{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)}
        )

    @property
    def named(self) -> float:
        """Attributions of the key that are found and given to the right name, in per cent."""
        return rate(self.names.right, self.names.wanted)

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "found": self.attributions.to_json(),
            "of those found": {
                "stance": rate(self.stance.right, self.stance.found),
                "sourcing": rate(self.sourcing.right, self.sourcing.found),
                "names": rate(self.names.right, self.names.found),
            },
            "found with the right name": self.named,
            "inside": self.inside.to_json(),
            "about": self.about.to_json(),
            "contested": {
                "precision": rate(self.contested.right, self.contested.found),
                "recall": rate(self.recalled, self.contested.wanted),
                "reported": self.contested.found,
                "wanted": self.contested.wanted,
            },
            "documents": self.documents,
        }

    def __str__(self) -> str:
        found, contested = self.attributions, self.contested
        return (
            f"found {found.recall} % of {found.wanted} attributions in {self.documents} documents "
            f"(and {found.found - found.right} that the key has not)\n"
            f"of those found: stance {rate(self.stance.right, self.stance.found)} %, "
            f"sourcing {rate(self.sourcing.right, self.sourcing.found)} %, "
            f"name {rate(self.names.right, self.names.found)} %\n"
            f"found with the right name {self.named} %\n"
            f"inside {self.inside.right} of {self.inside.wanted}, "
            f"about {self.about.right} of {self.about.wanted}\n"
            f"contested claims: {contested.right} of {contested.found} reported are right "
            f"({rate(contested.right, contested.found)} %), {self.recalled} of {contested.wanted} "
            f"are found ({rate(self.recalled, contested.wanted)} %)"
        )


def evaluate_ledger(folder: Path, reader: DatedReader) -> LedgerFigures:
    """Read each article of a folder and compare what is found with its key.

    Raises EvaluationError where there is no key, or one has another layout.
    """
    figures = LedgerFigures()
    for path in sorted(folder.glob(f"*{ENDING}")):
        text = path.with_name(path.name.removesuffix(ENDING) + ".txt")
        try:
            key = _Key.of(json.loads(path.read_text(encoding="utf-8")))
        except KeyError as error:
            raise EvaluationError(f"{path} is no such key: it lacks {error}") from error
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise EvaluationError(f"{path} is no such key: {error}") from error
        reading = reader.read(text, published=key.published, outlet=key.outlet)
        if reading.document is None:
            raise EvaluationError(f"{text} cannot be read: {reading.failure}")
        figures += _compared(key, reading, reading.document.text)
    if not figures.documents:
        raise EvaluationError(f"{folder} holds no NAME{ENDING} beside a NAME.txt")
    return figures


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One attribution of a key."""

    id: str
    spans: Mapping[Role, tuple[Span, ...]]
    stance: str
    sourcing: str
    resolved: str | None
    inside: str | None
    about: str | None


@dataclass(frozen=True, slots=True)
class _Key:
    """What a careful reader finds; the two sides of each contested claim as ids."""

    published: str | None
    outlet: str | None
    attributions: tuple[_Wanted, ...]
    contested: tuple[tuple[frozenset[str], frozenset[str]], ...] = field(default=())

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> _Key:
        return cls(
            row.get("published"),
            row.get("outlet"),
            tuple(
                _Wanted(
                    one["id"],
                    {role: tuple(Span(low, high) for low, high in one[role]) for role in Role},
                    one["stance"],
                    one["sourcing"],
                    one["resolved"],
                    one.get("inside"),
                    one.get("about"),
                )
                for one in row["attributions"]
            ),
            tuple(_sides(one["positions"]) for one in row["claims"] if _is_contested(one)),
        )


def _is_contested(claim: Mapping[str, Any]) -> bool:
    return bool(claim["status"] == Status.CONTESTED.value)


def _sides(positions: list[dict[str, str]]) -> tuple[frozenset[str], frozenset[str]]:
    return (
        frozenset(one["attribution"] for one in positions if one["position"] == "affirms"),
        frozenset(one["attribution"] for one in positions if one["position"] in _DISPUTING),
    )


def _compared(key: _Key, reading: Reading, text: str) -> LedgerFigures:
    pairs = dict(_matched(key, reading.attributions, text))
    wanted_as = {one.id: wanted for wanted, one in pairs.items()}
    asked = [one for one in key.attributions if one.id in pairs]
    words = Words.of(text)
    named = [one for one in key.attributions if one.resolved is not None]
    found_names = [
        is_named(name_of(pairs[one.id], reading.sources), [one.resolved or ""], words)
        for one in named
        if one.id in pairs
    ]
    told = [
        _translated(claim, wanted_as)
        for claim in reading.claims
        if claim.status is Status.CONTESTED
    ]
    total = len(key.attributions)
    return LedgerFigures(
        attributions=Counts(len(pairs), len(reading.attributions), total),
        stance=Counts(
            sum(pairs[one.id].stance.value == one.stance for one in asked), len(asked), total
        ),
        sourcing=Counts(
            sum(pairs[one.id].sourcing.value == one.sourcing for one in asked), len(asked), total
        ),
        names=Counts(sum(found_names), len(found_names), len(named)),
        inside=_links([(one.inside, pairs[one.id].inside) for one in asked], wanted_as),
        about=_links([(one.about, pairs[one.id].about) for one in asked], wanted_as),
        contested=Counts(
            sum(any(_meet(one, other) for other in key.contested) for one in told),
            len(told),
            len(key.contested),
        ),
        recalled=sum(any(_meet(one, other) for one in told) for other in key.contested),
        documents=1,
    )


def _matched(
    key: _Key, found: tuple[Attribution, ...], text: str
) -> Iterator[tuple[str, Attribution]]:
    """For each attribution of the key the one found that shares most with it, if any is it."""
    places = [(one, {role: word_places(text, one.spans(role)) for role in Role}) for one in found]
    for wanted in key.attributions:
        own = {role: word_places(text, spans) for role, spans in wanted.spans.items()}
        shares = [
            (sum(jaccard(own[role], other[role]) for role in Role), one)
            for one, other in places
            if is_covered(own, other)
        ]
        if shares:
            yield wanted.id, max(shares, key=lambda pair: pair[0])[1]


def is_covered(wanted: Mapping[Role, set[int]], found: Mapping[Role, set[int]]) -> bool:
    """Whether what was found has half of the words of each role, told by their places."""
    return all(len(wanted[role] & found[role]) >= HALF * len(wanted[role]) for role in Role)


def _links(pairs: list[tuple[str | None, str | None]], wanted_as: Mapping[str, str]) -> Counts:
    """Of links to another attribution, those found and right."""
    return Counts(
        right=sum(bool(link) and wanted_as.get(got or "") == link for link, got in pairs),
        found=sum(got is not None for _, got in pairs),
        wanted=sum(link is not None for link, _ in pairs),
    )


def _translated(
    claim: Claim, wanted_as: Mapping[str, str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The two sides of a claim that was reported, by the ids of the key where it has them."""

    def side(*stands: Stand) -> frozenset[str]:
        return frozenset(
            wanted_as.get(one.attribution, one.attribution)
            for one in claim.positions
            if one.stand in stands
        )

    return side(Stand.AFFIRMS), side(Stand.DENIES, Stand.DOUBTS)


def _meet(
    one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """Whether two claims share a position on either side, whichever side is which."""
    straight = bool(one[0] & other[0] and one[1] & other[1])
    return straight or bool(one[0] & other[1] and one[1] & other[0])
