# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Undo goes back to the first value and redo to the last, as often as one likes."""

from hypothesis import given
from hypothesis import strategies as st

from facetimer.choices.building.undoing import Undoing


@given(st.lists(st.integers(), min_size=1, max_size=300))
def test_undone_to_the_end_it_is_the_start_and_redone_it_is_the_last(values: list[int]) -> None:
    state = Undoing(0)
    for value in values:
        state = state.did(value)
    whole = state
    while state.past:
        state = state.undone()
    assert state.present == 0
    while state.future:
        state = state.redone()
    assert (state.present, state.past) == (whole.present, whole.past)


def test_there_is_nothing_to_undo_or_redo_at_the_ends() -> None:
    state = Undoing("a")
    assert state.undone() is state
    assert state.redone() is state
    assert state.did("a") is state


def test_a_new_change_forgets_what_was_undone() -> None:
    state = Undoing("a").did("b").undone().did("c")
    assert (state.present, state.past, state.future) == ("c", ("a",), ())


def test_letters_typed_into_one_field_are_one_change() -> None:
    state = Undoing("").did("H", "name").did("Hu", "name").did("Hum", "name").did("Hum!", "note")
    assert state.undone().present == "Hum"
    assert state.undone().undone().present == ""
    again = state.undone().did("Hump", "name")
    assert again.undone().present == "Hum", "after an undo a new change stands by itself"
