# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much is said of each exercise. Pure; it must not know what the words are, nor how anybody learned them.

What a listener with closed eyes knows at each level; tones tell the rest, and all of it is on the screen:

    everything  who, where on the face, how, with what care, which side, how often, how long, when to let go
    short       who, with what care, what another block changes, which side, how often, how long, when to let go
    names       who
    tones       nothing in words
"""

from enum import IntEnum

from facetimer.session.timeline import Timeline


class Level(IntEnum):
    """How much is said; each level says what the one before it says, and more."""

    TONES = 0
    NAMES = 1
    SHORT = 2
    EVERYTHING = 3


EVERYTHING, LEARNING = "everything", "learning"
"""Everything of an exercise until the person is familiar with it, short from then on."""
_LEAST = {LEARNING: Level.SHORT} | {level.name.lower(): level for level in Level}


def least_level(wish: str) -> Level:
    """Return the least that is said of any exercise; `wish` is `sound.said` of the settings."""
    return _LEAST[wish]


def levels_of(timeline: Timeline, wish: str) -> tuple[Level, ...]:
    """Return how much is said of each step of `timeline`."""
    least = least_level(wish)
    return tuple(
        Level.EVERYTHING if wish == LEARNING and not step.is_familiar else least for step in timeline.steps
    )
