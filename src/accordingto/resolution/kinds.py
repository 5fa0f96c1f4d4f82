"""What a proper name stands for, where the words tell it better than the reader of names.

The reader knows names of politics; an invented firm it takes for a person. That something is a firm
or a newspaper an article tells by other means: the word that its full name ends in, a noun beside
it ("Brill, a brewer in Ulm", "the daily Morgenpost"), what it has ("shares in Brill").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from accordingto.resolution.first_names import ALL_FIRST_NAMES
from accordingto.resolution.impersonal import (
    GUESSED,
    NO_FIRM,
    is_of_itself,
    outlets_with_article,
    short_forms,
)
from accordingto.resolution.page import WORD, fold
from accordingto.resolution.well_known import KNOWN_BODIES
from accordingto.resolution.words import (
    BODY_SHORT_FORMS,
    DATES,
    DEMONYMS,
    FIRM_ASSETS,
    FIRM_ENDS,
    FIRM_NOUNS,
    NATIONALITIES,
    OFFICE_ACRONYMS,
    OUTLET_NOUNS,
    OUTLET_SECTORS,
    OUTLET_WORDS,
    PERSON_MAKERS,
    PERSON_NOUNS,
    SECTORS,
    STATES,
    TITLES,
    TOLD_NOUNS,
    UNION_NOUNS,
)
from accordingto.types import Name, NameKind, Span

Words = tuple[str, ...]
Named = Sequence[tuple[Name, Words]]  # names with their words, in order of the text

FIRM, OUTLET = "company", "newspaper"  # of which no other noun is told
BESIDE = 60  # characters on either side of a name that may tell what it is
KNOWN = 0.9  # confidence in the name of a well-known body
ACRONYM = 4  # letters of an acronym that is written like a word: "Wada"
_NO_PART = PERSON_NOUNS | NO_FIRM | DATES | {"head", "vice"}
_PLACES = STATES.keys() - ALL_FIRST_NAMES


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
# "Vox, the far-right party": nouns for bodies that are neither firms nor outlets.
_SORT = rf"(?P<noun>{_any_of(TOLD_NOUNS)})"
_APPOSED_BODY = re.compile(
    rf",[ ](?:an?|the)[ ](?:[\w'’.-]+[ ]){{0,4}}?{_SORT}"
    r"(?=[,.;)]|[ ](?:based|for|in|of|run|that|which|with)\b)"
)
_BEFORE = re.compile(rf"\b(?:[Aa]n?|[Tt]he|[a-z]\w+)[ ](?:[\w'’-]+[ ])?{_NOUN},?[ ]$")
# "A crane operator, Pieter Oosthuis": of two words behind it, one may be a first name.
_SOMEBODY = re.compile(r"\b[Aa]n? (?:[\w'’-]+ )?[\w'’-]+(?:er|or), $")
_SMALL = re.compile(r"\b(?:about|and|at|by|for|from|in|of|to|who|with)\b")
_HAS = re.compile(
    rf"(?:['’]s?[ ]|[ ])(?:\w+[ ])?(?:{_any_of(FIRM_ASSETS)}|[Cc]hief [A-Z]?\w+|CEO|CFO)\b"
)
_OF_IT = re.compile(
    r"\b(?:customers|employees?|products|shareholders|shares?|stock) (?:in|of) $", re.IGNORECASE
)
_TELLS = re.compile(
    r"(?:['’]s?)? (?:report(?:er|ers)?|story|article|newsroom)\b"
    r"|, citing\b| (?:first )?reported (?:earlier|in|late|last|on|that)\b"
    r"| (?:also )?(?:cited|quoted) (?:an?|one|several|some|two|three|unnamed)\b"
)
# What only countries have: "Tuvalu's prime minister".
_GOVERNED = re.compile(
    r"['’]s?[ ](?:(?:acting|deputy|first|former|new|then)[ ])?(?:air[ ]force|ambassador"
    r"|(?:armed|security)[ ]forces|army|borders?|capital|coast(?:[ ]?guard)?|constitution|economy"
    r"|embassy|navy|territorial[ ]waters|troops"
    r"|(?:defen[cs]e|finance|foreign|interior|prime)[ ]minist(?:er|ry)"
    r"|government|independence|military|parliament|president|ruling[ ]party)\b"
)
_STATE_OF = re.compile(
    r"\b(?:(?:Commonwealth|Emirate|Federation|Kingdom|Principality|Republic|Sultanate)"
    r"|(?:capital|coast|delegations?|governments?|independence|shores)) of $"
)
_MORE = re.compile(r"(?: [A-ZÀ-Þ][a-zà-ÿ][\w-]*){1,2}")
_TITLE = re.compile(r"(\w+)\.?[ ]$")
_WHO = re.compile(r",[ ]who\b")
_ARTICLE = re.compile(r"\b(?:an?|the)[ ]$", re.IGNORECASE)
_CAPITAL = re.compile(r"[ ][A-ZÀ-Þ]")
_AGE = re.compile(r",[ ]\d\d,")
_JOINT = re.compile(r"[ \xa0](?:&[ ]|and[ ])?")
_SMALL_WORDS = frozenset(("a", "an", "and", "for", "in", "of", "on", "the", "to"))
_SECTOR_OF = {noun: sector for sector in SECTORS for noun in sector}
FIRM_KINDS = FIRM_NOUNS | {"major"} | (_SECTOR_OF.keys() - OUTLET_NOUNS - {"service"})
_SEVERAL: dict[str, list[Words]] = {}
for _name in sorted((name for name in KNOWN_BODIES if len(name) > 1), key=len, reverse=True):
    _SEVERAL.setdefault(_name[0], []).append(_name)


@dataclass(frozen=True, slots=True)
class Kinds:
    """Names with their kinds set right, and the nouns that tell what bodies are."""

    names: tuple[Name, ...]
    nouns: Mapping[Words, frozenset[str]]


def is_firm_noun(noun: str) -> bool:
    """Whether a noun names firms by what they do or make.

    >>> [is_firm_noun(noun) for noun in ("airline", "planemaker", "lawmaker", "court")]
    [True, True, False, False]
    """
    return noun in FIRM_KINDS or (noun.endswith("maker") and noun not in PERSON_MAKERS)


def may_mean(noun: str, told: Iterable[str]) -> bool:
    """Whether "the NOUN" may mean a body that is told to be such things.

    >>> may_mean("company", ["airline"]), may_mean("carrier", ["airline"])
    (True, True)
    >>> may_mean("carmaker", ["airline"]), may_mean("company", ["newspaper"])
    (False, False)
    """
    told = frozenset(told)
    if noun in told or not told.isdisjoint(BODY_SHORT_FORMS.get(noun, frozenset())):
        return True
    firms = {one for one in told if is_firm_noun(one)}
    sectors = [_SECTOR_OF[one] for one in firms if one in _SECTOR_OF]
    if any(noun in sector for sector in sectors):
        return True
    if is_firm_noun(noun):
        return bool(firms) and (noun not in _SECTOR_OF or not sectors)
    outlets = told & (OUTLET_NOUNS | {"news-agency"})
    of_a_kind = [kind for kind in OUTLET_SECTORS if noun in kind or not kind.isdisjoint(outlets)]
    return noun in OUTLET_NOUNS and bool(outlets) and len(of_a_kind) < 2


def initials(words: Iterable[str]) -> str:
    """The first letters of the words of a name that are no small ones.

    >>> initials(["bank", "of", "the", "north"])
    'bn'
    """
    return "".join(word[0] for word in words if word not in _SMALL_WORDS)


def acronyms(words: Words) -> frozenset[str]:
    """What a name may be called by its initials, those behind a hyphen left out or not.

    >>> sorted(acronyms(("world", "anti-doping", "agency")))
    ['waa', 'wada']
    >>> sorted(acronyms(("department", "of", "housing", "and", "urban", "development")))
    ['dhud', 'hud']
    """
    pieces = [piece for word in words for piece in word.split("-") if piece]
    of = words[:2] in (("department", "of"), ("ministry", "of")) and len(words) > 4
    return frozenset((initials(words), initials(pieces), *([initials(words[2:])] if of else [])))


def mend(text: str, names: Iterable[Name]) -> Kinds:
    """The names of an article, those of bodies that were taken for persons or places set right.

    A single word is left a person where somebody of that surname is named in full: the Forbes of
    an article about Ana Forbes.
    """
    found = _with_known(text, _with_firms(text, tuple(_cleared(text, names))))
    named = [(name, _words(name.span.text_in(text))) for name in found]
    surnames = _surnames(named)
    told = _nouns_told(text, named, surnames)
    nouns = told | _nouns_known(text, named, surnames, told)
    governed = {words for name, words in named if _is_governed(text, name.span)}
    elsewhere = _kinds_elsewhere(text, named)
    mended = []
    for name, words in named:
        firm = FIRM in told.get(words, ()) and words not in KNOWN_BODIES
        whole = _lengthened(text, name.span) if firm else name.span
        if whole != name.span:
            nouns[_words(whole.text_in(text))] = nouns[words]
        # The reader is as unsure of a well-known body as of anything that it takes for a person.
        known = words in KNOWN_BODIES and words in nouns
        sure = max(name.confidence, KNOWN) if known else name.confidence
        kind = _kind(name.kind, words, nouns, surnames, elsewhere, governed=words in governed)
        mended.append(replace(name, span=whole, kind=kind, confidence=sure))
    return Kinds(tuple(mended), nouns)


def _kinds_elsewhere(text: str, named: Named) -> dict[Words, NameKind]:
    """What single words are mostly taken for where they are not taken for a person.

    Of somebody who is named in full, or has a title or an age, the reader is right that he is one.
    """
    borne = {words for name, words in named if _is_called_a_person(text, name.span)}
    kinds: dict[Words, Counter[NameKind]] = defaultdict(Counter)
    for name, words in named:
        single = len(words) == 1 and words not in borne and words[0] not in ALL_FIRST_NAMES
        if single and name.kind is not NameKind.PERSON:
            kinds[words][name.kind] += 1
    return {words: count.most_common(1)[0][0] for words, count in kinds.items()}


def _is_governed(text: str, span: Span) -> bool:
    """Whether a name has what only countries have: "the Republic of Ashtal", "Ashtal's navy"."""
    before = text[max(0, span.start - BESIDE) : span.start]
    return bool(_GOVERNED.match(text, span.end) or _STATE_OF.search(before))


def _surnames(named: Named) -> set[str]:
    """The last words of the names of persons that are given in full."""
    return {
        words[-1]
        for name, words in named
        if name.kind is NameKind.PERSON
        and len(words) > 1
        and (words[0] in ALL_FIRST_NAMES or words[-1] not in FIRM_ENDS | OUTLET_WORDS)
        and words not in KNOWN_BODIES
    }


def _cleared(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names without "Dane" and "Danish company", which name nobody, and the end of "Brill CEO".

    "A Dane" has an article, as no name has.
    """
    for name in names:
        words = list(WORD.finditer(text, name.span.start, name.span.end))
        if len(words) > 1 and fold(words[0][0]) in ("a", "an", "the"):
            words = words[1:]
        alone = len(words) == 1 and not _CAPITAL.match(text, name.span.end)
        called = alone and name.kind is not NameKind.PLACE and fold(words[0][0]) in DEMONYMS
        if called and _ARTICLE.search(text, max(0, words[0].start() - 4), words[0].start()):
            continue
        while words and words[-1][0].isupper() and fold(words[-1][0]) in OFFICE_ACRONYMS:
            words.pop()
        *before, last = [word[0] for word in words] or [""]
        if last.islower() and is_firm_noun(last) and all(map(_is_of_a_country, before)):
            continue
        if words and words[-1].end() < name.span.end and name.kind is NameKind.ORGANIZATION:
            yield replace(name, span=Span(name.span.start, words[-1].end()))
        elif words:
            yield name


