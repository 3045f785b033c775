# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.choices.session_summary import GoesOn, SessionSummary, StepDone, summarise
from facetimer.history.records import Outcome, SessionRecord, StepResult
from facetimer.library.loading import load_catalogue
from facetimer.library.model.vocabulary import Tool, Zone
from facetimer.resources import assets_dir
from facetimer.session.events import Event, SessionAborted, StepEnded, StepOutcome
from facetimer.session.machine import SessionStatus
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import SegmentKind, TimelineOptions, compile_timeline
from tests.examples import exercise, timeline
from tests.fakes import FakeClock, InMemoryJournal, RecordingSoundtrack
from tests.recorded import recorded, recorded_steps

CATALOGUE = load_catalogue(assets_dir() / "library")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MINI = compile_timeline(CATALOGUE.routines["cheek-lip-trio"], CATALOGUE.exercises)
DONE, PARTIAL, SKIPPED = StepOutcome.DONE, StepOutcome.PARTIAL, StepOutcome.SKIPPED

Command = Callable[[SessionPlayer], Sequence[Event]]


def practise(*commands: tuple[int, Command], until_ms: int = 10**9) -> SessionSummary:
    """Run the mini set and return what it came to; each command comes at its real time in ms."""
    clock = FakeClock()
    player = SessionPlayer(MINI, clock, RecordingSoundtrack(), InMemoryJournal())
    left = list(commands)
    events = list(player.start())
    begun_ms = clock.now_ms()
    while player.status is SessionStatus.RUNNING and clock.now_ms() - begun_ms < until_ms:
        clock.advance(1_000)
        events += player.poll()
        if left and clock.now_ms() - begun_ms >= left[0][0]:
            events += left.pop(0)[1](player)
    return summarise(player.snapshot().timeline, events)


RUNNING = practise(until_ms=1_000)


def outcomes(summary: SessionSummary) -> list[StepOutcome | None]:
    return [step.outcome for step in summary.steps]


def test_a_session_to_its_end_is_complete() -> None:
    summary = practise()

    assert summary.complete
    assert outcomes(summary) == [DONE, DONE, DONE]
    assert (summary.routine.id, summary.planned_ms) == ("cheek-lip-trio", MINI.total_ms)
    assert 0 < sum(step.active_ms for step in summary.steps) < summary.active_ms == MINI.total_ms
    assert [step.name for step in summary.steps] == [step.exercise.name for step in MINI.steps]


def test_what_was_skipped_leaves_it_incomplete() -> None:
    summary = practise((1_000, SessionPlayer.skip))

    assert not summary.complete
    assert outcomes(summary)[1:] == [DONE, DONE]
    assert outcomes(summary)[0] in {PARTIAL, SKIPPED}


def test_a_step_once_done_stays_done() -> None:
    into_second = MINI.steps[1].start_ms + 2_000

    summary = practise(
        (into_second, SessionPlayer.back),
        (into_second + 1_000, SessionPlayer.back),
        (into_second + 3_000, SessionPlayer.skip),
    )

    assert outcomes(summary)[0] is DONE


def test_a_step_that_is_done_at_the_second_try_is_done() -> None:
    summary = practise((2_000, SessionPlayer.skip), (4_000, SessionPlayer.back), (5_000, SessionPlayer.back))

    assert outcomes(summary)[0] is DONE


def test_what_was_left_early_has_steps_that_were_not_reached() -> None:
    summary = practise((9_000, SessionPlayer.abort))

    assert not summary.complete
    assert outcomes(summary) == [PARTIAL, None, None]
    assert 0 < summary.active_ms <= 9_000
    assert [step.active_ms for step in summary.steps[1:]] == [0, 0]


