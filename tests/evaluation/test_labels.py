"""Labels against a small folder of two articles: what counts, what does not, what is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts
from accordingto.evaluation.labels import (
    Words,
    evaluate_end_to_end,
    evaluate_labels,
    is_named,
    macro_f1,
    read_labels,
)
from accordingto.types import (
    Attribution,
    Document,
    Failure,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
)

FIRST = "Ann B. Lee refused to go. Lee said the bridge was closed. It reportedly reopened."
FIRST_MARKS = """\
T1\tSource 0 10\tAnn B. Lee
T2\tCue 11 18\trefused
T3\tContent 19 24\tto go
E1\tSource:T1 Cue:T2 Content:T3
T4\tSource 26 29\tLee
T5\tCue 30 34\tsaid
T6\tContent 35 56\tthe bridge was closed
E2\tSource:T4 Cue:T5 Content:T6
T7\tCue 61 71\treportedly
T8\tContent 72 80;58 60\treopened It
E3\tCue:T7 Content:T8
"""
SECOND = "Critics doubt it."
SECOND_MARKS = """\
T1\tSource 0 7\tCritics
T2\tCue 8 13\tdoubt
T3\tContent 14 16\tit
E1\tSource:T1 Cue:T2 Content:T3
"""
ROWS = [
    {
        "key": "first#0",
        "stance": "refuses",
        "sourcing": "named",
        "resolved": ["Ann Lee"],
        "source": [[0, 10]],
        "cue": [[11, 18]],
        "content": [[19, 24]],
    },
    {
        "key": "first#2",
        "stance": "affirms",
        "sourcing": "unstated",
        "resolved": [""],
        "source": [],
        "cue": [[61, 71]],
        "content": [[58, 60], [72, 80]],
    },
    {
        "key": "second#0",
        "stance": "doubts",
        "sourcing": "group",
        "resolved": ["Critics", "The critics"],
        "source": [[0, 7]],
        "cue": [[8, 13]],
        "content": [[14, 16]],
    },
]
LEE = Source("lee", "Ann B. Lee", SourceKind.PERSON)
CRITICS = Source("critics", "critics", SourceKind.GROUP)


@dataclass(frozen=True)
class Understood:
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


class Fixed:
    """Gives each attribution what stands under its cue; the rest is left as it was handed in."""

    def __init__(self, answers: Mapping[str, Attribution], *sources: Source) -> None:
        self.answers = answers
        self.sources = sources
        self.seen: dict[str, tuple[Attribution, ...]] = {}

    def __call__(self, document: Document, attributions: tuple[Attribution, ...], /) -> Understood:
        self.seen[document.text] = attributions
        return Understood(tuple(self._answer(document, one) for one in attributions), self.sources)

    def _answer(self, document: Document, one: Attribution) -> Attribution:
        answer = self.answers.get(one.cue[0].text_in(document.text))
        if answer is None:
            return one
        return replace(
            one, stance=answer.stance, sourcing=answer.sourcing, source_id=answer.source_id
        )


def answer(stance: Stance, sourcing: Sourcing, source_id: str | None = None) -> Attribution:
    return Attribution(
        "", (), (), (), Quotation.INDIRECT, 1.0, stance, sourcing=sourcing, source_id=source_id
    )


RIGHT = {
    "refused": answer(Stance.REFUSES, Sourcing.NAMED, "lee"),
    "doubt": answer(Stance.DOUBTS, Sourcing.GROUP, "critics"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text, marks in (("first", FIRST, FIRST_MARKS), ("second", SECOND, SECOND_MARKS)):
        for file, content in ((f"text/{name}.txt", text), (f"attributions/{name}_a.ann", marks)):
            path = tmp_path / file
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
    return tmp_path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "labels.jsonl", *ROWS)


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    return path


def test_all_right_is_a_hundred_per_cent(file: Path, folder: Path) -> None:
    figures = evaluate_labels(file, folder, Fixed(RIGHT, LEE, CRITICS))
    as_json = figures.to_json()
    assert as_json["resolved"] == {"accuracy": 100.0}
    assert (figures.total, figures.documents, figures.resolved) == (3, 2, 3)
    for labels in (figures.stance, figures.sourcing):
        assert all(row.right == row.found == row.wanted for row in labels.values())


def test_a_wrong_label_costs_the_wanted_one_recall_and_the_given_one_precision(
    file: Path, folder: Path
) -> None:
    wrong = RIGHT | {"doubt": answer(Stance.REFUSES, Sourcing.GROUP, "critics")}
    figures = evaluate_labels(file, folder, Fixed(wrong, LEE, CRITICS))
    assert figures.stance[Stance.DOUBTS] == Counts(right=0, found=0, wanted=1)
    assert figures.stance[Stance.REFUSES] == Counts(right=1, found=2, wanted=1)
    assert "accuracy  66.7" in str(figures)


def test_all_that_is_marked_is_handed_in_but_only_what_is_labelled_is_scored(
    file: Path, folder: Path
) -> None:
    understand = Fixed(RIGHT | {"said": answer(Stance.DENIES, Sourcing.POST)}, LEE, CRITICS)
    figures = evaluate_labels(file, folder, understand)
    assert [one.cue[0] for one in understand.seen[FIRST]] == [
        Span(11, 18),
        Span(30, 34),
        Span(61, 71),
    ]
    assert figures.stance[Stance.DENIES] == Counts()


def test_no_label_is_given_away_with_the_spans(file: Path, folder: Path) -> None:
    understand = Fixed({})
    evaluate_labels(file, folder, understand)
    for one in understand.seen[FIRST]:
        assert (one.stance, one.sourcing, one.source_id) == (
            Stance.AFFIRMS,
            Sourcing.UNSTATED,
            None,
        )


def test_spans_of_a_role_are_handed_in_in_order_of_the_text(file: Path, folder: Path) -> None:
    understand = Fixed({})
    evaluate_labels(file, folder, understand)
    assert understand.seen[FIRST][2].content == (Span(58, 60), Span(72, 80))


def test_a_source_without_a_name_is_right_only_where_none_is_stated(
    file: Path, folder: Path
) -> None:
    figures = evaluate_labels(file, folder, Fixed({}))
    assert figures.resolved == 1


ARTICLE = Words.of("Ann B. Lee, the Mayor’s aide, met Bo Ek. Lee and the Ministry of Fish agreed.")


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("Ann Lee", "Ann Lee"),
        ("ANN LEE", "ann lee"),
        ("Ann B Lee", "Ann B. Lee"),
        ("Ann B. Lee", "Lee"),
        ("the Ministry of Fish", "Ministry of Fish"),
        ("Bo Ek ; Ann B. Lee", "Ann Lee ; Bo Ek"),
        ("the Mayor's aide", "mayor’s aide"),
        ("Bo Ek", "Dr Bo Ek"),
        ("Sir Bo Ek", "Bo Ek"),
        ("", ""),
        ("", "?"),
    ],
)
def test_a_name_is_right_when_it_is_accepted_or_a_fuller_form_from_the_article(
    name: str, accepted: str
) -> None:
    assert is_named(name, ["Somebody Else", accepted], ARTICLE)


@pytest.mark.parametrize(
    ("name", "accepted"),
    [
        ("Lee", "Ann Lee"),
        ("Ann Quist Lee", "Ann Lee"),  # fuller, but the article has no such form
        ("Lee Ann", "Ann Lee"),
        ("", "Ann Lee"),
        ("Ann Lee", ""),
        ("Ann B. Lee", "Ann B. Lee ; Bo Ek"),
        ("Ann B. Lee ; Bo Ek", "Bo Ek"),
        ("Ann B. Lee ; Lee", "Ann B. Lee ; Bo Ek"),
        ("Leeds", "Lee"),
        ("Ek", "Dr Bo Ek"),
        ("Dr Lee", "Dr Bo Ek"),
        ("Ministry of Fish", "the Ministry of Fish"),
    ],
)
def test_a_shorter_name_or_another_one_is_wrong(name: str, accepted: str) -> None:
    assert not is_named(name, [accepted], ARTICLE)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_always_matches_itself_whatever_it_holds(name: str, article: str) -> None:
    assert is_named(name, [name], Words.of(article))


def test_labels_with_few_cases_are_kept_out_of_the_mean() -> None:
    counts = {Stance.AFFIRMS: Counts(4, 4, 8), Stance.DENIES: Counts(0, 0, 4)}
    assert macro_f1(counts) == 66.7
    assert macro_f1({Stance.DENIES: Counts(4, 4, 4)}) == 0.0


class FixedReader:
    """Finds the same attributions in every article; None stands for one that cannot be read."""

    def __init__(self, found: Mapping[str, tuple[Attribution, ...] | None]) -> None:
        self.found = found

    def read(self, path: Path, /) -> Reading:
        found = self.found.get(path.stem, ())
        if found is None:
            return Reading(str(path), None, failure=Failure("reading", "it is torn"))
        text = path.read_text(encoding="utf-8")
        return Reading(str(path), Document("id", text, "digest"), found, sources=(LEE, CRITICS))


def found(cue: Span, content: Span, source_id: str | None, name: str = "a") -> Attribution:
    return Attribution(name, (), (cue,), (content,), Quotation.INDIRECT, 0.5, source_id=source_id)


REFUSED = found(Span(11, 18), Span(19, 24), "lee")
REPORTEDLY = found(Span(61, 71), Span(72, 80), None)
DOUBT = found(Span(8, 13), Span(14, 17), "critics")


def test_end_to_end_counts_those_found_with_the_right_name(file: Path, folder: Path) -> None:
    reader = FixedReader({"first": (REFUSED, REPORTEDLY), "second": (DOUBT,)})
    figures = evaluate_end_to_end(file, folder, reader)
    assert figures.to_json() == {
        "found": 100.0,
        "resolved": 100.0,
        "met": 100.0,
        "met and resolved": 100.0,
        "attributions": 3,
        "documents": 2,
    }


def test_end_to_end_a_miss_and_a_wrong_name_are_both_wrong(file: Path, folder: Path) -> None:
    reader = FixedReader({"first": (replace(REFUSED, source_id="critics"),), "second": (DOUBT,)})
    figures = evaluate_end_to_end(file, folder, reader)
    assert (figures.found, figures.resolved) == (2, 1)
    assert str(figures) == (
        "found 66.7 %, with the right name 33.3 % of 3 attributions in 2 documents\n"
        "met by a word of cue and content 66.7 %, with the right name 33.3 %"
    )


@pytest.mark.parametrize(
    ("cue", "content", "enough"),
    [
        (Span(11, 21), Span(22, 24), True),  # "refused to", "go": half of the words of each
        (Span(11, 24), Span(22, 24), False),  # a third of the cue
        (Span(30, 34), Span(19, 24), False),
        (Span(11, 18), Span(35, 56), False),
    ],
)
def test_cue_and_content_must_each_share_half_of_their_words(
    file: Path, folder: Path, cue: Span, content: Span, enough: bool
) -> None:
    reader = FixedReader({"first": (found(cue, content, "lee"),)})
    assert evaluate_end_to_end(file, folder, reader).found == int(enough)


@pytest.mark.parametrize(
    ("cue", "content", "enough"),
    [
        (Span(11, 24), Span(22, 24), True),
        (Span(30, 34), Span(19, 24), False),
        (Span(11, 18), Span(35, 56), False),
    ],
)
def test_it_is_met_where_cue_and_content_each_share_a_word(
    file: Path, folder: Path, cue: Span, content: Span, enough: bool
) -> None:
    figures = evaluate_end_to_end(
        file, folder, FixedReader({"first": (found(cue, content, "lee"),)})
    )
    assert (figures.met, figures.met_resolved) == (int(enough), int(enough))


def test_of_several_found_the_one_that_shares_most_is_taken(file: Path, folder: Path) -> None:
    near = found(Span(11, 21), Span(22, 24), "critics", "near")
    reader = FixedReader({"first": (near, REFUSED), "second": ()})
    assert evaluate_end_to_end(file, folder, reader).resolved == 1


def test_an_article_that_cannot_be_read_counts_as_missed(file: Path, folder: Path) -> None:
    reader = FixedReader({"first": None, "second": (DOUBT,)})
    assert evaluate_end_to_end(file, folder, reader).found == 1


@pytest.mark.parametrize(
    "change",
    [
        {"stance": "shrugs"},
        {"sourcing": None},
        {"resolved": []},
        {"resolved": "Ann Lee"},
        {"cue": [[3]]},
        {"cue": [[5, 2]]},
        {"content": "text"},
    ],
)
def test_another_layout_is_refused_with_the_line_and_the_one_expected(
    tmp_path: Path, change: dict[str, object]
) -> None:
    path = write(tmp_path / "labels.jsonl", ROWS[0], ROWS[1] | change)
    with pytest.raises(EvaluationError, match=r"labels\.jsonl, line 2 .* object with key, stance"):
        read_labels(path)


@pytest.mark.parametrize("content", ["", "\n\n", "no json\n", "[]\n", "{}\n", "3\n"])
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match="it needs on each line an object"):
        read_labels(path)


def test_a_missing_file_is_named(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(EvaluationError, match=r"absent\.jsonl"):
        evaluate_labels(tmp_path / "absent.jsonl", folder, Fixed({}))


def test_a_label_of_an_article_that_is_not_there_is_refused(tmp_path: Path, folder: Path) -> None:
    path = write(tmp_path / "labels.jsonl", ROWS[0] | {"key": "third#0"})
    with pytest.raises(EvaluationError, match="'third'"):
        evaluate_end_to_end(path, folder, FixedReader({}))


def test_a_label_whose_spans_nobody_marked_is_refused(tmp_path: Path, folder: Path) -> None:
    path = write(tmp_path / "labels.jsonl", ROWS[0] | {"cue": [[1, 4]]})
    with pytest.raises(EvaluationError, match="'first#0'"):
        evaluate_labels(path, folder, Fixed({}))
