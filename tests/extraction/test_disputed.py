"""What somebody disputes as another's saying: who says it, and what is said."""

from __future__ import annotations

import pytest

from accordingto.extraction.disputed import with_disputed
from accordingto.types import Attribution, Quotation, Span, text_of


def attribution(text: str, cue: str, *content: str) -> Attribution:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    pieces = tuple(span(piece) for piece in content)
    return Attribution("outer", (Span(0, 3),), (span(cue),), pieces, Quotation.INDIRECT, 0.9)


def told_in(text: str, cue: str, *content: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of what is found inside."""
    outer = attribution(text, cue, *content)
    first, *found = with_disputed(text, [outer])
    assert first is outer
    assert all(one.inside == outer.id != one.id for one in found)
    return [tuple(text_of(part, text) for part in (o.source, o.cue, o.content)) for o in found]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "cue", "content", "told"),
    [
        (
            "Lee denied accusations that he took the money.",
            "denied",
            "accusations that he took the money",
            ("", "accusations", "that he took the money"),
        ),
        (
            "Lee rejected criticism from Senator Ann Kim that the unit was a waste.",
            "rejected criticism",
            "Senator Ann Kim that the unit was a waste",
            ("Senator Ann Kim", "criticism", "that the unit was a waste"),
        ),
        (
            "Lee denied that the plant was unsafe, as residents have claimed.",
            "denied",
            "that the plant was unsafe",
            ("residents", "have claimed", "that the plant was unsafe"),
        ),
        (
            "Lee denied that the plant was unsafe as the Harbour Post reported.",
            "denied",
            "that the plant was unsafe as the Harbour Post reported",
            ("the Harbour Post", "reported", "that the plant was unsafe"),
        ),
        (
            "Lee disputed claims by former workers that the plant was unsafe.",
            "disputed",
            "claims by former workers that the plant was unsafe",
            ("former workers", "claims", "that the plant was unsafe"),
        ),
        (
            "Lee dismissed a Harbour Post report that the bridge had been sold.",
            "dismissed",
            "a Harbour Post report that the bridge had been sold",
            ("Harbour Post", "report", "that the bridge had been sold"),
        ),
        (
            "Lee rejects Kim’s recent assertion that the dam leaks.",
            "rejects",
            "Kim’s recent assertion that the dam leaks",
            ("Kim", "assertion", "that the dam leaks"),
        ),
        (
            "Lee played down speculation that the president was ill.",
            "played down speculation",
            "that the president was ill",
            ("", "speculation", "that the president was ill"),
        ),
        (
            "Lee denied reports of a truce with the rebels.",
            "denied",
            "reports of a truce with the rebels",
            ("", "reports", "a truce with the rebels"),
        ),
        (
            "Lee defended himself against allegations that he had lied.",
            "defended himself against",
            "allegations that he had lied",
            ("", "allegations", "that he had lied"),
        ),
        (
            "Lee left. Denying claims that he took the money, he had been brief.",
            "Denying",
            "claims that he took the money",
            ("", "claims", "that he took the money"),
        ),
        (
            "Lee brushed aside complaints from farmers that the sluice was shut.",
            "brushed aside complaints from",
            "farmers that the sluice was shut",
            ("farmers", "complaints", "that the sluice was shut"),
        ),
        (
            "Lee questioned rumors spread by rivals that the firm was broke.",
            "questioned",
            "rumors spread by rivals that the firm was broke",
            ("rivals", "rumors", "that the firm was broke"),
        ),
        (
            "Lee dismissed a claim by his former deputy, Ana Ruiz, that the books were cooked.",
            "dismissed",
            "a claim by his former deputy, Ana Ruiz, that the books were cooked",
            ("his former deputy, Ana Ruiz", "claim", "that the books were cooked"),
        ),
        (
            "Lee denied the accusation, made by the union, that he had hidden it.",
            "denied",
            "the accusation, made by the union, that he had hidden it",
            ("the union", "accusation", "that he had hidden it"),
        ),
        (
            "Lee denied rumours, spread on social media, that the dam would go.",
            "denied",
            "rumours, spread on social media, that the dam would go",
            ("", "rumours", "that the dam would go"),
        ),
        (
            "Lee questioned the engineers' finding that the dam leaks.",
            "questioned",
            "the engineers' finding that the dam leaks",
            ("the engineers", "finding", "that the dam leaks"),
        ),
        (
            "Lee described as false a report in Marca that the pitcher was sold.",
            "described as",
            "false a report in Marca that the pitcher was sold",
            ("Marca", "report", "that the pitcher was sold"),
        ),
        (
            "Lee noted reports. Lee rejected reports alleging that he had lied.",
            "rejected",
            "reports alleging that he had lied",
            ("", "reports", "that he had lied"),
        ),
        (
            "Lee rejected as “baseless” the union’s claim that the plant was unsafe.",
            "rejected as",
            "“baseless” the union’s claim that the plant was unsafe",
            ("the union", "claim", "that the plant was unsafe"),
        ),
        (
            "Lee said that reports that the mill would close were false.",
            "said",
            "that reports that the mill would close were false",
            ("", "reports", "that the mill would close"),
        ),
        (
            "Lee said: Any claim by a rival that the mill was sold is nonsense.",
            "said",
            "Any claim by a rival that the mill was sold is nonsense",
            ("a rival", "claim", "that the mill was sold"),
        ),
        (
            "Lee called “rubbish” a Harbour Post report that he had left.",
            "called",
            "“rubbish” a Harbour Post report that he had left",
            ("Harbour Post", "report", "that he had left"),
        ),
    ],
)
def test_saying_that_is_disputed_has_a_voice_of_its_own(
    text: str, cue: str, content: str, told: tuple[str, str, str]
) -> None:
    assert told_in(text, cue, content) == [told]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        pytest.param(
            "Lee repeated accusations that he took the money.",
            "repeated",
            "accusations that he took the money",
            id="nothing is disputed",
        ),
        pytest.param("Lee denied the claims.", "denied", "the claims", id="nothing is told"),
        pytest.param("Lee denied that he lied.", "denied", "that he lied", id="nobody says it"),
        pytest.param(
            "Lee denied allegations of fraud.", "denied", "allegations of fraud", id="a bare name"
        ),
        pytest.param(
            "Lee refuted a Post story about his claim that he was offered a place.",
            "refuted",
            "a Post story about his claim that he was offered a place",
            id="it belongs to another noun",
        ),
        pytest.param(
            "Lee denied the idea that the bridge was old.",
            "denied",
            "the idea that the bridge was old",
            id="an idea need be nobody's",
        ),
    ],
)
def test_nothing_is_made_up_where_no_saying_is_disputed(text: str, cue: str, content: str) -> None:
    assert told_in(text, cue, content) == []


def test_what_has_been_found_inside_is_not_found_again() -> None:
    text = "Lee denied accusations that he took the money."
    outer = attribution(text, "denied", "accusations that he took the money")
    inner = Attribution(
        "inner", (), (Span(11, 22),), (Span(23, 45),), Quotation.INDIRECT, 0.8, inside="outer"
    )
    assert with_disputed(text, [outer, inner]) == [outer, inner]


@pytest.mark.parametrize(
    ("said", "noun", "source", "kept"),
    [
        ("some local reports that he paid the toll are false", "reports", "some local", ""),
        ("a Courier report that he paid the toll is wrong", "report", "a Courier", "a Courier"),
        ("claims by Osei that he paid the toll were untrue", "claims", "Osei", "Osei"),
    ],
)
def test_what_is_found_inside_ends_before_the_verdict_on_it(
    said: str, noun: str, source: str, kept: str
) -> None:
    text = f"Lee said {said}."
    outer = attribution(text, "said", said)
    start = text.index(noun)
    begin = text.index(source)
    inner = Attribution(
        "inner",
        (Span(begin, begin + len(source)),),
        (Span(start, start + len(noun)),),
        (Span(text.index("that"), len(text) - 1),),
        Quotation.INDIRECT,
        0.8,
        inside=outer.id,
    )
    _, told = with_disputed(text, [outer, inner])
    assert text_of(told.content, text) == "that he paid the toll"
    assert text_of(told.source, text) == kept
    assert (told.id, told.inside) == ("inner", outer.id)


def test_what_the_denier_did_is_no_saying_of_others() -> None:
    text = "Lee denied a report that he had offered to sell the mill."
    outer = attribution(text, "denied", "a report that he had offered to sell the mill")
    start = text.index("he had")
    inner = Attribution(
        "inner",
        (Span(start, start + 2),),
        (Span(start + 3, start + 14),),
        (Span(text.index("to sell"), len(text) - 1),),
        Quotation.INDIRECT,
        0.8,
        inside=outer.id,
    )
    told = with_disputed(text, [outer, inner])
    assert [text_of(one.cue, text) for one in told] == ["denied", "report", "had offered"]


def test_content_before_its_cue_is_left_alone() -> None:
    text = "Lee: claims that the dam leaks were denied."
    assert told_in(text, "denied", "claims that the dam leaks") == []


def test_a_report_that_is_dismissed_as_something_belongs_to_what_is_dismissed() -> None:
    text = "Lee dismissed as “pure fiction” a Danish newspaper report that he had paid. He left."
    outer, inner = with_disputed(text, [attribution(text, "dismissed", "as “pure fiction”")])
    assert text_of(outer.content, text).endswith("report that he had paid")
    assert text_of(inner.source, text) == "a Danish newspaper"
    assert text_of(inner.content, text) == "that he had paid"
    assert inner.inside == outer.id


@pytest.mark.parametrize(
    "text",
    [
        "Lee dismissed as “pure fiction” what he had read. He had seen a report that he paid.",
        "Lee repeated as “pure gold” a newspaper report that he had paid.",
    ],
)
def test_nothing_else_is_taken_in_behind_what_something_is_dismissed_as(text: str) -> None:
    cue = text.split()[1]
    content = text[text.index("as “") : text.index("”") + 1]
    one = attribution(text, cue, content)
    assert with_disputed(text, [one]) == [one]
