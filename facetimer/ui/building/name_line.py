# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lines of text that belong to what is built: undone and redone with everything else, not by themselves."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.page import in_row
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import HEAD_PX, LEAD_PX, LINE_PX, TARGET_PX, TITLE_PX

LONGEST_NAME = 60
_LEAST_PX, _ROOM_PX, _INSET_PX, _GAP_PX, _ROOM_ABOVE_PX = 120, 12, 3, 8, 4
_SIZES = {"title": TITLE_PX, "head": HEAD_PX, "lead": LEAD_PX}
"""The type of a name, by its role, from the largest on."""
_NOT_ITS_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class BuiltLine(QLineEdit):
    """One line; the keys that undo and redo are left to the page.

    Args:
        name: what it holds, for those who do not see it.
        longest: how many characters.
        parent: the widget it belongs to.
    """

    def __init__(self, name: str, longest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(longest)

    def show_text(self, text: str) -> None:
        """Show `text` from its beginning on, unless it does so already: whoever types keeps their place."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        """Leave to the page what the page undoes."""
        kinds = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
        if event.type() in kinds and isinstance(event, QKeyEvent) and any(map(event.matches, _NOT_ITS_OWN)):
            event.ignore()
            return False
        return super().event(event)


class NameLine(BuiltLine):
    """The name of what is built, as large as the title of a page, and changed where it stands.

    Args:
        look: theme and icons.
        name: what it holds, for those who do not see it.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, LONGEST_NAME, parent)
        self._look = look
        self._room = 0
        self.setTextMargins(-_INSET_PX, 0, -_INSET_PX, 0)  # what Qt's style leaves free: it stands at the edge
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self._tell_whole)
        self._fit()

    @property
    def high_px(self) -> int:
        """Its height: that of the largest type, for a longer name too, so that nothing below it moves."""
        theme = self._look.theme
        return max(TARGET_PX, theme.px(LINE_PX[_SIZES[theme.title_role]])) + _ROOM_ABOVE_PX

    def fit(self, room: int) -> None:
        """Show the name as large as a width of `room` pixels allows."""
        self._room = room
        self._fit()

    def shown_text(self) -> str:
        """Return the name, or as much of it as there is room for, and an ellipsis."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole name under the pointer where a part of it is shown."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it; a name that is too long even in the smallest type ends in an ellipsis until one changes it."""
        shown = self.shown_text()
        if shown == self.text() or self.hasFocus():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
        painter.end()

    def sizeHint(self) -> QSize:
        """As wide as the name."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + _ROOM_PX
        return QSize(min(max(_LEAST_PX, words), self._room), self.high_px)

    def minimumSizeHint(self) -> QSize:
        """A part of it; the rest is reached by the keys."""
        return QSize(_LEAST_PX, self.high_px)

    def change(self) -> None:
        """Let another name be typed in the place of this one."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def _tell_whole(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self.shown_text() != self.text() else "")

    def _fit(self) -> None:
        theme = self._look.theme
        roles = list(_SIZES)[list(_SIZES).index(theme.title_role) :]
        if not self._room:
            return
        for role in roles:
            font = self._look.font(self.font(), _SIZES[role], heavy=True)
            if QFontMetrics(font).horizontalAdvance(self.text()) + _ROOM_PX <= self._room:
                break
        if role != self.property("role"):
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.updateGeometry()


class NameRow(QWidget):
    """The name, a pencil that says it can be changed, whether it is saved, and at the end undo and redo.

    Args:
        look: theme and icons.
        name: what the line holds, for those who do not see it.
        parent: the widget it belongs to.

    Attributes:
        line: the name.
        undo, redo: the buttons.
    """

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = NameLine(look, name)
        self._edit = IconButton(look, "edit", self.tr("Change the name"), TARGET_PX)
        self._edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the name itself is in the order of Tab
        self._edit.clicked.connect(self.line.change)
        self._state = Text("", "soft")
        self.undo = IconButton(look, "undo", self.tr("Undo"), TARGET_PX)
        self.redo = IconButton(look, "redo", self.tr("Redo"), TARGET_PX)
        row = in_row(self, _GAP_PX)
        for each in (self.line, self._edit, self._state):
            row.addWidget(each)
        row.addStretch(1)
        for each in (self.undo, self.redo):
            row.addWidget(each)
        self._fit()

    def show_state(self, *, is_saved: bool) -> None:
        """Say whether it is saved as it is."""
        self._state.setText(self.tr("saved") if is_saved else "")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the name have what is left."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(self.line.high_px)
        taken = sum(each.sizeHint().width() + _GAP_PX for each in (self._edit, self._state, self.undo, self.redo))
        self.line.fit(max(0, self.width() - taken - _GAP_PX))
