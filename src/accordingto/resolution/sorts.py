"""What sort of body a noun names, and which of them the words of a name tell.

"The union" may mean "Unite", of which an article tells nothing, and "the Dock Workers"; it can mean
no bank and no ministry.
"""

from __future__ import annotations

from collections.abc import Iterable

from accordingto.resolution.kinds import is_firm_noun
from accordingto.resolution.page import singular
from accordingto.resolution.words import (
    BODY_SORTS,
    FIRM_ENDS,
    LOOSE_NOUNS,
    LOOSE_SORTS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    SORT_MODIFIERS,
    UNION_MEMBERS,
    WIDE_NOUNS,
)

Sorts = frozenset[str]
FIRM, OUTLET, UNION = frozenset(("firm",)), frozenset(("outlet",)), frozenset(("union",))
NONE: Sorts = frozenset()
_SORTS_OF: dict[str, Sorts] = {
    noun: frozenset(sort for sort, nouns in BODY_SORTS.items() if noun in nouns)
    for nouns in BODY_SORTS.values()
    for noun in nouns
}


def sorts_meant(noun: str, modifiers: Iterable[str] = ()) -> Sorts:
    """The sorts of body that "the NOUN" may mean, as far as the words before it tell.

    >>> sorted(sorts_meant("group", ["militant"])), sorted(sorts_meant("agency", ["news"]))
    (['armed'], ['outlet'])
    >>> sorted(sorts_meant("firm", ["law"])), sorted(sorts_meant("union"))
    (['firm'], ['union'])
    """
    told = [SORT_MODIFIERS[one] for one in modifiers if one in SORT_MODIFIERS]
    wide = frozenset(WIDE_NOUNS.get(noun, ()))
    narrow = _sorts_of(noun)
    if wide and told:
        return wide.intersection(*told)
    if noun == "agency" and "news" in modifiers:
        return OUTLET
    if noun == "fund" and not {"hedge", "equity", "investment", "wealth"}.isdisjoint(modifiers):
        return FIRM
    return wide or narrow


def sorts_told(nouns: Iterable[str], name: Iterable[str]) -> Sorts:
    """The sorts that a body is told to be by nouns, or by the words of its name.

    >>> sorted(sorts_told(["militia"], ["zorb"])), sorted(sorts_told([], ["trade", "ministry"]))
    (['armed'], ['ministry'])
    >>> sorted(sorts_told([], ["united", "dock", "workers"])), sorted(sorts_told([], ["zorb"]))
    (['union'], [])
    """
    found: set[str] = set()
    for noun in nouns:
        found |= _sorts_of(noun)
    if found:
        return frozenset(found)
    words = list(name)
    for word in words if len(words) > 1 else ():
        found |= _SORTS_OF.get(word, NONE)
    if not found and len(words) > 1:
        found |= FIRM if words[-1] in FIRM_ENDS else NONE
        found |= OUTLET if words[-1] in OUTLET_WORDS else NONE
        found |= UNION if UNION_MEMBERS.intersection(map(singular, words)) else NONE
    return frozenset(found)


def may_be_unknown(noun: str, sorts: Sorts) -> bool:
    """Whether a body of which nothing is told may be what a noun means.

    A ministry, a court or an army has its noun in its name, or is told of by it.

    >>> may_be_unknown("union", sorts_meant("union")), may_be_unknown("court", sorts_meant("court"))
    (True, False)
    """
    return noun in LOOSE_NOUNS or (bool(sorts) and sorts <= LOOSE_SORTS)


def _sorts_of(noun: str) -> Sorts:
    """The sorts that a noun by itself stands for."""
    if is_firm_noun(noun) and noun not in WIDE_NOUNS:
        return FIRM | _SORTS_OF.get(noun, NONE)
    if noun in OUTLET_NOUNS or noun == "news-agency":
        return OUTLET | _SORTS_OF.get(noun, NONE)
    return FIRM if noun == "oil" else _SORTS_OF.get(noun, NONE)
