# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Judges a made session by the sentences of the rules, each written anew; it shares no code with the maker.

Every figure and every list stands here a second time, on purpose. What a health answer leaves is read from the
table that was written by hand, apart from the rules (`tests/library/health/outcomes.toml`).
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from facetimer.choices.making.wish import Level, Mark, Past, Wish
from facetimer.library.health.applying_rules import Condition
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.session.timeline import SegmentKind, Side, Timeline, compile_timeline

NECK = {"neck-tilt", "collar-stretch", "chin-tuck", "neck-lengthen", "chin-lift-kiss", "jaw-scoop"}
TOOL_CATEGORIES = {"gua-sha", "roller"}
DRY = {"exercise", "exercise-assisted", "exercise-advanced", "stretch", "acupressure"}
ALIKE = [
    {"cheek-lifter", "hidden-smile"},
    {"owl-eyes", "eyebrow-lifter"},
    {"forehead-smooth", "forehead-knuckle"},
]
TIMES_A_DAY = 3
TOUCH_A_DAY_MS = 30 * 60_000
REST_BETWEEN_STEPS_MS = 9_000

OUTCOMES = tomllib.loads((Path(__file__).parents[2] / "library/health/outcomes.toml").read_text("utf-8"))
GROUPS: dict[str, str] = OUTCOMES.pop("groups")
ASKS_WHERE = {"INJ", "SURG", "SKIN"}
"""Flags of which the person says where; a cold sore, one of the skin, closes the mouth whatever they say."""


def breaches(
    routine: Routine,
    wish: Wish,
    exercises: Mapping[str, Exercise],
    past: Past,
    marks: Mapping[str, Mark],
    said: Sequence[Condition] = (),
) -> list[str]:
    """Return a sentence for everything that is not lawful.

    Args:
        exercises: all there are, in the form in which the person may do them.
        said: what the person said of their health.
    """
    steps = [exercises[step.exercise] for step in routine.steps]
    timeline = compile_timeline(routine, exercises)
    return [
        *_health(steps, said),
        *_choice(steps, wish, past, marks),
        *_kept(routine.steps, wish),
        *_parts(steps),
        *_oil(steps),
        *_work_and_rest(steps),
        *_neck(steps),
        *_lymph(steps),
        *_tools(steps),
        *_counts(routine.steps, steps, wish),
        *_time(timeline, past),
    ]


def _health(steps: Sequence[Exercise], said: Sequence[Condition]) -> Iterator[str]:
    """What a health answer leaves out or asks about is not made; work that it softens neither."""
    for condition in said:
        table: Mapping[str, Mapping[str, str]] = OUTCOMES[condition.flag.value]
        for situation, row in table.items():
            if condition.situation not in {"", situation}:
                continue
            everywhere = condition.flag not in ASKS_WHERE or situation == "cold-sore" or not condition.zones
            for step in steps:
                if not everywhere and not condition.zones & set(step.zones):
                    continue
                if step.id in {*_names(row.get("out", "")), *_names(row.get("ask", ""))}:
                    yield f"{step.id} is not for somebody with {condition.flag}.{situation}"
                if step.goal == "work" and step.id in _names(row.get("soften", "")):
                    yield f"{step.id} is work that {condition.flag}.{situation} allows in a milder form only"


def _names(line: str) -> Iterator[str]:
    for name in line.split():
        yield from _names(GROUPS[name[1:]]) if name.startswith("@") else [name]


def _choice(steps: Sequence[Exercise], wish: Wish, past: Past, marks: Mapping[str, Mark]) -> Iterator[str]:
    names = [step.id for step in steps]
    if len(names) != len(set(names)):
        yield "a step comes twice"
    yield from (f"of {sorted(group)} there is more than one" for group in ALIKE if len(group & set(names)) > 1)
    for step in steps:
        if marks.get(step.id) == "never":
            yield f"{step.id} is never wanted"
        if step.id in wish.without:
            yield f"{step.id} was to stay out"
        if past.today.get(step.id, 0) + 1 > (step.per_day.value if step.per_day else TIMES_A_DAY):
            yield f"{step.id} was done often enough today"
        if step.needs_slip and not wish.oil:
            yield f"{step.id} slides, and there is no oil"
        if step.category in TOOL_CATEGORIES and step.category not in wish.tools:
            yield f"{step.id} wants a tool that is not at hand"
        if step.category in TOOL_CATEGORIES and past.tool_sessions_today:
            yield f"{step.id} would be the second session with a tool today"
        if wish.level is Level.NEW and step.category == "exercise-advanced":
            yield f"{step.id} is advanced"
        if wish.goal == "ease" and step.goal == "work":
            yield f"{step.id} works, and ease was asked for"


def _kept(written: Sequence[RoutineStep], wish: Wish) -> Iterator[str]:
    counted = {step.exercise: step.reps for step in written}
    for step in wish.kept:
        if step.exercise not in counted:
            yield f"{step.exercise} was to be kept"
        elif step.reps is not None and counted[step.exercise] not in {step.reps, None}:
            yield f"{step.exercise} was to be kept with its count"


