# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The mouth: its measures in a pose, and the outlines of lips, opening, teeth and tongue.

The measures follow the formulas of the domain pack (§4a): a pucker and a smile may both be high, the mouth
then stays narrow while the corners and cheeks rise; nothing averages them away. Pure arithmetic in canvas units.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import pi, sin, sqrt

from facetimer.face.curves import Path, Point, smooth
from facetimer.face.rig import Channels
from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH

MIDDLE_X = 400.0
LINE_Y = 556.0
REST_HALF_WIDTH = 0.095
REST_APERTURE = 0.002
_REST_UPPER, _REST_LOWER = 19.0, 39.0  # red of the lips at the midline


@dataclass(frozen=True, slots=True)
class MouthMeasures:
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
    half -= 0.010 * of("dimple")
    aperture = REST_APERTURE + 0.055 * of("jaw_open") + 0.045 * funnel
    corner_dy = -0.025 * smile * (1 - 0.4 * pucker) + 0.02 * of("mouth_frown")
    return MouthMeasures(half, aperture, corner_dy)


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
    channels["lip_up"] = (LINE_Y - _REST_UPPER + 4 - upper) / 10
    channels["lip_down"] = (lower - (LINE_Y + _REST_LOWER + 3)) / 10
    return channels


# Places across half of the mouth, 0 at the corner and 1 at the midline, and what the resting lips measure there.
_ACROSS = (0.0, 0.05, 0.16, 0.34, 0.54, 0.73, 0.88, 1.0)
_UPPER = (0.0, 1.2, 4.8, 11.0, 17.0, 21.0, 20.4, 18.6)
_LOWER = (0.0, 2.5, 9.5, 22.5, 32.0, 37.0, 38.6, 39.0)
_LINE = (0.0, 0.9, 2.4, 3.4, 2.9, 2.4, 3.6, 5.0)
_ROUND_UPPER = (0.0, 0.36, 0.59, 0.79, 0.93, 1.03, 1.01, 0.94)
_ROUND_LOWER = (0.0, 0.34, 0.58, 0.78, 0.90, 0.965, 0.99, 1.0)


@dataclass(frozen=True, slots=True)
class MouthOutlines:
    """What the scene paints for a mouth; `opening` is None while the lips touch, teeth and tongue if unseen."""

    upper: Path
    lower: Path
    opening: Path | None
    teeth: Path | None
    tongue: Path | None
    seam: tuple[Point, ...]
    """Points of the line where the lips meet, left to right; the upper inner edge when they are apart."""
    lower_edge: tuple[Point, ...]
    """The inner edge of the lower lip, left to right."""


@dataclass(frozen=True, slots=True)
class _Form:
    """Everything the outlines need, in canvas units."""

    half: float
    corner_y: float
    roundness: float
    upper: float  # factors on the resting thickness
    lower: float
    gap_up: float
    gap_down: float
    inset: float
    lift: float  # of the upper lip as a whole
    shift: float  # of the lower lip to the side
    middle_dy: float


def _form(channels: Channels, m: MouthMeasures) -> _Form:
    def of(name: str) -> float:
        return channels.get(name, 0.0)

    pucker, funnel, smile, jaw = of("lip_pucker"), of("lip_funnel"), of("smile"), of("jaw_open")
    fold = pucker * min(of("cheek_suck_left"), of("cheek_suck_right"))
    fuller = (1 + 0.5 * pucker) * (1 + 0.12 * funnel) * (1 + 0.22 * fold)
    thin = (1 - 0.66 * of("lip_press")) * (1 - 0.10 * smile) * (1 - 0.15 * of("lip_stretch"))
    gap = m.aperture * CANVAS_HEIGHT
    wide = gap - REST_APERTURE * CANVAS_HEIGHT
    return _Form(
        half=m.half * CANVAS_WIDTH,
        corner_y=LINE_Y + m.corner_dy * CANVAS_HEIGHT + 15 * jaw,
        roundness=1 - (1 - 0.85 * pucker) * (1 - 0.95 * funnel),
        upper=fuller * thin * (1 - 0.88 * of("lip_roll_upper")) * (1 - 0.18 * smile * (1 - pucker)),
        lower=fuller * thin * (1 - 0.88 * of("lip_roll_lower")),
        gap_up=max(0.0, 5.5 * jaw + 18 * funnel + 9 * fold),
        gap_down=max(0.0, wide - 5.5 * jaw - 18 * funnel + 9 * fold),
        inset=1 - (1 - 0.05) * (1 - 0.34 * funnel) * (1 - 0.40 * pucker * (1 - funnel)) * (1 - 0.45 * fold),
        lift=15 * of("upper_lip_raise") + 8 * of("nose_wrinkle"),
        shift=-12 * of("jaw_side"),
        middle_dy=-7 * smile * (1 - funnel) + 2 * pucker - 6 * of("chin_raise"),
    )


def _edges(channels: Channels, m: MouthMeasures) -> tuple[float, float]:
    """Return y of the upper and lower edge of the red at the midline."""
    f = _form(channels, m)
    line = LINE_Y + _LINE[-1] + f.middle_dy
    return line - f.gap_up - f.lift - _REST_UPPER * f.upper, line + f.gap_down + _REST_LOWER * f.lower


