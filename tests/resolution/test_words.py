"""The lists of words."""

from __future__ import annotations

import pytest

from accordingto.resolution import words

LISTS = {name: value for name, value in vars(words).items() if isinstance(value, frozenset)}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_holds_whole_words(name: str) -> None:
    broken = [word for word in LISTS[name] if word.startswith("-") or word.endswith("-")]
    assert broken == []


def test_nouns_for_persons_have_those_with_a_hyphen() -> None:
    assert {"co-worker", "ex-husband", "runner-up"} <= words.PERSON_NOUNS
