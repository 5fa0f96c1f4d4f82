"""Who is told apart: holders of one office, two of whom "he" may mean, the aged, the joined."""

from __future__ import annotations

import pytest

from accordingto.types import Sourcing
from tests.resolution.marking import last, read

PEOPLE = "Ida Brandt|Brandt|Paul Stern|Stern|Nora Quist|Quist|Max Behr|Behr"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Brandt left. <Brandt's sister, Nora Quist,> wept. <She> said no.", "Nora Quist"),
        ("Paul Stern left. <Stern's agent, Max Behr,> said so. <He> said no.", "Max Behr"),
        (
            "Paul Stern left. <A lawyer for Stern, Max Behr,> said Stern was ill. <He> said no.",
            "Max Behr",
        ),
        ("Ida Brandt left. <Nora Quist, a deputy to Brandt,> wept. <She> said no.", "Nora Quist"),
        ("Ida Brandt left. <Brandt's husband, Max Behr,> wept. <She> said no.", "Ida Brandt"),
        ("Ida Brandt left. <Her aide, Nora Quist,> wept. Brandt ate. <She> said no.", "Ida Brandt"),
    ],
)
def test_the_last_source_is_meant_before_whom_its_phrase_tells_of(text: str, name: str) -> None:
    assert last(text, PEOPLE).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Stern won. Asked about Max Behr, <he> said no.", "Paul Stern"),
        ("Paul Stern won. When asked whether Max Behr would run, <he> said no.", "Paul Stern"),
        ("Paul Stern won. Pressed on the call between Behr and Quist, <he> said no.", "Paul Stern"),
        ("Paul Stern won. Asked about it, Max Behr smiled. <He> said no.", "Max Behr"),
        ("Paul Stern won. Max Behr lost, and <he> said no.", "Max Behr"),
    ],
)
def test_who_is_asked_about_does_not_answer(text: str, name: str) -> None:
    assert last(text, PEOPLE).name == name


