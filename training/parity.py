"""Whether the exported graphs say what the fitted network says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer

from accordingto.model import Encoded, ReaderModel, Scores, encode, windows
from accordingto.model.encoding import FEATURES, special_pieces
from training.network import Network


@dataclass(frozen=True, slots=True)
class Parity:
    """How far a graph strays from PyTorch.

    The largest difference of a role's logit, and the share of words whose likeliest role is the
    same.
    """

    largest: float
    agreement: float


@torch.no_grad()
def torch_scores(network: Network, encoded: Encoded, cls: int, sep: int) -> Scores:
    """What ``ReaderModel.score`` gives, computed by PyTorch in float32."""
    network = network.float().eval()
    parts: list[list[np.ndarray[tuple[int, ...], np.dtype[np.float32]]]] = []
    for window in windows(encoded):
        pieces = slice(window.start, window.end)
        ids = np.concatenate([[cls], encoded.ids[pieces], [sep]]).astype(np.int64)
        features = np.zeros((len(ids), len(FEATURES)), np.int64)
        features[1:-1] = encoded.features[pieces]
        out = network.read(
            torch.from_numpy(ids)[None],
            torch.from_numpy(features)[None],
            torch.ones((1, len(ids)), dtype=torch.bool),
        )
        low, high = np.searchsorted(encoded.first, [window.core_start, window.core_end])
        first = encoded.first[low:high] - window.start + 1
        parts.append(
            [out[n][0].numpy()[first] for n in ("roles", "names", "word_part", "cue_part")]
        )
    return Scores(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def compare(
    network: Network, model: ReaderModel, tokenizer: Tokenizer, texts: Sequence[str]
) -> Parity:
    """Read ``texts`` with PyTorch and with the exported graphs, and say how far they differ."""
    cls, sep = special_pieces(tokenizer)
    largest, same, words = 0.0, 0, 0
    for text in texts:
        encoded = encode(text, tokenizer)
        theirs = torch_scores(network, encoded, cls, sep).roles
        ours = model.score(encoded).roles
        largest = max(largest, float(np.abs(ours - theirs).max()))
        same += int((ours.argmax(1) == theirs.argmax(1)).sum())
        words += len(ours)
    return Parity(largest, same / words)
