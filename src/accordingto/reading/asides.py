"""Stretches of a text that stand between its paragraphs but are no part of its prose.

Two kinds are found, each a whole line: headlines set in capitals, which news sites put
between paragraphs to lead to another story, and lines that begin with the label of a
link ("READ MORE: ..."). Where a line might be prose, it is left alone: an aside costs
the attributions in it, a missed one costs at most a doubtful attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accordingto.types import Span

MIN_CAPITAL_WORDS = 4  # shorter lines are section labels, datelines, or a shout
MAX_LABEL_WORDS = 40  # a longer line that begins with a label is a paragraph
MAX_CAPITAL_SHARE = 1 / 2  # beyond it, capitals are how the document is written

_LINE = re.compile(r"[^\r\n]+")
_SPACE = re.compile(r"\s*")
_CAPITAL_WORD = re.compile(r"[^\W\d_]{2,}")

# Labels that may be prose ("Watch him", "More than") need the colon or bar after them.
_LABEL = re.compile(
    r"""[^\w"'“”‘’«„]{0,3}(?:
        (?:click|tap)\ here\b
      | (?:read\ more|see\ also|also\ read|read\ also|read\ next)\s*(?:[:|>»–—-]|$)
      | (?:related|more|more\ from|more\ on|watch|watch\ now|listen|recommended|see\ more
          |don['’]t\ miss|up\ next|must\ read|trending|subscribe|sign\ up)
        (?:\ (?:stories|story|article|articles|coverage|content|links?|reading|news|video))?
        \s*[:|»]
      | (?:sign\ up|subscribe)\ (?:for|to)\ (?:our|the|my)\b
      | read\ more\ (?:on|about|from|of|at|in|here|stories|coverage)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENINGS = "\"'“”‘’«„-–—"  # of something that is quoted, or of the name of who said it
_OTHER_ENDS = ".!…,;:-–—"  # of sentences in capitals and of datelines, not of headlines
_CLOSING = "\"'”’»)]}* "
_SENTENCE_ENDS = ".!?…"


def find_asides(text: str) -> tuple[Span, ...]:
    r"""Where the lines of ``text`` are that no attribution is to be looked for in.

    The spans are in order, disjoint, and without the white space around the line.
    A text that has nothing else, or that is largely written in capitals, has none.

    >>> find_asides("He left on Monday.\nREAD MORE: Who is next?\nNobody knows why.")
    (Span(start=19, end=42),)
    """
    labels: list[Span] = []
    headlines: list[Span] = []
    prose = False
    capital_letters = 0
    before = ""  # the line before, where that is prose
    end_before = 0
    for span in _lines(text):
        line = span.text_in(text)
        adjoins = text.count("\n", end_before, span.start) < 2
        if line.isupper():
            capital_letters += len(line)
        if is_label(line):
            labels.append(span)
            line = ""  # what follows a label follows no sentence
        elif _is_headline(line) and _stands_alone(before, adjoins, text, span.end):
            headlines.append(span)
            line = ""
        else:
            prose = True
        before, end_before = line, span.end
    if capital_letters > MAX_CAPITAL_SHARE * len(text):
        headlines = []
        prose = prose or capital_letters > 0
    return tuple(sorted(labels + headlines)) if prose else ()


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the white space around them."""
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield Span(start, end)


def is_label(line: str) -> bool:
    """Whether the line begins as a link to another story does."""
    return _LABEL.match(line) is not None and len(line.split(None, MAX_LABEL_WORDS)) <= (
        MAX_LABEL_WORDS
    )


def _is_headline(line: str) -> bool:
    """Whether the whole line is several words in capitals, and reads as no sentence."""
    if not line.isupper() or line[0] in _OPENINGS or line[-1] in _OTHER_ENDS:
        return False
    return len(_CAPITAL_WORD.findall(line)) >= MIN_CAPITAL_WORDS


def _stands_alone(before: str, adjoins: bool, text: str, end: int) -> bool:
    """Whether a line is a paragraph, and no row of one that is wrapped at a width.

    The row before, if it ``adjoins``, must have ended its sentence, and the row after must
    begin one. A colon before it, near or far, announces a quotation.
    """
    before = before.rstrip(_CLOSING)
    if before.endswith(":") or (adjoins and before and before[-1] not in _SENTENCE_ENDS):
        return False
    after = _SPACE.match(text, end)
    assert after is not None  # the pattern matches the empty string
    return not text[after.end() : after.end() + 1].islower()
