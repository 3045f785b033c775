# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The zones: what state each one is in, and how that state is drawn on the posed face.

Owns zone states and patterns. Every state has a pattern of its own, so that none is told by colour alone.
"""

from enum import StrEnum

from facetimer.face import mouth
from facetimer.face.curves import Path
from facetimer.face.rig import Channels, Rig
from facetimer.face.shapes import Pen, Shape, Tint
from facetimer.face.style import Colours
from facetimer.library.model import Zone


class ZoneState(StrEnum):
    """What a zone is doing."""

    IDLE = "idle"
    ACTIVE = "active"
    """The exercise is about it."""
    TARGET = "target"
    """The muscle that does it: fibres are drawn."""
    WORKING = "working"
    """Held or stroked at this moment."""
    BLOCKED = "blocked"
    """A health flag keeps it out."""
    NO_PRESS = "no_press"
    """Never touched: the eye and the front of the neck."""


def zone_paths(rig: Rig, zone: Zone, channels: Channels) -> tuple[Path, ...]:
    """Return the outline of a zone on the posed face; the lips are wherever the mouth is."""
    if zone is Zone.LIPS:
        form = mouth.outlines(channels)
        return (form.upper, form.lower)
    return rig.zone(zone.value, channels)


def zone_shapes(rig: Rig, zone: Zone, state: ZoneState, channels: Channels, colours: Colours) -> list[Shape]:
    """Return the shapes of one zone in one state."""
    paths = zone_paths(rig, zone, channels)
    name = f"zone.{zone.value}"
    match state:
        case ZoneState.IDLE:
            return [Shape(name, paths, pen=Pen(Tint(colours.ease, 0.35), 1.2))]
        case ZoneState.ACTIVE | ZoneState.TARGET:
            return [Shape(name, paths, Tint(colours.work, 0.20), Pen(Tint(colours.work, 0.55), 1.4))]
        case ZoneState.WORKING:
            return [Shape(name, paths, Tint(colours.work, 0.32), Pen(Tint(colours.work, 0.9), 2.2))]
        case _:
            return [Shape(name, paths, Tint(colours.blocked, 0.12), Pen(Tint(colours.blocked, 0.8), 1.6))]
