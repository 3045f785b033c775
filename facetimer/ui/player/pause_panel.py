# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The pause: a large button that goes on, and all that can be done, each by a button with its word.

A click on anything else of it goes on too: it falls through to the player.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.focus_frame import set_corner
from facetimer.ui.controls.text import draw_wrapped, plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_PX, CONTROL_RADIUS_PX, TEXT_PX
from facetimer.ui.player.geometry import PauseGeometry
from facetimer.ui.player.painted import fits, fitted, heavy
from facetimer.ui.player.phase_sign import WrappedText

TRIANGLE_SHARE = 0.4
"""Of the round button's width."""


class GoOnButton(PaintedButton):
    """The round button in the ring."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a disc with the sign of going on, which points the same way in every language."""
        palette = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pressed, over = self.isDown(), self.underMouse()
        painter.setBrush(QColor(palette.fill_pressed if pressed else palette.fill_hover if over else palette.fill))
        painter.drawEllipse(self.rect())
        side, middle = self.width() * TRIANGLE_SHARE, QRectF(self.rect()).center()
        corners = [(-0.42, -0.5), (-0.42, 0.5), (0.5, 0.0)]
        path = QPainterPath(middle + QPointF(corners[0][0] * side, corners[0][1] * side * 1.2))
        for x, y in corners[1:]:
            path.lineTo(middle + QPointF(x * side, y * side * 1.2))
        path.closeSubpath()
        pen = QPen(QColor(palette.on_fill), side * 0.08)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(palette.on_fill))
        painter.drawPath(path)
        painter.end()


class Tile(PaintedButton):
    """A button with an icon over a word, filled where it is on; `name` says in full what it does."""

    def __init__(self, look: Look, icon: str, word: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._icon, self._word, self._word_px = look, icon, word, TEXT_PX
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name if name != word else ""))

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def nextCheckState(self) -> None:
        """Change nothing at a press: it shows what is so, not what was asked for."""

    def fitting_px(self) -> int:
        """Return the type in which its word fits."""
        share = min(1.5, self._look.theme.text_percent / 100)
        wanted = TEXT_PX * max(1.0, self.height() / CONTROL_PX) * share
        return fitted(heavy(self.font()), self._word, self._room(), wanted).pixelSize()

    def set_word_px(self, word_px: int) -> None:
        """Write the word in this type."""
        self._word_px = word_px
        self.update()

    def _icon_side(self) -> float:
        return min(28.0 * max(1.0, self.height() / CONTROL_PX), self.height() * 0.36)

    def _room(self) -> QRectF:
        top = self.height() * 0.1 + self._icon_side()
        return QRectF(4, top, self.width() - 8, self.height() * 0.94 - top)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        palette, contrast = self._look.theme.palette, self._look.theme.name is ThemeName.CONTRAST
        ink = palette.ground if self.isChecked() else palette.ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.edge), 1.5) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground()))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1) if contrast else QRectF(self.rect())
        painter.drawRoundedRect(box, CONTROL_RADIUS_PX, CONTROL_RADIUS_PX)
        side = self._icon_side()
        font = heavy(self.font()) if contrast else self.font()
        font.setPixelSize(self._word_px)
        room = self._room()
        if fits(font, self._word, room):
            icon = QRectF((self.width() - side) / 2, self.height() * 0.1, side, side)
            self._look.icons.paint(painter, self._icon, icon, ink)
        else:  # a long word in a small window goes before its icon
            room = QRectF(self.rect()).adjusted(4, 2, -4, -2)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        draw_wrapped(painter, room, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()

    def _ground(self) -> str:
        palette = self._look.theme.palette
        if self.isChecked():
            return palette.ink
        return palette.track if self.isDown() else palette.sunk if self.underMouse() else palette.raised


class PauseWords(Struct, frozen=True):
    """What a pause says.

    Attributes:
        doing: what was being done.
        left: what is left of the phase.
        sentence: how to go on.
        hint: the same by key and pedal.
    """

    doing: str
    left: str
    sentence: str
    hint: str


class PausePanel(QWidget):
    """All that a pause shows besides the stage, the phase and the facts.

    Args:
        look: theme and icons.
        go_on: what the large button does.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, go_on: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._go_on = GoOnButton(look, self.tr("Go on"), self)
        set_corner(self._go_on, 1000)
        self._go_on.clicked.connect(go_on)
        self._doing = WrappedText(look, self, is_heavy=True)
        self._left = WrappedText(look, self)
        self._sentence = WrappedText(look, self, is_heavy=True)
        self._hint = WrappedText(look, self)
        self._tiles: list[Tile] = []

    def add_tile(self, icon: str, word: str, name: str, act: Callable[[], object]) -> Tile:
        """Append a button with a word, in reading order."""
        tile = Tile(self._look, icon, word, name, self)
        tile.clicked.connect(act)
        self._tiles.append(tile)
        return tile

    def show_words(self, words: PauseWords, geometry: PauseGeometry) -> None:
        """Say what was being done, what is left of it and how to go on."""
        share = min(1.3, self._look.theme.text_percent / 100)
        self._doing.show_text(words.doing, round(geometry.sentence_px * 0.74))
        self._left.show_text(words.left, round(geometry.sentence_px * 0.6))
        self._share_room(geometry)
        self._sentence.show_text(words.sentence, geometry.sentence_px)
        self._hint.show_text(words.hint, round(geometry.hint_px * 0.9 * share))
        self._hint.setVisible(self._hint.has_room())  # the sentence says it too

    def _share_room(self, geometry: PauseGeometry) -> None:
        """Let what was being done have the room of what is left of it, where it needs two lines for one."""
        doing, left = (box.translated(-self.pos()) for box in (geometry.doing, geometry.left))
        self._doing.setGeometry(doing)
        crowded = not self._doing.has_room()
        self._left.setVisible(not crowded)
        if crowded:
            self._doing.setGeometry(doing.united(left))

    def arrange(self, geometry: PauseGeometry) -> None:
        """Put everything where it belongs; the panel takes the room of all of it."""
        tiles = [tile for tile in self._tiles if not tile.isHidden()]
        parts: list[tuple[QWidget, QRect]] = [
            (self._go_on, geometry.go_on),
            (self._doing, geometry.doing),
            (self._left, geometry.left),
            (self._sentence, geometry.sentence),
            (self._hint, geometry.hint),
            *zip(tiles, geometry.tiles, strict=False),  # a desktop may have one of them less
        ]
        whole = QRect()
        for _, box in parts:
            whole = whole.united(box)
        self.setGeometry(whole)
        for part, box in parts:
            part.setGeometry(box.translated(-whole.topLeft()))
        word_px = min(tile.fitting_px() for tile in tiles)  # one size for all of them
        for tile in tiles:
            tile.set_word_px(word_px)
