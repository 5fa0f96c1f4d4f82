"""What is inside a content: which contents are read again, and whose is what is found there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from accordingto.extraction.nesting import with_held, with_holders, with_nested
from accordingto.types import Attribution, Quotation, Span, text_of
from tests.extraction.marking import marked

_SAYING = re.compile(r"(?P<source>[^\W\d_][\w ]*?) (?P<cue>said|denied|hopes) (?P<content>.+)")


def sayings(text: str, stretches: Sequence[Span]) -> list[Attribution]:
    """The first "NAME said WORDS" of each stretch, everything behind the cue being content."""
    found = []
    for stretch in stretches:
        match = _SAYING.search(text, stretch.start, stretch.end)
        if match:
            source, cue, content = (
                (Span(*match.span(role)),) for role in ("source", "cue", "content")
            )
            name = f"{cue[0].start}"
            found.append(Attribution(name, source, cue, content, Quotation.INDIRECT, 0.9))
    return found


def read(text: str) -> list[Attribution]:
    def apart(stretches: Sequence[Span]) -> list[Attribution]:
        return sayings(text, stretches)

    return with_nested(text, apart([Span(0, len(text))]), apart)


def chain(text: str) -> list[str]:
    """The sources from the outermost inwards, each said to be inside of the one before."""
    found = read(text)
    for holder, inner in pairwise(found):
        assert inner.inside == holder.id
    assert found[0].inside is None
    return [text_of(one.source, text) for one in found]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The paper said two aides said the bridge was unsafe", ["The paper", "two aides"]),
        (
            "The firm denied that its engineers said the bridge was unsafe",
            ["The firm", "its engineers"],
        ),
        (
            "The paper said an aide said the mayor said the bridge was unsafe",
            ["The paper", "an aide", "the mayor"],
        ),
        (
            "The board said Ann denied Bo said Cy said Di said it was a lie",
            ["The board", "Ann", "Bo", "Cy", "Di"],
        ),
    ],
)
def test_attributions_nest_as_deep_as_the_text_goes(text: str, sources: list[str]) -> None:
    assert chain(text) == sources


def holders(*sentences: str) -> list[str | None]:
    """By which each attribution is held, of one text in which each sentence marks one."""
    found = []
    for name, sentence in zip("abc", sentences, strict=False):
        _, one = marked(sentence)
        found.append(replace(one, id=name))
    return [one.inside for one in with_holders(found)]


def test_what_is_told_in_the_content_of_another_is_inside_of_it() -> None:
    assert holders(
        "[The Star] {said} <two aides told it that the mayor lied>",
        "The Star said [two aides] {told} it <that the mayor lied>",
    ) == [None, "a"]


def test_of_several_that_hold_it_the_innermost_is_its_holder() -> None:
    assert holders(
        "[The Star] {said} <an aide told it that the mayor had said no>",
        "The Star said [an aide] {told} it <that the mayor had said no>",
        "The Star said an aide told it that [the mayor] {had said} <no>",
    ) == [None, "a", "b"]


def test_what_begins_in_the_content_of_another_and_goes_on_behind_it_is_not_inside() -> None:
    assert holders(
        "[The Star] {said} <the aide said> that it was over",
        "The Star said [the aide] {said} <that it was over>",
    ) == [None, "a"]
    assert holders(
        "[The Star] {said} <the aide said that it> was over",
        "The Star said [the aide] {said} <that it was over>",
    ) == [None, None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The firm denied a report in The Courier that said it had lied",
            "a report in The Courier",
        ),
        ("The firm denied two old letters which said it had lied", "two old letters"),
        ("The firm denied knowing Ann Orr who said it had lied", "knowing Ann Orr"),
        ("The firm denied a plan, it seems, that said it had lied", "that"),
    ],
)
def test_a_relative_gives_way_to_the_noun_that_it_stands_for(text: str, source: str) -> None:
    def apart(stretches: Sequence[Span]) -> list[Attribution]:
        found = []
        for stretch in stretches:
            match = re.compile(r"(that|which|who) (said) (.+)").search(
                text, stretch.start, stretch.end
            )
            assert match
            source, cue, content = ((Span(*match.span(group)),) for group in (1, 2, 3))
            found.append(Attribution("in", source, cue, content, Quotation.INDIRECT, 0.9))
        return found

    outer = sayings(text, [Span(0, len(text))])
    assert text_of(with_nested(text, outer, apart)[1].source, text) == source


def test_a_content_without_a_word_of_saying_is_not_read_again() -> None:
    asked: list[Span] = []
    text = "The mayor said the bridge would be closed for a year"

    def apart(stretches: Sequence[Span]) -> list[Attribution]:
        asked.extend(stretches)
        return sayings(text, stretches)

    with_nested(text, sayings(text, [Span(0, len(text))]), apart)
    assert asked == []


def test_a_short_content_is_not_read_again() -> None:
    assert len(read("The mayor said he said so")) == 1


def test_what_a_speaker_hopes_is_no_attribution_inside_of_theirs() -> None:
    assert len(read("The mayor said the council hopes nobody says a word")) == 1


def test_a_cue_out_of_the_content_is_left_out() -> None:
    text = "The mayor said Ann said the bridge was unsafe to cross"
    outer = sayings(text, [Span(0, len(text))])

    def too_wide(_: Sequence[Span]) -> list[Attribution]:
        return sayings(text, [Span(0, len(text))])

    assert with_nested(text, outer, too_wide) == outer


def test_pieces_of_another_content_are_left_out() -> None:
    text = "The mayor said Ann said the bridge was unsafe"
    outer = sayings(text, [Span(0, len(text))])

    def with_more(stretches: Sequence[Span]) -> list[Attribution]:
        return [
            replace(one, content=(*one.content, Span(0, 3))) for one in sayings(text, stretches)
        ]

    (inner,) = with_nested(text, outer, with_more)[1:]
    assert [span.text_in(text) for span in inner.content] == ["the bridge was unsafe"]


def test_what_a_report_is_called_is_not_what_it_says() -> None:
    text = 'The firm said the Post report "a stunt from start to end" was wrong'

    def apart(stretches: Sequence[Span]) -> list[Attribution]:
        at = text.index("report")
        content = Span(text.index('"'), text.rindex('"') + 1)
        inner = Attribution(
            "1", (Span(14, 22),), (Span(at, at + 6),), (content,), Quotation.DIRECT, 0.9
        )
        return [inner] if stretches[0].start > 0 else []

    outer = sayings(text, [Span(0, len(text))])
    assert with_nested(text, outer, apart) == outer


def inside(sentence: str, inner: str) -> list[tuple[str, str]]:
    """Source and cue of what is kept of ``inner``, read in the content of ``sentence``."""
    text, outer = marked(sentence)
    told = replace(marked(inner)[1], id="inner")

    def apart(stretches: Sequence[Span]) -> list[Attribution]:
        return [one for one in [told] if any(map(stretches[0].overlaps, one.cue))]

    found = with_nested(text, [outer], apart)[1:2]
    return [(text_of(one.source, text), text_of(one.cue, text)) for one in found]


@pytest.mark.parametrize(
    ("sentence", "inner", "source"),
    [
        (
            "[Lee] {rejects} <the union’s claim that the plant is unsafe>.",
            "Lee rejects the union’s {claim} <that the plant is unsafe>.",
            "the union",
        ),
        (
            "[Lee] {rejects} <Ms Frey's latest claim that the plant is unsafe>.",
            "Lee rejects Ms [Frey's] latest {claim} <that the plant is unsafe>.",
            "Ms Frey",
        ),
        (
            "[The bank] {said} <it could not verify that the town was lost>.",
            "[The bank said it] {could not verify} <that the town was lost>.",
            "it",
        ),
    ],
)
def test_a_source_inside_is_whole_and_begins_inside(sentence: str, inner: str, source: str) -> None:
    assert inside(sentence, inner)[0][0] == source


@pytest.mark.parametrize("marks", ['""', "“”", "‘’"])
def test_a_content_all_in_quotation_marks_is_read_without_them(marks: str) -> None:
    text, outer = marked(f"[Lee] {{said}}: <{marks[0]}Ann told us that it leaks.{marks[1]}>")
    asked: list[str] = []

    def apart(stretches: Sequence[Span]) -> list[Attribution]:
        asked.extend(span.text_in(text) for span in stretches)
        return []

    with_nested(text, [outer], apart)
    assert asked == ["Ann told us that it leaks"]


@pytest.mark.parametrize(
    ("sentence", "inner", "kept"),
    [
        (
            '[Lee] {said}: <"I must say that it leaks">',
            "Lee said: “[I] must {say} <that it leaks>",
            0,
        ),
        (
            '[Lee] {said}: <"Let me tell you it leaks">',
            "Lee said: “Let [me] {tell} you <it leaks>",
            0,
        ),
        (
            '[Lee] {said}: <"I told you that it leaks">',
            "Lee said: “[I] {told} you <that it leaks>",
            1,
        ),
        ('[Lee] {said}: <"They say that it leaks">', "Lee said: “[They] {say} <that it leaks>", 1),
        ("[Lee] {thinks} <I say that it all leaks>", "Lee thinks [I] {say} <that it all leaks>", 1),
    ],
)
def test_how_speakers_open_their_own_words_is_no_saying(
    sentence: str, inner: str, kept: int
) -> None:
    assert len(inside(sentence, inner)) == kept


def held(host: str, *others: str) -> list[tuple[str, str, str, bool]]:
    """Source, cue and content of each, and whether it is inside of another."""
    text, first = marked(host)
    rest = [replace(marked(other)[1], id=str(at)) for at, other in enumerate(others)]
    return [
        (*(text_of(role, text) for role in (one.source, one.cue, one.content)), bool(one.inside))  # type: ignore[misc]
        for one in with_held(text, [first, *rest])
    ]


@pytest.mark.parametrize(
    ("host", "other", "content", "inner"),
    [
        (
            "[Berg] {said} <she> would not <comment on the leak>.",
            "Berg said [she] {would not} <comment on the leak>.",
            "she would not comment on the leak",
            "she",
        ),
        (
            "[The port] {said} <it> had no comment.",
            "[The port said it] {had no} <comment>.",
            "it had no comment",
            "it",
        ),
        (
            "[The Post] {said} <the firm> had declined <to comment>.",
            "The Post said [the firm] had {declined} <to comment>.",
            "the firm had declined to comment",
            "the firm",
        ),
        (
            "[Lee] {confirmed} <what the union> had said: that the mine would close.",
            "Lee confirmed what [the union] {had said}: <that the mine would close>.",
            "what the union had said: that the mine would close",
            "the union",
        ),
        (
            "[Lee] {told} reporters <that he> could not <comment>.",
            "Lee told reporters that [he] {could not} <comment>.",
            "that he could not comment",
            "he",
        ),
    ],
)
def test_no_answer_that_somebody_tells_of_is_inside_and_whole(
    host: str, other: str, content: str, inner: str
) -> None:
    first, second = held(host, other)
    assert first[2:] == (content, False)
    assert (second[0], second[3]) == (inner, True)


def test_of_a_source_that_runs_over_the_verb_its_beginning_is_kept() -> None:
    host = "[The port] {said} <it had paid> and declined to comment."
    _, second = held(host, "[The port said it] had paid and {declined} <to comment>.")
    assert second == ("The port", "declined", "to comment", False)


def test_who_does_not_answer_is_not_who_tells_of_it() -> None:
    host = "[The port] {said} <Kroll was called twice> and declined to comment."
    first, second = held(
        host, "[The port said Kroll] was called twice and {declined} <to comment>."
    )
    assert first[2] == "Kroll was called twice and declined to comment"
    assert (second[0], second[3]) == ("Kroll", True)


@pytest.mark.parametrize(
    ("host", "other"),
    [
        (
            "[Lee] {said} <the road was shut>, and she declined to comment.",
            "Lee said the road was shut, and [she] {declined} <to comment>.",
        ),
        (
            "[Lee] {opposed} <it> and would not comment.",
            "Lee opposed [it] and {would not} <comment>.",
        ),
    ],
)
def test_what_stands_apart_stays_apart(host: str, other: str) -> None:
    assert not held(host, other)[1][3]
