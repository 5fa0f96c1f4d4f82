"""Which stretches of a text are expressions of time: one pattern, a named rule for each kind.

Every rule is a chain of fixed words and short gaps, so that the scan is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from accordingto.times.words import (
    DAY_PARTS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    REFERENCES,
    SEASONS,
    SETS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)


def _any(words: Iterable[str]) -> str:
    """An alternative of words, longest first, white space of any kind between their parts."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in ordered) + ")"


def _capital(words: Iterable[str]) -> str:
    return _any(word.capitalize() for word in words)


_SHORT = [name for name in MONTHS if len(name) < 5 and name not in ("may", "june", "july")]
_LONG = [name for name in MONTHS if name not in _SHORT]
_MONTH = (
    rf"(?:{_capital(_SHORT)}\b\.?|{_capital(_LONG)}\b"
    rf"|{_any(name.upper() for name in _SHORT)}\b\.?|{_any(name.upper() for name in _LONG)}\b)"
)
_WEEKDAY = _capital(WEEKDAYS)
_PART = _any(DAY_PARTS)
_YEAR = r"(?:1[4-9]|20)\d\d(?!\d|[,.]\d|-year)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d\b|\s*(?:%|percent|percentage))"
# "March 2-9", "from March 2 to 9", "between 2 and 9 March": two days of one month.
_TO = r"\s*(?:-|–|to\s|through\s)\s*"
_AND = r"\s+and\s+"
_UNIT = _any(UNITS)
_UNITS = rf"(?:{_any(f'{unit}s' for unit in UNITS if unit != 'century')}|centuries|{_UNIT})"
_WORD_NUMBER = rf"(?i:{_any(NUMBERS)}(?:-{_any(NUMBERS)})?(?:\s+hundred)?)"
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|{_WORD_NUMBER}|(?i:{_any(VAGUE)}))"
_MOD = r"(?i:earlier|later|early|late|mid)"
_SHIFT = r"(?i:last|next|this|past|previous|following|coming|same|current)"
_ORDINAL = rf"(?i:{_any(ORDINALS)})"
_THE = r"(?:[Tt]he\s+)?"
_NO_AGE = r"(?!\s+old\b|-old\b|s?-old\b)"

