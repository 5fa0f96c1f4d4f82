"""For which body a mouthpiece speaks, by its fullest name, and whom "we" means in what he says."""

from __future__ import annotations

import pytest

from accordingto.types import Sourcing
from tests.resolution.marking import last, read

PEOPLE = "Ana Ruiz|Tom Lund"
BODIES = "Norland Fisheries Commission|Ministry of Ferries|Zorb Rail|Oslo Ferries"


@pytest.mark.parametrize(
    ("text", "speaks_for"),
    [
        ("The Norland Fisheries Commission met. <A Commission spokesman> said no.",
         "The Norland Fisheries Commission"),
        ("The Norland Fisheries Commission met. <The commission's spokesman, Tom Lund,> said no.",
         "The Norland Fisheries Commission"),
        # Whoever spoke since is no ministry.
        ("<The Ministry of Ferries> said yes. <Zorb Rail> sued. <A ministry spokeswoman> said no.",
         "The Ministry of Ferries"),
        ("<The Ministry of Ferries> met. <Zorb Rail> sued. <A spokesman for the ministry> said no.",
         "The Ministry of Ferries"),
        ("<The Ministry of Ferries> said yes. <Zorb Rail> sued. <Its spokeswoman> said no.",
         "Zorb Rail"),
        ("<The union Zorb> met. <A spokesman for the union Zorb> said no.", "Zorb"),
        # No body that the article names is one.
        ("<Zorb Rail> sued. <A ministry spokeswoman> said no.", None),
        ("<Zorb Rail> sued. <A spokeswoman for the hospital> said no.", "the hospital"),
        ("<Zorb Rail> sued. <Her spokeswoman> said no.", None),
        ("<Zorb Rail> sued. <A spokeswoman for the crew> said no.", "the crew"),
    ],
)  # fmt: skip
def test_a_mouthpiece_speaks_for_the_body_by_its_fullest_name(
    text: str, speaks_for: str | None
) -> None:
    source = last(text, PEOPLE, f"{BODIES}|Zorb").source
    assert source is not None
    assert source.speaks_for == speaks_for


def test_for_whom_somebody_speaks_is_told_where_he_speaks_first() -> None:
    told = read(
        "<Zorb Rail> sued. <A spokesman> said so. <Oslo Ferries> left. <The spokesman> said no.",
        "",
        BODIES,
    )
    assert told[-1].source
    assert told[-1].source.speaks_for == "Zorb Rail"


@pytest.mark.parametrize(
    ("text", "name", "sourcing"),
    [
        ("“<We> think not,” said <Ana Ruiz, a spokeswoman for Zorb Rail>.",
         "Zorb Rail", Sourcing.ORGANIZATION),
        ("<The Ministry of Ferries> met. “<We> think not,” <a ministry spokesman> said.",
         "The Ministry of Ferries", Sourcing.ORGANIZATION),
        ("“<We> think not,” said <a spokesman for the harbor board>.",
         "the harbor board", Sourcing.ORGANIZATION),
        # What he alone thinks, what is no body, and what nobody speaks for.
        ("“<I> think not,” said <Ana Ruiz, a spokeswoman for Zorb Rail>.",
         "Ana Ruiz", Sourcing.NAMED),
        ("“<We> think not,” said <Ana Ruiz, a lawyer for Tom Lund>.", "Ana Ruiz", Sourcing.NAMED),
        ("“<We> think not,” said <Ana Ruiz, a spokeswoman for the miners>.",
         "Ana Ruiz", Sourcing.NAMED),
        ("“<We> think not,” said <Ana Ruiz, a baker>.", "Ana Ruiz", Sourcing.NAMED),
    ],
)  # fmt: skip
def test_we_of_a_mouthpiece_is_the_body(text: str, name: str, sourcing: Sourcing) -> None:
    said = text[text.index("“") + 1 : text.index("”")].replace("<We>", "We").replace("<I>", "I")
    at = text[: text.index("“")].count("<")
    told = read(text, PEOPLE, BODIES, contents={at + 1: said})[at]
    assert (told.name, told.sourcing) == (name, sourcing)