def test_what_was_stopped_says_how_far_it_came_and_where_it_goes_on() -> None:
    whistler = MINI.steps[2]
    first_hold = next(s for s in MINI.segments if s.step == 2 and s.kind is SegmentKind.HOLD)

    summary = practise((first_hold.end_ms + 3_000, SessionPlayer.abort))

    last = summary.steps[2]
    assert (last.outcome, last.holds, last.of_holds) == (PARTIAL, 1, whistler.exercise.blocks[0].reps.value)
    assert [each.holds for each in summary.steps[:2]] == [each.of_holds for each in summary.steps[:2]]
    assert summary.stopped
    assert summary.goes_on is not None
    assert summary.goes_on.name == whistler.exercise.name
    here = MINI.segment_at(summary.goes_on.at_ms)
    assert (here.step, here.rep) == (2, MINI.segment_at(first_hold.end_ms + 2_000).rep)
    assert [each.id for each in summary.exercises] == [step.exercise.id for step in MINI.steps]


def test_a_hold_that_was_repeated_counts_once() -> None:
    inside = next(s for s in MINI.segments if s.step == 2 and s.kind is SegmentKind.MOVE_OUT).start_ms + 1_000

    again = practise((inside, SessionPlayer.repeat), until_ms=MINI.total_ms + 60_000)

    assert [step.holds for step in again.steps] == [step.of_holds for step in again.steps]


def test_what_was_stopped_between_two_steps_goes_on_with_the_next() -> None:
    summary = practise((MINI.steps[1].start_ms - 500, SessionPlayer.abort))

    assert summary.goes_on is not None
    assert summary.goes_on == GoesOn(MINI.steps[1].exercise.name, MINI.steps[1].start_ms)


def test_what_was_stopped_in_a_step_that_had_been_done_goes_on_with_the_next_that_is_not() -> None:
    second = MINI.steps[1]

    summary = practise(
        (second.start_ms + 2_000, SessionPlayer.back),
        (second.start_ms + 3_000, SessionPlayer.back),
        (second.start_ms + 5_000, SessionPlayer.abort),
    )

    assert outcomes(summary) == [DONE, None, None]
    assert summary.goes_on == GoesOn(second.exercise.name, second.start_ms)


def test_what_was_stopped_when_all_steps_were_done_goes_on_nowhere() -> None:
    summary = practise((MINI.steps[-1].end_ms + 2_000, SessionPlayer.abort))

    assert summary.stopped
    assert outcomes(summary) == [DONE, DONE, DONE]
    assert summary.goes_on is None


def test_what_ran_to_its_end_goes_on_nowhere() -> None:
    assert practise().goes_on is None
    assert not practise((1_000, SessionPlayer.skip)).stopped


def test_the_times_shown_add_up_to_the_session_and_leave_out_what_was_only_introduced() -> None:
    into_second = MINI.steps[1].start_ms + 2_400  # within its introduction

    summary = practise((into_second, SessionPlayer.skip), (into_second + 20_000, SessionPlayer.skip))

    assert [each.name for each in summary.begun] == [MINI.steps[at].exercise.name for at in (0, 2)]
    times = summary.times_shown
    assert len(times.steps) == 2
    assert min(*times.steps, times.between) > 0
    assert sum(times.steps) + times.between == round(summary.active_ms / 1000)


@given(st.lists(st.tuples(st.integers(0, 99_999), st.booleans()), min_size=1), st.integers(0, 99_999))
def test_the_times_shown_add_up_however_they_are_rounded(parts: list[tuple[int, bool]], more_ms: int) -> None:
    steps = tuple(StepDone("id", "name", DONE, ms, begun=begun) for ms, begun in parts)
    total_ms = sum(ms for ms, _ in parts) + more_ms

    times = replace(RUNNING, steps=steps, active_ms=total_ms).times_shown

    assert sum(times.steps) + times.between == round(total_ms / 1000)
    for shown, (ms, _) in zip(times.steps, filter(lambda part: part[1], parts), strict=True):
        assert abs(shown - ms / 1000) <= 1


def test_an_introduction_alone_is_nothing_done() -> None:
    assert practise((2_000, SessionPlayer.abort)).is_empty
    assert practise((1_000, SessionPlayer.skip), (2_000, SessionPlayer.abort)).is_empty
    moving_ms = next(s for s in MINI.segments if s.kind is SegmentKind.HOLD).start_ms + 2_000
    assert not practise((moving_ms, SessionPlayer.abort)).is_empty


