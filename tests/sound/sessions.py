# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Random sessions and preferences, and a voice whose lengths are a plain rule."""

from typing import Literal

from hypothesis import strategies as st
from msgspec.structs import replace

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Block, Cues, Exercise, RoutineStep
from facetimer.resources import assets_dir
from facetimer.session.timeline import Side, Timeline, TimelineOptions, compile_timeline
from facetimer.settings import SoundSettings
from facetimer.sound.plan.levels import FAMILIES
from tests.examples import block, exercise, routine

Said = Literal["everything", "learning", "short", "names", "tones"]


def talking(text: str) -> int | None:
    """Say everything at about the speed of espeak-ng."""
    return 300 + 60 * len(text)


def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


def shipped_timelines() -> dict[str, Timeline]:
    everything = catalogue()
    return {
        identifier: compile_timeline(routine, everything.exercises)
        for identifier, routine in everything.routines.items()
    }


def familiar(timeline: Timeline) -> Timeline:
    """Return the same session for somebody who has done all its exercises often."""
    steps = tuple(replace(step, is_familiar=True) for step in timeline.steps)
    return replace(timeline, steps=steps)


seconds = st.sampled_from([0.0, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 5.0, 5.5, 7.0, 10.0, 20.0, 25.0, 60.0])
words = st.sampled_from(
    ["", "Go.", "Press the lips lightly.", "Glide outward, slowly. Let the jaw stay loose and soft."]
)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    move_in, hold, move_out, rest = (draw(seconds) for _ in range(4))
    if move_in + hold + move_out == 0:
        hold = 3.0
    cues = Cues(*(draw(words) for _ in range(4)))
    reps, per_side = draw(st.integers(1, 4)), draw(st.booleans())
    return block(move_in, hold, move_out, rest, reps, per_side=per_side, cues=cues)


@st.composite
def exercises(draw: st.DrawFn, identifier: str) -> Exercise:
    name = draw(st.sampled_from(["Kiss Face", "A Very Long Name for a Small Movement of the Cheek"]))
    return exercise(identifier, *draw(st.lists(blocks(), min_size=1, max_size=2)), name=name)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    made = [draw(exercises(f"move-{i}")) for i in range(draw(st.integers(1, 3)))]
    steps = [RoutineStep(e.id, sets=draw(st.integers(1, 2))) for e in made]
    options = TimelineOptions(draw(st.sampled_from(Side)), draw(st.sampled_from([75, 100, 150])))
    compiled = compile_timeline(routine(*steps), {e.id: e for e in made}, options)
    if draw(st.booleans()):
        index = draw(st.integers(0, len(compiled.segments) - 1))
        compiled = compiled.extended(index, 10_000)
    return familiar(compiled) if draw(st.booleans()) else compiled


preferences = st.builds(
    SoundSettings,
    **{name: st.integers(0, 100) for name in set(FAMILIES.values())},
    said=st.sampled_from(["everything", "learning", "short", "names", "tones"]),
    hold_pulse=st.booleans(),
    spoken_count=st.sampled_from(["off", "last_three", "all"]),
    half=st.booleans(),
    strokes=st.booleans(),
    breathing=st.booleans(),
    evening=st.booleans(),
)
voices = st.sampled_from([talking, lambda _text: None, lambda text: 900 if text.endswith(".") else 5_000])
