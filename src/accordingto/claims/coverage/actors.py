"""Whether a denial speaks for another actor than the one whom the claim is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from accordingto.claims.coverage.clauses import NEAR, cased, lowered, split
from accordingto.claims.coverage.pairs import Open, Pair
from accordingto.claims.terms import terms
from accordingto.claims.words import (
    BE,
    BODIES,
    GOVERNMENT,
    KNOWING,
    KNOWLEDGE,
    MONTHS,
    OWN,
    PARTS,
    PLACING,
    VERB_FORMS,
)
from accordingto.types import Limit, Source, SourceKind


@dataclass(frozen=True, slots=True)
class _Actor:
    """For whom a denial speaks, and the names by which the claim might call the same actor.

    ``sure`` says that it is somebody else where the claim uses none of the names.
    """

    shown: str
    names: str
    sure: bool


def actor_left(pair: Pair) -> Open | None:
    """Whether the denial speaks for another actor than the one whom the claim is about."""
    told = (_knower, _part) if _is_of_a_side(pair) else (_knower, _part, _single, _body, _somebody)
    actor = next((one for way in told if (one := way(pair)) is not None), None)
    if actor is None or _meets(actor.names, pair.affirmation.text):
        return None
    verb = "is" if actor.sure else "may be"
    reason = f"The denial speaks only for {actor.shown} ({pair.denied}), the claim {verb} about"
    return Open(Limit.ACTOR, actor.sure, f"{reason} somebody else ({pair.claimed}).")


def _is_of_a_side(pair: Pair) -> bool:
    """Whether somebody says "we" for a side that is not told, and not of himself alone."""
    source = pair.denial.source
    person = source is not None and source.kind is SourceKind.PERSON and not source.speaks_for
    return person and "we" in pair.clause.subject


def _knower(pair: Pair) -> _Actor | None:
    """The speaker who denies no more than knowing of it."""
    source = pair.denial.source
    if not KNOWLEDGE.search(lowered(pair.clause.text)) or not KNOWING.isdisjoint(pair.claim):
        return None
    names = _own_names(source)
    if "i" not in pair.clause.words:
        names += " " + _body_names(source)
    itself = source is None or _meets(names, pair.affirmation.text)
    return _Actor("the speaker’s own knowledge", "", not itself)


def _part(pair: Pair) -> _Actor | None:
    """A part of a body: "the embassy", "our office", "this department", "we at the Rome desk"."""
    names = _body_names(pair.denial.source)
    itself = _meets(names, pair.affirmation.text)
    words = pair.clause.subject
    for at, word in enumerate(words):
        before = words[max(at - 2, 0) : at]
        own = next((one for one in before if one in OWN), None)
        if word in (PARTS | BODIES if own else PARTS) and (own or PLACING.isdisjoint(before)):
            known = names if word in BODIES or word in split(names) else ""
            shown = f"“{own or 'the'} {word}”"
            return _Actor(shown, f"{word} {known}", own is not None or not itself)
    for at, word in enumerate(words[:-1]):
        if word == "we" and words[at + 1] == "at":
            shown = f"“{' '.join(pair.clause.cased[at : at + 5])}”"
            return _Actor(shown, " ".join([names, *words[at + 2 : at + 5]]), sure=True)
    return None


def _single(pair: Pair) -> _Actor | None:
    """The speaker alone: "I did not", or a person who denies doing something."""
    source = pair.denial.source
    pronouns = [word for word in pair.clause.subject if word in ("i", "we", "they", "it")]
    said_so = pronouns[-1:] == ["i"]
    person = source is not None and source.kind is SourceKind.PERSON and not source.speaks_for
    if not said_so and not (person and _is_of_the_source(pair)):
        return None
    if source is None:
        return _Actor("the speaker alone", "", sure=False)
    return _Actor("the speaker alone", _own_names(source), not _is_passive(pair.claim))


def _body(pair: Pair) -> _Actor | None:
    """The body that speaks: "we", or a body that denies doing something.

    A body of a government may be the one that is called by the government's name.
    """
    names = _body_names(pair.denial.source)
    speaks = not {"we", "our"}.isdisjoint(pair.clause.subject) or _is_of_the_source(pair)
    if not names or not speaks or _is_passive(pair.claim):
        return None
    opening = pair.claim[:NEAR]
    if not GOVERNMENT.isdisjoint(split(names)) and not GOVERNMENT.isdisjoint(opening):
        return None
    other = not BODIES.isdisjoint(opening)
    if not other and not _capitals(cased(pair.affirmation.text)[:NEAR]):
        return None
    return _Actor("the speaker’s own side", names, other)


def _somebody(pair: Pair) -> _Actor | None:
    """Somebody named before what is denied: "Mayor Orr never signed it"."""
    clause = pair.whole
    if clause.at is None or clause.at < 0:
        return None
    names = _capitals(clause.cased[max(0, clause.at - NEAR) : clause.at])
    return _Actor(names, names, sure=False) if names and not _is_passive(pair.claim) else None


def _is_of_the_source(pair: Pair) -> bool:
    """Whether the source denies something of itself: "denied taking money", "Orr never paid"."""
    clause = pair.whole
    if clause.at == -1 and "".join(clause.words[:1]).endswith("ing"):
        return True
    names = _capitals(clause.cased[: len(clause.subject)])
    return _meets(_own_names(pair.denial.source), names)


def _own_names(source: Source | None) -> str:
    """What the source itself is called; the office of a person too, but not that of a spokesman."""
    if source is None:
        return ""
    role = None if source.speaks_for else source.role
    return " ".join(filter(None, (source.name, role, *source.aliases)))


def _body_names(source: Source | None) -> str:
    """What the body is called that the source is, or speaks for."""
    if source is None or (source.kind is SourceKind.PERSON and not source.speaks_for):
        return ""
    own = "" if source.kind is SourceKind.PERSON else _own_names(source)
    return f"{source.speaks_for or ''} {own}"


def _meets(names: str, text: str) -> bool:
    """Whether a text has a telling word of the names."""
    return not set(terms(names)).isdisjoint(terms(text))


def _capitals(words: Sequence[str]) -> str:
    """The words written as names, but for those of a place or a time: "in Rome", "on Monday"."""
    return " ".join(
        word
        for before, word in zip(("", *words), words, strict=False)
        if word[0].isupper()
        and terms(word)
        and word not in MONTHS
        and before.lower() not in PLACING
        and (before or word.lower() not in PLACING)
    )


def _is_passive(words: Sequence[str]) -> bool:
    """Whether a claim names nobody who did it: "was offered amnesty"."""
    return "by" not in words and any(
        word in BE and any(behind in VERB_FORMS for behind in words[at + 1 : at + 3])
        for at, word in enumerate(words)
    )
