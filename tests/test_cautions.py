"""Cautions: what a standards desk would ask about the sourcing of an article."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.cautions import find_cautions
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Document,
    Quotation,
    Source,
    SourceKind,
    Sourcing,
    Span,
)

PLURAL = CautionKind.PLURAL_SOURCES
NO_REASON = CautionKind.NO_REASON_FOR_ANONYMITY
PRONOUN = CautionKind.UNRESOLVED_PRONOUN
SPEAKERLESS = CautionKind.SPEAKERLESS_QUOTATION


def place(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def told_by(
    text: str,
    *phrases: str,
    sourcing: Sourcing = Sourcing.UNNAMED,
    source_id: str | None = None,
    count: int | None = None,
) -> tuple[Attribution, ...]:
    """Attributions whose sources are the phrases, in order; each begins after the one before."""
    found: list[Attribution] = []
    at = 0
    for number, phrase in enumerate(phrases):
        source = place(text, phrase, at)
        at = source.end
        found.append(
            Attribution(
                id=f"{sourcing}{number}",
                source=(source,),
                cue=(),
                content=(),
                quotation=Quotation.INDIRECT,
                confidence=1.0,
                sourcing=sourcing,
                source_id=source_id,
                unnamed_count=count,
            )
        )
    return tuple(found)


def cautions(
    text: str,
    attributions: tuple[Attribution, ...] = (),
    sources: tuple[Source, ...] = (),
    asides: tuple[Span, ...] = (),
) -> tuple[Caution, ...]:
    return find_cautions(Document("doc", text, "", asides=asides), attributions, sources)


def kinds(*arguments: object) -> set[CautionKind]:
    return {caution.kind for caution in cautions(*arguments)}  # type: ignore[arg-type]


# --- plural sources ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Sources said the mine would shut. The source saw the plan.", ["Sources", "The source"]),
        ("Sources said so. A source gave the date.", ["Sources", "A source"]),
        ("Officials spoke of a delay. The official blamed rain.", ["Officials", "The official"]),
        (
            "Sources close to the bank spoke of a sale. The official had seen a letter.",
            ["Sources close to the bank", "The official"],
        ),
        (
            "People familiar with the sale named a price. The person had read it.",
            ["People familiar with the sale", "The person"],
        ),
        ("Union aides were angry. One aide left.", ["Union aides", "One aide"]),
        (
            "An adviser named a date. The adviser smiled. Advisers to the mayor agreed.",
            ["An adviser", "The adviser", "Advisers to the mayor"],
        ),
        ("Several diplomats knew. The diplomat wept.", ["Several diplomats", "The diplomat"]),
    ],
)
def test_plural_sources_told_elsewhere_as_one_are_a_caution(text: str, phrases: list[str]) -> None:
    assert PLURAL in kinds(text, told_by(text, *phrases))


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Sources said the mine would shut.", ["Sources"]),
        ("Sources said so. A spokesman would not.", ["Sources", "A spokesman"]),
        ("Sources said so. A source knew. Another source did not.",
         ["Sources", "A source", "Another source"]),
        ("Sources said so. A source knew. A second source did not.",
         ["Sources", "A source", "A second source"]),
        ("Sources said so. A source knew. Later a source wept.",
         ["Sources", "A source", "a source"]),
        ("Sources said so. An aide knew. The diplomat did not.",
         ["Sources", "An aide", "The diplomat"]),
        ("Officials said so. The aide knew.", ["Officials", "The aide"]),
        ("A source knew. The source wept.", ["A source", "The source"]),
        ("Spokesmen said so. A spokesman smiled.", ["Spokesmen", "A spokesman"]),
        ("Sources said so. He knew.", ["Sources", "He"]),
        ("Army officials said so. One city official knew.",
         ["Army officials", "One city official"]),
    ],
)  # fmt: skip
def test_plural_sources_that_may_be_several_are_none(text: str, phrases: list[str]) -> None:
    assert PLURAL not in kinds(text, told_by(text, *phrases))


def test_sources_that_are_counted_are_as_many_as_the_text_says() -> None:
    text = "Two officials knew. Officials said so. The official wept."
    counted = told_by(text, "Two officials", count=2)
    assert PLURAL not in kinds(text, (*counted, *told_by(text, "Officials", "The official")))


def test_a_crowd_that_speaks_in_public_is_no_plural_of_one_unnamed_source() -> None:
    text = "Voters were angry. A voter wept."
    crowd = told_by(text, "Voters", sourcing=Sourcing.GROUP)
    assert PLURAL not in kinds(text, (*crowd, *told_by(text, "A voter")))


def test_officials_who_count_as_a_group_may_still_be_one() -> None:
    text = "Officials were angry. The official wept."
    crowd = told_by(text, "Officials", sourcing=Sourcing.GROUP)
    assert PLURAL in kinds(text, (*crowd, *told_by(text, "The official")))


def test_plural_sources_that_go_on_as_he_are_a_caution() -> None:
    text = "Sources said the mine would shut. He had seen the plan."
    one = Source("s", None, SourceKind.PERSON, mentions=(place(text, "Sources"), place(text, "He")))
    many = Source("s", None, SourceKind.GROUP, mentions=(place(text, "Sources"),))
    found = told_by(text, "Sources", source_id="s")
    assert PLURAL in kinds(text, found, (one,))
    assert PLURAL not in kinds(text, found, (many,))


def test_a_plural_is_told_of_once_and_shows_both_places() -> None:
    text = "Sources said so. Sources knew. The source wept."
    [caution] = [
        one
        for one in cautions(text, told_by(text, "Sources", "Sources", "The source"))
        if one.kind is PLURAL
    ]
    assert [span.text_in(text) for span in caution.spans] == ["Sources", "The source"]
    assert caution.message == (
        "“Sources” is plural, but the article shows only one person: “The source”."
    )


# --- reasons for anonymity -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "A senior official said the mine would shut.",
        "A senior official, speaking on condition of anonymity, said the mine would shut.",
        "A senior official said so on background.",
        "A senior official who asked not to be named said so.",
        "A senior official said the deal failed because of money, on condition of anonymity.",
        "A senior official spoke anonymously. It rained. He feared losing his job.",
        "A senior official said that rain was feared.",
        "A senior official said the port was authorized to dig.",
        "A senior official declined to be identified.",
        "A senior official said people fled for fear of the river.",
    ],
)
def test_an_unnamed_source_without_a_reason_is_a_caution(text: str) -> None:
    assert NO_REASON in kinds(text, told_by(text, "A senior official"))


@pytest.mark.parametrize(
    "text",
    [
        "An aide, on condition of anonymity because the talks go on, said so.",
        "An aide who was not authorized to speak in public said so.",
        "An aide who wasn’t authorised to discuss the plan said so.",
        "An aide who asked not to be named, citing office rules, said so.",
        "An aide who would not be identified for fear of reprisals said so.",
        "An aide said so. The aide spoke anonymously to describe a private meeting.",
        "An aide said so. She was not permitted to talk about the mine.",
        "An aide requested anonymity to speak freely.",
        "Fearing for her post, an aide asked for anonymity.",
        "An aide asked for anonymity, given the dispute.",
        "Citing a pending case, an aide spoke on condition of anonymity.",
        "An aide, whose name is being withheld to protect her family, said so.",
        "An aide said so, lacking authorization to talk.",
        "An aide said so; ministry rules do not allow staff to be quoted.",
        "An aide who feared for her safety said so.",
    ],
)
def test_a_reason_in_the_sentence_or_the_next_is_enough(text: str) -> None:
    assert NO_REASON not in kinds(text, told_by(text, "aide"))


@pytest.mark.parametrize(
    "phrase",
    ["A spokesman for the port", "a bank spokeswoman", "the port's spokesperson", "spokespeople",
     "a deputy press secretary"],
)  # fmt: skip
def test_who_speaks_for_others_needs_no_reason(phrase: str) -> None:
    text = f"It rained, {phrase} said."
    assert NO_REASON not in kinds(text, told_by(text, phrase))


@pytest.mark.parametrize(
    "phrase",
    ["The city's treasurer", "the head of the port", "her former wife", "Ann Lee’s doctor",
     "a federal judge", "lawyers for the families", "one caller", "another 19 percent",
     "any driver", "Lee and his aides", "three drivers, including Bo Lind,"],
)  # fmt: skip
def test_whose_name_is_not_held_back_needs_no_reason(phrase: str) -> None:
    text = f"It rained, {phrase} said."
    assert NO_REASON not in kinds(text, told_by(text, phrase))


@pytest.mark.parametrize(
    "phrase",
    ["the official", "his aides", "Lee's advisers", "a driver", "two drivers",
     "a friend of the family", "a nurse at the clinic", "an army captain",
     "people close to the bank"],
)  # fmt: skip
def test_whose_name_may_be_held_back_needs_one(phrase: str) -> None:
    text = f"It rained, {phrase} said."
    assert NO_REASON in kinds(text, told_by(text, phrase))


@pytest.mark.parametrize(
    "sourcing", [one for one in Sourcing if one is not Sourcing.UNNAMED], ids=str
)
def test_only_unnamed_sources_need_a_reason(sourcing: Sourcing) -> None:
    text = "The port said it rained."
    assert NO_REASON not in kinds(text, told_by(text, "The port", sourcing=sourcing))


def test_a_reason_given_once_holds_for_the_source_all_over() -> None:
    text = "An aide said so. It rained. It rained. The aide spoke anonymously, fearing for her job."
    assert NO_REASON not in kinds(text, told_by(text, "An aide", "The aide"))


def test_a_reason_holds_for_one_source_and_not_for_the_next() -> None:
    text = "An aide was not authorized to speak. It rained. It rained. Another aide said so."
    [caution] = cautions(text, told_by(text, "An aide", "Another aide"))
    assert [span.text_in(text) for span in caution.spans] == ["Another aide"]
    assert caution.message == "“Another aide” is not named, and the text does not say why."


def test_a_source_is_told_of_once_where_it_comes_first() -> None:
    text = "An aide said so. It rained. The aide wept. It rained. The aide left."
    [caution] = cautions(text, told_by(text, "An aide", "The aide", "The aide"))
    assert caution.spans == (place(text, "An aide"),)


def test_an_id_joins_mentions_that_differ_in_words() -> None:
    text = "An aide said so. It rained. It rained. The woman is not authorized to speak."
    found = told_by(text, "An aide", "The woman", source_id="s")
    assert NO_REASON not in kinds(text, found)


# --- pronouns ------------------------------------------------------------------------------------


@pytest.mark.parametrize("pronoun", ["He", "She", "they", "it", "his", "Her", "them"])
def test_a_pronoun_that_nobody_is_known_for_is_a_caution(pronoun: str) -> None:
    text = f"{pronoun} said so."
    [caution] = cautions(text, told_by(text, pronoun, sourcing=Sourcing.NAMED))
    assert caution.kind is PRONOUN
    assert caution.message == (
        f"“{pronoun}” is the source here, and the text does not tell who that is."
    )


@pytest.mark.parametrize(
    ("source", "known"),
    [
        (Source("s", "Ann Lee", SourceKind.PERSON), True),
        (Source("s", None, SourceKind.PERSON, aliases=("the mayor",)), True),
        (Source("s", None, SourceKind.PERSON, mentions=(Span(0, 8), Span(15, 18))), True),
        (Source("s", None, SourceKind.PERSON, mentions=(Span(15, 18),)), False),
        (Source("s", None, SourceKind.UNKNOWN), False),
        (Source("other", "Ann Lee", SourceKind.PERSON), False),
    ],
)
def test_a_pronoun_is_known_by_what_its_source_has_beside_pronouns(
    source: Source, known: bool
) -> None:
    text = "An aide wept, .She said so."
    she = told_by(text, "She", sourcing=Sourcing.NAMED, source_id="s")
    assert (PRONOUN not in kinds(text, she, (source,))) is known


@pytest.mark.parametrize("words", ["Ann Lee", "who", "the mayor", "I", "We", "Heather", "one"])
def test_what_is_no_pronoun_of_somebody_else_is_not_unresolved(words: str) -> None:
    text = f"{words} said so."
    assert PRONOUN not in kinds(text, told_by(text, words, sourcing=Sourcing.NAMED))


# --- quotations ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        'It rained. "We will not go there again this year."',
        "It rained. “We will not go there again this year.”",
        "It rained. “We will not go there again this year,” and then it stopped.",
        "It rained. ‘We won’t go there again, not this year.’ Then it stopped.",
        "It rained. ''We will not go there again this year!'' Then it stopped.",
        "It rained. «Shall we go there again this year?» Then it stopped.",
        'It rained. "We will go. The mayor won\'t, we think." It stopped.',
        "It rained.\n“We will not go there again this year.\n“It is over.”",
        '("We will not go there again this year.")',
        "It rained—“We will not go there again this year…”",
    ],
)
def test_a_quoted_sentence_without_a_speaker_is_a_caution(text: str) -> None:
    assert [caution.kind for caution in cautions(text)] == [SPEAKERLESS]


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day and nobody spoke.",
        'The "so-called reform" went on.',
        'He read "The Long Way Home From the Sea and Back."',
        'They spoke of "a plan that nobody had ever seen before."',
        '"We will not go there again this year',
        'The plank was 6" long. It was not 8" wide, as We all thought.',
        "The workers' plan. The others' plan was that We should all go home.",
        '"Never again."',
        '"We will not go there again this year and that is why we left" was on the wall.',
        '""""""',
    ],
)
def test_phrases_titles_and_stray_marks_need_no_speaker(text: str) -> None:
    assert cautions(text) == ()


def test_a_quotation_in_an_attribution_or_an_aside_needs_no_other_speaker() -> None:
    text = 'It rained. "We will not go there again this year." It stopped.'
    quoted = place(text, '"We will not go there again this year."')
    said = Attribution("1", (), (), (quoted,), Quotation.DIRECT, 1.0)
    assert cautions(text, (said,)) == ()
    assert cautions(text, asides=(quoted,)) == ()


@pytest.mark.parametrize(
    "text",
    [
        '"We will not go there again this year," the mayor said.',
        'The mayor said in a letter: "We will not go there again this year."',
        '"We will not go there again this year," according to a letter.',
        "“We will not go there again this year.” — Ann Lee",
        '"LEE: We will not go there again this year."',
    ],
)
def test_a_speaker_beside_the_quotation_is_enough_where_the_model_has_missed_it(text: str) -> None:
    assert cautions(text) == ()


def test_each_of_two_quotations_is_looked_at_by_itself() -> None:
    text = '"We will not go there again this year." It stopped. "They never did say why it rained."'
    said = Attribution("1", (), (), (Span(0, 39),), Quotation.DIRECT, 1.0)
    [caution] = cautions(text, (said,))
    assert caution.spans[0].text_in(text) == '"They never did say why it rained."'
    assert caution.message == (
        "“They never did say why it rained.” is quoted, and the text does not say whose words "
        "these are."
    )


def test_a_long_quotation_is_shortened_in_the_message() -> None:
    [caution] = cautions('"We ' + "really " * 100 + 'went."')
    assert len(caution.message) < 150


# --- all of them ---------------------------------------------------------------------------------


def test_cautions_come_in_order_of_the_text() -> None:
    text = '"We will not go there again this year." It rained. An aide left. It rained. He wept.'
    found = (
        *told_by(text, "An aide"),
        *told_by(text, "He", sourcing=Sourcing.NAMED),
    )
    assert [caution.kind for caution in cautions(text, found)] == [SPEAKERLESS, NO_REASON, PRONOUN]


@pytest.mark.parametrize(
    "piece", ['"', "“We go ", "‘", "'' ``", "not authorized ", "anonymity fear of the ", "because "]
)
def test_a_long_hostile_text_is_read_in_bounded_time(piece: str) -> None:
    text = piece * 30_000
    aide = Attribution(
        "1", (Span(0, 1),), (), (), Quotation.INDIRECT, 1.0, sourcing=Sourcing.UNNAMED
    )
    assert len(cautions(text, (aide,) * 1_000)) <= len(text)


PHRASES = st.sampled_from(
    ['"', "“", "”", "’", "''", "We will not go there again this year.", "A source", "sources", "he",
     "on condition of anonymity", "because", "\n", " ", "not authorized to speak"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PHRASES, st.text(max_size=6)), max_size=30).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, tuple[Attribution, ...], tuple[Source, ...]]:
    """A text with attributions and sources anywhere in it."""
    text = draw(TEXTS)

    def spans(most: int) -> tuple[Span, ...]:
        cuts = draw(st.lists(st.integers(0, len(text)), unique=True, max_size=2 * most))
        return tuple(Span(*pair) for pair in list(pairwise(sorted(cuts)))[::2])

    attributions = tuple(
        Attribution(
            id=str(number),
            source=spans(1),
            cue=spans(1),
            content=spans(2),
            quotation=Quotation.INDIRECT,
            confidence=0.5,
            sourcing=draw(st.sampled_from(Sourcing)),
            source_id=draw(st.sampled_from([None, "a", "b"])),
            unnamed_count=draw(st.sampled_from([None, 1, 3])),
        )
        for number in range(draw(st.integers(0, 6)))
    )
    return text, attributions, (Source("a", None, SourceKind.PERSON, mentions=spans(2)),)


@given(articles())
def test_cautions_stand_in_the_text_in_order_and_are_the_same_twice(
    article: tuple[str, tuple[Attribution, ...], tuple[Source, ...]],
) -> None:
    text, attributions, sources = article
    found = cautions(text, attributions, sources)
    assert found == cautions(text, attributions, sources)
    assert list(found) == sorted(found, key=lambda caution: caution.spans)
    for caution in found:
        assert caution.spans
        assert caution.message
        assert all(span.end <= len(text) for span in caution.spans)


def test_times_without_a_date_of_publication_are_told_of_once() -> None:
    document = Document("doc", "It opened on Monday and shut last week.", "")
    times = (place(document.text, "Monday"), place(document.text, "last week"))
    (caution,) = find_cautions(document, (), (), times)
    assert caution.kind is CautionKind.UNDATED
    assert caution.spans == times
    assert "“Monday” and 1 more" in caution.message
    assert "--published" in caution.message


def test_times_of_a_dated_document_give_no_caution() -> None:
    document = Document("doc", "It opened on Monday.", "", published="2024-05-06")
    assert find_cautions(document, (), (), (place(document.text, "Monday"),)) == ()
