"""Where things stand on a page: which sentence, which paragraph, inside quotation marks or not."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from accordingto.prose import paragraphs, sentences

WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*")
_MARK = re.compile(r'["“”]')
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Page:
    """A text with the offsets at which its sentences, paragraphs and quotations begin and end.

    ``quotes`` are the offsets at which the text changes between unquoted and quoted, in order:
    an odd number of them before an offset means that it is inside quotation marks.
    """

    text: str
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    quotes: tuple[int, ...]

    def sentence(self, offset: int) -> int:
        """The number of the sentence that an offset is in."""
        return bisect_right(self.sentences, offset)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that an offset is in."""
        return bisect_right(self.paragraphs, offset)

    def quoted(self, offset: int) -> bool:
        """Whether an offset is inside quotation marks."""
        return self.quotation(offset) is not None

    def quotation(self, offset: int) -> int | None:
        """Where the quotation that an offset is in opens; None outside quotation marks."""
        before = bisect_right(self.quotes, offset)
        return self.quotes[before - 1] if before % 2 else None

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that an offset is in begins."""
        return self.sentences[max(0, self.sentence(offset) - 1)] if self.sentences else 0

    def sentence_end(self, offset: int) -> int:
        """Where the sentence after that of an offset begins, or the text ends."""
        following = self.sentence(offset)
        return self.sentences[following] if following < len(self.sentences) else len(self.text)


def lay_out(text: str) -> Page:
    """The page of a text. A quotation that is left open ends with its paragraph.

    >>> page = lay_out('"Go," she said. He went.')
    >>> page.quoted(1), page.quoted(6), page.sentence(17)
    (True, False, 2)
    """
    quotes: list[int] = []
    blocks = paragraphs(text)
    for block in blocks:
        inside = False
        for mark in _MARK.finditer(text, block.start, block.end):
            opens = mark[0] == "“" or (mark[0] == '"' and not inside)
            if opens != inside:
                quotes.append(mark.start() if opens else mark.end())
                inside = opens
        if inside:
            quotes.append(block.end)
    return Page(
        text,
        tuple(span.start for span in sentences(text)),
        tuple(block.start for block in blocks),
        tuple(quotes),
    )


def fold(word: str) -> str:
    """A word in small letters without accents, full stops and the possessive ending.

    >>> [fold(word) for word in ("Nicolás’s", "U.S.", "O’Neill", "Davis'")]
    ['nicolas', 'us', "o'neill", 'davis']
    """
    bare = _POSSESSIVE.sub("", word).replace("’", "'").replace(".", "")
    if bare.isascii():
        return bare.lower()
    letters = unicodedata.normalize("NFKD", bare)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def singular(noun: str) -> str:
    """The singular of a noun, by its ending; nouns that have none are left as they are.

    >>> [singular(noun) for noun in ("agencies", "witnesses", "sources", "press", "men")]
    ['agency', 'witness', 'source', 'press', 'man']
    """
    if noun.endswith("ies") and len(noun) > 5:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    if noun.endswith("yses"):
        return noun[:-2] + "is"
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("wives"):
        return noun[:-3] + "fe"
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "news")):
        return noun[:-1]
    return noun
