"""What is claimed, by whom, who disputes it, and how it stands."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.claims import Statement, find_claims, find_statements
from accordingto.types import (
    Attribution,
    Claim,
    Document,
    Interval,
    Quotation,
    Reading,
    Relation,
    Source,
    SourceKind,
    Span,
    Stance,
    Stand,
    Status,
)
from tests.claims.stating import comparing, opposite, same, state, treating

SOLD = "the council sold the old bridge to a developer"
SOLD_TOO = "the old bridge was sold by the council"
KEPT = "the old bridge was never sold by the council"


def stands(claim: Claim) -> list[Stand]:
    return [position.stand for position in claim.positions]


def only(claims: tuple[Claim, ...]) -> Claim:
    [claim] = claims
    return claim


def test_two_who_say_the_same_make_one_claim_that_nobody_contests() -> None:
    told = [state(SOLD, "Ann Lee"), state(SOLD_TOO, "Bo Falk", at=100)]
    claim = only(find_claims(told, comparing(same(SOLD, SOLD_TOO))))
    assert claim.status is Status.UNCONTESTED
    assert stands(claim) == [Stand.AFFIRMS, Stand.AFFIRMS]


def test_who_says_the_opposite_denies_and_the_claim_is_contested() -> None:
    told = [state(SOLD, "Ann Lee"), state(KEPT, "Bo Falk", at=100)]
    claim = only(find_claims(told, comparing(opposite(SOLD, KEPT))))
    assert claim.status is Status.CONTESTED
    assert stands(claim) == [Stand.AFFIRMS, Stand.DENIES]
    assert claim.text == "The council sold the old bridge to a developer."


@pytest.mark.parametrize(("disagree", "claims"), [(0.95, 1), (0.3, 2)])
def test_opposites_must_disagree_when_they_are_asked_about_again(
    disagree: float, claims: int
) -> None:
    told = [state(SOLD, "Ann Lee"), state(KEPT, "Bo Falk", at=100)]
    found = find_claims(told, comparing(opposite(SOLD, KEPT)), treating(disagree))
    assert len(found) == claims
    assert (found[0].status is Status.CONTESTED) == (claims == 1)


@pytest.mark.parametrize(
    "wish", ["the old bridge should be sold by the council", "the council may sell the old bridge"]
)
def test_what_should_or_may_be_is_not_opposed_by_what_is(wish: str) -> None:
    told = [state(wish, "Ann Lee"), state(KEPT, "Bo Falk", at=100)]
    assert len(find_claims(told, comparing(opposite(wish, KEPT)))) == 2


@pytest.mark.parametrize(
    "denied",
    [
        "the council had never sold the old bridge and never would",
        "the council has not sold the old bridge, nor would it",
        "the council did not sell the old bridge and would not",
    ],
)
def test_a_wish_that_only_adds_to_what_was_leaves_the_two_opposites(denied: str) -> None:
    told = [state("the council sold the old bridge", "Ann Lee"), state(denied, "Bo Falk", at=100)]
    claims = find_claims(told, comparing(opposite("the council sold the old bridge", denied)))
    assert [claim.status for claim in claims] == [Status.CONTESTED]


@pytest.mark.parametrize(("chance", "claims"), [(0.9, 1), (0.6, 2)])
def test_what_is_turned_by_a_negation_must_be_surer_to_be_the_same(
    chance: float, claims: int
) -> None:
    told = [state(SOLD, "Ann Lee"), state(KEPT, "Bo Falk", at=100)]
    row = np.array([1 - chance, chance, 0.0], np.float32)
    assert len(find_claims(told, lambda pairs: np.tile(row, (len(pairs), 1)))) == claims


@pytest.mark.parametrize(
    ("stance", "stand", "status"),
    [
        (Stance.DENIES, Stand.DENIES, Status.CONTESTED),
        (Stance.DOUBTS, Stand.DOUBTS, Status.CONTESTED),
        (Stance.UNVERIFIED, Stand.UNVERIFIED, Status.UNVERIFIED),
        (Stance.AFFIRMS, Stand.AFFIRMS, Status.UNCONTESTED),
    ],
)
def test_a_stance_on_the_same_content_is_a_stand_on_the_claim(
    stance: Stance, stand: Stand, status: Status
) -> None:
    told = [state(SOLD, "Ann Lee"), state(SOLD_TOO, "Bo Falk", at=100, stance=stance)]
    claim = only(find_claims(told, comparing(same(SOLD, SOLD_TOO))))
    assert stands(claim) == [Stand.AFFIRMS, stand]
    assert claim.status is status


def test_to_deny_the_opposite_is_to_affirm() -> None:
    told = [state(SOLD, "Ann Lee"), state(KEPT, "Bo Falk", at=100, stance=Stance.DENIES)]
    claim = only(find_claims(told, comparing(opposite(SOLD, KEPT))))
    assert stands(claim) == [Stand.AFFIRMS, Stand.AFFIRMS]
    assert claim.status is Status.UNCONTESTED


def test_a_denial_that_nobody_stands_against_is_denied() -> None:
    told = [state("any part in the sale of the bridge", "Ann Lee", stance=Stance.DENIES)]
    assert only(find_claims(told, comparing())).status is Status.DENIED


def test_one_who_says_a_thing_and_later_its_opposite_contests_nothing() -> None:
    told = [state(SOLD, "Ann Lee"), state(KEPT, "Ann Lee", at=100)]
    claims = find_claims(told, comparing(opposite(SOLD, KEPT)))
    assert {claim.status for claim in claims} == {Status.UNCONTESTED}


def test_a_short_form_of_a_name_is_no_second_voice() -> None:
    told = [state(SOLD, "Ann Lee"), state(KEPT, "Lee", document="other")]
    claim = only(find_claims(told, comparing(opposite(SOLD, KEPT))))
    assert claim.status is Status.UNCONTESTED


def test_what_an_outlet_tells_on_the_word_of_others_is_one_claim_of_both() -> None:
    told = state("the dam had leaked", "The Post")
    cited = state("the dam had leaked", "three officials", inside=told)
    claim = only(find_claims((told, cited), comparing()))
    assert stands(claim) == [Stand.AFFIRMS, Stand.AFFIRMS]


def test_who_denies_a_report_denies_what_it_says() -> None:
    denial = state(f"a Gazette report that claimed {SOLD}", "The council", stance=Stance.DENIES)
    report = state(SOLD, "the Gazette report", at=31, inside=denial)
    claim = only(find_claims([denial, report], comparing()))
    assert claim.status is Status.CONTESTED
    assert stands(claim) == [Stand.DENIES, Stand.AFFIRMS]
    assert claim.text == "The council sold the old bridge to a developer."


def test_who_calls_a_report_untrue_denies_what_it_says() -> None:
    denial = state(SOLD, "The council", rejects=True)
    report = state(SOLD, at=8, inside=denial)
    claim = only(find_claims([denial, report], comparing()))
    assert claim.status is Status.CONTESTED
    assert stands(claim) == [Stand.DENIES, Stand.AFFIRMS]


def test_who_calls_one_report_untrue_does_not_deny_another_beside_it() -> None:
    denial = state(SOLD, "The council", rejects=True)
    other = state("the mayor knew of the plan", "The mayor", at=60, inside=denial)
    assert len(find_claims([denial, other], comparing())) == 2


def test_what_is_called_untrue_is_what_a_statement_says() -> None:
    text = f"Lee said recent reports that {SOLD} are false."
    content = Span(text.index("recent"), len(text) - 1)
    said = Attribution(
        "a", (Span(0, 3),), (Span(4, 8),), (content,), Quotation.INDIRECT, 1.0, source_id="lee"
    )
    [statement] = find_statements(Reading("doc", Document("doc", text, "digest"), (said,)))
    assert statement.text == SOLD
    assert (statement.stance, said.stance) == (Stance.DENIES, Stance.AFFIRMS)


def test_who_tells_what_others_said_takes_no_stand_on_it() -> None:
    outer = state(f"aides had said that {SOLD}", "Ann Lee")
    inner = state(SOLD, "aides", inside=outer)
    assert len(find_claims([outer, inner], comparing(same(outer.text, inner.text)))) == 2


@pytest.mark.parametrize(
    ("pointer", "stand"),
    [
        ("That is not true", Stand.DENIES),
        ("That is a lie", Stand.DENIES),
        ("This is a malicious charge", Stand.DENIES),
        ("That is an outrageous allegation", Stand.DENIES),
        ("This is a grave accusation, and it is without foundation", Stand.DENIES),
        ("There is no truth to these claims", Stand.DENIES),
        ("It had nothing to retract", Stand.AFFIRMS),
        ("She stood by every word", Stand.AFFIRMS),
        ("She stood by every word. The attack on her was outrageous", Stand.AFFIRMS),
        ("as much", Stand.AFFIRMS),
        ("this information", Stand.AFFIRMS),
        ("it", Stand.AFFIRMS),
    ],
)
def test_a_content_that_points_at_a_claim_takes_a_stand_on_it(pointer: str, stand: Stand) -> None:
    said = state(SOLD, "Ann Lee")
    pointing = state(pointer, "Bo Falk", at=100, about=said)
    assert stands(only(find_claims([said, pointing], comparing()))) == [Stand.AFFIRMS, stand]


def test_who_puts_the_number_at_another_denies_it() -> None:
    said = state("400 nurses walked off the job", "the union", kind=SourceKind.ORGANIZATION)
    fewer = state("the number at fewer than 150", "Bo Falk", at=100, about=said)
    assert only(find_claims([said, fewer], comparing())).status is Status.CONTESTED
    as_many = state("the number at 400", "Bo Falk", at=100, about=said)
    claim = only(find_claims([said, as_many], comparing()))
    assert stands(claim) == [Stand.AFFIRMS, Stand.AFFIRMS]
    later = state("the number at 610", "Bo Falk", at=100, about=said)
    assert all(
        one.status is not Status.CONTESTED for one in find_claims([said, later], comparing())
    )


def test_a_verdict_of_many_words_does_not_stand_for_the_claim() -> None:
    said = state("it was", "Ann Lee")
    verdict = state("the story a fairy tale for adults", "Bo Falk", at=100, about=said)
    assert only(find_claims([said, verdict], comparing())).text == "It was."


def test_who_echoes_a_denial_denies() -> None:
    said = state(SOLD, "Ann Lee")
    denied = state("that", "The council", stance=Stance.DENIES, at=100, about=said)
    echoed = state("the council's claims", "Bo Falk", at=200, about=denied)
    claim = only(find_claims([said, denied, echoed], comparing()))
    assert stands(claim) == [Stand.AFFIRMS, Stand.DENIES, Stand.DENIES]


LEASED = "the council leased the new quay to a fleet of trawlers"
RAISED = "the council raised the toll on the tunnel by half"


def disputed_by(claims: tuple[Claim, ...], denial: Statement) -> set[str]:
    """The claims that a denial is of."""
    return {
        claim.text.rstrip(".").lower()
        for claim in claims
        for position in claim.positions
        if position.attribution == denial.id and position.stand is Stand.DENIES
    }


@pytest.mark.parametrize(
    ("pointer", "stance", "count"),
    [
        ("the report", Stance.DENIES, 3),
        ("the report fabricated", Stance.AFFIRMS, 3),
        ("The story is false", Stance.AFFIRMS, 3),
        ("the allegations", Stance.DENIES, 2),
        ("the allegation", Stance.DENIES, 1),
        ("it", Stance.DENIES, 1),
    ],
)
def test_a_denial_of_a_report_or_of_all_allegations_is_of_each(
    pointer: str, stance: Stance, count: int
) -> None:
    outlet = SourceKind.ORGANIZATION
    told = [
        state(SOLD, "The Gazette", kind=outlet),
        state(LEASED, "The Gazette", kind=outlet, at=100),
    ]
    other = state("the new harbour master met the trawlers", "Cy Orr", at=150)
    denial = state(pointer, "Bo Falk", stance=stance, at=200, about=told[1])
    later = state(RAISED, "The Gazette", kind=outlet, at=300)
    claims = find_claims([*told, other, denial, later], comparing())
    assert disputed_by(claims, denial) == set([LEASED, SOLD, RAISED][:count])
    assert len(claims) == 4


def test_a_denial_of_a_report_of_what_somebody_says_is_of_that_alone() -> None:
    told = [state(SOLD, "Ann Lee"), state(LEASED, "Ann Lee", at=100)]
    denial = state("the report", "Bo Falk", stance=Stance.DENIES, at=200, about=told[1])
    assert disputed_by(find_claims([*told, denial], comparing()), denial) == {LEASED}


def test_a_denial_of_a_report_that_says_one_thing_is_of_that_alone() -> None:
    denial = state(f"a Gazette report that {SOLD}", "The council", stance=Stance.DENIES)
    told = state(SOLD, "a Gazette report", at=22, inside=denial)
    more = state(LEASED, "a Gazette report", at=200)
    claims = find_claims([denial, told, more], comparing())
    assert disputed_by(claims, denial) == {SOLD}


def test_none_of_this_is_what_others_affirm_right_before() -> None:
    ally = state("there was no sale of any bridge", "Di Poe", at=150)
    told = [state(SOLD, "Ann Lee"), state(LEASED, "The Gazette", at=100)]
    own = state(RAISED, "Bo Falk", at=180)
    denial = state("None of this is true", "Bo Falk", at=200, about=told[1])
    claims = find_claims([*told, ally, own, denial], comparing())
    assert disputed_by(claims, denial) == {SOLD, LEASED}


def test_who_speaks_of_himself_does_not_dispute_what_another_says_of_himself() -> None:
    was = "Ann Lee sold the old bridge to a developer"
    was_not = "Bob Kim never sold the old bridge to a developer"
    table = comparing(opposite(was, was_not))
    assert all(
        one.status is Status.UNCONTESTED
        for one in find_claims([state(was, "Ann Lee"), state(was_not, "Bob Kim", at=60)], table)
    )
    other = state(was_not, "Cy Orr", at=60)
    assert only(find_claims([state(was, "Ann Lee"), other], table)).status is Status.CONTESTED


def test_an_officer_does_not_dispute_what_police_say() -> None:
    group = SourceKind.GROUP
    said = state(SOLD, "police", kind=group)
    denied = state(SOLD, "Ann Lee", stance=Stance.DENIES, at=60)
    claims = {}
    for role in ("homicide captain", "mayor"):
        source = replace(denied.source, role=role) if denied.source else None
        claims[role] = only(find_claims([said, replace(denied, source=source)], comparing()))
    assert claims["homicide captain"].status is not Status.CONTESTED
    assert claims["mayor"].status is Status.CONTESTED


def test_nurses_at_a_hospital_are_not_the_hospital() -> None:
    group, body = SourceKind.GROUP, SourceKind.ORGANIZATION
    said = state(SOLD, "Nurses at Dale Hospital", kind=group)
    denied = state(SOLD, "Dale Hospital", stance=Stance.DENIES, at=60, kind=body)
    assert only(find_claims([said, denied], comparing())).status is Status.CONTESTED
    spoke = state(SOLD, "A spokesman for Dale Hospital")
    assert only(find_claims([spoke, denied], comparing())).status is not Status.CONTESTED


@pytest.mark.parametrize(
    ("cue", "content", "said"),
    [
        ("accused", "Bly of stealing the old van", "Bly was stealing the old van"),
        ("has accused", "Bly of having stolen the van", "Bly had stolen the van"),
        ("criticized", "Bly for hiding the debt", "Bly was hiding the debt"),
        ("accused", "Bly of fraud", "Bly of fraud"),
        ("spoke", "of stealing the old van", "of stealing the old van"),
        ("denied", "stealing the old van", "Ann Lee was stealing the old van"),
        ("denies", "having stolen the van", "Ann Lee had stolen the van"),
        ("denied", "being a spy for them", "Ann Lee was a spy for them"),
        ("denied", "any wrongdoing", "some wrongdoing"),
        ("estimated", "the crowd at 900 people", "the crowd was 900 people"),
        ("confirmed", "it at two hearings", "it at two hearings"),
        ("denied", "everything they said", "everything they said"),
        ("rejected", "the claim that he sold it as false", "he sold it"),
        ("dismissed", "as nonsense a report that he sold it", "he sold it"),
    ],
)
def test_a_statement_is_a_clause_of_its_own(cue: str, content: str, said: str) -> None:
    text = f"Ann Lee {cue} {content}."
    stance = Stance.AFFIRMS if cue[0] in "acehs" else Stance.DENIES
    one = Attribution(
        "a",
        (Span(0, 7),),
        (Span(8, 8 + len(cue)),),
        (Span(9 + len(cue), len(text) - 1),),
        Quotation.INDIRECT,
        1.0,
        stance=stance,
        source_id="lee",
    )
    lee = Source("lee", "Ann Lee", SourceKind.PERSON)
    document = Document("doc", text, "digest")
    [statement] = find_statements(Reading("doc", document, (one,), sources=(lee,)))
    assert statement.text == said


def test_who_only_disagrees_denies_what_was_said() -> None:
    text = "Lee said that the dam leaks. Kim disagrees."
    said = Attribution(
        "a", (Span(0, 3),), (Span(4, 8),), (Span(9, 27),), Quotation.INDIRECT, 1.0, source_id="lee"
    )
    bare = Attribution(
        "b", (Span(29, 32),), (Span(33, 42),), (), Quotation.INDIRECT, 1.0, stance=Stance.DENIES
    )
    sources = tuple(Source(one, one, SourceKind.PERSON) for one in ("lee", "kim"))

    def claims(about: str | None) -> tuple[Claim, ...]:
        other = replace(bare, about=about, source_id="kim")
        reading = Reading("doc", Document("doc", text, "digest"), (said, other), sources=sources)
        return find_claims(find_statements(reading), comparing())

    assert stands(only(claims("a"))) == [Stand.AFFIRMS, Stand.DENIES]
    assert stands(only(claims(None))) == [Stand.AFFIRMS]


@pytest.mark.parametrize(
    ("stance", "content"),
    [
        (Stance.DENIES, "bail"),
        (Stance.DENIES, "her second request"),
        (Stance.DENIES, "the union's latest offer"),
        (Stance.UNVERIFIED, "how many people were hurt"),
        (Stance.DOUBTS, "who was behind the attack"),
    ],
)
def test_what_is_turned_down_or_not_known_is_no_claim(stance: Stance, content: str) -> None:
    def claimed(what: Stance, words: str) -> bool:
        span = Span(0, len(words))
        one = Attribution("a", (), (), (span,), Quotation.INDIRECT, 1.0, stance=what)
        return bool(find_statements(Reading("doc", Document("doc", words, "digest"), (one,))))

    assert not claimed(stance, content)
    assert claimed(stance, f"that {content} was what they wanted")


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("denied the family a refund", False),
        ("denied voters a choice", False),
        ("denied Osei a second term as chair", False),
        ("has denied them food", False),
        ("denied it the protection that the law should give", False),
        ("denied it was the end of the line", True),
        ("denied the tenants any compensation", False),
        ("denied its oldest members the vote", False),
        ("denied the crew shelter", False),
        ("denied any role in the fire", True),
        ("denied taking the money", True),
        ("denied repeatedly any link to the firm", True),
        ("denied the claim the next day", True),
        ("denied the claims a week later", True),
        ("denied Tuesday any part in the sale", True),
        ("denied in court the theft of the van", True),
        ("denied both the theft and the fire", True),
        ("denied the crew had been given a meal", True),
    ],
)
def test_who_keeps_a_thing_from_somebody_denies_nothing(deed: str, said: bool) -> None:
    text = f"Lee {deed}."
    cue = text.index("denied") + len("denied")
    one = Attribution(
        "a",
        (Span(0, 3),),
        (Span(4, cue),),
        (Span(cue + 1, len(text) - 1),),
        Quotation.INDIRECT,
        1.0,
        stance=Stance.DENIES,
    )
    found = find_statements(Reading("doc", Document("doc", text, "digest"), (one,)))
    assert bool(found) == said


@pytest.mark.parametrize(
    ("opposed", "said"),
    [
        ("similar changes to the law", False),
        ("changes to the law on endangered animals", False),
        ("the idea that it failed", True),
    ],
)
def test_who_is_against_what_is_planned_denies_no_claim(opposed: str, said: bool) -> None:
    text = f"Lee opposed {opposed}"
    content = (Span(12, len(text)),)
    one = Attribution(
        "a", (Span(0, 3),), (Span(4, 11),), content, Quotation.INDIRECT, 1.0, stance=Stance.DENIES
    )
    found = find_statements(Reading("doc", Document("doc", text, "digest"), (one,)))
    assert bool(found) == said


def test_who_wonders_whether_somebody_will_say_what_happened_doubts_nothing_that_did() -> None:
    wondering = state("whether they will say what happened", "Ann Lee", stance=Stance.DOUBTS)
    inner = state("what happened at the mill", "they", at=22, inside=wondering)
    claims = find_claims([wondering, inner], comparing())
    assert Status.CONTESTED not in {claim.status for claim in claims}


@pytest.mark.parametrize(
    ("content", "told", "text"),
    [
        ("the letter a forgery", "The ministry called the letter a forgery.", None),
        (
            "a single blast",
            "Two drivers described a single blast,",
            "Two drivers described a single blast.",
        ),
        ("had seen the file", "The clerk who had seen the file, she thought, has gone.", None),
        ("faults in the wall", "Inspectors had found faults in the wall.", None),
        ("the wall leaks", "She said the wall leaks.", "The wall leaks."),
        ("the wall was leaking", "She called out: the wall was leaking.", "The wall was leaking."),
        ("whether the wall was leaking", "She asked whether it was.", "The wall was leaking."),
        ("to say whether the wall was safe", "She would not.", "The wall was safe."),
        ("nobody asked whether it was", "Nobody asked, she said.", "Nobody asked whether it was."),
        ("faults in the wall", "Faults in the wall, by Ann Lee", "Faults in the wall."),
    ],
)
def test_the_text_of_a_claim_is_a_sentence(content: str, told: str, text: str | None) -> None:
    claim = only(find_claims([state(content, "Ann Lee", told=told)], comparing()))
    assert claim.text == (text or told)


def test_what_is_denied_is_not_told_in_the_words_of_its_denial() -> None:
    told = "Ann Lee denied any part in the sale of the bridge."
    denied = state("any part in the sale of the bridge", "Ann Lee", stance=Stance.DENIES, told=told)
    claim = only(find_claims([denied], comparing()))
    assert claim.text == "Any part in the sale of the bridge."


@pytest.mark.parametrize(
    ("denier", "at", "contested"),
    [("Bo Falk", 0, True), ("Ann Lee", 0, False), ("Bo Falk", 9, False)],
)
def test_one_clause_that_one_affirms_and_another_denies_is_contested(
    denier: str, at: int, contested: bool
) -> None:
    told = state(SOLD, "Ann Lee")
    denied = state(SOLD, denier, at=at, stance=Stance.DENIES)  # overlaps it, unless it is the same
    found = find_claims([told, denied], comparing())
    assert (found[0].status is Status.CONTESTED) == contested


@pytest.mark.parametrize(
    ("accuser", "accused", "two"),
    [
        ("The mayor's rival", "The mayor", True),
        ("the firm's former driver", "the firm", True),
        ("The minister’s brother", "the minister", True),
        ("the coaches' accuser", "the coaches", True),
        ("the paper's editor", "the paper", False),
        ("the union's president", "the union", False),
        ("the mayor's rival", "the rival", False),
    ],
)
def test_who_belongs_to_somebody_is_a_voice_of_his_own(
    accuser: str, accused: str, two: bool
) -> None:
    told = [state(SOLD, accuser), state(SOLD_TOO, accused, at=100, stance=Stance.DENIES)]
    claim = only(find_claims(told, comparing(same(SOLD, SOLD_TOO))))
    assert (claim.status is Status.CONTESTED) == two


def test_who_has_never_verified_it_leaves_the_claim_unverified() -> None:
    said = state(SOLD, "Ann Lee")
    pointing = state(
        "this information", "The ministry", at=100, about=said, stance=Stance.UNVERIFIED
    )
    assert only(find_claims([said, pointing], comparing())).status is Status.UNVERIFIED


def test_who_does_not_answer_on_a_claim_gives_no_answer() -> None:
    said = state(SOLD, "Ann Lee")
    silent = state("questions about it", "The firm", at=100, about=said, stance=Stance.DECLINES)
    claim = only(find_claims([said, silent], comparing()))
    assert stands(claim) == [Stand.AFFIRMS, Stand.NO_ANSWER]
    assert claim.status is Status.UNCONTESTED


def test_statements_of_times_that_do_not_meet_do_not_say_the_same() -> None:
    told = [
        state(SOLD, "Ann Lee", scope=Interval("2019", "2019")),
        state(SOLD_TOO, "Bo Falk", at=100, scope=Interval("2023-05", "2023-06")),
    ]
    assert len(find_claims(told, comparing(same(SOLD, SOLD_TOO)))) == 2


def test_a_link_against_all_others_does_not_join_two_claims() -> None:
    """One chance likeness between two groups whose members otherwise disagree."""
    left = [f"the old bridge was sold in part {n}" for n in range(3)]
    right = [f"the new bridge was sold in part {n}" for n in range(3)]
    table: dict[frozenset[str], Relation] = {}
    for some in (left, right):
        for one in some:
            for other in some:
                table |= same(one, other) if one != other else {}
    table |= same(left[0], right[0])
    told = [state(words, f"N{at} M{at}", at=100 * at) for at, words in enumerate(left + right)]
    assert len(find_claims(told, comparing(table))) == 2


def test_contested_claims_come_first_then_those_with_most_positions() -> None:
    praise = "the harbour looked lovely in the morning sun"
    told = [
        state(praise, "Cy Orr"),
        state("prices of fresh bread rose by a tenth", "Di Poe", at=50),
        state("a tenth is what fresh bread rose by in price", "Ed Roe", at=100),
        state(SOLD, "Ann Lee", at=200),
        state(KEPT, "Bo Falk", at=300),
    ]
    table = opposite(SOLD, KEPT) | same(told[1].text, told[2].text)
    claims = find_claims(told, comparing(table))
    assert [claim.status for claim in claims] == [
        Status.CONTESTED,
        Status.UNCONTESTED,
        Status.UNCONTESTED,
    ]
    assert [len(claim.positions) for claim in claims] == [2, 2, 1]


def test_a_denial_of_a_later_time_leaves_the_claim_open() -> None:
    told = [
        state(SOLD, "the Gazette report", scope=Interval("2021", "2021")),
        state(KEPT, "The council", at=100, scope=Interval("2023", None)),
    ]
    [found] = only(find_claims(told, comparing(opposite(SOLD, KEPT)))).coverage
    assert found.covered is False
    assert (found.affirmation, found.denial) == (told[0].id, told[1].id)


def test_a_report_that_is_dated_elsewhere_dates_its_claim() -> None:
    told = [
        state(SOLD, "the Gazette report"),
        state(KEPT, "The council", at=100, scope=Interval("2023", None)),
        state(
            "talks took place in a hotel",
            "the Gazette report",
            at=200,
            scope=Interval("2021", "2021"),
        ),
    ]
    [found] = find_claims(told, comparing(opposite(SOLD, KEPT)))[0].coverage
    assert found.covered is False


@pytest.mark.parametrize(
    ("source", "document", "years"),
    [
        ("the Gazette report", "doc", ("2021", "2024")),  # of two times, neither is the claim's
        ("the Gazette report", "other", ("2021",)),
        ("Bo Falk", "doc", ("2021",)),
    ],
)
def test_a_claim_is_not_dated_by_other_times_articles_or_sources(
    source: str, document: str, years: tuple[str, ...]
) -> None:
    told = [
        state(SOLD, "the Gazette report"),
        state(KEPT, "The council", at=100, scope=Interval("2023", None)),
    ]
    for at, year in enumerate(years, start=2):
        dated = Interval(year, year)
        words = f"talks of round {at} took place in a hotel"
        told.append(state(words, source, document=document, at=100 * at, scope=dated))
    [found] = find_claims(told, comparing(opposite(SOLD, KEPT)))[0].coverage
    assert found.covered is not False


def test_an_echoed_denial_covers_as_much_as_the_one_that_it_echoes() -> None:
    said = state(SOLD, "the Gazette report", scope=Interval("2021", "2021"))
    denied = state(KEPT, "The council", at=100, scope=Interval("2023", None))
    echoed = state("the council's statement", "Bo Falk", at=200, about=denied)
    claim = only(find_claims([said, denied, echoed], comparing(opposite(SOLD, KEPT))))
    assert [found.covered for found in claim.coverage] == [False, False]
    assert claim.coverage[1].denial == echoed.id


def test_copies_of_one_statement_in_many_articles_are_one_claim() -> None:
    told = [state(SOLD, "Ann Lee", document=f"doc{at}") for at in range(200)]
    told.append(state(KEPT, "Bo Falk", document="other"))
    claim = only(find_claims(told, comparing(opposite(SOLD, KEPT))))
    assert claim.status is Status.CONTESTED
    assert len(claim.positions) == 201


def test_an_article_of_nothing_but_denials_has_denied_claims() -> None:
    told = [
        state(f"charge number {at} of the second list", f"N{at}", at=50 * at, stance=Stance.DENIES)
        for at in range(40)
    ]
    claims = find_claims(told, comparing())
    assert {claim.status for claim in claims} == {Status.DENIED}
    assert len(claims) == 40


def test_nothing_said_is_nothing_claimed() -> None:
    assert find_claims([], comparing()) == ()


def test_a_pointer_at_itself_or_in_a_ring_does_no_harm() -> None:
    first = state("that is not true", "Ann Lee")
    second = state("that", "Bo Falk", at=100, about=first)
    ring = replace(first, attribution=replace(first.attribution, about=second.id))
    alone = state("that", "Cy Orr", at=200)
    itself = replace(alone, attribution=replace(alone.attribution, about=alone.id))
    assert find_claims([ring, second, itself], comparing())


WORDS = st.lists(
    st.sampled_from(["bridge", "council", "sold", "never", "old", "mayor", "denied", "not", "it"]),
    min_size=0,
    max_size=9,
).map(" ".join)
STATEMENTS = st.lists(
    st.tuples(
        WORDS,
        st.sampled_from(["Ann Lee", "Bo Falk", "Lee", None]),
        st.sampled_from(list(Stance)[:4]),
        st.sampled_from(["one", "two", "three"]),
        st.integers(0, 9),
    ),
    max_size=12,
    unique_by=lambda row: row[3:],
)


def build(rows: list[tuple[str, str | None, Stance, str, int]]) -> list[Statement]:
    return [
        state(words, by, stance=stance, document=document, at=1000 * at)
        for words, by, stance, document, at in rows
    ]


def any_relation(
    rows: list[tuple[str, str | None, Stance, str, int]],
) -> dict[frozenset[str], Relation]:
    """Some pairs the same, some opposite, by nothing but their letters."""
    texts = sorted({row[0] for row in rows})
    kinds = (Relation.SAME, Relation.OPPOSITE, None)
    return {
        frozenset((left, right)): kind
        for left in texts
        for right in texts
        if left < right and (kind := kinds[(len(left) * 7 + len(right)) % 3])
    }


@given(STATEMENTS, st.randoms(use_true_random=False))
def test_the_order_in_which_statements_come_makes_no_difference(
    rows: list[tuple[str, str | None, Stance, str, int]], luck: random.Random
) -> None:
    compare = comparing(any_relation(rows))
    told = build(rows)
    shuffled = list(told)
    luck.shuffle(shuffled)
    assert find_claims(told, compare) == find_claims(shuffled, compare)


@given(STATEMENTS)
def test_every_position_is_of_a_statement_and_each_has_one_at_most(
    rows: list[tuple[str, str | None, Stance, str, int]],
) -> None:
    told = build(rows)
    claims = find_claims(told, comparing(any_relation(rows)))
    positions = [position.attribution for claim in claims for position in claim.positions]
    assert len(positions) == len(set(positions))
    assert set(positions) <= {one.id for one in told}
    known = set(positions)
    for claim in claims:
        assert claim.text
        for found in claim.coverage:
            assert {found.affirmation, found.denial} <= known


@pytest.mark.parametrize("source", [None, "Ann Lee"])
def test_the_time_it_takes_grows_with_the_number_of_statements(source: str | None) -> None:
    def seconds(count: int) -> float:
        luck = random.Random(count)
        words = [f"word{n}" for n in range(3000)]
        told = []
        for n in range(count):
            text = " ".join(luck.choices(words[:40], k=4) + luck.choices(words, k=6))
            # of one source all in one article, else each in its own
            told.append(state(text, source, document="doc" if source else str(n), at=100 * n))
        start = time.perf_counter()
        find_claims(told, comparing())
        return time.perf_counter() - start

    seconds(200)
    assert seconds(4000) < 16 * max(0.05, seconds(1000))  # 4 were linear, 16 quadratic


def test_what_a_claim_says_is_bounded() -> None:
    long = state("the bridge was sold " * 400, "Ann Lee")
    assert len(only(find_claims([long], comparing())).text) < 300


def test_spans_of_one_article_that_hold_each_other_are_not_compared() -> None:
    outer = state("the mayor said the old bridge was sold by the council", "Ann Lee")
    inner = replace(
        state("the old bridge was sold by the council", "the mayor"),
        attribution=replace(
            state("the old bridge was sold by the council", "the mayor").attribution,
            content=(Span(15, 54),),
        ),
    )
    assert len(find_claims([outer, inner], comparing(same(outer.text, inner.text)))) == 2
