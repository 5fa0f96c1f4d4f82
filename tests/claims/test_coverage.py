"""What a denial leaves open of the claim that it denies: time, actor, act and quantity."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from accordingto.claims.coverage import cover
from accordingto.claims.coverage.clauses import QUOTED
from accordingto.claims.statements import Statement
from accordingto.types import (
    Attribution,
    Coverage,
    Interval,
    Limit,
    Quotation,
    Source,
    SourceKind,
    Stance,
)

TIME, ACTOR, ACT, QUANTITY = Limit.TIME, Limit.ACTOR, Limit.ACT, Limit.QUANTITY
DENIES = Stance.DENIES


def when(dates: str | None) -> Interval | None:
    """ "2023-06/2023-09", "2024/..", "2024" as an interval."""
    if dates is None:
        return None
    ends = [None if end == ".." else end for end in dates.split("/")]
    return Interval(ends[0], ends[-1])


def say(
    words: str,
    *,
    name: str = "affirmation",
    stance: Stance = Stance.AFFIRMS,
    scope: str | None = None,
    spoken: str | None = None,
    source: Source | None = None,
    whole: str | None = None,
) -> Statement:
    attribution = Attribution(
        name,
        (),
        (),
        (),
        Quotation.INDIRECT,
        1.0,
        stance=stance,
        scope=when(scope),
        spoken=when(spoken),
    )
    return Statement(attribution, "doc", words, whole or words, source)


def person(name: str, role: str | None = None, speaks_for: str | None = None) -> Source:
    return Source("person", name, SourceKind.PERSON, role=role, speaks_for=speaks_for)


def body(name: str) -> Source:
    return Source("body", name, SourceKind.ORGANIZATION)


def judged(found: Coverage) -> tuple[bool | None, Limit | None]:
    return found.covered, found.on


# Without limits


@pytest.mark.parametrize(
    ("claim", "denial", "stance"),
    [
        ("the airline had hidden a defect in its engines", "That is not true.", Stance.AFFIRMS),
        ("the airline had hidden a defect in its engines", "This is false", Stance.AFFIRMS),
        ("the airline had hidden a defect in its engines", "it", DENIES),
        ("the coach would leave in the spring", "a report that he would leave", DENIES),
        ("the coach would leave", "He is not leaving, and he never will.", Stance.AFFIRMS),
        ("the bank offered its rival a merger", "We have not made any offers.", Stance.AFFIRMS),
        ("the bank offered its rival a merger", "We never even discussed it.", Stance.AFFIRMS),
        ("the tannery poisoned the river", "Nothing of the sort happened.", Stance.AFFIRMS),
        ("the tannery poisoned the river", "having poisoned the river", DENIES),
        ("the bridge was unsafe", "The bridge is not unsafe.", Stance.AFFIRMS),
        ("the minister resigned", "The minister remained in office.", Stance.AFFIRMS),
        ("the minister was ready to sell the port", "selling the port", Stance.REFUSES),
        ("the referee had been paid", "The claim is pure fiction.", Stance.AFFIRMS),
        ("the referee had been paid", "There is no truth to that.", Stance.AFFIRMS),
    ],
)
def test_a_denial_without_limits_covers(claim: str, denial: str, stance: Stance) -> None:
    found = cover(say(claim), say(denial, name="denial", stance=stance, spoken="2024-05-02"))
    assert judged(found) == (True, None)
    assert found.affirmation == "affirmation"
    assert found.denial == "denial"


def test_who_denies_a_report_denies_what_the_report_says() -> None:
    told = say("the club had offered the striker a written contract", scope="2021")
    inside = replace(told, attribution=replace(told.attribution, inside="denial"))
    words = "a report that the club had offered the striker a written contract"
    denial = say(words, name="denial", stance=DENIES, scope="2022")
    assert judged(cover(inside, denial)) == (True, None)
    assert judged(cover(told, denial)) == (False, TIME)


# Time


@pytest.mark.parametrize(
    ("claim", "denial", "covered", "on"),
    [
        # The scopes do not meet.
        ("2023-06/2023-09", "2024-07-28/..", False, TIME),
        ("2019", "2020", False, TIME),
        ("2020-02-29", "2020-03", False, TIME),
        ("2024-01/..", "../2023-12-31", False, TIME),
        # They meet in part.
        ("2023-06/2023-09", "2023-07", False, TIME),
        ("2023-06", "2023-06-15", False, TIME),
        ("2023-06", "2023-06-15/..", False, TIME),
        ("2020/..", "2021", False, TIME),
        ("../2023-06", "2023/..", False, TIME),
        ("2023", "2023-01/2023-11", False, TIME),
        # The denial's takes in the claim's.
        ("2023-06-15", "2023-06", True, None),
        ("2023-06/2023-09", "2023", True, None),
        ("2023-06", "2023-06", True, None),
        ("2023-06-30", "../2023-06", True, None),
        ("1994", "1990/1999", True, None),
        ("2024-08-01", "2024-07-28/..", True, None),
        ("2023", "2023-01-01/2023-12-31", True, None),
        ("2023-06", None, True, None),
        (None, "../..", True, None),
        # The claim has none.
        (None, "2024-07-28/..", None, TIME),
        ("../..", "2024-07-28/..", None, TIME),
    ],
)
def test_the_time_of_a_denial_must_take_in_the_time_of_the_claim(
    claim: str | None, denial: str | None, covered: bool | None, on: Limit | None
) -> None:
    words = "the union offered to end the strike", "The union did not offer to end the strike."
    found = cover(say(words[0], scope=claim), say(words[1], scope=denial))
    assert judged(found) == (covered, on)


@pytest.mark.parametrize(
    ("claim", "scope", "denial", "spoken", "covered", "on"),
    [
        ("the dam leaked", "2019", "The dam is not leaking.", "2024-03-01", False, TIME),
        ("the dam leaked", "2019", "The dam isn’t leaking.", "2024-03-01", False, TIME),
        ("it met bidders", "2023-05", "It has no bidders at this time.", "2024", False, TIME),
        ("it met bidders", "2023-05", "It is no longer meeting bidders.", "2024", False, TIME),
        ("he met Orr", "2023-05", "We’re not meeting anybody at present", "2024", False, TIME),
        ("he met Orr", "2023-05", "I won’t meet Orr.", "2024-02", False, TIME),
        ("the pool had closed", None, "It is not currently closed.", "2024-02", None, TIME),
        ("the dam leaked", None, "The dam is not leaking.", "2024-03-01", None, TIME),
        ("the dam leaked", "2019", "The dam is not leaking.", None, None, TIME),
        # What speaks of the claim speaks of its time.
        ("the dam leaked", "2019", "It is not true that it leaked.", "2024-03-01", True, None),
        ("the dam leaked", "2019", "That is not what happened, no.", "2024-03-01", False, TIME),
        ("the dam leaked", "2019", "The dam has never leaked.", "2024-03-01", True, None),
        ("the dam leaked", "2019", "The dam did not leak.", "2024-03-01", True, None),
        ("the dam leaks", None, "The dam is not leaking.", "2024-03-01", True, None),
        ("the dam will close", "2026", "The dam is not closing.", "2024-03-01", True, None),
        ("it is currently closed", None, "It is not currently closed.", "2024", True, None),
    ],
)
def test_a_denial_in_the_present_says_nothing_of_the_past(
    claim: str,
    scope: str | None,
    denial: str,
    spoken: str | None,
    covered: bool | None,
    on: Limit | None,
) -> None:
    assert judged(cover(say(claim, scope=scope), say(denial, spoken=spoken))) == (covered, on)


def test_another_statement_of_the_source_dates_the_claim() -> None:
    claim = say("the council had offered the developer a tax break")
    dated = say("secret talks in March and April 2021", name="dated", scope="2021-03/2021-04")
    denial = say("Since the June vote, we have not offered anybody a tax break", scope="2022-06/..")
    assert judged(cover(claim, denial)) == (None, TIME)
    found = cover(claim, denial, dated=dated)
    assert judged(found) == (False, TIME)
    assert found.reason == (
        "The denial speaks of June 2022 onward (“Since the June vote, we have not offered anybody"
        " a tax break”), the claim of March to April 2021 (“the council had offered the developer"
        " a tax break”, dated by “secret talks in March and April 2021”)."
    )


def test_a_claim_that_dates_itself_needs_no_other() -> None:
    claim = say("the council met the developer in 2023", scope="2023")
    dated = say("talks in 2021", scope="2021")
    denial = say("We did not meet the developer in 2023", scope="2023")
    assert judged(cover(claim, denial, dated=dated)) == (True, None)


@pytest.mark.parametrize(
    ("scope", "shown"),
    [
        ("2023-06/2023-09", "June to September 2023"),
        ("2124-07-28/..", "28 July 2124 onward"),
        ("../2023", "the time until 2023"),
        ("2023-11/2024-02", "November 2023 to February 2024"),
        ("2024-08-05/2024-08-11", "5 to 11 August 2024"),
        ("2024-08-28/2024-09-03", "28 August to 3 September 2024"),
        ("2024-08-28", "28 August 2024"),
        ("2019/2021", "2019 to 2021"),
        ("2019/2021-04", "2019 to April 2021"),
    ],
)
def test_dates_are_written_for_people(scope: str, shown: str) -> None:
    found = cover(say("the dam leaked", scope="2099"), say("it did not leak", scope=scope))
    assert f"The denial speaks of {shown} (" in found.reason


# Actor

CLERK = person("Dana Orr", role="city clerk")
PRESS = person("Lee Moss", role="spokesman", speaks_for="Harbor Bank")
STATE = person("Ines Vale", role="spokeswoman", speaks_for="U.S. State Department")


@pytest.mark.parametrize(
    ("claim", "denial", "stance", "source", "covered", "on"),
    [
        # A part of the body, or another body.
        (
            "the Biden administration had offered the rebels money",
            "The embassy has made no such offer.",
            Stance.AFFIRMS,
            body("embassy in Quito"),
            False,
            ACTOR,
        ),
        (
            "the Biden administration had offered the rebels money",
            "This department has made no such offer.",
            Stance.AFFIRMS,
            STATE,
            False,
            ACTOR,
        ),
        (
            "the city paid the contractor twice",
            "Our office did not pay the contractor twice.",
            Stance.AFFIRMS,
            person("Rita Sol", role="auditor"),
            False,
            ACTOR,
        ),
        (
            "the league fixed the draw",
            "We at the Northern Referees never fixed a draw.",
            Stance.AFFIRMS,
            body("Northern Referees"),
            False,
            ACTOR,
        ),
        (
            "the union had paid the senator",
            "We have not paid the senator.",
            Stance.AFFIRMS,
            PRESS,
            False,
            ACTOR,
        ),
        (
            "the union had paid the senator",
            "making payments to the senator",
            DENIES,
            body("Harbor Bank"),
            False,
            ACTOR,
        ),
        (
            "Ryland Motors had paid the senator",
            "We have not paid the senator.",
            Stance.AFFIRMS,
            PRESS,
            None,
            ACTOR,
        ),
        # One person, or what one person knows.
        (
            "the council had buried the report",
            "I did not bury the report.",
            Stance.AFFIRMS,
            CLERK,
            False,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "Orr never buried a report.",
            Stance.AFFIRMS,
            CLERK,
            False,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "burying the report",
            DENIES,
            CLERK,
            False,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "Not to my knowledge.",
            Stance.AFFIRMS,
            CLERK,
            False,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "I’m not aware of any buried report.",
            Stance.AFFIRMS,
            CLERK,
            False,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "As far as I know nobody buried it.",
            Stance.AFFIRMS,
            CLERK,
            False,
            ACTOR,
        ),
        (
            "the city clerk had buried the report",
            "I’m not aware of any buried report.",
            Stance.AFFIRMS,
            CLERK,
            None,
            ACTOR,
        ),
        (
            "Harbor Bank had paid the senator",
            "The bank is not aware of any payment.",
            Stance.AFFIRMS,
            PRESS,
            None,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "I did not bury the report.",
            Stance.AFFIRMS,
            None,
            None,
            ACTOR,
        ),
        (
            "the council had buried the report",
            "Treasurer Hale never buried the report.",
            Stance.AFFIRMS,
            None,
            None,
            ACTOR,
        ),
        # The one whom the claim is about, or a spokesman.
        (
            "the city clerk had buried the report",
            "I did not bury the report.",
            Stance.AFFIRMS,
            CLERK,
            True,
            None,
        ),
        (
            "Dana Orr had buried the report",
            "burying the report",
            DENIES,
            CLERK,
            True,
            None,
        ),
        (
            "Harbor Bank had paid the senator",
            "We have not paid the senator.",
            Stance.AFFIRMS,
            PRESS,
            True,
            None,
        ),
        (
            "Harbor Bank had paid the senator",
            "Our company has not paid the senator.",
            Stance.AFFIRMS,
            PRESS,
            True,
            None,
        ),
        (
            "Harbor Bank had paid the senator",
            "Our Lisbon branch has not paid the senator.",
            Stance.AFFIRMS,
            PRESS,
            False,
            ACTOR,
        ),
        (
            "the Biden administration had offered the rebels money",
            "We have not made any offers to the rebels.",
            Stance.AFFIRMS,
            STATE,
            True,
            None,
        ),
        (
            "the embassy had offered the rebels money",
            "The embassy has made no such offer.",
            Stance.AFFIRMS,
            STATE,
            True,
            None,
        ),
        (
            "the rebels had been offered money",
            "No money was offered to the rebels.",
            Stance.AFFIRMS,
            PRESS,
            True,
            None,
        ),
        (
            "executives had paid the senator",
            "We have not paid the senator.",
            Stance.AFFIRMS,
            PRESS,
            True,
            None,
        ),
        (
            "Treasurer Hale had buried the report",
            "Hale never buried the report.",
            Stance.AFFIRMS,
            None,
            True,
            None,
        ),
        (
            "the council had buried the report",
            "In Rome, on Monday, nobody buried a report.",
            Stance.AFFIRMS,
            None,
            True,
            None,
        ),
    ],
)
def test_a_denial_must_speak_for_whom_the_claim_is_about(
    claim: str,
    denial: str,
    stance: Stance,
    source: Source | None,
    covered: bool | None,
    on: Limit | None,
) -> None:
    assert judged(cover(say(claim), say(denial, stance=stance, source=source))) == (covered, on)


def test_a_pronoun_made_whole_tells_whom_the_denial_speaks_of() -> None:
    claim = say("the council had buried the report")
    denial = say("he never buried a report", whole="Dana Orr never buried a report", source=CLERK)
    assert judged(cover(claim, denial)) == (False, ACTOR)


# Act


@pytest.mark.parametrize(
    ("claim", "denial", "stance", "covered", "on"),
    [
        # Adjectives and adverbs that make less of the act.
        ("it offered a swap", "We made no specific offers.", Stance.AFFIRMS, False, ACT),
        ("it will close the mine", "No formal decision has been made.", Stance.AFFIRMS, False, ACT),
        ("they agreed a truce", "A final deal has not been reached.", Stance.AFFIRMS, False, ACT),
        ("the two sides talked", "There were no direct talks.", Stance.AFFIRMS, False, ACT),
        ("the two sides talked", "having direct talks", DENIES, False, ACT),
        ("she paid the jurors", "making any improper payments", DENIES, False, ACT),
        ("the firm hired minors", "It did not knowingly hire minors.", Stance.AFFIRMS, False, ACT),
        ("he gave his word", "He never gave a written promise.", Stance.AFFIRMS, False, ACT),
        ("he made a written promise", "He made no written promise.", Stance.AFFIRMS, True, None),
        ("they talked directly", "There were no direct talks.", Stance.AFFIRMS, True, None),
        (
            "the team left the pitch",
            "The team never left the pitch despite what the official scorer wrote",
            Stance.AFFIRMS,
            True,
            None,
        ),
        # Verbs and nouns that differ in strength.
        (
            "the clubs discussed a swap",
            "The club did not offer a swap.",
            Stance.AFFIRMS,
            False,
            ACT,
        ),
        ("the clubs discussed a deal", "There is no deal.", Stance.AFFIRMS, False, ACT),
        ("a deal was discussed", "No deal was ever signed.", Stance.AFFIRMS, False, ACT),
        ("he suggested a raid", "The governor has not ordered a raid.", Stance.AFFIRMS, False, ACT),
        ("he suggested a raid", "ordering the raid", DENIES, False, ACT),
        ("it was weighing a sale", "We have not decided anything.", Stance.AFFIRMS, False, ACT),
        ("it offered him a post", "They never agreed on a post.", Stance.AFFIRMS, False, ACT),
        ("they raised the matter", "They did not agree to anything.", Stance.AFFIRMS, False, ACT),
        ("police shot at the crowd", "Nobody ordered them to shoot.", Stance.AFFIRMS, None, ACT),
        ("it ordered a raid", "It never even considered a raid.", Stance.AFFIRMS, True, None),
        ("it offered a swap", "It never discussed a swap.", Stance.AFFIRMS, True, None),
        ("it offered a swap", "It did not offer a swap.", Stance.AFFIRMS, True, None),
        ("it talked, then signed a pact", "It never signed a pact.", Stance.AFFIRMS, True, None),
        ("they raised rents", "They did not raise rents.", Stance.AFFIRMS, True, None),
        ("she ordered the files burnt", "ordering the files burnt", DENIES, True, None),
        (
            "she ordered the files burnt",
            "suggestions that she ordered the files burnt",
            DENIES,
            True,
            None,
        ),
        ("it closed the pool", "It did not close the pool in order to save", DENIES, True, None),
        ("he ordered the raid", "He only suggested it.", Stance.AFFIRMS, True, None),
    ],
)
def test_the_denial_of_a_narrower_act_leaves_the_wider_one_open(
    claim: str, denial: str, stance: Stance, covered: bool | None, on: Limit | None
) -> None:
    assert judged(cover(say(claim), say(denial, stance=stance))) == (covered, on)


# Quantity


@pytest.mark.parametrize(
    ("claim", "denial", "stance", "covered", "on"),
    [
        ("200 miners died", "Not 200.", Stance.AFFIRMS, False, QUANTITY),
        ("200 miners died", "Fewer than 200 died.", Stance.AFFIRMS, False, QUANTITY),
        ("200 were hurt", "no more than 50 were hurt", Stance.AFFIRMS, False, QUANTITY),
        ("200 miners died", "Nowhere near that many died.", Stance.AFFIRMS, False, QUANTITY),
        ("200 miners died", "Fifty miners died.", Stance.AFFIRMS, False, QUANTITY),
        ("the ballots were lost", "Not all ballots were lost.", Stance.AFFIRMS, False, QUANTITY),
        ("the crews were paid", "Not every crew was paid.", Stance.AFFIRMS, False, QUANTITY),
        ("the losses were vast", "The losses are exaggerated.", Stance.AFFIRMS, False, QUANTITY),
        ("it cut 200 jobs", "We did not cut 300 jobs.", Stance.AFFIRMS, False, QUANTITY),
        ("it cut 200 jobs", "We did not cut 200 jobs.", Stance.AFFIRMS, None, QUANTITY),
        ("it cut jobs", "We did not cut 2,000 jobs.", Stance.AFFIRMS, None, QUANTITY),
        ("he took $2 million", "He never took two million.", Stance.AFFIRMS, None, QUANTITY),
        ("it cut 200 jobs", "We have not cut ten jobs.", Stance.AFFIRMS, True, None),
        ("it cut 200 jobs", "that it had cut 200 jobs", DENIES, True, None),
        ("it cut 200 jobs", "We did not cut jobs.", Stance.AFFIRMS, True, None),
        ("it cut jobs in 2019", "We did not cut jobs in 2019.", Stance.AFFIRMS, True, None),
        ("it cut jobs on July 28", "It cut no jobs on July 28.", Stance.AFFIRMS, True, None),
        ("he broke article 7", "He did not break article 7.", Stance.AFFIRMS, True, None),
        ("he fled after 11 years", "He did not flee his 11-year reign", Stance.AFFIRMS, True, None),
        ("200 miners died", "That is not at all true.", Stance.AFFIRMS, True, None),
        ("200 miners died", "Two hundred miners are alive.", Stance.AFFIRMS, True, None),
    ],
)
def test_the_denial_of_a_number_leaves_the_thing_open(
    claim: str, denial: str, stance: Stance, covered: bool | None, on: Limit | None
) -> None:
    assert judged(cover(say(claim), say(denial, stance=stance))) == (covered, on)


# Several limits, several clauses, none


@pytest.mark.parametrize(
    ("denial", "scope", "covered", "on"),
    [
        ("I did not make a formal offer to 30 players.", "2024", False, TIME),
        ("I did not make a formal offer to 30 players.", None, False, ACTOR),
        ("A formal offer was not made to 30 players.", None, False, ACT),
        ("It was not 30 players that got an offer.", None, False, QUANTITY),
        ("No formal offer was made to 30 players.", "../..", False, ACT),
        ("I am not aware of a formal offer.", None, False, ACTOR),
    ],
)
def test_of_several_limits_the_first_is_told(
    denial: str, scope: str | None, covered: bool | None, on: Limit | None
) -> None:
    claim = say("the club offered 30 players a bonus", scope="2021")
    assert judged(cover(claim, say(denial, scope=scope, source=CLERK))) == (covered, on)


def test_a_sure_limit_goes_before_an_uncertain_one() -> None:
    denial = say("No formal offer was made.", scope="2024")
    found = cover(say("the club offered the striker a bonus"), denial)
    assert judged(found) == (False, ACT)


@pytest.mark.parametrize(
    ("denial", "covered", "on"),
    [
        ("That is not true. We never made any specific offer to Orr.", False, ACT),
        ("We never offered Orr a job, but no final list exists.", True, None),
        ("We never offered Orr a job; I will not comment further.", True, None),
        ("That is wrong. Nobody offered Orr a job.", True, None),
    ],
)
def test_the_clause_nearest_to_the_claim_counts(
    denial: str, covered: bool | None, on: Limit | None
) -> None:
    assert judged(cover(say("the firm offered Orr a job"), say(denial))) == (covered, on)


@pytest.mark.parametrize(
    "stance",
    [one for one in Stance if one not in (Stance.AFFIRMS, Stance.DENIES, Stance.REFUSES)],
)
def test_who_does_not_deny_covers_nothing(stance: Stance) -> None:
    found = cover(say("the dam leaked", scope="2020"), say("whether it did", stance=stance))
    assert judged(found) == (None, None)
    assert "cannot be told" in found.reason


@pytest.mark.parametrize("words", ["", "   ", "…", "“”"])
def test_what_says_nothing_stays_unknown(words: str) -> None:
    assert judged(cover(say("the dam leaked"), say(words, stance=DENIES))) == (None, None)
    assert judged(cover(say(words), say("that it leaked", stance=DENIES))) == (None, None)


@pytest.mark.parametrize("scope", ["soon/soon", "2023-13/2023-13", "2024/2023", "20/21"])
def test_a_time_that_cannot_be_read_is_none(scope: str) -> None:
    assert judged(cover(say("the dam leaked"), say("it never leaked", scope=scope))) == (True, None)


# The reason


def test_the_reason_quotes_both_and_shortens_between_words() -> None:
    claim = say("the club had paid the referee " + "and all of his many cousins " * 20)
    words = "“We will appeal. The ruling stands on sand" + " and mud" * 20
    denial = say(f"{words}. We never made any formal payment to the referee.”")
    found = cover(claim, denial)
    assert judged(found) == (False, ACT)
    assert "(“We never made any formal payment to the referee”)" in found.reason
    assert "(“the club had paid the referee and all of his many cousins" in found.reason
    assert " …”)" in found.reason
    assert len(found.reason) < 2 * QUOTED + 120


def test_two_pieces_of_a_quotation_are_one() -> None:
    denial = say('"That is not true," ... "We have not paid since the vote."', scope="2024-07/..")
    found = cover(say("the club had paid the referee", scope="2023"), denial)
    assert "(“That is not true, … We have not paid since the vote”)" in found.reason


def test_quotation_marks_inside_a_quotation_are_single() -> None:
    found = cover(say("he called it “a gift” twice"), say("He did not call it “a gift”"))
    assert "(“he called it ‘a gift’ twice”)" in found.reason


# What holds for any text

# On a busy machine the first examples are slow to make, which says nothing of the code.
UNHURRIED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

DATES = st.none() | st.sampled_from(["2020", "2021-06", "2021-06-15", "2023-02-30", "x", ""])
INTERVALS = st.none() | st.builds(Interval, DATES, DATES)
VOCABULARY = """
    we I not no any formal offers talks 200 all the embassy is at this time Orr never, of don’t
    “true” false. but will fewer than denied report that hundred $ 7
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=14).map(" ".join)
SOURCES = st.sampled_from([None, CLERK, PRESS, STATE, body("Harbor Bank"), body(""), person("")])


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    words = draw(WORDS | st.text(max_size=60))
    attribution = Attribution(
        draw(st.sampled_from("abc")),
        (),
        (),
        (),
        Quotation.DIRECT,
        1.0,
        stance=draw(st.sampled_from(Stance)),
        inside=draw(st.none() | st.sampled_from("abc")),
        spoken=draw(INTERVALS),
        scope=draw(INTERVALS),
    )
    return Statement(attribution, "doc", words, draw(st.just(words) | WORDS), draw(SOURCES))


