"""The commands: thin, and quick to start. What does the work is imported when it is needed."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import click

from accordingto import __version__
from accordingto.errors import AccordingtoError, ReadingError

if TYPE_CHECKING:
    from accordingto.pipeline import Reader
    from accordingto.reading import Input, Options
    from accordingto.types import Reading

FAILED = 1  # exit status: some documents could not be read, or the output not be written
INTERRUPTED = 130  # as a shell has it for what Ctrl-C ended: 128 + SIGINT
PIPE_CLOSED = 141  # the same for a reader that left, as `head` does: 128 + SIGPIPE
MANY = 5  # inputs from which on a progress bar is worth its line

MakeReader = Callable[..., "Reader"]
Show = Callable[["Reading"], None]


def _size(value: str) -> int:
    """A number of bytes as people write it: 800k, 20MB, 1.5 GiB."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([kmg]?)(i?)b?", value.strip(), re.IGNORECASE)
    size = 0
    if found:
        number, unit, binary = found.groups()
        base = 1024 if binary else 1000
        size = int(float(number) * base ** " kmg".index(unit.lower() or " "))
    if size < 1:
        raise click.BadParameter(f"{value!r} is no size: write it as 800k, 20MB or 1GiB.")
    return size


class _Output:
    """Where results go as they come; what stops the writing ends the run in one clear line."""

    def __init__(self, stream: IO[bytes], name: str, encoding: str) -> None:
        self._stream = stream
        self._name = name
        self.encoding = encoding

    def write(self, text: str) -> int:
        """Write and pass on at once: the first result is there before the second is begun."""
        try:
            # What the encoding lacks (a lone surrogate, a curly quote on an old terminal)
            # becomes a question mark.
            self._stream.write(text.encode(self.encoding, "replace"))
            self._stream.flush()
        except BrokenPipeError:
            _abandon(self._stream)
            raise click.exceptions.Exit(PIPE_CLOSED) from None
        except OSError as error:
            _abandon(self._stream)
            raise click.ClickException(
                f"{self._name} cannot be written: {error.strerror or error}. What came before is "
                "cut short; make room, or name another place with --output."
            ) from error
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        """Whether a person looks at it."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """The descriptor of the stream underneath."""
        return self._stream.fileno()


def _abandon(stream: IO[bytes]) -> None:
    """Send what is left in the stream's buffer nowhere, so that closing it does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(__version__, prog_name="accordingto", message="%(prog)s %(version)s")
def commands() -> None:
    """Read news and say who said what, in which words of the article."""


_model_option = click.option(
    "--model",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of another reader model than the one that is shipped.",
)
_threads_option = click.option(
    "--threads",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processor threads of the model for one article.",
)
_workers_option = click.option(
    "--workers", type=click.IntRange(min=1), metavar="N", help="Articles read at the same time."
)


