# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Draws the figure that a session begins with while the page before it is read: the player is there at once then.

Its pictures are kept where the player's figure looks for them; where it looks for others it draws those.
"""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from facetimer.session.timeline import Timeline
from facetimer.ui.picture.still_view import SLICE_S
from facetimer.ui.picture.stills import Stills


def draw_first_frame(stills: Stills, timeline: Timeline, size: QSize, page: QWidget) -> None:
    """Let what the first frame is put together from be drawn, a little in each turn of the loop.

    Args:
        stills: the figure, and where drawing waits for its turn.
        timeline: of the session.
        size: of the player's stage.
        page: what is read meanwhile; once it is out of sight nothing is drawn.
    """
    pixels = size * page.devicePixelRatioF()
    stills.queue.ask(page, (timeline, pixels), partial(_drawn, stills, timeline, pixels))


def forget_first_frame() -> None:
    """Let what was drawn go: no session begins."""
    from facetimer.ui.picture.scene_painter import PICTURES

    PICTURES.clear()


def _drawn(stills: Stills, timeline: Timeline, pixels: QSize) -> Iterator[None]:
    from facetimer.face.geometry.shapes import Shape
    from facetimer.face.scene import open_views, scene
    from facetimer.session.machine import SessionStatus
    from facetimer.session.snapshot import Snapshot
    from facetimer.ui.picture.built import Builder
    from facetimer.ui.picture.scene_painter import ScenePainter
    from facetimer.ui.picture.standing import standing

    open_views(stills.rig, timeline)
    yield
    first = standing(scene(stills.rig, Snapshot(timeline, SessionStatus.IDLE, 0), stills.style))
    yield
    painter = ScenePainter(moving=True)
    while not painter.make_ready(first, pixels, SLICE_S):
        yield
    stills.let_go()  # now, so that the blurred pictures stay that are made next
    for thing in first.things:
        if isinstance(thing, Shape) and thing.soft:
            yield
            Builder().build(thing)