def _is_of_a_country(word: str) -> bool:
    return word.islower() or fold(word) in NATIONALITIES | {"north", "south"}


def _nouns_told(text: str, named: Named, surnames: set[str]) -> dict[Words, frozenset[str]]:
    """The nouns that tell what each name is; none for the names of persons."""
    told: dict[Words, set[str]] = {words: set() for _, words in named}
    persons: set[Words] = set()
    for span, words in _uses(text, named):
        told[words].update(_nouns_beside(text, span, single=len(words) == 1))
        told[words].update(_nouns_within(text, span, words))
        if _is_of_a_person(text, span, words, surnames):
            persons.add(words)
    for words in [one for one, nouns in told.items() if nouns and len(one) > 1]:
        # "Brill" of "Brill Foods", "the Bugle" of "the Ulm Bugle"
        shorter = [words[:size] for size in range(1, len(words))]
        for form in (*shorter, words[-1:] if words[-1] in OUTLET_WORDS else ()):
            if form in told:
                told[form].update(told[words])
    whole = {words[0] for words, nouns in told.items() if len(words) > 1 and FIRM in nouns}
    for words, nouns in told.items():
        # "Brill Energi", where shares in Brill fell: unless that is short for "Brill Foods"
        if len(words) > 1 and words[0] not in whole and FIRM in told.get(words[:1], ()):
            nouns.add(FIRM)
    return {one: frozenset(found) for one, found in told.items() if found and one not in persons}


