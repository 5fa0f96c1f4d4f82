"""Fitting the reader model: seeded, resumable, logged; two cores are enough.

Weights are kept in float32 and computed with in bfloat16, which is about twice as fast on a
processor that has it and ends at the same losses.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from accordingto.model.encoding import windows
from accordingto.model.tags import REACH, distance_buckets
from training.corpora import IGNORE, Example, cut
from training.network import Network


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
    names_weight: float = 1.0
    seed: int = 1


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
    parts: Tensor


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
    roles = np.full((size, words), IGNORE, np.int64)
    names = np.full((size, words), IGNORE, np.int64)
    cue_words = np.zeros((size, cues, words), np.float32)
    distance = np.zeros((size, cues, words), np.int64)
    parts = np.full((size, cues, words), IGNORE, np.int64)
    for i, example in enumerate(examples):
        encoded, n, m = example.encoded, len(example.encoded.ids), len(example.roles)
        ids[i, 0], ids[i, 1 : n + 1], ids[i, n + 1] = cls, encoded.ids, sep
        features[i, 1 : n + 1] = encoded.features
        mask[i, : n + 2] = True
        first[i, :m] = encoded.first + 1
        roles[i, :m], names[i, :m] = example.roles, example.names
        for k, (low, high) in enumerate(example.cues):
            cue_words[i, k, low:high] = 1 / (high - low)
            offset = signed_distance(m, low, high)
            distance[i, k, :m] = distance_buckets(offset)
            parts[i, k, :m] = np.where(np.abs(offset) <= REACH, example.parts[k], IGNORE)
            parts[i, k, low:high] = IGNORE
    arrays = (ids, features, mask, first, roles, names, cue_words, distance, parts)
    return Batch(*map(torch.from_numpy, arrays))


def signed_distance(words: int, low: int, high: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """Words from each word to the cue ``[low, high)``: negative before, 0 within, positive after."""
    at = np.arange(words, dtype=np.int32)
    return np.minimum(at - low, 0) + np.maximum(at - high + 1, 0)


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Mean cross-entropy of each head over the words that are annotated for it."""
    out = network.read(batch.ids, batch.features, batch.mask)
    words = {name: take(value, batch.first) for name, value in out.items()}
    cue = batch.cue_words.to(words["cue_part"].dtype) @ words["cue_part"]
    parts = network.relate(words["word_part"], cue, batch.distance)

    def entropy(logits: Tensor, gold: Tensor) -> Tensor:
        flat = logits.float().flatten(0, -2)
        total = F.cross_entropy(flat, gold.flatten(), ignore_index=IGNORE, reduction="sum")
        return total / (gold != IGNORE).sum().clamp(min=1)

    return {
        "roles": entropy(words["roles"], batch.roles),
        "names": entropy(words["names"], batch.names),
        "parts": entropy(parts, batch.parts),
    }


def take(values: Tensor, index: Tensor) -> Tensor:
    """Rows of ``values`` (batch, pieces, width) at ``index`` (batch, words)."""
    return values.gather(1, index[..., None].expand(-1, -1, values.shape[-1]))


def batches(
    examples: Sequence[Example], recipe: Recipe, epoch: int, cls: int, sep: int
) -> Iterator[Batch]:
    """All examples once, cut at random, windows of like length together, in random order."""
    rng = np.random.default_rng([recipe.seed, epoch])
    cuts = []
    for example in examples:
        size = int(rng.integers(recipe.smallest, recipe.largest + 1))
        cuts += [cut(example, w.start, w.end) for w in windows(example.encoded, size, 32)]
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
        yield collate(groups[i], cls, sep)


def fit(
    network: Network,
    examples: Sequence[Example],
    recipe: Recipe,
    folder: Path,
    *,
    cls: int,
    sep: int,
) -> Path:
    """Fit ``network`` and return the file of averaged weights; picks up where a run was stopped.

    ``folder`` gets ``log.jsonl``, ``state.pt`` (after every epoch) and ``model.pt``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(recipe.seed)
    masters = {n: p.detach().clone() for n, p in network.named_parameters()}
    average = {n: p.clone() for n, p in masters.items()}
    encoder = [p for n, p in masters.items() if n.startswith("encoder.")]
    heads = [p for n, p in masters.items() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": recipe.rate}, {"params": heads, "lr": recipe.head_rate}],
        weight_decay=recipe.decay,
        fused=True,
    )
    per_epoch = sum(1 for _ in batches(examples, recipe, 0, cls, sep))
    total = recipe.epochs * per_epoch

    def pace(step: int) -> float:
        warm = recipe.warmup * total
        return min(1.0, (step + 1) / warm) * max(0.02, 1 - step / total)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, pace)
    state, begin, step = folder / "state.pt", 0, 0
    if state.exists():
        stored = torch.load(state, weights_only=True)
        for name in masters:
            masters[name].copy_(stored["masters"][name])
            average[name].copy_(stored["average"][name])
        optimizer.load_state_dict(stored["optimizer"])
        schedule.load_state_dict(stored["schedule"])
        begin, step = stored["epoch"], stored["step"]
    quick = network.to(torch.bfloat16).train()
    live = dict(quick.named_parameters())
    with torch.no_grad():
        for name, parameter in live.items():
            parameter.copy_(masters[name])
    with (folder / "log.jsonl").open("a") as log:
        print(json.dumps({"recipe": asdict(recipe), "steps": total}), file=log, flush=True)
        for epoch in range(begin, recipe.epochs):
            clock, seen, sums = time.monotonic(), 0, {"roles": 0.0, "names": 0.0, "parts": 0.0}
            for index, batch in enumerate(batches(examples, recipe, epoch, cls, sep), 1):
                parts = losses(quick, batch)
                (parts["roles"] + parts["parts"] + recipe.names_weight * parts["names"]).backward()
                with torch.no_grad():
                    for name, parameter in live.items():
                        if parameter.grad is not None:
                            masters[name].grad = parameter.grad.float()
                            parameter.grad = None
                    torch.nn.utils.clip_grad_norm_(masters.values(), 1.0)
                    optimizer.step()
                    optimizer.zero_grad()
                    schedule.step()
                    step += 1
                    keep = min(recipe.average, step / (step + 10))
                    torch._foreach_lerp_(list(average.values()), list(masters.values()), 1 - keep)
                    torch._foreach_copy_(list(live.values()), list(masters.values()))
                seen += int(batch.mask.sum())
                for name in sums:
                    sums[name] += parts[name].item()
                if index % 20 == 0:
                    speed = seen / (time.monotonic() - clock)
                    means = {name: round(value / index, 4) for name, value in sums.items()}
                    row = {"epoch": epoch, "step": step, **means, "pieces_per_s": round(speed)}
                    print(json.dumps(row), file=log, flush=True)
            stored = {
                "masters": masters,
                "average": average,
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "epoch": epoch + 1,
                "step": step,
            }
            part = state.with_suffix(".part")
            torch.save(stored, part)
            part.replace(state)
            _save(network, average, folder / f"epoch{epoch + 1}.pt")
    _save(network, average, folder / "model.pt")
    return folder / "model.pt"


def _save(network: Network, weights: dict[str, Tensor], path: Path) -> None:
    whole = Network(network.shape)
    whole.load_state_dict(weights)
    whole.save(path)
