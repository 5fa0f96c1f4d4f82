"""Named persons: pronouns, surnames and first names, titles and descriptions."""

from __future__ import annotations

import pytest

from accordingto.types import SourceKind, Sourcing
from tests.resolution.marking import last, read

DANA = "Dana Cole|Cole"


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        # Whom somebody sues is somebody else, and nobody is known by it for a woman.
        ("Anna Reyes left. Kai Lund sued her. <He> said it was fair.", "Anna Reyes|Kai Lund",
         "Kai Lund"),
        ("Kai Lund sold her mill. <She> said it was old.", "Kai Lund", "Kai Lund"),
        # Two are neither he nor she.
        ("Kai and Bo Lund left it to Anna Reyes. <She> said no.", "Kai|Bo Lund|Anna Reyes",
         "Anna Reyes"),
        # Behind a colon somebody else may be told of.
        ("Tom Lund wrote on Monday: Paul Reyes should have kept it when <he> sold the mill.",
         "Tom Lund|Paul Reyes", "Paul Reyes"),
        ("Kai Lund, whose husband ran the mill, left. <She> said no.", "Kai Lund", "Kai Lund"),
    ],
)  # fmt: skip
def test_pronoun_means_nobody_whom_its_place_rules_out(text: str, people: str, name: str) -> None:
    assert last(text, people).name == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("“Paul Lund put a folder on my desk,” <he> said.", "Tom Reyes"),
        ("“I put a folder on the desk of Paul Lund,” <he> said.", "Tom Reyes"),
        # What is not in his own words may tell of himself.
        ("The folder on the desk was his, <he> said.", "Tom Reyes"),
    ],
)
def test_nobody_names_himself_in_his_own_words(said: str, name: str) -> None:
    content = said[: said.index(" <he>")]
    told = read(
        f"Tom Reyes spoke of Paul Lund. {said}", "Tom Reyes|Paul Lund|Lund", contents={0: content}
    )
    assert told[-1].name == name


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        ("Dana Cole spoke first. <She> said the mill would close.", "Dana Cole", "Dana Cole"),
        (
            "Peter Marsh met Anna Reyes on Monday. <She> said the talks were short.",
            "Peter Marsh|Anna Reyes",
            "Anna Reyes",
        ),
        (
            "Peter Marsh met Anna Reyes on Monday. <He> said the talks were short.",
            "Peter Marsh|Anna Reyes",
            "Peter Marsh",
        ),
        (
            "<Peter Marsh> resigned, and <his> letter blamed the board.",
            "Peter Marsh",
            "Peter Marsh",
        ),
        ("Ms. Okoro arrived late. Mr. Lund left. <She> apologized.", "Okoro|Lund", "Okoro"),
        ("Peter Marsh, <who> warned of floods, was right.", "Peter Marsh", "Peter Marsh"),
        (
            "Anna Reyes (D-Ohio), <who> opposed the bill, said no more.",
            "Anna Reyes",
            "Anna Reyes",
        ),
        (
            "Anna Reyes praised Peter Marsh. Later <she> said he had helped.",
            "Anna Reyes|Peter Marsh",
            "Anna Reyes",
        ),
        (
            "Chairwoman Quim Tovar opened the hearing. <She> asked for calm.",
            "Quim Tovar",
            "Quim Tovar",
        ),
        (
            "Anna Reyes was calm. Nobody moved. <She>, they wrote, smiled. <She> denied it.",
            "Anna Reyes",
            "Anna Reyes",
        ),
        (
            "Paul Lund ran. Some, including Peter Marsh and his aides, named Lund. <He> denied it.",
            "Peter Marsh|Paul Lund|Lund",
            "Paul Lund",
        ),
    ],
)
def test_pronoun_means_the_person_in_mind(text: str, people: str, name: str) -> None:
    told = last(text, people)
    assert (told.name, told.sourcing) == (name, Sourcing.NAMED)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('<Dana Cole> said: "<I> think it is over."', '"I think it is over."'),
        ('"<I> believe we can win," <Dana Cole> said.', '"I believe we can win,"'),
    ],
)
def test_i_in_a_quotation_is_its_speaker(text: str, content: str) -> None:
    first = text.index("<I>") < text.index("<Dana")
    told = read(text, "Dana Cole", contents={1 if first else 0: content})
    assert {one.name for one in told} == {"Dana Cole"}


def test_i_outside_quotations_is_the_author_of_the_note_at_the_end() -> None:
    text = "<I> thought so then.\n\nMara Quist is a baker in Lund."
    assert last(text, "Mara Quist").name == "Mara Quist"


def test_i_of_nobody_known_stays_unnamed() -> None:
    told = last("<I> thought so then.")
    assert (told.sourcing, told.count) == (Sourcing.UNNAMED, 1)


