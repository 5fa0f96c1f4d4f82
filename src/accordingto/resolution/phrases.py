"""What kind of thing a source phrase is: its head noun, its kind, how many people it counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice

from accordingto.resolution.kinds import is_firm_noun
from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.people import Cast, Person
from accordingto.resolution.words import (
    ADJECTIVE_ENDS,
    AGENT_ENDS,
    BODY_NOUNS,
    CROWD_NOUNS,
    DEFINITE,
    DEMONYMS,
    DOCUMENT_NOUNS,
    FIRM_AGENTS,
    GUARDS,
    INDEFINITE,
    KNOWN_BODIES,
    NO_AGENTS,
    NUMBERS,
    OFFICE_ACRONYMS,
    OFFICE_KINDS,
    ONE_PERSON_WORDS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    PEOPLE_WORDS,
    PERSON_MAKERS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    POSSESSIVE,
    POST_NOUNS,
    POST_PLACES,
    QUANTITIES,
    SITE_NOUNS,
    SPEAKING_NOUNS,
    SURNAME_LIKE,
    TITLES,
    WITHHELD_NOUNS,
    WITHHELD_SIGNS,
)
from accordingto.types import Span

FEW = 20  # people: more than that are a crowd, not persons whose names are withheld
LONGEST = 400  # characters of a source phrase that are looked at
SHORTEST_LABEL = 4  # letters: "HOST" is a person in capitals, "FAN" the letters of a body
# Persons who are told of in the plural as of no union: "the Essary Harbor Republicans".
PARTISANS = WITHHELD_NOUNS | {
    "conservative", "democrat", "independent", "lawmaker", "leader", "liberal", "member",
    "official", "republican", "senator", "socialist", "supporter", "voter",
}  # fmt: skip
# Nouns for persons that the names of bodies are not told by, as readers add them to such a name.
OFFICES = PARTISANS | SPEAKING_NOUNS | OFFICE_ACRONYMS | OFFICE_KINDS.keys() | {
    "chairman", "chief", "coach", "commissioner", "deputy", "director", "editor", "executive",
    "founder", "general", "governor", "head", "manager", "mayor", "officer", "owner", "partner",
    "president", "secretary", *TITLES.values(),
}  # fmt: skip
# What a body is to another, and what tells that an operator or a carrier is a person.
RELATED = frozenset(("backer", "competitor", "owner", "parent", "partner", "rival", "unit"))
MANNED = frozenset(("boom", "camera", "crane", "dispatch", "letter", "mail", "phone", "radio"))
OFFICE_HOLDERS = 100  # people of an article who are looked at for one who is "the operator"
ACRONYMS = frozenset(("US", "WHO"))  # which are no pronouns
FAR = 3000  # characters before "the 22-year-old" among which an age is told


class Form(Enum):
    """What a source phrase is, before it is known whom it means."""

    PEOPLE = auto()
    """Named persons."""
    HE_OR_SHE = auto()
    SPEAKER = auto()
    """I or we."""
    THEY = auto()
    IT = auto()
    RELATIVE = auto()
    """Who, which or that: what stands right before."""
    PERSON = auto()
    """One person by a description."""
    WITHHELD = auto()
    """Several persons whose names are not given."""
    PAIR = auto()
    """Both, each, the two."""
    GROUP = auto()
    BODY = auto()
    DOCUMENT = auto()
    POST = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase taken apart; ``core`` is its noun phrase without what follows it."""

    span: Span
    core: Span
    form: Form
    words: tuple[str, ...]
    head: str = ""
    people: tuple[Person, ...] = ()
    owner: Person | None = None
    definite: bool = False
    indefinite: bool = False
    count: int | None = None
    plural: bool = False
    joined: tuple[Span, ...] = ()

    @property
    def opening(self) -> Span:
        """As much of the phrase as is ever looked at."""
        return Span(self.span.start, min(self.span.end, self.span.start + LONGEST))

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The words of the core before the head, without determiners."""
        skipped = DEFINITE | INDEFINITE | POSSESSIVE
        return tuple(word for word in self.words if word not in skipped and word != self.head)


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
# "The secretary of state's office" is no secretary.
_OFFICE = re.compile(r"(?:[Tt]he )?(?:[\w.-]+ ){0,3}of (?:[\w.-]+ ){0,3}[\w.-]+['’]s? office\b")
_APPOSED = re.compile(r", (?:the (?:[a-z-]+ ){1,2})?(?:[A-Z]\w+\.? ){0,3}$|[–—-] ?$")
_AFTER_APPOSED = re.compile(r"(?:['’]s?)?(?:\s*$|[,;.)(–—]| \(| (?:of|from) )")
_ORDINALS = (["first"], ["second"], ["third"], ["fourth"], ["fifth"], ["last"], ["other"])
_AND_PERSON = re.compile(r"(?:\s?\([^()]{0,40}\))?(?:, and |, | and | or | & )[^,;]{0,60}")
_TELLS = re.compile(r"(?:\s?\([^()]{0,40}\))?, (?:a|an|the|who|whose|his|her) ")
_AND_THE = re.compile(r",? and ((?:the|an?) )")
_YEAR_OLD = re.compile(r"(\d{1,3})-year-old$")
# What tells that a model is no reckoning, and a label none on a bottle.
_SAYS = re.compile(r"(?:,? (?:also|later|then))? (?:said|told|admitted|declined|denied|vowed)\b")
_ON_A_THING = frozenset(("drug", "food", "nutrition", "product", "shipping", "warning"))
_NOR = re.compile(r" n?or ")
_AND_BODY = re.compile(r"(?:,|,? and|,? or| &) (?:the )?")


def parse(text: str, source: Span, cast: Cast, bodies: tuple[Span, ...]) -> Phrase:
    """Take a source span apart. ``bodies`` are the names of organizations and places, in order."""
    span = _trimmed(text, source)
    found = list(WORD.finditer(text, span.start, min(span.end, span.start + LONGEST)))
    if not found:
        return Phrase(span, span, Form.OTHER, ())
    words = [fold(word[0]) for word in found]
    whole = Phrase(span, span, Form.OTHER, tuple(words))
    acronym = found[0][0] in ACRONYMS
    if words[0] in PRONOUNS and not acronym and (len(words) == 1 or words[1] in PHRASE_ENDS):
        return _with(whole, PRONOUNS[words[0]], head=words[0])
    people = _people_named(span, cast)
    if both := None if people else _either(text, span, found, bodies):
        return both
    if one := _one_of(text, span, words, people):
        return Phrase(span, span, Form.PEOPLE, tuple(words), people=(one,))
    if inner := _counted(text, found, words, cast, bodies):
        return replace(inner, span=span)
    if office := _OFFICE.match(text, span.start, span.end):
        core = Span(span.start, office.end())
        of_it = [fold(word[0]) for word in WORD.finditer(text, core.start, core.end)]
        return Phrase(span, core, Form.BODY, tuple(of_it), of_it[-1])
    size = _core_size(text, found, words)
    core = Span(span.start, found[size - 1].end())
    words = words[:size]
    across = _named_across(text, span, core, words, bodies)
    if told := across or _by_age_or_country(text, span, core, words, found[size - 1], cast):
        return told
    if headed := _headed_by(text, span, core, words, people):
        return Phrase(span, core, Form.PEOPLE, tuple(words), people=headed)
    if body := _body_in(text, whole, core, words, cast, bodies):
        return body
    return _common(text, whole, core, found[:size], words, _head(words), people, bodies)


def _body_in(
    text: str, whole: Phrase, core: Span, words: list[str], cast: Cast, bodies: tuple[Span, ...]
) -> Phrase | None:
    """A body that a phrase names, or tells of by a noun that may be one for persons as well."""
    span, head = whole.span, _head(words)
    if apposed := _named_behind(text, span, core, words, bodies):
        return apposed
    guard = head == "guard" and not GUARDS.isdisjoint(words[-2:-1])
    named = _body_at_end(bodies, core)
    titled = head in PERSON_NOUNS and words[-1] == head and head not in OUTLET_WORDS and not guard
    if named and not (titled and not _is_whole_name(text, named, core, head)):
        joined = _joined_bodies(text, span, _body_at_start(bodies, core) or named, bodies)
        return replace(_body(whole, core, words, named, head), joined=joined)
    if (guard and words[-1] == head) or _is_firm(words, head, cast):
        return Phrase(span, core, Form.BODY, tuple(words), head, definite=words[0] in DEFINITE)
    return None


def _is_whole_name(text: str, named: Span, core: Span, head: str) -> bool:
    """Whether a body's name ends in a noun for a person: "the website Essary Watchman"."""
    words = text[named.start : named.end].split()
    whole = named.end >= core.end and len(words) > 1 and all(word[0].isupper() for word in words)
    return whole and (tuple(map(fold, words)) in KNOWN_BODIES or head not in OFFICES)


