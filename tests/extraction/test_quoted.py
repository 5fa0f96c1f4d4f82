"""Who is quoted by others, and who quotes."""

from __future__ import annotations

import time

import pytest

from accordingto.extraction import extract
from accordingto.extraction.quoted import with_quoted
from accordingto.model import ReaderModel
from accordingto.reading import document_from_text
from accordingto.types import text_of
from tests.extraction.marking import marked

MODEL = ReaderModel.load()
Told = tuple[str, str, str, bool]


def told_in(sentence: str) -> list[Told]:
    """Source, cue and content of all that comes of what is marked, and whether it is inside."""
    text, one = marked(sentence)
    return [
        (text_of(o.source, text), text_of(o.cue, text), text_of(o.content, text), bool(o.inside))
        for o in with_quoted(text, [one])
    ]


@pytest.mark.parametrize(
    ("sentence", "voice", "who", "said"),
    [
        (
            "<Osei> {was quoted} by <the Essary Post as saying that the pier was sold>.",
            "the Essary Post",
            "Osei",
            "that the pier was sold",
        ),
        (
            "[The mayor] {has been cited} by NTK as saying <the pier was sold>.",
            "NTK",
            "The mayor",
            "the pier was sold",
        ),
        (
            "<“It is sold,”> [the mayor] {was quoted as saying} by the Essary Post.",
            "the Essary Post",
            "the mayor",
            "“It is sold,”",
        ),
    ],
)
def test_who_is_quoted_by_somebody_is_inside(
    sentence: str, voice: str, who: str, said: str
) -> None:
    outer, inner = told_in(sentence)
    assert (outer[0], outer[2], outer[3]) == (voice, said, False)
    assert inner == (who, "as saying", said, True)


@pytest.mark.parametrize(
    ("sentence", "who", "said"),
    [
        ("<“It is sold,”> [the station] {quoted him as saying}.", "him", "“It is sold,”"),
        ("[The Post] {quoted} <Osei as saying that it was sold>.", "Osei", "that it was sold"),
        (
            "[It] {also quoted} <two aides, whom it did not name, as saying it was sold>.",
            "two aides, whom it did not name",
            "it was sold",
        ),
    ],
)
def test_whom_somebody_quotes_is_inside(sentence: str, who: str, said: str) -> None:
    outer, inner = told_in(sentence)
    assert not outer[3]
    assert inner == (who, "as saying", said, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "<“It is sold,”> [Osei] {was quoted as saying}.",
        "[The Post] {quoted} <an aide>.",
        "[The Post] {said} <Osei as saying goes is late>.",
        "<The price> {was quoted} by <the bank> as too high.",
        "{was quoted} by the Post as saying <it was sold>.",
        "<“It is sold.”>",
    ],
)
def test_nothing_else_is_changed(sentence: str) -> None:
    text, one = marked(sentence)
    assert with_quoted(text, [one]) == [one]


def test_it_is_read_so() -> None:
    text = "The minister was quoted by the Essary Post as saying that the pier was sold."
    outer, inner = extract(document_from_text(text), MODEL).attributions
    assert [text_of(one.source, text) for one in (outer, inner)] == [
        "the Essary Post",
        "The minister",
    ]
    assert inner.inside == outer.id


def test_a_long_name_takes_bounded_time() -> None:
    text, one = marked("<Osei> {was quoted} by <" + "a.b." * 20_000 + " as he " * 20_000 + ">")
    begin = time.perf_counter()
    with_quoted(text, [one])
    assert time.perf_counter() - begin < 1
