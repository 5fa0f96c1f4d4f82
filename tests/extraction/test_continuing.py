"""Paragraphs that go on with a quotation: which do, and which do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.extraction.continuing import with_continued
from accordingto.reading import document_from_text
from accordingto.types import Attribution, Quotation, Span, text_of

TURN = "“The harbour will stay open,” the mayor said. “We have the money."


def spoken(text: str, *, quotation: Quotation = Quotation.DIRECT) -> Attribution:
    """The first paragraph of ``text`` as one attribution whose content is all but the mayor."""
    end = text.index("\n")
    cut = text.index(" the mayor said")
    after = cut + len(" the mayor said. ")
    content = [Span(0, cut)] + ([Span(after, end)] if after < end else [])
    return Attribution(
        id="turn",
        source=(Span(cut + 1, cut + 10),),
        cue=(Span(cut + 11, cut + 15),),
        content=tuple(content),
        quotation=quotation,
        confidence=0.9,
    )


def continued(text: str, **how: Quotation) -> list[str]:
    found = with_continued(document_from_text(text), [spoken(text, **how)])
    assert found[0].id == "turn"
    assert all(one.cue == one.source == () for one in found[1:])
    return [text_of(one.content, text) for one in found[1:]]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“And we have the people.”",
        "“And we have the people. Nobody will be sent home.",
        "“Ferries will run, too, from the first of the month.” He then left the hall.",
    ],
)
def test_a_paragraph_after_an_open_quotation_goes_on_with_it(paragraph: str) -> None:
    assert continued(f"{TURN}\n\n{paragraph}\n") == [paragraph]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“We will rebuild,” the mayor said.", "“The council has the money for all of it.”"),
        ('"We will rebuild," the mayor said.', '"The council has the money for all of it."'),
        (f"{TURN}”", "“It would be folly to close it now, of all years.”"),
    ],
)
def test_a_paragraph_that_is_one_quotation_goes_on_though_the_last_one_closed(
    first: str, second: str
) -> None:
    assert continued(f"{first}\n{second}\n") == [second]


def test_what_a_speaker_tells_of_himself_as_his_turn_goes_on_is_part_of_it() -> None:
    text = f"{TURN}\n\n“I was told that it was sold.”\n"
    start = text.index("I was")
    inner = Attribution(
        "inner",
        (Span(start, start + 1),),
        (Span(start + 2, start + 10),),
        (Span(text.index("that it"), text.index(".”")),),
        Quotation.DIRECT,
        0.9,
    )
    found = with_continued(document_from_text(text), [spoken(text), inner])
    assert [text_of(one.content, text) for one in found[1:]] == ["“I was told that it was sold.”"]
    other = replace(inner, source=(Span(start - 1, start + 1),))
    assert with_continued(document_from_text(text), [spoken(text), other])[1:] == [other]


def test_a_mark_alone_goes_on_with_nothing() -> None:
    assert continued(f"{TURN}\n\n“ ...\n") == []


def test_several_paragraphs_may_go_on_one_after_the_other() -> None:
    more = ["“And we have the people.", "“And we have, at last, the boats.”"]
    assert continued("\n".join([TURN, *more, ""])) == more


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ferries have run since 1911.",
        "He was asked twice about “the money.”",
        "“The money” is a loan from two banks, and has to be paid back in ten years.",
    ],
)
def test_a_paragraph_with_words_of_the_reporter_does_not_go_on(paragraph: str) -> None:
    assert continued(f"{TURN}”\n{paragraph}\n") == []


@pytest.mark.parametrize(
    "paragraph", ["“ANN ORR: I could not agree more.”", "“(Laughter in the hall.)"]
)
def test_a_transcript_passes_the_turn_to_whom_it_names(paragraph: str) -> None:
    assert continued(f"{TURN}\n{paragraph}\n") == []


def test_a_short_quotation_may_be_an_answer_and_does_not_go_on() -> None:
    assert continued(f"{TURN}”\n“Not at all.”\n") == []


@pytest.mark.parametrize(
    "asked", ["“Is it true,” the mayor said. “Will it close?”", "“Will it close?” the mayor said."]
)
def test_a_question_passes_the_turn(asked: str) -> None:
    assert continued(f"{asked}\n“It will not close as long as I am here.”\n") == []


def test_a_paragraph_in_the_reporters_words_ends_the_turn() -> None:
    text = f"{TURN}”\nIt rained.\n“It would be folly to close it now, of all years.”\n"
    assert continued(text) == []


def test_nothing_goes_on_with_what_was_not_quoted() -> None:
    text = f"{TURN}\n“And we have the people.”\n"
    assert continued(text, quotation=Quotation.INDIRECT) == []


def test_a_paragraph_that_has_its_own_attribution_is_left_to_it() -> None:
    text = f"{TURN}\n“And we have the people,” Ann Orr said.\n"
    start = text.index("“And")
    own = Attribution(
        id="own",
        source=(Span(start + 26, start + 33),),
        cue=(Span(start + 34, start + 38),),
        content=(Span(start, start + 25),),
        quotation=Quotation.DIRECT,
        confidence=0.9,
    )
    found = with_continued(document_from_text(text), [spoken(text), own])
    assert [one.id for one in found] == ["turn", "own"]


@given(st.text(alphabet="“”\"'ab.? \n", max_size=60))
def test_whatever_goes_on_is_a_paragraph_within_the_text(rest: str) -> None:
    text = f"{TURN}\n{rest}"
    document = document_from_text(text)
    found = with_continued(document, [spoken(text)])
    assert found == with_continued(document, [spoken(text)])
    for one in found[1:]:
        assert one.content[0].start > len(TURN)
        assert one.content[0].end <= len(document.text)
