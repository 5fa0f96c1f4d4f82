"""The edges of a span: words that none begins or ends with.

The network tags word by word, so a span may break off where it is unsure ("The ministry on" for
"The ministry", before a weekday). Hardly any span that people marked does: of 10,373 sources of
more than one word in PolNeAR train, 8 begin with "that" and none ends with "on".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from accordingto.extraction.paths import Range
from accordingto.types import Name, NameKind, Role, Span

_DASHES = frozenset({"—", "–", "-"})
_ARTICLES = frozenset({"a", "an", "the"})
_JOINING = frozenset({"and", "as", "because", "but", "if", "or", "so", "than", "that", "though"})
_HANGING = (
    _DASHES
    | _ARTICLES
    | {
        *("about", "at", "by", "for", "from", "in", "of", "on", "to", "with"),
        *("and", "as", "but", "or", "than", "that", "which", "while", "whose"),
        *("are", "had", "has", "have", "is", "was", "were", "will", "would"),
        *("also", "its", "last", "their"),
    }
)
_BEFORE = {Role.SOURCE: _JOINING, Role.CUE: frozenset[str](), Role.CONTENT: frozenset[str]()}
_BEHIND = {
    Role.SOURCE: _HANGING,
    Role.CUE: _ARTICLES,
    Role.CONTENT: _DASHES | _ARTICLES | {"and", "as", "but", "or"},
}
_DOUBLE = re.compile(r"[A-ZÀ-Þ][^\W\d_]*-[A-ZÀ-Þ][^\W\d_]*")
# "US" in capitals is a name.
_PRONOUN = re.compile(
    r"[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|[Tt]hey|[Tt]hem|[Tt]heir|[Ww]e|[Uu]s|[Oo]ur|I|[Mm][ey]|[Ii]ts?"
)
# A name that breaks off ("Center for"), and what it goes on with: "Federal Tax Policy".
_BROKEN_OFF = re.compile(r"\w (?:for|of)$")
_REST = re.compile(r" (?:the )?[A-ZÀ-Þ][\w’-]{0,30}(?: [A-ZÀ-Þ][\w’-]{0,30}){0,4}")
# What a number, a time or a bracket goes on with where a span breaks off in it.
_COUNTED = re.compile(r"[ \xa0]?(?:%|(?:per[ ]?cent|[bm]illion|trillion|[bm]n?|tn)\b)")
_TIME_BEGUN = re.compile(r"\b(?:last|next|this)$")
_TIME = re.compile(r"[ \xa0](?:month|summer|week(?:end)?|winter|year)\b")
_DATELINE = 8  # words, the dash included


def trimmed(words: Range, role: Role, word: Callable[[int], str]) -> Range:
    """The range without loose words at its ends; ``word`` gives a word of the text.

    One word is left at least.

    >>> said = "that the ministry on".split()
    >>> trimmed((0, 4), Role.SOURCE, said.__getitem__)
    (1, 3)
    """
    low, high = words
    while low < high - 1 and word(low).lower() in _BEFORE[role]:
        low += 1
    while low < high - 1 and word(high - 1).lower() in _BEHIND[role]:
        high -= 1
    return low, high


def unbroken(text: str, span: Span, room: int) -> Span:
    """The span to the end of the number, time or bracket that it breaks off in.

    No further than ``room``, where the next span begins.

    >>> text = "It lost $1.6 billion (a third) this week."
    >>> unbroken(text, Span(3, 12), len(text)).text_in(text)
    'lost $1.6 billion'
    >>> unbroken(text, Span(13, 29), len(text)).text_in(text)
    'billion (a third)'
    """
    end = span.end
    if text[end - 1 : end].isdigit():
        rest = _COUNTED.match(text, end, room)
    elif _TIME_BEGUN.search(text, max(span.start, end - 5), end):
        rest = _TIME.match(text, end, room)
    else:
        rest = None
    end = rest.end() if rest else end
    if text.startswith(")", end, room) and text.count("(", span.start, end) > text.count(
        ")", span.start, end
    ):
        end += 1
    return Span(span.start, end)


def without_dateline(words: Range, word: Callable[[int], str]) -> Range:
    """The range without where and by whom a report was written, which may open a paragraph.

    >>> said = "GENEVA ( AP ) — Officials".split()
    >>> without_dateline((0, 6), said.__getitem__)
    (5, 6)
    """
    low, high = words
    for at in range(low, min(low + _DATELINE, high - 1)):
        if word(at) in _DASHES:
            return at + 1, high
        if word(at) != word(at).upper():
            break
    return words


def whole_names(text: str, names: Iterable[Name]) -> list[Name]:
    """The names, in order, with those made whole that are in pieces.

    A pronoun is none. "Center for" goes on as "Center for Federal Tax Policy". Of persons,
    "Ann" and "Ruiz" side by side are one, and so is "Ann Ruiz" in "Ann Ruiz-Lee", and "Ruiz" where
    she is called "Ruiz-Lee" again. "Ruiz" of "the Ruiz-Lee debate" is none by itself.
    """
    whole: list[Name] = []
    for one in names:
        if _PRONOUN.fullmatch(text, one.span.start, one.span.end):
            continue
        last = whole[-1] if whole else None
        if last and _goes_on(text, last, one):
            sure = min(last.confidence, one.confidence)
            whole[-1] = Name(Span(last.span.start, one.span.end), NameKind.PERSON, sure)
        else:
            whole.append(one)
    return list(_with_hyphens(text, _with_rest(text, whole)))


def _with_rest(text: str, names: Iterable[Name]) -> list[Name]:
    """The names, those of bodies that break off behind "for" or "of" with what follows it."""
    whole: list[Name] = []
    last = 0
    for one in names:
        if one.span.start < last:
            continue
        last = one.span.end
        low = max(one.span.start, last - 8)
        if one.kind is NameKind.ORGANIZATION and _BROKEN_OFF.search(text[low:last]):
            rest = _REST.match(text, last)
            last = rest.end() if rest else last
        whole.append(replace(one, span=Span(one.span.start, last)))
    return whole


def _goes_on(text: str, first: Name, other: Name) -> bool:
    """Whether a name of one word and the next are one person's."""
    beside = text[first.span.end : other.span.start] == " " and " " not in first.span.text_in(text)
    return beside and first.kind is other.kind is NameKind.PERSON


def _with_hyphens(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The names, those of persons with what follows a hyphen."""
    words = {one.span: _hyphenated(text, one.span) for one in names}
    full = {
        word[0]
        for span, word in words.items()
        if word and (" " in span.text_in(text) or text[span.end - 1] == "-")
    }
    last = 0
    for one in names:
        if one.span.start < last:
            continue
        word = words[one.span] if one.kind is NameKind.PERSON else None
        last = word.end() if word and word[0] in full else one.span.end
        yield replace(one, span=Span(one.span.start, last))


def _hyphenated(text: str, span: Span) -> re.Match[str] | None:
    """The word that a name ends in where it goes on behind a hyphen, with a capital."""
    start = span.end - 1
    while start > span.start and text[start - 1] not in " \n":
        start -= 1
    word = _DOUBLE.match(text, start)
    return word if word and word.end() > span.end else None
