"""Which earlier attribution a content points at that says nothing itself: "That is not true".

What it tells of that one is read in ``pointers``. Which is meant follows from the possessor, the
kind of saying that the noun names and, last, nearness, as in the centering account of discourse
(Grosz, Joshi and Weinstein, Computational Linguistics 1995). Where the text leaves a doubt there is
no pointer: a wrong one puts words into a mouth, a missing one only leaves two attributions apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from accordingto.figures import are_of_a_kind
from accordingto.prose import paragraphs
from accordingto.resolution.nouns import begins, head_of, stems_of, words_of
from accordingto.resolution.pointers import Pointer, adds, pointer_in
from accordingto.resolution.said import Said, camp_of, name_of, start_of
from accordingto.resolution.sayings import (
    ACCUSING,
    AHEAD,
    AMOUNTS,
    APPOSED,
    ASKED_ABOUT,
    CITED,
    DOCUMENTS,
    FORCE,
    FOUND,
    NEGATIONS,
    OF_ONESELF,
    OPEN,
    OWN_WORK,
    PERSONS,
    PRONOUN_OF,
    PUBLISHED,
)
from accordingto.resolution.words import OUTLET_NOUNS, OUTLET_WORDS
from accordingto.types import Attribution, Source, Stance

OPENING = 6  # first words of a content that may say that it is a denial
# Earlier attributions that are weighed; on PolNeAR train, farther ones are mostly wrong.
WINDOW = 10
REACH = 3  # paragraphs back that a pointer reaches when it names nobody
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
    memory = _Memory(text, {one.id: camp_of(one) for one in sources})
    pointed = []
    for attribution in attributions:
        here = memory.note(attribution, bisect_right(starts, start_of(attribution)))
        pointer = pointer_in(text, attribution)
        if pointer:
            here.about = memory.find(pointer, here)
        elif adds(text, attribution):
            here.about = memory.before(here)
        memory.add(here)
        pointed.append(replace(attribution, about=here.about))
    return tuple(pointed)


@dataclass(slots=True)
class _Memory:
    """The attributions read so far, as far as a pointer can reach."""

    text: str
    camps: Mapping[str, frozenset[str]]
    last: deque[Said] = field(default_factory=lambda: deque(maxlen=FAR))
    names: dict[str, deque[Said]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=WINDOW))
    )

    def note(self, attribution: Attribution, paragraph: int) -> Said:
        """The attribution as it is to be remembered."""
        source = head_of(attribution.source, self.text)
        words = words_of(source)
        cue = words_of(head_of(attribution.cue, self.text))
        name = name_of(source)
        if len(words) == 1 and words[0] in PERSONS and self.last:
            persons = (one for one in reversed(self.last) if not one.is_of_a_document)
            name = next((one.name for one in persons), name)
        pronouns = frozenset(PRONOUN_OF[word] for word in words[:1] if word in PRONOUN_OF)
        apposed = APPOSED.search(source)
        role = frozenset(words_of(apposed[1])) if apposed else frozenset[str]()
        camp = self.camps.get(attribution.source_id or "", frozenset())
        content = head_of(attribution.content, self.text)
        about = cue[-1:] == ["about"] or bool(ASKED_ABOUT.match(content))
        vague = about and attribution.stance is Stance.ASKS
        return Said(attribution, paragraph, cue, content, name, role, pronouns, camp, vague=vague)

    def add(self, said: Said) -> None:
        """Remember an attribution, and that it is inside another."""
        for earlier in self.last:
            if earlier.attribution.id == said.attribution.inside and earlier.child is None:
                earlier.child = said.attribution.id
                earlier.leaves_open = said.attribution.stance in OPEN
            for outer, inner in ((earlier, said), (said, earlier)):
                if inner.is_all_of(outer):
                    outer.word = inner
        self.last.append(said)
        if said.attribution.source_id is not None:
            self.names[said.attribution.source_id].append(said)

    def find(self, pointer: Pointer, here: Said) -> str | None:
        """The id of the attribution that ``pointer`` means, None where none fits.

        Where anybody's words may be meant, the source's own come first.
        """
        if pointer.own is None:
            mine = self.find(replace(pointer, own=True), here)
            if mine is not None:
                return mine
        if pointer.of_me:
            accused = next((one for one in self._accusing(pointer, here) if one.is_accusing), None)
            return accused.proposition(here) if accused else None
        if pointer.written:
            return self._written(pointer, here)
        if pointer.own is not False and pointer.noun in OWN_WORK:
            return self._own_work(pointer, here)
        if pointer.proposition and not pointer.noun and self._goes_on(here):
            return self.last[-1].about or self.last[-1].attribution.id
        best = self._best(pointer, here)
        if best is None:
            return None
        return best.proposition(here) if pointer.proposition else best.attribution.id

    def before(self, here: Said) -> str | None:
        """The id of the attribution whose content ends right before that of ``here``."""
        start = here.attribution.content[0].start
        for said in reversed(self.last):
            spans = said.attribution.content
            if any(span.start < start and start - span.end <= len(", — ") for span in spans):
                return said.proposition(here)
        return None

    def _best(self, pointer: Pointer, here: Said) -> Said | None:
        """Of what fits, the last that is of the noun's kind, else what is nearest."""
        fit = self._fitting(pointer, here)
        best = next((said for said in reversed(fit) if said.is_akin(pointer.noun)), None)
        if best is None and pointer.is_bare:
            best = self._published(pointer, here, fit)
        if best is None and pointer.noun not in DOCUMENTS:
            best = self._nearest(pointer, here, fit)
        return best

    def _nearest(self, pointer: Pointer, here: Said, fit: list[Said]) -> Said | None:
        """The last saying that fits; of claims that are disputed, one about who answers here."""
        if pointer.proposition:
            # Who is blamed by the last to speak answers him, whatever that one disputes himself.
            last = next((said for said in reversed(fit) if said.is_saying), None)
            if last is not None and last.tells_of(here) and not last.leaves_open:
                return last
            told = [one for one in fit if not one.leaves_open and not self._disputes(one)]
            told = [one for one in told if not OF_ONESELF.match(one.content)] or told
            # A denial may be denied as "that" in turn, but nobody calls it "these claims".
            of_whom = self._accusing(pointer, here)[:1] if pointer.is_bare else []
            fit = told or of_whom or ([] if pointer.these else fit)
        nearest = fit[-pointer.near :] if pointer.is_bare else fit
        cited = CITED if pointer.possessor else ()
        sayings = [said for said in reversed(nearest) if said.is_saying or begins(said.cue, cited)]
        best = self._most_of_whom(sayings, here) if pointer.proposition else None
        return best or next(iter(sayings), None)

    def _goes_on(self, here: Said) -> bool:
        """Whether the source has disputed something right before: "rejected it, calling it ..."."""
        before = self.last[-1] if self.last else None
        return (
            before is not None
            and before.paragraph == here.paragraph
            and before.attribution.stance is Stance.DENIES
            and before.has_the_source_of(here)
        )

    def _most_of_whom(self, sayings: Sequence[Said], here: Said) -> Said | None:
        """Of what the last to speak said, the last that tells of whoever answers here."""
        theirs = (said for said in sayings if said.has_the_source_of(sayings[0]))
        return next((said for said in theirs if said.tells_of(here)), None)

    def _accusing(self, pointer: Pointer, here: Said) -> list[Said]:
        """What was said of the one who speaks here, however far back, the last first."""
        far = (said for said in reversed(self.last) if said.fits(pointer, here))
        return [said for said in far if said.is_saying and said.tells_of(here)]

    def _written(self, pointer: Pointer, here: Said) -> str | None:
        """What the last document says: a person's words have neither contents nor authenticity."""
        return next(
            (
                said.attribution.id
                for said in reversed(self.last)
                if said.is_in_writing(pointer.noun, several=pointer.these)
                and said.attribution.id != here.attribution.inside
            ),
            None,
        )

    def _own_work(self, pointer: Pointer, here: Said) -> str | None:
        """What an outlet stands by: the first that it, or else any, has reported."""
        fit = [said for said in self.last if said.fits(pointer, here) and said.is_saying]
        published = [said for said in fit if said.is_published]
        reported = (said for said in published if said.is_akin("report"))
        best = next(chain(reported, published, fit if pointer.own else ()), None)
        return best.attribution.id if best else None

    def _fitting(self, pointer: Pointer, here: Said) -> list[Said]:
        """What fits of the attributions within reach, by all that the pointer tells of it."""
        near = self._within_reach(pointer, here)
        fit = [said for said in near if said.fits(pointer, here)]
        if pointer.counts:
            count = here.content
            return [said for said in fit if are_of_a_kind(said.content, count)]
        if pointer.noun in AMOUNTS and not pointer.possessor:
            fit = [said for said in fit if any(map(str.isdigit, said.content))] or fit
        if pointer.noun and not pointer.possessor:
            fit = [said for said in fit if not said.speaks_of(pointer.noun)]
        if pointer.noun in ACCUSING:
            fit = [said for said in fit if not AHEAD.match(said.content)]
        if pointer.whole:
            return [said for said in fit if pointer.topic <= said.subject]
        return [said for said in fit if not pointer.topic or pointer.topic & said.subject]

    def _within_reach(self, pointer: Pointer, here: Said) -> list[Said]:
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

    def _published(self, pointer: Pointer, here: Said, fit: Sequence[Said]) -> Said | None:
        """The report or the accusation that an article is about, however far back it stands."""
        accused = pointer.noun in ACCUSING
        if pointer.noun not in PUBLISHED | DOCUMENTS | FOUND and not accused:
            return None
        far = [said for said in reversed(self.last) if said.fits(pointer, here)]
        if pointer.noun in FOUND:
            kin = (said for said in far if said.is_akin(pointer.noun))
            return next(chain(kin, (said for said in far if said.is_in_a_document)), None)
        if pointer.noun in DOCUMENTS:
            return next((said for said in far if said.is_akin(pointer.noun)), None)
        published = [said for said in far if said.is_published]
        if not accused:
            kin = (said for said in far if said.is_akin(pointer.noun))
            return next(chain(kin, published), None)
        of_whom = self._accusing(pointer, here)
        kinds = (pointer.noun, "report")
        akin = [said for kind in kinds for said in published if said.is_akin(kind)]
        accusing = (said for kind in kinds for said in of_whom if said.is_akin(kind))
        return next(chain(accusing, akin, of_whom, () if fit else published), None)

    def _reported(self) -> list[Said]:
        """What bodies and documents have reported, or said at all."""
        published = [said for said in self.last if said.is_published]
        return [said for said in published if said.is_akin("report")] or published

    def _disputes(self, said: Said) -> bool:
        """Whether its source disputes things itself: then it is not what others dispute."""
        known = self.names.get(said.attribution.source_id or "", (said,))
        return any(
            one.attribution.stance is Stance.DENIES
            or not NEGATIONS.isdisjoint(words_of(one.content)[:OPENING])
            for one in known
        )

    def _is_of(self, possessor: tuple[str, ...], said: Said) -> bool:
        """Whether the possessor is the source: "Lee" of "Ann Lee", "the paper" of "a paper"."""
        known = self.names.get(said.attribution.source_id or "", ())
        all_of = [said, *known]
        if _is_force(possessor) and not FORCE.isdisjoint(said.name):
            return True
        if possessor[0] == "the":
            outlet = _is_outlet(possessor) and said.is_published
            return any(
                one.role.union(one.name).issuperset(possessor[1:])
                or (outlet and one.name and one.name[-1] in OUTLET_WORDS)
                for one in all_of
            )
        return any(one.name[-len(possessor) :] == possessor for one in all_of)


def _is_outlet(possessor: tuple[str, ...]) -> bool:
    """Whether a possessor is an outlet without a name: "the paper"."""
    return possessor[0] == "the" and possessor[-1] in OUTLET_NOUNS


def _is_force(possessor: tuple[str, ...]) -> bool:
    """Whether a possessor is a police force: "the NYPD", "the Ulm Police Department"."""
    return possessor[-1].endswith("pd") or "police" in possessor
