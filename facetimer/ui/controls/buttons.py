# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Buttons: the one primary button of a page, plain ones, quiet ones and chips that stay pressed.

Enter presses the one that has the focus.
"""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from facetimer.ui.controls.text import in_lines, plain_tip
from facetimer.ui.look.current_look import Look

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # the Qt class comes after it

START_SIGN_PX, START_GAP_PX = 26, 6
_ICON_SHARE, _MOST_ICON_SHARE = 0.5, 0.75
"""Of the side of a button with an icon, that of the icon: at 100 % text size, and at most."""
_TURNED = {"go-back": "forward", "undo": "redo", "redo": "undo"}
"""Arrows that point along the line one reads, each with the one that points there from right to left."""
_BREAKS = r"\s+|(?<=-)(?=\D)"
"""Where a line of words may end, as Qt does it."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def enter_presses(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press `button`, which has the focus, if the key is Enter; return whether it was.

    Qt presses it by Space alone. It knows Enter as the key of a dialog's default button, which need not be the one
    with the focus. A key that is held down presses once.
    """
    if Qt.Key(event.key()) not in _ENTER:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class ToggledIsPressed(_Button):
    """Comes before the Qt class of a button that stays pressed: a screen reader that toggles it has pressed it.

    Qt offers to toggle such a button before it offers to press it (`QAccessibleButton`, 6.12), and `clicked` stays
    silent then: whatever a press does would not be done. What our own code sets goes through `setChecked` of this
    class, a press and a group through `nextCheckState`, and a radio button lets go because another was taken: the
    toggle alone is none of these.
    """

    _is_told = False

    def setChecked(self, checked: bool) -> None:
        """Show that it is pressed, or that it is not; nobody has pressed it."""
        before, self._is_told = self._is_told, True
        super().setChecked(checked)
        self._is_told = before

    def nextCheckState(self) -> None:
        """Change what it shows because of a press, its own or that of another one of its group."""
        before, self._is_told = self._is_told, True
        super().nextCheckState()
        self._is_told = before

    def checkStateSet(self) -> None:
        """Do what a press does, once the toggle is through."""
        super().checkStateSet()
        if self._is_told:
            return
        group = self.group()
        is_one_of = self.autoExclusive() if group is None else group.exclusive()
        if self.isChecked() or not is_one_of:  # or another of them was taken
            QTimer.singleShot(0, self, self._tell_press)

    def _tell_press(self) -> None:
        self.clicked[bool].emit(self.isChecked())  # type: ignore[index]  # the stubs know no overloads


class PaintedButton(ToggledIsPressed, QAbstractButton):
    """A button that paints itself; Enter presses it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)


