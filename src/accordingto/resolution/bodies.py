"""The organizations, offices and governments of an article, by all their names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from accordingto.resolution.kinds import FIRM_KINDS, Kinds, Words, acronyms, is_firm_noun, may_mean
from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.people import Cast
from accordingto.resolution.well_known import KNOWN_BODIES, METONYMS, SAME_BODY
from accordingto.resolution.words import (
    BODY_NOUNS,
    BODY_SHORT_FORMS,
    CROWD_NOUNS,
    DEFINITE,
    FIRM_ENDS,
    INDEFINITE,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    POSSESSIVE,
    POSSESSIVE_NAMES,
    SECTOR_NOUNS,
)
from accordingto.types import NameKind, Span

LONGEST = 10  # words of a name that are compared
PASSING = 600  # characters after which a well-known body was only named in passing
# Nouns that may mean a body of which nothing is told.
LOOSE = frozenset(("charity", "club", "organisation", "organization"))
AGENCIES = frozenset(("board", "center", "centers", "commission", "directorate", "inspectorate"))
AGENCIES |= {"institute", "office"}
# Bodies of which every country has one, that need no other name.
OF_A_COUNTRY = frozenset(("cabinet", "congress", "legislature", "parliament", "senate", "state"))
# Words that open a sentence before a name, and no name.
_OPENERS = PHRASE_ENDS | DEFINITE | INDEFINITE | POSSESSIVE
_CALLED = re.compile(
    r"(?:(?<=\s)|^)((?:[A-ZÀ-Þ][\w.&-]*(?:['’]s)? ){1,4}((?i:administration|board|camp|campaign"
    r"|committee|court|department|government|office|panel|presidency|regime|team|transition)))\b"
)
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")  # "U.S" of "U.S."
_NOUN_AFTER = re.compile(r" (?:administration|camp|campaign|department|government|team)\b")

# Bodies known so well that an article need not name them in full.
_WELL_KNOWN: dict[Words, str] = {("united", "states"): "the United States"}


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies named in an article: where, by which words, and the fullest form of each.

    ``nouns`` are what they are told to be; ``lands`` are the places among them.
    """

    spans: tuple[Span, ...]
    words: tuple[Words, ...]
    fullest: dict[Words, Words]
    shown: dict[Words, str]
    places: dict[Words, list[Span]]
    by_last: dict[str, list[tuple[int, Words]]]
    nouns: Mapping[Words, frozenset[str]]
    lands: frozenset[Words]

    def canonical(self, words: Words) -> Words:
        """The fullest form of a body; the words themselves where the article has none."""
        return self.fullest.get(words) or self.fullest.get(_other(words), words)

    def is_a(self, words: Words, noun: str) -> bool:
        """Whether a body was told to be what a noun names: a company, a newspaper."""
        full = self.canonical(words)
        return may_mean(noun, self.told(words).union(heads(full) if self.places.get(full) else ()))

    def may_be_a(self, words: Words, noun: str) -> bool:
        """Whether a body that was told to be nothing may be what a noun names, by its words.

        "Zorb" may be a company, "the Harbor Commission" an agency, but not the other way round.
        """
        full = self.canonical(words)
        unknown = not (self.told(words) or words in self.lands or full in self.lands)
        if not unknown or not self.places.get(full) or full[-1] in OUTLET_WORDS | CROWD_NOUNS:
            return False
        kin = BODY_SHORT_FORMS.get(noun, frozenset()) | {noun}
        if not kin.isdisjoint(full):
            return True
        others = {one for one in BODY_NOUNS.intersection(full) if not is_firm_noun(one)}
        people = singular(full[-1]) in PERSON_NOUNS
        if noun == "agency":
            acronym = len(full) == 1 and self.shown.get(full, "")[-3:].isupper()
            return acronym or not AGENCIES.isdisjoint(full)
        loose = noun in LOOSE or is_firm_noun(noun)
        return loose and not others and not (people and is_firm_noun(noun))

    def told(self, words: Words) -> frozenset[str]:
        """The nouns that a body is told by, under this name or its fullest."""
        nouns = self.nouns
        return nouns.get(words, frozenset()) | nouns.get(self.canonical(words), frozenset())

    def called(self, noun: str, before: int) -> Words | None:
        """The body that "the NOUN" means at an offset: the last of its kind, else the next."""
        found = self.place_called(noun, before)
        return self.canonical(found[1]) if found else None

    def place_called(self, noun: str, before: int) -> tuple[int, Words] | None:
        """Where the body that "the NOUN" means at an offset is named, and by which words."""
        lasts = {noun} | BODY_SHORT_FORMS.get(noun, frozenset())
        if noun in OUTLET_NOUNS:
            lasts |= OUTLET_WORDS | OUTLET_NOUNS
        exact = self.by_last.get(noun, ()) if noun in SECTOR_NOUNS else ()
        if is_firm_noun(noun) and not (exact and exact[0][0] < before):
            lasts |= _firms_like(noun)
        best: tuple[int, Words] | None = None
        after: tuple[int, Words] | None = None
        for last in lasts:
            uses = self.by_last.get(last, [])
            at = bisect_left(uses, (before, ()))
            if at and (best is None or uses[at - 1] > best):
                start, form = uses[at - 1]
                if KNOWN_BODIES.get(form) != last or before - start < PASSING:
                    best = uses[at - 1]
            if at < len(uses) and (after is None or uses[at] < after):
                after = uses[at] if KNOWN_BODIES.get(uses[at][1]) != last else after
        return best or after


