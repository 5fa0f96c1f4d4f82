"""Documents in, attributions out, with the shipped weights."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from accordingto.extraction import Extraction, extract
from accordingto.extraction.extract import SECTION
from accordingto.model import ReaderModel
from accordingto.reading import document_from_text
from accordingto.types import Attribution, Document, NameKind, Quotation, Role, Span, text_of

EXAMPLES = Path(__file__).parents[2] / "examples"
MODEL = ReaderModel.load()
WORDS = st.lists(
    st.sampled_from(
        [
            "she",
            "said",
            "“",
            "”",
            '"',
            "Trump",
            "that",
            ",",
            ".",
            "\n",
            "\r\n",
            "😀",
            "the",
            "told",
            "NATO",
            "denied",
            "قال",
            "—",
            "'",
            "\x00",
            "According",
            "to",
            ", citing two officials,",
            "was quoted by Interfax as saying",
            "reports that",
            "are false",
            "dismissed as “nonsense”",
            "neither the mill nor its owner responded",
            "has been asked about",
            "Ann Ruiz-Lee",
            "ﬁ",
            "İ",
            "\u2028",
        ]
    ),
    min_size=1,
    max_size=80,
).map(" ".join)


def found_in(text: str) -> tuple[Document, Extraction]:
    document = document_from_text(text)
    return document, extract(document, MODEL)


def only(text: str) -> tuple[str, Attribution]:
    document, extraction = found_in(text)
    (attribution,) = extraction.attributions
    return document.text, attribution


def assert_sound(document: Document, extraction: Extraction) -> None:
    """Spans lie in bounds and in order, and the roles of an attribution apart."""
    for attribution in extraction.attributions:
        assert attribution.cue or not attribution.source  # a quotation that goes on has neither
        assert attribution.content or attribution.source  # "Kim disagrees" has no content
        spans = [span for role in Role for span in attribution.spans(role)]
        assert all(span.end <= len(document.text) for span in spans)
        for role in Role:
            assert list(attribution.spans(role)) == sorted(attribution.spans(role))
        for index, span in enumerate(spans):
            assert not any(span.overlaps(other) for other in spans[index + 1 :])


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_any_text_gives_spans_in_bounds_in_order_and_roles_apart(text: str) -> None:
    assume(any(map(str.isalnum, text)))
    assert_sound(*found_in(text))


@pytest.mark.parametrize(
    "clause",
    [
        "Lee said, citing two officials, that ",
        "Kim was quoted by Interfax as saying ",
        "reports that it is not true that ",
        "dismissed as “nonsense” a report that ",
        "neither the mill nor its owner responded, ",
        "the truce was said to be over. ",
        "a charge that the group denies, ",
    ],
)
def test_a_clause_said_again_and_again_is_read(clause: str) -> None:
    for times in (3, 60):
        assert_sound(*found_in(clause * times + "."))


@settings(max_examples=15, deadline=None)
@given(WORDS)
def test_reading_twice_finds_the_same(text: str) -> None:
    assume(any(map(str.isalnum, text)))
    assert found_in(text) == found_in(text)


def test_a_statement_has_its_source_cue_and_content() -> None:
    text, found = only("The mayor of Essary said the old bridge would be closed in May.")
    assert text_of(found.source, text) == "The mayor of Essary"
    assert text_of(found.cue, text) == "said"
    assert text_of(found.content, text).startswith("the old bridge would be closed")
    assert found.quotation is Quotation.INDIRECT


def test_a_broken_quotation_is_one_content_of_two_spans() -> None:
    text, found = only("“We will rebuild it,” Governor Halina Storz said, “whatever it costs.”")
    assert [span.text_in(text) for span in found.content] == [
        "“We will rebuild it,”",
        "“whatever it costs.”",
    ]
    assert found.quotation is Quotation.DIRECT


def test_a_content_keeps_its_quotation_marks() -> None:
    text, found = only('"There was no offer," the spokesman told reporters.')
    assert text_of(found.content, text) == '"There was no offer,"'


def test_reportedly_has_a_cue_and_no_source() -> None:
    text, found = only("The talks reportedly collapsed on Monday over the price of grain.")
    assert found.source == ()
    assert "reportedly" in text_of(found.cue, text)


def test_an_aside_is_not_read() -> None:
    aside = "MINISTER SAYS TALKS HAVE FAILED AFTER LONG NIGHT"
    text = f"The minister said no.\n{aside}\nThe mayor said yes to the plan."
    document = document_from_text(text)
    at = text.index(aside)
    assert document.asides == (Span(at, at + len(aside)),)
    spans = [
        span
        for attribution in extract(document, MODEL).attributions
        for role in Role
        for span in attribution.spans(role)
    ]
    assert spans
    assert not any(span.overlaps(document.asides[0]) for span in spans)


def test_names_have_their_kind() -> None:
    document, extraction = found_in("Angela Merkel spoke to the United Nations in Berlin.")
    kinds = {name.span.text_in(document.text): name.kind for name in extraction.names}
    assert kinds["Angela Merkel"] is NameKind.PERSON
    assert kinds["Berlin"] is NameKind.PLACE


@pytest.mark.parametrize("separator", ["\n\n", " "])
def test_a_text_of_many_sections_is_read_to_its_end(separator: str) -> None:
    article = (EXAMPLES / "ferry-inquiry.txt").read_text("utf-8").replace("\n\n", separator)
    copies = 3 * SECTION // len(article)
    once, often = (len(found_in(article * n)[1].attributions) for n in (1, copies))
    assert often == pytest.approx(copies * once, rel=0.1)
    _, extraction = found_in(article * copies)
    assert extraction.attributions[-1].cue[0].end > len(article) * (copies - 1)


def test_a_text_wrapped_at_seventy_columns_reads_as_it_would_unwrapped() -> None:
    plain = (EXAMPLES / "harbour-talks.txt").read_text("utf-8")
    wrapped = "\n".join(textwrap.fill(line, 70) for line in plain.split("\n"))

    def sayings(text: str) -> set[tuple[str, ...]]:
        return {
            tuple(
                " ".join(text_of(a.spans(role), text).split()) for role in (Role.SOURCE, Role.CUE)
            )
            for a in found_in(text)[1].attributions
        }

    assert len(sayings(plain) & sayings(wrapped)) >= 0.9 * len(sayings(plain))


def test_a_text_that_is_all_cues_is_read_in_bounded_time() -> None:
    _, extraction = found_in("He said she told him. " * 1500)
    assert extraction.attributions


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Omar Said said the town was safe.", "Omar Said"),
        ("The mill is old. In the end Said denied that it was unsafe.", "Said"),
        ("Mayor Omar Said denied on Monday that the town was unsafe.", "Mayor Omar Said"),
    ],
)
def test_somebody_may_be_called_said(text: str, source: str) -> None:
    [one] = extract(document_from_text(text), MODEL).attributions
    assert [span.text_in(text) for span in one.source] == [source]
