"""Which attributions' contents hold a place of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from accordingto.types import Attribution, Span

AROUND = 64  # contents that begin before a place, of which some may hold it


@dataclass(frozen=True, slots=True)
class Held:
    """One span of the content of an attribution; ``size`` is the whole content's, in characters."""

    content: Span
    size: int
    attribution: Attribution

    def single_quoted(self, text: str) -> bool:
        """Whether it opens with a single quotation mark, which may lie right before it."""
        start = self.content.start
        return text[max(0, start - 1) : start + 1].lstrip()[:1] in ("‘", "'")


class Contents:
    """The contents of an article, for asking which of them a place is in."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        sizes = ((one, sum(map(len, one.content))) for one in attributions)
        self._held = sorted(
            (Held(content, size, one) for one, size in sizes for content in one.content),
            key=lambda held: (held.content, held.size),
        )

    def around(self, span: Span) -> list[Held]:
        """The contents that a place is in, the innermost first.

        Only the last ``AROUND`` contents that begin before the place are looked at, so that the
        cost does not grow with the text.
        """
        end = bisect_right(self._held, span.start, key=lambda held: held.content.start)
        found = (held for held in self._held[max(0, end - AROUND) : end])
        return sorted(
            (held for held in found if held.content.contains(span)), key=lambda held: held.size
        )
