"""What a proper name stands for, where the words tell it better than the reader of names.

The reader knows names of politics; an invented firm it takes for a person. That something is a firm
or a newspaper an article tells by other means: the word that its full name ends in, a noun beside
it ("Brill, a brewer in Ulm", "the daily Morgenpost"), what it has ("shares in Brill").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from accordingto.resolution.page import WORD, fold
from accordingto.resolution.words import (
    DATES,
    FIRM_ASSETS,
    FIRM_ENDS,
    FIRM_NOUNS,
    FIRST_NAMES,
    ONE_WORD_BODIES,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    PERSON_NOUNS,
    STATES,
    TITLES,
    UNION_NOUNS,
)
from accordingto.types import Name, NameKind, Span

Words = tuple[str, ...]

FIRM, OUTLET = "company", "newspaper"  # of which no other noun is told
BESIDE = 60  # characters on either side of a name that may tell what it is
GUESSED = 0.5  # confidence in a name that its last word alone tells
_FIRST_NAMES = frozenset(name for names in FIRST_NAMES.values() for name in names)
_NO_FIRM = _FIRST_NAMES | TITLES.keys() | {"chief", "the"}
_NO_PART = PERSON_NOUNS | _NO_FIRM | DATES | {"head", "vice"}
_PLACES = STATES.keys() - _FIRST_NAMES


def _any_of(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_NOUN = rf"(?P<noun>{_any_of(FIRM_NOUNS | OUTLET_NOUNS | UNION_NOUNS)})"
_NAMED = re.compile(
    r"\b(?P<first>[A-ZÀ-Þ][\w'’-]*(?:[ ](?:&[ ])?[A-ZÀ-Þ][\w'’-]*){0,2})[ ](?:&[ ])?"
    rf"(?:{'|'.join(end.capitalize() for end in sorted(FIRM_ENDS))}|AG|SA|LLC|LLP|GmbH|plc|PLC)\b"
)
# "the magazine Takt", "the news site Voz de la Sierra": named behind the noun for it.
_INTRODUCED = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[a-z]\w+)[ ](?:[\w'’-]+[ ]){{0,2}}?{_NOUN}[ ]"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?:[ ](?:(?:de|del|der|des|di|du|la|of|the)[ ]){0,2}"
    r"[A-ZÀ-Þ][\w'’-]+){0,3})"
)
# "Brill, a brewer in Ulm": up to four words and the noun, which is no part of another ("a company
# spokesman").
_APPOSED = re.compile(
    rf"['’]?,[ ](?:an?|the|its|one of the)[ ](?:[\w'’-]+[ ]){{0,4}}?{_NOUN}"
    r"(?=[,.;)]|[ ](?:at|based|behind|for|from|in|of|on|owned|run|that|which|with)\b)"
)
_BEFORE = re.compile(rf"\b(?:[Aa]n?|[Tt]he|[a-z]\w+)[ ](?:[\w'’-]+[ ])?{_NOUN},?[ ]$")
_SMALL = re.compile(r"\b(?:about|at|by|for|from|in|of|to|with|who|and)\b")
_HAS = re.compile(
    rf"(?:['’]s?[ ]|[ ])(?:\w+[ ])?(?:{_any_of(FIRM_ASSETS)}|[Cc]hief [A-Z]?\w+|CEO|CFO)\b"
    r"|,[ ]which\b"
)
_OF_IT = re.compile(
    r"\b(?:shares?|stock|employees?|customers|shareholders|products) (?:in|of) $", re.IGNORECASE
)
_TELLS = re.compile(
    r"(?:['’]s?)? (?:report(?:er|ers)?|story|article|newsroom)\b"
    r"|, citing\b| (?:first )?reported (?:earlier|in|late|last|on|that)\b"
    r"| (?:also )?(?:cited|quoted) (?:an?|one|several|some|two|three|unnamed)\b"
)
_MORE = re.compile(r"(?: [A-ZÀ-Þ][a-zà-ÿ][\w-]*){1,2}")
_TITLE = re.compile(r"(\w+)\.?[ ]$")
_OF_A_PERSON = re.compile(r",[ ](?:who\b|\d\d,)")


@dataclass(frozen=True, slots=True)
class Kinds:
    """Names with their kinds set right, and the nouns that tell what bodies are."""

    names: tuple[Name, ...]
    nouns: Mapping[Words, frozenset[str]]


def mend(text: str, names: Iterable[Name]) -> Kinds:
    """The names of an article, those of bodies that were taken for persons or places set right.

    A single word is left a person where somebody of that surname is named in full: the Forbes of
    an article about Ana Forbes.
    """
    named = _with_firms(text, tuple(names))
    words = [_words(name.span.text_in(text)) for name in named]
    surnames = {
        listed[-1]
        for name, listed in zip(named, words, strict=True)
        if name.kind is NameKind.PERSON
        and len(listed) > 1
        and (listed[0] in _FIRST_NAMES or listed[-1] not in FIRM_ENDS | OUTLET_WORDS)
    }
    nouns = _nouns_told(text, named, words, surnames)
    mended = []
    for name, listed in zip(named, words, strict=True):
        whole = _lengthened(text, name.span) if FIRM in nouns.get(listed, ()) else name.span
        if whole != name.span:
            nouns[_words(whole.text_in(text))] = nouns[listed]
        mended.append(replace(name, span=whole, kind=_kind(name.kind, listed, nouns, surnames)))
    return Kinds(tuple(mended), nouns)


def _nouns_told(
    text: str, names: Sequence[Name], words: Sequence[Words], surnames: set[str]
) -> dict[Words, frozenset[str]]:
    """The nouns that tell what each name is; none for the names of persons."""
    told: dict[Words, set[str]] = {listed: set() for listed in words}
    persons: set[Words] = set()
    for span, listed in _uses(text, names, words):
        told[listed].update(_nouns_beside(text, span, single=len(listed) == 1))
        told[listed].update(_nouns_within(text, span, listed))
        if _is_of_a_person(text, span, listed, surnames):
            persons.add(listed)
    for listed in [one for one, nouns in told.items() if nouns and len(one) > 1]:
        # "Brill" of "Brill Foods", "the Bugle" of "the Ulm Bugle"
        shorter = [listed[:size] for size in range(1, len(listed))]
        for form in (*shorter, listed[-1:] if listed[-1] in OUTLET_WORDS else ()):
            if form in told:
                told[form].update(told[listed])
    return {one: frozenset(found) for one, found in told.items() if found and one not in persons}


def _lengthened(text: str, span: Span) -> Span:
    """A firm's name with the capitalized words behind it: "Brill Infusions"."""
    more = _MORE.match(text, span.end)
    if more is None or not _NO_PART.isdisjoint(_words(more[0])):
        return span
    return Span(span.start, more.end())


