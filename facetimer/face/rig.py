# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face as data: named control points, and how far each channel of a pose moves them.

Owns the files of `assets/face/` and the sum "base + Σ channel × delta". It must not know what an exercise is,
what colour anything has, or what time it is. Files hold the left half in fractions of the canvas; everything
here is in canvas units (800 × 1000).

A *channel* is a pose parameter of the library or one of the derived ones of `mouth.channels_of`. The right
half is the left half of the mirrored pose, so both sides mirror exactly by construction.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from facetimer.face.curves import Path, Point, ribbon, smooth
from facetimer.face.shapes import CANVAS_HEIGHT, CANVAS_WIDTH
from facetimer.library.movement import POSE_PARAMETERS

Channels = Mapping[str, float]

DERIVED_CHANNELS = frozenset({"corner_out", "corner_up", "lip_down", "lip_up"})
SIGNED_CHANNELS = frozenset({"jaw_side", "gaze_x", "head_yaw", "head_roll"})
LEAST_WEIGHT = 0.03
"""Less of a move is not seen, but would make the contour of the whole face part of it."""
_FORMS = frozenset({"pair", "joined", "single"})


class RigFault(Exception):  # noqa: N818 - said to a person as it stands
    """A file of the rig is wrong; the sentence names the file and the place."""


@dataclass(frozen=True, slots=True)
class Mover:
    """A patch of skin that goes along when a channel does.

    A point at `at` moves by `by`; further out it moves less, down to nothing on the ellipse `reach`.
    """

    channel: str
    at: Point
    by: Point
    reach: Point
    groups: frozenset[str]

    def weight(self, x: float, y: float) -> float:
        """Return how much of the move a point takes, 0..1."""
        dx, dy = (x - self.at[0]) / self.reach[0], (y - self.at[1]) / self.reach[1]
        rest = 1 - dx * dx - dy * dy
        return rest * rest if rest > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """One drawn outline or line, left half or whole.

    Attributes:
        tone: the name of the paint, for the scene.
        widths: ink width at each point; empty for a filled outline.
        opacity: how much shows, per channel; "base" always counts.
        deltas: per channel, (index, dx, dy).
    """

    name: str
    form: str
    tone: str
    group: str
    names: tuple[str, ...]
    base: tuple[Point, ...]
    corners: frozenset[int]
    widths: tuple[float, ...]
    deltas: Mapping[str, tuple[tuple[int, float, float], ...]]
    opacity: Mapping[str, float]
    drivers: tuple[str, ...] = ()
    """The channels that move or show this part, those of the other side included."""
    fibres: Mapping[str, Any] = field(default_factory=dict)
    """In a zone: the direction of the muscle below, as the file gives it."""

    def posed(self, channels: Channels) -> list[Point]:
        """Return the points as they are in `channels` (the left half, or the single outline)."""
        points = list(self.base)
        for channel, moves in self.deltas.items():
            value = channels.get(channel, 0.0)
            if value:
                for index, dx, dy in moves:
                    x, y = points[index]
                    points[index] = (x + value * dx, y + value * dy)
        return points

    def shows(self, channels: Channels) -> float:
        """Return the opacity, 0..1."""
        if not self.opacity:
            return 1.0
        total = self.opacity.get("base", 0.0)
        for channel, share in self.opacity.items():
            if channel != "base":
                total += share * channels.get(channel, 0.0)
        return min(1.0, max(0.0, total))


