"""Scoring what is read from whole articles against their answer keys."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation import evaluate_ledger
from accordingto.reading import document_from_text
from accordingto.types import (
    Attribution,
    Claim,
    Failure,
    Position,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
    Stand,
    Status,
)

TEXT = "Ann Lee said the old bridge had been sold. Bo Falk denied it."
LEE, SAID, SOLD = Span(0, 7), Span(8, 12), Span(13, 41)
FALK, DENIED, IT = Span(43, 50), Span(51, 57), Span(58, 60)


def wanted(name: str, *spans: Span, **more: object) -> dict[str, object]:
    source, cue, content = ([[span.start, span.end]] for span in spans)
    labels = {"stance": "affirms", "sourcing": "named", "inside": None, "about": None}
    return {"id": name, "source": source, "cue": cue, "content": content, **labels, **more}


KEY = {
    "published": "2025-03-14",
    "outlet": "The Post",
    "attributions": [
        wanted("A1", LEE, SAID, SOLD, resolved="Ann Lee"),
        wanted("A2", FALK, DENIED, IT, resolved="Bo Falk", stance="denies", about="A1"),
    ],
    "claims": [
        {
            "text": "The old bridge has been sold.",
            "status": "contested",
            "positions": [
                {"attribution": "A1", "position": "affirms"},
                {"attribution": "A2", "position": "denies"},
            ],
        },
        {"text": "It rained.", "status": "uncontested", "positions": []},
    ],
}


def said(name: str, source: Span, cue: Span, content: Span, stance: Stance) -> Attribution:
    return Attribution(
        name, (source,), (cue,), (content,), Quotation.INDIRECT, 0.9, stance=stance,
        sourcing=Sourcing.NAMED, source_id=name,
    )  # fmt: skip


FIRST = said("1", LEE, SAID, SOLD, Stance.AFFIRMS)
SECOND = replace(said("2", FALK, DENIED, IT, Stance.DENIES), about="1")
CONTESTED = Claim(
    "c",
    "The old bridge has been sold.",
    Status.CONTESTED,
    (Position("1", "1", Stand.AFFIRMS), Position("2", "2", Stand.DENIES)),
    (),
)
SOURCES = (
    Source("1", "Ann Lee", SourceKind.PERSON),
    Source("2", "Bo Falk", SourceKind.PERSON),
)


@dataclass
class Reads:
    """A reader that finds the same in any article."""

    attributions: tuple[Attribution, ...] = (FIRST, SECOND)
    claims: tuple[Claim, ...] = (CONTESTED,)
    sources: tuple[Source, ...] = SOURCES

    def read(
        self, path: Path, /, *, published: str | None = None, outlet: str | None = None
    ) -> Reading:
        assert (published, outlet) == ("2025-03-14", "The Post")
        return Reading(
            str(path),
            document_from_text(path.read_text("utf-8")),
            attributions=self.attributions,
            sources=self.sources,
            claims=self.claims,
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sale.txt").write_text(TEXT, "utf-8")
    (tmp_path / "sale.gold.json").write_text(json.dumps(KEY), "utf-8")
    return tmp_path


def test_what_is_read_as_the_key_has_it_is_all_right(folder: Path) -> None:
    figures = evaluate_ledger(folder, Reads())
    assert (figures.attributions.recall, figures.attributions.precision) == (100.0, 100.0)
    assert figures.named == 100.0
    assert (figures.about.right, figures.about.found, figures.about.wanted) == (1, 1, 1)
    assert (figures.contested.right, figures.contested.found, figures.recalled) == (1, 1, 1)
    assert figures.to_json()["contested"] == {
        "precision": 100.0, "recall": 100.0, "reported": 1, "wanted": 1,
    }  # fmt: skip
    assert str(figures).startswith("found 100.0 % of 2 attributions in 1 documents (and 0 that")


def test_a_role_of_which_less_than_half_is_covered_is_not_found(folder: Path) -> None:
    cut = replace(FIRST, content=(Span(SOLD.start, SOLD.start + 7),))
    figures = evaluate_ledger(folder, Reads((cut, SECOND), claims=()))
    assert (figures.attributions.right, figures.stance.found) == (1, 1)
    assert figures.about.right == 0  # what it points at is not found
    assert (figures.contested.found, figures.recalled, figures.contested.wanted) == (0, 0, 1)


def test_labels_count_among_what_is_found(folder: Path) -> None:
    wrong = replace(SECOND, stance=Stance.DOUBTS, sourcing=Sourcing.GROUP, source_id="1")
    figures = evaluate_ledger(folder, Reads((FIRST, wrong)))
    assert [one.right for one in (figures.stance, figures.sourcing, figures.names)] == [1, 1, 1]
    assert figures.named == 50.0


def test_a_claim_is_right_whichever_side_is_which_and_wrong_with_a_stranger(folder: Path) -> None:
    turned = (Position("2", "2", Stand.AFFIRMS), Position("1", "1", Stand.DOUBTS))
    stranger = (Position("1", "1", Stand.AFFIRMS), Position("9", "9", Stand.DENIES))
    for positions, right in ((turned, 1), (stranger, 0)):
        figures = evaluate_ledger(folder, Reads(claims=(replace(CONTESTED, positions=positions),)))
        assert (figures.contested.right, figures.recalled) == (right, right)


def test_a_name_that_is_not_judged_counts_nowhere(folder: Path) -> None:
    row = json.loads(json.dumps(KEY))
    row["attributions"][0]["resolved"] = None
    (folder / "sale.gold.json").write_text(json.dumps(row), "utf-8")
    figures = evaluate_ledger(folder, Reads())
    assert (figures.names.found, figures.names.wanted) == (1, 1)


def test_articles_are_summed(folder: Path) -> None:
    for ending in (".txt", ".gold.json"):
        (folder / f"again{ending}").write_text((folder / f"sale{ending}").read_text("utf-8"))
    figures = evaluate_ledger(folder, Reads())
    assert (figures.documents, figures.attributions.wanted, figures.recalled) == (2, 4, 2)


@pytest.mark.parametrize("key", ["[", "[]", "{}", '{"attributions": [{"id": "A1"}], "claims": []}'])
def test_a_key_of_another_layout_is_refused(folder: Path, key: str) -> None:
    (folder / "sale.gold.json").write_text(key)
    with pytest.raises(EvaluationError, match=r"sale.gold.json is no such key"):
        evaluate_ledger(folder, Reads())


def test_a_folder_without_keys_and_an_article_that_fails_are_refused(
    tmp_path: Path, folder: Path
) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(EvaluationError, match=r"holds no NAME.gold.json"):
        evaluate_ledger(tmp_path / "none", Reads())

    class Fails(Reads):
        def read(
            self, path: Path, /, *, published: str | None = None, outlet: str | None = None
        ) -> Reading:
            return Reading(str(path), None, failure=Failure("reading", "it is empty"))

    with pytest.raises(EvaluationError, match=r"sale.txt cannot be read"):
        evaluate_ledger(folder, Fails())
