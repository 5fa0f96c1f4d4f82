"""Paragraphs and sentences of a text, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accordingto.types import Span

_PARAGRAPH = re.compile(r"[^\s](?:[^\r\n\x0b\x0c\x85\u2028\u2029]*[^\s])?")
_END = re.compile(r"(?:(?<![.!?…])[.!?…]+[\"'”’»)\]]*)(?=\s+[\"'“‘«(\[]*[A-Z0-9À-Þ])")
# Words that end with a full stop and mostly go on.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"'“‘])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|Rev|Hon|Messrs"
    r"|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Pvt|Supt|Det|Insp|Ald|Atty"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|Ave|Blvd|Rd|Ft|Mt|Op|Art|Vol|Fig"
    r"|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev"
    r"|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|approx|est|i\.e|e\.g)\.$"
)


def paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs: lines that are not blank, without the white space around them."""
    return tuple(Span(*found.span()) for found in _PARAGRAPH.finditer(text))


def sentences(text: str) -> tuple[Span, ...]:
    r"""The sentences of every paragraph, in order of the text; none runs over its end.

    >>> text = "Mr. Lee left. \"Why?\" she asked.\nNobody knew"
    >>> [span.text_in(text) for span in sentences(text)]
    ['Mr. Lee left.', '"Why?" she asked.', 'Nobody knew']
    """
    return tuple(span for paragraph in paragraphs(text) for span in _split(text, paragraph))


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        before = text[max(start, found.start() - 12) : found.start() + 1]
        if found[0] == "." and _ABBREVIATION.search(before):
            continue
        yield Span(start, found.end())
        start = found.end()
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield Span(start, paragraph.end)
