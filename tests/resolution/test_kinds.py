"""What a proper name stands for: a firm or a newspaper that is taken for somebody."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.resolution import resolve
from accordingto.resolution.kinds import mend
from accordingto.types import (
    Attribution,
    Document,
    Name,
    NameKind,
    Quotation,
    SourceKind,
    Sourcing,
    Span,
)
from tests.resolution.marking import last, read


def kind_of(text: str, name: str) -> NameKind:
    """The kind that a name has in the end, which the reader of names took for a person."""
    taken = [Name(Span(*found.span()), NameKind.PERSON, 0.9) for found in re.finditer(name, text)]
    return {one.kind for one in mend(text, taken).names if one.span.text_in(text) == name}.pop()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brill, a brewer in Ulm, said no.", "Brill"),
        ("Brill, one of the largest brewers, or rather Brill, a brewery, said no.", "Brill"),
        ("They bought the brewer Brill. Brill said no.", "Brill"),
        ("Shares in Brill fell.", "Brill"),
        ("Brill’s shares fell.", "Brill"),
        ("The servers are Brill's. Brill servers failed.", "Brill"),
        ("Brill Chief Executive Ana Ruiz left.", "Brill"),
        ("Brill, which makes beer, said no.", "Brill"),
        ("A tank at Brill Foods burst. Brill said no.", "Brill"),
        ("The Morgen, a daily in Ulm, has it.", "Morgen"),
        ("The Morgen report was wrong.", "Morgen"),
        ("It stood in the daily Morgen.", "Morgen"),
        ("It stood in the trade journal Morgen Dispatch.", "Morgen Dispatch"),
        ("A band calling itself Grey Wren broke in.", "Grey Wren"),
        ("He asked the auditors Grey Wren for advice.", "Grey Wren"),
        ("They met at the offices of Casa Mira on Monday.", "Casa Mira"),
        ("Fosnet, the rescue society that runs two boats, said no.", "Fosnet"),
        ("Grey Wren, which sells tea, said no.", "Grey Wren"),
        ("He thanked a Brill engineer.", "Brill"),
        ("No Brill employee was hurt.", "Brill"),
        ("The ferry's operator, Casa Mira, said no.", "Casa Mira"),
    ],
)
def test_the_words_beside_a_name_tell_a_firm_or_an_outlet(text: str, name: str) -> None:
    assert kind_of(text, name) is NameKind.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brill, a lawyer for the company, said no.", "Brill"),
        ("Brill, a company spokesman, said no.", "Brill"),
        ("Brill, who owns the brewery, said no.", "Brill"),
        ("Brill, 44, owns shares. Shares in Brill's name rose.", "Brill"),
        ("Mr. Brill's shares fell.", "Brill"),
        ("Ida Brill left. Brill's shares fell.", "Ida Brill"),
        ("Brill sold the shares of the company.", "Brill"),
        ("He asked the lawyers Ida Brill and Tom Lund for advice.", "Ida Brill"),
        ("He asked the lawyers Wren Brill, of Ulm, and Tom Lund for advice.", "Wren Brill"),
        ("The offices of Anna Brill were searched.", "Anna Brill"),
        ("The office of Wren Brill was searched.", "Wren Brill"),
        ("Somebody calling himself Wren Brill broke in.", "Wren Brill"),
        ("A crane operator, Wren Brill, said no.", "Wren Brill"),
        ("A Brill aide said no.", "Brill"),
        ("He had married Wren Brill, which was a mistake.", "Wren Brill"),
    ],
)
def test_a_person_near_a_firm_stays_a_person(text: str, name: str) -> None:
    assert kind_of(text, name) is NameKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Ulmia’s navy fired. Ulmia said no.",
        "The coast guard of Ulmia, and Ulmia's air force, fired.",
        "It lay off the coast of Ulmia. Ulmia said no.",
        "The Republic of Ulmia said no.",
    ],
)
def test_what_only_countries_have_tells_one(text: str) -> None:
    assert kind_of(text, "Ulmia") is NameKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "others", "kind"),
    [
        ("Brill said no. They met in Brill.", "Brill", NameKind.PLACE, NameKind.PLACE),
        ("Brill said no. Work at Brill.", "Brill", NameKind.ORGANIZATION, NameKind.ORGANIZATION),
        ("Mr. Brill said no. They met in Brill.", "Brill", NameKind.PLACE, NameKind.PERSON),
        ("Anna said no. They met in Anna.", "Anna", NameKind.PLACE, NameKind.PERSON),
    ],
)
def test_what_is_taken_for_no_person_elsewhere_is_none(
    text: str, name: str, others: NameKind, kind: NameKind
) -> None:
    first, second = (Span(*found.span()) for found in re.finditer(name, text))
    told = mend(text, [Name(first, NameKind.PERSON, 0.9), Name(second, others, 0.9)])
    assert told.names[0].kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Brill said sales fell. It also said orders rose.",
        "Brill said on Monday that beer was cheap. It declined to say more.",
        "Brill said sales fell. Its shares sank.",
        "Brill said sales fell. Chief Executive Ana Ruiz said no more.",
        "Brill, a brewing alliance, said no.",
        "The Brill said no.",
    ],
)
def test_what_is_told_of_a_firm_next_tells_that_it_is_one(text: str) -> None:
    assert kind_of(text, "Brill") is NameKind.ORGANIZATION


@pytest.mark.parametrize(
    "text",
    [
        "Brill said he was cold. It also said no.",
        "Brill said the bank sank. It also said no.",
        "Brill said the roof leaked. It had rained.",
        "Brill said the roof leaked. Its tiles were old.",
        "Brill said sales fell. Senator Ana Ruiz said no more.",
        "The Brill letter said no.",
    ],
)
def test_what_says_nothing_of_a_firm_leaves_somebody_a_person(text: str) -> None:
    assert kind_of(text, "Brill") is NameKind.PERSON


@pytest.mark.parametrize(
    ("text", "sourcing"),
    [
        ("<The Economist> said no.", Sourcing.ORGANIZATION),
        ("It sank, <the Economist> said.", Sourcing.ORGANIZATION),
        ("<The Observer, a Sunday paper,> said no.", Sourcing.ORGANIZATION),
        ("<The Information> reported that it sank.", Sourcing.ORGANIZATION),
        ("<The economist> said no.", Sourcing.UNNAMED),
        ("<The Chief Economist> said no.", Sourcing.UNNAMED),
        ("<The President> said no.", Sourcing.UNNAMED),
        ("<The information> said no.", Sourcing.DOCUMENT),
    ],
)
def test_an_outlet_is_told_by_its_capital(text: str, sourcing: Sourcing) -> None:
    assert last(text, "", "the Economist").sourcing is sourcing


def test_an_outlet_told_by_its_capital_is_led_to_its_full_name() -> None:
    told = last("It stood in the Essary Star. <The Star> said no.", "", "Essary Star")
    assert told.name == "the Essary Star"


def test_a_surname_is_left_to_whoever_bears_it() -> None:
    text = "Ida Brill left. Brill’s shares fell. <Brill> said no."
    told = last(text, "Ida Brill|Brill")
    assert (told.name, told.sourcing) == ("Ida Brill", Sourcing.NAMED)


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        ("A tank at Brill Foods burst. <Brill> said no.", "Brill", "Brill Foods"),
        ("Brill, a brewer, sold a tank. <The company> said no.", "Brill", "Brill"),
        ("<Brill, a brewer,> sold it to Cask, a chain. <The firm> said no.", "Brill|Cask", "Brill"),
        ("It stood in the Ulm Bugle. <The Bugle> said more.", "Ulm Bugle|Bugle", "the Ulm Bugle"),
        ("It stood in the Ulm Bugle. <The paper> said more.", "Ulm Bugle", "the Ulm Bugle"),
        ("A tank at Brill Infusions burst. Brill's plant is shut. <Brill> said no.", "Brill",
         "Brill Infusions"),
        ("The newspaper, Ulmer Blatt, <which> said no, closed.", "Ulmer Blatt", "Ulmer Blatt"),
        ("The newspaper, Ulmer Blatt, closed. <The paper> said no.", "Ulmer Blatt", "Ulmer Blatt"),
        ("He read the Ulm Ledger, a website, <which> said no.", "Ulm Ledger", "the Ulm Ledger"),
    ],
)  # fmt: skip
def test_a_firm_or_an_outlet_is_led_to_its_name(text: str, people: str, name: str) -> None:
    told = last(text, people)
    assert (told.name, told.sourcing) == (name, Sourcing.ORGANIZATION)


def test_a_name_behind_its_noun_is_one_though_nobody_found_it() -> None:
    told = last("It stood in the news site Voz de la Sierra. <The site> said no.")
    assert (told.name, told.sourcing) == ("Voz de la Sierra", Sourcing.ORGANIZATION)
    assert mend("the company Chief Executive left", []).names == ()


def test_she_is_no_firm() -> None:
    told = read(
        "<Ida Lund> left. Brill's shares fell. Brill sank. <She> said no.", "Ida Lund|Brill"
    )
    assert [one.name for one in told] == ["Ida Lund", "Ida Lund"]


@given(st.text("Bril Foods,. a'’s\n", max_size=60), st.integers(0, 50), st.integers(1, 9))
def test_names_stay_in_bounds_and_in_order(text: str, start: int, size: int) -> None:
    low = min(start, len(text))
    names = (
        [Name(Span(low, min(len(text), low + size)), NameKind.PERSON, 0.9)] if text[low:] else []
    )
    spans = [one.span for one in mend(text, names).names]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_the_time_it_takes_grows_with_the_number_of_names() -> None:
    one = "Brill Foods sold Ann Lee a mill near the magazine Takt in Ulm. "

    def seconds(times: int) -> float:
        who = [Span(at * len(one) + 17, at * len(one) + 24) for at in range(times)]
        names = [Name(span, NameKind.PERSON, 0.9) for span in who]
        start = time.perf_counter()
        mend(one * times, names)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(4_000) < 3 * 4 * max(seconds(1_000), 0.01)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ryanair cut fares.", "Ryanair"),
        ("Nestlé cut jobs.", "Nestlé"),
        ("Then Frelimo won.", "Frelimo"),
        ("Kyodo had it first.", "Kyodo"),
        ("Goldman Sachs hired.", "Goldman Sachs"),
    ],
)
def test_a_well_known_body_is_no_person(text: str, name: str) -> None:
    assert kind_of(text, name) is NameKind.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ann Ferrari won. <Ferrari> wept.", "Ann Ferrari|Ferrari"),
        ("Judge Ferrari sat. <Ferrari> wept.", "Ferrari"),
        ("<Ferrari>, 44, wept.", "Ferrari"),
        ("<Morgan Stanleyson> wept.", "Morgan Stanleyson"),
    ],
)
def test_a_person_who_is_called_like_a_well_known_body_stays_one(text: str, people: str) -> None:
    assert last(text, people).sourcing is Sourcing.NAMED


@pytest.mark.parametrize(
    ("text", "whole", "short", "kind"),
    [
        ("Grey Wren Research spoke. Grey Wren said no.", "Grey Wren Research", "Grey Wren",
         NameKind.ORGANIZATION),
        ("St. Orrin’s Hospital closed. St. Orrin’s said no.", "St. Orrin’s Hospital",
         "St. Orrin", NameKind.ORGANIZATION),
        # What is called after somebody or is somebody's.
        ("The Wren Brill Foundation spoke. Wren Brill said no.", "Wren Brill Foundation",
         "Wren Brill", NameKind.PERSON),
        ("The Anna Brill Prize was given. Anna Brill said no.", "Anna Brill Prize", "Anna Brill",
         NameKind.PERSON),
        ("The Brill Campaign spoke. Brill said no.", "Brill Campaign", "Brill", NameKind.PERSON),
    ],
)  # fmt: skip
def test_the_beginning_of_a_bodys_name_is_the_body_unless_it_is_called_after_somebody(
    text: str, whole: str, short: str, kind: NameKind
) -> None:
    names = [
        Name(Span(text.index(whole), text.index(whole) + len(whole)), NameKind.ORGANIZATION, 0.9)
    ]
    at = text.rindex(short)
    names.append(Name(Span(at, at + len(short)), NameKind.PERSON, 0.9))
    assert mend(text, names).names[-1].kind is kind


def test_what_begins_like_a_firm_is_one() -> None:
    told = last("Shares in Brill fell. <Brill Kaffe> said no.", "Brill|Brill Kaffe")
    assert (told.name, told.sourcing) == ("Brill Kaffe", Sourcing.ORGANIZATION)


def test_a_ship_that_is_called_after_a_firm_is_none() -> None:
    text = "Brill Foods left. Shares in Brill sank like the ferry Brill Tern."
    spans = [Span(0, 11), Span(28, 33), Span(54, 64)]
    names = mend(text, [Name(span, NameKind.PERSON, 0.9) for span in spans]).names
    assert [one.kind is NameKind.ORGANIZATION for one in names] == [True, True, False]


def test_a_well_known_body_is_found_in_pieces() -> None:
    told = last("<Johnson & Johnson> said no.", "Johnson")
    assert (told.name, told.sourcing) == ("Johnson & Johnson", Sourcing.ORGANIZATION)


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("The Ulm Anti-Noise Agency Board met. <Uanab> said no.", "Ulm Anti-Noise Agency Board",
         "The Ulm Anti-Noise Agency Board"),
        ("The Lund Harbor Fish Board met. <Lhfb> said no.", "Lund Harbor Fish Board",
         "The Lund Harbor Fish Board"),
    ],
)  # fmt: skip
def test_an_acronym_may_be_written_like_a_word(text: str, bodies: str, name: str) -> None:
    told = last(text, re.findall("<(.*)>", text)[0], bodies)
    assert (told.name, told.sourcing) == (name, Sourcing.ORGANIZATION)


def test_the_end_of_a_name_that_is_an_office_is_none_of_it() -> None:
    text = "Brill CFO Ana Ruiz left."
    taken = [Name(Span(0, 9), NameKind.ORGANIZATION, 0.9)]
    assert [one.span.text_in(text) for one in mend(text, taken).names] == ["Brill"]
    assert mend("the CFO left", [Name(Span(4, 7), NameKind.ORGANIZATION, 0.9)]).names == ()


@pytest.mark.parametrize("text", ["The Dane left.", "He met a Dane."])
def test_what_somebody_of_a_country_is_called_is_no_name(text: str) -> None:
    at = text.index("Dane")
    assert mend(text, [Name(Span(at, at + 4), NameKind.PERSON, 0.9)]).names == ()
    assert len(mend("Dane left.", [Name(Span(0, 4), NameKind.PERSON, 0.9)]).names) == 1


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("<Zorb> cut jobs. <The company> said no.", "Zorb", "Zorb"),
        ("<Zorb> cut jobs. <The firm> said no.", "Zorb", "Zorb"),
        ("<Zorb> cut jobs. <The snack maker> said no.", "Zorb", "Zorb"),
        ("<Zorb> cut jobs. <The online retail giant> said no.", "Zorb", "Zorb"),
        ("<Airbus> cut jobs. <The planemaker> said no.", "Airbus", "Airbus"),
        ("<Airbus> cut jobs. <The company> said no.", "Airbus", "Airbus"),
        ("<Qantas> cut jobs. <The carrier> said no.", "Qantas", "Qantas"),
        ("<Qantas> cut jobs. <The Australian airline> said no.", "Qantas", "Qantas"),
        ("<Airbus> hired. <Qantas> cut jobs. <The planemaker> said no.", "Qantas|Airbus", "Airbus"),
        ("<Airbus> hired. Qantas cut jobs. <The airline> said no.", "Qantas|Airbus", "Qantas"),
        ("<The FDA> met. <The agency> said no.", "FDA", "The FDA"),
        ("<The Harbor Commission> met. <The agency> said no.", "Harbor Commission",
         "The Harbor Commission"),
        ("<The BBC> had it. <The broadcaster> said no.", "BBC", "The BBC"),
    ],
)  # fmt: skip
def test_a_firm_is_meant_by_what_it_is(text: str, bodies: str, name: str) -> None:
    told = last(text, "", bodies)
    assert (told.name, told.sourcing) == (name, Sourcing.ORGANIZATION)


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("<The Harbor Ministry> met. <The company> said no.", "Harbor Ministry", "The company"),
        ("<The Essary Gazette> had it. <The company> said no.", "Essary Gazette", "The company"),
        ("<The FDA> met. <The company> said no.", "FDA", "The company"),
        ("<Qantas> cut jobs. <The carmaker> said no.", "Qantas", "The carmaker"),
        ("<Chevron> hired. <The online retail giant> said no.", "Chevron",
         "The online retail giant"),
        ("<Zorb> hired. <The Zorb supplier> said no.", "Zorb", "The Zorb supplier"),
        ("<Zorb> hired. <The parent company> said no.", "Zorb", "The parent company"),
        ("<Zorb> hired. <A company> said no.", "Zorb", "A company"),
        ("<Zorb> hired. It rained. It rained. It rained. It rained. <The company> said no.", "Zorb",
         "The company"),
        ("He told the BBC so. <The paper> said no.", "BBC", "The paper"),
        ("<The BBC> had it. <The newspaper> said no.", "BBC", "The newspaper"),
    ],
)  # fmt: skip
def test_a_body_of_another_kind_is_not_meant(text: str, bodies: str, name: str) -> None:
    assert last(text, "", bodies).name == name


def test_the_company_is_no_country() -> None:
    text = "<Norland> met. <The company> said no."
    assert last(text, "", "", "Norland").name == "The company"


@pytest.mark.parametrize("name", ["South Korean company", "news company"])
def test_a_firm_of_a_country_is_not_named_by_it(name: str) -> None:
    assert mend(name, [Name(Span(0, len(name)), NameKind.ORGANIZATION, 0.9)]).names == ()


def test_a_name_that_ends_like_a_possessive_keeps_its_ending() -> None:
    assert last("<Wendy’s> said no.", "", "Wendy’s").name == "Wendy’s"
    assert last("<Brill’s> is shut.", "", "Brill’s").name == "Brill"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<Brill> fell. Samsung rose. <The company> said no.", "Samsung"),
        ("<Samsung> fell. It sold chips to Airbus. <The company> said no.", "Samsung"),
        ("<Samsung> fell. <The South Korean company> said no.", "Samsung"),
        ("<Reuters> had it. <The news agency> said no.", "Reuters"),
        ("<The Harbor League> met. It told Airbus. <The group> said no.", "The Harbor League"),
    ],
)
def test_the_last_subject_of_the_kind_is_meant(text: str, name: str) -> None:
    told = last(text, "", "Brill|Samsung|Airbus|Reuters|Harbor League|South Korean company")
    assert told.name == name


def test_what_has_a_prime_minister_is_a_place() -> None:
    told = read(
        "No, <Orsova's prime minister, Ida Lund>, said. Yes, <she> said.", "Orsova|Ida Lund"
    )
    assert [one.name for one in told] == ["Ida Lund", "Ida Lund"]
    text = "Orsova's president said no."
    names = [Name(Span(0, 6), NameKind.PERSON, 0.9)]
    assert [one.kind for one in mend(text, names).names] == [NameKind.PLACE]


@pytest.mark.parametrize(
    ("outlet", "kind"),
    [
        ("Meridian", SourceKind.ORGANIZATION),
        ("The Meridian", SourceKind.ORGANIZATION),
        (None, SourceKind.PERSON),
        ("The Post", SourceKind.PERSON),
    ],
)
def test_the_outlet_that_prints_an_article_is_no_person_in_it(
    outlet: str | None, kind: SourceKind
) -> None:
    text = "Meridian could not verify the account."
    source = Span(0, 8)
    one = Attribution("a", (source,), (Span(9, 25),), (), Quotation.INDIRECT, 1.0)
    document = Document("d", text, "digest", outlet=outlet)
    (found,) = resolve(document, (one,), (Name(source, NameKind.PERSON, 0.9),)).sources
    assert found.kind is kind
