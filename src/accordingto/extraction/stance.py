"""Where a source stands to what is reported: read off the cue with its negation and auxiliaries.

The words of the cue, and the few beside it that belong to it, are looked up from left to right
in the lexicon of :mod:`accordingto.extraction.cues`. A word that turns ("not", "refused to",
"without") waits for the word that it turns; the first word that states a stance decides, as in
"refused to confirm" or "denied promising". The definitions are those of the guidelines by which
the articles are labelled: a negation inside the content is none of the source's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice, takewhile
from typing import TypeVar

from accordingto.extraction.cues import (
    ELSE,
    GAP,
    KNOWN,
    OPENING,
    SAYING,
    SENSES,
    TURNS,
    Index,
    Sense,
    Turn,
)
from accordingto.extraction.words import (
    AUXILIARIES,
    FILLERS,
    HEARSAY,
    HEDGES,
    IRREGULAR,
    LEANING,
    LINKING,
    MODALS,
    SAYINGS,
)
from accordingto.types import Attribution, Certainty, Span, Stance, text_of
from accordingto.verdicts import calls_untrue

REACH = 80  # characters beside the cue that are looked at: a dozen words
NEARBY = 6  # words taken from there
_TOKEN = re.compile(r"\w+?(?=n['’]t\b)|can(?=not\b)|n['’]t\b|['’](?:s|re|ve|d|ll|m)\b|\w+(?:-\w+)*")
# What ends the stretch of words that can belong to a cue. Commas do not: "has not, however, said".
_BREAK = re.compile(r"[^\w\s,'’-]|\n")
# When something was said, which stands anywhere in a cue: "insisted on Friday that", "agreed last
# week to", "decided in March not to".
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_PART = r"(?:(?:after)?noon|evening|morning|night)"
_WHEN = re.compile(
    r"\b(?:(?:(?:[Oo]n|[Ss]ince|late|early|earlier|later)\s+){0,2}"
    rf"(?:{_DAYS}(?:\s+{_PART})?|\d{{1,2}}\s+{_MONTHS}|{_MONTHS}\s+\d{{1,2}})"
    rf"|(?:[Oo]n\s+)?(?:last|next|this|that)\s+(?:month|summer|week(?:end)?|year|{_PART}|{_DAYS})"
    rf"|(?:[Bb]y|[Dd]uring|[Ii]n|[Ll]ast|[Ss]ince)\s+(?:{_MONTHS}|(?:19|20)\d\d))\b"
)
_MAX_GAP = 5  # words that ``~`` in a phrase of the lexicon may stand for
# A gap does not run over a word that opens a clause of its own.
_NO_GAP = AUXILIARIES | {
    *("that", "if", "whether", "how", "what", "when", "where", "which", "who", "why"),
    *("i", "he", "she", "it", "they", "we"),
    *("about", "for", "on"),
}
# Words that no other word is a form of, whatever its spelling: "noted" is not from "not".
_CLOSED = AUXILIARIES | {"not", "no"}
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
_Meaning = TypeVar("_Meaning")
_QUESTION = re.compile(r"\?[\"'”’»)\]\s]*\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case, and every base form that it can have, itself first."""

    text: str
    forms: tuple[str, ...]

    def is_in(self, words: frozenset[str]) -> bool:
        """Whether one of its forms is among ``words``."""
        return not words.isdisjoint(self.forms)

    @property
    def is_filler(self) -> bool:
        """Whether it changes nothing between a negation and its verb: "immediately", "also"."""
        return self.text in FILLERS or (self.text.endswith("ly") and self.text not in KNOWN)


# Words from a place in the cue on that a phrase can reach.
_LONGEST = max(len(phrase) for group in SENSES.values() for phrase, _ in group) + _MAX_GAP
_LINKS = LINKING | _NO_GAP | {OPENING, SAYING}
_OTHER = Word("", ("",))


def judge(text: str, attribution: Attribution) -> tuple[Stance, Certainty]:
    """Where the source stands to the content as it is written, and how certainly it is given.

    ``text`` is the document's. The cue and some words beside it are read, and of the content only
    its opening, which tells "refused to comment" from "refused to leave", and whether it ends as
    a question, which tells a question from an answer where the cue is only a colon.

    >>> from accordingto.types import Quotation
    >>> said, so = (Span(19, 25),), (Span(26, 36),)
    >>> one = Attribution("a", (Span(0, 3),), said, so, Quotation.INDIRECT, 1.0)
    >>> [str(label) for label in judge("Lee has not so far denied the report.", one)]
    ['affirms', 'plain']
    >>> [str(label) for label in judge("Lee apparently has denied the report.", one)]
    ['denies', 'hedged']
    """
    words = [*_before_source(text, attribution)]
    for span in attribution.cue:
        words += _leaning(_left_of(text, span.start, attribution))
        words += words_of(span.text_in(text))
    stance = _read(
        [word for word in words if not word.is_filler],
        [[word for word in tail if not word.is_filler] for tail in _tails(text, attribution)],
        _turn_of_source(text, attribution, words),
    )
    if stance is None:
        asks = not words and attribution.content and _is_question(text, attribution.content[-1])
        stance = Stance.ASKS if asks else Stance.AFFIRMS
    hedged = _is_hedged(words, has_source=bool(attribution.source))
    return stance, Certainty.HEDGED if hedged else Certainty.PLAIN


