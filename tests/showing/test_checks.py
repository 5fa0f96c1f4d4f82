"""Checks as people see them: what each article makes of the claim, and the sum of it last."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.showing.checks import Checks
from accordingto.types import (
    Check,
    Failure,
    Reading,
    Span,
    Stand,
    Status,
    Treatment,
)
from tests.showing.making import article, claim_of, console_on, limit, printed

ESCAPE = re.compile(r"\x1b\[[\d;]*m")
CLAIM = "The bridge has been sold."
BRIDGE = article(
    "a.txt", ("Novak", "the bridge is sold"), ("Ruiz", "“it is not”"), title="A bridge is sold"
)
POSITIONS = claim_of(
    CLAIM, Status.CONTESTED, [(BRIDGE, 1, Stand.AFFIRMS), (BRIDGE, 2, Stand.DENIES)]
).positions
DISPUTED = Check(
    CLAIM,
    BRIDGE,
    Treatment.DENIES,
    0.87,
    sentences=(Span(0, 30), Span(31, 53)),
    positions=POSITIONS,
    coverage=(limit("claim", "a.txt#2"),),
)
FAILED = Check(CLAIM, Reading("gone.txt", None, failure=Failure("reading", "gone")))


def nothing(path: str) -> Check:
    return Check(CLAIM, article(path, ("Quill", "it rains")), Treatment.NOTHING, 1.0)


def shown(*checks: Check, claim: str = CLAIM, terminal: bool = False, width: int = 80) -> str:
    console = console_on(terminal=terminal, width=width)
    view = Checks(claim, console)
    for check in checks:
        view.show(check)
    view.finish()
    return printed(console)


def test_an_article_has_its_treatment_positions_coverage_and_sentences() -> None:
    assert shown(DISPUTED).splitlines() == [
        CLAIM,
        "",
        "A bridge is sold",
        "a.txt",
        "denies it (0.87)",
        "  1. Novak — affirms: “the bridge is sold”",
        "  2. Ruiz — denies: “it is not”",
        "     leaves open: time — It speaks of “today” alone.",
        "  weighed: Novak said the bridge is sold.",
        "           Ruiz said “it is not”.",
        "",
        "1 article: 1 denies it.",
    ]


def test_a_terminal_has_the_treatment_in_colour_and_the_same_words() -> None:
    output = shown(DISPUTED, nothing("b.txt"), terminal=True)
    assert "\x1b[1;38;5;161mdenies it\x1b[0m" in output
    assert ESCAPE.sub("", output) == shown(DISPUTED, nothing("b.txt"))


def test_articles_with_nothing_on_it_are_one_list_before_the_sum() -> None:
    output = shown(nothing("b.txt"), DISPUTED, nothing("c.txt"))
    assert output.endswith(
        "\nNothing on it:\n  b.txt\n  c.txt\n\n3 articles: 1 denies it, 2 have nothing on it.\n"
    )
    assert output.count("b.txt") == 1


@pytest.mark.parametrize(
    ("treatment", "words"),
    [
        (Treatment.AFFIRMS, "affirms it"),
        (Treatment.DENIES, "denies it"),
        (Treatment.DISCUSSES, "only discusses it"),
    ],
)
def test_a_treatment_is_told_in_words(treatment: Treatment, words: str) -> None:
    output = shown(replace(DISPUTED, treatment=treatment))
    assert f"\n{words} (0.87)\n" in output
    assert output.endswith(f"\n1 article: 1 {words}.\n")


def test_the_sum_has_all_kinds_in_one_order_and_failures_apart() -> None:
    checks = [
        FAILED,
        nothing("b.txt"),
        DISPUTED,
        replace(DISPUTED, treatment=Treatment.DISCUSSES),
        replace(DISPUTED, treatment=Treatment.AFFIRMS),
        replace(DISPUTED, treatment=Treatment.AFFIRMS),
    ]
    last = " ".join(shown(*checks, width=200).splitlines()[-2:])
    assert last.strip() == (
        "5 articles: 2 affirm it, 1 denies it, 1 only discusses it, 1 has nothing on it; "
        "1 could not be read."
    )


def test_where_nothing_could_be_read_the_sum_says_so() -> None:
    assert shown(FAILED).endswith("\n0 articles; 1 could not be read.\n")
    assert shown().endswith("\n0 articles.\n")


def test_an_article_that_only_reports_it_without_positions_has_its_sentences() -> None:
    output = shown(replace(DISPUTED, treatment=Treatment.DISCUSSES, positions=(), coverage=()))
    assert "only discusses it (0.87)\n  weighed: Novak said" in output


def test_a_long_content_and_a_long_sentence_are_shortened() -> None:
    reading = article("a.txt", ("Novak", "word " * 500))
    position = claim_of(CLAIM, Status.DENIED, [(reading, 1, Stand.DENIES)]).positions
    whole = Span(0, len(reading.document.text) if reading.document else 1)
    output = shown(Check(CLAIM, reading, Treatment.DENIES, 1.0, (whole,), position))
    assert output.count("…") == 2
    assert len(output) < 1000


def test_a_title_that_is_missing_is_made_up_for_by_the_place() -> None:
    assert "\nb.txt\naffirms it" in shown(replace(nothing("b.txt"), treatment=Treatment.AFFIRMS))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[]), min_size=1), st.booleans())
def test_nothing_in_an_article_or_a_claim_acts_on_the_terminal(text: str, terminal: bool) -> None:
    reading = article(text, (text, text), title=text)
    positions = claim_of(text, Status.DENIED, [(reading, 1, Stand.DENIES)]).positions
    whole = Span(0, len(reading.document.text) if reading.document else 1)
    check = Check(text, reading, Treatment.DENIES, 0.5, (whole,), positions)
    output = ESCAPE.sub("", shown(check, claim=text, terminal=terminal))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]", output)