def test_a_pronoun_in_a_quotation_tells_nothing_of_who_speaks() -> None:
    told = read(
        "<Umi Tal> said yes. <Ode Rak> said no. “She has no plan,” <he> said.",
        "Umi Tal|Ode Rak",
        contents={2: "She has no plan,"},
    )
    assert [one.name for one in told] == ["Umi Tal", "Ode Rak", "Ode Rak"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("A spokesman for the airline", "The union's spokesman"),
        ("A lawyer for the bank", "The family's lawyer"),
        ("Zorb's lawyer", "The government's lawyer"),
        ("The foreign minister of Chad", "The foreign minister of Sudan"),
        ("A manager at the hotel", "The restaurant's manager"),
        ("A Danish official", "An Irish official"),
        ("Club president Ida Brandt", "The president of the bank"),
        ("Sen. Paul Stern", "The senator from Utah"),
        ("Dr. Ida Brandt", "The doctor who led the trial"),
        ("A former employee", "The employee"),
        ("A senior officer", "The junior officer"),
    ],
)
def test_two_holders_of_an_office_are_two(first: str, then: str) -> None:
    one, other = read(f"<{first}> said no. <{then}> said yes.", PEOPLE, "Zorb")
    assert one.name != other.name


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("The company's spokesman", "The spokesman"),
        ("A spokeswoman for Zorb", "The Zorb spokeswoman"),
        ("A lawyer for the bank", "The bank's lawyer"),
        ("A lawyer for Zorb", "Zorb's lawyer"),
        ("A spokesman for the airline", "The carrier's spokesman"),
        ("A spokesman for Zorb", "The company's spokesman"),
        ("Hospital director Ida Brandt", "The hospital's director"),
        ("Club president Paul Stern", "The president of the club"),
        ("Mayor Paul Stern of Salem", "The mayor of Salem"),
        ("A senior officer", "The officer"),
        ("A Danish official", "The official"),
    ],
)
def test_one_holder_of_an_office_is_one(first: str, then: str) -> None:
    one, other = read(f"<{first}> said no. <{then}> said more.", PEOPLE, "Zorb")
    assert one.name == other.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "<A Danish envoy> wept. <An Irish envoy> ate. <The Danish envoy> said no.",
            "A Danish envoy",
        ),
        ("<A bank aide> wept. <A city aide> ate. <The bank aide> said no.", "A bank aide"),
        ("<One guest> wept. <A second guest> ate. <The first guest> said no.", "One guest"),
        ("<One guest> wept. <A second guest> ate. <The second guest> said no.", "A second guest"),
        ("<A former nurse> wept. <A nurse> ate. <The former nurse> said no.", "A former nurse"),
    ],
)
def test_of_two_unnamed_the_one_who_is_told_by_the_same_words(text: str, name: str) -> None:
    assert last(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Prime Minister Ida Brandt left. <A junior minister> wept. <The minister> said no.",
            "A junior minister",
        ),
        (
            "Judge Paul Stern left. <A retired judge> wept. <The retired judge> said no.",
            "A retired judge",
        ),
        ("Mayor Ida Brandt left. <A former mayor> wept. <The mayor> said no.", "Ida Brandt"),
        ("<A judge> wept. Judge Paul Stern left. <The judge> said no.", "Paul Stern"),
        ("<A lawyer for Mr. Stern> wept. <The lawyer> said no.", "A lawyer for Mr. Stern"),
    ],
)
def test_the_office_is_of_whoever_was_told_by_it_last(text: str, name: str) -> None:
    assert last(text, PEOPLE).name == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Mayor Ida Brandt and Governor Paul Stern", "Ida Brandt ; Paul Stern"),
        ("Sen. Ida Brandt and Rep. Paul Stern", "Ida Brandt ; Paul Stern"),
        ("Mr. Stern and Ms. Quist", "Paul Stern ; Nora Quist"),
        ("Ida Brandt, the mayor, and Paul Stern, the governor,", "Ida Brandt ; Paul Stern"),
        ("Ida Brandt and her husband, Paul Stern,", "Ida Brandt ; Paul Stern"),
        ("Ministers Ida Brandt and Paul Stern", "Ida Brandt ; Paul Stern"),
        ("Ida Brandt, a friend of Nora Quist and Paul Stern,", "Ida Brandt"),
        ("Ida Brandt, Paul Stern's sister,", "Ida Brandt"),
        (
            "lawyers for both Ida Brandt and Paul Stern",
            "lawyers for both Ida Brandt and Paul Stern",
        ),
    ],
)
def test_two_are_joined_with_their_titles(source: str, name: str) -> None:
    assert last(f"Paul Stern met Nora Quist. <{source}> said no.", PEOPLE).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rep. Ida Brandt (D-Calif.) left. <The California Democrat> said no.", "Ida Brandt"),
        ("Sen. Paul Stern, R-Lima, left. <The Lima Republican> said no.", "Paul Stern"),
        ("Rep. Ida Brandt left. <The Texas Democrat> said no.", "Ida Brandt"),
        (
            "Sen. Paul Stern of Iowa met Sen. Ida Brandt of Utah. <The Utah senator> said no.",
            "Ida Brandt",
        ),
        ("Sen. Paul Stern of Iowa left. <The Iowa senator> said no.", "Paul Stern"),
        ("Sen. Paul Stern (R-Ohio) left. <The Democrat> said no.", "The Democrat"),
        (
            "Sen. Paul Stern met Sen. Ida Brandt. <The Texas Democrat> said no.",
            "The Texas Democrat",
        ),
        ("Sen. Ida Brandt left. <A Vermont Democrat> said no.", "A Vermont Democrat"),
        (
            "Sen. Ida Brandt (D-Ohio) left. <At least one Democrat> said no.",
            "At least one Democrat",
        ),
    ],
)
def test_a_partisan_is_a_politician_of_that_party_and_place(text: str, name: str) -> None:
    assert last(text, f"{PEOPLE}|Paul Stern of Iowa").name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Brandt, 24, won. <The 24-year-old from Oslo> said no.", "Ida Brandt"),
        ("Paul Stern, 71, left. <The 71-year-old, who won in 1996,> said no.", "Paul Stern"),
        ("Paul Stern, 45, left. <The 45-year-old former mayor> said no.", "Paul Stern"),
        ("Paul Stern, a 45-year-old baker, left. <The 45-year-old> said no.", "Paul Stern"),
        (
            "Ida Brandt, 34, left. A 34-year-old man wept. <The 34-year-old> said no.",
            "The 34-year-old",
        ),
        ("Mary Brandt, 34, left. <The 34-year-old man> said no.", "The 34-year-old man"),
        ("Paul Stern, 45, left. <The 46-year-old mayor> said no.", "The 46-year-old mayor"),
    ],
)
def test_somebody_is_called_by_his_age(text: str, name: str) -> None:
    assert last(text, f"{PEOPLE}|Mary Brandt").name == name


