"""Articles in JSON, CSV and feeds: each is a document, and what harms or is none is refused."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from accordingto.errors import ReadingError
from accordingto.reading import read_document
from tests.reading.test_documents import document_of, read_all, read_stdin, reason_of

RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>
<language>en-gb</language>
<item><title>No &amp; no</title><link>https://courier.example/1</link>
<dc:creator>Ines Okafor</dc:creator><pubDate>Wed, 14 May 2025 10:00:00 +0000</pubDate>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>“No,” she <em>said</em>.</p><p>He said yes &amp; left.<br>And
came back.</p><script>x()</script>]]></content:encoded></item>
<item><title>Two</title><description>She said it was &lt;b&gt;late&lt;/b&gt;.</description></item>
<item><title>Three</title></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Post</title>
<entry><title type="html">Late &amp;amp; lost</title>
<link rel="self" href="https://post.example/self"/><link href="https://post.example/1"/>
<updated>2025-05-15T08:00:00Z</updated><published>2025-05-14T08:00:00Z</published>
<author><name>Ann Lee</name></author><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>She said <b>no</b>.</p>
<p>He left.</p></div></content></entry></feed>"""
RDF = """<rdf:RDF xmlns="http://purl.org/rss/1.0/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Old</title></channel>
<item><title>One</title><description>She said no.</description></item></rdf:RDF>"""


def test_each_object_of_a_json_list_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    path.write_text(json.dumps([{"text": "No.", "title": "A"}, 7, {"text": "Yes."}], indent=1))
    first, second, third = read_all(path)
    assert (first.origin, third.origin) == (f"{path}:1", f"{path}:3")
    assert first.document is not None
    assert (first.document.text, first.document.title) == ("No.", "A")
    assert first.document.path == str(path)
    assert second.failure is not None
    assert "it is a JSON number; write an object" in second.failure.reason


@pytest.mark.parametrize("indent", [None, 2])
def test_one_json_object_is_a_document(tmp_path: Path, indent: int | None) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": "She said no."}, indent=indent))
    assert document_of(read_all(tmp_path / "a.json")).text == "She said no."


def test_json_lines_by_the_name_of_json_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "No."}\n{"text": "Yes."}\n')
    assert [row.document and row.document.text for row in read_all(tmp_path / "a.json")] == [
        "No.",
        "Yes.",
    ]


def test_json_on_standard_input_is_told_by_its_articles() -> None:
    assert document_of(read_stdin(b'\n[\n{"text": "She said no."}\n]')).text == "She said no."
    assert document_of(read_stdin(b"[Laughter] She said no.")).text == "[Laughter] She said no."


@pytest.mark.parametrize(
    ("name", "data", "hint"),
    [
        ("a.json", "She said no.", "it is not JSON"),
        ("a.json", '{"body": "No."}', 'the key "text" is missing'),
        ("a.json", "[]", "it is an empty list"),
        ("a.json", "", "it is empty"),
        ("a.json", "[" * 100_000, "nested too deep"),
        ("a.csv", "", "it is empty"),
        ("a.csv", "headline,body\nNo,She said no.\n", 'no column is called "text"'),
        ("a.xml", "<nitf><body>She said no.</body></nitf>", "it is no RSS or Atom feed"),
        ("a.xml", "<rss><channel><title>x</title></channel></rss>", "the feed has no item"),
        ("a.xml", "<rss", "the feed has no item"),
        ("a.rss", "", "it is no RSS or Atom feed"),
    ],
)
def test_what_holds_no_article_is_refused_with_the_remedy(
    tmp_path: Path, name: str, data: str, hint: str
) -> None:
    (tmp_path / name).write_text(data)
    reason = reason_of(read_all(tmp_path / name))
    assert hint in reason
    assert ";" in reason


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_each_row_of_a_table_is_a_document(tmp_path: Path, mark: str, delimiter: str) -> None:
    path = tmp_path / "news.csv"
    cells = [["Title", "TEXT", "section"], ["A", '"She said\n""no""."', "x"], ["", "Yes.", ""]]
    path.write_text(mark + "".join(delimiter.join(row) + "\r\n" for row in cells))
    first, second = read_all(path)
    assert first.document is not None
    assert second.document is not None
    assert (first.document.title, first.document.text) == ("A", 'She said\n"no".')
    assert (second.document.title, second.document.text) == (None, "Yes.")
    assert (first.origin, second.origin) == (f"{path}:3", f"{path}:4")


def test_a_row_without_text_is_a_failure_and_a_long_one_is_read(tmp_path: Path) -> None:
    long = "She said no. " * 20_000
    (tmp_path / "a.csv").write_text(f"title,text\nA,\nB,{long}\n")
    empty, read = read_all(tmp_path / "a.csv")
    assert empty.failure is not None
    assert "a.csv:2: " in empty.failure.reason
    assert read.document is not None
    assert read.document.text == long


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed"])
def test_each_item_of_rss_is_a_document(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(RSS)
    first, second, third = read_all(path)
    assert first.document is not None
    assert first.document.text == "“No,” she said.\nHe said yes & left.\nAnd came back."
    assert (first.document.title, first.document.url) == ("No & no", "https://courier.example/1")
    assert (first.document.outlet, first.document.language) == ("The Courier", "en-gb")
    assert first.document.published == "2025-05-14T10:00:00+00:00"
    assert first.document.authors == ("Ines Okafor",)
    assert second.document is not None
    assert second.document.text == "She said it was late."
    assert third.failure is not None
    assert "empty" in third.failure.reason


def test_each_entry_of_atom_is_a_document() -> None:
    document = document_of(read_stdin(ATOM.encode()))
    assert document.text == "She said no.\nHe left."
    assert (document.title, document.url) == ("Late & lost", "https://post.example/1")
    assert (document.published, document.updated) == (
        "2025-05-14T08:00:00Z",
        "2025-05-15T08:00:00Z",
    )
    assert (document.outlet, document.authors, document.language) == (
        "The Post",
        ("Ann Lee",),
        "en",
    )


def test_the_oldest_rss_is_read() -> None:
    assert document_of(read_stdin(RDF.encode())).text == "She said no."


def test_one_document_is_not_read_from_what_may_hold_many(tmp_path: Path) -> None:
    for name, data in (("a.json", "[]"), ("a.csv", "text\nNo.\n"), ("feed", RSS)):
        (tmp_path / name).write_text(data)
        with pytest.raises(ReadingError, match="many documents"):
            read_document(tmp_path / name)


def test_a_page_named_xml_is_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(
        "<?xml version='1.0'?><html><body><p>She said on Monday that nothing was true.</p></body>"
    )
    assert "nothing was true" in document_of(read_all(tmp_path / "a.xml")).text


BOMB = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'lol lol lol'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]><rss><channel><title>&a9;</title><item><title>x</title>"
    "<description>She said no. &a9;</description><link href='&a9;'/></item></channel></rss>"
)
OUTSIDE = (
    "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{path}'>]><rss><channel><item>"
    "<title>x</title><description>She said no. &x;</description></item></channel></rss>"
)


def test_entities_that_grow_without_end_do_not(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(BOMB)
    begun = time.perf_counter()
    rows = read_all(tmp_path / "a.xml")
    assert time.perf_counter() - begun < 5
    assert all("lol" not in row.document.text for row in rows if row.document)


def test_an_entity_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    (tmp_path / "a.xml").write_text(OUTSIDE.format(path=tmp_path / "secret.txt"))
    rows = read_all(tmp_path / "a.xml")
    assert all("secret" not in row.document.text for row in rows if row.document)
