"""On whose word something is told: who is cited for it, and for what."""

from __future__ import annotations

import pytest

from accordingto.extraction.cited import with_cited
from accordingto.types import Attribution, Quotation, Span, text_of

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
