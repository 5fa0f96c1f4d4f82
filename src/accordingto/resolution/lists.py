"""How lists of words are written: in one text, parted by spaces, names by `` | ``."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list.

    >>> sorted(words("lord lady"))
    ['lady', 'lord']
    """
    return frozenset(text.split())


def names(text: str) -> frozenset[str]:
    """The names of a list, of one word or more.

    >>> sorted(names("air france | klm"))
    ['air france', 'klm']
    """
    return frozenset(text.split(" | "))
