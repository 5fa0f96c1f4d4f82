"""Which earlier attribution a content points at that says nothing itself: "That is not true".

What it tells of that one is read in ``pointers``. Which is meant follows from the possessor, the
kind of saying that the noun names and, last, nearness, as in the centering account of discourse
(Grosz, Joshi and Weinstein, Computational Linguistics 1995). Where the text leaves a doubt there is
no pointer: a wrong one puts words into a mouth, a missing one only leaves two attributions apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from accordingto.figures import are_of_a_kind
from accordingto.prose import paragraphs
from accordingto.resolution.nouns import begins, head_of, stems_of, words_of
from accordingto.resolution.pointers import Pointer, adds, pointer_in
from accordingto.resolution.sayings import (
    ACCUSING,
    ADDED,
    ADDRESS,
    AHEAD,
    AMOUNTS,
    APPOSED,
    ASKED_ABOUT,
    BODIES,
    CHARGING,
    CHARGING_CUES,
    DOCUMENTS,
    FORCE,
    FOUND,
    FUNCTION,
    KIN,
    NEGATIONS,
    NO_PERSON,
    NOUNS,
    OF_ONESELF,
    OPEN,
    OWN_WORK,
    PERSONS,
    PRONOUN_OF,
    PUBLISHED,
    SPEECH_CUES,
)
from accordingto.resolution.words import OUTLET_NOUNS, OUTLET_WORDS
from accordingto.types import Attribution, Role, Source, Sourcing, Span, Stance

OPENING = 6  # first words of a content that may say that it is a denial
# Earlier attributions that are weighed; on PolNeAR train, farther ones are mostly wrong.
WINDOW = 10
REACH = 3  # paragraphs back that a pointer reaches when it names nobody
LEFT_OUT = 8  # characters of a content beside what is told in it on another's word: "that", a mark
FAR = 40  # earlier attributions that are weighed where it names whose saying, or a report, it means


def point(
    text: str, attributions: tuple[Attribution, ...], sources: Iterable[Source] = ()
) -> tuple[Attribution, ...]:
    """Set ``about`` of each attribution whose content only points at an earlier one.

    ``attributions`` are in order of the text, with stance and ``inside``; where ``source_id`` is
    set, it decides who is who, and of ``sources`` with such ids it is known for whom they speak:
    an editor stands by what the paper reported. ``about`` is the id of an attribution that stands
    before; it is None where the content says something itself and where nothing before fits. A
    verdict or a denial is about what was said, so it points through a denial at the claim denied;
    an echo repeats the saying itself. The cost is linear in the length of the text.

    >>> from accordingto.types import Quotation, Span
    >>> text = "Lee said the dam leaks. Kim denied it."
    >>> said = Attribution("1", (Span(0, 3),), (Span(4, 8),), (Span(9, 22),),
    ...                    Quotation.INDIRECT, 1.0)
    >>> denied = Attribution("2", (Span(24, 27),), (Span(28, 34),), (Span(35, 37),),
    ...                      Quotation.INDIRECT, 1.0, stance=Stance.DENIES)
    >>> point(text, (said, denied))[1].about
    '1'
    """
    starts = [paragraph.start for paragraph in paragraphs(text)]
    memory = _Memory(text, {one.id: _camp(one) for one in sources})
    pointed = []
    for attribution in attributions:
        here = memory.note(attribution, bisect_right(starts, _start(attribution)))
        pointer = pointer_in(text, attribution)
        if pointer:
            here.about = memory.find(pointer, here)
        elif adds(text, attribution):
            here.about = memory.before(here)
        memory.add(here)
        pointed.append(replace(attribution, about=here.about))
    return tuple(pointed)


@dataclass(slots=True, eq=False)
class _Said:
    """An attribution already read, with what is needed to find it again."""

    attribution: Attribution
    paragraph: int
    cue: list[str]
    name: tuple[str, ...]  # words of the source, for a pronoun of the source before
    role: frozenset[str]  # words of what the source is said to be: "Lee, the mayor"
    pronouns: frozenset[str]  # that the source is known to go by, where it shows
    camp: frozenset[str]  # words for whom the source speaks, or for itself, where that is told
    about: str | None = None
    child: str | None = None  # the first attribution inside
    word: _Said | None = None  # the attribution inside that is all that it tells
    vague: bool = False  # it only asks about something: "was asked about the report"
    leaves_open: bool = False  # it tells of something that is not known, by what is inside


@dataclass(slots=True)
class _Memory:
    """The attributions read so far, as far as a pointer can reach."""

    text: str
    camps: Mapping[str, frozenset[str]]
    last: deque[_Said] = field(default_factory=lambda: deque(maxlen=FAR))
    names: dict[str, deque[_Said]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=WINDOW))
    )

    def note(self, attribution: Attribution, paragraph: int) -> _Said:
        """The attribution as it is to be remembered."""
        source = head_of(attribution.source, self.text)
        words = words_of(source)
        cue = words_of(head_of(attribution.cue, self.text))
        name = _name(source)
        if len(words) == 1 and words[0] in PERSONS and self.last:
            name = self.last[-1].name
        pronouns = frozenset(PRONOUN_OF[word] for word in words[:1] if word in PRONOUN_OF)
        apposed = APPOSED.search(source)
        role = frozenset(words_of(apposed[1])) if apposed else frozenset[str]()
        camp = self.camps.get(attribution.source_id or "", frozenset())
        about = cue[-1:] == ["about"] or bool(
            ASKED_ABOUT.match(head_of(attribution.content, self.text))
        )
        vague = about and attribution.stance is Stance.ASKS
        return _Said(attribution, paragraph, cue, name, role, pronouns, camp, vague=vague)

    def add(self, said: _Said) -> None:
        """Remember an attribution, and that it is inside another."""
        for earlier in self.last:
            if earlier.attribution.id == said.attribution.inside and earlier.child is None:
                earlier.child = said.attribution.id
                earlier.leaves_open = said.attribution.stance in OPEN
            for outer, inner in ((earlier, said), (said, earlier)):
                if _is_all_of(inner, outer):
                    outer.word = inner
        self.last.append(said)
        if said.attribution.source_id is not None:
            self.names[said.attribution.source_id].append(said)

    def find(self, pointer: Pointer, here: _Said) -> str | None:
        """The id of the attribution that ``pointer`` means, None where none fits.

        Where anybody's words may be meant, the source's own come first.
        """
        if pointer.own is None:
            mine = self.find(replace(pointer, own=True), here)
            if mine is not None:
                return mine
        if pointer.of_me:
            accused = next(filter(_is_accusing, self._accusing(pointer, here)), None)
            return _proposition(accused, here) if accused else None
        if pointer.own is not False and pointer.noun in OWN_WORK:
            return self._own_work(pointer, here)
        if pointer.proposition and not pointer.noun and self._goes_on(here):
            return self.last[-1].about or self.last[-1].attribution.id
        best = self._best(pointer, here)
        if best is None:
            return None
        return _proposition(best, here) if pointer.proposition else best.attribution.id

    def before(self, here: _Said) -> str | None:
        """The id of the attribution whose content ends right before that of ``here``."""
        start = here.attribution.content[0].start
        for said in reversed(self.last):
            spans = said.attribution.content
            if any(span.start < start and start - span.end <= len(", — ") for span in spans):
                return _proposition(said, here)
        return None

    def _best(self, pointer: Pointer, here: _Said) -> _Said | None:
        """Of what fits, the last that is of the noun's kind, else what is nearest."""
        fit = self._fitting(pointer, here)
        best = next((said for said in reversed(fit) if _is_akin(pointer.noun, said)), None)
        if best is None and pointer.is_bare:
            best = self._published(pointer, here, fit)
        if best is None and pointer.noun not in DOCUMENTS:
            best = self._nearest(pointer, here, fit)
        return best

    def _nearest(self, pointer: Pointer, here: _Said, fit: list[_Said]) -> _Said | None:
        """The last saying that fits; of claims that are disputed, one about who answers here."""
        if pointer.proposition:
            told = [one for one in fit if not one.leaves_open and not self._disputes(one)]
            told = [one for one in told if not OF_ONESELF.match(self._content(one))] or told
            # A denial may be denied as "that" in turn, but nobody calls it "these claims".
            of_whom = self._accusing(pointer, here)[:1] if pointer.is_bare else []
            fit = told or of_whom or ([] if pointer.these else fit)
        nearest = fit[-pointer.near :] if pointer.is_bare else fit
        sayings = [said for said in reversed(nearest) if _is_saying(said)]
        best = self._most_of_whom(sayings, here) if pointer.proposition else None
        return best or next(iter(sayings), None)

    def _goes_on(self, here: _Said) -> bool:
        """Whether the source has disputed something right before: "rejected it, calling it ..."."""
        before = self.last[-1] if self.last else None
        return (
            before is not None
            and before.paragraph == here.paragraph
            and before.attribution.stance is Stance.DENIES
            and _same_source(before, here)
        )

    def _most_of_whom(self, sayings: Sequence[_Said], here: _Said) -> _Said | None:
        """Of what the last to speak said, the last that tells of whoever answers here."""
        theirs = (said for said in sayings if _same_source(said, sayings[0]))
        return next((said for said in theirs if self._tells_of(said, here)), None)

    def _accusing(self, pointer: Pointer, here: _Said) -> list[_Said]:
        """What was said of the one who speaks here, however far back, the last first."""
        far = (said for said in reversed(self.last) if _fits(pointer, here, said))
        return [said for said in far if _is_saying(said) and self._tells_of(said, here)]

    def _own_work(self, pointer: Pointer, here: _Said) -> str | None:
        """What an outlet stands by: the first that it, or else any, has reported."""
        fit = [said for said in self.last if _fits(pointer, here, said) and _is_saying(said)]
        published = [said for said in fit if _is_published(said)]
        reported = (said for said in published if _is_akin("report", said))
        best = next(chain(reported, published, fit if pointer.own else ()), None)
        return best.attribution.id if best else None

    def _fitting(self, pointer: Pointer, here: _Said) -> list[_Said]:
        """What fits of the attributions within reach, by all that the pointer tells of it."""
        near = self._within_reach(pointer, here)
        fit = [said for said in near if _fits(pointer, here, said)]
        if pointer.counts:
            count = self._content(here)
            return [said for said in fit if are_of_a_kind(self._content(said), count)]
        if pointer.noun in AMOUNTS and not pointer.possessor:
            fit = [said for said in fit if any(map(str.isdigit, self._content(said)))] or fit
        if pointer.noun and not pointer.possessor:
            fit = [said for said in fit if not self._speaks_of(said, pointer.noun)]
        if pointer.noun in ACCUSING:
            fit = [said for said in fit if not AHEAD.match(self._content(said))]
        if pointer.whole:
            return [said for said in fit if pointer.topic <= self._subject(said)]
        return [said for said in fit if not pointer.topic or pointer.topic & self._subject(said)]

    def _within_reach(self, pointer: Pointer, here: _Said) -> list[_Said]:
        """The last attributions, and of others those whose source the pointer names."""
        near = list(self.last)[-WINDOW:]
        if pointer.possessor:
            theirs = [said for said in self.last if self._is_of(pointer.possessor, said)]
            if not theirs and _is_outlet(pointer.possessor):
                theirs = self._reported()
            return [said for said in theirs if said in near] or theirs[-1:]
        near = [said for said in near if here.paragraph - said.paragraph <= REACH]
        if pointer.topic and pointer.noun in PUBLISHED:
            theirs = [said for said in self._reported() if pointer.topic & stems_of(said.name)]
            if not any(said in near for said in theirs):
                return [*theirs[-1:], *near]
        return near

    def _published(self, pointer: Pointer, here: _Said, fit: Sequence[_Said]) -> _Said | None:
        """The report or the accusation that an article is about, however far back it stands."""
        accused = pointer.noun in ACCUSING
        if pointer.noun not in PUBLISHED | DOCUMENTS | FOUND and not accused:
            return None
        far = [said for said in reversed(self.last) if _fits(pointer, here, said)]
        if pointer.noun in FOUND:
            kin = (said for said in far if _is_akin(pointer.noun, said))
            return next(chain(kin, filter(_is_in_a_document, far)), None)
        if pointer.noun in DOCUMENTS:
            return next((said for said in far if _is_akin(pointer.noun, said)), None)
        published = [said for said in far if _is_published(said)]
        if not accused:
            kin = (said for said in far if _is_akin(pointer.noun, said))
            return next(chain(kin, published), None)
        of_whom = self._accusing(pointer, here)
        kinds = (pointer.noun, "report")
        akin = [said for kind in kinds for said in published if _is_akin(kind, said)]
        accusing = (said for kind in kinds for said in of_whom if _is_akin(kind, said))
        return next(chain(accusing, akin, of_whom, () if fit else published), None)

    def _reported(self) -> list[_Said]:
        """What bodies and documents have reported, or said at all."""
        published = [said for said in self.last if _is_published(said)]
        return [said for said in published if _is_akin("report", said)] or published

    def _tells_of(self, said: _Said, here: _Said) -> bool:
        """Whether what was affirmed names the one who speaks here, or is spoken for."""
        if said.attribution.stance is not Stance.AFFIRMS or not here.name:
            return False
        told = set(words_of(self._content(said)))
        return here.name[-1] in told or not here.camp.isdisjoint(told)

    def _disputes(self, said: _Said) -> bool:
        """Whether its source disputes things itself: then it is not what others dispute."""
        known = self.names.get(said.attribution.source_id or "", (said,))
        return any(
            one.attribution.stance is Stance.DENIES
            or not NEGATIONS.isdisjoint(
                words_of(head_of(one.attribution.content, self.text))[:OPENING]
            )
            for one in known
        )

    def _is_of(self, possessor: tuple[str, ...], said: _Said) -> bool:
        """Whether the possessor is the source: "Lee" of "Ann Lee", "the paper" of "a paper"."""
        known = self.names.get(said.attribution.source_id or "", ())
        all_of = [said, *known]
        if _is_force(possessor) and not FORCE.isdisjoint(said.name):
            return True
        if possessor[0] == "the":
            outlet = _is_outlet(possessor) and _is_published(said)
            return any(
                one.role.union(one.name).issuperset(possessor[1:])
                or (outlet and one.name and one.name[-1] in OUTLET_WORDS)
                for one in all_of
            )
        return any(one.name[-len(possessor) :] == possessor for one in all_of)

    def _subject(self, said: _Said) -> frozenset[str]:
        """Stems of the words of an attribution's content and source."""
        return stems_of([*words_of(self._content(said)), *said.name])

    def _speaks_of(self, said: _Said, noun: str) -> bool:
        """Whether it tells of a thing called so: who "filed a complaint" made none by that."""
        stem = noun.removesuffix("y")
        return bool(re.search(rf"\b{stem}(?:s|y|ies)?\b(?! (?:of|that)\b)", self._content(said)))

    def _content(self, said: _Said) -> str:
        return head_of(said.attribution.content, self.text)


