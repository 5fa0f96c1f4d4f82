"""Running the shipped weights: a text in, scores for every word out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from accordingto.model.arrays import Floats, Ints
from accordingto.model.encoding import (
    Encoded,
    Window,
    encode,
    shape_index,
    special_pieces,
    windows,
)
from accordingto.model.loading import load
from accordingto.model.tags import REACH, distance_buckets, signed_distance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

CUES = 64  # related at once: bounds the memory where a text is all cues
GRAPHS = ("reader.onnx", "relation.onnx")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of a text of ``m`` words.

    roles: (m, len(ROLE_TAGS)) logits.
    names: (m, len(NAME_TAGS)) logits.
    word_part, cue_part: (m, hidden) what the relation head needs of each word.
    """

    roles: Floats
    names: Floats
    word_part: Floats
    cue_part: Floats


class ReaderModel:
    """The network, loaded. Safe to use from several threads at once."""

    def __init__(
        self, tokenizer: Tokenizer, reader: InferenceSession, relation: InferenceSession
    ) -> None:
        self._tokenizer = tokenizer
        self._reader = reader
        self._relation = relation
        self._opening, self._closing = special_pieces(tokenizer)

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int | None = None) -> ReaderModel:
        """Load the weights in ``folder`` (by default the package's own).

        ``threads`` is how many cores one run may use; one by default, as texts read side by side
        make better use of several. Raises ``ModelError`` where a file is missing or cannot be used.
        """
        tokenizer, sessions = load(GRAPHS, folder, threads)
        return cls(tokenizer, *sessions)

    def encode(self, text: str, stretches: Sequence[tuple[int, int]] | None = None) -> Encoded:
        """``text`` as pieces and words; with ``stretches``, only what lies in them."""
        return encode(text, self._tokenizer, stretches)

    def score(self, encoded: Encoded) -> Scores:
        """One pass of the encoder over the text, window by window."""
        parts = [self._score_window(encoded, window) for window in windows(encoded)]
        return Scores(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))

    def relate(self, scores: Scores, cues: Sequence[tuple[int, int]]) -> tuple[Ints, Floats]:
        """The part that the words near each cue play for it.

        ``cues`` are ``k`` half-open ranges of words. Returns ``near`` (k, n), the index of
        each word looked at (-1 beyond the text or the reach), and logits (k, n, len(PART_TAGS)).
        """
        bounds = np.asarray(cues, np.int32).reshape(-1, 2)
        total = len(scores.roles)
        before = np.arange(-REACH, 0, dtype=np.int32)
        longest = int((bounds[:, 1] - bounds[:, 0]).max(initial=1))
        after = np.arange(0, longest + REACH, dtype=np.int32)
        near = bounds[:, :1] + np.concatenate([before, after])
        offset = signed_distance(near, bounds[:, :1], bounds[:, 1:])
        inside = (near >= 0) & (near < total) & (np.abs(offset) <= REACH)
        shown = inside.any(axis=0)  # a short text has fewer words than would be looked at
        near, offset, inside = near[:, shown], offset[:, shown], inside[:, shown]
        cue_part = np.stack([scores.cue_part[low:high].mean(axis=0) for low, high in cues])
        inputs = {
            "cue_part": cue_part,
            "near": near.clip(0, total - 1).astype(np.int64),
            "distance": distance_buckets(offset).astype(np.int64),
            "within": inside.astype(np.float32),
        }
        blocks = [
            self._relation.run(
                None,
                {"word_part": scores.word_part}
                | {name: values[low : low + CUES] for name, values in inputs.items()},
            )[0]
            for low in range(0, len(cues), CUES)
        ]
        return np.where(inside, near, -1), np.concatenate(blocks)

    def _score_window(self, encoded: Encoded, window: Window) -> tuple[Floats, ...]:
        pieces = slice(window.start, window.end)
        ids = np.concatenate([[self._opening], encoded.ids[pieces], [self._closing]])
        shapes = np.zeros(len(ids), np.int64)
        shapes[1:-1] = shape_index(encoded.features[pieces])
        outputs = self._reader.run(
            ["roles", "names", "word_part", "cue_part"],
            {"ids": ids[None].astype(np.int64), "shapes": shapes[None]},
        )
        low, high = np.searchsorted(encoded.first, [window.core_start, window.core_end])
        first = encoded.first[low:high] - window.start
        return tuple(output[0, first] for output in outputs)
