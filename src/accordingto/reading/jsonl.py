"""JSON Lines: one article a line, read one line at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from accordingto.errors import NoArticle, NotText, ReadingError, TooLarge

_TEXTS = ("id", "title", "url", "outlet", "published", "updated", "language")
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
                TooLarge(f"the line is over the limit of {max_bytes:,} bytes; raise max_bytes"),
            )
        elif line.strip():
            yield number, line
        line = stream.readline(max_bytes + 1)


def parse_line(line: bytes) -> dict[str, Any]:
    """The article in one line: ``text``, and of the rest what is there, as keywords.

    Keys: ``text`` (needed); ``title``, ``url``, ``outlet``, ``published``, ``updated``,
    ``language``, ``id``: strings; ``authors``: a string or a list of them. Others are
    passed over. Raises ReadingError, naming the key that is wrong.
    """
    record = _record(line)
    text = record.get("text")
    if text is None:
        raise NoArticle('the key "text" is missing; it must hold the text of the article')
    article: dict[str, Any] = {"text": _string("text", text)}
    for key in _TEXTS:
        if record.get(key) is not None:
            article[key] = _string(key, record[key])
    if record.get("authors") is not None:
        article["authors"] = _strings("authors", record["authors"])
    return article


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
            f"the line is a JSON {_kind(record)}; write one JSON object on each line"
        )
    return record


def _string(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ReadingError(f'the key "{key}" is a JSON {_kind(value)}; it must be a string')
    return value


def _strings(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ReadingError(
            f'the key "{key}" is a JSON {_kind(value)}; it must be a string or a list of strings'
        )
    return tuple(value)


def _kind(value: object) -> str:
    """The name that JSON has for the type of a value."""
    names = {bool: "boolean", int: "number", float: "number", str: "string", list: "list"}
    return "null" if value is None else names.get(type(value), "object")
