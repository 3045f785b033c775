# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session that was cut off is offered at the next start."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from facetimer.choices.making.last_made import LastMade
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.wish import Wish
from facetimer.choices.planner import Planner
from facetimer.history.journal import SqliteJournal
from facetimer.history.store import open_store
from facetimer.library.making_rules import load_making_rules
from facetimer.library.model.practice import RoutineStep
from facetimer.resources import assets_dir
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import Timeline, TimelineOptions, compile_timeline
from facetimer.ui.controls.banner import Banner
from facetimer.ui.look.wording import length_words
from facetimer.ui.main_window import MainWindow
from facetimer.ui.player.page import PlayerPage
from facetimer.ui.player.pause_dialogs import LeaveDialog
from facetimer.ui.practise.finish_page import FinishPage
from facetimer.ui.today.page import TodayPage
from facetimer.ui.today.step_crops import StepCrop
from tests.fakes import FakeClock, RecordingSoundtrack
from tests.ui.finding import button, click, driver_of, snapshot_of, texts, the, told
from tests.ui.surroundings import NOON, Surroundings

CUT_OFF_AT_MS = 40_000


def leave_behind(surroundings: Surroundings, timeline: Timeline, at_ms: int = CUT_OFF_AT_MS) -> str:
    """Leave a session behind as a killed process would, `at_ms` after its begin; return its id."""
    paths = surroundings.context().paths
    store = open_store(paths.database, paths.backups, now=lambda: NOON)
    clock = FakeClock()
    journal = SqliteJournal(store, now=lambda: NOON, mono=clock.now_ms)
    player = SessionPlayer(timeline, clock, RecordingSoundtrack(), journal)
    player.start()
    while player.snapshot().position_ms < at_ms:
        clock.advance(1_000)
        player.poll()
    assert journal.kept is not None
    journal._let_go()  # what the system does with a dead process's lock
    return journal.kept.id


def leave_behind_mini_set(surroundings: Surroundings) -> str:
    """Leave the shortest routine behind; return the session's id."""
    routine = surroundings.catalogue.routines["cheek-lip-trio"]
    return leave_behind(surroundings, compile_timeline(routine, surroundings.catalogue.exercises))


@pytest.fixture
def cut_off(surroundings: Surroundings) -> str:
    """Leave a session behind as a killed process would; return its id."""
    return leave_behind_mini_set(surroundings)