def _parts(steps: Sequence[Exercise]) -> Iterator[str]:
    """Arrive, move and press, knead, lymph, a tool, glide, end: each is done before the next begins."""
    parts = [_part(step) for step in steps]
    if parts != sorted(parts):
        yield f"the parts go {parts}"


def _part(step: Exercise) -> int:
    if step.id in {"ly-breath", "jaw-rest"}:
        return 0
    if step.id == "warm-palms":
        return 6
    if step.category == "massage":
        return 5 if step.needs_slip else 2
    return 3 if step.category == "lymph" else 4 if step.category in TOOL_CATEGORIES else 1


def _oil(steps: Sequence[Exercise]) -> Iterator[str]:
    """Whatever has to hold the skin, or is done without oil, comes before the first glide."""
    slid = False
    for step in steps:
        grips = any(stroke.type == "stretch-release" for block in step.blocks for stroke in block.strokes)
        if slid and (grips or step.category in DRY):
            yield f"{step.id} wants dry skin and comes after oil"
        slid = slid or step.needs_slip


def _work_and_rest(steps: Sequence[Exercise]) -> Iterator[str]:
    for works, row in groupby(steps, key=lambda step: step.goal == "work"):
        if works and len(list(row)) > 3:
            yield "more than three steps in a row let muscles work"


def _neck(steps: Sequence[Exercise]) -> Iterator[str]:
    moving = [step.id in NECK for step in steps]
    if sum(moving) > 2:
        yield "the neck is moved in more than two steps"
    if moving[0]:
        yield "the neck is moved first"
    if any(one and other for one, other in pairwise(moving)):
        yield "the neck is moved twice in a row"


def _lymph(steps: Sequence[Exercise]) -> Iterator[str]:
    """Lymph goes from the collarbones by the neck and back there, with nothing between, and without a tool."""
    names = [step.id for step in steps]
    lymph = [step.id for step in steps if step.category == "lymph" and step.id != "ly-breath"]
    if not lymph:
        return
    if lymph[:2] != ["ly-collarbones", "ly-neck"] or lymph[-1] != "ly-finish":
        yield f"lymph work goes {lymph}, not from the collarbones by the neck and back"
    first = names.index(lymph[0])
    if names[first : first + len(lymph)] != lymph:
        yield "something stands between the lymph steps"
    if TOOL_CATEGORIES & {step.category.value for step in steps}:
        yield "lymph work and a tool in one session"


def _tools(steps: Sequence[Exercise]) -> Iterator[str]:
    """One tool a session, laid down once; a gua sha begins and ends at the neck, a roller begins there."""
    kinds = [step.category.value for step in steps]
    rows = [kind for kind, _ in groupby(kinds) if kind in TOOL_CATEGORIES]
    if len(rows) > 1:
        yield f"the tools go {rows}"
    sha = [step.id for step in steps if step.category == "gua-sha"]
    if sha and (sha[0] != "gs-neck" or sha[-1] != "gs-drain"):
        yield f"gua sha goes {sha}, not from the neck and back"
    rolled = [step.id for step in steps if step.category == "roller"]
    if rolled and rolled[0] != "roller-neck":
        yield f"the roller goes {rolled}, not from the neck"


def _counts(written: Sequence[RoutineStep], steps: Sequence[Exercise], wish: Wish) -> Iterator[str]:
    most = 1.0 if wish.level is Level.NEW else 1.5
    for step, exercise in zip(written, steps, strict=True):
        if step != RoutineStep(step.exercise, reps=step.reps):
            yield f"{step.exercise} has figures of its own besides a count"
        if step.reps is None:
            continue
        own = {block.reps.value for block in exercise.blocks}
        if len(own) > 1 or any(block.reps.source == "article" for block in exercise.blocks):
            yield f"the count of {step.exercise} is changed, and must stay"
        elif not max(1, 0.6 * max(own)) <= step.reps <= max(1, most * max(own)):
            yield f"{step.exercise} is counted {step.reps} times, its own count is {max(own)}"


def _time(timeline: Timeline, past: Past) -> Iterator[str]:
    """Skin is touched half an hour a day, both sides get the same, and nothing follows without a rest."""
    touched = sum(step.duration_ms for step in timeline.steps if step.exercise.tool != "none")
    if touched and past.touch_ms_today + touched > TOUCH_A_DAY_MS:
        yield f"{(past.touch_ms_today + touched) / 60_000:.1f} minutes of touch today"
    for step in timeline.steps:
        done = [each for each in timeline.segments if each.step == step.index and each.rep is not None]
        sides = {side: sum(each.duration_ms for each in done if each.side is side) for side in Side}
        if len(set(sides.values())) > 1:
            yield f"{step.exercise.id} gives the sides {sides}"
        quiet = (SegmentKind.GAP, SegmentKind.INTRO)
        before = [each for each in timeline.segments if each.step == step.index and each.kind in quiet]
        rested = sum(each.duration_ms for each in before if each.block is None)
        if step.index and rested < REST_BETWEEN_STEPS_MS:
            yield f"{step.exercise.id} follows without a rest"