@UNHURRIED
@given(statements(), statements(), st.none() | statements())
@example(say(""), say(""), say(""))
@example(say("İ"), say("İ not İ"), None)
def test_any_two_statements_get_one_clear_answer(
    affirmation: Statement, denial: Statement, dated: Statement | None
) -> None:
    found = cover(affirmation, denial, dated=dated)
    assert found == cover(affirmation, denial, dated=dated)
    assert (found.affirmation, found.denial) == (affirmation.id, denial.id)
    assert found.on is None or found.covered is not True
    assert found.on is not None or found.covered is not False
    assert found.reason.endswith(".")
    assert "\n" not in found.reason
    assert len(found.reason) < 4 * QUOTED + 250


@UNHURRIED
@given(statements())
def test_a_flat_denial_always_covers(affirmation: Statement) -> None:
    denial = say("That is not true.", spoken="2024")
    expected = True if any(map(str.isalnum, affirmation.text)) else None
    assert judged(cover(affirmation, denial)) == (expected, None)


@UNHURRIED
@given(INTERVALS)
def test_a_denial_of_the_same_time_is_not_limited_by_it(scope: Interval | None) -> None:
    def dated(words: str) -> Statement:
        statement = say(words)
        return replace(statement, attribution=replace(statement.attribution, scope=scope))

    assert judged(cover(dated("the dam leaked"), dated("the dam never leaked"))) == (True, None)


