"""Where an article names persons: names that were tagged, and those that words tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accordingto.resolution.first_names import PLACE_LIKE
from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.person import ARTICLE, RANKS, gender_of_name, name_words
from accordingto.resolution.well_known import KNOWN_BODIES
from accordingto.resolution.words import (
    BODY_NOUNS,
    DEFINITE,
    DOCUMENT_NOUNS,
    HEADLINE_VERBS,
    INDEFINITE,
    KIN,
    OFFICE_MODIFIERS,
    PERSON_NOUNS,
    PRONOUNS,
    TITLES,
)
from accordingto.types import Name, NameKind, Span

SURE = 0.8  # a name this surely of another kind is no surname even where somebody bears it
_TITLE = "|".join(sorted({title.capitalize() for title in TITLES}, key=len, reverse=True))
_TITLED = re.compile(
    rf"\b(?:{_TITLE})\.?[ \xa0](?=[A-ZÀ-Þ])"
    r"([A-ZÀ-Þ][\w'’-]*(?:[ \xa0](?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*)){0,3})"
)
_FULL = re.compile(
    r"\b([A-ZÀ-Þ][a-zà-ÿ]+)[ \xa0](?:[A-ZÀ-Þ]\.[ \xa0]){0,2}"
    r"[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[a-zà-ÿ]+(?:[A-Z][a-z]+)?"
    r"(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?\b"
)
# William "Bill" Crane.
_NICKNAMED = re.compile(
    r"\b([A-ZÀ-Þ][\w.’-]{1,30}) (?:[“\"][A-ZÀ-Þ][\w’ -]{1,20}[”\"]|[‘'][A-ZÀ-Þ][\w -]{1,20}['’])"
    r" ([A-ZÀ-Þ][\w’-]{1,30})"
)
# "The mayor of Kisumu, Otieno Ouko."
_NAMED_BEHIND = re.compile(
    r"\b([a-z-]{3,20})(?: of [A-ZÀ-Þ][\w-]{1,30}(?: [A-ZÀ-Þ][\w-]{1,30})?)?, "
    r"([A-ZÀ-Þ][\w’-]{1,30} (?:[A-ZÀ-Þ]\. )?[A-ZÀ-Þ][\w-]{1,30})(?=[,.;])"
)
# Capitals that are no person's name, unless they label a turn in a transcript.
_ACRONYM = re.compile(r"[A-Z]{3,5}(?!\w|:)")
# A transcript's "WALLACE: ...".
_SPEAKER = re.compile(r"^([A-ZÀ-Þ][A-ZÀ-Þ'’. -]{1,30}):", re.MULTILINE)
_COMMON = BODY_NOUNS | DOCUMENT_NOUNS | PERSON_NOUNS | frozenset(TITLES)
# What nobody is but a person: a body may be another's owner, adviser or supplier.
_PERSONAL = KIN.union(filter(None, TITLES.values())) | {
    "chairman", "chairwoman", "coach", "deputy", "director", "editor", "president", "principal",
    "secretary", "spokesman", "spokeswoman",
}  # fmt: skip
_PERSONAL_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov"])


def trim(text: str, span: Span) -> Span | None:
    """A name without title, possessive ending and edges; None where nothing is left of it."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum()):
        end -= 1
    words = list(WORD.finditer(text, start, end))
    while words and words[-1][0][0].islower() and not ARTICLE.match(words[-1][0]):
        words.pop()
    while len(words) > 2 and len(words[-2][0]) > 2 and fold(words[-1][0]) in HEADLINE_VERBS:
        words.pop()
    if words:
        end = words[-1].end()
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    for word in WORD.finditer(text, start, end):
        if fold(word[0]) not in RANKS or word.end() >= end:
            start = word.start()
            break
    if start >= end or not text[start].isalpha() or not any(map(str.isupper, text[start:end])):
        return None
    return Span(start, end)


def person_spans(text: str, names: tuple[Name, ...]) -> tuple[list[Span], list[Span]]:
    """The spans of person names, and the spans that are surely something else.

    A first name with a capitalized word behind it, a capitalized run after a title and the label
    of a transcript are persons even where ``names`` lacks them or cuts them short.
    """
    tagged, others = _tagged_spans(text, names)
    taken = offsets(others)
    full = [span for span in _full_names(text) if span.start not in taken]
    titled = [
        span
        for span, sure in _titled_names(text)
        if sure or (span.start not in taken and span.end - 1 not in taken)
    ]
    labels = [trim(text, Span(*found.span(1))) for found in _SPEAKER.finditer(text)]
    spans: list[Span] = []
    covered: set[int] = set()
    # Of names that overlap the longest stands, and what was tagged before what was guessed.
    known = [*tagged, *full, *_named_behind(text)]
    known.sort(key=lambda one: (-len(one), one))
    for group in (_nicknamed(text, tagged), known, titled, labels):
        for span in group:
            if span is None or span.start in covered or span.end - 1 in covered:
                continue
            if not _is_office(name_words(span.text_in(text))):
                spans.append(span)
                covered.update(range(span.start, span.end))
    return sorted(spans), [span for span in others if span.start not in covered]