# Tried in this order at each place.
RULES: dict[str, str] = {
    "iso": r"(?:1[4-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)",
    "slashed": r"(?:1[0-2]|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])/(?:(?:19|20)\d\d|\d\d)(?![\d/])",
    "full": (
        rf"(?:(?<=[Bb]etween\s){_MONTH}\s*{_DAY}{_AND}{_DAY}|(?:{_WEEKDAY},?\s+)?{_MONTH}\s*{_DAY}"
        rf"(?:{_TO}{_DAY}(?!\s+(?:of\s+)?{_MONTH}))?)(?:,?\s+{_YEAR})?"
    ),
    "british": (
        rf"(?:(?<=[Bb]etween\s){_DAY}{_AND}|{_DAY}{_TO}|{_WEEKDAY},?\s+)?(?:the\s+)?"
        rf"{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?"
    ),
    "month": (
        rf"(?:{_MOD}[\s-]+(?:in\s+|this\s+)?|{_SHIFT}\s+|(?i:(?:the\s+)?(?:end|beginning|middle"
        rf"|start)\s+of)\s+)?{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}|\s+(?:of\s+)?(?i:last|this|next)\s+year)?"
    ),
    "decade": rf"{_THE}(?:{_MOD}[\s-]+)?(?:\d{{3}}0['’]?s|['’]\d0s|(?i:{_any(DECADES)}))",
    "century": r"(?:[Tt]he\s+)?(?:\d{1,2}(?:st|nd|rd|th))[\s-]+century",
    "quarter": (
        rf"{_ORDINAL}-(?i:quarter|half)|"
        rf"{_THE}(?:(?i:fiscal)\s+)?(?:{_YEAR}['’]?s?\s+|(?i:this|last)\s+year['’]s\s+)?"
        rf"(?:(?i:fiscal)\s+)?{_ORDINAL}\s+(?:(?i:fiscal)\s+)?(?i:quarter|half)"
        rf"(?:,?\s+(?:of\s+)?{_YEAR}|\s+of\s+(?i:last|this|next)\s+year)?"
        rf"|[QH][1-4],?\s+(?:of\s+)?{_YEAR}"
    ),
    "nearest": (
        r"(?i:(?:the\s+)?(?:latest|current|most\s+recent|last|this|next|same)\s+(?:quarter|period)"
        r"|the\s+quarter)"
    ),
    "ago": (
        rf"(?:(?i:an?|half\s+an?|one)\s+{_UNIT}|{_NUMBER}[\s-]+{_UNITS})[\s-]+"
        r"(?i:ago|earlier|later|before|after|from\s+now|hence)\b"
        r"|(?i:(?<!in\s)the\s+(?:day|week|month)\s+(?:before|after))\b"
    ),
    "year_ago": (
        r"(?i:(?:the|a|last)\s+)?(?i:year-(?:ago|earlier)(?:\s+(?:quarter|period|month))?"
        r"|previous\s+year|year\s+before)"
    ),
    "weekend": rf"(?:(?i:the|{_SHIFT})\s+)(?:{_SHIFT}\s+)?(?i:weekend)",
    "relative": (
        rf"(?:(?i:earlier|later|early|late)\s+)?(?:{_SHIFT})\s+"
        r"(?i:day|week|month|year|decade|century|fiscal\s+year)(?!s)"
        r"|(?i:(?:the\s+)?(?:end|rest|remainder)\s+of\s+the\s+(?:week|month|year))(?!['’])"
    ),
    "season": (
        rf"(?:(?:{_SHIFT}|[Tt]he)\s+)(?:{_MOD}[\s-]+)?(?i:{_any(SEASONS)})"
        rf"(?:\s+(?:of\s+)?{_YEAR})?|(?:{_MOD}[\s-]+)?(?i:{_any(SEASONS)})\s+(?:of\s+)?{_YEAR}"
    ),
    "span": (
        rf"(?:[Tt]he\s+)?(?:(?i:past|last|next|previous|following|coming|first|final)\s+)?"
        rf"{_NUMBER}[\s-]+(?:or\s+(?:so|more)\s+)?{_UNITS}{_NO_AGE}"
    ),
    "one": rf"(?i:an?|the\s+(?:past|last|next|first)|half\s+an?)[\s-]+{_UNIT}(?!s){_NO_AGE}",
    "vague": r"(?i:(?:recent|past|previous|coming)\s+(?:days|weeks|months|years|decades))",
    "many": r"(?i:(?<=for\s)(?:days|weeks|months|years|decades|centuries))",
    "weekday": rf"(?:(?:{_SHIFT}|{_MOD})\s+)?{_WEEKDAY}(?:\s+(?i:{_PART}))?(?!s\b)",
    "today": (
        rf"(?i:(?:late\s+|early\s+|later\s+|earlier\s+)?(?:today|yesterday|tomorrow|tonight"
        rf"|this\s+{_PART}|last\s+night|overnight)(?:\s+{_PART})?)"
    ),
    "clock": (
        r"(?:1[0-2]|[1-9])(?::[0-5]\d)?\s*(?i:a\.m\.|p\.m\.|am\b|pm\b)"
        r"(?:\s+(?:[ECMP][SD]T|GMT|UTC|ET|CT|MT|PT)\b)?|(?i:\bnoon|midnight)"
    ),
    "set": (
        rf"(?i:every|each)\s+(?i:day|week|month|quarter|year|{_PART}|{_any(WEEKDAYS)})"
        rf"|(?i:{_any(SETS)})"
    ),
    "holiday": _any(name.title().replace("'S", "['’]s") for name in HOLIDAYS),
    **{name: f"(?i:{_any(words)})" for name, words in REFERENCES.items()},
    "years": r"(?<![$£€#/\d.,-])(?:1[4-9]|20)\d\d[-–/](?:(?:1[4-9]|20)\d\d|\d\d)(?![\d/–-]|[.,]\d)",
    "fiscal": rf"(?i:fiscal)\s+(?:year\s+)?{_YEAR}",
    "year": (
        rf"(?:(?i:(?:the\s+)?(?:end|beginning|middle|start)\s+of)\s+|{_MOD}[\s-]+)?"
        rf"(?<![$£€#/\d.,-])(?<!\d ){_YEAR}(?!\s\d)"
        r"(?!\s+(?:people|persons|percent|per|miles|pounds|dollars|feet|shares|jobs|points|votes"
        r"|troops|soldiers|homes|workers|employees|members|words)|['’]?s\b|\s*%|[/-]\d)"
    ),
}

# One of these is in every expression, so only what stands around them is looked at.
_TELLING = (
    *MONTHS,
    *WEEKDAYS,
    *SEASONS,
    *UNITS,
    *DAY_PARTS,
    *SETS,
    *DECADES,
    *("centuries", "today", "yesterday", "tomorrow", "tonight", "overnight", "weekend"),
    *("noon", "midnight", "now", "currently", "presently", "moment", "present", "recently"),
    *("past", "ago", "future", "christmas", "thanksgiving", "new year"),
)
TRIGGER = re.compile(
    r"(?<!\w)(?:\d|"
    + "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(_TELLING))
    + f"|(?:{'|'.join(word.upper() for word in MONTHS)})\\b)"
)
BEFORE, BEHIND = 40, 80  # characters around a trigger that one expression may take in

EXPRESSION = re.compile(
    r"(?<![\w$£€])(?:"
    + "|".join(f"(?P<{name}>{rule})" for name, rule in RULES.items())
    + r")(?!\w)"
)
