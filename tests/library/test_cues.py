# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the shipped cues must say: safety in words that are never dropped, and the articles' figures by ear."""

import re
from collections.abc import Iterator

import pytest

from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.movement import Hands, StrokeType
from facetimer.library.model.practice import Cues, Exercise
from facetimer.library.model.vocabulary import Category, Pressure, SideHand, Tool, Zone
from facetimer.library.number_words import number
from facetimer.library.speaking_time import speaking_ms
from facetimer.resources import assets_dir
from facetimer.session.room_for_words import TOLD_FROM_MS
from facetimer.session.timeline import SegmentKind, compile_exercise
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.plan.repetition_runs import HELD_FROM_MS
from facetimer.sound.tones import LONGEST_MS, Tone

LIGHT = {Pressure.NONE, Pressure.FEATHER, Pressure.LIGHT}
LIGHT_ZONES = {Zone.FOREHEAD, Zone.PREAURICULAR, Zone.NASOLABIAL, Zone.UNDER_EYE, Zone.CROWS_FEET, Zone.NECK_SIDE}
"""Zones of which Learn says that they are worked lightly."""
SLOW_MS = 2_000
"""A way as long as this has time for words while it is gone."""
FEATHER_WORDS = ("feather", "barely", "weight of the roller", "very light")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir() / "library")


def all_cues(exercise: Exercise) -> Iterator[Cues]:
    for block in exercise.blocks:
        yield block.cues.before(exercise.cues)


def spoken(exercise: Exercise) -> str:
    """Everything that is said of an exercise, in order."""
    parts = [exercise.cues.setup]
    for cues in all_cues(exercise):
        parts += [cues.care, cues.setup, cues.action, cues.hold, cues.release]
    return " ".join(parts)


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("ly-collarbones", "Feather light"),
        ("roller-undereye", "Weight of the roller only"),
        ("roller-neck", "One side at a time"),
        ("gs-neck", "Feather light"),
        ("gs-neck", "never the throat"),
        ("ly-neck", "never the throat"),
        ("ly-finish", "never the throat"),
        ("jaw-push", "Teeth apart"),
        ("jaw-muscle-circles", "Teeth apart"),
        ("slow-jaw-opening", "Stop before any click"),
        ("temple-circles", "pulse"),
        ("ap-temple", "pulse"),
        ("ap-below-cheekbone", "Mouth closed"),
        ("ap-inner-brow", "never on the eye"),
        ("neck-tilt", "No pulling"),
        ("collar-stretch", "never on it"),
        ("chin-lift-kiss", "only as far as is comfortable"),
        ("whistler", "light-headed"),
        ("puff-swap", "light-headed"),
        ("tapping", "Skip the eyelids"),
        ("warm-palms", "No pressure on the eyes"),
    ],
)
def test_words_of_safety_are_care(catalogue: Catalogue, identifier: str, words: str) -> None:
    assert words in catalogue.exercises[identifier].cues.care


def test_what_is_feather_light_says_so_in_its_care(catalogue: Catalogue) -> None:
    feather = [e for e in catalogue.exercises.values() if e.pressure is Pressure.FEATHER]
    assert feather
    for exercise in feather:
        assert any(words in exercise.cues.care.lower() for words in FEATHER_WORDS), exercise.id


