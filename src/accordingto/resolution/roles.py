"""What the words around a name tell of whoever it names: titles, offices, a party, a home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accordingto.resolution.offices import principal
from accordingto.resolution.page import WORD, Page, fold
from accordingto.resolution.person import Person, gender_of
from accordingto.resolution.words import (
    OFFICE_MODIFIERS,
    PARTIES,
    PARTISANS,
    PERSON_NOUNS,
    STATE_OF,
    TITLES,
)
from accordingto.types import Span

BEFORE = 90  # characters before a name that may hold its title and office
AFTER = 160  # characters after a name that may hold its apposition
ABBREVIATED = 4  # letters of a title that has a full stop: "Supt."
OPENING = 6  # words of a description among which the office is, and whose it is
_TITLE_WORD = re.compile(r"\w+\.?\s*$")
# "(D-Vt.)", ", R-Lima,".
_PARTY = re.compile(
    r"\s?(?:\(([RDI])(?:[-–]\s?([A-Za-z. ]{2,14}?))?\)|, ([RDI])[-–]([A-Z][A-Za-z. ]{1,14}?),)"
)
_HAILS = re.compile(
    r",? (?:of|from) ((?:New |North |South |West )?[A-ZÀ-Þ][\w-]{1,30})"
)  # "of Ohio"
_APPOSITION = re.compile(r"(?:\s?\([^()\n]{0,30}\))?(?:, \d+)?,? ?[,–—-] ?([^,;:\n—–]+)")
_APPOSED = re.compile(
    r"\b((?:an?|the|my|his|her|our|(?-i:[A-ZÀ-Þ][\w-]+ ){0,3}[\w-]+['’]s?) [^,.;:\n()]{2,60}), $",
    re.IGNORECASE,
)
# "for the minister, ": somebody whom the holder of an office serves or belongs to.
_OF_SOMEBODY = re.compile(
    r" (?:for|of|to) ((?:an?|the|his|her|their|my|our|[A-ZÀ-Þ][\w.-]*['’]s?) (?:[\w.'’-]+ ){0,4}?"
    r"([a-z-]+)), (?:[A-ZÀ-Þ]\w+\.? ){0,3}$"
)
# Nouns for a person that stand for a body as well: "the head of the executive, Max Orr".
_BODIES = frozenset(("executive", "guard", "press", "public"))
_FULL_STOP = re.compile(r"(?<=\w\w)[.!?]['’\"”]?$")  # not that of "U.S."
_OWNING = re.compile(r"['’]s?$")
# What follows a name and a comma is no apposition where it opens with one of these.
_NO_APPOSITION = frozenset(
    ("and", "but", "can", "could", "did", "does", "had", "has", "he", "is", "may", "might")
) | {
    "said",
    "says",
    "she",
    "should",
    "told",
    "was",
    "which",
    "who",
    "whom",
    "whose",
    "will",
    "would",
}
_COPULA = re.compile(r",? (?:is|was|became) ((?:the|a|an) [^,;:.\n—–]+)")


def title_before(text: str, span: Span) -> str | None:
    """The title that a name has before it, folded."""
    words = list(WORD.finditer(text, max(0, span.start - 20), span.start))
    title = fold(words[-1][0]) if words and words[-1][0][0].isupper() else None
    return title if title in TITLES and "," not in text[words[-1].end() : span.start] else None


def tell(page: Page, span: Span, person: Person) -> None:
    """Note what the words around a name tell: title, office, party, state, gender."""
    _tell_title(page.text, span, person)
    if party := _PARTY.match(page.text, span.end):
        letter = (party[1] or party[3]).lower()
        person.traits.add(PARTIES[letter])
        person.offices.add(PARTISANS[letter])
        state = fold(party[2] or party[4] or "").replace(" ", "")
        person.traits.update(STATE_OF.get(state, state).split())
    if home := _HAILS.match(page.text, span.end):
        person.traits.update(map(fold, home[1].split()))
    for place, piece in enumerate(_descriptions(page, span)):
        words = _own_words(piece)
        head = _office_in(words, last=place == 0)
        if head is None:
            continue
        person.offices.add(words[head])
        person.traits.update(map(fold, WORD.findall(piece)))
        told = _FULL_STOP.sub("", piece.strip())
        # "Colonel Lee, a spokesman for the army": whom he speaks for is more than a rank.
        if person.role is None or (principal(told) and TITLES.keys() >= _words_of(person.role)):
            person.role = told
        person.gender = person.gender or gender_of(words[head])


def _tell_title(text: str, span: Span, person: Person) -> None:
    """Note what the title before a name tells, if it has one: an office, a gender."""
    title = title_before(text, span)
    if title is None:
        return
    start = _TITLE_WORD.search(text, max(0, span.start - 20), span.start)
    if TITLES[title]:
        person.offices.add(TITLES[title])
        if start and not person.titled:
            person.titled = text[start.start() : span.end]
    person.gender = person.gender or gender_of(title)


def _descriptions(page: Page, span: Span) -> Iterator[str]:
    """What may describe whoever is named: the words right before the name, then the others."""
    text = page.text
    yield _before(text, span)
    apposed = _APPOSED.search(text[max(0, span.start - BEFORE) : span.start])
    if apposed and not _is_of_two(apposed[1]):
        yield apposed[1]
    behind = min(page.sentence_end(span.end), span.end + AFTER)
    for pattern in (_APPOSITION, _COPULA):
        if found := pattern.match(text, span.end, behind):
            yield found[1]


def _own_words(description: str) -> list[str]:
    """The words of a description, those up to an owner left blank.

    "The Republican nominee's daughter" is neither Republican nor nominee.
    """
    raw = WORD.findall(description)
    words = [fold(word) for word in raw]
    joint = next((at for at, word in enumerate(words) if word in ("of", "for")), OPENING)
    owners = [at for at, word in enumerate(raw[: min(joint, OPENING)], 1) if _OWNING.search(word)]
    skipped = owners[-1] if owners else 0
    return [""] * skipped + words[skipped:]


def somebody_told(behind: str) -> re.Match[str] | None:
    """The words between a noun for a person and a name that tell of somebody else.

    >>> somebody_told(" to the former mayor, Dr. ")[2], somebody_told(" of the council, ")
    ('mayor', None)
    """
    found = _OF_SOMEBODY.fullmatch(behind)
    return found if found and found[2] in PERSON_NOUNS - _BODIES else None


def _is_of_two(description: str) -> bool:
    """Whether a name behind a description may be either's of two whom it tells of.

    >>> _is_of_two("a spokesman for the minister"), _is_of_two("a city official")
    (True, False)
    """
    return any(
        fold(word[0]) in PERSON_NOUNS and somebody_told(f"{description[word.end() :]}, ")
        for word in WORD.finditer(description)
    )


def tell_role(person: Person, role: str) -> None:
    """Note a role whose words are known to be somebody's: all of a phrase before the name.

    It stands for one known so far that is only the end of it.
    """
    words = _own_words(role)  # "the mayor's rival" is no mayor
    full = [TITLES.get(word) or word for word in words[1:]]  # "Homicide Capt.", not "Capt."
    offices = PERSON_NOUNS.intersection([*words[:1], *full])
    role = _FULL_STOP.sub("", role)
    if offices and role.endswith(person.role or ""):
        person.role = role
        person.offices.update(offices)
        person.traits.update(_words_of(role))


def _words_of(text: str) -> set[str]:
    return {fold(found[0]) for found in WORD.finditer(text)}


def _office_in(words: list[str], *, last: bool) -> int | None:
    """Which word of a description is the office: the last before the name, else the first."""
    places = [i for i, word in enumerate(words) if word in PERSON_NOUNS]
    if not places or (not last and words[0] in _NO_APPOSITION):
        return None
    return places[-1] if last else places[0] if places[0] < OPENING else None


def _before(text: str, span: Span) -> str:
    """The words right before a name that belong to it: capitalized, offices, their modifiers."""
    start = span.start
    for found in reversed(list(WORD.finditer(text, max(0, span.start - BEFORE), span.start))):
        gap = text[found.end() : start]
        word = fold(found[0])
        fits = found[0][0].isupper() or word in PERSON_NOUNS or word in OFFICE_MODIFIERS
        # "U.S. Attorney", "Gov. Lee", but not "said the governor. Lee"
        short = len(word) <= (ABBREVIATED if word in TITLES else 2)
        ends = "." in gap and not short
        if ends or gap.strip(" \xa0.") or not (fits or word in ("of", "for")):
            break
        start = found.start()
    words = text[start : span.start].split()
    titles = len(words)
    while titles and fold(words[titles - 1]) in TITLES:
        titles -= 1
    # "An employee of Brill", "a lawyer for Mr. Brill" tell of no Brill.
    another = titles > 0 and words[titles - 1] in ("for", "of")
    return " ".join(words[titles:] if another else words)
