# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the page of an exercise says."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from facetimer.choices.exercise_page import (
    Section,
    Weight,
    aim_line,
    begins_part,
    brief_lines,
    exercise_sections,
    is_left_out,
    routines_with,
    verdict_now,
    weight_of,
    what_to_do,
    zones_line,
)
from facetimer.choices.planner import Planner
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Block, Cues, Exercise
from facetimer.library.model.vocabulary import Category, Evidence, Sourced, Tool, Zone
from facetimer.resources import assets_dir
from facetimer.settings import Settings
from tests.examples import block
from tests.examples import exercise as example

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
LIBRARY = assets_dir() / "library"
CATALOGUE = load_catalogue(LIBRARY)
WHISTLER = CATALOGUE.exercises["whistler"]


def planner(*conditions: str) -> Planner:
    settings = Settings().changed("safety.conditions", conditions)
    return Planner(CATALOGUE, lambda: settings, LIBRARY, lambda: NOON)


def said(exercise: Exercise, heading: str) -> str:
    sections = {s.heading: s.lines for s in exercise_sections(exercise, planner().reading())}
    return "\n".join(sections[heading])


def test_steps_name_hold_count_and_what_is_done() -> None:
    steps = said(WHISTLER, "What to do")
    assert "Hold, 10 s" in steps
    assert "Times: 3" in steps
    assert "Times: 12" in steps
    assert steps.startswith("No hand on the face.\n")
    assert "No pressure" not in steps


def test_an_exercise_for_each_side_says_so() -> None:
    steps = said(CATALOGUE.exercises["gs-jaw"], "What to do")
    assert "Times on each side: 5" in steps
    assert "gua sha stone" in steps
    assert "Right side with the right hand" in steps
    assert "Right side with the left hand" in said(CATALOGUE.exercises["ly-neck"], "What to do")
    assert "right hand" not in said(WHISTLER, "What to do")


def test_only_the_first_repetition_is_told_without_its_rest() -> None:
    one = replace(example("press", block(1, 10, 2, rest_s=4, reps=3)), tool=Tool.FINGERTIPS)

    assert said(one, "What to do").splitlines() == [
        "With the fingertips. No pressure: nothing presses on the skin.",
        "Lips together.",
        "Move, 1 s: Press.",
        "Hold, 10 s.",
        "Let go, 2 s: Release.",
        "Times: 3, with 4 s of rest between them.",
    ]


def test_each_part_is_told_by_itself_and_what_is_done_once_has_no_count() -> None:
    steps = said(example("press", block(1, 10, 1), block(2, 0, 0, cues=Cues(action="Slide."))), "What to do")

    assert steps.splitlines()[1:] == [
        "Part 1: move.",
        "Lips together.",
        "Move, 1 s: Press.",
        "Hold, 10 s.",
        "Let go, 1 s: Release.",
        "Part 2: move.",
        "Move, 2 s: Slide.",
        "Let go, 3 s: Release.",
    ]


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        (block(reps=1), None),
        (block(reps=1, rest_s=4), None),
        (block(reps=2), "Times: 2."),
        (block(reps=2, rest_s=4), "Times: 2, with 4 s of rest between them."),
        (block(reps=1, rest_s=4, per_side=True), "Times on each side: 1."),
        (block(reps=2, rest_s=4, per_side=True), "Times on each side: 2, with 4 s of rest between them."),
    ],
)
def test_how_often_and_with_what_rest_is_told_where_it_is_more_than_once(moves: Block, told: str | None) -> None:
    last = said(example("press", moves), "What to do").splitlines()[-1]

    assert last == (told or "Let go, 1 s: Release.")


def test_a_phase_without_a_cue_tells_its_seconds_alone() -> None:
    mute = replace(example("press", block(1, 10, 1)), cues=Cues())

    assert said(mute, "What to do").splitlines()[1:] == ["Move, 1 s.", "Hold, 10 s.", "Let go, 1 s."]


def test_care_is_told_before_the_movement() -> None:
    steps = said(replace(example("press"), cues=Cues("Sit.", "Press.", "", "", "Feather light.")), "What to do")

    assert steps.index("Feather light.") < steps.index("Press.")


def test_a_place_without_a_way_to_find_it_is_told_by_the_position_alone() -> None:
    assert said(example("press"), "Where it is") == "Sit tall."


def test_the_position_of_a_point_is_not_told_beside_its_landmark_and_that_of_a_movement_is() -> None:
    press = replace(example("press"), find="In the dip below the cheekbone.")

    assert said(press, "Where it is") == "In the dip below the cheekbone.\nSit tall."
    point = replace(press, category=Category.ACUPRESSURE)
    assert said(point, "Where it is") == "In the dip below the cheekbone."


def test_a_position_that_the_words_before_the_movement_tell_is_not_told_again() -> None:
    press = replace(example("press"), find="Below the cheekbone.", position="Mirror, teeth apart.")

    assert said(press, "Where it is") == "Below the cheekbone.\nMirror, teeth apart."
    told = replace(press, cues=Cues("Face the mirror.", "Press.", "", "", "Teeth apart."))
    assert said(told, "Where it is") == "Below the cheekbone."


