# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The zones: where each lies on the posed face, and the bloom that names, warms or shuts one off.

Owns outlines and blooms of zones. A bloom has no edge of its own; what is left out is grey and has a lock, so that
it is not told by colour alone.
"""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, ellipse, polygon, smooth
from facetimer.face.geometry.shapes import Affine, Pen, Shape, Tint
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.portrait import mouth_of
from facetimer.face.rig.rig import Channels, Rig
from facetimer.face.style import Colours
from facetimer.library.model.vocabulary import Zone
from facetimer.session.timeline import Side

SOFT = 24.0
"""Over how many units a bloom goes out."""
PLAIN_WIDTH = 1.8
"""Of the outline that stands for a bloom where there are lines alone."""


class ZoneState(StrEnum):
    """What a zone is doing."""

    NAMED = "named"
    """An exercise is about it."""
    LEFT_OUT = "left_out"
    """A health flag keeps it out."""


def zone_paths(rig: Rig, zone: Zone, channels: Channels, only: Side | None = None) -> tuple[Path, ...]:
    """Return the outline of a zone on the posed face; the lips are wherever the mouth is.

    A paired zone has two, the person's left first; `only` leaves the one of that side.
    """
    if zone is Zone.LIPS:
        form = lip_paths(mouth_of(rig, channels))
        return (form.upper, form.lower)
    paths = rig.zone(zone.value, channels)
    return (paths[only is Side.RIGHT],) if only is not None and len(paths) > 1 else paths


def zone_shapes(
    rig: Rig,
    zone: Zone,
    state: ZoneState,
    channels: Channels,
    colours: Colours,
    share: float = 1.0,
    only: Side | None = None,
    inside: tuple[Path, ...] = (),
) -> list[Shape]:
    """Return the shapes of one zone in one state, back to front.

    Args:
        rig: the face.
        zone: which one.
        state: what it is doing.
        channels: the pose, as `mouth.channels_of` gives it.
        colours: those of the style.
        share: how much of the bloom shows, 0..1.
        only: of a paired zone, the one side that is drawn.
        inside: the outlines it stays in.
    """
    paths = zone_paths(rig, zone, channels, only)
    name, plate = f"zone.{zone.value}", colours.plate
    left_out = state is ZoneState.LEFT_OUT
    if plate is None:
        line = {ZoneState.NAMED: colours.work, ZoneState.LEFT_OUT: colours.quiet}[state]
        shapes = [Shape(name, paths, pen=Pen(Tint(line, max(0.3, share)), PLAIN_WIDTH))]
    else:
        colour, blend, most = {
            ZoneState.NAMED: (plate.bloom, plate.blend, plate.named),
            ZoneState.LEFT_OUT: (plate.grey, plate.blend, plate.warmest),
        }[state]
        shapes = [Shape(name, paths, Tint(colour, most * share), soft=SOFT, blend=blend, clip=inside)]
    return [*shapes, *_locks(name, paths, colours)] if left_out else shapes


_UNDER_A_HAND = ellipse((0.0, 0.0), 34.0, 34.0)
WARM_REACH = 60.0
"""How far from the middle of a hand's touch the skin is warm."""
FAINTER = 0.62
"""How much of the warmth is left from each place to the one that was touched before it."""


class Warm(Struct, frozen=True):
    """A warm place: where its middle is, its size as a share of `WARM_REACH`, and how much of it shows, 0..1."""

    at: Point
    size: float
    share: float


def warmth(name: str, places: Sequence[Warm], share: float, colours: Colours, inside: Path) -> list[Shape]:
    """Return the flush of the skin under a hand and where it has just been, the newest place first.

    `share` is how much of all of it shows, 0..1.
    """
    plate = colours.plate
    if plate is None or share < 0.02:
        return []
    return [
        Shape(
            f"{name}.{k}",
            (_UNDER_A_HAND,),
            Tint(plate.warm, plate.warmest * share * warm.share),
            affine=Affine(warm.size, 0.0, 0.0, warm.size, *warm.at),
            soft=48.0,
            blend=plate.blend,
            clip=(inside,),
        )
        for k, warm in enumerate(places)
    ]


def _locks(name: str, paths: Sequence[Path], colours: Colours) -> list[Shape]:
    """A small padlock in the middle of each outline."""
    shapes = []
    for k, path in enumerate(paths):
        left, top, right, bottom = path.box()
        x, y = (left + right) / 2, (top + bottom) / 2
        body = polygon([(x - 7, y - 1), (x + 7, y - 1), (x + 7, y + 9), (x - 7, y + 9)])
        bow = smooth(
            [(x - 4.5, y - 1), (x - 4.5, y - 5), (x, y - 9), (x + 4.5, y - 5), (x + 4.5, y - 1)], closed=False
        )
        disc = ellipse((x, y), 15, 15)
        shapes += [
            Shape(f"{name}.lock{k}.ground", (disc,), Tint(colours.ground, 0.92)),
            Shape(f"{name}.lock{k}.bow", (bow,), pen=Pen(Tint(colours.blocked), 2.4)),
            Shape(f"{name}.lock{k}.body", (body,), Tint(colours.blocked)),
        ]
    return shapes
