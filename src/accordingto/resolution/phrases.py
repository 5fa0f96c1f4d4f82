"""What kind of thing a source phrase is: its head noun, its kind, how many people it counts."""

from __future__ import annotations

import re
from dataclasses import replace

from accordingto.resolution.ages import of_age
from accordingto.resolution.apposed import is_apposed, is_described, of_another
from accordingto.resolution.counted import couple, in_a_row, share
from accordingto.resolution.forms import LONGEST, Form, Phrase
from accordingto.resolution.joining import and_another, complement, ends, joined_people
from accordingto.resolution.naming import body_and_another, body_in, either, named_across, next_body
from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.people import Cast
from accordingto.resolution.person import Person, gender_of
from accordingto.resolution.words import (
    ADJECTIVE_ENDS,
    AGENT_ENDS,
    BODY_NOUNS,
    CROWD_NOUNS,
    DEFINITE,
    DEMONYMS,
    DOCUMENT_NOUNS,
    INDEFINITE,
    NO_AGENTS,
    NUMBERS,
    OFFICE_ACRONYMS,
    ONE_PERSON_WORDS,
    ORDINALS,
    OUTLET_NOUNS,
    PARTICIPLES,
    PEOPLE_WORDS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    POSSESSIVE,
    POST_NOUNS,
    QUANTITIES,
    SITE_NOUNS,
    SURNAME_LIKE,
    WITHHELD_NOUNS,
    WITHHELD_SIGNS,
)
from accordingto.resolution.written import are_papers, is_post
from accordingto.types import Span

FEW = 20  # people: more than that are a crowd, not persons whose names are withheld
SHORTEST_LABEL = 4  # letters: "HOST" is a person in capitals, "FAN" the letters of a body
ACRONYMS = frozenset(("US", "WHO"))  # which are no pronouns
PRONOUNS = {
    **dict.fromkeys(
        ["he", "she", "him", "her", "his", "hers", "himself", "herself"], Form.HE_OR_SHE
    ),
    **dict.fromkeys(
        ["i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"], Form.SPEAKER
    ),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], Form.THEY),
    **dict.fromkeys(["it", "its", "itself"], Form.IT),
    **dict.fromkeys(["who", "whom", "whose", "which", "that"], Form.RELATIVE),
    **dict.fromkeys(["both", "each", "either", "neither"], Form.PAIR),
}
REFLEXIVES = frozenset(("herself", "himself", "itself", "themselves"))  # "Lee himself said"
# "The secretary of state's office" is no secretary.
_OFFICE = re.compile(r"(?:[Tt]he )?(?:[\w.-]+ ){0,3}of (?:[\w.-]+ ){0,3}[\w.-]+['’]s? office\b")
# "The Cambridge, Massachusetts-based company".
_BASED = re.compile(
    r"(?:an?|the) (?:[A-ZÀ-Þ][\w.'’-]{0,20} ){0,2}[A-ZÀ-Þ][\w.'’-]{0,20}, "
    r"(?:[A-ZÀ-Þ][\w.'’-]{0,20} )?[A-ZÀ-Þ][\w.]{0,20}-based ",
    re.IGNORECASE,
)
# What narrows whom a phrase is for: "about 6 in 10 voters", "not everyone", "only the mayor".
_NARROWS = frozenset(("about", "almost", "around", "just", "nearly", "not", "only", "roughly"))
# What somebody is called by a word that mostly tells of something else: "a local", "the accused".
_CALLED = frozenset(("accused", "deceased", "guy", "individual", "local"))
_YEAR_OLD = re.compile(r"(\d{1,3})-year-old$")
# Nouns behind which a participle tells more: "the council sent to fell them".
_TOLD_OF = PERSON_NOUNS | DOCUMENT_NOUNS | CROWD_NOUNS | POST_NOUNS | BODY_NOUNS | {"body"}
# "Mayor-elect", "editor-in-chief", "attorney-general".
_AFTER_OFFICE = frozenset(("at", "elect", "general", "in", "of"))
# What tells that a model is no reckoning, and a label none on a bottle.
_SAYS = re.compile(r"(?:,? (?:also|later|then))? (?:said|told|admitted|declined|denied|vowed)\b")
_FORCES = frozenset(("border", "city", "county", "federal", "local", "metropolitan", "military"))
_FORCES |= {"municipal", "national", "provincial", "regional", "state", "traffic", "transport"}
_OF_A_PLACE = re.compile(r" (?:in|of) (?:the )?[A-ZÀ-Þ]")
_ON_A_THING = frozenset(("drug", "food", "nutrition", "product", "shipping", "warning"))


