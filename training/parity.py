"""Whether the exported graphs say what the fitted network says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from accordingto.model import ReaderModel, encode
from training.network import Network
from training.scoring import TorchReader


@dataclass(frozen=True, slots=True)
class Parity:
    """How far a graph strays from PyTorch.

    The largest difference of a role's logit, and the share of words whose likeliest role is the
    same.
    """

    largest: float
    agreement: float


def compare(
    network: Network, model: ReaderModel, tokenizer: Tokenizer, texts: Sequence[str]
) -> Parity:
    """Read ``texts`` with PyTorch and with the exported graphs, and say how far they differ."""
    wanted = TorchReader(network, tokenizer)
    largest, same, words = 0.0, 0, 0
    for text in texts:
        encoded = encode(text, tokenizer)
        theirs = wanted.score(encoded).roles
        ours = model.score(encoded).roles
        largest = max(largest, float(np.abs(ours - theirs).max()))
        same += int((ours.argmax(1) == theirs.argmax(1)).sum())
        words += len(ours)
    return Parity(largest, same / words)
