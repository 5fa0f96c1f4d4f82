"""What is no saying, though its words can be."""

from __future__ import annotations

import pytest

from accordingto.extraction import extract
from accordingto.extraction.unsaid import is_saying
from accordingto.model import ReaderModel
from accordingto.reading import document_from_text
from tests.extraction.marking import marked

MODEL = ReaderModel.load()


@pytest.mark.parametrize(
    "sentence",
    [
        "<The pianist> {had been denied} <a visa> twice.",
        "<Osei> {was denied} <entry to the port>.",
        "<The men> {have been denied} <bail>.",
        "<The prisoners> {are being denied} <their right to a lawyer>.",
        "<Osei> {was also refused} <legal counsel>.",
        "[Osei], who {was denied} <access to the files>, left.",
        "[The maker] {recalled} <310,000 scooters>.",
        "[The maker] {has recalled} <more than 2 million heaters>.",
        "[The firm] {is recalling} <some of its older electric buses>.",
        "[Essary] {recalled} <its ambassador> on Friday.",
        "<Osei> {is not accused of} <any crime>.",
        "<The bank> {has never been charged} <with fraud>.",
        "[Two clerks] left, {speaking on condition of anonymity to discuss} <the sale>.",
        "[Two clerks], who {spoke} <on the condition of anonymity to describe the sale>, left.",
        "[Osei], {speaking off the record about} <the sale>, left.",
    ],
)
def test_a_verb_of_saying_with_another_object_says_nothing(sentence: str) -> None:
    assert not is_saying(*marked(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "<The leak> {was denied} by [the port].",
        "<The leak> {was denied}.",
        "<The leak> {was denied} the next day by [the port].",
        "It {was denied} <that the port leaked>.",
        "[The port] {denied} <the leak>.",
        "[Osei] {denied} <his claims>.",
        "[Osei] {recalled} <that the port leaked>.",
        "[Osei] {recalled} <2012 as a good year>.",
        "[Osei] {recalled} <how the trucks came>.",
        "[Osei] {recalled} <the cars burning in the street>.",
        "[Osei] {recalled} <thousands of people in the streets>.",
        "<Osei> {is accused of} <fraud>.",
        "[The union] {did not accuse} <Osei of fraud>.",
        "<“It leaks.”>",
        "“<It leaks>,” [a clerk], {speaking on condition of anonymity}.",
        "[A clerk], {speaking on condition of anonymity, said} <it leaked>.",
        "[Osei] {spoke on} <the conditions in the port>.",
        "[Osei] {asked} <not to be named>.",
    ],
)
def test_other_objects_are_said(sentence: str) -> None:
    assert is_saying(*marked(sentence))


def test_it_is_left_out_of_what_is_read() -> None:
    text = "Osei said it leaked. He had been denied a visa, and the firm recalled 310,000 scooters."
    found = extract(document_from_text(text), MODEL).attributions
    assert [one.cue[0].text_in(text) for one in found] == ["said"]
