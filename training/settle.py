"""``python -m training.settle``: choose decoding's settings on marked articles.

Every article is scored by the network once; then one setting after another is moved by small
steps for as long as the sum of the four F1 figures rises.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

import click

from accordingto.evaluation.polnear import (
    AttributionFigures,
    GoldDocument,
    Marked,
    read_gold,
    score,
)
from accordingto.extraction.decoding import Settings
from accordingto.extraction.extract import attributions_of
from accordingto.model import Encoded, ReaderModel, Scores
from accordingto.model.loading import WEIGHTS
from accordingto.types import Document

STEPS = {"cue_bias": 0.2, "source_bias": 0.2, "content_bias": 0.2}
STEP = 0.03  # of the means
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Scored:
    """An article as the network sees it."""

    document: Document
    encoded: Encoded
    scores: Scores


def figures_of(
    articles: Sequence[Scored],
    gold: Mapping[str, GoldDocument],
    model: ReaderModel,
    settings: Settings,
) -> AttributionFigures:
    """What the articles' scores come to when they are decoded with ``settings``."""
    found = {}
    for article in articles:
        relate = partial(model.relate, article.scores)
        attributions = attributions_of(
            article.document, article.encoded, article.scores, relate, settings
        )
        found[article.document.id] = [Marked.of(attribution) for attribution in attributions]
    return score(gold, found)


def total(figures: AttributionFigures) -> float:
    """What is maximized: exact F1 of the three roles and of whole attributions."""
    return sum(counts.f1 for counts in figures.exact.values()) + figures.whole.f1


@click.command(help=__doc__)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--model", type=click.Path(exists=True, path_type=Path), default=WEIGHTS)
def main(folder: Path, model: Path) -> None:
    reader = ReaderModel.load(model, threads=2)
    gold = read_gold(folder)
    articles = []
    for name, document in gold.items():
        encoded = reader.encode(document.text)
        article = Document(id=name, text=document.text, digest="")
        articles.append(Scored(article, encoded, reader.score(encoded)))
    best = Settings()
    figures = figures_of(articles, gold, reader, best)
    top = total(figures)
    click.echo(f"{top:.1f} {best}\n{figures}")
    for _ in range(ROUNDS):
        before = top
        for name, value in asdict(best).items():
            step = STEPS.get(name, STEP)
            for direction in (step, -step):
                moved = value
                while True:
                    moved = round(moved + direction, 3)
                    tried = replace(best, **{name: moved})
                    figures = figures_of(articles, gold, reader, tried)
                    if total(figures) <= top:
                        break
                    best, top = tried, total(figures)
                    click.echo(f"{top:.1f} {name}={moved}")
        if top == before:
            break
    click.echo(f"{best}\n{figures_of(articles, gold, reader, best)}")


if __name__ == "__main__":
    main()
