# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hatching inside an outline: parallel lines, fans and rings, cut where the outline ends.

Plane geometry only. A pattern is made once for the face at rest; the rig then moves its points with the skin.
"""

from collections.abc import Callable, Iterable, Sequence
from math import atan2, cos, degrees, hypot, pi, radians, sin

from facetimer.face.curves import Point, inside

Line = list[Point]


def parallel(outline: Sequence[Point], angle_deg: float, spacing: float) -> list[Line]:
    """Return straight lines at `angle_deg` (0 is level, positive falls to the right), `spacing` apart."""
    turn = radians(angle_deg)
    along, across = (cos(turn), sin(turn)), (-sin(turn), cos(turn))
    depths = [x * across[0] + y * across[1] for x, y in outline]
    lines: list[Line] = []
    depth = min(depths) + spacing / 2
    while depth < max(depths):
        cuts = _cuts(outline, along, across, depth)
        for begin, end in zip(cuts[::2], cuts[1::2], strict=False):
            if end - begin > spacing / 2:
                lines.append([_at(t, depth, along, across) for t in (begin, (begin + end) / 2, end)])
        depth += spacing
    return lines


def _at(t: float, depth: float, along: Point, across: Point) -> Point:
    return t * along[0] + depth * across[0], t * along[1] + depth * across[1]


def _cuts(outline: Sequence[Point], along: Point, across: Point, depth: float) -> list[float]:
    """Return where the line at `depth` crosses the outline, in order along the line."""
    found = []
    x0, y0 = outline[-1]
    d0 = x0 * across[0] + y0 * across[1] - depth
    for x1, y1 in outline:
        d1 = x1 * across[0] + y1 * across[1] - depth
        if (d0 < 0) != (d1 < 0):
            share = d0 / (d0 - d1)
            x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
            found.append(x * along[0] + y * along[1])
        x0, y0, d0 = x1, y1, d1
    return sorted(found)


def fan(outline: Sequence[Point], source: Point, step_deg: float) -> list[Line]:
    """Return lines that spread from `source`, one every `step_deg`."""
    reach = max(hypot(x - source[0], y - source[1]) for x, y in outline)
    middle = _mean(outline)
    towards = degrees(atan2(middle[1] - source[1], middle[0] - source[0]))
    count = int(180 / step_deg)

    def ray(k: int) -> Line:
        angle = radians(towards + (k - count / 2 + 0.5) * step_deg)
        return [
            (source[0] + r * reach / 48 * cos(angle), source[1] + r * reach / 48 * sin(angle)) for r in range(49)
        ]

    return _cut(outline, (ray(k) for k in range(count)))


def rings(outline: Sequence[Point], centre: Point, flatness: float, spacing: float) -> list[Line]:
    """Return ellipses around `centre` whose height is `flatness` of their width, `spacing` apart in height."""
    reach = max(hypot(x - centre[0], (y - centre[1]) / flatness) for x, y in outline)
    step = spacing / flatness
    count = int(reach / step) + 1

    def ring(k: int) -> Line:
        radius = (k + 0.5) * step
        return [
            (centre[0] + radius * cos(2 * pi * i / 96), centre[1] + radius * flatness * sin(2 * pi * i / 96))
            for i in range(97)
        ]

    return _cut(outline, (ring(k) for k in range(count)))


def _mean(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _cut(outline: Sequence[Point], lines: Iterable[Line]) -> list[Line]:
    """Keep what lies inside, thinned to a few points a line."""
    kept: list[Line] = []
    for line in lines:
        run: Line = []
        for point in [*line, None]:
            if point is not None and inside(point, outline):
                run.append(point)
                continue
            if len(run) > 3:
                kept.append(_thinned(run))
            run = []
    return kept


def _thinned(run: Line) -> Line:
    last = len(run) - 1
    return [run[round(k * last / 4)] for k in range(5)]


def checker(outline: Sequence[Point], spacing: float) -> list[Line]:
    """Return lines both ways, for what is closed off."""
    return parallel(outline, 45, spacing) + parallel(outline, -45, spacing)


Pattern = Callable[[Sequence[Point]], list[Line]]
