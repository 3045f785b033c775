# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face as data: named control points, and how far each channel of a pose moves them.

Owns the sum "base + Σ channel × delta". It must not know what an exercise is, what colour anything has, or what
time it is. Everything here is in canvas units (800 × 1000).

A *channel* is a pose parameter of the library or one of the derived ones of `mouth.channels_of`. The right
half is the left half of the mirrored pose, so both sides mirror exactly by construction.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct, field

from facetimer.face.geometry.curves import Path, Point, ribbon, smooth
from facetimer.face.geometry.shapes import CANVAS_WIDTH
from facetimer.face.rig.brushes import Hairs
from facetimer.face.rig.cameras import Cameras
from facetimer.face.rig.hand_files import Hands
from facetimer.face.rig.moves import MoveSign
from facetimer.face.rig.muscles import Muscle
from facetimer.face.rig.view_files import Drawings

Channels = Mapping[str, float]

FRONT = "front"
"""The view in which both sides are seen."""

DERIVED_CHANNELS = frozenset(
    "fish kiss whistle blow tall trill grin apple hidden pressed parted "
    "scrunch tongue_up tongue_down tongue_left tongue_right puff_left puff_right still_cheek".split()
)
"""What follows from a pose (`mouth.channels_of`): how much there is of each form of the mouth and cheeks."""
FOLLOWED = ("corner", "upper", "lower", "chin")
"""The places a mask may go along with as a whole: a corner of the mouth, the edges of the red, the chin."""
SIGNED_CHANNELS = frozenset({"jaw_side", "gaze_x", "head_yaw", "head_roll"})
LEAST_WEIGHT = 0.03
"""Less of a move is not seen, but would make the contour of the whole face part of it."""


class Mover(Struct, frozen=True):
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


class Part(Struct, frozen=True):
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
    sided: tuple[tuple[str, str, int], ...] = ()
    """Of those the ones that tell left from right: a channel, the one that does the same on the other side, and 1,
    or -1 where that one goes the other way."""
    soft: float = 0.0
    """Over how many units the edge of the fill is blurred; see `Shape.soft`."""
    clip: tuple[str, ...] = ()
    """Names of the parts inside which alone it shows."""
    follows: str = ""
    """The place of the mouth it goes along with as a whole; see `mouth.followed`."""
    right_share: float = 1.0
    """How much of it shows on the right of a pair: the light comes from the left."""

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

    def is_even(self, channels: Channels) -> bool:
        """Whether this part is the same left and right in `channels`."""
        return all(channels.get(a, 0.0) == sign * channels.get(b, 0.0) for a, b, sign in self.sided)

    def other_half(self, channels: Channels) -> list[Point]:
        """Return the points of the other half, where they are on the canvas."""
        return [_flip(point) for point in self.posed(mirrored(channels))]

    def shows(self, channels: Channels) -> float:
        """Return the opacity, 0..1."""
        if not self.opacity:
            return 1.0
        total = self.opacity.get("base", 0.0)
        for channel, share in self.opacity.items():
            if channel != "base":
                total += share * channels.get(channel, 0.0)
        return min(1.0, max(0.0, total))


class Still(Struct, frozen=True):
    """Neighbours in the order of painting that do not depend on the moment, or mostly rest.

    Attributes:
        parts: their names, as in the order.
        clip: the part inside which they show; empty for none.
        alone: whether it goes by itself when the head turns, each side where it lies; else with the contour.
        rests: whether it depends on the moment: one group in every frame but those in which it moves.
    """

    parts: tuple[str, ...]
    clip: str = ""
    alone: bool = False
    rests: bool = False