def _is_outlet(possessor: tuple[str, ...]) -> bool:
    """Whether a possessor is an outlet without a name: "the paper"."""
    return possessor[0] == "the" and possessor[-1] in OUTLET_NOUNS


def _is_force(possessor: tuple[str, ...]) -> bool:
    """Whether a possessor is a police force: "the NYPD", "the Ulm Police Department"."""
    return possessor[-1].endswith("pd") or "police" in possessor


def _is_saying(said: _Said) -> bool:
    """Whether the cue tells of words, not of a deed or a feeling alone."""
    plain = said.attribution.stance is Stance.AFFIRMS
    return not said.cue or not plain or begins(said.cue, SPEECH_CUES)


def _is_akin(noun: str, said: _Said) -> bool:
    """Whether source or cue is of the noun's kind: "alleged", for "the allegation"."""
    if noun not in NOUNS:
        return False
    if noun in said.name:
        return True
    kin = KIN.get(noun) or (NOUNS[noun][1],)
    return noun not in DOCUMENTS and begins(said.cue, kin)


def _is_accusing(said: _Said) -> bool:
    """Whether somebody is accused by the cue, or by those who bring charges."""
    return begins(said.cue, CHARGING_CUES) or not CHARGING.isdisjoint(said.name)


def _is_published(said: _Said) -> bool:
    """Whether a body or a document says it: the paper, its report."""
    plain = said.attribution.stance is Stance.AFFIRMS
    return plain and said.attribution.sourcing in BODIES and _is_saying(said)


