"""JSON Lines: one article a line, read one line at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from accordingto.errors import NotText, ReadingError, TooLarge
from accordingto.reading.records import article_of, json_kind

_CHUNK = 1 << 20  # bytes, to skip the rest of a line that is too long


def numbered_lines(
    stream: BinaryIO, *, max_bytes: int, first: bytes = b""
) -> Iterator[tuple[int, bytes | TooLarge]]:
    """The lines of ``stream`` that are not blank, with their number from 1.

    ``first`` is a line that was taken from the stream before. In place of a line of
    more than ``max_bytes`` stands the error that says so; the next ones are read.
    """
    number = 0
    line = first or stream.readline(max_bytes + 1)
    while line:
        number += 1
        if len(line) > max_bytes:
            ended = line.endswith(b"\n")
            while not ended:
                rest = stream.readline(_CHUNK)
                ended = not rest or rest.endswith(b"\n")
            yield (
                number,
                TooLarge(
                    f"the line is over the limit of {max_bytes:,} bytes; "
                    "raise max_bytes (--max-bytes)"
                ),
            )
        elif line.strip():
            yield number, line
        line = stream.readline(max_bytes + 1)


def parse_line(line: bytes) -> dict[str, Any]:
    """The article in one line, as ``article_of`` has it. Raises ReadingError."""
    return article_of(_record(line))


def is_article_line(line: bytes) -> bool:
    """Whether the line is a JSON object with the key ``text``: for input without a name."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        return "text" in _record(line)
    except ReadingError:
        return False


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotText(
            f"byte {error.start:,} of the line is not UTF-8; save the file again as UTF-8"
        ) from None
    except RecursionError:
        raise ReadingError("the JSON is nested too deep; keep each article flat") from None
    except ValueError as error:
        raise ReadingError(
            f"the line is not JSON ({error}); write one JSON object on each line"
        ) from None
    if not isinstance(record, dict):
        raise ReadingError(
            f"the line is a JSON {json_kind(record)}; write one JSON object on each line"
        )
    return record
