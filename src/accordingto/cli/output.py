"""Where results are written, and what happens when they cannot be."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

import click

if TYPE_CHECKING:
    from rich.console import Console

PIPE_CLOSED = 141  # exit status for a reader that left, as `head` does: 128 + SIGPIPE


class Output:
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
            abandon(self._stream)
            raise click.exceptions.Exit(PIPE_CLOSED) from None
        except OSError as error:
            abandon(self._stream)
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


def abandon(stream: IO[bytes]) -> None:
    """Send what is left in the stream's buffer nowhere, so that closing it does not fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


@contextmanager
def open_output(path: str | None, *, for_programs: bool) -> Iterator[Output]:
    """The file of --output or standard output; programs get UTF-8, people their terminal's."""
    if path is None and sys.stdout is None:
        raise click.ClickException("standard output is closed: name a file with --output.")
    encoding = "utf-8" if for_programs or path else sys.stdout.encoding
    try:
        opened = click.open_file(path or "-", "wb")
    except OSError as error:
        raise click.FileError(str(path), hint=f"{error.strerror}; name another --output") from error
    with opened as stream:
        yield Output(stream, path or "standard output", encoding)


def console_on(out: Output) -> Console:
    """A console that lays text out for people."""
    from rich.console import Console

    return Console(file=cast("IO[str]", out), markup=False, emoji=False, highlight=False)
