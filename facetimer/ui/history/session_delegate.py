# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Paints one session of the history: an icon for how it ended, its name, and when and how long."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facetimer.ui.history.session_list import DETAIL_ROLE, RECORD_ROLE
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, NOTE_PX, TEXT_PX

SESSION_ICONS = {"complete": "done", "partial": "partial", "interrupted": "cut-off"}
_ICON_PX = 28


class SessionDelegate(QStyledItemDelegate):
    """Two lines and an icon per session.

    Args:
        look: theme and icons.
        parent: owner of this object.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text with room around them."""
        theme = self._look.theme
        return QSize(theme.grown(200), theme.px(52) + theme.grown(16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        theme = self._look.theme
        colours, grown = theme.palette, theme.grown
        box = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.tint_none))
            round_px = grown(CONTROL_RADIUS_PX)
            painter.drawRoundedRect(box.adjusted(0, 2, -grown(4), -2), round_px, round_px)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        record = index.data(RECORD_ROLE)
        outcome = record.outcome.value
        side = theme.px(_ICON_PX)
        left = box.right() - grown(16) - side if mirrored else box.left() + grown(16)
        icon = QRectF(left, box.top(), side, box.height())
        tone = colours.ease if outcome == "complete" else colours.ink_soft
        self._look.icons.paint(painter, SESSION_ICONS.get(outcome, "partial"), icon, tone)
        start, edge, end = grown(32 + _ICON_PX) + theme.gained(_ICON_PX), grown(8), grown(16)
        words = box.adjusted(end if mirrored else start, edge, -start if mirrored else -end, -edge)
        self._line(painter, words, index.data(), TEXT_PX, colours.ink, top=True)
        soft = colours.ink_on_tint if chosen else colours.ink_soft
        self._line(painter, words, index.data(DETAIL_ROLE), NOTE_PX, soft, top=False)
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, text: str, size_px: int, colour: str, *, top: bool) -> None:
        font = self._look.font(painter.font(), size_px, heavy=top)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        half = QRectF(box.x(), box.y() if top else box.center().y(), box.width(), box.height() / 2)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(half, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
