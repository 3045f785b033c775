# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mouth: its measures in a pose, and the outlines of lips, opening, teeth and tongue.

The measures follow the formulas of the domain pack (§4a): a pucker and a smile may both be high, the mouth
then stays narrow while the corners and cheeks rise; nothing averages them away. Pure arithmetic in canvas units.
"""

from collections.abc import Callable
from functools import lru_cache
from math import pi, sin, sqrt

from msgspec import Struct

from facetimer.face.curves import Path, Point, smooth
from facetimer.face.rig import Channels
from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH

MIDDLE_X = 400.0
LINE_Y = 556.0
REST_HALF_WIDTH = 0.095
REST_APERTURE = 0.002
MOST_LIP_UP = 2.2
"""The skin below the nose gives way no further."""
FISH_GAP = 0.044
"""Ours, not the pack's: lips pursed over cheeks drawn in part in the middle, which tells a fish from a kiss."""
DRIVERS = (
    "smile lip_pucker lip_funnel lip_stretch dimple mouth_frown jaw_open jaw_side lip_press lip_roll_upper "
    "lip_roll_lower cheek_suck_left cheek_suck_right upper_lip_raise nose_wrinkle chin_raise tongue_palate"
).split()
"""The channels that the outlines of the mouth depend on."""
_REST_UPPER, _REST_LOWER = 19.0, 39.0  # red of the lips at the midline


class MouthMeasures(Struct, frozen=True):
    """Fractions of the canvas, as the domain pack gives them: `half` of its width, the others of its height.

    Attributes:
        half: half the distance between the corners.
        aperture: height of the opening at the midline.
        corner_dy: how far the corners are below their rest; negative is up.
    """

    half: float
    aperture: float
    corner_dy: float


def measures(channels: Channels) -> MouthMeasures:
    """Return the measures of the mouth in a pose."""

    def of(name: str) -> float:
        return channels.get(name, 0.0)

    smile, pucker, funnel = of("smile"), of("lip_pucker"), of("lip_funnel")
    half = REST_HALF_WIDTH * (1 + 0.37 * smile + 0.30 * of("lip_stretch"))
    half *= (1 - 0.50 * pucker) * (1 - 0.40 * funnel)
    half -= 0.010 * of("dimple") * (1 - pucker) * (1 - funnel)  # rounded lips have no corners to draw in
    aperture = REST_APERTURE + 0.055 * of("jaw_open") + 0.045 * funnel + FISH_GAP * fold(channels)
    corner_dy = -0.025 * smile * (1 - 0.4 * pucker) + 0.02 * of("mouth_frown")
    return MouthMeasures(half, aperture, corner_dy)


def fold(channels: Channels) -> float:
    """Return how far pursed lips are folded by cheeks that are drawn in, 0..1."""
    drawn_in = min(channels.get("cheek_suck_left", 0.0), channels.get("cheek_suck_right", 0.0))
    return channels.get("lip_pucker", 0.0) * drawn_in


def channels_of(pose: Channels) -> dict[str, float]:
    """Return the pose together with the channels that follow from it.

    `corner_out` is 1 where the corners are as far out as a full smile puts them (and −1 as far in), `corner_up`
    likewise; `lip_up` and `lip_down` say how far the edges of the red have left their rest, in hundredths of
    the canvas height. The skin around the mouth hangs on these four.
    """
    channels = {name: value for name, value in pose.items() if value}
    m = measures(channels)
    upper, lower = _edges(channels, m)
    channels["corner_out"] = (m.half - REST_HALF_WIDTH) / (0.37 * REST_HALF_WIDTH)
    channels["corner_up"] = -m.corner_dy / 0.025
    channels["lip_up"] = min(MOST_LIP_UP, (LINE_Y - _REST_UPPER + 4 - upper) / 10)
    channels["lip_down"] = (lower - (LINE_Y + _REST_LOWER + 3)) / 10
    return channels


