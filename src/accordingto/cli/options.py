"""The options that commands have in common, and what they make of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

if TYPE_CHECKING:
    from accordingto.pipeline import Reader

MakeReader = Callable[..., "Reader"]

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


model_option = click.option(
    "--model",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of another reader model than the one that is shipped.",
)
threads_option = click.option(
    "--threads",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processor threads of the model for one article.",
)
_workers_option = click.option(
    "--workers", type=click.IntRange(min=1), metavar="N", help="Articles read at the same time."
)


json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a document."
)
GUARDED = (
    "A text that begins with =, +, -, @, a tab or a line break has an apostrophe set before it, so "
    "that no spreadsheet runs it as a formula."
)


def reading_options(command: _Command) -> _Command:
    """The inputs, and the options of every command that reads articles."""
    for decorate in (
        model_option,
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
        threads_option,
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


def reader_for(ctx: click.Context, **arguments: Any) -> Reader:
    """A reader with these arguments: of the kind that :func:`main` was given, if it was."""
    if ctx.obj is not None:
        return cast("MakeReader", ctx.obj)(**arguments)
    from accordingto.pipeline import Reader

    return Reader(**arguments)
