"""A noun phrase that names a saying, and the words of a text as pointers are read from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from accordingto.resolution.sayings import (
    ABOUT,
    ALIKE,
    CONTRACTED,
    DATES,
    FUNCTION,
    KNOWN,
    NOUNS,
    POSSESSIVES,
    QUANTITIES,
    RANKS,
    WEIGHING,
    WORD,
)
from accordingto.types import Span

HEAD = 400  # characters of a text that are looked at


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase that names a saying: "the department's latest claims about the bridge"."""

    noun: str
    determiner: str  # "the", "this", ..., a possessive pronoun, "same", "'s" or "" for none
    possessor: tuple[str, ...]  # words of the one named
    topic: frozenset[str]  # stems of words that say what it was about


def noun_phrase(words: Sequence[str]) -> tuple[NounPhrase, int] | None:
    """The phrase that ``words`` begin with, up to its noun, and how many words that is."""
    determiner, possessor, at = _determined(words)
    modifiers: list[str] = []
    while at < len(words) and len(modifiers) < 4:
        noun = singular(words[at])
        if noun in NOUNS and not (at + 1 < len(words) and singular(words[at + 1]) in NOUNS):
            if not _agree(determiner, plural=noun != words[at]):
                return None
            named = bool(possessor) or determiner == "same"
            topic: frozenset[str] = frozenset() if named else stems_of(modifiers)
            return NounPhrase(noun, determiner, possessor, topic), at + 1
        if words[at] in FUNCTION:
            return None
        modifiers.append(words[at])
        at += 1
    return None


def _determined(words: Sequence[str]) -> tuple[str, tuple[str, ...], int]:
    """The determiner that ``words`` begin with, the possessor, and how many words these are."""
    at = 0
    while at < len(words) and words[at] in QUANTITIES:
        at += 1
    for alike in ALIKE:
        if tuple(words[at : at + len(alike)]) == alike:
            return "same", (), at + len(alike)
    if owner := _possessor(words[at:]):
        return "'s", owner[0], at + owner[1]
    if at < len(words) and words[at] in KNOWN | POSSESSIVES:
        return words[at], (), at + 1
    return "", (), at


def _agree(determiner: str, *, plural: bool) -> bool:
    """Whether a determiner may stand with a noun: not "this claims", nor "those claim"."""
    return determiner not in ({"this", "that"} if plural else {"these", "those"})


def _possessor(words: Sequence[str]) -> tuple[tuple[str, ...], int] | None:
    """The words before a possessive ending, and how many words that takes."""
    for at, word in enumerate(words[:6]):
        if word in FUNCTION and word != "the":
            return None
        if word.endswith(("'s", "s'")) and word not in CONTRACTED:
            owner = owner_in([*words[:at], word.removesuffix("'s").removesuffix("'")])
            return (owner, at + 1) if owner else None
    return None


def owner_in(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without titles; a leading "the" stays and marks a description."""
    if words[:1] == ["the"]:
        return tuple(words) if len(words) > 1 else ()
    return tuple(word for word in words if word not in RANKS)


def words_of(text: str) -> list[str]:
    """The words in lower case, with straight apostrophes."""
    return [word.replace("’", "'").lower() for word in WORD.findall(text)]


def joined(words: Iterable[str]) -> str:
    """Words as a string, a contracted "is" set apart."""
    return " ".join(words).replace("'s ", " 's ")


def head_of(spans: Sequence[Span], text: str) -> str:
    """The first characters of the spans, enough to see what they begin with."""
    return " ".join(text[span.start : min(span.end, span.start + HEAD)] for span in spans)[:HEAD]


def begins(words: Iterable[str], beginnings: tuple[str, ...]) -> bool:
    """Whether one of the words has one of the beginnings."""
    return any(word.startswith(beginnings) for word in words)


def singular(word: str) -> str:
    """A word without the ending of a plural, whether or not it is a noun."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def stems_of(words: Iterable[str]) -> frozenset[str]:
    """The first five letters of every word that has a meaning of its own."""
    told = FUNCTION | WEIGHING | DATES | ABOUT
    return frozenset(word[:5] for word in words if word not in told and len(word) > 2)
