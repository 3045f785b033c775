# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The time model, to the millisecond."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.library.model.movement import Stroke, StrokeType
from facetimer.library.model.practice import Block, Cues, Exercise, RoutineStep
from facetimer.library.model.vocabulary import Category, SideHand, Sides, Tool
from facetimer.library.taught_mark import taught_mark
from facetimer.session.timeline import (
    LET_GO_MS,
    MAX_SEGMENTS,
    Segment,
    SegmentKind,
    Side,
    Timeline,
    TimelineOptions,
    compile_exercise,
    compile_timeline,
    segment_count,
)
from tests.examples import block, exercise, five_basics, routine, timeline
from tests.session.rig import AT_ANY_PACE

K = SegmentKind


def shape(t: Timeline) -> list[tuple[str, int]]:
    return [(s.kind.value, s.duration_ms) for s in t.segments]


def test_one_exercise_is_intro_moves_and_close() -> None:
    t = timeline(exercise("fish-lips", block(3, 10, 2)))
    assert shape(t) == [("intro", 8000), ("move_in", 3000), ("hold", 10000), ("move_out", 2000), ("close", 10000)]


def test_an_exercise_alone_is_a_routine_of_that_one_step_laid_out_as_wished() -> None:
    press = exercise("press", block(3, 10, 2), name="Press")
    alone = compile_exercise(press, TimelineOptions(own_hold_ms=5_000))

    assert (alone.routine.id, alone.routine.name) == ("press", "Press")
    assert alone.segments == timeline(press, options=TimelineOptions(own_hold_ms=5_000)).segments
    assert shape(compile_exercise(press)) == shape(timeline(press))


def test_rest_stands_between_repetitions_only() -> None:
    t = timeline(exercise("press", block(1, 5, 1, 2, 3)))
    assert [s.kind for s in t.segments].count(K.REST) == 2
    assert t.total_ms == 8000 + 3 * 7000 + 2 * 2000 + 10000


def test_seed_five_lasts_four_minutes_seventeen() -> None:
    assert five_basics().total_ms == 257_000


def quiet(*blocks: Block) -> Exercise:
    """An exercise that says nothing when it lets go."""
    return replace(exercise("circles", *blocks), cues=Cues("Lips together.", "Press.", "Hold."))


def test_blocks_are_three_seconds_apart() -> None:
    t = timeline(quiet(block(4, 0, 0), block(4, 0, 0)))
    assert shape(t)[1:4] == [("move_in", 4000), ("gap", 3000), ("move_in", 4000)]


def test_what_does_not_move_out_and_is_let_go_is_let_go_once_after_the_last_repetition() -> None:
    t = timeline(exercise("circles", block(4, 0, 0, 0, 2)))
    assert shape(t)[1:-1] == [("move_in", 4000), ("move_in", 4000), ("move_out", LET_GO_MS)]
    (out,) = [s for s in t.segments if s.kind is K.MOVE_OUT]
    assert (out.cue, out.rep) == ("Release.", 2)


LONG = "Both hands flat on the table, and the elbows on it, too."


def test_an_intro_is_as_long_as_its_words_need_in_whole_seconds() -> None:
    def intro_ms(care: str) -> int:
        e = replace(exercise("press"), cues=Cues("Sit.", "Press.", care=care))
        return timeline(e).segments[0].duration_ms

    assert intro_ms("") == 8_000
    assert intro_ms(LONG) > 8_000
    assert intro_ms(LONG) % 1_000 == 0


def test_the_gap_before_a_block_is_as_long_as_its_words_need() -> None:
    cues = Cues(setup=LONG, action="Press.")
    gap = next(s for s in timeline(quiet(block(), block(cues=cues))).segments if s.kind is K.GAP)
    assert gap.cue == LONG
    assert gap.duration_ms > 3_000


