"""Two things that one source does, joined by "and" or "but"."""

from __future__ import annotations

import pytest

from accordingto.extraction.joined import with_joined
from accordingto.types import text_of
from tests.extraction.marking import marked


def parts_of(sentence: str) -> list[tuple[str, str, str]]:
    text, one = marked(sentence)
    found = with_joined(text, [one])
    assert len({part.id for part in found}) == len(found)
    return [tuple(text_of(role, text) for role in (o.source, o.cue, o.content)) for o in found]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("sentence", "first", "cue", "second"),
    [
        (
            "[The envoy] {said} <the truce had collapsed and blamed the militia>.",
            "the truce had collapsed",
            "blamed",
            "the militia",
        ),
        (
            "[The guild] {said} <the pay offer was too low and called for a walkout>.",
            "the pay offer was too low",
            "called for",
            "a walkout",
        ),
        (
            "[Ms Ode] {told} reporters <that the bridge was safe, and denied that it had cracks>.",
            "that the bridge was safe",
            "denied",
            "that it had cracks",
        ),
        (
            "[The governor] {said} <the report was incomplete and ordered another one>.",
            "the report was incomplete",
            "ordered",
            "another one",
        ),
        (
            "[The bank] {said} <sales in Asia had slowed but later predicted a rebound>.",
            "sales in Asia had slowed",
            "predicted",
            "a rebound",
        ),
        (
            "[The minister] {says} <the tax is unfair and promises to repeal it>.",
            "the tax is unfair",
            "promises",
            "to repeal it",
        ),
        (
            "[Kim] {said} <there was no time left but ruled out a retreat>.",
            "there was no time left",
            "ruled out",
            "a retreat",
        ),
    ],
)
def test_what_a_thing_cannot_do_the_speaker_does(
    sentence: str, first: str, cue: str, second: str
) -> None:
    source = sentence[1 : sentence.index("]")]
    told, other = parts_of(sentence)
    assert told[0] == other[0] == source
    assert (told[2], other[1], other[2]) == (first, cue, second)


@pytest.mark.parametrize(
    "sentence",
    [
        "[The cook] {said} <he was hungry and ate the bread>.",
        "[The tenant] {said} <the building was large and noisy>.",
        "[The widow] {said} <the doctor came late and refused to help>.",
        "[Police] {said} <the man had confessed and asked for a lawyer>.",
        "[She] {said} <her father was angry and blamed the school>.",
        "[Lee] {said} <the report was long and criticised the council>.",
        "[Lee] {said} <the law was unfair and denied people a vote>.",
        "[Lee] {says} <the talks failed and blamed the rebels>.",
        "[Lee] {said} <the charges were false because he had gone and denied all of it>.",
        "[Lee] {said} <the offer was an insult and the union called for a strike>.",
        "<the offer was an insult and called for a strike>, [Lee] {said}.",
    ],
)
def test_what_somebody_else_may_have_done_stays(sentence: str) -> None:
    assert len(parts_of(sentence)) == 1
