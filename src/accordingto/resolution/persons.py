"""Whom the pronouns and descriptions of persons mean."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from itertools import islice, pairwise, zip_longest

from accordingto.resolution.apart import (
    FORMER,
    are_apart,
    before_second,
    differ,
    is_elsewhere,
    words_of,
)
from accordingto.resolution.apposed import others_told
from accordingto.resolution.bodies import body_words
from accordingto.resolution.contents import Contents
from accordingto.resolution.forms import Form, Phrase
from accordingto.resolution.met import Met
from accordingto.resolution.offices import principal, whose
from accordingto.resolution.page import fold
from accordingto.resolution.person import Person, fitness, gender_of
from accordingto.resolution.pronouns import Attention, gender_in
from accordingto.resolution.references import owns
from accordingto.resolution.roles import tell_role
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import (
    ANYBODY,
    KNOWN_AS,
    OFFICE_KINDS,
    ONE_PERSON_WORDS,
    PARTIES,
    PARTISANS,
    PERSON_NOUNS,
    POSSESSIVE,
    SHARED,
    Gender,
)
from accordingto.types import Attribution, Document, SourceKind, Sourcing, Span, Stance

NAMED = 200  # names before "both" among which the two are
LEAD = 4  # sentences within which somebody first told by a description is named
LAST = 30  # sources without a name among which a description finds its own
HOLDERS = 30  # persons of one office that are weighed
LETTER = 5  # paragraphs within which a letter is signed
TAIL = 20  # characters behind a signature, at most: white space and a full stop
NEAR = 400  # characters of a sentence before a pronoun in which somebody else may stand
# The words that follow what opens a noun phrase.
PHRASE = re.compile(
    r"\b(?:an?|another|each|every|one|some|that|the|this)\s(?=((?:[\w-]+\s){0,3}[\w-]+))",
    re.IGNORECASE,
)
# What somebody says that another may deny.
ANOTHERS_SAYING = re.compile(
    r"(?:her|his) (?:\w+ )?(?:accounts?|accusations?|allegations?|charges?|claims?|stor(?:y|ies)"
    r"|testimony|version)\b",
    re.IGNORECASE,
)
# An owner's name that a description opens with.
OWNED = re.compile(r"(?:the )?[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,3}['’]s? ", re.IGNORECASE)
# What tells, behind a description, which holder of an office is meant.
RESTRICTED = re.compile(r" (?:at|for|from|of|with) (?:the |an? )?[A-ZÀ-Þ]| who\b")
STRESSED = re.compile(r" (?:him|her)self\b")
POLITICIANS = OFFICE_KINDS["lawmaker"] | {"lawmaker", "candidate", "governor", "mayor", "nominee"}
PARENTS = frozenset(("father", "grandfather", "grandmother", "mother"))
OF_CHILDREN = re.compile(
    r" of (?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})\b(?! [a-z])"
)
# What stands between two who belong together: "Ida Lee and her husband, Max Orr".
TOGETHER = re.compile(
    r" and (?:(?:his|her) (?:boyfriend|brother|fianc[eé]e?|girlfriend|husband|partner|sister|spouse"
    r"|wife),? )?"
)
# What opens a sentence in which the answer follows the question.
ASKED = re.compile(r"(?:When |Later |Being )?(?:asked|pressed|questioned|quizzed)\b", re.IGNORECASE)
DONE = 60  # characters before "her" in which a name and a verb may stand
DOES = re.compile(
    r" (?:(?:also|had|has|have|later|never|then) ){0,2}[a-z]{3,}(?<!ing)(?: to| with)? "
)
HEAD = 600  # characters in which a byline stands
BYLINE = re.compile(r"^(?:By|by|BY) ([^\n,|]{3,60})", re.MULTILINE)


class Persons:
    """Who is in mind at each place of an article, while it is gone through."""

    def __init__(self, document: Document, met: Met, attributions: tuple[Attribution, ...]) -> None:
        self.document, self.met = document, met
        self.page, self.cast, self.bodies = met.page, met.cast, met.bodies
        self.attention = Attention(met.page)
        self.contents = Contents(attributions)
        self.holders: dict[str, list[Person]] = {}
        self.said: dict[int, Person] = {}  # who a pronoun at an offset means
        self.pronouns: dict[Span, Person] = {}  # of these, where the text leaves no other reading
        self._contents_of: dict[int, tuple[Span, ...]] = {}  # by where their source begins
        for one in attributions:
            for place in one.source[:1]:
                known = self._contents_of.get(place.start, ())
                self._contents_of[place.start] = (*known, *one.content)
        self._meant_last: dict[int, int] = {}  # where the last pronoun for somebody ends
        self._unnamed: dict[int, tuple[Person, Meant]] = {}  # who stands for somebody unnamed

    def named_inside(self) -> dict[Span, str]:
        """Where somebody is meant by a pronoun or named in short, and the name to read there."""
        places = {span: person.full_name for span, person in self.pronouns.items()}
        for span, person in self.cast.named:
            words = span.text_in(self.page.text).split()
            if len(words) < len(person.words) and not self._in_body(span):
                places[span] = person.name
        return places

    def _in_body(self, span: Span) -> bool:
        """Whether a name is part of a body's: "the Brandt campaign"."""
        at = bisect_right(self.bodies.spans, span.start, key=lambda one: one.start)
        return any(body.overlaps(span) for body in self.bodies.spans[max(0, at - 2) : at])

    def tell_roles(self, phrases: Iterable[Phrase]) -> None:
        """Note the roles that source phrases give before a name, and who holds which office."""
        for phrase in phrases:
            person = phrase.people[0] if len(phrase.people) == 1 else None
            named = self.cast.named_between(phrase.opening.start, phrase.opening.end)
            if person and named and named[0][1] is person:
                before = self.page.text[phrase.span.start : named[0][0].start].strip(" ,\xa0\n")
                if phrase.words[0] in ONE_PERSON_WORDS:
                    before = before.rpartition(", ")[2]  # "another of them, the engineer"
                tell_role(person, before)
            for other, told in others_told(self.page.text, phrase, self.cast):
                tell_role(other, told)
        for person in self.cast.people:
            for office in sorted(person.offices):
                self.holders.setdefault(office, []).append(person)

    def quoting(self, span: Span, phrases: dict[Span, Phrase]) -> Person | None:
        """Whose words a quoted place is in: nobody calls himself "he".

        Nor does who dismisses "her account" dismiss her own.
        """
        held = next(iter(self.contents.around(span)), None)
        if held is None or not held.attribution.source:
            return None
        denied = held.attribution.stance is Stance.DENIES
        own = denied and ANOTHERS_SAYING.match(self.page.text, span.start) is not None
        if not own and not self._is_spoken(span):
            return None
        phrase = phrases[held.attribution.source[0]]
        known = self.said.get(phrase.span.start)
        return phrase.people[0] if len(phrase.people) == 1 else known

    def turn(self, span: Span, phrases: dict[Span, Phrase]) -> tuple[int, int]:
        """When a pronoun is looked at: where it stands, or else right after who speaks it.

        In “She has no plan,” he said, "he" is known first: nobody calls himself "she".
        """
        held = next(iter(self.contents.around(span)), None)
        source = held.attribution.source[0] if held and held.attribution.source else None
        if source is None or source.start < span.start or not self._is_spoken(span):
            return span.start, 1
        spoken = phrases[source].form is Form.HE_OR_SHE
        return (source.start, 3) if spoken else (span.start, 1)

    def _is_spoken(self, span: Span) -> bool:
        """Whether a place inside a content is in its source's own words."""
        held = next(iter(self.contents.around(span)), None)
        quoted = self.page.quoted(span.start)
        return held is not None and (quoted or held.single_quoted(self.page.text))

    def pronoun(self, span: Span, *, source: bool, but: Person | None) -> None:
        """Lead a "he" or "she" to whoever is in mind, but for ``but``."""
        gender = gender_in(span.text_in(self.page.text))
        others = [*filter(None, [but]), *self._subject_of(span)]
        if source:
            others += [*self._asked_about(span), *self._named_by(span)]
        person = self.attention.best(span, gender, but=others)
        if person is not None:
            person.gender = person.gender or gender
            person.mentions.append(span)
            self.said[span.start] = person
            if not self._may_be_another(span, gender, person):
                self.pronouns[span] = person
            self._meant_last[id(person)] = span.end
            self.attention.note(person, span, source=source)

    def _asked_about(self, span: Span) -> list[Person]:
        """Who is named in the question that a source answers: "Asked about Lee, he said"."""
        start = max(self.page.sentence_start(span.start), span.start - NEAR)
        text = self.page.text
        if not ASKED.match(text, start, span.start) or not text.endswith(", ", start, span.start):
            return []
        return [person for _, person in self.cast.named_between(start, span.start)]

    def _named_by(self, span: Span) -> Iterator[Person]:
        """Who is named in what a source says in his own words: nobody names himself."""
        for one in self._contents_of.get(span.start, ()):
            for name, person in self.cast.named_between(one.start, one.end):
                if self.page.quoted(name.start):
                    yield person

    def _subject_of(self, span: Span) -> Iterator[Person]:
        """Who does something to somebody else: in "Lee sued her" she is not Lee."""
        text = self.page.text
        word = fold(span.text_in(text))
        if word not in ("him", "her") or (word == "her" and owns(text, span.end)):
            return
        for name, person in self.cast.named_between(span.start - DONE, span.start):
            if DOES.fullmatch(text, name.end, span.start):
                yield person

    def _may_be_another(self, span: Span, gender: Gender | None, person: Person) -> bool:
        """Whether a pronoun may as well mean somebody else, who stands nearer.

        In "the boy's family denies that he was armed", say, where ``person`` was last in mind in
        a sentence before; or in "Lee said that Kim lied when he claimed it".
        """
        start = max(self.page.sentence_start(span.start), span.start - NEAR)
        if self.attention.is_in_mind(person, at=span.start):
            return self._has_rival(span, gender, person, start)
        phrases = PHRASE.finditer(self.page.text, start, span.start)
        return any(
            noun not in person.offices and gender_of(noun) in (None, gender)
            for noun in filter(None, map(_person_in, phrases))
        )

    def _has_rival(self, span: Span, gender: Gender | None, person: Person, start: int) -> bool:
        """Whether somebody else is named between ``person`` and a pronoun of one sentence."""
        last = max(start, self._meant_last.get(id(person), start))
        rival = False
        for _, one in self.cast.named_between(last, span.start):
            rival = one is not person and (rival or one.gender in (None, gender))
        return rival

    def note_unnamed(self, phrase: Phrase, one: Meant) -> None:
        """Somebody without a name comes to mind, too: "a spokeswoman ... She would not say"."""
        stands = Person((), one.name or phrase.head, gender=gender_of(phrase.head))
        self._unnamed[id(stands)] = stands, one
        self.attention.note(stands, phrase.span, source=True)

    def meant_by(self, person: Person) -> Meant:
        """The source that a person is, or that he or she stands for."""
        stands = self._unnamed.get(id(person))
        return stands[1] if stands else self.met.persons((person,))

    def kin(self, span: Span, noun: str) -> None:
        """A relative ("my mother") comes to mind where one person is told to be it."""
        holders = list(self._holders(noun))
        if len(holders) == 1:
            self.attention.note(holders[0], span)

    def described(self, phrase: Phrase) -> Meant:
        """One person by a description: named elsewhere in the article, or unnamed."""
        sentence = self.page.sentence(phrase.span.start)
        body = principal(phrase.span.text_in(self.page.text))
        opening = phrase.opening
        # Nobody is his own lawyer.
        others = {id(one) for _, one in self.cast.named_between(opening.start, opening.end)}
        fitting = list(self._fitting(phrase, body, others))
        known = phrase.definite or phrase.owner is not None or self._is_owned(phrase)
        unnamed = self._unnamed_before(phrase) if known else None
        if unnamed is not None and (
            not any(phrase.head in one.offices for _, one in fitting)
            or self._is_later(unnamed, (one for _, one in fitting), phrase.span.start)
        ):
            return unnamed
        if fitting:
            best = max(score for score, _ in fitting)
            people = [person for score, person in fitting if score == best]
            recent = self.attention.best(phrase.span, gender_of(phrase.head))
            most = max(people, key=lambda person: len(person.mentions))
            return self.meant_by(recent if recent in people else most)
        bare = not phrase.indefinite and sentence <= 1 and phrase.words[0] not in POSSESSIVE
        whole = phrase.definite and body is None and phrase.span.end - phrase.core.end < 3
        if (whole or bare) and not others:
            person = self.attention.best(phrase.span, gender_of(phrase.head))
            if person is not None and (
                phrase.head in ANYBODY
                or (not person.offices and (phrase.head in KNOWN_AS or self._is_stressed(phrase)))
            ):
                return self.meant_by(person)
        one = self._partisan(phrase) or self._parent(phrase, others) or self._just_named(phrase)
        if one is not None:
            return self.meant_by(one)
        return self.met.thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, phrase.count)

    def _parent(self, phrase: Phrase, others: Collection[int]) -> Person | None:
        """Who is in mind where he is told by his children: "the father of three"."""
        counted = OF_CHILDREN.match(self.page.text, phrase.core.end, phrase.span.end)
        if not (phrase.definite and counted and phrase.head in PARENTS) or others:
            return None
        return self.attention.best(phrase.span, gender_of(phrase.head))

    def _just_named(self, phrase: Phrase) -> Person | None:
        """Who has just been named first, and told to be nothing: "the retired ferryman".

        What somebody was once is told of those who are named; "the clerk" may be anybody.
        """
        behind = self.page.text[phrase.core.end : phrase.opening.end]
        told = phrase.definite and not FORMER.isdisjoint(phrase.modifiers)
        if not told or not behind.startswith((", who ", *([behind] if len(behind) < 3 else []))):
            return None
        person = self.attention.best(phrase.span, gender_of(phrase.head))
        if person is None or person.offices or not person.named:
            return None
        since = self.page.sentence(phrase.span.start) - self.page.sentence(person.named[0])
        return person if 0 <= since < LEAD else None

    def _partisan(self, phrase: Phrase) -> Person | None:
        """The one politician in mind, told of no party: "the Texas Democrat" after "Rep. Lee"."""
        if not phrase.definite or phrase.head not in PARTISANS.values():
            return None
        if phrase.span.end - phrase.core.end > 2 or len(phrase.modifiers) > 2:
            return None
        near = self.attention.recent(phrase.span, LEAD)
        found = [person for person in near if not POLITICIANS.isdisjoint(person.offices)]
        if len(found) != 1 or not {*PARTIES.values()}.isdisjoint(found[0].traits):
            return None
        other = is_elsewhere(self._text_of(phrase), phrase.words, found[0].role, found[0].traits)
        return None if other else found[0]

    def _is_stressed(self, phrase: Phrase) -> bool:
        """Whether a description is of whom it all is about: "The boxer himself"."""
        return STRESSED.match(self.page.text, phrase.span.end) is not None

    def _fitting(
        self, phrase: Phrase, body: str | None, others: set[int]
    ) -> Iterator[tuple[int, Person]]:
        """The holders of an office whom a description fits, each with how well.

        None of ``others`` is among them; "a senator" is somebody who is named only after it.
        """
        new = phrase.indefinite or phrase.words[0] in ("at", "no")  # "at least one senator"
        for person in self._holders(phrase.head):
            if id(person) in others:
                continue
            if is_elsewhere(self._text_of(phrase), phrase.words, person.role, person.traits):
                continue
            if self._is_anothers(phrase, person):
                continue
            score = fitness(person, phrase.head, phrase.words) + self._same_body(body, person)
            if score > 0 and (not new or self._is_introduced(phrase, person, score)):
                yield score, person

    def _is_introduced(self, phrase: Phrase, person: Person, score: int) -> bool:
        """Whether "a senator" tells of somebody who is first named in it or soon after it."""
        if not person.mentions:
            return False
        sentence = self.page.sentence(phrase.span.start)
        first = self.page.sentence(person.mentions[0].start)
        sure = score > 3 or (sentence <= LEAD and phrase.head != "source")
        return sure and sentence <= first <= sentence + LEAD

    def _text_of(self, phrase: Phrase) -> str:
        """As much of the text of a phrase as is ever looked at."""
        return self.page.text[phrase.span.start : phrase.opening.end]

    def _are_apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether those whose the holders of an office are cannot be the same."""
        return are_apart(one, other, self.bodies, self.holders)

    def _unnamed_before(self, phrase: Phrase) -> Meant | None:
        """Somebody without a name who was called so before: "a spokesman", then "the spokesman".

        Of several the one who shares most words: "the US official" after "a US official" and "an
        Israeli official"; "the first witness" is the one before "a second witness".
        """
        alike = [
            one
            for one in self.met.things[-LAST:]
            if one.sourcing is Sourcing.UNNAMED and one.head == phrase.head and one.count == 1
        ]
        if "first" in phrase.words and (one := before_second(alike)):
            return one
        told = self._text_of(phrase)
        wanted, own = {*phrase.modifiers}, whose(told)
        best, most = None, -1
        for one in reversed(alike):
            words = words_of(one.name or "")
            if is_elsewhere(told, phrase.words, one.name) or differ(wanted, words):
                continue
            if self._are_apart(own, whose(one.name or "")):
                continue
            shared = len(wanted & words)
            if shared > most:
                best, most = one, shared
        return best

    def _is_owned(self, phrase: Phrase) -> bool:
        """Whether a description opens with an owner's name: "Google's lawyer"."""
        return OWNED.match(self.page.text, phrase.span.start, phrase.core.end) is not None

    def _is_later(self, unnamed: Meant, people: Iterable[Person], at: int) -> bool:
        """Whether somebody unnamed was met last, after the names of all who hold the office."""
        last = max(span.start for span in unnamed.mentions)
        sentence = self.page.sentence(at)
        if sentence - self.page.sentence(last) > LEAD:
            return False
        names = (self._named_last(person, at) for person in people)
        return all(name < last for name in names)

    def _named_last(self, person: Person, at: int) -> int:
        """Where somebody is last named before a place; -1 where that is later."""
        end = bisect_left(person.named, at)
        return person.named[end - 1] if end else -1

    def _is_anothers(self, phrase: Phrase, person: Person) -> bool:
        """Whether a description tells of an office that is another's than that of ``person``.

        That of "the league" after "Club president Lee"; or "from Utah", where of a senator it
        is not told from where he is.
        """
        told = self._text_of(phrase)
        own, known = whose(told, named=False), whose(person.role or "") | person.traits
        own -= {*words_of(person.full_name)}
        behind = RESTRICTED.match(self.page.text, phrase.core.end, phrase.opening.end)
        if not known.isdisjoint(own) or not (own or behind):
            return False
        held = whose(person.role or "")
        restricted = phrase.definite and behind is not None
        return restricted or self._are_apart(own, held)

    def _same_body(self, body: str | None, person: Person) -> int:
        """What it adds to a description's fitness that somebody speaks for the body it names.

        Speaking for a body of which no word is the same rules somebody out, and so does being
        "its counsel", whosever that is: "a lawyer for the family" is told in full.
        """
        spoken_for = principal(person.role)
        if body is not None and (person.role or "").partition(" ")[0].lower() in POSSESSIVE:
            return -HOLDERS
        if body is None or spoken_for is None or person.full_name == body:
            return 0
        left, right = (self.bodies.canonical(body_words(one)) for one in (body, spoken_for))
        return 2 if left == right else 0 if set(left) & set(right) else -HOLDERS

    def _holders(self, office: str) -> Iterable[Person]:
        """The persons told to hold an office, or one that is a kind of it."""
        kinds = {office} | OFFICE_KINDS.get(office, frozenset())
        found = (person for kind in sorted(kinds) for person in self.holders.get(kind, ()))
        return dict.fromkeys(islice(found, HOLDERS))

    def pair(self, at: int) -> tuple[Person, ...]:
        """The two persons named most before a place, where there are two."""
        counts: dict[int, int] = {}
        people: dict[int, Person] = {}
        end = bisect_left(self.cast.named, at, key=lambda one: one[0].start)
        for _, person in self.cast.named[max(0, end - NAMED) : end]:
            people[id(person)] = person
            counts[id(person)] = counts.get(id(person), 0) + 1
        most = sorted(counts, key=lambda one: -counts[one])[:2]
        return tuple(people[one] for one in people if one in most) if len(most) == 2 else ()

    def couple(self, at: int) -> tuple[Person, ...]:
        """The two named together before a place who are kin: "Ida and Max Orr"; else the only two.

        Of three in a row ("Ida Lee, Max Orr and Jo Kim") no two are meant.
        """
        end = bisect_left(self.cast.named, at, key=lambda one: one[0].start)
        named = self.cast.named[max(0, end - NAMED) : end]
        gaps = [self.page.text[one.end : then.start] for (one, _), (then, _) in pairwise(named)]
        pairs = [
            (named[one][1], named[one + 1][1], gap)
            for one, gap in enumerate(gaps)
            if TOGETHER.fullmatch(gap) and (not one or gaps[one - 1] not in (", ", " and "))
        ]
        for left, right, gap in reversed(pairs):
            if left is not right and (gap != " and " or left.words[-1] == right.words[-1]):
                return left, right
        distinct = {(id(left), id(right)): (left, right) for left, right, _ in pairs}
        return distinct.popitem()[1] if len(distinct) == 1 else ()

    def speaker(self, phrase: Phrase, meant: dict[Span, Meant | None]) -> Meant:
        """Who says I: whoever the content around it is attributed to, else the author."""
        inner = self._around(phrase.span, meant)
        if inner is not None:
            return inner
        if phrase.head in SHARED:
            return self.met.thing(phrase, Sourcing.GROUP, SourceKind.GROUP)
        signed = self._signed_below(phrase.span) or self._author
        if signed:
            return self.met.persons((signed,))
        return self.met.thing(phrase, Sourcing.UNNAMED, SourceKind.PERSON, 1)

    def _signed_below(self, span: Span) -> Person | None:
        """Who signs a letter: the person whose name alone makes a paragraph soon after a place."""
        text, starts = self.page.text, self.page.paragraphs
        first = self.page.paragraph(span.start)
        for at in range(first, min(first + LETTER, len(starts))):
            start = starts[at]
            end = starts[at + 1] if at + 1 < len(starts) else len(text)
            for named, person in self.cast.named_between(start, start + 1):
                if end - named.end < TAIL and not text[named.end : end].strip(" \n\t\r.,"):
                    return person
        return None

    def _around(self, span: Span, meant: dict[Span, Meant | None]) -> Meant | None:
        """Whose content a place is in: of several around it, the one with the shortest."""
        sources = (held.attribution.source[:1] for held in self.contents.around(span))
        found = (meant.get(source) for one in sources for source in one if source != span)
        return next(filter(None, found), None)

    @cached_property
    def _byline(self) -> Span | None:
        """Where the byline has its names."""
        found = BYLINE.search(self.page.text, 0, HEAD)
        return Span(*found.span(1)) if found else None

    def wrote(self, name: Span) -> bool:
        """Whether a name only tells who wrote the article: a line of nothing but names."""
        if self._byline is None or not self._byline.contains(name):
            return False
        words = self._byline.text_in(self.page.text).split()
        return all(word[0].isupper() or word == "and" for word in words)

    @cached_property
    def _author(self) -> Person | None:
        """The author: as the document tells, in the byline, or in the note at the end."""
        people = {person.name.lower(): person for person in self.cast.people}
        byline = self._byline.text_in(self.page.text).strip() if self._byline else ""
        for name in (*self.document.authors, byline):
            if name.lower() in people:
                return people[name.lower()]
        text = self.page.text
        end = self.page.paragraphs[-1] if self.page.paragraphs else 0
        for span, person in reversed(self.cast.named):
            if span.start < end:
                break
            if span.start == end and re.match(r",? (?:is|was|are)\b|, an? ", text[span.end :][:10]):
                return person
        return None


def _person_in(phrase: re.Match[str]) -> str | None:
    """The noun by which a noun phrase tells of one person, who is not named right behind it."""
    words = phrase[1].split()
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if fold(word) in PERSON_NOUNS:
            return None if following[:1].isupper() else fold(word)
    return None