def test_care_stands_in_the_intro_and_before_a_block_whose_care_is_another() -> None:
    e = quiet(block(), block(), block(cues=Cues(care="Feather light.")), block(cues=Cues(care="Feather light.")))
    e = replace(e, cues=replace(e.cues, care="Teeth apart."))
    cares = [s.care for s in timeline(e).segments if s.kind in {K.INTRO, K.GAP}]
    assert cares == ["Teeth apart.", "", "Feather light.", ""]


def test_care_of_one_side_is_not_repeated_on_the_other() -> None:
    e = replace(exercise("tilt", block(per_side=True)), cues=Cues("Sit.", "Tip.", care="No pulling."))
    assert [s.care for s in timeline(e).segments if s.care] == ["No pulling."]


def test_exercises_are_four_seconds_apart_and_the_gap_names_the_next() -> None:
    t = timeline(exercise("one"), exercise("two", name="Second"))
    gap = next(s for s in t.segments if s.kind is K.GAP)
    assert gap.duration_ms == 4000
    assert gap.cue == "Next: Second."
    assert gap.step == 1
    assert t.steps[0].end_ms == gap.start_ms
    assert t.steps[1].start_ms == gap.end_ms


def test_sides_go_right_then_left_with_a_switch_that_names_the_next_side() -> None:
    t = timeline(exercise("tilt", block(3, 15, 3, per_side=True)))
    sides = [(s.kind.value, s.side) for s in t.segments if s.side]
    assert sides == [
        ("move_in", Side.RIGHT),
        ("hold", Side.RIGHT),
        ("move_out", Side.RIGHT),
        ("side_switch", Side.LEFT),
        ("move_in", Side.LEFT),
        ("hold", Side.LEFT),
        ("move_out", Side.LEFT),
    ]
    switch = next(s for s in t.segments if s.kind is K.SIDE_SWITCH)
    assert (switch.duration_ms, switch.cue) == (4000, "Switch sides. Your left.")


@pytest.mark.parametrize(
    ("side_hand", "hand"), [(SideHand.SAME, "left"), (SideHand.OPPOSITE, "right")], ids=["same", "opposite"]
)
def test_a_switch_names_the_hand_that_works_next_and_takes_as_long_as_that(side_hand: SideHand, hand: str) -> None:
    t = timeline(exercise("glide", replace(block(3, 0, 1, per_side=True), side_hand=side_hand)))
    switch = next(s for s in t.segments if s.kind is K.SIDE_SWITCH)
    assert (switch.duration_ms, switch.cue) == (5000, f"Now your left side, with your {hand} hand.")


def test_the_first_side_is_a_choice() -> None:
    t = timeline(exercise("tilt", block(per_side=True)), options=TimelineOptions(first_side=Side.LEFT))
    assert next(s.side for s in t.segments if s.side) is Side.LEFT


def test_sets_repeat_all_blocks_six_seconds_apart_under_one_intro() -> None:
    e = exercise("fish", block(3, 10, 2))
    t = compile_timeline(routine(RoutineStep("fish", sets=2)), {"fish": e})
    assert shape(t) == [
        ("intro", 8000),
        ("move_in", 3000),
        ("hold", 10000),
        ("move_out", 2000),
        ("rest", 6000),
        ("move_in", 3000),
        ("hold", 10000),
        ("move_out", 2000),
        ("close", 10000),
    ]
    assert [s.set for s in t.segments] == [None, 1, 1, 1, 2, 2, 2, 2, None]


def test_a_routine_overrides_reps_and_hold_of_every_block() -> None:
    e = exercise("temple", block(3, 1, 0, reps=5), block(3, 1, 0, reps=5))
    t = compile_timeline(routine(RoutineStep("temple", reps=3, hold_ms=2000)), {"temple": e})
    holds = [s.duration_ms for s in t.segments if s.kind is K.HOLD]
    assert holds == [2000] * 6


