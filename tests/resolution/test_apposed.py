"""Names behind a description of two persons: "a spokesman for the minister, Helena Brandt"."""

from __future__ import annotations

import pytest

from accordingto.types import Sourcing
from tests.resolution.marking import last

NAMES = "Helena Brandt|Brandt|Kim Lund|Lund|Rosa Weil|Peter Marsh"


@pytest.mark.parametrize(
    ("source", "speaks_for"),
    [
        ("A spokesman for the minister, Helena Brandt,", "Helena Brandt"),
        ("an aide to the former mayor, Kim Lund,", "Kim Lund"),
        ("A lawyer for the ferry's owner, Peter Marsh,", "Peter Marsh"),
        ("A friend of the driver, Kim Lund,", None),
        ("The brother of the skipper, Helena Brandt,", None),
        ("A spokeswoman for the governor, Peter Marsh", "Peter Marsh"),
    ],
)
def test_whoever_works_for_somebody_named_behind_is_not_that_person(
    source: str, speaks_for: str | None
) -> None:
    told = last(f"<{source}> said the road was open.", NAMES)
    assert told.sourcing is Sourcing.UNNAMED
    assert told.source is not None
    assert (told.name, told.source.speaks_for) == (source.rstrip(","), speaks_for)


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        # Whose holder the article tells by name, or what else she is.
        ("Minister Rosa Weil left.", "A spokeswoman for the minister, Helena Brandt,",
         "Helena Brandt"),
        ("Kim Lund, a lawyer, spoke.", "A lawyer for the senator, Kim Lund,", "Kim Lund"),
        # Of one of them the name tells that it is not his or hers.
        ("", "An aide to the chairman, Helena Brandt,", "Helena Brandt"),
        ("", "The mother of the boy, Rosa Weil,", "Rosa Weil"),
        # The wife is known, and of several the mayor's.
        ("", "The wife of the mayor, Kim Lund,", "Kim Lund"),
        # Somebody was named who may be the victim.
        ("Peter Marsh was found dead.", "A neighbor of the victim, Kim Lund,", "Kim Lund"),
        # What is served is a body, or several.
        ("", "A spokesman for the ministry, Kim Lund,", "Kim Lund"),
        ("", "A lawyer for the miners, Kim Lund,", "Kim Lund"),
        ("", "The head of the executive, Kim Lund,", "Kim Lund"),
        ("", "A member of the home guard, Kim Lund,", "Kim Lund"),
    ],
)  # fmt: skip
def test_a_name_behind_a_description_is_its_own_where_the_text_tells_so(
    before: str, source: str, name: str
) -> None:
    told = last(f"{before} <{source}> said the road was open.", NAMES)
    assert (told.sourcing, told.name) == (Sourcing.NAMED, name)


def test_whoever_is_named_as_served_holds_the_office_from_then_on() -> None:
    told = last(
        "<An aide to the mayor, Kim Lund,> said no. Rosa Weil laughed. <The mayor> said yes.",
        NAMES,
    )
    assert told.name == "Kim Lund"
