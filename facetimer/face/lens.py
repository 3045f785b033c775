# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A lens: the skin around a place that has to be found, from close by and with no hand on it.

Owns what is in the lens: the face itself, enlarged, the place, and the landmarks it is measured from.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from facetimer.face.curves import Path, Point, ellipse, polygon
from facetimer.face.rig import Channels, Rig
from facetimer.face.shapes import Affine, Group, Pen, Shape, Tint
from facetimer.face.style import Colours

ABOVE, BELOW = (138.0, 138.0), (138.0, 862.0)
"""In the corner that the hands leave free: they come from above to the brow, from below to the rest."""
BROW_Y = 400.0
RADIUS = 128.0
LARGER = 1.8
"""How many times as large as in the picture."""
RIM = 4.0


def lens_shapes(
    rig: Rig, channels: Channels, place: str, face: Sequence[Shape | Group], colours: Colours
) -> Iterator[Shape | Group]:
    """Yield the lens on a place of the person's left.

    Args:
        rig: the face.
        channels: its pose.
        place: which place, by its name.
        face: what there is to see of the face, back to front.
        colours: those of the style.
    """
    at = rig.place(place, channels)
    centre = BELOW if at[1] < BROW_Y else ABOVE
    disc = ellipse(centre, RADIUS, RADIUS)
    closer = Affine(LARGER, 0, 0, LARGER, centre[0] - LARGER * at[0], centre[1] - LARGER * at[1])
    reach = RADIUS / LARGER
    seen = (at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)
    yield Shape("lens.ground", (disc,), Tint(colours.ground))
    yield Group("lens", tuple(_within(face, seen)), closer, (disc,))
    yield Shape("lens.rim", (disc,), pen=Pen(Tint(colours.tones["ink"]), RIM))
    marks = [rig.place(mark, channels) for mark in rig.landmarks.get(place, ())]
    yield from _signs([closer.put(*mark) for mark in marks], centre, disc, colours)


def _within(face: Sequence[Shape | Group], seen: tuple[float, float, float, float]) -> Iterator[Shape]:
    for thing in face:
        if thing.name.startswith("zone"):
            continue  # the warmth of the skin is no landmark
        for shape in (thing,) if isinstance(thing, Shape) else thing.placed():
            left, top, right, bottom = shape.box()
            if left < seen[2] and right > seen[0] and top < seen[3] and bottom > seen[1]:
                clip = shape.clip if isinstance(thing, Shape) else (*shape.clip, *thing.clip)
                yield replace(shape, name=f"lens.{shape.name}", clip=clip)


def _signs(marks: Sequence[Point], centre: Point, disc: Path, colours: Colours) -> Iterator[Shape]:
    """A line from each landmark to the place, and the place in the middle."""
    guide, casing = colours.guide, colours.casing
    lines = tuple(polygon([mark, centre], closed=False) for mark in marks)
    ends = tuple(ellipse(mark, 5.0, 5.0) for mark in marks)
    if lines:
        yield Shape("lens.casing", lines, pen=Pen(Tint(casing, 0.6), 8.0), clip=(disc,))
        yield Shape("lens.line", lines, pen=Pen(Tint(guide), 3.4, (8.0, 7.0)), clip=(disc,))
        yield Shape("lens.mark", ends, Tint(guide), Pen(Tint(casing, 0.8), 2.0), clip=(disc,))
    ring, dot = ellipse(centre, 20.0, 20.0), ellipse(centre, 9.0, 9.0)
    yield Shape("lens.ring.casing", (ring,), pen=Pen(Tint(casing, 0.6), 9.0))
    yield Shape("lens.ring", (ring,), pen=Pen(Tint(guide), 4.0))
    yield Shape("lens.place", (dot,), Tint(guide), Pen(Tint(casing, 0.8), 2.0))
