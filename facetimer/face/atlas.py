# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face as a map: what was practised where, and the half-opened head of an atlas with its muscles.

Owns which muscles such a picture shows and how strongly. It knows no session and no page.
"""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path, polygon
from facetimer.face.geometry.shapes import CANVAS_HEIGHT, CANVAS_WIDTH, Group, Pen, Scene, Shape, Tint
from facetimer.face.head.mouth import channels_of
from facetimer.face.head.plates import bloom_shapes, laid, muscle_shapes
from facetimer.face.head.portrait import face_path, portrait
from facetimer.face.head.zones import ZoneState, zone_paths, zone_shapes
from facetimer.face.moment.worked import Work, muscles_of, shows_muscles
from facetimer.face.rig.muscles import Muscle
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import NECK_ZONES
from facetimer.face.style import Colours, FaceStyle, colours
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Zone
from facetimer.session.timeline import Side

LEAST_FILL, MOST_FILL = 0.08, 0.70
"""How much of the tint a zone shows that was practised least and most, where there are lines alone."""
LEAST_SHOWN, MOST_SHOWN = 0.16, 0.62
"""How much of its fibres a muscle shows that was practised least and most: all of it would be meat."""
RING = "orbicularis_oris"
"""No map shows the ring around the mouth beside other muscles: it would be taken for a beard."""
PARTS = {"lower_lid": "orbicularis_oculi"}
"""Muscles of the drawing that are a part of another one, and of which."""
MOVED_BY = {
    "brow_down": ("corrugator", 0.3),
    "brow_inner_up": ("frontalis", 0.3),
    "brow_outer_up": ("frontalis", 0.3),
    "cheek_raise": ("orbicularis_oculi", 0.3),
    "cheek_suck_left": ("buccinator", 0.3),
    "cheek_suck_right": ("buccinator", 0.3),
    "lid_squint": ("orbicularis_oculi", 0.3),
    "lip_funnel": ("orbicularis_oris", 0.3),
    "lip_press": ("orbicularis_oris", 0.3),
    "lip_pucker": ("orbicularis_oris", 0.3),
    "lip_roll_lower": ("orbicularis_oris", 0.3),
    "lip_roll_upper": ("orbicularis_oris", 0.3),
    "nose_wrinkle": ("levator", 0.3),
    "smile": ("zygomaticus", 0.5),
}
"""Which muscle changes the face so, by the parameter of a pose (domain pack, 4a, after FACS).

And from which end of the change on that counts as work: a small smile is made in passing. A puffed cheek is left
out, whose muscle gives way, and closed eyes, which rest.
"""
MIDDLE = CANVAS_WIDTH / 2
OUTWARDS = 0.6
"""Which of a muscle's fibres is pointed at, from the innermost (0) to the outermost (1)."""
REACH = 5.0
"""How far beyond its fibres a muscle is taken for pointed at, in units of the canvas."""

Layers = dict[str, list[Shape | Group]]
_OPEN_HALF = polygon([(MIDDLE, 0.0), (CANVAS_WIDTH, 0.0), (CANVAS_WIDTH, CANVAS_HEIGHT), (MIDDLE, CANVAS_HEIGHT)])


def practised_still(rig: Rig, shares: Mapping[Zone, float], style: FaceStyle) -> Scene:
    """Return the neutral face on which zones are the stronger, the larger their share (0..1) is."""
    paints, channels = colours(style), channels_of({})
    between: Layers = {"+neck": [], "+face": [], "+over": []}
    for zone, share in shares.items():
        layer = "+neck" if zone in NECK_ZONES else "+over" if zone is Zone.LIPS else "+face"
        between[layer] += _zone(rig, zone, min(1.0, max(0.0, share)), channels, paints)
    if paints.plate is not None:
        strongest = _strongest(rig, shares)
        for muscle in rig.muscles:
            if muscle.name in strongest and muscle.name != RING:
                shown = LEAST_SHOWN + (MOST_SHOWN - LEAST_SHOWN) * strongest[muscle.name]
                layer = "+neck" if muscle.group == "neck" else "+face"
                between[layer].append(_plate(rig, muscle, Work(shown=shown), channels, paints))
    return Scene(paints.ground, tuple(portrait(rig, channels, style, paints, between)), style.facing)


