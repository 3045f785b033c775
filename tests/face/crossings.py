# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether an outline crosses itself or goes round a point, and poses drawn by lot."""

from collections.abc import Sequence
from random import Random

import numpy as np
from numpy.typing import NDArray

from facetimer.face.geometry.curves import Point
from facetimer.library.model.movement import POSE_PARAMETERS

_LEAST = 1e-6


def winding(point: Point, outline: Sequence[Point]) -> int:
    """How often a closed line goes round a point: where it is not 0, paint is laid."""
    turns = 0
    for (x0, y0), (x1, y1) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y0 <= point[1]) != (y1 <= point[1]):
            crossing = x0 + (point[1] - y0) * (x1 - x0) / (y1 - y0)
            turns += (1 if y1 > y0 else -1) * (crossing > point[0])
    return turns


def crosses_itself(outline: Sequence[Point]) -> bool:
    """Whether two sides of the closed polygon that are not neighbours cross."""
    points = np.asarray(outline, dtype=float)
    far = np.hypot(*(points[1:] - points[:-1]).T) > 1e-9
    points = points[np.r_[True, far]]
    if np.hypot(*(points[0] - points[-1])) < 1e-9:
        points = points[:-1]
    count = len(points)
    begin, end = points, np.roll(points, -1, 0)
    a, b, c, d = begin[:, None], end[:, None], begin[None], end[None]
    apart = _side(a, b, c) * _side(a, b, d) < -_LEAST
    apart &= _side(c, d, a) * _side(c, d, b) < -_LEAST
    rows, columns = np.nonzero(np.triu(apart, 2))
    return any(not (i == 0 and j == count - 1) for i, j in zip(rows, columns, strict=True))


def _side(a: NDArray[np.float64], b: NDArray[np.float64], c: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) - (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
    return found


def pose_by_lot(lot: Random) -> dict[str, float]:
    """Any face within the legal ranges, extremes often; the head does not turn."""
    pose = {}
    for name, (low, high) in POSE_PARAMETERS.items():
        if not name.startswith(("head_", "tongue_angle")) and lot.random() < 0.4:
            pose[name] = lot.uniform(low, high) if lot.random() < 0.7 else lot.choice([low, high])
    return pose
