"""A text as the network sees it: word pieces, words, shapes and windows.

Training and reading both come through here, so that what was learnt is what is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from accordingto.errors import ModelError
from accordingto.model.arrays import Ints

WINDOW = 320  # pieces, the two special ones included; wider ones cost more than they gave on dev
OVERLAP = 64  # pieces read twice: half as left, half as right context of a cut
WRAPPED = 120  # characters: longer lines are paragraphs
CHUNK = 20_000  # characters given to the tokenizer at once: bounds its memory on one long line

# How a word is written; the encoder's own vocabulary is lower-cased.
CASES = 5  # lower, capitalized, all capitals, mixed, no letters
# Where a word stands to quotation marks: outside, inside a pair, after one that its paragraph
# never closes (a quotation that goes on in the next paragraph), a mark itself.
QUOTES = 4
# Whether a word opens its paragraph.
BREAKS = 2
FEATURES = (CASES, QUOTES, BREAKS)

_SENTENCE_ENDS = (1012, 1029, 999, 1524)  # . ? ! ” in the vocabulary
_LINE_ENDS = tuple('.?!:;"”’…)')
_WRAPPED_PARAGRAPH = re.compile(r"(?:[^\r\n]+(?:\r\n?|\n)?)+")
_PARAGRAPH = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
# What ends a line but would be dropped by the tokenizer, and join two words: one for one.
_SPACES = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], " ")
# Halves of a surrogate pair, which JSON can hold: no text that could be written as UTF-8.
_LONE = re.compile("[\ud800-\udfff]")
_NONE = np.empty(0, np.int32)
_MARK = re.compile("[\"“”„‟«»″＂]|''|``")
_OPENING = frozenset(["“", "„", "‟", "«", "``"])
_CLOSING = frozenset(["”", "»", "''"])


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text in ``n`` word pieces that make up ``m`` words.

    ids: (n,) vocabulary indices.
    word_of: (n,) the word each piece belongs to.
    first: (m,) the first piece of each word.
    starts, ends: (m,) code points in the text, half-open.
    features: (n, 3) case, quotation and break of the piece's word, see ``FEATURES``.
    """

    ids: Ints
    word_of: Ints
    first: Ints
    starts: Ints
    ends: Ints
    features: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``[start, end)`` read together; only ``[core_start, core_end)`` is answered for.

    The cores of a text's windows follow each other without gap or overlap.
    """

    start: int
    end: int
    core_start: int
    core_end: int


def encode(
    text: str, tokenizer: Tokenizer, stretches: Sequence[tuple[int, int]] | None = None
) -> Encoded:
    """Cut ``text``, or only the ``stretches`` (code points) of it, into pieces and words."""
    stretches = stretches or [(0, len(text))]
    chunks = [chunk for start, end in stretches for chunk in _chunks(text, start, end)]
    encodings = tokenizer.encode_batch(
        [readable(text[start:end]) for start, end in chunks], add_special_tokens=False
    )
    ids, opens, places = [_NONE], [_NONE], [_NONE.reshape(0, 2)]
    for (start, _), encoding in zip(chunks, encodings, strict=True):
        ids.append(np.array(encoding.ids, np.int32))
        numbers = np.array([-1, *encoding.word_ids], np.int32)
        opens.append(numbers[1:] - numbers[:-1])
        places.append(np.array(encoding.offsets, np.int32).reshape(-1, 2) + start)
    begins_word = np.concatenate(opens) != 0
    first = np.flatnonzero(begins_word).astype(np.int32)
    spans = np.concatenate(places)
    starts = spans[first, 0]
    ends = spans[np.append(first[1:], len(spans))[: len(first)] - 1, 1]
    pattern = _WRAPPED_PARAGRAPH if _is_wrapped(text[chunks[0][0] : chunks[0][1]]) else _PARAGRAPH
    paragraphs = [m.span() for start, end in stretches for m in pattern.finditer(text, start, end)]
    paragraph = np.searchsorted([low for low, _ in paragraphs], starts, side="right")
    cases = [_case(text[s:e]) for s, e in zip(starts.tolist(), ends.tolist(), strict=True)]
    quotes = _quotes(text, paragraphs, starts)
    features = np.stack([cases, quotes, np.diff(paragraph, prepend=0) > 0], axis=1)
    word_of = np.cumsum(begins_word, dtype=np.int32) - 1
    return Encoded(
        ids=np.concatenate(ids),
        word_of=word_of,
        first=first,
        starts=starts,
        ends=ends,
        features=features.astype(np.int32)[word_of],
    )


def readable(text: str) -> str:
    r"""The text, character for character, as the tokenizer can take it.

    >>> readable("a\x85b\ud800")
    'a b�'
    """
    return _LONE.sub("\ufffd", text.translate(_SPACES))


def windows(encoded: Encoded, size: int = WINDOW, overlap: int = OVERLAP) -> tuple[Window, ...]:
    """Cover the text with windows of at most ``size`` pieces (special ones included).

    A cut falls on the start of a paragraph or a sentence where one is near, on a word
    otherwise; neighbours share about ``overlap`` pieces, and the cores meet at such a place
    near the middle of what they share. The cost is linear in the length of the text.
    """
    total, room = len(encoded.ids), size - 2
    if not 0 <= overlap < room // 2:
        raise ValueError(f"overlap must be under half of the window's {room} pieces, not {overlap}")
    cuts = _cuts(encoded)
    spans: list[tuple[int, int]] = []
    start = 0
    while True:
        end = start + room
        if end >= total:
            spans.append((start, total))
            break
        end = _best_cut(cuts, end - room // 4, end)
        spans.append((start, end))
        start = max(_best_cut(cuts, end - overlap, end - overlap // 2), start + 1)
    seams = [_middle_cut(cuts, start, end) for (_, end), (start, _) in pairwise(spans)]
    return tuple(
        Window(s, e, low, high)
        for (s, e), low, high in zip(spans, [0, *seams], [*seams, total], strict=True)
    )


def _cuts(encoded: Encoded) -> npt.NDArray[np.int8]:
    """How good a place each piece is to begin a window: 0 inside a word to 3 at a paragraph."""
    value = np.zeros(len(encoded.ids) + 1, np.int8)
    value[encoded.first] = 1
    before = np.zeros(len(encoded.first), bool)
    before[1:] = np.isin(encoded.ids[encoded.first[:-1]], _SENTENCE_ENDS)
    value[encoded.first[before]] = 2
    value[encoded.first[encoded.features[encoded.first, 2] == 1]] = 3
    return value


def _best_cut(value: npt.NDArray[np.int8], low: int, high: int) -> int:
    """The last place in ``[low, high]`` that is as good as any there."""
    stretch = value[low : high + 1]
    return high - int(np.argmax(stretch[::-1]))


def _middle_cut(value: npt.NDArray[np.int8], low: int, high: int) -> int:
    """The place in ``[low, high]`` nearest to the middle that is as good as any there."""
    best = low + np.flatnonzero(value[low : high + 1] == value[low : high + 1].max())
    return int(best[np.abs(best - (low + high) // 2).argmin()])


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts of at most ``CHUNK`` characters, cut at white space where there is any."""
    while end - start > CHUNK:
        half = start + CHUNK // 2
        cut = max(text.rfind(" ", half, start + CHUNK), text.rfind("\n", half, start + CHUNK), half)
        yield start, cut
        start = cut
    yield start, end


