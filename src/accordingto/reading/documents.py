"""From an input to the documents in it."""

from __future__ import annotations

import hashlib
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from accordingto.errors import NoArticle, NotText, ReadingError, SourceMissing, TooLarge
from accordingto.reading.asides import find_asides
from accordingto.reading.dates import check_date
from accordingto.reading.encoding import decode, decode_page
from accordingto.reading.feeds import MEDIA_TYPES as FEED_TYPES
from accordingto.reading.feeds import feed_records, is_feed
from accordingto.reading.inputs import (
    FEED_ENDINGS,
    JSON_ENDINGS,
    LINES_ENDINGS,
    PAGE_ENDINGS,
    TABLE_ENDINGS,
    Input,
    InputKind,
    cannot_open,
    find_inputs,
)
from accordingto.reading.jsonl import is_article_line, numbered_lines, parse_line
from accordingto.reading.pages import read_page
from accordingto.reading.records import are_articles, article_of, csv_records, json_records
from accordingto.types import Document, Failure, Reading, make_id

if TYPE_CHECKING:
    from accordingto.reading.fetching import Fetched

# A page, whatever its ending: comments and an XML declaration may stand first.
_PAGE_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_REACH = 2_000  # bytes that are looked at for it
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_TEXT_TYPES = ("text/plain", "text/markdown")


@dataclass(frozen=True, slots=True)
class Options:
    """What is known beforehand of all that is read, and the limits.

    ``published`` (ISO 8601, checked at once: ReadingError) and ``outlet`` stand above
    what an input says of itself. ``max_bytes`` holds for a file, a page, and a line of
    JSON Lines; such a file as a whole may be of any size. ``timeout`` is in seconds,
    for a page with all its redirects.
    """

    published: str | None = None
    outlet: str | None = None
    max_bytes: int = 64 * 1024 * 1024
    timeout: float = 20.0
    max_redirects: int = 5

    def __post_init__(self) -> None:
        if self.published is not None:
            object.__setattr__(self, "published", check_date(self.published))


DEFAULTS = Options()
MANY = "this may be many documents; use find_inputs and read"
# Characters of one article: four million are about 700,000 words, longer than any novel of note.
# They are read in minutes and below 500 MB; what is longer is an archive in one file.
LONGEST = 4_000_000


def document_from_text(
    text: str,
    *,
    url: str | None = None,
    path: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    authors: Iterable[str] = (),
    published: str | None = None,
    updated: str | None = None,
    language: str | None = None,
    id: str | None = None,  # noqa: A002  (the name that Document has for it)
) -> Document:
    """A document of text that is at hand already; its characters are kept as they are.

    Without ``id`` it gets one made from ``url`` and ``text``. Dates are ISO 8601. Raises
    NoArticle if the text is blank, TooLarge above ``LONGEST`` characters, ReadingError for a
    date that is none.

    >>> document_from_text("“No,” she said.", published="2024-05").published
    '2024-05'
    """
    if not text.strip("\0\ufeff").strip():
        raise NoArticle("it is empty; an article needs some text")
    if len(text) > LONGEST:
        raise TooLarge(
            f"its text has {len(text):,} characters, {LONGEST:,} are the most for one article; "
            "give the articles in it as files of their own, or as JSON Lines, one a line"
        )
    return Document(
        id=id or make_id("doc", url, text),
        text=text,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        path=path,
        url=url,
        outlet=outlet,
        title=title,
        authors=tuple(authors),
        published=None if published is None else check_date(published),
        updated=None if updated is None else check_date(updated),
        language=language,
        asides=find_asides(text),
    )


