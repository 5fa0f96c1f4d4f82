"""``python -m training.comparing``: fit the comparing model, export it, measure it.

First it learns from all corpora what texts say of each other, then, at a lower rate, from those
that are nearest to what it is asked for, then, lower still, from what was labelled and written
for it, and last from what disputes what in whole articles, each beside a little of the rest. It
learns beside the reader that is shipped, whose table of word pieces it shares: run it after
``python -m training``. A run that was stopped is picked up where its last epoch ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click
import numpy as np
import torch
from tokenizers import Tokenizer

from accordingto.evaluation.fnc import is_kept
from accordingto.model.loading import WEIGHTS
from accordingto.pipeline import Reader
from training.__main__ import ROOT, base_folder, plain_tokenizer
from training.comparer import QUESTIONS, Comparer, answers, fit_comparer
from training.contests import pairs_of_articles, pairs_of_contests
from training.export import export_comparer, shipped_words
from training.fit import Recipe
from training.pairs import (
    Pair,
    read_articles,
    read_claimdiff,
    read_headlines,
    read_labelled,
    read_nli,
    read_perspectrum,
    read_written,
    strangers,
    targets,
    thin_out,
)
from training.turning import with_negations, with_refutations

ALL = Recipe(epochs=3, rate=1e-4)
NEAR = Recipe(epochs=2, rate=5e-5, head_rate=2e-4)
OWN = Recipe(epochs=2, rate=3e-5, head_rate=1e-4)
DISPUTES = Recipe(epochs=2, rate=5e-5, head_rate=1e-4)
LAST = ("own", "disputes")  # the parts whose weights are exported, as a mean of the two
SHARE = 0.7  # of the last in it: it forgets some of what headlines and articles taught
INFERENCE = 8000  # pairs of the inference sets that the second part keeps
REST = 4000  # pairs that the third part keeps of the inference sets, and of the headlines
STRANGERS = 6000  # pairs of sentences that have nothing to do with each other
LABELS = ROOT / "training/labels"
LABELLED = 3  # times that the pairs labelled one by one are looked at in an epoch
TIMES = 2  # and in the second part those of whole articles, and those that were written
AGAIN = 10000  # pairs of the third part that the last one keeps


def read_pairs(data: Path, seed: int) -> Iterator[Pair]:
    """Everything that is learnt from; what is held out is in it too."""
    yield from read_nli(data / "nli")
    yield from thin_out(read_headlines(data / "fnc1"), seed)
    yield from read_claimdiff(data / "claimdiff")
    yield from read_perspectrum(data / "perspectrum")


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/comparer", help="Its folder.")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="For the graph.")
@click.option("--epochs", default=ALL.epochs, show_default=True, help="Over all corpora.")
@click.option("--seed", default=ALL.seed, show_default=True)
@click.option("--threads", default=2, show_default=True)
@click.option("--only-export", is_flag=True, help="Export a run that has ended.")
def main(
    data: Path, run: Path, out: Path, epochs: int, seed: int, threads: int, only_export: bool
) -> None:
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    base = base_folder()
    tokenizer = plain_tokenizer(base)
    words = torch.from_numpy(shipped_words(out / "reader.onnx"))
    if not only_export:
        network = Comparer.from_base(base, words)
        for name, recipe, pairs in _parts(data, seed, epochs, Reader(model=out)):
            click.echo(f"{name}: {len(pairs)} pairs")
            folder = run / name
            network = _after(fit_comparer(network, pairs, tokenizer, recipe, folder), words)
    before, last = (_after(run / name / "model.pt", words) for name in LAST)
    network = blended(before, last)
    export_comparer(network, out)
    click.echo(f"written to {out}")
    for name, question, some in (
        ("MNLI", "relation", read_nli(data / "nli")),
        ("PERSPECTRUM", "bearing", read_perspectrum(data / "perspectrum")),
        ("ClaimDiff", "bearing", read_claimdiff(data / "claimdiff")),
    ):
        kept = [
            pair
            for pair in some
            if is_kept(pair.group)
            and getattr(pair, question)
            and (name != "MNLI" or pair.group.startswith("mnli/"))
        ]
        click.echo(
            f"{name}, {len(kept)} pairs kept apart: {_shares(network, kept, question, tokenizer)}"
        )


def _parts(
    data: Path, seed: int, epochs: int, reader: Reader
) -> Iterator[tuple[str, Recipe, list[Pair]]]:
    """The parts of the fitting in their order: a name, how, and what is learnt from.

    ``reader`` finds the statements of the articles whose disputes are learnt from.
    """
    rng = np.random.default_rng(seed)
    learnt = [pair for pair in read_pairs(data, seed) if not is_kept(pair.group)]
    inference = [pair for pair in learnt if pair.relation]
    headlines = [pair for pair in learnt if pair.treatment]
    apart = list(strangers(inference, STRANGERS, seed))
    labelled = LABELLED * list(with_negations(read_labelled(LABELS / "claims_train.jsonl", data)))
    yield (
        "all",
        replace(ALL, epochs=epochs, seed=seed),
        [*with_refutations(learnt, seed), *apart, *labelled],
    )
    some = [inference[at] for at in rng.permutation(len(inference))[:INFERENCE]]
    turned = list(with_refutations(headlines, seed + 1))
    own = [
        *with_negations(read_articles(LABELS / "articles_train.jsonl", data, seed)),
        *read_written(LABELS / "written.jsonl"),
    ]
    yield (
        "near",
        replace(NEAR, seed=seed),
        [*turned, *apart, *labelled, *TIMES * own, *some],
    )
    few = [turned[at] for at in rng.permutation(len(turned))[:REST]]
    third = [*labelled, *own, *few, *some[:REST]]
    yield "own", replace(OWN, seed=seed), third
    contests = pairs_of_contests(LABELS / "contests_train.jsonl", data, reader.read_text, seed)
    articles = pairs_of_articles(LABELS / "articles_train.jsonl", data, reader.read_text, seed)
    again = [third[at] for at in rng.permutation(len(third))[:AGAIN]]
    yield "disputes", replace(DISPUTES, seed=seed), [*contests, *articles, *again]


def blended(before: Comparer, last: Comparer, share: float = SHARE) -> Comparer:
    """The mean of the weights of two fits that follow each other (Wortsman et al., ICML 2022)."""
    ours, theirs = last.state_dict(), before.state_dict()
    last.load_state_dict({key: torch.lerp(theirs[key], ours[key], share) for key in ours})
    return last


def _after(fitted: Path, words: torch.Tensor) -> Comparer:
    """What was fitted, over the table as it is shipped: fitting has rounded it to bfloat16."""
    network = Comparer.load(fitted)
    network.encoder.words.copy_(words)
    return network


def _shares(network: Comparer, kept: Sequence[Pair], question: str, tokenizer: Tokenizer) -> str:
    """The share of answers that are right, and the F1 of each."""
    wanted = targets(kept)[question]
    found = answers(network, kept, tokenizer)[question].argmax(axis=1)
    right = wanted[np.arange(len(kept)), found]
    parts = [f"{right.mean():.1%} right"]
    for at, answer in enumerate(QUESTIONS[question]):
        both = int((right & (found == at)).sum())
        total = int((found == at).sum() + wanted[:, at].sum())
        parts.append(f"{answer} {200 * both / max(1, total):.1f}")
    return ", ".join(parts)


if __name__ == "__main__":
    main()