def test_she_is_nobody_where_only_a_man_is_named() -> None:
    told = last("Peter Marsh left. <She> said nothing.", "Peter Marsh")
    assert told.sourcing is Sourcing.UNNAMED
    assert told.name == "She"


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        ("Dana Cole won. <Cole> thanked the voters.", DANA, "Dana Cole"),
        ("<Cole> won, the paper said. Dana Cole, 44, is a nurse.", DANA, "Dana Cole"),
        ("Dana Cole won. <COLE> thanked the voters.", "Dana Cole|COLE", "Dana Cole"),
        ("Dana Cole won. <Cole’s> view was plain.", DANA, "Dana Cole"),
        (
            "Nicolás Ferrer spoke. <Nicolas Ferrer> denied it.",
            "Nicolás Ferrer|Nicolas Ferrer",
            "Nicolás Ferrer",
        ),
        (
            "Anna T. Reyes spoke. <Anna Reyes> denied it.",
            "Anna T. Reyes|Anna Reyes",
            "Anna T. Reyes",
        ),
        (
            "Luis Ortega spoke. <Luis Ortega Prado> denied it.",
            "Luis Ortega|Luis Ortega Prado",
            "Luis Ortega Prado",
        ),
        ("Bill van Dorn spoke. <Van Dorn> denied it.", "Bill van Dorn|Van Dorn", "Bill van Dorn"),
        ("Anna Reyes sang. <Anna> smiled and said yes.", "Anna Reyes|Anna", "Anna Reyes"),
        (
            "Peter Marsh met Julia Marsh. <Mrs. Marsh> said the house was hers.",
            "Peter Marsh|Julia Marsh|Marsh",
            "Julia Marsh",
        ),
        (
            "Tom Halloran sued. <Haloran> said it was a slip.",
            "Tom Halloran|Haloran",
            "Tom Halloran",
        ),
        ("Dana Cole won. <Cole> thanked the voters.", "Dana Cole", "Dana Cole"),
        ("Walter Cole Jr. won. <Cole> thanked the voters.", "Walter Cole|Cole", "Walter Cole"),
        ("<Omar al-Shami> said no.", "Omar al-Shami", "Omar al-Shami"),
        ("Omar al-Shami ruled. <Shami> said no.", "Omar al-Shami|Shami", "Omar al-Shami"),
        ("Omar al-Shami ruled. <Al-Shami> said no.", "Omar al-Shami|Al-Shami", "Omar al-Shami"),
        ("Hany el-Masri ruled. <El-Masri> said no.", "Hany el-Masri|El-Masri", "Hany el-Masri"),
    ],
)
def test_short_name_means_the_person_named_in_full(text: str, people: str, name: str) -> None:
    assert last(text, people).name == name


def test_two_people_of_one_surname_stay_two() -> None:
    told = read("<Peter Marsh> said no. <Julia Marsh> said yes.", "Peter Marsh|Julia Marsh")
    assert [one.name for one in told] == ["Peter Marsh", "Julia Marsh"]


def test_an_unknown_surname_stays_itself() -> None:
    told = last("Dana Cole won. <Varga> said it was close.", DANA + "|Varga")
    assert (told.name, told.sourcing) == ("Varga", Sourcing.NAMED)


def test_a_surname_with_a_title_only_is_shown_with_its_office() -> None:
    assert last("President Varga left. <Varga> said little.", "Varga").name == "President Varga"


