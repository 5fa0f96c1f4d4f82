"""What stands between paragraphs and is no prose, and what only looks like it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.reading import find_asides

ARTICLE = """The ministry denied the report on Monday.
MINISTER'S RIVAL CALLS FOR INQUIRY INTO BRIDGE
"That is not true," a spokesman told reporters."""


def asides(text: str) -> list[str]:
    return [span.text_in(text) for span in find_asides(text)]


def test_headline_in_capitals_between_paragraphs_is_an_aside() -> None:
    assert asides(ARTICLE) == ["MINISTER'S RIVAL CALLS FOR INQUIRY INTO BRIDGE"]


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n\n", "\r\n\r\n"])
def test_headline_is_found_whatever_ends_the_lines(newline: str) -> None:
    text = ARTICLE.replace("\n", newline)
    assert asides(text) == ["MINISTER'S RIVAL CALLS FOR INQUIRY INTO BRIDGE"]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Who will pay for the bridge?",
        "Read more",
        "RELATED: Mayor denies he knew",
        "Related article: Mayor denies he knew",
        "[ Related: Mayor denies he knew ]",
        "SEE ALSO: What the report says",
        "Click here for the latest from the harbour",
        "CLICK HERE TO GET THE COURIER APP",
        "Sign up for our morning newsletter.",
        "WATCH: Minister storms out",
    ],
)
def test_line_that_begins_with_a_link_label_is_an_aside(line: str) -> None:
    text = f"The minister said no.\n  {line}\nNobody believed her."
    assert asides(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "MAKE THE HARBOUR GREAT FOR ONCE!",  # shouted, perhaps quoted
        "“I WILL NOT RESIGN OVER THIS BRIDGE”",  # quoted
        "I HAVE NEVER SEEN ANY SUCH REPORT.",  # a sentence
        "WASHINGTON (AP) — The minister said no.",  # a dateline before prose
        "PORT HARBOUR CITY, NORTH BANK (QCN) -",  # a dateline alone
        "THE LATEST",  # a section label
        "— LENA BRANDT, MINISTER OF TRANSPORT",  # who said what stands above
        "Watch him closely, she said, and you will see.",
        "More than a hundred people came, police said.",
        "Related companies said the same: nobody knew.",
        "“Click here,” the message said.",
        "Subscribers left in their thousands, the paper said.",
    ],
)
def test_line_that_may_be_prose_is_left_alone(line: str) -> None:
    assert asides(f"The minister said no.\n{line}\nNobody believed her.") == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_capitals_after_a_colon_are_what_was_said(gap: str) -> None:
    text = f"Then he wrote:{gap}THE BRIDGE IS A DISGRACE TO ALL\nNobody answered him, they said."
    assert asides(text) == []


def test_capitals_inside_a_wrapped_paragraph_are_prose() -> None:
    text = "The sign on the bridge says, in letters a foot high,\n"
    text += "NO ENTRY FOR LORRIES OVER TEN TONS\nand nobody heeds it, police said."
    assert asides(text) == []


def test_text_written_in_capitals_has_no_asides() -> None:
    text = "MINISTER SAYS BRIDGE TO STAY SHUT\nTHE MINISTER SAID ON MONDAY NO\nshe did\n"
    assert asides(text * 20) == []


@pytest.mark.parametrize(
    "text", ["", "\n\n", "READ MORE: Who pays?", "I AM THE MINISTER OF ALL BRIDGES", "\0"]
)
def test_text_without_prose_beside_it_has_no_asides(text: str) -> None:
    assert asides(text) == []


def test_long_paragraph_that_begins_with_a_label_is_prose() -> None:
    text = "The minister said no.\nWatch: " + "she said it again, and then once more, " * 10
    assert asides(text) == []


LINES = st.sampled_from(
    ["READ MORE: this", "THE MINISTER SAYS NO AGAIN", "She said so.", "\x85", "😀", " ", "\0", ""]
)
NEWLINES = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", ""])


@given(st.text() | st.lists(st.tuples(LINES, NEWLINES)).map(lambda x: "".join(map("".join, x))))
def test_asides_of_any_text_are_whole_stretches_in_order_and_apart(text: str) -> None:
    spans = find_asides(text)
    assert all(span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.text_in(text).strip() == span.text_in(text) != "" for span in spans)
    assert not spans or "".join(asides(text)) != text
