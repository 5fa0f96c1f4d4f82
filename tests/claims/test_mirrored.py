"""Denials in the words of the claim."""

from __future__ import annotations

import time

import pytest

from accordingto.claims import find_claims
from accordingto.claims.mirrored import find_mirrored, links_by_mirroring
from accordingto.types import Stance, Status
from tests.claims.stating import comparing, state, treating


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("the line dumps sewage off Corfu", "the line does not dump sewage off Corfu"),
        ("the duke owns a share of the mine", "the duke owns no share of the mine"),
        ("the app spies on children in Ulm", "the app does not spy on children"),
        ("guards withhold water from prisoners", "guards never withheld water from prisoners"),
        ("the bank owes pensioners 300 million", "the bank owes pensioners nothing"),
        ("the ministry runs a secret prison in Tarsk", "there is no secret prison in Tarsk"),
        ("the coach steals from the safe", "nobody steals from the safe"),
    ],
)
def test_who_denies_a_claim_in_its_own_words_denies_it(claim: str, denial: str) -> None:
    told = [state(claim, "Ann Lee"), state(denial, "Bo Falk", at=200)]
    [found] = find_claims(told, comparing(), treating(0.9))
    assert found.status is Status.CONTESTED


def test_who_denies_doing_it_denies_it() -> None:
    told = [
        state("the firm hides test results", "Ann Lee"),
        state("hiding test results", "the firm", stance=Stance.DENIES, at=200),
    ]
    [found] = find_claims(told, comparing(), treating(0.9))
    assert found.status is Status.CONTESTED


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("police keep files on journalists", "police keep no files on judges"),
        ("the duke owns a share of the mine", "the duchess does not own a share of the mine"),
        ("the bank owes pensioners 300 million", "the pensioners do not owe the bank anything"),
        ("the line dumps sewage off Corfu", "the line will not dump sewage off Corfu"),
        ("the ferry sinks off Corfu", "the other ferry did not sink off Corfu"),
        ("costs of tickets rise", "the tickets do not cost more"),
        ("single mothers in Ulm", "mothers"),
        ("does the app spy on children?", "the app does not spy on children"),
    ],
)
def test_what_is_said_of_something_else_denies_nothing(claim: str, denial: str) -> None:
    told = [state(claim, "Ann Lee"), state(denial, "Bo Falk", at=200)]
    assert not list(find_mirrored(told))


def test_nobody_denies_his_own_words_or_what_the_network_holds_to_agree() -> None:
    claim, denial = "the app spies on children", "the app does not spy on children"
    assert not list(find_mirrored([state(claim, "Lee"), state(denial, "Lee", at=200)]))
    told = [state(claim, "Ann Lee"), state(denial, "Bo Falk", at=200)]
    assert not list(links_by_mirroring(told, treating(0.2)))
    assert len(list(links_by_mirroring(told))) == 1


def test_many_statements_are_looked_through_in_no_time() -> None:
    told = []
    for at in range(2000):
        told.append(state("the app spies on children", f"Lee {at}", at=200 * at))
        told.append(state("the app does not spy on children", f"Falk {at}", at=200 * at + 100))
    began = time.perf_counter()
    list(find_mirrored(told))
    assert time.perf_counter() - began < 5
