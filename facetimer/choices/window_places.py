# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where the window stands on the screens that are there now, from where it stood on the screens of another day.

Each arrangement of screens keeps a place of its own: a laptop on the desk and the same laptop on the sofa. All
lengths are logical pixels. A box that is kept is as large as the window without its frame, which is not known
before the window is shown.
"""

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta, Struct

MOST_ARRANGEMENTS = 8
"""How many arrangements are kept; the one that was used longest ago is forgotten."""

Length = Annotated[int, Meta(ge=1, le=100_000)]
Place = Annotated[int, Meta(ge=-100_000, le=100_000)]


class Box(Struct, frozen=True):
    """A rectangle on the desktop that all screens share."""

    x: Place
    y: Place
    width: Length
    height: Length

    def shared_with(self, other: "Box") -> int:
        """Return the area that both cover."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0, across) * max(0, down)


class Monitor(Struct, frozen=True):
    """One screen.

    Attributes:
        whole: where it is.
        free: the part of it that the desktop's panels leave.
        scale: device pixels for each logical one.
    """

    whole: Box
    free: Box
    scale: float = 1.0


class Placed(Struct, frozen=True):
    """Where the window stood in one arrangement of screens."""

    arrangement: str
    box: Box


def arrangement_of(monitors: Sequence[Monitor]) -> str:
    """Return the name of an arrangement: the same for the same screens, sizes and scales, in whatever order."""
    named = (f"{m.whole.width}x{m.whole.height}+{m.whole.x}+{m.whole.y}@{m.scale:g}" for m in monitors)
    return " ".join(sorted(named))


def remembered(places: Sequence[Placed], monitors: Sequence[Monitor]) -> Box | None:
    """Return where the window stood on these screens, moved and shrunk so that all of it can be seen; or None."""
    arrangement = arrangement_of(monitors)
    found = next((each.box for each in reversed(places) if each.arrangement == arrangement), None)
    return None if found is None else in_sight(found, monitors)


def in_sight(box: Box, monitors: Sequence[Monitor]) -> Box:
    """Return `box` on the screen of which it covers most, as near to where it was as it can be seen whole.

    Args:
        box: anywhere, also where there is no screen any more.
        monitors: at least one; the first is where a window goes that lies on none.
    """
    free = max((monitor.free for monitor in monitors), key=box.shared_with)
    width, height = min(box.width, free.width), min(box.height, free.height)
    return Box(
        min(max(box.x, free.x), free.x + free.width - width),
        min(max(box.y, free.y), free.y + free.height - height),
        width,
        height,
    )


def with_place(places: Sequence[Placed], monitors: Sequence[Monitor], box: Box) -> tuple[Placed, ...]:
    """Return `places` with that of the present screens as the newest."""
    newest = Placed(arrangement_of(monitors), box)
    others = [each for each in places if each.arrangement != newest.arrangement]
    return (*others[-(MOST_ARRANGEMENTS - 1) :], newest)