# Places across half of the mouth, 0 at the corner and 1 at the midline, and what the resting lips measure there.
_ACROSS = (0.0, 0.05, 0.16, 0.34, 0.54, 0.73, 0.88, 1.0)
_UPPER = (0.0, 1.2, 4.8, 11.0, 17.0, 21.0, 20.4, 18.6)
_LOWER = (0.0, 2.5, 9.5, 22.5, 32.2, 37.2, 38.8, 39.0)
_LINE = (0.0, 0.9, 2.4, 3.4, 2.9, 2.4, 3.6, 5.0)
_ROUND_UPPER = (0.0, 0.33, 0.57, 0.80, 0.95, 1.03, 1.01, 0.95)
_ROUND_LOWER = (0.0, 0.31, 0.54, 0.75, 0.89, 0.965, 0.99, 1.0)
_INSIDE = (0.04, 0.16, 0.38, 0.66, 1.0)
"""Places across half of the opening, from its corner to the midline."""


class MouthOutlines(Struct, frozen=True):
    """What the scene paints for a mouth; `opening` is None while the lips touch, teeth and tongue if unseen."""

    upper: Path
    lower: Path
    opening: Path | None
    teeth: Path | None
    tongue: Path | None
    light: Path | None
    """What shines on the lower lip."""
    seam: tuple[Point, ...]
    """Points of the line where the lips meet, left to right; the upper inner edge where they are apart."""
    lower_edge: tuple[Point, ...]
    """The inner edge of the lower lip, left to right."""
    roundness: float
    """0 for lips at rest or stretched, 1 for a full pucker or O."""
    creases: tuple[tuple[Point, Point, Point], ...]
    """Short folds across pursed lips."""


class _Form(Struct, frozen=True):
    """Everything the outlines need, in canvas units."""

    half: float
    corner_y: float
    roundness: float
    upper: float  # thickness of the red at the midline
    lower: float
    gap_up: float
    gap_down: float
    inset: float  # share of the half width where the lips still touch
    lift: float  # of the upper lip as a whole
    shift: float  # of the lips to the side
    middle_dy: float


def _form(channels: Channels, m: MouthMeasures) -> _Form:
    def of(name: str) -> float:
        return channels.get(name, 0.0)

    pucker, funnel, smile, jaw = of("lip_pucker"), of("lip_funnel"), of("smile"), of("jaw_open")
    folded = fold(channels)
    flat = (1 - 0.66 * of("lip_press")) * (1 - 0.10 * smile) * (1 - 0.15 * of("lip_stretch"))
    # Pursed lips are half as full again; the upper one, which has less, takes the larger share.
    upper = _REST_UPPER * (1 + 0.85 * pucker) * (1 + 0.25 * funnel)
    lower = _REST_LOWER * (1 + 0.33 * pucker) * (1 - 0.20 * funnel)
    parted = (m.aperture - REST_APERTURE) * CANVAS_HEIGHT
    up = 0.10 * 55 * jaw + 0.42 * (parted - 55 * jaw)
    return _Form(
        half=m.half * CANVAS_WIDTH,
        corner_y=LINE_Y + m.corner_dy * CANVAS_HEIGHT + 15 * jaw,
        roundness=sin(pi / 2 * (1 - (1 - 0.85 * pucker) * (1 - 0.95 * funnel))),
        upper=max(3.0, upper * flat * (1 - 0.88 * of("lip_roll_upper")) * (1 - 0.18 * smile * (1 - pucker))),
        lower=max(4.0, lower * flat * (1 - 0.88 * of("lip_roll_lower"))),
        gap_up=up,
        gap_down=parted - up,
        inset=1 - _opening_half(m, parted, pucker, funnel, folded) / (m.half * CANVAS_WIDTH),
        lift=15 * of("upper_lip_raise") + 8 * of("nose_wrinkle"),
        shift=-min(12.0, 0.25 * m.half * CANVAS_WIDTH) * of("jaw_side"),
        middle_dy=-7 * smile * (1 - funnel) + 2 * pucker - 6 * of("chin_raise"),
    )


def _opening_half(m: MouthMeasures, parted: float, pucker: float, funnel: float, folded: float) -> float:
    """Return half the opening's width: nearly the mouth's own, but an O stays round however wide the smile."""
    free = 0.96 * m.half * CANVAS_WIDTH * (1 - 0.40 * pucker * (1 - funnel)) * (1 - 0.60 * folded)
    return free + funnel * (min(free, 0.62 * parted) - free)


