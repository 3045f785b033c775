# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every sign of one picture is drawn from: the face as it is posed, its look, and the moment that is seen."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec import Struct

from facetimer.face.moment.moment import Moment
from facetimer.face.rig.remembering import remembered
from facetimer.face.rig.rig import Channels, Rig
from facetimer.face.style import Colours, FaceStyle
from facetimer.session.timeline import Side

Made = TypeVar("Made")


class Seen(Struct, frozen=True):
    """One picture.

    Attributes:
        rig: the face.
        channels: its pose.
        style: that of the picture.
        colours: those of the style.
        moment: what there is to see.
    """

    rig: Rig
    channels: Channels
    style: FaceStyle
    colours: Colours
    moment: Moment

    @property
    def mirrored(self) -> bool:
        """Whether a painter flips it: seen by somebody who faces it, or a turned head by its other side."""
        return self.style.facing != (self.rig.one_sided and self.moment.near is Side.LEFT)

    def remembered(self, name: str, key: object, make: Callable[[], Iterable[Made]]) -> Sequence[Made]:
        """Return the shapes made last time under `name` if `key` and style are what they were; else make them."""
        return remembered(self.rig, f"@{name}", (self.style, key), make)