def _nouns_known(
    text: str, named: Named, surnames: set[str], told: Mapping[Words, frozenset[str]]
) -> dict[Words, frozenset[str]]:
    """The nouns for the well-known bodies among the names, and for acronyms like "Wada".

    A single word is left a person where somebody of that surname is named or has a title or age.
    """
    short = {
        one
        for name, words in named
        if name.kind is NameKind.ORGANIZATION and len(words) > 2
        for one in acronyms(words)
        if len(one) >= ACRONYM
    }
    borne = {(surname,) for surname in surnames} | {
        words for name, words in named if len(words) == 1 and _is_called_a_person(text, name.span)
    }
    itself = {words for name, words in named if is_of_itself(text, name, words)}
    itself.update(short_forms(named))
    nouns: dict[Words, frozenset[str]] = {}
    for words in {words for _, words in named} - borne:
        if words in KNOWN_BODIES:
            nouns[words] = told.get(words, frozenset()) | {KNOWN_BODIES[words]}
        elif (len(words) == 1 and words[0] in short) or words in itself:
            nouns[words] = told.get(words, frozenset())
    return nouns


def _lengthened(text: str, span: Span) -> Span:
    """A firm's name with the capitalized words behind it: "Brill Infusions"."""
    more = _MORE.match(text, span.end)
    if more is None or not _NO_PART.isdisjoint(_words(more[0])):
        return span
    return Span(span.start, more.end())


