"""`accordingto evaluate`: the reader measured against what people marked."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from accordingto.cli.options import model_option, reader_for, threads_option

if TYPE_CHECKING:
    from accordingto.pipeline import Reader

_Measure: TypeAlias = Callable[..., Any]
"""What a command measures: figures that print themselves, as text or as JSON."""

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def evaluate() -> None:
    """Measure the reader against what people marked."""


def _prints(name: str, short_help: str) -> Callable[[_Measure], click.Command]:
    """Make the command that prints the figures of the function below."""

    def decorate(measure: _Measure) -> click.Command:
        @evaluate.command(name, short_help=short_help)
        @wraps(measure)
        def command(*given: Any, as_json: bool, **options: Any) -> None:
            figures = measure(*given, **options)
            click.echo(json.dumps(figures.to_json(), indent=1) if as_json else str(figures))

        json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
        return json_option(command)

    return decorate


def _with_reader(*, claims: bool) -> Callable[[_Measure], _Measure]:
    """Hand the function below a reader, and give its command the options of one."""

    def decorate(measure: _Measure) -> _Measure:
        @threads_option
        @model_option
        @click.pass_context
        @wraps(measure)
        def command(
            ctx: click.Context, /, threads: int | None, model: Path | None, **options: Any
        ) -> Any:
            return measure(reader_for(ctx, model=model, threads=threads, claims=claims), **options)

        return command

    return decorate


@_prints("polnear", short_help="Attributions, on a PolNeAR folder.")
@click.argument("folder", type=_FOLDER)
@_with_reader(claims=False)
def _polnear(reader: Reader, folder: Path) -> Any:
    """Score attributions on a PolNeAR folder (text/*.txt beside attributions/*.ann)."""
    from accordingto import evaluation

    return evaluation.evaluate_polnear(folder, reader)


@_prints("people", short_help="How far the people of PolNeAR agree.")
@click.argument("folder", type=_FOLDER)
def _people(folder: Path) -> Any:
    """Score the people who marked a PolNeAR folder against each other: what can be reached."""
    from accordingto import evaluation

    return evaluation.evaluate_people(folder)


@_prints("names", short_help="Names, on a CrossNER file.")
@click.argument("file", type=_FILE)
@_with_reader(claims=False)
def _names(reader: Reader, file: Path) -> Any:
    """Score names on a CrossNER file (a token and its tag on each line)."""
    from accordingto import evaluation

    return evaluation.evaluate_names(file, reader)


@_prints("labels", short_help="Stance, sourcing and names, on labels.")
@click.argument("labels", type=_FILE)
@click.argument("folder", type=_FOLDER)
@click.option("--end-to-end", is_flag=True, help="Score the spans that the reader finds itself.")
@_with_reader(claims=False)
def _labels(reader: Reader, labels: Path, folder: Path, end_to_end: bool) -> Any:
    """Score stance, sourcing and resolved names on labelled attributions of a PolNeAR folder.

    The labels are JSON Lines; the spans that people marked are given, unless --end-to-end.
    """
    from accordingto import evaluation

    if end_to_end:
        return evaluation.evaluate_end_to_end(labels, folder, reader)
    return evaluation.evaluate_labels(labels, folder, reader.understand)


@_prints("ledger", short_help="The whole ledger, on answer keys.")
@click.argument("folder", type=_FOLDER)
@_with_reader(claims=True)
def _ledger(reader: Reader, folder: Path) -> Any:
    """Score the whole ledger of articles with an answer key (NAME.txt beside NAME.gold.json).

    An attribution is found where each of its roles is covered by half of its words; a contested
    claim, where a position on either side is.
    """
    from accordingto import evaluation

    return evaluation.evaluate_ledger(folder, reader)


@_prints("times", short_help="Expressions of time, on TimeML.")
@click.argument("folder", type=_FOLDER)
def _times(folder: Path) -> Any:
    """Score expressions of time on a folder of TimeML documents (*.tml, at any depth)."""
    from accordingto import evaluation

    return evaluation.evaluate_times(folder)


@_prints("coreference", short_help="Pronouns and short names, on GUM.")
@click.argument("folder", type=_FOLDER)
def _coreference(folder: Path) -> Any:
    """Score whom pronouns and short names mean, on a folder of GUM's coreference."""
    from accordingto import evaluation

    return evaluation.evaluate_coreference(folder)


@_prints("claims", short_help="Which contents make one claim, on labels.")
@click.argument("labels", type=_FILE)
@click.argument("data", type=_FOLDER)
@threads_option
@model_option
def _claims(labels: Path, data: Path, threads: int | None, model: Path | None) -> Any:
    """Score which contents make one claim or opposite ones, on labelled pairs.

    The labels are JSON Lines of keys and offsets; DATA is the folder of the data sets that the
    keys name articles of.
    """
    from accordingto import evaluation
    from accordingto.model import ComparerModel

    compare = ComparerModel.load(model, threads=threads).relate
    return evaluation.evaluate_relations(labels, data, compare)


@_prints("candidates", short_help="Which contents are compared, on labels.")
@click.argument("labels", type=_FILE)
@click.argument("data", type=_FOLDER)
def _candidates(labels: Path, data: Path) -> Any:
    """Score how many related contents the index brings together, on articles read for all pairs."""
    from accordingto import evaluation

    return evaluation.evaluate_candidates(labels, data)


@_prints("contested", short_help="Contested claims, on labels.")
@click.argument("labels", type=_FILE)
@click.argument("data", type=_FOLDER)
@_with_reader(claims=True)
def _contested(reader: Reader, labels: Path, data: Path) -> Any:
    """Score the contested claims of articles that were read for them.

    The labels are JSON Lines of keys and offsets; DATA is the folder of the data sets that the
    keys name articles of.
    """
    from accordingto import evaluation

    return evaluation.evaluate_contests(labels, data, reader.read_text)


@_prints("check", short_help="How articles treat claims, on FNC-1.")
@click.argument("folder", type=_FOLDER)
@threads_option
@model_option
def _check(folder: Path, threads: int | None, model: Path | None) -> Any:
    """Score how articles treat claims, on the events of FNC-1 that are kept for measuring."""
    from accordingto import evaluation
    from accordingto.model import ComparerModel

    return evaluation.evaluate_check(folder, ComparerModel.load(model, threads=threads).treat)
