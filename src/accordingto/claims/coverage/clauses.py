"""The clause of a content that denies, its words, and how a reason quotes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.claims.terms import terms
from accordingto.claims.words import FALSEHOODS, NEGATIONS, SAYING_TAILS, SAYINGS
from accordingto.prose import sentences
from accordingto.types import Stance

NEAR = 5  # words behind a negation that belong to what is denied: "not made any specific offers"
OPENING = 8  # words at the head of a clause in which "a report that" and its subject stand
QUOTED = 110  # characters of a content that a reason quotes: a line and a half
_WORD = re.compile(
    r"[^\W_]+(?:['.-](?!(?:s|m|re|ve|ll|d)\b)[^\W_]+)*|'(?:m|re|ve|ll|d)\b", re.IGNORECASE
)
_BREAK = re.compile(
    r"[.!?…]{2,}|[…;:—\n]|\s–\s|,?\s(?:but|however|although|though|whereas)\b|,\s(?:and|so|while)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """The part of a content that denies; ``at`` is the index of the word that does.

    ``at`` is -1 where the cue denies what the clause says, None where nothing does: then the
    clause says the opposite of the claim in other words. ``words`` are in small letters, ``cased``
    the same as they are written.
    """

    text: str
    at: int | None
    cased: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def subject(self) -> tuple[str, ...]:
        """The words before the one that denies, those of the subject among them."""
        if self.at is None or self.at < 0:
            return self.words[:NEAR]
        return self.words[max(0, self.at - OPENING) : self.at]


def clause_of(content: str, claim: str, stance: Stance) -> Clause:
    """The clause of a content that denies, the nearest to the claim where several do."""
    wanted = set(terms(claim))
    clauses = [
        sentence.text_in(part) for part in _BREAK.split(content) for sentence in sentences(part)
    ]
    denying = [(one, at) for one in clauses if (at := _denies(split(one))) is not None]
    if denying:
        # The first of the nearest.
        text, at = max(denying, key=lambda one: len(wanted.intersection(terms(one[0]))))
        return Clause(text, at, cased(text), split(text))
    as_written = cased(content)
    if stance is Stance.AFFIRMS:
        return Clause(content, None, as_written, split(content))
    words = split(content)
    said = [
        at
        for at in range(2, min(OPENING, len(words)))
        if words[at - 2] in SAYINGS and words[at - 1] in SAYING_TAILS
    ]
    start = said[0] if said else 0
    return Clause(content, -1, as_written[start:], words[start:])


def _denies(words: Sequence[str]) -> int | None:
    """The index of the first word that denies."""
    return next(
        (at for at, word in enumerate(words) if negates(word, words[at + 1 : at + 2])), None
    )


def negates(word: str, behind: Sequence[str] = ()) -> bool:
    """Whether a word denies, as it does not in "not only" and "no doubt"."""
    if "only" in behind or "doubt" in behind:
        return False
    return word in NEGATIONS or word in FALSEHOODS or word.endswith("n't")


def cased(text: str) -> tuple[str, ...]:
    """The words of a text; what is short for a verb stands by itself: "we", "'re"."""
    return tuple(_WORD.findall(text.replace("’", "'")))


def split(text: str) -> tuple[str, ...]:
    """The words in small letters."""
    return tuple(word.lower() for word in cased(text))


def lowered(text: str) -> str:
    """A text in small letters, its apostrophes straight."""
    return text.lower().replace("’", "'")


def quote(text: str, part: str = "") -> str:
    """A content in quotation marks: all of it, or the part that counts, cut between words.

    >>> quote("“We paid nothing.”"), quote("word " * 40)[-9:]
    ('“We paid nothing”', 'd word …”')
    """
    shown = " ".join(text.split())
    if len(shown) > QUOTED and part.strip():
        shown = " ".join(part.split())
    # Two spans of one content: the marks that close the one and open the other.
    shown = re.sub(r'["“”]? \.\.\. ["“”]?', " … ", shown)
    shown = shown.strip('"“”.,;: ').translate({ord("“"): "‘", ord("”"): "’", ord('"'): "'"})
    if len(shown) > QUOTED:
        cut = shown[:QUOTED]
        shown = (cut[: cut.rfind(" ")] if " " in cut else cut) + " …"
    return f"“{shown}”"
