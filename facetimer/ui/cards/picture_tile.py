# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An answer with a picture of what it stands for."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.crop_button import cropped
from facetimer.ui.controls.tile import Tile
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

SIDE_PX = 64


def picture_tile(stills: Stills, shown: Exercise, word: str) -> Tile:
    """Return a tile that says `word` beside the telling moment of an exercise."""
    ground = ground_of(shown).value

    def paint(painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(getattr(stills.look.theme.palette, ground)))
        pixels.paint(painter, box)

    tile = Tile(stills.look, word, picture=paint, picture_px=SIDE_PX)
    pixels = StillPixels(stills, lambda: cropped(stills.exercise(shown.id), SIDE_PX, SIDE_PX), tile)
    return tile
