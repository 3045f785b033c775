# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lines by the dozen, the hairs of a brow: neighbours go along as one, by one flat map."""

from collections.abc import Iterator, Sequence

from facetimer.face.geometry.shapes import Group, Shape, Tint, fitting
from facetimer.face.rig.remembering import remembered
from facetimer.face.rig.rig import Channels, Rig, mirrored
from facetimer.face.style import Colours, FaceStyle

TOGETHER, ASKED = 11, 2
"""So many strands go along as one; every so manieth of them says where."""


def strands(rig: Rig, name: str, channels: Channels, style: FaceStyle, colours: Colours) -> Sequence[Group]:
    """Return lines by the dozen, neighbours as a group of each side that goes along as a whole."""
    members = [rig.parts[member] for member in rig.strands[name]]
    tint = colours.of(members[0].tone)
    if tint is None:
        return ()
    runs = [members[k : k + TOGETHER] for k in range(0, len(members), TOGETHER)]
    asked = [run[::ASKED] for run in runs]

    def at_rest() -> Iterator[tuple[Shape]]:
        for k, run in enumerate(runs):
            halves = zip(*(rig.outline(one.name, {}) for one in run), strict=True)
            yield from ((Shape(f"{name}{k}.{side}", paths, Tint(tint)),) for side, paths in enumerate(halves))

    def make() -> Iterator[Group]:
        for k, shapes in enumerate(remembered(rig, f"@strands.{name}", style, at_rest)):
            right = k % 2
            pose = mirrored(channels) if right else channels
            place = fits[k // 2]([at for one in asked[k // 2] for at in one.posed(pose)])
            yield Group(shapes[0].name, shapes, place.flipped() if right else place)

    bases = ([at for one in some for at in one.base] for some in asked)
    fits = remembered(rig, f"@fits.{name}", None, lambda: map(fitting, bases))
    drivers = sorted({driver for member in members for driver in member.drivers})
    return remembered(rig, name, (style, *(channels.get(driver, 0.0) for driver in drivers)), make)
