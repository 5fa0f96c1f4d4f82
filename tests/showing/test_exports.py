"""What programs are given as JSON: readings that come back whole, claims, checks."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import ReadingError
from accordingto.showing.exports import (
    check_to_json,
    claims_to_json,
    reading_from_json,
    reading_to_json,
)
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Certainty,
    Check,
    Claim,
    Coverage,
    Document,
    Failure,
    Interval,
    Limit,
    Name,
    NameKind,
    Position,
    Quotation,
    Reading,
    Reference,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
    Stand,
    Status,
    Treatment,
)
from tests.showing.making import article, claim_of, limit, reading_of

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
POSITIONS = st.lists(
    st.builds(Position, attribution=TEXT, source=MAYBE, stand=st.sampled_from(Stand)), max_size=3
).map(tuple)
COVERAGE = st.lists(
    st.builds(
        Coverage,
        affirmation=TEXT,
        denial=TEXT,
        covered=st.none() | st.booleans(),
        on=st.none() | st.sampled_from(Limit),
        reason=TEXT,
    ),
    max_size=2,
).map(tuple)
CLAIMS = st.builds(
    Claim,
    id=TEXT,
    text=TEXT,
    status=st.sampled_from(Status),
    positions=POSITIONS,
    coverage=COVERAGE,
)
REFERENCES = st.builds(Reference, span=SPAN, name=TEXT)
READINGS = st.builds(
    Reading,
    origin=TEXT,
    document=DOCUMENTS,
    attributions=st.lists(ATTRIBUTIONS, max_size=3).map(tuple),
    names=st.lists(NAMES, max_size=3).map(tuple),
    sources=st.lists(SOURCES, max_size=3).map(tuple),
    references=st.lists(REFERENCES, max_size=2).map(tuple),
    claims=st.lists(CLAIMS, max_size=2).map(tuple),
    cautions=st.lists(CAUTIONS, max_size=3).map(tuple),
) | st.builds(
    Reading,
    origin=TEXT,
    document=st.none(),
    failure=st.builds(Failure, stage=TEXT, reason=TEXT),
)
CHECKS = st.builds(
    Check,
    claim=TEXT,
    reading=READINGS,
    treatment=st.none() | st.sampled_from(Treatment),
    confidence=CONFIDENCE,
    sentences=SPANS,
    positions=POSITIONS,
    coverage=COVERAGE,
)

BRIDGE = article("a.txt", ("Novak", "the bridge is sold"), ("Ruiz", "it is not"), ("", "no"))
SOLD = claim_of(
    "The bridge is sold.",
    Status.CONTESTED,
    [(BRIDGE, 1, Stand.AFFIRMS), (BRIDGE, 2, Stand.DENIES), (BRIDGE, 3, Stand.NO_ANSWER)],
    limit("a.txt#1", "a.txt#2"),
)


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
    row["origins"] = []
    row["attributions"][0]["tone"] = "curt"
    assert reading_from_json(json.dumps(row)).document == reading.document


def test_a_claim_has_its_positions_and_what_a_denial_leaves_open() -> None:
    row = json.loads(reading_to_json(replace(BRIDGE, claims=(SOLD,))))
    assert row["claims"] == [
        {
            "id": "claim-The bridge is sold.",
            "text": "The bridge is sold.",
            "status": "contested",
            "positions": [
                {"attribution": "a.txt#1", "source": "a.txt/Novak", "position": "affirms"},
                {"attribution": "a.txt#2", "source": "a.txt/Ruiz", "position": "denies"},
                {"attribution": "a.txt#3", "source": None, "position": "no_answer"},
            ],
            "coverage": [
                {
                    "affirmation": "a.txt#1",
                    "denial": "a.txt#2",
                    "covered": False,
                    "on": "time",
                    "reason": "It speaks of “today” alone.",
                }
            ],
        }
    ]


def test_claims_stand_before_the_warnings_and_references_behind_the_attributions() -> None:
    keys = list(json.loads(reading_to_json(BRIDGE)))
    assert keys[-5:] == ["attributions", "references", "claims", "warnings", "failure"]


def test_a_reference_has_its_span_and_what_stands_for_it() -> None:
    reading = replace(BRIDGE, references=(Reference(Span(3, 5), "Novak's"),))
    assert json.loads(reading_to_json(reading))["references"] == [
        {"span": [3, 5], "name": "Novak's"}
    ]


def test_a_line_from_before_there_were_claims_still_loads() -> None:
    row = json.loads(reading_to_json(replace(BRIDGE, claims=(SOLD,))))
    del row["claims"], row["references"]
    reading = reading_from_json(json.dumps(row))
    assert (reading.claims, reading.references) == ((), ())
    assert reading.attributions == BRIDGE.attributions


@pytest.mark.parametrize(
    ("key", "value"), [("status", "settled"), ("positions", [{}]), ("coverage", 1), ("text", None)]
)
def test_a_claim_that_is_no_claim_is_refused_by_name(key: str, value: object) -> None:
    row = json.loads(reading_to_json(replace(BRIDGE, claims=(SOLD,))))
    row["claims"][0][key] = value
    if key == "text":
        del row["claims"][0][key]
    with pytest.raises(ReadingError, match="no line that `accordingto read --json` wrote"):
        reading_from_json(json.dumps(row))


def test_claims_of_several_articles_are_one_line_with_the_articles_ids() -> None:
    row = json.loads(claims_to_json([SOLD], ["doc_1", "doc_2"]))
    alone = json.loads(reading_to_json(replace(BRIDGE, claims=(SOLD,))))
    assert row == {"claims": alone["claims"], "documents": ["doc_1", "doc_2"]}


@given(st.lists(CLAIMS, max_size=2), st.lists(TEXT, max_size=2))
def test_claims_are_one_line_of_utf_8_to_whoever_splits_lines(
    claims: list[Claim], ids: list[str]
) -> None:
    line = claims_to_json(claims, ids)
    assert line.encode("utf-8").decode("utf-8").splitlines() == [line]


def test_a_check_has_the_article_the_sentences_and_the_attributions_that_it_rests_on() -> None:
    check = Check(
        "The bridge is sold.",
        BRIDGE,
        Treatment.DENIES,
        0.87654,
        sentences=(Span(0, 29),),
        positions=SOLD.positions[1:],
        coverage=(limit("claim", "a.txt#2"),),
    )
    row = json.loads(check_to_json(check))
    read = json.loads(reading_to_json(BRIDGE))
    assert list(row) == [
        "claim",
        "origin",
        "document",
        "treatment",
        "confidence",
        "sentences",
        "positions",
        "coverage",
        "attributions",
        "failure",
    ]
    assert (row["claim"], row["origin"]) == ("The bridge is sold.", "a.txt")
    assert row["document"] == read["document"]
    assert (row["treatment"], row["confidence"], row["failure"]) == ("denies", 0.877, None)
    assert row["sentences"] == [{"span": [0, 29], "text": "Novak said the bridge is sold"}]
    assert [(one["position"], one["name"]) for one in row["positions"]] == [
        ("denies", "Ruiz"),
        ("no_answer", None),
    ]
    assert row["attributions"] == read["attributions"][1:]
    assert row["coverage"][0]["affirmation"] == "claim"


def test_a_check_of_an_article_that_failed_has_no_treatment_but_the_failure() -> None:
    failed = Reading("gone.txt", None, failure=Failure("reading", "gone"))
    row = json.loads(check_to_json(Check("The bridge is sold.", failed)))
    assert (row["treatment"], row["sentences"], row["positions"]) == (None, [], [])
    assert row["document"]["path"] == "gone.txt"
    assert row["failure"] == {"stage": "reading", "reason": "gone"}


@given(CHECKS)
def test_any_check_is_one_line_of_utf_8_with_the_same_keys(check: Check) -> None:
    line = check_to_json(check)
    assert line.encode("utf-8").decode("utf-8").splitlines() == [line]
    assert json.loads(line).keys() == json.loads(check_to_json(Check("", BRIDGE))).keys()
