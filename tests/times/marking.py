"""Texts whose cue and content are marked, in an article of Monday, August 12, 2024."""

from __future__ import annotations

from accordingto.times import date, find_times
from accordingto.types import Attribution, Interval, Quotation, Span

PUBLISHED = "2024-08-12"


def dated(text: str, published: str | None = PUBLISHED) -> tuple[str, Attribution]:
    """The text without its marks, and the attribution that they mark: ``{cue}``, ``[content]``.

    A mark that opens twice gives a role two spans.
    """
    plain = ""
    spans: dict[str, list[Span]] = {"{": [], "[": []}
    begun: dict[str, int] = {}
    for character in text:
        if character in "{[":
            begun[character] = len(plain)
        elif character in "}]":
            opening = "{" if character == "}" else "["
            spans[opening].append(Span(begun[opening], len(plain)))
        else:
            plain += character
    attribution = Attribution(
        "a", (), tuple(spans["{"]), tuple(spans["["]), Quotation.INDIRECT, 1.0
    )
    (found,) = date(plain, [attribution], find_times(plain, published), published)
    return plain, found


def nested(text: str) -> tuple[Attribution, ...]:
    """Two attributions, the second inside the first: ``{cue} [content {cue} [content]]``."""
    plain = "".join(character for character in text if character not in "{}[]")
    found: list[tuple[str, Span]] = []
    begun: list[tuple[str, int]] = []
    at = 0
    for character in text:
        if character in "{[":
            begun.append((character, at))
        elif character in "}]":
            opening, start = begun.pop()
            found.append((opening, Span(start, at)))
        else:
            at += 1
    cues = sorted(span for opening, span in found if opening == "{")
    contents = sorted(
        (span for opening, span in found if opening == "["), key=lambda span: -len(span)
    )
    pair = [
        Attribution(name, (), (cue,), (content,), Quotation.INDIRECT, 1.0, inside=inside)
        for name, inside, cue, content in zip("ab", (None, "a"), cues, contents, strict=True)
    ]
    return date(plain, pair, find_times(plain, PUBLISHED), PUBLISHED)


def shown(interval: Interval | None) -> str | None:
    return None if interval is None else str(interval)
