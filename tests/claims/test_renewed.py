"""What somebody goes on to say who has just denied a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accordingto.claims import Statement, find_claims
from accordingto.claims.renewed import find_renewed, links_by_renewing
from accordingto.types import SourceKind, Stance, Stand
from tests.claims.stating import comparing, state, treating

BODY = SourceKind.ORGANIZATION
TALKS = "the shipyard held talks with a buyer from Oslo about its dock"


def article(
    says: str,
    claim: str = TALKS,
    *,
    by: str = "Norsund",
    role: str | None = None,
    speaks_for: str | None = None,
    gap: int = 20,
    denies: str = "the report",
) -> list[Statement]:
    """A newspaper makes a claim, Norsund denies it, and somebody goes on."""
    told = state(claim, "the Kurier", kind=BODY)
    at = len(claim) + 50
    denied = state(denies, "Norsund", stance=Stance.DENIES, kind=BODY, about=told, at=at)
    last = state(
        says, by, at=at + len(denies) + gap, kind=BODY if by == "Norsund" else SourceKind.PERSON
    )
    if last.source and (role or speaks_for):
        last = replace(last, source=replace(last.source, role=role, speaks_for=speaks_for))
    return [told, denied, last]


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        (TALKS, "no agreement has been reached with a buyer from Oslo"),
        (TALKS, "the dock has not been sold"),
        ("the mayor discussed the closing of the pool", "no decision to close the pool was taken"),
        ("aides asked judges to wait", "we gave no formal instruction to any judge"),
        ("guards kept prisoners in chains in 2019", "prisoners are not kept in chains"),
        ("the navy weighed sending divers to Bornholm", "no orders to send divers were given"),
    ],
)
def test_who_has_denied_a_claim_denies_it_too_by_a_narrower_denial(claim: str, says: str) -> None:
    [found] = find_claims(article(says, claim), comparing(), treating(0.6))
    assert [one.stand for one in found.positions] == [Stand.AFFIRMS, Stand.DENIES, Stand.DENIES]
    assert len(found.coverage) == 2


def test_coverage_sees_the_narrower_denial() -> None:
    says = "no agreement has been reached with a buyer from Oslo"
    [found] = find_claims(article(says), comparing())
    assert [one.covered for one in found.coverage] == [True, False]


@pytest.mark.parametrize(
    "says",
    [
        "we do not comment on rumors about a buyer for the dock",
        "nobody knows who talked to a buyer about the dock",
        "the dock has become a landmark and a buyer would be a fool",  # nothing is denied
        "the Kurier never asked the shipyard about a buyer or the dock",  # of the accuser
        "the weather in June was not good for the ships",
    ],
)
def test_what_is_said_of_something_else_is_no_denial_of_the_claim(says: str) -> None:
    assert not list(links_by_renewing(article(says), treating(0.1)))


def test_where_the_words_do_not_tell_it_the_network_is_asked() -> None:
    told = article("nobody at the dock was hurt", "guards beat a welder at the dock")
    assert not list(links_by_renewing(told))
    assert not list(links_by_renewing(told, treating(0.3)))
    assert len(list(links_by_renewing(told, treating(0.9)))) == 1


@pytest.mark.parametrize(
    ("by", "role", "speaks_for"),
    [
        ("Norsund", None, None),
        ("Ida Krogh", "spokeswoman", "Norsund"),
        ("Ida Krogh", "its chief executive", None),
        ("Ida Krogh", "Norsund's managing director", None),
    ],
)
def test_its_officers_are_of_the_side_that_has_denied_it(
    by: str, role: str | None, speaks_for: str | None
) -> None:
    told = article("the dock was not sold", by=by, role=role, speaks_for=speaks_for)
    assert len(list(find_renewed(told))) == 1


@pytest.mark.parametrize(
    ("by", "role", "speaks_for"),
    [
        ("Ida Krogh", None, None),
        ("Ida Krogh", "welder", None),
        ("Ida Krogh", "union president", None),
        ("Ida Krogh", "spokeswoman", "the union"),
        ("the union", None, None),
    ],
)
def test_others_are_not(by: str, role: str | None, speaks_for: str | None) -> None:
    told = article("the dock was not sold", by=by, role=role, speaks_for=speaks_for)
    assert not list(find_renewed(told))


def test_it_must_be_said_right_behind_the_denial() -> None:
    assert not list(find_renewed(article("the dock was not sold", gap=400)))
    told, denied, last = article("the dock was not sold", gap=60)
    between = state("the weather is fine", "Bo Falk", at=denied.attribution.content[0].end + 5)
    assert not list(find_renewed([told, denied, between, last]))


def test_a_denial_that_is_called_a_lie_is_not_the_claim() -> None:
    told = state("Norsund denied the sale", "the Kurier", stance=Stance.DENIES, kind=BODY)
    called = state("that is a lie", "Norsund", kind=BODY, about=told, at=60)
    last = state("the sale was not denied", "Norsund", kind=BODY, at=90)
    assert not list(find_renewed([told, called, last]))
