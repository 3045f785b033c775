# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The parts of an exercise that is being built, as its page shows them: what each is called, takes and says.

Read from what its file says, which may be wrong while it is half done. Pure.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from facetimer.choices.building.fields import Field
from facetimer.library.model.movement import Phase
from facetimer.library.model.practice import Cues, Exercise
from facetimer.library.model.vocabulary import SideHand

BLOCKS = "blocks"
PHASES = {"move_in_s": Phase.MOVE_IN, "hold_s": Phase.HOLD, "move_out_s": Phase.MOVE_OUT, "rest_s": Phase.REST}
"""The figures that are the length of a phase; as in `library/files/formats.py`."""
_LONGEST_S: Mapping[str, float] = dict.fromkeys(PHASES, 120) | {"hold_s": 600}
_MOST_REPS = 200
_LEAST_DRAWN_S = 0.5
"""Of a phase in which the picture moves: without a length it could not."""
_LONG_S = 20


class Part(Struct, frozen=True):
    """One part, a block of its file.

    Attributes:
        label: what it is called.
        fields: how often, and how long each phase of a repetition takes.
        per_side: whether one side is worked after the other.
        side_hand: which hand works then; None for whichever.
        cues: its own words, by key; without those that it shares with the other parts.
    """

    label: str
    fields: tuple[Field, ...]
    per_side: bool
    side_hand: SideHand | None
    cues: Mapping[str, str]


def parts_of(values: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return the parts of an exercise's file that says `values`."""
    return tuple(_part(block) for block in tables(values.get(BLOCKS)))


def words_of(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what a table of cues says, by key; empty where it says nothing."""
    said = values.get("cues")
    found = said if isinstance(said, dict) else {}
    return {key: str(found.get(key, "")) for key in Cues.__struct_fields__}


def names_in(values: Mapping[str, Any], key: str) -> list[str]:
    """Return the list of names under a key, of zones say."""
    found = values.get(key)
    return [str(each) for each in found] if isinstance(found, list) else []


def tables(value: object) -> list[dict[str, Any]]:
    """Return the tables in a list of tables."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def drawn_like(exercise: Exercise, known: Mapping[str, Exercise]) -> str:
    """Return the id of the exercise whose picture `exercise` has; empty where nothing moves, or as in no other."""
    wanted = _picture(exercise)
    if not any(wanted):
        return ""
    return next((name for name, each in known.items() if name != exercise.id and _picture(each) == wanted), "")


def _picture(exercise: Exercise) -> Sequence[object]:
    block = exercise.blocks[0]
    return block.poses, block.strokes


def _part(block: Mapping[str, Any]) -> Part:
    drawn = {each.get("during", Phase.MOVE_IN) for key in ("poses", "strokes") for each in tables(block.get(key))}
    hand = block.get("side_hand")
    return Part(
        str(block.get("label", "")),
        (
            Field("reps", figure_of(block.get("reps"), 1), False, (), None, (1, _MOST_REPS), 1),
            *(_seconds(block, key, is_drawn=phase in drawn) for key, phase in PHASES.items()),
        ),
        block.get("per_side") is True,
        SideHand(hand) if hand in set(SideHand) else None,
        words_of(block),
    )


def _seconds(block: Mapping[str, Any], key: str, *, is_drawn: bool) -> Field:
    value = figure_of(block.get(key), 0)
    step = 5.0 if value >= _LONG_S else 1.0 if key in {"hold_s", "rest_s"} else 0.5
    least = _LEAST_DRAWN_S if is_drawn else 0
    return Field(key, value, False, (), None, (least, _LONGEST_S[key]), step)


def figure_of(said: object, otherwise: float) -> float:
    """Return a figure, written bare or with whose it is; `otherwise` where there is none."""
    value = said.get("value") if isinstance(said, dict) else said
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else otherwise
