# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The way from one camera to the next, in pixels: the picture from before is drawn closer or away and goes out.

Nothing is painted at another scale for that half second: two finished pictures are laid on each other.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from facetimer.face.geometry.shapes import Scene
from facetimer.ui.picture.scene_painter import fitted, placing, placing_box


class Zoom:
    """Pictures of two cameras become one.

    Args:
        before: what is seen from the camera that gives way.
        image: its picture.
    """

    def __init__(self, before: Scene, image: QImage) -> None:
        self._before, self._image = before, image

    def leads_to(self, scene: Scene) -> bool:
        """Whether `scene` is on its way from the camera of this picture."""
        before = self._before
        return scene.zooming is not None and (before.ground, before.crop) == (scene.ground, scene.zooming[0])

    def towards(self, scene: Scene, image: QImage) -> QImage:
        """Return what is seen on the way to `scene`, whose picture from its own camera is `image`."""
        assert scene.zooming is not None
        gone = scene.zooming[1]
        before, old = self._before, self._image
        made = QImage(image.size(), image.format())
        made.fill(QColor(scene.ground))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)  # what is clear goes out too
        if (before.view, before.mirrored) != (scene.view, scene.mirrored):
            layers = [(QTransform(), old, 1.0), (QTransform(), image, gone)]  # two drawings: one dissolves
        else:
            # Where but one of the two has a picture it is all there; where both have, the old one goes out.
            first, second = self._moved(scene, image, gone)
            layers = [(first, old, 1.0), (second, image, 1.0), (first, old, 1 - gone)]
        for transform, picture, share in layers:
            painter.setTransform(transform)
            painter.setOpacity(share)
            painter.drawImage(0, 0, picture)
        painter.end()
        return made

    def _moved(self, scene: Scene, image: QImage, gone: float) -> tuple[QTransform, QTransform]:
        """Return how the pixels of both pictures get to where they are seen on the way."""
        whole = QRectF(image.rect())
        begin, end = (box.grown(whole.width(), whole.height()) for box in (self._before.crop, scene.crop))
        seen = begin.towards(end, gone)
        target = placing_box(seen, fitted(whole, seen), mirrored=scene.mirrored)
        first, second = (
            placing(one, fitted(whole, one.crop)).inverted()[0] * target for one in (self._before, scene)
        )
        return first, second