@UNHURRIED
@given(INTERVALS, INTERVALS)
def test_two_times_that_do_not_meet_do_so_from_both_sides(
    left: Interval | None, right: Interval | None
) -> None:
    def apart(claim: Interval | None, denial: Interval | None) -> bool:
        one, other = say("the dam leaked"), say("the dam never leaked")
        found = cover(
            replace(one, attribution=replace(one.attribution, scope=claim)),
            replace(other, attribution=replace(other.attribution, scope=denial)),
        )
        return found.covered is False and "leaves out" not in found.reason

    assert apart(left, right) == apart(right, left)


@pytest.mark.parametrize(
    "piece",
    [
        "not ",
        "no formal offer ",
        "we at ",
        "1,",
        "$",
        "a",
        "“",
        "...",
        "report that ",
        ", and ",
        "1",
    ],
)
def test_a_long_text_takes_no_longer_than_it_must(piece: str) -> None:
    long = piece * (200_000 // len(piece))
    begun = time.process_time()
    for stance in (Stance.AFFIRMS, Stance.DENIES):
        cover(say("the firm offered Orr a job"), say(long, stance=stance))
        cover(say(long), say("we made no formal offer"))
    assert time.process_time() - begun < 10  # half a second, where linear


def test_who_says_we_does_not_speak_for_himself_alone() -> None:
    head = Source("s", "Ruth Palmer", SourceKind.PERSON, role="its director")
    claim = say("the hospital turned away four patients")
    denial = say(
        "We did not turn away any patients",
        source=head,
        whole="Ruth Palmer did not turn away any patients",
    )
    assert cover(claim, denial).covered is True
    alone = replace(denial, quoted="I did not turn away any patients")
    assert cover(claim, alone).on is ACTOR


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("The council will close the pool", "the council will not close the pool"),
        ("The firm plans to sell its mine in Peru", "the firm does not plan to sell the mine"),
        ("The king has Parkinson's disease", "the king does not have Parkinson's disease"),
        ("The bank has an account in Vaduz", "the bank does not have an account in Vaduz"),
        ("The mayor is ill", "the mayor is not ill"),
    ],
)
def test_what_is_or_will_be_is_denied_in_its_own_time(claim: str, denial: str) -> None:
    assert cover(say(claim, scope="2025-08"), say(denial)).on is None


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("The firm has sold its waste to farmers", "the firm does not sell its waste to farmers"),
        ("The bank had an account in Vaduz", "the bank does not have an account in Vaduz"),
        ("The army has cut off the village", "the army is not cutting off the village"),
        ("The mayor has an office here", "the mayor does not currently have an office here"),
    ],
)
def test_what_was_may_be_left_open_by_what_is_not(claim: str, denial: str) -> None:
    found = cover(say(claim), say(denial))
    assert (found.covered, found.on) == (None, TIME)


@pytest.mark.parametrize(
    ("claim", "denial", "narrower"),
    [
        ("The firm paid officials in Ghana", "the firm has not paid any official in Ghana", False),
        ("The firm paid a minister", "the firm has not paid any official", False),
        ("The firm made an offer", "the firm has not made any official offer", True),
        ("The envoy visited Rome", "no official visit to Rome took place", True),
    ],
)
def test_an_official_is_not_what_is_official(claim: str, denial: str, narrower: bool) -> None:
    assert (cover(say(claim), say(denial)).on is ACT) == narrower