def _named_across(
    text: str, span: Span, core: Span, words: list[str], bodies: tuple[Span, ...]
) -> Phrase | None:
    """A body whose name goes on where a noun phrase ends: "the Dock Workers of Essary"."""
    at = bisect_left(bodies, core.start, key=lambda one: one.start)
    named = bodies[at] if at < len(bodies) else core
    plural = words[-1] != _head(words) and _head(words) in PERSON_NOUNS - PARTISANS
    if not plural or named.start > core.start + 4 or not core.end < named.end <= span.end:
        return None
    if not text[core.end - len(words[-1]) : core.end][:1].isupper():
        return None
    of_it = tuple(fold(word[0]) for word in WORD.finditer(text, core.start, named.end))
    return Phrase(span, Span(core.start, named.end), Form.BODY, of_it, of_it[-1])


def _by_age_or_country(
    text: str, span: Span, core: Span, words: list[str], last: re.Match[str], cast: Cast
) -> Phrase | None:
    """Somebody called by age or country: "the 22-year-old", who is named with it, "the Dane"."""
    article = words[0] in DEFINITE | INDEFINITE
    definite, indefinite = words[0] in DEFINITE, words[0] in INDEFINITE
    if article and len(words) == 2 and words[1] in DEMONYMS and last[0][0].isupper():
        return Phrase(
            span, core, Form.PERSON, tuple(words), words[1],
            definite=definite, indefinite=indefinite, count=1,
        )  # fmt: skip
    age = _YEAR_OLD.match(words[-1])
    if age is None or not article:
        return None
    told = Phrase(
        span, core, Form.PERSON, tuple(words), "year-old",
        definite=definite, indefinite=indefinite, count=1,
    )  # fmt: skip
    if not definite or core.end < span.end - 1:
        return told
    low = max(0, span.start - FAR)
    aged = re.compile(rf", {age[1]},|\b{age[1]}-year-old ")
    for place in reversed(list(aged.finditer(text, low, span.start))):
        near = Span(max(0, place.start() - 1), place.end() + 1)
        for name, person in _people_named(Span(max(0, near.start - LONGEST), near.end), cast):
            if name.end == place.start() or name.start == place.end():
                return replace(told, form=Form.PEOPLE, people=(person,), count=None)
    return told