def read(
    source: Input, *, options: Options = DEFAULTS, stdin: BinaryIO | None = None
) -> Iterator[Reading]:
    """The documents in an input, one after the other, or the failures in their place.

    JSON Lines, JSON, CSV and feeds hold many, any other input one. Each Reading has a document with
    nothing found in it yet, or a failure whose reason begins with its origin: a bad file
    or line stops neither the run nor the rest of the file. ``stdin`` is what ``-`` reads,
    by default the standard input of the process.
    """
    try:
        if source.problem is not None:
            raise source.problem
        if source.kind is InputKind.STDIN:
            yield from _from_stdin(stdin or sys.stdin.buffer, options)
        elif source.kind is InputKind.URL:
            yield from _from_url(source.origin, options)
        else:
            with Path(source.origin).open("rb") as stream:
                yield from _from_file(source.origin, stream, options)
    except ReadingError as error:
        yield _failed(source.origin, error)
    except OSError as error:
        yield _failed(source.origin, SourceMissing(cannot_open(error)))


def read_document(origin: str | os.PathLike[str], *, options: Options = DEFAULTS) -> Document:
    """The one document at a path or an ``http(s)`` URL.

    Raises ReadingError, also where there may be several: those are for ``read``.
    """
    origin = os.fspath(origin)
    inputs = list(islice(find_inputs([origin]), 2))
    try:
        if len(inputs) != 1 or inputs[0].kind is InputKind.STDIN or _holds_many(inputs[0]):
            raise ReadingError(MANY)
        if inputs[0].problem is not None:
            raise inputs[0].problem
        return _single(inputs[0], options)
    except ReadingError as error:
        raise type(error)(f"{origin}: {error}") from error
    except OSError as error:
        raise SourceMissing(f"{origin}: {cannot_open(error)}") from error


def _holds_many(source: Input) -> bool:
    many = LINES_ENDINGS + JSON_ENDINGS + TABLE_ENDINGS + FEED_ENDINGS
    return source.kind is InputKind.FILE and source.origin.lower().endswith(many)


def _failed(origin: str, error: ReadingError) -> Reading:
    return Reading(origin, None, failure=Failure("reading", f"{origin}: {error}"))


def _single(source: Input, options: Options) -> Document:
    """The document of an input that holds one."""
    if source.kind is InputKind.URL:
        fetched = _fetched(source.origin, options)
        if _is_feed(fetched):
            raise ReadingError(MANY)
        return _from_fetched(fetched, options)
    with Path(source.origin).open("rb") as stream:
        data = _all_of(stream, options.max_bytes)
    if is_feed(data):
        raise ReadingError(MANY)
    return _from_bytes(data, options, path=source.origin)


def _from_file(path: str, stream: BinaryIO, options: Options) -> Iterator[Reading]:
    """The documents of a file, which its ending or its beginning tells how to read."""
    lower = path.lower()
    if lower.endswith(LINES_ENDINGS):
        yield from _from_lines(path, stream, options)
        return
    data = _all_of(stream, options.max_bytes)
    if lower.endswith(JSON_ENDINGS) and not is_article_line(data.split(b"\n", 1)[0]):
        yield from _from_records(path, enumerate(json_records(data), start=1), options, path=path)
    elif lower.endswith(JSON_ENDINGS):  # JSON Lines by another name, or one object on one line
        yield from _from_lines(path, io.BytesIO(data), options)
    elif lower.endswith(TABLE_ENDINGS):
        yield from _from_records(
            path, csv_records(data, longest=options.max_bytes), options, path=path
        )
    elif is_feed(data) or (lower.endswith(FEED_ENDINGS) and not _is_page(data)):
        yield from _from_feed(path, data, options, path=path)
    else:
        yield Reading(path, _from_bytes(data, options, path=path))


def _all_of(stream: BinaryIO, max_bytes: int, first: bytes = b"") -> bytes:
    data = first + stream.read(max_bytes + 1 - len(first))
    if len(data) > max_bytes:
        raise TooLarge(
            f"it is larger than the limit of {max_bytes:,} bytes; "
            "split it, or raise max_bytes (--max-bytes); JSON Lines may be of any size"
        )
    return data


def _from_bytes(data: bytes, options: Options, *, path: str | None) -> Document:
    if (path or "").lower().endswith(PAGE_ENDINGS) or _is_page(data):
        return _from_page(decode_page(data), options, path=path)
    return _overridden(document_from_text(decode(data), path=path), options)