def outlines(channels: Channels) -> MouthOutlines:
    """Return the outlines of the mouth in `channels`, as `channels_of` gives them."""
    f = _form(channels, measures(channels))
    rows = [_row(f, i) for i in range(len(_ACROSS))]
    top, seam, lower_edge, bottom = ([row[k] for row in rows] for k in range(4))
    # The corners sit still; only what lies between them shifts with the jaw.
    full_top, full_seam = _both(top, 0.0), _both(seam, 0.0)
    full_edge, full_bottom = _both(lower_edge, f.shift), _both(bottom, f.shift)
    tips = frozenset({0, len(full_top) - 1}) if f.roundness < 0.5 else frozenset()
    open_now = f.gap_up + f.gap_down > 3
    return MouthOutlines(
        upper=smooth(full_top + full_seam[-2:0:-1], corners=tips),
        lower=smooth(full_edge + full_bottom[-2:0:-1], corners=tips),
        opening=_opening(full_seam, full_edge) if open_now else None,
        teeth=_teeth(full_seam, full_edge, channels) if open_now else None,
        tongue=_tongue(f, full_seam, full_edge, channels) if open_now else None,
        seam=tuple(full_seam),
        lower_edge=tuple(full_edge),
    )


def _row(f: _Form, i: int) -> tuple[Point, Point, Point, Point]:
    """Return the four edges at one place across: top, upper inner, lower inner, bottom."""
    u = _ACROSS[i]
    x = MIDDLE_X - f.half * (1 - u)
    # The corners' height fades towards the midline, so that a smile curves the line and does not tilt it.
    bow = (1 - u) ** 1.6
    line = LINE_Y + _LINE[i] * (1 - 0.6 * f.roundness) + (f.corner_y - LINE_Y) * bow + f.middle_dy * (1 - bow)
    upper = _UPPER[i] + f.roundness * (21 * _ROUND_UPPER[i] - _UPPER[i])
    lower = _LOWER[i] + f.roundness * (39 * _ROUND_LOWER[i] - _LOWER[i])
    inside = (u - f.inset) / (1 - f.inset)
    open_here = 0.0
    if inside > 0:
        lens = sin(pi / 2 * inside)
        open_here = lens + f.roundness * (sqrt(max(0.0, 1 - (1 - inside) ** 2)) - lens)
    seam = line - f.gap_up * open_here - f.lift * u * 0.5
    edge = line + f.gap_down * open_here
    return (x, seam - upper * f.upper - f.lift * u * 0.5), (x, seam), (x, edge), (x, edge + lower * f.lower)


def _both(half: list[Point], shift: float) -> list[Point]:
    """Mirror a left half and push it sideways, the middle most."""
    full = half + [(2 * MIDDLE_X - x, y) for x, y in half[-2::-1]]
    if not shift:
        return full
    reach = (full[-1][0] - full[0][0]) / 2 or 1.0
    return [(x + shift * (1 - ((x - MIDDLE_X) / reach) ** 2), y) for x, y in full]


def _opening(seam: list[Point], edge: list[Point]) -> Path:
    apart = [i for i in range(len(seam)) if edge[i][1] - seam[i][1] > 0.4]
    first, last = max(0, apart[0] - 1), min(len(seam) - 1, apart[-1] + 1)
    return smooth(seam[first : last + 1] + edge[last - 1 : first : -1])


def _teeth(seam: list[Point], edge: list[Point], channels: Channels) -> Path | None:
    """The upper row, as far as the opening shows it; rounded lips and lips over the teeth hide it."""
    hidden = max(
        channels.get("lip_funnel", 0.0), channels.get("lip_roll_upper", 0.0), channels.get("lip_pucker", 0.0)
    )
    height = 13.0 * (1 - min(1.0, 1.6 * hidden))
    return _clamped(seam, edge, 0.14, top=lambda s, _e: s, bottom=lambda s, _e: s + height) if height > 1 else None


def _tongue(f: _Form, seam: list[Point], edge: list[Point], channels: Channels) -> Path | None:
    if f.gap_down < 14:
        return None
    if channels.get("tongue_palate", 0.0) > 0.3:
        return _clamped(seam, edge, 0.26, top=lambda s, _e: s + 6, bottom=lambda s, e: s + 0.62 * (e - s))
    return _clamped(seam, edge, 0.24, top=lambda s, e: e - 0.42 * (e - s), bottom=lambda _s, e: e)


def _clamped(
    seam: list[Point],
    edge: list[Point],
    inset: float,
    *,
    top: Callable[[float, float], float],
    bottom: Callable[[float, float], float],
) -> Path | None:
    """Return a form inside the opening, from `inset` of its width to the other side."""
    left, right = seam[0][0], seam[-1][0]
    reach = (right - left) / 2
    upper: list[Point] = []
    lower: list[Point] = []
    for (x, s), (_, e) in zip(seam, edge, strict=True):
        off = abs(x - MIDDLE_X) / reach
        if off > 1 - inset or e - s < 2:
            continue
        high, low = max(s, top(s, e)), min(e, bottom(s, e))
        if high < low:
            upper.append((x, high))
            lower.append((x, low))
    return smooth(upper + lower[::-1]) if len(upper) > 2 else None
