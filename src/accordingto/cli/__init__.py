"""The commands: thin, and quick to start. What does the work is imported when it is needed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from accordingto import __version__
from accordingto.cli.checking import check
from accordingto.cli.evaluating import evaluate
from accordingto.cli.options import MakeReader
from accordingto.cli.output import abandon
from accordingto.cli.reading import read
from accordingto.cli.running import FAILED
from accordingto.errors import AccordingtoError

INTERRUPTED = 130  # exit status, as a shell has it for what Ctrl-C ended: 128 + SIGINT


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
@click.version_option(__version__, prog_name="accordingto", message="%(prog)s %(version)s")
def commands() -> None:
    """Read news and say who said what, in which words of the article."""


for _command in (read, check, evaluate):
    commands.add_command(_command)


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
    except OSError as error:  # of a help text or figures, which do not pass through Output
        abandon(sys.stdout.buffer)
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