def parse(text: str, source: Span, cast: Cast, bodies: tuple[Span, ...]) -> Phrase:
    """Take a source span apart. ``bodies`` are the names of organizations and places, in order."""
    span = _trimmed(text, source)
    found = list(WORD.finditer(text, span.start, min(span.end, span.start + LONGEST)))
    words = tuple(fold(word[0]) for word in found)
    whole = Phrase(span, span, Form.OTHER, words)
    if not found:
        return whole
    if len(words) > 1 and words[-1] in REFLEXIVES and span.end == found[-1].end():
        told = parse(text, Span(span.start, found[-2].end()), cast, bodies)
        body = words[-1] == "itself" and told.form is Form.PERSON  # "the regulator itself"
        return replace(told, form=Form.BODY, count=None) if body else told
    acronym = found[0][0] in ACRONYMS
    if words[0] in PRONOUNS and not acronym and (len(words) == 1 or words[1] in PHRASE_ENDS):
        return replace(whole, form=PRONOUNS[words[0]], head=words[0])
    if rest := _narrowed(words):
        told = parse(text, Span(found[rest].start(), span.end), cast, bodies)
        return replace(told, span=span)
    people = _people_named(span, cast)
    return (
        _as_a_whole(text, whole, found, people, bodies)
        or _counted(text, whole, found, cast, bodies)
        or _by_noun(text, whole, found, cast, people, bodies)
    )


def _narrowed(words: tuple[str, ...]) -> int:
    """How many words before a phrase only narrow it: one of "nearly two", two of "at least two"."""
    rest = 2 if words[:2] == ("at", "least") else int(words[0] in _NARROWS)
    return rest if rest < len(words) else 0


def _as_a_whole(
    text: str,
    whole: Phrase,
    found: list[re.Match[str]],
    people: list[tuple[Span, Person]],
    bodies: tuple[Span, ...],
) -> Phrase | None:
    """A phrase that is told by more than its noun: "neither A nor B", "the other", "6 in 10"."""
    if not people and (both := either(text, whole, found[0], bodies)):
        return both
    if one := _one_of(text, whole, people):
        return replace(whole, form=Form.PEOPLE, people=(one,))
    return share(text, whole) or (None if people else in_a_row(text, whole))


def _by_noun(
    text: str,
    whole: Phrase,
    found: list[re.Match[str]],
    cast: Cast,
    people: list[tuple[Span, Person]],
    bodies: tuple[Span, ...],
) -> Phrase:
    """A phrase by the noun or name that its opening noun phrase ends in."""
    span, words = whole.span, whole.words
    if office := _OFFICE.match(text, span.start, span.end):
        core = Span(span.start, office.end())
        of_it = tuple(fold(word[0]) for word in WORD.finditer(text, core.start, core.end))
        return Phrase(span, core, Form.BODY, of_it, of_it[-1])
    size = _core_size(text, found, words, bodies)
    last = found[size - 1]
    core = Span(span.start, last.end())
    draft = Phrase(span, core, Form.OTHER, words[:size], singular(words[size - 1]))
    across = named_across(text, draft, bodies)
    if told := across or _by_age_or_country(text, draft, last, cast):
        return told
    if headed := _headed_by(text, draft, people, cast):
        return replace(draft, form=Form.PEOPLE, head="", people=headed)
    if body := body_in(text, draft, cast, bodies):
        return body
    return _common(text, draft, frozenset(words), last, people, bodies)


def _by_age_or_country(text: str, draft: Phrase, last: re.Match[str], cast: Cast) -> Phrase | None:
    """Somebody called by age or country: "the 22-year-old", who is named with it, "the Dane"."""
    span, words = draft.span, draft.words
    definite, indefinite = words[0] in DEFINITE, words[0] in INDEFINITE
    if not definite and not indefinite:
        return None
    told = replace(draft, form=Form.PERSON, definite=definite, indefinite=indefinite, count=1)
    if len(words) == 2 and words[1] in DEMONYMS and last[0][0].isupper():
        return replace(told, head=words[1])
    age = _YEAR_OLD.match(words[1]) if len(words) > 1 else None
    bare = len(words) == 2
    if age is None or not (bare or (_is_person(words, draft.head) and words[-1] == draft.head)):
        return None
    known = definite and not cast.named_between(span.start, draft.opening.end)
    person, anybody = of_age(text, span, age[1], cast) if known else (None, False)
    gender = None if bare else gender_of(draft.head)
    if person and not (gender and person.gender and person.gender is not gender):
        return replace(told, form=Form.PEOPLE, head="year-old", people=(person,), count=None)
    return replace(told, head=draft.head if anybody else "year-old") if bare else None


