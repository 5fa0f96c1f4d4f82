"""Whom each source of an article means.

The article is gone through once, from its beginning to its end: names, pronouns and descriptions
of persons raise those whom they mean in a model of attention; organizations, groups and documents
are led to the fullest phrase that the article uses. What is said in the first person is given to
whoever the quotation around it is attributed to.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from accordingto.resolution.bodies import collect
from accordingto.resolution.forms import Form, Phrase
from accordingto.resolution.kinds import mend
from accordingto.resolution.met import Met
from accordingto.resolution.mouthpieces import Mouthpieces
from accordingto.resolution.page import WORD, fold, lay_out, singular
from accordingto.resolution.people import gather
from accordingto.resolution.person import Person
from accordingto.resolution.persons import Persons
from accordingto.resolution.phrases import parse
from accordingto.resolution.pronouns import PRONOUN, RELATIVE
from accordingto.resolution.references import refer
from accordingto.resolution.sources import Meant
from accordingto.resolution.things import Things
from accordingto.resolution.words import (
    BEFORE_PHRASE,
    CROWD_NOUNS,
    DOCUMENT_NOUNS,
    NUMBERS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    PHRASE_OPENERS,
    SHARED,
    SPEAKING_NOUNS,
)
from accordingto.types import (
    Attribution,
    Document,
    Name,
    NameKind,
    Reference,
    Source,
    SourceKind,
    Sourcing,
    Span,
    make_id,
)

WHO_GAP = 80  # characters between a name and the "who" that means it
PERSONS = PERSON_NOUNS | {"people"}
WRITTEN = re.compile(
    r"\b(?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}([\w-]+)(?= (?:to|for|from) )"
)
# "A spokesman for the Essary Mill was brief."
SUBJECT = re.compile(
    r"(An? (?:[\w’'-]+ ){0,3}?([a-z]+)"
    r"(?: (?:at|for|of|with) (?:the )?[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})?)"
    r" (?:did|gave|had|has|is|offered|put|repeated|seemed|sounded|struck|took|was|went|would)\b"
)
_CLAUSE = re.compile(r"[,;:]|\b(?:are|had|has|is|said|says|that|told|was|were|which|who)\b")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The attributions with their sources told, and the sources, in order of first mention.

    ``references`` are whom the words inside the contents mean, in order of the text.
    """

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    references: tuple[Reference, ...] = ()


def resolve(
    document: Document, attributions: tuple[Attribution, ...], names: tuple[Name, ...]
) -> Resolution:
    """Set ``source_id``, ``sourcing`` and ``unnamed_count`` of every attribution.

    ``names`` are the proper names of the article; some may be missing or of another kind. The
    cost is n log n in the length of the text.
    """
    page = lay_out(document.text)
    kinds = mend(document.text, _with_outlet(document, names))
    cast = gather(page, kinds.names)
    bodies = collect(document.text, kinds, cast)
    reader = _Reader(document, Met(page, cast, bodies), attributions)
    meant = reader.read()
    owners = [one and (one.posted_by or one) for one in meant]
    distinct = {id(one): one for one in owners if one is not None}
    sources = {key: _source(document, one) for key, one in distinct.items()}
    told = tuple(
        replace(
            attribution,
            sourcing=one.sourcing if one else Sourcing.UNSTATED,
            source_id=sources[id(owner)].id if owner else None,
            unnamed_count=one.count if one and one.sourcing is Sourcing.UNNAMED else None,
        )
        for attribution, one, owner in zip(attributions, meant, owners, strict=True)
    )
    unique = {source.id: source for source in sources.values()}
    ordered = tuple(sorted(unique.values(), key=lambda one: (one.mentions, one.id)))
    persons = {person.full_name for person in cast.people}
    inside = refer(page, told, ordered, reader.persons.named_inside(), persons)
    return Resolution(told, ordered, inside)


