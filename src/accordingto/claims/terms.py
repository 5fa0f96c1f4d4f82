"""The words of a text that tell what it is about, cut short so that forms of one word agree."""

from __future__ import annotations

import re
import unicodedata

# Cut to five letters, which does for English what a stemmer does (McNamee and Mayfield,
# Information Retrieval 2004): "offers", "offered" and "offering" are all "offer".
TERM = 5

_WORD = re.compile(r"[^\W_]+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that say nothing of the subject: grammar, and the verbs and nouns of reporting.
_EMPTY = _set(
    """
    a an the this that these those there here it its he him his she her hers they them their
    theirs we us our ours i me my mine you your yours who whom whose which what when where why how
    and or but nor so yet if than then as at by for from in into of off on onto out over to up
    with within without about above across after against along among around before behind below
    beneath beside between beyond during except inside near since through throughout till toward
    towards under until upon via while because although though unless whether
    am is are was were be been being have has had having do does did doing done will would shall
    should can could may might must ought
    not no never none nothing neither cannot don t s d ll m re ve isn aren wasn weren hasn haven
    hadn doesn didn won wouldn shouldn couldn
    said say says saying told tell tells telling added according reportedly allegedly report
    reports reported
    very just also only even still too more most much many some any all both each every few other
    another such same own again ever now
    mr mrs ms dr
    """
)


def terms(text: str) -> list[str]:
    """The terms of a text in their order, repeats and all.

    >>> terms("The Ministry has never offered Iván amnesty.")
    ['minis', 'offer', 'ivan', 'amnes']
    """
    return [_cut(word) for word in _words(text)]


def words(text: str) -> list[str]:
    """The same as whole words: an office is no official.

    >>> words("The Ministry's Office")
    ['ministry', 'office']
    """
    return [word.lower() for word in _words(text)]


def plain_terms(text: str) -> set[str]:
    """The terms of the words that stand in small letters, or have figures: no names.

    >>> sorted(plain_terms("The Ministry has never offered Iván 3 amnesties."))
    ['3', 'amnes', 'offer']
    """
    return {_cut(word) for word in _words(text) if not word[0].isupper()}


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(_without_accents(text)) if word.lower() not in _EMPTY]


def _cut(word: str) -> str:
    return word[:TERM].lower()


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
