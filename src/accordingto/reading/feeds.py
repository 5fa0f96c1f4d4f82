"""The articles of a feed: RSS 0.9 to 2.0 and Atom (RFC 4287), as much of each as the feed holds.

What comes from outside may be made to harm: entities are not resolved, nothing is fetched, and
libxml2's own limits stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from accordingto.errors import NoArticle
from accordingto.reading.dates import iso_date

# The root element of a feed, behind an XML declaration, a style sheet, comments and a DOCTYPE.
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<(?:\?|!--|!DOCTYPE)[^>]*>\s*){0,8}<(?:rss|feed|rdf:RDF)[\s>]",
    re.IGNORECASE,
)
_REACH = 4_000  # bytes that are looked at for it
MEDIA_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/xml",
    "text/xml",
)
# Where an item keeps its text, the fullest first.
_TEXTS = ("encoded", "content", "description", "summary")
_BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr"}
    | {"section", "article", "figure", "figcaption", "table"}
)
_UNSEEN = frozenset({"script", "style", "iframe", "figcaption", "template"})


def is_feed(data: bytes) -> bool:
    """Whether the bytes begin as a feed does."""
    return bool(_BEGINS.match(data[:_REACH]))


def feed_records(data: bytes) -> Iterator[dict[str, Any]]:
    """The items of a feed, in its order, with the keys of an article.

    Raises NoArticle where it is no feed or has no item.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or _name(root) not in ("rss", "feed", "rdf"):
        raise NoArticle(
            "it is no RSS or Atom feed; save the article in it as text, or give the address of "
            "the page"
        )
    channel = next((child for child in root if _name(child) == "channel"), root)
    outlet = _text(channel, "title")
    language = _text(channel, "language") or root.get(f"{_XML}lang")
    items = [element for element in root.iter() if _name(element) in ("item", "entry")]
    if not items:
        raise NoArticle("the feed has no item; give the address of an article")
    for item in items:
        yield {
            "text": _article(item),
            "title": _plain(_text(item, "title") or ""),
            "url": _link(item),
            "outlet": outlet,
            "published": _date(_text(item, "published", "issued", "pubdate", "date")),
            "updated": _date(_text(item, "updated", "modified")),
            "language": item.get(f"{_XML}lang") or language,
            "authors": _authors(item),
        }


_XML = "{http://www.w3.org/XML/1998/namespace}"


def _name(element: Any) -> str:
    """The name of an element without its namespace, in lower case; "" for what is none."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _children(item: Any, *names: str) -> list[Any]:
    """The children of these names, those of the first name first; media's descriptions are none."""
    return [
        child
        for name in names
        for child in item
        if _name(child) == name and "search.yahoo.com/mrss" not in child.tag
    ]


def _text(item: Any, *names: str) -> str | None:
    texts = ("".join(child.itertext()).strip() for child in _children(item, *names))
    return next((text for text in texts if text), None)


def _article(item: Any) -> str:
    """The text of an item: the longest that it has."""
    texts = [
        _plain(_inner(child), inline=child.get("type") == "text")
        for child in _children(item, *_TEXTS)
    ]
    return max(texts, key=len, default="")


def _inner(element: Any) -> str:
    """The HTML in an element: escaped, as it mostly is, or as elements (Atom's "xhtml")."""
    from lxml import etree

    if not len(element):
        return element.text or ""
    pieces = [element.text or ""]
    pieces += [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return "".join(pieces)


def _plain(html: str, *, inline: bool = False) -> str:
    """The text of a piece of HTML, a line a paragraph."""
    if inline or not re.search(r"[<&]", html):
        return html.strip()
    from lxml import html as parsing

    try:
        tree = parsing.fragment_fromstring(html, create_parent="div")
    except (ValueError, AssertionError, parsing.etree.ParserError):
        return ""
    pieces: list[str] = []
    for event, element in parsing.etree.iterwalk(tree, events=("start", "end")):
        name = _name(element)
        if event == "start":
            pieces += ["\n"] * (name in _BLOCKS)
            pieces.append("" if name in _UNSEEN else _on_a_line(element.text))
        else:
            pieces += ["\n"] * (name in _BLOCKS)
            pieces.append(_on_a_line(element.tail))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _on_a_line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _link(item: Any) -> str | None:
    """The address of the article: RSS has it as text, Atom as an attribute."""
    for link in _children(item, "link"):
        address = (link.get("href") or link.text or "").strip()
        if address and link.get("rel", "alternate") == "alternate":
            return str(address)
    return None


def _date(told: str | None) -> str | None:
    """A date as ISO 8601: Atom's is, RSS writes "Wed, 14 May 2025 10:00:00 GMT"."""
    if told is None or (found := iso_date(told)):
        return found if told else None
    try:
        return iso_date(parsedate_to_datetime(told).isoformat())
    except (ValueError, TypeError, IndexError):
        return None


def _authors(item: Any) -> list[str]:
    """Who wrote it; RSS has an address with the name in brackets: "a@b.example (Ann Lee)"."""
    found = []
    for author in _children(item, "creator", "author"):
        name = _text(author, "name") or (None if len(author) else _text_of(author))
        bracketed = re.fullmatch(r"\S+@\S+\s+\((.+)\)", name or "")
        found.append(bracketed[1] if bracketed else name)
    return [name for name in found if name]


def _text_of(element: Any) -> str:
    return "".join(element.itertext()).strip()
