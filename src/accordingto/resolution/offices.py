"""For whom somebody speaks, and by whom a document is, as the words of a description tell."""

from __future__ import annotations

import re

from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.words import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FIRM_NOUNS,
    OFFICE_MODIFIERS,
    PERSON_NOUNS,
    PHRASE_ENDS,
    POSSESSIVE,
    POST_NOUNS,
    SITE_NOUNS,
    SPEAKING_NOUNS,
    UNION_NOUNS,
)

# What a country has, of which "Norway's" and "Danish" alone would tell less.
_OF_A_COUNTRY = frozenset(
    ("agency", "army", "bank", "board", "commission", "council", "court", "delegation")
) | {"department", "embassy", "government", "military", "ministry", "mission", "navy", "office"}
_OF_A_COUNTRY |= {"police"}
_FOR = re.compile(r"\b(?:for|of|to|at|with|representing) ((?:the |an? )?[^,;()\n]+)")
# "Ida Lee, who represents the miners": for whom somebody speaks who has no office.
_SERVES = re.compile(
    r",? (?:who (?:also )?(?:is representing|represent(?:s|ed)|speaks for|spoke for)"
    r"|(?:acting|speaking) (?:for|on behalf of)|representing)"
    r" ((?:the |an? )?[^,;.()\n]{2,60})(?=[,;]|$)"
)
_SEATS = re.compile(r"\b(?:area|borough|city|constituency|county|district|riding|state|ward)\b")
_OWNER = re.compile(r"^(?:the |an? )?([^,;()\n]{2,60}?)['’]s? ")
_OWNERS = BODY_NOUNS | FIRM_NOUNS | SITE_NOUNS | UNION_NOUNS
WHOLE = 120  # characters of a description that are looked at for whose its holder is
_OF_WHOM = re.compile(r" (?:at|for|from|in|of|to|with) (?!an? )([^,;()\n]{1,60})")
_TELLS_NOTHING = OFFICE_MODIFIERS | PERSON_NOUNS | PHRASE_ENDS | {
    "a", "an", "and", "another", "her", "his", "its", "my", "one", "our", "the", "their", "who",
    "first", "second", "third", "fourth",
}  # fmt: skip
# What stands before a person's office, and in the names of bodies: "State Department".
_OPEN_NAMES = frozenset(
    ("democratic", "district", "election", "energy", "federal", "finance", "foreign", "general")
) | {
    "health",
    "house",
    "justice",
    "labor",
    "national",
    "police",
    "public",
    "republican",
    "school",
    "senate",
}
_OPEN_NAMES |= {"state", "united"}
_JOINTS = frozenset(("and", "for", "of"))
_GUARDS = frozenset(("guard", "nations", "police", "reserve"))  # which end names of bodies
_DOCUMENTS = DOCUMENT_NOUNS | POST_NOUNS
_DOCUMENTS |= {f"{noun}s" for noun in _DOCUMENTS} | {"analyses", "figures", "studies", "summaries"}
_NO_AUTHORS = BODY_NOUNS | OFFICE_MODIFIERS | {
    "all", "both", "early", "many", "most", "other", "past", "police", "recent", "several", "some",
    "three", "two", "not", "nearly",
}  # fmt: skip
_BY = re.compile(r"\b(?:by|from) ((?:the |an? )?[A-ZÀ-Þ][\w.&'’-]*(?: [A-ZÀ-Þ][\w.&'’-]*)*)")


def speaks(role: str | None) -> bool:
    """Whether a role is that of a mouthpiece whose principal may be told elsewhere.

    >>> speaks("Principal Deputy Spokesperson"), speaks("the Vermont senator")
    (True, False)
    """
    words = [fold(found[0]) for found in WORD.finditer(role or "")]
    return any(word.startswith("spokes") for word in words) or words[-2:] == ["press", "secretary"]


