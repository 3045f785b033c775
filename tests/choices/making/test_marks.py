# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""More, less and never of an exercise, as the settings keep them."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from facetimer.choices.making.marks import marked, marks_of, unmarked
from facetimer.choices.making.wish import Mark
from facetimer.settings import Settings
from facetimer.settings_file import load_settings, save_settings

FORMER = {"masseter-circles": "jaw-muscle-circles"}


def test_each_line_marks_one_exercise_and_of_several_the_last_one_counts() -> None:
    lines = ("fish-lips=more", "kiss-face = less", "fish-lips=never")

    assert marks_of(lines, {}) == {"fish-lips": Mark.NEVER, "kiss-face": Mark.LESS}


def test_a_former_id_marks_what_it_is_called_now() -> None:
    assert marks_of(("masseter-circles=never",), FORMER) == {"jaw-muscle-circles": Mark.NEVER}
    assert marked(("masseter-circles=never",), "jaw-muscle-circles", None, FORMER) == ()


def test_a_line_that_cannot_be_read_marks_nothing() -> None:
    assert marks_of(("", "fish-lips", "=more", "fish-lips=often", "fish-lips=more=less"), {}) == {}


def test_marking_anew_replaces_and_clearing_takes_away_and_all_other_lines_stay() -> None:
    lines = ("gone-one=less", "fish-lips=often", "kiss-face=more", "kiss-face=less")

    assert marked(lines, "kiss-face", Mark.NEVER, {}) == ("gone-one=less", "fish-lips=often", "kiss-face=never")
    assert marked(lines, "kiss-face", None, {}) == ("gone-one=less", "fish-lips=often")
    assert marked(lines, "lip-press", None, {}) == lines


def test_no_mark_is_left_and_what_cannot_be_read_stays() -> None:
    assert unmarked(("fish-lips=more", "fish-lips=often", "gone-one=never", "")) == ("fish-lips=often", "")


ids = st.sampled_from(["fish-lips", "kiss-face", "masseter-circles", "jaw-muscle-circles"])


@given(lines=st.lists(st.text(max_size=20)).map(tuple), exercise=ids, mark=st.none() | st.sampled_from(Mark))
def test_what_is_marked_is_what_is_read(lines: tuple[str, ...], exercise: str, mark: Mark | None) -> None:
    before, after = marks_of(lines, {}), marks_of(marked(lines, exercise, mark, {}), {})

    assert after.get(exercise) == mark
    assert {name: each for name, each in after.items() if name != exercise} == {
        name: each for name, each in before.items() if name != exercise
    }


def test_the_settings_file_keeps_marks_of_exercises_that_are_not_there(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[making]\nmarks = ["of-a-newer-version=more", "fish-lips=less"]  # mine\n', "utf-8")
    settings, notices = load_settings(path)
    lines = marked(settings.making.marks, "fish-lips", Mark.NEVER, {})
    save_settings(path, settings.changed("making.marks", lines), ["making.marks"])

    assert notices == []
    assert load_settings(path)[0].making.marks == ("of-a-newer-version=more", "fish-lips=never")


def test_nothing_is_marked_at_first() -> None:
    assert Settings().making.marks == ()
