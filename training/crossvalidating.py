"""``python -m training.crossvalidating``: what is known of topics that were never seen.

PERSPECTRUM (does a perspective support or undermine a claim) and ClaimDiff (does one outlet's
sentence strengthen or weaken another's) are cut into folds by topic; each fold is answered by a
network fitted to the others, MNLI's premises that are kept apart by one fitted to its others. The
plain network is a cross-encoder begun from the base's weights; ours is begun from one that has
learnt what is labelled, without teachers, but for PERSPECTRUM and ClaimDiff. Both are fitted
alike. Run it after ``python -m training.comparing --only-gather``.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click
import numpy as np
import torch
from tokenizers import Tokenizer

from accordingto.evaluation.fnc import is_kept
from accordingto.model.loading import WEIGHTS
from training.bases import plain_tokenizer, small_base
from training.comparer import Comparer, answers, fit_comparer
from training.comparing import GATHERED, LABELS, STUDENT, Sources, gathered, parts_of, shares
from training.export import shipped_words
from training.fit import REHEARSAL, WHOLE, Recipe
from training.pairs import Pair, read_claimdiff, read_nli, read_perspectrum, targets

FOLDS = 5
BEGINNING = replace(STUDENT["all"], epochs=3)
RECIPE = Recipe(epochs=4, pieces=4096, rate=1.5e-4)


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/comparer", help="Its folder.")
@click.option("--seed", default=1, show_default=True)
@click.option("--device", default="cpu", show_default=True, help="In PyTorch's words.")
@click.option("--threads", default=2, show_default=True)
@click.option("--rehearse", is_flag=True, help="Every step, with next to nothing: in minutes.")
def main(data: Path, run: Path, seed: int, device: str, threads: int, rehearse: bool) -> None:
    torch.set_num_threads(threads)
    scale = REHEARSAL if rehearse else WHOLE
    tokenizer = plain_tokenizer(small_base())
    sources = Sources(data, LABELS, seed, scale)
    pairs = {
        name: gathered(run / f"{name}.jsonl.gz", partial(gather, sources))
        for name, gather in GATHERED.items()
    }
    words = torch.from_numpy(shipped_words(WEIGHTS / "reader.onnx"))
    held = {
        pair.group
        for pair in (*read_perspectrum(data / "perspectrum"), *read_claimdiff(data / "claimdiff"))
    }
    pairs["corpora"] = [pair for pair in pairs["corpora"] if pair.group not in held]
    elsewhere = parts_of(pairs, seed, scale)["all"]
    torch.manual_seed(seed)
    plain = Comparer.from_base(small_base(), words)
    begun = Comparer.from_base(small_base(), words).to(device)
    recipe = replace(scale.recipe(BEGINNING), seed=seed)
    ours = Comparer.load(fit_comparer(begun, elsewhere, tokenizer, recipe, run / "elsewhere"))
    for name, question, known in (
        ("PERSPECTRUM", "bearing", read_perspectrum(data / "perspectrum")),
        ("ClaimDiff", "bearing", read_claimdiff(data / "claimdiff")),
        ("MNLI", "relation", read_nli(data / "nli")),
    ):
        whole = (pair for pair in known if getattr(pair, question))
        some = list(scale.some(pair for pair in whole if name != "MNLI" or _is_mnli(pair)))
        fold = kept_apart(some) if name == "MNLI" else folds(some, seed)
        wanted = targets(some)[question][fold >= 0]
        for begin, network in (("plain", plain), ("ours", ours)):
            said = answered(network, some, fold, question, tokenizer, scale.recipe(RECIPE), device)
            told = shares(wanted, said[fold >= 0], question)
            click.echo(f"{name}, {len(wanted)} pairs, {begin}: {told}")


def answered(
    network: Comparer,
    pairs: Sequence[Pair],
    fold: np.ndarray,
    question: str,
    tokenizer: Tokenizer,
    recipe: Recipe,
    device: str,
) -> np.ndarray:
    """The likeliest answer to each pair of a fold, (pairs,), of the network fitted to the rest."""
    told = np.zeros(len(pairs), np.int64)
    for number in range(fold.max() + 1):
        rest = [pair for pair, own in zip(pairs, fold, strict=True) if own != number]
        kept = np.flatnonzero(fold == number)
        fitted = Comparer(network.shape)
        fitted.load_state_dict(network.state_dict())
        with tempfile.TemporaryDirectory() as folder:
            path = fit_comparer(fitted.to(device), rest, tokenizer, recipe, Path(folder))
            fitted = Comparer.load(path).to(device)
        said = answers(fitted, [pairs[int(at)] for at in kept], tokenizer)
        told[kept] = said[question].argmax(axis=1)
    return told


def folds(pairs: Sequence[Pair], seed: int) -> np.ndarray:
    """The fold of each pair, (pairs,); all pairs of a topic are in one."""
    topics = sorted({pair.group for pair in pairs})
    order = np.random.default_rng(seed).permutation(len(topics))
    fold = {topic: int(order[at]) % FOLDS for at, topic in enumerate(topics)}
    return np.array([fold[pair.group] for pair in pairs])


def kept_apart(pairs: Sequence[Pair]) -> np.ndarray:
    """One fold of what is kept for measuring, (pairs,); -1 is what is learnt from only."""
    return np.array([is_kept(pair.group) - 1 for pair in pairs])


def _is_mnli(pair: Pair) -> bool:
    return pair.group.startswith("mnli/")


if __name__ == "__main__":
    main()