def _is_firm(words: list[str], head: str, cast: Cast) -> bool:
    """Whether a noun for a firm or a person names a firm: "the iPhone maker", "the miner"."""
    if words[-1] != head:
        return False
    if head == "maker":
        return len(words) > 2 and f"{words[-2]}maker" not in PERSON_MAKERS
    if head == "major":
        return words[-2:-1] in (["oil"], ["energy"], ["gas"], ["mining"])
    if head in FIRM_AGENTS:
        held = any(head in person.offices for person in islice(cast.people, OFFICE_HOLDERS))
        return words[0] in DEFINITE and not held and MANNED.isdisjoint(words)
    return head.endswith("maker") and is_firm_noun(head)


def _named_behind(
    text: str, span: Span, core: Span, words: list[str], bodies: tuple[Span, ...]
) -> Phrase | None:
    """The body whose name follows what it is to another: "Zara's owner, Inditex"."""
    head = words[-1]
    if not (head in RELATED or is_firm_noun(head)) or text[core.end : core.end + 2] != ", ":
        return None
    at = bisect_left(bodies, core.end, key=lambda one: one.start)
    named = bodies[at] if at < len(bodies) else core
    between = text[core.end : named.start] if named.end <= span.end + 2 else ""
    if between not in (", ", ", the ") or text[named.end : span.end].strip(" ,.'’s"):
        return None
    of_it = tuple(fold(word[0]) for word in WORD.finditer(text, named.start, named.end))
    return Phrase(span, named, Form.BODY, of_it, of_it[-1])


