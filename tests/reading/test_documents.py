"""From an input to its documents, or to the failures that say what to do."""

import hashlib
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import NoArticle, NotText, ReadingError, SourceMissing, TooLarge
from accordingto.reading import Options, document_from_text, find_inputs, read, read_document
from accordingto.types import Document, Reading, make_id

PAGE = "<!doctype html><title>t</title><p>She said on Monday that nothing of the kind was true."


def read_all(*arguments: str | Path, **options: object) -> list[Reading]:
    given = Options(**options)  # type: ignore[arg-type]
    return [row for found in find_inputs(arguments) for row in read(found, options=given)]


def read_stdin(data: bytes, **options: object) -> list[Reading]:
    (found,) = find_inputs(["-"])
    return list(read(found, options=Options(**options), stdin=io.BytesIO(data)))  # type: ignore[arg-type]


def document_of(rows: list[Reading]) -> Document:
    (row,) = rows
    assert row.document is not None, row.failure
    return row.document


def reason_of(rows: list[Reading]) -> str:
    (row,) = rows
    assert row.failure is not None
    assert row.document is None
    assert row.failure.stage == "reading"
    return row.failure.reason


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"))


@given(ANY_TEXT)
def test_any_text_in_a_file_is_the_text_of_the_document(text: str) -> None:
    text = f"“No,” she said. 😀\r\n{text}"
    assert document_of(read_stdin(text.encode())).text == text


@given(st.text())
def test_any_string_is_a_document_or_no_article(text: str) -> None:
    try:
        document = document_from_text(text)
    except NoArticle:
        assert not text.strip("\0\ufeff").strip()
    else:
        assert document.text == text
        assert document == document_from_text(text)


def test_text_file_is_kept_to_the_code_point(tmp_path: Path) -> None:
    text = "“Wow 😀,” she said.\r\n\r\nעברית\rلا\n\t"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("utf-8-sig"))
    document = document_of(read_all(path))
    assert document.text == text
    assert document.path == str(path)
    assert document.id == make_id("doc", None, text)
    assert document.digest == hashlib.sha256(text.encode()).hexdigest()
    assert (document.title, document.language, document.published) == (None, None, None)


