"""From the network's scores to attributions as ranges of words.

Cues are found first; then every word near a cue is given its part for that cue, by the relation
head and the role head together, along the best path that a well-formed attribution allows
(Viterbi). Where two cues claim the same words of content, the surer one keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from accordingto.model.tags import NAME_TAGS, OUTSIDE, PART_TAGS, ROLE_TAGS
from accordingto.types import NameKind, Role

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Range = tuple[int, int]
Likely = tuple[Range, float]  # and how probable it is
Relate = Callable[[Sequence[Range]], tuple[Ints, Floats]]

_B, _I = ({role: ROLE_TAGS.index(f"{edge}-{role}") for role in Role} for edge in "BI")


# Log-probabilities of the parts of a word that can have none.
_NOTHING = np.array([0.0, *[-np.inf] * (len(PART_TAGS) - 1)], np.float32)
_IS_SOURCE = np.array([tag.endswith(Role.SOURCE) for tag in PART_TAGS])
NEGLIGIBLE = 0.01  # probability of any part under which a word at the edge is not looked at


@dataclass(frozen=True, slots=True)
class Settings:
    """What decoding weighs; each default is the best of those tried on PolNeAR dev."""

    cue_bias: float = 0.6  # taken off the logarithm of being outside, while a cue's ends are sought
    source_bias: float = 0.8  # added to the logarithms of a source's parts, likewise
    content_bias: float = 1.0  # the same for content
    cue_mean: float = 0.53  # mean probability of a span's words from which it is kept
    source_mean: float = 0.5
    content_mean: float = 0.6


@dataclass(frozen=True, slots=True)
class Decoded:
    """One attribution as half-open ranges of words; ``confidence`` is 0 to 1."""

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    confidence: float


def log_softmax(logits: Floats) -> Floats:
    """Logarithms of probabilities over the last axis."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    out: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return out


def find_cues(roles: Floats, settings: Settings) -> list[Likely]:
    """Cues and how probable each is, from the role head's log-probabilities (m, 7).

    A cue's ends are those of the best path, which is bent towards cues so that none is cut where
    the network is unsure of a word in it; what is not probable as a whole is then left out.
    """
    cue = roles[:, [_B[Role.CUE], _I[Role.CUE]]]
    chance = np.exp(cue).sum(axis=1)
    outside = np.log1p(-np.minimum(chance, 1 - 1e-7))[:, None] - settings.cue_bias
    paths = _best_runs(np.concatenate([outside, cue], axis=1), _CUES)
    found = [(low + start, low + end) for low, tags in paths for start, end in _tagged(tags, 1, 2)]
    means = [float(chance[low:high].mean()) for low, high in found]
    return [
        (words, min(mean, 1.0))
        for words, mean in zip(found, means, strict=True)
        if mean >= settings.cue_mean
    ]


def decode(
    roles: Floats, relate: Relate, paragraphs: Ints, settings: Settings | None = None
) -> list[Decoded]:
    """All attributions of a text of ``m`` words, by their cue's place.

    roles: (m, len(ROLE_TAGS)) logits. relate: from cues to the words near them and the logits of
    their parts, as ``ReaderModel.relate`` gives them. paragraphs: (m,) the number of each word's
    paragraph: a source stands in that of its cue (all but 7 of 20,434 in PolNeAR train and dev).
    """
    settings = settings or Settings()
    found = find_cues(log_softmax(roles), settings)
    if not found:
        return []
    near, logits = relate([cue for cue, _ in found])
    chances = log_softmax(logits)
    outside = near < 0
    for (low, high), _ in found:
        outside |= (near >= low) & (near < high)
    chances[outside] = _NOTHING
    elsewhere = paragraphs[near] != paragraphs[[low for (low, _), _ in found], None]
    chances[elsewhere[:, :, None] & _IS_SOURCE] = -np.inf
    near, chances = _shortened(near, chances)
    parts = best_parts(chances + _biases(settings))
    sources, contents = [], []
    for row, scores, at in zip(parts, np.exp(chances), near, strict=True):
        sources.append(_spans(row, scores, at, Role.SOURCE, settings.source_mean))
        contents.append(_spans(row, scores, at, Role.CONTENT, settings.content_mean))
    return [
        Decoded(
            cue,
            tuple(words for words, _ in source),
            tuple(words for words, _ in content),
            min(chance * max(mean for _, mean in content), 1.0),
        )
        for (cue, chance), source, content in zip(found, sources, _settled(contents), strict=True)
        if content
    ]


def _settled(contents: Sequence[Sequence[Likely]]) -> list[list[Likely]]:
    """The contents of all cues without the spans that a surer cue has taken.

    A cue keeps its only span all the same: it may say the same thing as the other cue does.
    """
    ranked = sorted(
        ((mean, cue, words) for cue, spans in enumerate(contents) for words, mean in spans),
        key=lambda item: (-item[0], item[1:]),
    )
    kept: list[list[Likely]] = [[] for _ in contents]
    taken: dict[int, int] = {}  # the cue that each word went to
    for mean, cue, words in ranked:
        mine = all(taken.get(word, cue) == cue for word in range(*words))
        if mine or len(contents[cue]) == 1:
            kept[cue].append((words, mean))
            taken.update((word, cue) for word in range(*words) if word not in taken)
    # All the spans of a cue may have gone to others: it then keeps the likeliest.
    return [
        sorted(mine) or sorted(spans, key=lambda likely: -likely[1])[:1]
        for mine, spans in zip(kept, contents, strict=True)
    ]


