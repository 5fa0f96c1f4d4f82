"""The commands: thin, and quick to start. What does the work is imported when it is needed."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

import click

from accordingto import __version__
from accordingto.errors import AccordingtoError, ClaimError, ReadingError

if TYPE_CHECKING:
    from rich.console import Console

    from accordingto.pipeline import Reader
    from accordingto.reading import Input, Options
    from accordingto.types import Check, Claim, Reading

FAILED = 1  # exit status: some documents could not be read, or the output not be written
INTERRUPTED = 130  # as a shell has it for what Ctrl-C ended: 128 + SIGINT
PIPE_CLOSED = 141  # the same for a reader that left, as `head` does: 128 + SIGPIPE
MANY = 5  # inputs from which on a progress bar is worth its line

MakeReader = Callable[..., "Reader"]
FindClaims = Callable[[Sequence["Reading"]], Sequence["Claim"]]
Tell = Callable[[str], None]

_Command = TypeVar("_Command", bound=Callable[..., Any])


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


_json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a document."
)
_GUARDED = (
    "A text that begins with =, +, -, @, a tab or a line break has an apostrophe set before it, so "
    "that no spreadsheet runs it as a formula."
)


def _reading_options(command: _Command) -> _Command:
    """The inputs, and the options of every command that reads articles."""
    for decorate in (
        _model_option,
        click.option(
            "--max-bytes",
            type=_size,
            metavar="SIZE",
            help="Largest file or page to read, as in 20MB.",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(min=0, min_open=True),
            metavar="SECONDS",
            help="Longest wait for a page.",
        ),
        _threads_option,
        _workers_option,
        click.option("--outlet", metavar="NAME", help="Who published the documents."),
        click.option("--published", metavar="DATE", help="When the documents appeared (ISO 8601)."),
        click.option(
            "--output",
            type=click.Path(dir_okay=False),
            help="File to write instead; CSV in it has the mark by which Excel knows UTF-8.",
        ),
        click.argument("inputs", nargs=-1, metavar="INPUT..."),
    ):
        command = decorate(command)
    return command


@commands.command(
    short_help="Find who said what, and the claims that are made.",
    epilog="""\b
Examples:
  accordingto read article.html
  accordingto read --together articles/
  accordingto read --json articles/ > found.jsonl
  accordingto read --csv 'news/2024-*.txt' --outlet 'The Ferry Post' --output found.csv
  accordingto read https://example.org/article
  cat article.txt | accordingto read -

Exit status: 0; 1 if some documents could not be read; 2 if the command was misused.
""",
)
@_json_option
@click.option(
    "--csv",
    "as_csv",
    is_flag=True,
    help=f"Print one row an attribution, with its position in a claim. {_GUARDED}",
)
@click.option(
    "--together",
    is_flag=True,
    help="Find the claims across all documents, too: who says the same, who disputes it. They "
    'follow the documents; with --json as a last line, an object of "claims" and the ids of the '
    '"documents"; with --csv the columns claim, claim_status and position tell them, and no row is '
    "printed before all documents are read, which are all kept in memory.",
)
@click.option(
    "--no-claims",
    "without_claims",
    is_flag=True,
    help="Leave out the claims that each document makes, in three quarters of the time.",
)
@_reading_options
@click.pass_context
def read(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    together: bool,
    without_claims: bool,
    **options: Any,
) -> None:
    """Find every attribution in news articles, and the claims that they make.

    INPUT is a file (text or HTML; JSONL, JSON, CSV, RSS or Atom with many articles), a folder, a
    glob in quotes, an http(s) URL, or - for standard input. On a terminal the articles are shown
    with source, cue and content marked; elsewhere a plain list is printed, or what --json and
    --csv say.
    """
    _demand(inputs, as_json=as_json, as_csv=as_csv)
    # A table of all documents together tells of no claims but those across them.
    claims = not (without_claims or (together and as_csv))
    with _reading(ctx, inputs, as_json=as_json, as_csv=as_csv, claims=claims, **options) as run:
        find_claims = run.reader.find_claims if together else None
        if as_json:
            _read_to_json(run.out, run.readings, find_claims)
        elif as_csv:
            _read_to_csv(run.out, run.readings, find_claims)
        else:
            _read_to_people(run.out, run.readings, find_claims)


@commands.command(
    short_help="Find which articles affirm or deny a claim.",
    epilog="""\b
