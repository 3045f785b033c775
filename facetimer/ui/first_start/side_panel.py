# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A large picture to choose: the figure as it moves in a mirror, or as somebody opposite, and what that means."""

from math import ceil

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.face.style import FaceStyle
from facetimer.session.snapshot import Snapshot
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.form_controls import UNSPOKEN
from facetimer.ui.controls.text import draw_wrapped, wrapped_box
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CARD_RADIUS_PX, NOTE_PX, TEXT_PX
from facetimer.ui.picture.face_view import FaceView
from facetimer.ui.picture.stills import Stills

MOST_PICTURE_PX, LEAST_PICTURE_PX = 376, 128
RING_PX, CLEAR_PX = 3, 3
_AROUND_PX = RING_PX + CLEAR_PX
_RADIO_PX, _AWAY_PX = 32, 12
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class SidePanel(PaintedButton):
    """The panel; it stays pressed.

    Args:
        stills: theme, figure and rig.
        word: what it is called.
        note: what it means.
        look: that of the page.
        facing: whether the figure is somebody opposite.
        parent: the widget it belongs to.

    Attributes:
        facing: as given.
    """

    def __init__(
        self, stills: Stills, word: str, note: str, look: Look, *, facing: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.facing = facing
        self._stills, self._note, self._look = stills, note, look
        self._picture_px = MOST_PICTURE_PX
        self.setText(word)
        self.setAccessibleName(f"{word}: {note}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # as high as its neighbour
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._face = FaceView(stills.rig, self._style, self)
        self._face.setObjectName(UNSPOKEN)  # the words of the panel say what it shows
        self._face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._frame = _Frame(look, self)
        look.theme_changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def _style(self) -> FaceStyle:
        return replace(self._stills.style, facing=self.facing)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show an exercise at one moment."""
        self._face.show_snapshot(snapshot)

    @property
    def picture_px(self) -> int:
        """How high the picture is; set, it is kept within a fit size."""
        return self._picture_px

    @picture_px.setter
    def picture_px(self, px: int) -> None:
        bounded = min(self._grown(MOST_PICTURE_PX), max(self._grown(LEAST_PICTURE_PX), px))
        if bounded != self._picture_px:
            self._picture_px = bounded
            self.updateGeometry()
            self._lay_out()

    @property
    def words_px(self) -> int:
        """How high the words below the picture are, with the room around them."""
        return self._words_px(self.width())

    def sizeHint(self) -> QSize:
        """The picture, and the words below it."""
        return QSize(self._grown(560), self.heightForWidth(self._grown(560)))

    def minimumSizeHint(self) -> QSize:
        """As high as in the place that it has, or in the narrowest one: in that the words take more lines."""
        least = self._grown(280)
        return QSize(least, self.heightForWidth(max(least, self.width())))

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the picture and of the words."""
        return self._picture_px + self._words_px(width)

    def _words_px(self, width: int) -> int:
        radio = self._look.theme.px(_RADIO_PX)
        words = self._heights(width - self._grown(2 * _AROUND_PX + _AWAY_PX) - radio)
        return self._grown(3 * _AROUND_PX) + max(radio, ceil(sum(words)))

    def _grown(self, length: int) -> int:
        return self._look.theme.grown(length)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the figure its box."""
        super().resizeEvent(event)
        if self._words_px(event.size().width()) != self._words_px(event.oldSize().width()):
            self.updateGeometry()
        self._lay_out()

    def _lay_out(self) -> None:
        self._face.setGeometry(self.picture_box.toRect())
        self._frame.setGeometry(self.rect())

    @property
    def picture_box(self) -> QRectF:
        """Where the figure is."""
        around = self._grown(_AROUND_PX)
        return QRectF(around, around, self.width() - 2 * around, self._picture_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark and the words; the figure paints itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.picture_box
        mirrored = self.isRightToLeft()
        around, radio = self._grown(_AROUND_PX), self._look.theme.px(_RADIO_PX)
        below = QRectF(around, box.bottom() + 2 * around, box.width(), self.height() - box.bottom() - 2 * around)
        left = below.right() - radio if mirrored else below.left()
        self._paint_mark(painter, QRectF(left, below.top(), radio, radio))
        taken = radio + self._grown(_AWAY_PX)
        below.adjust(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)
        self._paint_words(painter, below)
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        ink = QColor(self._stills.look.theme.palette.ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line, dot = self._look.theme.px(2), self._look.theme.px(8)
        painter.setPen(QPen(ink, line))
        painter.drawEllipse(box.adjusted(line, line, -line, -line))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(box.adjusted(dot, dot, -dot, -dot))

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        word, _ = self._heights(box.width())
        painter.setFont(look.font(self.font(), TEXT_PX, heavy=True))
        painter.setPen(QColor(look.theme.palette.ink))
        draw_wrapped(painter, QRectF(box.left(), box.top(), box.width(), word), _TOP, self.text())
        painter.setFont(look.font(self.font(), NOTE_PX))
        painter.setPen(QColor(look.theme.palette.ink_soft))
        draw_wrapped(painter, box.adjusted(0, word, 0, 0), _TOP, self._note)

    def _heights(self, width: float) -> tuple[float, float]:
        look, room = self._look, max(1.0, width)
        word = wrapped_box(look.font(self.font(), TEXT_PX, heavy=True), self.text(), room)
        note = wrapped_box(look.font(self.font(), NOTE_PX), self._note, room)
        return word.height(), note.height() + self._grown(4)

    def _on_theme_changed(self) -> None:
        self._face.set_style(self._style)
        self._face.stand_on(QColor(self._stills.look.theme.palette.tint_ease))
        self.update()


class _Frame(QWidget):
    """Lies on a panel: rounds the corners of its picture with the ground of the page, and rings the chosen one."""

    def __init__(self, look: Look, panel: SidePanel) -> None:
        super().__init__(panel)
        self._look, self._panel = look, panel
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        panel.toggled.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what lies outside of the round corners, and the ring."""
        colours, box = self._look.theme.palette, self._panel.picture_box
        inside, outside = QPainterPath(), QPainterPath()
        size = self._look.theme.size
        inside.addRoundedRect(box, size * CARD_RADIUS_PX, size * CARD_RADIUS_PX)
        outside.addRect(box.adjusted(-1, -1, 1, 1))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside - inside, QColor(colours.ground))
        if self._panel.isChecked():
            away = size * (CLEAR_PX + RING_PX / 2)
            radius = size * CARD_RADIUS_PX + away
            painter.setPen(QPen(QColor(colours.ink), size * RING_PX))
            painter.drawRoundedRect(box.adjusted(-away, -away, away, away), radius, radius)
        painter.end()
