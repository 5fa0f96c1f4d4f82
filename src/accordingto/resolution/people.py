"""The people of an article: names of one person brought together, what is told of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from accordingto.resolution.page import WORD, Page, fold, singular
from accordingto.resolution.words import (
    BODY_NOUNS,
    DEFINITE,
    DOCUMENT_NOUNS,
    FIRST_NAMES,
    GENDERED,
    HEADLINE_VERBS,
    INDEFINITE,
    KIN,
    KIN_PAIRS,
    KNOWN_BODIES,
    NAME_SUFFIXES,
    NICKNAMES,
    OFFICE_KINDS,
    OFFICE_MODIFIERS,
    OTHER_GENDER,
    PARTIES,
    PARTISANS,
    PERSON_NOUNS,
    PLACE_LIKE,
    PRONOUNS,
    STATE_OF,
    TITLES,
    Gender,
)
from accordingto.types import Name, NameKind, Span

SURE = 0.8  # a name this surely of another kind is no surname even where somebody bears it
BEFORE = 90  # characters before a name that may hold its title and office
AFTER = 160  # characters after a name that may hold its apposition
ABBREVIATED = 4  # letters of a title that has a full stop: "Supt."
RIVALS = 6  # people of one surname that are told apart
OPENING = 6  # words of a description among which the office is, and whose it is
_TITLE = "|".join(sorted({title.capitalize() for title in TITLES}, key=len, reverse=True))
_TITLED = re.compile(
    rf"\b(?:{_TITLE})\.?[ \xa0](?=[A-ZÀ-Þ])"
    r"([A-ZÀ-Þ][\w'’-]*(?:[ \xa0](?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*)){0,3})"
)
_CAPITALIZED = re.compile(r"\b[A-ZÀ-Þ][\w'’-]*")
_FULL = re.compile(
    r"\b([A-ZÀ-Þ][a-zà-ÿ]+)[ \xa0](?:[A-ZÀ-Þ]\.[ \xa0]){0,2}"
    r"[A-ZÀ-Þ](?:['’][A-ZÀ-Þ])?[a-zà-ÿ]+(?:[A-Z][a-z]+)?"
    r"(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?\b"
)
# The article of an Arabic name, which its short forms lack: "Bashar al-Assad", "Assad".
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|u[dl])-(?=[^\W\d_])", re.IGNORECASE)
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
_TITLE_WORD = re.compile(r"\w+\.?\s*$")
_RANKS = frozenset(TITLES) | {"chief", "coach"}  # what may be tagged as part of a name
_PERSONAL_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "sen", "rep", "gov"])
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
_FULL_STOP = re.compile(r"(?<=\w\w)[.!?]['’\"”]?$")  # not that of "U.S."
_OWNING = re.compile(r"['’]s?$")
_COUPLE = re.compile(
    r"\b(?:(?:grand)?parents, )?([A-ZÀ-Þ][a-zà-ÿ]+) and ([A-ZÀ-Þ][a-zà-ÿ]+) (?=[A-ZÀ-Þ])"
)
# What follows a name and a comma is no apposition where it opens with one of these.
_NO_APPOSITION = frozenset(
    ("and", "but", "can", "could", "did", "does", "had", "has", "he", "is", "may", "might")
) | {"said", "says", "she", "should", "told", "was", "which", "who", "will", "would"}
_COPULA = re.compile(r",? (?:is|was|became) ((?:the|a|an) [^,;:.\n—–]+)")


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom an article names; grows while the names are read."""

    words: tuple[str, ...]
    name: str
    titled: str = ""
    full: int = 0
    gender: Gender | None = None
    offices: set[str] = field(default_factory=set)
    traits: set[str] = field(default_factory=set)
    role: str | None = None
    mentions: list[Span] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    named: list[int] = field(default_factory=list)  # offsets at which a name stands

    @property
    def full_name(self) -> str:
        """The fullest form: with the title where the article gives nothing but a surname."""
        return self.titled if len(self.words) == 1 and self.titled else self.name


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article, and who is named at which offset, in order of the text."""

    people: tuple[Person, ...]
    named: tuple[tuple[Span, Person], ...]
    misspelt: dict[str, Person]

    def named_between(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """The names that begin in a stretch of the text, and whose they are."""
        low = bisect_left(self.named, start, key=lambda one: one[0].start)
        high = bisect_left(self.named, end, lo=low, key=lambda one: one[0].start)
        return list(self.named[low:high])

    def nearly(self, word: str) -> Person | None:
        """Whose surname a word is but for one letter."""
        known = (self.misspelt.get(slip) for slip in (word, *_slips(word)))
        return next(filter(None, known), None)


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles before it, suffixes behind it and articles.

    >>> name_words("Gov. Mike Pence"), name_words("Vann R. Newkirk II")
    (('mike', 'pence'), ('vann', 'r', 'newkirk'))
    >>> name_words("Omar al-Shami")
    ('omar', 'shami')
    """
    words = [_ARTICLE.sub("", fold(found[0])) for found in WORD.finditer(text)]
    while len(words) > 1 and words[0] in _RANKS:
        words.pop(0)
    while len(words) > 1 and words[-1] in NAME_SUFFIXES:
        words.pop()
    return tuple(words)