def test_a_step_has_its_own_rest_pace_and_words() -> None:
    step = RoutineStep("press", rest_ms=5_000, pace_percent=80, cues=Cues(action="Push."))
    press = exercise("press", block(2, 5, 1, 1, 2))
    t = compile_timeline(routine(step), {"press": press}, TimelineOptions(pace_percent=125))
    assert [s.duration_ms for s in t.segments if s.kind in {K.MOVE_IN, K.REST}] == [2_500, 5_000, 2_500]
    assert {s.cue for s in t.segments if s.kind is K.MOVE_IN} == {"Push."}


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_step_may_work_one_side_alone(side: Side) -> None:
    step = RoutineStep("tilt", sides=Sides(side.value))
    t = compile_timeline(routine(step), {"tilt": exercise("tilt", block(per_side=True))})
    assert {s.side for s in t.segments if s.kind is K.HOLD} == {side}
    assert not any(s.kind is K.SIDE_SWITCH for s in t.segments)


def test_a_block_may_have_cues_of_its_own() -> None:
    e = exercise("whistler", block(), block(cues=Cues(action="Puff the cheeks.")))
    t = timeline(e)
    actions = [s.cue for s in t.segments if s.kind is K.MOVE_IN]
    assert actions == ["Press.", "Puff the cheeks."]
    assert next(s.cue for s in t.segments if s.kind is K.GAP) == "Puff the cheeks."


def test_pace_stretches_moves_and_never_a_hold() -> None:
    t = timeline(exercise("press", block(3, 10, 1.5)), options=TimelineOptions(pace_percent=75))
    assert shape(t)[1:4] == [("move_in", 4000), ("hold", 10000), ("move_out", 2000)]


@pytest.mark.parametrize("pace", [74, 151, 0, -1])
def test_a_pace_out_of_range_is_refused(pace: int) -> None:
    with pytest.raises(ValueError, match="75 to 150"):
        TimelineOptions(pace_percent=pace)


@pytest.mark.parametrize("hold_ms", [-5_000, -1, 60_001, 2**70])
def test_a_hold_of_ones_own_out_of_range_is_refused(hold_ms: int) -> None:
    with pytest.raises(ValueError, match=r"own_hold_ms is .*; it goes from 0 to 60000"):
        TimelineOptions(own_hold_ms=hold_ms)


@pytest.mark.parametrize("by_ms", [0, -10_000])
def test_a_segment_is_only_made_longer(by_ms: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        five_basics().extended(0, by_ms)


def test_an_empty_routine_is_refused() -> None:
    with pytest.raises(ValueError, match="no step"):
        compile_timeline(routine(), {})


def test_a_routine_without_bounds_is_refused_before_it_is_built() -> None:
    e = exercise("press", block(reps=1_000_000_000))
    with pytest.raises(ValueError, match=f"at most {MAX_SEGMENTS}"):
        compile_timeline(routine(RoutineStep("press", sets=1_000_000)), {"press": e})


@pytest.mark.parametrize(("per_side", "sets"), [(True, 250), (False, 333)])
def test_both_sides_count_before_it_is_built(per_side: bool, sets: int) -> None:
    """One repetition is four segments at most on each side, and a block two more."""
    e = exercise("press", block(per_side=per_side), block(per_side=per_side))
    bound = segment_count(e, RoutineStep("press", sets=sets))
    assert bound == 1 + sets * 2 * (10 if per_side else 6)
    assert len(timeline(e).segments) <= segment_count(e, RoutineStep("press")) + 1


@pytest.mark.parametrize(("own", "spoken"), [("Let go softly.", "Let go softly."), ("", "Release.")])
def test_a_cue_of_a_block_takes_the_place_of_the_general_one(own: str, spoken: str) -> None:
    t = timeline(exercise("press", block(cues=Cues(release=own))))
    assert [s.cue for s in t.segments if s.kind is K.MOVE_OUT] == [spoken]


seconds = st.sampled_from([0, 0.5, 0.75, 1, 1.5, 3, 10])
blocks = st.builds(
    block, seconds, seconds, seconds, seconds, st.integers(1, 5), per_side=st.booleans(), cues=st.none()
).filter(lambda b: b.move_in_ms.value + b.hold_ms.value + b.move_out_ms.value > 0)
timelines = st.lists(st.lists(blocks, min_size=1, max_size=3), min_size=1, max_size=4).map(
    lambda steps: timeline(*(exercise(f"e{i}", *b) for i, b in enumerate(steps)))
)


@AT_ANY_PACE
@given(timelines)
def test_segments_are_contiguous_and_fill_the_session(t: Timeline) -> None:
    assert t.segments[0].start_ms == 0
    for before, after in zip(t.segments, t.segments[1:], strict=False):
        assert before.end_ms == after.start_ms
        assert before.index + 1 == after.index
    assert all(s.duration_ms > 0 for s in t.segments)
    assert sum(s.duration_ms for s in t.segments) == t.total_ms


@AT_ANY_PACE
@given(timelines)
def test_both_sides_get_the_same_time(t: Timeline) -> None:
    def worked(side: Side) -> int:
        return sum(s.duration_ms for s in t.segments if s.side is side and s.kind is not K.SIDE_SWITCH)

    assert worked(Side.LEFT) == worked(Side.RIGHT)


@AT_ANY_PACE
@given(timelines, st.data())
def test_every_position_has_its_segment(t: Timeline, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, t.total_ms - 1))
    segment = t.segment_at(position)
    assert segment.start_ms <= position < segment.end_ms
    assert t.segment_at(t.total_ms) is t.segments[-1]


