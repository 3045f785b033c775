# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is offered after a session's process has died, and where the session goes on."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.history.journal import PLACE_EVERY_MS
from facetimer.history.records import MomentKind, Outcome, Place, StepResult
from facetimer.history.resume import RESUMABLE_FOR, Resumable, resumable, resume_at
from facetimer.history.store import Store
from facetimer.history.validation import MAX_MS
from facetimer.session.timeline import SegmentKind, Side, Timeline, TimelineOptions
from tests.examples import block, exercise, timeline
from tests.history.histories import FakeWall, Practice, die, look_at, practised, store_in, two_sided


@pytest.fixture
def wall() -> FakeWall:
    return FakeWall()


def died_at(folder: Path, wall: FakeWall, at_ms: int, plan: Timeline | None = None) -> Store:
    """Practise until `at_ms`, die, and open the history again as the next start would."""
    practice = Practice(store_in(folder, wall), plan, wall)
    practice.player.start()
    practice.run(at_ms)
    die(practice)
    return store_in(folder, wall)


def offered_by(store: Store) -> Resumable:
    found = store.resumable()
    assert found is not None
    return found


def test_the_offer_names_step_and_side(tmp_path: Path, wall: FakeWall) -> None:
    plan = two_sided()
    left = next(s for s in plan.segments if s.side is Side.LEFT and s.kind is SegmentKind.HOLD)
    found = offered_by(died_at(tmp_path, wall, left.start_ms + 500))
    assert (found.step, found.side, found.step_name) == (1, "left", "Stretch")
    assert found.record.indices_done == frozenset({0})
    assert found.options == TimelineOptions()


def test_without_a_side_the_offer_names_the_step(tmp_path: Path, wall: FakeWall) -> None:
    found = offered_by(died_at(tmp_path, wall, 3_000))
    assert (found.step, found.side) == (0, None)


@pytest.mark.parametrize("at_ms", range(500, two_sided().total_ms - 500, 3_500))
def test_it_goes_on_in_the_same_step_and_side_not_far_before(tmp_path: Path, wall: FakeWall, at_ms: int) -> None:
    plan = two_sided()
    at = resume_at(plan, offered_by(died_at(tmp_path, wall, at_ms)))
    assert at is not None
    there, here = plan.segment_at(at), plan.segment_at(at_ms)
    assert there.step == here.step
    # A switch of sides names the side that comes next; going on at that side's start leaves nothing out.
    assert there.side == here.side
    if here.kind is not SegmentKind.SIDE_SWITCH:
        assert at <= at_ms
    longest_rep_ms = 8_000
    assert at_ms - at <= PLACE_EVERY_MS + longest_rep_ms


def test_a_whole_session_after_a_crash_is_complete(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 45_000)
    found = offered_by(store)
    at_ms = resume_at(two_sided(), found)
    assert at_ms is not None
    rest = Practice(store, wall=wall, continues=found.id, done_steps=found.record.indices_done)
    rest.player.start(at_ms)
    rest.finish()
    (record,) = store.sessions()
    assert record.id == found.id
    assert record.outcome is Outcome.COMPLETE
    assert {step.outcome for step in record.steps} == {StepResult.DONE}
    kinds = [moment.kind for moment in record.moments]
    assert kinds.index(MomentKind.INTERRUPTED) < kinds.index(MomentKind.TAKEN_UP)
    assert record.started_utc < record.moments[-1].recorded_utc
    assert store.resumable() is None


