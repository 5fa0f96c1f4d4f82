"""What is said of bodies and of no person: "Brill said it would", "The Economist said"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accordingto.resolution.first_names import ALL_FIRST_NAMES
from accordingto.resolution.page import WORD, fold, singular
from accordingto.resolution.words import (
    BODY_NOUNS,
    FIRM_ASSETS,
    OUTLETS_WITH_ARTICLE,
    PERSON_NOUNS,
    TITLES,
)
from accordingto.types import Name, NameKind, Span

BEFORE = 40  # characters before a name that tell what it names
GUESSED = 0.5  # confidence in a name that its words alone tell
NO_FIRM = ALL_FIRST_NAMES | TITLES.keys() | {"chief", "the"}
_ASSETS = "|".join(sorted(FIRM_ASSETS, key=len, reverse=True))
# "Brill said on Monday that its profit had doubled": nobody is "it". The "it" of "it would be
# wrong" stands for nothing.
_SAYS_OF_ITSELF = re.compile(
    r" (?:also )?(?:added|announced|confirmed|denied|reported|said|says|warned)"
    r"(?: (?:on|in|late|early|last|earlier|this|later)(?: [A-Za-z]\w+){1,2}?)?(?: that)?"
    r" (?:its \w"
    r"|it (?:would|will|could|might|had|has|plans to|planned to|expects to|expected to)"
    r" (?!(?:always|already|be|been|become|come|cost|get|go|gone|happen|have|help|look|make|mean"
    r"|more|n[eo]\w*|only|rain|seem|snow|started|still|take|taken|to|turn|work)(?:ed)?\b)\w"
    r"|it was (?!being|doing|getting|going|growing|looking|making|missing|moving|raining|snowing"
    r"|taking|working)\w+ing \w)"
)
_SAYING = re.compile(
    r"(?: also| later)? (?:added|admitted|announced|cited|claimed|confirmed|declined|denied"
    r"|insisted|noted|quoted|reported|reports|revealed|said|says|told|warned|wrote)\b"
)
# "The Economist said", "according to The Information".
_WITH_ARTICLE = re.compile(
    r"(?P<told>\b(?:according to|told) )?\b[Tt]he (?P<name>[A-Z][a-z]+)\b(?! [A-Z])"
)
# What is said next of a firm that has just said something: "It said ...", "Its shares ...".
_NEXT_OF_IT = re.compile(
    r" (?:added|announced|confirmed|denied|reported|said|says|warned)\b(?! (?:that )?s?he\b)"
    r"(?P<what>[^.!?\n\"“”]{5,200})\."
    r" (?:It (?:added|also (?:announced|confirmed|denied|reported|said|warned)|announced|confirmed"
    r"|declined|denied|expects|reported|said|warned)\b"
    rf"|Its (?:\w+ )?(?:{_ASSETS}|chief [a-z]+|profits?|revenues?|sales)\b"
    r"|(?:Chairman|Chairwoman|CEO|Chief [Ee]xecutive(?: [Oo]fficer)?|Finance chief) [A-ZÀ-Þ])"
)
# "A group calling itself Grey Wren", "the accountants Orr Lund", "the offices of Casa Mira".
_NAMES_ITSELF = re.compile(
    r"\b(?:calls|calling|called|styles|styling|styled) itself [“\"‘']?(?:the )?$"
)
_IN_THE_PLURAL = re.compile(
    r"\bthe (?:[a-z-]+ )?(?:accountants|architects|auditors|bookmakers|brokers|builders|consultants"
    r"|developers|insurers|lawyers|pollsters|promoters|publishers|solicitors|surveyors) $"
)
_AND_ANOTHER = re.compile(r"(?:, [^,;.]{2,60})?,? and [A-ZÀ-Þ]")
_PREMISES = re.compile(r"\b(?:head office|headquarters|offices) of (?:the )?$")
_OPENS = re.compile(r"(?:^|[.!?\n][”\"’']? ?)$")
_WHICH = re.compile(r",[ ]which\b")
# "A Brill engineer", "no Brill employee": persons have aides and spokesmen.
_ONE_OF = re.compile(r"\b(?:an?|no|every|one|two|several|former) $", re.IGNORECASE)
_STAFF = re.compile(
    r" (?:employees?|engineers?|shareholders?|subsidiar(?:y|ies)|technicians?|vice presidents?)\b"
)


def outlets_with_article(text: str) -> Iterator[Name]:
    """What says something and is called like a newspaper: "The Observer", that is no observer."""
    for found in _WITH_ARTICLE.finditer(text):
        says = found["told"] or _SAYING.match(text, found.end())
        says = says or text.startswith((", a", ", the ", ", which "), found.end())
        if says and fold(found["name"]) in OUTLETS_WITH_ARTICLE:
            yield Name(Span(*found.span("name")), NameKind.ORGANIZATION, GUESSED)


def is_of_itself(text: str, name: Name, words: tuple[str, ...]) -> bool:
    """Whether a name that opens a sentence says something of "it" or "its", as no person does.

    Nor has a person an article: "The Kremlin said". What firms are told of may stand behind:
    "Brill said sales fell. Its shares ...", "... Chief executive Ida Lee said". Before a name
    "calling itself", a plural ("the auditors Orr Lund") or its offices tell so.
    """
    opens = _OPENS.search(text[max(0, name.span.start - 3) : name.span.start])
    known = not NO_FIRM.isdisjoint(words) or not PERSON_NOUNS.isdisjoint(words)
    if name.kind is not NameKind.PERSON or len(words) > 2 or known:
        return False
    if opens and (_SAYS_OF_ITSELF.match(text, name.span.end) or _WHICH.match(text, name.span.end)):
        return True
    before = text[max(0, name.span.start - BEFORE) : name.span.start]
    plural = _IN_THE_PLURAL.search(before) and not _AND_ANOTHER.match(text, name.span.end)
    if plural or _NAMES_ITSELF.search(before) or _PREMISES.search(before):
        return True
    if _ONE_OF.search(before) and _STAFF.match(text, name.span.end):
        return True
    single = len(words) == 1
    # "The Hills said" are a family.
    if (
        single
        and text.endswith(("The ", "the "), 0, name.span.start)
        and not words[0].endswith("s")
    ):
        return bool(_SAYING.match(text, name.span.end))
    following = _NEXT_OF_IT.match(text, name.span.end) if single and opens else None
    # In "Lee said the bank had failed. It said ..." the bank may go on.
    of_it = following and BODY_NOUNS.isdisjoint(
        fold(word) for word in WORD.findall(following["what"])
    )
    return bool(of_it or (single and _WHICH.match(text, name.span.end)))


def short_forms(names: Iterable[tuple[Name, tuple[str, ...]]]) -> Iterator[tuple[str, ...]]:
    """What bodies may be called in short: "Grey Wren", of "Grey Wren Research".

    That "Brandt" is of "the Brandt campaign" and "Ida Lee" of "the Ida Lee Foundation" tells that
    they are persons; "St. Orrin" of "St. Orrin Hospital" is none who says anything.
    """
    for name, words in names:
        saint = words[:1] == ("st",)
        own = saint or singular(words[-1]) not in BODY_NOUNS | PERSON_NOUNS if words else False
        if name.kind is NameKind.ORGANIZATION and own and NO_FIRM.isdisjoint(words[:1]):
            yield from (words[:size] for size in range(1 + saint, len(words)))
