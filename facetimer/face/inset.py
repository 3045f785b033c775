# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A small head from the side, for what a front view cannot show: tongue on palate, jaw, lifted or tucked chin."""

from collections.abc import Iterator, Mapping, Sequence
from math import cos, radians, sin
from typing import Any

from msgspec import Struct

from facetimer.face.curves import Path, Point, ellipse, polygon, ribbon, smooth
from facetimer.face.guides import arrow_head
from facetimer.face.rig import Channels
from facetimer.face.shapes import Pen, Shape, Tint
from facetimer.face.style import Colours

DRIVERS = ("tongue_palate", "jaw_open", "jaw_forward", "chin_tuck", "head_pitch", "head_yaw")
RADIUS = 112.0
PLACES = {"left": (126.0, 874.0), "right": (674.0, 874.0)}
SCALE = 0.98
FROM_DEGREES = 15.0
TONGUE_FROM = 0.15


def needed(channels: Channels) -> bool:
    """Whether something happens that only a side view shows."""
    inside = any(channels.get(name, 0.0) >= TONGUE_FROM for name in ("tongue_palate", "jaw_forward", "chin_tuck"))
    turned = max(abs(channels.get("head_pitch", 0.0)), abs(channels.get("head_yaw", 0.0)))
    return inside or turned > FROM_DEGREES


def inset_shapes(profile: Mapping[str, Any], channels: Channels, place: str, colours: Colours) -> Iterator[Shape]:
    """Yield the side view in a disc at a lower corner, `place` being "left" or "right" of the picture."""
    centre = PLACES[place]
    side = _side(profile, channels, centre)
    head, jaw = side.head, side.jaw
    tones = colours.tones
    disc = ellipse(centre, RADIUS, RADIUS)
    yield Shape("inset.ground", (disc,), Tint(colours.ground), Pen(Tint(tones["rim"], 0.9), 2.6))
    skin = side.contour()
    yield Shape("inset.skin", (skin,), Tint(tones["skin"]), Pen(Tint(tones["ink"], 0.9), 2.2))
    up = min(1.0, channels.get("tongue_palate", 0.0))
    low, high = profile["tongue_low"], profile["tongue_high"]
    tongue = [(a + up * (c - a), b + up * (d - b)) for (a, b), (c, d) in zip(low, high, strict=True)]
    # The tip goes with the head as far as it is up, else with the jaw.
    placed = [_between(jaw(point), head(point), up) for point in tongue]
    tongue_tone = tones.get("tongue", colours.work)
    yield Shape("inset.tongue", (smooth(placed),), Tint(tongue_tone, 0.9), Pen(Tint(tones["ink"], 0.7), 1.4))
    palate = [head(point) for point in profile["palate"]]
    yield Shape("inset.palate", (ribbon(palate, (1.0, 2.4, 2.8, 2.8, 2.4, 1.0)),), Tint(tones["ink"]))
    for name, mover in (("teeth_upper", head), ("teeth_lower", jaw)):
        tooth = polygon([mover(point) for point in profile[name]])
        yield Shape(
            f"inset.{name}", (tooth,), Tint(tones.get("teeth", colours.ground)), Pen(Tint(tones["ink"]), 1.2)
        )
    ear = smooth([head(point) for point in profile["ear"]], closed=False)
    eye = ribbon([head(point) for point in profile["eye"]], (1.0, 3.0, 1.0))
    yield Shape("inset.ear", (ear,), pen=Pen(Tint(tones["ink"], 0.7), 1.6))
    yield Shape("inset.eye", (eye,), Tint(tones["ink"]))
    if up > 0.5:
        tip = head((68.0, 112.0))
        below = head((68.0, 140.0))
        yield Shape("inset.push", (polygon([below, tip], closed=False),), pen=Pen(Tint(colours.work), 3.0))
        heading = (tip[0] - below[0]) / 28.0, (tip[1] - below[1]) / 28.0
        yield arrow_head("inset.push.head", tip, heading, colours, colours.work)
    if channels.get("chin_tuck", 0.0) >= TONGUE_FROM:
        ahead, tip = side.fixed((14.0, 142.0)), side.fixed((38.0, 142.0))
        yield Shape("inset.back", (polygon([ahead, tip], closed=False),), pen=Pen(Tint(colours.work), 3.0))
        yield arrow_head("inset.back.head", tip, (1.0, 0.0), colours, colours.work)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


class _Side(Struct, frozen=True):
    """How points of the side view get to the canvas: what stays, what goes with the head, what with the jaw."""

    profile: Mapping[str, Any]
    centre: Point
    pitch: float
    swing: float
    forward: float
    back: float

    def fixed(self, point: Sequence[float]) -> Point:
        return self.centre[0] + (point[0] - 100.0) * SCALE, self.centre[1] + (point[1] - 104.0) * SCALE

    def head(self, point: Sequence[float]) -> Point:
        x, y = _turned(point, self.profile["pivot"], self.pitch)
        return self.fixed((x + self.back, y))

    def jaw(self, point: Sequence[float]) -> Point:
        x, y = _turned(point, self.profile["hinge"], self.swing)
        return self.head((x - self.forward, y))

    def contour(self) -> Path:
        points = [self.head(point) for point in self.profile["head"]]
        points += [self.jaw(point) for point in self.profile["jaw"]]
        points += [self.fixed(point) for point in self.profile["neck"]]
        return smooth(points)


def _side(profile: Mapping[str, Any], channels: Channels, centre: Point) -> _Side:
    return _Side(
        profile,
        centre,
        radians(channels.get("head_pitch", 0.0)),
        -radians(profile["hinge_degrees"] * channels.get("jaw_open", 0.0)),
        profile["forward"] * channels.get("jaw_forward", 0.0),
        profile["back"] * channels.get("chin_tuck", 0.0),
    )


def _turned(point: Sequence[float], pivot: Sequence[float], angle: float) -> Point:
    dx, dy = point[0] - pivot[0], point[1] - pivot[1]
    return (
        pivot[0] + dx * cos(angle) - dy * sin(angle),
        pivot[1] + dx * sin(angle) + dy * cos(angle),
    )
