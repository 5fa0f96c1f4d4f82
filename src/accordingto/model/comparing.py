"""Running the comparing network: two texts in, how they stand to each other out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from accordingto.model.arrays import Floats
from accordingto.model.encoding import readable, special_pieces
from accordingto.model.loading import load
from accordingto.model.tags import RELATIONS, TREATMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

GRAPHS = ("comparer.onnx",)
LONGEST = 256  # pieces of a pair; what is longer is cut, the longer side first
LONGEST_TEXT = 4000  # characters of a side that are looked at: more than LONGEST pieces hold


class ComparerModel:
    """The network, loaded. Safe to use from several threads at once."""

    def __init__(self, tokenizer: Tokenizer, comparer: InferenceSession) -> None:
        self._tokenizer = tokenizer
        self._comparer = comparer
        self._special = special_pieces(tokenizer)

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int | None = None) -> ComparerModel:
        """Load the weights in ``folder`` (by default the package's own), see ``loading.load``.

        Raises ``ModelError`` where a file is missing or cannot be used.
        """
        tokenizer, sessions = load(GRAPHS, folder, threads)
        return cls(tokenizer, *sessions)

    def relate(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """How probable each of ``RELATIONS`` is for each pair of contents, (pairs, 3).

        The order of the two does not matter: they are looked at in the order of the alphabet.
        """
        ordered = [(min(pair), max(pair)) for pair in pairs]
        return self._ask("relation", len(RELATIONS), ordered)

    def treat(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """How probable each of ``TREATMENTS`` is for each claim and passage, (pairs, 4)."""
        return self._ask("treatment", len(TREATMENTS), pairs)

    def _ask(self, question: str, answers: int, pairs: Sequence[tuple[str, str]]) -> Floats:
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        sides = [readable(text[:LONGEST_TEXT]) for text in texts]
        encoded = self._tokenizer.encode_batch(sides, add_special_tokens=False)
        pieces = {text: one.ids for text, one in zip(texts, encoded, strict=True)}
        logits = []
        for left, right in pairs:
            ids, places = pair_ids(pieces[left], pieces[right], *self._special)
            inputs = {"ids": ids[None], "sides": places[None]}
            logits += self._comparer.run([question], inputs)[0].tolist()
        powers = np.exp(np.array(logits, np.float32).reshape(-1, answers))
        told: Floats = powers / powers.sum(axis=1, keepdims=True)
        return told


def pair_ids(
    left: Sequence[int], right: Sequence[int], opening: int, closing: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The pieces of a pair between the special ones, and on which side each is (0 or 1).

    >>> [part.tolist() for part in pair_ids([7, 8], [9], 101, 102)]
    [[101, 7, 8, 9, 102], [0, 0, 0, 1, 1]]
    """
    room = LONGEST - 2
    if len(left) + len(right) > room:
        keep = max(room // 2, room - min(len(left), len(right)))
        left, right = left[:keep], right[:keep]
    ids = np.array([opening, *left, *right, closing], np.int64)
    sides = np.zeros(len(ids), np.int64)
    sides[1 + len(left) :] = 1
    return ids, sides
