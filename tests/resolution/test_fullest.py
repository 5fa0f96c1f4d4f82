"""The fullest that an article tells of a source: names, roles, bodies, documents, families."""

from __future__ import annotations

import pytest

from accordingto.types import SourceKind, Sourcing
from tests.resolution.marking import last, read, resolve_marked


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        (
            "Jose Pena left. José Peña left. <Pena> said no.",
            "Jose Pena|José Peña|Pena",
            "José Peña",
        ),
        ("JO HILL WINS\n\nJo Hill won. <Hill> said so.", "JO HILL|Jo Hill|Hill", "Jo Hill"),
        ("Jo Hill ran. Jo P. Hill won. <Hill> said so.", "Jo Hill|Jo P. Hill", "Jo P. Hill"),
        ("Jo Hill ran. Hill won. <She> said so.", "Jo Hill|Hill", "Jo Hill"),
    ],
)
def test_of_the_full_forms_of_a_name_the_best_spelt_stands(
    text: str, people: str, name: str
) -> None:
    assert last(text, people).name == name


@pytest.mark.parametrize(
    ("text", "bodies", "role", "speaks_for"),
    [
        (
            "<Director of Tours and Spokesperson to the Harbor Board Ana Ruiz> said no.",
            "Harbor Board",
            "Director of Tours and Spokesperson to the Harbor Board",
            "the Harbor Board",
        ),
        (
            "The Essary Harbor Board met. <Harbor Board spokeswoman Ana Ruiz> said no.",
            "Essary Harbor Board|Harbor Board",
            "Harbor Board spokeswoman",
            "The Essary Harbor Board",
        ),
        (
            "Tom Lund ran. <Ana Ruiz, a spokeswoman for Lund,> said no.",
            "",
            "a spokeswoman for Lund",
            "Tom Lund",
        ),
        ("<Secretary of State Ana Ruiz> said no.", "", "Secretary of State", None),
        ("<Ana Ruiz> said no.", "", None, None),
    ],
)
def test_a_role_is_all_that_stands_before_a_name_and_its_body_is_told_in_full(
    text: str, bodies: str, role: str | None, speaks_for: str | None
) -> None:
    source = last(text, "Ana Ruiz|Tom Lund|Lund", bodies).source
    assert source is not None
    assert (source.name, source.role, source.speaks_for) == ("Ana Ruiz", role, speaks_for)


def test_a_role_ends_with_its_sentence() -> None:
    source = last("<Ana Ruiz>, a spokeswoman for the mayor. He left.", "Ana Ruiz").source
    assert source is not None
    assert source.role == "a spokeswoman for the mayor"


SOON = "{} for the Harbor Board> confirmed it. “No,” <{}> said."


@pytest.mark.parametrize(
    ("first", "then", "named"),
    [
        ("<A spokesperson", "Harbor Board spokesperson Ana Ruiz", True),
        ("<A spokeswoman", "Spokesperson to the Harbor Board Ana Ruiz", True),
        ("<A spokesman", "Harbor Board spokeswoman Ana Ruiz", False),
        ("<A spokesperson", "Union spokesperson Ana Ruiz", False),
        ("<A spokesperson", "Ana Ruiz", False),
        ("<A lawyer", "Harbor Board spokesperson Ana Ruiz", False),
    ],
)
def test_a_mouthpiece_is_whoever_is_named_soon_as_the_same_for_the_same_body(
    first: str, then: str, named: bool
) -> None:
    text = "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix. " + SOON.format(first, then)
    told = read(text, "Ana Ruiz", "Harbor Board|Union")[0]
    assert told.sourcing is (Sourcing.NAMED if named else Sourcing.UNNAMED)


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("<The U.S.> said no.", "U.S", "the United States"),
        ("<America> said no.", "America", "the United States"),
        ("<The US> said no. The United States left.", "US", "the United States"),
        ("<Politifact> said no.", "", "Politifact"),
        ("The Harbor Trust Fund met. <The HTF> said no.", "Harbor Trust Fund|HTF", None),
        ("Harbor Trust Fund: a tale. <The HTF> said no.", "Harbor Trust Fund|HTF", None),
        ("The Herring and Crab Administration met. <The HCA> said no.",
         "Herring and Crab Administration|HCA", "The Herring and Crab Administration"),
        ("The Department of Ports and Coastal Trade met. <PCT> said no.",
         "Department of Ports and Coastal Trade|PCT", "The Department of Ports and Coastal Trade"),
        ("<Zorb Energy> sank. <The Essary, Norland-based company> said no.",
         "Zorb Energy|Essary|Norland", "Zorb Energy"),
        ("<The Essary, Norland-based company> said no.", "Essary|Norland",
         "The Essary, Norland-based company"),
        ("Zorb met. <The Zorb administration> said no.", "Zorb", "The Zorb administration"),
        (
            "<A Senate panel> voted. The Senate Fisheries Committee met.",
            "Senate Fisheries Committee",
            "The Senate Fisheries Committee",
        ),
        (
            "<A Senate panel> voted. The House Fisheries Committee met.",
            "House Fisheries Committee",
            "A Senate panel",
        ),
        (
            "<A Senate panel> sat. The Senate Tax Committee and the Senate Ports Committee met.",
            "Senate Tax Committee|Senate Ports Committee",
            "A Senate panel",
        ),
        (
            "<The Essary Post and the Lund newspaper chain> sued.",
            "Essary Post|Lund",
            "The Essary Post ; the Lund newspaper chain",
        ),
        (
            "<The Essary Post and the Harbor Trust> sued.",
            "Essary Post|Harbor Trust",
            "The Essary Post ; the Harbor Trust",
        ),
    ],
)  # fmt: skip
def test_a_body_is_named_in_full(text: str, bodies: str, name: str | None) -> None:
    told = last(text, "", bodies)
    assert told.sourcing is Sourcing.ORGANIZATION
    assert told.name is not None
    assert told.name.lower() == (name or "the Harbor Trust Fund").lower()


