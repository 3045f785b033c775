# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What one looks for, as a few chips that open a list; each begins with "any", and one press takes all back."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facetimer.choices.picking import ANYTHING, GOAL_WORDS, TECHNIQUE_WORDS, Length, Needs, Technique, Wanted
from facetimer.library.model.vocabulary import Goal, Zone
from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.focus_frame import set_corner
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX, TEXT_PX
from facetimer.ui.look.wording import put_notice, zone_word

K = TypeVar("K", bound=StrEnum)
_ROOM_PX, _ARROW_PX, _ROOM_FOR_BAR_PX = 12, 20, 64


class FilterChooser(Chooser):
    """A chip that opens a list; it is as wide as what is chosen, and inked over while something is.

    Args:
        look: theme and icons.
        name: what is looked for by it.
        words: the choices, the first of which is "any".
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, name: str, words: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)  # on Linux a list is called what is chosen, whatever its own name
        self.addItems(list(words))
        self.setMaxVisibleItems(12)
        self.setMinimumContentsLength(1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.currentIndexChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the words of the choice, and the arrow."""
        words = QFontMetrics(self._word_font()).horizontalAdvance(self.currentText())
        height = self.look.theme.control_px(TARGET_PX)
        set_corner(self, height // 2)
        theme = self.look.theme
        return QSize(words + theme.grown(2 * _ROOM_PX + _ARROW_PX + 4) + theme.gained(_ARROW_PX), height)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing is cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip, what is chosen, and an arrow that points to the list."""
        colours, box = self.look.theme.palette, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.currentIndex() > 0
        outlined = self.underMouse() or self.look.theme.name is ThemeName.CONTRAST
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.edge), 1.5) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink if chosen else colours.sunk))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        mirrored = self.isRightToLeft()
        ink = colours.ground if chosen else colours.ink
        room, side = self.look.theme.grown(_ROOM_PX), self.look.theme.px(_ARROW_PX)
        words = QRectF(self.rect()).adjusted(room, 0, -room, 0)
        arrow = QRectF(0, 0, side, side)
        arrow.moveCenter(words.center())
        arrow.moveLeft(words.left() if mirrored else words.right() - side)
        self.look.icons.paint(painter, "down", arrow, ink)
        painter.setPen(QColor(ink))
        painter.setFont(self._word_font())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(words, align, self.currentText())
        painter.end()

    def _word_font(self) -> QFont:
        return self.look.font(self.font(), TEXT_PX, heavy=self.currentIndex() > 0)

    def showPopup(self) -> None:
        """Open it, wide enough for every line."""
        widest = max(self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count()))
        self.view().setMinimumWidth(min(widest + self.look.theme.grown(_ROOM_FOR_BAR_PX), self.window().width()))
        super().showPopup()


class Filters(QWidget):
    """The lists.

    Args:
        look: theme and icons.
        zones: those of which there is something, in order.
        parent: the widget it belongs to.
    """

    changed = Signal()

    def __init__(self, look: Look, zones: Collection[Zone], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self._look = look
        self._row = FlowRow(8, self)
        lengths = {
            Length.SHORT: self.tr("up to 5 min"),
            Length.MEDIUM: self.tr("5 to 10 min"),
            Length.LONG: self.tr("longer"),
        }
        goals = {goal: put_notice(words) for goal, words in GOAL_WORDS.items()}
        techniques = {each: put_notice(words) for each, words in TECHNIQUE_WORDS.items()}
        needs = {
            Needs.NOTHING: self.tr("no tool, no oil"),
            Needs.NO_TOOL: self.tr("no tool"),
            Needs.GUA_SHA: self.tr("with a gua sha stone"),
            Needs.ROLLER: self.tr("with a roller"),
        }
        self._length = self._add(self.tr("Length"), self.tr("Any length"), lengths)
        self._goal = self._add(self.tr("Aim"), self.tr("Any aim"), goals)
        self._zone = self._add(self.tr("Zone"), self.tr("Any zone"), {zone: zone_word(zone) for zone in zones})
        self._technique = self._add(self.tr("Technique"), self.tr("Any technique"), techniques)
        self._needs = self._add(self.tr("Tool"), self.tr("Any tool"), needs)
        self._clear = Button(self.tr("All filters off"), "quiet")
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._row.addWidget(self._clear)

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        return Wanted(
            _chosen(self._length, Length),
            _chosen(self._goal, Goal),
            _chosen(self._zone, Zone),
            _chosen(self._technique, Technique),
            _chosen(self._needs, Needs),
        )

    def show_lengths(self, shown: bool) -> None:
        """Offer the list of lengths, or leave it out where they mean nothing."""
        self._length.setVisible(shown)

    def clear(self) -> None:
        """Look for anything."""
        had_focus = self._clear.hasFocus()
        for chooser in (self._length, self._goal, self._zone, self._technique, self._needs):
            with QSignalBlocker(chooser):  # told once, not list by list
                chooser.setCurrentIndex(0)
            chooser.updateGeometry()
        if had_focus:
            self._goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def _add(self, name: str, anything: str, words: Mapping[K, str]) -> FilterChooser:
        chooser = FilterChooser(self._look, name, [anything, *words.values()])
        for index, key in enumerate(words, start=1):
            chooser.setItemData(index, key.value)
        chooser.currentIndexChanged.connect(self._tell)
        self._row.addWidget(chooser)
        return chooser

    def _tell(self) -> None:
        self._clear.setVisible(self.wanted != ANYTHING)
        self.changed.emit()


def _chosen(chooser: FilterChooser, kind: type[K]) -> K | None:
    value = chooser.currentData()
    return None if value is None else kind(value)
