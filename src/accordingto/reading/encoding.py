"""From bytes to text, without mangling what an older program wrote.

News text is UTF-8 or, from older systems, Windows-1252. The rule: bytes that are valid
UTF-8 are UTF-8, and any other byte is Windows-1252. charset-normalizer is not used: of
the 41 PolNeAR dev articles with curly quotes or accents, saved as Windows-1252, version
3.5.2 mangled 9 (as CP775, Big5, ...), and the rule none.
"""

from __future__ import annotations

import codecs
import re

from accordingto.errors import NotText

MAX_NUL_SHARE = 0.05  # UTF-16 without its mark, tape archives, memory dumps have far more
MAX_CONTROL_SHARE = 0.01  # compressed or compiled bytes: about 0.1
MAX_LEGACY_SHARE = (
    0.25  # bytes that are not UTF-8: accents in French: about 0.05; a Cyrillic code page: about 0.8
)

_BOMS = (  # the marks of UTF-32 first: that of UTF-16 begins one of them
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_META_REACH = 4096  # bytes; the HTML standard wants the declaration within 1,024
# The encodings of the web; others (Python knows Punycode) may cost more than linear time.
_WEB_CODECS = re.compile(
    r"cp\d+|iso8859-\d+|koi8-[rut]|gb\w+|hz|big5\w*|euc_\w+|shift_jis\w*|iso2022_\w+|mac-\w+"
)


def decode(data: bytes) -> str:
    """The text in ``data``: by its byte order mark, else UTF-8, else Windows-1252.

    The mark is dropped; line ends and single NULs stay, so that offsets are those of
    the file. A file in UTF-8 that has a few bytes of Windows-1252 in it, as text pasted
    together from two sources has, is read with each part in its own encoding.

    Raises NotText if the bytes are binary or in another encoding.

    >>> decode("“Never,” she said.".encode("cp1252")) == decode("“Never,” she said.".encode())
    True
    """
    _refuse_formats(data)
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _decode_as(codec, data)
    if data.count(0) > MAX_NUL_SHARE * len(data):
        raise NotText(
            "this is no text file (it is full of NUL bytes); if it is text in UTF-16, "
            "save it again as UTF-8"
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_what_is_not_windows_1252(data, error.start)
    try:
        return data.decode("utf-8", errors=_AS_WINDOWS_1252)
    except UnicodeDecodeError as error:
        raise _unknown_encoding(data, error.start) from None


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The text in ``data`` as ``decode`` gives it, for a page that may name its encoding.

    ``charset`` is what the server says; else the page's ``<meta charset>`` counts. Both
    are believed only where the bytes are not plainly UTF-8: many servers name Latin-1
    for whatever they send.

    Raises NotText if the bytes are binary or in an encoding that cannot be told.
    """
    declared = charset or _meta_charset(data)
    codec = _web_codec(declared) if declared else None
    if codec is None or data.startswith(tuple(mark for mark, _ in _BOMS)) or _is_utf8(data):
        return decode(data)
    _refuse_formats(data)
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return decode(data)


def _decode_as(codec: str, data: bytes) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise NotText(
            f"it begins as {error.encoding.upper()}, but byte {error.start:,} breaks that "
            f"encoding ({error.reason}); save it again as UTF-8"
        ) from None


def _refuse_formats(data: bytes) -> None:
    for beginning, name in _FORMATS:
        if data.startswith(beginning):
            raise NotText(f"this is {name}, not text; save it as plain text or HTML")


def _refuse_what_is_not_windows_1252(data: bytes, first: int) -> None:
    """Raise NotText where Windows-1252 would decode the bytes, but to no text."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(data):
        raise NotText("this is binary, not text; save it as plain text or HTML")
    legacy = len(data) - len(data.decode("utf-8", errors="ignore").encode())
    # the bytes of a short text say little: "Café" is a quarter accents
    if legacy > max(4, MAX_LEGACY_SHARE * len(data)):
        raise _unknown_encoding(data, first)


def _unknown_encoding(data: bytes, at: int) -> NotText:
    return NotText(
        f"byte {at:,} (0x{data[at]:02X}) is neither UTF-8 nor Windows-1252; "
        "save the file again as UTF-8 (for example: iconv -f ENCODING -t UTF-8)"
    )


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    try:
        return error.object[error.start : error.end].decode("cp1252"), error.end
    except UnicodeDecodeError:
        raise error from None


_AS_WINDOWS_1252 = "accordingto.windows-1252"
codecs.register_error(_AS_WINDOWS_1252, _as_windows_1252)


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are valid UTF-8 and not just ASCII, which many encodings share."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _meta_charset(data: bytes) -> str | None:
    match = _META_CHARSET.search(data, 0, _META_REACH)
    return match.group(1).decode("ascii", "replace") if match else None


def _web_codec(charset: str) -> str | None:
    """Python's codec for the name of an encoding, or None to leave it to ``decode``."""
    try:
        name = codecs.lookup(charset.strip()).name
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    if name == "iso8859-1":  # as browsers do: pages that say so are in Windows-1252
        name = "cp1252"
    return name if _WEB_CODECS.fullmatch(name) else None
