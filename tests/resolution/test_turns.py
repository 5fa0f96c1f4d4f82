"""Quotations that go on: whose they are."""

from __future__ import annotations

import time

import pytest

from accordingto.resolution import resolve
from accordingto.types import (
    Attribution,
    Document,
    Name,
    NameKind,
    Quotation,
    Sourcing,
    Span,
)

TEXT = (
    "Ann Orr said “We will go.”\n“And we will not come back for years.”\n"
    "It reportedly rained.\n“No.”"
)
ANN = Span(0, 7)
NAMES = (Name(ANN, NameKind.PERSON, 1.0),)


def attribution(
    name: str, content: Span, source: Span | None = None, cue: Span | None = None, inside: str = ""
) -> Attribution:
    return Attribution(
        name,
        (source,) if source else (),
        (cue,) if cue else (),
        (content,),
        Quotation.DIRECT,
        1.0,
        inside=inside or None,
    )


SAID = attribution("said", Span(13, 26), ANN, Span(8, 12))
GOES_ON = attribution("goes on", Span(27, 66))
REPORTEDLY = attribution("reportedly", Span(81, 88), None, Span(70, 80))


def test_what_goes_on_is_said_by_whoever_spoke_before() -> None:
    said, goes_on = resolve(Document("doc", TEXT, ""), (SAID, GOES_ON), NAMES).attributions
    assert goes_on.source_id == said.source_id
    assert goes_on.sourcing is Sourcing.NAMED


def test_what_goes_on_twice_is_still_the_first_speakers() -> None:
    last = attribution("last", Span(89, 94))
    told = resolve(Document("doc", TEXT, ""), (SAID, GOES_ON, last), NAMES).attributions
    assert len({one.source_id for one in told}) == 1


def test_a_cue_without_a_source_is_nobodys_and_ends_the_turn() -> None:
    last = attribution("last", Span(89, 94))
    told = resolve(Document("doc", TEXT, ""), (SAID, REPORTEDLY, last), NAMES).attributions
    assert [one.source_id for one in told[1:]] == [None, None]
    assert [one.sourcing for one in told[1:]] == [Sourcing.UNSTATED] * 2


def test_what_is_inside_a_content_takes_no_turn() -> None:
    inner = attribution("inner", Span(17, 25), Span(14, 16), None, inside="said")
    told = resolve(Document("doc", TEXT, ""), (SAID, inner, GOES_ON), NAMES).attributions
    assert told[2].source_id == told[0].source_id


def test_what_goes_on_with_nothing_is_nobodys() -> None:
    (alone,) = resolve(Document("doc", TEXT, ""), (GOES_ON,), NAMES).attributions
    assert alone.source_id is None


@pytest.mark.parametrize(
    ("piece", "source"),
    [
        ("Then I said it was so. ", "I"),
        ("Ann Orr left. both said it was so. ", "both"),
        ("Ann Orr said she left. ", "she"),
        ("It said so again. ", "It"),
        ("The report said so. ", "The report"),
    ],
)
def test_many_sources_of_one_kind_are_resolved_in_linear_time(piece: str, source: str) -> None:
    count = 4000
    at = piece.index(source)
    end = at + len(source)
    attributions = tuple(
        attribution(
            str(number),
            Span(number * len(piece) + end + 1, (number + 1) * len(piece) - 1),
            Span(number * len(piece) + at, number * len(piece) + end),
        )
        for number in range(count)
    )
    clock = time.process_time()
    resolve(Document("doc", piece * count, ""), attributions, ())
    assert time.process_time() - clock < 5  # a tenth of it here; quadratic, it took minutes
