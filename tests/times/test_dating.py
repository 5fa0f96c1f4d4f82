"""When something was said, and of what time it speaks, in an article of Monday, August 12, 2024."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.times import date, find_times
from accordingto.types import Attribution, Quotation, Span
from tests.times.marking import PUBLISHED, dated, nested, shown


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("The ministry on Monday {denied} [that the bridge was unsafe].", "2024-08-12"),
        ("The ministry {said} on Friday [that it was safe].", "2024-08-09"),
        ("[“It is safe,”] she {told} reporters Thursday.", "2024-08-08"),
        ("Last week the mayor {said} [it was safe].", "2024-08-05/2024-08-11"),
        ("Earlier this month he {warned} [of delays].", "2024-08"),
        ("A report released last year {indicated} [that it was unsafe].", "2023"),
        ("In an interview on July 3, Orr {said} [she would go].", "2024-07-03"),
        ("In 2019 the mayor {said} [it was safe].", "2019"),
        ("The mayor {said} [it was safe].", None),
        ("The mayor {said} [the bridge shut on Monday].", None),
        ("Since Monday the mayor has {said} [it was safe].", None),
        ("Two days after the vote, he {said} [it was over].", None),
        ("Lee, elected in 1990, {said} [it was safe].", None),
        ("It rained on Monday. The mayor {said} [it was safe].", None),
        ("Orr, who resigned last month, {told} reporters on Friday [it was safe].", "2024-08-09"),
        ("Orr, who won the Friday race, {said} [she was tired].", None),
        ("Orr, in a 2019 memoir, {wrote} [that it was safe].", "2019"),
        ("After a March 3 ruling, the mayor {said} [it was safe].", None),
        ("Two days after the July 3 vote, he {said} [it was over].", "2024-07-05"),
        (
            "[“It is,”] she {told} reporters in the question time of a bridge hearing on Friday.",
            "2024-08-09",
        ),
        (
            "[“No”] he {told} a crowd in town, where her old rival had let four men go on Friday.",
            None,
        ),
    ],
)
def test_when_it_was_said_stands_beside_the_cue(text: str, spoken: str | None) -> None:
    assert shown(dated(text)[1].spoken) == spoken


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "The army on Monday {denied} [a report that {said} [it had shot a boy]].",
            "2024-08-12",
            None,
        ),
        (
            "The army {said} [a monk had {told} it on Friday [that nobody died]].",
            None,
            "2024-08-09",
        ),
        (
            "The army {said} on Sunday [that a monk had {told} it on Friday [that nobody died]].",
            "2024-08-11",
            "2024-08-09",
        ),
    ],
)
def test_a_report_inside_another_has_the_time_beside_it_only(
    text: str, outer: str | None, inner: str | None
) -> None:
    assert tuple(shown(one.spoken) for one in nested(text)) == (outer, inner)


def test_what_is_reported_inside_is_seen_from_when_it_was_told() -> None:
    text = "The army on Friday {denied} [a report that {said} [it had shot a boy yesterday]]."
    assert shown(nested(text)[1].scope) == "2024-08-08"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [the bridge shut on Friday].", "2024-08-09"),
        ("He {said} [no offers were made since July 28].", "2024-07-28/.."),
        ("He {said} [nothing was paid before June 2023].", "../2023-06"),
        ("He {said} [the ban holds until 2026].", "../2026"),
        ("He {said} [it will be closed after Friday].", "2024-08-16/.."),
        ("He {said} [they met in June and September 2023].", "2023-06/2023-09"),
        ("He {said} [they met between 2010 and 2014].", "2010/2014"),
        ("He {said} [it was shut from March to May].", "2024-03/2024-05"),
        ("He {said} [it fell by half last year].", "2023"),
        ("He {said} [it was shut from Monday to Friday].", None),
        ("He {said} [they met in June, July and September 2023].", "2023-06/2023-09"),
        ("[“They met in May,”] he {said}, [“and again in July.”]", "2024-05/2024-07"),
        ("He {said} [nobody came since the army took the mill on July 28].", "2024-07-28/.."),
        ("He {said} [it was shut until the firm paid in June].", "../2024-06"),
        ("He {said} [the wall fell at 2 a.m. on July 28].", "2024-07-28"),
        ("He {said} [the wall fell at 2 a.m.].", None),
        ("He {said} [the bridge was unsafe].", None),
        ("On Monday he {said} [the bridge was unsafe].", None),
        ("He {said} [she would leave before her term ends].", None),
    ],
)
def test_the_scope_is_the_time_that_the_content_tells(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [she has ruled for 11 years].", "2013/2024-08-12"),
        ("He {said} [they have met for six months].", "2024-02/2024-08-12"),
        ("He {said} [it has been shut for three days].", "2024-08-09/2024-08-12"),
        ("He {said} [she had ruled for 11 years].", None),
        ("He {said} [she ruled for 11 years].", None),
        ("He {said} [it would take three days].", None),
    ],
)
def test_a_duration_that_still_goes_on_ends_with_publication(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "He lost the July 28 election. She {said} [nothing was offered since this election].",
            "2024-07-28/..",
        ),
        (
            "After the election on July 28, she {said} [no one was hurt during that election].",
            "2024-07-28",
        ),
        (
            "The talks, held in June, failed. He {said} [he had left before the talks].",
            "../2024-06",
        ),
        ("The July 28 vote was close. She {said} [it was calm until that vote].", "../2024-07-28"),
        ("The two met on May 3. He {said} [nobody has called since then].", "2024-05-03/.."),
        (
            "The May 3 summit failed. He {said} [prices have fallen since the summit].",
            "2024-05-03/..",
        ),
        ("They took the mill on May 3. She {said} [nobody was seen at the mill].", None),
        ("The mill fair was on May 3. She {said} [nobody fell ill at the fair].", "2024-05-03"),
        ("They fought a war. She {said} [nothing was offered since the war].", None),
        (
            "The May 3 talks and the June 9 talks failed. He {said} [it is calm since the talks].",
            None,
        ),
        ("He {said} [nobody has called since then].", None),
        (
            "The July 28 presidential election ended. He {said} [it is calm since the election].",
            "2024-07-28/..",
        ),
    ],
)
def test_an_event_that_the_article_dates_elsewhere_bounds_the_scope(
    text: str, scope: str | None
) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    "text",
    [
        "The ministry {said} on Monday [that it closed last week].",
        "He {said} yesterday [that it has been shut for three days].",
    ],
)
def test_without_a_date_of_publication_nothing_is_guessed(text: str) -> None:
    _, found = dated(text, None)
    assert (found.spoken, found.scope) == (None, None)


def test_a_full_date_is_known_without_one() -> None:
    assert shown(dated("He {said} [it shut on May 3, 2021].", None)[1].scope) == "2021-05-03"


@given(
    st.lists(
        st.sampled_from(
            [
                *("since", "until", "this", "election", "July", "28", "said", "for", "11", "years"),
                *("has", "last", "week", ".", "\n", "2019", "and", "then", "the"),
            ]
        ),
        min_size=3,
        max_size=40,
    ).map(" ".join),
    st.data(),
)
def test_any_text_and_any_spans_are_dated_the_same_twice(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(text) - 1))
    attribution = Attribution(
        "a", (), (Span(0, cut),), (Span(cut, len(text)),), Quotation.INDIRECT, 1.0
    )
    times = find_times(text, PUBLISHED)
    once = date(text, [attribution], times, PUBLISHED)
    assert once == date(text, [attribution], times, PUBLISHED)
    for interval in (once[0].spoken, once[0].scope):
        if interval and interval.start and interval.end:
            assert interval.start <= interval.end