def _uses(text: str, names: Sequence[Name], words: Sequence[Words]) -> Iterator[tuple[Span, Words]]:
    """The places of names with their words; of single words also where they are in no name."""
    yield from ((name.span, listed) for name, listed in zip(names, words, strict=True))
    single = {listed for listed in words if len(listed) == 1}
    taken = {at for name in names for at in range(name.span.start, name.span.end)}
    for found in WORD.finditer(text) if single else ():
        if found[0][0].isupper() and found.start() not in taken and (fold(found[0]),) in single:
            yield Span(*found.span()), (fold(found[0]),)


def _kind(
    kind: NameKind, words: Words, nouns: Mapping[Words, frozenset[str]], surnames: set[str]
) -> NameKind:
    if words in nouns:
        return NameKind.ORGANIZATION
    if len(words) != 1 or words[0] in surnames:
        return kind
    if words[0] in ONE_WORD_BODIES:
        return NameKind.ORGANIZATION
    return NameKind.PLACE if words[0] in _PLACES else kind


def _words(text: str) -> Words:
    return tuple(fold(found[0]) for found in WORD.finditer(text))


def _with_firms(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, with those that end in a word for a firm, which may have been cut short."""
    firms = [
        Name(Span(*found.span()), NameKind.ORGANIZATION, GUESSED)
        for found in _NAMED.finditer(text)
        if _NO_FIRM.isdisjoint(_words(found["first"]))
    ]
    firms += [
        Name(Span(*found.span("name")), NameKind.ORGANIZATION, GUESSED)
        for found in _INTRODUCED.finditer(text)
        if _NO_PART.isdisjoint(_words(found["name"])) and not found["name"].endswith(("'s", "’s"))
    ]
    if not firms:
        return names
    name_at = {at: name for name in names for at in range(name.span.start, name.span.end)}
    longer = [
        firm
        for firm in firms
        if not any(
            at in name_at and name_at[at].span.contains(firm.span)
            for at in range(firm.span.start, firm.span.end)
        )
    ]
    covered = {at for firm in longer for at in range(firm.span.start, firm.span.end)}
    kept = [name for name in names if covered.isdisjoint(range(name.span.start, name.span.end))]
    return tuple(sorted([*kept, *longer], key=lambda name: name.span))


def _nouns_within(text: str, span: Span, words: Words) -> Iterator[str]:
    """The nouns that the last word of a name tells it to be."""
    if len(words) > 1 and words[-1] in FIRM_ENDS:
        yield FIRM
    if (
        len(words) > 1
        and words[-1] in OUTLET_WORDS
        and text.endswith(("the ", "The "), 0, span.start)
    ):
        yield OUTLET


def _nouns_beside(text: str, span: Span, *, single: bool) -> Iterator[str]:
    """The nouns that the words around a name tell it to be.

    What only firms have, somebody named in full may have as well.
    """
    apposed = _APPOSED.match(text, span.end, span.end + BESIDE + 20)
    if apposed and not _SMALL.search(text, apposed.start(), apposed.start("noun")):
        yield apposed["noun"]
    if before := _BEFORE.search(text, max(0, span.start - BESIDE), span.start):
        yield before["noun"]
    before_it = text[max(0, span.start - BESIDE) : span.start]
    if single and (_HAS.match(text, span.end, span.end + BESIDE) or _OF_IT.search(before_it)):
        yield FIRM
    if _TELLS.match(text, span.end, span.end + BESIDE):
        yield OUTLET


def _is_of_a_person(text: str, span: Span, words: Words, surnames: set[str]) -> bool:
    """Whether a name is somebody's: by a title, a first name, a surname, an age, a "who"."""
    title = _TITLE.search(text, max(0, span.start - 20), span.start)
    return (
        (len(words) == 1 and words[0] in surnames)
        or bool(words and words[0] in _FIRST_NAMES)
        or bool(title and title[1][0].isupper() and fold(title[1]) in TITLES)
        or bool(_OF_A_PERSON.match(text, span.end))
    )