def test_a_session_that_still_runs_has_come_to_nothing_yet() -> None:
    summary = practise(until_ms=3_000)

    assert (summary.complete, summary.active_ms) == (False, 0)


@pytest.mark.parametrize(
    ("tools", "touched"),
    [((Tool.NONE, Tool.NONE), False), ((Tool.NONE, Tool.FINGERTIPS), True), ((Tool.ROLLER, Tool.ROLLER), True)],
)
def test_a_hand_or_a_tool_in_any_of_its_steps_has_touched_the_skin(
    tools: tuple[Tool, Tool], touched: bool
) -> None:
    steps = [replace(exercise(f"step-{number}"), tool=tool) for number, tool in enumerate(tools)]

    assert summarise(timeline(*steps), []).touched is touched


def test_its_zones_are_those_of_all_steps_in_their_usual_order() -> None:
    worked = {zone for step in MINI.steps for zone in step.exercise.zones}

    assert practise(until_ms=1_000).zones == tuple(zone for zone in Zone if zone in worked)


def earlier(*outcomes: StepResult) -> SessionRecord:
    """The mini set as it was recorded when it was cut off, its steps with these outcomes and 10 s each."""
    steps = recorded_steps(MINI, *outcomes, active_ms=10_000)
    return recorded(MINI.routine.id, steps, outcome=Outcome.INTERRUPTED)


def test_what_was_done_before_a_cut_counts() -> None:
    record = earlier(StepResult.DONE, StepResult.PARTIAL, StepResult.NOT_REACHED)
    step = MINI.steps[1]
    events: list[Event] = [
        StepEnded(at_ms=step.end_ms, step=step, outcome=DONE, active_ms=5_000),
        SessionAborted(at_ms=step.end_ms, active_ms=6_000, kept=True),
    ]

    summary = summarise(MINI, events, record)

    assert outcomes(summary) == [DONE, DONE, None]
    assert [each.active_ms for each in summary.steps] == [10_000, 15_000, 10_000]
    assert summary.active_ms == 36_000


def test_a_step_that_was_done_before_a_cut_stays_done_and_one_half_done_stays_so() -> None:
    record = earlier(StepResult.DONE, StepResult.SKIPPED, StepResult.PARTIAL)
    again = StepEnded(at_ms=1_000, step=MINI.steps[0], outcome=SKIPPED, active_ms=1_000)

    assert outcomes(summarise(MINI, [again], record)) == [DONE, SKIPPED, PARTIAL]


def swap(index: int, name: str) -> Command:
    return lambda player: player.swap(index, CATALOGUE.exercises[name], TimelineOptions())


def test_what_was_begun_and_what_came_instead_are_both_there() -> None:
    summary = practise((20_000, swap(0, "lip-press")))

    assert [(step.exercise, step.outcome) for step in summary.steps] == [
        ("fish-lips", PARTIAL),
        ("lip-press", DONE),
        ("kiss-face", DONE),
        ("whistler", DONE),
    ]
    assert summary.complete
    assert [step.holds for step in summary.steps if step.outcome is DONE] == [
        step.of_holds for step in summary.steps if step.outcome is DONE
    ]


def test_what_came_before_a_swap_moves_with_its_step() -> None:
    last = MINI.steps[2].start_ms
    summary = practise(
        (1_000, lambda p: p.seek(last)),
        (9_000, lambda p: p.skip()),
        (10_000, lambda p: p.seek(20)),
        (25_000, swap(0, "lip-press")),
        (26_000, lambda p: p.abort()),
    )

    assert [(step.exercise, step.outcome) for step in summary.steps] == [
        ("fish-lips", PARTIAL),
        ("lip-press", None),
        ("kiss-face", None),
        ("whistler", SKIPPED),
    ]


def test_what_gave_way_leaves_nothing_behind() -> None:
    summary = practise((1_000, lambda p: p.swap(1, CATALOGUE.exercises["lip-press"], TimelineOptions())))

    assert [step.exercise for step in summary.steps] == ["fish-lips", "lip-press", "whistler"]
    assert outcomes(summary) == [DONE, DONE, DONE]
