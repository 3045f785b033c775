# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The cross at the end of a field that takes back what was typed there.

Qt's own looks its sign up in the icon themes of the desktop, under every name and in every folder: 45 ms. Qt draws
an action in a field 16 px large whatever the type (`PM_LineEditIconSize`, which no style sheet reaches).
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.text import plain_tip
from facetimer.ui.look.current_look import Look

SIGN_PX = 16
_AROUND_PX, _EDGE_PX = 6, 4
"""What is pressed besides the sign, and from there to the edge of the field and to what is typed."""
_MOVES = frozenset({QEvent.Type.Resize, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange})


def offer_clearing(field: QLineEdit, look: Look) -> None:
    """Show the cross in `field` while something stands there."""
    _Clear(field, look)


class _Clear(PaintedButton):
    def __init__(self, field: QLineEdit, look: Look) -> None:
        super().__init__(field)
        self._field, self._look = field, look
        name = QCoreApplication.translate("PractisePage", "Clear")
        self.setText(name)
        self.setToolTip(plain_tip(name))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(field.clear)
        field.textChanged.connect(self._place)
        look.theme_changed.connect(self._place)
        field.installEventFilter(self)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the end of the field."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cross."""
        painter = QPainter(self)
        side = self._look.theme.px(SIGN_PX)
        sign = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        self._look.icons.paint(painter, "leave", sign, self._look.theme.palette.ink_soft)
        painter.end()

    def _place(self) -> None:
        """Stand at the end of the field while something is typed there, and keep what is typed clear of it."""
        is_shown, theme = bool(self._field.text()), self._look.theme
        self.setVisible(is_shown)
        away, high = theme.grown(_EDGE_PX), self._field.height()
        wide = theme.px(SIGN_PX) + theme.grown(_AROUND_PX)
        taken = wide + away if is_shown else 0
        mirrored = self._field.isRightToLeft()
        self._field.setTextMargins(taken if mirrored else 0, 0, 0 if mirrored else taken, 0)
        self.setGeometry(QRect(away if mirrored else self._field.width() - away - wide, 0, wide, high))
