"""For people: how articles treat a claim of one's own, and what that rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import Console
from rich.style import Style
from rich.text import Text

from accordingto.showing.claims import LONGEST, position_lines, voices
from accordingto.showing.lines import (
    DIM,
    hanging,
    header,
    one_line,
    print_parts,
    short_name,
    shorten,
)
from accordingto.types import Check, Treatment

# Colours that can be read on black and on white; the words tell the same without them.
_STYLES = {
    Treatment.AFFIRMS: Style(color="color(28)", bold=True),
    Treatment.DENIES: Style(color="color(161)", bold=True),
    Treatment.DISCUSSES: Style(color="color(27)", bold=True),
}
# What one article does and what several do.
_TREATMENTS = {
    Treatment.AFFIRMS: ("affirms it", "affirm it"),
    Treatment.DENIES: ("denies it", "deny it"),
    Treatment.DISCUSSES: ("only discusses it", "only discuss it"),
    Treatment.NOTHING: ("has nothing on it", "have nothing on it"),
}


class Checks:
    """Prints checks of one claim as they come, and in the end how all articles treat it."""

    def __init__(self, claim: str, console: Console) -> None:
        self._console = console
        self._counts: Counter[Treatment | None] = Counter()
        self._nothing: list[str] = []
        heading = hanging("", Text(shorten(one_line(claim), 2 * LONGEST), "bold"), console)
        print_parts([*heading, Text()], console)

    def show(self, check: Check) -> None:
        """Print one article that has something on the claim; the others wait for the end."""
        self._counts[check.treatment] += 1
        if check.treatment is Treatment.NOTHING:
            self._nothing.append(short_name(check.reading))
        elif check.treatment is not None:
            print_parts(_article(check, self._console), self._console)

    def finish(self) -> None:
        """Print the articles that have nothing on the claim, and then how many treat it how."""
        if self._nothing:
            print_parts([Text("Nothing on it:", "bold")], self._console)
            for name in self._nothing:
                print_parts(hanging("  ", Text(name), self._console), self._console)
            print_parts([Text()], self._console)
        summary = Text(summary_of(self._counts), "bold")
        print_parts(hanging("", summary, self._console), self._console)


def summary_of(counts: Counter[Treatment | None]) -> str:
    """How many articles treat the claim how, in a sentence; None counts those that failed.

    >>> summary_of(Counter({Treatment.DENIES: 2, Treatment.NOTHING: 1, None: 1}))
    '3 articles: 2 deny it, 1 has nothing on it; 1 could not be read.'
    """
    read = sum(count for treatment, count in counts.items() if treatment is not None)
    told = ", ".join(
        f"{counts[treatment]} {words[counts[treatment] > 1]}"
        for treatment, words in _TREATMENTS.items()
        if counts[treatment]
    )
    articles = f"{read} article{'s' if read != 1 else ''}" + (f": {told}" if told else "")
    failed = f"; {counts[None]} could not be read" if counts[None] else ""
    return f"{articles}{failed}."


def _article(check: Check, console: Console) -> Iterator[Text]:
    treatment, document = check.treatment, check.reading.document
    assert treatment is not None
    assert document is not None
    yield from header(check.reading)
    yield Text.assemble(
        (_TREATMENTS[treatment][0], _STYLES[treatment]), (f" ({check.confidence:.2f})", DIM)
    )
    taking = (position.attribution for position in check.positions)
    known = voices([check.reading], taking, named=False)
    yield from position_lines(check.positions, known, check.coverage, console, quoting=True)
    lead = "  weighed: "
    for span in check.sentences:
        sentence = shorten(one_line(span.text_in(document.text)), LONGEST)
        yield from hanging(lead, Text(sentence, DIM), console)
        lead = " " * len(lead)
    yield Text()
