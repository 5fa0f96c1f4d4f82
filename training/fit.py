"""Fitting the reader model: seeded, resumable, logged; two cores are enough.

Weights are kept in float32 and computed with in bfloat16, which is about twice as fast on a
processor that has it and ends at the same losses.
"""

from __future__ import annotations

import copy
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.data import DataLoader

from accordingto.model import windows
from accordingto.model.tags import (
    NAME_TAGS,
    PART_TAGS,
    REACH,
    ROLE_TAGS,
    distance_buckets,
    signed_distance,
)
from training.corpora import Example, cut
from training.network import Network, Shape


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is fitted; every field is written to the run's log."""

    epochs: int = 4
    pieces: int = 4096  # word pieces a batch
    rate: float = 1.5e-4  # of the encoder
    head_rate: float = 1e-3
    warmup: float = 0.06
    decay: float = 0.01
    average: float = 0.99  # per step, of the weights that are kept
    smallest: int = 192  # windows are of random sizes from here ...
    largest: int = 320  # ... to here, so that no cut is learnt
    anonymous: float = 0.25  # of windows are learnt as marked by nobody in particular
    seed: int = 1


Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Scale:
    """How much of the whole is done: all of it, or each step with next to nothing."""

    texts: int | None = None  # or pairs, of each corpus
    epochs: int | None = None
    pieces: int | None = None  # of a batch
    layers: int | None = None  # of a teacher

    def some(self, items: Iterable[Item]) -> Iterator[Item]:
        """As many of them as are learnt from."""
        return islice(items, self.texts)

    def recipe(self, recipe: Recipe) -> Recipe:
        """The recipe with no more epochs, and no larger batches, than there are to be."""
        pieces = self.pieces or recipe.pieces
        return replace(recipe, epochs=self.epochs or recipe.epochs, pieces=pieces)

    def shape(self, shape: Shape) -> Shape:
        """The shape with no more layers than there are to be."""
        return replace(shape, layers=self.layers or shape.layers)


WHOLE = Scale()
REHEARSAL = Scale(texts=24, epochs=1, pieces=2048, layers=2)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one size. See ``network`` for the shapes."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    first: Tensor
    roles: Tensor
    names: Tensor
    cue_words: Tensor  # (batch, cues, words) rows that average the words of a cue
    distance: Tensor
    near: Tensor
    parts: Tensor
    annotator: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same on another device."""
        return Batch(*(getattr(self, field.name).to(device) for field in fields(self)))


def collate(examples: Sequence[Example], cls: int, sep: int) -> Batch:
    """Pad windows to one batch, special pieces added."""
    size = len(examples)
    pieces = max(len(e.encoded.ids) for e in examples) + 2
    words = max(len(e.roles) for e in examples)
    cues = max(1, *(len(e.cues) for e in examples))
    ids = np.zeros((size, pieces), np.int64)
    features = np.zeros((size, pieces, 3), np.int64)
    mask = np.zeros((size, pieces), bool)
    first = np.zeros((size, words), np.int64)
    roles = np.zeros((size, words, len(ROLE_TAGS)), np.float32)
    names = np.zeros((size, words, len(NAME_TAGS)), np.float32)
    cue_words = np.zeros((size, cues, words), np.float32)
    distance = np.zeros((size, cues, words), np.int64)
    near = np.zeros((size, cues, words), bool)
    parts = np.zeros((size, cues, words, len(PART_TAGS)), np.float32)
    for i, example in enumerate(examples):
        encoded, n, m = example.encoded, len(example.encoded.ids), len(example.roles)
        ids[i, 0], ids[i, 1 : n + 1], ids[i, n + 1] = cls, encoded.ids, sep
        features[i, 1 : n + 1] = encoded.features
        mask[i, : n + 2] = True
        first[i, :m] = encoded.first + 1
        roles[i, :m], names[i, :m] = example.roles, example.names
        for k, (low, high) in enumerate(example.cues):
            cue_words[i, k, low:high] = 1 / (high - low)
            offset = signed_distance(np.arange(m, dtype=np.int32), low, high)
            distance[i, k, :m] = distance_buckets(offset)
            near[i, k, :m] = np.abs(offset) <= REACH
            parts[i, k, :m] = example.parts[k] * near[i, k, :m, None]
            parts[i, k, low:high] = 0
    annotator = np.array([e.annotator for e in examples], np.int64)
    arrays = (ids, features, mask, first, roles, names, cue_words, distance, near, parts, annotator)
    return Batch(*map(torch.from_numpy, arrays))


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Mean cross-entropy of each head over the words whose tags are known to it."""
    batch = batch.to(next(network.parameters()).device)
    out = network.read(batch.ids, batch.features, batch.mask, batch.annotator)
    words = {name: take(value, batch.first) for name, value in out.items()}
    cue = batch.cue_words.to(words["cue_part"].dtype) @ words["cue_part"]
    parts = network.relate(words["word_part"], cue, batch.distance, batch.near)

    def entropy(logits: Tensor, wanted: Tensor) -> Tensor:
        total = -(F.log_softmax(logits.float(), dim=-1) * wanted).sum()
        return total / wanted.sum().clamp(min=1)

    return {
        "roles": entropy(words["roles"], batch.roles),
        "names": entropy(words["names"], batch.names),
        "parts": entropy(parts, batch.parts),
    }


