# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mouth as shapes: the opening with teeth and tongue, the red with its lights, the seam, the folds beside it.

Owns how a mouth is painted. What it looks like in a pose is `mouth`'s.
"""

from collections.abc import Iterator, Sequence
from math import cos, dist, hypot, pi, radians, sin

from msgspec import Struct

from facetimer.face.geometry.curves import Path, Point, ellipse, ribbon, smooth
from facetimer.face.geometry.shapes import Affine, Pen, Shape, Tint
from facetimer.face.head.smiling import MIDDLE_X
from facetimer.face.rig.mouth_forms import EDGE, Mouth
from facetimer.face.rig.rig import Channels
from facetimer.face.style import Colours, mixed

OUTLINE_WIDTH = 2.2
LEAST_GAP = 2.6
"""Lips closer than this touch: thinner than the seam's ink is no opening."""
NEAR = 0.5
"""Corners closer than this, in units, are one: a line between them would be seen by nobody and cross the edges."""
RAYS = 9
_JITTER = (0.0, 0.12, -0.06, 0.08, -0.10, 0.05, 0.10, -0.04, 0.06)
_MIDDLE = EDGE // 2
SPOT_SIZE = 10.0
CAST = 0.9
"""How dark the shadow is that lips throw which stand out as far as they can."""
_SPOT = ellipse((0.0, 0.0), SPOT_SIZE, SPOT_SIZE)  # laid where a light is: the same outline in every frame
_FAR_SIDE = smooth([(404.0, -80.0), (436.0, -40.0), (436.0, 40.0), (416.0, 90.0), (560.0, 90.0), (560.0, -80.0)])
_TIPS = frozenset({0, EDGE - 1})
TONGUE_LOW = 9.0
"""How high a tongue rises above the lower lip that lies low."""
# A raised tongue seen from below, and the fold of skin that holds it: shares of half the mouth, and of its height.
_MOUND = (
    (-0.62, -0.3), (-0.5, 0.3), (-0.36, 0.66), (-0.2, 0.93), (0.0, 1.0), (0.2, 0.93), (0.36, 0.66), (0.5, 0.3),
    (0.62, -0.3),
)  # fmt: skip
_BELOW_TONGUE = (0.62, 0.4, 0.15, -0.2)
# How much of that there is at every other point: all in the middle, none at the tips.
_SWELL = tuple(sin(pi * k / (EDGE // 2)) ** 0.7 if 0 < k < EDGE // 2 else 0.0 for k in range(EDGE // 2 + 1))


class LipPaths(Struct, frozen=True):
    """The outlines of a mouth; `opening` is None while the lips touch."""

    outer: Path
    upper: Path
    lower: Path
    opening: Path | None


def lip_paths(mouth: Mouth) -> LipPaths:
    """Return the outlines of a mouth."""
    gap = mouth.inner_lower[_MIDDLE][1] - mouth.inner_upper[_MIDDLE][1]
    inner = _ring(mouth.inner_upper, mouth.inner_lower, mouth.round) if gap > LEAST_GAP else None
    return LipPaths(
        _ring(mouth.outer_upper, mouth.outer_lower, mouth.round),
        _between(mouth.outer_upper, mouth.inner_upper),
        _between(mouth.inner_lower, mouth.outer_lower),
        inner,
    )


def _ring(upper: Sequence[Point], lower: Sequence[Point], rounded: float) -> Path:
    """Both edges in one outline; its tips are corners, the less so the rounder the mouth is."""
    points = [*upper, *lower[-2:0:-1]]
    sharp = smooth(points, corners=_TIPS)
    if rounded < 0.01:
        return sharp
    soft, curves = smooth(points), list(sharp.curves)
    for k in (0, EDGE - 2, EDGE - 1, -1):  # those that meet in a tip
        curves[k] = tuple(a + rounded * (b - a) for a, b in zip(curves[k], soft.curves[k], strict=True))  # type: ignore[assignment]  # six numbers
    return Path(sharp.start, tuple(curves))


def _between(upper: Sequence[Point], lower: Sequence[Point]) -> Path:
    """What lies between two edges; where their corners meet, or nearly do, they meet in one point."""
    if dist(upper[0], lower[0]) < NEAR and dist(upper[-1], lower[-1]) < NEAR:
        return smooth([*upper, *lower[-2:0:-1]], corners=_TIPS)
    corners = frozenset({0, EDGE - 1, EDGE, 2 * EDGE - 1})
    return smooth([*upper, *lower[::-1]], corners=corners)


def lip_shapes(mouth: Mouth, channels: Channels, colours: Colours, face: Path) -> Iterator[Shape]:
    """Yield the mouth from back to front; `face` is the contour inside which its shadow falls."""
    paths = lip_paths(mouth)
    yield from _shadow(mouth, colours, face)
    yield from _red(mouth, channels, colours, paths)
    yield from _creases(mouth, colours, paths)
    if paths.opening is not None:
        yield from _opening(mouth, channels, colours, paths.opening)
    yield from _inks(mouth, colours, paths)


def _shadow(mouth: Mouth, colours: Colours, face: Path) -> Iterator[Shape]:
    """Lips that stand out throw a shadow down and away from the light: that of a ball, however they are formed."""
    paint, share = colours.shade("deep"), CAST * mouth.turned_out
    if paint is None or share < 0.02:
        return
    left, top, right, bottom = mouth.box()
    wide, high = (right - left) / 2 / SPOT_SIZE, (bottom - top) / 2 / SPOT_SIZE
    place = Affine(wide, 0.0, 0.0, high, (left + right) / 2 + 3, (top + bottom) / 2 + 7)
    colour, blend, part = paint
    tint = Tint(colour, min(1.0, share * part))
    yield Shape("lips.cast", (_SPOT,), tint, None, place, None, 0.28 * SPOT_SIZE, blend, (face,))


def _belly(count: int, width: float) -> list[float]:
    return [width * sin(pi * k / (count - 1)) ** 0.7 if 0 < k < count - 1 else 0.0 for k in range(count)]


def _opening(mouth: Mouth, channels: Channels, colours: Colours, opening: Path) -> Iterator[Shape]:
    dark = colours.of("opening")
    if dark is None:
        return
    yield Shape("opening", (opening,), Tint(dark), _pen(colours, "opening"))
    tongue, teeth = colours.of("tongue"), colours.of("teeth")
    half = (mouth.inner_upper[-1][0] - mouth.inner_upper[0][0]) / 2
    top, bottom = mouth.inner_upper[_MIDDLE][1], mouth.inner_lower[_MIDDLE][1]
    middle = mouth.inner_lower[_MIDDLE][0]
    pursed = sum(channels.get(name, 0.0) for name in ("whistle", "fish", "kiss", "blow"))
    seen = min(1.0, max(0.0, (bottom - top - 8) / 14)) * max(0.0, 1 - pursed)
    if tongue is not None and seen > 0.02:
        raised = min(1.0, channels.get("tongue_palate", 0.0) / 0.3)
        yield from _tongue_inside(middle, half, top, bottom, raised, seen, colours, opening)
    shown = seen * (1 - min(1.0, 1.6 * max(channels.get(n, 0.0) for n in ("tall", "fish", "lip_roll_upper"))))
    if teeth is not None and shown > 0.02:
        row = [(-0.70, -9), (-0.35, -10), (0, -9), (0.35, -10), (0.70, -9), (0.52, 3.5), (0, 6.5), (-0.52, 3.5)]
        band = smooth([(middle + x * half, top + y) for x, y in row])
        yield Shape(
            "teeth", (band,), Tint(teeth, 0.75 * shown), soft=2.5 if colours.shades else 0, clip=(opening,)
        )


def _tongue_inside(
    middle: float,
    half: float,
    top: float,
    bottom: float,
    raised: float,
    seen: float,
    colours: Colours,
    opening: Path,
) -> Iterator[Shape]:
    """Yield the tongue that lies low, or is raised: then it is seen from below, its tip behind the upper teeth."""
    tone = colours.tones["tongue"]
    if not raised:
        low = ellipse((middle, bottom - 3), 0.5 * half, TONGUE_LOW)
        yield Shape("tongue", (low,), Tint(tone, 0.85 * seen), soft=8 if colours.shades else 0, clip=(opening,))
        return
    high = TONGUE_LOW + raised * max(0.0, bottom - top - TONGUE_LOW)
    mound = smooth([(middle + x * half, bottom - high * y) for x, y in _MOUND])
    tone = mixed(tone, colours.tones["lip_lower"], 0.5 * raised)
    yield Shape("tongue", (mound,), Tint(tone, seen), soft=4 if colours.shades else 0, clip=(opening,))
    fold = ribbon([(middle, bottom - high * y) for y in _BELOW_TONGUE], (0.0, 2.2, 2.8, 3.0))
    yield Shape("tongue.fold", (fold,), Tint(colours.tones["lip_dark"], 0.45 * raised * seen), clip=(opening,))


def _pen(colours: Colours, tone: str) -> Pen | None:
    return Pen(Tint(colours.tones["ink"]), OUTLINE_WIDTH) if tone in colours.outlined else None


def _red(mouth: Mouth, channels: Channels, colours: Colours, paths: LipPaths) -> Iterator[Shape]:
    upper, lower = colours.of("lip_upper"), colours.of("lip_lower")
    if upper is None or lower is None:
        return
    # On a ring the red goes over from one lip to the other; elsewhere the seam parts them.
    ring = channels.get("whistle", 0.0) + channels.get("tall", 0.0)
    pen = _pen(colours, "lip_lower")
    if ring > 0.5 and not colours.shades:
        yield Shape("lower_lip", (paths.outer,), Tint(lower), pen)
        return
    yield Shape("lower_lip", (paths.lower,), Tint(lower), pen)
    yield Shape("upper_lip", (paths.upper,), Tint(upper), pen)
    if not colours.shades:
        return
    if ring > 0.02:
        ring, whole = min(1.0, ring), (paths.outer,)
        yield Shape("lips.ring", whole, Tint(mixed(lower, upper, 0.35), ring))
        yield Shape("lips.ring_upper", (paths.upper,), Tint(upper, 0.9 * ring), soft=16, clip=whole)
        yield Shape("lips.ring_lower", (paths.lower,), Tint(lower, 0.7 * ring), soft=18, clip=whole)
    inside = (paths.outer,)
    yield from _shades(mouth, colours.tones["lip_dark"], inside)
    yield from _lights(mouth, colours.tones["lip_shine"], inside)


def _lights(mouth: Mouth, shine: str, inside: tuple[Path, ...]) -> Iterator[Shape]:
    for k, (x, y, across, down, share, turn) in enumerate(mouth.lights):
        if share > 0.02:
            c, s = cos(radians(turn)) / SPOT_SIZE, sin(radians(turn)) / SPOT_SIZE
            place = Affine(c * across, s * across, -s * down, c * down, x, y)
            tint = Tint(shine, min(1.0, share))
            yield Shape(f"lips.light{k}", (_SPOT,), tint, None, place, soft=1.3 * SPOT_SIZE, clip=inside)


def _shades(mouth: Mouth, dark: str, inside: tuple[Path, ...]) -> Iterator[Shape]:
    """Where the red turns in, where it turns under, and the side away from the light."""
    wide = 10.0 - 2.5 * mouth.round
    turned_in = _band(mouth.inner_upper, wide, mouth.inner_lower, 6.5)
    turned_under = _band(mouth.outer_lower, 7.5, mouth.outer_lower, 7.5)
    if mouth.inner > 0.01:
        yield Shape("lips.inner", (turned_in,), Tint(dark, 0.85 * mouth.inner), soft=10, clip=inside)
    yield Shape("lips.edge", (turned_under,), Tint(dark, 0.42), soft=13, clip=inside)
    place = Affine(1.0, 0.0, 0.0, 1.0, 0.0, mouth.inner_upper[_MIDDLE][1])
    yield Shape("lips.far", (_FAR_SIDE,), Tint(dark, 0.32), None, place, soft=26, clip=inside)


def _band(above: Sequence[Point], up: float, below: Sequence[Point], down: float) -> Path:
    """Return what lies between two edges and some units beyond: of a soft fill, every other point will do."""
    high = [(x, y - up * share) for (x, y), share in zip(above[::2], _SWELL, strict=True)]
    low = [(x, y + down * share) for (x, y), share in zip(below[::2], _SWELL, strict=True)]
    return smooth([*high, *low[-2:0:-1]], corners=frozenset({0, len(high) - 1}))


def _creases(mouth: Mouth, colours: Colours, paths: LipPaths) -> Iterator[Shape]:
    """Folds that fan out from the middle of pursed lips."""
    above, below, from_above, to_above, from_below, to_below, flat_above, flat_below, width = mouth.creases
    ink, red = colours.of("lip_fold"), colours.of("lip_upper")
    if width < 0.15 or ink is None or red is None:
        return
    middle = mouth.inner_upper[_MIDDLE][0]
    lines = []
    for begin, end, y, flat, first, last in (
        (from_above, to_above, above, flat_above, 200, 340),
        (from_below, to_below, below, flat_below, 20, 160),
    ):
        for k in range(RAYS):
            angle, longer = radians(first + (last - first) * k / (RAYS - 1)), _JITTER[k]
            bend = -0.10 if cos(angle) * sin(angle) > 0 else 0.10
            root, belly, tip = (
                (middle + cos(angle + bend * r) * (begin + (end - begin) * r),
                 y + sin(angle + bend * r) * (begin + (end - begin) * r) * flat)
                for r in (0.0, 0.4 * (1 + longer), 0.95 + longer)
            )  # fmt: skip
            lines.append(_leaf(root, belly, tip, width * (1 + longer)))
    yield Shape("lip_creases", tuple(lines), Tint(mixed(red, ink, 0.92)), clip=(paths.outer,))


def _leaf(root: Point, belly: Point, tip: Point, width: float) -> Path:
    """Return a short ink line through three points, `width` in the belly, that tapers to nothing at either end."""
    (ax, ay), (x, y), (bx, by) = root, belly, tip
    dx, dy = bx - ax, by - ay
    length = hypot(dx, dy) or 1.0
    # A curve whose two handles lie in one place comes three quarters of the way there.
    px, py = x + (x - (ax + bx) / 2) / 3, y + (y - (ay + by) / 2) / 3
    ex, ey = -dy / length * width * 0.8, dx / length * width * 0.8
    out, back = (px + ex, py + ey), (px - ex, py - ey)
    return Path(root, ((*out, *out, bx, by), (*back, *back, ax, ay)))


def _inks(mouth: Mouth, colours: Colours, paths: LipPaths) -> Iterator[Shape]:
    seam, edge_u, edge_l = colours.of("seam"), colours.of("lip_edge_upper"), colours.of("lip_edge_lower")
    if edge_u is not None and mouth.edges[0] > 0.1:
        yield Shape("lips.upper_edge", (ribbon(mouth.outer_upper, _even(EDGE, mouth.edges[0])),), Tint(edge_u))
    if edge_l is not None:
        closed = 1 - 0.2 * mouth.round
        inside = mouth.outer_lower[3:-3] if closed > 0.9 else mouth.outer_lower[2:-2]
        yield Shape("lips.lower_edge", (ribbon(inside, _belly(len(inside), mouth.edges[1])),), Tint(edge_l))
    if seam is None:
        return
    if paths.opening is not None:
        low = mouth.inner_lower
        yield Shape("lower_edge", (ribbon(low, _belly(EDGE, 0.7 * mouth.seam[2])),), Tint(seam))
    yield Shape("seam", (_seam(mouth),), Tint(seam))


def _even(count: int, width: float) -> list[float]:
    return [0.0, *([width] * (count - 2)), 0.0]


def _seam(mouth: Mouth) -> Path:
    corner, between, middle = mouth.seam
    half = [corner + (between - corner) * min(1.0, k / 3) for k in range(4)]
    half += [between + (middle - between) * k / 3 for k in range(1, 4)]
    widths = [*half, *half[-2::-1]]
    (left, top), (right, other) = mouth.inner_upper[0], mouth.inner_upper[-1]
    dx, dy = mouth.tip
    if abs(dx) + abs(dy) < 0.5:
        return ribbon(mouth.inner_upper, widths)
    points = [(left + dx, top + dy), *mouth.inner_upper, (right - dx, other + dy)]
    return ribbon(points, [0.0, *widths, 0.0])


def fold_shapes(mouth: Mouth, colours: Colours) -> Iterator[Shape]:
    """Yield the folds from the nose past the corners."""
    ink = colours.of("inner")
    lines = tuple(
        ribbon([(x, y) for x, y, _ in fold], [max(0.0, w) for _, _, w in fold])
        for fold in mouth.folds
        if max(w for _, _, w in fold) > 0.2
    )
    if ink is not None and lines:
        yield Shape("nasolabial", lines, Tint(ink))


# -- the tongue behind the cheek ---------------------------------------------------------------------------------


def _tip(angle_deg: float) -> tuple[float, float, float, float]:
    """Middle of the bump, its radius, and how much wider than high it is."""
    across, up = sin(radians(angle_deg)), cos(radians(angle_deg))
    y = 557.0 - 25.0 * up if up > 0 else 557.0 - 56.0 * up
    radius = 36.0 * across * across + (21.0 if up > 0 else 31.0) * up * up
    wide = 1.0 * across * across + (1.55 if up > 0 else 1.3) * up * up
    return MIDDLE_X + 87.0 * across, y, 1.12 * radius, wide


_ROOT = (MIDDLE_X, 566.0)
_BUMP = (
    ("shade", "shade", (0.08, 0.12), (1.5, 1.42), 1.0, 0.8),
    ("deep", "deep", (0.26, 0.40), (1.16, 1.06), 1.0, 0.6),
    ("skin", "skin", (-0.06, -0.06), (0.98, 0.94), 0.92, 0.6),
    ("light", "light", (-0.16, -0.22), (0.70, 0.58), 1.0, 0.8),
    ("spot", "light", (-0.26, -0.34), (0.30, 0.18), 0.95, 0.26),
)


def _tongue(tip: Point, r: float, wide: float) -> Path:
    """The tongue from the middle of the mouth to its tip, as if skin and lips were clear."""
    (x, y), (rx, ry) = tip, _ROOT
    far = hypot(x - rx, y - ry)
    hx, hy = (x - rx) / far, (y - ry) / far

    def at(along: float, aside: float) -> Point:
        return rx + along * hx - aside * wide * hy, ry + along * hy + aside * wide * hx

    near = 0.5 * r
    return smooth([
        at(0, near), at(0.55 * far, 0.8 * r), at(far, r), at(far + 0.75 * r, 0.7 * r), at(far + r, 0),
        at(far + 0.75 * r, -0.7 * r), at(far, -r), at(0.55 * far, -0.8 * r), at(0, -near),
    ])  # fmt: skip


def bump_shapes(shown: float, angle_deg: float, colours: Colours, face: Path) -> Iterator[Shape]:
    """Yield the tip of the tongue behind lip or cheek: a swelling with light, its own shade and a cast beyond."""
    x, y, r, wide = _tip(angle_deg)
    unit = ellipse((0.0, 0.0), 1.0, 1.0)
    pink = colours.of("tongue")
    for name, tone, (dx, dy), (across, down), share, soft in _BUMP:
        paint = colours.shade(tone)
        if paint is None:
            continue
        colour, blend, part = paint
        size = (across * r * wide, down * r)
        at = (x + dx * r * wide, y + dy * r)
        path = Affine(size[0], 0, 0, size[1], *at).path(unit)
        tint = Tint(colour, share * part * shown)
        yield Shape(f"tongue.{name}", (path,), tint, soft=soft * r, blend=blend, clip=(face,))
    pen = Pen(Tint(colours.tones["lip_ink"], 0.6 * shown), 2.0, (7.0, 5.0))
    seen = None if pink is None else Tint(pink, 0.5 * shown)
    yield Shape("tongue.seen", (_tongue((x, y), 0.72 * r, wide),), seen, pen, clip=(face,))
    arc = [(x + 1.02 * r * wide * cos(a), y + 1.02 * r * sin(a)) for a in (0.1, 0.5, 0.9, 1.3, 1.7, 2.0)]
    ink = colours.of("inner")
    if ink is not None:
        crescent = ribbon(arc, (0.0, 4.0, 7.0, 7.0, 4.6, 0.0))
        dark = colours.shade("deep")
        if dark is not None:
            yield Shape(
                "tongue.crescent", (crescent,), Tint(dark[0], 0.9 * shown), soft=4, blend=dark[1], clip=(face,)
            )
        yield Shape("tongue.line", (ribbon(arc, (0.0, 1.8, 3.0, 3.0, 2.0, 0.0)),), Tint(ink, shown))
