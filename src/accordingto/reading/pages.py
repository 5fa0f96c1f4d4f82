"""From a news page in HTML to the article on it, with trafilatura.

Two things are done here beyond trafilatura. Paragraphs that are wholly a link, which
lead to other stories, are dropped while the markup still tells them from prose. And the
dates of publishing and of updating, of which trafilatura gives one, are each looked up
where pages state them: schema.org (JSON-LD, microdata), Open Graph and Dublin Core.

trafilatura is imported on the first page only: it takes longer to load than a page
takes to read.
"""

from __future__ import annotations

import json
import logging
import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from accordingto.errors import NoArticle, TooLarge
from accordingto.reading.asides import is_label
from accordingto.reading.dates import iso_date

MAX_PAGE_CHARACTERS = 20_000_000  # trafilatura's own limit; news pages have under 3 million
# trafilatura's time grows with the square of them: 20,000 take 3 s, 80,000 took 30 s.
MAX_PAGE_ELEMENTS = 50_000
MIN_SENTENCE_WORDS = 8  # a line of so many that ends as a sentence: menus have none
LAID_OUT_WORDS = 40  # a cell of so many is no figure or entry of a table

# Broken JSON-LD is searched with regular expressions, in time that grows with its square.
MAX_BROKEN_JSON = 20_000  # characters

_JSON_LD = './/script[@type="application/ld+json"]'
_LINKING_BLOCKS = (
    ".//*[self::p or self::li or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"
    "[.//a[@href]]"
)
_TEXT_OUTSIDE_LINKS = ".//text()[not(ancestor::a[@href])]"
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$", re.MULTILINE)

_PUBLISHED = ("article:published_time", "og:published_time", "datepublished", "dcterms.issued")
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified")

for _name in ("trafilatura", "htmldate"):  # their complaints come back as our errors
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Page:
    """The article on a page and what the page says of it; dates are ISO 8601."""

    text: str
    url: str | None
    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    updated: str | None
    language: str | None


def read_page(html: str, *, url: str | None = None) -> Page:
    """The article on a page, its paragraphs separated by newlines.

    ``url`` is where the page was fetched from; without it, the address that the page
    gives itself counts. Raises NoArticle if there is none on it, TooLarge above
    MAX_PAGE_CHARACTERS or MAX_PAGE_ELEMENTS.
    """
    _refuse_above(MAX_PAGE_CHARACTERS, len(html), "characters")
    tree = _parse(html)
    _refuse_above(MAX_PAGE_ELEMENTS, sum(1 for _ in tree.iter()), "elements")
    published, updated = _stated_dates(tree)
    language = tree.get("lang")
    try:
        about, text = _extract(tree, url)
        if _lies_in_tables(text, html):
            about, text = _extract(_without_tables(_parse(html)), url)
    except Exception as error:
        # A page may be broken in ways that neither lxml nor trafilatura foresaw.
        raise NoArticle(
            f"the page cannot be taken apart ({type(error).__name__}: {error}); "
            "save the article on it as plain text"
        ) from error
    guess = about.date  # from the markup around the text, the address or, wrongly, the prose
    if published is None and guess and guess not in text and guess != (updated or "")[:10]:
        published = iso_date(guess)
    if not _has_sentence(text):
        raise NoArticle(
            "there is no article on this page (only links, menus or scripts); "
            "open it in a browser and save the article's text"
        )
    return Page(
        text=text,
        url=url or about.url,
        title=about.title,
        outlet=about.sitename,
        authors=tuple(name for name in (about.author or "").split("; ") if name),
        published=published,
        updated=updated,
        language=language,
    )


def _refuse_above(limit: int, count: int, what: str) -> None:
    if count > limit:
        raise TooLarge(
            f"a page of {count:,} {what} is over the limit of {limit:,}; "
            "save the article on it as plain text"
        )


def _parse(html: str) -> Any:
    """The page as an lxml tree (lxml has no types)."""
    from trafilatura import load_html

    tree = load_html(html)
    if tree is None and "<" in html:  # a piece of a page, without <html>
        tree = load_html(f"<html><body>{html}</body></html>")
    if tree is None:
        raise NoArticle("there is no HTML in it; give plain text the ending .txt")
    return tree