def _either(
    text: str, span: Span, found: list[re.Match[str]], bodies: tuple[Span, ...]
) -> Phrase | None:
    """The two bodies of "neither the Gazette nor Brill", one of them known for a body."""
    between = _NOR.search(text, found[0].end(), span.end)
    if between is None or fold(found[0][0]) not in ("either", "neither"):
        return None
    both = tuple(
        Span(start + (4 if text.startswith("the ", start) else 0), end)
        for start, end in ((found[0].end() + 1, between.start()), (between.end(), span.end))
    )
    capitals = all(text[one.start : one.end].istitle() or one in bodies for one in both)
    if not capitals or not any(one in bodies for one in both):
        return None
    words = tuple(fold(word[0]) for word in found)
    return Phrase(span, span, Form.BODY, words, words[-1], joined=both)


def _counted(
    text: str,
    found: list[re.Match[str]],
    words: list[str],
    cast: Cast,
    bodies: tuple[Span, ...],
) -> Phrase | None:
    """What "a couple of ..." and "most of ..." count, with the number of them."""
    of = next((at for at in (1, 2) if words[at : at + 1] == ["of"]), 0)
    if not of or of + 1 == len(words) or words[of - 1] not in QUANTITIES:
        return None
    inner = parse(text, Span(found[of + 1].start(), found[-1].end()), cast, bodies)
    count = NUMBERS.get(words[of - 1])
    if count == 1 and inner.form in (Form.THEY, Form.PAIR):
        return Phrase(
            inner.span, inner.core, Form.PERSON, tuple(words), "one", indefinite=True, count=1
        )
    if count == 1 and inner.form in (Form.WITHHELD, Form.GROUP):
        return replace(inner, form=Form.PERSON, count=1, indefinite=True, definite=False)
    if count and inner.form is Form.GROUP and inner.head in PERSON_NOUNS:
        return replace(inner, form=Form.WITHHELD, count=count)
    if inner.form in (Form.PEOPLE, Form.BODY, Form.DOCUMENT, Form.POST):
        return None
    return replace(inner, count=count)


def _with(phrase: Phrase, form: Form, head: str) -> Phrase:
    return Phrase(phrase.span, phrase.core, form, phrase.words, head)


def _trimmed(text: str, source: Span) -> Span:
    start, end = source.start, source.end
    while start < end - 1 and not text[start].isalnum():
        start += 1
    while end > start + 1 and not (text[end - 1].isalnum() or text[end - 1] in ")'’.”\""):
        end -= 1
    return Span(start, end)


def _people_named(span: Span, cast: Cast) -> list[tuple[Span, Person]]:
    low = bisect_left(cast.named, span.start, key=lambda one: one[0].start)
    end = min(span.end, span.start + LONGEST)
    high = bisect_left(cast.named, end, lo=low, key=lambda one: one[0].start)
    return list(cast.named[low:high])


