"""Scoring against brat folders: by hand on small ones, and against the reference script."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import EvaluationError
from accordingto.evaluation.polnear import Marked, evaluate_polnear, read_gold, score
from accordingto.types import Attribution, Document, Failure, Quotation, Reading, Role, Span

TEXT = "Ann Lee said the bridge was closed. “Never,” wrote Bo.\r\nIt reportedly reopened."
ANNOTATIONS = """\
T1\tSource 0 7\tAnn Lee
T2\tCue 8 12\tsaid
T3\tContent 13 34\tthe bridge was closed
T4\tAttribution 8 12\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
T5\tSource 51 53\tBo
T6\tCue 45 50\twrote
T7\tContent 36 44\t“Never,”
E2\tAttribution:T4 Source:T5 Cue:T6 Content:T7
T8\tCue 59 69\treportedly
T9\tContent 56 58;70 79\tIt reopened.
E3\tAttribution:T4 Cue:T8 Content:T9
"""
LEE = Marked((Span(0, 7),), (Span(8, 12),), (Span(13, 34),))
BO = Marked((Span(51, 53),), (Span(45, 50),), (Span(36, 44),))
REPORTEDLY = Marked((), (Span(59, 69),), (Span(56, 58), Span(70, 79)))


def make_folder(
    folder: Path, text: str = TEXT, annotations: str = ANNOTATIONS, name: str = "a"
) -> Path:
    for file, content in (
        (f"text/{name}.txt", text),
        (f"attributions/{name}_ann.ann", annotations),
    ):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder


def test_gold_has_each_relation_with_its_pieces_in_order(tmp_path: Path) -> None:
    gold = read_gold(make_folder(tmp_path))
    assert gold["a"].attributions == (LEE, BO, REPORTEDLY)


def test_gold_text_keeps_its_newlines_so_that_offsets_hold(tmp_path: Path) -> None:
    gold = read_gold(make_folder(tmp_path))
    assert gold["a"].text == TEXT
    assert Span(59, 69).text_in(gold["a"].text) == "reportedly"


def test_of_several_annotators_the_first_by_name_is_the_gold(tmp_path: Path) -> None:
    make_folder(tmp_path)
    first = "T1\tCue 8 12\tsaid\nE1\tAttribution:T0 Cue:T1\n"
    (tmp_path / "attributions" / "a_aaa.ann").write_text(first)
    assert read_gold(tmp_path)["a"].attributions == (Marked(cue=(Span(8, 12),)),)


def test_an_article_that_nobody_marked_is_left_out(tmp_path: Path) -> None:
    make_folder(tmp_path)
    (tmp_path / "text" / "unmarked.txt").write_text("Nobody read this.")
    assert list(read_gold(tmp_path)) == ["a"]


def test_a_relation_without_cue_and_content_is_none(tmp_path: Path) -> None:
    make_folder(tmp_path, annotations="T1\tSource 0 7\tAnn Lee\nE1\tSource:T1\n")
    assert read_gold(tmp_path)["a"].attributions == ()


def test_another_layout_is_refused_with_the_one_expected(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"text/\*\.txt beside attributions/\*\.ann"):
        read_gold(tmp_path)


def test_a_folder_without_a_marked_article_is_refused(tmp_path: Path) -> None:
    make_folder(tmp_path)
    (tmp_path / "attributions" / "a_ann.ann").unlink()
    with pytest.raises(EvaluationError, match="no marked article"):
        read_gold(tmp_path)


@pytest.mark.parametrize("line", ["T1\tCue 8\tsaid", "T1\tCue 70 99\tsaid", "E1\tAttribution"])
def test_a_broken_annotation_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    make_folder(tmp_path, annotations=f"T9\tCue 8 12\tsaid\n{line}\n")
    with pytest.raises(EvaluationError, match=r"a_ann\.ann, line 2"):
        read_gold(tmp_path)


def test_finding_just_the_gold_scores_a_hundred(tmp_path: Path) -> None:
    figures = score(read_gold(make_folder(tmp_path)), {"a": [LEE, BO, REPORTEDLY]})
    assert {counts.f1 for counts in figures.exact.values()} == {100.0}
    assert figures.whole.f1 == 100.0


def test_quotation_marks_at_the_edges_are_set_aside(tmp_path: Path) -> None:
    bare = Marked(BO.source, BO.cue, (Span(37, 42),))
    assert bare.content[0].text_in(TEXT) == "Never"
    figures = score(read_gold(make_folder(tmp_path)), {"a": [LEE, bare, REPORTEDLY]})
    assert figures.exact[Role.CONTENT].f1 == 100.0


def test_half_of_the_words_is_enough_for_a_whole_attribution_but_not_for_an_exact_span(
    tmp_path: Path,
) -> None:
    half = Marked((Span(0, 3),), LEE.cue, (Span(13, 23),))
    figures = score(read_gold(make_folder(tmp_path)), {"a": [half]})
    assert figures.whole.right == 1
    assert figures.exact[Role.SOURCE].right == 0
    assert figures.words[Role.CONTENT].right == 2


def test_a_source_where_the_gold_has_none_is_no_whole_attribution(tmp_path: Path) -> None:
    sourced = Marked((Span(0, 7),), REPORTEDLY.cue, REPORTEDLY.content)
    assert score(read_gold(make_folder(tmp_path)), {"a": [sourced]}).whole.right == 0


def test_one_gold_attribution_answers_for_one_found(tmp_path: Path) -> None:
    figures = score(read_gold(make_folder(tmp_path)), {"a": [LEE, LEE]})
    assert (figures.whole.right, figures.whole.found, figures.whole.wanted) == (1, 2, 3)


class FixedReader:
    """Finds the same in every file, and cannot read those whose name begins with ``bad``."""

    def __init__(self, *found: Marked) -> None:
        self.found = tuple(
            Attribution("id", one.source, one.cue, one.content, Quotation.INDIRECT, 0.9)
            for one in found
        )

    def read_many(self, inputs: Iterable[Path], /) -> Iterator[Reading]:
        for path in inputs:
            if path.name.startswith("bad"):
                yield Reading(str(path), None, failure=Failure("reading", "cannot be read"))
            else:
                document = Document("id", path.read_bytes().decode(), "digest")
                yield Reading(str(path), document, self.found)


def test_evaluating_reads_the_files_and_counts_those_that_failed(tmp_path: Path) -> None:
    make_folder(tmp_path)
    (tmp_path / "text" / "bad.txt").write_text(TEXT)
    (tmp_path / "attributions" / "bad.ann").write_text(ANNOTATIONS)
    figures = evaluate_polnear(tmp_path, FixedReader(LEE, BO, REPORTEDLY))
    assert (figures.documents, figures.missing) == (2, 1)
    assert figures.whole.to_json() == {"P": 100.0, "R": 50.0, "F1": 66.7}
    assert "2 documents, 1 of them unread" in str(figures)


# The script that the project's figures are defined by. It stands beside a checkout where the
# project is developed and in CI; a clone of the repository alone does not have it.
REFERENCE = Path(__file__).parents[2].parent / "shared" / "score" / "attributions.py"

needs_reference = pytest.mark.skipif(
    not REFERENCE.exists() and not os.environ.get("CI"), reason=f"{REFERENCE.name} is not here"
)


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


texts = st.text(alphabet="ab é😀.,“”'\n\r", min_size=1, max_size=60)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def marked(draw: st.DrawFn, length: int) -> Marked:
    some = st.lists(spans(length), max_size=2).map(tuple)
    return Marked(draw(some), draw(some), draw(some))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Marked], list[Marked] | None]:
    """A text, what a person marked in it, and what was found; None where it was not read."""
    text = draw(texts)
    gold = draw(st.lists(marked(len(text)), max_size=4))
    near = st.lists(st.one_of(marked(len(text)), *map(st.just, gold)), max_size=4)
    return text, gold, draw(st.one_of(st.none(), near))


def standoff(attributions: list[Marked]) -> str:
    lines: list[str] = []
    for one in attributions:
        members = []
        for role in Role:
            if one.spans(role):
                key = f"T{len(lines) + 1}"
                offsets = ";".join(f"{span.start} {span.end}" for span in one.spans(role))
                lines.append(f"{key}\t{role.value.capitalize()} {offsets}\tas marked")
                members.append(f"{role.value.capitalize()}:{key}")
        lines.append(f"E{len(lines) + 1}\t{' '.join(members)}")
    return "\n".join(lines)


@needs_reference
@pytest.mark.filterwarnings("ignore::ResourceWarning")  # the script leaves closing files to exit
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@given(st.lists(documents(), min_size=1, max_size=4))
def test_figures_agree_with_the_reference_script_to_the_decimal(
    reference: ModuleType, corpus: list[tuple[str, list[Marked], list[Marked] | None]]
) -> None:
    predicted, theirs = {}, {}
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number, (text, gold, found) in enumerate(corpus):
            name = f"article_{number}"
            make_folder(folder, text, standoff(gold), name)
            if found is not None:
                predicted[name] = found
                theirs[name] = [
                    {role: [(s.start, s.end) for s in one.spans(role)] for role in Role}
                    for one in found
                ]
        expected = reference.score(reference.read_gold(folder), theirs)
        figures = score(read_gold(folder), predicted)
    unread = {"documents without a prediction": len(corpus) - len(predicted)}
    assert figures.to_json() == expected | unread