@pytest.mark.parametrize("position", [-1, 257_001])
def test_a_position_outside_is_refused(position: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        five_basics().segment_at(position)


@AT_ANY_PACE
@given(timelines, st.data())
def test_extending_moves_all_that_follows_and_nothing_before(t: Timeline, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(t.segments) - 1))
    longer = t.extended(index, 10_000)
    assert longer.total_ms == t.total_ms + 10_000
    assert longer.segments[:index] == t.segments[:index]
    assert longer.segments[index].duration_ms == t.segments[index].duration_ms + 10_000
    for before, after in zip(longer.segments, longer.segments[1:], strict=False):
        assert before.end_ms == after.start_ms
    for step in longer.steps:
        intro = longer.segment_at(step.start_ms)
        assert (intro.kind, intro.start_ms, intro.step) == (K.INTRO, step.start_ms, step.index)
        assert any(s.end_ms == step.end_ms and s.step == step.index for s in longer.segments)


def test_a_repetition_starts_at_its_move_in() -> None:
    t = timeline(exercise("press", block(1, 5, 1, 2, 3)))
    second_hold = [s for s in t.segments if s.kind is K.HOLD][1]
    assert t.rep_start(second_hold) == 8000 + 9000
    assert t.rep_start(t.segments[0]) == 0


def test_each_side_has_its_own_repetition() -> None:
    t = timeline(exercise("tilt", block(3, 15, 3, per_side=True)))
    left: Segment = [s for s in t.segments if s.kind is K.HOLD][1]
    assert t.segment_at(t.rep_start(left)).side is Side.LEFT
    assert t.segment_at(t.rep_start(left)).kind is K.MOVE_IN


def test_what_leads_to_a_block_is_about_it_and_what_lies_between_exercises_about_none() -> None:
    one, two = block(1, 2, 1), block(3, 4, 5, per_side=True)
    t = timeline(exercise("press", one, two), exercise("tilt", two))
    blocks = [(s.kind, t.block_of(s)) for s in t.segments]

    assert blocks[0] == (K.INTRO, one)
    assert [found for kind, found in blocks if kind is K.GAP] == [two, None]
    assert [found for kind, found in blocks if kind is K.HOLD] == [one, two, two, two, two]
    assert blocks[-1] == (K.CLOSE, None)


