"""``python -m training``: fit the reader model, export it, check it, in one command.

First teachers, larger networks, are fitted to what people marked, then the network that is shipped
to that and to what the teachers say (see ``training.teaching``). A run that was stopped is picked
up where its last epoch ended.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import click
import torch
from tokenizers import Tokenizer

from accordingto.model import ReaderModel, encode
from accordingto.model.encoding import special_pieces
from accordingto.model.loading import WEIGHTS
from training.bases import large_base, plain_tokenizer, small_base
from training.corpora import Example, read_all_names, read_polnear
from training.export import export, shipped_words
from training.fit import REHEARSAL, WHOLE, Recipe, Scale, fit
from training.naming import fit_names
from training.network import MPNET, Network
from training.parity import compare
from training.scoring import TorchReader
from training.teaching import label, read_news, soften

TEACHER = Recipe(epochs=5, rate=5e-5)
STUDENT = Recipe(epochs=6)  # with PolNeAR twice in each, twelve looks at it
NAMED = 5  # of so many marked articles one is learnt from for names
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
        scale = REHEARSAL if rehearse else WHOLE
        course = Course(data, tokenizer, base, torch.device(device), seed, workers, scale)
        network = course.fit(run, teachers, None if words is None else torch.from_numpy(words))
        course.fit_names(network, ReaderModel.load(threads=threads))
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
    """What is learnt from, where, from which seed on and how much; ``base`` is the teachers'."""

    data: Path
    tokenizer: Tokenizer
    base: Path
    device: torch.device
    seed: int
    workers: int
    scale: Scale

    def fit(self, run: Path, teachers: int, words: torch.Tensor | None) -> Network:
        """Fit the teachers, one after the other, and what they teach.

        ``words``, where given, is the table of word pieces, which is not learnt then.
        """
        polnear = self._marked()
        names = self._with_names()
        click.echo(f"{len(polnear)} marked articles, {len(names)} texts with names")
        taught_by = []
        for number in range(teachers):
            recipe = replace(TEACHER, seed=self.seed + number)
            torch.manual_seed(recipe.seed)
            network = Network.from_base(large_base(self.base), self.scale.shape(MPNET))
            network = self._fitted(network, polnear + names, recipe, run / f"teacher{number + 1}")
            taught_by.append(TorchReader(network.to(self.device), self.tokenizer))
        polnear = list(soften(polnear, taught_by))
        news = list(label(self.scale.some(read_news(self.data)), self.tokenizer, taught_by))
        click.echo(f"{len(news)} articles that the teachers have marked")
        torch.manual_seed(self.seed)
        network = Network.from_base(small_base())
        if words is not None:
            network.encoder.words.weight.data.copy_(words)
            network.encoder.words.weight.requires_grad_(False)
        recipe = replace(STUDENT, seed=self.seed)
        return self._fitted(network, 2 * (polnear + names) + news, recipe, run / "student")

    def fit_names(self, network: Network, before: ReaderModel) -> None:
        """Fit the head for names once more, also to what an earlier reader finds."""
        found = list(soften(self._marked()[::NAMED], [before]))
        fit_names(network, self._with_names(), found, self.tokenizer, self.seed)

    def _marked(self) -> list[Example]:
        articles = read_polnear(self.data / "polnear/train", self.tokenizer)
        return list(self.scale.some(articles))

    def _with_names(self) -> list[Example]:
        return list(self.scale.some(read_all_names(self.data / "ner", self.tokenizer)))

    def _fitted(
        self, network: Network, examples: list[Example], recipe: Recipe, folder: Path
    ) -> Network:
        cls, sep = special_pieces(self.tokenizer)
        network, recipe = network.to(self.device), self.scale.recipe(recipe)
        path = fit(network, examples, recipe, folder, cls=cls, sep=sep, workers=self.workers)
        return Network.load(path)


if __name__ == "__main__":
    main()