def _outlet_known(form: Words) -> str | None:
    """What a well-known outlet is, many of which are named in passing: "told the BBC"."""
    noun = KNOWN_BODIES.get(form)
    return noun if noun in ("broadcaster", "news-agency", "newspaper", "site") else None


@cache
def _firms_like(noun: str) -> frozenset[str]:
    return frozenset(one for one in FIRM_KINDS if may_mean(noun, [one]))


def body_words(text: str) -> Words:
    """The words of a body's name, folded, without an article.

    >>> body_words("the U.S. Supreme Court’s")
    ('us', 'supreme', 'court')
    """
    words = [fold(found[0]) for found in WORD.finditer(text)]
    while len(words) > 1 and words[0] in ("the", "a", "an"):
        words.pop(0)
    return tuple(words[:LONGEST])


def heads(name: Words) -> frozenset[str]:
    """The nouns that the name of a body has for it: the last, and the one before an "of".

    >>> sorted(heads(("ministry", "of", "transport"))), sorted(heads(("harbor", "board")))
    (['ministry', 'transport'], ['board'])
    """
    before = name[name.index("of") - 1 :][:1] if "of" in name[1:] else ()
    return BODY_NOUNS.intersection(before) | {*name[-1:]}


def collect(text: str, kinds: Kinds, cast: Cast) -> Bodies:
    """The bodies that an article names, short forms and acronyms led to the full name."""
    spans = _spans(text, kinds, cast)
    ordered = sorted(spans)
    words = tuple(body_words(span.text_in(text)) for span in ordered)
    # Short forms go to what is named last; what a form is, its first use tells.
    fullest = _fullest({w: spans[s] for s, w in reversed(list(zip(ordered, words, strict=True)))})
    shown: dict[Words, str] = {}
    places: dict[Words, list[Span]] = {}
    by_last: dict[str, list[tuple[int, Words]]] = {}
    for span, form in zip(ordered, words, strict=True):
        article = re.search(r"\b[Tt]he $", text[max(0, span.start - 4) : span.start])
        with_article = (article[0] if article else "") + span.text_in(text)
        if len(with_article) > len(shown.get(form, "")):
            shown[form] = with_article
        places.setdefault(fullest.get(form, form), []).append(span)
        if fullest.get(form) in _WELL_KNOWN:
            shown.setdefault(fullest[form], _WELL_KNOWN[fullest[form]])
        for noun in sorted({*heads(form), *kinds.nouns.get(form, ())} - {_outlet_known(form)}):
            by_last.setdefault(noun, []).append((span.start, form))
    lands = frozenset(form for span, form in zip(ordered, words, strict=True) if spans[span])
    return Bodies(tuple(ordered), words, fullest, shown, places, by_last, kinds.nouns, lands)


