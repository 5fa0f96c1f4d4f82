"""Which of the persons that a phrase names are its head, and which are joined with it by "and"."""

from __future__ import annotations

import re

from accordingto.resolution.page import WORD, fold
from accordingto.resolution.person import Person
from accordingto.resolution.words import PHRASE_ENDS, TITLES
from accordingto.types import Span

_AND_PERSON = re.compile(r"(?:\s?\([^()]{0,40}\))?(?:, and |, | and | or | & )[^,;]{0,60}")
_TELLS = re.compile(r"(?:\s?\([^()]{0,40}\))?, (?:a|an|the|who|whose|his|her) ")
# "Ida Lee and her husband, Max Orr".
_AND_KIN = re.compile(r",? and (?:his|her|their|the) (?:[\w’'-]+ ){0,3}[\w’'-]+,? ")
# "Mayor Ida Lee and Governor Max Orr".
_AND_TITLED = re.compile(
    r"(?:\s?\([^()]{0,40}\))?,? (?:and|or|&) (?:former |then-)?"
    r"(?:(?:[A-ZÀ-Þ][\w.'’-]*|of|for)[ \xa0]){0,6}"
)
# "Ida Lee, the mayor, and Max Orr".
_APPOSED_AND = re.compile(r"(?:\s?\([^()]{0,40}\))?, [^,;:()]{2,60}, and ([^,;:()]{0,40})")


def joined_people(
    text: str, span: Span, people: list[tuple[Span, Person]], head: tuple[Span, Person]
) -> tuple[Person, ...]:
    """The head and those joined with it by "and"; what only follows a comma tells of the head."""
    joined = [head[1]]
    end = head[0].end
    for place, person in people[people.index(head) + 1 :]:
        between = text[end : place.start]
        behind = text[place.end : span.end].lstrip("'’s")[:2].strip()
        joined_so = _AND_PERSON.fullmatch(between) and not _TELLS.match(between)
        if not (joined_so or _joins(text, end, place)) or behind.isalpha():
            break
        joined.append(person)
        end = place.end
    if not re.search(r" and | & | or ", text[head[0].end : end]):
        return tuple(joined[:1])
    return tuple(dict.fromkeys(joined))


def and_another(text: str, people: list[tuple[Span, Person]], at: int, core: Span) -> bool:
    """Whether nothing but "and" stands between a person and the next, or a title as well."""
    if at + 1 == len(people):
        return False
    first, second = people[at][0], people[at + 1][0]
    inside = first.start < core.end
    if text[first.end : second.start] in (" and ", " or ", " & "):
        return inside or not text.endswith((" both ", " for ", " of "), 0, first.start)
    return inside and _joins(text, first.end, second)


def _joins(text: str, end: int, name: Span) -> bool:
    """Whether "and" joins a name with one before it, maybe with a title or what it is to that.

    What is apposed to the first may stand between: "Ida Lee, the mayor, and Max Orr".
    """
    between = text[end : name.start]
    if complement(text, name) or text[name.end : name.end + 1] in ("'", "’"):
        return False
    if _AND_TITLED.fullmatch(between):
        return True
    apposed = _APPOSED_AND.fullmatch(between)
    if apposed:
        return not apposed[1] or apposed[1].istitle()
    kin = _AND_KIN.fullmatch(between)
    return bool(kin) and PHRASE_ENDS.isdisjoint(map(fold, between.split()))


def ends(text: str, name: Span, core: Span) -> bool:
    """Whether a name is the last of a noun phrase, possessive ending, suffix and all."""
    rest = text[name.end : core.end].lstrip("'’s").strip(" ,.")
    return (
        name.end <= core.end + 1 and name.start < core.end and rest in ("", "Jr", "Sr", "II", "III")
    )


def complement(text: str, name: Span) -> bool:
    """Whether a name belongs to a small word before it: "the brother of Mr. Lee"."""
    words = WORD.findall(text, max(0, name.start - 30), name.start)
    while words and fold(words[-1]) in TITLES:
        words.pop()
    return bool(words) and words[-1] in PHRASE_ENDS