def _with_outlet(document: Document, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, the outlet's own an organization's: "Meridian could not verify the account"."""
    if not document.outlet:
        return names
    own = {fold(document.outlet), fold(document.outlet).removeprefix("the ")}
    return tuple(
        replace(name, kind=NameKind.ORGANIZATION)
        if name.kind is NameKind.PERSON and fold(name.span.text_in(document.text)) in own
        else name
        for name in names
    )


class _Reader:
    """One pass over an article; what it has met so far is what a phrase can mean."""

    def __init__(self, document: Document, met: Met, attributions: tuple[Attribution, ...]) -> None:
        self.met, self.attributions = met, attributions
        self.page, self.cast, self.bodies = met.page, met.cast, met.bodies
        self.persons = Persons(document, met, attributions)
        self.things = Things(met, self.persons.said)
        self.mouthpieces = Mouthpieces(met, self.things)

    def read(self) -> list[Meant | None]:
        """Whom the source of each attribution means, in their order."""
        text = self.page.text
        phrases = {
            one.source[0]: parse(text, one.source[0], self.cast, self.bodies.spans)
            for one in self.attributions
            if one.source
        }
        self.persons.tell_roles(phrases.values())
        meant: dict[Span, Meant | None] = {}
        # Who is told of in what another says is less in mind than that one.
        outer = {one.source[0] for one in self.attributions if one.source and not one.inside}
        sourced = {at for span in outer for at in self._places(phrases[span])}
        events: list[tuple[int, int, Span, Person | Phrase | str | None]] = [
            (span.start, 0, span, person)
            for span, person in self.cast.named
            if not self.persons.wrote(span)
        ]
        pronouns = (Span(*found.span()) for found in PRONOUN.finditer(text))
        events += [(*self.persons.turn(span, phrases), span, None) for span in pronouns]
        events += [(m.end(), 1, Span(*m.span()), m[1].lower()) for m in RELATIVE.finditer(text)]
        events += [(span.start, 2, span, phrase) for span, phrase in phrases.items()]
        subjects = dict(self._subjects(phrases))
        events += [(span.start, 2, span, phrase) for span, phrase in subjects.items()]
        for _, _, span, event in sorted(events, key=lambda one: one[:3]):
            if isinstance(event, Person):
                self.persons.attention.note(event, span, source=span.start in sourced)
            elif isinstance(event, str):
                self.persons.kin(span, event)
            elif event is None:
                but = self.persons.quoting(span, phrases)
                self.persons.pronoun(span, source=span.start in sourced, but=but)
            elif span in subjects:
                if one := self._meet(event, source=True):
                    one.mentions.add(span)
            elif event.form is not Form.SPEAKER:
                meant[span] = one = self._meet(event, source=span in outer)
                if one:
                    self.met.note(event.span, one)
        for span, phrase in phrases.items():
            if phrase.form is Form.SPEAKER:
                one = self.persons.speaker(phrase, meant)
                meant[span] = one = (phrase.head in SHARED and self.mouthpieces.body(one)) or one
                one.mentions.add(phrase.span)
        return self._in_turn(meant)

    def _meet(self, phrase: Phrase, *, source: bool) -> Meant | None:
        """What a phrase means, which comes to mind; as a ``source`` or as told of in another's."""
        one = self._mean(phrase)
        if one:
            self.mouthpieces.tell(one.posted_by or one, phrase.span.start)
        if one and phrase.form is Form.PERSON and one.people:
            self.persons.attention.note(one.people[0], phrase.span, source=source)
        elif one and phrase.form is Form.PERSON and one.count == 1:
            self.persons.note_unnamed(phrase, one)
        return one

    def _subjects(self, sources: Collection[Span]) -> Iterator[tuple[Span, Phrase]]:
        """Those who open a sentence and speak only after it: "A spokesman was brief"."""
        starts = {span.start for span in sources}
        for start in self.page.sentences:
            found = SUBJECT.match(self.page.text, start)
            if found and start not in starts and fold(found[2]) in SPEAKING_NOUNS:
                span = Span(*found.span(1))
                phrase = parse(self.page.text, span, self.cast, self.bodies.spans)
                if phrase.form is Form.PERSON:
                    yield span, phrase

    def _places(self, phrase: Phrase) -> Iterable[int]:
        """The offsets at which a name is that of a source: in "Lee's deputy, Kim", Kim's alone."""
        if phrase.form is not Form.PEOPLE:
            return range(phrase.span.start, phrase.core.end)
        named = self.cast.named_between(phrase.opening.start, phrase.opening.end)
        return [span.start for span, person in named if person in phrase.people]

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

    def _mean(self, phrase: Phrase) -> Meant | None:  # noqa: C901 - one question a form
        form = phrase.form
        text = self.page.text
        if form is Form.PEOPLE:
            return self.met.persons(phrase.people)
        if form is Form.HE_OR_SHE:
            start = phrase.span.start
            person = self.persons.said.get(start) or phrase.owner
            if person:
                return self.persons.meant_by(person)
            return self.met.thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, 1)
        if form is Form.RELATIVE:
            return self._relative(phrase)
        if form is Form.PERSON:
            return self.persons.described(phrase)
        if form is Form.PAIR:
            pair = self.persons.pair(phrase.span.start)
            return (
                self.met.persons(pair)
                if pair
                else self.met.thing(phrase, Sourcing.GROUP, SourceKind.GROUP)
            )
        if form is Form.COUPLE and (both := self.persons.couple(phrase.span.start)):
            return self.met.persons(both)
        if form is Form.THEY:
            return self.things.they(phrase)
        if form is Form.IT:
            return self.things.it(phrase)
        if form is Form.BODY:
            return self.met.joined(phrase) if phrase.joined else self.things.body(phrase)
        if form in (Form.COUPLE, Form.WITHHELD):
            return self.met.thing(phrase, Sourcing.UNNAMED, SourceKind.GROUP, phrase.count)
        if form is Form.POST:
            return self.things.post(phrase)
        if form is Form.DOCUMENT:
            return self.things.document(phrase)
        if form is Form.OTHER and not any(map(str.isalnum, phrase.span.text_in(text))):
            return None
        return self.things.group(phrase)

    def _relative(self, phrase: Phrase) -> Meant:
        """Who, which, that: what stands right before it."""
        text = self.page.text
        at = phrase.span.start
        low = self.page.sentence_start(at)
        start = max(low, at - WHO_GAP)
        if phrase.head in ("who", "whom", "whose", "that"):
            for span, person in reversed(self.cast.named_between(start, at)):
                if self._close(span.end, at):
                    return self.met.persons((person,))
        if phrase.head in ("which", "that", "who"):
            for place in self.things.bodies_before(at):
                span = self.bodies.spans[place]
                if span.end <= at and not text[span.end : at].strip(" ,—–-"):
                    return self.met.body(self.bodies.words[place], span)
        before = self._noun_phrase_before(at)
        if phrase.head in ("who", "whom", "whose"):
            before = self._person_before(at, before)
        return self._told_before(phrase, before)

    def _told_before(self, phrase: Phrase, before: Span | None) -> Meant:
        """What the words before a pronoun mean; if none, what the pronoun itself does."""
        text = self.page.text
        if before is not None and text.endswith(", ", 0, before.start):
            # "the Ledger, a website, which": what is in apposition is the name before it.
            for place in self.things.bodies_before(before.start):
                if self.bodies.spans[place].end == before.start - 2:
                    return self.met.body(self.bodies.words[place], self.bodies.spans[place])
        if before is not None:
            nested = parse(text, before, self.cast, self.bodies.spans)
            if phrase.head == "which" and nested.form is Form.PEOPLE:
                nested = self._written_to(phrase) or nested
            if nested.form not in (Form.RELATIVE, Form.SPEAKER):
                return self._mean(nested) or self.met.thing(
                    nested, Sourcing.GROUP, SourceKind.GROUP
                )
        return self.met.thing(phrase, Sourcing.GROUP, SourceKind.GROUP)

    def _written_to(self, phrase: Phrase) -> Phrase | None:
        """The document that a "which" behind a person means, where it was sent to that person.

        In "a message to a friend, Kim Lee, which read" the message is meant.
        """
        at = phrase.span.start
        low = max(self.page.sentence_start(at), at - 2 * WHO_GAP)
        written = list(WRITTEN.finditer(self.page.text, low, at))
        if not written or singular(fold(written[-1][1])) not in DOCUMENT_NOUNS:
            return None
        return parse(self.page.text, Span(*written[-1].span()), self.cast, self.bodies.spans)

    def _noun_phrase_before(self, at: int) -> Span | None:
        """The last words before a place, back to punctuation, a determiner or a small word."""
        text = self.page.text
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

    def _person_before(self, at: int, nearest: Span | None) -> Span | None:
        """The words for a person or persons before a "who", where the nearest are for none.

        In "a banker with knowledge of the talks, who" the banker is meant.
        """
        text = self.page.text
        found = list(WORD.finditer(text, max(self.page.sentence_start(at), at - 2 * WHO_GAP), at))
        words = [fold(word[0]) for word in found]
        heads = [one for one, word in enumerate(words) if singular(word) in PERSONS]
        if not heads or heads[-1] + 1 >= len(words) or (nearest and words[-1] in CROWD_NOUNS):
            return nearest
        head = heads[-1]
        behind = text[found[head].end() : found[-1].end()]
        goes_on = words[head + 1] in PHRASE_ENDS or words[head + 1].endswith("ed")
        if not goes_on or _CLAUSE.search(behind):
            return nearest
        first = head
        for one in range(head, max(-1, head - 6), -1):
            gap = text[found[one].end() : found[one + 1].start()] if one < head else ""
            if words[one] in BEFORE_PHRASE or any(mark in gap for mark in ",;:"):
                break
            first = one
            if words[one] in PHRASE_OPENERS or words[one] in NUMBERS:
                break
        return Span(found[first].start(), found[-1].end())

    def _close(self, end: int, at: int) -> bool:
        """Whether only an apposition or brackets stand between a name and a "who"."""
        gap = self.page.text[end:at]
        return bool(re.fullmatch(r"(?:\s?\([^()]*\))?(?:,[^,]*)?[,\s—–-]*(?:and )?", gap))


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
