# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How much of each sign of a picture a hand or its tool hides, told from the picture alone."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import Blend, Scene, Shape

Points = NDArray[np.float64]

APART = 4.0
"""Between two places of an outline that are looked at, in units of the canvas."""
NEAR = 14.0
"""So near to a place of a way that is covered lies what is dashed upon the hand for it."""
_SIGN = re.compile(r"(way|sign|move)\d+")
_COVER = re.compile(r"hand\d+\.(body|tool|thumb)\d+")
_ASIDE = (".casing", ".number", ".over", ".before", ".gone")
"""No signs of their own: a casing, a number, what lies on the hand, what is gone of it, lines of before."""


def hidden_shares(scene: Scene) -> dict[str, float]:
    """Return for each sign, by its name, what share of it is hidden, 0..1; only what is in the crop counts."""
    shapes = scene.shapes
    found: dict[str, list[tuple[int, int]]] = {}
    for place, shape in enumerate(shapes):
        name = _SIGN.match(shape.name)
        if name is None or any(each in shape.name for each in _ASIDE) or _is_faint(shape):
            continue
        points = _within(_along(shape), scene)
        hidden = _covered(points, shapes[place + 1 :])
        if hidden.any():
            over = [
                each
                for each in shapes
                if each.name.startswith(f"{name[0]}.") and ".over" in each.name and ".start" not in each.name
            ]
            hidden &= ~_near(points, over)
        found.setdefault(name[0], []).append((int(hidden.sum()), len(points)))
    shares = {name: np.array(counts).sum(axis=0) for name, counts in found.items()}
    return {name: float(hidden / whole) for name, (hidden, whole) in shares.items() if whole}


def _is_faint(shape: Shape) -> bool:
    tints = [tint for tint in (shape.fill, shape.pen.tint if shape.pen else None) if tint is not None]
    return all(tint.opacity < 0.2 for tint in tints)


def _along(shape: Shape) -> Points:
    return np.array([point for path in shape.placed() for point in _evenly(path)]).reshape(-1, 2)


def _evenly(path: Path) -> Iterator[tuple[float, float]]:
    points = np.array(path.sampled(4))
    steps = np.hypot(*(points[1:] - points[:-1]).T)
    far = np.r_[0.0, np.cumsum(steps)]
    at = np.arange(0.0, far[-1], APART)
    yield from zip(np.interp(at, far, points[:, 0]), np.interp(at, far, points[:, 1]), strict=True)


def _within(points: Points, scene: Scene) -> Points:
    box = scene.crop
    x, y = points.T
    seen: Points = points[
        (x >= box.left) & (x <= box.left + box.width) & (y >= box.top) & (y <= box.top + box.height)
    ]
    return seen


def _covered(points: Points, above: Sequence[Shape]) -> NDArray[np.bool_]:
    covered = np.zeros(len(points), dtype=bool)
    for shape in above:
        if not _COVER.fullmatch(shape.name) or shape.fill is None or shape.blend is not Blend.NORMAL:
            continue
        if shape.fill.opacity < 0.9 or shape.soft:
            continue
        over = np.zeros(len(points), dtype=bool)
        for path in shape.placed():
            over |= _inside(points, path)
        for path in shape.clip:
            over &= _inside(points, path)
        covered |= over
    return covered


def _inside(points: Points, path: Path) -> NDArray[np.bool_]:
    outline = np.array(path.sampled(3))
    x, y = points[:, :1], points[:, 1:]
    x0, y0 = outline.T
    x1, y1 = np.roll(outline, -1, axis=0).T
    crosses = (y0 <= y) != (y1 <= y)
    at = x0 + (y - y0) * (x1 - x0) / np.where(y1 == y0, 1.0, y1 - y0)
    turns: NDArray[np.int64] = np.where(crosses & (at > x), np.where(y1 > y0, 1, -1), 0).sum(axis=1)
    return np.asarray(turns != 0, dtype=np.bool_)


def _near(points: Points, over: Sequence[Shape]) -> NDArray[np.bool_]:
    lines = [point for shape in over for point in _along(shape)]
    if not lines:
        return np.zeros(len(points), dtype=bool)
    away = np.hypot(*(points[:, None] - np.array(lines)[None]).transpose(2, 0, 1))
    return np.asarray(away.min(axis=1) <= NEAR, dtype=np.bool_)