@pytest.mark.parametrize(
    ("text", "names", "name"),
    [
        (
            "Sen. Ida Brandt (D-Vt.) spoke. <The Vermont senator> said no.",
            "Ida Brandt",
            "Ida Brandt",
        ),
        ("Mayor Paul Stern spoke. <The mayor> said no.", "Paul Stern", "Paul Stern"),
        (
            "Gov. Paul Stern met Sen. Ida Brandt. <The governor> said no.",
            "Paul Stern|Ida Brandt",
            "Paul Stern",
        ),
        (
            "Gov. Paul Stern met Sen. Ida Brandt. <The senator> said no.",
            "Paul Stern|Ida Brandt",
            "Ida Brandt",
        ),
        (
            "Rep. Ida Brandt met Paul Stern. <The congresswoman> said no.",
            "Paul Stern|Ida Brandt",
            "Ida Brandt",
        ),
        (
            "Ida Brandt, the party's chairwoman, met Paul Stern. <The chairwoman> said no.",
            "Paul Stern|Ida Brandt",
            "Ida Brandt",
        ),
        (
            "Paul Stern is the Republican nominee. He met Max Behr. <The nominee> said no.",
            "Paul Stern|Max Behr",
            "Paul Stern",
        ),
        ("<Republican nominee Paul Stern> said no.", "Paul Stern", "Paul Stern"),
        ("<John Vance, the harbor's pilot,> said no.", "John Vance", "John Vance"),
        ("<An attorney for Reyes, Mark Dobbs,> said no.", "Reyes|Mark Dobbs", "Mark Dobbs"),
        ("<her party rival, Senator Paul Stern of Maine> said no.", "Paul Stern", "Paul Stern"),
        ("<Former Secretary of Labor Ida Brandt> said no.", "Ida Brandt", "Ida Brandt"),
        (
            "<Lawmaker> wants answers\n\nRep. Ida Brandt asked for papers.",
            "Ida Brandt",
            "Ida Brandt",
        ),
        ("<Mr. Stern> said no.", "", "Stern"),
        ("Two men ran. <One of them, Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
        ("Two men ran. <Another, Dr. Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
        ("Three ran. <The third, Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
        ("Two ran. <Another, retired dentist Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
        ("<The fourth, party farming spokesman Paul Stern,> fled.", "Paul Stern", "Paul Stern"),
        ("Three ran. <One, the engineer Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
        ("<The brother-in-law, Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
        ("<A pathologist, Dr Paul Stern,> said no.", "Paul Stern", "Paul Stern"),
    ],
)
def test_title_or_description_means_the_person(text: str, names: str, name: str) -> None:
    told = last(text, names)
    assert (told.name, told.sourcing) == (name, Sourcing.NAMED)


def test_whom_another_works_for_is_not_the_other() -> None:
    told = last("Two ran. <Another, who works for dentist Paul Stern,> fled.", "Paul Stern")
    assert told.sourcing is Sourcing.UNNAMED


@pytest.mark.parametrize(
    "source",
    [
        "Paul Stern's lawyer",
        "Paul Stern's publicist",
        "The lawyer of Paul Stern",
        "Attorney General Paul Stern's attorney",
        "Mr. Paul Stern's handler",
        "The roommate of Paul Stern",
    ],
)
def test_whoever_works_for_somebody_is_not_that_person(source: str) -> None:
    told = last(f"<{source}> said no.", "Paul Stern")
    assert (told.name, told.sourcing) == (source, Sourcing.UNNAMED)


@pytest.mark.parametrize(
    "source", ["a senator", "an official", "another lawyer", "one diplomat", "a witness"]
)
def test_indefinite_description_names_nobody(source: str) -> None:
    told = last(
        f"Sen. Ida Brandt left early. Later <{source}> said the vote was lost.", "Ida Brandt"
    )
    assert (told.sourcing, told.count) == (Sourcing.UNNAMED, 1)


def test_persons_joined_are_one_source_of_two_names() -> None:
    told = last("<Ida Brandt and Paul Stern> said no.", "Ida Brandt|Paul Stern")
    assert told.name == "Ida Brandt ; Paul Stern"
    assert told.source is not None
    assert told.source.kind is SourceKind.PERSON


def test_mentions_take_in_names_pronouns_and_descriptions_in_order() -> None:
    text = "Mayor Paul Stern spoke. He smiled. <The mayor> said no. <Stern> left."
    [source] = {one.source for one in read(text, "Paul Stern|Stern")}
    assert source is not None
    bare = text.replace("<", "").replace(">", "")
    assert [span.text_in(bare) for span in source.mentions] == [
        "Paul Stern",
        "He",
        "The mayor",
        "Stern",
    ]
    assert source.aliases == ("Stern",)


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        (
            "Otto Marsh Will Not Run\n<Marsh> said that he was tired.",
            "Otto Marsh Will|Marsh",
            "Otto Marsh",
        ),
        ("Ann B. Will spoke.\n<Will> said that she was tired.", "Ann B. Will|Will", "Ann B. Will"),
        ("Otto Will spoke.\n<Will> said that he was tired.", "Otto Will|Will", "Otto Will"),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_name(text: str, people: str, name: str) -> None:
    assert last(text, people).name == name


def test_the_role_is_told_before_whom_it_speaks_for() -> None:
    told = last("<Ida Lund, a spokeswoman for the country's trade ministry,> said no.", "Ida Lund")
    assert told.source is not None
    assert told.source.role == "a spokeswoman for the country's trade ministry"
    assert told.source.speaks_for == "the country's trade ministry"


@pytest.mark.parametrize(
    ("text", "names", "source"),
    [
        (
            "French President Paul Stern left. <The Iranian president> said no.",
            "Paul Stern",
            "The Iranian president",
        ),
        (
            "Uganda's president, Paul Stern, left. <The president of Kenya> said no.",
            "Paul Stern",
            "The president of Kenya",
        ),
        (
            "Sen. Ida Brandt (D-Vt.) left. <The Ohio senator> said no.",
            "Ida Brandt",
            "The Ohio senator",
        ),
        ("Inmate Paul Stern said yes. <The warden> said no.", "Paul Stern", "The warden"),
        ("Ida Lund told the dean. <The dean> said no.", "Ida Lund", "The dean"),
        (
            "Minister Paul Stern left. <A Swiss diplomat> wept. <The diplomat> said no.",
            "Paul Stern",
            "A Swiss diplomat",
        ),
    ],
)
def test_an_office_that_nobody_is_told_to_hold_is_nobodys(
    text: str, names: str, source: str
) -> None:
    told = last(text, names)
    assert (told.name, told.sourcing) == (source, Sourcing.UNNAMED)


@pytest.mark.parametrize(
    ("text", "names", "name"),
    [
        (
            "French President Paul Stern left. <The French president> said no.",
            "Paul Stern",
            "Paul Stern",
        ),
        (
            "Paul Stern, Kenya's president, left. <The Kenyan president> said no.",
            "Paul Stern",
            "Paul Stern",
        ),
        (
            "President Paul Stern, a banker, left. <The French president> said no.",
            "Paul Stern",
            "Paul Stern",
        ),
        ("Paul Stern spoke. <The billionaire> said no.", "Paul Stern", "Paul Stern"),
    ],
)
def test_an_office_of_ones_own_country_is_ones_own(text: str, names: str, name: str) -> None:
    assert last(text, names).name == name


def test_somebodys_rival_who_is_jailed_is_the_rival() -> None:
    told = last("<Stern's rival Lund jailed>, denies it", "Stern|Lund")
    assert (told.name, told.sourcing) == ("Lund", Sourcing.NAMED)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<The mayor's rival, Paul Stern,> spoke. <The mayor> said no.", "The mayor"),
        ("<The minister’s brother, Paul Stern,> spoke. <The minister> said no.", "The minister"),
        ("<The coach's former driver, Paul Stern,> spoke. <The driver> said no.", "Paul Stern"),
        ("<The city's mayor, Paul Stern,> spoke. <The mayor> said no.", "Paul Stern"),
    ],
)
def test_who_is_somebodys_rival_does_not_hold_the_office_of_the_other(text: str, name: str) -> None:
    assert last(text, "Paul Stern").name == name


def test_who_is_described_at_the_end_of_a_sentence_is_not_named_by_the_next() -> None:
    told = read("No, said <the former commissioner>. <Paul Stern> said yes.", "Paul Stern")
    assert [one.name for one in told] == ["the former commissioner", "Paul Stern"]


def test_two_who_share_two_names_of_three_are_two() -> None:
    told = read("<Kim Jo Un> said no. <Kim Ha Jo> said yes.", "Kim Jo Un|Kim Ha Jo")
    assert [one.name for one in told] == ["Kim Jo Un", "Kim Ha Jo"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They met in Ulm. Defence <Minister Paul Stern> said no.", "Defence Minister"),
        ("They met in Ulm. <Minister Paul Stern> said no.", "Minister"),
        ("<U.S. Attorney Paul Stern> said no.", "U.S. Attorney"),
        ("<Ana Ruiz Lee's son, Paul Stern,> said no.", "Ana Ruiz Lee's son"),
    ],
)
def test_a_role_begins_with_its_sentence_and_is_whole(text: str, role: str) -> None:
    source = last(text, "Paul Stern").source
    assert source is not None
    assert source.role == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Few spoke. Dana Cole did. <The retired ferryman> said no.", "Dana Cole"),
        ("Dana Cole did. <The former nurse, who lives alone,> said no.", "Dana Cole"),
        # Nobody who was a ferryman is told of, or somebody who is something else.
        ("Few spoke. Dana Cole did. <The ferryman> said no.", "The ferryman"),
        ("Few spoke. Dana Cole did. <A retired ferryman> said no.", "A retired ferryman"),
        ("Dana Cole, a nurse, did. <The retired ferryman> said no.", "The retired ferryman"),
        ("Dana Cole did. <The former head of the mill> said no.", "The former head of the mill"),
        ("Dana Cole did. One. Two. Three. Four. <The former nurse> said no.", "The former nurse"),
    ],
)
def test_who_was_something_is_whoever_was_named_first_right_before(text: str, name: str) -> None:
    assert last(text, "Dana Cole").name == name


def test_who_wrote_the_article_is_not_whom_a_pronoun_means() -> None:
    told = last("Champion is out\n\nBy Odhran Tully\n\nIt rained. <He> said no.", "Odhran Tully")
    assert told.sourcing is not Sourcing.NAMED
    told = last("By Odhran Tully\n\nOdhran Tully sang. <He> said no.", "Odhran Tully")
    assert told.name == "Odhran Tully"


def test_who_holds_one_of_two_offices_alone_is_not_meant_by_both() -> None:
    told = last("Senator Max Orr was there. <The former first lady and senator> left.", "Max Orr")
    assert told.sourcing is Sourcing.UNNAMED
    told = last("Senator Max Orr was there. <The senator and former mayor> left.", "Max Orr")
    assert told.name == "Max Orr"