class PushButton(ToggledIsPressed, QPushButton):
    """A push button that Enter presses where it has the focus, and only there: no dialog makes it its default.

    Args:
        text: its word.
        parent: the widget it belongs to.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)


class Button(PushButton):
    """A button that shows a word, or a few; a row that is narrower than they are breaks them (`FlowRow`).

    Args:
        text: its word; also its accessible name.
        kind: `primary`, `large` (as high, but not the one to press), `plain`, `quiet`, `link` or `chip`.
        parent: the widget it belongs to.
    """

    def __init__(self, text: str, kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._is_chip, self._is_underlined = kind == "chip", kind in {"quiet", "link"}
        self._widths: dict[tuple[str, bool], int] = {}
        self.setCheckable(self._is_chip)

    def reach(self, with_what: str) -> None:
        """Be high enough for a `knuckle`, or an `elbow`: for whoever has oil on their hands, or stands away.

        It is the style sheet that makes it so: a least height that is set goes when the sheet comes.
        """
        self.setProperty("reach", with_what)

    def changeEvent(self, event: QEvent) -> None:
        """Measure its words anew in another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widths = {}

    def sizeHint(self) -> QSize:
        """Return room for the words; those of a chip are heavier while it is chosen."""
        hint = super().sizeHint()
        if not self._is_chip:
            return hint
        more = self._width_of(self._words, heavy=True) - self._width_of(self._words)
        return QSize(hint.width() + max(0, more), hint.height())

    @property
    def least_width(self) -> int:
        """How narrow it may become, with its words one below the other."""
        around = self.sizeHint().width() - self._width_of(self._words, heavy=self._is_chip)
        parts = re.split(_BREAKS, self._words)
        return around + max((self._width_of(part, heavy=self._is_chip) for part in parts), default=0)

    def height_in(self, width: int) -> int:
        """Return its height where it may be no wider than `width`."""
        return self.sizeHint().height() + (len(self._lines(width)) - 1) * self.fontMetrics().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button; one without a box has a line under its words, clear of the letters."""
        lines = self._lines(self.width())
        if len(lines) > 1:
            self._paint_broken(lines)
        else:
            super().paintEvent(event)
        if self._is_underlined:
            self._underline(lines)

    def _paint_broken(self, lines: list[str]) -> None:
        # These classes take 7 ms to make, and hardly any button is so narrow.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.icon = QIcon()  # words go before a sign
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        for line, place in zip(lines, self._places(lines), strict=True):
            option.text, option.rect = line.replace("&", "&&"), place
            painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.end()

    def _underline(self, lines: list[str]) -> None:
        metrics = self.fontMetrics()
        strong = self.underMouse() and self.isEnabled()
        role = QPalette.ColorRole.ButtonText if strong else QPalette.ColorRole.Dark
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(role), 1.5))
        for line, place in zip(lines, self._places(lines), strict=True):
            width = metrics.horizontalAdvance(line)
            left = place.left() + (place.width() - width) / 2
            baseline = place.center().y() - metrics.height() / 2 + metrics.ascent()
            y = round(baseline + max(5, metrics.descent() + 2))
            painter.drawLine(QPointF(left, y), QPointF(left + width, y))
        painter.end()

    def _places(self, lines: list[str]) -> list[QRect]:
        line_px = self.fontMetrics().height()
        top = (self.height() - line_px * len(lines)) // 2
        whole = [QRect(0, top + number * line_px, self.width(), line_px) for number in range(len(lines))]
        if len(lines) == 1 or not self._is_underlined:
            return whole
        edge = (self.sizeHint().width() - self._width_of(self._words)) // 2
        for line, place in zip(lines, whole, strict=True):  # words without a box begin where those around them do
            width = self._width_of(line)
            place.setRect(
                self.width() - edge - width if self.isRightToLeft() else edge, place.top(), width, line_px
            )
        return whole

    def _lines(self, width: int) -> list[str]:
        around = self.sizeHint().width() - self._width_of(self._words, heavy=self._is_chip)
        if width >= self.sizeHint().width():
            return [self._words]
        font = QFont(self.font())
        if self._is_chip:
            font.setWeight(QFont.Weight.DemiBold)
        return in_lines(self._words, font, width - around).split("\n")

    def _width_of(self, words: str, *, heavy: bool = False) -> int:
        key = (words, heavy)
        if key not in self._widths:  # a row that is laid out asks for them over and over
            if heavy:
                font = QFont(self.font())
                font.setWeight(QFont.Weight.DemiBold)
                metrics = QFontMetrics(font)
            else:
                metrics = self.fontMetrics()
            self._widths[key] = metrics.horizontalAdvance(words)
        return self._widths[key]

    @property
    def _words(self) -> str:
        return self.text().replace("&&", "&")


class StartButton(Button):
    """The primary button that lets something run: a triangle stands before its words.

    Args:
        look: theme and icons.
        text: its words; also its accessible name.
        parent: the widget it belongs to.
    """

    _starts = False  # Qt reports changes before the constructor is through

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "primary", parent)
        self._look, self._starts = look, True
        look.theme_changed.connect(self._show_sign)
        self._show_sign()

    def set_starts(self, starts: bool) -> None:
        """Show the triangle, or none where a press starts nothing just now."""
        self._starts = starts
        self._show_sign()

    def _show_sign(self) -> None:
        if not self._starts:
            self.setIcon(QIcon())
            return
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        side, away, icon = theme.px(START_SIGN_PX), theme.grown(START_GAP_PX), QIcon()
        usable = self.isEnabled()
        pixmap = QPixmap(round((side + away) * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        left = away if self.isRightToLeft() else 0
        colour = theme.palette.on_fill if usable else theme.palette.ink_soft
        self._look.icons.paint(painter, "play", QRectF(left, 0, side, side), colour)
        painter.end()
        icon.addPixmap(pixmap, QIcon.Mode.Normal if usable else QIcon.Mode.Disabled)
        self.setIconSize(QSize(side + away, side))
        self.setIcon(icon)

    def changeEvent(self, event: QEvent) -> None:
        """Stand on the other side of the words where one reads from the right, pale where none may press."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LayoutDirectionChange, QEvent.Type.EnabledChange}:
            self._show_sign()


class IconButton(PushButton):
    """A square button that shows an icon; its name is its tooltip and is read out.

    Args:
        look: theme and icons.
        icon: name of the icon.
        name: what it does, in a word or two.
        side_px: its width and height; larger as the icon grows with the text.
        parent: the widget it belongs to.
        keeps_side: whether whoever it stands with gives it its size: then the icon alone grows, as far as it can.
    """

    _side_px = 0  # Qt reports changes before the constructor is through

    def __init__(
        self,
        look: Look,
        icon: str,
        name: str,
        side_px: int = 48,
        parent: QWidget | None = None,
        *,
        keeps_side: bool = False,
    ) -> None:
        super().__init__(parent=parent)
        self._look, self._keeps_side = look, keeps_side
        self._icon = icon
        self._side_px = side_px
        self.setProperty("kind", "icon")
        self.rename(name)
        self.set_side(side_px)

    def sizeHint(self) -> QSize:
        """Return its own size, whatever the style sheet says of buttons."""
        return QSize(self._side, self._side)

    @property
    def _side(self) -> int:
        theme = self._look.theme
        more = 0 if self._keeps_side else max(0, theme.gained(self._side_px * _ICON_SHARE))
        return theme.grown(self._side_px) + more

    def set_side(self, side_px: int) -> None:
        """Make it `side_px` wide and high; with its page, and with the text, it grows."""
        self._side_px = side_px
        self.setFixedSize(self._side, self._side)

    def changeEvent(self, event: QEvent) -> None:
        """Take another size with its page, and with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._side_px:
            self.setFixedSize(self._side, self._side)

    def rename(self, name: str) -> None:
        """Change what it says it does."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def show_icon(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, then its icon as sharp as the screen it is on, in the theme's colour."""
        super().paintEvent(event)
        size = min(self._look.theme.px(self._side_px * _ICON_SHARE), round(self._side * _MOST_ICON_SHARE))
        box = QRect(0, 0, size, size)
        box.moveCenter(self.rect().center())
        painter = QPainter(self)
        icon = _TURNED.get(self._icon, self._icon) if self.isRightToLeft() else self._icon
        colours = self._look.theme.palette
        self._look.icons.paint(painter, icon, QRectF(box), colours.ink if self.isEnabled() else colours.edge)
        painter.end()
