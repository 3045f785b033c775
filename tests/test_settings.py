# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import pytest

from facetimer.settings import Settings
from facetimer.settings_file import all_keys


def value_of(chosen: Settings, key: str) -> object:
    section, _, name = key.partition(".")
    return getattr(getattr(chosen, section), name)


@pytest.mark.parametrize("key", ["picture", "picture.", "picture.hat", "nothing.theme"])
def test_changing_what_does_not_exist_is_our_own_fault(key: str) -> None:
    with pytest.raises(KeyError):
        Settings().changed(key, "x")


@pytest.mark.parametrize("key", all_keys())
def test_every_default_is_a_legal_value(key: str) -> None:
    assert Settings().changed(key, value_of(Settings(), key)) == Settings()


@pytest.mark.parametrize(
    "written", ["20261120", "2026-W47-5", "1969-12-31", "2200-01-01", "9999-12-31", "2026-11-31", "2026-1-2"]
)
def test_a_day_is_written_in_one_way_and_lies_in_a_lifetime(written: str) -> None:
    with pytest.raises(ValueError, match="is not a date such as 2026-11-20"):
        Settings().changed("history.programme_since", written)


@pytest.mark.parametrize("written", ["", "1970-01-01", "2199-12-31"])
def test_the_first_and_last_day_and_none_are_days(written: str) -> None:
    assert Settings().changed("history.programme_since", written).history.programme_since == written