def _core_size(text: str, found: list[re.Match[str]], words: list[str]) -> int:
    """How many words the opening noun phrase has: up to punctuation or a word that ends it."""
    for at in range(1, len(words)):
        gap = text[found[at - 1].end() : found[at].start()]
        number = words[at - 1].isdigit()
        if any(mark in gap for mark in ",;:()—–") and not number:
            return at
        if words[at] in PHRASE_ENDS and found[at][0] not in ACRONYMS:
            return at
        done = singular(words[at - 1]) in PERSON_NOUNS | DOCUMENT_NOUNS | CROWD_NOUNS | POST_NOUNS
        done = done or singular(words[at - 1]) != words[at - 1]
        done = done or (at > 1 and found[at - 1][0][0].isupper())  # "his rival Lee jailed"
        if done and found[at][0].islower() and words[at].endswith(("ed", "ing")):
            return at
    return len(words)


def _head(words: list[str]) -> str:
    return singular(words[-1]) if words else ""


def _headed_by(
    text: str, span: Span, core: Span, words: list[str], people: list[tuple[Span, Person]]
) -> tuple[Person, ...]:
    """The persons that the phrase names as its head, alone, joined or in apposition."""
    head = next(
        (
            pair
            for at, pair in enumerate(people)
            if _ends(text, pair[0], core) or _and_another(text, people, at)
        ),
        None,
    )
    if head is not None:
        return _joined_people(text, span, people, head)
    noun = _head(words)
    agent = noun.endswith(AGENT_ENDS) and noun not in NO_AGENTS
    if not (agent or _is_person(words, noun)) or words[-1] != noun:
        return ()
    for place, person in people:
        if _is_apposed(text, span, core.end, place):
            return (person,)
        last = _ends(text, place, span) and not _complement(text, place)
        if last and words[0] not in INDEFINITE:
            return (person,)
    return ()


def _is_apposed(text: str, span: Span, start: int, name: Span) -> bool:
    """Whether a name in a phrase says who is described before it: "a pathologist, Dr. Lee"."""
    behind = _AFTER_APPOSED.match(text, name.end, span.end)
    return bool(behind and _APPOSED.search(text, max(start, name.start - 40), name.start))


def _one_of(
    text: str, span: Span, words: list[str], people: list[tuple[Span, Person]]
) -> Person | None:
    """The person named behind "one of them", "another" or "the third"."""
    if words[0] not in ONE_PERSON_WORDS and not (words[0] == "the" and words[1:2] in _ORDINALS):
        return None
    return next((one for place, one in people if _is_apposed(text, span, span.start, place)), None)


def _joined_people(
    text: str, span: Span, people: list[tuple[Span, Person]], head: tuple[Span, Person]
) -> tuple[Person, ...]:
    """The head and those joined with it by "and"; what only follows a comma tells of the head."""
    joined = [head[1]]
    end = head[0].end
    for place, person in people[people.index(head) + 1 :]:
        between = text[end : place.start]
        behind = text[place.end : span.end].lstrip("'’s")[:2].strip()
        if not _AND_PERSON.fullmatch(between) or _TELLS.match(between) or behind.isalpha():
            break
        joined.append(person)
        end = place.end
    if not re.search(r" and | & | or ", text[head[0].end : end]):
        return tuple(joined[:1])
    return tuple(dict.fromkeys(joined))


def _and_another(text: str, people: list[tuple[Span, Person]], at: int) -> bool:
    """Whether nothing but "and" stands between a person and the next."""
    if at + 1 == len(people):
        return False
    between = text[people[at][0].end : people[at + 1][0].start]
    return between in (" and ", " or ", " & ")


def _ends(text: str, name: Span, core: Span) -> bool:
    """Whether a name is the last of a noun phrase, possessive ending, suffix and all."""
    rest = text[name.end : core.end].lstrip("'’s").strip(" ,.")
    return (
        name.end <= core.end + 1 and name.start < core.end and rest in ("", "Jr", "Sr", "II", "III")
    )


def _complement(text: str, name: Span) -> bool:
    words = WORD.findall(text, max(0, name.start - 30), name.start)
    while words and fold(words[-1]) in TITLES:
        words.pop()
    return bool(words) and words[-1] in PHRASE_ENDS


