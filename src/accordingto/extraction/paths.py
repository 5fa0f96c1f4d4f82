"""Sequences of tags: which are well-formed, and the best of them (Viterbi, IEEE 1967)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from accordingto.model import Floats, Ints
from accordingto.model.tags import NAME_TAGS, OUTSIDE, PART_TAGS
from accordingto.types import Role

Range = tuple[int, int]  # half-open, of words or of places in a sequence
State = tuple[str, bool, bool]  # a tag, whether a source was seen, whether content was seen
NEGLIGIBLE = 0.01  # probability of any tag under which a word is taken for nothing


class Grammar:
    """Which tags may follow each other, as states that each give one tag.

    states: (tag, what it remembers); follows: whether one state may follow another; opens and
    closes: whether a sequence may begin and end with a state.
    """

    def __init__(
        self,
        states: Sequence[State],
        tags: Sequence[str],
        follows: Callable[[State, State], bool],
        opens: Callable[[State], bool],
        closes: Callable[[State], bool],
    ) -> None:
        self._tag = np.array([tags.index(state[0]) for state in states])
        allowed = [[follows(before, after) for after in states] for before in states]
        self._step = np.where(allowed, 0.0, -np.inf).astype(np.float32)
        self._opens = np.array([opens(state) for state in states])
        self._closes = np.array([closes(state) for state in states])

    def best(self, emissions: npt.NDArray[np.floating]) -> Ints:
        """The best tags (k, n) for ``k`` sequences' log-probabilities (k, n, tags): Viterbi."""
        size, length, _ = emissions.shape
        # The sequences lie along the last axis, along which NumPy is fastest; and the way that led
        # to a state is looked for again on the way back, which is for one state of each only.
        scores = np.empty((length, len(self._tag), size), emissions.dtype)
        scores[0] = np.where(self._opens, emissions[:, 0, self._tag], -np.inf).T
        for at in range(1, length):
            ways = scores[at - 1][:, None] + self._step[:, :, None]
            scores[at] = ways.max(axis=0) + emissions[:, at].T[self._tag]
        path = np.empty((length, size), np.int64)
        path[-1] = np.where(self._closes[:, None], scores[-1], -np.inf).argmax(axis=0)
        for at in range(length - 1, 0, -1):
            path[at - 1] = (scores[at - 1] + self._step[:, path[at]]).argmax(axis=0)
        tags: Ints = self._tag[path.T].astype(np.int32)
        return tags


_SOURCE, _CONTENT = f"-{Role.SOURCE}", f"-{Role.CONTENT}"


def _part_follows(before: State, after: State) -> bool:
    (old, source, content), (new, source_then, content_then) = before, after
    if new.startswith("I"):
        return old[1:] == new[1:] and (source, content) == (source_then, content_then)
    if new.endswith(_SOURCE):
        return not source and content == content_then
    if new.endswith(_CONTENT):
        return source == source_then
    return (source, content) == (source_then, content_then)


def _part_opens(state: State) -> bool:
    part, source, content = state
    here = (part.endswith(_SOURCE), part.endswith(_CONTENT))
    return not part.startswith("I") and (source, content) == here


# At most one source span, some content, and no span that goes on without having begun.
PARTS = Grammar(
    [
        (part, source, content)
        for part in PART_TAGS
        for source in (False, True)
        for content in (False, True)
        if (source or not part.endswith(_SOURCE)) and (content or not part.endswith(_CONTENT))
    ],
    PART_TAGS,
    _part_follows,
    _part_opens,
    closes=lambda state: state[2],
)
NAMES, CUES = (
    Grammar(
        [(tag, False, False) for tag in tags],
        tags,
        follows=lambda before, after: not after[0].startswith("I") or before[0][1:] == after[0][1:],
        opens=lambda state: not state[0].startswith("I"),
        closes=lambda _: True,
    )
    for tags in (NAME_TAGS, (OUTSIDE, f"B-{Role.CUE}", f"I-{Role.CUE}"))
)


def best_tags(chances: Floats, grammar: Grammar, biases: Floats | float = 0.0) -> Ints:
    """The best tags (m,) for the words of a text.

    chances: (m, tags) log-probabilities, the first tag being that of nothing. biases: (tags,)
    what is added to them while the path is sought. Only the runs of words that may be something
    are searched, side by side, as most words are surely nothing.
    """
    best = np.zeros(len(chances), np.int32)
    runs = _ranges(np.flatnonzero(chances[:, 0] < np.log1p(-NEGLIGIBLE)))
    if not runs:
        return best
    longest = max(high - low for low, high in runs)
    nothing = np.array([0.0, *[-np.inf] * (chances.shape[1] - 1)], np.float32)
    lanes = np.tile(nothing, (len(runs), longest, 1))
    for lane, (low, high) in zip(lanes, runs, strict=True):
        lane[: high - low] = chances[low:high]
    for tags, (low, high) in zip(grammar.best(lanes + biases), runs, strict=True):
        best[low:high] = tags[: high - low]
    return best


def tagged_ranges(tags: Ints, begin: int, inner: int) -> list[Range]:
    """The ranges that a row of tags gives to one label, by its two tags."""
    ranges: list[Range] = []
    for at in np.flatnonzero((tags == begin) | (tags == inner)).tolist():
        if ranges and tags[at] == inner and ranges[-1][1] == at:
            ranges[-1] = (ranges[-1][0], at + 1)
        else:
            ranges.append((at, at + 1))
    return ranges


def _ranges(indices: npt.NDArray[np.int64]) -> list[Range]:
    """Rising indices as ranges of neighbours."""
    if not len(indices):
        return []
    breaks = np.flatnonzero(np.diff(indices) > 1) + 1
    return [(int(run[0]), int(run[-1]) + 1) for run in np.split(indices, breaks)]