def _spans(text: str, kinds: Kinds, cast: Cast) -> dict[Span, bool]:
    """Where bodies are named, each with whether it is a place."""
    people = {span.start: span.end for span, _ in cast.named}
    spans: dict[Span, bool] = {}
    for name in kinds.names:
        span = _whole(text, name.span)
        # "Kessler Motors" is no Kessler, though its founder is one.
        if name.kind is not NameKind.PERSON and span and people.get(span.start, 0) < span.end:
            spans[span] = name.kind is NameKind.PLACE
    for found in _CALLED.finditer(text):
        words = WORD.finditer(text, *found.span(1))
        starts = (word.start() for word in words if fold(word[0]) not in _OPENERS)
        start = next(starts, found.start(2))
        if start < found.start(2):
            spans.setdefault(Span(start, found.end(1)), False)
    return spans


def _whole(text: str, span: Span) -> Span | None:
    """A name without small words at its end, with the body noun that follows it."""
    words = list(WORD.finditer(text, span.start, span.end))
    while words and words[-1][0][0].islower() and fold(words[-1][0]) not in BODY_NOUNS:
        words.pop()
    if len(words) > 1 and words[0][0] == "the":
        words = words[1:]
    if not words or not words[0][0][:1].isupper():
        return None
    end = words[-1].end()
    own = words[-1][0].replace("’", "'").lower() in POSSESSIVE_NAMES
    if text[:end].endswith(("'s", "’s")) and not own:
        end -= 2
    if found := _NOUN_AFTER.match(text, end):
        end = found.end()
    if text[end : end + 1] == "." and _ABBREVIATED.search(text[max(0, end - 8) : end]):
        end += 1
    start = words[0].start()
    return Span(start - 5 if text[max(0, start - 5) : start] == "U.S. " else start, end)


def _other(words: Words) -> Words:
    """The other name of a body that has two: of the White House, say; else its own."""
    joined = " ".join(words)
    return tuple(SAME_BODY.get(joined, METONYMS.get(joined, joined)).split())


def _fullest(forms: dict[Words, bool]) -> dict[Words, Words]:
    """Which longer form each form stands for; ``forms`` tells which of them are places."""
    longer: dict[Words, Words] = {}
    for form, place in forms.items():
        if place or len(form) < 2:
            continue
        for acronym in sorted(acronyms(form)):
            longer.setdefault((acronym,), form)
        for size in range(1, len(form)):
            longer.setdefault(form[:size], form)
            if len(form) - size > 1 or form[-1] not in BODY_NOUNS | FIRM_ENDS:
                longer.setdefault(form[size:], form)
    longer |= _by_noun(forms, longer)
    fullest: dict[Words, Words] = {}
    for form, place in forms.items():
        full = _other(form)
        if full != form and (full in forms or full in _WELL_KNOWN):
            fullest[form] = full
        elif not place and form in longer:
            # "The FDA" is the Food and Drug Administration, "Obama" not his administration.
            initial = form[0] in acronyms(longer[form])
            if len(form) > 1 or initial or not _is_generic(longer[form]):
                fullest[form] = longer[form]
    return {form: fullest.get(full, full) for form, full in fullest.items() if full != form}


def _by_noun(forms: Mapping[Words, bool], longer: Mapping[Words, Words]) -> dict[Words, Words]:
    """The one body that "the Commission" is, where the names of no two end so.

    >>> _by_noun(dict.fromkeys([("board",), ("harbor", "board")], False), {})
    {('board',): ('harbor', 'board')}
    """
    found: dict[Words, Words] = {}
    for (noun,) in (form for form in forms if len(form) == 1 and form not in longer):
        if noun in BODY_NOUNS - OF_A_COUNTRY:
            named = {form for form, place in forms.items() if not place and noun in heads(form)}
            named = {longer.get(form, form) for form in named if len(form) > 1}
            if len(named) == 1:
                found[noun,] = named.pop()
    return found


def _is_generic(words: Words) -> bool:
    """Whether the first word is no short form: "the Obama administration" is not "Obama"."""
    return words[-1] in ("administration", "camp", "campaign", "government", "house", "team")
