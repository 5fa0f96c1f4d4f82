"""What is no saying, though its words can be: "was denied a visa", "recalled 400,000 cars".

A verb of saying that has another object means another thing. The network knows the verbs better
than what they may govern.
"""

from __future__ import annotations

import re

from accordingto.types import Attribution

REACH = 80  # characters behind a cue in which its object stands

_PASSIVE = (
    r"(?:(?:had|has|have|not|never|also|\w+ly)\s+){0,3}(?:is|are|was|were|be|been|being)(?:n['’]t)?"
    r"\s+(?:(?:not|been|being|also|\w+ly)\s+){0,3}"
)
_DENIED = re.compile(rf"{_PASSIVE}(?:denied|refused)", re.IGNORECASE)
# What somebody is denied who does not deny it himself, but no time: "was denied the next day".
_WITHHELD = re.compile(
    r"\s+(?:(?:an?|all|any|both|her|his|its|my|our|such|their|the|your)\s+"
    r"(?!(?:day|evening|following|latter|morning|month|next|same|week|year)\b)\w"
    r"|(?:[a-z-]+\s+){0,2}(?:access|accreditation|admission|aid|asylum|bail|benefits|boarding|care"
    r"|citizenship|compensation|contact|counsel|coverage|credit|custody|education|employment|entry"
    r"|food|funding|help|insurance|justice|leave|loans?|medicine|membership|parole|passage"
    r"|passports?|permission|permits?|promotion|protection|re-?entry|registration|rights?|service"
    r"|shelter|tenure|treatment|visas?|visits?|water)\b)"
)
# Who "is not accused" of a thing: nobody says that he did it, nor that he did not.
_ACCUSED = re.compile(rf"{_PASSIVE}(?:accused|charged|suspected)(?:\s+(?:of|with))?", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
_RECALLED = re.compile(r"(?:\w+\s+){0,4}recall(?:s|ed|ing)?", re.IGNORECASE)
# Thousands, but no year, and nobody and no time that can be remembered.
_THOUSANDS = (
    r"(?:(?:about|all|almost|another|around|at\s+least|more\s+than|nearly|over|roughly|some|up\s+to)"
    r"\s+)?(?:(?!(?:19|20)\d\d\b)\d[\d,.]{3,}|(?:[\w.]+\s+)?(?:thousand|million)s?(?:\s+of)?)\s+"
    r"(?!(?:\w+\s+){0,2}(?:days|hours|men|people|times|voters|women|years)\b)\w"
)
_GOODS = (
    r"(?:[\w,.'’-]+\s+){0,5}?(?:ambassador|batteries|buses|cars|diplomats|envoys?|heaters|jeeps"
    r"|medicines|minivans|motorcycles|pickups|products|sedans|suvs|tires|toys|trucks|tyres|vans"
    r"|vehicles)\b(?!\s+(?:had|that|was|were|who|would)\b|\s+\w+ing\b)"
)
_CALLED_BACK = re.compile(rf"\s+(?!how\b|that\b|when\b)(?:{_THOUSANDS}|{_GOODS})", re.IGNORECASE)
# On what terms somebody speaks, which tells nothing of what he says: "speaking on condition of
# anonymity to discuss | private talks". That he asked not to be named is a wish of his.
_TERMS = re.compile(
    r"(?:speak(?:ing|s)?|spoke|spoken|talk(?:ed|ing))\s+(?:anonymously|(?:on|under)\s+"
    r"(?:(?:a|the)\s+)?(?:background|condition\s+(?:of\s+anonymity|that)|record)|off\s+the\s+record)"
    r"\b(?!.*\bsa(?:id|ys|ying)\b)",
    re.IGNORECASE,
)


def is_saying(text: str, one: Attribution) -> bool:
    """Whether a cue with what follows it says something at all.

    >>> from accordingto.types import Quotation, Span
    >>> text = "The singer was denied a visa."
    >>> visa = Attribution("a", (), (Span(11, 21),), (Span(22, 28),), Quotation.INDIRECT, 1.0)
    >>> is_saying(text, visa)
    False
    """
    if not one.cue:
        return True
    cue = one.cue[-1].text_in(text)
    end = one.cue[-1].end
    # But what stands before it is said: "It is over," an aide, speaking anonymously, ...
    if all(span.start >= end for span in one.content):
        last = max(span.end for span in (*one.cue, *one.content))
        if _TERMS.match(text, one.cue[0].start, last):
            return False
    if _DENIED.fullmatch(cue):
        return not _WITHHELD.match(text, end, end + REACH)
    if _RECALLED.fullmatch(cue):
        return not _CALLED_BACK.match(text, end, end + REACH)
    if not one.source and _ACCUSED.fullmatch(cue):
        return not _NOT.search(cue)
    return True
