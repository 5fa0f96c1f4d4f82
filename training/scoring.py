"""What a fitted network says of a text, in the terms of the exported graphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from accordingto.model import Encoded, Floats, Ints, Scores, windows
from accordingto.model.encoding import FEATURES, special_pieces
from accordingto.model.tags import REACH, distance_buckets, signed_distance
from training.network import Network


@dataclass(frozen=True, slots=True)
class Padded:
    """A text's windows as one batch, and where in each the words are read off."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    first: tuple[Tensor, ...]  # of each window, the pieces that its words begin with

    @classmethod
    def of(cls, encoded: Encoded, tokenizer: Tokenizer, device: torch.device) -> Padded:
        """The windows of a text, special pieces added, on the device."""
        opening, closing = special_pieces(tokenizer)
        cut = list(windows(encoded))
        size = max(window.end - window.start for window in cut) + 2
        ids = np.zeros((len(cut), size), np.int64)
        features = np.zeros((len(cut), size, len(FEATURES)), np.int64)
        mask = np.zeros((len(cut), size), bool)
        first = []
        for row, window in enumerate(cut):
            pieces = slice(window.start, window.end)
            count = window.end - window.start
            ids[row, 0], ids[row, count + 1] = opening, closing
            ids[row, 1 : count + 1] = encoded.ids[pieces]
            features[row, 1 : count + 1] = encoded.features[pieces]
            mask[row, : count + 2] = True
            low, high = np.searchsorted(encoded.first, [window.core_start, window.core_end])
            first.append(encoded.first[low:high].astype(np.int64) - window.start + 1)
        return cls(
            torch.from_numpy(ids).to(device),
            torch.from_numpy(features).to(device),
            torch.from_numpy(mask).to(device),
            tuple(torch.from_numpy(one).to(device) for one in first),
        )

    def words(self, values: Tensor) -> Tensor:
        """What stands for each word of the text, from ``values`` (windows, pieces, ...)."""
        return torch.cat([values[row, first] for row, first in enumerate(self.first)])


@dataclass(frozen=True, slots=True)
class TorchReader:
    """Scores texts as ``accordingto.model.ReaderModel`` does, by PyTorch in float32."""

    network: Network
    tokenizer: Tokenizer

    @torch.no_grad()
    def score(self, encoded: Encoded) -> Scores:
        """What ``ReaderModel.score`` gives."""
        network, batch = self._ready(encoded)
        out = network.read(batch.ids, batch.features, batch.mask)
        names = ("roles", "names", "word_part", "cue_part")
        return Scores(*(batch.words(out[name]).cpu().numpy() for name in names))

    @torch.no_grad()
    def vectors(self, encoded: Encoded) -> Tensor:
        """(words, width) what the heads see of each word."""
        network, batch = self._ready(encoded)
        nobody = torch.zeros(len(batch.ids), dtype=torch.int64, device=batch.ids.device)
        return batch.words(network.encoder(batch.ids, batch.features, batch.mask, nobody))

    @torch.no_grad()
    def relate(self, scores: Scores, cues: Sequence[tuple[int, int]]) -> tuple[Ints, Floats]:
        """What ``ReaderModel.relate`` gives, for every word of the text."""
        network = self.network.float().eval()
        device = next(network.parameters()).device
        words = np.arange(len(scores.roles), dtype=np.int32)
        offset = np.stack([signed_distance(words, low, high) for low, high in cues])
        near = np.abs(offset) <= REACH
        cue_part = np.stack([scores.cue_part[low:high].mean(axis=0) for low, high in cues])
        inputs = (scores.word_part, cue_part, distance_buckets(offset).astype(np.int64), near)
        logits = network.relate(*(torch.from_numpy(one).to(device)[None] for one in inputs))
        return np.where(near, words, -1), logits[0].cpu().numpy()

    def _ready(self, encoded: Encoded) -> tuple[Network, Padded]:
        network = self.network.float().eval()
        return network, Padded.of(encoded, self.tokenizer, next(network.parameters()).device)