@dataclass(frozen=True, slots=True)
class Rig:
    """All parts, zones and places of the face. Make one with `load_rig`."""

    parts: Mapping[str, Part]
    zones: Mapping[str, Part]
    places: Mapping[str, Part]
    movers: tuple[Mover, ...]
    order: tuple[str, ...]
    strands: Mapping[str, tuple[str, ...]]
    """Groups of lines that are painted as one: the names of their parts."""
    profile: Mapping[str, Any]
    """The head from the side, as its file gives it."""
    memo: dict[str, tuple[object, Any]] = field(default_factory=dict, compare=False, repr=False)
    """The last result for each name: what did not move is the same object in the next frame."""

    def outline(self, name: str, channels: Channels) -> tuple[Path, ...]:
        """Return the curve of a part: two for a pair, left first."""
        part = self.parts[name]
        halves = _halves(part, channels)
        if part.form == "joined":
            return (_joined(part, *halves),)
        return tuple(_curve(part, half) for half in halves)

    def place(self, anchor: str, channels: Channels, *, right: bool = False) -> Point:
        """Return where an anchor or point of the library lies on the posed face.

        Raises:
            KeyError: the rig has no such place.
        """
        part = self.places[anchor]
        if not right or part.base[0][0] == CANVAS_WIDTH / 2:
            return part.posed(channels)[0]
        return _flip(part.posed(mirrored(channels))[0])

    def zone(self, name: str, channels: Channels) -> tuple[Path, ...]:
        """Return the smoothed outline of a zone on the posed face: two for a paired zone, left first."""
        part = self.zones[name]
        halves = _halves(part, channels)
        return tuple(smooth(half, corners=part.corners) for half in halves)

    def skin_lines(self, group: str, lines: Sequence[Sequence[Point]]) -> Part:
        """Return a part that carries `lines`, made for the face at rest, along with the skin of `group`."""
        points = [point for line in lines for point in line]
        deltas: dict[str, list[tuple[int, float, float]]] = {}
        for i, point in enumerate(points):
            for channel, dx, dy in _moved(point, group, self.movers):
                deltas.setdefault(channel, []).append((i, dx, dy))
        frozen = {channel: tuple(moves) for channel, moves in deltas.items()}
        return Part("", "single", "", group, (), tuple(points), frozenset(), (), frozen, {})


def mirrored(channels: Channels) -> dict[str, float]:
    """Return the channels of the mirror image."""
    swapped = {}
    for name, value in channels.items():
        if name in SIGNED_CHANNELS:
            swapped[name] = -value
        elif name.endswith("_left"):
            swapped[name.removesuffix("left") + "right"] = value
        elif name.endswith("_right"):
            swapped[name.removesuffix("right") + "left"] = value
        else:
            swapped[name] = value
    return swapped


def _drivers(own: set[str]) -> tuple[str, ...]:
    return tuple(sorted(own | set(mirrored(dict.fromkeys(own, 1.0)))))


def _flip(point: Point) -> Point:
    return CANVAS_WIDTH - point[0], point[1]


def _halves(part: Part, channels: Channels) -> tuple[list[Point], ...]:
    own = part.posed(channels)
    if part.form == "single":
        return (own,)
    return own, [_flip(p) for p in part.posed(mirrored(channels))]


def _joined(part: Part, left: list[Point], right: list[Point]) -> Path:
    """Join two halves whose midline points may disagree: there the mean of both holds."""
    last = len(left) - 1
    points = [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) if base[0] == CANVAS_WIDTH / 2 else a
        for base, a, b in zip(part.base, left, right, strict=True)
    ]
    widths = list(part.widths)
    corners = set(part.corners)
    for i in range(last, -1, -1):
        if part.base[i][0] != CANVAS_WIDTH / 2:
            if i in part.corners:
                corners.add(len(points))
            points.append(right[i])
            if widths:
                widths.append(part.widths[i])
    if widths:
        return ribbon(points, widths, corners=frozenset(corners))
    return smooth(points, corners=frozenset(corners))


def _curve(part: Part, points: list[Point]) -> Path:
    if part.widths:
        return ribbon(points, part.widths, corners=part.corners)
    return smooth(points, corners=part.corners)


# -- loading -------------------------------------------------------------------------------------------------


