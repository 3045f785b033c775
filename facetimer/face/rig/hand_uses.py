# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which drawn hand makes a touch, and from where its arm comes: the choice that a view's file writes down.

An arm's angle is told for the person's right side: 0 straight out to the side, 90 straight down, below 0 upwards.
"""

from collections.abc import Sequence

from msgspec import Struct

from facetimer.face.geometry.curves import Point
from facetimer.library.model.movement import Stroke, StrokeType
from facetimer.library.model.vocabulary import Tool, ToolEdge

BACK = 0.09
"""How far a hand draws back along its arm as it lets go, of the way out of the picture."""


class Use(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the choice; the first that fits a touch holds.

    Attributes:
        tools: for which tools it is.
        strokes: for which kinds of stroke; empty for all.
        starts: for tracks that start at one of these places; empty for all.
        edges: for which edges of a tool; empty for all.
        hand: the drawing.
        other: that of the left hand, where both work: two hands are never quite alike; empty for the same.
        closing: the same hand as its thumb and index finger close on a fold, the more the deeper the pinch.
        arm: the arm's angle at the start of the track, in degrees.
        arm_end: at its end; the same if not told.
        size: how large, 1 as drawn.
        aside: how far outwards and down from the track the contact lies at its start, in canvas units: the inner
            edge of a wide fist begins where the track does, and no finger of three lies beyond the jaw.
        aside_end: the same at the end of the track.
        fold: whether thumb and index finger lift a fold of skin between them.
        roll: whether they roll what they hold between them; else they only pinch it.
        under: whether its fingertips lie under the jaw, which covers them.
        behind: whether its thumb lies behind the ear, whose rim covers it.
        across: whether the hand of the other side makes it.
        sign: where the sign of the touch stands, outwards and down from the middle of the track; of a slide or a
            stretch, how far beside its track its way is drawn.
        push: unit vector outwards and down of a push that the face withstands; (0, 0) for none.
        holds: whether a finger that rests keeps what is below it where it is; else it only feels.
        swing: how far the arm turns to and fro, in degrees, as a round is gone: at the inner end it comes from
            below, at the top from the side.
        number: where the number of a line stands, outwards and down from its start, wherever the hand is; if not
            told, beside it where arm and line leave it free.
        back: how far it draws back along its arm as it lets go, of the way out of the picture: far enough to be
            gone, or so little that its fingers are seen, where it ends at the edge of a close picture.
    """

    tools: tuple[Tool, ...]
    hand: str
    arm: float
    strokes: tuple[StrokeType, ...] = ()
    starts: tuple[str, ...] = ()
    edges: tuple[ToolEdge, ...] = ()
    other: str = ""
    closing: tuple[str, ...] = ()
    arm_end: float | None = None
    size: float = 1.0
    aside: Point = (0.0, 0.0)
    aside_end: Point = (0.0, 0.0)
    fold: bool = False
    roll: bool = False
    under: bool = False
    behind: bool = False
    across: bool = False
    sign: Point = (0.0, 0.0)
    push: Point = (0.0, 0.0)
    holds: bool = False
    swing: float = 0.0
    number: Point | None = None
    back: float = BACK

    def fits(self, tool: Tool, stroke: Stroke) -> bool:
        """Whether this is how `tool` makes `stroke`."""
        starts = {*stroke.path[:1], *(zone.value for zone in stroke.zones)}
        return (
            tool in self.tools
            and (not self.strokes or stroke.type in self.strokes)
            and (not self.starts or not starts.isdisjoint(self.starts))
            and (not self.edges or stroke.edge in self.edges)
        )

    def drawing(self, press: float, *, left: bool) -> str:
        """Return which drawing it is for the left or right hand, at so deep a pinch (0..1)."""
        steps = (self.other if left and self.other else self.hand, *self.closing)
        return steps[min(len(steps) - 1, int(press * len(steps)))]

    def arm_at(self, travelled: float) -> float:
        """Return the arm's angle when so much of the track (0..1) lies behind."""
        return self.arm if self.arm_end is None else self.arm + travelled * (self.arm_end - self.arm)

    def aside_at(self, travelled: float) -> Point:
        """Return how far outwards and down from the track the contact lies."""
        (a, b), (c, d) = self.aside, self.aside_end
        return a + travelled * (c - a), b + travelled * (d - b)


class Anchoring(Struct, frozen=True, forbid_unknown_fields=True):
    """How the free hand holds the skin beside a track that starts at one of `starts`: on bone, never nose or lip.

    Attributes:
        tools: for which tools; empty for all.
        place: the anchor of the rig it lies near, on the side that is worked.
        aside: from there, in canvas units: outwards on the worked side, and down.
        hand, other, arm: as in `Use`; the hand is that of the side that is not worked.
    """

    starts: tuple[str, ...]
    place: str
    aside: Point
    hand: str
    arm: float
    other: str = ""
    tools: tuple[Tool, ...] = ()

    def fits(self, tool: Tool, stroke: Stroke) -> bool:
        """Whether the free hand holds like this while `tool` glides."""
        return stroke.path[0] in self.starts and (not self.tools or tool in self.tools)


def use_of(uses: Sequence[Use], tool: Tool, stroke: Stroke) -> Use:
    """Return how `tool` makes `stroke`.

    Raises:
        KeyError: no line of the choice fits.
    """
    for use in uses:
        if use.fits(tool, stroke):
            return use
    raise KeyError(f"no hand makes {stroke.type.value} with {tool.value}")