def take(values: Tensor, index: Tensor) -> Tensor:
    """Rows of ``values`` (batch, pieces, width) at ``index`` (batch, words)."""
    return values.gather(1, index[..., None].expand(-1, -1, values.shape[-1]))


def windows_of(examples: Sequence[Example], recipe: Recipe, epoch: int) -> Iterator[list[Example]]:
    """All examples once, cut at random, in groups that make a batch each, in random order.

    Windows of like length stand together, so that little of a batch is padding.
    """
    rng = np.random.default_rng([recipe.seed, epoch])
    cuts = []
    for example in examples:
        size = int(rng.integers(recipe.smallest, recipe.largest + 1))
        for w in windows(example.encoded, size, 32):
            known = rng.random() >= recipe.anonymous
            who = example.annotator if known else 0
            cuts.append(replace(cut(example, w.start, w.end), annotator=who))
    cuts = [cuts[i] for i in rng.permutation(len(cuts))]
    groups: list[list[Example]] = []
    for low in range(0, len(cuts), 512):
        group: list[Example] = []
        for example in sorted(cuts[low : low + 512], key=lambda e: len(e.encoded.ids)):
            if group and (len(group) + 1) * (len(example.encoded.ids) + 2) > recipe.pieces:
                groups.append(group)
                group = []
            group.append(example)
        groups.append(group)
    for i in rng.permutation(len(groups)):
        yield groups[i]


Fitted = TypeVar("Fitted", bound=nn.Module)


