# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Everywhere that hands and tools touch the face in an exercise, worked out for checks."""

from collections.abc import Iterator
from math import cos, pi, sin

from msgspec import Struct

from facetimer.face.curves import Point
from facetimer.face.footprint import MIDDLE, PAD_RADIUS, approach, edge_half, pad_places
from facetimer.face.rig import Rig
from facetimer.face.strokes import TAPS_IN_ROUND, Contact, free_hand, pads_of, tap_points
from facetimer.face.tracks import track
from facetimer.library.model.movement import Hands, Stroke, StrokeType
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Tool, ToolEdge


class Sample(Struct, frozen=True):
    """One point of skin that is touched, for checks: which block and stroke, and by which hand."""

    block: int
    stroke: Stroke
    right: bool
    at: Point
    contact: Contact


def stroke_samples(exercise: Exercise, rig: Rig, *, steps: int = 120) -> Iterator[Sample]:
    """Yield every place that `exercise` touches on the face at rest, the width of hands and tools included.

    Tracks are walked in `steps` parts on every side they are ever made on.
    """
    for number, block in enumerate(exercise.blocks, start=1):
        for stroke in block.strokes:
            pads = pads_of(exercise.tool, stroke, block.strokes)
            for right in _sides_ever(stroke):
                for at, heading, contact in _walk(rig, stroke, steps, right=right):
                    tool = Tool.INDEX_FINGERS if contact is Contact.ANCHOR else exercise.tool
                    for point in footprint(tool, stroke.edge, pads, at, heading):
                        yield Sample(number, stroke, right, point, contact)


def _sides_ever(stroke: Stroke) -> tuple[bool, ...]:
    return (False,) if stroke.hands is Hands.CENTRE else (False, True)


def _walk(rig: Rig, stroke: Stroke, steps: int, *, right: bool) -> Iterator[tuple[Point, Point, Contact]]:
    if stroke.type is StrokeType.TAPOTEMENT:
        for zone in stroke.zones:
            for point in tap_points(rig, {}, zone, TAPS_IN_ROUND, right=right):
                yield point, (0.0, -1.0), Contact.TOUCHING
        return
    way = track(rig, {}, stroke, right=right)
    anchor = free_hand(stroke, way, right=right)
    if anchor is not None:
        yield anchor, (0.0, -1.0), Contact.ANCHOR
    for i in range(steps + 1):
        at, heading = way.place(i / steps)
        yield at, heading, Contact.TOUCHING


def footprint(tool: Tool, edge: ToolEdge | None, pads: int, at: Point, heading: Point) -> Iterator[Point]:
    """Yield points around and inside the skin that a hand or tool meets at one place of its way."""
    if tool in {Tool.GUA_SHA, Tool.ROLLER}:
        half = edge_half(tool, edge)
        across = (-heading[1], heading[0])
        for k in range(-3, 4):
            yield at[0] + across[0] * half * k / 3, at[1] + across[1] * half * k / 3
        return
    right = at[0] > MIDDLE
    for centre in pad_places(pads, at, approach(at, right=right)):
        yield centre
        for i in range(8):
            yield centre[0] + PAD_RADIUS * cos(pi * i / 4), centre[1] + PAD_RADIUS * sin(pi * i / 4)
