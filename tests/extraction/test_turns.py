"""Speakers who are named by a label or a signature: who is taken for one, and what they say."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.extraction.turns import with_turns
from accordingto.reading import document_from_text
from accordingto.types import Attribution, Name, NameKind, Quotation, Role, Span, text_of

PERSON, ORGANIZATION, PLACE = NameKind.PERSON, NameKind.ORGANIZATION, NameKind.PLACE


def turns(text: str, **names: NameKind) -> list[tuple[str, str, str]]:
    """Source, cue and content of every turn; ``names`` ("Ann_Lee") are known wherever they are."""
    found = with_turns(document_from_text(text), [], known(text, **names))
    return [
        (text_of(one.source, text), text_of(one.cue, text), text_of(one.content, text))
        for one in found
    ]


def known(text: str, **names: NameKind) -> list[Name]:
    return [
        Name(Span(at, at + len(name)), kind, 0.9)
        for name, kind in ((name.replace("_", " "), kind) for name, kind in names.items())
        for at in range(len(text))
        if text.startswith(name, at)
    ]


def test_a_headline_that_opens_with_a_person_is_theirs() -> None:
    text = "Lee: Harbour bridge will not open before May.\n\nAnn Lee said so on Monday."
    assert turns(text, Ann_Lee=PERSON) == [("Lee", ":", "Harbour bridge will not open before May")]


def test_a_headline_may_quote_in_full() -> None:
    text = "Port Authority: ‘Nobody was told of the leak.’\n\nMore follows."
    assert turns(text, Port_Authority=ORGANIZATION) == [
        ("Port Authority", ":", "‘Nobody was told of the leak.’")
    ]


@pytest.mark.parametrize("source", ["Poll", "Report", "Study"])
def test_a_headline_may_name_a_kind_of_text(source: str) -> None:
    text = f"{source}: Ferry riders are getting older\n\nMore follows."
    assert turns(text) == [(source, ":", "Ferry riders are getting older")]


@pytest.mark.parametrize(
    "line",
    [
        "The Latest: Storm closes the harbour bridge",
        "Harbour bridge: a history of its failures",
        "Live updates: what we know of the storm",
    ],
)
def test_a_headline_that_opens_with_a_subject_is_nobodys(line: str) -> None:
    assert turns(f"{line}\n\nAnn Lee said so on Monday.", Ann_Lee=PERSON) == []


def test_in_a_transcript_each_label_opens_a_turn() -> None:
    text = (
        "The mayor spoke with Jo Marsh.\n\n"
        "MARSH: Will the bridge open in May?\n\nMAYOR: It will not.\n\nMARSH: When will it open?"
    )
    assert turns(text, Jo_Marsh=PERSON) == [
        ("MARSH", ":", "Will the bridge open in May?"),
        ("MARSH", ":", "When will it open?"),
    ]


def test_a_label_in_capitals_that_comes_back_needs_no_name() -> None:
    text = "HOST: Will you resign over it?\nMAYOR: I will not resign.\nHOST: You will not resign?"
    assert [source for source, _, _ in turns("Hearing.\n\n" + text)] == ["HOST", "HOST"]


def test_a_turn_goes_on_in_paragraphs_that_open_with_a_quotation_mark() -> None:
    text = (
        'What they said.\n\n"MARSH: Who knew of the leak?\n\n"LEE: Nobody at all knew.\n\n'
        '"We found it by chance.\n\n"MARSH: And who paid for it?"\n\nJo Marsh and Ann Lee left.'
    )
    assert turns(text, Jo_Marsh=PERSON, Ann_Lee=PERSON) == [
        ("MARSH", ":", "Who knew of the leak?"),
        ("LEE", ":", "Nobody at all knew. ... We found it by chance."),
        ("MARSH", ":", "And who paid for it?"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Ann Lee: 547\nJo Marsh: 781",
        "Harbour: the old bridge is closed\nMarket: the square is open again",
        "UPDATE: the bridge has been opened\nCORRECTION: it was opened on Monday",
        "Ann Lee: there is only one such line here",
    ],
)
def test_lists_and_notes_are_no_transcript(lines: str) -> None:
    text = f"A list of things.\n\n{lines}\n"
    assert turns(text, Ann_Lee=PERSON, Jo_Marsh=PERSON, Harbour=PLACE) == []


@pytest.mark.parametrize("dash", ["—", "―", "--", "-"])
def test_a_quotation_that_is_signed_is_the_signers(dash: str) -> None:
    text = f"Voices from the harbour.\n\n“We were never asked.” {dash} Ann Lee, 34\n"
    assert turns(text) == [("Ann Lee, 34", dash, "“We were never asked.”")]


@pytest.mark.parametrize(
    "line",
    [
        "“Do svidaniya” - Russian for goodbye",
        "He called it “a disaster” - Ann Lee",
        "“We were never asked” - and nobody will be",
        "“We were never asked.” Ann Lee",
    ],
)
def test_a_quotation_without_a_signature_is_nobodys(line: str) -> None:
    assert turns(f"Voices.\n\n{line}\n", Ann_Lee=PERSON) == []


def test_what_a_turn_holds_is_inside_it_and_ends_where_it_ends() -> None:
    text = "Voices.\n\n“The Gazette wrote that it leaks.” — Ann Lee\n“It does.” — Jo Marsh\n"
    gazette = text.index("The Gazette")
    cue, leaks, beyond = text.index("wrote"), text.index("that it"), text.index("“It does")
    inner = Attribution(
        "inner",
        (Span(gazette, gazette + 11),),
        (Span(cue, cue + 5),),
        (Span(leaks, leaks + 13), Span(beyond, beyond + 10)),
        Quotation.INDIRECT,
        0.9,
    )
    one, lee, _ = with_turns(document_from_text(text), [inner], [])
    assert one.inside == lee.id
    assert text_of(one.content, text) == "that it leaks"


def test_a_label_that_is_a_source_already_gives_no_turn() -> None:
    text = "Lee: Bridge will open in May.\n\nAnn Lee left."
    there = Attribution(
        "there", (Span(0, 3),), (Span(3, 4),), (Span(5, 29),), Quotation.INDIRECT, 0.9
    )
    assert with_turns(document_from_text(text), [there], known(text, Ann_Lee=PERSON)) == [there]


@given(st.text(alphabet='LEEann:\n"“”—- .,', min_size=1, max_size=200).filter(str.strip))
def test_any_text_gives_spans_in_bounds_that_do_not_overlap(text: str) -> None:
    document = document_from_text(text)
    for one in with_turns(document, [], known(text, ann=PERSON)):
        spans = sorted(span for role in Role for span in one.spans(role))
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert not any(map(Span.overlaps, spans, spans[1:]))


@pytest.mark.parametrize("piece", ['"-A', "Ann ", "ANN: a b c\n", "''--A'", "“a” — "])
def test_a_long_hostile_text_takes_no_time(piece: str) -> None:
    document = document_from_text(piece * 100_000)
    clock = time.perf_counter()
    with_turns(document, [], [])
    assert time.perf_counter() - clock < 5
