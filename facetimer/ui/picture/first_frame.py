# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Draws a figure that is to move before it is shown, a little in each turn of the loop.

The one that a session begins with is drawn while the page before it is read: the player is there at once then. Its
pictures are kept where the moving figure looks for them; where it looks for others it draws those.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facetimer.session.timeline import Timeline
from facetimer.ui.picture.still_view import SLICE_S
from facetimer.ui.picture.stills import Stills

if TYPE_CHECKING:
    from facetimer.session.snapshot import Snapshot


def draw_first_frame(stills: Stills, timeline: Timeline, size: QSize, page: QWidget) -> None:
    """Let what the first frame is put together from be drawn.

    Args:
        stills: the figure, and where drawing waits for its turn.
        timeline: of the session.
        size: of the player's stage.
        page: what is read meanwhile; once it is out of sight nothing is drawn.
    """
    from facetimer.session.machine import SessionStatus
    from facetimer.session.snapshot import Snapshot

    draw_frame(stills, Snapshot(timeline, SessionStatus.IDLE, 0), size, page)


def draw_frame(
    stills: Stills, snapshot: "Snapshot", size: QSize, widget: QWidget, then: Callable[[], None] | None = None
) -> None:
    """Let what a frame is put together from be drawn, and do `then` once all of it is there.

    Args:
        stills: the figure, and where drawing waits for its turn.
        snapshot: the moment.
        size: of the stage.
        widget: once it is out of sight nothing is drawn; painted again, it asks again.
        then: may show the frame.
    """
    pixels = size * widget.devicePixelRatioF()
    stills.queue.ask(widget, (snapshot, pixels), partial(_drawn, stills, snapshot, pixels, then))


def is_first_frame_drawn() -> bool:
    """Return whether what a session begins with is there, drawn while the page before it was read."""
    from facetimer.ui.picture.scene_painter import PICTURES

    return bool(PICTURES.ahead)


def forget_first_frame() -> None:
    """Let what was drawn go: no session begins."""
    from facetimer.ui.picture.scene_painter import PICTURES

    PICTURES.clear()


def _drawn(stills: Stills, snapshot: "Snapshot", pixels: QSize, then: Callable[[], None] | None) -> Iterator[None]:
    from facetimer.face.geometry.shapes import Shape
    from facetimer.face.scene import open_views, scene
    from facetimer.ui.picture.built import Builder
    from facetimer.ui.picture.scene_painter import PICTURES, ScenePainter
    from facetimer.ui.picture.soft import picture_of
    from facetimer.ui.picture.standing import standing

    open_views(stills.rig, snapshot.timeline)
    yield
    first = standing(scene(stills.rig, snapshot, stills.style))
    yield
    painter = ScenePainter(moving=True)
    while not painter.make_ready(first, pixels, SLICE_S):
        yield
    builder = Builder()
    for thing in first.things:
        if isinstance(thing, Shape):
            PICTURES.ahead[id(thing)] = builder.build(thing)
            if thing.soft:
                yield
        elif thing.base is not None:
            for shape in thing.shapes:
                picture_of(shape)
                yield
    if then is not None:
        yield
        then()
