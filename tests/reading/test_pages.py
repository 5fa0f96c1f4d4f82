"""News pages: the article, what the page says of it, and nothing that stands around it."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.errors import NoArticle, ReadingError, TooLarge
from accordingto.reading import pages, read_document
from accordingto.reading.pages import Page, read_page
from accordingto.types import Document

PAGES = Path(__file__).parent / "pages"
PROSE = "<p>The minister said on Monday that she had known nothing of the cracks.</p>"


@pytest.fixture(scope="module")
def bridge() -> Document:
    return read_document(PAGES / "bridge.html")


def page(body: str = PROSE, head: str = "", **options: str) -> Page:
    return read_page(f"<html><head>{head}</head><body>{body}</body></html>", **options)


def test_page_gives_its_article_one_paragraph_a_line(bridge: Document) -> None:
    paragraphs = bridge.text.split("\n")
    assert paragraphs[0].startswith("The harbour bridge will stay shut until the autumn")
    assert paragraphs[-1] == "The council is to vote on the repairs in April, its chairwoman said."
    assert len(paragraphs) == 6


def test_link_in_a_sentence_stays_in_it(bridge: Document) -> None:
    assert "told the city council. “That is not a matter of money.”" in bridge.text


@pytest.mark.parametrize(
    "words", ["FERRY OPERATOR", "READ MORE", "nobody wanted", "tunnel", "Baker"]
)
def test_links_to_other_stories_are_no_part_of_the_article(bridge: Document, words: str) -> None:
    assert words not in bridge.text


def test_headline_in_capitals_that_is_no_link_is_an_aside(bridge: Document) -> None:
    (aside,) = bridge.asides
    assert aside.text_in(bridge.text) == "BRIDGE REPAIRS COULD COST TWICE AS MUCH AS PLANNED"


def test_page_says_who_wrote_and_published_it(bridge: Document) -> None:
    assert bridge.title == "Harbour bridge to stay shut, minister says"
    assert bridge.outlet == "The Quayside Courier"
    assert bridge.authors == ("Ines Okafor", "Tom Varga")
    assert bridge.language == "en-GB"
    assert bridge.url == "https://courier.example/2024/harbour-bridge"


def test_dates_of_publishing_and_of_updating_are_kept_apart(bridge: Document) -> None:
    assert bridge.published == "2024-03-11T07:30:00Z"
    assert bridge.updated == "2024-03-12T16:05:00Z"


def test_date_of_updating_alone_is_not_taken_for_that_of_publishing() -> None:
    read = page(head='<meta property="article:modified_time" content="2024-03-12T16:05:00Z">')
    assert (read.published, read.updated) == (None, "2024-03-12T16:05:00Z")


def test_date_of_the_article_counts_before_that_of_the_site() -> None:
    head = """<script type="application/ld+json">[{"@type": "WebPage",
        "datePublished": "2001-01-01"}, {"@type": ["ReportageNewsArticle"],
        "datePublished": "2024-03-11"}]</script>"""
    assert page(head=head).published == "2024-03-11"


def test_broken_json_on_a_page_does_not_hide_its_meta_tags() -> None:
    head = '<script type="application/ld+json">{"datePublished": </script>'
    head += '<meta itemprop="datePublished" content="2024-03-11">'
    assert page(head=head).published == "2024-03-11"


def test_date_in_the_address_is_taken_where_the_page_states_none() -> None:
    assert page(url="https://courier.example/2024/03/11/bridge").published == "2024-03-11"


def test_date_in_the_prose_is_not_when_it_was_published() -> None:
    assert (
        page(PROSE + "<p>The bridge was closed on 2019-03-04, as she said.</p>").published is None
    )


def test_piece_of_a_page_is_read_as_a_page() -> None:
    assert read_page(PROSE).text.startswith("The minister said")


def test_front_page_of_links_holds_no_article() -> None:
    with pytest.raises(NoArticle, match=r"front_page\.html: there is no article on this page"):
        read_document(PAGES / "front_page.html")


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<script>let x = 1;</script>", "\0", "words"]
)
def test_html_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(NoArticle, match=";"):
        read_page(html)


def test_page_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_PAGE_ELEMENTS", 100)
    with pytest.raises(TooLarge, match="103 elements"):
        page(PROSE * 100)


@pytest.mark.parametrize("broken", ['{"@type":"Person","author":"a b",' * 20_000, "[" * 100_000])
def test_huge_broken_script_costs_no_time(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>'
    assert page(head=head).text.startswith("The minister said")  # minutes, were it parsed


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<a href=x>", "</a>", "<li>", "<h2>", "<div", "<!--", "-->", "&#0;", "\0",
         "<script type='application/ld+json'>", "</script>", '{"@type": 1}', "[[null]]", "<svg>",
         "<table><td>", "She said on Monday that nothing of the kind was true. ", "<title>x"]
    )
).map("".join)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(MARKUP)
def test_any_markup_is_an_article_or_refused(markup: str) -> None:
    with contextlib.suppress(ReadingError):
        assert read_page(f"<html><body>{markup}</body></html>").text.strip()


LONG = (
    "Mayor Okafor denied on Monday that the town had sold the old ferry to a firm in the capital.",
    "“We have sold nothing,” she told some residents, who had come to hear her at the harbour.",
    "The firm said that it had paid for the ferry in April, and would show everybody the contract.",
)


@pytest.mark.parametrize(
    "cell", ["".join(f"<p>{line}</p>" for line in LONG), "<br><br>".join(LONG)]
)
@pytest.mark.parametrize("footer", ["", "<p>All rights in this site are reserved since 1998.</p>"])
def test_an_article_laid_out_in_tables_is_read(cell: str, footer: str) -> None:
    menu = "<tr><td>Home</td><td>News</td></tr>"
    found = page(
        f"<table>{menu}<tr><td colspan=2><font size=2>{cell}</font></td></tr></table>{footer}"
    )
    assert found.text.split("\n")[:3] == list(LONG)
    assert "Home" not in found.text


def test_a_table_of_figures_stays_one() -> None:
    rows = "<tr><th>Year</th><th>Riders</th></tr><tr><td>2023</td><td>41,000</td></tr>"
    found = page("".join(f"<p>{line}</p>" for line in LONG) + f"<table>{rows}</table>")
    assert found.text.split("\n")[:3] == list(LONG)
