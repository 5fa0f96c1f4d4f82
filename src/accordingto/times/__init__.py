"""Times: which a text names, when something was said, and of what time it speaks."""

from accordingto.times.dating import date
from accordingto.times.find import Time, TimeKind, find_times

__all__ = ["Time", "TimeKind", "date", "find_times"]