def test_two_lines_tell_the_figures_and_what_is_known_at_once() -> None:
    figures, known = brief_lines(CATALOGUE.exercises["fish-lips"], planner().reading())

    assert figures == (
        "Figures: hold 10 s (set by the article). 4 times a day (set by the article). Gugelin, “Fish Lips”."
    )
    assert known == "What is known: Small studies of exercises like it."
    unstudied = replace(WHISTLER, study_ids=())
    assert brief_lines(unstudied, planner().reading())[1].endswith(" We know of no study of it.")


def test_what_is_done_what_goes_wrong_and_the_figures_are_lists_and_the_rest_is_read_as_a_text() -> None:
    sections = exercise_sections(WHISTLER, planner().reading())

    assert [section.heading for section in sections if section.is_list] == [
        "What to do",
        "What often goes wrong",
        "Where the figures come from",
    ]
    assert not Section("A heading", ("A line.",)).is_list


def test_what_nothing_is_said_about_has_no_heading() -> None:
    headings = [section.heading for section in exercise_sections(example("press"), planner().reading())]

    assert "What often goes wrong" not in headings


def test_the_zones_are_named_in_a_row() -> None:
    assert zones_line(replace(WHISTLER, zones=(Zone.LIPS, Zone.CHEEK_UPPER))) == "lips · upper cheeks"


def test_each_figure_says_whose_it_is() -> None:
    figures = said(WHISTLER, "Where the figures come from")
    assert "3 times (set by the article)" in figures
    assert "hold 10 s (set by the article)" in figures
    assert " s (our suggestion)" in figures
    assert "4 times a day (set by the article)" in figures
    once = replace(WHISTLER, per_day=Sourced(1))
    assert "Once a day (our suggestion)." in said(once, "Where the figures come from")


def test_a_part_that_only_lets_go_has_no_figure_to_be_told() -> None:
    figures = said(example("press", block(0, 0, 2)), "Where the figures come from")

    assert figures == "Source: a test."


def test_a_note_and_the_source_stand_below_the_figures() -> None:
    figures = said(
        replace(example("press", block(1, 0, 1)), note="Slower is fine."), "Where the figures come from"
    )

    assert figures.splitlines() == ["Move: move 1 s (our suggestion).", "Slower is fine.", "Source: a test."]


def test_what_is_done_twice_is_counted_and_what_is_done_once_is_not() -> None:
    twice, once = (
        said(example("press", block(reps=n)), "Where the figures come from").splitlines()[0] for n in (2, 1)
    )

    assert twice.startswith("Move: 2 times (our suggestion), move 1 s")
    assert once.startswith("Move: move 1 s")


def test_how_much_is_known_comes_first_and_then_each_study_of_something_like_it() -> None:
    studied = replace(example("press"), study_ids=("alam-2018", "guzel-2025"))

    known = said(studied, "What is known").splitlines()

    assert known[:2] == [
        "Small studies of exercises like it.",
        "Studies of something like it, none of exactly this:",
    ]
    assert [line.partition(" (")[0] for line in known[2:]] == [
        "Facial exercise, 20 weeks",
        "Face yoga, eight weeks",
    ]


def test_a_study_stands_with_who_took_part_and_the_comparison() -> None:
    known = said(CATALOGUE.exercises["cheek-lifter"], "What is known")
    assert "16 finished" in known
    assert "no comparison group" in known


@pytest.mark.often
def test_without_a_study_none_is_claimed() -> None:
    for exercise in CATALOGUE.exercises.values():
        assert ("We know of no study" in said(exercise, "What is known")) is not bool(exercise.study_ids)


def test_a_study_that_is_not_there_is_told() -> None:
    assert "nobody-2099" in said(replace(WHISTLER, study_ids=("nobody-2099",)), "What is known")


@pytest.mark.parametrize("exercise", CATALOGUE.exercises.values(), ids=lambda each: each.id)
def test_every_exercise_has_a_whole_page(exercise: Exercise) -> None:
    headings = [section.heading for section in exercise_sections(exercise, planner().reading())]
    assert headings == [
        "What to do",
        "Where it is",
        "What often goes wrong",
        "When not",
        "What is known",
        "Where the figures come from",
    ]
    assert said(exercise, "Where it is").startswith(exercise.find)


def test_situations_that_leave_it_out_are_listed_for_everybody() -> None:
    when_not = said(WHISTLER, "When not")
    assert "Left out with: " in when_not
    assert "Bell’s palsy" in when_not.partition("Ask first")[0]


def test_where_no_question_of_health_touches_it_that_is_said() -> None:
    nothing_asked = replace(planner().reading(), rules={})
    sections = {s.heading: s.lines for s in exercise_sections(WHISTLER, nothing_asked)}

    assert sections["When not"] == ("No health question touches it. Stop if anything hurts.",)


