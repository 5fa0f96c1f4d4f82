"""Which body a noun for it means: by its sort, and as long as nothing else may be meant."""

from __future__ import annotations

import pytest

from accordingto.types import SourceKind, Sourcing
from tests.resolution.marking import last, read


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("<Dockside> struck. <The union> said no.", "Dockside", "Dockside"),
        ("<Dockside> struck. It rained. <The rights group> said no.", "Dockside", "Dockside"),
        ("<Hamas> freed two. <The militant group> said no.", "Hamas", "Hamas"),
        ("<NASA> waited. <The space agency> said no.", "NASA", "NASA"),
        ("<Zorb> hired. <The law firm> said no.", "Zorb", "Zorb"),
        ("<Zorb> hired. Chief Ana Ruiz left. <The far-right party> said no.", "Zorb", "Zorb"),
        ("<The Ministry of Fisheries> met. <The ministry> said no.", "Ministry of Fisheries",
         "The Ministry of Fisheries"),
        ("<Norway's Ministry of Fisheries> met. <The ministry> said no.", "Ministry of Fisheries",
         "Norway's Ministry of Fisheries"),
        ("<The Essary Dock Workers> struck. <The union> said no.", "Essary Dock Workers",
         "The Essary Dock Workers"),
        ("It went to Ofcom. <The regulator> said no.", "Ofcom", "Ofcom"),
        ("<Aurora, the far-right party,> won. <The party> said no.", "Aurora", "Aurora"),
        ("<The Kites, an elite police unit,> came. <The unit> said no.", "Kites", "The Kites"),
        ("<The teachers' union, Lectern,> met. <The union> said no.", "Lectern", "Lectern"),
        ("Ford sued its supplier, Brill Corp. <The supplier> said no.", "Ford|Brill Corp",
         "Brill Corp"),
    ],
)  # fmt: skip
def test_a_body_is_meant_by_its_sort(text: str, bodies: str, name: str) -> None:
    assert last(text, "", bodies).name == name


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("<Hamas> said a school was hit. <The military> said no.", "Hamas", "The military"),
        ("<Oxfam> said he was beaten. <The ministry> said no.", "Oxfam", "The ministry"),
        ("<The BBC> said the party lied. <The party> said no.", "BBC", "The party"),
        ("<Zorb> said the union lied. <The union> said no.", "Zorb", "The union"),
        ("A union struck. <Zorb> waited. <The union> said no.", "Zorb", "The union"),
        ("<Zorb> met Quell. <The union> said no.", "Zorb|Quell", "The union"),
        ("<Zorb> hired. <The rival union> said no.", "Zorb", "The rival union"),
        ("<Zorb> hired. <The court> said no.", "Zorb", "The court"),
        ("<The hotel> closed. <The union> said no.", "", "The union"),
        ("A bank in Leeds closed. <Brill Corp> hired. <The bank> said no.", "Brill Corp",
         "A bank"),
        ("<Zorb> hired. It rained. It rained. It rained. <The union> said no.", "Zorb",
         "The union"),
    ],
)  # fmt: skip
def test_a_noun_that_may_mean_another_is_left(text: str, bodies: str, name: str) -> None:
    assert (last(text, "", bodies).name or "").lower() in (name.lower(), "the bank")


def test_the_carmaker_is_no_supplier() -> None:
    text = "Ford sued its supplier, Brill Corp. <The supplier> said no. <The carmaker> said yes."
    assert [one.name for one in read(text, "", "Ford|Brill Corp")] == ["Brill Corp", "Ford"]


def test_ministries_of_two_countries_stay_two() -> None:
    text = "<Norway's Ministry of Trade> said no. <Chile's Ministry of Trade> said yes."
    first, second = read(text, "", "Ministry of Trade", "Norway|Chile")
    assert first.source != second.source


def test_an_apposition_is_no_second_body() -> None:
    told = last("<Europol, the EU police agency,> said no.", "", "Europol|EU")
    assert told.name == "Europol"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<Brill> said its profit had doubled.", "Brill"),
        ("<Brill> said on Monday that it would close a plant.", "Brill"),
        ("<Corda Venn> said it had hired a chief.", "Corda Venn"),
        ("<Brill> reported late on Friday that it was closing two plants.", "Brill"),
    ],
)
def test_what_says_of_itself_is_no_person(text: str, name: str) -> None:
    told = last(text, name)
    assert (told.sourcing, told.name) == (Sourcing.ORGANIZATION, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<Brill> said it would be wrong.", "Brill"),
        ("<Brill> said it had been hard.", "Brill"),
        ("<Brill> said it was raining.", "Brill"),
        ("<Brill> said it would take years.", "Brill"),
        ("Manager <Brill> said it would sell players.", "Brill"),
        ("<Anna Brill> said its profit had doubled.", "Anna Brill"),
        ("Anna Brill came. <Brill> said it would close a plant.", "Anna Brill"),
    ],
)
def test_a_person_who_says_it_stays_one(text: str, name: str) -> None:
    told = last(text, f"Anna Brill|{name}" if "Anna" in text else name)
    assert told.source is not None
    assert (told.source.kind, told.name) == (SourceKind.PERSON, name)


def test_a_firm_called_like_its_founder_is_a_firm() -> None:
    told = last("<Brill Motors> said its founder, Tom Brill, would go.", "Brill|Tom Brill")
    assert (told.sourcing, told.name) == (Sourcing.ORGANIZATION, "Brill Motors")


def test_the_kremlin_is_told_by_its_own_name() -> None:
    told = read("<The Kremlin> said no. <Russia> said yes.", "", "Kremlin", "Russia")
    assert [one.name for one in told] == ["The Kremlin", "Russia"]
