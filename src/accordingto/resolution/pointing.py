"""Contents that only point at what was said before: "That is not true", "echoed the claims".

A content points when it holds no proposition of its own: it is a pronoun, "so", "as much" or
"the same"; or a noun for a saying with a determiner that makes it known ("those allegations",
"the minister's denial"); or a clause that only passes a verdict on one of these. Which earlier
attribution is meant follows from the possessor, the kind of saying that the noun names and, last,
nearness, as in the centering account of discourse (Grosz, Joshi and Weinstein, Computational
Linguistics 1995). Where the text leaves a doubt there is no pointer: a wrong one puts words into a
mouth, a missing one only leaves two attributions apart.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from accordingto.prose import paragraphs
from accordingto.resolution.sayings import (
    ABOUT,
    ACCUSING,
    ACCUSING_KIN,
    ADDED,
    ADDING,
    ADDRESS,
    ADJUNCT,
    AFTER_CALLED,
    AGREEING,
    AHEAD,
    ALIKE,
    ALL_OF,
    AMOUNTS,
    APPOSED,
    BARE_VERDICT,
    BODIES,
    CHARGING,
    CHARGING_CUES,
    CLAUSE_END,
    CONCEDED,
    CONTRACTED,
    DATES,
    DOCUMENTS,
    ECHO_CUES,
    ELLIPTIC,
    FINITE,
    FIRST_PERSON,
    FORCE,
    FUNCTION,
    HELD,
    IN_MIND,
    INNOCENT,
    KNOWN,
    LEADING,
    LIAR,
    LISTED,
    NEGATIONS,
    NO_PERSON,
    NO_TRUTH,
    NOUNS,
    ON_PRONOUN,
    ON_SAYING,
    OPEN,
    OWN_CUES,
    OWN_WORK,
    PART_OF,
    PERSONS,
    POSSESSIVES,
    PRONOUN_OF,
    PRONOUNS,
    PUBLISHED,
    QUANTITIES,
    QUOTE,
    RANKS,
    REACTION_CUES,
    RETOLD,
    SAME,
    SAYING_CUES,
    SPEECH_CUES,
    STANDING,
    UNTRIED,
    VERDICT_CUES,
    WEIGHED,
    WEIGHING,
    WORD,
)
from accordingto.resolution.words import OUTLET_NOUNS, OUTLET_WORDS
from accordingto.types import Attribution, Role, Source, Span, Stance, text_of

MAX_LENGTH = 120  # characters of a content that may be a pointer and nothing else
OPENING = 6  # first words of a content that may say that it is a denial
HEAD = 400  # characters of any other content that are looked at
WINDOW = (
    10  # earlier attributions that are weighed; on PolNeAR train, farther ones are mostly wrong
)
GAPS = (", ", "— ", "– ", "- ")  # in front of what a clause adds
REACH = 3  # paragraphs back that a pointer reaches when it names nobody
FAR = 40  # earlier attributions that are weighed where it names whose saying, or a report, it means


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase that names a saying: "the department's latest claims about the bridge"."""

    noun: str
    determiner: str  # "the", "this", ..., a possessive pronoun, "same", "'s" or "" for none
    possessor: tuple[str, ...]  # words of the one named
    topic: frozenset[str]  # stems of words that say what it was about


@dataclass(frozen=True, slots=True)
class _Pointer:
    """What a content says of the attribution that it points at."""

    stances: frozenset[Stance]  # that the earlier attribution may have
    proposition: bool = False  # what was said is meant, not the saying of it
    own: bool | None = False  # the source's own words, somebody else's, or (None) anybody's
    possessor: tuple[str, ...] = ()
    topic: frozenset[str] = frozenset()
    whole: bool = False  # all of the topic is in what is meant, not only a part
    noun: str = ""
    near: int = 3  # candidates, the nearest, that are weighed where no word of theirs is named
    pronoun: str = ""  # "his" or "her": the earlier source does not go by the other
    of_me: bool = False  # what the source is accused of, whatever it is
    these: bool = False  # several sayings, right before: "these claims"


