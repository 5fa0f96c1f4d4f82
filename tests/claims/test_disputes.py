"""Which statements are asked whether they dispute which others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from accordingto.claims.disputes import AFTER, BEFORE, FEWER, OTHERS, find_disputes
from accordingto.claims.statements import Statement
from accordingto.types import Stance
from tests.claims.stating import state


def asked(*statements: Statement) -> list[tuple[str, str]]:
    """The texts of the pairs."""
    return [(claim.text, one.text) for claim, one in find_disputes(statements)]


def several(*texts: str) -> list[Statement]:
    """Each by a voice of its own."""
    return [state(text, f"{at:03}", at=1000 * at) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    "told",
    [
        "Kim called it a hoax.",
        "Kim rejected it.",
        "There is no evidence of that, Kim said.",
        "The story is made up, Kim said.",
        "It never happened, Kim said.",
        "Kim insisted that all was well.",
    ],
)
def test_word_for_disputing_in_what_is_told_is_a_sign(told: str) -> None:
    claim = state("the bridge was sold", "Lee")
    answer = state("all is well with the crossing", "Kim", at=100, told=told)
    assert asked(claim, answer) == [(claim.text, answer.text)]


def test_who_defends_a_thing_does_not_dispute_another_by_that() -> None:
    claim = state("the bridge was sold", "Lee")
    answer = state("all is well", "Kim", at=100, told="Kim defended the plan: all was well.")
    assert asked(claim, answer) == []


def test_who_turns_a_thing_down_disputes_nothing() -> None:
    claim = state("the bridge was sold", "Lee")
    denial = state("any such deal", "Kim", at=100, stance=Stance.DENIES, told="Kim banned it.")
    assert asked(claim, denial) == []


def test_statement_without_a_sign_that_shares_little_is_asked_about_nothing() -> None:
    assert asked(*several("the bridge was sold", "the harbour is open", "it rained")) == []


def test_statement_without_a_sign_is_asked_about_the_one_that_it_shares_most_with() -> None:
    others = [f"Harbour {at} opened in spring {at}" for at in range(12)]
    claim = "Lee signed the lease for the quarry in Ulm on May 3"
    answer = "the lease for the quarry in Ulm came in June, and Lee was away on May 3"
    texts = [claim, "Lee owns the quarry in Ulm", *others, answer]
    assert (claim, answer) in asked(*several(*texts))
    assert len([one for _, one in asked(*several(*texts)) if one == answer]) == 1


def test_nobody_disputes_himself_or_what_is_told_inside_his_words() -> None:
    claim = state("the bridge was sold", "Ann Lee")
    assert asked(claim, state("it is false", "Lee", at=100)) == []
    outer = state("a report that the bridge was sold", "Kim", stance=Stance.DENIES)
    inner = state("the bridge was sold", "The paper", at=0, inside=outer)
    assert asked(outer, inner) == []


def test_others_of_another_article_are_not_asked_about() -> None:
    claim = state("the bridge was sold", "Lee", document="a")
    assert asked(claim, state("that is false", "Kim", document="b")) == []


def test_what_nobody_disputes_is_not_asked_about() -> None:
    claim = state("the bridge was sold", "Lee")
    assert asked(claim, state("that is false", at=100)) == []


def test_only_what_is_affirmed_and_says_something_is_disputed() -> None:
    denial = state("rubbish", "Kim", at=100)
    assert asked(state("the bridge was sold", "Lee", stance=Stance.DECLINES), denial) == []
    assert asked(state("the long bridge", "Lee"), denial) == []


def test_what_shares_rare_words_comes_before_what_stands_nearer() -> None:
    texts = "the bridge was sold to a bank", "it rained", "it snowed", "it hailed", "cars queued"
    shared, *others = several(*texts)
    denial = state("that a bank has the bridge is false", "Kim", at=9000)
    assert (shared.text, denial.text) in asked(shared, *others, denial)


def test_what_was_said_last_comes_first_where_no_word_is_shared() -> None:
    far, *others, near = several(
        "the bridge was sold", "a cold storm came", "rain fell on towns", "cars queued for hours"
    )
    denial = state("that is nonsense", "Kim", at=9000)
    pairs = asked(far, *others, near, denial)
    assert pairs[0] == (near.text, denial.text)
    assert len(pairs) == OTHERS


def test_who_is_named_in_the_answer_comes_before_who_is_not() -> None:
    first = state("the old dam is leaking badly", "Ann Lee")
    others = several("heavy rain fell overnight", "deep snow fell later", "a storm came")
    answer = state("rubbish", "Cy Day", at=9000, told="Day said that Lee was talking rubbish.")
    assert (first.text, answer.text) in asked(first, *others, answer)
    unnamed = replace(answer, told="Day said that it was rubbish.")
    assert (first.text, answer.text) not in asked(first, *others, unnamed)


def test_a_denial_that_points_at_what_it_denies_is_asked_about_nothing_else() -> None:
    claim, other = several("the bridge was sold", "a storm came")
    denial = state("this", "Kim", at=9000, stance=Stance.DENIES, told="Kim denies this.")
    assert asked(claim, other, denial)
    pointing = state(
        "this", "Kim", at=9000, stance=Stance.DENIES, told="Kim denies this.", about=other
    )
    assert asked(claim, other, pointing) == []


def test_a_negation_alone_is_asked_about_fewer_others() -> None:
    claims = several("the bridge was sold", "a storm came", "it rained", "cars queued")
    bare = state("the bridge never changed hands", "Kim", at=9000)
    assert len(asked(*claims, bare)) == FEWER
    assert asked(*claims, state("the bridge was kept", "Kim", at=9000)) == []


def test_number_of_pairs_grows_with_the_statements_not_with_their_square() -> None:
    def pairs_of(count: int) -> Sequence[tuple[str, str]]:
        each = (f"that gate {at // 2} was closed is false" for at in range(count))
        return asked(*several(*each))

    few, many = len(pairs_of(200)), len(pairs_of(400))
    assert 0 < few <= 200 * OTHERS
    assert many < 2.2 * few
    assert BEFORE + AFTER < 100


def test_who_stands_by_a_report_is_not_asked_whether_he_disputes_it() -> None:
    told = state("the bridge was sold", "The Post")
    added = state("nobody ever paid for the bridge", "Ann Lee", at=9000)
    backing = state("the paper stood by every word", "Ann Lee", at=8000, about=told)
    rejecting = state("That is a lie", "Ann Lee", at=8000, about=told)
    pair = (told.text, added.text)
    assert pair in asked(told, rejecting, added)
    assert pair not in asked(told, backing, added)
    assert pair[::-1] not in asked(told, backing, added)


def test_in_a_long_article_a_pair_must_be_likelier() -> None:
    claim, denial = state("the bridge was sold", "Lee"), state("no boat came", "Kim", at=9000)
    assert asked(claim, denial)
    others = [state("rain fell", f"{at:03}", at=100 + at, stance=Stance.ASKS) for at in range(60)]
    assert not asked(claim, *others, denial)


@pytest.mark.parametrize(
    ("says", "disputes"),
    [
        ("the police could not verify that the bridge was sold", False),
        ("the bank has not been able to confirm that the bridge was sold", False),
        ("auditors have yet to establish whether the bridge was sold", False),
        ("the council never sold the bridge", True),
        ("the police confirmed that the bridge was not sold", True),
    ],
)
def test_who_says_that_a_thing_is_not_verified_does_not_dispute_it(
    says: str, disputes: bool
) -> None:
    claim = state("the bridge was sold", "Lee")
    assert bool(asked(claim, state(says, "Kim", at=100))) == disputes
