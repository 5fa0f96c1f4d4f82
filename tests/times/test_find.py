"""Which words are times, and which days they mean in an article of Monday, August 12, 2024."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.times import TimeKind, find_times
from accordingto.times.calendar import day_of, interval_of

PUBLISHED = "2024-08-12"


def values(text: str, published: str | None = PUBLISHED) -> list[str]:
    return [found.value for found in find_times(text, published)]


def words(text: str) -> list[str]:
    return [found.span.text_in(text) for found in find_times(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Monday.", "2024-08-12"),
        ("The council met on Friday.", "2024-08-09"),
        ("The council met last Friday.", "2024-08-09"),
        ("The council will meet on Friday.", "2024-08-16"),
        ("The council is expected to vote on Tuesday.", "2024-08-13"),
        ("The council meets next Monday.", "2024-08-19"),
        ("It rained on Sunday night.", "2024-08-11TNI"),
        ("Wednesday morning was quiet.", "2024-08-07TMO"),
        ("On Thursday’s stage nobody spoke.", "2024-08-08"),
        ("He said on Saturday that he would come.", "2024-08-10"),
    ],
)
def test_a_weekday_is_the_last_one_unless_the_sentence_looks_ahead(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He signed the letter on December 20.", ["2023-12-20"]),
        ("He will sign the letter on December 20.", ["2024-12-20"]),
        ("The fair is due on December 20.", ["2024-12-20"]),
        ("He said that the fair would open on December 20.", ["2024-12-20"]),
        ("It was sold on May 9, 2022. He signed on June 20.", ["2022-05-09", "2022-06-20"]),
        ("It was sold on 9 May 2022. He paid on 20 June.", ["2022-05-09", "2022-06-20"]),
        ("It was sold on May 9, 2022. He will pay on June 20.", ["2022-05-09", "2024-06-20"]),
        (f"It was sold on May 9, 2022. {'So it was. ' * 40}He paid on June 20.",
         ["2022-05-09", "2024-06-20"]),
    ],
)  # fmt: skip
def test_what_was_done_is_not_of_days_to_come_and_goes_on_with_the_year_told(
    text: str, wanted: list[str]
) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the July 28 election", "2024-07-28"),
        ("on 28 July", "2024-07-28"),
        ("on Dec. 30", "2023-12-30"),
        ("It will close on Dec. 30", "2024-12-30"),
        ("Its licence expires in June", "2025-06"),
        ("on January 3rd", "2024-01-03"),
        ("on Feb. 3, 2019", "2019-02-03"),
        ("Sunday, July 28, 2024", "2024-07-28"),
        ("in March", "2024-03"),
        ("in November", "2023-11"),
        ("last October", "2023-10"),
        ("in June 2021", "2021-06"),
        ("the end of May", "2024-05"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_without_a_year_is_the_one_near_publication(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It closed yesterday.", "2024-08-11"),
        ("It closes tomorrow.", "2024-08-13"),
        ("It closed last week.", "2024-W32"),
        ("It closes next week.", "2024-W34"),
        ("It closed last month.", "2024-07"),
        ("It closed earlier this month.", "2024-08"),
        ("It closed last year.", "2023"),
        ("It closed two days ago.", "2024-08-10"),
        ("It closed three weeks ago.", "2024-W30"),
        ("It closed a year ago.", "2023"),
        ("It closed ten years ago.", "2014"),
        ("It closed last night.", "2024-08-11TNI"),
    ],
)
def test_a_relative_time_is_counted_from_publication(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_following_day_is_counted_from_the_last_date_told() -> None:
    assert values("It opened on July 3 and shut two days later.") == ["2024-07-03", "2024-07-05"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He ruled for 11 years.", "P11Y"),
        ("a six-month ban", "P6M"),
        ("It took three days.", "P3D"),
        ("within 48 hours", "PT48H"),
        ("over the past two months", "P2M"),
        ("twenty-five years of peace", "P25Y"),
        ("It lasted several weeks.", "PXW"),
        ("for decades", "PXE"),
        ("half an hour", "PT30M"),
        ("It lasted a week.", "P1W"),
    ],
)
def test_a_duration_is_a_period(text: str, value: str) -> None:
    (found,) = find_times(text, PUBLISHED)
    assert (found.value, found.kind) == (value, TimeKind.DURATION)
    assert found.interval is None


@pytest.mark.parametrize(
    ("text", "value", "interval"),
    [
        ("last summer", "2023-SU", "2023-06/2023-08"),
        ("this summer", "2024-SU", "2024-06/2024-08"),
        ("in the spring of 2022", "2022-SP", "2022-03/2022-05"),
        ("last winter", "2023-WI", "2023-12/2024-02"),
        ("in the winter", "2023-WI", "2023-12/2024-02"),
        ("next winter", "2024-WI", "2024-12/2025-02"),
        ("the third quarter of 2021", "2021-Q3", "2021-07/2021-09"),
        ("first-quarter profit", "2024-Q1", "2024-01/2024-03"),
        ("the first half of 2020", "2020-H1", "2020-01/2020-06"),
        ("in the 1990s", "199", "1990/1999"),
        ("the late '80s", "198", "1980/1989"),
        ("the 19th century", "18", "1800/1899"),
        ("this weekend", "2024-W33-WE", "2024-08-17/2024-08-18"),
        ("last week", "2024-W32", "2024-08-05/2024-08-11"),
    ],
)
def test_seasons_quarters_and_decades_have_their_months(
    text: str, value: str, interval: str
) -> None:
    (found,) = find_times(f"It fell {text}.", PUBLISHED)
    assert (found.value, str(found.interval)) == (value, interval)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in June and September 2023", ["2023-06", "2023-09"]),
        ("from May to July 2019", ["2019-05", "2019-07"]),
        ("on March 3 and April 5, 2021", ["2021-03-03", "2021-04-05"]),
        ("between 2010 and 2014", ["2010", "2014"]),
        ("in June or July", ["2024-06", "2024-07"]),
        ("in June, July and September 2023", ["2023-06", "2023-07", "2023-09"]),
    ],
)
def test_the_first_of_two_takes_the_year_of_the_second(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "A second man fell.",
        "Seconds out.",
        "The boy is 12 years old.",
        "A 30-year-old nurse was hurt.",
        "It costs $2019 and 1999% more.",
        "They won 3-2 and lost 10-9.",
        "Call 555 2024 1234 now-ish.",
        "About 2,000 people came.",
        "The series 24 was dull.",
        "Section 1.2024 applies.",
        "2024 people signed.",
        "A spring broke in the clock.",
        "His fall was a shock.",
        "Theresa May left.",
        "May Lee and April Jones sang.",
        "The Sunday Times said so.",
        "The Friday Group said so.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [found.value for found in find_times(text, PUBLISHED) if found.interval] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Monday", "XXXX-WXX-1"),
        ("on July 28", "XXXX-07-28"),
        ("last year", "XXXX"),
        ("last week", "XXXX-WXX"),
        ("in June", "XXXX-06"),
        ("yesterday", "XXXX-XX-XX"),
        ("two years ago", "XXXX"),
        ("last summer", "XXXX-SU"),
    ],
)
@pytest.mark.parametrize("published", [None, "2024", "2024-08", "no date"])
def test_what_hangs_on_a_missing_date_of_publication_stays_unknown(
    text: str, value: str, published: str | None
) -> None:
    (found,) = find_times(f"It shut {text}.", published)
    assert (found.value, found.interval, found.lacks_date) == (value, None, True)


def test_a_full_date_needs_no_date_of_publication() -> None:
    (found,) = find_times("It opened on July 28, 2024.", None)
    assert (found.value, str(found.interval)) == ("2024-07-28", "2024-07-28")


@pytest.mark.parametrize("day", ["2023-02-30", "February 30, 2023", "June 31", "99/99/2020"])
def test_a_day_that_is_not_in_the_calendar_is_no_date(day: str) -> None:
    assert not any(found.value.count("-") == 2 for found in find_times(f"on {day}.", PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        "On Monday President Orr left.",
        "Orr told reporters Monday Essary would wait.",
        "Since May Orr has waited.",
        "Orr left in May.",
        "Orr Monday denied it.",
        "Monday was quiet.",
    ],
)
def test_a_time_beside_a_name_stays_a_time(text: str) -> None:
    assert len(find_times(text, PUBLISHED)) == 1


def test_an_expression_is_taken_whole() -> None:
    assert words("It fell in the third quarter of 2021, early next week, and on Sunday night.") == [
        "the third quarter of 2021",
        "early next week",
        "Sunday night",
    ]


PIECES = st.lists(
    st.sampled_from(
        [
            *("May", "1", "2024", "Monday", "the", "last", "week", "of", "a", "ago", "June"),
            *("-", "/", ",", "’80s", "quarter", "third", "\n", "99", "in", "and", "٣", "0000"),
            *("century", "9999", "years", "next", "half", "noon", "31", "Dec.", "10:61", "p.m."),
        ]
    ),
    max_size=40,
).map(" ".join)


@given(PIECES, st.sampled_from([None, "0001-01-01", "2024-02-29", "9999-12-31"]))
def test_any_text_gives_times_in_order_and_intervals_that_begin_before_they_end(
    text: str, published: str | None
) -> None:
    found = find_times(text, published)
    assert found == find_times(text, published)
    end = 0
    for one in found:
        assert end <= one.span.start < one.span.end <= len(text)
        end = one.span.end
        if one.interval and one.interval.start and one.interval.end:
            assert one.interval.start <= one.interval.end


@pytest.mark.parametrize(
    "piece", ["1 ", "1/", "May ", "in ", "the first ", "twenty-", "2024-", "9", "a.m. ", "last "]
)
def test_a_long_hostile_text_goes_through_in_linear_time(piece: str) -> None:
    clock = time.process_time()
    find_times(piece * (200_000 // len(piece)), PUBLISHED)
    assert time.process_time() - clock < 10


def test_a_day_is_read_off_a_date_of_any_precision() -> None:
    assert day_of("2024-08-12T10:00Z") == date(2024, 8, 12)
    assert day_of("0000-13") is None
    assert interval_of("2024-W33") is not None