def _body_at_end(bodies: tuple[Span, ...], core: Span) -> Span | None:
    at = bisect_left(bodies, core.end, key=lambda one: one.end)
    for body in bodies[max(0, at - 1) : at + 2]:
        if body.start < core.end and core.end <= body.end + 2 and body.end <= core.end + 30:
            return body
    return None


def _body_at_start(bodies: tuple[Span, ...], core: Span) -> Span | None:
    at = bisect_left(bodies, core.start, key=lambda one: one.start)
    first = bodies[at] if at < len(bodies) else core
    return first if first.start <= core.start + 4 and first.end < core.end else None


def _joined_bodies(
    text: str, span: Span, first: Span, bodies: tuple[Span, ...]
) -> tuple[Span, ...]:
    """The bodies that a phrase joins with the first; none where it says anything else."""
    joined = [first]
    at = bisect_left(bodies, first.end, key=lambda one: one.start)
    for body in bodies[at:]:
        between = text[joined[-1].end : body.start]
        if body.end > span.end or not _AND_BODY.fullmatch(between):
            break
        joined.append(body)
    rest = text[joined[-1].end : span.end]
    return tuple(joined) if len(joined) > 1 and len(rest.split()) < 3 else ()


def _body_and_another(text: str, core: Span, bodies: tuple[Span, ...]) -> tuple[Span, ...]:
    """A named body and what is joined with it by "and the", which may have a name of its own."""
    first = _body_at_start(bodies, core)
    found = _AND_THE.match(text, first.end, core.end) if first else None
    return (first, Span(found.start(1), core.end)) if first and found else ()


def _body(whole: Phrase, core: Span, words: list[str], named: Span, head: str) -> Phrase:
    """A named body; people of a country ("Mexicans", "Democrats") and named texts are not."""
    persons = head in PERSON_NOUNS and not _is_union(words, named, core, head)
    if words[-1] != head and (persons or words[-1] in CROWD_NOUNS):
        return Phrase(whole.span, core, Form.GROUP, tuple(words), head, plural=True)
    if head in POST_NOUNS and POST_PLACES.intersection(words[:-1]):
        return Phrase(whole.span, core, Form.POST, tuple(words), head)
    if head in DOCUMENT_NOUNS and head not in BODY_NOUNS and words[0] in DEFINITE | INDEFINITE:
        return Phrase(whole.span, core, Form.DOCUMENT, tuple(words), head, definite=True)
    return Phrase(
        whole.span, Span(core.start, max(core.end, named.end)), Form.BODY, tuple(words), head
    )


def _is_union(words: list[str], named: Span, core: Span, head: str) -> bool:
    """Whether persons in the plural are the end of a name: "the United Harbor Workers"."""
    named_whole = named.start <= core.start + 4 and named.end >= core.end
    return named_whole and len(words) - (words[0] == "the") > 2 and head not in PARTISANS