class Fitting(Generic[Fitted]):
    """The state of a run: float32 weights, their average, the optimizer, the pace, the step.

    What is outside of ``encoder`` is new and learns at the heads' rate.
    """

    def __init__(self, network: Fitted, recipe: Recipe, steps: int) -> None:
        self.recipe, self.steps, self.step = recipe, steps, 0
        self.weights = {n: p.detach().float().clone() for n, p in network.named_parameters()}
        self.average = {n: p.clone() for n, p in self.weights.items()}
        encoder = [p for n, p in self.weights.items() if n.startswith("encoder.")]
        heads = [p for n, p in self.weights.items() if not n.startswith("encoder.")]
        self.optimizer = torch.optim.AdamW(
            [{"params": encoder, "lr": recipe.rate}, {"params": heads, "lr": recipe.head_rate}],
            weight_decay=recipe.decay,
            fused=True,
        )
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._pace)
        self.network = network.to(torch.bfloat16).train()
        self._live = dict(self.network.named_parameters())

    @torch.no_grad()
    def take_step(self) -> None:
        """Move the weights along the gradients that lie on the network."""
        for name, parameter in self._live.items():
            if parameter.grad is not None:
                self.weights[name].grad = parameter.grad.float()
                parameter.grad = None
        weights = list(self.weights.values())
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.schedule.step()
        self.step += 1
        keep = min(self.recipe.average, self.step / (self.step + 10))
        torch._foreach_lerp_(list(self.average.values()), weights, 1 - keep)
        self._refresh()

    def save(self, path: Path, epoch: int) -> None:
        """Write all that is needed to go on after ``epoch`` epochs."""
        part = path.with_suffix(".part")
        stored = {
            "weights": self.weights,
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "step": self.step,
            "epoch": epoch,
        }
        torch.save(stored, part)
        part.replace(path)

    @torch.no_grad()
    def restore(self, path: Path) -> int:
        """Take up what ``save`` wrote; returns how many epochs are done."""
        stored = torch.load(path, weights_only=True, map_location="cpu")
        for name in self.weights:
            self.weights[name].copy_(stored["weights"][name])
            self.average[name].copy_(stored["average"][name])
        self.optimizer.load_state_dict(stored["optimizer"])
        self.schedule.load_state_dict(stored["schedule"])
        self.step = stored["step"]
        self._refresh()
        return int(stored["epoch"])

    def averaged(self) -> Fitted:
        """The network with the averaged weights, in float32."""
        whole = copy.deepcopy(self.network).float()
        whole.load_state_dict(self.average, strict=False)  # what is not learnt is in it already
        return whole

    def _refresh(self) -> None:
        torch._foreach_copy_(list(self._live.values()), list(self.weights.values()))

    def _pace(self, step: int) -> float:
        """The share of the full rate: up in a line, then down in a line."""
        warm = self.recipe.warmup * self.steps
        return min(1.0, (step + 1) / warm) * max(0.02, 1 - step / self.steps)


def fit(
    network: Network,
    examples: Sequence[Example],
    recipe: Recipe,
    folder: Path,
    *,
    cls: int,
    sep: int,
    workers: int = 0,
) -> Path:
    """Fit ``network`` and return the file of averaged weights; picks up where a run was stopped.

    ``workers`` processes pad batches ahead, which a graphics processor would wait for. ``folder``
    gets ``log.jsonl``, ``state.pt`` and ``epochN.pt`` (after every epoch), ``model.pt``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    per_epoch = sum(1 for _ in windows_of(examples, recipe, 0))
    fitting: Fitting[Network] = Fitting(network, recipe, recipe.epochs * per_epoch)
    state = folder / "state.pt"
    begin = fitting.restore(state) if state.exists() else 0
    with (folder / "log.jsonl").open("a") as log:
        print(json.dumps({"recipe": asdict(recipe), "steps": fitting.steps}), file=log, flush=True)
        for epoch in range(begin, recipe.epochs):
            groups = list(windows_of(examples, recipe, epoch))
            pad = partial(collate, cls=cls, sep=sep)
            loader = DataLoader(groups, batch_size=None, num_workers=workers, collate_fn=pad)
            for row in _epoch(fitting, loader):
                print(json.dumps({"epoch": epoch, **row}), file=log, flush=True)
            fitting.save(state, epoch + 1)
            fitting.averaged().save(folder / f"epoch{epoch + 1}.pt")
    fitting.averaged().save(folder / "model.pt")
    return folder / "model.pt"


def _epoch(fitting: Fitting[Network], stream: Iterable[Batch]) -> Iterator[dict[str, float]]:
    """One pass over the data; now and then a row of the mean losses since the pass began."""
    clock, seen = time.monotonic(), 0
    sums: Counter[str] = Counter()
    for index, batch in enumerate(stream, 1):
        found = losses(fitting.network, batch)
        torch.stack(list(found.values())).sum().backward()
        fitting.take_step()
        seen += int(batch.mask.sum())
        sums.update({name: loss.item() for name, loss in found.items()})
        if index % 20 == 0:
            means = {name: round(total / index, 4) for name, total in sums.items()}
            speed = round(seen / (time.monotonic() - clock))
            yield {"step": fitting.step, **means, "pieces_per_s": speed}