@pytest.mark.parametrize(
    ("text", "name", "sourcing"),
    [
        ("<Paul Stern himself> said no.", "Paul Stern", Sourcing.NAMED),
        (
            "President Ida Brandt left. <The president herself> said no.",
            "Ida Brandt",
            Sourcing.NAMED,
        ),
        ("<Zorb itself> said no.", "Zorb", Sourcing.ORGANIZATION),
        ("Ida Brandt fought. <The boxer herself> said no.", "Ida Brandt", Sourcing.NAMED),
        ("Mayor Ida Brandt left. <The judge herself> said no.", "The judge", Sourcing.UNNAMED),
    ],
)
def test_somebody_himself_is_that_one(text: str, name: str, sourcing: Sourcing) -> None:
    told = last(text, PEOPLE, "Zorb")
    assert (told.name, told.sourcing) == (name, sourcing)


@pytest.mark.parametrize("what", ["Her Labour counterpart", "Brandt's opposite number"])
def test_a_counterpart_is_another(what: str) -> None:
    told = last(f"Ida Brandt left. <{what}, Paul Stern,> said no.", PEOPLE)
    assert (told.name, told.sourcing) == ("Paul Stern", Sourcing.NAMED)


def test_what_is_sent_to_somebody_says_what_it_says() -> None:
    told = last("He sent a letter to a friend, Paul Stern, <which> said no.", PEOPLE)
    assert (told.name, told.sourcing) == ("a letter", Sourcing.DOCUMENT)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Walter “Bear” Stern left. <Stern> said no.", "Walter “Bear” Stern"),
        ("William 'Bill' Crane left. <Bill Crane> said no.", "William 'Bill' Crane"),
        ("In “Macbeth” Stern wept. <Stern> said no.", "Stern"),
        ("They met the mayor of Ulm, Ode Rak. <Rak> said no.", "Ode Rak"),
        ("It is shut. <Its director, Ode Rak,> left. <Rak> said no.", "Ode Rak"),
        ("They met its owner, Ode Rak. <Rak> said no.", "Rak"),
        ("They met the director, Harbor Partners. <Rak> said no.", "Rak"),
    ],
)
def test_a_name_with_a_nickname_or_behind_an_office_is_a_person(text: str, name: str) -> None:
    assert last(text, "Stern|Crane|Bill Crane|Rak").name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Stern wept. <The father of three> said no.", "Paul Stern"),
        ("Ida Brandt met Paul Stern. <The mother of two> said no.", "Ida Brandt"),
        ("Paul Stern wept. <The father of three victims> said no.", "The father of three victims"),
        ("Paul Stern wept. <A father of three> said no.", "A father of three"),
        ("Paul Stern wept. <The father of the boy> said no.", "The father of the boy"),
    ],
)
def test_somebody_is_told_by_his_children(text: str, name: str) -> None:
    assert last(text, PEOPLE).name == name


def test_who_is_told_of_in_what_is_said_is_less_in_mind_than_who_says_it() -> None:
    said = "the senator denied it"
    text = "Sen. Paul Stern left. <Max Behr, his aide,> said <the senator> denied it. <He> said no."
    told = read(text, PEOPLE, contents={0: said}, inside={1: 0})
    assert told[-1].name == "Max Behr"