def _extract(tree: Any, url: str | None) -> tuple[Any, str]:
    """What trafilatura knows of the page, and its text without links and headline."""
    from trafilatura import bare_extraction, extract_metadata

    about = extract_metadata(tree, url, extensive=False)
    _drop_links(tree)
    article = bare_extraction(tree, url=url, include_comments=False)
    text = (getattr(article, "text", None) or "").strip()
    first, _, rest = text.partition("\n")
    # some pages have the headline in the article, some above it: the title holds it
    return about, rest if about.title and first.strip() == about.title.strip() else text


def _lies_in_tables(text: str, html: str) -> bool:
    """Whether the article is laid out in tables, as old pages and letters of news are.

    trafilatura passes such a table over, or gives its rows on lines of "| cell | cell |".
    """
    cells = (cell for line in text.splitlines() if line[:1] == "|" for cell in line.split("|"))
    if any(len(cell.split(None, LAID_OUT_WORDS)) >= LAID_OUT_WORDS for cell in cells):
        return True
    return not _has_sentence(text) and "<table" in html.lower()


def _without_tables(tree: Any) -> Any:
    """The page with the cells of its tables as blocks: old pages are laid out in them."""
    for element in tree.iter("table", "tbody", "thead", "tr", "td", "th"):
        element.tag = "div"
    return tree


def _drop_links(tree: Any) -> None:
    """Take out the paragraphs, list items and headings that are links and nothing else."""
    for block in tree.xpath(_LINKING_BLOCKS):
        outside = " ".join("".join(block.xpath(_TEXT_OUTSIDE_LINKS)).split()).strip("•·|>»›-–—: ")
        if (not outside or is_label(f"{outside}:")) and block.getparent() is not None:
            block.drop_tree()


def _has_sentence(text: str) -> bool:
    return any(
        len(line.split(None, MIN_SENTENCE_WORDS)) >= MIN_SENTENCE_WORDS and _SENTENCE.search(line)
        for line in text.splitlines()
    )


def _stated_dates(tree: Any) -> tuple[str | None, str | None]:
    """When the page says that it was published, and when updated."""
    published: list[str] = []
    updated: list[str] = []
    for node in _json_ld(tree):
        published += _strings(node.get("datePublished"))
        updated += _strings(node.get("dateModified"))
    for element in tree.iter("meta", "time"):
        names = {
            value.strip().lower()
            for value in (element.get("property"), element.get("name"), element.get("itemprop"))
            if value
        }
        date = element.get("content") or element.get("datetime") or ""
        if not names.isdisjoint(_PUBLISHED):
            published.append(date)
        if not names.isdisjoint(_UPDATED):
            updated.append(date)
    return _first_date(published), _first_date(updated)


def _first_date(values: Iterable[str]) -> str | None:
    return next((date for date in map(iso_date, values) if date), None)


def _strings(value: object) -> list[str]:
    return [value] if isinstance(value, str) else []


def _json_ld(tree: Any) -> list[dict[str, Any]]:
    """The schema.org objects on the page: articles first, and outer ones before inner.

    Scripts that trafilatura would take too long over are dropped from the page.
    """
    found: list[dict[str, Any]] = []
    for script in tree.xpath(_JSON_LD):
        queue: deque[Any] = deque()
        try:
            queue.append(json.loads(script.text or "", strict=False))
        except RecursionError:
            script.drop_tree()
        except ValueError:  # broken, as it often is
            if len(script.text or "") > MAX_BROKEN_JSON:
                script.drop_tree()
        while queue:
            node = queue.popleft()
            if isinstance(node, dict):
                found.append(node)
                queue.extend(node.values())
            elif isinstance(node, list):
                queue.extend(node)
    return sorted(found, key=lambda node: not _is_article(node))


def _is_article(node: dict[str, Any]) -> bool:
    return any(name in str(node.get("@type")) for name in ("Article", "Posting", "Report"))