def _counted(
    text: str,
    whole: Phrase,
    found: list[re.Match[str]],
    cast: Cast,
    bodies: tuple[Span, ...],
) -> Phrase | None:
    """What "a couple of ..." and "most of ..." count, with the number of them."""
    words = whole.words
    first = (1, 2, 3) if words[0] in INDEFINITE else (1, 2)  # "a wide array of"
    of = next((at for at in first if words[at : at + 1] == ("of",)), 0)
    if not of or of + 1 == len(words):
        return None
    if words[of - 1] not in QUANTITIES and _number(words[of - 1]) is None:
        return None
    inner = replace(
        parse(text, Span(found[of + 1].start(), found[-1].end()), cast, bodies), span=whole.span
    )
    count = _number(words[of - 1])
    if count == 1 and inner.form in (Form.THEY, Form.PAIR):
        return Phrase(whole.span, inner.core, Form.PERSON, words, "one", indefinite=True, count=1)
    if count == 1 and inner.form in (Form.WITHHELD, Form.GROUP):
        return replace(inner, form=Form.PERSON, count=1, indefinite=True, definite=False)
    if count and count <= FEW and inner.form is Form.GROUP and inner.head in PERSON_NOUNS:
        return replace(inner, form=Form.WITHHELD, count=count)
    if inner.form in (Form.PEOPLE, Form.BODY, Form.DOCUMENT, Form.POST):
        return None
    return replace(inner, count=count)


def _trimmed(text: str, source: Span) -> Span:
    """The span without marks around it, but for brackets and quotation marks that close."""
    start, end = source.start, source.end
    while start < end - 1 and not text[start].isalnum():
        start += 1
    while end > start + 1 and not (text[end - 1].isalnum() or text[end - 1] in ")'’.”\""):
        end -= 1
    return Span(start, end)


def _people_named(span: Span, cast: Cast) -> list[tuple[Span, Person]]:
    """The persons named in as much of a phrase as is looked at, and where."""
    return cast.named_between(span.start, min(span.end, span.start + LONGEST))


def _core_size(
    text: str, found: list[re.Match[str]], words: tuple[str, ...], bodies: tuple[Span, ...]
) -> int:
    """How many words the opening noun phrase has: up to punctuation or a word that ends it.

    In "a Bank of England official" such a word is part of the name before the noun.
    """
    name = next_body(bodies, found[0].start())
    inside = name is not None and _goes_on(text, found, name)
    based = _BASED.match(text, found[0].start(), found[-1].end())
    first = sum(word.start() < based.end() for word in found) if based else 1
    for at in range(first, len(words)):
        if inside and name and name.start < found[at].start() < name.end:
            continue
        gap = text[found[at - 1].end() : found[at].start()]
        number = words[at - 1].isdigit()
        if any(mark in gap for mark in ",;:()—–") and not number:
            return at
        if words[at] in PHRASE_ENDS and found[at][0] not in ACRONYMS:
            return at
        owner = found[at - 1][0].endswith(("'s", "’s", "s'", "s’"))
        done = not owner and singular(words[at - 1]) in _TOLD_OF
        done = done or singular(words[at - 1]) != words[at - 1]
        done = done or (at > 1 and found[at - 1][0][0].isupper())  # "his rival Lee jailed"
        if done and found[at][0].islower() and words[at].endswith(("ed", "ing", *PARTICIPLES)):
            return at
    return len(words)


def _goes_on(text: str, found: list[re.Match[str]], name: Span) -> bool:
    """Whether a noun stands right behind a name: "a Bank of England official"."""
    at = next((at for at, word in enumerate(found) if word.start() >= name.end), None)
    if at is None or fold(found[at][0]) in PHRASE_ENDS:
        return False
    return text[name.end : found[at].start()] in (" ", "'s ", "’s ")


