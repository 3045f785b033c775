# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Chooses the figure on screen: skin tone, hair, or lines alone; the face beside shows it at once."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from facetimer.face.style import SKINS
from facetimer.ui.controls.buttons import Button, PushButton
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.form_controls import TickLine
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.live_settings import Preferences
from facetimer.ui.picture.still_view import StillView
from facetimer.ui.picture.stills import Stills

SWATCH_PX = 44


class FigureChooser(QFrame):
    """The face, and what about it can be chosen.

    Args:
        stills: the face.
        preferences: where the choice is kept.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._stills = stills
        self._preferences = preferences
        box = in_column(self, 10, (24, 16, 24, 16))
        box.addWidget(Text(self.tr("How the drawn face looks"), "heading", wrap=True))
        picture = StillView(stills, stills.neutral, self.tr("The figure on screen"))
        picture.setFixedSize(160, 200)
        box.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(Text(self.tr("Skin"), "note"))
        box.addWidget(self._tones())
        box.addWidget(Text(self.tr("Hair"), "note"))
        box.addWidget(self._hair())
        lines = TickLine(stills.look, [Text(self.tr("Line drawing, without colours"), wrap=True)])
        lines.tick.setChecked(preferences.settings.picture.line_only)
        lines.tick.clicked.connect(lambda checked: preferences.change("picture.line_only", checked))
        box.addWidget(lines)
        box.addStretch(1)

    def _tones(self) -> QWidget:
        name = self.tr("Skin tone {number}")
        tones = {n: Swatch(self._stills, s.base, name.format(number=n + 1)) for n, s in enumerate(SKINS)}
        chosen = self._preferences.settings.picture.skin_tone
        return one_of(tones, chosen, lambda tone: self._preferences.change("picture.skin_tone", tone))

    def _hair(self) -> QWidget:
        words = (self.tr("tied back"), self.tr("short"), self.tr("curls"), self.tr("cropped"))
        chips = {number: Button(word, "chip") for number, word in enumerate(words)}
        chosen = self._preferences.settings.picture.hair
        return one_of(chips, chosen, lambda hair: self._preferences.change("picture.hair", hair))


class Swatch(PushButton):
    """A round patch of a colour; the chosen one has a ring and a dot."""

    def __init__(self, stills: Stills, colour: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = stills.look
        self._colour = colour
        self.setProperty("kind", "icon")
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Large enough for a thumb."""
        return QSize(SWATCH_PX, SWATCH_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the patch."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = min(self.width(), self.height()) - 14
        patch = QRectF(0, 0, across, across)
        patch.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(patch)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.ink), 2.5))
            painter.drawEllipse(patch.adjusted(-4, -4, 4, 4))
        painter.end()
