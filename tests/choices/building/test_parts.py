# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The parts of an exercise are read from its file, half done or whole, and its picture is known again."""

from msgspec.structs import replace

from facetimer.choices.building.parts import drawn_like, names_in, parts_of, words_of
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.vocabulary import SideHand

BLOCK = {
    "label": "hum",
    "move_in_s": {"value": 2, "source": "app"},
    "hold_s": 30,
    "move_out_s": 1.5,
    "rest_s": 0,
    "reps": 3,
    "per_side": True,
    "side_hand": "same",
    "cues": {"hold": "Hum on."},
    "poses": [{"parameter": "smile", "during": "hold", "to": 1}],
    "strokes": [{"type": "effleurage", "path": ["chin"]}],
}


def test_a_part_has_its_figures_sides_and_words() -> None:
    (part,) = parts_of({"blocks": [BLOCK]})
    assert (part.label, part.per_side, part.side_hand) == ("hum", True, SideHand.SAME)
    assert part.cues == {"setup": "", "action": "", "hold": "Hum on.", "release": "", "care": ""}
    figures = {field.key: (field.value, field.step) for field in part.fields}
    assert figures == {
        "reps": (3, 1),
        "move_in_s": (2, 0.5),
        "hold_s": (30, 5),
        "move_out_s": (1.5, 0.5),
        "rest_s": (0, 1),
    }


def test_a_phase_in_which_the_picture_moves_keeps_a_length() -> None:
    (part,) = parts_of({"blocks": [BLOCK]})
    least = {field.key: field.limits[0] for field in part.fields}
    assert least == {"reps": 1, "move_in_s": 0.5, "hold_s": 0.5, "move_out_s": 0, "rest_s": 0}


def test_what_is_half_done_or_wrong_has_parts_too() -> None:
    wrong = {"reps": "many", "hold_s": True, "side_hand": "third", "poses": 7, "cues": "all"}
    first, second = parts_of({"blocks": [{}, wrong, "none"]})
    for part in (first, second):
        assert [field.value for field in part.fields] == [1, 0, 0, 0, 0]
        assert (part.label, part.per_side, part.side_hand) == ("", False, None)
        assert set(part.cues.values()) == {""}
    assert parts_of({"blocks": 3}) == parts_of({}) == ()
    assert set(words_of({"cues": {"action": 5}}).values()) == {"", "5"}
    assert names_in({"zones": ["lips", "chin"]}, "zones") == ["lips", "chin"]
    assert names_in({"zones": "lips"}, "zones") == []


def test_an_exercise_drawn_like_another_is_known_again(shipped: Catalogue) -> None:
    fish_lips = shipped.exercises["fish-lips"]
    mine = replace(fish_lips, id="mine", name="Mine")
    assert drawn_like(mine, shipped.exercises) == "fish-lips"
    still = replace(fish_lips.blocks[0], poses=(), strokes=())
    assert drawn_like(replace(mine, blocks=(still,)), shipped.exercises) == ""
    assert drawn_like(mine, {"mine": mine}) == ""