_ANY = HELD | {Stance.ASKS}


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

    >>> from accordingto.types import Quotation
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
        pointer = _pointer(text, attribution)
        if pointer:
            here.about = memory.find(pointer, here)
        elif _adds(text, attribution):
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
        source = _head(attribution.source, self.text)
        words = _words(source)
        cue = _words(_head(attribution.cue, self.text))
        name = _name(source)
        if len(words) == 1 and words[0] in PERSONS and self.last:
            name = self.last[-1].name
        pronouns = frozenset(PRONOUN_OF[word] for word in words[:1] if word in PRONOUN_OF)
        apposed = APPOSED.search(source)
        role = frozenset(_words(apposed[1])) if apposed else frozenset[str]()
        camp = self.camps.get(attribution.source_id or "", frozenset())
        return _Said(attribution, paragraph, cue, name, role, pronouns, camp)

    def add(self, said: _Said) -> None:
        """Remember an attribution, and that it is inside another."""
        for earlier in self.last:
            if earlier.attribution.id == said.attribution.inside and earlier.child is None:
                earlier.child = said.attribution.id
                earlier.leaves_open = said.attribution.stance in OPEN
        self.last.append(said)
        if said.attribution.source_id is not None:
            self.names[said.attribution.source_id].append(said)

    def find(self, pointer: _Pointer, here: _Said) -> str | None:
        """The id of the attribution that ``pointer`` means, None where none fits.

        Where anybody's words may be meant, the source's own come first.
        """
        if pointer.own is None:
            mine = self.find(replace(pointer, own=True), here)
            if mine is not None:
                return mine
        if pointer.of_me:
            accused = next(filter(_is_accusing, self._accusing(pointer, here)), None)
            return _proposition(accused) if accused else None
        if pointer.own is not False and pointer.noun in OWN_WORK:
            return self._own_work(pointer, here)
        if pointer.proposition and not pointer.noun and self._goes_on(here):
            return self.last[-1].about
        fit = self._near(pointer, here)
        free = not pointer.possessor and not pointer.topic
        best = next((said for said in reversed(fit) if _is_akin(pointer.noun, said)), None)
        if best is None and free:
            best = self._published(pointer, here, fit)
        if best is None and pointer.noun in DOCUMENTS:
            return None
        if best is None:
            if pointer.proposition:
                told = [one for one in fit if not one.leaves_open and not self._disputes(one)]
                # A denial may be denied as "that" in turn, but nobody calls it "these claims".
                of_whom = self._accusing(pointer, here)[:1] if free else []
                fit = told or of_whom or ([] if pointer.these else fit)
            nearest = fit[-pointer.near :] if free else fit
            sayings = [said for said in reversed(nearest) if _is_saying(said)]
            best = self._most_of_whom(sayings, here) if pointer.proposition else None
            best = best or next(iter(sayings), None)
        if best is None:
            return None
        return _proposition(best) if pointer.proposition else best.attribution.id

    def before(self, here: _Said) -> str | None:
        """The id of the attribution whose content ends right before that of ``here``."""
        start = here.attribution.content[0].start
        for said in reversed(self.last):
            spans = said.attribution.content
            if any(span.start < start and start - span.end <= len(", — ") for span in spans):
                return _proposition(said)
        return None

    def _goes_on(self, here: _Said) -> bool:
        """Whether the source has disputed something right before: "rejected it, calling it ..."."""
        before = self.last[-1] if self.last else None
        return (
            before is not None
            and before.about is not None
            and before.paragraph == here.paragraph
            and before.attribution.stance is Stance.DENIES
            and _same_source(before, here)
        )

    def _most_of_whom(self, sayings: Sequence[_Said], here: _Said) -> _Said | None:
        """Of what the last to speak said, the last that tells of whoever answers here."""
        theirs = (said for said in sayings if _same_source(said, sayings[0]))
        return next((said for said in theirs if self._tells_of(said, here)), None)

    def _accusing(self, pointer: _Pointer, here: _Said) -> list[_Said]:
        """What was said of the one who speaks here, however far back, the last first."""
        far = (said for said in reversed(self.last) if _fits(pointer, here, said))
        return [said for said in far if _is_saying(said) and self._tells_of(said, here)]

    def _own_work(self, pointer: _Pointer, here: _Said) -> str | None:
        """What an outlet stands by: the first that it, or else any, has reported."""
        fit = [said for said in self.last if _fits(pointer, here, said) and _is_saying(said)]
        published = [said for said in fit if _is_published(said)]
        reported = (said for said in published if _is_akin("report", said))
        best = next(chain(reported, published, fit if pointer.own else ()), None)
        return best.attribution.id if best else None

    def _near(self, pointer: _Pointer, here: _Said) -> list[_Said]:
        """What fits of the last attributions; of a possessor, however far back if need be."""
        near = list(self.last)[-WINDOW:]
        if pointer.possessor:
            theirs = [said for said in self.last if self._is_of(pointer.possessor, said)]
            if not theirs and _is_outlet(pointer.possessor):
                theirs = self._reported()
            near = [said for said in theirs if said in near] or theirs[-1:]
        else:
            near = [said for said in near if here.paragraph - said.paragraph <= REACH]
            if pointer.topic and pointer.noun in PUBLISHED:
                theirs = [said for said in self._reported() if pointer.topic & _stems(said.name)]
                if not any(said in near for said in theirs):
                    near = [*theirs[-1:], *near]
        fit = [said for said in near if _fits(pointer, here, said)]
        if pointer.noun in AMOUNTS and not pointer.possessor:
            fit = [said for said in fit if any(map(str.isdigit, self._content(said)))] or fit
        if pointer.noun and not pointer.possessor:
            fit = [said for said in fit if not self._speaks_of(said, pointer.noun)]
        if pointer.noun in ACCUSING:
            fit = [said for said in fit if not AHEAD.match(self._content(said))]
        if pointer.whole:
            return [said for said in fit if pointer.topic <= self._subject(said)]
        return [said for said in fit if not pointer.topic or pointer.topic & self._subject(said)]

    def _published(self, pointer: _Pointer, here: _Said, fit: Sequence[_Said]) -> _Said | None:
        """The report or the accusation that an article is about, however far back it stands."""
        accused = pointer.noun in ACCUSING
        if pointer.noun not in PUBLISHED | DOCUMENTS and not accused:
            return None
        far = [said for said in reversed(self.last) if _fits(pointer, here, said)]
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
        told = set(_words(self._content(said)))
        return here.name[-1] in told or not here.camp.isdisjoint(told)

    def _disputes(self, said: _Said) -> bool:
        """Whether its source disputes things itself: then it is not what others dispute."""
        known = self.names.get(said.attribution.source_id or "", (said,))
        return any(
            one.attribution.stance is Stance.DENIES
            or not NEGATIONS.isdisjoint(_words(_head(one.attribution.content, self.text))[:OPENING])
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
        return _stems([*_words(self._content(said)), *said.name])

    def _speaks_of(self, said: _Said, noun: str) -> bool:
        """Whether it tells of a thing called so: who "filed a complaint" made none by that."""
        stem = noun.removesuffix("y")
        return bool(re.search(rf"\b{stem}(?:s|y|ies)?\b(?! (?:of|that)\b)", self._content(said)))

    def _content(self, said: _Said) -> str:
        return _head(said.attribution.content, self.text)


def _is_outlet(possessor: tuple[str, ...]) -> bool:
    """Whether a possessor is an outlet without a name: "the paper"."""
    return possessor[0] == "the" and possessor[-1] in OUTLET_NOUNS


def _is_force(possessor: tuple[str, ...]) -> bool:
    """Whether a possessor is a police force: "the NYPD", "the Ulm Police Department"."""
    return possessor[-1].endswith("pd") or "police" in possessor


def _is_saying(said: _Said) -> bool:
    """Whether the cue tells of words, not of a deed or a feeling alone."""
    plain = said.attribution.stance is Stance.AFFIRMS
    return not said.cue or not plain or _begins(said.cue, SPEECH_CUES)


def _is_akin(noun: str, said: _Said) -> bool:
    """Whether source or cue is of the noun's kind: "alleged", for "the allegation"."""
    if noun not in NOUNS:
        return False
    if noun in said.name:
        return True
    kin = ACCUSING_KIN if noun in ACCUSING else (NOUNS[noun][1],)
    return noun not in DOCUMENTS and _begins(said.cue, kin)


def _is_accusing(said: _Said) -> bool:
    """Whether somebody is accused by the cue, or by those who bring charges."""
    return _begins(said.cue, CHARGING_CUES) or not CHARGING.isdisjoint(said.name)


def _is_published(said: _Said) -> bool:
    """Whether a body or a document says it: the paper, its report."""
    plain = said.attribution.stance is Stance.AFFIRMS
    return plain and said.attribution.sourcing in BODIES and _is_saying(said)


def _fits(pointer: _Pointer, here: _Said, said: _Said) -> bool:
    """Whether what was said may be meant, nearness and kinship aside."""
    earlier, pointing = said.attribution, here.attribution
    # What stands inside another's content is reached through that one, unless both do.
    if earlier.inside not in (None, pointing.inside) or earlier.id in (
        pointing.inside,
        pointing.id,
    ):
        return False
    if earlier.stance not in pointer.stances or any(
        span.start <= _start(pointing) < span.end for span in earlier.content
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


def _proposition(said: _Said) -> str:
    """Where the words stand that a denial of ``said``, or a verdict on it, is about."""
    if said.about is not None:
        return said.about
    if said.attribution.stance is not Stance.AFFIRMS and said.child is not None:
        return said.child
    return said.attribution.id


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


def _pointer(text: str, attribution: Attribution) -> _Pointer | None:
    """What the content points at, or None where it says something of its own."""
    cue = _words(_head(attribution.cue, text))
    if _head(attribution.source, text).lower() in FIRST_PERSON:
        return None  # an answer in a talk, to what was asked rather than reported
    if not attribution.content:
        return _from_cue(cue, attribution.stance)
    opening = _head(attribution.content[:1], text).strip()
    found = _from_clause(opening)
    if found is None and STANDING.match(_joined(_words(opening))):
        found = _Pointer(HELD, own=None, noun="story")
    if found is None and INNOCENT.fullmatch(_joined(_words(opening))):
        found = _Pointer(HELD, proposition=True, of_me=True)
    untried = attribution.stance is Stance.UNVERIFIED
    if found is None and untried and UNTRIED.fullmatch(_joined(_words(opening))):
        found = _Pointer(HELD, proposition=True)
    if found is None and _is_weighed(_head(attribution.content, text)):
        found = _Pointer(_ANY, proposition=True)
    if found or sum(map(len, attribution.content)) > MAX_LENGTH:
        return found
    content = text_of(attribution.content, text)
    fronted = attribution.cue and attribution.content[0].start < attribution.cue[0].start
    if fronted and content.strip() in {"that", "this"}:
        return None  # "a story that the paper could not confirm": a relative pronoun
    return _from_object(content, cue, attribution.stance)


def _adds(text: str, attribution: Attribution) -> bool:
    """Whether a content adds to what was said right before it: "..., a charge that he denies"."""
    if len(attribution.content) != 1 or not attribution.cue:
        return False
    start, cue = attribution.content[0].start, attribution.cue[0].start
    verdict = _begins(_words(_head(attribution.cue, text)), VERDICT_CUES)
    if attribution.stance is Stance.AFFIRMS and not verdict:
        return False
    until = next((span.start for span in attribution.source if start < span.start < cue), cue)
    if not 0 < until - start < MAX_LENGTH or not text[max(0, start - 3) : start].endswith(GAPS):
        return False
    found = ADDING.fullmatch(_joined(_words(text[start:until])))
    if found is None or not found["phrase"]:
        return found is not None
    words = found["phrase"].split()
    parsed = _noun_phrase(words)
    return parsed is not None and parsed[1] == len(words)


def _from_clause(opening: str) -> _Pointer | None:
    """A content that opens with a verdict: "That is not true, ...", "The claim is baseless"."""
    opening = LISTED.sub(r"\1", opening)
    end = CLAUSE_END.search(opening)
    clause = opening[: end.start()] if end else opening
    words = _words(clause)
    if end and end[0][0] == "," and CONCEDED.fullmatch(_joined(words)) and opening[end.end() :]:
        return None  # "It is true, we came late": a concession of what follows
    whole = not opening[end.end() :].strip(QUOTE + "\"”’' ") if end else True
    if ON_PRONOUN.fullmatch(_joined(words)):
        return _Pointer(_ANY, proposition=True)
    elliptic = ELLIPTIC.fullmatch(_joined(words)) if whole else None
    if elliptic:
        rest = _stems(elliptic["rest"].split())
        if elliptic["rest"] and not rest:
            return None  # "they were not sure"
        return _Pointer(_ANY, proposition=True, topic=rest, whole=bool(rest))
    if untrue := NO_TRUTH.fullmatch(_joined(words)):
        return _from_untrue(untrue["what"].split())
    if clause[:1] in QUOTE and BARE_VERDICT.fullmatch(_joined(words)) and len(words) > 1:
        return _Pointer(_ANY, proposition=True)
    if words[:1] == ["that"] and words[1:2] and words[1] in KNOWN | POSSESSIVES:
        words = words[1:]
    parsed = _noun_phrase(words)
    if parsed is None:
        return None
    phrase, used = parsed
    if phrase.determiner in {"", "same"} or not ON_SAYING.fullmatch(_joined(words[used:])):
        return None
    return _pointer_of(phrase, proposition=not phrase.possessor, own=False)


def _from_untrue(words: Sequence[str]) -> _Pointer | None:
    """What there is no truth in: "it", "these claims"."""
    if len(words) == 1 and words[0] in PRONOUNS:
        return _Pointer(_ANY, proposition=True)
    parsed = _noun_phrase(words)
    phrase = _with_rest(parsed[0], list(words[parsed[1] :]), "") if parsed else None
    if phrase is None or phrase.determiner in {"", "same"}:
        return None
    return _pointer_of(phrase, proposition=not phrase.possessor, own=False)


def _is_weighed(content: str) -> bool:
    """Whether a content opens by calling what was said a saying, and a wrong one."""
    found = WEIGHED.match(_joined(_words(content)))
    return found is not None and bool(found["verdict"] or found["more"])


def _from_cue(cue: list[str], stance: Stance) -> _Pointer | None:
    """A cue that has its object in it, or needs none: "agreed", "made the same argument"."""
    if cue and cue[-1] in AGREEING and stance in HELD:
        return _Pointer(HELD)
    if cue and cue[-1] in {"so", "otherwise"} and _begins(cue, SAYING_CUES):
        return _Pointer(HELD, near=1)
    for at in range(1, len(cue)):
        parsed = _noun_phrase(cue[at:])
        if parsed and parsed[1] == len(cue) - at:
            return _from_phrase(parsed[0], cue[:at], stance)
    return None


def _from_object(content: str, cue: list[str], stance: Stance) -> _Pointer | None:
    """A short content that is what the cue has for its object: "so", "it", "the claims"."""
    words = _words(PART_OF.sub("", content.strip().lower(), count=1))
    whole = " ".join(_words(content))
    if ALL_OF.fullmatch(whole) and _begins(cue, VERDICT_CUES + REACTION_CUES):
        return _Pointer(_ANY, proposition=True)  # "rejected nearly all of this"
    if whole in SAME | PRONOUNS and stance not in HELD:
        return None
    if whole in SAME:
        saying = _begins(cue, SAYING_CUES + VERDICT_CUES)
        return _Pointer(HELD, near=1) if saying or whole == "as much" else None
    if whole in PRONOUNS:
        if _begins(cue, VERDICT_CUES):
            return _Pointer(_ANY, proposition=True)
        return _Pointer(HELD) if _begins(cue, RETOLD) else None
    if words[:1] and words[0] in PRONOUNS and BARE_VERDICT.fullmatch(_joined(words[1:])):
        return _Pointer(_ANY, proposition=True)  # "called it a lie"
    if liar := LIAR.fullmatch(_joined(words)):
        return _whose(liar["who"].split())
    beside = "with" in {*cue[-1:], *words[:1]}
    if words and words[0] in LEADING:
        words = words[1:]
    parsed = _noun_phrase(words)
    if parsed is None:
        return _with_whom(words) if beside and AGREEING & {*cue} else None
    phrase, used = parsed
    extended = _with_rest(phrase, words[used:], content)
    return _from_phrase(extended, cue, stance) if extended else None


def _with_whom(words: list[str]) -> _Pointer | None:
    """The person in "agreed with her", "disagrees with Mr. Lee"."""
    if len(words) == 1 and words[0] in PERSONS:
        return _Pointer(HELD, pronoun=PRONOUN_OF.get(words[0], ""))
    end = next((at for at, word in enumerate(words) if word in ABOUT), len(words))
    whom = _owner(words[:end]) if end <= 4 else ()
    return _Pointer(HELD, possessor=whom) if whom else None


def _whose(words: list[str]) -> _Pointer:
    """What was said by whoever is called a liar."""
    if words[0] in PERSONS:
        return _Pointer(HELD, proposition=True, pronoun=PRONOUN_OF.get(words[0], ""))
    return _Pointer(HELD, proposition=True, possessor=_owner(words))


def _from_phrase(phrase: _Phrase, cue: list[str], stance: Stance) -> _Pointer | None:
    """A noun for a saying, as the object of the cue."""
    if phrase.determiner == "same":
        return _pointer_of(phrase, proposition=False, own=False)
    verdict = stance in {Stance.DENIES, Stance.DOUBTS, Stance.UNVERIFIED} or _begins(
        cue, VERDICT_CUES
    )
    echo = _begins(cue, ECHO_CUES)
    own = _begins(cue, OWN_CUES)
    if phrase.noun in IN_MIND and phrase.determiner in POSSESSIVES | {"'s"}:
        return None
    if phrase.possessor:
        return _pointer_of(phrase, proposition=False, own=None if own else False)
    if phrase.determiner == "" or not (verdict or echo or own or _begins(cue, REACTION_CUES)):
        return None
    if phrase.determiner in POSSESSIVES:
        return _pointer_of(phrase, proposition=False, own=own)
    return _pointer_of(phrase, proposition=not echo and not own, own=None if own else False)


def _pointer_of(phrase: _Phrase, *, proposition: bool, own: bool | None) -> _Pointer:
    stances = NOUNS[phrase.noun][0]
    return _Pointer(
        stances=stances,
        proposition=proposition and stances == HELD,
        own=own,
        possessor=phrase.possessor,
        topic=phrase.topic,
        noun=phrase.noun,
        # "the claim" may as well be a new one, and "the same" is mostly said right after.
        near=1 if phrase.determiner in {"same", "the"} else 3,
        pronoun=phrase.determiner if phrase.determiner in {"his", "her"} else "",
        these=phrase.determiner in {"these", "those"},
    )


def _noun_phrase(words: Sequence[str]) -> tuple[_Phrase, int] | None:
    """The phrase that ``words`` begin with, up to its noun, and how many words that is."""
    at = 0
    while at < len(words) and words[at] in QUANTITIES:
        at += 1
    possessor: tuple[str, ...] = ()
    determiner = ""
    alike = next((form for form in ALIKE if tuple(words[at : at + len(form)]) == form), None)
    owner = _possessor(words[at:])
    if alike:
        determiner, at = "same", at + len(alike)
    elif owner:
        determiner, possessor, at = "'s", owner[0], at + owner[1]
    elif at < len(words) and words[at] in KNOWN | POSSESSIVES:
        determiner, at = words[at], at + 1
    modifiers: list[str] = []
    while at < len(words) and len(modifiers) < 4:
        noun = _singular(words[at])
        if noun in NOUNS and not (at + 1 < len(words) and _singular(words[at + 1]) in NOUNS):
            plural = noun != words[at]
            if determiner in {"this", "that"} and plural:
                return None
            if determiner in {"these", "those"} and not plural:
                return None
            named = bool(possessor) or determiner == "same"
            topic: frozenset[str] = frozenset() if named else _stems(modifiers)
            return _Phrase(noun, determiner, possessor, topic), at + 1
        if words[at] in FUNCTION:
            return None
        modifiers.append(words[at])
        at += 1
    return None


def _possessor(words: Sequence[str]) -> tuple[tuple[str, ...], int] | None:
    """The words before a possessive ending, and how many words that takes."""
    for at, word in enumerate(words[:6]):
        if word in FUNCTION and word != "the":
            return None
        if word.endswith(("'s", "s'")) and word not in CONTRACTED:
            owner = _owner([*words[:at], word.removesuffix("'s").removesuffix("'")])
            return (owner, at + 1) if owner else None
    return None


def _owner(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without titles; a leading "the" stays and marks a description."""
    if words[:1] == ["the"]:
        return tuple(words) if len(words) > 1 else ()
    return tuple(word for word in words if word not in RANKS)


def _with_rest(phrase: _Phrase, rest: list[str], content: str) -> _Phrase | None:
    """The phrase with what follows its noun, or None where that is a proposition."""
    while rest and rest[0] in DATES | {"made"}:
        rest = rest[1:]
    if not rest or AFTER_CALLED.fullmatch(_joined(rest)) or _quoted(rest[0], content):
        return phrase
    if ADJUNCT.match(_joined(rest)):
        return phrase
    if FINITE & {*rest}:
        return None
    if rest[0] in {"by", "from"} and len(rest) > 1:
        owner = _owner(rest[1:])
        return replace(phrase, determiner="'s", possessor=owner) if owner else None
    if rest[0] in ABOUT:
        return replace(phrase, topic=phrase.topic | _stems(rest))
    return None


def _quoted(word: str, content: str) -> bool:
    """Whether a quotation opens with the word: 'called the report "a stunt"'."""
    straight = content.lower().replace("’", "'")
    return word not in FINITE and any(f"{mark}{word}" in straight for mark in QUOTE)


def _words(text: str) -> list[str]:
    """The words in lower case, with straight apostrophes."""
    return [word.replace("’", "'").lower() for word in WORD.findall(text)]


def _joined(words: Iterable[str]) -> str:
    """Words as a string, a contracted "is" set apart."""
    return " ".join(words).replace("'s ", " 's ")


def _head(spans: Sequence[Span], text: str) -> str:
    """The first characters of the spans, enough to see what they begin with."""
    return " ".join(text[span.start : min(span.end, span.start + HEAD)] for span in spans)[:HEAD]


def _begins(words: Iterable[str], beginnings: tuple[str, ...]) -> bool:
    """Whether one of the words has one of the beginnings."""
    return any(word.startswith(beginnings) for word in words)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _name(source: str) -> tuple[str, ...]:
    """The words that tell a source from others, up to what is added: "Lee, a friend of Kim"."""
    words = (word.removesuffix("'s") for word in _words(ADDED.split(source, maxsplit=1)[0]))
    return tuple(word for word in words if word not in FUNCTION | ADDRESS)


def _stems(words: Iterable[str]) -> frozenset[str]:
    """The first five letters of every word that has a meaning of its own."""
    told = FUNCTION | WEIGHING | DATES | ABOUT
    return frozenset(word[:5] for word in words if word not in told and len(word) > 2)


def _start(attribution: Attribution) -> int:
    return min((span.start for role in Role for span in attribution.spans(role)[:1]), default=0)
