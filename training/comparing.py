"""``python -m training.comparing``: fit the comparing model, export it, measure it.

Teachers, larger networks, learn from all that was labelled what texts say of each other. The
network that is shipped learns from the same, and from news that nobody has labelled, what the
teachers make of it: first from everything, then from what is nearest to what it is asked for. It
learns beside the reader that is shipped, whose table of word pieces it shares: run it after
``python -m training``. A run that was stopped is picked up where its last epoch ended.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

import click
import numpy as np
import torch
from tokenizers import Tokenizer

from accordingto.evaluation.fnc import is_kept
from accordingto.model.loading import WEIGHTS
from training.bases import large_base, plain_tokenizer, small_base
from training.comparer import QUESTIONS, Comparer, answers, fit_comparer, taught
from training.contests import ReadText, pairs_of_articles, pairs_of_contests
from training.export import export_comparer, shipped_words
from training.fit import Recipe
from training.network import MPNET
from training.news import pairs_of_news
from training.pairs import (
    Pair,
    read_articles,
    read_claimdiff,
    read_contrasts,
    read_headlines,
    read_labelled,
    read_nli,
    read_perspectrum,
    read_scenes,
    read_written,
    strangers,
    targets,
    thin_out,
)
from training.turning import with_negations, with_refutations

TEACHER = Recipe(epochs=2, pieces=8192, rate=5e-5, head_rate=5e-4)  # of the first part
STUDENT = {
    "all": Recipe(epochs=6, pieces=8192, rate=2e-4),
    "near": Recipe(epochs=3, pieces=8192, rate=1e-4, head_rate=3e-4),
}
INFERENCE = 8000  # pairs of the inference sets that the second part keeps
STRANGERS = 6000  # pairs of sentences that have nothing to do with each other
LABELS = Path(__file__).parent / "labels"
LABELLED = 3  # times that the pairs labelled one by one are looked at in an epoch


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/comparer", help="Its folder.")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="For the graph.")
@click.option("--base", type=click.Path(path_type=Path), default="runs/mpnet", help="Of teachers.")
@click.option("--teachers", default=2, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--device", default="cpu", show_default=True, help="In PyTorch's words.")
@click.option("--threads", default=2, show_default=True)
@click.option("--only-gather", is_flag=True, help="Only read the pairs, and keep them in the run.")
@click.option("--only-export", is_flag=True, help="Export a run that has ended.")
def main(
    data: Path,
    run: Path,
    out: Path,
    base: Path,
    teachers: int,
    seed: int,
    device: str,
    threads: int,
    only_gather: bool,
    only_export: bool,
) -> None:
    torch.set_num_threads(threads)
    tokenizer = plain_tokenizer(small_base())
    words = torch.from_numpy(shipped_words(out / "reader.onnx"))
    if not only_export:
        pairs = {
            name: gathered(run / f"{name}.jsonl.gz", partial(gather, data, seed))
            for name, gather in SOURCES.items()
        }
        if only_gather:
            return
        fit_all(
            pairs,
            tokenizer,
            run,
            words=words,
            base=base,
            teachers=teachers,
            seed=seed,
            device=device,
        )
    network = Comparer.load(run / "student" / list(STUDENT)[-1] / "model.pt")
    network.encoder.words.copy_(words)  # as it is shipped: fitting has rounded it to bfloat16
    export_comparer(network, out)
    click.echo(f"written to {out}")
    for line in measured(network, data, tokenizer):
        click.echo(line)


def gather_corpora(data: Path, seed: int) -> Iterator[Pair]:
    """The corpora, without what is kept for measuring."""
    for pairs in (
        read_nli(data / "nli"),
        thin_out(read_headlines(data / "fnc1"), seed),
        read_claimdiff(data / "claimdiff"),
        read_perspectrum(data / "perspectrum"),
    ):
        yield from (pair for pair in pairs if not is_kept(pair.group))


def gather_labelled(data: Path, _: int) -> Iterator[Pair]:
    """Pairs of contents that were labelled one by one."""
    yield from with_negations(read_labelled(LABELS / "claims_train.jsonl", data))


def gather_own(data: Path, seed: int) -> Iterator[Pair]:
    """Contents of articles that were read whole, and what was written."""
    yield from with_negations(read_articles(LABELS / "articles_train.jsonl", data, seed))
    yield from read_written(LABELS / "written.jsonl")
    yield from read_contrasts(LABELS / "contrasts.jsonl")


def gather_disputes(data: Path, seed: int) -> Iterator[Pair]:
    """What disputes what in articles that were read for it, and in written scenes."""
    read = _reader()
    yield from pairs_of_contests(LABELS / "contests_train.jsonl", data, read, seed)
    yield from pairs_of_articles(LABELS / "articles_train.jsonl", data, read, seed)
    yield from read_scenes(LABELS / "scenes.jsonl")


def gather_news(data: Path, seed: int) -> Iterator[Pair]:
    """Pairs that nobody has labelled."""
    yield from pairs_of_news(data, LABELS, _reader(), seed)


SOURCES: Mapping[str, Callable[[Path, int], Iterator[Pair]]] = {
    "corpora": gather_corpora,
    "labelled": gather_labelled,
    "own": gather_own,
    "disputes": gather_disputes,
    "news": gather_news,
}


def fit_all(
    pairs: Mapping[str, Sequence[Pair]],
    tokenizer: Tokenizer,
    run: Path,
    *,
    words: torch.Tensor,
    base: Path,
    teachers: int,
    seed: int,
    device: str,
) -> None:
    """Fit the teachers, one after the other, and what they teach.

    ``pairs`` are by source; ``words`` is the table of word pieces, which is not learnt.
    """
    parts = parts_of(pairs, seed)
    for name, some in parts.items():
        click.echo(f"{name}: {len(some)} pairs and {len(pairs['news'])} without labels")
    fitted = []
    for number in range(teachers):
        recipe = replace(TEACHER, seed=seed + number)
        torch.manual_seed(recipe.seed)
        network = Comparer.from_base(large_base(base), shape=MPNET).to(device)
        folder = run / f"teacher{number + 1}"
        path = fit_comparer(network, parts["all"], tokenizer, recipe, folder)
        fitted.append(Comparer.load(path).to(device))
    torch.manual_seed(seed)
    student = Comparer.from_base(small_base(), words)
    for name, recipe in STUDENT.items():
        some = [*parts[name], *pairs["news"]]
        told = taught(some, fitted, tokenizer)
        folder = run / "student" / name
        path = fit_comparer(
            student.to(device), some, tokenizer, replace(recipe, seed=seed), folder, told
        )
        student = Comparer.load(path)


def parts_of(pairs: Mapping[str, Sequence[Pair]], seed: int) -> dict[str, list[Pair]]:
    """What is learnt from in each part, beside the news."""
    rng = np.random.default_rng(seed)
    corpora = pairs["corpora"]
    inference = [pair for pair in corpora if pair.relation]
    headlines = [pair for pair in corpora if pair.treatment]
    apart = list(strangers(inference, STRANGERS, seed))
    labelled = [*LABELLED * list(pairs["labelled"]), *pairs["own"], *pairs["disputes"]]
    some = [inference[at] for at in rng.permutation(len(inference))[:INFERENCE]]
    return {
        "all": [*with_refutations(corpora, seed), *apart, *labelled],
        "near": [*with_refutations(headlines, seed + 1), *apart, *labelled, *some],
    }


def measured(network: Comparer, data: Path, tokenizer: Tokenizer) -> Iterator[str]:
    """How much of what was kept apart is right, a line for each corpus."""
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
        shares = _shares(network, kept, question, tokenizer)
        yield f"{name}, {len(kept)} pairs kept apart: {shares}"


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


def _reader() -> ReadText:
    """What finds the statements of articles; loaded only where pairs are gathered."""
    from accordingto.pipeline import Reader

    return Reader().read_text


def gathered(path: Path, make: Callable[[], Iterable[Pair]]) -> list[Pair]:
    """The pairs of a file, which is made where it is not there."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        with gzip.open(part, "wt", encoding="utf-8") as file:
            for pair in make():
                print(json.dumps(asdict(pair), default=sorted, ensure_ascii=False), file=file)
        part.replace(path)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [_pair(json.loads(line)) for line in file]


def _pair(row: dict[str, Any]) -> Pair:
    return Pair(**(row | {name: frozenset(row[name]) for name in QUESTIONS}))


if __name__ == "__main__":
    main()
