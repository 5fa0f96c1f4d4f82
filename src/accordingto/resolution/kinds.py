"""What a proper name stands for, where the word alone tells it better than the reader of names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from accordingto.resolution.page import WORD, fold
from accordingto.resolution.words import FIRST_NAMES, ONE_WORD_BODIES, STATES
from accordingto.types import Name, NameKind

_PLACES = STATES.keys() - {name for names in FIRST_NAMES.values() for name in names}


def mend(text: str, names: Iterable[Name]) -> tuple[Name, ...]:
    """The names, single words that are well known as a body or place set right.

    They are left as persons where somebody of that surname is named in full: the Forbes of an
    article about Ana Forbes.
    """
    names = tuple(names)
    words = [[fold(found[0]) for found in WORD.finditer(name.span.text_in(text))] for name in names]
    persons = (
        listed
        for name, listed in zip(names, words, strict=True)
        if name.kind is NameKind.PERSON and len(listed) > 1
    )
    surnames = {word for listed in persons for word in listed}
    return tuple(
        replace(name, kind=_kind(listed[0], name.kind))
        if len(listed) == 1 and listed[0] not in surnames
        else name
        for name, listed in zip(names, words, strict=True)
    )


def _kind(word: str, kind: NameKind) -> NameKind:
    if word in ONE_WORD_BODIES:
        return NameKind.ORGANIZATION
    return NameKind.PLACE if word in _PLACES else kind
