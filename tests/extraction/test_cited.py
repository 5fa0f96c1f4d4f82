"""On whose word something is told: who is cited for it, and for what."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from accordingto.extraction.cited import with_cited
from accordingto.types import Attribution, Quotation, Span, text_of
from tests.extraction.marking import marked

TOLD = ("The Post", "said", "the dam had leaked for a year")


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    parts = [Span(at := text.index(words), at + len(words)) for words in (source, cue, content)]
    who, how, what = ((part,) for part in parts)
    return Attribution(cue, who, how, what, Quotation.INDIRECT, 0.9)


def cited_in(text: str, *told: tuple[str, str, str]) -> list[tuple[str, str, str, str | None]]:
    """Source, cue and content of what is found, and the cue of what it is inside."""
    given = [attribution(text, *parts) for parts in told]
    found = with_cited(text, given)
    assert found[: len(given)] == given
    return [
        (text_of(o.source, text), text_of(o.cue, text), text_of(o.content, text), o.inside)
        for o in found[len(given) :]
    ]


@pytest.mark.parametrize(
    ("text", "citing"),
    [
        (
            "The Post, citing three people in the ministry, said the dam had leaked for a year.",
            ("The Post", "citing", "three people in the ministry"),
        ),
        (
            "The Post said the dam had leaked for a year. The Post cited internal memos.",
            ("The Post", "cited", "internal memos"),
        ),
        (
            "The Post said the dam had leaked for a year. It cited a report of the ministry.",
            ("It", "cited", "a report of the ministry"),
        ),
        (
            "The Post said the dam had leaked for a year, repeatedly quoting an unnamed official.",
            ("The Post", "repeatedly quoting", "an unnamed official"),
        ),
    ],
)
def test_who_is_cited_for_it_says_it_inside(text: str, citing: tuple[str, str, str]) -> None:
    assert cited_in(text, TOLD, citing) == [(citing[2], citing[1], TOLD[2], "said")]


@pytest.mark.parametrize(
    ("text", "citing"),
    [
        # What is cited is a reason, a saying, or stands too far off; or somebody else cites it.
        (
            "The Post said the dam had leaked for a year, citing the cost of the repair.",
            ("The Post", "citing", "the cost of the repair"),
        ),
        (
            "The Post said the dam had leaked for a year. It quoted an official as saying so.",
            ("It", "quoted", "an official as saying so"),
        ),
        (
            "The Post said the dam had leaked for a year. It cited a report that it is safe.",
            ("It", "cited", "a report that it is safe"),
        ),
        (
            "The Post said the dam had leaked for a year. It rained. It cited internal memos.",
            ("It", "cited", "internal memos"),
        ),
        (
            "The Post said the dam had leaked for a year. The mayor cited internal memos.",
            ("The mayor", "cited", "internal memos"),
        ),
        (
            "The Post said the dam had leaked for a year. It saw internal memos.",
            ("It", "saw", "internal memos"),
        ),
    ],
)
def test_what_is_no_authority_for_it_is_left_alone(text: str, citing: tuple[str, str, str]) -> None:
    assert cited_in(text, TOLD, citing) == []


def told_in(sentence: str, *others: str) -> list[tuple[str, str, str, str | None]]:
    """Source, cue, content and holder of all that comes of what is marked, each in its own copy."""
    pairs = [marked(one) for one in (sentence, *others)]
    text = pairs[0][0]
    assert all(other == text for other, _ in pairs)
    given = [replace(one, id=text_of(one.cue, text)) for _, one in pairs]
    return [
        (text_of(o.source, text), text_of(o.cue, text), text_of(o.content, text), o.inside)
        for o in with_cited(text, given)
    ]


@pytest.mark.parametrize(
    ("sentence", "who", "content"),
    [
        (
            "[The Post] {reported} <that the dam had leaked>, citing people close to the mill.",
            "people close to the mill",
            "that the dam had leaked",
        ),
        (
            "[The Post] {reported} Friday, citing two Dutch officials, <that the dam had leaked>.",
            "two Dutch officials",
            "that the dam had leaked",
        ),
        (
            "[Essary News], citing the harbour ministry, {said} <the dam had leaked>.",
            "the harbour ministry",
            "the dam had leaked",
        ),
        (
            "<The dam had leaked>, [Essary News] {said}, citing one of its reporters’ documents.",
            "one of its reporters’ documents",
            "The dam had leaked",
        ),
        # The network takes who is cited for a part of what is told.
        (
            "[The Post] {reported} <that the dam had leaked, citing internal records>. It rained.",
            "internal records",
            "that the dam had leaked",
        ),
    ],
)
def test_who_is_cited_is_found_by_the_words(sentence: str, who: str, content: str) -> None:
    outer, inner = told_in(sentence)
    assert outer[2] == content
    assert inner == (who, "citing", content, outer[1])


@pytest.mark.parametrize(
    "sentence",
    [
        "[The mayor] {said} <he would leave>, citing reasons of health.",
        "[The mayor] {said} <he would leave>, citing the cost of the records.",
        "[The mayor] {denied} <that the dam had leaked>, citing three officials.",
        "[The Post] {reported} <that the dam had leaked>. Osei left, citing internal records.",
        "[The Post] {said} <that Osei, citing internal records, had left the mill>.",
        "[The Post] {said} <it leaked>. Citing internal records was unwise.",
        "[The Post], {citing} <internal records>, left.",
    ],
)
def test_what_is_cited_for_something_else_is_left(sentence: str) -> None:
    text, one = marked(sentence)
    assert with_cited(text, [one]) == [one]


def test_who_is_cited_is_told_from_what_is_told() -> None:
    told = told_in(
        "[The Post] {reported}, citing two officials, <that the dam had leaked>.",
        "[The Post] reported, {citing} <two officials, that the dam had leaked>.",
    )
    assert told[1][2] == "two officials"
    assert told[2] == ("two officials", "citing", "that the dam had leaked", "reported")


def test_who_is_cited_is_no_part_of_what_is_told() -> None:
    told = told_in(
        "[The Post] {reported}, citing <two officials, that the dam had leaked>.",
        "[The Post] reported, {citing} <two officials, that the dam had leaked>.",
    )
    assert [one[2] for one in told] == [
        "that the dam had leaked",
        "two officials",
        "that the dam had leaked",
    ]


def test_what_they_are_quoted_as_saying_stays() -> None:
    (one,) = told_in("[The Post] {quoted} <two officials as saying that the dam had leaked>.")
    assert one[2] == "two officials as saying that the dam had leaked"


def test_citing_everywhere_takes_bounded_time() -> None:
    text, one = marked("[The Post] {said} <it leaked>" + ", citing the old red big " * 10_000)
    begin = time.perf_counter()
    with_cited(text, [one])
    assert time.perf_counter() - begin < 2