def _is_wrapped(text: str) -> bool:
    """Whether lines end because they are full, as in mail and plain-text feeds.

    Then most lines that go on to another end in the middle of a sentence, and only an empty
    line ends a paragraph.
    """
    lines = text.splitlines()
    full = [line for line, after in pairwise(lines) if line.strip() and after.strip()]
    broken = [line for line in full if not line.rstrip().endswith(_LINE_ENDS)]
    return (
        len(full) >= 4
        and len(broken) > len(full) / 2
        and max(map(len, full)) <= WRAPPED
        and sorted(map(len, full))[len(full) // 2] >= WRAPPED / 3
    )


def _case(word: str) -> int:
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[:1].isupper() and word[1:].islower():
        return 1
    return 3 if any(map(str.isalpha, word)) else 4


def _quotes(text: str, paragraphs: Sequence[tuple[int, int]], starts: Ints) -> Ints:
    """Where each word stands to the quotation marks of its paragraph (``QUOTES``)."""
    places, states = [-1], [0]
    for low, high in paragraphs:
        places.append(low)
        states.append(0)
        opened = None  # index into states of the mark that opened the quotation we are in
        for match in _MARK.finditer(text, low, high):
            at, mark = match.start(), match.group()
            places += [at, match.end()]
            if _opens(text, at, match.end(), mark, opened is not None):
                opened = len(states) + 1
                states += [3, 1]
            else:
                opened = None
                states += [3, 0]
        if opened is not None:
            states[opened] = 2
    index = np.searchsorted(np.asarray(places), starts, side="right") - 1
    return np.asarray(states, np.int32)[index]


def _opens(text: str, start: int, end: int, mark: str, inside: bool) -> bool:
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    # A straight mark says by what stands beside it which way it faces.
    after_gap = start == 0 or text[start - 1].isspace() or text[start - 1] in "([—–-"
    before_gap = end == len(text) or text[end].isspace()
    if after_gap != before_gap:
        return after_gap
    return not inside


def shape_index(features: Ints) -> npt.NDArray[np.int64]:
    """One number for each combination of the three features: (n, 3) to (n,)."""
    _, quotes, breaks = FEATURES
    index: npt.NDArray[np.int64] = (
        (features[:, 0] * quotes + features[:, 1]) * breaks + features[:, 2]
    ).astype(np.int64)
    return index


def special_pieces(tokenizer: Tokenizer) -> tuple[int, int]:
    """The pieces that open and close every window: BERT's ``[CLS]`` and ``[SEP]``."""
    opening, closing = (tokenizer.token_to_id(piece) for piece in ("[CLS]", "[SEP]"))
    if opening is None or closing is None:
        raise ModelError("the tokenizer knows no [CLS] or [SEP]: it is not of BERT's kind")
    return opening, closing
