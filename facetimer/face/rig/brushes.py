# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hair as brushes: strands and outlines by the hundred, rows of numbers that are built when they are first seen.

Owns the notation and the way from it to paths. A brush knows the name of its tone and not the colour.
"""

from collections.abc import Iterator, Mapping
from re import MULTILINE, findall, search
from tomllib import TOMLDecodeError
from typing import Any

from msgspec import Struct, field

from facetimer.face.geometry.curves import Cubic, Path, ribbon
from facetimer.face.geometry.shapes import Blend
from facetimer.face.rig.faults import RigFault
from facetimer.face.rig.prepared import PLAIN, Reader

LAYERS = ("back", "under", "mass", "front", "line")
"""From back to front: behind neck and ears, on the face below, the outline, what lies on it, the contour."""
_NUMBER = r"-?\d+(?:\.\d+)?"


class BrushFault(ValueError):  # noqa: N818 - as RigFault
    """A brush is written in a way that cannot be drawn; the sentence says what would be right."""


class Brush(Struct, frozen=True):
    """Outlines painted in one go.

    Attributes:
        layer: one of `LAYERS`.
        tone: the name of its paint.
        opacity: how much shows, 0..1.
        soft: over how many units its edge is blurred.
        blend: how it meets what lies below.
        on_face: whether it stays inside the contour of the head.
        lines: strands, one a row: x, y, width at each point.
        outlines: filled outlines, one a row, as SVG paths of M, L and C.
    """

    layer: str
    tone: str
    opacity: float
    soft: float
    blend: Blend
    on_face: bool
    lines: str
    outlines: str

    def paths(self) -> tuple[Path, ...]:
        """Return what is to be filled."""
        return (*_strands(self.lines), *(_outline(row) for row in self.outlines.splitlines()))


def brush_from(raw: Mapping[str, Any]) -> Brush:
    """Return a brush of the file.

    Raises:
        BrushFault: something is missing or no number.
    """
    layer, tone = str(raw.get("layer", "")), str(raw.get("tone", ""))
    lines, outlines = str(raw.get("lines", "")).strip(), str(raw.get("outlines", "")).strip()
    if layer not in LAYERS or not tone or bool(lines) == bool(outlines):
        raise BrushFault(f"needs a layer out of {', '.join(LAYERS)}, a tone, and either lines or outlines")
    for row in lines.splitlines():
        words = row.split()
        if len(words) % 3 or len(words) < 6:
            raise BrushFault(f"the strand {row[:30]!r} should be x, y and width at two points or more")
    for row in outlines.splitlines():
        if not row.startswith("M"):
            raise BrushFault(f"the outline {row[:30]!r} should begin with M and go on with L or C")
    try:
        blend = Blend(str(raw.get("blend", Blend.NORMAL)))
    except ValueError:
        raise BrushFault(f"blend should be one of {', '.join(Blend)}") from None
    opacity, soft = float(raw.get("opacity", 1.0)), float(raw.get("soft", 0.0))
    return Brush(layer, tone, opacity, soft, blend, raw.get("clip") == "face", lines, outlines)


class Hairs(Struct, frozen=True, eq=False):
    """The hair shapes of a view, of which a figure wears one: a file is read when its hair is first asked for.

    Attributes:
        texts: name and text of the file of each hair, by its number.
        reader: reads them.
        made: those that have been asked for.
    """

    texts: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    reader: Reader = PLAIN
    made: dict[int, tuple[Brush, ...]] = field(default_factory=dict)

    def brushes(self, hair: int) -> tuple[Brush, ...]:
        """Return the brushes of a hair from back to front; none where there is no such hair.

        Raises:
            RigFault: its file is not TOML, or a brush in it cannot be drawn.
        """
        if hair not in self.made:
            self.made[hair] = _brushes(*self.texts[hair], self.reader) if hair in self.texts else ()
        return self.made[hair]


def hair_in(text: str) -> int | None:
    """Return the number of the hair that the text of a file draws; None if it is a file of something else."""
    found = search(r"^hair = (\d+)$", text, MULTILINE)
    return None if found is None else int(found[1])


def _brushes(name: str, text: str, reader: Reader) -> tuple[Brush, ...]:
    try:
        document = reader.document(text)
    except TOMLDecodeError as error:
        raise RigFault(f"{name}: not TOML: {error}") from error
    made = []
    for i, raw in enumerate(document.get("brush", [])):
        try:
            made.append(brush_from(raw))
        except BrushFault as fault:
            raise RigFault(f"{name}: brush[{i}]: {fault}") from None
    return tuple(made)


def _strands(rows: str) -> Iterator[Path]:
    for row in rows.splitlines():
        values = [float(word) for word in row.split()]
        points = list(zip(values[::3], values[1::3], strict=True))
        yield ribbon(points, values[2::3])


def _outline(row: str) -> Path:
    start, curves, at = (0.0, 0.0), list[Cubic](), (0.0, 0.0)
    for verb, numbers in findall(r"([MLC])([^MLC]*)", row):
        values = [float(word) for word in findall(_NUMBER, numbers)]
        if verb == "M":
            start = at = (values[0], values[1])
        elif verb == "L":
            x, y = values
            dx, dy = (x - at[0]) / 3, (y - at[1]) / 3
            curves.append((at[0] + dx, at[1] + dy, x - dx, y - dy, x, y))
            at = (x, y)
        else:
            a, b, c, d, x, y = values
            curves.append((a, b, c, d, x, y))
            at = (x, y)
    return Path(start, tuple(curves))
