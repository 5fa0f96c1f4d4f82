"""What programs are given: JSON that comes back whole, CSV that a spreadsheet cannot run."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import ReadingError
from accordingto.showing.exports import (
    CSV_COLUMNS,
    csv_header,
    reading_from_json,
    reading_to_csv,
    reading_to_json,
)
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Certainty,
    Document,
    Failure,
    Interval,
    Name,
    NameKind,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
)

# Any code point but the first halves of surrogate pairs: followed by a second half, one would
# be a single character again in JSON, as it is in every file that could be read.
TEXT = st.text(st.characters(exclude_categories=[]).filter(lambda c: not "\ud800" <= c <= "\udbff"))
MAYBE = st.none() | TEXT
CONFIDENCE = st.integers(0, 1000).map(lambda thousandths: thousandths / 1000)
SPAN = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda p: Span(p[0], p[0] + p[1]))
SPANS = st.lists(SPAN, max_size=3).map(tuple)
DOCUMENTS = st.builds(
    Document,
    id=TEXT,
    text=TEXT,
    digest=TEXT,
    path=MAYBE,
    url=MAYBE,
    outlet=MAYBE,
    title=MAYBE,
    authors=st.lists(TEXT, max_size=2).map(tuple),
    published=MAYBE,
    updated=MAYBE,
    language=MAYBE,
    asides=SPANS,
)
INTERVALS = st.none() | st.builds(Interval, start=MAYBE, end=MAYBE)
ATTRIBUTIONS = st.builds(
    Attribution,
    id=TEXT,
    source=SPANS,
    cue=SPANS,
    content=SPANS,
    quotation=st.sampled_from(Quotation),
    confidence=CONFIDENCE,
    stance=st.sampled_from(Stance),
    certainty=st.sampled_from(Certainty),
    sourcing=st.sampled_from(Sourcing),
    unnamed_count=st.none() | st.integers(0, 99),
    source_id=MAYBE,
    about=MAYBE,
    inside=MAYBE,
    spoken=INTERVALS,
    scope=INTERVALS,
)
SOURCES = st.builds(
    Source,
    id=TEXT,
    name=MAYBE,
    kind=st.sampled_from(SourceKind),
    role=MAYBE,
    speaks_for=MAYBE,
    aliases=st.lists(TEXT, max_size=2).map(tuple),
    mentions=SPANS,
)
CAUTIONS = st.builds(Caution, kind=st.sampled_from(CautionKind), spans=SPANS, message=TEXT)
NAMES = st.builds(Name, span=SPAN, kind=st.sampled_from(NameKind), confidence=CONFIDENCE)
READINGS = st.builds(
    Reading,
    origin=TEXT,
    document=DOCUMENTS,
    attributions=st.lists(ATTRIBUTIONS, max_size=3).map(tuple),
    names=st.lists(NAMES, max_size=3).map(tuple),
    sources=st.lists(SOURCES, max_size=3).map(tuple),
    cautions=st.lists(CAUTIONS, max_size=3).map(tuple),
) | st.builds(
    Reading,
    origin=TEXT,
    document=st.none(),
    failure=st.builds(Failure, stage=TEXT, reason=TEXT),
)


def reading_of(
    text: str, *, path: str | None = None, title: str | None = None, published: str | None = None
) -> Reading:
    """A reading of "SOURCE CUE CONTENT", three words with single spaces between them."""
    source, cue, _ = text.split(" ", 2)
    first, second = len(source), len(source) + 1 + len(cue)
    attribution = Attribution(
        id="a",
        source=(Span(0, first),),
        cue=(Span(first + 1, second),),
        content=(Span(second + 1, len(text)),),
        quotation=Quotation.DIRECT,
        confidence=0.98765,
    )
    document = Document("doc", text, "digest", path=path, title=title, published=published)
    return Reading(path or "-", document, (attribution,))


def rows_of(reading: Reading) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_header() + reading_to_csv(reading), newline="")))


@given(READINGS)
def test_a_reading_comes_back_whole_from_its_json(reading: Reading) -> None:
    assert reading_from_json(reading_to_json(reading)) == reading


@given(READINGS)
def test_json_is_one_line_of_utf_8_to_whoever_splits_lines(reading: Reading) -> None:
    line = reading_to_json(reading)
    assert line.encode("utf-8").decode("utf-8").splitlines() == [line]


@given(READINGS)
def test_json_from_json_is_the_same_to_the_byte(reading: Reading) -> None:
    line = reading_to_json(reading)
    assert reading_to_json(reading_from_json(line.encode())) == line


def test_spans_count_code_points_beyond_the_basic_plane() -> None:
    row = json.loads(reading_to_json(reading_of("😀mayor said 🌉closed")))
    (attribution,) = row["attributions"]
    assert attribution["source"] == {"spans": [[0, 6]], "text": "😀mayor", "id": None}
    assert attribution["content"] == {"spans": [[12, 19]], "text": "🌉closed"}


def test_the_pieces_of_one_content_are_joined_by_dots_and_keep_their_spans() -> None:
    content = (Span(0, 3), Span(9, 14))
    attribution = Attribution("a", (), (), content, Quotation.DIRECT, 0.5)
    document = Document(id="doc", text="Yes, she said, never.", digest="")
    row = json.loads(reading_to_json(Reading("-", document, (attribution,))))
    assert row["attributions"][0]["content"] == {
        "spans": [[0, 3], [9, 14]],
        "text": "Yes ... said,",
    }
    assert row["attributions"][0]["source"] == {"spans": [], "text": "", "id": None}


def test_a_confidence_has_three_digits() -> None:
    row = json.loads(reading_to_json(reading_of("Novak said nothing")))
    assert row["attributions"][0]["confidence"] == 0.988


def test_curly_quotes_are_written_as_they_are() -> None:
    assert "“closed”" in reading_to_json(reading_of("Novak said “closed”"))


@pytest.mark.parametrize(
    ("origin", "where"),
    [("gone.txt", "path"), ("https://example.org/a", "url"), ("HTTP://example.org/a", "url")],
)
def test_a_failure_says_where_the_document_was_looked_for(origin: str, where: str) -> None:
    row = json.loads(reading_to_json(Reading(origin, None, failure=Failure("reading", "gone"))))
    assert row["failure"] == {"stage": "reading", "reason": "gone"}
    assert {key: value for key, value in row["document"].items() if value} == {where: origin}


def test_a_document_that_failed_has_the_keys_of_one_that_did_not() -> None:
    failed = json.loads(reading_to_json(Reading("a", None, failure=Failure("reading", "gone"))))
    read = json.loads(reading_to_json(reading_of("Novak said nothing")))
    assert failed.keys() == read.keys()
    assert failed["document"].keys() == read["document"].keys()


@pytest.mark.parametrize("line", ["", "[1]", "{}", '{"failure": null, "origin": "a"}', "nonsense"])
def test_a_line_that_is_no_reading_is_refused_by_name(line: str) -> None:
    with pytest.raises(ReadingError, match="no line that `accordingto read --json` wrote"):
        reading_from_json(line)


def test_keys_that_a_later_version_adds_are_let_be() -> None:
    reading = reading_of("Novak said nothing")
    row = json.loads(reading_to_json(reading))
    row["claims"] = []
    row["attributions"][0]["tone"] = "curt"
    assert reading_from_json(json.dumps(row)).document == reading.document


def test_csv_has_a_row_for_each_attribution_with_its_document_and_place() -> None:
    reading = reading_of("Novak said nothing", path="a.txt", title="Silence", published="2024-05")
    (row,) = rows_of(reading)
    assert {column: cell for column, cell in row.items() if cell} == {
        "path": "a.txt",
        "title": "Silence",
        "published": "2024-05",
        "number": "1",
        "source": "Novak",
        "cue": "said",
        "content": "nothing",
        "stance": "affirms",
        "certainty": "plain",
        "sourcing": "unstated",
        "quotation": "direct",
        "confidence": "0.988",
        "start": "0",
        "end": "18",
    }


def test_csv_names_the_source_and_numbers_what_an_attribution_is_about() -> None:
    reading = reading_of("Novak said nothing")
    (first,) = reading.attributions
    source = Source("s", "Ida Novak", SourceKind.PERSON, role="mayor", speaks_for="Essary")
    second = replace(
        first,
        id="b",
        source_id="s",
        about="a",
        inside="a",
        unnamed_count=3,
        scope=Interval("2024-07-28", None),
    )
    reading = replace(reading, attributions=(first, second), sources=(source,))
    _, row = rows_of(reading)
    assert row["resolved"] == "Ida Novak"
    assert (row["role"], row["speaks_for"]) == ("mayor", "Essary")
    assert (row["number"], row["about"], row["inside"]) == ("2", "1", "1")
    assert (row["unnamed_count"], row["scope"]) == ("3", "2024-07-28/..")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_begins_as_a_formula_does(start: str) -> None:
    reading = reading_of(f'{start}HYPERLINK("x") {start}said {start}1+1', title=f"{start}cmd")
    (row,) = rows_of(reading)
    for column in ("title", "source", "cue", "content"):
        assert row[column].startswith(f"'{start}")


@given(TEXT.filter(lambda text: not text.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))))
def test_line_breaks_and_quotes_in_a_cell_come_back_from_csv(title: str) -> None:
    (row,) = rows_of(reading_of("Novak said nothing", title=title))
    assert row["title"] == title


def test_a_reading_that_failed_has_no_csv_row() -> None:
    assert reading_to_csv(Reading("a", None, failure=Failure("reading", "gone"))) == ""


def test_the_csv_header_names_the_columns_in_order() -> None:
    assert csv_header() == ",".join(CSV_COLUMNS) + "\r\n"
