# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Two widgets beside one another where there is room, one below the other where there is not."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facetimer.ui.controls.flows import Least, length_of


class SideBySide(QWidget):
    """A pair.

    Args:
        first, second: in reading order.
        least_width: the narrowest width at which they stand beside one another, if both fit.
        shares: how the width is shared.
        turned: whether the second stands before the first while they are beside one another.
        gap: between them.
        parent: the widget it belongs to.
    """

    arranged = Signal(bool)
    """Whether they stand beside one another from now on; they begin so, which nothing tells."""

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        least_width: Least,
        shares: tuple[int, int] = (1, 1),
        *,
        turned: bool = False,
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pair = (first, second)
        self._least_width = least_width
        self._beside = QBoxLayout.Direction.RightToLeft if turned else QBoxLayout.Direction.LeftToRight
        self._box = QBoxLayout(self._beside, self)  # most windows are wide enough: nothing is laid out twice
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        self._box.addWidget(first, shares[0])
        self._box.addWidget(second, shares[1])

    def minimumSizeHint(self) -> QSize:
        """Return the width of the wider one: below that they turn, and need no more."""
        height = super().minimumSizeHint().height()
        return QSize(max(_least(each) for each in self._pair), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the pair as the width asks."""
        super().resizeEvent(event)
        both = sum(_least(each) for each in self._pair)
        wide = event.size().width() >= max(length_of(self._least_width), both + self._box.spacing())
        wanted = self._beside if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
            self._box.activate()  # Qt has laid it out in this width by now, the old way round, and painted that
            self.arranged.emit(wide)


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())