Examples:
  accordingto check 'The ferry company has offered to sell two ships.' articles/
  accordingto check --json 'The bridge was closed in June 2023.' news.jsonl > checks.jsonl
  accordingto check --csv 'The mayor knew of the report.' 'news/*.html' --output checks.csv

Exit status: 0; 1 if some documents could not be read; 2 if the command was misused.
""",
)
@click.argument("claim")
@_json_option
@click.option(
    "--csv",
    "as_csv",
    is_flag=True,
    help="Print one row a document and position on the claim, or a row without a position. "
    + _GUARDED,
)
@_reading_options
@click.pass_context
def check(
    ctx: click.Context,
    /,
    claim: str,
    inputs: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    **options: Any,
) -> None:
    """Find which articles affirm CLAIM, deny it, only discuss it, or have nothing on it.

    CLAIM is a sentence in English, in quotes. INPUT is what `accordingto read` takes. With each
    article come the positions that its sources take, what their denials leave open, and the
    sentences that were weighed. No verdict is passed on whether the claim is true.
    """
    _demand(inputs, as_json=as_json, as_csv=as_csv)
    from accordingto.claims import checkable

    try:
        # Bytes that are no text in the shell's encoding become question marks.
        claim = checkable(claim.encode("utf-8", "replace").decode("utf-8"))
    except ClaimError as error:
        raise click.BadParameter(str(error), param_hint="CLAIM") from error
    with _reading(ctx, inputs, as_json=as_json, as_csv=as_csv, claims=False, **options) as run:
        words = _Words(claim)
        checks = (run.reader.check(claim, one) for one in words.passing(run.readings))
        if as_json:
            _check_to_json(run.out, checks)
        elif as_csv:
            _check_to_csv(run.out, checks)
        else:
            _check_to_people(run.out, checks, claim)
        if words.met_in_none:
            run.tell(
                "Hint: no article shares a word with the claim; claims and articles are read in "
                "English."
            )


@commands.group()
def evaluate() -> None:
    """Measure the reader against what people marked."""


@evaluate.command("polnear", short_help="Attributions, on a PolNeAR folder.")
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

    figures = evaluation.evaluate_polnear(
        folder, _reader(ctx, model=model, threads=threads, claims=False)
    )
    _print_figures(figures, as_json=as_json)


@evaluate.command("people", short_help="How far the people of PolNeAR agree.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_people(folder: Path, as_json: bool) -> None:
    """Score the people who marked a PolNeAR folder against each other: what can be reached."""
    from accordingto import evaluation

    _print_figures(evaluation.evaluate_people(folder), as_json=as_json)


@evaluate.command("names", short_help="Names, on a CrossNER file.")
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

    figures = evaluation.evaluate_names(
        file, _reader(ctx, model=model, threads=threads, claims=False)
    )
    _print_figures(figures, as_json=as_json)


@evaluate.command("labels", short_help="Stance, sourcing and names, on labels.")
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

    reader = _reader(ctx, model=model, threads=threads, claims=False)
    figures = (
        evaluation.evaluate_end_to_end(labels, folder, reader)
        if end_to_end
        else evaluation.evaluate_labels(labels, folder, reader.understand)
    )
    _print_figures(figures, as_json=as_json)


@evaluate.command("ledger", short_help="The whole ledger, on answer keys.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
@click.pass_context
def evaluate_ledger(
    ctx: click.Context, /, folder: Path, as_json: bool, threads: int | None, model: Path | None
) -> None:
    """Score the whole ledger of articles with an answer key (NAME.txt beside NAME.gold.json).

    An attribution is found where each of its roles is covered by half of its words; a contested
    claim, where a position on either side is.
    """
    from accordingto import evaluation

    figures = evaluation.evaluate_ledger(folder, _reader(ctx, model=model, threads=threads))
    _print_figures(figures, as_json=as_json)


@evaluate.command("times", short_help="Expressions of time, on TimeML.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_times(folder: Path, as_json: bool) -> None:
    """Score expressions of time on a folder of TimeML documents (*.tml, at any depth)."""
    from accordingto import evaluation

    _print_figures(evaluation.evaluate_times(folder), as_json=as_json)


@evaluate.command("coreference", short_help="Pronouns and short names, on GUM.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_coreference(folder: Path, as_json: bool) -> None:
    """Score whom pronouns and short names mean, on a folder of GUM's coreference."""
    from accordingto import evaluation

    _print_figures(evaluation.evaluate_coreference(folder), as_json=as_json)