def _is_in_a_document(said: _Said) -> bool:
    return _is_published(said) and said.attribution.sourcing is Sourcing.DOCUMENT


def _fits(pointer: Pointer, here: _Said, said: _Said) -> bool:
    """Whether what was said may be meant, nearness and kinship aside."""
    earlier, pointing = said.attribution, here.attribution
    # What stands inside another's content is reached through that one, unless both do.
    if earlier.inside not in (None, pointing.inside) or earlier.id in (
        pointing.inside,
        pointing.id,
    ):
        return False
    if (
        (said.vague and pointer.noun != "question")
        or earlier.stance not in pointer.stances
        or any(span.start <= _start(pointing) < span.end for span in earlier.content)
    ):
        return False
    if pointer.pronoun and (
        earlier.sourcing in NO_PERSON or (said.pronouns and pointer.pronoun not in said.pronouns)
    ):
        return False
    if pointer.own is None:
        return True
    same = _same_source(here, said) or (bool(pointer.own) and _same_camp(here, said))
    # Who has denied something and passes a verdict after it passes it on what was denied.
    again = pointer.proposition and earlier.stance is Stance.DENIES and not pointer.own
    return same is pointer.own or (same and again)


def _proposition(said: _Said, here: _Said) -> str:
    """Where the words stand that a denial of ``said``, or a verdict on it, is about.

    Who denies what a paper has two aides say denies what these say, unless he is one of them.
    """
    if said.about is not None:
        return said.about
    if said.word is not None and not _same_source(said.word, here):
        return _proposition(said.word, here)
    if said.attribution.stance is not Stance.AFFIRMS and said.child is not None:
        return said.child
    return said.attribution.id


