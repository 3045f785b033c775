# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import date

from facetimer.choices.programmes.days import first_day, kept_days, next_week
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


def test_after_a_pause_the_beginning_has_moved_on_by_its_days() -> None:
    after = chosen(paused_since="2026-11-15")

    assert kept_days("history.programme_paused", after, FRIDAY) == {
        "history.programme_since": "2026-11-06",
        "history.paused_since": "",
    }


def test_a_clock_put_back_takes_no_days_from_the_programme() -> None:
    after = chosen(paused_since="2026-11-25")

    assert kept_days("history.programme_paused", after, FRIDAY)["history.programme_since"] == "2026-11-01"


def test_a_pause_of_nothing_moves_nothing() -> None:
    after = chosen("", since="", paused_since="2026-11-15")

    assert kept_days("history.programme_paused", after, FRIDAY) == {"history.paused_since": ""}


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
