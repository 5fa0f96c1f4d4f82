"""What a proper name stands for: a firm or a newspaper that is taken for somebody."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.resolution.kinds import mend
from accordingto.types import Name, NameKind, Sourcing, Span
from tests.resolution.marking import last, read


def kind_of(text: str, name: str) -> NameKind:
    """The kind that a name has in the end, which the reader of names took for a person."""
    taken = [Name(Span(*found.span()), NameKind.PERSON, 0.9) for found in re.finditer(name, text)]
    return {one.kind for one in mend(text, taken).names if one.span.text_in(text) == name}.pop()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brill, a brewer in Ulm, said no.", "Brill"),
        ("Brill, one of the largest brewers, or rather Brill, a brewery, said no.", "Brill"),
        ("They bought the brewer Brill. Brill said no.", "Brill"),
        ("Shares in Brill fell.", "Brill"),
        ("Brill’s shares fell.", "Brill"),
        ("The servers are Brill's. Brill servers failed.", "Brill"),
        ("Brill Chief Executive Ana Ruiz left.", "Brill"),
        ("Brill, which makes beer, said no.", "Brill"),
        ("A tank at Brill Foods burst. Brill said no.", "Brill"),
        ("The Morgen, a daily in Ulm, has it.", "Morgen"),
        ("The Morgen report was wrong.", "Morgen"),
        ("It stood in the daily Morgen.", "Morgen"),
        ("It stood in the trade journal Morgen Dispatch.", "Morgen Dispatch"),
    ],
)
def test_the_words_beside_a_name_tell_a_firm_or_an_outlet(text: str, name: str) -> None:
    assert kind_of(text, name) is NameKind.ORGANIZATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Brill, a lawyer for the company, said no.", "Brill"),
        ("Brill, a company spokesman, said no.", "Brill"),
        ("Brill, who owns the brewery, said no.", "Brill"),
        ("Brill, 44, owns shares. Shares in Brill's name rose.", "Brill"),
        ("Mr. Brill's shares fell.", "Brill"),
        ("Ida Brill left. Brill's shares fell.", "Ida Brill"),
        ("Brill sold the shares of the company.", "Brill"),
    ],
)
def test_a_person_near_a_firm_stays_a_person(text: str, name: str) -> None:
    assert kind_of(text, name) is NameKind.PERSON


def test_a_surname_is_left_to_whoever_bears_it() -> None:
    text = "Ida Brill left. Brill’s shares fell. <Brill> said no."
    told = last(text, "Ida Brill|Brill")
    assert (told.name, told.sourcing) == ("Ida Brill", Sourcing.NAMED)


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        ("A tank at Brill Foods burst. <Brill> said no.", "Brill", "Brill Foods"),
        ("Brill, a brewer, sold a tank. <The company> said no.", "Brill", "Brill"),
        ("<Brill, a brewer,> sold it to Cask, a chain. <The firm> said no.", "Brill|Cask", "Brill"),
        ("It stood in the Ulm Bugle. <The Bugle> said more.", "Ulm Bugle|Bugle", "the Ulm Bugle"),
        ("It stood in the Ulm Bugle. <The paper> said more.", "Ulm Bugle", "the Ulm Bugle"),
        ("A tank at Brill Infusions burst. Brill's plant is shut. <Brill> said no.", "Brill",
         "Brill Infusions"),
        ("The newspaper, Ulmer Blatt, <which> said no, closed.", "Ulmer Blatt", "Ulmer Blatt"),
        ("The newspaper, Ulmer Blatt, closed. <The paper> said no.", "Ulmer Blatt", "Ulmer Blatt"),
        ("He read the Ulm Ledger, a website, <which> said no.", "Ulm Ledger", "the Ulm Ledger"),
    ],
)  # fmt: skip
def test_a_firm_or_an_outlet_is_led_to_its_name(text: str, people: str, name: str) -> None:
    told = last(text, people)
    assert (told.name, told.sourcing) == (name, Sourcing.ORGANIZATION)


def test_a_name_behind_its_noun_is_one_though_nobody_found_it() -> None:
    told = last("It stood in the news site Voz de la Sierra. <The site> said no.")
    assert (told.name, told.sourcing) == ("Voz de la Sierra", Sourcing.ORGANIZATION)
    assert mend("the company Chief Executive left", []).names == ()


def test_she_is_no_firm() -> None:
    told = read(
        "<Ida Lund> left. Brill's shares fell. Brill sank. <She> said no.", "Ida Lund|Brill"
    )
    assert [one.name for one in told] == ["Ida Lund", "Ida Lund"]


@given(st.text("Bril Foods,. a'’s\n", max_size=60), st.integers(0, 50), st.integers(1, 9))
def test_names_stay_in_bounds_and_in_order(text: str, start: int, size: int) -> None:
    low = min(start, len(text))
    names = (
        [Name(Span(low, min(len(text), low + size)), NameKind.PERSON, 0.9)] if text[low:] else []
    )
    spans = [one.span for one in mend(text, names).names]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_the_time_it_takes_grows_with_the_number_of_names() -> None:
    one = "Brill Foods sold Ann Lee a mill near the magazine Takt in Ulm. "

    def seconds(times: int) -> float:
        who = [Span(at * len(one) + 17, at * len(one) + 24) for at in range(times)]
        names = [Name(span, NameKind.PERSON, 0.9) for span in who]
        start = time.perf_counter()
        mend(one * times, names)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(4_000) < 3 * 4 * max(seconds(1_000), 0.01)
