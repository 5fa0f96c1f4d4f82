"""Dates are ISO 8601, as precise as they are given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.errors import ReadingError
from accordingto.reading import Options
from accordingto.reading.dates import check_date, iso_date


@pytest.mark.parametrize(
    "date",
    [
        "2023",
        "2023-06",
        "2024-02-29",
        "2023-06-05T10:00",
        "2023-06-05T10:00:59Z",
        "2023-06-05T10:00:59.123456+02:00",
    ],
)
def test_date_keeps_the_precision_that_it_has(date: str) -> None:
    assert check_date(f" {date} ") == date


def test_date_and_time_parted_by_a_space_are_joined_by_a_t() -> None:
    assert iso_date("2023-06-05 10:00 +02:00") == "2023-06-05T10:00+02:00"


@pytest.mark.parametrize(
    "nonsense",
    [
        "2024-13-45",
        "2023-02-29",
        "2023-6-5",
        "June 2023",
        "05/06/2023",
        "0000",
        "",
        "2023-06-05T25",
    ],
)
def test_what_is_no_date_is_named_with_the_forms_that_are(nonsense: str) -> None:
    with pytest.raises(ReadingError, match=r"ISO 8601.*2023-06"):
        check_date(nonsense)


def test_options_refuse_a_date_that_is_none_before_anything_is_read() -> None:
    with pytest.raises(ReadingError, match="'2024-13-45' is not a date"):
        Options(published="2024-13-45")


@given(st.datetimes())
def test_every_day_of_the_calendar_is_a_date(day: object) -> None:
    assert iso_date(str(day)) == str(day).replace(" ", "T")
