# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The player's row of large controls: it comes with the pointer or a key, over the session's bar, and fades."""

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QWidget

from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_PX
from facetimer.ui.player.arranging import GAP_PX, control_side

FADE_AFTER_MS = 3_000
FADE_MS = 400


class FadingControls(QWidget):
    """A row of controls on ground of its own.

    A faded control takes no click: the click falls through to the player, where any click pauses.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP_PX)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self._ranked: list[IconButton] = []
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setOpacity(1.0)
        self._effect.setEnabled(False)  # an enabled effect costs an off-screen pass even at full opacity
        self.setGraphicsEffect(self._effect)
        self._animation = QPropertyAnimation(self._effect, b"opacity", self)
        self._animation.setDuration(FADE_MS)
        self._idle = QTimer(self, singleShot=True, interval=FADE_AFTER_MS)
        self._idle.timeout.connect(self.fade)

    def add(self, icon: str, name: str, *, rank: int) -> IconButton:
        """Append a control; it takes the focus by Tab only, so that a click leaves the keys to the player.

        Args:
            icon: its icon.
            name: what it does.
            rank: where there is no room for all of them, those with the lowest stay.
        """
        button = IconButton(self._look, icon, name, CONTROL_PX, self, keeps_side=True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("rank", rank)
        self._row.insertWidget(self._row.count() - 1, button)
        button.installEventFilter(self)
        self._ranked.append(button)
        return button

    def show_as_many(self, count: int) -> None:
        """Show the `count` most needed controls."""
        ranked = sorted(self._ranked, key=lambda button: int(button.property("rank")))
        for place, button in enumerate(ranked):
            button.setVisible(place < count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the controls grow with the row."""
        super().resizeEvent(event)
        for button in self._ranked:
            button.set_side(control_side(self.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover the bar below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.palette.ground))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come with the focus: Tab leads here unseen, and Space would press what nobody sees."""
        if event.type() is QEvent.Type.FocusIn:
            self.wake()
        return super().eventFilter(watched, event)

    @property
    def covers(self) -> bool:
        """Whether they are there, above what lies below them."""
        return self.isVisible() and not self.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def wake(self) -> None:
        """Come back at once, above the session's bar, and fade again after a while."""
        self.raise_()
        self._animation.stop()
        self._animation.setEndValue(1.0)
        self._effect.setOpacity(1.0)
        self._effect.setEnabled(False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)
        self._idle.start()

    def fade_at_once(self) -> None:
        """Be out of sight, as a session begins."""
        self._effect.setEnabled(True)
        self._effect.setOpacity(0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def fade(self) -> None:
        """Go out of sight, unless a control has the focus."""
        focused = self.window().focusWidget() if self.isVisible() else None
        if focused is not None and self.isAncestorOf(focused) and focused.hasFocus():
            self._idle.start()
            return
        self._effect.setEnabled(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._animation.setStartValue(self._effect.opacity())
        self._animation.setEndValue(0.0)
        if self._look.theme.reduced_motion:
            self._effect.setOpacity(0.0)
        else:
            self._animation.start()
