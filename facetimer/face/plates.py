# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Muscle plates: what an exercise works is drawn as fibres over a bloom, as in an atlas.

Owns how a muscle looks at work. A plate lies on the still planes of the face and under the shades and lights of a
pose, which are held back where it works.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from math import hypot

from facetimer.face.curves import Cubic, Path, Point, smooth
from facetimer.face.muscles import Muscle, Spindle, Three, part_of
from facetimer.face.remembering import remembered
from facetimer.face.rig import Channels, Part, Rig, mirrored
from facetimer.face.shapes import CANVAS_WIDTH, Affine, Blend, Shape, Tint
from facetimer.face.style import Colours, Plate
from facetimer.face.worked import Work
from facetimer.session.timeline import Side

BLOOM_SOFT, CONTACT_SOFT = 14.0, 7.0
WIDER = 0.15
"""How much wider a belly is in the full hold."""
SHORTER = 0.05
"""By what share of its length a working fibre draws in at either end."""
_TONES = (-0.17, 0.17)  # darker than the first and lighter than the second there is another tone


def muscle_shapes(rig: Rig, muscle: Muscle, work: Work, channels: Channels, colours: Colours) -> Iterator[Shape]:
    """Yield the fibres of a muscle from back to front, posed as in `channels`."""
    name, plate = f"muscle.{muscle.name}", colours.plate
    if work.shown <= 0.01:
        return
    halves = _halves(rig, muscle, channels, work.side)
    if plate is not None:
        yield from _fibres(name, muscle, halves, plate, work)
        return
    bodies = tuple(_spindle(three, 0.4 * s.width) for half in halves for three, s in _pairs(half, muscle))
    yield Shape(f"{name}.fibres", bodies, Tint(colours.work, work.shown))


def bloom_shapes(
    rig: Rig, muscles: Sequence[Muscle], work: Work, channels: Channels, colours: Colours, inside: Path
) -> Iterator[Shape]:
    """Yield what glows beneath the muscles, all in one, so that it is no darker where two meet."""
    plate = colours.plate
    if plate is None or not muscles:
        return
    share = plate.named + (plate.working - plate.named) * work.shown
    hulls = tuple(hull for muscle in muscles for hull in _hulls(rig, muscle, channels, work.side))
    tint, clip = Tint(plate.bloom, share), (inside,)
    group = muscles[0].group
    yield Shape(f"bloom.{group}", hulls, tint, soft=BLOOM_SOFT, blend=plate.blend, clip=clip)
    if work.shown > 0.01:
        dark, below = Tint(plate.contact, plate.contact_share * work.shown), Affine(1, 0, 0, 1, 1.4, 3.2)
        yield Shape(f"contact.{group}", hulls, dark, None, below, None, CONTACT_SOFT, Blend.MULTIPLY, clip)


def _pairs(half: Sequence[Three], muscle: Muscle) -> Iterator[tuple[Three, Spindle]]:
    yield from zip(half, muscle.spindles, strict=True)


def _halves(rig: Rig, muscle: Muscle, channels: Channels, only: Side | None) -> list[list[Three]]:
    part = _carried(rig, f"@fibres.{muscle.name}", muscle.group, [spindle.points for spindle in muscle.spindles])
    return [
        [(points[k], points[k + 1], points[k + 2]) for k in range(0, len(points), 3)]
        for points in _sides(part, channels, only)
    ]


def fibre_drivers(rig: Rig, muscle: Muscle) -> tuple[str, ...]:
    """Return the channels that move a muscle."""
    lines = [spindle.points for spindle in muscle.spindles]
    return _carried(rig, f"@fibres.{muscle.name}", muscle.group, lines).drivers


def _carried(rig: Rig, key: str, group: str, lines: Sequence[Sequence[Point]]) -> Part:
    """Return points as the skin carries them; worked out once, for the face at rest."""
    if key not in rig.memo:
        rig.memo[key] = (None, rig.skin_lines(group, lines))
    found: Part = rig.memo[key][1]
    return found


def _sides(part: Part, channels: Channels, only: Side | None) -> list[list[Point]]:
    found = []
    if only is not Side.RIGHT:
        found.append(part.posed(channels))
    if only is not Side.LEFT:
        even = part.is_even(channels)
        other = found[0] if even and found else part.posed(channels if even else mirrored(channels))
        found.append([(CANVAS_WIDTH - x, y) for x, y in other])
    return found