def principal(role: str | None) -> str | None:
    """For whom the holder of a role speaks, where the role says it itself.

    >>> principal("a spokeswoman for the school board"), principal("Harbor Authority spokesman")
    ('the school board', 'Harbor Authority')
    >>> principal("Director of Tours and Spokesman to the Harbor Board")
    'the Harbor Board'
    >>> principal("the mayor's press secretary"), principal("senator from Ohio")
    ('the mayor', None)
    >>> principal("a spokeswoman for the mayor's office")
    "the mayor's office"
    >>> principal("a Danish harbor ministry spokesman"), principal("a city spokesman")
    ('Danish harbor ministry', None)
    >>> principal("its spokesman")
    """
    opening = WORD.match(role or "")
    if role is None or not _may_speak(role) or (opening and fold(opening[0]) in POSSESSIVE):
        return None
    owner = _OWNER.match(role)
    joint = _FOR.search(owner[1]) if owner else None
    # "A spokeswoman for the mayor's office" is not the office's.
    if owner and not (joint and _may_speak(owner[1][: joint.start()])):
        return _body_before(role, owner.end()) or role[: owner.end(1)]
    speaking = [word.end() for word in WORD.finditer(role) if _may_speak(word[0])]
    if found := _FOR.search(role, speaking[-1] if speaking else 0):
        return found[1].strip()
    return _body_before(role, 0) or _leading_name(role, OFFICE_MODIFIERS | PERSON_NOUNS)


def served(behind: str) -> str | None:
    """For whom somebody speaks, as the words behind a name or a noun for a person tell.

    >>> served(", who represents the miners, said"), served(" speaking on behalf of Ida Lee")
    ('the miners', 'Ida Lee')
    >>> served(", who represents the third district, said")
    """
    found = _SERVES.match(behind)
    return found[1].strip() if found and not _SEATS.search(found[1]) else None


def body_told(role: str) -> str | None:
    """The noun for a body right before a mouthpiece, of which nothing else tells.

    It is empty where there is none, and None where nobody who spoke before can be meant: where a
    capital tells of a name, or "his" of a person.

    >>> body_told("A company spokesman"), body_told("Principal Deputy Spokesperson")
    ('company', '')
    >>> body_told("its press secretary"), body_told("a senior Essary spokesman")
    ('', None)
    >>> body_told("His spokesman"), body_told("the Vermont senator")
    (None, None)
    """
    if not speaks(role):
        return None
    noun = ""
    for at, found in enumerate(WORD.finditer(role)):
        word = fold(found[0])
        if _may_speak(found[0]):
            break
        if singular(word) in _OWNERS | _GUARDS and word not in ("press", "the"):
            noun = singular(word)
            continue
        named = at and found[0][0].isupper() and word not in OFFICE_MODIFIERS | PERSON_NOUNS
        if named or word in POSSESSIVE - {"its", "their"}:
            return None
    return noun


def whose(role: str, *, named: bool = True) -> frozenset[str]:
    """The words for those whom the holder of an office serves: "the airline", "Chad".

    Of the capitalized words before it, which may tell anything, none where not ``named``.

    >>> sorted(whose("a spokesman for the airline")), sorted(whose("the union's spokesman"))
    (['airline'], ['union'])
    >>> sorted(whose("Club president")), sorted(whose("the foreign minister of Chad"))
    (['club'], ['chad'])
    >>> sorted(whose("a tired official")), sorted(whose("an Israeli official"))
    ([], ['israeli'])
    """
    words = [(found.start(), found[0], fold(found[0])) for found in WORD.finditer(role[:WHOLE])]
    places = [at for at, (_, _, word) in enumerate(words) if word in PERSON_NOUNS]
    owner = _OWNER.match(role)
    after = [at for at in places if not owner or words[at][0] >= owner.end()]
    if not after:
        return frozenset()
    head = next(at for at in after if at + 1 not in after)
    told = {
        word
        for at, (start, shown, word) in enumerate(words[:head])
        if (owner and start < owner.end(1))
        or singular(word) in _OWNERS
        or (named and shown[0].isupper() and (at or shown.isupper()))
    }
    behind = role[words[head][0] + len(words[head][1]) :]
    if joint := _OF_WHOM.match(behind):
        told.update(fold(found[0]) for found in WORD.finditer(joint[1]))
    return frozenset(map(singular, told - _TELLS_NOTHING)) - {""}