def test_a_word_known_as_a_body_is_a_person_where_somebody_bears_the_name() -> None:
    assert last("<Politifact> said no.", "Politifact").sourcing is Sourcing.ORGANIZATION
    told = last("Ana Forbes ran. <Forbes> said no.", "Ana Forbes|Forbes")
    assert (told.sourcing, told.name) == (Sourcing.NAMED, "Ana Forbes")


@pytest.mark.parametrize(
    ("text", "sourcing"),
    [
        ("<A newspaper> said so. The Essary Post found oil.", Sourcing.ORGANIZATION),
        ("<A local paper> said so. The Essary Post found oil.", Sourcing.ORGANIZATION),
        ("<A newspaper report> said so. The Essary Post found oil.", Sourcing.DOCUMENT),
    ],
)
def test_an_outlet_that_a_lead_does_not_name_is_the_one_named_soon(
    text: str, sourcing: Sourcing
) -> None:
    told = last(text, "", "Essary Post")
    assert (told.name, told.sourcing) == ("The Essary Post", sourcing)


def test_a_newspaper_that_is_named_long_after_is_another() -> None:
    text = "<A newspaper> said so. " + "It rained. " * 9 + "The Essary Post found oil."
    assert last(text, "", "Essary Post").name == "A newspaper"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ruiz wrote a memoir. <The memoir> says no.", "a memoir"),
        (
            "Ruiz wrote a memoir of her youth called Salt and Rope. <The book> says no.",
            "a memoir of her youth called Salt and Rope",
        ),
        ("Watch her new documentary “Tides.” <The film> says no.", "her new documentary “Tides"),
        ("She denied an Essary Post report on it. <The report> says no.", "an Essary Post report"),
        ("They sent a filing. <The filing> says no.", "a filing"),
        ("They read a memoir. <The book> says no.", "The book"),
        ("They read the report. <The report> says no.", "The report"),
        ("They read reports. <The report> says no.", "The report"),
        ("They sent a poll. " + "So it was. " * 12 + "<The poll> says no.", "The poll"),
        ("<an Essary Post poll> says so. <The Essary Post poll> says no.", "The Essary Post poll"),
    ],
)
def test_a_document_is_led_to_where_it_is_told_of(text: str, name: str) -> None:
    told = last(text, "", "Essary Post")
    assert (told.name, told.sourcing) == (name, Sourcing.DOCUMENT)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ana Ruiz won. <a document posted by Ruiz to X> says no.", True),
        ("<a letter signed by Mayor Ana Ruiz> says no.", True),
        ("<a message posted by Ana Ruiz> says no.", True),
        ("<a report by Ana Ruiz> says no.", False),
        ("<a document posted by the union> says no.", False),
        ("<a document posted by the union that Ana Ruiz leads> says no.", False),
    ],
)
def test_a_document_is_its_posters(text: str, named: bool) -> None:
    told = last(text, "Ana Ruiz|Ruiz")
    assert told.sourcing in (Sourcing.DOCUMENT, Sourcing.POST)
    assert told.source is not None
    assert (told.source.kind is SourceKind.PERSON) is named
    assert (told.name == "Ana Ruiz") is named


