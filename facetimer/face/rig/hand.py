# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A drawn hand: its outlines with their tones, and the places on it that matter.

Every hand is drawn once, as the person's right hand as a mirror shows it, on a canvas of 800 × 1000 units at .83
of true size (2.5 units a millimetre): a finger is 34–40 wide, a hand 185 across its knuckles and 350 long from the
wrist to the tips, and the forearm goes on past the frame. The left hand is the same drawing flipped.
"""

from math import atan2, degrees

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, united

BODY = "body"
"""The layer that is the whole outline of hand and forearm, filled."""
TOOL = "tool"


class Layer(Struct, frozen=True, eq=False):
    """Outlines of one tone, painted together; back to front they make the hand."""

    name: str
    tone: str
    opacity: float
    paths: tuple[Path, ...]


class Places(Struct, frozen=True):
    """What a drawing's file says of it beside its layers.

    Attributes:
        shows: "back" or "palm": which side of the hand we see.
        contact: what lies on the touched place.
        wrist: where hand and forearm meet.
        elbow: unit vector along the forearm, away from the hand.
        index: knuckle of the index finger.
        little: knuckle of the little finger.
        thumb: tip of the thumb.
        pads: what touches the skin: middles of fingertips or knuckles, or the two ends of a tool's used edge.
    """

    title: str
    shows: str
    contact: Point
    wrist: Point
    elbow: Point
    index: Point
    little: Point
    thumb: Point
    pads: tuple[Point, ...]


class Hand(Places, frozen=True, eq=False):
    """One drawing.

    Attributes:
        layers: back to front; the first is the body.
    """

    name: str
    layers: tuple[Layer, ...]
    outline: Path
    """Hand, forearm and tool as one outline, for the shadow."""

    @property
    def arm_degrees(self) -> float:
        """The angle from the contact to the wrist: 0 straight out to the right, 90 straight down."""
        return degrees(atan2(self.wrist[1] - self.contact[1], self.wrist[0] - self.contact[0]))

    @property
    def has_tool(self) -> bool:
        """Whether it holds a stone or a roller, whose edge is what touches."""
        return any(layer.name == TOOL for layer in self.layers)

    @property
    def solid(self) -> list[Path]:
        """Outlines of all that is opaque of it: hand, forearm and tool, one over the other."""
        return solid_of(self.layers)

    def layer(self, name: str) -> tuple[Path, ...]:
        """Return all paths of the layers of a name."""
        return tuple(path for layer in self.layers if layer.name == name for path in layer.paths)


def outline_of(layers: tuple[Layer, ...]) -> Path:
    """Return body and tool as one outline."""
    return united(solid_of(layers))


def solid_of(layers: tuple[Layer, ...]) -> list[Path]:
    """Return the outlines of body and tool."""
    return [path for layer in layers if layer.name in {BODY, TOOL} and layer.opacity == 1 for path in layer.paths]