def author(document: str) -> str | None:
    """By whom a document or post is, where the phrase for it says so.

    >>> author("a document posted by Ana Ruiz to X"), author("the Harbor Gazette report")
    ('Ana Ruiz', 'Harbor Gazette')
    >>> author("the union's filing"), author("the report")
    ('the union', None)
    >>> author("Court filings"), author("Leaked emails"), author("Gallup polls")
    (None, None, 'Gallup')
    """
    if found := _BY.search(document):
        return re.sub(r"['’]s$", "", found[1])
    if found := _OWNER.match(document):
        return document[: found.end(1)]
    name = _leading_name(document, _DOCUMENTS)
    # A word that opens a sentence has its capital from that.
    alone = name is not None and document.startswith(name) and " " not in name
    told = name and alone and (fold(name) in _NO_AUTHORS or name.endswith(("ed", "al", "ive")))
    return None if told else name


def _body_before(role: str, start: int) -> str | None:
    """The body of a country or an owner that ends right before the noun for who speaks.

    >>> _body_before("Norway's fisheries ministry spokeswoman", 9)
    "Norway's fisheries ministry"
    """
    words = list(WORD.finditer(role))
    at = next((at for at, word in enumerate(words) if _may_speak(word[0])), 0)
    before = [word for word in words[:at] if fold(word[0]) not in ("the", "a", "an")]
    named = len(before) > 1 and before[0][0][0].isupper() and before[-1].start() >= start
    if not named or fold(before[-1][0]) not in _OF_A_COUNTRY or before[-1][0][0].isupper():
        return None
    return role[before[0].start() : before[-1].end()]


def _may_speak(role: str) -> bool:
    words = {fold(found[0]) for found in WORD.finditer(role)}
    words |= {*map(singular, words)}
    return bool(words & SPEAKING_NOUNS) or {"press", "secretary"} <= words


def _leading_name(phrase: str, ends: frozenset[str]) -> str | None:
    """The capitalized words that a phrase opens with, up to a word of ``ends``.

    A word of these may begin a body's name, and small ones stand in it.

    >>> _leading_name("State Department spokesman", OFFICE_MODIFIERS | PERSON_NOUNS)
    'State Department'
    >>> _leading_name("Ministry of Health spokeswoman", OFFICE_MODIFIERS | PERSON_NOUNS)
    'Ministry of Health'
    >>> _leading_name("Senior Vice President", OFFICE_MODIFIERS | PERSON_NOUNS)
    """
    found = list(WORD.finditer(phrase))
    words = [fold(word[0]) for word in found]
    start = end = -1
    for at, word in enumerate(words):
        if word in ("the", "a", "an") and start < 0:
            continue
        capital = found[at][0][0].isupper()
        body = start >= 0 and (word in BODY_NOUNS or (capital and word in _GUARDS))
        if start >= 0 and word in _JOINTS and _is_named(found, words, at + 1):
            continue
        joined = start >= 0 and words[at - 1] in _JOINTS and _is_named(found, words, at)
        begins = capital and word in _OPEN_NAMES and _ends_in_body(found, words, at + 1)
        if not (capital or body) or (word in ends and not (body or begins or joined)):
            break
        start, end = (found[at].start() if start < 0 else start), found[at].end()
    return phrase[start:end] if start >= 0 else None


def _is_named(found: list[re.Match[str]], words: list[str], at: int) -> bool:
    """Whether a word goes on with a body's name behind an "of"."""
    return at < len(words) and found[at][0][0].isupper() and words[at] not in PERSON_NOUNS


def _ends_in_body(found: list[re.Match[str]], words: list[str], at: int) -> bool:
    """Whether the capitalized words from a place on end in a noun for a body, before any person."""
    for word, shown in zip(words[at:], found[at:], strict=True):
        if not shown[0][0].isupper() or word in PERSON_NOUNS - _GUARDS:
            return False
        if word in BODY_NOUNS | _GUARDS:
            return True
    return False
