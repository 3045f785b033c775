# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The whole shipped library: complete, sound, and as long as planned to the second."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import check_file
from facetimer.library.learn import load_learn
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import Phase, StrokeType
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import NEVER_TOUCHED, Category, Evidence, Goal, Pressure, Source, Tool
from facetimer.library.text_files import TEXT_FILES
from facetimer.resources import assets_dir
from facetimer.session.timeline import SegmentKind, compile_timeline

SHIPPED = assets_dir() / "library"

TOTALS_S = {
    "seven-points": 7 * 60 + 46,
    "first-session": 8 * 60 + 37,
    "cheek-workout": 14 * 60 + 33,
    "morning-depuff": 8 * 60 + 58,
    "desk-break": 2 * 60 + 11,
    "eyes-and-brows": 8 * 60 + 26,
    "forehead-frown": 7 * 60 + 45,
    "full-workout": 30 * 60 + 58,
    "gua-sha-face": 14 * 60 + 44,
    "jaw-ease": 8 * 60 + 14,
    "jaw-opening": 1 * 60 + 2,
    "lymph-massage": 9 * 60 + 58,
    "classic-massage": 14 * 60 + 58,
    "neck-chin": 9 * 60 + 34,
    "neck-posture": 7 * 60 + 19,
    "face-roller-long": 14 * 60 + 36,
    "face-roller": 8 * 60 + 23,
    "five-basics": 4 * 60 + 53,
    "cheek-lip-trio": 2 * 60 + 49,
    "smile-lines-lips": 7 * 60 + 54,
    "temples-scalp": 8 * 60 + 26,
    "evening-unwind": 14 * 60 + 34,
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(SHIPPED)


def test_there_are_77_exercises_22_routines_and_10_programmes(catalogue: Catalogue) -> None:
    assert (len(catalogue.exercises), len(catalogue.routines), len(catalogue.programmes)) == (77, 22, 10)
    assert catalogue.faults == catalogue.warnings == ()


@pytest.mark.parametrize(("routine", "seconds"), TOTALS_S.items())
def test_every_routine_lasts_as_long_as_planned(catalogue: Catalogue, routine: str, seconds: int) -> None:
    assert compile_timeline(catalogue.routines[routine], catalogue.exercises).total_ms == seconds * 1000


def test_the_table_of_totals_is_whole(catalogue: Catalogue) -> None:
    assert set(TOTALS_S) == set(catalogue.routines)


def test_the_checker_passes_every_shipped_file_cards_and_texts_included(catalogue: Catalogue) -> None:
    files = sorted(SHIPPED.rglob("*.toml"))
    assert {path.relative_to(SHIPPED).with_suffix("").as_posix() for path in files} >= set(TEXT_FILES)
    faults = [f for path in files for f in check_file(path, catalogue.exercises, catalogue.routines)]
    assert faults == []


@pytest.mark.parametrize("name", TEXT_FILES)
def test_a_text_with_a_wrong_key_is_named_by_the_checker(name: str, tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / f"{Path(name).name}.toml"
    text = (SHIPPED / f"{name}.toml").read_text("utf-8")
    path.write_text("surprise = 1\n" + text, "utf-8")
    (fault,) = check_file(path, catalogue.exercises)
    assert (fault.place, fault.message.split(",")[0]) == ("surprise", "is not known here")


def test_no_shipped_figure_calls_itself_the_persons_own(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        figures = [
            figure
            for b in exercise.blocks
            for figure in (b.move_in_ms, b.hold_ms, b.move_out_ms, b.rest_ms, b.reps)
        ]
        assert Source.MINE not in {figure.source for figure in figures} | {exercise.source}, exercise.id


def test_only_the_seed_five_carry_figures_of_the_articles(catalogue: Catalogue) -> None:
    def from_seed(exercise: Exercise) -> bool:
        figures = [f for b in exercise.blocks for f in (b.move_in_ms, b.hold_ms, b.move_out_ms, b.rest_ms, b.reps)]
        return any(figure.source is Source.ARTICLE for figure in figures)

    assert {e.id for e in catalogue.exercises.values() if from_seed(e)} == {
        "tongue-circles",
        "fish-lips",
        "kiss-face",
        "whistler",
    }


def test_every_exercise_says_something_where_something_happens(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        assert exercise.cues.setup, exercise.id
        assert exercise.position, exercise.id
        for block in exercise.blocks:
            action = block.cues.action or exercise.cues.action
            hold = block.cues.hold or exercise.cues.hold or action
            assert action or block.move_in_ms.value == 0, exercise.id
            assert hold or block.hold_ms.value == 0, exercise.id


def test_every_exercise_moves_the_face_or_touches_it(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for block in exercise.blocks:
            assert block.poses or block.strokes or exercise.id == "ly-breath", exercise.id
        assert any(b.strokes for b in exercise.blocks) == (exercise.tool is not Tool.NONE), exercise.id
        assert (exercise.pressure is Pressure.NONE) == (exercise.tool is Tool.NONE), exercise.id


def test_each_kind_of_stroke_is_used_somewhere(catalogue: Catalogue) -> None:
    used = {s.type for e in catalogue.exercises.values() for b in e.blocks for s in b.strokes}
    assert used == set(StrokeType)


def test_massage_12_uses_all_four_strokes_of_article_b(catalogue: Catalogue) -> None:
    exercises = catalogue.routine_exercises(catalogue.routines["classic-massage"])
    used = {s.type for e in exercises for b in e.blocks for s in b.strokes}
    assert used >= {StrokeType.EFFLEURAGE, StrokeType.PETRISSAGE, StrokeType.TAPOTEMENT, StrokeType.FRICTION}


def test_nothing_is_done_to_the_zones_that_are_never_touched(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        assert not NEVER_TOUCHED & set(exercise.zones), exercise.id


def test_tools_work_one_side_at_a_time_and_name_their_edge(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category in {Category.GUA_SHA, Category.ROLLER}:
            assert all(block.per_side for block in exercise.blocks), exercise.id
            assert all(s.edge for b in exercise.blocks for s in b.strokes), exercise.id


def test_the_jaw_never_opens_wide_and_eyes_are_never_squeezed(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for block in exercise.blocks:
            ends = {m.parameter: max(m.start, m.end) for m in block.poses}
            assert ends.get("jaw_open", 0) <= 0.5, exercise.id
            if exercise.id != "scrunch-release":
                assert not {"eye_close", "lid_squint"} <= set(ends), exercise.id


def test_nothing_is_drawn_frowning_into_folds_against_lines(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        frowns = [m for b in exercise.blocks for m in b.poses if m.parameter == "brow_down" and m.end > 0.3]
        assert not frowns or exercise.category is Category.RELAX, exercise.id


def test_evidence_follows_the_kind_of_practice(catalogue: Catalogue) -> None:
    chips = {
        Category.LYMPH: Evidence.INDIRECT,
        Category.GUA_SHA: Evidence.SMALL_STUDY_SHORT,
        Category.ROLLER: Evidence.SMALL_STUDY_SHORT,
        Category.ACUPRESSURE: Evidence.TRADITIONAL,
        Category.EXERCISE: Evidence.SMALL_STUDY,
        Category.MASSAGE: Evidence.COMFORT,
    }
    for exercise in catalogue.exercises.values():
        claimed = chips.get(exercise.category, exercise.evidence)
        assert exercise.evidence in {claimed, Evidence.COMFORT}, exercise.id


def test_brow_and_jaw_are_eased_cheeks_and_lips_are_worked(catalogue: Catalogue) -> None:
    goals = {exercise.id: exercise.goal for exercise in catalogue.exercises.values()}
    assert {goals[i] for i in ("brow-stretch", "frown-smooth", "slow-jaw-opening", "jaw-rest")} == {Goal.EASE}
    assert {goals[i] for i in ("fish-lips", "kiss-face", "whistler", "lip-press")} == {Goal.WORK}


def test_oil_is_asked_for_where_something_slides(catalogue: Catalogue) -> None:
    def needs_slip(identifier: str) -> bool:
        return catalogue.exercises[identifier].needs_slip

    assert all(needs_slip(i) for i in ("gs-jaw", "roller-neck", "strokes-up-and-out", "eye-circles"))
    assert not any(needs_slip(i) for i in ("ly-neck", "ap-inner-brow", "tapping", "brow-stretch", "fish-lips"))


def test_moves_of_one_parameter_do_not_overlap(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for block in exercise.blocks:
            for phase in Phase:
                by_parameter: dict[str, list[tuple[float, float]]] = {}
                for move in block.poses:
                    if move.during is phase:
                        by_parameter.setdefault(move.parameter, []).append((move.begins_at, move.ends_at))
                for spans in by_parameter.values():
                    spans.sort()
                    assert all(a[1] <= b[0] for a, b in pairwise(spans)), exercise.id


def test_left_and_right_are_always_the_persons_own(catalogue: Catalogue) -> None:
    sides = re.compile(r"(?<!\byour )\b(?:left|right)\b(?! (?:out|alone))", re.IGNORECASE)
    for exercise in catalogue.exercises.values():
        spoken = (exercise.cues, *(block.cues for block in exercise.blocks))
        said = [
            exercise.position,
            *(getattr(c, key) for c in spoken for key in ("setup", "action", "hold", "release")),
        ]
        assert not [text for text in said if sides.search(text)], exercise.id


def test_a_change_of_side_says_your_left_or_your_right(catalogue: Catalogue) -> None:
    timeline = compile_timeline(catalogue.routines["face-roller"], catalogue.exercises)
    switches = {s.cue for s in timeline.segments if s.kind is SegmentKind.SIDE_SWITCH}
    assert switches == {"Now your left side, with your left hand."}


def test_a_routine_that_glides_says_that_it_needs_oil(catalogue: Catalogue) -> None:
    for routine in catalogue.routines.values():
        glides = any(exercise.needs_slip for exercise in catalogue.routine_exercises(routine))
        assert any("oil" in tool for tool in routine.tools) == glides, routine.id


def test_the_seed_asks_for_four_of_each_and_offers_the_other_two(catalogue: Catalogue) -> None:
    quotas = catalogue.programmes["trio-4x"].quotas
    asked = {quota.exercise: quota.per_day.value for quota in quotas if not quota.optional}
    assert asked == {"fish-lips": 4, "kiss-face": 4, "whistler": 4}
    assert {quota.exercise for quota in quotas if quota.optional} == {"brow-stretch", "tongue-circles"}


def test_each_exercise_says_how_the_place_is_found_and_what_goes_wrong(catalogue: Catalogue) -> None:
    studies = {study.id for study in load_learn(SHIPPED).studies}
    for exercise in catalogue.exercises.values():
        assert len(exercise.find.split()) >= 8, exercise.id
        assert exercise.mistakes, exercise.id
        assert exercise.searches, exercise.id
        assert set(exercise.study_ids) <= studies, exercise.id


def test_only_what_names_a_study_claims_one(catalogue: Catalogue) -> None:
    claims = {Evidence.SMALL_STUDY, Evidence.SMALL_STUDY_SHORT, Evidence.INDIRECT}
    bare = [each.id for each in catalogue.exercises.values() if each.evidence in claims and not each.study_ids]
    assert bare == []