class Rig(Struct, frozen=True, eq=False):
    """All parts, zones and places of the face. Make one with `load_rig`."""

    parts: Mapping[str, Part]
    zones: Mapping[str, Part]
    places: Mapping[str, Part]
    movers: tuple[Mover, ...]
    order: tuple[str, ...]
    strands: Mapping[str, tuple[str, ...]]
    """Groups of lines that are painted as one: the names of their parts."""
    muscles: tuple[Muscle, ...] = ()
    """From the deepest to the one on top."""
    worked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The muscles of each zone, by the zone's name."""
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The muscles of exercises that show others than those of their zones, by the exercise's id."""
    hair: Hairs = field(default_factory=Hairs)
    stills: Mapping[str, Still] = field(default_factory=dict)
    """What is painted as one picture while the head does not turn, by name."""
    forms: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    """The forms of the mouth; see `mouth_forms`."""
    hands: Hands = field(default_factory=Hands)
    cameras: Cameras = field(default_factory=dict)
    view: str = FRONT
    """Which of the folders of assets/face/views it is."""
    others: Callable[[str], "Rig"] | None = None
    """Gives the other views by name, each read when it is first asked for; None where there is only this one."""
    drawings: Drawings | None = None
    """The layers of a head that is turned; None for the front, whose parts are drawn from their points."""
    landmarks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The places from which another is found, by its name."""
    fingers: Mapping[str, int] = field(default_factory=dict)
    """How many finger-widths a place is from the first of those, where people measure it so."""
    move_signs: tuple[MoveSign, ...] = ()
    """Where moves that need no hand go."""
    memo: dict[str, tuple[object, Any]] = field(default_factory=dict)
    """The last result for each name: what did not move is the same object in the next frame."""

    def seen_as(self, view: str) -> "Rig":
        """Return the rig of a view of the same face: always the same object; this one where there is no other.

        Raises:
            RigFault: the files of the view cannot be used.
        """
        return self if self.others is None or view == self.view else self.others(view)

    @property
    def one_sided(self) -> bool:
        """Whether the head is turned: its places and zones are those of the near side, the person's right."""
        return self.drawings is not None

    def outline(self, name: str, channels: Channels) -> tuple[Path, ...]:
        """Return the curve of a part: two for a pair, left first."""
        part = self.parts[name]
        own = part.posed(channels)
        if part.form == "joined":
            even = part.is_even(channels)
            return (_joined(part, own, [_flip(p) for p in own] if even else part.other_half(channels)),)
        return _curves(part, own, channels)

    def place(self, anchor: str, channels: Channels, *, right: bool = False) -> Point:
        """Return where an anchor or point of the library lies on the posed face.

        Raises:
            KeyError: the rig has no such place.
        """
        part = self.places[anchor]
        if not right or self.one_sided or part.base[0][0] == CANVAS_WIDTH / 2:
            return part.posed(channels)[0]
        return part.other_half(channels)[0]

    def zone(self, name: str, channels: Channels) -> tuple[Path, ...]:
        """Return the smoothed outline of a zone on the posed face: two for a paired zone, left first."""
        part = self.zones[name]
        return _curves(part, part.posed(channels), channels)

    def skin_lines(self, group: str, lines: Sequence[Sequence[Point]]) -> Part:
        """Return a part that carries `lines`, made for the face at rest, along with the skin of `group`."""
        points = [point for line in lines for point in line]
        deltas: dict[str, list[tuple[int, float, float]]] = {}
        for i, point in enumerate(points):
            for channel, dx, dy in moved(point, group, self.movers):
                deltas.setdefault(channel, []).append((i, dx, dy))
        frozen = {channel: tuple(moves) for channel, moves in deltas.items()}
        return Part("", "single", "", group, (), tuple(points), frozenset(), (), frozen, {}, *driven_by(frozen))


def mirrored(channels: Channels) -> dict[str, float]:
    """Return the channels of the mirror image."""
    swapped = {}
    for name, value in channels.items():
        mate, sign = mate_of(name)
        swapped[mate] = sign * value
    return swapped


@cache
def mate_of(channel: str) -> tuple[str, int]:
    """Return the channel that does the same on the other side, and -1 if it goes the other way there, else 1."""
    if channel in SIGNED_CHANNELS:
        return channel, -1
    for side, other in (("_left", "_right"), ("_right", "_left")):
        if channel.endswith(side):
            return channel.removesuffix(side) + other, 1
    return channel, 1


def driven_by(own: Iterable[str]) -> tuple[tuple[str, ...], tuple[tuple[str, str, int], ...]]:
    """Return the `drivers` and `sided` of a part of which one half is moved by the channels `own`."""
    channels = set(own)
    drivers = sorted(channels | {mate_of(channel)[0] for channel in channels})
    mates = [(driver, *mate_of(driver)) for driver in drivers]
    return tuple(drivers), tuple((a, b, sign) for a, b, sign in mates if a < b or sign < 0)


def _flip(point: Point) -> Point:
    return CANVAS_WIDTH - point[0], point[1]


def _curves(part: Part, own: list[Point], channels: Channels) -> tuple[Path, ...]:
    """Return the curve through a part's points and, of a pair, its other half."""
    curve = _curve(part, own)
    if part.form == "single":
        return (curve,)
    if part.is_even(channels):
        return curve, curve.flipped(CANVAS_WIDTH)
    return curve, _curve(part, part.other_half(channels))


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


def opposite(channel: str, dx: float, dy: float) -> tuple[str, float, float]:
    """Return what a move of the left half is on the right."""
    mate, sign = mate_of(channel)
    return mate, -dx * sign, dy * sign


def moved(at: Point, group: str, movers: tuple[Mover, ...]) -> list[tuple[str, float, float]]:
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
                found.append(opposite(*move) if on_right else move)
    return found
