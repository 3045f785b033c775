# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The zones: what state each one is in, and how that state is drawn on the posed face.

Owns zone states and patterns. Every state has a pattern of its own, so that none is told by colour alone: active a
fill, target fibres, working fibres and a double edge, blocked a grey lattice with a lock.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from facetimer.face import patterns
from facetimer.face.curves import Path, Point, ellipse, polygon, smooth
from facetimer.face.lips import lip_paths
from facetimer.face.patterns import Line
from facetimer.face.portrait import mouth_of
from facetimer.face.rig import Channels, Part, Rig, mirrored
from facetimer.face.shapes import CANVAS_WIDTH, Pen, Shape, Tint
from facetimer.face.style import Colours, mixed
from facetimer.library.model.vocabulary import Zone
from facetimer.session.timeline import Side

LATTICE_SPACING = 13.0


class ZoneState(StrEnum):
    """What a zone is doing."""

    ACTIVE = "active"
    """The exercise is about it."""
    TARGET = "target"
    """The muscle that does it: fibres are drawn."""
    WORKING = "working"
    """Held or stroked at this moment."""
    BLOCKED = "blocked"
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
    rig: Rig, zone: Zone, state: ZoneState, channels: Channels, colours: Colours, only: Side | None = None
) -> list[Shape]:
    """Return the shapes of one zone in one state, back to front; with `only`, of a paired zone that side alone."""
    paths = zone_paths(rig, zone, channels, only)
    name = f"zone.{zone.value}"
    colour = colours.work
    skin = colours.tones["skin"]

    def line(tone: str, share: float, width: float, dash: tuple[float, ...] = ()) -> Pen:
        return Pen(Tint(mixed(tone, skin, share)), width, dash)

    match state:
        case ZoneState.ACTIVE:
            return [Shape(name, paths, Tint(colour, 0.20), line(colour, 0.65, 1.6))]
        case ZoneState.TARGET:
            edge = Shape(name, paths, Tint(colour, 0.17), line(colour, 0.65, 1.6))
            return [edge, *_lined(f"{name}.fibres", _fibres(rig, zone, channels, only), line(colour, 0.62, 1.5))]
        case ZoneState.WORKING:
            edge = Shape(name, paths, Tint(colour, 0.24), line(colour, 0.95, 2.6))
            return [edge, *_lined(f"{name}.fibres", _fibres(rig, zone, channels, only), line(colour, 0.85, 2.0))]
        case ZoneState.BLOCKED:
            grey = colours.quiet
            edge = Shape(name, paths, Tint(grey, 0.35), line(grey, 0.95, 1.8))
            lattice = _lined(f"{name}.lattice", _lattice(rig, zone, channels, only), line(grey, 0.85, 1.3))
            return [edge, *lattice, *_locks(name, paths, colours)]


def _lined(name: str, paths: Sequence[Path], pen: Pen) -> Iterator[Shape]:
    if paths:
        yield Shape(name, tuple(paths), pen=pen)


# -- lines that move with the skin -------------------------------------------------------------------------------


def _fibres(rig: Rig, zone: Zone, channels: Channels, only: Side | None) -> list[Path]:
    if zone is Zone.LIPS:
        return []
    return _carried(rig, zone, "fibres", channels, only)


def _lattice(rig: Rig, zone: Zone, channels: Channels, only: Side | None) -> list[Path]:
    if zone is Zone.LIPS:
        return []
    return _carried(rig, zone, "lattice", channels, only)


def _carried(rig: Rig, zone: Zone, kind: str, channels: Channels, only: Side | None = None) -> list[Path]:
    """Return the lines of a pattern on the posed face, both sides of a paired zone."""
    part, lengths, paired = _pattern(rig, zone, kind)
    own = part.posed(channels)
    found = [] if paired and only is Side.RIGHT else _split(own, lengths)
    if paired and only is not Side.LEFT:
        other = own if part.is_even(channels) else part.posed(mirrored(channels))
        found += [[(CANVAS_WIDTH - x, y) for x, y in line] for line in _split(other, lengths)]
    return [smooth(line, closed=False) if len(line) > 3 else polygon(line, closed=False) for line in found]


def _split(points: list[Point], lengths: Sequence[int]) -> list[Line]:
    lines, at = [], 0
    for length in lengths:
        lines.append(points[at : at + length])
        at += length
    return lines


def _pattern(rig: Rig, zone: Zone, kind: str) -> tuple[Part, tuple[int, ...], bool]:
    """Return a pattern as points that the rig can move; worked out once, for the face at rest."""
    key = f"@{kind}.{zone.value}"
    if key not in rig.memo:
        part = rig.zones[zone.value]
        outline = smooth(part.base, corners=part.corners).sampled(6)
        lines = _lines(part, kind, outline)
        rig.memo[key] = (None, (rig.skin_lines(part.group, lines), tuple(map(len, lines)), part.form == "pair"))
    found: tuple[Part, tuple[int, ...], bool] = rig.memo[key][1]
    return found


def _lines(part: Part, kind: str, outline: Sequence[Point]) -> list[Line]:
    if kind == "lattice":
        return patterns.checker(outline, LATTICE_SPACING)
    fibres = part.fibres
    match fibres.get("kind"):
        case "lines":
            return patterns.parallel(outline, fibres["angle"], fibres["spacing"])
        case "fan":
            x, y = fibres["from"]
            return patterns.fan(outline, (x * CANVAS_WIDTH, y * 1000.0), fibres["step"])
        case "rings":
            x, y = fibres["around"]
            return patterns.rings(outline, (x * CANVAS_WIDTH, y * 1000.0), fibres["flatness"], fibres["spacing"])
    return []


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
