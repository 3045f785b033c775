# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A drawing in layers: outlines and ink lines with tones, and where a channel takes their points.

What moves is written twice, at rest and at the other end of a channel, with the same points in the same order;
between the two every point goes straight. Coordinates are canvas units (800 × 1000).
"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from facetimer.face.geometry.curves import Path, Point, ribbon
from facetimer.face.geometry.shapes import Affine
from facetimer.face.rig.faults import RigFault

Numbers = tuple[float, ...]
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_OUTLINE = re.compile(r"(?:M-?[\d.]+,-?[\d.]+(?:C[-\d. ]+)+)+")
_LINE = re.compile(r"(?:-?[\d.]+,-?[\d.]+,[\d.]+\^? )+-?[\d.]+,-?[\d.]+,[\d.]+\^?")
MOST = 2.0
"""How many times as far as its other end a channel takes a point: a jaw may open wider than it is drawn."""


class Form(Struct, frozen=True, eq=False):
    """Outlines or ink lines as numbers, and how far each channel takes every one of them.

    Attributes:
        numbers: of an outline a start and six for each curve; of a line x, y and width at each point.
        lengths: how many of them each outline or line has.
        corners: of lines, for each the points where it may break.
        deltas: for each end, what is added to `numbers` there.
        is_line: whether it is ink lines.
    """

    numbers: Numbers
    lengths: tuple[int, ...]
    corners: tuple[frozenset[int], ...]
    deltas: Mapping[str, Numbers]
    is_line: bool
    resting: list[tuple[Path, ...]] = field(default_factory=list)
    """The outlines at rest, once they have been asked for."""

    def paths(self, weights: Mapping[str, float]) -> tuple[Path, ...]:
        """Return the outlines where each end counts for so much; those that rest are always the same objects."""
        moves = [(weights[end], delta) for end, delta in self.deltas.items() if weights.get(end, 0.0)]
        if not moves:
            if not self.resting:
                self.resting.append(self._made(self.numbers))
            return self.resting[0]
        numbers: Sequence[float] = self.numbers
        for weight, delta in moves:
            numbers = [a + weight * d for a, d in zip(numbers, delta, strict=True)]
        return self._made(numbers)

    def _made(self, numbers: Sequence[float]) -> tuple[Path, ...]:
        make = self._line if self.is_line else self._outline
        found, first = [], 0
        for k, length in enumerate(self.lengths):
            found.append(make(numbers[first : first + length], k))
            first += length
        return tuple(found)

    def _outline(self, numbers: Sequence[float], _: int) -> Path:
        flat = iter(numbers[2:])
        curves = tuple((a, b, c, d, e, f) for a, b, c, d, e, f in zip(*[flat] * 6, strict=True))
        return Path((numbers[0], numbers[1]), curves)

    def _line(self, numbers: Sequence[float], k: int) -> Path:
        points: list[Point] = list(zip(numbers[0::3], numbers[1::3], strict=True))
        return ribbon(points, [max(0.0, width) for width in numbers[2::3]], corners=self.corners[k])


class Drawn(Struct, frozen=True, eq=False):
    """One shape of a layer.

    Attributes:
        tone: the name of a tone, and after it any number of tones it is mixed with, each with its share.
        clip: names of the outlines it stays inside.
    """

    tone: str
    opacity: float
    soft: float
    clip: tuple[str, ...]
    form: Form