def _edges(channels: Channels, m: MouthMeasures) -> tuple[float, float]:
    """Return y of the upper and lower edge of the red at the midline."""
    f = _form(channels, m)
    line = LINE_Y + _LINE[-1] + f.middle_dy
    return line - f.gap_up - f.lift - f.upper, line + f.gap_down + f.lower


def outlines(channels: Channels) -> MouthOutlines:
    """Return the outlines of the mouth in `channels`, as `channels_of` gives them."""
    return _outlines(tuple(channels.get(driver, 0.0) for driver in DRIVERS))


@lru_cache(maxsize=4)  # the lips, their zone and its fibres ask for it within one frame
def _outlines(driven: tuple[float, ...]) -> MouthOutlines:
    channels = dict(zip(DRIVERS, driven, strict=True))
    f = _form(channels, measures(channels))
    # The corners sit still; what lies between them shifts with the jaw.
    top = _both([_top(f, i) for i in range(len(_ACROSS))], f.shift)
    bottom = _both([_bottom(f, i) for i in range(len(_ACROSS))], f.shift)
    gap = f.gap_up + f.gap_down
    is_open = gap > 3  # thinner than the seam's ink is no opening
    apart = (0.0, f.inset / 2, f.inset, *(f.inset + (1 - f.inset) * inside for inside in _INSIDE))
    # The inner edges go over from the places of the outer ones to those of the opening as it opens.
    open_share = min(1.0, gap / 12)
    places = [closed + open_share * (opened - closed) for closed, opened in zip(_ACROSS, apart, strict=True)]
    inner = [_inner(f, u) for u in places]
    seam = _both([high for high, _ in inner], f.shift)
    edge = _both([low for _, low in inner], f.shift)
    tips = frozenset({0, len(top) - 1}) if f.roundness < 0.5 else frozenset[int]()
    return MouthOutlines(
        upper=smooth(top + seam[-2:0:-1], corners=tips),
        lower=smooth(edge + bottom[-2:0:-1], corners=tips),
        opening=smooth(seam[2:-2] + edge[-4:2:-1]) if is_open else None,
        teeth=_teeth(seam, edge, channels) if is_open else None,
        tongue=_tongue(f, seam, edge, channels) if is_open else None,
        light=_light(edge, bottom),
        seam=tuple(seam),
        lower_edge=tuple(edge),
        roundness=f.roundness,
        creases=_creases(f),
    )


def _line(f: _Form, u: float) -> float:
    """Return y of the line between closed lips.

    The corners' height fades towards the midline, so that a smile curves the line and does not tilt it; on rounded
    lips it fades sooner, so that an O stays an O with its corners drawn up.
    """
    i = next(k for k in range(1, len(_ACROSS)) if u <= _ACROSS[k])
    share = (u - _ACROSS[i - 1]) / (_ACROSS[i] - _ACROSS[i - 1])
    rest = _LINE[i - 1] + share * (_LINE[i] - _LINE[i - 1])
    drawn_up = f.corner_y < LINE_Y
    bow = float((1 - u) ** (1.6 + 2.6 * f.roundness * drawn_up))
    return LINE_Y + rest * (1 - 0.6 * f.roundness) + (f.corner_y - LINE_Y) * bow + f.middle_dy * (1 - bow)


def _parted(f: _Form, u: float) -> float:
    """Return how open the lips are at a place, 0 where they touch to 1 at the midline."""
    inside = (u - f.inset) / (1 - f.inset)
    if inside <= 0:
        return 0.0
    lens = sin(pi / 2 * inside)
    return lens + f.roundness * (sqrt(max(0.0, 1 - (1 - inside) ** 2)) - lens)


def _top(f: _Form, i: int) -> Point:
    u = _ACROSS[i]
    share = _UPPER[i] / _REST_UPPER + f.roundness * (_ROUND_UPPER[i] - _UPPER[i] / _REST_UPPER)
    opened = f.gap_up * (u + f.roundness * (_ROUND_LOWER[i] - u))
    return MIDDLE_X - f.half * (1 - u), _line(f, u) - opened - share * f.upper - f.lift * u


def _bottom(f: _Form, i: int) -> Point:
    u = _ACROSS[i]
    share = _LOWER[i] / _REST_LOWER + f.roundness * (_ROUND_LOWER[i] - _LOWER[i] / _REST_LOWER)
    opened = f.gap_down * (sin(pi / 2 * u) + f.roundness * (_ROUND_LOWER[i] - sin(pi / 2 * u)))
    return MIDDLE_X - f.half * (1 - u), _line(f, u) + opened + share * f.lower


