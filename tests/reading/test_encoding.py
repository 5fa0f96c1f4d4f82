"""Bytes that older programs wrote come out as the text that was meant."""

import codecs
import contextlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import NotText
from accordingto.reading.encoding import decode, decode_page

SAID = "“It’s not true,” said José Muñoz – the mayor’s aide…"


def test_curly_quotes_survive_windows_1252() -> None:
    assert decode(SAID.encode("cp1252")) == SAID


def test_utf_8_wins_over_windows_1252() -> None:
    assert decode(SAID.encode()) == SAID


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_tells_the_encoding_and_is_dropped(encoding: str) -> None:
    assert decode(SAID.encode(encoding)) == SAID


def test_big_endian_utf_16_is_read_by_its_mark() -> None:
    assert decode(codecs.BOM_UTF16_BE + SAID.encode("utf-16-be")) == SAID


def test_text_pasted_together_from_two_encodings_is_read_in_both() -> None:
    assert decode(SAID.encode() + SAID.encode("cp1252")) == SAID + SAID


def test_short_word_with_an_accent_is_windows_1252() -> None:
    assert decode("Café".encode("cp1252")) == "Café"


def test_single_nuls_stay_in_their_place() -> None:
    text = "The minister said\0 no. " * 3
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (b"%PDF-1.7 the minister said no", "a PDF"),
        (b"{\\rtf1 the minister said no}", "RTF"),
        (b"PK\x03\x04 word/document.xml", "office document"),
        (SAID.encode("utf-16-le"), "UTF-16"),
        (random.Random(1).randbytes(5_000), "binary"),
        ("Министр отрицает, что знал об этом".encode("cp1251"), "iconv"),
        ("The minister “said” \x81 no".encode("cp1252", "ignore") + b"\x81 no", "iconv"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8", "save it again as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes, hint: str) -> None:
    with pytest.raises(NotText, match=hint):
        decode(data)


def test_page_is_read_in_the_encoding_that_it_names() -> None:
    page = '<html><head><meta charset="windows-1251"></head><p>Министр</p></html>'
    assert decode_page(page.encode("cp1251")) == page


def test_encoding_that_the_server_names_counts_before_that_of_the_page() -> None:
    page = "<html><head><meta charset='iso-8859-1'></head><p>大臣は否定した</p></html>"
    assert decode_page(page.encode("shift_jis"), "Shift_JIS") == page


def test_page_that_is_utf_8_whatever_it_says_is_read_as_utf_8() -> None:
    page = f"<meta charset=iso-8859-1><p>{SAID}</p>"
    assert decode_page(page.encode(), "ISO-8859-1") == page


def test_page_in_latin_1_has_the_curly_quotes_of_windows_1252() -> None:
    page = f"<meta charset=iso-8859-1><p>{SAID}</p>"
    assert decode_page(page.encode("cp1252")) == page


@pytest.mark.parametrize("charset", ["punycode", "rot13", "hex", "klingon", "utf-16", "a\0b", ""])
def test_encoding_that_no_page_is_in_is_passed_over(charset: str) -> None:
    assert decode_page(b"<p>She said no.</p>", charset) == "<p>She said no.</p>"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_any_text_in_utf_8_comes_back_as_it_was(text: str) -> None:
    text = f"She said: {text}"
    assert decode(text.encode()) == text


@given(st.text(st.characters(codec="cp1252", categories=["L", "P", "Zs"]), max_size=9))
def test_prose_in_windows_1252_comes_back_as_it_was(text: str) -> None:
    # a byte pair that happens to be valid UTF-8 ("Ã©") is taken for it: no prose has one
    text = " ".join(text) + " she said, and again she said"
    assert decode(text.encode("cp1252")) == text


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    for read in (decode, decode_page):
        with contextlib.suppress(NotText):
            assert isinstance(read(data), str)