def test_what_the_person_said_counts_now() -> None:
    assert verdict_now(WHISTLER, planner().reading()) == ""
    assert verdict_now(WHISTLER, planner("PALSY").reading()).startswith("For you now: ")


def test_only_what_the_persons_answers_block_is_left_out() -> None:
    assert not is_left_out(WHISTLER, planner().reading())
    assert is_left_out(WHISTLER, planner("PALSY").reading())
    softened = planner("TMJ").reading()
    assert verdict_now(WHISTLER, softened)
    assert not is_left_out(WHISTLER, softened)


def test_it_names_the_routines_that_hold_it() -> None:
    found = routines_with(WHISTLER, CATALOGUE)
    assert found
    assert all(any(step.exercise == "whistler" for step in routine.steps) for routine in found)


def test_an_exercise_is_planned_alone() -> None:
    plan = planner().plan("whistler")
    assert plan.timeline is not None
    assert [step.exercise.id for step in plan.timeline.steps] == ["whistler"]
    assert planner("PALSY").plan("whistler").timeline is None


def test_parts_are_begun_by_their_names() -> None:
    sections = {s.heading: s.lines for s in exercise_sections(WHISTLER, planner().reading())}
    parts = [line for line in sections["What to do"] if begins_part(line)]
    assert parts == ["Part 1: O with a strong smile, hold 10.", "Part 2: 12 cheek puffs, lips in an O."]
    assert not begins_part("Part 1: as somebody else may write it.")


def test_what_it_is_for_is_told() -> None:
    assert aim_line(replace(WHISTLER, zones=(Zone.LIPS, Zone.CHEEK_UPPER))) == (
        "What it is for: to exercise the muscles here: lips, upper cheeks."
    )
    assert aim_line(CATALOGUE.exercises["temple-circles"]).startswith(
        "What it is for: to relax the muscles here: "
    )
    assert "no muscle" in aim_line(CATALOGUE.exercises["ly-neck"])
    assert aim_line(CATALOGUE.exercises["ly-breath"]) == "What it is for: to ease. Nothing moves but the breath."


def test_what_to_do_is_told_by_itself_as_the_page_tells_it() -> None:
    assert "\n".join(what_to_do(WHISTLER)) == said(WHISTLER, "What to do")


def test_what_to_do_tells_the_persons_own_length_of_holds() -> None:
    own = what_to_do(WHISTLER, own_hold_ms=20_000)

    assert any(line.startswith("Hold, 10 s") for line in what_to_do(WHISTLER))
    assert any(line.startswith("Hold, 20 s") for line in own)
    assert not any(line.startswith("Hold, 10 s") for line in own)


STUDIES = planner().reading().studies


@pytest.mark.parametrize(
    ("evidence", "studies", "dots", "words"),
    [
        (Evidence.SMALL_STUDY, ("van-borsel-2014",), 2, "A few small studies"),
        (Evidence.SMALL_STUDY, ("alam-2018",), 1, "One small study"),
        (Evidence.SMALL_STUDY, ("alam-2018", "folding"), 1, "One small study"),
        (Evidence.SMALL_STUDY_SHORT, ("miyaji-2018", "ahn-2025"), 2, "A few short studies"),
        (Evidence.SMALL_STUDY_SHORT, ("ahn-2025",), 1, "One short study"),
        (Evidence.INDIRECT, ("lymph-surgery",), 1, "Studied in patients only"),
        (Evidence.INDIRECT, ("ahn-2025",), 1, "Studied in patients only"),
        (Evidence.TRADITIONAL, ("ahn-2025",), 0, "Tradition, not tested"),
        (Evidence.COMFORT, ("folding",), 0, "For comfort, not tested"),
    ],
)
def test_how_much_is_known_follows_the_grade_and_the_number_of_studies(
    evidence: Evidence, studies: tuple[str, ...], dots: int, words: str
) -> None:
    studied = replace(WHISTLER, evidence=evidence, study_ids=studies)

    assert weight_of(studied, STUDIES) == Weight(dots, words)


@pytest.mark.parametrize("evidence", Evidence)
def test_without_a_study_nothing_is_known_whatever_the_grade(evidence: Evidence) -> None:
    unstudied = replace(WHISTLER, study_ids=(), evidence=evidence)

    assert weight_of(unstudied, STUDIES) == Weight(0, "No study exists")


def test_no_exercise_of_the_library_has_the_third_dot_as_its_page_says() -> None:
    assert {weight_of(each, STUDIES).dots for each in CATALOGUE.exercises.values()} == {0, 1, 2}


def test_a_page_tells_what_is_done_apart_from_where_it_comes_from() -> None:
    sections = exercise_sections(WHISTLER, planner().reading())

    assert [each.heading for each in sections if each.is_doing] == [
        "What to do",
        "Where it is",
        "What often goes wrong",
    ]
    assert [each.heading for each in sections if each.is_more] == ["What is known", "Where the figures come from"]