def load_rig(folder: FilePath) -> Rig:
    """Read every TOML file in `folder`, in the order of their names.

    Raises:
        RigFault: a file is missing, not TOML, or says something the rig cannot use.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise RigFault(f"{folder}: no *.toml here; the face needs its rig files")
    texts = {file.name: file.read_text(encoding="utf-8") for file in files}
    return rig_from_texts(texts)


def rig_from_texts(texts: Mapping[str, str]) -> Rig:
    """Build a rig from the text of its files, by file name.

    Raises:
        RigFault: as for `load_rig`.
    """
    documents = {}
    for name, text in texts.items():
        try:
            documents[name] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise RigFault(f"{name}: not TOML: {error}") from error
    movers = tuple(
        _mover(f"{name}: mover[{i}]", raw)
        for name, document in documents.items()
        for i, raw in enumerate(document.get("mover", []))
    )
    parts: dict[str, Part] = {}
    zones: dict[str, Part] = {}
    places: dict[str, Part] = {}
    strands: dict[str, tuple[str, ...]] = {}
    for name, document in documents.items():
        for table, kind in ((parts, "part"), (zones, "zone")):
            for i, raw in enumerate(document.get(kind, [])):
                part = _part(f"{name}: {kind}[{i}]", raw, kind, parts, movers)
                if part.name in table:
                    raise RigFault(f"{name}: {kind}[{i}]: {part.name} is there twice; names are unique")
                table[part.name] = part
        for i, raw in enumerate(document.get("strands", [])):
            members = [_part(f"{name}: strands[{i}]", one, "part", parts, movers) for one in _single_lines(raw)]
            parts.update({member.name: member for member in members})
            strands[str(raw.get("name"))] = tuple(member.name for member in members)
        for place, at in document.get("place", {}).items():
            raw = {"name": place, "form": "single", "group": "skin", "points": [[place, *at]]}
            places[place] = _part(f"{name}: place.{place}", raw, "place", parts, movers)
    order = tuple(str(n) for document in documents.values() for n in document.get("order", []))
    profile: dict[str, Any] = next((d["profile"] for d in documents.values() if "profile" in d), {})
    return Rig(parts, zones, places, movers, order, strands, profile)


def _single_lines(raw: dict[str, Any]) -> list[dict[str, Any]]:
    """A group of strands as the parts it stands for; their points need no names of their own."""
    return [
        {**raw, "name": f"{raw.get('name')}.{i}", "points": [[f"p{k}", *point] for k, point in enumerate(line)]}
        for i, line in enumerate(raw.get("lines", []))
    ]


def _mover(where: str, raw: dict[str, Any]) -> Mover:
    channel = _channel(where, raw.get("channel"))
    try:
        (x, y), (dx, dy), (rx, ry) = raw["at"], raw["by"], raw["reach"]
    except (KeyError, TypeError, ValueError):
        raise RigFault(f"{where}: needs at, by and reach, each [x, y] in fractions of the canvas") from None
    return Mover(channel, _scaled(x, y), _scaled(dx, dy), _scaled(rx, ry), frozenset(raw.get("groups", ["skin"])))


def _scaled(x: float, y: float) -> Point:
    return x * CANVAS_WIDTH, y * CANVAS_HEIGHT


def _channel(where: str, name: object) -> str:
    plain = str(name)
    if plain in POSE_PARAMETERS or plain in DERIVED_CHANNELS:
        return plain
    raise RigFault(
        f"{where}: {plain!r} is no channel; pose parameters and {', '.join(sorted(DERIVED_CHANNELS))} are"
    )


def _part(
    where: str, raw: dict[str, Any], kind: str, parts: Mapping[str, Part], movers: tuple[Mover, ...]
) -> Part:
    name = str(raw.get("name", ""))
    form = str(raw.get("form", "single"))
    if not name or form not in _FORMS:
        raise RigFault(f"{where}: needs a name and a form out of {', '.join(sorted(_FORMS))}")
    group = str(raw.get("group", "skin"))
    names: list[str] = []
    base: list[Point] = []
    widths: list[float] = []
    corners: set[int] = set()
    deltas: dict[str, list[tuple[int, float, float]]] = {}
    for i, entry in enumerate(raw.get("points", [])):
        point, at, width, borrowed = _entry(f"{where} {name}: points[{i}]", entry, parts)
        if point.endswith("^"):
            corners.add(i)
            point = point.removesuffix("^")
        names.append(point)
        base.append(at)
        if width is not None:
            widths.append(width)
        for channel, dx, dy in borrowed if borrowed is not None else _moved(at, group, movers):
            deltas.setdefault(channel, []).append((i, dx, dy))
    if widths and len(widths) != len(base):
        raise RigFault(f"{where} {name}: a line gives a width at every point, an outline at none")
    if kind == "part" and len(base) < 2:
        raise RigFault(f"{where} {name}: needs at least two points")
    _own_deltas(f"{where} {name}", raw.get("delta", {}), names, deltas)
    opacity = {str(k): float(v) for k, v in raw.get("opacity", {}).items()}
    return Part(
        name,
        form,
        str(raw.get("tone", "")),
        group,
        tuple(names),
        tuple(base),
        frozenset(corners),
        tuple(widths),
        {channel: tuple(moves) for channel, moves in deltas.items()},
        opacity,
        _drivers({*deltas, *opacity} - {"base"}),
        raw.get("fibres", {}),
    )


def _entry(
    where: str, entry: object, parts: Mapping[str, Part]
) -> tuple[str, Point, float | None, list[tuple[str, float, float]] | None]:
    match entry:
        case [str(name), float() | int() as x, float() | int() as y]:
            return name, _scaled(x, y), None, None
        case [str(name), float() | int() as x, float() | int() as y, float() | int() as width]:
            return name, _scaled(x, y), float(width), None
        case [str(reference), *rest] if "." in reference and rest in ([], ["right"]):
            return _borrowed(where, reference, None, parts, right=bool(rest))
        case [str(reference), float() | int() as width] if "." in reference:
            return _borrowed(where, reference, float(width), parts)
    raise RigFault(
        f"{where}: {entry!r} should be [name, x, y], [name, x, y, width], ['part.point'], "
        "['part.point', width] or ['part.point', 'right']"
    )


def _borrowed(
    where: str, reference: str, width: float | None, parts: Mapping[str, Part], *, right: bool = False
) -> tuple[str, Point, float | None, list[tuple[str, float, float]]]:
    """Return a point of a part above with all that moves it, or its mirror image."""
    owner, point = reference.split(".", 1)
    part, plain = parts.get(owner), point.removesuffix("^")
    if part is None or plain not in part.names:
        raise RigFault(f"{where}: {reference} names no point of a part above it")
    index = part.names.index(plain)
    moves = [(channel, dx, dy) for channel, found in part.deltas.items() for i, dx, dy in found if i == index]
    at = part.base[index]
    if right:
        return point, _flip(at), width, [_opposite(*move) for move in moves]
    return point, at, width, moves


def _opposite(channel: str, dx: float, dy: float) -> tuple[str, float, float]:
    """Return what a move of the left half is on the right."""
    ((name, sign),) = mirrored({channel: 1.0}).items()
    return name, -dx * sign, dy * sign


def _moved(at: Point, group: str, movers: tuple[Mover, ...]) -> list[tuple[str, float, float]]:
    """Return what the movers do to a point; right of the middle they do the mirror image of it."""
    x, y = at
    on_right = x > CANVAS_WIDTH / 2
    found = []
    for mover in movers:
        if group in mover.groups:
            weight = mover.weight(CANVAS_WIDTH - x if on_right else x, y)
            if weight > LEAST_WEIGHT:
                dx, dy = weight * mover.by[0], weight * mover.by[1]
                move = (mover.channel, dx, dy)
                found.append(_opposite(*move) if on_right else move)
    return found


def _own_deltas(
    where: str,
    raw: dict[str, dict[str, list[float]]],
    names: list[str],
    deltas: dict[str, list[tuple[int, float, float]]],
) -> None:
    """A delta written with the part replaces what the movers say for that point and channel."""
    for channel, moves in raw.items():
        _channel(where, channel)
        for point, (dx, dy) in moves.items():
            chosen = range(len(names)) if point == "all" else [i for i, n in enumerate(names) if n == point]
            if not chosen:
                raise RigFault(f"{where}: delta.{channel} moves {point}, which is none of {', '.join(names)}")
            kept = [m for m in deltas.get(channel, []) if m[0] not in chosen]
            deltas[channel] = kept + [(i, dx * CANVAS_WIDTH, dy * CANVAS_HEIGHT) for i in chosen]
