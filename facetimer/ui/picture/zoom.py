# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The way from one camera to the next, in pixels: the picture from before is drawn closer or away and goes out.

Nothing is painted at another scale for that half second: two finished pictures are laid on each other.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from facetimer.face.shapes import Scene
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
        same = (before.ground, before.mirrored) == (scene.ground, scene.mirrored)
        return same and scene.zooming is not None and before.crop == scene.zooming[0]

    def towards(self, scene: Scene, image: QImage) -> QImage:
        """Return what is seen on the way to `scene`, whose picture from its own camera is `image`."""
        assert scene.zooming is not None
        gone = scene.zooming[1]
        whole = QRectF(image.rect())
        far, near = (box.grown(whole.width(), whole.height()) for box in (self._before.crop, scene.crop))
        seen = far.towards(near, gone)
        target = placing_box(seen, fitted(whole, seen), mirrored=scene.mirrored)
        made = QImage(image.size(), image.format())
        made.fill(QColor(scene.ground))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # The wider of the two lies below and hides nothing; the other comes or goes over it.
        layers = [(self._before, self._image, 1 - gone), (scene, image, gone)]
        if far.width < near.width:
            layers.reverse()
        for number, (one, picture, share) in enumerate(layers):
            back, possible = placing(one, fitted(whole, one.crop)).inverted()
            assert possible, "a picture has a size"
            painter.setTransform(back * target)
            painter.setOpacity(share if number else 1.0)
            painter.drawImage(0, 0, picture)
        painter.end()
        return made
