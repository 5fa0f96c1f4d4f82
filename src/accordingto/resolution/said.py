"""An attribution already read, with what is needed to find it again and what is asked of it.

That is for pointing at it: whether it may be what a pointer means, and whether it is of its kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from accordingto.resolution.nouns import begins, singular, stems_of, words_of
from accordingto.resolution.pointers import Pointer
from accordingto.resolution.sayings import (
    ADDED,
    ADDRESS,
    BODIES,
    CHARGING,
    CHARGING_CUES,
    DOCUMENTS,
    FUNCTION,
    KIN,
    NO_PERSON,
    NOUNS,
    SPEECH_CUES,
)
from accordingto.types import Attribution, Role, Source, Sourcing, Span, Stance

LEFT_OUT = 8  # characters of a content beside what is told in it on another's word: "that", a mark


@dataclass(slots=True, eq=False)
class Said:
    """An attribution already read."""

    attribution: Attribution
    paragraph: int
    cue: list[str]
    content: str  # its first characters
    name: tuple[str, ...]  # words of the source, for a pronoun of the source before
    role: frozenset[str]  # words of what the source is said to be: "Lee, the mayor"
    pronouns: frozenset[str]  # that the source is known to go by, where it shows
    camp: frozenset[str]  # words for whom the source speaks, or for itself, where that is told
    about: str | None = None
    child: str | None = None  # the first attribution inside
    word: Said | None = None  # the attribution inside that is all that it tells
    vague: bool = False  # it only asks about something: "was asked about the report"
    leaves_open: bool = False  # it tells of something that is not known, by what is inside

    @property
    def affirms(self) -> bool:
        """Whether its source puts the content forward as true."""
        return self.attribution.stance is Stance.AFFIRMS

    @property
    def is_saying(self) -> bool:
        """Whether the cue tells of words, not of a deed or a feeling alone."""
        return not self.cue or not self.affirms or begins(self.cue, SPEECH_CUES)

    @property
    def is_accusing(self) -> bool:
        """Whether somebody is accused by the cue, or by those who bring charges."""
        return begins(self.cue, CHARGING_CUES) or not CHARGING.isdisjoint(self.name)

    @property
    def is_published(self) -> bool:
        """Whether a body or a document says it: the paper, its report."""
        return self.affirms and self.attribution.sourcing in BODIES and self.is_saying

    @property
    def is_of_a_document(self) -> bool:
        """Whether a document is its source, which no "he" or "she" is."""
        return self.attribution.sourcing is Sourcing.DOCUMENT

    @property
    def is_in_a_document(self) -> bool:
        """Whether a document says it."""
        return self.is_published and self.is_of_a_document

    def is_in_writing(self, noun: str, *, several: bool) -> bool:
        """Whether one document says it, or several do, called so where a noun is given."""
        if not (self.affirms and self.is_of_a_document):
            return False
        if noun:
            return noun in map(singular, self.name)
        many = any(word != singular(word) and singular(word) in NOUNS for word in self.name)
        return many is several

    @property
    def subject(self) -> frozenset[str]:
        """Stems of the words of the content and the source."""
        return stems_of([*words_of(self.content), *self.name])

    def is_akin(self, noun: str) -> bool:
        """Whether source or cue is of the noun's kind: "alleged", for "the allegation"."""
        if noun not in NOUNS:
            return False
        if noun in map(singular, self.name):
            return True
        kin = KIN.get(noun) or (NOUNS[noun][1],)
        return noun not in DOCUMENTS and begins(self.cue, kin)

    def speaks_of(self, noun: str) -> bool:
        """Whether it tells of a thing called so: who "filed a complaint" made none by that."""
        stem = noun.removesuffix("y")
        return bool(re.search(rf"\b{stem}(?:s|y|ies)?\b(?! (?:of|that)\b)", self.content))

    def tells_of(self, here: Said) -> bool:
        """Whether what was affirmed names the one who speaks here, or is spoken for."""
        if not self.affirms or not here.name:
            return False
        told = set(words_of(self.content))
        return here.name[-1] in told or not here.camp.isdisjoint(told)

    def has_the_source_of(self, other: Said) -> bool:
        """Whether two attributions have one source: by id, else "Lee" is "Ann Lee"."""
        if self.attribution.source_id and other.attribution.source_id:
            return self.attribution.source_id == other.attribution.source_id
        shorter, longer = sorted((self.name, other.name), key=len)
        return bool(shorter) and longer[-len(shorter) :] == shorter

    def is_in_the_camp_of(self, other: Said) -> bool:
        """Whether one speaks for the other, or both for a third."""
        camps = self.camp, other.camp
        return all(camps) and (camps[0] <= camps[1] or camps[1] <= camps[0])

    def is_on_the_side_of(self, *others: Said) -> bool:
        """Whether it is of the source or the camp of one of the others."""
        return any(
            self.has_the_source_of(other) or self.is_in_the_camp_of(other) for other in others
        )

    def is_all_of(self, outer: Said) -> bool:
        """Whether this is all that another tells: "two aides said ..., the Star reported"."""
        told, content = self.attribution, outer.attribution.content
        if told.inside != outer.attribution.id or not self.affirms:
            return False
        if not told.source or not outer.affirms:
            return False
        if len(content) != 1 or len(told.content) != 1:
            return False
        spans = sorted((*told.source, *told.cue, *told.content))
        left_out = len(content[0]) - (spans[-1].end - spans[0].start)
        whole = Span(spans[0].start, spans[-1].end)
        return content[0].contains(whole) and left_out <= LEFT_OUT

    def fits(self, pointer: Pointer, here: Said) -> bool:
        """Whether it may be what a pointer means that stands here, nearness and kinship aside."""
        earlier, pointing = self.attribution, here.attribution
        # What stands inside another's content is reached through that one, unless both do.
        if earlier.inside not in (None, pointing.inside) or earlier.id in (
            pointing.inside,
            pointing.id,
        ):
            return False
        if (
            (self.vague and pointer.noun != "question")
            or earlier.stance not in pointer.stances
            or any(span.start <= start_of(pointing) < span.end for span in earlier.content)
        ):
            return False
        if pointer.pronoun and (
            earlier.sourcing in NO_PERSON
            or (self.pronouns and pointer.pronoun not in self.pronouns)
        ):
            return False
        if pointer.own is None:
            return True
        same = here.has_the_source_of(self) or (bool(pointer.own) and here.is_in_the_camp_of(self))
        # Who has denied something and passes a verdict after it passes it on what was denied.
        again = pointer.proposition and earlier.stance is Stance.DENIES and not pointer.own
        return same is pointer.own or (same and again)

    def proposition(self, here: Said) -> str:
        """Where the words stand that a denial of it, or a verdict on it, is about.

        Who denies what a paper has two aides say denies what these say, unless he is on their side,
        or they are: of a union that "said it had warned" it is denied that it had.
        """
        if self.about is not None:
            return self.about
        if self.word is not None and not self.word.is_on_the_side_of(self, here):
            return self.word.proposition(here)
        if not self.affirms and self.child is not None:
            return self.child
        return self.attribution.id


def camp_of(source: Source) -> frozenset[str]:
    """The words for whom a source speaks, or for itself."""
    return frozenset(name_of(source.speaks_for or source.name or ""))


def name_of(source: str) -> tuple[str, ...]:
    """The words that tell a source from others, up to what is added: "Lee, a friend of Kim"."""
    words = (word.removesuffix("'s") for word in words_of(ADDED.split(source, maxsplit=1)[0]))
    return tuple(word for word in words if word not in FUNCTION | ADDRESS)


def start_of(attribution: Attribution) -> int:
    """Where an attribution begins, told by the first span of each role."""
    return min((span.start for role in Role for span in attribution.spans(role)[:1]), default=0)
