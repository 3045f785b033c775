# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Tells one version of an exercise from another by what a person is taught of it. Pure.

It must not know who has learned it, nor how often.
"""

from zlib import crc32

from msgspec import json

from facetimer.library.model.practice import Exercise


def taught_mark(exercise: Exercise) -> str:
    """Return eight hexadecimal digits that change with the words of an exercise, its blocks, sides and figures.

    Its name, its pictures, its sources and what is only read of it may change: whoever knows the exercise does it
    as before. Two exercises may share a mark; it is compared for one id only.
    """
    taught = [exercise.cues] + [
        (
            block.cues,
            *(
                each.value
                for each in (block.move_in_ms, block.hold_ms, block.move_out_ms, block.rest_ms, block.reps)
            ),
            block.per_side,
            block.side_hand,
        )
        for block in exercise.blocks
    ]
    return f"{crc32(json.encode(taught)):08x}"
