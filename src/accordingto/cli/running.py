"""A run over articles: what is read goes through it, with progress, and sets the exit status."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accordingto.cli.options import reader_for
from accordingto.cli.output import Output, open_output
from accordingto.errors import ReadingError

if TYPE_CHECKING:
    from accordingto.pipeline import Reader
    from accordingto.reading import Input, Options
    from accordingto.types import Reading

FAILED = 1  # exit status: some documents could not be read, or the output not be written
MANY = 5  # inputs from which on a progress bar is worth its line

Tell = Callable[[str], None]


def demand(inputs: tuple[str, ...], *, as_json: bool, as_csv: bool) -> None:
    """Refuse what makes no sense before anything is loaded."""
    if as_json and as_csv:
        raise click.UsageError("--json and --csv cannot both be printed: choose one.")
    if not inputs:
        raise click.UsageError(
            "Missing argument 'INPUT...': name a file, a folder or a URL, or write - to read "
            "standard input."
        )


@dataclass(frozen=True, slots=True)
class Run:
    """What a command that reads articles works with."""

    reader: Reader
    readings: Iterator[Reading]
    out: Output
    tell: Tell


@contextmanager
def run_over(
    ctx: click.Context,
    inputs: tuple[str, ...],
    *,
    as_json: bool,
    as_csv: bool,
    claims: bool,
    output: str | None,
    workers: int | None,
    threads: int | None,
    model: Path | None,
    **options: Any,
) -> Iterator[Run]:
    """Read the inputs with progress, tell people of failures, and set the exit status by them."""
    from accordingto.reading import find_inputs

    reader = reader_for(ctx, model=model, threads=threads, claims=claims, options=_options(options))
    failures = 0

    def counted(readings: Iterable[Reading]) -> Iterator[Reading]:
        nonlocal failures
        for reading in readings:
            yield reading
            if reading.failure:
                failures += 1
                if not as_json:
                    from accordingto.showing.terminal import failure_line

                    tell(failure_line(reading))

    with (
        open_output(output, for_programs=as_json or as_csv) as out,
        _progress(find_inputs(inputs), hidden=out.isatty()) as (given, tell),
    ):
        if as_csv and output:
            out.write("\ufeff")  # without the mark Excel takes UTF-8 for an older encoding
        yield Run(reader, counted(reader.read_many(given, workers=workers)), out, tell)
        if failures and as_json:
            tell(f'Documents that failed: {failures}; their "failure" says why.')
    if failures:
        ctx.exit(FAILED)


def _options(given: dict[str, Any]) -> Options:
    from accordingto.reading import Options

    try:
        return Options(**{name: value for name, value in given.items() if value is not None})
    except ReadingError as error:
        raise click.BadParameter(str(error), param_hint="--published") from error


@contextmanager
def _progress(inputs: Iterator[Input], *, hidden: bool) -> Iterator[tuple[Iterable[Input], Tell]]:
    """The inputs, counted on a bar while they are drawn, and how to tell something meanwhile.

    There is a bar only for many inputs, where a person looks at standard error and the results,
    which show the progress as well, go elsewhere.
    """
    listed = [] if hidden or not sys.stderr.isatty() else list(inputs)
    if len(listed) <= MANY:
        yield chain(listed, inputs), partial(click.echo, err=True)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True, markup=False, emoji=False, highlight=False, soft_wrap=True)
    columns = ("reading", BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        yield bar.track(listed), console.print
