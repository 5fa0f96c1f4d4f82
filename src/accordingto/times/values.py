"""From the words of an expression to its TIMEX3 value, seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from accordingto.times.calendar import at_precision, shifted, week_of
from accordingto.times.words import (
    DAY_PARTS,
    DECADES,
    HOLIDAYS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    SETS,
    UNITS,
    VAGUE,
    WEEKDAYS,
)

_YEAR = re.compile(r"\b((?:1[4-9]|20)\d\d)\b")
_WORD = re.compile(r"[a-z']+|\d+")
_UNIT_WORDS = {f"{unit}s": letter for unit, letter in UNITS.items()} | UNITS | {"centuries": "C"}
MANY_YEARS = 30  # so many are seldom written as a range: "won 2010-45"
SOON = 60  # days after publication that a sentence of what was done may still be about
_BACK = frozenset({"last", "past", "previous"})
_ON = frozenset({"next", "coming", "following"})


@dataclass(frozen=True, slots=True)
class View:
    """From where an expression is seen.

    ``published`` is the day of publication, if known; ``last`` the last day that the text told
    before, ``told`` the last one right before that it gives with its year; ``quarter`` the last
    quarter, where the text just spoke of one; ``ahead`` and ``done`` whether the sentence speaks of
    what is to come, or of what was done; ``year_behind`` the year of the next date beside it ("June
    and September 2023").
    """

    published: date | None
    last: date | None
    told: date | None
    quarter: str | None
    ahead: bool
    done: bool
    year_behind: int | None


@dataclass(frozen=True, slots=True)
class Words:
    """The expression: its words in lower case, and the whole of it."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of an expression as it stands in the text."""
        lower = " ".join(text.replace("’", "'").lower().split())
        return cls(lower, tuple(_WORD.findall(lower)))

    def one_of(self, table: dict[str, int] | dict[str, str]) -> str | None:
        """The first word that is in the table."""
        return next((word for word in self.words if word in table), None)

    @property
    def year(self) -> int | None:
        """The year that it names."""
        found = _YEAR.search(self.text)
        return int(found[1]) if found else None

    @property
    def step(self) -> int:
        """-1 for the last, 1 for the next, 0 for this one."""
        if not _BACK.isdisjoint(self.words):
            return -1
        return 1 if not _ON.isdisjoint(self.words) else 0


def value_of(rule: str, text: str, view: View) -> str | None:
    """The TIMEX3 value of an expression that ``rule`` found; None where it is none after all."""
    return _RULES[rule](Words.of(text), view)


def _iso(words: Words, _view: View) -> str | None:
    return _day(int(words.text[:4]), int(words.text[5:7]), int(words.text[8:]))


def _slashed(words: Words, _view: View) -> str | None:
    month, day, year = (int(part) for part in words.text.split("/"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    return _day(year, month, day)


def _full(words: Words, view: View) -> str | None:
    """A day of a month, or the days from one to another: "March 2-9" is "2024-03-02/2024-03-09"."""
    days = [int(word) for word in words.words if word.isdigit() and len(word) <= 2]
    last = _dated(days[-1], words, view)
    first = _dated(days[0], words, view) if len(days) > 1 else None
    if first and last and first[:4] == last[:4] and days[0] < days[1]:
        return f"{first}/{last}"
    return last if first is None or words.words[0].isdigit() else first


def _dated(day: int, words: Words, view: View) -> str | None:
    month = MONTHS[words.one_of(MONTHS) or ""]
    year = words.year or view.year_behind
    if year:
        return _day(year, month, day)
    if view.published is None:
        return f"XXXX-{month:02}-{day:02}"
    published = view.published
    told = view.told if view.done and view.told and view.told <= published else published
    near = [_day(told.year + step, month, day) for step in (-1, 0, 1)]
    days = [date.fromisoformat(one) for one in near if one]
    if view.done:
        days = [one for one in days if (one - published).days <= SOON]
    if told is not published:
        return min(days, key=lambda one: abs((one - told).days)).isoformat() if days else None

    return _nearest(days, published, view).isoformat() if days else None


def _nearest(days: Sequence[date], published: date, view: View) -> date:
    """The day nearest to publication; news tells more of what was than of what will be."""

    def distance(day: date) -> int:
        ahead = (day - published).days
        return ahead * (1 if view.ahead else 2) if ahead > 0 else -ahead

    return min(days, key=distance)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month(words: Words, view: View) -> str | None:
    name = words.one_of(MONTHS) or ""
    month = MONTHS[name]
    year = words.year or view.year_behind
    if year is None and "year" in words.words and view.published:
        year = view.published.year + words.step
    if year is None and view.published:
        this, now = view.published.year, view.published.month
        if words.step < 0:
            year = this if month < now else this - 1
        elif words.step > 0 or view.ahead:
            year = this if month >= now else this + 1
        else:
            year = this if month <= now + 1 else this - 1
    return f"{year:04}-{month:02}" if year else f"XXXX-{month:02}"


def _decade(words: Words, view: View) -> str | None:
    if digits := re.search(r"(\d{3})\d?'?s", words.text):
        return digits[1]
    short = re.search(r"'(\d)0s", words.text)
    number = int(short[1]) if short else DECADES[words.one_of(DECADES) or ""]
    century = 19
    if view.published and number <= view.published.year // 10 % 10 and number < 3:
        century = view.published.year // 100
    return f"{century}{number}"


def _century(words: Words, _view: View) -> str | None:
    return f"{int(next(word for word in words.words if word.isdigit())) - 1:02}"


def _quarter(words: Words, view: View) -> str | None:
    number = ORDINALS.get(next((word for word in words.words if word in ORDINALS), ""))
    if number is None:
        number = int(next(letter for letter in words.text if letter.isdigit()))
    year = words.year
    half = "half" in words.words or words.text.startswith("h")
    if year is None and view.published:
        year = view.published.year + (words.step if "year" in words.words else 0)
        if "year" not in words.words and not half and not view.ahead:
            # A quarter that has not begun is the last year's.
            year -= number > (view.published.month + 2) // 3
    if half and number > 2:
        return None
    return f"{year or 'XXXX'}-{'H' if half else 'Q'}{number}"


def _nearest_quarter(words: Words, view: View) -> str | None:
    if view.quarter and not {"last", "this", "next"} & set(words.words):
        return view.quarter
    if view.published is None:
        return "XXXX-QX"
    step = 0 if {"current", "this"} & set(words.words) else words.step or -1
    return at_precision(shifted(view.published, step, "Q"), "Q")


def _ago(words: Words, view: View) -> str | None:
    unit = _unit(words)
    count = _count(words)
    if unit is None or count is None or unit.startswith("T"):
        return "PAST_REF" if words.words[-1] == "ago" else None
    if words.words[-1] in ("before", "after"):  # of what, the words behind tell: hanging.py
        return f"P{count:g}{unit}" if count == int(count) else None
    back = words.words[-1] in ("ago", "earlier")
    seen = view.published if words.words[-1] in ("ago", "now", "hence") else None
    if back and unit == "Y" and count == 1 and view.quarter:
        return _year_before(view.quarter)
    origin = seen or view.last or view.published
    if origin is None:
        return f"XXXX{'-XX' * (unit in 'DM')}"
    size = int(count) if count == int(count) else 0
    if not size:  # half a year, half a century
        size, unit = {"Y": (6, "M"), "C": (5, "E"), "E": (5, "Y")}.get(unit, (0, unit))
    return at_precision(shifted(origin, -size if back else size, unit), unit)


def _year_ago(words: Words, view: View) -> str | None:
    if view.published is None:
        return "XXXX"
    if view.quarter or "quarter" in words.words:
        return _year_before(view.quarter or at_precision(shifted(view.published, -1, "Q"), "Q"))
    return f"{view.published.year - 1:04}"


def _year_before(quarter: str) -> str:
    year, _, rest = quarter.partition("-")
    return f"{int(year) - 1:04}-{rest}" if year.isdigit() else quarter


def _weekend(words: Words, view: View) -> str | None:
    if view.published is None:
        return "XXXX-WXX-WE"
    step = words.step
    if step == 0 and not view.ahead and "this" not in words.words and view.published.weekday() < 4:
        step = -1  # "the weekend", told early in the week
    return f"{week_of(shifted(view.published, step, 'W'))}-WE"


def _relative(words: Words, view: View) -> str | None:
    unit = _unit(words)
    if unit is None:
        return None
    if words.words[-2] == "the":  # "by the end of the year", of what is to come
        return at_precision(view.published, unit) if view.published and view.ahead else None
    following = {"following", "previous", "same"} & set(words.words)
    origin = (view.last if following else None) or view.published
    if origin is None:
        return {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX")
    if "past" in words.words:
        return f"P1{unit}" if unit != "E" else "P10Y"
    return at_precision(shifted(origin, words.step, unit), unit)


def _season(words: Words, view: View) -> str | None:
    season = SEASONS[words.one_of(SEASONS) or ""]
    year = words.year
    if year is None:
        if view.published is None:
            return f"XXXX-{season}"
        year = view.published.year
        number = {"WI": 0, "SP": 1, "SU": 2, "FA": 3}[season]
        now = (view.published.month % 12) // 3  # 0 in winter
        if season == "WI" and view.published.month < 12:
            year -= 1  # it is called after the year in which it began: the last one, or this one
        if words.step < 0:
            year -= number >= now
        elif words.step > 0 or view.ahead:
            year += number <= now
        elif "the" in words.words:
            year -= number > now
    return f"{year:04}-{season}"


def _span(words: Words, _view: View) -> str | None:
    unit = _unit(words)
    count = _count(words)
    if unit is None or count is None:
        return None
    vague = any(re.search(rf"\b{word}\b", words.text) for word in VAGUE)
    if unit in "EC" and not vague:
        return f"P{int(count)}{unit}"
    size = "X" if vague else f"{count:g}"
    return f"P{unit[0] * (len(unit) > 1)}{size}{unit[-1]}"


def _one(words: Words, _view: View) -> str | None:
    unit = _unit(words)
    if unit is None:
        return None
    if "half" in words.words:
        whole = {"Y": "P6M", "TH": "PT30M", "C": "P50Y", "E": "P5Y", "D": "PT12H"}
        return whole.get(unit)
    return f"P{'T' * (len(unit) > 1)}1{unit[-1]}"


def _vague(words: Words, _view: View) -> str | None:
    return "FUTURE_REF" if "coming" in words.words else "PAST_REF"


def _many(words: Words, _view: View) -> str | None:
    return f"PX{_UNIT_WORDS[words.words[0]]}"


def _weekday(words: Words, view: View) -> str | None:
    name = words.one_of(WEEKDAYS) or ""
    number = WEEKDAYS[name]
    part = words.one_of(DAY_PARTS)
    tail = f"T{DAY_PARTS[part]}" if part else ""
    if view.published is None:
        return f"XXXX-WXX-{number}{tail}"
    distance = (number - view.published.isoweekday()) % 7
    if words.step > 0 or (words.step == 0 and view.ahead and "early" not in words.words):
        day = view.published + timedelta(days=distance or (7 if words.step > 0 else 0))
    else:
        back = (distance - 7) % -7 if words.step == 0 else distance - 7
        day = view.published + timedelta(days=back)
    return day.isoformat() + tail


def _today(words: Words, view: View) -> str | None:
    part = words.one_of(DAY_PARTS) or ("night" if "tonight" in words.words else None)
    tail = f"T{DAY_PARTS[part]}" if part else ""
    if view.published is None:
        return f"XXXX-XX-XX{tail}"
    step = 0
    if {"yesterday", "last"} & set(words.words):
        step = -1
    elif "tomorrow" in words.words:
        step = 1
    return shifted(view.published, step, "D").isoformat() + (
        tail or ("TNI" if "overnight" in words.words else "")
    )


def _clock(words: Words, view: View) -> str | None:
    day = view.published.isoformat() if view.published else "XXXX-XX-XX"
    if "noon" in words.words:
        return f"{day}T12:00"
    if "midnight" in words.words:
        return f"{day}T24:00"
    hour, minute = int(words.words[0]), 0
    if ":" in words.text:
        minute = int(words.words[1])
    late = bool(re.search(r"p\.?m", words.text))
    hour = hour % 12 + 12 * late
    return f"{day}T{hour:02}:{minute:02}"


def _set(words: Words, _view: View) -> str | None:
    if words.words[0] in SETS:
        return SETS[words.words[0]]
    if name := words.one_of(WEEKDAYS):
        return f"XXXX-WXX-{WEEKDAYS[name]}"
    if part := words.one_of(DAY_PARTS):
        return f"XXXX-XX-XXT{DAY_PARTS[part]}"
    return f"P1{_unit(words)}"


def _holiday(words: Words, view: View) -> str | None:
    month, day = HOLIDAYS[words.text]
    if view.published is None:
        return "XXXX" if day is None else f"XXXX-{month:02}-{day:02}"
    year = view.published.year
    days = [
        date(year + step, month, day) if day else _fourth_thursday(year + step, month)
        for step in (-1, 0, 1)
    ]
    coming = [one for one in days if one >= view.published] if view.ahead else days
    return _nearest(coming, view.published, view).isoformat()


def _fourth_thursday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(4 - first.isoweekday()) % 7 + 21)


def _years(words: Words, _view: View) -> str | None:
    """From one year to another: "2019-23" is "2019/2023"."""
    first, last = (int(word) for word in words.words)
    last += first // 100 * 100 if last < 100 else 0
    return f"{first}/{last}" if first < last < first + MANY_YEARS else None


def _year(words: Words, _view: View) -> str | None:
    return f"{words.year:04}" if words.year else None


def _unit(words: Words) -> str | None:
    return next((_UNIT_WORDS[word] for word in reversed(words.words) if word in _UNIT_WORDS), None)


def _count(words: Words) -> float | None:
    """How many units: a number, 0.5 for a half; None for none."""
    if digits := re.search(r"\d[\d,]*(?:\.\d+)?", words.text):
        return min(float(digits[0].replace(",", "")), 1e6)
    if "half" in words.words:
        return 0.5
    numbers = [NUMBERS[word] for word in words.words if word in NUMBERS]
    if "hundred" in words.words:
        return 100.0 * (numbers[0] if numbers else 1)
    if numbers:
        return float(sum(numbers))
    if {"a", "an", "the", "several", "few", "many", "some", "couple", "number"} & set(words.words):
        return 2.0 if "couple" in words.words else 1.0
    return None


_RULES: dict[str, Callable[[Words, View], str | None]] = {
    "iso": _iso,
    "slashed": _slashed,
    "full": _full,
    "british": _full,
    "month": _month,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "nearest": _nearest_quarter,
    "ago": _ago,
    "year_ago": _year_ago,
    "weekend": _weekend,
    "relative": _relative,
    "season": _season,
    "span": _span,
    "one": _one,
    "vague": _vague,
    "many": _many,
    "weekday": _weekday,
    "today": _today,
    "clock": _clock,
    "set": _set,
    "holiday": _holiday,
    "PRESENT_REF": lambda _words, _view: "PRESENT_REF",
    "PAST_REF": lambda _words, _view: "PAST_REF",
    "FUTURE_REF": lambda _words, _view: "FUTURE_REF",
    "years": _years,
    "fiscal": _year,
    "year": _year,
}
