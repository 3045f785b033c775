# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Make assets/face/hands/*.toml from drawings of hands: `python packaging/makers/make_hands.py DRAWINGS [FOLDER]`.

A drawing is an SVG file of the person's right hand as a mirror shows it, on the canvas of 800 × 1000 units: groups
of paths from back to front, each path with its tone in `data-tone`, filled by the even-odd rule, and a group
`anchors` with circles: `contact` (what lies on the touched place), `wrist`, `index` and `little` (knuckles),
`thumb` (its tip), `pad0`, `pad1` … (what touches), and a line `elbow` from the wrist along the arm.

Paths of one tone in one group become one list. An outline with holes becomes one line that goes in to each hole
and back, so that no rule of filling needs to be told.
"""

import re
import sys
from math import dist, hypot
from pathlib import Path

Cubic = tuple[float, ...]
Outline = list[Cubic]
"""Curves end to end; the last one ends where the first begins. Each is its start, two handles and its end."""

NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
GROUP = re.compile(r'<g id="([^"]+)"[^>]*>(.*?)</g>', re.DOTALL)
PATH = re.compile(r'data-tone="(\w+)" fill="[^"]*"(?: fill-opacity="([\d.]+)")?[^>]* d="([^"]*)"')
CIRCLE = re.compile(r'<circle id="(\w+)" cx="([\d.-]+)" cy="([\d.-]+)"')
ELBOW = re.compile(r'id="elbow" d="M[\d.,-]+ l([\d.-]+),([\d.-]+)"')
EDGE = "edge"
PADS = "pads"
"""A group that only helps to draw: what touches is told by the circles."""
NAMES = {"forearm-silhouette": "body", "thumb-front": "thumb", "finger-gaps": "gaps"}


def outlines(data: str) -> list[Outline]:
    """Return the closed outlines of SVG path data made of M, C and Z."""
    found = []
    for part in data.split("M")[1:]:
        numbers = [float(n) for n in NUMBER.findall(part)]
        x, y = numbers[:2]
        curves: Outline = []
        for i in range(2, len(numbers), 6):
            curves.append((x, y, *numbers[i : i + 6]))
            x, y = numbers[i + 4 : i + 6]
        first = curves[0][:2]
        if dist((x, y), first) > 0.05:
            curves.append((x, y, x, y, *first, *first))
        found.append(curves)
    return found


def reversed_outline(outline: Outline) -> Outline:
    """Return the outline the other way round."""
    return [(g, h, e, f, c, d, a, b) for a, b, c, d, e, f, g, h in reversed(outline)]


def area(outline: Outline) -> float:
    """Return the area of the corners, positive where the outline goes clockwise as seen."""
    return sum(c[0] * c[7] - c[6] * c[1] for c in outline) / 2


def inside(point: tuple[float, float], outline: Outline) -> bool:
    """Whether a point lies within an outline."""
    x, y = point
    hit = False
    points = sampled(outline)
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            hit = not hit
    return hit


def sampled(outline: Outline) -> list[tuple[float, float]]:
    """Return four points of each curve."""
    found = []
    for x0, y0, x1, y1, x2, y2, x3, y3 in outline:
        for t in (0.0, 0.25, 0.5, 0.75):
            a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
            found.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    return found


def clockwise(outline: Outline) -> Outline:
    """Return the outline the way round that has a positive area."""
    return outline if area(outline) > 0 else reversed_outline(outline)


def without_holes(found: list[Outline]) -> list[Outline]:
    """Return outlines that need no rule of filling: each hole is joined to what it is a hole in."""
    depth = [sum(inside(one[0][:2], other) for other in found if other is not one) for one in found]
    solids = {
        k: found[k] if area(found[k]) > 0 else reversed_outline(found[k])
        for k in range(len(found))
        if depth[k] % 2 == 0
    }
    for k, hole in enumerate(found):
        if depth[k] % 2:
            owner = next(j for j in solids if depth[j] == depth[k] - 1 and inside(hole[0][:2], found[j]))
            solids[owner] = joined(solids[owner], reversed_outline(clockwise(hole)))
    return list(solids.values())


def joined(solid: Outline, hole: Outline) -> Outline:
    """Return the outline that leaves `solid` at its nearest corner, goes round `hole` and comes back."""
    i, j = min(
        ((i, j) for i in range(len(solid)) for j in range(len(hole))),
        key=lambda ij: dist(solid[ij[0]][:2], hole[ij[1]][:2]),
    )
    a, b = solid[i][:2], hole[j][:2]
    return [*solid[:i], (*a, *a, *b, *b), *hole[j:], *hole[:j], (*b, *b, *a, *a), *solid[i:]]


def data(outline: Outline) -> str:
    """Return an outline as path data: one M, then C with six numbers a curve."""
    start = f"M{outline[0][0]:.1f},{outline[0][1]:.1f}"
    return start + "".join("C" + " ".join(f"{n:.1f}".removesuffix(".0") for n in curve[2:]) for curve in outline)


def layers(text: str) -> list[tuple[str, str, float, list[Outline]]]:
    """Return (group, tone, opacity, outlines) from back to front, what is alike in a group together."""
    found: dict[tuple[str, str, float], list[Outline]] = {}
    for group, body in GROUP.findall(text):
        if group == PADS:
            continue
        for tone, opacity, path in PATH.findall(body):
            key = NAMES.get(group, group), tone, float(opacity or 1.0)
            found.setdefault(key, []).extend(without_holes(outlines(path)))
    for key, shapes in found.items():
        if key[0] == "body":  # one outline of hand and forearm; what else there is are crumbs of tracing
            shapes[:] = [max(shapes, key=lambda shape: abs(area(shape)))]
    return [(*key, shapes) for key, shapes in found.items()]


def ends_of(outline: Outline) -> list[tuple[float, float]]:
    """Return the two corners of a thin outline that lie furthest apart."""
    corners = [(c[0], c[1]) for c in outline]
    return list(max(((a, b) for a in corners for b in corners), key=lambda ab: dist(*ab)))


def toml(text: str) -> str:
    """Return the hand's file.

    Raises:
        ValueError: the drawing has no line to the elbow.
    """
    title = re.search(r"<title>(.*?)</title>", text)
    shows = re.search(r'data-shows="(\w+)"', text)
    elbow = ELBOW.search(text)
    if title is None or shows is None or elbow is None:
        raise ValueError("needs <title>, data-shows and a line named elbow")
    circles = {name: (float(x), float(y)) for name, x, y in CIRCLE.findall(text)}
    found = layers(text)
    edge = [outline for _, tone, _, shapes in found for outline in shapes if tone == EDGE]
    pads = [circles[name] for name in sorted(circles) if name.startswith("pad")] or ends_of(edge[0])
    dx, dy = float(elbow[1]), float(elbow[2])
    lines = [
        "# The person's right hand as a mirror shows it, on a canvas of 800 x 1000: "
        "packaging/makers/make_hands.py",
        f'title = "{title[1]}"',
        f'shows = "{shows[1]}"',
        *(f"{name} = {list(circles[name])}" for name in ("contact", "wrist", "index", "little", "thumb")),
        f"elbow = [{dx / hypot(dx, dy):.3f}, {dy / hypot(dx, dy):.3f}]",
        f"pads = {[list(pad) for pad in pads]}",
    ]
    for group, tone, opacity, shapes in found:
        lines += ["", "[[layer]]", f'name = "{group}"', f'tone = "{tone}"']
        lines += [f"opacity = {opacity:g}"] if 0 < opacity < 1 else []
        lines += ["paths = [", *(f"  '{data(shape)}'," for shape in shapes), "]"]
    return "\n".join([*lines, ""])


def main(drawings: Path, folder: Path) -> None:
    """Write a file for each drawing."""
    folder.mkdir(parents=True, exist_ok=True)
    for drawing in sorted(drawings.glob("*.svg")):
        (folder / f"{drawing.stem}.toml").write_text(toml(drawing.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    main(given[0], given[1] if len(given) > 1 else Path("assets/face/hands"))
