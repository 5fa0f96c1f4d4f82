"""``python -m training.comparing``: fit the comparing model, export it, measure it.

Teachers, larger networks, learn from all that was labelled what texts say of each other. The
network that is shipped learns from the same, and from news that nobody has labelled, what the
teachers make of it: first from everything, then from what is nearest to what it is asked for. Of
it one half is cut out (see ``training.pruning``), and the rest learns the same once more. It learns
beside the reader that is shipped, whose table of word pieces it shares: run it after
``python -m training``. A run that was stopped is picked up where its last epoch ended.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import click
import numpy as np
import torch
from tokenizers import Tokenizer

from accordingto.evaluation.fnc import is_kept
from accordingto.model.loading import WEIGHTS
from training.bases import large_base, plain_tokenizer, small_base
from training.comparer import (
    QUESTIONS,
    Comparer,
    answers,
    batches,
    fit_comparer,
    losses,
    prepare,
    taught,
)
from training.contests import ReadText, pairs_of_articles, pairs_of_contests
from training.export import export_comparer, shipped_words
from training.fit import REHEARSAL, WHOLE, Recipe, Scale
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
from training.pruning import pruned
from training.turning import with_negations, with_refutations

TEACHER = Recipe(epochs=3, pieces=16384, rate=7e-5, head_rate=5e-4)  # of the first part
STUDENT = {
    "all": Recipe(epochs=15, pieces=24576, rate=3e-4),
    "near": Recipe(epochs=8, pieces=24576, rate=1.4e-4, head_rate=4e-4),
}
PRUNED = {
    "all": Recipe(epochs=9, pieces=24576, rate=2.5e-4, head_rate=5e-4),
    "near": Recipe(epochs=6, pieces=24576, rate=1.4e-4, head_rate=4e-4),
}
HEADS, INNER = 8, 768  # of each layer, what is left of 12 and 1,536
JUDGED = 80  # batches by which it is judged what matters
INFERENCE = 8000  # pairs of the inference sets that the second part keeps
# Pairs that have nothing to do with each other: of sentences, and of a claim and what is told in
# another article.
STRANGERS, ELSEWHERE = 6000, 20000
LABELS = Path(__file__).parent / "labels"
CONTESTS = "contests_train", "contests_written"  # files of articles read for contested claims
LABELLED = 3  # times that the pairs labelled one by one are looked at in an epoch


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/comparer", help="Its folder.")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="For the graph.")
@click.option("--base", type=click.Path(path_type=Path), default="runs/mpnet", help="Of teachers.")
@click.option("--teachers", default=3, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--device", default="cpu", show_default=True, help="In PyTorch's words.")
@click.option("--threads", default=2, show_default=True)
@click.option("--only-gather", is_flag=True, help="Only read the pairs, and keep them in the run.")
@click.option("--only-export", is_flag=True, help="Export a run that has ended.")
@click.option("--rehearse", is_flag=True, help="Every step, with next to nothing: in minutes.")
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
    rehearse: bool,
) -> None:
    torch.set_num_threads(threads)
    scale = REHEARSAL if rehearse else WHOLE
    tokenizer = plain_tokenizer(small_base())
    if not only_export:
        sources = Sources(data, LABELS, seed, scale)
        pairs = {
            name: gathered(run / f"{name}.jsonl.gz", partial(gather, sources))
            for name, gather in GATHERED.items()
        }
        if only_gather:
            return
        fit_all(
            pairs,
            tokenizer,
            run,
            words=torch.from_numpy(shipped_words(out / "reader.onnx")),
            base=base,
            teachers=teachers,
            seed=seed,
            device=device,
            scale=scale,
        )
    finish(weights_of(run), out, data, tokenizer, scale)


def weights_of(run: Path) -> Path:
    """The weights that a run ends with."""
    return run / "pruned" / list(PRUNED)[-1] / "model.pt"


def finish(path: Path, out: Path, data: Path, tokenizer: Tokenizer, scale: Scale) -> None:
    """Export fitted weights to where the reader's graphs are, and say how good they are."""
    network = Comparer.load(path)
    # As it is shipped: fitting has rounded it to bfloat16.
    network.encoder.words.copy_(torch.from_numpy(shipped_words(out / "reader.onnx")))
    export_comparer(network, out)
    click.echo(f"written to {out}")
    for line in measured(network, data, tokenizer, scale):
        click.echo(line)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where pairs come from, which are drawn, and how many."""

    data: Path
    labels: Path
    seed: int
    scale: Scale

    def corpora(self) -> Iterator[Pair]:
        """The corpora, without what is kept for measuring."""
        for pairs in (
            read_nli(self.data / "nli"),
            thin_out(read_headlines(self.data / "fnc1"), self.seed),
            read_claimdiff(self.data / "claimdiff"),
            read_perspectrum(self.data / "perspectrum"),
        ):
            yield from self._some(pair for pair in pairs if not is_kept(pair.group))

    def labelled(self) -> Iterator[Pair]:
        """Pairs of contents that were labelled one by one."""
        yield from self._some(
            with_negations(read_labelled(self.labels / "claims_train.jsonl", self.data))
        )

    def own(self) -> Iterator[Pair]:
        """Contents of articles that were read whole, and what was written."""
        articles = read_articles(self.labels / "articles_train.jsonl", self.data, self.seed)
        yield from self._some(
            with_negations(articles),
            read_written(self.labels / "written.jsonl"),
            read_contrasts(self.labels / "contrasts.jsonl"),
        )

    def disputes(self) -> Iterator[Pair]:
        """What disputes what in articles that were read for it, and in written scenes."""
        read = read_text()
        yield from self._some(
            *(
                pairs_of_contests(self.labels / f"{name}.jsonl", self.data, read, self.seed)
                for name in CONTESTS
            ),
            pairs_of_articles(self.labels / "articles_train.jsonl", self.data, read, self.seed),
            read_scenes(self.labels / "scenes.jsonl"),
        )

    def news(self) -> Iterator[Pair]:
        """Pairs that nobody has labelled."""
        yield from self._some(pairs_of_news(self.data, self.labels, read_text(), self.seed))

    def _some(self, *sources: Iterable[Pair]) -> Iterator[Pair]:
        """As many pairs of each source as are learnt from."""
        for pairs in sources:
            yield from self.scale.some(pairs)


GATHERED: Mapping[str, Callable[[Sources], Iterator[Pair]]] = {
    "corpora": Sources.corpora,
    "labelled": Sources.labelled,
    "own": Sources.own,
    "disputes": Sources.disputes,
    "news": Sources.news,
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
    scale: Scale,
) -> None:
    """Fit the teachers, one after the other, and what they teach.

    ``pairs`` are by source; ``words`` is the table of word pieces, which is not learnt.
    """
    parts = parts_of(pairs, seed, scale)
    for name, some in parts.items():
        click.echo(f"{name}: {len(some)} pairs and {len(pairs['news'])} without labels")
    fitted = []
    for number in range(teachers):
        recipe = replace(scale.recipe(TEACHER), seed=seed + number)
        torch.manual_seed(recipe.seed)
        network = Comparer.from_base(large_base(base), shape=scale.shape(MPNET)).to(device)
        folder = run / f"teacher{number + 1}"
        path = fit_comparer(network, parts["all"], tokenizer, recipe, folder)
        fitted.append(Comparer.load(path).to(device))
    learnt = {name: [*some, *pairs["news"]] for name, some in parts.items()}
    told = {name: taught(some, fitted, tokenizer) for name, some in learnt.items()}

    def learn(student: Comparer, recipes: Mapping[str, Recipe], folder: Path) -> Comparer:
        for name, whole in recipes.items():
            recipe = replace(scale.recipe(whole), seed=seed)
            student = student.to(device)
            path = fit_comparer(student, learnt[name], tokenizer, recipe, folder / name, told[name])
            student = Comparer.load(path)
        return student

    def lost(student: Comparer) -> Iterator[torch.Tensor]:
        recipe = replace(scale.recipe(PRUNED["near"]), seed=seed)
        known = prepare(learnt["near"], tokenizer, told=told["near"])
        for group in islice(batches(known, recipe, 0), JUDGED):
            yield torch.stack(list(losses(student, group).values())).sum() / len(group)

    torch.manual_seed(seed)
    student = learn(Comparer.from_base(small_base(), words), STUDENT, run / "student")
    student = student.to(device).train()
    learn(pruned(student, lost(student), heads=HEADS, inner=INNER), PRUNED, run / "pruned")


def parts_of(pairs: Mapping[str, Sequence[Pair]], seed: int, scale: Scale) -> dict[str, list[Pair]]:
    """What is learnt from in each part, beside the news."""
    rng = np.random.default_rng(seed)
    corpora = pairs["corpora"]
    inference = [pair for pair in corpora if pair.relation]
    headlines = [pair for pair in corpora if pair.treatment]
    told = [pair for pair in pairs["disputes"] if pair.treatment]
    apart = [
        *scale.some(strangers(inference, STRANGERS, seed, relation=frozenset({"neither"}))),
        *scale.some(strangers(told, ELSEWHERE, seed, treatment=frozenset({"unrelated"}))),
    ]
    labelled = [*LABELLED * list(pairs["labelled"]), *pairs["own"], *pairs["disputes"]]
    some = [inference[at] for at in rng.permutation(len(inference))[:INFERENCE]]
    return {
        "all": [*with_refutations(corpora, seed), *apart, *labelled],
        "near": [*with_refutations(headlines, seed + 1), *apart, *labelled, *some],
    }


def measured(network: Comparer, data: Path, tokenizer: Tokenizer, scale: Scale) -> Iterator[str]:
    """How much of what was kept apart is right, a line for each corpus."""
    for name, question, some in (
        ("MNLI", "relation", read_nli(data / "nli")),
        ("PERSPECTRUM", "bearing", read_perspectrum(data / "perspectrum")),
        ("ClaimDiff", "bearing", read_claimdiff(data / "claimdiff")),
    ):
        asked = (
            pair
            for pair in some
            if is_kept(pair.group)
            and getattr(pair, question)
            and (name != "MNLI" or pair.group.startswith("mnli/"))
        )
        kept = list(scale.some(asked))
        told = answers(network, kept, tokenizer)[question].argmax(axis=1)
        right = shares(targets(kept)[question], told, question)
        yield f"{name}, {len(kept)} pairs kept apart: {right}"


def shares(wanted: np.ndarray, told: np.ndarray, question: str) -> str:
    """The share of answers that are right, and the F1 of each.

    ``wanted`` are those that are, (pairs, answers), ``told`` is the place of what was given.
    """
    right = wanted[np.arange(len(told)), told]
    parts = [f"{right.mean():.1%} right"]
    for at, answer in enumerate(QUESTIONS[question]):
        both = int((right & (told == at)).sum())
        total = int((told == at).sum() + wanted[:, at].sum())
        parts.append(f"{answer} {200 * both / max(1, total):.1f}")
    return ", ".join(parts)


def read_text() -> ReadText:
    """What reads articles; loaded only where pairs are gathered."""
    from accordingto.pipeline import Reader

    return Reader(claims=False).read_text


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
