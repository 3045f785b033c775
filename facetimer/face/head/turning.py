# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shapes that go along with the head: laid slanting, as one where it only tilts; the neck bends along.

Owns what becomes of a shape or of a still group when the head turns. The geometry is `head`'s.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from msgspec.structs import replace

from facetimer.face.geometry.bend import Bend
from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import CANVAS_WIDTH, Affine, Group, Shape, fitted
from facetimer.face.head.head import Turn, Turner
from facetimer.face.rig.remembering import kept, remembered
from facetimer.face.rig.rig import Rig

LARGE = 400.0
"""From this size on a shape goes along with the contour of the head, else with the place where it lies."""
WIDE = 160.0
"""From this size on left and right are laid each by itself: eyes, brows, ears."""
_KEPT = 16
ONWARDS = 3.0
"""A turn that differs by less, in degrees, is taken for the next frame of the same move."""
STIFF, ALONE = "stiff", "alone"
Layer = tuple[str, Iterable[Shape | Group]]
"""What shapes are: neck, still, alone, stiff (along with the contour of the head) or of the face; and they."""


def singly(rig: Rig, things: Iterable[Shape | Group]) -> Iterator[Shape]:
    """Yield every shape by itself, where it is painted."""
    for thing in things:
        if isinstance(thing, Shape):
            yield thing
        else:
            yield from remembered(rig, f"@single.{thing.name}", thing, partial(_single, thing))


def _single(group: Group) -> Sequence[Shape]:
    return [replace(shape, clip=(*group.clip, *shape.clip)) if group.clip else shape for shape in group.placed()]


def turned(rig: Rig, layers: Iterable[Layer], turner: Turner) -> Iterator[Shape | Group]:
    """Yield a face whose head turns: what is stiff in it is one group while nothing of it moves within.

    Args:
        rig: the face.
        layers: what is painted, back to front, as it lies with the head upright.
        turner: how it turns. Where it only tilts, all of the head is stiff.
    """
    whole, neck = _along_with_contour(rig, turner), turner.neck()
    stiff: list[Shape | Group] = []
    for kind, found in layers:
        things = tuple(found)
        if kind == STIFF or (turner.rigid and kind not in {"neck", "still"}):
            stiff += things
        elif things:
            yield from _stiff(rig, stiff, turner, whole)
            stiff = []
            if kind == "still":
                yield from things
            elif kind == "neck":
                bent = partial(_bent, rig, things, neck)
                yield from remembered(rig, f"@bent.{things[0].name}", (things, neck), bent)
            elif kind == ALONE:
                make = partial(_alone, rig, things, turner, whole)
                yield from remembered(rig, f"@alone.{things[0].name}", (things, turner.turn), make)
            else:
                for thing in things:
                    lay = partial(_slanting, rig, thing, turner, whole)
                    yield from remembered(rig, f"@turned.{thing.name}", (thing, turner.turn), lay)
    yield from _stiff(rig, stiff, turner, whole)


def _along_with_contour(rig: Rig, turner: Turner) -> Affine:
    """Return the flat map that comes closest to what the turn makes of the contour of the head."""

    def make() -> Iterator[Affine]:
        contour = rig.outline("face", {})[0]
        points = [contour.start, *(curve[4:] for curve in contour.curves)]
        yield fitted(points, [turner.head(*point) for point in points])

    return remembered(rig, "@along", turner.turn, make)[0]


def _bent(rig: Rig, things: Sequence[Shape | Group], neck: Bend) -> Iterator[Shape | Group]:
    """Yield what is on the neck bent; a group that has a clip, as fibres have, is laid slanting within it."""
    for thing in things:
        if isinstance(thing, Group) and thing.clip:
            clip = tuple(map(neck.path, thing.clip))
            yield replace(thing, affine=neck.near(thing.placed()).after(thing.affine), clip=clip)
        else:
            yield from neck.shapes(tuple(singly(rig, (thing,))))


