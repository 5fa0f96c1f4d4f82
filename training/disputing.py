"""``python -m training.disputing``: teach the fitted comparer who disputes whom in whole articles.

What ``python -m training.comparing`` fits tells disputes among the few pairs that are likely ones,
and takes a third of all other pairs of an article for disputes too: two facts, told by two people
in a firm tone, look to it as if they could not both be so. Here it learns from articles whose
contested claims are all known, from those pairs first that mislead it most; its own earlier answers
keep what it knows otherwise. Forty minutes on two cores, after ``python -m training.comparing``.

What is shipped has not been taught so: see docs/decisions/2026-11-26-disputes-without-a-word.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click
import numpy as np
import torch

from accordingto.claims import find_statements
from accordingto.evaluation.contests import read_contests
from accordingto.model import ComparerModel
from training.bases import plain_tokenizer, small_base
from training.comparer import Comparer, Told, fit_comparer, taught
from training.comparing import GATHERED, LABELS, Sources, finish, gathered, read_text, weights_of
from training.contests import hard_pairs
from training.fit import REHEARSAL, WHOLE, Recipe
from training.pairs import Pair

RECIPE = Recipe(epochs=1, rate=1e-4, head_rate=4e-4)
# Of what it learnt from before, pairs that it learns from again.
AGAIN = {"corpora": 7000, "labelled": 1350, "own": 4000, "disputes": 3000, "news": 1500}
# Of an article, pairs that mislead most: those written have more that look like disputes, and were
# read for all of them by whoever wrote them.
HARD = {"contests_written": 32, "contests_train": 4}
KNOWN = 0.9  # weight of what is known of a pair, beside the network's earlier answer


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/comparer", help="Its folder.")
@click.option(
    "--out",
    type=click.Path(exists=True, path_type=Path),
    required=True,
    help="For the graph: a folder with those that are shipped, whose comparer mines the pairs.",
)
@click.option("--seed", default=1, show_default=True)
@click.option("--device", default="cpu", show_default=True, help="In PyTorch's words.")
@click.option("--threads", default=2, show_default=True)
@click.option("--rehearse", is_flag=True, help="Every step, with next to nothing: in minutes.")
def main(
    data: Path, run: Path, out: Path, seed: int, device: str, threads: int, rehearse: bool
) -> None:
    torch.set_num_threads(threads)
    scale = REHEARSAL if rehearse else WHOLE
    tokenizer = plain_tokenizer(small_base())
    before = Comparer.load(weights_of(run)).to(device)
    sources = Sources(data, LABELS, seed, scale)
    hard = gathered(run / "hard.jsonl.gz", partial(gather_hard, sources, out))
    again = list(drawn(sources, run))
    click.echo(f"{len(hard)} pairs of whole articles, {len(again)} of those learnt from before")
    told = joined(taught(hard, [before], tokenizer, KNOWN), taught(again, [before], tokenizer))
    folder = run / "student" / "disputing"
    path = fit_comparer(before, [*hard, *again], tokenizer, scale.recipe(RECIPE), folder, told)
    finish(path, out, data, tokenizer, scale)


def gather_hard(sources: Sources, weights: Path) -> Iterator[Pair]:
    """The pairs of all articles whose contested claims are known."""
    rng = np.random.default_rng(sources.seed)
    read, treat = read_text(), ComparerModel.load(weights, threads=torch.get_num_threads()).treat
    for name, hard in HARD.items():
        for article in sources.scale.some(read_contests(sources.labels / f"{name}.jsonl")):
            statements = find_statements(read(article.text_in(sources.data)))
            yield from hard_pairs(statements, article.contested, treat, hard, rng)


def drawn(sources: Sources, run: Path) -> Iterator[Pair]:
    """Some of the pairs that were learnt from before."""
    rng = np.random.default_rng(sources.seed)
    for name, count in AGAIN.items():
        pairs = gathered(run / f"{name}.jsonl.gz", partial(GATHERED[name], sources))
        for at in rng.permutation(len(pairs))[:count]:
            yield pairs[at]


def joined(one: Told, other: Told) -> Told:
    """What is to be learnt of the pairs of both."""
    return {name: np.concatenate([one[name], other[name]]) for name in one}


if __name__ == "__main__":
    main()
