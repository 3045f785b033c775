# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whoever has done an exercise three times and said yes hears a short introduction; every total follows.

And what is told short by a voice that learns: an exercise with a mark of its words, done in enough sessions.
"""

from pathlib import Path

from facetimer.choices.known_exercises import TIMES_IN_FULL, TIMES_TO_KNOW, familiar_exercises, known_exercises
from facetimer.choices.planner import Planner
from facetimer.clocks import local_now
from facetimer.library.loading import load_catalogue
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, TimelineOptions, compile_timeline
from facetimer.settings import Settings

LIBRARY: Path = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)
KNOWN = frozenset({"fish-lips"})


def intro_of(exercise: str, options: TimelineOptions) -> tuple[int, str, str]:
    timeline = compile_timeline(CATALOGUE.routines["five-basics"], CATALOGUE.exercises, options)
    (intro,) = (s for s in timeline.segments if s.kind is SegmentKind.INTRO and s.exercise == exercise)
    return intro.duration_ms, intro.cue, intro.care


def planner(chosen: str) -> Planner:
    settings = Settings().changed("session.short_intros", chosen)
    return Planner(CATALOGUE, lambda: settings, LIBRARY, local_now, lambda: KNOWN)


def test_three_times_done_is_known_and_sets_count_for_nothing() -> None:
    done = [(day, "fish-lips") for day in range(TIMES_TO_KNOW)]

    assert known_exercises(done) == KNOWN
    assert known_exercises([*done[1:], done[1], (9, "jaw-rest")]) == frozenset()


def test_a_short_introduction_leaves_out_how_it_begins_but_not_what_to_be_careful_with() -> None:
    whole, short = (intro_of("fish-lips", TimelineOptions(known=known)) for known in (frozenset[str](), KNOWN))

    assert short[0] < whole[0]
    assert whole[1]
    assert not short[1]
    assert short[2] == whole[2] != ""


def test_what_was_done_often_enough_in_the_same_words_is_familiar() -> None:
    press, told_anew, lift = ("press", "0a"), ("press", "0b"), ("lift", "0a")

    assert familiar_exercises([]) == frozenset()
    assert familiar_exercises([press] * (TIMES_IN_FULL - 1)) == frozenset()
    assert familiar_exercises([press] * TIMES_IN_FULL + [told_anew, lift]) == {press}
    assert familiar_exercises([*[press] * (TIMES_IN_FULL - 1), ("push", "0a")], {"push": "press"}) == {press}


def test_what_is_not_known_is_introduced_whole() -> None:
    assert intro_of("kiss-face", TimelineOptions(known=KNOWN)) == intro_of("kiss-face", TimelineOptions())


def test_where_the_session_waits_for_oil_there_is_time_to_take_it() -> None:
    known = frozenset({"strokes-up-and-out"})
    routine = CATALOGUE.routines["first-session"]
    lengths = [
        compile_timeline(routine, CATALOGUE.exercises, TimelineOptions(waits=True, known=each)).total_ms
        for each in (frozenset[str](), known)
    ]

    assert lengths[0] == lengths[1]


def test_only_a_yes_makes_them_short_and_then_the_length_told_is_the_one_that_runs() -> None:
    asked, no, yes = (planner(chosen) for chosen in ("ask", "no", "yes"))

    assert asked.length_ms("five-basics") == no.length_ms("five-basics")
    shorter = yes.plan("five-basics").timeline
    assert shorter is not None
    assert yes.length_ms("five-basics") == shorter.total_ms
    assert shorter.total_ms < (no.length_ms("five-basics") or 0)
