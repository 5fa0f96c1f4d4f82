"""Names that stand behind a description: "a pathologist, Dr. Lee"; and whose they are.

In "a spokesman for the minister, Helena Brandt" the name may be the minister's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from accordingto.resolution.forms import Phrase
from accordingto.resolution.people import Cast
from accordingto.resolution.person import Person, gender_of
from accordingto.resolution.roles import somebody_told
from accordingto.resolution.words import (
    AGENT_ENDS,
    INDEFINITE,
    OFFICE_KINDS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    TITLES,
)
from accordingto.types import Span

HOLDERS = 100  # people of an article who are looked at for one who holds an office
OFFICES = frozenset(TITLES.values())
_APPOSED = re.compile(r", (?:the (?:[a-z-]+ ){1,2})?(?:[A-Z]\w+\.? ){0,3}$|[–—-] ?$")
# What somebody is may stand before the name: "another, retired dentist Ida Lee".
_DESCRIBED = re.compile(r", (?:[a-z-]+ ){0,3}(?P<noun>[a-z-]+) $")
_AFTER_APPOSED = re.compile(r"(?:['’]s?)?(?:\s*$|[,;.)(–—]| \(| (?:of|from) )")


def is_apposed(text: str, span: Span, start: int, name: Span) -> bool:
    """Whether a name in a phrase says who is described before it: "a pathologist, Dr. Lee"."""
    behind = _AFTER_APPOSED.match(text, name.end, span.end)
    return bool(behind and _APPOSED.search(text, max(start, name.start - 40), name.start))


def is_described(text: str, span: Span, name: Span) -> bool:
    """Whether a name in a phrase stands behind a noun for a person: "another, dentist Ida Lee"."""
    before = _DESCRIBED.search(text, max(span.start, name.start - 60), name.start)
    if before is None or not _AFTER_APPOSED.match(text, name.end, span.end):
        return False
    somebody = before["noun"] in PERSON_NOUNS or before["noun"].endswith(AGENT_ENDS)
    return somebody and PHRASE_ENDS.isdisjoint(before[0].split())


def of_another(text: str, phrase: Phrase, name: Span, person: Person, cast: Cast) -> str | None:
    """What the person named behind a description is, where that is whom its holder serves.

    In "a spokesman for the minister, Helena Brandt" she is the minister: unless the article tells
    that she is the spokesman or who else is the minister, or her name, that she is a woman and
    "spokesman" that he is a man. Where all that tells nothing, "the wife of the mayor, Kim Lee"
    names the wife, but "an aide to the mayor, Kim Lee" the mayor. Of "a friend of the victim, Kim
    Lee" the victim is known where somebody was named before.
    """
    found = somebody_told(text[phrase.core.end : name.start])
    if found is None:
        return None
    outer, inner = phrase.head, found[2]
    if _holds(person, inner):
        return found[1]
    if _holds(person, outer) or any(
        _holds(one, inner) for one in islice(cast.people, HOLDERS) if one is not person
    ):
        return None
    fits = _fits(inner, person) - _fits(outer, person)
    if fits:
        return found[1] if fits > 0 else None
    known = inner not in OFFICES and cast.named[0][1] is not person
    known = known and person.named[0] >= phrase.span.start > cast.named[0][0].start
    return found[1] if phrase.words[0] in INDEFINITE and not known else None


def others_told(text: str, phrase: Phrase, cast: Cast) -> Iterator[tuple[Person, str]]:
    """Whoever is named and told of in the description of another, with what he or she is."""
    for name, person in cast.named_between(phrase.core.end, phrase.opening.end):
        if told := of_another(text, phrase, name, person, cast):
            yield person, told


def _holds(person: Person, office: str) -> bool:
    return not person.offices.isdisjoint({office} | OFFICE_KINDS.get(office, frozenset()))


def _fits(noun: str, person: Person) -> int:
    """Whether the gender that a noun tells is somebody's: 1, or -1 if it is not; else 0."""
    told = gender_of(noun)
    return 0 if not (told and person.gender) else 1 if told is person.gender else -1
