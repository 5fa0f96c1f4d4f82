"""Of what time a content speaks, in an article of Monday, August 12, 2024."""

from __future__ import annotations

import pytest

from tests.times.marking import dated, shown


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [40 people had drowned over the past three days].", "2024-08-09/2024-08-12"),
        ("He {said} [in the last two weeks nobody came].", "2024-07-29/2024-08-12"),
        ("He {said} [nine were shot in the past 48 hours].", "2024-08-10/2024-08-12"),
        ("He {said} [thefts rose during the past six months].", "2024-02/2024-08-12"),
        ("He {said} [thefts rose over the past year].", "2023-08/2024-08-12"),
        ("He {said} [wages had stagnated for the past decade].", "2014/2024-08-12"),
        # of another time, or of none that is told
        ("He {said} [they quarrelled in the last two years of the war].", None),
        ("He {said} [they met in the first three days].", None),
        ("He {said} [thefts rose over the past few months].", None),
    ],
)
def test_what_the_past_days_were_ends_today(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [the lock will open in three months].", "2024-11"),
        ("He {said} [the lock would be finished in two years].", "2026"),
        ("He {said} [she is due to leave in ten days].", "2024-08-22"),
        ("He {said} [the club will not be back in about two weeks].", "2024-08-26/2024-09-01"),
        ("He {said} [they would plant 400 trees over the next two years].", "2024-08-12/2026"),
        ("He {said} [a ruling would come within ten days].", "2024-08-12/2024-08-22"),
        # so long a thing takes, or is hoped for
        ("He {said} [they would build a lock in three years].", None),
        ("He {said} [it rose by half in three years].", None),
        ("He {said} [the job can be done in three days].", None),
    ],
)
def test_what_will_be_in_some_months_is_counted_from_today(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [it has been calm since the March 3 ceasefire].", "2024-03-03/.."),
        ("He {said} [it had been calm since the blast of March 3].", "2024-03-03/.."),
        ("He {said} [it had been calm since a quarrel in March].", "2024-03/.."),
        ("He {said} [no one had paid since a March 3 ruling].", "2024-03-03/.."),
        ("He {said} [they had gained since losing the March 3 vote].", "2024-03-03/.."),
        ("He {said} [nobody was warned before the landslide on March 3].", "../2024-03-03"),
        ("He {said} [nobody was paid after the handover of March 3].", "2024-03-03/.."),
        ("He {said} [he was never asked after her arrest in Lyon on March 3].", "2024-03-03/.."),
        ("He {said} [nobody slept until the truce on Sunday, March 3].", "../2024-03-03"),
        # what was done then is not told to end or begin then
        ("He {said} [she appeared before the judge on March 3].", "2024-03-03"),
        ("He {said} [he had spoken before the budget committee on March 3].", "2024-03-03"),
        ("He {said} [she looked after the child on March 3].", "2024-03-03"),
        ("He {said} [it was blocked by the March 3 ruling].", "2024-03-03"),
        ("He {said} [they had gained by losing the March 3 vote].", "2024-03-03"),
        ("He {said} [the man who had called before the fire was freed on March 3].", "2024-03-03"),
    ],
)
def test_an_event_of_any_name_that_is_dated_begins_or_ends_a_scope(text: str, scope: str) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [it was shut between March and June of last year].", "2023-03/2023-06"),
        ("He {said} [it was shut from March to June last year].", "2023-03/2023-06"),
        ("He {said} [it lost riders in 2019-23].", "2019/2023"),
        ("He {said} [it lost riders in the 2022/23 season].", "2022/2023"),
        ("He {said} [the guest stayed from 12 to 28 February].", "2024-02-12/2024-02-28"),
        ("He {said} [the guest stayed between 2 and 9 March].", "2024-03-02/2024-03-09"),
        ("He {said} [the guest stayed from March 2 to 9].", "2024-03-02/2024-03-09"),
        ("He {said} [the guest was there March 2-9, 2021].", "2021-03-02/2021-03-09"),
        ("He {said} [the guest stayed from March 30 to 2 April].", "2024-03-30/2024-04-02"),
        ("He {said} [it was shut between Monday and Friday].", None),
        ("He {said} [they lost 2010-45 to the guests].", None),
    ],
)
def test_a_range_has_both_its_ends(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [the mill burned two weeks after the July 3 vote].", "2024-07-15/2024-07-21"),
        ("He {said} [she left a day after he was shot on July 3].", "2024-07-04"),
        ("He {said} [the lists went missing the day before the July 3 vote].", "2024-07-02"),
        ("He {said} [the lists went missing on the eve of the vote of July 3].", "2024-07-02"),
        ("The July 3 vote was calm. He {said} [she left two days after the vote].", "2024-07-05"),
        ("It rained on July 3. He {said} [the roof gave way the day before].", "2024-07-02"),
        ("He {said} [profit rose in the three months to March].", "2024-01/2024-03"),
        ("He {said} [profit fell in the year that ended on June 30].", "2023-07-01/2024-06-30"),
        ("He {said} [profit fell in the six months through June].", "2024-01/2024-06"),
        # counted from what nobody dates, or not so exactly
        ("It rained on July 3. He {said} [she left two days after the quarrel].", None),
        ("He {said} [she left two days after the May vote].", None),
        ("He {said} [she left three days before the vote].", None),
    ],
)
def test_a_time_that_hangs_on_another_is_counted_from_it(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("[“He died yesterday,”] the ward {said} on Friday.", "2024-08-08"),
        ("[“We leave tomorrow,”] the envoy {said} on Friday.", "2024-08-10"),
        ("The ward {said} on Friday [that he had died the previous day].", "2024-08-08"),
        ("The ward {said} on Friday [that he had died the day before].", "2024-08-08"),
        ("The club {said} on Friday [that it would name a coach the next day].", "2024-08-10"),
        ("The union {said} on Friday [that it would strike on Saturday].", "2024-08-10"),
        ("On May 5 he {said} [the troops would leave in a month].", "2024-06"),
        ("On May 5 he {said} [40 had drowned in the past three days].", "2024-05-02/2024-05-05"),
        ("In June 2021 he {said} [the priest had left last year].", "2020"),
        # on which day of the month he spoke is not told
        ("In June 2021 he {said} [the priest had left yesterday].", None),
        # what is told with its date is so from every day
        ("In June 2021 he {said} [the priest had left on May 3, 2020].", "2020-05-03"),
        ("The ward {said} [that he had died yesterday].", "2024-08-11"),
    ],
)
def test_what_was_said_earlier_is_seen_from_then(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("He {said} [it will be ready by the end of the year].", "../2024"),
        ("He {said} [the chapel was full on Easter Sunday].", None),
        ("He {said} [no bus would run on Christmas Eve].", "2024-12-24"),
        ("He {said} [the chapel was full on Christmas Eve].", "2023-12-24"),
        ("He {said} [profit rose in Q3 2023].", "2023-07/2023-09"),
    ],
)
def test_more_ways_to_name_a_time(text: str, scope: str | None) -> None:
    assert shown(dated(text)[1].scope) == scope
