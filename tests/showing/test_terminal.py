"""What people are shown: roles marked beyond colour, and nothing that acts on the terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from accordingto.showing.lines import SHORTENED, WIDTH
from accordingto.showing.terminal import failure_line, show
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Certainty,
    Document,
    Failure,
    Interval,
    Quotation,
    Reading,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
)

ESCAPE = re.compile(r"\x1b\[([\d;]*)m")
UNDERLINED, ITALIC, DOUBLY_UNDERLINED, OVERLINED = "4", "3", "21", "53"

TEXT = 'Jana Novak said the bridge "is safe", adding that a guard had called it strong.'


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def attribution(source: str, cue: str, content: str, text: str = TEXT) -> Attribution:
    source_spans, cue_spans, content_spans = (
        (span(words, text),) if words else () for words in (source, cue, content)
    )
    return Attribution("a", source_spans, cue_spans, content_spans, Quotation.MIXED, 0.914)


BRIDGE = Reading(
    "bridge.txt",
    Document(
        id="doc",
        text=TEXT,
        digest="",
        path="bridge.txt",
        title="A bridge is checked",
        outlet="The Ferry Post",
        published="2024-05-06",
        updated="2024-05-07",
        authors=("Ada Quill",),
    ),
    (
        attribution("Jana Novak", "said", 'the bridge "is safe"'),
        attribution("", "adding", "that a guard had called it strong"),
        attribution("a guard", "had called", "strong"),
    ),
)


def shown(reading: Reading, *, terminal: bool, width: int = 80, no_color: bool = False) -> str:
    file = io.StringIO()
    console = Console(
        file=file,
        width=width,
        force_terminal=terminal,
        color_system="256" if terminal else None,
        no_color=no_color,
        legacy_windows=False,
        _environ={},
    )
    show(reading, console)
    return file.getvalue()


def reading_of(text: str, *attributions: Attribution) -> Reading:
    return Reading("-", Document(id="doc", text=text, digest=""), attributions)


def codes_of(words: str, output: str) -> set[str]:
    """The attributes that the first printing of ``words`` is in."""
    before = output[: output.index(words)]
    return set(ESCAPE.findall(before)[-1].split(";"))


@pytest.mark.parametrize("no_color", [False, True])
def test_each_role_has_a_line_of_its_own_also_without_colour(no_color: bool) -> None:
    output = shown(BRIDGE, terminal=True, no_color=no_color)
    lines = {UNDERLINED, DOUBLY_UNDERLINED, OVERLINED, ITALIC}
    assert codes_of("Jana Novak", output) & lines == {UNDERLINED}
    assert codes_of("said", output) & lines == {DOUBLY_UNDERLINED}
    assert codes_of("the bridge", output) & lines == {OVERLINED, ITALIC}


def test_no_color_leaves_no_colour_code() -> None:
    codes = [
        set(codes.split(";"))
        for codes in ESCAPE.findall(shown(BRIDGE, terminal=True, no_color=True))
    ]
    assert codes
    assert not any(found & {"38", "48"} for found in codes)


def test_a_source_inside_a_content_shows_as_both() -> None:
    output = shown(BRIDGE, terminal=True)
    assert codes_of("a guard", output) >= {UNDERLINED, OVERLINED}


def test_cues_carry_the_number_that_the_table_has() -> None:
    plain = ESCAPE.sub("", shown(BRIDGE, terminal=True))
    assert "Novak said¹ the" in plain
    assert "adding² that" in plain
    assert "had called³ it" in plain
    assert re.search(r"^ 2 +\(unstated\) +adding +that a guard", plain, re.MULTILINE)


def test_numbers_that_meet_at_one_place_are_both_shown() -> None:
    first = attribution("Jana Novak", "said", "the bridge")
    plain = ESCAPE.sub("", shown(reading_of(TEXT, first, first), terminal=True))
    assert "said¹˒² the" in plain


def test_an_attribution_without_cue_is_numbered_at_its_source() -> None:
    found = attribution("Jana Novak", "", "the bridge")
    assert "Novak¹ said" in ESCAPE.sub("", shown(reading_of(TEXT, found), terminal=True))


def test_a_quotation_over_two_paragraphs_is_marked_in_both() -> None:
    text = "“We stay,\r\n\r\n“and we sing,” said Ruiz."
    found = attribution("Ruiz", "said", "“We stay,\r\n\r\n“and we sing,”", text)
    output = shown(reading_of(text, found), terminal=True)
    assert OVERLINED in codes_of("“We stay,", output)
    assert OVERLINED in codes_of("“and we sing,”", output)


def test_the_header_tells_the_title_the_outlet_and_both_dates() -> None:
    for terminal in (True, False):
        plain = ESCAPE.sub("", shown(BRIDGE, terminal=terminal))
        assert "A bridge is checked\n" in plain
        assert "The Ferry Post · 2024-05-06 · updated 2024-05-07 · Ada Quill · bridge.txt" in plain


def test_a_file_gets_a_plain_list() -> None:
    lines = shown(BRIDGE, terminal=False, width=96).splitlines()
    assert lines[3:] == [
        '1. Jana Novak — said — the bridge "is safe" [affirms · unstated · mixed · 0.91]',
        (
            "2. (unstated) — adding — that a guard had called it strong "
            "[affirms · unstated · mixed · 0.91]"
        ),
        "3. a guard — had called — strong [affirms · unstated · mixed · 0.91]",
        "",
    ]


UNDERSTOOD = replace(
    BRIDGE,
    attributions=(
        replace(
            BRIDGE.attributions[0],
            id="one",
            source_id="novak",
            sourcing=Sourcing.NAMED,
            stance=Stance.DENIES,
            certainty=Certainty.HEDGED,
            spoken=Interval("2024-05-06", "2024-05-06"),
            scope=Interval("2023-06", None),
        ),
        replace(
            BRIDGE.attributions[2],
            id="two",
            sourcing=Sourcing.UNNAMED,
            unnamed_count=1,
            about="one",
            inside="one",
        ),
    ),
    sources=(
        Source("novak", "Jana M. Novak", SourceKind.PERSON, "spokeswoman", "the Bridge Authority"),
    ),
    cautions=(Caution(CautionKind.UNRESOLVED_PRONOUN, (span("it"),), "who is “it”?"),),
)


@pytest.mark.parametrize("terminal", [True, False])
def test_what_is_understood_of_an_attribution_stands_beside_its_words(terminal: bool) -> None:
    plain = " ".join(ESCAPE.sub("", shown(UNDERSTOOD, terminal=terminal, width=300)).split())
    for told in (
        "denies, hedged",
        "named: Jana M. Novak, spokeswoman, for the Bridge Authority",
        "unnamed (1)",
        "said 2024-05-06 · of 2023-06/..",
        "inside 1 · about 1",
        "warning: who is “it”?",
    ):
        assert all(word in plain for word in told.split())
    if not terminal:
        assert "denies, hedged · named: Jana M. Novak, spokeswoman" in plain


def test_a_source_whose_words_say_who_it_is_is_not_named_twice() -> None:
    source = Source("novak", "Jana Novak", SourceKind.PERSON)
    assert shown(replace(UNDERSTOOD, sources=(source,)), terminal=False).count("Jana Novak") == 1


def test_a_dumb_terminal_gets_the_plain_list_too() -> None:
    file = io.StringIO()
    show(BRIDGE, Console(file=file, force_terminal=True, _environ={"TERM": "dumb"}))
    assert "1. Jana Novak — said" in file.getvalue()
    assert "\x1b" not in file.getvalue()


def test_a_narrow_terminal_gets_a_list_in_place_of_cells_of_a_few_letters() -> None:
    narrow = ESCAPE.sub("", shown(BRIDGE, terminal=True, width=40))
    assert "the numbers are those of the list" in " ".join(narrow.split())
    assert "1. Jana Novak — said" in narrow
    assert "1. Jana Novak" not in ESCAPE.sub("", shown(BRIDGE, terminal=True, width=60))


def test_a_long_entry_is_wrapped_under_its_first_line() -> None:
    text = "Novak said " + "that the bridge is long and safe " * 9
    content = attribution("Novak", "said", text[11:].strip(), text)
    first, *rest = shown(reading_of(text, content), terminal=False, width=50).splitlines()[2:-1]
    assert first.startswith("1. Novak")
    assert len(rest) > 3
    assert all(line.startswith("   ") and len(line) <= 50 for line in rest)


def test_a_long_content_is_shortened_in_the_table_only() -> None:
    words = " ".join(f"word{number}" for number in range(SHORTENED))
    text = f"Novak said {words}."
    reading = reading_of(text, attribution("Novak", "said", words, text))
    last = f"word{SHORTENED - 1}"
    assert ESCAPE.sub("", shown(reading, terminal=True)).count(last) == 1
    assert "…" in shown(reading, terminal=True)
    assert last in shown(reading, terminal=False)


def test_an_article_without_attributions_says_so() -> None:
    for terminal in (True, False):
        assert "No attributions found." in shown(reading_of("Rain."), terminal=terminal)


@pytest.mark.parametrize("terminal", [True, False])
def test_markup_of_the_terminal_library_is_ordinary_text(terminal: bool) -> None:
    text = "Novak said [bold]yes[/bold] :smile:"
    output = shown(
        reading_of(text, attribution("Novak", "said", text[11:], text)), terminal=terminal
    )
    assert "[bold]yes[/bold] :smile:" in output


@given(st.text(st.characters(exclude_categories=[]), min_size=1), st.booleans())
def test_nothing_in_a_text_acts_on_the_terminal(text: str, terminal: bool) -> None:
    document = Document(id="doc", text=text, digest="", title=text, outlet=text)
    whole = (Span(0, len(text)),)
    found = Attribution("a", whole, whole, whole, Quotation.DIRECT, 1.0)
    output = ESCAPE.sub("", shown(Reading("-", document, (found,)), terminal=terminal))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output)


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize(
    "text",
    ["وقال المتحدث إن الجسر آمن", "市长说桥是安全的" * 20, "👨‍👩‍👧 said 🌉🌉🌉", "x" * 500],
    ids=["right to left", "wide", "emoji", "one long word"],
)
def test_no_line_is_wider_than_the_terminal(text: str, terminal: bool) -> None:
    whole = (Span(0, len(text)),)
    found = Attribution("a", whole, whole, whole, Quotation.DIRECT, 1.0)
    for width in (60, 200):
        output = ESCAPE.sub("", shown(reading_of(text, found), terminal=terminal, width=width))
        assert max(map(cell_len, output.splitlines())) <= min(width, WIDTH)


def test_right_to_left_cells_are_fenced_off_from_their_neighbours() -> None:
    text = "وقال المتحدث إن الجسر آمن"
    found = attribution("المتحدث", "وقال", "الجسر آمن", text)
    table = ESCAPE.sub("", shown(reading_of(text, found), terminal=True)).splitlines()[-2]
    assert table.count("\u200e") == 6


def test_a_failure_names_the_file_and_the_remedy_in_one_line() -> None:
    failed = Reading("a\x1b.txt", None, failure=Failure("reading", "empty;\nput text in it"))
    assert failure_line(failed) == "a␛.txt: empty; put text in it"


def test_a_failure_that_begins_with_its_file_names_it_once() -> None:
    failed = Reading("a.txt", None, failure=Failure("reading", "a.txt: it is empty"))
    assert failure_line(failed) == "a.txt: it is empty"


def test_a_failure_calls_standard_input_by_its_name() -> None:
    failed = Reading("-", None, failure=Failure("reading", "-: it is empty"))
    assert failure_line(failed) == "standard input: it is empty"