def _headed_by(
    text: str, draft: Phrase, people: list[tuple[Span, Person]], cast: Cast
) -> tuple[Person, ...]:
    """The persons that the phrase names as its head, alone, joined or in apposition."""
    span, core, words, noun = draft.span, draft.core, draft.words, draft.head
    head = next(
        (
            pair
            for at, pair in enumerate(people)
            if ends(text, pair[0], core) or and_another(text, people, at, core)
        ),
        None,
    )
    if head is not None:
        return joined_people(text, span, people, head)
    agent = noun.endswith(AGENT_ENDS) and noun not in NO_AGENTS | ONE_PERSON_WORDS
    if not (agent or _is_person(words, noun)) or words[-1] != noun:
        return ()
    for place, person in people:
        if of_another(text, draft, place, person, cast):
            continue
        if is_apposed(text, span, core.end, place):
            return joined_people(text, span, people, (place, person))
        last = ends(text, place, span) and not complement(text, place)
        if last and words[0] not in INDEFINITE:
            return (person,)
    return ()


def _one_of(text: str, whole: Phrase, people: list[tuple[Span, Person]]) -> Person | None:
    """The person named behind "one of them", "another" or "the third"."""
    span, words = whole.span, whole.words
    ordinal = words[0] in ("a", "the") and not ORDINALS.isdisjoint(words[1:2])
    if words[0] not in ONE_PERSON_WORDS and not ordinal:
        return None
    return next(
        (
            one
            for place, one in people
            if is_apposed(text, span, span.start, place) or is_described(text, span, place)
        ),
        None,
    )


def _common(
    text: str,
    draft: Phrase,
    rest: frozenset[str],
    last: re.Match[str],
    people: list[tuple[Span, Person]],
    bodies: tuple[Span, ...],
) -> Phrase:
    """A phrase whose head is a common noun, or a word for nobody in particular.

    ``rest`` are all words of the phrase, ``last`` is the last word of its core.
    """
    words, core = draft.words, draft.core
    if words[0] == "no":
        return replace(draft, form=Form.GROUP, plural=True)
    owner = next(
        (person for place, person in people if place.end < core.end and text[place.end] in "'’"),
        None,
    )
    plain = replace(
        draft,
        owner=owner,
        definite=words[0] in DEFINITE,
        indefinite=words[0] in INDEFINITE,
        plural=words[-1] != draft.head,
    )
    if _is_pair(plain):
        return replace(plain, form=Form.PAIR)
    if is_post(text, plain, rest):
        return replace(plain, form=Form.POST)
    return (
        couple(plain)
        or _of_persons(plain, rest, last)
        or _of_thing(text, plain, last, bodies)
        or _by_shape(text, plain, last)
    )


def _is_pair(plain: Phrase) -> bool:
    """Whether a phrase is for two who are known: "the two", "the two rivals", "the candidates"."""
    opens = plain.words[:2] in (("the", "two"), ("the", "candidates"))
    return opens and len(plain.words) < 4 and (plain.plural or plain.head == "two")


def _of_persons(plain: Phrase, rest: frozenset[str], last: re.Match[str]) -> Phrase | None:
    """One person or several, by a noun for them."""
    words, head = plain.words, plain.head
    signs = WITHHELD_SIGNS & rest
    count = next((n for w in words[:-1] if (n := _number(w)) is not None), None)
    if words[-1] == "people":
        withheld = bool(signs) or (count is not None and 0 < count <= FEW)
        return replace(plain, form=Form.WITHHELD if withheld else Form.GROUP, count=count)
    if words[0] == "both":
        return replace(plain, form=Form.GROUP)
    if not _is_person(words, head):
        return None
    if plain.plural:
        few = count is not None and count <= FEW
        told = head == "official" and "campaign" in signs
        withheld = head in WITHHELD_NOUNS or few or told or bool(signs - {"campaign"})
        return replace(plain, form=Form.WITHHELD if withheld else Form.GROUP, count=count)
    if _is_acronym(last) and len(head) < SHORTEST_LABEL and head not in OFFICE_ACRONYMS:
        return None
    if _are_two(words):
        return replace(plain, form=Form.WITHHELD, count=2)
    return replace(plain, form=Form.PERSON, head=_first_of_both(words) or head, count=1)