def _common(  # noqa: C901 - one question after another, in order
    text: str,
    whole: Phrase,
    core: Span,
    found: list[re.Match[str]],
    words: list[str],
    head: str,
    people: list[tuple[Span, Person]],
    bodies: tuple[Span, ...],
) -> Phrase:
    """A phrase whose head is a common noun, or a word for nobody in particular."""
    plural = words[-1] != head
    owner = next(
        (person for place, person in people if place.end < core.end and text[place.end] in "'’"),
        None,
    )
    if words[0] == "no":
        return Phrase(whole.span, core, Form.GROUP, tuple(words), head, plural=True)
    count = next((n for w in words[:-1] if (n := _number(w)) is not None), None)
    rest = set(whole.words)

    def made(form: Form, number: int | None = None) -> Phrase:
        return Phrase(
            whole.span, core, form, tuple(words), head, (), owner,
            bool(DEFINITE.intersection(words[:1])), bool(INDEFINITE.intersection(words[:1])),
            number, plural,
        )  # fmt: skip

    acronym = found[-1][0].isupper() and len(found[-1][0]) > 1
    if (
        words[:2] in (["the", "two"], ["the", "candidates"])
        and len(words) < 4
        and plural | (head == "two")
    ):
        return made(Form.PAIR)
    if head in POST_NOUNS and (head != "post" or words[0] != "the" or POST_PLACES & rest):
        return made(Form.POST)
    if words[-1] in ("people", "person") and not plural and words[-1] == "people":
        withheld = WITHHELD_SIGNS & rest or (count and count <= FEW)
        return made(Form.WITHHELD if withheld else Form.GROUP, count)
    if words[0] == "both":
        return made(Form.GROUP)
    if plural and _is_person(words, head):
        known = WITHHELD_NOUNS | ({"official"} if WITHHELD_SIGNS & rest else set())
        few = count is not None and count <= FEW
        return made(
            Form.WITHHELD
            if head in known or few or WITHHELD_SIGNS & rest - {"campaign"}
            else Form.GROUP,
            count,
        )
    label = acronym and len(head) < SHORTEST_LABEL and head not in OFFICE_ACRONYMS
    if _is_person(words, head) and not label:
        return made(Form.WITHHELD, 2) if _are_two(words) else made(Form.PERSON, 1)
    says = bool(_SAYS.match(text, core.end)) and core.end == whole.span.end
    if head == "model" and says and words[0] in DEFINITE | INDEFINITE:
        return made(Form.PERSON, 1)
    if head == "label" and says and _ON_A_THING.isdisjoint(words):
        return made(Form.BODY)
    if head in DOCUMENT_NOUNS and not (head in BODY_NOUNS and found[-1][0][0].isupper()):
        return made(Form.DOCUMENT)
    site = head in SITE_NOUNS and len(words) > 1
    site = site or (head == "body" and not text.startswith(" of", core.end))
    if site or head in BODY_NOUNS | OUTLET_NOUNS:
        joined = () if plural else _body_and_another(text, core, bodies)
        return replace(made(Form.GROUP if plural else Form.BODY), joined=joined)
    if words[0] in ONE_PERSON_WORDS and (len(words) == 1 or not plural):
        return made(Form.PERSON, 1)
    if words[0] in PEOPLE_WORDS or words[-1] in CROWD_NOUNS or head in CROWD_NOUNS:
        return made(Form.GROUP)
    if found[-1][0][0].isupper():
        return made(Form.GROUP if plural and not acronym else Form.BODY)
    agent = not plural and head.endswith(AGENT_ENDS) and head not in NO_AGENTS
    if not agent and (owner or words[0] in ("his", "her", "my")):
        return made(Form.HE_OR_SHE)
    if plural or (len(words) == 1 and head.endswith(ADJECTIVE_ENDS)):
        return made(Form.GROUP)
    if agent:
        return made(Form.PERSON, 1)
    return made(Form.DOCUMENT)


def _is_person(words: list[str], head: str) -> bool:
    """Whether a noun in the singular names a person: "the editor-in-chief", "an ex-minister"."""
    if head in PERSON_NOUNS or (head in SURNAME_LIKE and len(words) > 1):
        return True
    first, _, rest = head.partition("-")
    if first in ("co", "ex", "under", "vice"):
        return rest in PERSON_NOUNS
    return first in PERSON_NOUNS and rest.partition("-")[0] in (
        "at",
        "elect",
        "general",
        "in",
        "of",
    )


def _are_two(words: list[str]) -> bool:
    """Whether a phrase joins two persons: "his agent and a tour official"."""
    if "and" not in words[1:-2]:
        return False
    at = words.index("and")
    determined = words[at + 1] in DEFINITE | INDEFINITE | POSSESSIVE
    return determined and words[at - 1] in PERSON_NOUNS


def _number(word: str) -> int | None:
    if word.isascii() and word.isdigit():
        return int(word) if len(word) < 10 else None
    return NUMBERS.get(word)
