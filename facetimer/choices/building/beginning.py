# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person begins to build from: nothing, a routine that there is or that was made, an exercise.

A copy has an id and a name of its own; what it is a copy of stays as it is. It must not know where it is kept.
"""

from collections.abc import Container

from msgspec.structs import replace

from facetimer.choices.building.document import Document, read_text
from facetimer.choices.building.parts import PHASES, parts_of, tables
from facetimer.library.files.routine_text import free_id, routine_text
from facetimer.library.model.movement import Phase
from facetimer.library.model.practice import Routine
from facetimer.library.model.vocabulary import PrepCard, Source

_EXERCISE = """\
id = "mine"
name = "Mine"
category = "exercise"
goal = "work"
zones = ["lips"]
tool = "none"
pressure = "none"
flags = []
reference = "My own"

[cues]
action = ""

[[blocks]]
label = "repetitions"
move_in_s = 2
hold_s = 5
move_out_s = 2
rest_s = 2
reps = 3
"""


def new_routine(name: str, taken: Container[str]) -> Document:
    """Return a routine without a step; `taken` are the ids that are in use."""
    return copy_of(Routine("", "", (), (), PrepCard.EXERCISE, Source.MINE), name, taken)


def copy_of(routine: Routine, name: str, taken: Container[str]) -> Document:
    """Return a routine as a file of one's own; one that was made begins here too."""
    own = replace(routine, id=free_id(name, taken), name=name, source=Source.MINE)
    return read_text(routine_text(own).encode())


def new_exercise(name: str, taken: Container[str]) -> Document:
    """Return an exercise of one block that says and moves nothing yet."""
    return exercise_like(_EXERCISE.encode(), name, taken)


def exercise_like(content: bytes, name: str, taken: Container[str]) -> Document:
    """Return a copy of an exercise: its times, words and picture, to be changed.

    Args:
        content: the bytes of its file; comments about the file itself stay behind.
        name: what the copy is called.
        taken: the ids that are in use.
    """
    there = read_text(content)
    head = there.sections[0]
    lines = head.body.split("\n")
    while lines and (not lines[0] or lines[0].startswith("#")):
        del lines[0]
    copied = replace(there, sections=(replace(head, body="\n".join(lines)), *there.sections[1:]))
    theirs = dict.fromkeys(("source", "evidence", "studies", "also_called", "searches"))
    return copied.with_head({"id": free_id(name, taken), "name": name, **theirs})


def pictured_like(document: Document, other: Document) -> Document:
    """Return an exercise drawn as another one is, block by block; where that one has fewer, as its last.

    What moves there in a phase that takes no time here is left out.
    """
    drawn, values = other.values(), document.values()
    document = document.changed(("camera",), drawn.get("camera")).changed(("moments",), None)
    parts = parts_of(values)
    for index in range(len(parts)):
        block = drawn["blocks"][min(index, len(drawn["blocks"]) - 1)]
        none = {PHASES[field.key] for field in parts[index].fields if field.key in PHASES and not field.value}
        for key in ("poses", "strokes"):
            moved = [each for each in tables(block.get(key)) if each.get("during", Phase.MOVE_IN) not in none]
            document = document.changed(("blocks", index, key), moved or None)
        document = document.changed(("blocks", index, "camera"), block.get("camera"))
    return document
