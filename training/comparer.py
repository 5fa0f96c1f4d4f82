"""The comparing model in PyTorch: two texts in, an answer to each of three questions out.

A cross-encoder (Devlin et al., NAACL 2019) of MiniLM-L6's size. Its table of word pieces is the
reader's, as that is shipped, and is not learnt: both graphs then share one table in the package.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self, TypeAlias

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from accordingto.model.comparing import pair_ids
from accordingto.model.encoding import special_pieces
from accordingto.model.tags import BEARINGS, RELATIONS, TREATMENTS
from training.fit import Fitting, Recipe
from training.network import Layer, Looks, Shape, base_weights, drop
from training.pairs import Pair, targets

QUESTIONS = {"relation": RELATIONS, "treatment": TREATMENTS, "bearing": BEARINGS}


class PairEncoder(nn.Module):
    """Two texts to one vector for each piece."""

    words: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.register_buffer("words", torch.zeros(shape.vocabulary, shape.width))
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.sides = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.tiny)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.looks = Looks(shape)
        self.dropout = shape.dropout
        nn.init.normal_(self.sides.weight, std=0.02)

    def forward(self, ids: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """One vector for each piece, from ``ids``, ``sides`` and ``mask`` (pairs, pieces)."""
        x = F.embedding(ids, self.words) + self.positions.weight[: ids.shape[1]] + self.sides(sides)
        x = drop(self.norm(x), self.dropout if self.training else 0.0)
        bias = self.looks(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Comparer(nn.Module):
    """The encoder and a head for each question, which look at the piece that opens the pair."""

    def __init__(self, shape: Shape | None = None) -> None:
        super().__init__()
        self.shape = shape or Shape()
        self.encoder = PairEncoder(self.shape)
        self.heads = nn.ModuleDict(
            {name: nn.Linear(self.shape.width, len(told)) for name, told in QUESTIONS.items()}
        )

    def forward(self, ids: Tensor, sides: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """Logits for each question, from ``ids``, ``sides`` and ``mask`` (pairs, pieces)."""
        rate = self.shape.dropout if self.training else 0.0
        first = drop(self.encoder(ids, sides, mask)[:, 0], rate)
        return {name: head(first) for name, head in self.heads.items()}

    @classmethod
    def from_base(
        cls, folder: Path, words: Tensor | None = None, shape: Shape | None = None
    ) -> Self:
        """The base's layers below heads that are new, over the table of pieces ``words``."""
        made = cls(shape)
        own = made.encoder.state_dict()
        there = {
            name.replace("words.weight", "words"): one
            for name, one in base_weights(folder, made.shape).items()
        }
        own.update(there if words is None else there | {"words": words})
        made.encoder.load_state_dict(own)
        return made

    def save(self, path: Path) -> None:
        """Write the weights and the sizes, by way of a temporary file."""
        part = path.with_suffix(".part")
        torch.save({"shape": asdict(self.shape), "state": self.state_dict()}, part)
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Comparer:
        """Read what ``save`` wrote."""
        stored = torch.load(path, weights_only=True, map_location="cpu")
        made = cls(Shape(**stored["shape"]))
        made.load_state_dict(stored["state"])
        return made


Told: TypeAlias = Mapping[str, np.ndarray]
"""(pairs, answers) for each question."""


@dataclass(frozen=True, slots=True)
class Known:
    """A pair as pieces, with the answers that may be right for each question."""

    ids: np.ndarray
    sides: np.ndarray
    allowed: dict[str, np.ndarray]
    weight: float
    told: dict[str, np.ndarray]  # how probable teachers hold each answer; empty without teachers


def prepare(
    pairs: Sequence[Pair],
    tokenizer: Tokenizer,
    *,
    mirror: int | None = None,
    told: Told | None = None,
) -> list[Known]:
    """Pairs as pieces; with ``mirror`` (a seed) the two sides of half of them change places.

    A claim and the passage on it are not mirrored: they are asked about in that order only.
    ``told`` is what teachers say of the pairs.
    """
    opening, closing = special_pieces(tokenizer)
    rng = np.random.default_rng(mirror)
    left = tokenizer.encode_batch([pair.left for pair in pairs], add_special_tokens=False)
    right = tokenizer.encode_batch([pair.right for pair in pairs], add_special_tokens=False)
    allowed = targets(pairs)
    made = []
    for at, (pair, first, second) in enumerate(zip(pairs, left, right, strict=True)):
        if mirror is not None and pair.relation and rng.random() < 0.5:
            ids, sides = pair_ids(second.ids, first.ids, opening, closing)
        else:
            ids, sides = pair_ids(first.ids, second.ids, opening, closing)
        known = {name: rows[at] for name, rows in allowed.items()}
        heard = {name: rows[at] for name, rows in (told or {}).items()}
        made.append(Known(ids, sides, known, pair.weight, heard))
    return made


def batches(known: Sequence[Known], recipe: Recipe, epoch: int) -> Iterator[list[Known]]:
    """All pairs once in random order, those of like length together."""
    rng = np.random.default_rng([recipe.seed, epoch])
    order = rng.permutation(len(known))
    groups: list[list[Known]] = []
    for low in range(0, len(order), 4096):
        group: list[Known] = []
        for one in sorted((known[i] for i in order[low : low + 4096]), key=lambda k: len(k.ids)):
            if group and (len(group) + 1) * len(one.ids) > recipe.pieces:
                groups.append(group)
                group = []
            group.append(one)
        groups.append(group)
    for i in rng.permutation(len(groups)):
        yield groups[i]