def test_the_side_to_come_is_known_before_it_is_worked_and_none_after_the_last() -> None:
    t = timeline(exercise("tilt", block(3, 15, 3, per_side=True)))

    assert t.side_of(t.segments[0]) is Side.RIGHT
    assert [t.side_of(s) for s in t.segments if s.kind is K.HOLD] == [Side.RIGHT, Side.LEFT]
    assert t.side_of(t.segments[-1]) is None


def test_oil_is_fetched_once_before_the_first_stroke_that_slides() -> None:
    def massage(identifier: str) -> Exercise:
        slide = Stroke(StrokeType.EFFLEURAGE, ("chin", "jawAng"))
        slippery = replace(block(), strokes=(slide,))
        return replace(exercise(identifier, slippery), category=Category.MASSAGE)

    t = timeline(exercise("dry"), massage("one"), massage("two"), options=TimelineOptions(waits=True))
    assert [(step.wait_for, step.fetched_at) for step in t.steps] == [("", 0), ("oil", 1), ("oil", 1)]


def test_a_hold_of_ones_own_replaces_those_of_exercises_and_nothing_else() -> None:
    press = replace(exercise("point", block(2, 25, 2)), category=Category.ACUPRESSURE)
    t = timeline(
        exercise("fish", block(3, 10, 2), block(1, 0, 1)), press, options=TimelineOptions(own_hold_ms=6_000)
    )
    assert [s.duration_ms for s in t.segments if s.kind is K.HOLD] == [6_000, 25_000]


def test_only_what_is_new_in_the_hand_is_waited_for() -> None:
    glides = (replace(exercise(name), tool=Tool.GUA_SHA) for name in ("glide", "glide-on"))
    plan = timeline(exercise("press"), *glides, options=TimelineOptions(waits=True))
    assert [(step.wait_for, step.fetched_at) for step in plan.steps] == [
        ("", 0),
        ("gua_sha", 1),
        ("gua_sha", 1),  # asked for at the step before
    ]


def test_another_tool_is_waited_for_and_the_same_one_is_not() -> None:
    tools = (Tool.ROLLER, Tool.GUA_SHA, Tool.GUA_SHA, Tool.ROLLER, Tool.FINGERTIPS)
    steps = [replace(exercise(f"e{n}", block(1, 0, 1)), tool=tool) for n, tool in enumerate(tools)]
    plan = timeline(exercise("press"), *steps, options=TimelineOptions(waits=True))
    assert [(step.wait_for, step.fetched_at) for step in plan.steps] == [
        ("", 0), ("roller", 1), ("gua_sha", 2), ("gua_sha", 2), ("roller", 4), ("", 4),
    ]  # fmt: skip


def test_nothing_waits_unless_asked() -> None:
    plain = timeline(exercise("press"), replace(exercise("glide"), tool=Tool.ROLLER))
    assert [step.wait_for for step in plain.steps] == ["", ""]


def test_a_step_lasts_from_its_intro_to_the_end_of_its_last_block() -> None:
    plan = timeline(exercise("one", block(3, 10, 2), block(1, 1, 1)), exercise("two"))
    assert [step.duration_ms for step in plan.steps] == [8_000 + 15_000 + 3_000 + 3_000, 8_000 + 12_000]


def test_a_step_is_familiar_where_its_exercise_is_told_as_the_person_knows_it() -> None:
    press, lift = exercise("press"), exercise("lift")
    options = TimelineOptions(familiar=frozenset({("press", taught_mark(press)), ("lift", "another mark")}))
    assert [step.is_familiar for step in timeline(press, lift, options=options).steps] == [True, False]
    assert not any(step.is_familiar for step in timeline(press, lift).steps)

    own_words = routine(RoutineStep("press", cues=Cues(action="Press twice.")))
    told_anew = compile_timeline(own_words, {"press": press}, options)
    assert [step.is_familiar for step in told_anew.steps] == [False]
