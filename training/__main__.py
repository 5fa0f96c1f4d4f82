"""``python -m training``: fit the reader model, export it, check it, in one command.

First teachers, larger networks, are fitted to what people marked, then one more of them, and the
network that is shipped, to that and to what the teachers say (see ``training.teaching``); of that
one half is cut out, and the rest is fitted once more (see ``training.pruning``). A run that was
stopped is picked up where its last epoch ended.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import click
import torch
from tokenizers import Tokenizer
from torch import Tensor

from accordingto.model import ReaderModel, encode
from accordingto.model.encoding import special_pieces
from accordingto.model.loading import WEIGHTS
from training.bases import large_base, plain_tokenizer, small_base
from training.corpora import Example, read_all_names, read_polnear
from training.export import export, shipped_words
from training.fit import REHEARSAL, WHOLE, Recipe, Scale, collate, fit, losses, windows_of
from training.network import MPNET, Network
from training.parity import compare
from training.passages import PASSAGES, read_keys, read_passages
from training.pruning import pruned
from training.scoring import TorchReader
from training.teaching import label, read_news, soften, with_names

TEACHER = Recipe(epochs=5, rate=6e-5)
AGAIN = Recipe(epochs=4, pieces=8192, rate=6e-5)  # for the teacher that others teach
STUDENT = Recipe(epochs=6)  # with PolNeAR twice in each, twelve looks at it
PRUNED = Recipe(epochs=11, pieces=8192, rate=2e-4, average=0.995)
HEADS, INNER = 6, 768  # of each layer, what is left of 12 and 1,536
REHEARSED = replace(REHEARSAL, texts=6)  # articles, each as long as dozens of pairs
JUDGED = 48  # batches by which it is judged what matters
OWN = 3  # times that what was written for the project is looked at in an epoch
LABELS = Path(__file__).parent / "labels"
ROOT = Path(__file__).parents[1]
PARITY_TEXT = ROOT / "examples" / "night-bakery.txt"
PARITY = ROOT / "tests" / "model" / "parity.json"  # for the graphs that are shipped


def write(network: Network, tokenizer: Tokenizer, folder: Path) -> None:
    """Everything that ``ReaderModel.load`` looks for."""
    export(network, folder)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/reader", help="Its folder.")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="For the graphs.")
@click.option("--base", type=click.Path(path_type=Path), default="runs/mpnet", help="Of teachers.")
@click.option("--teachers", default=2, show_default=True)
@click.option("--seed", default=1, show_default=True, help="Of the first teacher.")
@click.option("--device", default="cpu", show_default=True, help="In PyTorch's words.")
@click.option("--threads", default=2, show_default=True)
@click.option("--workers", default=0, show_default=True, help="Processes that pad batches ahead.")
@click.option(
    "--keep-words",
    is_flag=True,
    help="Keep the table of word pieces that is shipped: no other "
    "model that shares it need be fitted anew.",
)
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
    workers: int,
    keep_words: bool,
    only_export: bool,
    rehearse: bool,
) -> None:
    torch.set_num_threads(threads)
    tokenizer = plain_tokenizer(small_base())
    fitted = run / "model.pt"
    if not only_export:
        words = shipped_words(WEIGHTS / "reader.onnx") if keep_words else None
        scale = REHEARSED if rehearse else WHOLE
        before = ReaderModel.load(threads=threads)
        course = Course(data, tokenizer, base, torch.device(device), seed, workers, scale, before)
        network = course.fit(run, teachers, None if words is None else torch.from_numpy(words))
        network.save(fitted)
    network = Network.load(fitted)
    write(network, tokenizer, out)
    click.echo(f"written to {out}")
    text = PARITY_TEXT.read_text("utf-8")
    parity = compare(network, ReaderModel.load(out), tokenizer, [text])
    click.echo(f"int8 graph against PyTorch: {parity.agreement:.2%} of words have the same role")
    scores = TorchReader(network, tokenizer).score(encode(text, tokenizer))
    told = {"text": text, "roles": scores.roles.argmax(axis=1).tolist()}
    roles = PARITY if out == WEIGHTS else out / PARITY.name
    roles.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    click.echo(f"{roles} has the roles that the tests hold the graph to; commit both together")


@dataclass(frozen=True, slots=True)
class Course:
    """What is learnt from, where, from which seed on and how much.

    ``base`` is the teachers'; ``before`` is the reader that finds names where nobody marked them.
    """

    data: Path
    tokenizer: Tokenizer
    base: Path
    device: torch.device
    seed: int
    workers: int
    scale: Scale
    before: ReaderModel

    def fit(self, run: Path, teachers: int, words: Tensor | None) -> Network:
        """Fit the teachers, one after the other, and what they teach.

        ``words``, where given, is the table of word pieces, which is not learnt then.
        """
        polnear = list(with_names(self._polnear(), self.before))
        own = list(with_names(self._own(), self.before))
        names = list(self.scale.some(read_all_names(self.data / "ner", self.tokenizer)))
        click.echo(f"{len(polnear)} and {len(own)} marked texts, {len(names)} texts with names")
        taught_by = [
            self._teacher(polnear + names + OWN * own, TEACHER, number, run / f"teacher{number}")
            for number in range(1, teachers + 1)
        ]
        learnt = self._taught(polnear, own, taught_by)
        taught_by.append(self._teacher(names + learnt, AGAIN, 0, run / "again"))
        learnt = 2 * names + self._taught(polnear, own, taught_by, looks=2)
        torch.manual_seed(self.seed)
        network = Network.from_base(small_base())
        if words is not None:
            network.encoder.words.weight.data.copy_(words)
            network.encoder.words.weight.requires_grad_(False)
        network = self._fitted(network, learnt, self._seeded(STUDENT), run / "student")
        network.encoder.words.weight.requires_grad_(words is None)
        less = pruned(network, self._losses(network, learnt), heads=HEADS, inner=INNER)
        less.encoder.words.weight.requires_grad_(words is None)
        return self._fitted(less, learnt, self._seeded(PRUNED), run / "pruned")

    def _polnear(self) -> Iterator[Example]:
        yield from self.scale.some(read_polnear(self.data / "polnear/train", self.tokenizer))

    def _own(self) -> Iterator[Example]:
        """What was written for the project, but for what is kept for measuring."""
        yield from self.scale.some(read_keys(LABELS / "ledger/seen", self.tokenizer))
        yield from self.scale.some(read_passages(PASSAGES, self.tokenizer))

    def _teacher(
        self, examples: list[Example], recipe: Recipe, number: int, folder: Path
    ) -> TorchReader:
        recipe = self._seeded(recipe, number)
        torch.manual_seed(recipe.seed)
        network = Network.from_base(large_base(self.base), self.scale.shape(MPNET))
        network = self._fitted(network, examples, recipe, folder)
        return TorchReader(network.to(self.device), self.tokenizer)

    def _taught(
        self,
        polnear: list[Example],
        own: list[Example],
        teachers: Sequence[TorchReader],
        looks: int = 1,
    ) -> list[Example]:
        """Marked texts, their labels softened, and news that the teachers have marked."""
        texts = self.scale.some(read_news(self.data))
        news = list(with_names(label(texts, self.tokenizer, teachers), self.before))
        click.echo(f"{len(news)} articles that the teachers have marked")
        soft = list(soften(polnear, teachers))
        return looks * soft + OWN * list(soften(own, teachers)) + news

    def _losses(self, network: Network, examples: list[Example]) -> Iterator[Tensor]:
        """What the network loses on one batch after the other."""
        network = network.to(self.device).train()
        cls, sep = special_pieces(self.tokenizer)
        recipe = self.scale.recipe(self._seeded(PRUNED))
        for group in islice(windows_of(examples, recipe, 0), JUDGED):
            yield torch.stack(list(losses(network, collate(group, cls, sep)).values())).sum()

    def _seeded(self, recipe: Recipe, number: int = 0) -> Recipe:
        return replace(recipe, seed=self.seed + number)

    def _fitted(
        self, network: Network, examples: list[Example], recipe: Recipe, folder: Path
    ) -> Network:
        cls, sep = special_pieces(self.tokenizer)
        network, recipe = network.to(self.device), self.scale.recipe(recipe)
        path = fit(network, examples, recipe, folder, cls=cls, sep=sep, workers=self.workers)
        return Network.load(path)


if __name__ == "__main__":
    main()
