# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The frame round what has the focus, for those who use the keyboard; a click shows none, and takes it away.

A style sheet can only draw inside a control and knows no `:focus-visible`, hence a widget that lies over the
controls. Which of keyboard and pointer was used last is seen at the windows, where each key and each press passes
once: a filter on the application would be called for every event there is.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFocusFrame, QWidget
from shiboken6 import isValid

from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import size_of
from facetimer.ui.look.theme import CONTROL_RADIUS_PX

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

LINE_PX, AWAY_PX = 3, 3
"""How thick the frame is, and how far from the control, at a desk."""
_THICKEST = 5 / 3
"""Times as thick, as it grows with the text: thicker, it would lie on the control beside."""
_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show})
_WITH_A_CARET = ("QLineEdit", "QPlainTextEdit", "QAbstractSpinBox")
"""By name: to make three classes that the first page does not have would hold it up."""
_CORNER, _INSET = "corner", "inset"


def set_corner(widget: QWidget, radius_px: int, inset_px: int = 0) -> None:
    """Tell how round `widget` is; without that, a chip is taken as round and all else as a control.

    Args:
        widget: what may have the focus.
        radius_px: of its corners.
        inset_px: how far from its sides the ground it paints ends.
    """
    widget.setProperty(_CORNER, radius_px)
    widget.setProperty(_INSET, inset_px)


class FocusFrame(QFocusFrame):
    """A frame round one widget, wherever that goes. A screen reader passes a `QFocusFrame` by.

    Args:
        look: the theme.
        widget: what it frames.
    """

    def __init__(self, look: Look, widget: QWidget) -> None:
        self._holder = holder = _holder(widget)
        super().__init__(holder)
        self._look = look
        self._widget = widget
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        each: QWidget | None = widget
        self._watched: list[QWidget] = []
        while each is not None and each is not holder:
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()
        self._follow()

    def leave(self) -> None:
        """Frame it no longer."""
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the widget, and what it lies in."""
        if event.type() is QEvent.Type.Hide:
            self.hide()  # and no question is asked of what may be about to be deleted
        elif event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a line as round as the control, and as far from it everywhere."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = size_of(self._widget)
        line = round(self._line_px * size)
        painter.setPen(QPen(QColor(self._look.theme.palette.ink), line))
        half = line / 2
        radius = _corner(self._widget) + AWAY_PX * size + half
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()

    def is_round(self, widget: QWidget | None) -> bool:
        """Return whether it frames `widget`."""
        return self._widget is widget

    @property
    def _line_px(self) -> float:
        """How thick it is at a desk, at the text size in force."""
        return LINE_PX * max(1.0, min(_THICKEST, self._look.theme.text_percent / 100))

    def _follow(self) -> None:
        holder = self._holder
        inset = int(self._widget.property(_INSET) or 0)
        seen = self._widget.rect().adjusted(inset, 0, -inset, 0)
        around = QRect(self._widget.mapTo(holder, seen.topLeft()), seen.size())
        out = round((self._line_px + AWAY_PX) * size_of(self._widget))
        around.adjust(-out, -out, out, out)
        self.setGeometry(around.intersected(holder.rect()))  # at an edge it comes nearer
        self.setVisible(self._widget.isVisibleTo(holder))
        self.raise_()


class KeyboardFocus(QObject):
    """Frames what has the focus from the first key on, until the pointer is used.

    Args:
        look: the theme.
        window: in which, and in whose dialogs, it does so.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._frame: FocusFrame | None = None
        self._by_keys = False
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError("a focus needs a QApplication")
        application.focusWindowChanged.connect(self._on_focus_window_changed)
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether keys or a pointer are used."""
        if event.type() in _PRESSES:
            self._by_keys = False
            self._show_round(None)
        elif event.type() in _KEYS and isinstance(event, QKeyEvent) and Qt.Key(event.key()) not in _MODIFIERS:
            focused = QApplication.focusWidget()
            if focused is None or not any(map(focused.inherits, _WITH_A_CARET)):
                self._by_keys = True
                self._show_round(focused)
            elif Qt.Key(event.key()) in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                self._by_keys = True  # what comes next is framed
        return super().eventFilter(watched, event)

    def _on_focus_window_changed(self, window: "QWindow | None") -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time replaces the first

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._show_round(new if self._by_keys else None)

    def _show_round(self, widget: QWidget | None) -> None:
        if self._frame is not None and isValid(self._frame):
            if self._frame.is_round(widget):
                return
            self._frame.leave()
        framed = widget is not None and self._is_here(widget) and _is_a_part(widget)
        self._frame = FocusFrame(self._look, widget) if widget is not None and framed else None

    def _is_here(self, widget: QWidget) -> bool:
        inner: QWidget | None = widget
        while inner is not None and inner is not self._window:
            inner = inner.parentWidget()  # also from a dialog to the window it belongs to
        return inner is not None


def _is_a_part(widget: QWidget) -> bool:
    """Return whether `widget` is a control: no window, no page that fills one, nothing that pops up."""
    if widget.isWindow() or widget.window().windowType() is Qt.WindowType.Popup:
        return False
    return widget.size() != _holder(widget).size()


def _holder(widget: QWidget) -> QWidget:
    """Return what `widget` scrolls with, or its window."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not (inner.isWindow() or isinstance(outer.parentWidget(), QAbstractScrollArea)):
        inner, outer = outer, outer.parentWidget()
    return inner


def _corner(widget: QWidget) -> float:
    told = widget.property(_CORNER)
    if told is not None:
        return float(told)
    return widget.height() / 2 if widget.property("kind") == "chip" else CONTROL_RADIUS_PX * size_of(widget)