def test_points_and_zones_that_are_worked_lightly_never_ask_for_more(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category is Category.ACUPRESSURE or LIGHT_ZONES & set(exercise.zones):
            assert exercise.pressure in LIGHT, exercise.id


@pytest.mark.parametrize("tool", [Category.GUA_SHA, Category.ROLLER])
def test_a_tool_is_told_how_to_lie_or_how_hard(catalogue: Catalogue, tool: Category) -> None:
    words = "flat" if tool is Category.GUA_SHA else "light weight"
    for exercise in catalogue.exercises.values():
        if exercise.category is tool:
            assert any(word in exercise.cues.care.lower() for word in words.split()), exercise.id


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("brow-stretch", ["index fingers", "inner ends of your brows", "apart"]),
        ("tongue-circles", ["smile lines", "Clockwise", "five times", "Counter-clockwise", "five times"]),
        (
            "fish-lips",
            ["Suck your cheeks in", "purse", "Keep both and smile", "Hold ten", "wide as you can", "brow relaxed"],
        ),
        ("kiss-face", ["kiss", "Keep it", "then smile", "hard as you can", "Hold ten", "eyes relaxed", "Relax."]),
        (
            "whistler",
            [
                "in an O, smile as strongly as you can",
                "Hold ten",
                "Keep the O",
                "puff twelve times",
                "O",
                "out, then flat",
            ],
        ),
    ],
)
def test_the_five_of_the_article_can_be_done_by_ear(
    catalogue: Catalogue, identifier: str, words: list[str]
) -> None:
    said = spoken(catalogue.exercises[identifier])
    for each in words:
        before, found, said = said.partition(each)
        assert found, f"{each!r} is not said after {before!r}"


def test_the_whistler_is_said_to_be_held_three_times(catalogue: Catalogue) -> None:
    holds, puffs = catalogue.exercises["whistler"].blocks
    assert (holds.reps.value, puffs.reps.value) == (3, 12), "the app says how often"


TWO_HANDS = re.compile(
    r"\b(both|each|hands|fingertips|fingers|knuckles|palms|thumbs|your whole face)\b", re.IGNORECASE
)


