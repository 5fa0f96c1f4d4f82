"""Which statements are asked whether they dispute which others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from accordingto.claims.disputes import AFTER, BEFORE, LOUD, QUIET, find_disputes
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


def test_denial_is_a_sign_whatever_its_words() -> None:
    claim = state("the bridge was sold", "Lee")
    denial = state("any such deal", "Kim", at=100, stance=Stance.DENIES)
    assert asked(claim, denial) == [(claim.text, denial.text)]


def test_statement_without_a_sign_is_asked_about_nothing() -> None:
    assert asked(*several("the bridge was sold", "the harbour is open", "it rained")) == []


def test_nobody_disputes_himself_or_what_is_told_inside_his_words() -> None:
    claim = state("the bridge was sold", "Ann Lee")
    assert asked(claim, state("it is no longer ours", "Lee", at=100)) == []
    outer = state("a report that the bridge was sold", "Kim", stance=Stance.DENIES)
    inner = state("the bridge was sold", "The paper", at=0, inside=outer)
    assert asked(outer, inner) == []


def test_others_of_another_article_are_not_asked_about() -> None:
    claim = state("the bridge was sold", "Lee", document="a")
    assert asked(claim, state("it was never sold", "Kim", document="b")) == []


def test_what_shares_rare_words_comes_before_what_stands_nearer() -> None:
    shared, *others = several(
        "the bridge was sold to a bank", "it rained", "it snowed", "it hailed"
    )
    denial = state("the bank did not buy the bridge", "Kim", at=9000)
    assert asked(shared, *others, denial) == [(shared.text, denial.text)]


def test_what_was_said_last_comes_first_where_no_word_is_shared() -> None:
    far, *others, near = several("the bridge was sold", "a storm came", "it rained", "cars queued")
    denial = state("that is nonsense", "Kim", at=9000)
    pairs = asked(far, *others, near, denial)
    assert pairs[0] == (near.text, denial.text)
    assert len(pairs) == LOUD


def test_who_is_named_in_the_answer_comes_before_who_is_not() -> None:
    first = state("the old dam leaks badly", "Ann Lee")
    others = several("heavy rain fell overnight", "deep snow fell later")
    answer = state("rubbish", "Cy Day", at=2000, told="Day said that Lee was talking rubbish.")
    assert (first.text, answer.text) in asked(first, *others, answer)
    unnamed = replace(answer, told="Day said that it was rubbish.")
    assert (first.text, answer.text) not in asked(first, *others, unnamed)


def test_number_of_pairs_grows_with_the_statements_not_with_their_square() -> None:
    def pairs_of(count: int) -> Sequence[tuple[str, str]]:
        each = (f"the gate {at} was never closed" for at in range(count))
        return asked(*several(*each))

    assert len(pairs_of(400)) == 400 * QUIET
    assert BEFORE + AFTER < 100
