# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The eyes as shapes: white, iris and light between the lids, the lids' own lines.

Owns how an eye is painted. Where its lids are in a pose is `eyes`'s.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from facetimer.face.geometry.curves import Path, Point, ellipse, ribbon, smooth, united
from facetimer.face.geometry.shapes import Affine, Blend, Pen, Shape, Tint
from facetimer.face.head import eyes
from facetimer.face.rig.rig import Channels, mirrored
from facetimer.face.style import Colours

DRIVERS = (
    "eye_wide",
    "lid_squint",
    "eye_close",
    "gaze_x",
    "gaze_y",
    "apple",
    "cheek_raise",
    "scrunch",
    "brow_inner_up",
)
"""The channels that an eye depends on."""
_STEPS = {"apple": 12, "cheek_raise": 12}
"""In so many steps a rising cheek lifts the lower lid: each by a quarter of a unit, which nobody sees."""
_DISC = ellipse((0.0, 0.0), 1.0, 1.0)
_RADII = (16.2, 14.6, 7.1)
"""Of the iris, of what lies inside its dark rim, and of the pupil."""
_LASH = (0.0, 4.8, 6.0, 5.6, 5.0, 4.2, 3.0, 1.2)
_CREASE = (0.0, 1.4, 2.3, 2.3, 2.1, 1.6, 0.0)
_LOWER = (2.4, 2.0, 1.5, 1.2, 0.8, 0.0)


def eye_channels(channels: Channels) -> dict[str, float]:
    """Return what the eyes make of a pose: the same for as long as nothing is seen to move."""
    found = {name: channels.get(name, 0.0) for name in DRIVERS}
    return {
        name: round(value * _STEPS[name]) / _STEPS[name] if name in _STEPS else value
        for name, value in found.items()
    }


def eye_shapes(channels: Channels, colours: Colours) -> Iterator[Shape]:
    """Yield both eyes, back to front."""
    left = eyes.left_eye(channels)
    right = eyes.flipped(eyes.left_eye(mirrored(channels)) if channels.get("gaze_x") else left)
    both = (left, right)
    if left.shows or right.shows:
        yield from _balls(both, colours)
    closed = min(1.0, channels.get("eye_close", 0.0))
    if closed > 0.3 and colours.shades:
        yield from _lids(both, (closed - 0.3) / 0.7, colours)
    yield from _lines(both, closed, colours)


def _add(
    name: str, paths: Sequence[Path], colour: str | None, opacity: float = 1.0, clip: tuple[Path, ...] = ()
) -> Iterator[Shape]:
    if colour is not None:
        yield Shape(name, tuple(paths), Tint(colour, opacity), clip=clip)


def _balls(both: Sequence[eyes.EyeOutlines], colours: Colours) -> Iterator[Shape]:
    """White and iris, all of it cut by the lids."""
    pen = None if colours.shades else Pen(Tint(colours.tones["ink"]), 1.2)
    yield Shape("eye_white", tuple(eye.opening for eye in both), Tint(colours.tones["eye"]), pen)
    lid = colours.shade("lid_shade")
    openings = (united([eye.opening for eye in both]),)
    bands = _bands(both)
    irises, inner, pupils = ([_disc(*eye.centre, radius) for eye in both] for radius in _RADII)
    if lid is not None:
        yield Shape("eye_shade", bands, Tint(lid[0], 0.75), soft=5, blend=Blend.MULTIPLY, clip=openings)
        for k, eye in enumerate(both):
            x, y = eye.upper[-1]
            place = Affine(7, 0, 0, 6, x - 1.5 if k == 0 else x + 1.5, y - 0.6)
            tint = Tint(colours.tones["tear"], 0.45)
            yield Shape(f"tear{k}", (_DISC,), tint, affine=place, soft=0.77, clip=openings)
    yield from _add("iris_rim", irises, colours.of("iris_rim") or colours.of("iris"), clip=openings)
    yield from _add("iris", inner, colours.of("iris"), clip=openings)
    glow = colours.of("iris_glow")
    for k, eye in enumerate(both):
        if glow is not None:
            x, y = eye.centre
            place = Affine(9, 0, 0, 6, x + 2, y + 7)
            yield Shape(
                f"iris_glow{k}", (_DISC,), Tint(glow, 0.95), affine=place, soft=0.82, clip=(*openings, irises[k])
            )
    yield from _add("pupil", pupils, colours.of("pupil"), clip=openings)
    if lid is not None:
        yield Shape("eye_dark", bands, Tint("#000000", 0.35), soft=5, blend=Blend.MULTIPLY, clip=openings)
    lights = [_disc(eye.centre[0] - 5, eye.centre[1] - 5.5, 3.6) for eye in both]
    yield from _add("eye_light", lights, colours.of("eye_light"), 0.95, clip=openings)