def _is_all_of(inner: _Said, outer: _Said) -> bool:
    """Whether one tells only what another says: "two aides said ..., the Star reported"."""
    told, content = inner.attribution, outer.attribution.content
    if told.inside != outer.attribution.id or told.stance is not Stance.AFFIRMS:
        return False
    if not told.source or outer.attribution.stance is not Stance.AFFIRMS:
        return False
    if len(content) != 1 or len(told.content) != 1:
        return False
    spans = sorted((*told.source, *told.cue, *told.content))
    left_out = len(content[0]) - (spans[-1].end - spans[0].start)
    return content[0].contains(Span(spans[0].start, spans[-1].end)) and left_out <= LEFT_OUT


def _same_source(left: _Said, right: _Said) -> bool:
    """Whether two attributions have one source: by id, else "Lee" is "Ann Lee"."""
    if left.attribution.source_id and right.attribution.source_id:
        return left.attribution.source_id == right.attribution.source_id
    shorter, longer = sorted((left.name, right.name), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter


def _camp(source: Source) -> frozenset[str]:
    """The words for whom a source speaks, or for itself."""
    return frozenset(_name(source.speaks_for or source.name or ""))


def _same_camp(left: _Said, right: _Said) -> bool:
    """Whether one speaks for the other, or both for a third."""
    camps = left.camp, right.camp
    return all(camps) and (camps[0] <= camps[1] or camps[1] <= camps[0])


def _name(source: str) -> tuple[str, ...]:
    """The words that tell a source from others, up to what is added: "Lee, a friend of Kim"."""
    words = (word.removesuffix("'s") for word in words_of(ADDED.split(source, maxsplit=1)[0]))
    return tuple(word for word in words if word not in FUNCTION | ADDRESS)


def _start(attribution: Attribution) -> int:
    return min((span.start for role in Role for span in attribution.spans(role)[:1]), default=0)