def test_where_both_hands_work_at_once_the_words_before_say_so(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        block = exercise.blocks[0]
        if block.per_side or not any(stroke.hands is Hands.BOTH for stroke in block.strokes):
            continue
        cues = block.cues.before(exercise.cues)
        assert TWO_HANDS.search(f"{exercise.cues.setup} {cues.action} {cues.hold}"), exercise.id


@pytest.mark.parametrize(
    "identifier",
    [
        "temple-circles",
        "jaw-muscle-circles",
        "ly-collarbones",
        "ly-cheek",
        "ap-temple",
        "frown-smooth",
        "owl-eyes",
    ],
)
def test_both_is_the_word_where_one_hand_might_be_thought_enough(catalogue: Catalogue, identifier: str) -> None:
    assert re.search(r"\bboth\b", catalogue.exercises[identifier].cues.setup, re.IGNORECASE)


def test_where_a_hand_works_on_one_side_the_file_says_which(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for block in exercise.blocks:
            assert (block.side_hand is not None) == (block.per_side and bool(block.strokes)), exercise.id


def test_a_tool_is_in_the_hand_of_its_side_and_lymph_in_that_of_the_other(catalogue: Catalogue) -> None:
    hands = {e.id: {b.side_hand for b in e.blocks if b.side_hand} for e in catalogue.exercises.values()}
    for exercise in catalogue.exercises.values():
        if exercise.tool in {Tool.GUA_SHA, Tool.ROLLER}:
            assert hands[exercise.id] == {SideHand.SAME}, exercise.id
    for identifier in ("ly-neck", "ly-finish", "collar-stretch"):
        assert hands[identifier] == {SideHand.OPPOSITE}


@pytest.mark.parametrize("identifier", ["gs-undereye", "roller-undereye"])
def test_a_tool_under_the_eye_stays_on_bone_below_a_closed_eye(catalogue: Catalogue, identifier: str) -> None:
    cues = catalogue.exercises[identifier].cues
    assert "on the bone" in cues.setup
    assert "Eyes closed" in cues.setup
    assert "bone" in cues.care + cues.action


def test_while_a_stone_glides_the_other_hand_holds_the_skin(catalogue: Catalogue) -> None:
    for identifier in ("gs-brow", "gs-cheek", "gs-forehead", "gs-jaw", "gs-undereye"):
        assert "Other hand holds the skin" in catalogue.exercises[identifier].cues.care, identifier


def test_skin_that_is_stretched_and_let_go_is_not_said_to_be_swept(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        if exercise.category is Category.LYMPH and any(
            stroke.type is StrokeType.STRETCH_RELEASE for block in exercise.blocks for stroke in block.strokes
        ):
            said = f"{exercise.name} {spoken(exercise)}"
            assert not re.search(r"sweep|stroke|glide", said, re.IGNORECASE), exercise.id
            assert "stretch" in said.lower(), exercise.id
            assert "Let go." in said, exercise.id


def test_no_cue_sounds_like_the_name_of_the_next_exercise(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for cues in all_cues(exercise):
            assert not any(getattr(cues, key).startswith("Next") for key in Cues.__struct_fields__), exercise.id


def test_how_long_a_hold_is_is_said_in_words_in_every_exercise(catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        timeline = compile_exercise(exercise)
        heard = " ".join(cue.text for cue in plan_cues(timeline, LONGEST_MS, phrase_ms=speaking_ms).cues).lower()
        for block in exercise.blocks:
            held_ms = block.hold_ms.value
            if held_ms >= TOLD_FROM_MS:
                assert re.search(rf"\b{number(held_ms // 1000)}\b", heard), exercise.id


def test_the_words_of_a_flowing_movement_end_with_its_first_way(catalogue: Catalogue) -> None:
    """Where the move is quicker than any words, setup or care tells it and the action repeats a word or two."""
    for exercise in catalogue.exercises.values():
        for block in exercise.blocks:
            action = block.cues.before(exercise.cues).action
            if block.hold_ms.value >= HELD_FROM_MS or block.move_in_ms.value == 0:
                continue
            end_ms = LONGEST_MS[Tone.START] + speaking_ms(action)
            if block.move_in_ms.value >= SLOW_MS:
                assert end_ms <= block.move_in_ms.value + SLOW_MS // 4, exercise.id
            else:
                assert len(action.split()) <= 4, exercise.id


def test_a_smile_over_a_fish_or_an_o_says_what_stays(catalogue: Catalogue) -> None:
    fish, kiss, whistler = (catalogue.exercises[each] for each in ("fish-lips", "kiss-face", "whistler"))
    assert "Keep both" in fish.cues.action
    assert "Keep it" in kiss.cues.action
    assert "Keep your lips in an O" in whistler.blocks[0].cues.action
    assert "air stays in" in whistler.blocks[1].cues.care.lower()


def test_who_hears_the_second_side_of_a_tool_is_told_its_place_again(catalogue: Catalogue) -> None:
    timeline = compile_exercise(catalogue.exercises["gs-undereye"])
    switch = next(s for s in timeline.segments if s.kind is SegmentKind.SIDE_SWITCH)
    plan = plan_cues(timeline, LONGEST_MS, phrase_ms=speaking_ms)
    said = [cue.text for cue in plan.cues if cue.is_voice and switch.start_ms <= cue.start_ms < switch.end_ms]
    assert said == ["Now your left side, with your left hand.", "Small edge at the inner eye corner, on the bone."]


def test_what_changes_in_a_further_part_is_said_before_the_side(catalogue: Catalogue) -> None:
    timeline = compile_exercise(catalogue.exercises["roller-cheek"])
    said = [cue.text for cue in plan_cues(timeline, LONGEST_MS, phrase_ms=speaking_ms).cues]
    lower = said.index("Now a line lower, from the corner of the mouth.")
    assert said[lower + 1].startswith("Your right side first")


def test_fingers_are_not_taken_for_a_count(catalogue: Catalogue) -> None:
    timeline = compile_exercise(catalogue.exercises["jaw-push"])
    said = [cue.text for cue in plan_cues(timeline, LONGEST_MS, phrase_ms=speaking_ms).cues]
    assert said.index("Three times.") < said.index("Two times.")
