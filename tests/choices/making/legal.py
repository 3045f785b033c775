# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Judges a made session by the sentences of `making.toml`, written anew; it shares no code with the maker.

Every figure and every list stands here a second time, on purpose.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from facetimer.choices.making.wish import Level, Mark, Past, Wish
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.session.timeline import compile_timeline

NECK = {"neck-tilt", "collar-stretch", "chin-tuck", "neck-lengthen", "chin-lift-kiss", "jaw-scoop"}
TOOL_CATEGORIES = {"gua-sha", "roller"}
DRY = {"exercise", "exercise-assisted", "exercise-advanced", "stretch", "acupressure"}


def breaches(
    routine: Routine,
    wish: Wish,
    allowed: Mapping[str, Exercise],
    past: Past,
    marks: Mapping[str, Mark],
) -> list[str]:
    """Return a sentence for everything that is not lawful."""
    unknown = [step.exercise for step in routine.steps if step.exercise not in allowed]
    if unknown:
        return [f"{name} is not allowed for this person" for name in unknown]
    steps = [allowed[step.exercise] for step in routine.steps]
    return [
        *_choice(steps, wish, past, marks),
        *_order(steps),
        *_company(steps),
        *_counts(routine.steps, steps, wish),
        *_touch(routine, allowed, past),
    ]


def _choice(steps: Sequence[Exercise], wish: Wish, past: Past, marks: Mapping[str, Mark]) -> Iterator[str]:
    names = [step.id for step in steps]
    if len(names) != len(set(names)):
        yield "a step comes twice"
    for step in steps:
        if marks.get(step.id) == "never":
            yield f"{step.id} is never wanted"
        if step.id in wish.without:
            yield f"{step.id} was to stay out"
        if past.today.get(step.id, 0) + 1 > (step.per_day.value if step.per_day else 3):
            yield f"{step.id} was done often enough today"
        if step.needs_slip and not wish.oil:
            yield f"{step.id} slides, and there is no oil"
        if step.category in TOOL_CATEGORIES and step.category not in wish.tools:
            yield f"{step.id} wants a tool that is not at hand"
        if step.category in TOOL_CATEGORIES and past.tool_sessions_today:
            yield f"{step.id} would be the second session with a tool today"
        if wish.level is Level.NEW and step.category == "exercise-advanced":
            yield f"{step.id} is advanced"
    for name in wish.kept:
        if name not in names and not _may_not(name, wish, past, marks):
            yield f"{name} was to be kept"


def _may_not(name: str, wish: Wish, past: Past, marks: Mapping[str, Mark]) -> bool:
    return name in wish.without or marks.get(name) == "never" or bool(past.today.get(name)) or name not in marks


def _order(steps: Sequence[Exercise]) -> Iterator[str]:
    slid = False
    for step in steps:
        grips = any(stroke.type == "stretch-release" for block in step.blocks for stroke in block.strokes)
        if slid and (grips or step.category in DRY):
            yield f"{step.id} wants dry skin and comes after oil"
        slid = slid or step.needs_slip
    works = 0
    for step in steps:
        works = works + 1 if step.goal == "work" else 0
        if works > 3:
            yield f"{step.id} is the fourth in a row that works"
    moving = [step.id in NECK for step in steps]
    if sum(moving) > 2:
        yield "the neck is moved in more than two steps"
    if moving[:1] == [True]:
        yield "the neck is moved first"
    if any(one and other for one, other in pairwise(moving)):
        yield "the neck is moved twice in a row"


def _company(steps: Sequence[Exercise]) -> Iterator[str]:
    names = [step.id for step in steps]
    lymph = [
        name for name, step in zip(names, steps, strict=True) if step.category == "lymph" and name != "ly-breath"
    ]
    tools = {step.category for step in steps} & TOOL_CATEGORIES
    if len(tools) > 1:
        yield "two tools in one session"
    if lymph and tools:
        yield "lymph work and a tool in one session"
    if lymph:
        if lymph[:2] != ["ly-collarbones", "ly-neck"] or lymph[-1] != "ly-finish":
            yield f"lymph work goes {lymph}, not from the collarbones by the neck and back"
        first = names.index(lymph[0])
        if names[first : first + len(lymph)] != lymph:
            yield "something stands between the lymph steps"
    sha = [name for name, step in zip(names, steps, strict=True) if step.category == "gua-sha"]
    if sha and (sha[0] != "gs-neck" or sha[-1] != "gs-drain"):
        yield f"gua sha goes {sha}, not from the neck and back"
    rolled = [name for name, step in zip(names, steps, strict=True) if step.category == "roller"]
    if rolled and rolled[0] != "roller-neck":
        yield f"the roller goes {rolled}, not from the neck"


def _counts(written: Sequence[RoutineStep], steps: Sequence[Exercise], wish: Wish) -> Iterator[str]:
    most = 1.0 if wish.level is Level.NEW else 1.5
    for step, exercise in zip(written, steps, strict=True):
        if step.sets != 1 or step.hold_ms is not None:
            yield f"{step.exercise} has sets or a hold of its own"
        if step.reps is None:
            continue
        own = {block.reps.value for block in exercise.blocks}
        if len(own) > 1 or any(block.reps.source == "article" for block in exercise.blocks):
            yield f"the count of {step.exercise} is changed, and must stay"
        elif not max(1, 0.6 * max(own)) <= step.reps <= max(1, most * max(own)):
            yield f"{step.exercise} is counted {step.reps} times, its own count is {max(own)}"


def _touch(routine: Routine, allowed: Mapping[str, Exercise], past: Past) -> Iterator[str]:
    timeline = compile_timeline(routine, allowed)
    touched = sum(step.duration_ms for step in timeline.steps if step.exercise.tool != "none")
    if touched and past.touch_ms_today + touched > 30 * 60_000:
        yield f"{(past.touch_ms_today + touched) / 60_000:.1f} minutes of touch today"