def test_a_posters_own_words_and_document_are_one_source() -> None:
    marked = "<Ana Ruiz> said no. <A document posted by Ruiz> says no."
    resolution = resolve_marked(marked, "Ana Ruiz|Ruiz")
    assert len(resolution.sources) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Max Orr ran. Ida Orr, the candidate's daughter, sang. Ida Orr left. <Orr> said no.",
            "Max Orr",
        ),
        ("Max Orr ran. Ida Orr, his wife, sang. Ida Orr left. <Orr> said no.", "Max Orr"),
        ("Ida Orr ran. Ida Orr won. Max Orr sang. <Orr> said no.", "Ida Orr"),
        ("Max Orr ran. Ida Orr, his wife, sang. <Ms. Orr> said no.", "Ida Orr"),
        ("My parents, Max and Ida Orr, sang. <My father> said no.", "Max Orr"),
        ("My parents, Max and Ida Orr, sang. <My mother> said no.", "Ida Orr"),
        ("My parents, Max and Ida Orr, sang. My mother aged. <She> said no.", "Ida Orr"),
        ("Max and Ida Orr sang. <Max> said no.", "Max Orr"),
        ("My father, Max Orr, sang. <My father> said no.", "Max Orr"),
        ("Max Orr sang. <My father> said no.", "My father"),
    ],
)
def test_members_of_a_family_are_told_apart(text: str, name: str) -> None:
    people = "Max Orr|Ida Orr|Orr|Max"
    assert last(text, people).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<I> love the sea.\n\nAna Ruiz.\n\nEssary.", "Ana Ruiz"),
        ("<I> love the sea.\n\nTom Lund does not.\n\nAna Ruiz", "Ana Ruiz"),
        ("<I> love the sea.\n\nAna Ruiz.\n\nMe too.\n\nTom Lund.", "Ana Ruiz"),
        ("<I> love the sea.\n\nAna Ruiz does not.", "I"),
        ("<I> love the sea.\n\n" + "It is so.\n\n" * 9 + "Ana Ruiz.\n\nEssary.", "I"),
    ],
)
def test_a_letter_is_whoevers_signs_it(text: str, name: str) -> None:
    assert last(text, "Ana Ruiz|Tom Lund").name == name


@pytest.mark.parametrize(
    ("source", "sourcing"),
    [
        ("a goalkeeper", Sourcing.UNNAMED),
        ("the local beekeeper", Sourcing.UNNAMED),
        ("a guitarist", Sourcing.UNNAMED),
        ("a beautician", Sourcing.UNNAMED),
        ("international", Sourcing.GROUP),
        ("domestic", Sourcing.GROUP),
        ("the weather", Sourcing.DOCUMENT),
        ("a mirror", Sourcing.DOCUMENT),
        ("the arithmetic", Sourcing.DOCUMENT),
        ("the letter", Sourcing.DOCUMENT),
    ],
)
def test_a_common_noun_in_no_list_is_told_by_its_ending(source: str, sourcing: Sourcing) -> None:
    assert last(f"<{source}> said no.").sourcing is sourcing


def test_nobody_calls_himself_he_in_his_own_quotation() -> None:
    marked = "Tom Lund came. “<He> lied to me,” <Max Orr> said."
    contents = {1: "He lied to me"}
    told = read(marked, "Tom Lund|Max Orr", contents=contents)[0]
    assert told.name == "Tom Lund"


@pytest.mark.parametrize(
    ("text", "name", "sourcing"),
    [
        ("The club put out a statement. “We lost,” <it> read.", "a statement", Sourcing.DOCUMENT),
        ("<The club> met. It put out a note on Friday. <It> reads: “No.”", "a note",
         Sourcing.DOCUMENT),
        ("A sign hung there. “Closed,” <it> read.", "A sign", Sourcing.DOCUMENT),
        ("The tweet was deleted. “He lied,” <it> read.", "The tweet", Sourcing.POST),
        ("He sent a letter. “This note is late,” <it> read.", "a letter", Sourcing.DOCUMENT),
        ("She wrote a letter. “No,” <it> said.", "a letter", Sourcing.DOCUMENT),
        ("The paper told of a diary. One entry is short. <It> reads: “No.”", "One entry",
         Sourcing.DOCUMENT),
        ("She wrote a letter to the journal, <it> reported.", "it", Sourcing.ORGANIZATION),
        ("<The Zorb Fund> wrote a letter. <It> said no.", "The Zorb Fund", Sourcing.ORGANIZATION),
        ("A letter came. One. Two. Three. Four. <It> read it.", "It", Sourcing.ORGANIZATION),
    ],
)  # fmt: skip
def test_what_reads_was_written(text: str, name: str, sourcing: Sourcing) -> None:
    told = last(text, "", "Zorb Fund")
    assert (told.name, told.sourcing) == (name, sourcing)


@pytest.mark.parametrize(
    ("source", "sourcing"),
    [
        ("The minutes", Sourcing.DOCUMENT),
        ("Court papers", Sourcing.DOCUMENT),
        ("Papers filed in Essary", Sourcing.DOCUMENT),
        ("The figures", Sourcing.DOCUMENT),
        ("Official figures", Sourcing.DOCUMENT),
        ("Opposition figures", Sourcing.GROUP),
        ("The papers", Sourcing.GROUP),
        ("Local papers", Sourcing.GROUP),
    ],
)
def test_a_plural_may_be_for_documents(source: str, sourcing: Sourcing) -> None:
    assert last(f"<{source}> said no.").sourcing is sourcing


@pytest.mark.parametrize(
    ("source", "author"),
    [
        ("Leaked emails", None),
        ("Court filings", None),
        ("Official figures", None),
        ("Surveys", None),
        ("Essary polls", "Essary"),
        ("A Bank of Essary survey", "Bank of Essary"),
    ],
)
def test_the_first_word_of_a_sentence_is_no_author(source: str, author: str | None) -> None:
    told = last(f"<{source}> said no.", "", "Bank of Essary").source
    assert told is not None
    assert told.speaks_for == author
