"""Accuracy is a ratchet: floors.json holds what has been reached, and only goes up.

The data sets do not come with the repository. They are looked for beside it, and their absence
is a failure where continuous integration runs.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from accordingto import Reader
from accordingto.evaluation import (
    AttributionFigures,
    evaluate_candidates,
    evaluate_check,
    evaluate_contests,
    evaluate_coreference,
    evaluate_end_to_end,
    evaluate_labels,
    evaluate_ledger,
    evaluate_names,
    evaluate_polnear,
    evaluate_relations,
    evaluate_times,
)
from accordingto.evaluation.labels import accuracy, macro_f1, rate
from accordingto.model import ComparerModel
from accordingto.types import Attribution, Limit, Role, Span, Stand, Status

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"
FLOORS: dict[str, Any] = json.loads(Path(__file__).with_name("floors.json").read_text("utf-8"))

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir() and not os.environ.get("CI"), reason="the data sets are not here"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="module")
def polnear(reader: Reader) -> AttributionFigures:
    return evaluate_polnear(SHARED / "data/polnear/dev", reader)


def digest(folder: Path) -> str:
    """One hash of all texts of a folder, so that a floor always speaks of the same ones."""
    sums = hashlib.sha256()
    for path in sorted(folder.glob("*.txt")):
        sums.update(path.read_bytes())
    return sums.hexdigest()


@needs_shared
def test_the_development_texts_are_those_that_the_floors_were_measured_on() -> None:
    assert digest(SHARED / "data/polnear/dev/text") == FLOORS["polnear"]["texts"]


@needs_shared
@pytest.mark.parametrize("role", list(Role))
def test_exact_spans_stay_above_their_floor(polnear: AttributionFigures, role: Role) -> None:
    assert polnear.exact[role].f1 >= FLOORS["polnear"]["exact"][role]


@needs_shared
def test_whole_attributions_stay_above_their_floor(polnear: AttributionFigures) -> None:
    assert polnear.whole.f1 >= FLOORS["polnear"]["whole"]


@needs_shared
def test_names_stay_above_their_floor(reader: Reader) -> None:
    figures = evaluate_names(SHARED / "data/ner/crossner_politics/dev.txt", reader)
    assert figures.all.f1 >= FLOORS["names"]


@needs_shared
def test_labels_stay_above_their_floor(reader: Reader) -> None:
    labels, folder = SHARED / "labels/polnear_dev.jsonl", SHARED / "data/polnear/dev"
    marked = evaluate_labels(labels, folder, reader.understand)
    found = evaluate_end_to_end(labels, folder, reader)
    assert accuracy(marked.stance) >= FLOORS["labels"]["stance"]
    assert macro_f1(marked.stance) >= FLOORS["labels"]["stance macro-F1"]
    assert accuracy(marked.sourcing) >= FLOORS["labels"]["sourcing"]
    assert rate(marked.resolved, marked.total) >= FLOORS["labels"]["resolved"]
    assert rate(found.resolved, found.total) >= FLOORS["labels"]["end to end"]
    assert rate(found.met_resolved, found.total) >= FLOORS["labels"]["end to end, met"]


@needs_shared
def test_times_stay_above_their_floor() -> None:
    figures = evaluate_times(SHARED / "data/timeml")
    assert figures.spans.f1 >= FLOORS["times"]["span"]
    assert figures.values.f1 >= FLOORS["times"]["span and value"]


@needs_shared
def test_coreference_stays_above_its_floor() -> None:
    figures = evaluate_coreference(SHARED / "data/gum")
    assert figures.pronouns.f1 >= FLOORS["coreference"]["pronouns"]
    assert figures.names.f1 >= FLOORS["coreference"]["short names"]


@needs_shared
def test_comparing_contents_stays_above_its_floor() -> None:
    labels = ROOT / "training/labels"
    compare = ComparerModel.load().relate
    figures = evaluate_relations(labels / "claims.jsonl", SHARED / "data", compare)
    candidates = evaluate_candidates(labels / "candidates.jsonl", SHARED / "data")
    assert figures.same.f1 >= FLOORS["claims"]["same"]
    assert figures.opposite.f1 >= FLOORS["claims"]["opposite"]
    assert rate(figures.right, figures.total) >= FLOORS["claims"]["accuracy"]
    assert rate(candidates.found, candidates.wanted) >= FLOORS["claims"]["candidates"]


@needs_shared
def test_contested_claims_stay_above_their_floor(reader: Reader) -> None:
    labels = ROOT / "training/labels/contests.jsonl"
    figures = evaluate_contests(labels, SHARED / "data", reader.read_text)
    assert rate(figures.right, figures.reported) >= FLOORS["contested"]["precision"]
    assert rate(figures.found, figures.wanted) >= FLOORS["contested"]["recall"]


@pytest.mark.parametrize("part", ["fresh", "kept", "seen"])
def test_ledgers_of_written_articles_stay_above_their_floors(reader: Reader, part: str) -> None:
    figures = evaluate_ledger(ROOT / "training/labels/ledger" / part, reader)
    contested = figures.contested
    assert figures.attributions.recall >= FLOORS["ledger"][part]["found"]
    assert figures.named >= FLOORS["ledger"][part]["named"]
    assert contested.precision >= FLOORS["ledger"][part]["precision"]
    assert rate(figures.recalled, contested.wanted) >= FLOORS["ledger"][part]["recall"]


@needs_shared
def test_checking_claims_stays_above_its_floor() -> None:
    figures = evaluate_check(SHARED / "data/fnc1", ComparerModel.load().treat)
    for treatment, counts in figures.counts.items():
        assert counts.f1 >= FLOORS["check"][treatment]
    assert figures.macro >= FLOORS["check"]["macro"]


@needs_shared
def test_the_denied_report_of_the_model_article_is_contested_and_its_denials_are_limited(
    reader: Reader,
) -> None:
    reading = reader.read(SHARED / "examples/amnesty-denial.txt", published="2024-08-12")
    names = {source.id: source.name or "" for source in reading.sources}
    scopes = {one.id: one.scope for one in reading.attributions}
    contested = [claim for claim in reading.claims if claim.status is Status.CONTESTED]
    claim = contested[0]
    assert len(contested) <= 2
    assert "offered" in claim.text
    stands = {
        stand: {
            names[position.source]
            for position in claim.positions
            if position.stand is stand and position.source
        }
        for stand in Stand
    }
    assert any("Journal" in name for name in stands[Stand.AFFIRMS])
    assert any("State Department" in name for name in stands[Stand.DENIES])
    assert {"Vedant Patel", "Vanessa Vidal Castellanos"} <= stands[Stand.DENIES]
    limited = [found for found in claim.coverage if scopes[found.denial]]
    assert limited
    for found in limited:
        assert (found.covered, found.on) == (False, Limit.TIME)
        assert "June to September 2023" in found.reason
    assert any("twice" in one.text for one in reading.claims if one.status is Status.UNVERIFIED)


def articles() -> Iterator[tuple[str, Path]]:
    for path in (SHARED / "examples/amnesty-denial.txt", *sorted(EXAMPLES.glob("*.txt"))):
        yield path.stem, path


def words(text: str, spans: list[Span]) -> set[int]:
    return {s.start + m.start() for s in spans for m in re.finditer(r"\w+", s.text_in(text))}


def covered(text: str, gold: list[list[int]], found: tuple[Span, ...]) -> bool:
    """Whether the found spans take in at least half of the gold's words; an empty role is none."""
    wanted = words(text, [Span(*span) for span in gold])
    return len(wanted & words(text, list(found))) >= len(wanted) / 2


@pytest.mark.parametrize(("name", "article"), list(articles()))
def test_articles_stay_as_well_read_as_they_were(name: str, article: Path, reader: Reader) -> None:
    if name == "amnesty-denial" and not SHARED.is_dir() and not os.environ.get("CI"):
        pytest.skip("the model article is not here")
    gold = json.loads(article.with_suffix(".gold.json").read_text("utf-8"))["attributions"]
    reading = reader.read(article)
    assert reading.document
    text = reading.document.text

    def reached(wanted: dict[str, Any], attribution: Attribution) -> bool:
        return all(covered(text, wanted[role], attribution.spans(role)) for role in Role)

    top = [wanted for wanted in gold if not wanted.get("inside")]
    right = sum(any(reached(one, found) for found in reading.attributions) for one in top)
    assert right >= FLOORS["articles"][name]
