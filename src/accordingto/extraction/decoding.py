"""From the network's scores to attributions as ranges of words.

Cues are found first, by the role head; then every word near a cue is given its part for that
cue, by the relation head, along the best path that a well-formed attribution allows. Where two
cues claim the same words of content, the surer one keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from accordingto.extraction.paths import (
    CUES,
    NAMES,
    NEGLIGIBLE,
    PARTS,
    Range,
    best_tags,
    tagged_ranges,
)
from accordingto.model import Floats, Ints
from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from accordingto.types import NameKind, Role

Likely = tuple[Range, float]  # and how probable it is
Relate = Callable[[Sequence[Range]], tuple[Ints, Floats]]

_B, _I = ({role: ROLE_TAGS.index(f"{edge}-{role}") for role in Role} for edge in "BI")


# Log-probabilities of the parts of a word that can have none.
_NOTHING = np.array([0.0, *[-np.inf] * (len(PART_TAGS) - 1)], np.float32)
_IS_SOURCE = np.array([tag.endswith(Role.SOURCE) for tag in PART_TAGS])


@dataclass(frozen=True, slots=True)
class Settings:
    """What decoding weighs; each default is the best of those tried on PolNeAR dev."""

    cue_bias: float = 0.8  # taken off the logarithm of being outside, while a cue's ends are sought
    source_bias: float = 1.0  # added to the logarithms of a source's parts, likewise
    content_bias: float = 0.6  # the same for content
    cue_mean: float = 0.56  # mean probability of a span's words from which it is kept
    begun_mean: float = 0.8  # of less sure cues: of their first words, from which these are kept
    known_mean: float = 0.02  # the same for words that are known to be a cue
    known_content_mean: float = 0.3  # and for their content
    source_mean: float = 0.44
    content_mean: float = 0.66


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


def find_cues(
    roles: Floats, settings: Settings, known: Mapping[Range, Range | None] | None = None
) -> list[Likely]:
    """Cues and how probable each is, from the role head's log-probabilities (m, 7).

    A cue's ends are those of the best path, which is bent towards cues so that none is cut where
    the network is unsure of a word in it; what is not probable as a whole is then left out.
    ``known``, in order, are words that are a cue wherever they stand: less is asked of them, and
    nothing where right behind them stands what is not done: "could not be reached for comment".
    """
    known = known or {}
    cue = roles[:, [_B[Role.CUE], _I[Role.CUE]]]
    chance = np.exp(cue).sum(axis=1)
    outside = np.log1p(-np.minimum(chance, 1 - 1e-7))[:, None]
    biases = np.array([-settings.cue_bias, 0.0, 0.0], np.float32)
    tagged = tagged_ranges(best_tags(np.concatenate([outside, cue], axis=1), CUES, biases), 1, 2)
    found: list[Likely] = []
    for words in _merged(sorted([*tagged, *known])):
        mean = min(float(chance[words[0] : words[1]].mean()), 1.0)
        met = [left for other, left in known.items() if _meet(words, other)]
        if not met or (mean < settings.known_mean and None in met):
            least = settings.cue_mean
        else:
            least = mean = max(mean, settings.cue_mean)  # as sure as the least that is kept
        one = words, mean
        if mean < least:
            one = _sure_beginning(words, chance, settings.begun_mean)
        if one[1] >= least:
            found.append(one)
    return found


def _sure_beginning(words: Range, chance: Floats, least: float) -> Likely:
    """The longest beginning of a cue whose words are as probable as ``least``, else all of it.

    In "said in a speech in Munich" the network is sure of the verb, and of the rest it is not.
    """
    low, high = words
    means = np.cumsum(chance[low:high]) / np.arange(1, high - low + 1)
    sure = np.flatnonzero(means >= least)
    end = int(sure[-1]) if len(sure) else high - low - 1
    return (low, low + end + 1), min(float(means[end]), 1.0)


def _merged(ranges: Sequence[Range]) -> list[Range]:
    """The ranges, in order, those that have words in common made one."""
    merged: list[Range] = []
    for low, high in ranges:
        if merged and low < merged[-1][1]:
            merged[-1] = merged[-1][0], max(high, merged[-1][1])
        else:
            merged.append((low, high))
    return merged


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def decode(
    roles: Floats,
    relate: Relate,
    paragraphs: Ints,
    settings: Settings | None = None,
    known: Mapping[Range, Range | None] | None = None,
) -> list[Decoded]:
    """All attributions of a text of ``m`` words, by their cue's place.

    roles: (m, len(ROLE_TAGS)) logits. relate: from cues to the words near them and the logits of
    their parts, as ``ReaderModel.relate`` gives them. paragraphs: (m,) the number of each word's
    paragraph: a source stands in that of its cue (all but 7 of 20,434 in PolNeAR train and dev).
    known: words that are a cue wherever they stand, in order, each with what its content is where
    the network finds none: None for no words, as in "did not answer".
    """
    settings = settings or Settings()
    known = known or {}
    found = find_cues(log_softmax(roles), settings, known)
    if not found:
        return []
    near, logits = relate([cue for cue, _ in found])
    chances = log_softmax(logits)
    in_cue = np.zeros(len(roles), bool)
    for row, ((low, high), _) in enumerate(found):
        in_cue[low:high] = True
        chances[row, (near[row] >= low) & (near[row] < high)] = _NOTHING
    chances[near < 0] = _NOTHING
    # Of another cue's words a content may consist, that holds its attribution, but no source.
    chances[in_cue[near][:, :, None] & _IS_SOURCE] = -np.inf
    elsewhere = paragraphs[near] != paragraphs[[low for (low, _), _ in found], None]
    chances[elsewhere[:, :, None] & _IS_SOURCE] = -np.inf
    near, chances = _shortened(near, chances)
    parts = PARTS.best(chances + _biases(settings))
    sources, contents, sure = [], [], []
    for (cue, _), row, scores, at in zip(found, parts, np.exp(chances), near, strict=True):
        sources.append(
            [words for words, _ in _spans(row, scores, at, Role.SOURCE, settings.source_mean)]
        )
        sure.append(next((other for other in known if _meet(cue, other)), None))
        least = settings.known_content_mean if sure[-1] else settings.content_mean
        contents.append(_spans(row, scores, at, Role.CONTENT, least))
    decoded = []
    for (cue, chance), source, content, other in zip(
        found, sources, _settled([cue for cue, _ in found], contents), sure, strict=True
    ):
        if content:
            words = tuple(words for words, _ in content)
            sureness = min(chance * max(mean for _, mean in content), 1.0)
            decoded.append(Decoded(cue, tuple(source), words, sureness))
        elif other:
            left = known[other]
            decoded.append(Decoded(other, tuple(source), (left,) if left else (), chance))
    return _with_whole_sources(decoded)


def _with_whole_sources(found: Sequence[Decoded]) -> list[Decoded]:
    """The same, a source that was cut short led back to the whole that another cue has.

    "The minister of trade warned and said": both cues have one source, however far they are.
    """
    ends: dict[int, int] = {}
    for low, high in (words for one in found for words in one.source):
        ends[low] = max(high, ends.get(low, 0))
    told = []
    for one in found:
        others = (one.cue, *one.content)
        source = tuple(
            (low, ends[low])
            if all(ends[low] <= start or end <= low for start, end in others)
            else (low, high)
            for low, high in one.source
        )
        told.append(replace(one, source=source))
    return told


def _settled(cues: Sequence[Range], contents: Sequence[Sequence[Likely]]) -> list[list[Likely]]:
    """The contents of all cues without the spans that a surer cue has taken.

    A cue keeps its only span all the same: it may say the same thing as the other cue does. What
    holds the cue of the other is no rival of it: that one is told inside of it.
    """
    ranked = sorted(
        ((mean, cue, words) for cue, spans in enumerate(contents) for words, mean in spans),
        key=lambda item: (-item[0], item[1:]),
    )
    kept: list[list[Likely]] = [[] for _ in contents]
    taken: dict[int, int] = {}  # the cue that each word went to first
    for mean, cue, words in ranked:
        owners = {taken[word] for word in range(*words) if word in taken}
        rival = any(
            other != cue
            and not _holds(words, cues[other])
            and not any(_holds(span, cues[cue]) for span, _ in kept[other])
            for other in owners
        )
        if not rival or len(contents[cue]) == 1:
            kept[cue].append((words, mean))
            taken.update((word, cue) for word in range(*words) if word not in taken)
    # All the spans of a cue may have gone to others: it then keeps the likeliest.
    return [
        sorted(mine) or sorted(spans, key=lambda likely: -likely[1])[:1]
        for mine, spans in zip(kept, contents, strict=True)
    ]


def _holds(words: Range, cue: Range) -> bool:
    return words[0] <= cue[0] and cue[1] <= words[1]


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
    tags = best_tags(chances, NAMES)
    found: list[tuple[Range, NameKind, float]] = []
    for kind in NameKind:
        begin, inner = NAME_TAGS.index(f"B-{kind}"), NAME_TAGS.index(f"I-{kind}")
        chance = np.exp(chances[:, [begin, inner]]).sum(axis=1)
        found += [
            ((low, high), kind, min(float(chance[low:high].mean()), 1.0))
            for low, high in tagged_ranges(tags, begin, inner)
        ]
    return sorted(found)


def _spans(parts: Ints, scores: Floats, near: Ints, role: Role, least: float) -> list[Likely]:
    """The spans that one cue's parts (n,) give to ``role``, with their words' mean probability.

    scores: (n, 5) probabilities; near: (n,) the words; spans under ``least`` are left out.
    """
    begin, inner = PART_TAGS.index(f"B-{role}"), PART_TAGS.index(f"I-{role}")
    chance = scores[:, begin] + scores[:, inner]
    likely = [
        ((int(near[low]), int(near[high - 1]) + 1), float(chance[low:high].mean()))
        for low, high in tagged_ranges(parts, begin, inner)
    ]
    return [(words, mean) for words, mean in likely if mean >= least]


def _biases(settings: Settings) -> Floats:
    """What is added to the logarithm of each part's probability before the best path is sought."""
    bias = {Role.SOURCE: settings.source_bias, Role.CONTENT: settings.content_bias}
    return np.array([0.0, *(bias[Role(tag[2:])] for tag in PART_TAGS[1:])], np.float32)