@commands.command(
    epilog="""\b
Examples:
  accordingto read article.html
  accordingto read --json articles/ > found.jsonl
  accordingto read --csv 'news/2024-*.txt' --outlet 'The Ferry Post' --output found.csv
  accordingto read https://example.org/article
  cat article.txt | accordingto read -

Exit status: 0; 1 if some documents could not be read; 2 if the command was misused.
"""
)
@click.argument("inputs", nargs=-1, metavar="INPUT...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a document.")
@click.option(
    "--csv",
    "as_csv",
    is_flag=True,
    help="Print one row an attribution. A text that begins with =, +, -, @, a tab or a line "
    "break has an apostrophe set before it, so that no spreadsheet runs it as a formula.",
)
@click.option("--output", type=click.Path(dir_okay=False), help="File to write instead.")
@click.option("--published", metavar="DATE", help="When the documents appeared (ISO 8601).")
@click.option("--outlet", metavar="NAME", help="Who published the documents.")
@_workers_option
@_threads_option
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Longest wait for a page.",
)
@click.option(
    "--max-bytes", type=_size, metavar="SIZE", help="Largest file or page to read, as in 20MB."
)
@_model_option
@click.pass_context
def read(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    output: str | None,
    workers: int | None,
    threads: int | None,
    model: Path | None,
    **options: Any,
) -> None:
    """Find every attribution in news articles: source, cue and content.

    INPUT is a file (text, HTML or JSONL), a folder, a glob in quotes, an http(s) URL, or - for
    standard input. On a terminal the articles are shown with the three roles marked; elsewhere
    a plain list is printed, or what --json and --csv say.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv cannot both be printed: choose one.")
    if not inputs:
        raise click.UsageError(
            "Missing argument 'INPUT...': name a file, a folder or a URL, or write - to read "
            "standard input."
        )
    from accordingto.reading import find_inputs

    reader = _reader(ctx, model=model, threads=threads, options=_options(options))
    with (
        _open_output(output, for_programs=as_json or as_csv) as out,
        _progress(find_inputs(inputs), hidden=out.isatty()) as (counted, tell),
    ):
        show = _shower(out, as_json=as_json, as_csv=as_csv)
        failures = 0
        for reading in reader.read_many(counted, workers=workers):
            show(reading)
            if reading.failure:
                failures += 1
                if not as_json:
                    tell(_failure_line(reading))
        if failures and as_json:
            tell(f'Documents that failed: {failures}; their "failure" says why.')
    if failures:
        ctx.exit(FAILED)


@commands.group()
def evaluate() -> None:
    """Measure the reader against what people marked."""


@evaluate.command("polnear")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
@click.pass_context
def evaluate_polnear(
    ctx: click.Context, /, folder: Path, as_json: bool, threads: int | None, model: Path | None
) -> None:
    """Score attributions on a PolNeAR folder (text/*.txt beside attributions/*.ann)."""
    from accordingto import evaluation

    figures = evaluation.evaluate_polnear(folder, _reader(ctx, model=model, threads=threads))
    _print_figures(figures, as_json=as_json)


@evaluate.command("names")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
@click.pass_context
def evaluate_names(
    ctx: click.Context, /, file: Path, as_json: bool, threads: int | None, model: Path | None
) -> None:
    """Score names on a CrossNER file (a token and its tag on each line)."""
    from accordingto import evaluation

    figures = evaluation.evaluate_names(file, _reader(ctx, model=model, threads=threads))
    _print_figures(figures, as_json=as_json)


@evaluate.command("labels")
@click.argument("labels", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--end-to-end", is_flag=True, help="Score the spans that the reader finds itself.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
@click.pass_context
def evaluate_labels(
    ctx: click.Context,
    /,
    labels: Path,
    folder: Path,
    end_to_end: bool,
    as_json: bool,
    threads: int | None,
    model: Path | None,
) -> None:
    """Score stance, sourcing and resolved names on labelled attributions of a PolNeAR folder.

    The labels are JSON Lines; the spans that people marked are given, unless --end-to-end.
    """
    from accordingto import evaluation

    reader = _reader(ctx, model=model, threads=threads)
    figures = (
        evaluation.evaluate_end_to_end(labels, folder, reader)
        if end_to_end
        else evaluation.evaluate_labels(labels, folder, reader.understand)
    )
    _print_figures(figures, as_json=as_json)


@evaluate.command("times")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_times(folder: Path, as_json: bool) -> None:
    """Score expressions of time on a folder of TimeML documents (*.tml, at any depth)."""
    from accordingto import evaluation

    _print_figures(evaluation.evaluate_times(folder), as_json=as_json)


@evaluate.command("coreference")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_coreference(folder: Path, as_json: bool) -> None:
    """Score whom pronouns and short names mean, on a folder of GUM's coreference."""
    from accordingto import evaluation

    _print_figures(evaluation.evaluate_coreference(folder), as_json=as_json)


def main(arguments: Sequence[str] | None = None, *, make_reader: MakeReader | None = None) -> int:
    """Run the command line and return its exit status.

    ``arguments`` are those of the process unless given; ``make_reader`` is called in place of
    :class:`accordingto.Reader`, with its arguments.
    """
    try:
        status = commands.main(
            arguments, prog_name="accordingto", standalone_mode=False, obj=make_reader
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _leave_at_once()
    except AccordingtoError as error:
        click.echo(f"Error: {error}", err=True)
        return FAILED
    except OSError as error:  # of a help text or figures, which do not pass through _Output
        _abandon(sys.stdout.buffer)
        click.echo(f"Error: {error}", err=True)
        return FAILED
    return int(status or 0)


def _leave_at_once() -> int:
    click.echo("Interrupted; what was left is not read.", err=True)
    # Threads that still wait for a page or work on a long text are not waited for, and
    # nothing is lost by it: results are not held back in a buffer.
    os._exit(INTERRUPTED)


def _options(given: dict[str, Any]) -> Options:
    from accordingto.reading import Options

    try:
        return Options(**{name: value for name, value in given.items() if value is not None})
    except ReadingError as error:
        raise click.BadParameter(str(error), param_hint="--published") from error


def _reader(ctx: click.Context, **arguments: Any) -> Reader:
    if ctx.obj is not None:
        return cast("MakeReader", ctx.obj)(**arguments)
    from accordingto.pipeline import Reader

    return Reader(**arguments)


@contextmanager
def _progress(
    inputs: Iterator[Input], *, hidden: bool
) -> Iterator[tuple[Iterable[Input], Callable[[str], None]]]:
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


@contextmanager
def _open_output(path: str | None, *, for_programs: bool) -> Iterator[_Output]:
    """The file of --output or standard output; programs get UTF-8, people their terminal's."""
    if path is None and sys.stdout is None:
        raise click.ClickException("standard output is closed: name a file with --output.")
    encoding = "utf-8" if for_programs or path else sys.stdout.encoding
    try:
        opened = click.open_file(path or "-", "wb")
    except OSError as error:
        raise click.FileError(str(path), hint=f"{error.strerror}; name another --output") from error
    with opened as stream:
        yield _Output(stream, path or "standard output", encoding)


def _shower(out: _Output, *, as_json: bool, as_csv: bool) -> Show:
    """What is done with each reading: the one place where the three views part."""
    from accordingto.showing import exports

    if as_json:
        return lambda reading: _write(out, exports.reading_to_json(reading) + "\n")
    if as_csv:
        out.write(exports.csv_header())
        return lambda reading: _write(out, exports.reading_to_csv(reading))
    from rich.console import Console

    from accordingto.showing.terminal import show

    console = Console(file=cast("IO[str]", out), markup=False, emoji=False, highlight=False)
    return lambda reading: show(reading, console)


def _write(out: _Output, text: str) -> None:
    out.write(text)


def _failure_line(reading: Reading) -> str:
    from accordingto.showing.terminal import failure_line

    return failure_line(reading)


def _print_figures(figures: Any, *, as_json: bool) -> None:
    import json

    click.echo(json.dumps(figures.to_json(), indent=1) if as_json else str(figures))
