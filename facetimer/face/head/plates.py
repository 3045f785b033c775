# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Muscle plates: what an exercise works is drawn as a soft body with fine fibres, as in an atlas.

Owns how a muscle looks at work. A plate lies on the still planes of the face and under the shades and lights of a
pose, which are held back where it works.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from math import hypot

from facetimer.face.geometry.curves import Cubic, Path, Point, smooth
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Affine, Shape, Tint
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.portrait import mouth_of
from facetimer.face.moment.worked import Work
from facetimer.face.rig.muscles import Muscle, Spindle, Three, part_of
from facetimer.face.rig.remembering import remembered
from facetimer.face.rig.rig import Channels, Part, Rig, mirrored
from facetimer.face.style import Colours, Plate
from facetimer.session.timeline import Side

BLOOM_SOFT, BODY_SOFT, LIGHT_SOFT = 18.0, 8.0, 9.0
LIP_EDGE = 60.0
"""How much of the width and height of a ring around the lips does not grow with them."""
WIDER = 0.15
"""How much wider a belly is in the full hold."""
SHORTER = 0.05
"""By what share of its length a working fibre draws in at either end."""


def muscle_shapes(rig: Rig, muscle: Muscle, work: Work, channels: Channels, colours: Colours) -> Iterator[Shape]:
    """Yield the fibres of a muscle at work from back to front, posed as in `channels`."""
    name, plate = f"muscle.{muscle.name}", colours.plate
    if work.shown <= 0.01:
        return
    fibres = list(laid(rig, muscle, channels, work.side))
    if plate is None:
        bodies = tuple(_spindle(three, 0.4 * spindle.width) for three, spindle in fibres)
        yield Shape(f"{name}.fibres", bodies, Tint(colours.work, work.shown))
        return
    yield from _fibres(name, fibres, plate, work)


def bloom_shapes(
    rig: Rig,
    muscles: Sequence[Muscle],
    work: Work,
    channels: Channels,
    colours: Colours,
    inside: Path,
    moved: Affine | None = None,
) -> Iterator[Shape]:
    """Yield what lies beneath the fibres, of all muscles in one, so that it is no darker where two meet.

    A wide glow beneath faint fibres names them; at work a body whose edge melts into the skin lies on it. `moved`
    is what has become of the place they lie in since the pose `channels`.
    """
    plate = colours.plate
    if plate is None or not muscles or not work.glow:
        return
    share = work.glow * (plate.named + (plate.working - plate.named) * work.shown)
    hulls = tuple(hull for muscle in muscles for hull in _hulls(rig, muscle, channels, work.side))
    tint, family = Tint(plate.bloom, share), muscles[0].family
    yield Shape(f"bloom.{family}", hulls, tint, None, moved, None, BLOOM_SOFT, plate.blend, (inside,))
    if work.shown > 0.01:
        body, blend, most = plate.body
        tint = Tint(body, most * work.shown)
        yield Shape(f"body.{family}", hulls, tint, None, moved, None, BODY_SOFT, blend, (inside,))


def laid(rig: Rig, muscle: Muscle, channels: Channels, only: Side | None) -> Iterator[tuple[Three, Spindle]]:
    """Yield the fibres where they lie in a pose: on either side, and in a ring around the lips."""
    part = _carried(rig, f"@fibres.{muscle.name}", muscle.group, [spindle.points for spindle in muscle.spindles])
    for points in _sides(part, channels, only):
        for k, spindle in enumerate(muscle.spindles):
            yield (points[3 * k], points[3 * k + 1], points[3 * k + 2]), spindle
    for ring in muscle.rings:
        yield from ((spindle.points, spindle) for spindle in ring.spindles(_lips(rig, channels)))


def along_with_lips(rig: Rig, held: Channels, now: Channels) -> Affine | None:
    """Return how what lies around the lips goes along with them from one pose to another; None where they stay."""
    one = remembered(rig, "@held.lips", tuple(held.items()), lambda: [mouth_of(rig, held).box()])[0]
    other = mouth_of(rig, now).box()
    if one == other:
        return None
    wide, high = ((other[k + 2] - other[k] + LIP_EDGE) / (one[k + 2] - one[k] + LIP_EDGE) for k in (0, 1))
    (x0, y0), (x1, y1) = (((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in (one, other))
    return Affine(wide, 0.0, 0.0, high, x1 - wide * x0, y1 - high * y0)


def _lips(rig: Rig, channels: Channels) -> list[Point]:
    return lip_paths(mouth_of(rig, channels)).outer.sampled(4)


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
    drivers = channels if muscle.rings else fibre_drivers(rig, muscle)
    key = (only, *(channels.get(name, 0.0) for name in drivers))
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
    found += (smooth(hull) for ring in muscle.rings for hull in ring.hulls(_lips(rig, channels)))
    return tuple(found)


def _fibres(name: str, laid: Sequence[tuple[Three, Spindle]], plate: Plate, work: Work) -> Iterator[Shape]:
    """Fine lines in the shade and in the light of each bundle, and one soft light over all the bellies."""
    wide = 1 + WIDER * work.held
    strands: list[Path] = []
    dark: list[Path] = []
    light: list[Path] = []
    bellies: list[Path] = []
    for whole, spindle in laid:
        three = part_of(whole, SHORTER * work.held, 1 - SHORTER * work.held)
        width, shade = spindle.width * wide, _shade_side(three)
        strands.append(_spindle(three, (0.62 + 0.2 * spindle.tone) * width))
        dark.append(_spindle(three, (0.20 + 0.12 * spindle.tone) * width, shade * 0.26 * width))
        light.append(
            _spindle(part_of(three, 0.10, 0.90), (0.14 + 0.12 * spindle.tone) * width, -shade * 0.2 * width)
        )
        bellies.append(_spindle(part_of(three, 0.26, 0.70), 0.8 * width))
    yield Shape(f"{name}.strands", tuple(strands), Tint(plate.strand, 0.85 * work.shown))
    yield Shape(f"{name}.dark", tuple(dark), Tint(plate.dark, 0.50 * work.shown))
    yield Shape(f"{name}.light", tuple(light), Tint(plate.light, 0.52 * work.shown))
    yield Shape(f"{name}.shine", tuple(bellies), Tint(plate.light, plate.shine * work.shown), soft=LIGHT_SOFT)


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