def _from_page(
    html: str, options: Options, *, path: str | None = None, url: str | None = None
) -> Document:
    page = read_page(html, url=url)
    document = document_from_text(
        page.text,
        url=page.url,
        path=path,
        title=page.title,
        outlet=page.outlet,
        authors=page.authors,
        published=page.published,
        updated=page.updated,
        language=page.language,
    )
    return _overridden(document, options)


def _is_page(data: bytes) -> bool:
    return bool(_PAGE_BEGINS.match(data[:_PAGE_REACH]))


def _fetched(url: str, options: Options) -> Fetched:
    from accordingto.reading.fetching import fetch  # late: asyncio and httpx load slowly

    return fetch(
        url,
        timeout=options.timeout,
        max_bytes=options.max_bytes,
        max_redirects=options.max_redirects,
    )


def _from_url(url: str, options: Options) -> Iterator[Reading]:
    fetched = _fetched(url, options)
    if _is_feed(fetched):
        yield from _from_feed(url, fetched.data, options)
    else:
        yield Reading(url, _from_fetched(fetched, options))


def _is_feed(fetched: Fetched) -> bool:
    return fetched.media_type in (None, *FEED_TYPES) and is_feed(fetched.data)


def _from_fetched(fetched: Fetched, options: Options) -> Document:
    media_type = fetched.media_type
    if media_type in _PAGE_TYPES or (media_type is None and _is_page(fetched.data)):
        html = decode_page(fetched.data, fetched.charset)
        return _from_page(html, options, url=fetched.url)
    if media_type in _TEXT_TYPES or media_type is None:
        text = decode_page(fetched.data, fetched.charset)
        return _overridden(document_from_text(text, url=fetched.url), options)
    raise NotText(
        f"the server sends {media_type}, which is neither HTML, plain text nor a feed; "
        "give the address of the article, or save it as text"
    )


def _from_stdin(stream: BinaryIO, options: Options) -> Iterator[Reading]:
    """Standard input has no ending to go by: its beginning tells JSON Lines, JSON and a feed."""
    first = stream.readline(options.max_bytes + 1)
    if is_article_line(first):
        yield from _from_lines("-", stream, options, first=first)
        return
    data = _all_of(stream, options.max_bytes, first)
    if is_feed(data):
        yield from _from_feed("-", data, options)
    elif are_articles(data):
        yield from _from_records("-", enumerate(json_records(data), start=1), options)
    else:
        yield Reading("-", _from_bytes(data, options, path=None))


def _from_feed(
    origin: str, data: bytes, options: Options, *, path: str | None = None
) -> Iterator[Reading]:
    yield from _from_records(origin, enumerate(feed_records(data), start=1), options, path=path)


def _from_records(
    origin: str,
    records: Iterable[tuple[int, Mapping[str, Any] | ReadingError]],
    options: Options,
    *,
    path: str | None = None,
) -> Iterator[Reading]:
    """The document of each record; ``origin`` and its number are its place."""
    for number, record in records:
        place = f"{origin}:{number}"
        try:
            if isinstance(record, ReadingError):
                raise record
            document = document_from_text(path=path, **article_of(record))
            yield Reading(place, _overridden(document, options))
        except ReadingError as error:
            yield _failed(place, error)


def _from_lines(
    origin: str, stream: BinaryIO, options: Options, *, first: bytes = b""
) -> Iterator[Reading]:
    path = None if origin == "-" else origin
    empty = True
    for number, line in numbered_lines(stream, max_bytes=options.max_bytes, first=first):
        empty = False
        place = f"{origin}:{number}"
        try:
            if isinstance(line, TooLarge):
                raise line
            document = document_from_text(path=path, **parse_line(line))
            yield Reading(place, _overridden(document, options))
        except ReadingError as error:
            yield _failed(place, error)
    if empty:
        raise NoArticle("it is empty; an article needs some text")


def _overridden(document: Document, options: Options) -> Document:
    return replace(
        document,
        published=options.published or document.published,
        outlet=options.outlet or document.outlet,
    )