def test_file_in_windows_1252_is_not_mangled(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes(b"\x93It\x92s not true,\x94 she said.")
    assert document_of(read_all(tmp_path / "old.txt")).text == "“It’s not true,” she said."


def test_nuls_in_a_text_keep_their_place() -> None:
    text = "She said\0 no, and then she said it again."
    assert document_of(read_stdin(text.encode())).text == text


@pytest.mark.parametrize("text", ['"', "“”" * 50, "x" * 1_000_000, "😀", "لا"])
def test_odd_texts_are_documents_all_the_same(text: str) -> None:
    assert document_of(read_stdin(text.encode())).text == text


@pytest.mark.parametrize("name", ["a.htm", "A.HTML", "page", "page.txt"])
def test_page_is_told_by_its_ending_or_its_beginning(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGE)
    document = document_of(read_all(tmp_path / name))
    assert document.text == "She said on Monday that nothing of the kind was true."
    assert document.title == "t"


def test_page_on_standard_input_is_told_by_its_beginning() -> None:
    page = f"\ufeff<?xml version='1.0'?>\n<!-- saved -->\n{PAGE}"
    assert document_of(read_stdin(page.encode())).title == "t"


def test_what_is_known_beforehand_stands_above_what_the_page_says(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        "<html><head><meta property=article:published_time content=2024-01-01>"
        f"<meta property=og:site_name content=Courier></head><body>{PAGE}"
    )
    plain = document_of(read_all(tmp_path))
    assert (plain.published, plain.outlet) == ("2024-01-01", "Courier")
    given = document_of(read_all(tmp_path, published="2023-06", outlet="The Post"))
    assert (given.published, given.outlet) == ("2023-06", "The Post")
    assert given.id == plain.id


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u2003".encode()])
def test_blank_file_is_named_as_empty(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "blank.txt"
    path.write_bytes(data)
    assert reason_of(read_all(path)) == f"{path}: it is empty; an article needs some text"


def test_file_above_the_limit_is_refused_with_what_to_raise(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("She said no. " * 10)
    assert "limit of 100 bytes; split it, or raise max_bytes" in reason_of(
        read_all(tmp_path, max_bytes=100)
    )
    assert document_of(read_all(tmp_path, max_bytes=130)).text == "She said no. " * 10


def test_archive_in_one_text_is_refused_with_what_to_do_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_text("She said no.\n" * (50_000_000 // 13))
    (tmp_path / "b.txt").write_text("He said yes.")
    long, short = read_all(tmp_path)
    assert long.failure is not None
    assert long.failure.reason.startswith(f"{tmp_path}/a.txt: its text has 49,999,9")
    assert "4,000,000 are the most for one article; give the articles in it as" in (
        long.failure.reason
    )
    assert document_of([short]).text == "He said yes."


def test_folder_with_files_that_cannot_be_read_gives_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("She said no.")
    (tmp_path / "b.txt").symlink_to("gone.txt")
    (tmp_path / "c.txt").write_bytes(b"\x7fELF\0\0\0\0\0\0\1\2\3\xff\xfe" * 9)
    (tmp_path / "d.txt").write_text("He said yes.")
    rows = read_all(tmp_path)
    assert [row.document is not None for row in rows] == [True, False, False, True]
    assert rows[1].failure is not None
    assert f"{tmp_path}/b.txt: it cannot be opened" in rows[1].failure.reason


def test_missing_file_is_a_row_that_names_it(tmp_path: Path) -> None:
    assert reason_of(read_all(tmp_path / "gone.txt")).startswith(
        f"{tmp_path}/gone.txt: there is no"
    )


def test_every_line_of_json_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    record = {
        "text": "She said no. 😀",
        "title": "No",
        "url": "https://courier.example/1",
        "outlet": "Courier",
        "published": "2024-03-11",
        "updated": None,
        "authors": ["Ines Okafor"],
        "language": "en",
        "section": 7,
    }
    path.write_bytes(b"\xef\xbb\xbf" + lines(record) + b"\n" + lines({"id": "x1", "text": "No."}))
    first, second = read_all(path)
    assert (first.origin, second.origin) == (f"{path}:1", f"{path}:3")
    assert first.document == document_from_text(
        "She said no. 😀",
        title="No",
        url="https://courier.example/1",
        outlet="Courier",
        published="2024-03-11",
        authors=["Ines Okafor"],
        language="en",
        path=str(path),
    )
    assert second.document is not None
    assert second.document.id == "x1"


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (b"{", "not JSON"),
        (b"[1]", "is a JSON list"),
        (b"null", "is a JSON null"),
        (b"{}", '"text" is missing'),
        (b'{"text": 7}', '"text" is a JSON number'),
        (b'{"text": "  "}', "it is empty"),
        (b'{"text": "No.", "title": ["x"]}', '"title" is a JSON list'),
        (b'{"text": "No.", "url": {"a": 1}}', '"url" is a JSON object'),
        (
            b'{"text": "No.", "authors": [1]}',
            '"authors" is a JSON list; it must be a string or a list',
        ),
        (b'{"text": "No.", "published": "May"}', "ISO 8601"),
        (b'{"text": "\xff"}', "byte 10 of the line is not UTF-8"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"text": "No.", "id": ' + b"9" * 5_000 + b"}", "not JSON"),
        (b'{"text": "' + b"x" * 200_000 + b'"}', "over the limit of 150,000 bytes"),
    ],
)
def test_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: bytes, hint: str) -> None:
    path = tmp_path / "news.ndjson"
    good = lines({"text": "She said no."})
    path.write_bytes(good + line + b"\n" + good)
    rows = read_all(path, max_bytes=150_000)
    assert [row.document is not None for row in rows] == [True, False, True]
    assert rows[1].failure is not None
    assert rows[1].failure.reason.startswith(f"{path}:2: ")
    assert hint in rows[1].failure.reason
    assert ";" in rows[1].failure.reason


def test_json_lines_may_be_larger_than_the_limit_of_one(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_bytes(lines({"text": "She said no."}) * 50)
    assert len(read_all(tmp_path, max_bytes=40)) == 50


def test_json_lines_are_read_as_they_are_asked_for() -> None:
    def endless() -> Iterator[int]:
        while True:
            yield from lines({"text": "She said no."})

    class Endless(io.RawIOBase):
        source = endless()

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            assert isinstance(buffer, memoryview)
            buffer[0] = next(self.source)
            return 1

    (found,) = find_inputs(["-"])
    rows = read(found, stdin=io.BufferedReader(Endless()))
    assert [next(rows).origin for _ in range(3)] == ["-:1", "-:2", "-:3"]


def test_empty_file_of_json_lines_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("\n\n")
    assert "none.jsonl: it is empty" in reason_of(read_all(tmp_path))


def test_json_that_is_no_article_is_text_on_standard_input() -> None:
    assert document_of(read_stdin(b'{"a": "She said no."}')).text == '{"a": "She said no."}'


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.txt").write_text("She said no.")
    assert read_all(tmp_path) == read_all(tmp_path)


def test_one_document_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("She said no.")
    assert read_document(tmp_path / "a.txt").text == "She said no."
    assert read_document(tmp_path).path == str(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("gone.txt", None, SourceMissing),
        ("a.txt", b"", NoArticle),
        ("a.pdf", b"%PDF-1.4", NotText),
        ("a.html", b"<html></html>", NoArticle),
        ("a.txt", b"x" * 200, TooLarge),
        ("a.jsonl", b'{"text": "No."}', ReadingError),
    ],
)
def test_error_of_one_document_names_it(
    tmp_path: Path, name: str, data: bytes | None, error: type[ReadingError]
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(error) as raised:
        read_document(path, options=Options(max_bytes=100))
    assert str(raised.value).startswith(f"{path}: ")
    assert type(raised.value) is error


def test_reading_plain_text_loads_no_library_for_pages() -> None:
    script = (
        "import sys; from accordingto.reading import read_document;"
        "read_document(sys.argv[1]);"
        "print(sorted({'trafilatura', 'lxml', 'httpx', 'asyncio'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, __file__], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