def test_a_continued_session_that_dies_again_is_offered_again(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    found = offered_by(store)
    rest = Practice(store, wall=wall, continues=found.id, done_steps=found.record.indices_done)
    rest.player.start(resume_at(two_sided(), found) or 0)
    rest.run(30_000)
    die(rest)
    store.close()
    again = offered_by(store_in(tmp_path, wall))
    assert again.id == found.id
    assert again.position_ms > found.position_ms


def test_another_pace_goes_on_at_the_same_block_and_side(tmp_path: Path, wall: FakeWall) -> None:
    plan = two_sided()
    left = next(s for s in plan.segments if s.side is Side.LEFT and s.kind is SegmentKind.HOLD)
    found = offered_by(died_at(tmp_path, wall, left.start_ms))
    slower = timeline(
        exercise("press", block(1, 10, 1)),
        exercise("stretch", block(4, 5, 4, 1, 2, per_side=True)),
        exercise("smile", block(1, 3, 1)),
    )
    at_ms = resume_at(slower, found)
    assert at_ms is not None
    segment = slower.segment_at(at_ms)
    assert (segment.step, segment.block, segment.side) == (1, 1, Side.LEFT)


def test_it_goes_on_in_the_repetition_it_stood_in(tmp_path: Path, wall: FakeWall) -> None:
    plan = timeline(exercise("press", block(1, 5, 1, 1, 6)))
    fifth = next(s for s in plan.segments if s.rep == 5)
    found = offered_by(died_at(tmp_path, wall, fifth.start_ms + 9_000, plan))
    at_ms = resume_at(plan, found)
    assert at_ms is not None
    assert plan.segment_at(at_ms).rep in {5, 6}


def test_a_place_outside_the_plan_begins_its_block_anew(tmp_path: Path, wall: FakeWall) -> None:
    plan = two_sided()
    found = offered_by(died_at(tmp_path, wall, 5_000))
    first = next(s for s in plan.segments if (s.step, s.block, s.set) == (0, found.place.block, found.place.set))
    for in_step_ms in (-1, -MAX_MS, plan.total_ms, MAX_MS):
        elsewhere = replace(found, place=replace(found.place, in_step_ms=in_step_ms))
        assert resume_at(plan, elsewhere) == first.start_ms


@pytest.mark.parametrize(
    ("pace", "hold_ms", "offered"),
    [(10, 0, (75, 0)), (1000, 2_000, (150, 2_000)), (80, 3_600_000, (80, 60_000))],
)
def test_options_of_another_version_are_brought_into_range(
    tmp_path: Path, wall: FakeWall, pace: int, hold_ms: int, offered: tuple[int, int]
) -> None:
    store = died_at(tmp_path, wall, 25_000)
    record = offered_by(store).record
    store.save(replace(record, pace_percent=pace, own_hold_ms=hold_ms))
    options = offered_by(store).options
    assert (options.pace_percent, options.own_hold_ms) == offered


def test_settling_is_dated_later_than_what_it_settles(tmp_path: Path, wall: FakeWall) -> None:
    practice = Practice(store_in(tmp_path, wall), None, wall)
    practice.player.start()
    practice.run(25_000)
    running = store_in(tmp_path, wall).session(practice.id)
    die(practice)
    store = store_in(tmp_path, wall)
    found = store.session(practice.id)
    wall.advance(hours=-5)
    store.keep_as_partial(practice.id)
    kept = store.session(practice.id)
    assert running is not None
    assert found is not None
    assert kept is not None
    assert (found.outcome, kept.outcome) == (Outcome.INTERRUPTED, Outcome.PARTIAL)
    assert running.changed_utc < found.changed_utc < kept.changed_utc
    assert found.changed_utc - running.changed_utc < timedelta(seconds=1)  # still the last sign of life


def test_an_extension_before_the_crash_moves_nothing(tmp_path: Path, wall: FakeWall) -> None:
    practice = Practice(store_in(tmp_path, wall), wall=wall)
    practice.player.start()
    practice.run(5_000)
    practice.player.extend(30_000)
    practice.run(50_000)  # 55 s in, of which 30 s are the extension: 25 s into the plan
    die(practice)
    found = offered_by(store_in(tmp_path, wall))
    assert found.step == two_sided().segment_at(25_000).step == 1
    assert resume_at(two_sided(), found) == 20_000  # where the gap that leads to it begins


def test_a_plan_with_other_exercises_is_not_taken_up(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    found = offered_by(store)
    other = timeline(exercise("press", block(1, 10, 1)), exercise("whistle", block(1, 3, 1)))
    assert resume_at(other, found) is None
    started = Practice(store, other, wall, continues=found.id)
    started.player.start()
    started.finish()
    assert started.id != found.id  # a session of its own; the interrupted one stays as it is
    assert {record.outcome for record in store.sessions()} == {Outcome.COMPLETE, Outcome.INTERRUPTED}


def test_in_the_close_only_the_close_is_left(tmp_path: Path, wall: FakeWall) -> None:
    plan = two_sided()
    found = offered_by(died_at(tmp_path, wall, plan.segments[-1].start_ms + 2_000))
    assert found.record.indices_done == {0, 1, 2}
    assert resume_at(plan, found) == plan.segments[-1].start_ms


def test_keeping_it_as_partial_ends_it(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    store.keep_as_partial(offered_by(store).id)
    (record,) = store.sessions()
    assert (record.outcome, record.place) == (Outcome.PARTIAL, None)
    assert store.resumable() is None


def test_discarding_it_leaves_nothing(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    store.discard(offered_by(store).id)
    assert store.sessions() == []
    assert store.resumable() is None


def test_after_twelve_hours_it_is_kept_as_partial_without_asking(tmp_path: Path, wall: FakeWall) -> None:
    died_at(tmp_path, wall, 25_000).close()
    last_sign = wall()
    wall.at = last_sign + RESUMABLE_FOR - timedelta(minutes=1)
    assert store_in(tmp_path, wall).resumable() is not None
    wall.at = last_sign + RESUMABLE_FOR + timedelta(minutes=1)
    store = store_in(tmp_path, wall)
    assert store.resumable() is None
    (record,) = store.sessions()
    assert record.outcome is Outcome.PARTIAL
    assert record.changed_utc == wall()


def test_an_app_left_open_offers_nothing_after_twelve_hours_either(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    wall.advance(hours=13)
    assert store.resumable() is None


def test_whoever_practised_since_has_gone_on_without_it(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    wall.advance(minutes=5)
    practised(store, wall=wall)
    assert store.resumable() is None


def test_a_session_that_is_being_practised_is_not_offered(tmp_path: Path, wall: FakeWall) -> None:
    practice = Practice(store_in(tmp_path, wall), wall=wall)
    practice.player.start()
    assert store_in(tmp_path, wall).resumable() is None


def test_a_record_whose_step_was_lost_is_not_offered(tmp_path: Path, wall: FakeWall) -> None:
    store = died_at(tmp_path, wall, 25_000)
    record = offered_by(store).record
    store.save(replace(record, steps=record.steps[:1], place=Place(25_000, 1)))
    assert store.resumable() is None


@pytest.mark.parametrize(("more", "offered"), [(timedelta(0), True), (timedelta(milliseconds=1), False)])
def test_it_is_offered_for_twelve_hours_and_not_a_moment_longer(
    more: timedelta, offered: bool, tmp_path: Path
) -> None:
    assert timedelta(hours=12) == RESUMABLE_FOR
    found = offered_by(died_at(tmp_path, FakeWall(), 3_000))
    later = found.record.changed_utc + RESUMABLE_FOR + more
    assert (resumable([found.record], later) is not None) == offered


def test_a_session_that_stood_at_its_very_beginning_or_end_goes_on_there(tmp_path: Path) -> None:
    found = offered_by(died_at(tmp_path, FakeWall(), 1_000))
    plan = two_sided()
    begun = replace(found, place=replace(found.place, position_ms=0, step=0, in_step_ms=0, block=None, set=None))
    assert resume_at(plan, begun) == 0
    last = plan.steps[-1]
    beyond = plan.total_ms - last.start_ms
    ended = replace(begun, place=replace(begun.place, step=last.index, in_step_ms=beyond))
    assert resume_at(plan, ended) == next(s.start_ms for s in plan.segments if s.step == last.index)


def interrupted_at(folder: Path, at_ms: int) -> Practice:
    practice = Practice(store_in(folder))
    practice.player.start()
    practice.run(at_ms)
    die(practice)
    return practice


def test_half_a_place_is_no_place(tmp_path: Path, wall: FakeWall) -> None:
    for column in ("at_step", "position_ms"):
        folder = tmp_path / column
        practice = interrupted_at(folder, 3_000)
        look_at(folder).execute(f"UPDATE session SET {column} = NULL")
        record = store_in(folder, wall).session(practice.id)
        assert record is not None
        assert record.place is None