def _trim_name(text: str, name: Name) -> Span | None:
    """A tagged name trimmed; a person's in full without the place behind: "Ida Lee of Ohio"."""
    span = trim(text, name.span)
    if span is None or name.kind is not NameKind.PERSON:
        return span
    full, of, _ = span.text_in(text).partition(" of ")
    return Span(span.start, span.start + len(full)) if of and " " in full else span


def offsets(spans: Iterable[Span]) -> set[int]:
    """The offsets of all characters of the spans."""
    return {at for span in spans for at in range(span.start, span.end)}


def _tagged_spans(text: str, names: tuple[Name, ...]) -> tuple[list[Span], list[Span]]:
    """The tagged names that are persons, and those that are surely something else.

    A form that is a person in one place and a body in another is what it is more surely, all
    places together; two words or three that open with a first name are a person.
    """
    trimmed = [(span, name) for name in names if (span := _trim_name(text, name)) is not None]
    votes: dict[tuple[str, ...], float] = {}
    bodies: set[str] = set()
    for span, name in trimmed:
        words = name_words(span.text_in(text))
        person = name.kind is NameKind.PERSON
        votes[words] = votes.get(words, 0.0) + (name.confidence if person else -name.confidence)
        if name.kind is NameKind.ORGANIZATION and len(words) > 1 and words[-1] not in BODY_NOUNS:
            bodies.add(words[0])
    people: list[Span] = []
    others: list[Span] = []
    for span, name in trimmed:
        words = name_words(span.text_in(text))
        first = gender_of_name(words[0]) is not None and words[-1] not in BODY_NOUNS
        full = first and 1 < len(words) < 4 and name.kind is NameKind.ORGANIZATION
        full = full and words not in KNOWN_BODIES
        acronym = bool(_ACRONYM.match(text, span.start, span.end + 1))
        single = len(words) == 1 and (votes[words] < 0 or words[0] in bodies or acronym)
        if (name.kind is NameKind.PERSON and not single) or full:
            people.append(span)
        elif name.confidence >= SURE and (len(words) > 1 or name.kind is NameKind.PLACE):
            others.append(span)
    return people, others


def _full_names(text: str) -> Iterator[Span]:
    """Every first name with the capitalized words behind it; none overlaps another."""
    at = 0
    while found := _FULL.search(text, at):
        first, *others = (fold(word) for word in found[0].split())
        known = gender_of_name(first) is not None and first not in PLACE_LIKE
        known = known and _COMMON.isdisjoint(others)
        at = found.end() if known else found.end(1)
        if known:
            yield Span(*found.span())


def _nicknamed(text: str, tagged: Iterable[Span]) -> Iterator[Span]:
    """The names with a nickname in quotation marks: William "Bill" Crane."""
    starts = {span.start for span in tagged}
    for found in _NICKNAMED.finditer(text):
        first = fold(found[1])
        if first not in _COMMON and (gender_of_name(first) or found.start() in starts):
            yield Span(*found.span())


def _named_behind(text: str) -> Iterator[Span]:
    """The names in apposition to an office that a body does not hold."""
    for found in _NAMED_BEHIND.finditer(text):
        words = tuple(fold(word) for word in found[2].split())
        body = words in KNOWN_BODIES or not _COMMON.isdisjoint(map(singular, words))
        if found[1] in _PERSONAL and not body:
            yield Span(*found.span(2))


def _titled_names(text: str) -> Iterator[tuple[Span, bool]]:
    """The names behind a title, and whether it is a title that only persons bear."""
    for found in _TITLED.finditer(text):
        span = trim(text, Span(*found.span(1)))
        first = WORD.match(text, found.start(1))
        if span is not None and not (first and fold(first[0]) in BODY_NOUNS):
            sure = fold(found[0].split()[0]) in _PERSONAL_TITLES
            yield _shortened(text, span), sure


def _shortened(text: str, span: Span) -> Span:
    """A run of capitalized words up to the first that is a common noun."""
    words = list(WORD.finditer(text, span.start, span.end))
    end = words[0].end()
    for word in words[1:]:
        if singular(fold(word[0])) in _COMMON:
            break
        end = word.end()
    return Span(span.start, end)


def _is_office(words: tuple[str, ...]) -> bool:
    """Whether all words are titles and offices, so that nobody is named by them."""
    known = PERSON_NOUNS | OFFICE_MODIFIERS | TITLES.keys() | PRONOUNS | DEFINITE | INDEFINITE
    return all(word in known or singular(word) in known for word in words)
