"""Lines for people: no wider than can be read, and with nothing in them that acts on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.style import Style
from rich.text import Text

from accordingto.types import Reading, Span, text_of

WIDTH = 96  # columns at most: longer lines are hard to read
SHORTENED = 160  # characters of a content beside its article, which has it all
DIM = Style(dim=True)
UNSTATED = "(unstated)"

# Characters that would act on the terminal instead of standing in it, one for one so that
# offsets stay: pictures for control characters, nothing to be seen for changes of direction.
_HARMLESS = (
    {code: 0x2400 + code for code in range(0x20)}
    | {ord("\t"): " ", 0x7F: "\u2421"}
    | dict.fromkeys([*range(0x80, 0xA0), *range(0xD800, 0xE000)], "\ufffd")
    | dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\u2060")
)


def print_parts(parts: Iterable[RenderableType], console: Console) -> None:
    """Print each part as it comes, so that a long article takes no memory to speak of."""
    for part in parts:
        console.print(part, width=width_of(console), highlight=False, overflow="fold")


def width_of(console: Console) -> int:
    """The columns that are printed to."""
    return min(console.width, WIDTH)


def hanging(lead: str, text: Text, console: Console) -> Iterator[Text]:
    """The lines of a text that stands behind ``lead``, and under itself where it is wrapped."""
    indent = cell_len(lead)
    for line in text.wrap(console, max(1, width_of(console) - indent), overflow="fold"):
        line.rstrip()
        yield Text.assemble(lead, line)
        lead = " " * indent


def header(reading: Reading) -> Iterator[Text]:
    """What an article is called, and who published it when and where; none for a failure."""
    document = reading.document
    if document is None:
        return
    where = document.url or document.path or place(reading.origin)
    updated = f"updated {document.updated}" if document.updated else None
    facts = [document.outlet, document.published, updated, ", ".join(document.authors)]
    if document.title:
        yield Text(one_line(document.title), "bold")
        facts.append(where)
    else:
        yield Text(one_line(where), "bold")
    if any(facts):
        yield Text(one_line(" · ".join(fact for fact in facts if fact)), DIM)


def short_name(reading: Reading) -> str:
    """What an article is called where it stands in a line with others: its title, else its place.

    >>> short_name(Reading("news/a.txt", None))
    'news/a.txt'
    """
    document = reading.document
    if document is None:
        return one_line(place(reading.origin))
    title = document.title or document.url or document.path or place(reading.origin)
    outlet = f" ({document.outlet})" if document.outlet and document.title else ""
    return one_line(title + outlet)


def place(origin: str) -> str:
    """Where an article came from, in words."""
    return "standard input" if origin == "-" else origin


def role_text(spans: tuple[Span, ...], text: str) -> str:
    """The words of one role on one line, harmless."""
    return one_line(text_of(spans, text))


def shorten(text: str, length: int = SHORTENED) -> str:
    """The first ``length`` characters of a text, whole words where there are any.

    >>> shorten("word " * 40)[-10:]
    'word word…'
    """
    if len(text) <= length:
        return text
    words, space, _ = text[:length].rpartition(" ")
    return (words if space else text[:length]) + "…"


def one_line(text: str) -> str:
    """The text on one line, harmless."""
    return harmless(" ".join(text.split()))


def harmless(text: str) -> str:
    """The text with what would act on a terminal replaced, character by character."""
    return text.translate(_HARMLESS)
