"""What a content says of the attribution that it points at: "that claim", "the mayor's denial".

A content points when it holds no proposition of its own: it is a pronoun, "so", "as much" or
"the same"; or a noun for a saying with a determiner that makes it known ("those allegations",
"the minister's denial"); or a clause that only passes a verdict on one of these. All that it tells
of the earlier attribution makes a Pointer; which one is meant, ``pointing`` finds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from accordingto.figures import as_count
from accordingto.resolution.nouns import (
    NounPhrase,
    begins,
    head_of,
    joined,
    noun_phrase,
    owner_in,
    singular,
    stems_of,
    words_of,
)
from accordingto.resolution.sayings import (
    ABOUT,
    ADDING,
    ADJUNCT,
    AFTER_CALLED,
    AGREEING,
    ALL_OF,
    ATTRIBUTING,
    BARE_VERDICT,
    CLAUSE_END,
    COMMENTING_CUES,
    CONCEDED,
    CONTRARY,
    CONTRARY_CUES,
    DATES,
    DOCUMENTS,
    EACH_OF,
    ECHO_CUES,
    ELLIPTIC,
    FINITE,
    FIRST_PERSON,
    HELD,
    IN_MIND,
    INNOCENT,
    KNOWN,
    LEADING,
    LIAR,
    LISTED,
    MISTAKEN,
    NO_TRUTH,
    NOUNS,
    OF_EVENTS,
    ON_PRONOUN,
    ON_SAYING,
    OWN_CUES,
    PART_OF,
    PERSONS,
    POSSESSIVES,
    PRONOUN_OF,
    PRONOUNS,
    QUOTE,
    REACTION_CUES,
    RETOLD,
    SAME,
    SAYING_CUES,
    STANDING,
    UNTRIED,
    UNTRUE_ALONE,
    VERDICT_CUES,
    WEIGHED,
)
from accordingto.resolution.tellings import behind_noun, what_was_said
from accordingto.types import Attribution, Stance, text_of

# Characters of a content that may be a pointer and nothing else; of others the head is looked at.
MAX_LENGTH = 120
GAPS = (", ", "— ", "– ", "- ")  # in front of what a clause adds
_ANY = HELD | {Stance.ASKS}


@dataclass(frozen=True, slots=True)
class Pointer:
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
    counts: bool = False  # what is meant tells a number
    written: bool = False  # it stands in a document: "its contents"

    @property
    def is_bare(self) -> bool:
        """Whether no word of the earlier attribution is named, so that nearness must do."""
        return not self.possessor and not self.topic


def pointer_in(text: str, attribution: Attribution) -> Pointer | None:
    """What the content points at, or None where it says something of its own."""
    cue = words_of(head_of(attribution.cue, text))
    source = head_of(attribution.source, text).lower()
    if source in FIRST_PERSON:
        return None  # an answer in a talk, to what was asked rather than reported
    if source in EACH_OF and text_of(attribution.content, text).strip() in PRONOUNS:
        return None  # "All have denied it": what each is told to be, mostly, not what one said
    if not attribution.content:
        return _from_cue(cue, attribution.stance)
    found = _from_opening(text, attribution)
    if found or sum(map(len, attribution.content)) > MAX_LENGTH:
        return found
    content = text_of(attribution.content, text)
    fronted = attribution.cue and attribution.content[0].start < attribution.cue[0].start
    if fronted and content.strip() in {"that", "this"}:
        return None  # "a story that the paper could not confirm": a relative pronoun
    return _from_object(content, cue, attribution.stance)


def _from_opening(text: str, attribution: Attribution) -> Pointer | None:
    """A content that points by what it opens with, however long it goes on."""
    opening = head_of(attribution.content[:1], text).strip()
    if found := _from_clause(opening):
        return found
    words = joined(words_of(opening))
    if STANDING.match(words):
        return Pointer(HELD, own=None, noun="story")
    if INNOCENT.fullmatch(words):
        return Pointer(HELD, proposition=True, of_me=True)
    if attribution.stance is Stance.UNVERIFIED and UNTRIED.fullmatch(words):
        return _written(words.split())
    if _is_weighed(head_of(attribution.content, text)):
        return Pointer(_ANY, proposition=True)
    return None


def _written(words: list[str]) -> Pointer | None:
    """The document whose authenticity is not known, by what it is called if by anything."""
    if {"contents", "of"} <= {*words} and singular(words[-1]) not in NOUNS:
        return None  # "the contents of the lorry"
    noun = next((singular(word) for word in words if singular(word) in DOCUMENTS), "")
    several = not {"their", "they", "them", "these", "those"}.isdisjoint(words)
    return Pointer(HELD, written=True, noun="" if noun == "document" else noun, these=several)


def adds(text: str, attribution: Attribution) -> bool:
    """Whether a content adds to what was said right before it: "..., a charge that he denies"."""
    if len(attribution.content) != 1 or not attribution.cue:
        return False
    start, cue = attribution.content[0].start, attribution.cue[0].start
    verdict = begins(words_of(head_of(attribution.cue, text)), VERDICT_CUES)
    if attribution.stance is Stance.AFFIRMS and not verdict:
        return False
    until = next((span.start for span in attribution.source if start < span.start < cue), cue)
    if not 0 < until - start < MAX_LENGTH or not text[max(0, start - 3) : start].endswith(GAPS):
        return False
    found = ADDING.fullmatch(joined(words_of(text[start:until])))
    if found is None or not found["phrase"]:
        return found is not None
    words = found["phrase"].split()
    parsed = noun_phrase(words)
    return parsed is not None and parsed[1] == len(words)


def _from_clause(opening: str) -> Pointer | None:
    """A content that opens with a verdict: "That is not true, ...", "The claim is baseless"."""
    opening = LISTED.sub(r"\1", opening)
    end = CLAUSE_END.search(opening)
    clause = opening[: end.start()] if end else opening
    words = words_of(clause)
    said = joined(words)
    if end and end[0][0] == "," and CONCEDED.fullmatch(said) and opening[end.end() :]:
        return None  # "It is true, we came late": a concession of what follows
    if ON_PRONOUN.fullmatch(said):
        return Pointer(_ANY, proposition=True)
    whole = not opening[end.end() :].strip(QUOTE + "\"”’' ") if end else True
    if whole and (elliptic := ELLIPTIC.fullmatch(said)):
        rest = stems_of(elliptic["rest"].split())
        if elliptic["rest"] and not rest:
            return None  # "they were not there"
        return Pointer(_ANY, proposition=True, topic=rest, whole=bool(rest))
    found = _from_whole(said, quoted=clause[:1] in QUOTE) if whole else None
    if found:
        return found
    if untrue := NO_TRUTH.fullmatch(said):
        return _from_untrue(untrue["what"].split())
    if clause[:1] in QUOTE and BARE_VERDICT.fullmatch(said) and len(words) > 1:
        return Pointer(_ANY, proposition=True)
    return _from_saying(words)


def _from_whole(said: str, *, quoted: bool) -> Pointer | None:
    """A clause that is all of a content: "It is the opposite", "He is mistaken", '"False"'."""
    if CONTRARY.fullmatch(said):
        return Pointer(HELD, proposition=True)
    if mistaken := MISTAKEN.fullmatch(said):
        return _whose(mistaken["who"].split())
    if quoted and UNTRUE_ALONE.fullmatch(said):
        return Pointer(_ANY, proposition=True)
    return None


def _from_saying(words: list[str]) -> Pointer | None:
    """A verdict on a saying: "The claim in the paper is baseless", "what she said is not true"."""
    whose = what_was_said(joined(words))
    if whose is not None:
        somebody = whose and singular(whose[-1]) not in NOUNS
        return _whose(whose) if somebody else Pointer(HELD, proposition=True)
    if words[:1] == ["that"] and (KNOWN | POSSESSIVES).intersection(words[1:2]):
        words = words[1:]
    elif words[:1] == ["that"] and "".join(words[1:2]).endswith(("'s", "s'")):
        words = words[1:]  # "that Lee's claim is false"
    parsed = noun_phrase(words)
    if parsed is None:
        return None
    phrase, behind = parsed[0], joined(words[parsed[1] :])
    if not ON_SAYING.fullmatch(behind):
        told = behind_noun(behind)
        if told is None:
            return None
        phrase = _told_of(phrase, *told)
    if phrase.determiner in {"", "same"}:
        return None
    return _pointer_of(phrase, proposition=not phrase.possessor, own=False)


def _told_of(phrase: NounPhrase, whose: list[str], topic: list[str]) -> NounPhrase:
    """A noun phrase with whose saying it is, and on what, as far as that is told behind it."""
    phrase = replace(phrase, topic=phrase.topic | stems_of(topic))
    if not whose or singular(whose[-1]) in NOUNS or whose[0] in PERSONS:
        return phrase
    owner = owner_in(whose)
    return replace(phrase, determiner="'s", possessor=owner) if owner else phrase


def _from_untrue(words: Sequence[str]) -> Pointer | None:
    """What there is no truth in: "it", "these claims"."""
    if len(words) == 1 and words[0] in PRONOUNS:
        return Pointer(_ANY, proposition=True)
    parsed = noun_phrase(words)
    phrase = _with_rest(parsed[0], list(words[parsed[1] :]), "") if parsed else None
    if phrase is None or phrase.determiner in {"", "same"}:
        return None
    return _pointer_of(phrase, proposition=not phrase.possessor, own=False)


def _is_weighed(content: str) -> bool:
    """Whether a content opens by calling what was said a saying, and a wrong one."""
    found = WEIGHED.match(joined(words_of(content)))
    return found is not None and bool(found["verdict"] or found["more"])


def _from_cue(cue: list[str], stance: Stance) -> Pointer | None:
    """A cue that has its object in it, or needs none: "agreed", "made the same argument"."""
    if cue and cue[-1] in AGREEING and stance in HELD:
        return Pointer(HELD)
    if cue and cue[-1] in {"denial", "denials"}:
        return Pointer(HELD, proposition=True)  # "issued a flat denial"
    if cue and cue[-1] in {"so", "otherwise"} and begins(cue, SAYING_CUES):
        return Pointer(HELD, near=1)
    for at in range(1, len(cue)):
        parsed = noun_phrase(cue[at:])
        if parsed and parsed[1] == len(cue) - at:
            return _from_phrase(parsed[0], cue[:at], stance)
    return None


def _from_object(content: str, cue: list[str], stance: Stance) -> Pointer | None:
    """A short content that is what the cue has for its object: "so", "it", "the claims"."""
    if cue[-1:] and cue[-1] in {"put", "puts"}:
        # What somebody had put it at was before, and disputes nothing.
        anew = as_count(content) is not None and "had" not in cue
        return Pointer(HELD, noun="number", near=1, counts=True) if anew else None
    words = words_of(PART_OF.sub("", content.strip().lower(), count=1))
    whole = " ".join(words_of(content))
    if ALL_OF.fullmatch(whole) and begins(cue, VERDICT_CUES + REACTION_CUES):
        return Pointer(_ANY, proposition=True)  # "rejected nearly all of this"
    if whole in SAME | PRONOUNS and stance not in HELD:
        return None
    if whole in SAME:
        saying = begins(cue, SAYING_CUES + VERDICT_CUES)
        return Pointer(HELD, near=1) if saying or whole == "as much" else None
    if (
        words[:1]
        and words[0] in PRONOUNS | PERSONS
        and (found := _from_pronoun(whole, joined(words[1:]), cue, stance))
    ):
        return found
    if liar := LIAR.fullmatch(joined(words)):
        return _whose(liar["who"].split())
    beside = "with" in {*cue[-1:], *words[:1]}
    if words and words[0] in LEADING:
        words = words[1:]
    parsed = noun_phrase(words)
    if parsed is None:
        return _with_whom(words) if beside and AGREEING & {*cue} else None
    phrase, used = parsed
    if begins(cue, ATTRIBUTING):
        return _attributed(phrase, words[used:])
    extended = _with_rest(phrase, words[used:], content)
    return _from_phrase(extended, cue, stance) if extended else None


def _attributed(phrase: NounPhrase, rest: list[str]) -> Pointer | None:
    """What "it attributed its account" points at for the source; of its own, where "to" follows."""
    if not phrase.determiner or rest[:1] not in ([], ["to"]):
        return None
    return Pointer(HELD, own=bool(rest), near=1)


def _from_pronoun(whole: str, rest: str, cue: list[str], stance: Stance) -> Pointer | None:
    """An object that is a pronoun, or a pronoun and what it is called."""
    if whole in PERSONS:  # "contradicted him"
        pronoun = PRONOUN_OF.get(whole, "")
        return (
            Pointer(HELD, proposition=True, pronoun=pronoun) if begins(cue, CONTRARY_CUES) else None
        )
    denied = stance is Stance.DENIES and begins(cue, REACTION_CUES)
    if whole in PRONOUNS and not (denied or begins(cue, VERDICT_CUES)):
        return Pointer(HELD) if begins(cue, RETOLD) else None
    called = not rest or BARE_VERDICT.fullmatch(rest)
    if called or (denied and AFTER_CALLED.fullmatch(rest)):
        return Pointer(_ANY, proposition=True)  # "called it a lie", "dismissed this as absurd"
    return None


def _with_whom(words: list[str]) -> Pointer | None:
    """The person in "agreed with her", "disagrees with Mr. Lee"."""
    if len(words) == 1 and words[0] in PERSONS:
        return Pointer(HELD, pronoun=PRONOUN_OF.get(words[0], ""))
    end = next((at for at, word in enumerate(words) if word in ABOUT), len(words))
    whom = owner_in(words[:end]) if end <= 4 else ()
    return Pointer(HELD, possessor=whom) if whom else None


def _whose(words: list[str]) -> Pointer:
    """What was said by whoever is called a liar, or mistaken."""
    if words[0] in PERSONS:
        return Pointer(HELD, proposition=True, pronoun=PRONOUN_OF.get(words[0], ""))
    return Pointer(HELD, proposition=True, possessor=owner_in(words))


def _from_phrase(phrase: NounPhrase, cue: list[str], stance: Stance) -> Pointer | None:
    """A noun for a saying, as the object of the cue."""
    if phrase.determiner == "same":
        return _pointer_of(phrase, proposition=False, own=False)
    verdict = stance in {Stance.DENIES, Stance.DOUBTS, Stance.UNVERIFIED} or begins(
        cue, VERDICT_CUES
    )
    echo = begins(cue, ECHO_CUES)
    own = begins(cue, OWN_CUES)
    if phrase.noun in IN_MIND and phrase.determiner in POSSESSIVES | {"'s"}:
        return None
    if phrase.possessor:
        return _pointer_of(phrase, proposition=False, own=None if own else False)
    silent = stance is Stance.DECLINES and begins(cue, COMMENTING_CUES)
    reacts = verdict or echo or own or silent or begins(cue, REACTION_CUES)
    if phrase.determiner == "" or not reacts:
        return None
    if phrase.determiner in POSSESSIVES:
        return _pointer_of(phrase, proposition=False, own=own)
    said = not (echo or own or silent)  # what was said is meant, not the saying of it
    return _pointer_of(phrase, proposition=said, own=None if own else False)


def _pointer_of(phrase: NounPhrase, *, proposition: bool, own: bool | None) -> Pointer:
    """The pointer that a noun makes; a call, a vow or a denial stands for no proposition."""
    stances = NOUNS[phrase.noun][0]
    return Pointer(
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


def _with_rest(phrase: NounPhrase, rest: list[str], content: str) -> NounPhrase | None:
    """The phrase with what follows its noun, or None where that is a proposition."""
    while rest and rest[0] in DATES | {"made"}:
        rest = rest[1:]
    if OF_EVENTS.fullmatch(joined(rest)):
        return phrase
    if not rest or AFTER_CALLED.fullmatch(joined(rest)) or _quoted(rest[0], content):
        return phrase
    if ADJUNCT.match(joined(rest)):
        return phrase
    if FINITE & {*rest}:
        return None
    if rest[0] in {"by", "from"} and len(rest) > 1:
        owner = owner_in(rest[1:])
        return replace(phrase, determiner="'s", possessor=owner) if owner else None
    if rest[0] in ABOUT:
        return replace(phrase, topic=phrase.topic | stems_of(rest))
    return None


def _quoted(word: str, content: str) -> bool:
    """Whether a quotation opens with the word: 'called the report "a stunt"'."""
    straight = content.lower().replace("’", "'")
    return word not in FINITE and any(f"{mark}{word}" in straight for mark in QUOTE)
