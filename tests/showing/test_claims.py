"""Claims as people see them: contested first, each position a line, no more than can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from accordingto.showing.claims import EACH, LISTED, LONGEST, claims_of, show_claims
from accordingto.showing.lines import WIDTH, print_parts
from accordingto.showing.terminal import show
from accordingto.types import (
    Caution,
    CautionKind,
    Claim,
    Coverage,
    Limit,
    Position,
    Reading,
    Source,
    SourceKind,
    Stand,
    Status,
)
from tests.showing.making import article, claim_of, console_on, limit, printed

ESCAPE = re.compile(r"\x1b\[[\d;]*m")
BRIDGE = article("a.txt", ("Novak", "the bridge is sold"), ("Ruiz", "it is not"), ("", "no"))
OTHER = article("b.txt", ("Quill", "nobody sold the bridge"), title="A bridge")
SOLD = claim_of(
    "The bridge is sold.",
    Status.CONTESTED,
    [(BRIDGE, 1, Stand.AFFIRMS), (BRIDGE, 2, Stand.DENIES), (BRIDGE, 3, Stand.NO_ANSWER)],
    limit("a.txt#1", "a.txt#2"),
)


def of_one(
    reading: Reading,
    *claims: Claim,
    terminal: bool = False,
    width: int = 80,
    no_color: bool = False,
) -> str:
    """The section of claims under one article."""
    console = console_on(terminal=terminal, width=width, no_color=no_color)
    print_parts(claims_of(replace(reading, claims=claims), console), console)
    return printed(console)


def across(claims: Sequence[Claim], *readings: Reading) -> str:
    console = console_on(terminal=False)
    show_claims(claims, readings, console)
    return printed(console)


def alone(reading: Reading, number: int, status: Status = Status.UNCONTESTED) -> Claim:
    """A claim on which one attribution alone takes a position."""
    return claim_of(f"Claim {number}.", status, [(reading, number, Stand.AFFIRMS)])


def test_a_claim_is_its_status_its_sentence_and_a_line_for_each_position() -> None:
    assert of_one(BRIDGE, SOLD).splitlines() == [
        "",
        "Claims",
        "",
        "contested: The bridge is sold.",
        "  1. Novak — affirms",
        "  2. Ruiz — denies",
        "     leaves open: time — It speaks of “today” alone.",
        "  3. (unstated) — gives no answer",
    ]


def test_a_terminal_has_the_status_in_colour_and_the_same_words() -> None:
    output = of_one(BRIDGE, SOLD, terminal=True)
    assert "\x1b[1;38;5;161mcontested\x1b[0m" in output
    assert ESCAPE.sub("", output) == of_one(BRIDGE, SOLD)


def test_no_color_leaves_the_status_as_a_bold_word() -> None:
    output = of_one(BRIDGE, SOLD, terminal=True, no_color=True)
    assert "\x1b[1mcontested\x1b[0m" in output
    assert "38;5" not in output


@pytest.mark.parametrize("terminal", [True, False])
def test_claims_stand_below_the_attributions_and_warnings_of_an_article(terminal: bool) -> None:
    console = console_on(terminal=terminal)
    caution = Caution(CautionKind.UNDATED, (), "when was that?")
    show(replace(BRIDGE, claims=(SOLD,), cautions=(caution,)), console)
    plain = ESCAPE.sub("", printed(console))
    assert plain.index("the bridge is sold") < plain.index("warning:") < plain.index("\n\nClaims\n")
    assert "contested: The bridge is sold." in plain


def test_an_article_without_claims_has_no_section() -> None:
    assert of_one(BRIDGE) == ""


@pytest.mark.parametrize(
    ("stand", "words"),
    [
        (Stand.AFFIRMS, "affirms"),
        (Stand.DENIES, "denies"),
        (Stand.DOUBTS, "doubts"),
        (Stand.UNVERIFIED, "has not verified it"),
        (Stand.NO_ANSWER, "gives no answer"),
    ],
)
def test_a_stand_is_told_in_words(stand: Stand, words: str) -> None:
    claim = claim_of("It is sold.", Status.DENIED, [(BRIDGE, 1, stand)])
    assert f"1. Novak — {words}\n" in of_one(BRIDGE, claim)


@pytest.mark.parametrize("status", Status)
def test_every_status_is_a_word(status: Status) -> None:
    claim = claim_of(
        "It is sold.", status, [(BRIDGE, 1, Stand.AFFIRMS), (BRIDGE, 2, Stand.AFFIRMS)]
    )
    assert f"\n{status.value}: It is sold.\n" in of_one(BRIDGE, claim)


def test_what_may_be_left_open_is_told_apart_from_what_is() -> None:
    claim = replace(SOLD, coverage=(limit("a.txt#1", "a.txt#2", covered=None),))
    assert "     may leave open: time — It speaks" in of_one(BRIDGE, claim)


def test_a_denial_that_covers_the_claim_has_no_line_more() -> None:
    claim = replace(SOLD, coverage=(limit("a.txt#1", "a.txt#2", covered=True),))
    assert "open" not in of_one(BRIDGE, claim)


def test_a_reason_without_a_kind_is_told_as_it_is() -> None:
    coverage = Coverage("a.txt#1", "a.txt#2", None, None, "Nobody can tell.")
    claim = replace(SOLD, coverage=(coverage,))
    assert "     may leave open: Nobody can tell.\n" in of_one(BRIDGE, claim)


@pytest.mark.parametrize("on", Limit)
def test_every_limit_is_a_word(on: Limit) -> None:
    claim = replace(SOLD, coverage=(replace(limit("a.txt#1", "a.txt#2"), on=on),))
    assert f"leaves open: {on.value} — " in of_one(BRIDGE, claim)


def test_a_source_is_called_by_its_name_else_by_the_words_of_the_article() -> None:
    full = Source("a.txt/Novak", "Jana M. Novak", SourceKind.PERSON)
    nameless = Source("a.txt/Ruiz", None, SourceKind.PERSON)
    output = of_one(replace(BRIDGE, sources=(full, nameless)), SOLD)
    assert "1. Jana M. Novak — affirms" in output
    assert "2. Ruiz — denies" in output


def test_claims_of_one_source_alone_are_counted_not_listed() -> None:
    many = article("a.txt", *[("Novak", f"word {number}") for number in range(1, 6)])
    both = claim_of("Both.", Status.UNCONTESTED, [(many, n, Stand.AFFIRMS) for n in (1, 2)])
    output = of_one(many, both, *[alone(many, number) for number in (3, 4, 5)])
    assert output.endswith("\nand 3 more that one source alone makes\n")
    assert "Claim 3" not in output


def test_an_article_whose_claims_each_have_one_source_has_their_number_alone() -> None:
    output = of_one(BRIDGE, alone(BRIDGE, 1), alone(BRIDGE, 2))
    assert output == "\nClaims\n\n2 claims that one source alone makes\n"


@pytest.mark.parametrize("status", [Status.DENIED, Status.UNVERIFIED])
def test_what_one_source_alone_disputes_is_listed(status: Status) -> None:
    assert f"{status.value}: Claim 1." in of_one(BRIDGE, alone(BRIDGE, 1, status))


def test_an_article_of_nothing_but_denials_lists_the_first_and_counts_the_rest() -> None:
    denials = article("a.txt", *[("Novak", f"no to {number}") for number in range(40)])
    claims = [
        claim_of(f"No. {n}.", Status.DENIED, [(denials, n, Stand.DENIES)]) for n in range(1, 41)
    ]
    output = of_one(denials, *claims)
    assert output.count("denied: ") == LISTED
    assert output.endswith(f"\nand {40 - LISTED} more\n")


def test_what_is_not_listed_and_what_stands_alone_are_counted_apart() -> None:
    many = article("a.txt", *[("Novak", f"word {number}") for number in range(1, 40)])
    denied = [alone(many, number, Status.DENIED) for number in range(1, LISTED + 3)]
    rest = [alone(many, number) for number in range(20, 24)]
    output = of_one(many, *denied, *rest)
    assert output.endswith("\nand 2 more, and 4 that one source alone makes\n")


def test_of_many_positions_of_one_stand_the_first_are_told_and_no_denial_is_lost() -> None:
    many = article("a.txt", *[(f"Novak {'i' * n}", "yes") for n in range(1, 200)], ("Ruiz", "no"))
    claim = claim_of(
        "It is sold.",
        Status.CONTESTED,
        [*[(many, n, Stand.AFFIRMS) for n in range(1, 200)], (many, 200, Stand.DENIES)],
    )
    output = of_one(many, claim)
    assert output.count("— affirms") == EACH
    assert "  200. Ruiz — denies\n" in output
    assert output.endswith(f"       and {199 - EACH} more affirm\n")


def test_one_position_too_many_is_told_in_the_singular() -> None:
    many = article("a.txt", *[("Novak", "yes")] * (EACH + 1))
    claim = claim_of(
        "It is sold.", Status.UNCONTESTED, [(many, n, Stand.AFFIRMS) for n in range(1, EACH + 2)]
    )
    assert "and 1 more affirms\n" in of_one(many, claim)


def test_a_very_long_claim_is_shortened() -> None:
    claim = replace(SOLD, text="word " * 10_000)
    lines = of_one(BRIDGE, claim).splitlines()
    assert len(" ".join(lines)) < LONGEST + 400
    assert any(line.endswith("…") for line in lines)


def test_a_claim_of_several_articles_names_the_article_of_each_position() -> None:
    claim = claim_of(
        "The bridge is sold.",
        Status.CONTESTED,
        [(OTHER, 1, Stand.DENIES), (BRIDGE, 1, Stand.AFFIRMS)],
        limit("a.txt#1", "b.txt#1"),
    )
    assert across([claim], BRIDGE, OTHER).splitlines()[1:] == [
        "Claims across 2 articles",
        "",
        "contested: The bridge is sold.",
        "  1. Novak — affirms · a.txt",
        "  1. Quill — denies · A bridge",
        "     leaves open: time — It speaks of “today” alone.",
    ]


def test_articles_that_make_no_claim_say_so() -> None:
    assert "No claims found." in across([], BRIDGE, OTHER)
    assert "Claims across 0 articles\nNo claims found." in across([])


def test_a_position_whose_article_is_not_there_is_passed_over() -> None:
    stray = Position("nowhere", "nobody", Stand.DENIES)
    claim = replace(SOLD, positions=(*SOLD.positions, stray))
    assert of_one(BRIDGE, claim) == of_one(BRIDGE, SOLD)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[]), min_size=1), st.booleans())
def test_nothing_in_a_claim_acts_on_the_terminal(text: str, terminal: bool) -> None:
    reading = article("a.txt", (text, text), title=text)
    coverage = replace(limit("a.txt#1", "a.txt#1"), reason=text)
    claim = claim_of(text, Status.DENIED, [(reading, 1, Stand.DENIES)], coverage)
    output = ESCAPE.sub("", of_one(reading, claim, terminal=terminal))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]", output)


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("text", ["市长说桥是安全的" * 20, "x" * 500, "the bridge is long " * 30])
def test_no_line_of_a_claim_is_wider_than_the_terminal(text: str, terminal: bool) -> None:
    reading = article("a.txt", (text, text))
    claim = claim_of(text, Status.DENIED, [(reading, 1, Stand.DENIES)], limit("", "a.txt#1"))
    for width in (20, 60, 200):
        output = ESCAPE.sub("", of_one(reading, claim, terminal=terminal, width=width))
        assert max(map(cell_len, output.splitlines())) <= min(width, WIDTH)


def test_a_wrapped_reason_stays_under_its_first_line() -> None:
    claim = replace(SOLD, coverage=(replace(limit("", "a.txt#2"), reason="word " * 40),))
    lines = of_one(BRIDGE, claim, width=50).splitlines()
    reason = [line for line in lines if "word" in line]
    assert len(reason) > 3
    assert all(line.startswith("     ") for line in reason)