def _stiff(rig: Rig, things: Sequence[Shape | Group], turner: Turner, whole: Affine) -> Sequence[Shape | Group]:
    """Return neighbours of the head as one group; each by itself where one is another than it was a frame ago."""
    if not things:
        return ()
    name, shapes = things[0].name, tuple(singly(rig, things))
    slot = f"@stiff.{name}"
    before, earlier = rig.memo.get(slot, (shapes, turner.turn))
    rig.memo[slot] = shapes, turner.turn
    moves = before != shapes and _follows(earlier, turner.turn)
    same = shapes if moves else kept(rig, slot, shapes, lambda: shapes)
    laid = Group(name, same, whole)
    return remembered(rig, f"{slot}.laid", (shapes, turner.turn), lambda: laid.placed() if moves else [laid])


def _follows(before: Turn, now: Turn) -> bool:
    return max(abs(before.yaw - now.yaw), abs(before.pitch - now.pitch), abs(before.roll - now.roll)) < ONWARDS


def _alone(rig: Rig, things: Sequence[Shape | Group], turner: Turner, whole: Affine) -> Iterator[Shape | Group]:
    """Yield eyes, brows, ears laid slanting, each side by itself: as groups where they rest."""
    halves = remembered(rig, f"@halves.{things[0].name}", tuple(things), partial(_halves, rig, things))
    for half in halves:
        laid = replace(half, affine=_flat(_box(half.shapes), turner, whole))
        if isinstance(things[0], Group):
            yield laid
        else:
            yield from laid.placed()


def _halves(rig: Rig, things: Sequence[Shape | Group]) -> Iterator[Group]:
    """Yield what lies on the left and on the right as groups; what is in the middle as one."""
    name, shapes = things[0].name, tuple(singly(rig, things))
    left, _, right, _ = _box(shapes)
    if right - left < WIDE:
        yield Group(name, shapes)
        return
    for side in (False, True):
        here = []
        for shape in shapes:
            paths = tuple(
                one for one, at in zip(shape.paths, shape.placed(), strict=True) if _on_right(at) is side
            )
            if paths:
                here.append(shape if len(paths) == len(shape.paths) else replace(shape, paths=paths))
        if here:
            yield Group(f"{name}.{('left', 'right')[side]}", tuple(here))


def _on_right(path: Path) -> bool:
    left, _, right, _ = path.box()
    return left + right > CANVAS_WIDTH


def _slanting(rig: Rig, thing: Shape | Group, turner: Turner, whole: Affine) -> Iterator[Shape | Group]:
    """Yield a thing laid slanting where its middle is; along with the contour where it is as large."""
    if isinstance(thing, Group):
        left, top, right, bottom = _box(thing.shapes)
        affine = turner.flat((left + right) / 2, (top + bottom) / 2)
    else:
        affine = _flat(_box((thing,)), turner, whole)
    clip = tuple(_turned_clip(rig, path, turner, whole) for path in thing.clip)
    yield replace(thing, affine=affine.after(thing.affine), clip=clip)


def _flat(box: tuple[float, float, float, float], turner: Turner, whole: Affine) -> Affine:
    left, top, right, bottom = box
    if max(right - left, bottom - top) >= LARGE:
        return whole
    return turner.flat((left + right) / 2, (top + bottom) / 2)


@lru_cache(maxsize=400)
def _box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*(shape.box() for shape in shapes), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _turned_clip(rig: Rig, path: Path, turner: Turner, whole: Affine) -> Path:
    """Return an outline that clips, turned once for all that it clips."""
    key = (path, turner.turn)
    known: tuple[tuple[object, Path], ...] = rig.memo.get("@clips", (None, ()))[1]
    for before, found in known:
        if before == key:
            return found
    made = _flat(path.box(), turner, whole).path(path)
    rig.memo["@clips"] = (None, (*known[1 - _KEPT :], (key, made)))
    return made