def collate(group: Sequence[Known]) -> tuple[Tensor, Tensor, Tensor]:
    """Pad pairs to one size: ids, sides and mask (pairs, pieces)."""
    size = max(len(one.ids) for one in group)
    ids = np.zeros((len(group), size), np.int64)
    sides = np.zeros((len(group), size), np.int64)
    mask = np.zeros((len(group), size), bool)
    for at, one in enumerate(group):
        ids[at, : len(one.ids)], sides[at, : len(one.ids)] = one.ids, one.sides
        mask[at, : len(one.ids)] = True
    return torch.from_numpy(ids), torch.from_numpy(sides), torch.from_numpy(mask)


def losses(network: Comparer, group: Sequence[Known]) -> dict[str, Tensor]:
    """For each question the summed loss over pairs.

    Without teachers the -log probability of the answers that may be right; with them the
    cross-entropy to what they say, see ``taught``.
    """
    device = network.encoder.words.device
    weight = torch.tensor([one.weight for one in group], device=device)
    out = network(*(one.to(device) for one in collate(group)))
    found = {}
    for name, logits in out.items():
        right = F.log_softmax(logits.float(), dim=-1)
        if group[0].told:
            wanted = torch.from_numpy(np.stack([one.told[name] for one in group])).to(device)
            found[name] = -((right * wanted).sum(dim=-1) * weight).sum()
        else:
            allowed = torch.from_numpy(np.stack([one.allowed[name] for one in group])).to(device)
            right = right.masked_fill(~allowed, float("-inf"))
            found[name] = -(right.logsumexp(dim=-1) * weight).sum()
    return found


def taught(
    pairs: Sequence[Pair],
    teachers: Sequence[Comparer],
    tokenizer: Tokenizer,
    known: float = 0.5,
) -> Told:
    """What a network is to learn of each pair, (pairs, answers) for each question.

    Where one answer is known, the mean of it (of the weight ``known``) and what the teachers say;
    else what they say of the answers that may be right (Hinton et al., "Distilling the knowledge in
    a neural network", 2015).
    """
    said = [answers(teacher, pairs, tokenizer) for teacher in teachers]
    allowed = targets(pairs)
    told = {}
    for name, may_be in allowed.items():
        mean = np.mean([one[name] for one in said], axis=0)
        left = mean * may_be
        heard = left / left.sum(axis=1, keepdims=True).clip(min=1e-9)
        alone = may_be.sum(axis=1, keepdims=True) == 1
        mixed = known * may_be + (1 - known) * mean
        told[name] = np.where(alone, mixed, heard).astype(np.float32)
    return told


def fit_comparer(
    network: Comparer,
    pairs: Sequence[Pair],
    tokenizer: Tokenizer,
    recipe: Recipe,
    folder: Path,
    told: Told | None = None,
) -> Path:
    """Fit ``network`` and return the file of averaged weights; picks up where a run was stopped.

    ``told`` is what teachers say of the pairs (see ``taught``).
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    first = prepare(pairs, tokenizer, mirror=0, told=told)
    per_epoch = sum(1 for _ in batches(first, recipe, 0))
    fitting: Fitting[Comparer] = Fitting(network, recipe, recipe.epochs * per_epoch)
    state = folder / "state.pt"
    begin = fitting.restore(state) if state.exists() else 0
    with (folder / "log.jsonl").open("a") as log:
        print(json.dumps({"recipe": asdict(recipe), "steps": fitting.steps}), file=log, flush=True)
        for epoch in range(begin, recipe.epochs):
            known = prepare(pairs, tokenizer, mirror=epoch, told=told)
            clock, seen, sums = time.monotonic(), 0, Counter[str]()
            for index, group in enumerate(batches(known, recipe, epoch), 1):
                found = losses(fitting.network, group)
                (torch.stack(list(found.values())).sum() / len(group)).backward()
                fitting.take_step()
                seen += sum(len(one.ids) for one in group)
                for name, loss in found.items():
                    asked = sum(not one.allowed[name].all() for one in group)
                    sums.update({name: loss.item(), f"{name}.asked": asked})
                if index % 20 == 0:
                    means = {n: round(sums[n] / max(1, sums[f"{n}.asked"]), 4) for n in QUESTIONS}
                    speed = round(seen / (time.monotonic() - clock))
                    row = {"epoch": epoch, "step": fitting.step, **means, "pieces_per_s": speed}
                    print(json.dumps(row), file=log, flush=True)
            fitting.save(state, epoch + 1)
            fitting.averaged().save(folder / f"epoch{epoch + 1}.pt")
    fitting.averaged().save(folder / "model.pt")
    return folder / "model.pt"


@torch.no_grad()
def answers(
    network: Comparer, pairs: Sequence[Pair], tokenizer: Tokenizer
) -> dict[str, np.ndarray]:
    """Probabilities (pairs, answers) for each question."""
    network = network.float().eval()
    device = network.encoder.words.device
    known = prepare(pairs, tokenizer)
    order = sorted(range(len(known)), key=lambda at: len(known[at].ids))
    told = {name: np.zeros((len(pairs), len(QUESTIONS[name])), np.float32) for name in QUESTIONS}
    size = 32 if device.type == "cpu" else 256
    for low in range(0, len(order), size):
        some = order[low : low + size]
        batch = (one.to(device) for one in collate([known[at] for at in some]))
        for name, logits in network(*batch).items():
            told[name][some] = logits.softmax(dim=-1).cpu().numpy()
    return told
