"""Rows for spreadsheets: one an attribution or a position, and none that is run as a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.showing.tables import (
    CHECK_COLUMNS,
    CSV_COLUMNS,
    check_csv_header,
    check_to_csv,
    csv_header,
    reading_to_csv,
    readings_to_csv,
)
from accordingto.types import (
    Check,
    Failure,
    Interval,
    Reading,
    Source,
    SourceKind,
    Span,
    Stand,
    Status,
    Treatment,
)
from tests.showing.making import article, claim_of, limit, reading_of

TEXT = st.text(st.characters(exclude_categories=[]))
BRIDGE = article("a.txt", ("Novak", "the bridge is sold"), ("Ruiz", "it is not"), ("", "no"))
OTHER = article("b.txt", ("Quill", "nobody sold the bridge"), title="A bridge")
SOLD = claim_of(
    "The bridge is sold.",
    Status.CONTESTED,
    [(BRIDGE, 1, Stand.AFFIRMS), (BRIDGE, 2, Stand.DENIES)],
    limit("a.txt#1", "a.txt#2"),
)


def rows_of(reading: Reading) -> list[dict[str, str]]:
    return read_csv(csv_header() + reading_to_csv(reading))


def checked(check: Check) -> list[dict[str, str]]:
    return read_csv(check_csv_header() + check_to_csv(check))


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


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


def test_an_attribution_has_the_claim_of_its_article_and_its_position() -> None:
    first, second, third = rows_of(replace(BRIDGE, claims=(SOLD,)))
    columns = ("claim", "claim_status", "position")
    assert [first[column] for column in columns] == ["The bridge is sold.", "contested", "affirms"]
    assert [second[column] for column in columns] == ["The bridge is sold.", "contested", "denies"]
    assert [third[column] for column in columns] == ["", "", ""]


def test_columns_of_claims_stand_behind_those_that_were_there_before() -> None:
    assert CSV_COLUMNS[-4:] == ("end", "claim", "claim_status", "position")
    assert CSV_COLUMNS.index("end") == 22


def test_rows_of_several_articles_tell_the_claims_across_them() -> None:
    across = claim_of(
        "The bridge is sold.",
        Status.CONTESTED,
        [(BRIDGE, 1, Stand.AFFIRMS), (OTHER, 1, Stand.DENIES)],
    )
    alone = replace(BRIDGE, claims=(SOLD,))
    rows = read_csv(csv_header() + "".join(readings_to_csv([alone, OTHER], [across])))
    assert [(row["path"], row["number"], row["position"]) for row in rows] == [
        ("a.txt", "1", "affirms"),
        ("a.txt", "2", ""),
        ("a.txt", "3", ""),
        ("b.txt", "1", "denies"),
    ]


def test_an_attribution_on_several_claims_is_told_with_the_first() -> None:
    other = claim_of("The quay is let.", Status.DENIED, [(BRIDGE, 2, Stand.DENIES)])
    _, second, _ = rows_of(replace(BRIDGE, claims=(SOLD, other)))
    assert (second["claim"], second["claim_status"]) == ("The bridge is sold.", "contested")


def test_a_claim_that_begins_as_a_formula_does_is_not_run() -> None:
    claim = claim_of("=HYPERLINK(1)", Status.DENIED, [(BRIDGE, 1, Stand.DENIES)])
    assert rows_of(replace(BRIDGE, claims=(claim,)))[0]["claim"] == "'=HYPERLINK(1)"


def test_a_check_has_a_row_for_each_position() -> None:
    check = Check(
        "The bridge is sold.",
        BRIDGE,
        Treatment.DENIES,
        0.87654,
        sentences=(Span(0, 29), Span(31, 50)),
        positions=SOLD.positions,
        coverage=(limit("claim", "a.txt#2", covered=None),),
    )
    first, second = checked(check)
    assert (first["source"], first["position"]) == ("Novak", "affirms")
    assert (first["content"], first["covered"], first["on"]) == ("the bridge is sold", "", "")
    assert (second["source"], second["position"]) == ("Ruiz", "denies")
    assert (second["covered"], second["on"]) == ("", "time")
    assert second["reason"] == "It speaks of “today” alone."
    for row in (first, second):
        assert (row["path"], row["treatment"], row["confidence"]) == ("a.txt", "denies", "0.877")
        assert row["sentences"] == "Novak said the bridge is sold ... Ruiz said it is not"


@pytest.mark.parametrize(("covered", "cell"), [(True, "true"), (False, "false"), (None, "")])
def test_coverage_is_told_in_one_word_or_left_open(covered: bool | None, cell: str) -> None:
    check = Check(
        "It is sold.",
        BRIDGE,
        Treatment.DENIES,
        1.0,
        positions=SOLD.positions[1:],
        coverage=(limit("claim", "a.txt#2", covered),),
    )
    assert [row["covered"] for row in checked(check)] == [cell]


def test_an_article_without_positions_has_a_row_for_itself() -> None:
    (row,) = checked(Check("It is sold.", OTHER, Treatment.NOTHING, 1.0))
    assert {column: cell for column, cell in row.items() if cell} == {
        "path": "b.txt",
        "title": "A bridge",
        "treatment": "nothing",
        "confidence": "1.0",
    }
    assert None not in row


def test_an_article_that_could_not_be_checked_has_no_row() -> None:
    failed = Reading("gone.txt", None, failure=Failure("reading", "gone"))
    assert check_to_csv(Check("It is sold.", failed)) == ""


def test_a_source_without_a_name_is_told_in_the_words_of_the_article() -> None:
    nameless = replace(BRIDGE.sources[0], name=None)
    reading = replace(BRIDGE, sources=(nameless,))
    check = Check("It is sold.", reading, Treatment.AFFIRMS, 1.0, positions=SOLD.positions[:1])
    assert [row["source"] for row in checked(check)] == ["Novak"]


def test_no_cell_of_a_check_begins_as_a_formula_does() -> None:
    reading = article("=a.txt", ("@Novak", "-1"), title="+b")
    said = claim_of("-1", Status.DENIED, [(reading, 1, Stand.DENIES)])
    check = Check(
        "It is sold.",
        reading,
        Treatment.DENIES,
        1.0,
        sentences=(Span(0, 5),),
        positions=said.positions,
        coverage=(replace(limit("claim", "=a.txt#1"), reason="=1"),),
    )
    (row,) = checked(check)
    for column in ("path", "title", "source", "content", "reason", "sentences"):
        assert row[column].startswith("'"), column


def test_the_header_of_checks_names_the_columns_in_order() -> None:
    assert check_csv_header() == ",".join(CHECK_COLUMNS) + "\r\n"