def _inner(f: _Form, u: float) -> tuple[Point, Point]:
    """Return the inner edges of the upper and the lower lip at a place across."""
    x, line, parted = MIDDLE_X - f.half * (1 - u), _line(f, u), _parted(f, u)
    return (x, line - f.gap_up * parted - 0.4 * f.lift * u), (x, line + f.gap_down * parted)


def _both(half: list[Point], shift: float) -> list[Point]:
    """Mirror a left half and push it sideways, the middle most."""
    full = half + [(2 * MIDDLE_X - x, y) for x, y in half[-2::-1]]
    if not shift:
        return full
    reach = (full[-1][0] - full[0][0]) / 2 or 1.0
    return [(x + shift * (1 - ((x - MIDDLE_X) / reach) ** 2), y) for x, y in full]


def _creases(f: _Form) -> tuple[tuple[Point, Point, Point], ...]:
    """Folds that fan out from the middle of the seam, two on each side of either lip and one on the midline."""
    found = []
    for across in (-0.52, -0.26, 0.0, 0.26, 0.52):
        u = 1 - abs(across)
        x, line, fan = MIDDLE_X + across * f.half, _line(f, u), 1 - 0.5 * abs(across)
        parted = _parted(f, u)
        for start, length in (
            (line - f.gap_up * parted, -0.62 * f.upper),
            (line + f.gap_down * parted, 0.55 * f.lower),
        ):
            begin, end = start + 0.12 * length, start + length * fan
            lean = across * f.half * 0.16
            found.append(((x, begin), (x + lean * 0.4, (begin + end) / 2), (x + lean, end)))
    return tuple(found)


def _light(edge: list[Point], bottom: list[Point]) -> Path | None:
    """A soft oblong a little to the side the light comes from; none on a lip that is hardly there."""
    middle = len(bottom) // 2
    span = bottom[middle][1] - edge[len(edge) // 2][1]
    if span < 12:
        return None
    upper, lower = [], []
    for i in range(middle - 3, middle + 2):
        x, foot = bottom[i]
        share = (0.0, 0.12, 0.16, 0.12, 0.0)[i - middle + 3]
        here = foot - 0.55 * span
        upper.append((x, here - share * span))
        lower.append((x, here + share * span))
    return smooth(upper + lower[-2:0:-1])


def _teeth(seam: list[Point], edge: list[Point], channels: Channels) -> Path | None:
    """The upper row, as far as the opening shows it; rounded lips and lips over the teeth hide it."""
    rounded = max(channels.get(name, 0.0) for name in ("lip_funnel", "lip_roll_upper", "lip_pucker"))
    height = 13.0 * (1 - min(1.0, 1.6 * rounded))
    return _clamped(seam, edge, 0.14, lambda s, _e: s, lambda s, _e: s + height) if height > 1 else None


def _tongue(f: _Form, seam: list[Point], edge: list[Point], channels: Channels) -> Path | None:
    if f.gap_down < 14:
        return None
    if channels.get("tongue_palate", 0.0) > 0.3:
        return _clamped(seam, edge, 0.30, lambda s, _e: s + 4, lambda s, e: s + 0.62 * (e - s))
    return _clamped(seam, edge, 0.34, lambda s, e: e - 0.34 * (e - s), lambda _s, e: e)


def _clamped(
    seam: list[Point],
    edge: list[Point],
    inset: float,
    top: Callable[[float, float], float],
    bottom: Callable[[float, float], float],
) -> Path | None:
    """Return a form inside the opening, from `inset` of the mouth's half width to the other side."""
    reach = (seam[-1][0] - seam[0][0]) / 2
    middle = (seam[-1][0] + seam[0][0]) / 2
    upper: list[Point] = []
    lower: list[Point] = []
    for (x, s), (_, e) in zip(seam, edge, strict=True):
        high, low = max(s, top(s, e)), min(e, bottom(s, e))
        if abs(x - middle) <= (1 - inset) * reach and low - high > 1:
            upper.append((x, high))
            lower.append((x, low))
    return smooth(upper + lower[::-1]) if len(upper) > 2 else None