def with_denials(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """``attributions``, with who calls what was said untrue as denying: "called the report a lie".

    That is read off the content, and only once it is known what each points at: until then the
    content is one that is affirmed, and says of something else that it is not so.
    """
    return [
        replace(one, stance=Stance.DENIES)
        if one.stance is Stance.AFFIRMS
        and calls_untrue(text_of(one.cue, text), text_of(one.content, text))
        else one
        for one in attributions
    ]


def words_of(text: str) -> Iterator[Word]:
    """The words of a text with their base forms; "didn't" is two, and "on Friday" is none.

    >>> [word.forms for word in words_of("She didn’t say.")]
    [('she',), ('did', 'do'), ("n't", 'not'), ('say',)]
    """
    for found in _TOKEN.finditer(_WHEN.sub(" ", text)):
        # The month keeps its capital: "said in May" is no "may".
        word = found[0] if found[0] == "May" else found[0].lower().replace("’", "'")
        if word != "'s":
            yield _word(word)


@lru_cache(maxsize=4096)  # news says "said" often
def _word(word: str) -> Word:
    noun = [SAYING] if word in SAYINGS else []
    return Word(word, tuple(dict.fromkeys([word, *_base_forms(word), *noun])))


def _base_forms(word: str) -> Iterator[str]:
    """What the word may be a form of, by the rules of spelling or the list of exceptions."""
    if word in IRREGULAR:
        yield IRREGULAR[word]
        return
    for ending, endings in (
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("es", ("e", "")),
        ("s", ("",)),
        ("ed", ("", "e")),
        ("ing", ("", "e")),
    ):
        if not word.endswith(ending) or len(word) < len(ending) + 2:
            continue
        stem = word[: -len(ending)]
        bases = [stem + new for new in endings]
        if ending in ("ed", "ing") and stem[-1] == stem[-2]:
            bases.append(stem[:-1])
        yield from (base for base in bases if base not in _CLOSED)
        return


def _read(words: Sequence[Word], tails: Sequence[Sequence[Word]], turn: Turn) -> Stance | None:
    """The stance that the words state; None where they state none.

    ``tails`` are the words that may go on from the last of them.
    """
    linked = [[word if word.is_in(_LINKS) else _OTHER for word in tail] for tail in tails]
    light: Sense | None = None
    open_turn = False  # whether the last word still waits for what it turns
    at = 0
    while at < len(words):
        rows = [[*words[at : at + _LONGEST], *links] for links in linked]
        # Of what follows, only "to" can be part of a turn: a "not" there is of the content.
        turning = [[*words[at : at + _LONGEST], *_to(tail)] for tail in tails]
        size, sense = max((_sense_at(row) for row in rows), key=lambda one: one[0])
        turn_size, found = max((_turn_at(row) for row in turning), key=lambda one: one[0])
        if turn_size and turn_size >= size:
            turn, open_turn = _combined(turn, found), True
            at += turn_size
            continue
        if sense and (turn is not Turn.PLAIN or not sense.light):
            return sense.under(turn)
        light, open_turn = light or sense, False
        at += max(1, size)
    if turn is Turn.PLAIN:
        return light.plain if light else None
    for tail in tails:
        complement = _complement(tail)
        if complement and (open_turn or _to(tail)):
            _, sense = _sense_at(complement)
            if sense:
                return sense.under(turn)
    return ELSE.under(turn)


def _to(words: Sequence[Word]) -> Sequence[Word]:
    return words[:1] if words and words[0].text == "to" else ()


def _complement(words: Sequence[Word]) -> Sequence[Word]:
    """The words from the verb on that a turn waits for: "to comment", "Tuesday to comment"."""
    for at, word in enumerate(words[:3]):
        if word.text == "to":
            return words[at + 1 :]
    return words


def _combined(turn: Turn, new: Turn) -> Turn:
    """What two turns in a row come to: "did not refuse" turns nothing, "not only" neither."""
    if new is Turn.PLAIN:
        return turn
    if new is Turn.REFUSED and turn in (Turn.DENIED, Turn.LACKING):
        return Turn.PLAIN
    return new


def _turn_at(words: Sequence[Word]) -> tuple[int, Turn]:
    """How many of the first words turn what follows, and how."""
    return _longest(TURNS, words) or (0, Turn.PLAIN)


def _sense_at(words: Sequence[Word]) -> tuple[int, Sense | None]:
    """How many words the longest phrase has that the words begin with, and its sense."""
    return _longest(SENSES, words) or (0, None)


def _longest(index: Index[_Meaning], words: Sequence[Word]) -> tuple[int, _Meaning] | None:
    entries = (entry for form in words[0].forms for entry in index.get(form, ()))
    fitting = ((len(phrase), meaning) for phrase, meaning in entries if _fits(phrase, words))
    return max(fitting, key=lambda one: one[0], default=None)


def _fits(phrase: Sequence[str], words: Sequence[Word]) -> bool:
    for at, part in enumerate(phrase):
        if part == GAP:
            gap = takewhile(lambda word: not word.is_in(_NO_GAP), words[at : at + _MAX_GAP])
            rest = phrase[at + 1 :]
            return any(_fits(rest, words[at + 1 + skip :]) for skip, _ in enumerate(gap))
        if at >= len(words) or part not in words[at].forms:
            return False
    return True


def _before_source(text: str, attribution: Attribution) -> list[Word]:
    """The auxiliary and negation that stand before the source of an inverted clause.

    "Nor did Lee say": only where the source stands between them and the cue.
    """
    for source in attribution.source:
        if attribution.cue and 0 <= attribution.cue[0].start - source.end <= 1:
            words = _leaning(_left_of(text, source.start, attribution))
            if words and words[-1].is_in(AUXILIARIES):
                return words
    return []


def _leaning(words: Sequence[Word]) -> list[Word]:
    """The last words of those that lean on the verb after them."""
    taken = takewhile(lambda word: word.is_filler or word.is_in(LEANING), reversed(words))
    return list(taken)[::-1]


def _left_of(text: str, end: int, attribution: Attribution) -> list[Word]:
    """The words of the same clause before ``end``, clear of every span of the attribution."""
    start = max(0, end - REACH)
    for span in (*attribution.source, *attribution.cue, *attribution.content):
        if start < span.end <= end:
            start = span.end
    for found in _BREAK.finditer(text, start, end):
        start = found.end()
    parts = [list(words_of(part)) for part in text[start:end].split(",")]
    if len(parts) > 2 and all(word.is_filler for word in parts[-2]):
        return [*parts[-3], *parts[-1]][-NEARBY:]  # "has not, however, said"
    return parts[-1][-NEARBY:]


def _tails(text: str, attribution: Attribution) -> list[list[Word]]:
    """What may go on from the cue: the words right after it, and the opening of the content."""
    if not attribution.cue:
        return [[]]
    end = attribution.cue[-1].end
    tails = [_right_of(text, end, end + REACH)]
    for span in attribution.content:
        if span.start >= end:
            opening = _right_of(text, span.start, min(span.end, span.start + REACH))
            tails += [opening, [Word(OPENING, (OPENING,)), *opening]]
            break
    return tails


def _right_of(text: str, start: int, end: int) -> list[Word]:
    """The first words of the clause at ``start``."""
    stop = _BREAK.search(text, start, end)
    return list(islice(words_of(text[start : stop.start() if stop else end]), NEARBY))


def _turn_of_source(text: str, attribution: Attribution, cue: Sequence[Word]) -> Turn:
    """What the source itself turns: "nobody expected", "neither campaign would answer"."""
    if not attribution.source:
        return Turn.PLAIN
    first = attribution.source[0]
    words = list(islice(words_of(text[first.start : min(first.end, first.start + REACH)]), 2))
    if words and words[0].text in _NOBODY and not words[-1].text.isdigit():
        return Turn.REFUSED if cue and cue[0].text in ("will", "would") else Turn.DENIED
    return Turn.PLAIN


def _is_question(text: str, content: Span) -> bool:
    return _QUESTION.search(text, max(content.start, content.end - REACH), content.end) is not None


def _is_hedged(words: Sequence[Word], *, has_source: bool) -> bool:
    """Whether one of the words makes what is reported uncertain, and is not itself negated."""
    told = [word for word in words if not word.is_filler or word.is_in(HEDGES)]
    for before, word, after in zip([None, *told], told, [*told[1:], None], strict=False):
        if word.is_in(HEDGES) and not (before and "not" in before.forms):
            return True
        if word.text in MODALS and not (after and "not" in after.forms):
            return True
        # "The aide is said to have left" is hearsay, and "is said by Lee to have left" is Lee's.
        told_of = not has_source or (after is not None and after.text == "to")
        if told_of and before and "be" in before.forms and word.is_in(HEARSAY):
            return True
    return False
