"""Articles as records: a JSON object or list, a row of CSV, each with the keys of an article."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from accordingto.errors import NoArticle, ReadingError
from accordingto.reading.encoding import decode

_TEXTS = ("id", "title", "url", "outlet", "published", "updated", "language")
MOST = 2**31 - 1  # characters of a cell: what a C long holds everywhere
_DELIMITERS = (",", ";", "\t")  # the second is what spreadsheets write where 1.5 is 1,5


def article_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """The article in a record: ``text``, and of the rest what is there, as keywords.

    Keys: ``text`` (needed); ``title``, ``url``, ``outlet``, ``published``, ``updated``,
    ``language``, ``id``: strings; ``authors``: a string or a list of them. Others are
    passed over. Raises ReadingError, naming the key that is wrong.
    """
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


def json_records(data: bytes) -> list[Mapping[str, Any] | ReadingError]:
    """The records of a JSON file: those of a list, or the one object that it holds.

    In place of an item that is no object stands the error that says so. Raises ReadingError
    where the whole is no such JSON.

    >>> json_records(b'[{"text": "No."}]')
    [{'text': 'No.'}]
    """
    text = decode(data)
    if not text.strip():
        raise NoArticle("it is empty; an article needs some text")
    try:
        whole = json.loads(text)
    except RecursionError:
        raise ReadingError("the JSON is nested too deep; keep each article flat") from None
    except ValueError as error:
        raise ReadingError(
            f"it is not JSON ({error}); write a list of objects, or name it .jsonl if it holds an "
            "object a line"
        ) from None
    items = whole if isinstance(whole, list) else [whole]
    if not items:
        raise NoArticle("it is an empty list; an article needs some text")
    return [
        item
        if isinstance(item, dict)
        else ReadingError(
            f'it is a JSON {json_kind(item)}; write an object with the key "text" for each article'
        )
        for item in items
    ]


def are_articles(data: bytes) -> bool:
    """Whether the bytes are a JSON list or object with the key ``text``, if without a name."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        return False
    try:
        return any("text" in record for record in json_records(data) if isinstance(record, dict))
    except ReadingError:
        return False


def csv_records(data: bytes, *, longest: int) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows of a CSV file with a header, and the line on which each ends.

    Cells are separated by commas, semicolons or tabs, may have ``longest`` characters, and are
    left out where they are empty. Raises ReadingError where no column is called ``text``.
    """
    text = decode(data)
    if not text.strip():
        raise NoArticle("it is empty; an article needs some text")
    header = text.lstrip().split("\n", 1)[0]
    delimiter = next((one for one in _DELIMITERS if "text" in _header(header, one)), None)
    if delimiter is None:
        raise NoArticle(
            'no column is called "text"; its first line must name the columns, and that with the '
            "articles so"
        )
    limit = csv.field_size_limit(min(longest, MOST))
    try:
        rows = csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter)
        names = _header(header, delimiter)
        next(rows)
        for row in rows:
            if any(row):
                cells = zip(names, row, strict=False)
                yield rows.line_num, {name: cell for name, cell in cells if cell.strip()}
    except csv.Error as error:
        raise ReadingError(f"it is not CSV ({error}); save it again as CSV in UTF-8") from None
    finally:
        csv.field_size_limit(limit)


def _header(line: str, delimiter: str) -> list[str]:
    return [name.strip().lower() for name in next(csv.reader([line], delimiter=delimiter), [])]


def json_kind(value: object) -> str:
    """The name that JSON has for the type of a value."""
    names = {bool: "boolean", int: "number", float: "number", str: "string", list: "list"}
    return "null" if value is None else names.get(type(value), "object")


def _string(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ReadingError(f'the key "{key}" is a JSON {json_kind(value)}; it must be a string')
    return value


def _strings(key: str, value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ReadingError(
            f'the key "{key}" is a JSON {json_kind(value)}; it must be a string or a list of '
            "strings"
        )
    return tuple(value)
