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

from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from accordingto.types import NameKind, Role

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]
Range = tuple[int, int]
Relate = Callable[[Sequence[Range]], tuple[Ints, Floats]]

_B, _I = ({role: ROLE_TAGS.index(f"{edge}-{role}") for role in Role} for edge in "BI")


@dataclass(frozen=True, slots=True)
class Settings:
    """What decoding weighs; each default is the best of those tried on PolNeAR dev."""

    cue_edge: float = 0.3  # probability down to which a word still belongs to a cue ...
    cue_peak: float = 0.6  # ... one word of which is at least this probable
    source_bias: float = 0.3  # added to the logarithms of a source's parts
    content_bias: float = 0.5  # the same for content
    source_mean: float = 0.5  # mean probability of a span's words from which it is kept
    content_mean: float = 0.55


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


def find_cues(roles: Floats, settings: Settings) -> list[tuple[Range, float]]:
    """Cues and how probable each is, from the role head's log-probabilities (m, 7).

    Two thresholds keep a cue whole where the network is unsure of a word in it, and leave out
    what is nowhere sure to be one.
    """
    chance = np.exp(roles)
    begins, goes_on = chance[:, _B[Role.CUE]], chance[:, _I[Role.CUE]]
    either = begins + goes_on
    ranges: list[Range] = []
    for word in np.flatnonzero(either >= settings.cue_edge).tolist():
        if ranges and ranges[-1][1] == word and goes_on[word] >= begins[word]:
            ranges[-1] = (ranges[-1][0], word + 1)
        else:
            ranges.append((word, word + 1))
    peaks = ((words, float(either[slice(*words)].max())) for words in ranges)
    return [(words, min(peak, 1.0)) for words, peak in peaks if peak >= settings.cue_peak]


def decode(roles: Floats, relate: Relate, settings: Settings | None = None) -> list[Decoded]:
    """All attributions of a text of ``m`` words, by their cue's place.

    roles: (m, len(ROLE_TAGS)) logits. relate: from cues to the words near them and the logits of
    their parts, as ``ReaderModel.relate`` gives them.
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
    chances[outside] = np.where(np.arange(len(PART_TAGS)) == 0, 0.0, -np.inf)
    parts = best_parts(chances + _biases(settings))
    decoded = []
    for (cue, chance), row, scores, at in zip(found, parts, np.exp(chances), near, strict=True):
        source = _spans(row, scores, Role.SOURCE, settings.source_mean)
        content = _spans(row, scores, Role.CONTENT, settings.content_mean)
        if content:
            sure = max(mean for _, mean in content)
            decoded.append(
                Decoded(cue, _words(source, at), _words(content, at), min(chance * sure, 1.0))
            )
    return decoded


def _words(spans: Sequence[tuple[Range, float]], near: Ints) -> tuple[Range, ...]:
    """Ranges of columns as ranges of words."""
    return tuple((int(near[low]), int(near[high - 1]) + 1) for (low, high), _ in spans)


def decode_names(names: Floats) -> list[tuple[Range, NameKind, float]]:
    """Names as ranges of words, with their kind and mean probability, from logits (m, 7)."""
    chances = np.exp(log_softmax(names))
    tags = chances.argmax(axis=1)
    found: list[tuple[Range, NameKind, float]] = []
    for word in np.flatnonzero(tags).tolist():
        edge, _, label = NAME_TAGS[tags[word]].partition("-")
        kind = NameKind(label)
        chance = float(chances[word, tags[word]])
        if edge == "I" and found and found[-1][0][1] == word and found[-1][1] is kind:
            (low, _), _, mean = found[-1]
            mean += (chance - mean) / (word + 1 - low)
            found[-1] = ((low, word + 1), kind, mean)
        else:
            found.append(((word, word + 1), kind, chance))
    return found


def best_parts(emissions: Floats) -> Ints:
    """The best well-formed parts (k, n) for emissions (k, n, 5), log-probabilities of each part.

    Well-formed: a span begins before it goes on, there is at most one source span, and there is
    some content.
    """
    size, length, _ = emissions.shape
    arrived = np.zeros((length, size, len(_STATES)), np.int8)
    score = np.where(_INITIAL, emissions[:, 0, _PART], -np.inf)
    for word in range(1, length):
        ways = score[:, :, None] + _STEP
        arrived[word] = ways.argmax(axis=1)
        score = ways.max(axis=1) + emissions[:, word, _PART]
    path = np.empty((length, size), np.int64)
    path[-1] = np.where(_FINAL, score, -np.inf).argmax(axis=1)
    lanes = np.arange(size)
    for word in range(length - 1, 0, -1):
        path[word - 1] = arrived[word, lanes, path[word]]
    parts: Ints = _PART[path.T].astype(np.int32)
    return parts


def _spans(parts: Ints, scores: Floats, role: Role, least: float) -> list[tuple[Range, float]]:
    """The spans that one cue's parts (n,) give to ``role``, as ranges of columns.

    With the mean probability of the role over each, from scores (n, 5); those under ``least``
    are left out.
    """
    begin, inner = PART_TAGS.index(f"B-{role}"), PART_TAGS.index(f"I-{role}")
    ranges: list[Range] = []
    for column in np.flatnonzero((parts == begin) | (parts == inner)).tolist():
        if ranges and parts[column] == inner and ranges[-1][1] == column:
            ranges[-1] = (ranges[-1][0], column + 1)
        else:
            ranges.append((column, column + 1))
    role_scores = scores[:, begin] + scores[:, inner]
    means = [float(role_scores[low:high].mean()) for low, high in ranges]
    return [(words, mean) for words, mean in zip(ranges, means, strict=True) if mean >= least]


def _biases(settings: Settings) -> Floats:
    """What is added to the logarithm of each part's probability before the best path is sought."""
    bias = {Role.SOURCE: settings.source_bias, Role.CONTENT: settings.content_bias}
    return np.array([0.0, *(bias[Role(tag[2:])] for tag in PART_TAGS[1:])], np.float32)


def _state_table() -> tuple[list[tuple[str, bool, bool]], list[list[bool]]]:
    """States are a part, whether a source was seen, whether content was seen."""
    source, content = f"-{Role.SOURCE}", f"-{Role.CONTENT}"
    states = [
        (part, s, c)
        for part in PART_TAGS
        for s in (False, True)
        for c in (False, True)
        if (s or not part.endswith(source)) and (c or not part.endswith(content))
    ]

    def follows(before: tuple[str, bool, bool], after: tuple[str, bool, bool]) -> bool:
        (old, s, c), (new, t, d) = before, after
        if new.startswith("I"):
            return old[1:] == new[1:] and (s, c) == (t, d)
        if new.endswith(source):
            return not s and c == d
        if new.endswith(content):
            return s == t
        return (s, c) == (t, d)

    return states, [[follows(before, after) for after in states] for before in states]


_STATES, _FOLLOWS = _state_table()
_PART = np.array([PART_TAGS.index(part) for part, _, _ in _STATES])
_STEP = np.where(_FOLLOWS, 0.0, -np.inf).astype(np.float32)
_INITIAL = np.array(
    [
        not part.startswith("I")
        and s == part.endswith(Role.SOURCE)
        and c == part.endswith(Role.CONTENT)
        for part, s, c in _STATES
    ]
)
_FINAL = np.array([c for _, _, c in _STATES])
