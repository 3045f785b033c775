# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session as it is written down while it runs."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from facetimer.history.journal import SqliteJournal
from facetimer.history.records import MomentKind, Outcome, Place, StepResult
from facetimer.history.store import Store
from facetimer.history.versions import later
from facetimer.session.events import SegmentStarted, StepEnded, StepOutcome
from facetimer.session.timeline import Side, TimelineOptions
from tests.examples import block, exercise, timeline
from tests.history.histories import FakeWall, Practice, die, let_go, look_at, practised, store_in, two_sided


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_in(tmp_path)


def test_a_session_is_a_row_from_its_first_second(tmp_path: Path, store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    rows = look_at(tmp_path).execute("SELECT id, outcome, at_step FROM session").fetchall()
    assert rows == [(practice.id, "running", 0)]
    planned = look_at(tmp_path).execute("SELECT exercise, outcome FROM step ORDER BY number").fetchall()
    assert planned == [("press", "not_reached"), ("stretch", "not_reached"), ("smile", "not_reached")]


def test_each_ended_step_is_on_the_disk_at_once(tmp_path: Path, store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(20_000)
    rows = look_at(tmp_path).execute("SELECT outcome, active_ms FROM step WHERE number = 0").fetchall()
    assert rows == [("done", 20_000)]


def test_a_whole_session_is_complete_with_planned_and_done_side_by_side(store: Store) -> None:
    wall = FakeWall()
    identifier = practised(store, wall=wall)
    record = store.session(identifier)
    assert record is not None
    assert record.outcome is Outcome.COMPLETE
    assert record.active_ms == record.planned_ms == two_sided().total_ms
    assert [(s.outcome, s.planned_ms, s.active_ms) for s in record.steps] == [
        (StepResult.DONE, s.duration_ms, s.duration_ms) for s in two_sided().steps
    ]
    assert record.place is None
    assert str(UUID(record.id)) == record.id


def test_zone_tool_and_sets_are_written_with_the_step(store: Store) -> None:
    record = store.session(practised(store))
    assert record is not None
    assert {(step.zones, step.tool, step.sets) for step in record.steps} == {(("lips",), "none", 1)}


def test_moment_offset_and_day_are_fixed_when_it_starts(store: Store) -> None:
    wall = FakeWall(datetime(2026, 3, 29, 3, 30, tzinfo=timezone(timedelta(hours=2))))
    record = store.session(practised(store, wall=wall))
    assert record is not None
    assert record.started_utc == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert record.utc_offset_min == 120
    assert record.local_day == date(2026, 3, 28)  # half past three still belongs to the evening before


def test_day_start_can_be_set(store: Store) -> None:
    wall = FakeWall(datetime(2026, 3, 29, 3, 30, tzinfo=timezone(timedelta(hours=2))))
    practice = Practice(store, wall=wall, day_start_min=0)
    practice.player.start()
    practice.finish()
    record = store.session(practice.id)
    assert record is not None
    assert record.local_day == date(2026, 3, 29)


def test_each_side_gets_its_own_time(store: Store) -> None:
    record = store.session(practised(store))
    assert record is not None
    stretch = record.steps[1]
    assert (stretch.left_ms, stretch.right_ms) == (15_000, 15_000)


def test_pause_skip_extension_jump_and_side_are_moments(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(5_000)
    practice.player.pause()
    practice.wall.advance(seconds=61)
    practice.player.resume()
    practice.run(4_000)
    practice.player.extend()
    practice.player.skip()
    practice.run(40_000)
    practice.player.seek(practice.player.timeline.total_ms)
    record = store.session(practice.id)
    assert record is not None
    kinds = [(moment.kind, moment.detail) for moment in record.moments]
    assert kinds == [
        (MomentKind.PAUSED, "person"),
        (MomentKind.RESUMED, ""),
        (MomentKind.EXTENDED, "10000"),
        (MomentKind.SKIPPED, "press"),
        (MomentKind.SOUGHT, "6000"),
        (MomentKind.SIDE, "right"),
        (MomentKind.SIDE, "left"),
        (MomentKind.SOUGHT, "74000"),
    ]
    paused, resumed = record.moments[0], record.moments[1]
    assert resumed.recorded_utc - paused.recorded_utc == timedelta(seconds=61)
    assert record.outcome is Outcome.PARTIAL


def test_a_change_of_sound_device_is_a_moment(store: Store) -> None:
    practice = Practice(store)
    practice.journal.device_changed("before any session", 0)
    practice.player.start()
    practice.run(2_000)
    practice.journal.device_changed("headset", 2_000)
    record = store.session(practice.id)
    assert record is not None
    assert [(m.kind, m.at_ms, m.detail) for m in record.moments] == [(MomentKind.DEVICE, 2_000, "headset")]


def test_a_step_that_is_left_by_a_jump_is_partial(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(5_000)
    practice.player.seek(two_sided().steps[2].start_ms)
    practice.finish()
    record = store.session(practice.id)
    assert record is not None
    assert [s.outcome for s in record.steps] == [StepResult.PARTIAL, StepResult.NOT_REACHED, StepResult.DONE]
    assert record.steps[0].active_ms == 5_000


def test_a_step_done_twice_ends_twice_and_holds_the_sum(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(21_000)
    practice.player.seek(0)
    practice.run(20_000)
    record = store.session(practice.id)
    assert record is not None
    assert (record.steps[0].outcome, record.steps[0].active_ms) == (StepResult.DONE, 40_000)


def test_a_done_step_stays_done_when_a_second_round_is_left(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(21_000)
    practice.player.seek(0)
    practice.run(5_000)
    practice.player.skip()
    practice.player.abort()
    record = store.session(practice.id)
    assert record is not None
    assert (record.steps[0].outcome, record.steps[0].active_ms) == (StepResult.DONE, 25_000)


def test_leaving_early_is_kept_as_partial(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(30_000)
    practice.player.abort()
    record = store.session(practice.id)
    assert record is not None
    assert record.outcome is Outcome.PARTIAL
    assert record.active_ms == 30_000
    assert [s.outcome for s in record.steps] == [StepResult.DONE, StepResult.PARTIAL, StepResult.NOT_REACHED]


def test_leaving_without_keeping_leaves_nothing(tmp_path: Path, store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(30_000)
    practice.player.abort(keep=False)
    for table in ("session", "step", "moment"):
        assert look_at(tmp_path).execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert list((tmp_path / "data" / "running").iterdir()) == []


def test_discarding_what_was_taken_up_leaves_it_as_it_was_and_all_of_it_can_be_brought_back(store: Store) -> None:
    first = Practice(store)
    first.player.start()
    first.run(21_000)
    first.player.abort()
    before = store.session(first.id)
    assert before is not None

    second = Practice(store, wall=first.wall, continues=first.id, done_steps=before.indices_done)
    second.player.start(21_000)
    second.player.seek(two_sided().steps[2].start_ms)
    second.run(8_000)
    second.player.abort(keep=False)

    left, all_of_it = store.session(first.id), second.journal.discarded
    assert left is not None
    assert all_of_it is not None
    assert replace(left, changed_utc=before.changed_utc) == before
    assert left.changed_utc > before.changed_utc, "on another machine as well"
    assert all_of_it.outcome is Outcome.PARTIAL
    assert all_of_it.active_ms == before.active_ms + second.player.active_ms > before.active_ms
    assert all_of_it.steps[2].outcome is StepResult.PARTIAL
    store.undelete(all_of_it)
    assert later(left, store.session(first.id) or left) != left


def test_one_that_was_cut_off_and_is_discarded_after_it_was_taken_up_can_be_taken_up_once_more(
    tmp_path: Path, store: Store
) -> None:
    first = Practice(store)
    first.player.start()
    first.run(21_000)
    die(first)
    let_go()
    again = store_in(tmp_path, first.wall)
    found = again.resumable()
    assert found is not None

    second = Practice(again, wall=first.wall, continues=first.id, done_steps=found.record.indices_done)
    second.player.start(found.position_ms)
    second.run(8_000)
    second.player.abort(keep=False)

    once_more = again.resumable()
    assert once_more is not None
    assert (once_more.id, once_more.position_ms) == (found.id, found.position_ms)


def test_the_place_is_as_fine_as_step_set_block_and_side(store: Store) -> None:
    plan = two_sided()
    practice = Practice(store, plan)
    practice.player.start()
    left = next(s for s in plan.segments if s.side is Side.LEFT)
    practice.run(left.start_ms + 1_000)
    record = store.session(practice.id)
    assert record is not None
    assert record.place == Place(left.start_ms, 1, left.start_ms - plan.steps[1].start_ms, 1, 1, "left")


def test_options_are_kept_for_laying_the_plan_out_again(store: Store) -> None:
    journal = SqliteJournal(store, options=TimelineOptions(Side.LEFT, 80))
    practice = Practice(store)
    practice.journal = journal
    practice.player._journal = journal
    practice.player.start()
    record = store.session(practice.id)
    assert record is not None
    assert (record.first_side, record.pace_percent) == ("left", 80)


def test_a_session_taken_up_adds_to_what_was_there(tmp_path: Path, store: Store) -> None:
    first = Practice(store)
    first.player.start()
    first.run(25_000)
    first.player.pause()
    die(first)
    store.close()
    again = store_in(tmp_path)
    second = Practice(again, continues=first.id, done_steps=frozenset({0}))
    second.player.start(at_ms=24_000)
    second.finish()
    record = again.session(first.id)
    assert record is not None
    assert record.outcome is Outcome.COMPLETE
    assert record.active_ms == 25_000 + two_sided().total_ms - 24_000
    assert record.steps[0].active_ms == 20_000
    assert record.steps[1].active_ms == two_sided().steps[1].duration_ms + 1_000
    assert MomentKind.TAKEN_UP in {moment.kind for moment in record.moments}
    assert len(again.sessions()) == 1


def test_a_clock_put_back_never_makes_the_newer_version_the_older_one(tmp_path: Path, store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    versions = [store.session(practice.id)]
    for hours in (0, -3, 0, 1, 0):
        practice.wall.advance(hours=hours)
        practice.journal.device_changed(f"output {hours}", 0)
        versions.append(store.session(practice.id))
    dates = [record.changed_utc for record in versions if record]
    assert dates == sorted(set(dates))
    assert len(dates) == 6


def test_a_session_taken_up_is_dated_after_what_was_left(tmp_path: Path, store: Store) -> None:
    first = Practice(store)
    first.player.start()
    first.run(25_000)
    die(first)
    store.close()
    wall = FakeWall()
    wall.at = first.wall.at - timedelta(hours=2)
    again = store_in(tmp_path, wall)
    (left,) = again.sessions()
    second = Practice(again, wall=wall, continues=first.id, done_steps=frozenset({0}))
    second.player.start(at_ms=24_000)
    taken_up = again.session(first.id)
    assert taken_up is not None
    assert taken_up.changed_utc > left.changed_utc


def test_a_step_that_was_done_stays_done_whatever_is_said_of_it_later(store: Store) -> None:
    practice = Practice(store)
    practice.player.start()
    practice.run(21_000)
    step = two_sided().steps[0]
    for outcome in (StepOutcome.PARTIAL, StepOutcome.SKIPPED):
        practice.journal.record(StepEnded(at_ms=21_000, step=step, outcome=outcome, active_ms=25_000))
        record = store.session(practice.id)
        assert record is not None
        assert (record.steps[0].outcome, record.steps[0].active_ms) == (StepResult.DONE, 25_000)


def test_what_is_written_down_stands_on_one_line(store: Store) -> None:
    plan = timeline(exercise("press", block(), name="Press\nand hold"))
    practice = Practice(store, plan)
    practice.player.start()
    practice.journal.device_changed("Head\r\nset\x00", 0)
    record = store.session(practice.id)
    assert record is not None
    assert (record.steps[0].name, record.moments[0].detail) == ("Press and hold", "Head  set ")


def test_events_before_a_start_are_ignored(store: Store) -> None:
    journal = SqliteJournal(store)
    journal.record(SegmentStarted(at_ms=0, segment=two_sided().segments[0]))
    assert journal.kept is None


def test_a_jump_is_on_the_disk_at_once_even_inside_one_block(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    practice = Practice(store, timeline(exercise("press", block(1, 60, 1, 0, 3))))
    practice.player.start()
    practice.run(12_000)
    practice.player.seek(100_000)
    record = store.session(practice.id)
    assert record is not None
    assert record.place is not None
    assert record.place.position_ms == 100_000


def test_the_place_a_session_has_come_to_is_on_the_disk_at_once(tmp_path: Path, store: Store) -> None:
    practice = Practice(store)
    practice.journal.come_to(5_000)  # nothing runs yet
    practice.player.start()
    practice.journal.come_to(7_300)
    rows = look_at(tmp_path).execute("SELECT position_ms, active_ms FROM session").fetchall()
    assert rows == [(7_300, 7_300)]
    practice.player.abort()
    over = practice.journal.kept
    practice.journal.come_to(9_000)
    assert practice.journal.kept == over


def test_a_session_of_other_exercises_is_not_gone_on_with(tmp_path: Path, store: Store) -> None:
    first = Practice(store)
    first.player.start()
    die(first)
    second = Practice(store, timeline(exercise("whistle")), continues=first.id)
    second.player.start()
    assert second.id != first.id
    third = Practice(store, continues="00000000-0000-4000-8000-000000000000")  # deleted meanwhile
    third.player.start()
    assert third.id != "00000000-0000-4000-8000-000000000000"