@evaluate.command("claims", short_help="Which contents make one claim, on labels.")
@click.argument("labels", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
def evaluate_claims(
    labels: Path, data: Path, as_json: bool, threads: int | None, model: Path | None
) -> None:
    """Score which contents make one claim or opposite ones, on labelled pairs.

    The labels are JSON Lines of keys and offsets; DATA is the folder of the data sets that the
    keys name articles of.
    """
    from accordingto import evaluation
    from accordingto.model import ComparerModel

    compare = ComparerModel.load(model, threads=threads).relate
    _print_figures(evaluation.evaluate_relations(labels, data, compare), as_json=as_json)


@evaluate.command("candidates", short_help="Which contents are compared, on labels.")
@click.argument("labels", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate_candidates(labels: Path, data: Path, as_json: bool) -> None:
    """Score how many related contents the index brings together, on articles read for all pairs."""
    from accordingto import evaluation

    _print_figures(evaluation.evaluate_candidates(labels, data), as_json=as_json)


@evaluate.command("contested", short_help="Contested claims, on labels.")
@click.argument("labels", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
@click.pass_context
def evaluate_contested(
    ctx: click.Context,
    /,
    labels: Path,
    data: Path,
    as_json: bool,
    threads: int | None,
    model: Path | None,
) -> None:
    """Score the contested claims of articles that were read for them.

    The labels are JSON Lines of keys and offsets; DATA is the folder of the data sets that the
    keys name articles of.
    """
    from accordingto import evaluation

    reader = _reader(ctx, model=model, threads=threads)
    _print_figures(evaluation.evaluate_contests(labels, data, reader.read_text), as_json=as_json)


@evaluate.command("check", short_help="How articles treat claims, on FNC-1.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@_threads_option
@_model_option
def evaluate_check(folder: Path, as_json: bool, threads: int | None, model: Path | None) -> None:
    """Score how articles treat claims, on the events of FNC-1 that are kept for measuring."""
    from accordingto import evaluation
    from accordingto.model import ComparerModel

    treat = ComparerModel.load(model, threads=threads).treat
    _print_figures(evaluation.evaluate_check(folder, treat), as_json=as_json)


def main(arguments: Sequence[str] | None = None, *, make_reader: MakeReader | None = None) -> int:
    """Run the command line and return its exit status.

    ``arguments`` are those of the process unless given; ``make_reader`` is called in place of
    :class:`accordingto.Reader`, with its arguments.
    """
    try:
        status = commands.main(
            arguments, prog_name="accordingto", standalone_mode=False, obj=make_reader
        )
    except click.NoSuchOption as error:
        error.show()
        if not error.possibilities:
            click.echo("What begins with a dash and is no option stands behind a --.", err=True)
        return error.exit_code
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
        click.echo(
            f"Error: standard output cannot be written: {error.strerror or error}.", err=True
        )
        return FAILED
    return int(status or 0)


def _leave_at_once() -> int:
    click.echo("Interrupted; what was left is not read.", err=True)
    # Threads that still wait for a page or work on a long text are not waited for, and
    # nothing is lost by it: results are not held back in a buffer.
    os._exit(INTERRUPTED)


def _demand(inputs: tuple[str, ...], *, as_json: bool, as_csv: bool) -> None:
    """Refuse what makes no sense before anything is loaded."""
    if as_json and as_csv:
        raise click.UsageError("--json and --csv cannot both be printed: choose one.")
    if not inputs:
        raise click.UsageError(
            "Missing argument 'INPUT...': name a file, a folder or a URL, or write - to read "
            "standard input."
        )


@dataclass(frozen=True, slots=True)
class _Run:
    """What a command that reads articles works with."""

    reader: Reader
    readings: Iterator[Reading]
    out: _Output
    tell: Tell


@contextmanager
def _reading(
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
) -> Iterator[_Run]:
    """Read the inputs with progress, tell people of failures, and set the exit status by them."""
    from accordingto.reading import find_inputs

    reader = _reader(ctx, model=model, threads=threads, claims=claims, options=_options(options))
    failures = 0

    def counted(readings: Iterable[Reading]) -> Iterator[Reading]:
        nonlocal failures
        for reading in readings:
            yield reading
            if reading.failure:
                failures += 1
                if not as_json:
                    tell(_failure_line(reading))

    with (
        _open_output(output, for_programs=as_json or as_csv) as out,
        _progress(find_inputs(inputs), hidden=out.isatty()) as (given, tell),
    ):
        if as_csv and output:
            out.write("\ufeff")  # without the mark Excel takes UTF-8 for an older encoding
        yield _Run(reader, counted(reader.read_many(given, workers=workers)), out, tell)
        if failures and as_json:
            tell(f'Documents that failed: {failures}; their "failure" says why.')
    if failures:
        ctx.exit(FAILED)


class _Words:
    """Whether any article that passes shares a word with a claim."""

    def __init__(self, claim: str) -> None:
        from accordingto.claims.terms import terms

        self._terms_of = terms
        self._wanted = set(terms(claim))
        self._without = 0  # articles, until the first that shares a word
        self._shared = False

    def passing(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The readings as they come."""
        for reading in readings:
            if reading.document and not self._shared:
                self._shared = not self._wanted.isdisjoint(self._terms_of(reading.document.text))
                self._without += not self._shared
            yield reading

    @property
    def met_in_none(self) -> bool:
        """Whether articles were read, and none shares a word."""
        return self._without > 0 and not self._shared


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


def _read_to_json(
    out: _Output, readings: Iterable[Reading], find_claims: FindClaims | None
) -> None:
    from accordingto.showing.exports import claims_to_json, reading_to_json

    kept: list[Reading] = []
    for reading in readings:
        out.write(reading_to_json(reading) + "\n")
        if find_claims and reading.document:
            kept.append(reading)
    if find_claims:
        ids = dict.fromkeys(reading.document.id for reading in kept if reading.document)
        out.write(claims_to_json(find_claims(kept), ids) + "\n")


def _read_to_csv(out: _Output, readings: Iterable[Reading], find_claims: FindClaims | None) -> None:
    from accordingto.showing.tables import csv_header, reading_to_csv, readings_to_csv

    out.write(csv_header())
    if find_claims:
        kept = [reading for reading in readings if reading.document]
        rows = readings_to_csv(kept, find_claims(kept))
    else:
        rows = map(reading_to_csv, readings)
    for text in rows:
        out.write(text)


def _read_to_people(
    out: _Output, readings: Iterable[Reading], find_claims: FindClaims | None
) -> None:
    from accordingto.showing.claims import show_claims
    from accordingto.showing.terminal import show

    console = _console(out)
    kept: list[Reading] = []
    for reading in readings:
        show(reading, console)
        if find_claims and reading.document:
            kept.append(reading)
    if find_claims:
        show_claims(find_claims(kept), kept, console)


def _check_to_json(out: _Output, checks: Iterable[Check]) -> None:
    from accordingto.showing.exports import check_to_json

    for one in checks:
        out.write(check_to_json(one) + "\n")


def _check_to_csv(out: _Output, checks: Iterable[Check]) -> None:
    from accordingto.showing.tables import check_csv_header, check_to_csv

    out.write(check_csv_header())
    for one in checks:
        out.write(check_to_csv(one))


def _check_to_people(out: _Output, checks: Iterable[Check], claim: str) -> None:
    from accordingto.showing.checks import Checks

    view = Checks(claim, _console(out))
    for one in checks:
        view.show(one)
    view.finish()


def _console(out: _Output) -> Console:
    from rich.console import Console

    return Console(file=cast("IO[str]", out), markup=False, emoji=False, highlight=False)


def _failure_line(reading: Reading) -> str:
    from accordingto.showing.terminal import failure_line

    return failure_line(reading)


def _print_figures(figures: Any, *, as_json: bool) -> None:
    import json

    click.echo(json.dumps(figures.to_json(), indent=1) if as_json else str(figures))
