"""What the arguments of a command stand for: files, pages, standard input."""

# os.path says no where Path.exists raises (a name that is too long, a folder that may not
# be entered), and Path.glob takes no pattern that begins with "/".
# ruff: noqa: PTH110, PTH112, PTH113, PTH118, PTH207

from __future__ import annotations

import difflib
import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from accordingto.errors import ReadingError, SourceMissing

TEXT_ENDINGS = (".txt", ".text", ".md")
PAGE_ENDINGS = (".html", ".htm")
LINES_ENDINGS = (".jsonl", ".ndjson")
ENDINGS = TEXT_ENDINGS + PAGE_ENDINGS + LINES_ENDINGS
# Read where they are named, and not wherever a folder holds one: many are no articles.
JSON_ENDINGS = (".json",)
TABLE_ENDINGS = (".csv", ".tsv")
FEED_ENDINGS = (".xml", ".rss", ".atom")

CLOSE = 0.7  # likeness from which a name may be the one that was meant
MAX_NEIGHBOURS = 5_000  # file names looked through for one that was meant


_ADDRESS = re.compile(
    r"(?:[\w-]{1,63}\.){1,5}(?:com|org|net|gov|edu|info|news|[a-z]{2})(?:/\S*)?", re.IGNORECASE
)


class InputKind(StrEnum):
    """Where the bytes of an input come from."""

    FILE = "file"
    URL = "url"
    STDIN = "stdin"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read: ``origin`` is its path, its URL, or ``-`` for standard input.

    ``problem`` is set where there is nothing to read; ``read`` reports it in its turn,
    so that one wrong argument does not stop the others.
    """

    origin: str
    kind: InputKind
    problem: ReadingError | None = None


def find_inputs(arguments: Iterable[str | os.PathLike[str]]) -> Iterator[Input]:
    """What ``arguments`` stand for, in their order, what each stands for in order of name.

    An argument is a file of any ending; a folder, walked with the folders in it for
    files that end in one of ENDINGS (hidden ones are left out); a pattern such as
    ``news/**/*.html``, should the shell have left it as it is; an ``http`` or ``https``
    URL; or ``-``, standard input. Nothing is opened, and nothing is raised for what is
    missing: see ``Input.problem``.
    """
    for given in arguments:
        argument = os.fspath(given)
        if argument == "-":
            yield Input(argument, InputKind.STDIN)
        elif os.path.lexists(argument):
            yield from _path(argument)
        elif "://" in argument:
            yield _url(argument)
        elif glob.has_magic(argument):
            yield from _pattern(argument)
        else:
            yield _missing(argument, _no_such_file(argument))


def _path(path: str) -> Iterator[Input]:
    if not os.path.isdir(path):
        yield Input(path, InputKind.FILE)
        return
    empty = True
    for found in _walk(path):
        empty = False
        yield found
    if empty:
        yield _missing(
            path,
            f"no file in this folder ends in {', '.join(ENDINGS)}; "
            "name files of other endings one by one, or with a pattern in quotes: 'news/*.json'",
        )


def _walk(folder: str) -> Iterator[Input]:
    unreadable: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(parent, name)
            if name.startswith(".") or not name.lower().endswith(ENDINGS):
                continue
            # a broken link is reported when it is read; a pipe would never end
            if os.path.isfile(path) or not os.path.exists(path):
                yield Input(path, InputKind.FILE)
    for error in unreadable:
        yield _missing(str(error.filename), cannot_open(error))


def _url(url: str) -> Input:
    if url.lower().startswith(("http://", "https://")):
        return Input(url, InputKind.URL)
    return _missing(url, "only http and https addresses can be read; save it as a file first")


def _pattern(pattern: str) -> Iterator[Input]:
    paths = sorted(glob.iglob(pattern, recursive=True))
    if not paths:
        yield _missing(pattern, "no file matches this pattern; check it with ls")
    for path in paths:
        # folders that ** matches are walked by ** itself
        if not os.path.isdir(path):
            yield Input(path, InputKind.FILE)
        elif "**" not in pattern:
            yield from _path(path)


def _missing(origin: str, message: str) -> Input:
    return Input(origin, InputKind.FILE, SourceMissing(message))


def _no_such_file(path: str) -> str:
    if not path:
        return "an empty name is no file; look at the quotes, or at the variable that is empty"
    folder, name = os.path.split(path)
    try:
        neighbours = [entry.name for entry in islice(os.scandir(folder or "."), MAX_NEIGHBOURS)]
    except OSError:
        neighbours = []
    close = difflib.get_close_matches(name, sorted(neighbours), n=1, cutoff=CLOSE)
    if close:
        return f"there is no such file; did you mean {os.path.join(folder, close[0])}?"
    if _ADDRESS.fullmatch(path) and not path.lower().endswith(ENDINGS):
        return f"there is no such file; if it is an address, write https://{path}"
    if folder and not os.path.isdir(folder):
        return "there is no such file, nor the folder that it would be in; check the path"
    return "there is no such file; check the path"


def cannot_open(error: OSError) -> str:
    """What to say of a file or folder that the system does not open."""
    reason = error.strerror or str(error)
    return f"it cannot be opened ({reason}); check that it is there and may be read"