@pytest.fixture
def reopened(cut_off: str, surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    return opened(surroundings, qtbot)


def opened(surroundings: Surroundings, qtbot: QtBot) -> MainWindow:
    """Open the window, and let it look for what was left behind."""
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window.flow.offer_to_resume()
    the(window, TodayPage)
    return window


def banner_is_hidden(window: MainWindow) -> bool:
    return not any(each.isVisible() for each in window.findChildren(Banner))


def test_it_goes_on_where_it_stood(reopened: MainWindow, cut_off: str, surroundings: Surroundings) -> None:
    assert {"Cheek and Lip Trio", "Cut off in Kiss Face"} <= set(texts(the(reopened, TodayPage)))
    assert banner_is_hidden(reopened), "one place asks what becomes of it"

    click(reopened, "Go on in Kiss Face")

    snapshot = snapshot_of(reopened)
    assert snapshot.step.exercise.id == "kiss-face"
    assert snapshot.lead_in_count == 3
    while reopened.flow.driver is not None:
        surroundings.clock.advance(1_000)
        reopened.flow.driver.poll()
    kept = surroundings.store.session(cut_off)
    assert kept is not None
    assert kept.outcome == "complete"
    assert len(surroundings.store.sessions()) == 1
    said = texts(the(reopened, FinishPage))
    assert f"That was {length_words(kept.active_ms)}." in [text.replace("\u00a0", " ") for text in said]
    for step in kept.steps:
        assert said[said.index(step.name) + 1] == length_words(step.active_ms)


def test_who_goes_on_and_discards_that_may_go_on_once_more(
    reopened: MainWindow, cut_off: str, surroundings: Surroundings
) -> None:
    before = surroundings.store.session(cut_off)
    assert before is not None
    click(reopened, "Go on in Kiss Face")
    surroundings.clock.advance(9_000)
    driver_of(reopened).poll()
    the(reopened, PlayerPage).ask_to_leave()
    for each in ("Discard", "Discard what came since"):
        click(the(reopened, LeaveDialog), each)

    left = surroundings.store.session(cut_off)
    assert left is not None
    assert (left.outcome, left.active_ms, left.place) == (before.outcome, before.active_ms, before.place)
    assert button(the(reopened, TodayPage), "Go on in Kiss Face")


def test_today_shows_what_is_done_on_going_on_whatever_has_changed_since(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    routine, exercises = surroundings.catalogue.routines["cheek-lip-trio"], surroundings.catalogue.exercises
    without_the_last = replace(routine, steps=routine.steps[:2])  # as by a health answer, which has gone since
    leave_behind(surroundings, compile_timeline(without_the_last, exercises))
    window = opened(surroundings, qtbot)
    page = the(window, TodayPage)

    assert "1 step(s) to go" in texts(page)
    assert [each.accessibleName() for each in page.findChildren(StepCrop)] == ["Kiss Face"]
    click(page, "Go on in Kiss Face")
    assert [step.exercise.id for step in snapshot_of(window).timeline.steps] == ["fish-lips", "kiss-face"]


def test_one_with_swapped_steps_goes_on_though_nothing_else_of_its_routine_may_be_done(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    exercises = surroundings.catalogue.exercises
    swapped = tuple(RoutineStep(each) for each in ("whistler", "jaw-rest"))
    routine = replace(surroundings.catalogue.routines["lymph-massage"], steps=swapped)
    leave_behind(surroundings, compile_timeline(routine, exercises), 10_000)
    surroundings.settings = surroundings.settings.changed("safety.conditions", ("LYMPH",))
    page = the(opened(surroundings, qtbot), TodayPage)

    assert "2 step(s) to go" in texts(page)
    click(page, "Go on in The Whistler")


def test_a_softer_session_goes_on_softly(surroundings: Surroundings, qtbot: QtBot) -> None:
    library = assets_dir() / "library"
    planner = Planner(surroundings.catalogue, lambda: surroundings.settings, library, lambda: NOON)
    softer = planner.plan("cheek-lip-trio", softer=True).timeline
    assert softer is not None
    leave_behind(surroundings, softer)
    window = opened(surroundings, qtbot)

    click(window, "Go on in Kiss Face")

    assert snapshot_of(window).timeline.total_ms == softer.total_ms


def test_short_introductions_are_short_again(surroundings: Surroundings, qtbot: QtBot) -> None:
    known = TimelineOptions(known=frozenset({"fish-lips", "whistler"}))
    routine = surroundings.catalogue.routines["cheek-lip-trio"]
    short = compile_timeline(routine, surroundings.catalogue.exercises, known)
    leave_behind(surroundings, short)
    window = opened(surroundings, qtbot)

    click(window, "Go on in Kiss Face")

    assert snapshot_of(window).timeline.segments == short.segments


def test_an_exercise_that_was_practised_alone_goes_on_too(surroundings: Surroundings, qtbot: QtBot) -> None:
    alone = surroundings.catalogue.routine("fish-lips")
    assert alone is not None
    leave_behind(surroundings, compile_timeline(alone, surroundings.catalogue.exercises), 10_000)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()

    click(the(window, TodayPage), "Go on in Fish Lips")

    assert snapshot_of(window).step.exercise.id == "fish-lips"


def test_one_that_was_made_for_the_person_goes_on_too(surroundings: Surroundings, qtbot: QtBot) -> None:
    exercises = surroundings.catalogue.exercises
    made = Maker(exercises, load_making_rules(assets_dir() / "library")).make(Wish(5))
    assert made is not None
    LastMade(surroundings.context().paths.made, exercises).keep(made.routine)
    leave_behind(surroundings, compile_timeline(made.routine, exercises))
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)

    window.flow.unfinished.go_on()

    assert snapshot_of(window).timeline.routine == made.routine


def test_what_was_done_can_be_kept(reopened: MainWindow, cut_off: str, surroundings: Surroundings) -> None:
    click(reopened, "Keep what was done")

    kept = surroundings.store.session(cut_off)
    assert kept is not None
    assert kept.outcome == "partial"


def test_it_can_be_discarded(reopened: MainWindow, cut_off: str, surroundings: Surroundings) -> None:
    click(reopened, "Discard")

    assert surroundings.store.session(cut_off) is None
    assert told(reopened) == "Cheek and Lip Trio was discarded."


@pytest.mark.parametrize("press", ["Go on in Kiss Face", "Keep what was done", "Discard"])
def test_a_history_that_cannot_be_read_just_then_is_told_and_it_stays(
    press: str, reopened: MainWindow, cut_off: str, surroundings: Surroundings
) -> None:
    heard: list[str] = []
    reopened.flow.notice_raised.connect(heard.append)
    with closing(sqlite3.connect(surroundings.context().paths.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        click(reopened, press)
        other.execute("ROLLBACK")

    assert ["another program is using it" in each for each in heard] == [True]
    assert reopened.flow.driver is None
    kept = surroundings.store.session(cut_off)
    assert kept is not None
    assert kept.outcome == "interrupted"


def test_discarding_it_can_be_undone_and_it_is_offered_again(
    reopened: MainWindow, cut_off: str, surroundings: Surroundings
) -> None:
    click(reopened, "Discard")
    click(reopened, "Undo")

    assert button(the(reopened, TodayPage), "Go on in Kiss Face")
    kept = surroundings.store.session(cut_off)
    assert kept is not None
    assert kept.outcome == "interrupted"


def test_when_its_routine_is_gone_it_can_still_be_kept(
    cut_off: str, surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.drop_routine("cheek-lip-trio")
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "was cut off" in told(window))

    assert button(window, "Keep what was done").isVisible()
    with pytest.raises(AssertionError):
        button(window, "Go on in Kiss Face")


def test_what_a_new_health_answer_blocks_is_not_gone_on_with(
    cut_off: str, surroundings: Surroundings, qtbot: QtBot
) -> None:
    surroundings.settings = surroundings.settings.changed("safety.conditions", ("PALSY",))
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "was cut off" in told(window))

    assert button(window, "Keep what was done").isVisible()
    with pytest.raises(AssertionError):
        button(window, "Go on in Kiss Face")


def test_after_half_a_day_nobody_is_asked(cut_off: str, surroundings: Surroundings, qtbot: QtBot) -> None:
    surroundings.now = NOON + timedelta(hours=13)
    window = MainWindow(surroundings.context())
    qtbot.addWidget(window)
    window.show()
    window._offer_to_resume()

    assert window._banner.isHidden()
    kept = surroundings.store.session(cut_off)
    assert kept is not None
    assert kept.outcome == "partial"


def test_the_side_it_stood_on_is_told(surroundings: Surroundings, qtbot: QtBot) -> None:
    routine = surroundings.catalogue.routines["face-roller"]
    leave_behind(surroundings, compile_timeline(routine, surroundings.catalogue.exercises))
    page = the(opened(surroundings, qtbot), TodayPage)

    assert "Cut off in Roller: Side of the Neck, your right" in texts(page)
    assert button(page, "Go on in Roller: Side of the Neck, your right")


def test_once_it_is_discarded_today_shows_what_is_due(reopened: MainWindow) -> None:
    click(the(reopened, TodayPage), "Discard")

    assert "First Session" in texts(the(reopened, TodayPage))
    click(reopened, "Undo")
    assert "Cut off in Kiss Face" in texts(the(reopened, TodayPage))
