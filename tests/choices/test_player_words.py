# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is read and counted at a moment: the action throughout, strokes where hands stroke, seconds of a hold."""

import pytest
from msgspec.structs import replace

from facetimer.choices.player_words import (
    Lines,
    counts_repetitions,
    holds_in_a_row,
    lines_at,
    mark_of_words,
    repetitions_done,
)
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Block, Cues, RoutineStep
from facetimer.library.model.vocabulary import Category
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline, compile_exercise, compile_timeline
from tests.examples import block, exercise, routine, timeline

WORDS = Cues("Sit.", "Push out. Keep it soft.", "Hold five.", "Ease back.", "Lightly.")


def at(plan: Timeline, kind: SegmentKind, number: int = 0, share: float = 0.5) -> Snapshot:
    segment = [each for each in plan.segments if each.kind is kind][number]
    return Snapshot(plan, SessionStatus.RUNNING, segment.start_ms + int(segment.duration_ms * share))


def of(*blocks: Block, cues: Cues = WORDS, category: Category = Category.EXERCISE) -> Timeline:
    return timeline(replace(exercise("press", *blocks), cues=cues, category=category))


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (SegmentKind.INTRO, Lines("Sit.", "Lightly.")),
        (SegmentKind.MOVE_IN, Lines("Push out.", "Keep it soft.")),
        (SegmentKind.HOLD, Lines("Push out.", "Keep it soft.")),
        (SegmentKind.MOVE_OUT, Lines("Ease back.")),
        (SegmentKind.REST, Lines("Rest.", "Then: Push out.")),
        (SegmentKind.CLOSE, Lines("All done.")),
    ],
)
def test_the_action_stays_while_it_is_done_and_held(kind: SegmentKind, lines: Lines) -> None:
    assert lines_at(at(of(block(rest_s=3, reps=2)), kind)) == lines


def test_a_hold_that_says_more_than_its_length_says_it_below_the_action() -> None:
    plan = of(block(), cues=replace(WORDS, hold="Hold ten, as wide as you can."))

    assert lines_at(at(plan, SegmentKind.HOLD)) == Lines("Push out.", "Hold ten, as wide as you can.")


def test_what_keeps_it_safe_stands_below_a_short_action() -> None:
    plan = of(block(), cues=replace(WORDS, action="Push out."))

    assert lines_at(at(plan, SegmentKind.MOVE_IN)) == Lines("Push out.", "Lightly.")


def test_the_note_of_a_step_is_read_from_its_beginning_to_its_end() -> None:
    press = replace(exercise("press", block(rest_s=3, reps=2)), cues=WORDS)
    plan = compile_timeline(routine(RoutineStep("press", note="Never into pain.")), {"press": press})

    seconds = {
        kind: lines_at(at(plan, kind)).second for kind in SegmentKind if kind in {s.kind for s in plan.segments}
    }

    assert seconds[SegmentKind.INTRO] == "Lightly. Never into pain."
    assert seconds[SegmentKind.MOVE_OUT] == "Never into pain."
    assert seconds.pop(SegmentKind.CLOSE) == ""
    assert all(second.endswith("Never into pain.") for second in seconds.values())


def test_where_no_action_is_told_what_is_spoken_is_read() -> None:
    silent = of(block(rest_s=3, reps=2), cues=Cues("Sit.", "", "", ""))
    held = of(block(), cues=Cues("Sit.", "", "Keep your eyes closed.", ""))

    assert lines_at(at(silent, SegmentKind.MOVE_IN)) == Lines("")
    assert lines_at(at(silent, SegmentKind.REST)) == Lines("Rest.")
    assert lines_at(at(held, SegmentKind.HOLD)) == Lines("Keep your eyes closed.")


def test_strokes_are_counted_and_so_are_moves_without_a_hold() -> None:
    moves = of(block(hold_s=0, reps=4))
    glides = of(block(hold_s=2, reps=4), category=Category.GUA_SHA)
    presses = of(block(hold_s=8, reps=4), category=Category.MASSAGE)
    holds = of(block(hold_s=2, reps=4))

    counted = [counts_repetitions(at(plan, SegmentKind.MOVE_IN)) for plan in (moves, glides, presses, holds)]
    assert counted == [True, True, False, False]
    assert counts_repetitions(at(glides, SegmentKind.HOLD))
    assert not counts_repetitions(at(glides, SegmentKind.INTRO))
    assert not counts_repetitions(at(of(block(hold_s=0, reps=1)), SegmentKind.MOVE_IN))


def test_the_share_of_repetitions_grows_evenly_without_the_rests_between() -> None:
    plan = of(block(move_in_s=3, hold_s=0, move_out_s=1, rest_s=5, reps=4))
    ends = [repetitions_done(at(plan, SegmentKind.MOVE_OUT, number, 1.0 - 1e-3)) for number in range(4)]

    assert ends == pytest.approx([0.25, 0.5, 0.75, 1.0], abs=0.01)
    assert repetitions_done(at(plan, SegmentKind.MOVE_IN, 1, 0.0)) == 0.25
    assert repetitions_done(at(plan, SegmentKind.INTRO)) == 0.0


def test_holds_in_a_row_are_numbered() -> None:
    plan = of(block(reps=3))

    assert holds_in_a_row(at(plan, SegmentKind.HOLD, 1)) == (2, 3)
    assert holds_in_a_row(at(of(block()), SegmentKind.HOLD)) is None
    assert holds_in_a_row(at(plan, SegmentKind.MOVE_IN)) is None


def test_every_move_and_hold_of_the_library_has_something_to_read() -> None:
    catalogue = load_catalogue(assets_dir() / "library")
    silent = []
    for each in catalogue.exercises.values():
        plan = compile_exercise(each)
        for segment in plan.segments:
            lines = lines_at(Snapshot(plan, SessionStatus.RUNNING, segment.start_ms))
            if segment.kind in {SegmentKind.MOVE_IN, SegmentKind.HOLD} and not lines.action:
                silent.append((each.id, segment.index))
    assert silent == []


@pytest.mark.parametrize("category", [Category.EXERCISE, Category.MASSAGE])
def test_between_two_marks_no_word_and_no_number_changes(category: Category) -> None:
    plan = of(block(hold_s=3, reps=3, rest_s=2), category=category)
    seen: dict[tuple[object, ...], set[tuple[object, ...]]] = {}
    for position_ms in range(0, plan.total_ms, 7):
        for status in (SessionStatus.RUNNING, SessionStatus.PAUSED):
            now = Snapshot(plan, status, position_ms, lead_in_ms=max(0, 2_500 - position_ms))
            left_s = -(-now.session_remaining_ms // 1000)
            counted = (now.count, now.elapsed_ms // 1000, now.lead_in_count, left_s, counts_repetitions(now))
            seen.setdefault(mark_of_words(now), set()).add((lines_at(now), holds_in_a_row(now), *counted))

    assert {len(shown) for shown in seen.values()} == {1}
    assert len(seen) < 8 * plan.total_ms / 1000