def trim(text: str, span: Span) -> Span | None:
    """A name without title, possessive ending and edges; None where nothing is left of it."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum()):
        end -= 1
    words = list(WORD.finditer(text, start, end))
    while words and words[-1][0][0].islower() and not _ARTICLE.match(words[-1][0]):
        words.pop()
    while len(words) > 2 and len(words[-2][0]) > 2 and fold(words[-1][0]) in HEADLINE_VERBS:
        words.pop()
    if words:
        end = words[-1].end()
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    for word in WORD.finditer(text, start, end):
        if fold(word[0]) not in _RANKS or word.end() >= end:
            start = word.start()
            break
    if start >= end or not text[start].isalpha() or not any(map(str.isupper, text[start:end])):
        return None
    return Span(start, end)


def gather(page: Page, names: Iterable[Name]) -> Cast:
    """The people that an article names: their full names, then the shorter forms of these.

    A capitalized run after a title is a person's name even where ``names`` lacks it, and so is
    every other place where somebody's surname stands.
    """
    text = page.text
    spans, taken = _person_spans(text, tuple(names))
    register = _Register()
    held = {span: name_words(span.text_in(text)) for span in spans}
    owner: dict[Span, Person] = {}
    for span in spans:
        if len(held[span]) > 1:
            owner[span] = register.full(held[span], span.text_in(text))
    for span, person in owner.items():
        _tell(page, span, person)
    owner.update(_couples(text, owner, register))
    spans = sorted({*spans, *owner})
    ordered = _with_bare_surnames(text, spans, taken, register)
    titles = {span: _title_before(text, span) for span in ordered if span not in owner}
    for span in sorted(titles, key=lambda one: (_told_by(titles[one]), one)):
        if words := name_words(span.text_in(text)):
            title = titles[span]
            owner[span] = register.short(words, span.text_in(text), title)
            _tell(page, span, owner[span])
    named = tuple((span, owner[span]) for span in ordered if span in owner)
    for span, person in named:
        person.mentions.append(span)
        person.named.append(span.start)
        person.forms.append(span.text_in(text))
    people = tuple(dict.fromkeys(register.people))
    for person in people:
        person.name = _best_spelt(person)
    return Cast(people, named, register.misspelt)


def _couples(text: str, owner: Mapping[Span, Person], register: _Register) -> dict[Span, Person]:
    """The first of each two who share a surname: Ida, in "Ida and Max Orr".

    Where they are somebody's parents, that is told of both.
    """
    found: dict[Span, Person] = {}
    starts = {span.start: person for span, person in owner.items()}
    covered = _offsets(owner)  # "Ida Lee and Max Orr" are no Lee Orr
    for couple in _COUPLE.finditer(text):
        first, second, span = couple[1], starts.get(couple.start(2)), Span(*couple.span(1))
        if second is None or gender_of_name(fold(first)) is None:
            continue
        if len(second.words) < 2 or not covered.isdisjoint(range(*couple.span(1))):
            continue
        surname = second.name.split()[-1]
        one = register.full((fold(first), fold(surname)), f"{first} {surname}")
        found[span] = one
        kin = KIN_PAIRS.get(fold(couple[0].split(",")[0]), {})
        for person, other in ((one, second), (second, one)):
            gender = person.gender or (OTHER_GENDER[other.gender] if other.gender else None)
            if gender in kin:
                person.offices.add(kin[gender])
    return found


def _best_spelt(person: Person) -> str:
    """Of the forms with all words of a name, one not in capitals, with accents, most frequent.

    >>> forms = ["ANA RUIZ", "Ana Ruiz", "Ana Ruíz"]
    >>> _best_spelt(Person(("ana", "ruiz"), "ANA RUIZ", forms=forms))
    'Ana Ruíz'
    """
    counts = Counter(form for form in person.forms if name_words(form) == person.words)
    return max(
        counts,
        key=lambda form: (not form.isupper(), not form.isascii(), counts[form]),
        default=person.name,
    )


def _person_spans(text: str, names: tuple[Name, ...]) -> tuple[list[Span], list[Span]]:
    """The spans of person names, and the spans that are surely something else.

    A first name with a capitalized word behind it, a capitalized run after a title and the label
    of a transcript are persons even where ``names`` lacks them or cuts them short.
    """
    tagged, others = _tagged_spans(text, names)
    taken = _offsets(others)
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


def _offsets(spans: Iterable[Span]) -> set[int]:
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


def _told_by(title: str | None) -> int:
    """Which names are looked at first: those whose title tells the gender, then any title."""
    return 2 if title is None else 0 if gender_of(title) else 1


def _is_office(words: tuple[str, ...]) -> bool:
    """Whether all words are titles and offices, so that nobody is named by them."""
    known = PERSON_NOUNS | OFFICE_MODIFIERS | TITLES.keys() | PRONOUNS | DEFINITE | INDEFINITE
    return all(word in known or singular(word) in known for word in words)


def _with_bare_surnames(
    text: str, ordered: list[Span], taken: list[Span], register: _Register
) -> list[Span]:
    """The spans and every other place where a known surname stands by itself."""
    covered = _offsets([*ordered, *taken])
    more = [
        span
        for found in _CAPITALIZED.finditer(text)
        if found.start() not in covered
        and register.is_surname(fold(found[0]))
        and (span := trim(text, Span(*found.span()))) is not None
    ]
    return sorted([*ordered, *more])


class _Register:
    """Finds the person that a name means among those met so far, in constant time."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._pairs: dict[tuple[str, str], Person] = {}
        self._single: dict[str, list[Person]] = {}
        self.misspelt: dict[str, Person] = {}

    def is_surname(self, word: str) -> bool:
        """Whether somebody met so far bears a word as any name but the first."""
        return any(word in person.words[1:] for person in self._single.get(word, ()))

    def full(self, words: tuple[str, ...], text: str) -> Person:
        """The person of a name of two words or more; somebody new where it is not known."""
        first = NICKNAMES.get(words[0], words[0])
        pairs = ((words[0], words[-1]), (first, words[-1]), words[-2:], words[:2])
        paired = (self._pairs[pair] for pair in pairs if pair in self._pairs)
        person = next((one for one in paired if _may_be_one(words, one.words)), None)
        if person is None:
            person = Person(words, text)
            self.people.append(person)
        elif len(words) > len(person.words):
            person.words, person.name = words, text
        for pair in ((words[0], words[-1]), (first, words[-1])):
            self._pairs.setdefault(pair, person)
        if len(words) > 2:
            self._pairs.setdefault((words[0], words[1]), person)
            self._pairs.setdefault((words[-2], words[-1]), person)
        for word in (words[-1], words[0], *words[1:2]):
            known = self._single.setdefault(word, [])
            if person not in known and len(known) < RIVALS:
                known.append(person)
        for slip in _slips(words[-1]):
            self.misspelt.setdefault(slip, person)
        person.gender = person.gender or gender_of_name(words[0])
        person.full += 1
        return person

    def short(self, words: tuple[str, ...], text: str, title: str | None) -> Person:
        """The person of a surname or a first name: of those with it, the first that fits."""
        gender = gender_of(title) if title else None
        known = [
            person
            for person in self._single.get(words[0], ())
            if not (gender and person.gender and person.gender is not gender)
        ]
        surnamed = [person for person in known if person.words[-1] == words[0]]
        # Of a family, whoever is told of as another's kin is not the one called by the surname.
        person = max(
            surnamed or known,
            key=lambda one: (KIN.isdisjoint(one.offices), one.full),
            default=None,
        )
        if person is None:
            slips = (self.misspelt.get(slip) for slip in (words[0], *_slips(words[0])))
            person = next(filter(None, slips), None) if len(words) == 1 else None
        if person is None:
            person = Person(words, text)
            self.people.append(person)
            self._single.setdefault(words[0], []).append(person)
        person.gender = person.gender or gender
        person.full += title is not None
        return person