def _hulls(rig: Rig, muscle: Muscle, channels: Channels, only: Side | None) -> tuple[Path, ...]:
    key = (only, *(channels.get(name, 0.0) for name in fibre_drivers(rig, muscle)))
    made = partial(_made_hulls, rig, muscle, channels, only)
    return tuple(remembered(rig, f"@hull.{muscle.name}", key, made))


def _made_hulls(rig: Rig, muscle: Muscle, channels: Channels, only: Side | None) -> tuple[Path, ...]:
    part = _carried(rig, f"@hulls.{muscle.name}", muscle.group, muscle.hulls)
    found = []
    for points in _sides(part, channels, only):
        at = 0
        for hull in muscle.hulls:
            found.append(smooth(points[at : at + len(hull)]))
            at += len(hull)
    return tuple(found)


def _fibres(
    name: str, muscle: Muscle, halves: Sequence[Sequence[Three]], plate: Plate, work: Work
) -> Iterator[Shape]:
    """Tendons first, bellies in three tones over them, a thread in the shade of each and a line of light on it."""
    wide = 1 + WIDER * work.held
    tendons: list[Path] = []
    bellies: tuple[list[Path], list[Path], list[Path]] = ([], [], [])
    threads: list[Path] = []
    lights: list[Path] = []
    for half in halves:
        for whole, spindle in _pairs(half, muscle):
            three = part_of(whole, SHORTER * work.held, 1 - SHORTER * work.held)
            width = spindle.width * wide
            tendons.append(_spindle(three, width * 0.92))
            first, last = spindle.tendon
            belly = part_of(three, 0.7 * first, 1 - 0.7 * last)
            tone = 0 if spindle.tone < _TONES[0] else 2 if spindle.tone > _TONES[1] else 1
            bellies[tone].append(_spindle(belly, width))
            shade = _shade_side(three)
            threads.append(_spindle(part_of(belly, 0.08, 0.92), 0.20 * width, shade * 0.33 * width))
            lights.append(_spindle(part_of(belly, 0.16, 0.84), 0.14 * width, -shade * 0.20 * width))
    shown = work.shown

    def shape(kind: str, paths: Sequence[Path], colour: str, share: float) -> Shape:
        return Shape(f"{name}.{kind}", tuple(paths), Tint(colour, share * shown))

    yield shape("tendons", tendons, plate.tendon, 0.95)
    for kind, paths, colour in zip(("dark", "middle", "light"), bellies, plate.bellies, strict=True):
        if paths:
            yield shape(f"belly_{kind}", paths, colour, 0.97)
    yield shape("threads", threads, plate.thread, 0.75)
    yield shape("shine", lights, plate.shine, 0.42)


def _shade_side(three: Three) -> float:
    """Return on which side of a spindle its shade lies: to the right or below, away from the light."""
    (x0, y0), _, (x1, y1) = three
    upright = abs(y1 - y0) >= abs(x1 - x0)
    return (-1.0 if y1 > y0 else 1.0) if upright else (1.0 if x1 > x0 else -1.0)


def _spindle(three: Three, width: float, aside: float = 0.0) -> Path:
    """Return a bundle: full in the belly, tapering to nothing at either end; `aside` moves it across."""
    (ox, oy), (mx, my), (ix, iy) = three
    dx, dy = ix - ox, iy - oy
    length = hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    if aside:
        ox, oy, mx, my, ix, iy = (
            ox + nx * aside, oy + ny * aside, mx + nx * aside, my + ny * aside, ix + nx * aside, iy + ny * aside
        )  # fmt: skip
    cx, cy = 2 * mx - (ox + ix) / 2, 2 * my - (oy + iy) / 2
    h = width / 2
    tx, ty = 0.24 * dx, 0.24 * dy
    ax, ay, bx, by = ox + 0.22 * (cx - ox), oy + 0.22 * (cy - oy), ix + 0.22 * (cx - ix), iy + 0.22 * (cy - iy)
    ex, ey = nx * h * 0.85, ny * h * 0.85
    lx, ly = nx * h, ny * h
    curves: tuple[Cubic, ...] = (
        (ax + ex, ay + ey, mx + lx - tx, my + ly - ty, mx + lx, my + ly),
        (mx + lx + tx, my + ly + ty, bx + ex, by + ey, ix, iy),
        (bx - ex, by - ey, mx - lx + tx, my - ly + ty, mx - lx, my - ly),
        (mx - lx - tx, my - ly - ty, ax - ex, ay - ey, ox, oy),
    )
    return Path((ox, oy), curves)
