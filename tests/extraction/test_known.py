"""Cues that are known by their words."""

from __future__ import annotations

import time

import pytest

from accordingto.extraction import extract
from accordingto.extraction.known import known_cues
from accordingto.model import ReaderModel
from accordingto.reading import document_from_text
from accordingto.types import Stance, text_of

MODEL = ReaderModel.load()


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The port did not respond to a letter.", "did not respond to"),
        ("The port did not immediately reply.", "did not immediately reply"),
        ("Lee hasn’t answered our questions.", "hasn’t answered"),
        ("Lee did not return three calls to his home.", "did not return"),
        ("Lee did not return phone messages.", "did not return"),
        ("The union would not comment.", "would not"),
        ("The family had no immediate comment.", "had no immediate"),
        ("Lee declined to comment.", "declined"),
        ("Reuters could not independently verify the film.", "could not independently verify"),
        ("The lab has not been able to confirm it.", "has not been able to confirm"),
        ("The lab hasn't yet established the cause.", "hasn't yet established"),
        ("Police have yet to establish who shot.", "have yet to establish"),
        ("The paper has been unable to verify it.", "been unable to verify"),
        ("The bank found no evidence of theft.", "found no evidence"),
        ("Osei could not immediately be reached for comment.", "could not immediately be reached"),
        ("Osei could not be reached on Sunday.", "could not be reached"),
        (
            "The owners were not immediately available for comment.",
            "were not immediately available",
        ),
        ("Osei was unavailable for an interview.", "was unavailable"),
        ("The firm has yet to publicly comment.", "has yet to publicly"),
        ("The firm had yet to respond to the letter.", "had yet to respond to"),
        ("She did not elaborate.", "did not elaborate"),
        ("Brandt has yet to speak publicly.", "has yet to speak publicly"),
        ("His solicitor had nothing further to say.", "had nothing further to say"),
        ("The port has no plans to close.", "has no plans"),
        ("She had no intention of leaving.", "had no intention"),
        ("The casino agrees.", "agrees"),
        ("The paper has since apologised.", "has since apologised"),
        ("The charity refused.", "refused"),
        ("Brandt disagreed.", "disagreed"),
        ("Her union does not agree; the port does.", "does not agree"),
        ("The port issued a flat denial.", "issued a flat denial"),
        ("Osei repeated her denials; the port did not.", "repeated her denials"),
        ("The firm sent out a two-line denial on Monday.", "sent out a two-line denial"),
        ("Brandt offered an angry denial through her lawyer.", "offered an angry denial"),
        ("There was no immediate comment from the port.", "There was no immediate"),
        ("There has been no official response from Essary.", "There has been no official"),
        ("Neither Osei nor her lawyer replied to the letter.", "replied to"),
        ("Neither the port nor the mill immediately responded.", "immediately responded"),
        ("The hospital put the number at fewer than 150.", "put"),
        ("Police put it at 35,000.", "put"),
        ("Aid groups put the number of dead at more than two dozen.", "put"),
        ("The clerk had put the cost of repairs at $4 million.", "had put"),
    ],
)
def test_no_answer_and_nothing_verified_are_known_by_their_words(text: str, cue: str) -> None:
    assert [text[low:high] for low, high in known_cues(text, 0, len(text))] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The army did not return.",
        "Lee did not return to the house.",
        "The port did respond.",
        "Lee could not swim.",
        "The bank found no money.",
        "The lab has established a fund.",
        "Lee had no comments to write.",
        "A deal could not be reached.",
        "Brandt disagreed with the port.",
        "Brandt agreed with the port.",
        "The charity refused the offer.",
        "The visa was refused.",
        "A price has been agreed.",
        "They could not agree.",
        "She had not apologised.",
        "It has nothing to do with the port.",
        "The port has no plans.",
        "Brandt made no denial.",
        "The office issued a denial form to each visitor.",
        "The denial was issued by the port.",
        "The port issued a flat denial of the report.",  # which the network finds
        "They did not agree on a price.",
        "The village could not be reached by road.",
        "The seats were not available for weeks.",
        "The firm has yet to open.",
        "There was no immediate danger from the port.",
        "There was no comment on it in the book.",
        "Neither Osei nor her lawyer left.",
        "Osei replied. Neither came, nor did the port.",
        "The strike put the plan at risk.",
        "It is too early to put the damage at $3 million.",
        "Lee put the cup at the end of two tables.",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert list(known_cues(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Lee sold the mill in May. The police officers' union would not comment. It rained.",
            "The police officers' union",
            "comment",
        ),
        (
            "The mission, which has men there, said it had not been able to establish who fired.",
            "it",
            "who fired",
        ),
        (
            "It rained. The mill’s owner could not be reached for comment.",
            "The mill’s owner",
            "for comment",
        ),
        ("It rained. The harbour board did not immediately respond.", "The harbour board", ""),
        (
            "Osei said it leaked. The owners of the mill were not available for comment.",
            "The owners of the mill",
            "for comment",
        ),
        (
            "It rained. The Post has not seen the film that Lee made and could not verify it.",
            "The Post",
            "it",
        ),
    ],
)
def test_they_are_read_with_source_and_content(text: str, source: str, content: str) -> None:
    document = document_from_text(text)
    found = extract(document, MODEL).attributions
    told = [
        (text_of(one.source, text), text_of(one.content, text).rstrip("."))
        for one in found
        if "not" in text_of(one.cue, text)
    ]
    assert told == [(source, content)]


def test_who_gives_no_answer_is_told_behind_it() -> None:
    text = (
        "There was no immediate comment from the army. There was no response from Essary Steel on "
        "the report. There was no reaction in the room."
    )
    found = extract(document_from_text(text), MODEL).attributions
    assert [text_of(one.source, text) for one in found[:2]] == ["the army", "Essary Steel"]
    assert all(one.stance is Stance.DECLINES for one in found[:2])


def test_neither_of_two_answers() -> None:
    text = "Osei said it leaked. Neither the port nor the mill responded to requests for comment."
    _, one = extract(document_from_text(text), MODEL).attributions
    assert text_of(one.source, text) == "Neither the port nor the mill"
    assert one.stance is Stance.DECLINES


@pytest.mark.parametrize("text", ["There was no reaction.", "It could not be reached. "])
def test_without_anybody_to_answer_there_is_no_silence(text: str) -> None:
    assert extract(document_from_text(text), MODEL).attributions == ()


@pytest.mark.parametrize("piece", ["neither a nor ", "did not respond ", "there was no "])
def test_known_cues_are_sought_in_bounded_time(piece: str) -> None:
    begin = time.perf_counter()
    list(known_cues(piece * 20_000, 0, len(piece) * 20_000))
    assert time.perf_counter() - begin < 3


@pytest.mark.parametrize(
    "text",
    [
        "She said that he was told to wait. Reporters were told that the mill would be closed.",
        "Commanders were told that the hall was full an hour before the strike, he said.",
    ],
)
def test_who_is_told_a_thing_is_not_its_source(text: str) -> None:
    found = extract(document_from_text(text), MODEL).attributions
    heard = [one for one in found if text_of(one.cue, text).endswith("told")]
    assert heard
    assert all(one.source == () for one in heard)
