"""Whose the words are: who hears, who is asked, and where a source ends."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from accordingto.extraction.known import is_hearing
from accordingto.extraction.sources import apart, with_true_sources
from accordingto.types import text_of
from tests.extraction.marking import marked


def source_in(sentence: str) -> str:
    """The source that a sentence is left with, of the one that is marked in it."""
    text, one = marked(sentence)
    (told,) = with_true_sources(text, [one])
    return text_of(told.source, text)


@pytest.mark.parametrize(
    "cue",
    [
        "was told",
        "had been told",
        "have been warned",
        "is being informed",
        "was not told",
        "were asked about",
        "has been asked",
        "wasn’t told",
        "were also notified",
    ],
)
def test_a_passive_of_telling_is_hearing(cue: str) -> None:
    assert is_hearing(cue)


@pytest.mark.parametrize(
    "cue",
    [
        "told",
        "has told",
        "had told",
        "have informed",
        "has warned",
        "has not told",
        "asked",
        "was asking",
        "is telling",
        "said he was told",
    ],
)
def test_any_other_form_is_not(cue: str) -> None:
    assert not is_hearing(cue)


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("[Osei] {has told} the station <that the pier is sold>.", "Osei"),
        ("[Tehran] {had warned} Baku <that it would answer>.", "Tehran"),
        ("[The crew] {had been told} <that the pier is sold>.", ""),
        ("[Villagers] {have been warned} <that the bank may slip>.", ""),
    ],
)
def test_who_has_told_is_the_source_and_who_was_told_is_not(sentence: str, source: str) -> None:
    assert source_in(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("<“It rained,”> {said} [Ann Osei. Brandt] called it a lie.", "Ann Osei"),
        ("“It rained,” said [Ann Osei. Brandt] {called} <it a lie>.", "Brandt"),
        ("<“It rained,”> {said} [the mayor's office. The union] left.", "the mayor's office"),
        ("Why would [he? Brandt] {said} <it was late>.", "Brandt"),
        # What only looks like an end.
        ("[Gov. Brandt] {said} <it was late>.", "Gov. Brandt"),
        ("[J. R. Brandt] {said} <it was late>.", "J. R. Brandt"),
        ("[Pres. Brandt] {said} <it was late>.", "Pres. Brandt"),
        ("<It was late>, {said} [Lt. Col. Brandt Jr.].", "Lt. Col. Brandt Jr."),
        ("[Essary Motor Co. Chairman Ann Osei] {said} <no>.", "Essary Motor Co. Chairman Ann Osei"),
        ("[The mayor\nof Essary] {said} <it was late>.", "The mayor\nof Essary"),
    ],
)
def test_a_source_ends_with_its_sentence(sentence: str, source: str) -> None:
    assert source_in(sentence) == source


@pytest.mark.parametrize(
    "sentence",
    [
        "[Osei], {asked about} <the pier>, said it was sold.",
        "[Osei], when {asked} <whether the pier was sold>, nodded.",
        "[She] did not answer when {asked} <who had signed>.",
        "{Asked} <if the pier was sold>, Osei nodded.",
        "It rained. {Asked} <if it would end>, Osei nodded.",
        "[Osei], {pressed} <on the price>, said it was fair.",
        "[The board] {was asked} <whether it knew>.",
    ],
)
def test_who_is_asked_does_not_ask(sentence: str) -> None:
    assert source_in(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("[Osei] {asked} <whether the pier was sold>.", "Osei"),
        ("[Osei, the mayor], {asked} <whether the pier was sold>.", "Osei, the mayor"),
        ("<“Who sold it?”> {asked} [Osei].", "Osei"),
        ("<“Who sold it?”> [Osei] {asked}.", "Osei"),
        ("[Osei] sat down, {asked} <who had sold it>, and wept.", "Osei"),
    ],
)
def test_who_asks_does(sentence: str, source: str) -> None:
    assert source_in(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("[Osei, who] ran the port for years, {urged} <calm>.", "Osei, who ran the port for years"),
        ("[The line, which has 1,]200 men, {denied} <it>.", "The line, which has 1,200 men"),
        ("[Osei, who left a year] ago, on Friday {urged} <calm>.", "Osei, who left a year ago"),
        ("It rained. Osei, who ran the port, {urged} <calm>.", "Osei, who ran the port"),
        ("Osei, the harbour master, {ruled out} <a sale>.", "Osei, the harbour master"),
        ("Osei, Essary's harbour master, {ruled out} <it>.", "Osei, Essary's harbour master"),
    ],
)
def test_a_clause_about_a_source_is_part_of_it(sentence: str, source: str) -> None:
    assert source_in(sentence) == source


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("[Osei] ran the port for years, and {urged} <calm>.", "Osei"),
        ("[Osei, who] ran it. Brandt left, and {urged} <calm>.", "Osei, who"),
        ("[Osei, who] ran it, sold it, {urged} <calm>.", "Osei, who"),
        ("When Osei left, the port, {reportedly}, <closed>.", ""),
        ("After Osei, the mayor, {denials} <of the sale> were many.", ""),
        ("Osei left, {saying} <it was late>.", ""),
    ],
)
def test_other_clauses_are_not(sentence: str, source: str) -> None:
    assert source_in(sentence) == source


def test_what_is_told_of_is_not_who_tells_it() -> None:
    _, one = marked("[The truce] {was said to be} <over>.")
    inside = replace(one, content=(*one.source, *one.content))
    assert apart(inside).source == ()
    assert apart(one) is one


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("<Osei> {could not be reached} on Sunday.", "Osei", ""),
        ("<The mill> {could not be reached} <for comment>.", "The mill", "for comment"),
        ("A <deal> {could not be reached}.", "", "deal"),
    ],
)
def test_who_cannot_be_reached_is_not_what_is_said(
    sentence: str, source: str, content: str
) -> None:
    text, one = marked(sentence)
    (told,) = with_true_sources(text, [one])
    assert (text_of(told.source, text), text_of(told.content, text)) == (source, content)


def test_long_sentences_take_bounded_time() -> None:
    begin = time.perf_counter()
    source_in("[Osei, who] {asked} <" + "a, b " * 20_000 + ">")
    source_in("Osei, who " + "1,1 " * 20_000 + ", {urged} <calm>.")
    source_in("[" + "Ann Osei. " * 5_000 + "Osei] {urged} <calm>.")
    assert time.perf_counter() - begin < 2


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("[The mill’s] owner {could not be reached} <for comment>.", "The mill’s owner"),
        ("[The officers'] union {would not comment}<.>", "The officers' union"),
        ("[Lee's] chief of staff {said} <it was late>.", "Lee's chief of staff"),
        ("<“It is late,”> {said} [the mill's] owner.", "the mill's"),
        ("[Lee's], as ever, {said} <it was late>.", "Lee's"),
        ("[Lee’s] {claim} <that it was late>.", "Lee’s"),
        ("[The owner] himself {said} <it was late>.", "The owner"),
    ],
)
def test_a_source_does_not_end_behind_an_owner(sentence: str, source: str) -> None:
    assert source_in(sentence) == source