def _of_thing(
    text: str, plain: Phrase, last: re.Match[str], bodies: tuple[Span, ...]
) -> Phrase | None:
    """A document or a body by a noun for it; also a model or a label that says something."""
    core, words, head = plain.core, plain.words, plain.head
    says = bool(_SAYS.match(text, core.end)) and core.end == plain.span.end
    if head == "model" and says and words[0] in DEFINITE | INDEFINITE:
        return replace(plain, form=Form.PERSON, count=1)
    if head == "label" and says and _ON_A_THING.isdisjoint(words):
        return replace(plain, form=Form.BODY)
    if plain.plural and (words[-1] in DOCUMENT_NOUNS or are_papers(plain, text)):
        return replace(plain, form=Form.DOCUMENT)
    if head in DOCUMENT_NOUNS and _is_called(text, plain):
        return replace(plain, form=Form.BODY)
    if head in DOCUMENT_NOUNS and not (head in BODY_NOUNS and last[0][0].isupper()):
        return replace(plain, form=Form.DOCUMENT)
    site = head in SITE_NOUNS and len(words) > 1
    site = site or (head == "body" and not text.startswith(" of", core.end))
    if not site and head not in BODY_NOUNS | OUTLET_NOUNS:
        return None
    if plain.plural:
        return replace(plain, form=Form.GROUP)
    return replace(plain, form=Form.BODY, joined=body_and_another(text, core, bodies))


def _is_called(text: str, plain: Phrase) -> bool:
    """Whether all words of a phrase are those of a name: "Veldman Statistics said"."""
    words = [found[0] for found in WORD.finditer(text, plain.core.start, plain.core.end)]
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return named and not plain.definite and not plain.indefinite


def _by_shape(text: str, plain: Phrase, last: re.Match[str]) -> Phrase:
    """What a word may be that is on no list: by what it opens with and what it ends in."""
    words, head, plural = plain.words, plain.head, plain.plural
    if words[0] in ONE_PERSON_WORDS and (len(words) == 1 or not plural):
        return replace(plain, form=Form.PERSON, count=1)
    if words[0] in PEOPLE_WORDS or words[-1] in CROWD_NOUNS or head in CROWD_NOUNS:
        return replace(plain, form=Form.BODY if _is_a_force(text, plain) else Form.GROUP)
    if last[0][0].isupper():
        group = plural and not _is_acronym(last)
        return replace(plain, form=Form.GROUP if group else Form.BODY)
    agent = not plural and head.endswith(AGENT_ENDS) and head not in NO_AGENTS
    agent = agent or (head in _CALLED and (plain.definite or plain.indefinite))
    if not agent and (plain.owner or words[0] in ("his", "her", "my")):
        return replace(plain, form=Form.HE_OR_SHE)
    if plural or (len(words) == 1 and head.endswith(ADJECTIVE_ENDS)):
        return replace(plain, form=Form.GROUP)
    if agent:
        return replace(plain, form=Form.PERSON, count=1)
    return replace(plain, form=Form.DOCUMENT)


def _is_a_force(text: str, plain: Phrase) -> bool:
    """Whether the police are those of a place or a state: "Essary police", "police in Essary"."""
    core, words = plain.core, plain.words
    if words[-1] != "police" or words[0] in PEOPLE_WORDS:
        return False
    told = text[core.start : core.end].split()[:-1]
    named = any(word[0].isupper() for word in told if fold(word) not in DEFINITE | INDEFINITE)
    return named or not _FORCES.isdisjoint(words) or bool(_OF_A_PLACE.match(text, core.end))


def _is_acronym(word: re.Match[str]) -> bool:
    return word[0].isupper() and len(word[0]) > 1


def _is_person(words: tuple[str, ...], head: str) -> bool:
    """Whether a noun in the singular names a person: "the editor-in-chief", "an ex-minister"."""
    if head in PERSON_NOUNS or (head in SURNAME_LIKE and len(words) > 1):
        return True
    if words[-2:] in (("opposite", "number"), ("au", "pair")):
        return True
    first, _, rest = head.partition("-")
    if first in ("co", "ex", "step", "under", "vice"):
        return rest in PERSON_NOUNS
    return first in PERSON_NOUNS and rest.partition("-")[0] in _AFTER_OFFICE


def _are_two(words: tuple[str, ...]) -> bool:
    """Whether a phrase joins two persons: "his agent and a tour official"."""
    if "and" not in words[1:-2]:
        return False
    at = words.index("and")
    determined = words[at + 1] in DEFINITE | INDEFINITE | POSSESSIVE
    return determined and words[at - 1] in PERSON_NOUNS


def _first_of_both(words: tuple[str, ...]) -> str | None:
    """The first of two nouns for one person: "the former first lady and senator"."""
    at = words.index("and") if "and" in words[2:-1] else 0
    return words[at - 1] if words[at - 1] in PERSON_NOUNS and at else None


def _number(word: str) -> int | None:
    """How many a word counts, in figures or letters."""
    if word.isascii() and word.isdigit():
        return int(word) if len(word) < 10 else None
    return NUMBERS.get(word)