def _uses(text: str, named: Named) -> Iterator[tuple[Span, Words]]:
    """The places of names with their words; of single words also where they are in no name."""
    yield from ((name.span, words) for name, words in named)
    single = {words for _, words in named if len(words) == 1}
    taken = {at for name, _ in named for at in range(name.span.start, name.span.end)}
    for found in WORD.finditer(text) if single else ():
        if found[0][0].isupper() and found.start() not in taken and (fold(found[0]),) in single:
            yield Span(*found.span()), (fold(found[0]),)


def _kind(
    kind: NameKind,
    words: Words,
    nouns: Mapping[Words, frozenset[str]],
    surnames: set[str],
    elsewhere: Mapping[Words, NameKind],
    *,
    governed: bool,
) -> NameKind:
    """What kind of thing a name is for, by its words; ``governed``: it has what countries have."""
    if words in nouns:
        return NameKind.ORGANIZATION
    if len(words) != 1 or words[0] in surnames:
        return kind
    if words[0] in _PLACES or governed:
        return NameKind.PLACE
    return elsewhere.get(words, kind) if kind is NameKind.PERSON else kind


def _words(text: str) -> Words:
    return tuple(fold(found[0]) for found in WORD.finditer(text))


def _with_firms(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, with those that end in a word for a firm, which may have been cut short."""
    firms = [
        Name(Span(*found.span()), NameKind.ORGANIZATION, GUESSED)
        for found in _NAMED.finditer(text)
        if NO_FIRM.isdisjoint(_words(found["first"]))
    ]
    firms += [
        Name(Span(*found.span("name")), NameKind.ORGANIZATION, GUESSED)
        for found in _INTRODUCED.finditer(text)
        if _NO_PART.isdisjoint(_words(found["name"])) and not found["name"].endswith(("'s", "’s"))
    ]
    return _merged(names, [*firms, *outlets_with_article(text)])


def _with_known(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, with those of well-known bodies, of which a reader may find only pieces."""
    found = list(WORD.finditer(text))
    words = [fold(word[0]) for word in found]
    bodies = []
    for at, word in enumerate(words):
        for known in _SEVERAL.get(word, ()) if found[at][0][0].isupper() else ():
            end = at + len(known)
            if tuple(words[at:end]) == known and _is_one_name(text, found[at:end]):
                span = Span(found[at].start(), found[end - 1].end())
                bodies.append(Name(span, NameKind.ORGANIZATION, KNOWN))
                break
    return _merged(names, bodies)


def _is_one_name(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether words that make a name have nothing between them and are written as in one."""
    return all(
        _JOINT.fullmatch(text, left.end(), right.start())
        and (right[0][0].isupper() or fold(right[0]) in _SMALL_WORDS)
        for left, right in pairwise(words)
    )


def _merged(names: tuple[Name, ...], found: list[Name]) -> tuple[Name, ...]:
    """The names with those found beside them, which stand for the pieces that they cover."""
    if not found:
        return names
    name_at = {at: name for name in names for at in range(name.span.start, name.span.end)}
    longer = [
        one
        for one in found
        if not any(
            at in name_at and name_at[at].span.contains(one.span)
            for at in range(one.span.start, one.span.end)
        )
    ]
    covered = {at for one in longer for at in range(one.span.start, one.span.end)}
    kept = [name for name in names if covered.isdisjoint(range(name.span.start, name.span.end))]
    return tuple(sorted([*kept, *longer], key=lambda name: name.span))


def _nouns_within(text: str, span: Span, words: Words) -> Iterator[str]:
    """The nouns that the last word of a name tells it to be."""
    if len(words) < 2:
        return
    if words[-1] in FIRM_ENDS:
        yield FIRM
    if words[-1] in OUTLET_WORDS and text.endswith(("the ", "The "), 0, span.start):
        yield OUTLET


def _nouns_beside(text: str, span: Span, *, single: bool) -> Iterator[str]:
    """The nouns that the words around a name tell it to be.

    What only firms have, somebody named in full may have as well.
    """
    apposed = _APPOSED.match(text, span.end, span.end + BESIDE + 20)
    apposed = apposed or _APPOSED_BODY.match(text, span.end, span.end + BESIDE + 20)
    if apposed and not _SMALL.search(text, apposed.start(), apposed.start("noun")):
        yield apposed["noun"]
    before_it = text[max(0, span.start - BESIDE) : span.start]
    before = _BEFORE.search(before_it)
    if before and (single or not _SOMEBODY.search(before_it)):
        yield before["noun"]
    if single and (_HAS.match(text, span.end, span.end + BESIDE) or _OF_IT.search(before_it)):
        yield FIRM
    if _TELLS.match(text, span.end, span.end + BESIDE):
        yield OUTLET


def _is_of_a_person(text: str, span: Span, words: Words, surnames: set[str]) -> bool:
    """Whether a name is somebody's: by a title, a first name, a surname, an age, a "who"."""
    return (
        (len(words) == 1 and words[0] in surnames)
        or bool(words and words[0] in ALL_FIRST_NAMES and words not in KNOWN_BODIES)
        or _is_called_a_person(text, span)
        or bool(_WHO.match(text, span.end))
    )


def _is_called_a_person(text: str, span: Span) -> bool:
    """Whether a name has a title before it, or an age behind it."""
    title = _TITLE.search(text, max(0, span.start - 20), span.start)
    titled = bool(title and title[1][0].isupper() and fold(title[1]) in TITLES)
    return titled or bool(_AGE.match(text, span.end))
