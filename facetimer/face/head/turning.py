# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Shapes that go along with the head: bent where their form shows it, laid slanting where it does not.

Owns what becomes of a shape or of a still group when the head turns. The geometry is `head`'s.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from msgspec.structs import replace

from facetimer.face.geometry.curves import Path
from facetimer.face.geometry.shapes import Group, Shape
from facetimer.face.head.head import Relief, Turner, relief_of
from facetimer.face.rig.remembering import kept, remembered
from facetimer.face.rig.rig import Rig

LARGE = 420.0
"""From this size on even what is soft has to be bent."""
MIDDLE = (400.0, 380.0)
"""Where a group that is laid slanting as a whole touches the bent face."""
_KEPT = 16
ONWARDS = 3.0
"""A tilt that differs by less, in degrees, is taken for the next frame of the same move."""
Layer = tuple[str, Iterable[Shape | Group]]
"""The part of the body that shapes belong to, and the shapes."""


def singly(rig: Rig, things: Iterable[Shape | Group]) -> Iterator[Shape]:
    """Yield every shape by itself, where it is painted."""
    for thing in things:
        if isinstance(thing, Shape):
            yield thing
        else:
            yield from remembered(rig, f"@single.{thing.name}", thing, partial(_single, thing))


def _single(group: Group) -> Sequence[Shape]:
    return [replace(shape, clip=(*group.clip, *shape.clip)) if group.clip else shape for shape in group.placed()]


def tilted(rig: Rig, layers: Iterable[Layer], turner: Turner) -> Iterator[Shape | Group]:
    """Yield a face whose head only tilts: stiff, so that it is one group while nothing of it moves within.

    Args:
        rig: the face.
        layers: what is painted, back to front, as it lies with the head upright.
        turner: a rigid one.
    """
    stiff: list[Shape | Group] = []
    for group, found in layers:
        things = tuple(found)
        if group not in {"neck", "still"}:
            stiff += things
        elif things:
            yield from _stiff(rig, stiff, turner)
            stiff = []
            if group == "still":
                yield from things
            else:
                for shape in singly(rig, things):
                    yield from turned(rig, shape, turner, of_neck=True)
    yield from _stiff(rig, stiff, turner)


def _stiff(rig: Rig, things: Sequence[Shape | Group], turner: Turner) -> Sequence[Shape | Group]:
    """Return neighbours of the head as one group; each by itself where one is another than it was a frame ago."""
    if not things:
        return ()
    name, shapes = things[0].name, tuple(singly(rig, things))
    slot = f"@stiff.{name}"
    before, roll = rig.memo.get(slot, (shapes, 0.0))
    rig.memo[slot] = shapes, turner.turn.roll
    moves = before != shapes and abs(turner.turn.roll - roll) < ONWARDS
    same = shapes if moves else kept(rig, slot, shapes, lambda: shapes)
    whole = Group(name, same, turner.flat(*MIDDLE, of_neck=False))
    return remembered(rig, f"{slot}.laid", (shapes, turner.turn), lambda: whole.placed() if moves else [whole])


def turned(rig: Rig, shape: Shape, turner: Turner, *, of_neck: bool) -> Sequence[Shape]:
    """Return a shape as it goes along with the head; the same objects while it does not turn on."""
    make = partial(_turned, rig, shape, turner, of_neck=of_neck)
    return remembered(rig, f"@turned.{shape.name}", (turner.turn, shape), make)


def turned_group(rig: Rig, group: Group, turner: Turner, within: tuple[Path, ...]) -> Group:
    """Return a group laid slanting; `within` are outlines at rest that it must not leave."""
    clip = tuple(turned_path(rig, path, turner, of_neck=False) for path in (*group.clip, *within))
    return replace(group, affine=turner.flat(*MIDDLE, of_neck=False), clip=clip)


def slanting(group: Group, turner: Turner) -> Group:
    """Return a group of the head laid slanting where its middle is."""
    left, top, right, bottom = _box(group.shapes)
    return replace(group, affine=turner.flat((left + right) / 2, (top + bottom) / 2, of_neck=False))


@lru_cache(maxsize=400)
def _box(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    lefts, tops, rights, bottoms = zip(*(shape.box() for shape in shapes), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


_relief_of_clip = lru_cache(maxsize=32)(relief_of)


def turned_path(rig: Rig, path: Path, turner: Turner, *, of_neck: bool) -> Path:
    """Return an outline that clips, turned once for all that it clips."""
    key = (path, turner.turn, of_neck)
    kept: tuple[tuple[object, Path], ...] = rig.memo.get("@clips", (None, ()))[1]
    for known, found in kept:
        if known == key:
            return found
    made = turner.path(_relief_of_clip(path, of_neck=of_neck), of_neck=of_neck)
    rig.memo["@clips"] = (None, (*kept[1 - _KEPT :], (key, made)))
    return made


def _turned(rig: Rig, shape: Shape, turner: Turner, *, of_neck: bool) -> Iterator[Shape]:
    """Yield a shape as it goes along with the head: soft outlines laid slanting, others bent."""
    clip = tuple(turned_path(rig, path, turner, of_neck=of_neck) for path in shape.clip)
    left, top, right, bottom = _box((shape,))
    rigid = turner.rigid and not of_neck
    if rigid or (shape.soft and max(right - left, bottom - top) < LARGE):
        flat = turner.flat((left + right) / 2, (top + bottom) / 2, of_neck=of_neck)
        yield replace(shape, affine=flat.after(shape.affine), clip=clip)
        return
    make = partial(_reliefs, shape, of_neck=of_neck)
    reliefs = remembered(rig, f"@relief.{shape.name}", shape, make)
    bent = tuple(turner.path(relief, of_neck=of_neck) for relief in reliefs)
    yield replace(shape, paths=bent, affine=None, clip=clip)


def _reliefs(shape: Shape, *, of_neck: bool) -> list[Relief]:
    return [relief_of(path, of_neck=of_neck) for path in shape.placed()]