def _may_be_one(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names that share words may be one person's: no name has a word of its own.

    >>> _may_be_one(("kim", "yo", "jong"), ("kim", "jong", "un"))
    False
    >>> _may_be_one(("luis", "ortega"), ("luis", "ortega", "prado"))
    True
    """
    own, others = ({word for word in one if len(word) > 1} for one in (words, other))
    return min(len(words), len(other)) < 3 or own <= {*other} or others <= {*words}


def _slips(word: str) -> tuple[str, ...]:
    """A longer surname with one letter left out, each in turn: two that share one differ by one.

    >>> "wies" in _slips("wimes") and "wies" not in _slips("wis")
    True
    """
    if not 5 <= len(word) <= 20:
        return ()
    return tuple(word[:at] + word[at + 1 :] for at in range(1, len(word)))


def gender_of(word: str) -> Gender | None:
    """The gender that a title, a noun or a pronoun tells."""
    return next((gender for gender, words in GENDERED.items() if word in words), None)


def gender_of_name(word: str) -> Gender | None:
    """The gender that a first name mostly tells."""
    return next((gender for gender, words in FIRST_NAMES.items() if word in words), None)


def _title_before(text: str, span: Span) -> str | None:
    """The title that a name has before it, folded."""
    words = list(WORD.finditer(text, max(0, span.start - 20), span.start))
    title = fold(words[-1][0]) if words and words[-1][0][0].isupper() else None
    return title if title in TITLES and "," not in text[words[-1].end() : span.start] else None


def _tell(page: Page, span: Span, person: Person) -> None:
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
        person.role = person.role or _FULL_STOP.sub("", piece.strip())
        person.gender = person.gender or gender_of(words[head])


def _tell_title(text: str, span: Span, person: Person) -> None:
    """Note what the title before a name tells, if it has one: an office, a gender."""
    title = _title_before(text, span)
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
    if apposed := _APPOSED.search(text[max(0, span.start - BEFORE) : span.start]):
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


def tell_role(person: Person, role: str) -> None:
    """Note a role whose words are known to be somebody's: all of a phrase before the name.

    It stands for one known so far that is only the end of it.
    """
    words = [fold(found[0]) for found in WORD.finditer(role)]
    full = [TITLES.get(word) or word for word in words[1:]]  # "Homicide Capt.", not "Capt."
    offices = PERSON_NOUNS.intersection([*words[:1], *full])
    if offices and role.endswith(person.role or ""):
        person.role = role
        person.offices.update(offices)
        person.traits.update(words)


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


def fitness(person: Person, head: str, modifiers: Iterable[str]) -> int:
    """How well a description fits somebody: 0 where the office is not told of them.

    >>> lee = Person(("ann", "lee"), "Ann Lee", offices={"senator"}, traits={"vermont"})
    >>> [fitness(lee, office, ["vermont"]) for office in ("senator", "lawmaker", "judge")]
    [5, 4, 0]
    """
    score = 3 if head in person.offices else 0
    if not score and OFFICE_KINDS.get(head, frozenset()) & person.offices:
        score = 2
    wanted = {word for word in modifiers if word not in ("the", "a", "an")}
    if not score:
        return 0
    former = ("former" in wanted) - ("former" in person.traits)
    return score + 2 * len(wanted & person.traits) - abs(former)
