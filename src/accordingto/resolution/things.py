"""What the words for bodies, groups and documents mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice

from accordingto.resolution.bodies import body_words
from accordingto.resolution.documents import Documents
from accordingto.resolution.forms import Phrase
from accordingto.resolution.kinds import Words, is_firm_noun
from accordingto.resolution.met import NEAR, Met
from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.person import Person
from accordingto.resolution.recalled import noun_told, recalled, told_otherwise
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import (
    BEFORE_PHRASE,
    BODY_NOUNS,
    BODY_SHORT_FORMS,
    DEFINITE,
    DOCUMENT_KINDS,
    FIRM_NOUNS,
    INDEFINITE,
    NATIONALITIES,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    PHRASE_ENDS,
    POSSESSIVE,
    POST_NOUNS,
    SECTOR_NOUNS,
)
from accordingto.types import SourceKind, Sourcing, Span

LEAD = 4  # sentences within which a body first told by a description is named
NAMED = 200  # bodies behind a description among which the named one is
FAR = 3000  # characters before "the department" among which it was told of more fully
SEATS = frozenset(("palace",))  # "The palace" is a court, whatever building it is in
BODIES = 6  # named before a place, that "it" and "which" may mean
RECENT = 30  # sources among which "the report" finds its own

# "China's Ministry of Commerce", "the Ukrainian president's Office of ...".
_OWNER = re.compile(r"(?:[Tt]he )?((?:[A-ZÀ-Þ][\w.-]*)(?: [A-ZÀ-Þ][\w.-]*){0,3})['’]s? ")
_OWNED_BY = re.compile(r"\b((?:[A-ZÀ-Þ][\w.-]*)(?: [A-ZÀ-Þ][\w.-]*){0,3})['’]s? $")
READS = re.compile(r" (?:also )?reads?\b")
SAYS_SO = re.compile(r" (?:also )?(?:add(?:s|ed)|continue[sd]|said|says|state[sd])\b")
_NOUNS = BODY_NOUNS | FIRM_NOUNS | OUTLET_NOUNS
GENERAL_FIRM = frozenset(("business", "company", "corporation", "firm", "group"))
OTHER_FIRM = frozenset(("local", "neighboring", "other", "parent", "rival", "second", "smaller"))


class Things:
    """Leads bodies, groups and documents to the fullest that the article tells of them.

    ``said`` is who a pronoun at an offset means: whose "his campaign" is.
    """

    def __init__(self, met: Met, said: Mapping[int, Person]) -> None:
        self.met, self.said = met, said
        self.page, self.cast, self.bodies = met.page, met.cast, met.bodies

    def body(self, phrase: Phrase) -> Meant:
        """A body by its name, by a short form of it, or by "the company"; or as it stands."""
        known = self.known(phrase)
        if known is not None:
            return known
        return self.met.thing(self.in_full(phrase), Sourcing.ORGANIZATION, SourceKind.ORGANIZATION)

    def known(self, phrase: Phrase) -> Meant | None:
        """The body that a phrase names, or one that the article tells of as such, if any."""
        text = self.page.text
        words = body_words(phrase.core.text_in(text))
        person = self.cast.nearly(phrase.words[0]) if len(phrase.words) == 1 else None
        if person is not None and len(self.bodies.places.get(words, ())) < 2:
            return self.met.persons((person,))
        named = self._introduced(phrase) or self._named_soon(phrase)
        if named:
            return self.met.body(named, phrase.core)
        if self.bodies.places.get(self.bodies.canonical(words)):
            article = phrase.words[0] if phrase.words[0] in ("the", "a", "an") else ""
            return self.met.body(words, phrase.core, article=article)
        return self._of_an_owner(phrase) or self._told_before(phrase)

    def _told_before(self, phrase: Phrase) -> Meant | None:
        """The body that "his campaign", "the company" or "the Irish carrier" means, if any."""
        owned = self._owned(phrase)
        if owned is not None:
            return self.met.body(owned, phrase.core)
        short = len(phrase.words) == 1 or (phrase.definite and len(phrase.words) == 2)
        if short and self._is_whole(phrase):
            spoke = self._spoke_last(phrase)
            if spoke is not None:
                return spoke
            known = self._called_before(phrase)
            if known is not None:
                return known
        if self._describes_a_firm(phrase) and (spoke := self._spoke_last(phrase)):
            return spoke
        return recalled(self.met, phrase) if self._is_whole(phrase) else None

    def _called_before(self, phrase: Phrase) -> Meant | None:
        """The last body whose name ends in the noun, but for one of its sort that spoke since."""
        known = self.bodies.place_called(phrase.head, phrase.span.start)
        if known is None:
            return None
        full = self.bodies.canonical(known[1])
        if phrase.head in SEATS and full in self.bodies.lands:
            return None
        nearer = recalled(self.met, phrase)
        if nearer is not None and nearer.name:
            last = self.bodies.places.get(self.bodies.canonical(body_words(nearer.name)))
            before = [one.start for one in last or () if one.start < phrase.span.start]
            if before and (before[-1] > known[0] or known[0] > phrase.span.start):
                return nearer
        one = self.met.body(full, phrase.core)
        sector = phrase.head in SECTOR_NOUNS and phrase.head not in (
            *self.bodies.told(full),
            full[-1],
        )
        other = sector and told_otherwise(self.met, phrase, one, phrase.span.start)
        return None if other else one

    def _of_an_owner(self, phrase: Phrase) -> Meant | None:
        """A body named behind whose it is: "China's Ministry of Commerce", where no other's is."""
        text = self.page.text
        at = bisect_left(self.bodies.spans, phrase.core.start + 1, key=lambda one: one.start)
        for span, words in zip(
            self.bodies.spans[at : at + 2], self.bodies.words[at : at + 2], strict=True
        ):
            owner = _OWNER.fullmatch(text, phrase.core.start, span.start)
            if span.end != phrase.core.end or owner is None or len(words) < 2:
                continue
            places = self.bodies.places.get(self.bodies.canonical(words), ())
            before = (_OWNED_BY.search(text, max(0, one.start - 60), one.start) for one in places)
            if {found[1] for found in before if found} <= {owner[1]}:
                one = self.met.body(words, phrase.core)
                one.name = phrase.core.text_in(text)
                return one
        return None

    def _owned(self, phrase: Phrase) -> Words | None:
        """The body named for who is meant by "his": the Brandt campaign, of "his campaign"."""
        if phrase.words[0] not in POSSESSIVE or len(phrase.words) != 2:
            return None
        owner = self.said.get(phrase.span.start)
        owned = (*owner.words[-1:], phrase.head) if owner else ()
        return owned if owned in self.bodies.shown else None

    def _describes_a_firm(self, phrase: Phrase) -> bool:
        """Whether a phrase tells of a firm in mind by what it is: "the Irish carrier".

        "The Zorb supplier" is another one than Zorb, "the iPhone maker" is none that is named so.
        """
        head, modifiers = phrase.head, phrase.modifiers
        if phrase.words == ("the", "news", "agency"):
            return self._is_whole(phrase)
        based = any(one.endswith("-based") for one in modifiers)  # "The San Jose, Costa Rica-based"
        most = 6 if based else 3
        if not phrase.definite or not 0 < len(modifiers) < most or not self._is_whole(phrase):
            return False
        if not is_firm_noun(head) or not OTHER_FIRM.isdisjoint(modifiers):
            return False
        if head.endswith("maker") or head in ("giant", "major"):
            return True
        places = (self.bodies.places.get(self.bodies.canonical((one,))) for one in modifiers)
        if not based and any(places):
            return False
        told = based or not NATIONALITIES.isdisjoint(modifiers)
        return told if head in GENERAL_FIRM else head in SECTOR_NOUNS

    def _spoke_last(self, phrase: Phrase) -> Meant | None:
        """The firm or outlet that "the company", "the paper" was the last source of, if near.

        One of which it is not told what it is comes after those of which it is, and only where
        nothing else that "the company" may mean is named as near.
        """
        if phrase.indefinite:
            return None
        sentence = self.page.sentence(phrase.span.start)
        near = [
            (at, one, body_words(one.name))
            for at, one in reversed(self.met.last_at[-8:])
            if sentence - at <= NEAR and one.kind is SourceKind.ORGANIZATION and one.name
        ]
        subject = self._opening_a_sentence(phrase, near[0][0] if near else sentence - NEAR)
        if subject is not None:
            return self.met.body(subject, phrase.core)
        for place, spoke, words in near:
            if self._fits(words, phrase):
                sector = phrase.head in SECTOR_NOUNS and phrase.head not in self.bodies.told(words)
                start = self.page.sentences[max(0, place - 1)]
                return None if sector and told_otherwise(self.met, phrase, spoke, start) else spoke
        if not phrase.definite:
            return None
        may_be = ((at, one) for at, one, words in near if self.bodies.may_be_a(words, phrase.head))
        at, one = next(may_be, (0, None))
        return None if one is None or self._is_named_since(at, phrase) else one

    def _is_named_since(self, sentence: int, phrase: Phrase) -> bool:
        """Whether anything that "the company" may mean is named from a sentence on up to it."""
        start = phrase.span.start
        named = self.bodies.place_called(phrase.head, start)
        return named is not None and named[0] < start and self.page.sentence(named[0]) >= sentence

    def _fits(self, words: Words, phrase: Phrase) -> bool:
        """Whether a body is told to be what a phrase calls it: "the retail giant" is a retailer."""
        return self.bodies.is_a(words, noun_told(phrase))

    def _opening_a_sentence(self, phrase: Phrase, after: int) -> Words | None:
        """The body of the kind wanted that is the subject of the last sentence with one."""
        for at in reversed(self.bodies_before(phrase.span.start)):
            span, words = self.bodies.spans[at], self.bodies.words[at]
            if self.page.sentence(span.start) <= after:
                return None
            opens = span.start - self.page.sentence_start(span.start) < len("The “x")
            owned = self.page.text.startswith(("'", "’"), span.end)
            if phrase.head in self.bodies.told(words) and not owned:
                return words  # "Zorb sued its supplier, Brill": the supplier is Brill
            if opens and not owned and self._fits(words, phrase):
                return words
        return None

    def in_full(self, phrase: Phrase) -> Phrase:
        """The phrase by which "the NOUN" was told of more fully before: "the police department"."""
        if not phrase.definite or len(phrase.words) != 2 or not self._is_whole(phrase):
            return phrase
        noun = re.escape(phrase.core.text_in(self.page.text).split()[-1])
        fuller = re.compile(rf"\b(?:the|an?) ((?:[\w’'-]+ ){{1,3}}){noun}\b", re.IGNORECASE)
        low = max(0, phrase.span.start - FAR)
        for told in reversed(list(fuller.finditer(self.page.text, low, phrase.span.start))):
            words = [fold(found[0]) for found in WORD.finditer(told[1])]
            if not any(word in PHRASE_ENDS | BEFORE_PHRASE or word in DEFINITE for word in words):
                span = Span(*told.span())
                return replace(phrase, span=span, core=span, words=("the", *words, phrase.head))
        return phrase

    def _introduced(self, phrase: Phrase) -> Words | None:
        """The body whose name ends a phrase behind a noun for it: "the magazine Takt"."""
        at = bisect_left(self.bodies.spans, phrase.core.start, key=lambda one: one.start)
        for place in range(at, min(at + BODIES, len(self.bodies.spans))):
            span = self.bodies.spans[place]
            before = WORD.findall(self.page.text[phrase.core.start : span.start])
            if span.end == phrase.core.end and before and before[-1] in _NOUNS:
                return self.bodies.words[place]
        return None

    def _is_whole(self, phrase: Phrase) -> bool:
        """Whether what follows the noun phrase, if anything, does not tell which one is meant."""
        rest = self.page.text[phrase.core.end : phrase.span.end]
        return len(rest) < 3 or rest.startswith(", ")

    def _named_soon(self, phrase: Phrase) -> Words | None:
        """The one body that a lead tells of first: "A House panel", then the committee's name.

        It is of the same kind, is named within a few sentences and has one more word in common.
        """
        sentence = self.page.sentence(phrase.span.start)
        last = self.page.text[phrase.core.start : phrase.core.end].split()[-1]
        told = phrase.words[0] in DEFINITE | POSSESSIVE
        if sentence > LEAD or told or phrase.head not in BODY_NOUNS or not last.islower():
            return None
        if phrase.head in OUTLET_NOUNS and phrase.indefinite:
            return self._outlet_soon(phrase.span, phrase.head)
        kinds = {phrase.head} | BODY_SHORT_FORMS.get(phrase.head, frozenset())
        wanted = set(phrase.words) - kinds - INDEFINITE
        named = zip(self.bodies.spans, self.bodies.words, strict=True)
        found = set()
        at = bisect_left(self.bodies.spans, phrase.core.end, key=lambda one: one.start)
        for span, words in islice(named, at, at + NAMED):
            if self.page.sentence(span.start) > sentence + LEAD:
                break
            if kinds.intersection(words) and wanted.intersection(words) and words != phrase.words:
                found.add(self.bodies.canonical(words))
        found.discard(body_words(phrase.core.text_in(self.page.text)))
        return found.pop() if len(found) == 1 else None

    def _outlet_soon(self, span: Span, noun: str) -> Words | None:
        """The outlet named first after "a newspaper", within a few sentences of the lead."""
        sentence = self.page.sentence(span.start)
        at = bisect_left(self.bodies.spans, span.start, key=lambda one: one.start)
        for place in range(at, min(at + NAMED, len(self.bodies.spans))):
            if self.page.sentence(self.bodies.spans[place].start) > sentence + LEAD:
                break
            words = self.bodies.words[place]
            if self.bodies.is_a(words, noun) or (words and words[-1] in OUTLET_WORDS):
                return self.bodies.canonical(words)
        return None

    def document(self, phrase: Phrase) -> Meant:
        """A document; "the report" is one of its kind that was told of more fully before.

        One called by the same noun comes before one of its kin, and one with an author or outlet
        before one without; of these the last.
        """
        if phrase.definite and len(phrase.words) == 2 and phrase.span.end - phrase.core.end < 3:
            before = self._document_before(phrase)
            if before is not None:
                return before
        if phrase.words[0] == "the" and len(phrase.words) > 2:
            # "a Gazette poll", then "the Gazette poll": one and the same.
            first, *rest = (Sourcing.DOCUMENT, *phrase.words[1:])
            for article in ("a", "an"):
                if known := self.met.by_phrase.get((first, article, *rest)):
                    self.met.by_phrase.setdefault((first, *rest), known)
        made = self.met.thing(phrase, Sourcing.DOCUMENT, SourceKind.DOCUMENT)
        noun = next((word for word in phrase.modifiers if word in OUTLET_NOUNS), None)
        if noun and phrase.indefinite and self.page.sentence(phrase.span.start) <= LEAD:
            outlet = self._outlet_soon(phrase.span, noun)
            if outlet is not None:
                made.posted_by = self.met.body(outlet, phrase.core)
        return made

    def _document_before(self, phrase: Phrase) -> Meant | None:
        """The document that "the report" means: a source, else any of which the article tells."""
        kin = {phrase.head}.union(*(kinds for kinds in DOCUMENT_KINDS if phrase.head in kinds))
        sources = [
            one
            for one in reversed(self.met.things[-RECENT:])
            if one.sourcing is Sourcing.DOCUMENT and one.head in kin and not _is_plural(one)
        ]
        if sources:
            return max(
                sources, key=lambda one: (one.head == phrase.head, one.speaks_for is not None)
            )
        told = self.documents.before(phrase.span.start, phrase.head)
        if told is None:
            return None
        words = (str(told.span.start), told.noun)
        whole = replace(phrase, span=told.span, words=words, head=told.noun)
        return self.met.thing(whole, Sourcing.DOCUMENT, SourceKind.DOCUMENT)

    @cached_property
    def documents(self) -> Documents:
        """The documents that the article tells of."""
        return Documents(self.page)

    def post(self, phrase: Phrase) -> Meant:
        """A post; "the post" is the last that was told of more fully."""
        if phrase.definite and len(phrase.words) == 2 and self._is_whole(phrase):
            before = self._thing_before(Sourcing.POST, phrase.head)
            if before is not None:
                return before
        return self.met.thing(phrase, Sourcing.POST, SourceKind.POST)

    def group(self, phrase: Phrase) -> Meant:
        """People in the mass; "police" are those of a place that were told of before."""
        if phrase.words in (("police",), ("the", "police")) and self._is_whole(phrase):
            before = self._thing_before(Sourcing.ORGANIZATION, "police")
            if before is not None:
                return before
        return self.met.thing(self.in_full(phrase), Sourcing.GROUP, SourceKind.GROUP)

    def _thing_before(self, sourcing: Sourcing, head: str) -> Meant | None:
        """The last source of a kind that was told by a noun, if it is among the recent ones."""
        recent = reversed(self.met.things[-RECENT:])
        return next((one for one in recent if (one.sourcing, one.head) == (sourcing, head)), None)

    def they(self, phrase: Phrase) -> Meant:
        """The last source of several people or one body, within a few sentences."""
        sentence = self.page.sentence(phrase.span.start)
        for at, one in reversed(self.met.last_at[-8:]):
            many = one.sourcing in (Sourcing.GROUP, Sourcing.ORGANIZATION, Sourcing.UNNAMED)
            if (many or len(one.people) > 1) and one.count != 1 and sentence - at <= NEAR:
                return one
        return self.met.thing(phrase, Sourcing.GROUP, SourceKind.GROUP)

    def it(self, phrase: Phrase) -> Meant:
        """The last source that is a body or document, or the last body named right before.

        What reads was written: "“Closed,” it read" is a sign's.
        """
        sentence = self.page.sentence(phrase.span.start)
        if READS.match(self.page.text, phrase.span.end) and (told := self._written(phrase)):
            return told
        for at, one in reversed(self.met.last_at[-6:]):
            single = one.kind is SourceKind.ORGANIZATION
            single = single or (one.kind is SourceKind.DOCUMENT and not _is_plural(one))
            if single and sentence - at <= NEAR:
                subject = self._subject_since(at, phrase.span.start)
                return self.met.body(subject, phrase.span) if subject else one
        for at in self.bodies_before(phrase.span.start):
            if sentence - self.page.sentence(self.bodies.spans[at].start) <= 1:
                return self.met.body(self.bodies.words[at], phrase.span)
        says = SAYS_SO.match(self.page.text, phrase.span.end)
        told = self._written(phrase) if says else None
        return told or self.met.thing(phrase, Sourcing.ORGANIZATION, SourceKind.ORGANIZATION)

    def _subject_since(self, sentence: int, before: int) -> Words | None:
        """The body that the sentence right before a place opens with, if it is after another."""
        last = self.page.sentence(before) - 1
        for at in reversed(self.bodies_before(self.page.sentence_start(before))):
            span = self.bodies.spans[at]
            if last <= sentence or self.page.sentence(span.start) < last:
                return None
            opens = span.start - self.page.sentence_start(span.start) < len("The “x")
            if opens and not self.page.text.startswith(("'", "’"), span.end):
                return self.bodies.words[at]
        return None

    def _written(self, phrase: Phrase) -> Meant | None:
        """The letter, sign or post that was told of right before."""
        told = self.documents.read(phrase.span.start)
        if told is None:
            return None
        text = told.span.text_in(self.page.text)
        words = tuple(fold(found[0]) for found in WORD.finditer(text))
        whole = replace(phrase, span=told.span, core=told.span, words=words, head=told.noun)
        if told.noun in POST_NOUNS:
            return self.met.thing(whole, Sourcing.POST, SourceKind.POST)
        return self.met.thing(whole, Sourcing.DOCUMENT, SourceKind.DOCUMENT)

    def bodies_before(self, at: int) -> range:
        """The last few bodies named before a place, the first of them first."""
        high = bisect_left(self.bodies.spans, at, key=lambda one: one.start)
        return range(max(0, high - BODIES), high)


def _is_plural(meant: Meant) -> bool:
    """Whether the name has the plural of its head: "reports released last year"."""
    words = (fold(found[0]) for found in WORD.finditer(meant.name or ""))
    return any(word != meant.head and singular(word) == meant.head for word in words)
