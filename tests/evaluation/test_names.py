"""Names against a CrossNER file: its layout, the mapping of its types, and the counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation.names import evaluate_names, read_sentences
from accordingto.types import Document, Name, NameKind, Reading, Span

TWO_SENTENCES = """\
Mayor\tO
Ina\tB-politician
Holm\tI-politician
of\tO
Westmark\tB-location
joined\tO
the\tO
Reform\tB-politicalparty
Union\tI-politicalparty
.\tO

Spring\tB-election
Vote\tI-election
in\tO
Norrland\tB-country
"""
HOLM = Name(Span(6, 14), NameKind.PERSON, 0.9)
WESTMARK = Name(Span(18, 26), NameKind.PLACE, 0.9)
UNION = Name(Span(38, 50), NameKind.ORGANIZATION, 0.9)


class FixedReader:
    """Finds the same names in every text."""

    def __init__(self, *names: Name) -> None:
        self.names = names

    def read_text(self, text: str, /) -> Reading:
        return Reading("text", Document("id", text, "digest"), names=self.names)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dev.txt"
    path.write_text(TWO_SENTENCES, encoding="utf-8")
    return path


def test_tokens_are_joined_by_single_spaces_and_types_mapped_to_three_kinds(file: Path) -> None:
    first, second = read_sentences(file)
    assert first.text == "Mayor Ina Holm of Westmark joined the Reform Union ."
    assert {(span.text_in(first.text), kind) for span, kind in first.names} == {
        ("Ina Holm", NameKind.PERSON),
        ("Westmark", NameKind.PLACE),
        ("Reform Union", NameKind.ORGANIZATION),
    }
    assert [span.text_in(second.text) for span, _ in second.names] == ["Norrland"]


def test_a_space_between_token_and_tag_reads_like_a_tab(file: Path) -> None:
    with_tabs = read_sentences(file)
    file.write_text(TWO_SENTENCES.replace("\t", " "), encoding="utf-8")
    assert read_sentences(file) == with_tabs


def test_names_that_touch_stay_two(tmp_path: Path) -> None:
    path = tmp_path / "touching.txt"
    path.write_text("Ina\tB-person\nBo\tB-person\nOslo\tI-location\n", encoding="utf-8")
    (sentence,) = read_sentences(path)
    assert sorted(span for span, _ in sentence.names) == [Span(0, 3), Span(4, 6), Span(7, 11)]


def test_a_name_counts_only_with_both_ends_and_the_kind_right(file: Path) -> None:
    wrong_kind = Name(WESTMARK.span, NameKind.PERSON, 0.9)
    cut_short = Name(Span(38, 44), NameKind.ORGANIZATION, 0.9)
    figures = evaluate_names(file, FixedReader(HOLM, wrong_kind, cut_short))
    # Found in both sentences alike: 6 names, of which 1 is right; the file has 4.
    assert (figures.all.right, figures.all.found, figures.all.wanted) == (1, 6, 4)
    assert figures.kinds[NameKind.PLACE].wanted == 2
    assert figures.kinds[NameKind.PERSON].right == 1


def test_finding_every_name_of_a_sentence_scores_a_hundred(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TWO_SENTENCES.partition("\n\n")[0], encoding="utf-8")
    figures = evaluate_names(path, FixedReader(HOLM, WESTMARK, UNION))
    assert figures.to_json()["all"] == {"P": 100.0, "R": 100.0, "F1": 100.0}


@pytest.mark.parametrize("content", ["", "only words\n", "Oslo B-location extra\n", "Oslo\tX\n"])
def test_another_layout_is_refused_with_the_one_expected(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match="a token and its tag"):
        read_sentences(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"absent\.txt"):
        read_sentences(tmp_path / "absent.txt")
