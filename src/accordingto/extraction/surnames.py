"""Somebody called Said is read as if the name were one that is no verb."""

from __future__ import annotations

import re

_SAID = re.compile(r"\bSaid\b")
_STAND_IN = "Saad"  # a name as long, so that every place in the text stays what it is
_NAME_BEFORE = re.compile(r"\b([A-ZÀ-Þ][\w'’-]*)\.?[ ]$")
_NO_NAMES = frozenset(
    ("A", "And", "As", "He", "I", "It", "Once", "She", "The", "They", "We", "Who")
)
# What a name has behind it: an owner's s, or a verb, before which another name may stand.
_DOES = re.compile(
    r"['’]s\b|(?: [A-ZÀ-Þ][\w-]+)?,? (?:also|could|did|does|had|has|is|said|says|told|was|went"
    r"|will|would|wrote|[a-z]{3,}ed)\b"
)
_CAPITAL = re.compile(r"[,:]? [A-ZÀ-Þ]")
_SPEAKER = re.compile(r" (?:[A-ZÀ-Þ]|(?:an?|another|he|her|his|it|one|she|some|the|their|they)\b)")


def as_names(text: str) -> str:
    """The text with every "Said" that is somebody's name written otherwise, of the same length.

    >>> as_names("Omar Said said no. “Go,” Said told us. Said the mayor: “Go.”")
    'Omar Saad said no. “Go,” Saad told us. Said the mayor: “Go.”'
    """
    if not any(_is_a_name(text, found) for found in _SAID.finditer(text)):
        return text
    return _SAID.sub(
        lambda found: (
            _STAND_IN
            if _is_a_name(text, found) or not _SPEAKER.match(text, found.end())
            else found[0]
        ),
        text,
    )


def _is_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether a "Said" has a name before it, a verb or an owner's s behind it.

    In "Mayor Said Town Was Safe" every word has a capital.
    """
    if _DOES.match(text, found.end()):
        return True
    before = _NAME_BEFORE.search(text, max(0, found.start() - 30), found.start())
    headline = _CAPITAL.match(text, found.end())
    return before is not None and before[1] not in _NO_NAMES and headline is None