def opened_still(rig: Rig, style: FaceStyle, shown: float, *, mirrored: bool = False) -> Scene:
    """Return the neutral face whose right half lies open to the muscles.

    Args:
        rig: the face.
        style: how it is drawn.
        shown: how much of the muscles shows, 0..1.
        mirrored: whether the open half is the left one.
    """
    paints = colours(style)
    channels = channels_of({})
    between: Layers = {"+neck": [], "+face": []}
    work = Work(shown=shown, glow=shown, side=Side.RIGHT)
    for layer in between:
        muscles = [each for each in shown_muscles(rig) if (each.group == "neck") == (layer == "+neck")]
        inside = (_edge(rig, channels, neck=layer == "+neck"), _OPEN_HALF)
        blooms = bloom_shapes(rig, muscles, work, channels, paints, inside[0])  # in one: no darker where two meet
        between[layer] += (replace(bloom, clip=inside) for bloom in blooms)
        between[layer] += (_plate(rig, each, work, channels, paints, inside) for each in muscles)
    posed = {**channels, "plates": shown / 2}  # the other half is skin, with its shades
    return Scene(paints.ground, tuple(portrait(rig, posed, style, paints, between)), mirrored)


def shown_muscles(rig: Rig) -> tuple[Muscle, ...]:
    """Return the muscles of the atlas, deepest first."""
    return tuple(muscle for muscle in rig.muscles if muscle.name not in PARTS)


def muscle_outline(rig: Rig, muscle: Muscle) -> tuple[Path, ...]:
    """Return outlines that together hold a muscle's fibres on the open half."""
    found = []
    for ((ox, oy), (mx, my), (ix, iy)), spindle in laid(rig, muscle, channels_of({}), Side.RIGHT):
        if mx < MIDDLE:
            continue
        length = max(1.0, ((ix - ox) ** 2 + (iy - oy) ** 2) ** 0.5)
        wide = REACH + spindle.width / 2
        nx, ny = (oy - iy) / length * wide, (ix - ox) / length * wide
        there = [(ox + nx, oy + ny), (mx + nx, my + ny), (ix + nx, iy + ny)]
        found.append(polygon([*there, (ix - nx, iy - ny), (mx - nx, my - ny), (ox - nx, oy - ny)]))
    return tuple(found)


def muscle_point(rig: Rig, muscle: Muscle) -> tuple[float, float]:
    """Return a point of a muscle on the open half that lies to the outside; of the neck's, where it begins."""
    lying = [three for three, _ in laid(rig, muscle, channels_of({}), Side.RIGHT) if three[1][0] > MIDDLE]
    points = sorted(begin if muscle.group == "neck" else middle for begin, middle, _ in lying)
    return points[round(OUTWARDS * (len(points) - 1))]


def exercises_of(rig: Rig, muscle: str, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return in which of `exercises` a muscle, or a part of it, is at work; in a massage none is.

    Some are drawn without fibres, which would hide what the face does: there the change of the face tells.
    """
    names = {muscle, *(part for part, whole in PARTS.items() if whole == muscle)}
    there = (each for each in exercises if shows_muscles(each, rig.shown))
    return tuple(each for each in there if names & {*muscles_of(rig.worked, rig.shown, each), *_moving(each)})


def _moving(exercise: Exercise) -> Iterable[str]:
    for pose in (pose for block in exercise.blocks for pose in block.poses):
        muscle, least = MOVED_BY.get(pose.parameter, ("", 0.0))
        if muscle and max(pose.start, pose.end) >= least:
            yield muscle


def _strongest(rig: Rig, shares: Mapping[Zone, float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for zone, share in shares.items():
        for name in rig.worked.get(zone.value, ()):
            found[name] = max(found.get(name, 0.0), min(1.0, share))
    return found


def _zone(rig: Rig, zone: Zone, share: float, channels: dict[str, float], paints: Colours) -> list[Shape]:
    if paints.plate is None:
        fill = Tint(paints.work, LEAST_FILL + (MOST_FILL - LEAST_FILL) * share)
        return [
            Shape(f"zone.{zone.value}", zone_paths(rig, zone, channels), fill, Pen(Tint(paints.work, 0.65), 1.6))
        ]
    inside = () if zone is Zone.EAR else (_edge(rig, channels, neck=zone in NECK_ZONES),)
    return zone_shapes(rig, zone, ZoneState.NAMED, channels, paints, 0.15 + 0.6 * share, inside=inside)


def _plate(
    rig: Rig, muscle: Muscle, work: Work, channels: dict[str, float], paints: Colours, clip: tuple[Path, ...] = ()
) -> Group:
    inside = clip or (_edge(rig, channels, neck=muscle.group == "neck"),)
    return Group(f"fibres.{muscle.name}", tuple(muscle_shapes(rig, muscle, work, channels, paints)), None, inside)


def _edge(rig: Rig, channels: dict[str, float], *, neck: bool) -> Path:
    """Return the outline of the skin on which something lies."""
    return rig.outline("neck", channels)[0] if neck else face_path(rig, channels)
