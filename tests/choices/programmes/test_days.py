# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import date

import pytest
from msgspec.structs import replace

from facetimer.choices.programmes.days import all_pauses, first_day, kept_days, next_week, past_pauses
from facetimer.library.programme_progress import Pause
from facetimer.settings import HistorySettings

FRIDAY = date(2026, 11, 20)


def chosen(
    programme: str = "gentle-start", *, since: str = "2026-11-01", paused: bool = False, paused_since: str = ""
) -> HistorySettings:
    return HistorySettings(
        programme=programme, programme_since=since, programme_paused=paused, paused_since=paused_since
    )


def test_a_programme_begins_on_the_day_it_is_chosen_and_was_never_asked_about() -> None:
    assert kept_days("history.programme", chosen(), FRIDAY) == {
        "history.programme_since": "2026-11-20",
        "history.checked_in_week": 0,
        "history.plans_chosen": (),
    }


def test_no_programme_has_no_beginning() -> None:
    assert kept_days("history.programme", chosen(""), FRIDAY)["history.programme_since"] == ""


def test_one_chosen_in_a_pause_is_paused_from_its_first_day() -> None:
    assert kept_days("history.programme", chosen(paused=True), FRIDAY)["history.paused_since"] == "2026-11-20"


def test_a_pause_begins_today() -> None:
    assert kept_days("history.programme_paused", chosen(paused=True), FRIDAY) == {
        "history.paused_since": "2026-11-20"
    }


def test_a_pause_that_is_over_is_kept_with_its_first_and_its_last_day() -> None:
    after = replace(chosen(paused_since="2026-11-15"), pauses=("2026-11-03/2026-11-04",))

    assert kept_days("history.programme_paused", after, FRIDAY) == {
        "history.pauses": ("2026-11-03/2026-11-04", "2026-11-15/2026-11-19"),
        "history.paused_since": "",
    }


@pytest.mark.parametrize("since", ["2026-11-20", "2026-11-25"])
def test_one_that_ends_on_its_own_day_is_none_nor_is_one_that_begins_later_by_a_clock_put_back(since: str) -> None:
    assert kept_days("history.programme_paused", chosen(paused_since=since), FRIDAY) == {
        "history.paused_since": ""
    }


def test_a_pause_of_which_nobody_knows_the_first_day_has_no_length() -> None:
    assert kept_days("history.programme_paused", chosen(), FRIDAY) == {"history.paused_since": ""}


def test_a_programme_chosen_in_a_pause_leaves_that_of_the_one_before_as_it_was() -> None:
    kept = kept_days("history.programme", chosen(paused=True, paused_since="2026-11-15"), FRIDAY)

    assert kept["history.pauses"] == ("2026-11-15/2026-11-19",)
    assert kept["history.paused_since"] == "2026-11-20"


def test_on_a_day_of_practice_no_pause_goes_on_whatever_a_clock_put_back_says() -> None:
    kept = replace(chosen(), pauses=("2026-11-03/2026-11-04", "2026-11-18/2026-11-23", "2026-11-20/2026-11-21"))

    pauses = (Pause(date(2026, 11, 3), date(2026, 11, 4)), Pause(date(2026, 11, 18), date(2026, 11, 19)))
    assert past_pauses(kept, FRIDAY) == pauses
    assert all_pauses(kept, FRIDAY) == pauses


def test_a_pause_that_goes_on_reaches_up_to_today() -> None:
    assert all_pauses(chosen(paused=True, paused_since="2026-11-18"), FRIDAY) == (
        Pause(date(2026, 11, 18), FRIDAY),
    )
    for none in (
        chosen(paused=True, paused_since="2026-11-21"),
        chosen("", paused=True, paused_since="2026-11-18"),
    ):
        assert all_pauses(none, FRIDAY) == ()


def test_other_settings_keep_the_days_as_they_are() -> None:
    assert kept_days("history.sessions_per_week", chosen(), FRIDAY) == {}


def test_a_programme_that_nobody_chose_begins_on_the_day_it_is_first_shown() -> None:
    assert first_day(chosen(since=""), FRIDAY) == {"history.programme_since": "2026-11-20"}


def test_a_programme_that_has_begun_keeps_its_first_day() -> None:
    assert first_day(chosen(since="2026-11-01"), FRIDAY) == {}


def test_where_no_programme_is_followed_none_begins() -> None:
    assert first_day(chosen("", since=""), FRIDAY) == {}


def test_a_programme_may_begin_with_the_week_that_comes() -> None:
    assert next_week(FRIDAY) == date(2026, 11, 23)
    assert next_week(FRIDAY, first_weekday=6) == date(2026, 11, 22)


def test_on_the_first_day_of_a_week_there_is_nothing_to_wait_for() -> None:
    assert next_week(date(2026, 11, 23)) is None
