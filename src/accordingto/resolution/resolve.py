"""Whom each source of an article means.

The article is gone through once, from its beginning to its end: names, pronouns and descriptions
of persons raise those whom they mean in a model of attention; organizations, groups and documents
are led to the fullest phrase that the article uses. What is said in the first person is given to
whoever the quotation around it is attributed to.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from accordingto.resolution.bodies import Bodies, Words, body_words, collect
from accordingto.resolution.offices import author, principal, speaks
from accordingto.resolution.page import WORD, Page, fold, lay_out, singular
from accordingto.resolution.people import Cast, Person, fitness, gather, gender_of
from accordingto.resolution.phrases import Form, Phrase, parse
from accordingto.resolution.pronouns import PRONOUN, Attention, gender_in
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import (
    BEFORE_PHRASE,
    DOCUMENT_KINDS,
    OFFICE_KINDS,
    PERSON_NOUNS,
    PHRASE_OPENERS,
    POSSESSIVE,
)
from accordingto.types import (
    Attribution,
    Document,
    Name,
    Source,
    SourceKind,
    Sourcing,
    Span,
    make_id,
)

AROUND = 64  # contents that begin before a place, of which some may hold it
NAMED = 200  # names before "both" among which the two are
NEAR = 3  # sentences to look back for whom a spokesman speaks for, or what "they" means
WHO_GAP = 80  # characters between a name and the "who" that means it
LEAD = 4  # sentences within which somebody first told by a description is named
BODIES = 6  # named before a place, that "it" and "which" may mean
HOLDERS = 30  # persons of one office that are weighed
BYLINE = re.compile(r"^(?:By|by|BY) ([^\n,|]{3,60})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The attributions with their sources told, and the sources, in order of first mention."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]


def resolve(
    document: Document, attributions: tuple[Attribution, ...], names: tuple[Name, ...]
) -> Resolution:
    """Set ``source_id``, ``sourcing`` and ``unnamed_count`` of every attribution.

    ``names`` are the proper names of the article; some may be missing or of another kind. The
    cost is n log n in the length of the text.
    """
    page = lay_out(document.text)
    cast = gather(page, names)
    bodies = collect(document.text, names, cast)
    reader = _Reader(document, page, cast, bodies, attributions)
    meant = reader.read()
    distinct = {id(one): one for one in meant if one is not None}
    sources = {key: _source(document, one) for key, one in distinct.items()}
    told = tuple(
        replace(
            attribution,
            sourcing=one.sourcing if one else Sourcing.UNSTATED,
            source_id=sources[id(one)].id if one else None,
            unnamed_count=one.count if one and one.sourcing is Sourcing.UNNAMED else None,
        )
        for attribution, one in zip(attributions, meant, strict=True)
    )
    unique = {source.id: source for source in sources.values()}
    return Resolution(told, tuple(sorted(unique.values(), key=lambda one: (one.mentions, one.id))))


class _Reader:
    """One pass over an article; what it has met so far is what a phrase can mean."""

    def __init__(
        self,
        document: Document,
        page: Page,
        cast: Cast,
        bodies: Bodies,
        attributions: tuple[Attribution, ...],
    ) -> None:
        self.document, self.page, self.cast, self.bodies = document, page, cast, bodies
        self.attributions = attributions
        self.attention = Attention(page)
        self.holders: dict[str, list[Person]] = {}
        for person in cast.people:
            for office in person.offices:
                self.holders.setdefault(office, []).append(person)
        self.contents = sorted(
            (content, sum(map(len, one.content)), one.source[0])
            for one in attributions
            if one.source
            for content in one.content
        )
        self.said: dict[int, Person] = {}  # who a pronoun at an offset means
        self.things: list[Meant] = []
        self.persons: dict[tuple[int, ...], Meant] = {}
        self.by_phrase: dict[tuple[object, ...], Meant] = {}
        self.last_at: list[tuple[int, Meant]] = []  # sentence and source, in order

    def read(self) -> list[Meant | None]:
        """Whom the source of each attribution means, in their order."""
        text = self.document.text
        phrases = {
            one.source[0]: parse(text, one.source[0], self.cast, self.bodies.spans)
            for one in self.attributions
            if one.source
        }
        meant: dict[Span, Meant | None] = {}
        sourced = {at for phrase in phrases.values() for at in _places(phrase)}
        events: list[tuple[int, int, Span, Person | Phrase | None]] = [
            (span.start, 0, span, person) for span, person in self.cast.named
        ]
        events += [(m.start(), 1, Span(*m.span()), None) for m in PRONOUN.finditer(text)]
        events += [(span.start, 2, span, phrase) for span, phrase in phrases.items()]
        for _, _, span, event in sorted(events, key=lambda one: one[:3]):
            if isinstance(event, Person):
                self.attention.note(event, span, source=span.start in sourced)
            elif event is None:
                self._pronoun(span, source=span.start in sourced)
            elif event.form is not Form.SPEAKER:
                meant[span] = one = self._mean(event)
                if one:
                    one.mentions.add(event.span)
                    self.last_at.append((self.page.sentence(span.start), one))
                    if event.form is Form.PERSON and one.people:
                        self.attention.note(one.people[0], event.span, source=True)
        for span, phrase in phrases.items():
            if phrase.form is Form.SPEAKER:
                meant[span] = one = self._speaker(phrase, meant)
                one.mentions.add(phrase.span)
        return self._in_turn(meant)

    def _in_turn(self, meant: dict[Span, Meant | None]) -> list[Meant | None]:
        """The source of each attribution; one without source and cue goes on with a turn."""
        told: list[Meant | None] = []
        turn: Meant | None = None
        for one in self.attributions:
            goes_on = not one.source and not one.cue
            source = meant[one.source[0]] if one.source else turn if goes_on else None
            told.append(source)
            if one.inside is None:
                turn = source
        return told

    # persons

    def _pronoun(self, span: Span, *, source: bool) -> None:
        gender = gender_in(span.text_in(self.document.text))
        person = self.attention.best(span, gender)
        if person is not None:
            person.gender = person.gender or gender
            person.mentions.append(span)
            self.said[span.start] = person
            self.attention.note(person, span, source=source)

    def _persons(self, people: tuple[Person, ...]) -> Meant:
        key = tuple(id(person) for person in people)
        if key not in self.persons:
            one = Meant(Sourcing.NAMED, SourceKind.PERSON, people=people)
            if len(people) == 1:
                one.role = people[0].role
                first = people[0].mentions[0]
                one.speaks_for = principal(one.role) or self._principal_near(one.role, first)
            self.persons[key] = one
        return self.persons[key]

    def _described(self, phrase: Phrase) -> Meant:
        """One person by a description: named elsewhere in the article, or unnamed."""
        at = phrase.span.start
        sentence = self.page.sentence(at)
        scored = [
            (fitness(person, phrase.head, phrase.words), person)
            for person in self._holders(phrase.head)
        ]
        fitting = [(score, person) for score, person in scored if score]
        if phrase.indefinite or phrase.words[0] == "no":
            fitting = [
                (score, person)
                for score, person in fitting
                if person.mentions
                and self.page.sentence(person.mentions[0].start) >= sentence
                and self.page.sentence(person.mentions[0].start) <= sentence + LEAD
                and (score > 3 or (sentence <= LEAD and phrase.head != "source"))
            ]
        if fitting:
            best = max(score for score, _ in fitting)
            people = [person for score, person in fitting if score == best]
            recent = self.attention.best(phrase.span, gender_of(phrase.head))
            most = max(people, key=lambda person: len(person.mentions))
            return self._persons((recent if recent in people else most,))
        bare = not phrase.indefinite and sentence <= 1 and phrase.words[0] not in POSSESSIVE
        if (phrase.definite and phrase.span.end - phrase.core.end < 3) or bare:
            person = self.attention.best(phrase.span, gender_of(phrase.head))
            if person is not None:
                return self._persons((person,))
        return self._thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, phrase.count)

    def _holders(self, office: str) -> Iterable[Person]:
        """The persons told to hold an office, or one that is a kind of it."""
        kinds = {office} | OFFICE_KINDS.get(office, frozenset())
        found = (person for kind in sorted(kinds) for person in self.holders.get(kind, ()))
        return dict.fromkeys(islice(found, HOLDERS))

    def _speaker(self, phrase: Phrase, meant: dict[Span, Meant | None]) -> Meant:
        """Who says I: whoever the content around it is attributed to, else the author."""
        inner = self._around(phrase.span, meant)
        if inner is not None:
            return inner
        if phrase.head in ("we", "us", "our"):
            return self._thing(phrase, Sourcing.GROUP, SourceKind.GROUP)
        if self.author:
            return self._persons((self.author,))
        return self._thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, 1)

    def _around(self, span: Span, meant: dict[Span, Meant | None]) -> Meant | None:
        """Whose content a place is in: of several around it, the one with the shortest."""
        end = bisect_right(self.contents, span.start, key=lambda one: one[0].start)
        found = [
            (size, meant[source])
            for content, size, source in self.contents[max(0, end - AROUND) : end]
            if content.contains(span) and source != span and meant.get(source)
        ]
        return min(found, key=lambda one: one[0])[1] if found else None

    @cached_property
    def author(self) -> Person | None:
        """The author: as the document tells, in the byline, or in the note at the end."""
        people = {person.name.lower(): person for person in self.cast.people}
        byline = BYLINE.search(self.document.text, 0, 600)
        for name in (*self.document.authors, byline[1].strip() if byline else ""):
            if name.lower() in people:
                return people[name.lower()]
        text = self.document.text
        end = self.page.paragraphs[-1] if self.page.paragraphs else 0
        for span, person in reversed(self.cast.named):
            if span.start < end:
                break
            if span.start == end and re.match(r",? (?:is|was|are)\b|, an? ", text[span.end :][:10]):
                return person
        return None

    # everything else

    def _mean(self, phrase: Phrase) -> Meant | None:  # noqa: C901 - one question a form
        form = phrase.form
        text = self.document.text
        if form is Form.PEOPLE:
            return self._persons(phrase.people)
        if form is Form.HE_OR_SHE:
            start = phrase.span.start
            person = self.said.get(start) or phrase.owner
            if person:
                return self._persons((person,))
            return self._thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, 1)
        if form is Form.RELATIVE:
            return self._relative(phrase)
        if form is Form.PERSON:
            return self._described(phrase)
        if form is Form.PAIR:
            pair = self._pair(phrase.span.start)
            return (
                self._persons(pair)
                if pair
                else self._thing(phrase, Sourcing.GROUP, SourceKind.GROUP)
            )
        if form is Form.THEY:
            return self._they(phrase)
        if form is Form.IT:
            return self._it(phrase)
        if form is Form.BODY:
            return self._bodies(phrase) if phrase.joined else self._body(phrase)
        if form is Form.WITHHELD:
            return self._thing(phrase, Sourcing.UNNAMED, SourceKind.GROUP, phrase.count)
        if form is Form.POST:
            return self._thing(phrase, Sourcing.POST, SourceKind.POST)
        if form is Form.DOCUMENT:
            return self._document(phrase)
        if form is Form.OTHER and not any(map(str.isalnum, phrase.span.text_in(text))):
            return None
        return self._thing(phrase, Sourcing.GROUP, SourceKind.GROUP)

    def _thing(
        self, phrase: Phrase, sourcing: Sourcing, kind: SourceKind, count: int | None = None
    ) -> Meant:
        """What the phrase itself names: the same Source wherever the same words stand for it."""
        name = _bare(phrase.span.text_in(self.document.text))
        key: tuple[object, ...] = (sourcing, *(word for word in phrase.words if word != "the"))
        once = phrase.indefinite and sourcing is Sourcing.UNNAMED
        if once:
            key += (phrase.span.start,)
        if key not in self.by_phrase:
            role = phrase.head if phrase.head in PERSON_NOUNS else None
            one = Meant(sourcing, kind, name, head=phrase.head, count=count, role=role)
            if role:
                one.speaks_for = principal(name) or self._principal_near(role, phrase.span)
            elif sourcing in (Sourcing.DOCUMENT, Sourcing.POST):
                one.speaks_for = author(name)
            self.by_phrase[key] = one
            self.things.append(one)
        known = self.by_phrase[key]
        if len(name) > len(known.name or "") and len(name) < 150:
            known.name = name
        return known

    def _principal_near(self, role: str | None, span: Span) -> str | None:
        """The body that spoke last within a few sentences before a mouthpiece."""
        if not speaks(role):
            return None
        sentence = self.page.sentence(span.start)
        for at, one in reversed(self.last_at[-6:]):
            if one.kind is SourceKind.ORGANIZATION and sentence - at <= NEAR:
                return one.name
        return None

    def _named_body(self, words: Words, span: Span) -> Meant:
        words = self.bodies.canonical(words)
        key: tuple[object, ...] = ("body", *words)
        if key not in self.by_phrase:
            name = self.bodies.shown.get(words) or _bare(span.text_in(self.document.text))
            one = Meant(Sourcing.ORGANIZATION, SourceKind.ORGANIZATION, name, head=words[-1])
            one.mentions.update(self.bodies.places.get(words, ()))
            self.by_phrase[key] = one
            self.things.append(one)
        return self.by_phrase[key]

    def _bodies(self, phrase: Phrase) -> Meant:
        """Several named bodies as one source."""
        text = self.document.text
        members = [self._named_body(body_words(one.text_in(text)), one) for one in phrase.joined]
        name = " ; ".join(dict.fromkeys(one.name or "" for one in members))
        key: tuple[object, ...] = ("bodies", name)
        if key not in self.by_phrase:
            self.by_phrase[key] = Meant(Sourcing.ORGANIZATION, SourceKind.ORGANIZATION, name)
        return self.by_phrase[key]

    def _body(self, phrase: Phrase) -> Meant:
        text = self.document.text
        words = body_words(phrase.core.text_in(text))
        person = self.cast.nearly(phrase.words[0]) if len(phrase.words) == 1 else None
        if person is not None and len(self.bodies.places.get(words, ())) < 2:
            return self._persons((person,))
        if self.bodies.places.get(self.bodies.canonical(words)):
            return self._named_body(words, phrase.core)
        short = len(phrase.words) == 1 or (phrase.definite and len(phrase.words) == 2)
        if phrase.words[0] in POSSESSIVE and len(phrase.words) == 2:
            owner = self.said.get(phrase.span.start)
            owned = owner and (*owner.words[-1:], phrase.head)
            if owned and owned in self.bodies.shown:
                return self._named_body(owned, phrase.core)
        if short and phrase.span.end - phrase.core.end < 3:
            known = self.bodies.called(phrase.head, phrase.span.start)
            if known:
                return self._named_body(known, phrase.core)
        return self._thing(phrase, Sourcing.ORGANIZATION, SourceKind.ORGANIZATION)

    def _document(self, phrase: Phrase) -> Meant:
        """A document; "the report" is one of its kind that was told of more fully before.

        One called by the same noun comes before one of its kin, and one with an author or outlet
        before one without; of these the last.
        """
        if phrase.definite and len(phrase.words) == 2 and phrase.span.end - phrase.core.end < 3:
            kin = {phrase.head}.union(*(kinds for kinds in DOCUMENT_KINDS if phrase.head in kinds))
            fitting = [
                one
                for one in reversed(self.things[-NEAR * 10 :])
                if one.sourcing is Sourcing.DOCUMENT and one.head in kin and not _is_plural(one)
            ]
            if fitting:
                return max(
                    fitting, key=lambda one: (one.head == phrase.head, one.speaks_for is not None)
                )
        return self._thing(phrase, Sourcing.DOCUMENT, SourceKind.DOCUMENT)

    def _pair(self, at: int) -> tuple[Person, ...]:
        """The two persons named most before a place, where there are two."""
        counts: dict[int, int] = {}
        people: dict[int, Person] = {}
        end = bisect_left(self.cast.named, at, key=lambda one: one[0].start)
        for _, person in self.cast.named[max(0, end - NAMED) : end]:
            people[id(person)] = person
            counts[id(person)] = counts.get(id(person), 0) + 1
        most = sorted(counts, key=lambda one: -counts[one])[:2]
        return tuple(people[one] for one in people if one in most) if len(most) == 2 else ()

    def _they(self, phrase: Phrase) -> Meant:
        sentence = self.page.sentence(phrase.span.start)
        for at, one in reversed(self.last_at[-8:]):
            many = one.sourcing in (Sourcing.GROUP, Sourcing.ORGANIZATION, Sourcing.UNNAMED)
            if (many or len(one.people) > 1) and one.count != 1 and sentence - at <= NEAR:
                return one
        return self._thing(phrase, Sourcing.GROUP, SourceKind.GROUP)

    def _it(self, phrase: Phrase) -> Meant:
        sentence = self.page.sentence(phrase.span.start)
        for at, one in reversed(self.last_at[-6:]):
            if one.kind in (SourceKind.ORGANIZATION, SourceKind.DOCUMENT) and sentence - at <= NEAR:
                return one
        for at in self._bodies_before(phrase.span.start):
            if sentence - self.page.sentence(self.bodies.spans[at].start) <= 1:
                return self._named_body(self.bodies.words[at], phrase.span)
        return self._thing(phrase, Sourcing.ORGANIZATION, SourceKind.ORGANIZATION)

    def _relative(self, phrase: Phrase) -> Meant:
        """Who, which, that: what stands right before it."""
        text = self.document.text
        at = phrase.span.start
        low = self.page.sentence_start(at)
        start = max(low, at - WHO_GAP)
        if phrase.head in ("who", "whom", "whose", "that"):
            for span, person in reversed(self._named_between(start, at)):
                if self._close(span.end, at):
                    return self._persons((person,))
        if phrase.head in ("which", "that", "who"):
            for place in self._bodies_before(at):
                span = self.bodies.spans[place]
                if span.end <= at and not text[span.end : at].strip(" ,—–-"):
                    return self._named_body(self.bodies.words[place], span)
        before = self._noun_phrase_before(at)
        if before is not None:
            nested = parse(text, before, self.cast, self.bodies.spans)
            if nested.form not in (Form.RELATIVE, Form.SPEAKER):
                return self._mean(nested) or self._thing(nested, Sourcing.GROUP, SourceKind.GROUP)
        return self._thing(phrase, Sourcing.GROUP, SourceKind.GROUP)

    def _noun_phrase_before(self, at: int) -> Span | None:
        """The last words before a place, back to punctuation, a determiner or a small word."""
        text = self.document.text
        start = max(self.page.sentence_start(at), at - WHO_GAP)
        found = list(WORD.finditer(text, start, at))
        first = len(found)
        for place in range(len(found) - 1, max(-1, len(found) - 8), -1):
            gap = text[found[place].end() : found[place + 1].start()] if place + 1 < first else ""
            word = fold(found[place][0])
            if any(mark in gap for mark in ",;:") or word in BEFORE_PHRASE:
                break
            first = place
            if word in PHRASE_OPENERS:
                break
        return Span(found[first].start(), found[-1].end()) if first < len(found) else None

    def _bodies_before(self, at: int) -> range:
        """The last few bodies named before a place, the first of them first."""
        high = bisect_left(self.bodies.spans, at, key=lambda one: one.start)
        return range(max(0, high - BODIES), high)

    def _named_between(self, start: int, end: int) -> list[tuple[Span, Person]]:
        low = bisect_left(self.cast.named, start, key=lambda one: one[0].start)
        high = bisect_left(self.cast.named, end, lo=low, key=lambda one: one[0].start)
        return list(self.cast.named[low:high])

    def _close(self, end: int, at: int) -> bool:
        """Whether only an apposition or brackets stand between a name and a "who"."""
        gap = self.document.text[end:at]
        return bool(re.fullmatch(r"(?:\s?\([^()]*\))?(?:,[^,]*)?[,\s—–-]*(?:and )?", gap))


def _bare(text: str) -> str:
    """A phrase without possessive ending."""
    return text[:-2] if text.endswith(("'s", "’s")) else text


def _is_plural(meant: Meant) -> bool:
    """Whether the name has the plural of its head: "reports released last year"."""
    words = (fold(found[0]) for found in WORD.finditer(meant.name or ""))
    return any(word != meant.head and singular(word) == meant.head for word in words)


def _places(phrase: Phrase) -> Iterable[int]:
    return range(phrase.span.start, phrase.core.end)


def _source(document: Document, meant: Meant) -> Source:
    """The Source of what is meant, its id made from the document and the name."""
    text = document.text
    mentions = set(meant.mentions)
    for person in meant.people if len(meant.people) == 1 else ():
        mentions.update(person.mentions)
    name = meant.full_name
    only = meant.people[0] if len(meant.people) == 1 else None
    forms = {span.text_in(text) for span in mentions} if not only else set(only.forms)
    key = only.mentions[0].start if only else min(mentions).start
    return Source(
        id=make_id("src", document.id, meant.kind.value, name, key),
        name=name,
        kind=meant.kind,
        role=meant.role,
        speaks_for=meant.speaks_for,
        aliases=tuple(sorted(forms - {name})),
        mentions=tuple(sorted(mentions)),
    )