@lru_cache(maxsize=32)
def _disc(x: float, y: float, radius: float) -> Path:
    """Return a disc; the same object while the eye looks where it did."""
    return ellipse((x, y), radius, radius)


def _bands(both: Sequence[eyes.EyeOutlines]) -> tuple[Path, ...]:
    """Return what the upper lids throw on the balls."""
    found = []
    for eye in both:
        high = [(x, y - 8) for x, y in eye.upper]
        low = [(x, y + 6) for x, y in eye.upper]
        found.append(smooth([*high, *low[::-1]]))
    return tuple(found)


def _lids(both: Sequence[eyes.EyeOutlines], shown: float, colours: Colours) -> Iterator[Shape]:
    """A closed lid is one long convex plane: skin, a light on it, a shade below."""
    for k, eye in enumerate(both):
        fold, edge = eye.crease, eye.upper
        plane = smooth([*fold, *edge[::-1]])
        middle = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(fold, edge, strict=True)]
        for name, path, tone, share, soft in (
            ("plane", plane, "skin", 0.95, 3.0),
            ("light", smooth([*middle[1:-1], *[(x, y - 6) for x, y in middle[-2:0:-1]]]), "light", 0.5, 8.0),
            ("foot", smooth([*edge[1:-1], *[(x, y - 7) for x, y in edge[-2:0:-1]]]), "shade", 0.6, 6.0),
        ):
            paint = colours.shade(tone)
            if paint is not None:
                colour, blend, part = paint
                yield Shape(f"lid{k}.{name}", (path,), Tint(colour, share * part * shown), soft=soft, blend=blend)


def _lines(both: Sequence[eyes.EyeOutlines], closed: float, colours: Colours) -> Iterator[Shape]:
    inner = colours.of("inner")
    water = [ribbon([(x, y - 0.6) for x, y in eye.lower[1:-1]], (0.0, 1.6, 1.6, 1.6, 0.0)) for eye in both]
    yield from _add("waterline", water, colours.of("waterline"), 0.8 * (1 - closed))
    yield from _add("lower_lid", [ribbon([(x, y + 1) for x, y in e.lower[:6]], _LOWER) for e in both], inner)
    yield from _add("crease", [ribbon(eye.crease, _CREASE) for eye in both], inner)
    yield from _add("lashes", [_lash_line(eye) for eye in both], colours.of("lash"))
    if closed > 0.7:
        down = tuple(path for eye in both for path in _lashes_down(eye, (closed - 0.7) / 0.3))
        yield from _add("lashes_down", down, colours.of("lash"))


def _lash_line(eye: eyes.EyeOutlines) -> Path:
    """The upper lid's edge, heaviest towards the outer corner, which it leaves in a short tip."""
    x0, y0 = eye.upper[0]
    out = 1 if eye.upper[1][0] > x0 else -1
    tip = (x0 - 6.5 * out, y0 - 3.0)
    return ribbon((tip, *eye.upper), _LASH)


def _lashes_down(eye: eyes.EyeOutlines, length: float) -> list[Path]:
    """Lashes of a closed eye, lying on the lower lid."""
    line: Sequence[Point] = smooth(eye.upper, closed=False).sampled(3)
    out = 1 if line[-1][0] > line[0][0] else -1
    found = []
    for k, (x, y) in enumerate(line[1:-2]):
        u = k / (len(line) - 4)
        dx, dy = out * (-9 + 13 * u) * length, (8.5 - 3.5 * abs(u - 0.45)) * length
        found.append(ribbon([(x, y), (x + 0.45 * dx, y + 0.62 * dy), (x + dx, y + 0.92 * dy)], (1.7, 1.3, 0.0)))
    return found
