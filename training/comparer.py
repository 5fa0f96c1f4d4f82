"""The comparing model in PyTorch: two texts in, an answer to each of three questions out.

A cross-encoder (Devlin et al., NAACL 2019) of MiniLM-L6's size. Its table of word pieces is the
reader's, as that is shipped, and is not learnt: both graphs then share one table in the package.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from accordingto.model.comparing import pair_ids
from accordingto.model.encoding import special_pieces
from accordingto.model.tags import BEARINGS, RELATIONS, TREATMENTS
from training.fit import Fitting, Recipe
from training.network import Layer, Network, Shape, drop
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
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dropout = shape.dropout
        nn.init.normal_(self.sides.weight, std=0.02)

    def forward(self, ids: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """One vector for each piece, from ``ids``, ``sides`` and ``mask`` (pairs, pieces)."""
        x = F.embedding(ids, self.words) + self.positions.weight[: ids.shape[1]] + self.sides(sides)
        x = drop(self.norm(x), self.dropout if self.training else 0.0)
        bias = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, float("-inf"))
        for layer in self.layers:
            x = layer(x, bias[:, None, None, :])
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
    def from_base(cls, folder: Path, words: Tensor) -> Comparer:
        """The base's layers below heads that are new, over the table of pieces ``words``."""
        base = Network.from_base(folder)
        made = cls(base.shape)
        made.encoder.words.copy_(words)
        for part in ("positions", "norm", "layers"):
            there = getattr(base.encoder, part)
            getattr(made.encoder, part).load_state_dict(there.state_dict())
        return made

    def save(self, path: Path) -> None:
        """Write the weights and the sizes, by way of a temporary file."""
        part = path.with_suffix(".part")
        torch.save({"shape": asdict(self.shape), "state": self.state_dict()}, part)
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Comparer:
        """Read what ``save`` wrote."""
        stored = torch.load(path, weights_only=True)
        made = cls(Shape(**stored["shape"]))
        made.load_state_dict(stored["state"])
        return made


@dataclass(frozen=True, slots=True)
class Known:
    """A pair as pieces, with the answers that may be right for each question."""

    ids: np.ndarray
    sides: np.ndarray
    allowed: dict[str, np.ndarray]
    weight: float


def prepare(
    pairs: Sequence[Pair], tokenizer: Tokenizer, *, mirror: int | None = None
) -> list[Known]:
    """Pairs as pieces; with ``mirror`` (a seed) the two sides of half of them change places.

    A claim and the passage on it are not mirrored: they are asked about in that order only.
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
        made.append(Known(ids, sides, known, pair.weight))
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
    """For each question the summed -log probability of the answers that may be right."""
    weight = torch.tensor([one.weight for one in group])
    out = network(*collate(group))
    found = {}
    for name, logits in out.items():
        allowed = torch.from_numpy(np.stack([one.allowed[name] for one in group]))
        right = F.log_softmax(logits.float(), dim=-1).masked_fill(~allowed, float("-inf"))
        found[name] = -(right.logsumexp(dim=-1) * weight).sum()
    return found


def fit_comparer(
    network: Comparer, pairs: Sequence[Pair], tokenizer: Tokenizer, recipe: Recipe, folder: Path
) -> Path:
    """Fit ``network`` and return the file of averaged weights; picks up where a run was stopped."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    first = prepare(pairs, tokenizer, mirror=0)
    per_epoch = sum(1 for _ in batches(first, recipe, 0))
    fitting: Fitting[Comparer] = Fitting(network, recipe, recipe.epochs * per_epoch)
    state = folder / "state.pt"
    begin = fitting.restore(state) if state.exists() else 0
    with (folder / "log.jsonl").open("a") as log:
        print(json.dumps({"recipe": asdict(recipe), "steps": fitting.steps}), file=log, flush=True)
        for epoch in range(begin, recipe.epochs):
            known = prepare(pairs, tokenizer, mirror=epoch)
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
    known = prepare(pairs, tokenizer)
    order = sorted(range(len(known)), key=lambda at: len(known[at].ids))
    told = {name: np.zeros((len(pairs), len(QUESTIONS[name])), np.float32) for name in QUESTIONS}
    for low in range(0, len(order), 32):
        some = order[low : low + 32]
        for name, logits in network(*collate([known[at] for at in some])).items():
            told[name][some] = logits.softmax(dim=-1).numpy()
    return told