class Layer(Struct, frozen=True, eq=False):
    """What is painted together.

    Attributes:
        shows: how much of it, per channel; "base" always counts. Empty: all of it, always.
        toned: its shapes from back to front.
        plain: those of the styles that have lines alone.
        ends: all ends that move any of its shapes or what clips them.
        goes: how far right and down it goes as a whole with a channel at 1, in canvas units.
    """

    name: str
    shows: Mapping[str, float]
    toned: tuple[Drawn, ...]
    plain: tuple[Drawn, ...]
    ends: tuple[str, ...]
    goes: Mapping[str, Point] = field(default_factory=dict)

    def moved(self, channels: Mapping[str, float], affine: Affine | None) -> Affine | None:
        """Return how it lies where it goes as a whole and then by `affine`; None where neither moves it."""
        ways = [(channels[name], way) for name, way in self.goes.items() if channels.get(name)]
        if not ways:
            return affine
        dx, dy = (sum(share * way[k] for share, way in ways) for k in (0, 1))
        own = Affine(1.0, 0.0, 0.0, 1.0, dx, dy)
        return own if affine is None else affine.after(own)

    def shown(self, channels: Mapping[str, float]) -> float:
        """Return how much of it shows, 0..1."""
        if not self.shows:
            return 1.0
        total = sum(
            share * (1.0 if name == "base" else channels.get(name, 0.0)) for name, share in self.shows.items()
        )
        return min(1.0, max(0.0, total))


class Drawing(Struct, frozen=True, eq=False):
    """Layers by name, and the outlines that clip them.

    Attributes:
        at: of a channel that reaches its other end elsewhere than at 1: where.
    """

    layers: Mapping[str, Layer]
    outlines: Mapping[str, Form]
    at: Mapping[str, float] = field(default_factory=dict)

    def weights(self, ends: Sequence[str], channels: Mapping[str, float]) -> dict[str, float]:
        """Return how much each end counts; one of several channels, "a+b", as much as they have in common.

        "a+a" counts late: what moves little at first and much in the end.
        """
        found = {}
        for end in ends:
            weight = 1.0
            for channel in end.split("+"):
                weight *= min(MOST, channels.get(channel, 0.0) / self.at.get(channel, 1.0))
            if weight:
                found[end] = weight
        return found


def outline_form(where: str, text: str, ends: Mapping[str, str]) -> Form:
    """Return outlines written as M, a point, and C with six numbers a curve.

    Raises:
        RigFault: one is written otherwise, or an end does not have the same points.
    """
    if not _OUTLINE.fullmatch(text):
        raise RigFault(f"{where}: {text[:30]!r}… should be M, a point, and C with six numbers for each curve")
    lengths = tuple(len(_NUMBER.findall(one)) for one in text.split("M")[1:])
    if any(length % 6 != 2 for length in lengths):
        raise RigFault(f"{where}: a curve has six numbers, and one here has not")
    numbers = _numbers(text)
    return Form(numbers, lengths, (), _deltas(where, numbers, ends), is_line=False)


def line_form(where: str, text: str, ends: Mapping[str, str]) -> Form:
    """Return ink lines, one a row, written as x,y,width for each point, with ^ after a corner.

    Raises:
        RigFault: as for `outline_form`.
    """
    rows = text.strip().splitlines()
    for row in rows:
        if not _LINE.fullmatch(row):
            raise RigFault(f"{where}: {row[:30]!r}… should be x,y,width at two or more points")
    entries = [row.split(" ") for row in rows]
    corners = tuple(frozenset(k for k, one in enumerate(points) if one.endswith("^")) for points in entries)
    numbers = _numbers(text)
    lengths = tuple(3 * len(points) for points in entries)
    return Form(numbers, lengths, corners, _deltas(where, numbers, ends), is_line=True)


def _numbers(text: str) -> Numbers:
    return tuple(map(float, _NUMBER.findall(text)))


def _deltas(where: str, numbers: Numbers, ends: Mapping[str, str]) -> dict[str, Numbers]:
    """Return what each end adds; one of several channels adds what those alone do not."""
    found: dict[str, Numbers] = {}
    for end in sorted(ends, key=lambda name: name.count("+")):
        other = _numbers(ends[end])
        if len(other) != len(numbers):
            raise RigFault(f"{where}: the end {end} has {len(other)} numbers and the start {len(numbers)}")
        singly = [found.get(name, ()) for name in dict.fromkeys(end.split("+"))] if "+" in end else []
        delta = [b - a for a, b in zip(numbers, other, strict=True)]
        for known in singly:
            delta = [d - k for d, k in zip(delta, known, strict=True)] if known else delta
        found[end] = tuple(delta)
    return found