def _shortened(near: Ints, chances: Floats) -> tuple[Ints, Floats]:
    """Only the columns from the first to the last that may matter, cue by cue, moved to the left.

    What is far from a cue is almost surely no part of its attribution; leaving it out makes the
    search for the best path some times shorter.
    """
    matters = chances[:, :, 0] < np.log1p(-NEGLIGIBLE)
    length = chances.shape[1]
    begin = np.where(matters.any(axis=1), matters.argmax(axis=1), 0)
    end = length - matters[:, ::-1].argmax(axis=1)
    columns = begin[:, None] + np.arange(
        max(1, int((end - begin)[matters.any(axis=1)].max(initial=1)))
    )
    beyond = columns >= end[:, None]
    columns = np.minimum(columns, length - 1)
    shorter = np.take_along_axis(chances, columns[:, :, None], axis=1)
    shorter[beyond] = _NOTHING
    return np.where(beyond, -1, np.take_along_axis(near, columns, axis=1)), shorter


def decode_names(names: Floats) -> list[tuple[Range, NameKind, float]]:
    """Names as ranges of words, with their kind and mean probability, from logits (m, 7)."""
    chances = log_softmax(names)
    found: list[tuple[Range, NameKind, float]] = []
    for low, tags in _best_runs(chances, _NAMES):
        for kind in NameKind:
            begin, inner = NAME_TAGS.index(f"B-{kind}"), NAME_TAGS.index(f"I-{kind}")
            chance = np.exp(chances[low : low + len(tags), [begin, inner]]).sum(axis=1)
            found += [
                ((low + start, low + end), kind, min(float(chance[start:end].mean()), 1.0))
                for start, end in _tagged(tags, begin, inner)
            ]
    return sorted(found)


def _best_runs(chances: Floats, grammar: _Grammar) -> list[tuple[int, Ints]]:
    """Where each run of words that may be something begins, and the best tags of its words.

    chances: (m, tags), the first tag being that of nothing. Only such runs are searched, side by
    side, as most words are surely nothing.
    """
    runs = _ranges(np.flatnonzero(chances[:, 0] < np.log1p(-NEGLIGIBLE)))
    if not runs:
        return []
    longest = max(high - low for low, high in runs)
    nothing = np.array([0.0, *[-np.inf] * (chances.shape[1] - 1)], np.float32)
    lanes = np.tile(nothing, (len(runs), longest, 1))
    for lane, (low, high) in zip(lanes, runs, strict=True):
        lane[: high - low] = chances[low:high]
    found = grammar.best(lanes)
    return [(low, tags[: high - low]) for (low, high), tags in zip(runs, found, strict=True)]


def _tagged(tags: Ints, begin: int, inner: int) -> list[Range]:
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


def _spans(parts: Ints, scores: Floats, near: Ints, role: Role, least: float) -> list[Likely]:
    """The spans that one cue's parts (n,) give to ``role``, with their words' mean probability.

    scores: (n, 5) probabilities; near: (n,) the words; spans under ``least`` are left out.
    """
    begin, inner = PART_TAGS.index(f"B-{role}"), PART_TAGS.index(f"I-{role}")
    chance = scores[:, begin] + scores[:, inner]
    likely = [
        ((int(near[low]), int(near[high - 1]) + 1), float(chance[low:high].mean()))
        for low, high in _tagged(parts, begin, inner)
    ]
    return [(words, mean) for words, mean in likely if mean >= least]


def _biases(settings: Settings) -> Floats:
    """What is added to the logarithm of each part's probability before the best path is sought."""
    bias = {Role.SOURCE: settings.source_bias, Role.CONTENT: settings.content_bias}
    return np.array([0.0, *(bias[Role(tag[2:])] for tag in PART_TAGS[1:])], np.float32)


class _Grammar:
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
        arrived = np.zeros((length, size, len(self._tag)), np.int8)
        score = np.where(self._opens, emissions[:, 0, self._tag], -np.inf)
        for at in range(1, length):
            ways = score[:, :, None] + self._step
            arrived[at] = ways.argmax(axis=1)
            score = ways.max(axis=1) + emissions[:, at, self._tag]
        path = np.empty((length, size), np.int64)
        path[-1] = np.where(self._closes, score, -np.inf).argmax(axis=1)
        lanes = np.arange(size)
        for at in range(length - 1, 0, -1):
            path[at - 1] = arrived[at, lanes, path[at]]
        tags: Ints = self._tag[path.T].astype(np.int32)
        return tags


State = tuple[str, bool, bool]  # a tag, whether a source was seen, whether content was seen
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
_PARTS = _Grammar(
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
_NAMES, _CUES = (
    _Grammar(
        [(tag, False, False) for tag in tags],
        tags,
        follows=lambda before, after: not after[0].startswith("I") or before[0][1:] == after[0][1:],
        opens=lambda state: not state[0].startswith("I"),
        closes=lambda _: True,
    )
    for tags in (NAME_TAGS, (OUTSIDE, f"B-{Role.CUE}", f"I-{Role.CUE}"))
)


def best_parts(emissions: Floats) -> Ints:
    """The best well-formed parts (k, n) for emissions (k, n, 5), log-probabilities of each part.

    Well-formed: a span begins before it goes on, there is at most one source span, and there is
    some content.
    """
    return _PARTS.best(emissions)
