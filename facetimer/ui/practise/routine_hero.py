# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The reading edge of a routine's page: its name and what it takes, and below them somebody who does it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.model.vocabulary import PrepCard
from facetimer.ui.controls.heads import BackButton
from facetimer.ui.controls.page import in_column, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import tools_words
from facetimer.ui.picture.stage import Stage, ground_of
from facetimer.ui.picture.stills import Stills

SEEN = (60.0, 0.0, 680.0, 760.0)
"""The part of the canvas that is shown at least: head, hands and shoulders."""
AROUND_HEAD = (40, 16, 24, 8)
"""Free around what stands above the figure: left, top, right, bottom, in px."""
OILED = frozenset({PrepCard.OIL, PrepCard.OIL_LATER, PrepCard.TOOL})


class RoutineHead(QWidget):
    """The way back, the name, and what one needs.

    Args:
        stills: theme and icons.
        routine: which one.
        back, back_name: where the way back leads, in a word, and as it is read out.
        parent: the widget it belongs to.

    Attributes:
        back_button: the way back.
        facts: how long it takes and how many steps it has; the page says it.
    """

    def __init__(
        self, stills: Stills, routine: Routine, back: str, back_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = in_column(self, 8)
        self.back_button = BackButton(stills.look, back, back_name)
        column.addWidget(self.back_button)
        column.addWidget(Text(routine.name, stills.look.theme.title_role, wrap=True))
        self.facts = Text("", "lead", wrap=True)
        column.addWidget(self.facts)
        icon = "mirror" if not routine.tools else "oil" if routine.prep in OILED else "tool"
        needs = QWidget()
        row = in_row(needs, 8)
        row.addWidget(SmallIcon(stills.look, icon, "ink", 22), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(tools_words(routine.tools), wrap=True), 1)
        column.addWidget(needs)
        if routine.note:
            column.addWidget(Text(routine.note, "tinted", wrap=True))


class RoutineHero(QWidget):
    """A figure on tinted ground, and above it what is put there.

    Args:
        stills: theme and figure.
        shown: the exercise that stands for the routine.
        description: what the figure shows, in words.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, shown: Exercise, description: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._ground = stills.look, ground_of(shown)
        self._stage = Stage(stills)
        self._stage.show_still(lambda: stills.exercise(shown.id), description, self._ground, SEEN)
        self._column = in_column(self, 0)
        self._column.addWidget(self._stage, 1)
        stills.look.theme_changed.connect(self.update)

    @property
    def _around(self) -> tuple[int, int, int, int]:
        """Free around what stands above the figure: left, top, right, bottom."""
        left, top, right, bottom = (self._look.theme.grown(each) for each in AROUND_HEAD)
        return left, top, right, bottom

    def put_above(self, head: QWidget) -> None:
        """Let `head` stand above the figure."""
        self.make_room(head)
        self._column.insertWidget(0, head)

    def make_room(self, head: QWidget) -> None:
        """Keep free around `head` what the size of the page asks for."""
        head.setContentsMargins(*self._around)

    def height_above(self, head: QWidget, width: int) -> int:
        """Return how high `head` would be above a figure of that width."""
        left, top, right, bottom = self._around
        inside = head.layout()
        assert inside is not None, "a head has a layout"
        return inside.totalHeightForWidth(width - left - right) + top + bottom

    def minimumSizeHint(self) -> QSize:
        """As small as its place."""
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground behind what stands above the figure."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(getattr(self._look.theme.palette, self._ground.value)))
        painter.end()
