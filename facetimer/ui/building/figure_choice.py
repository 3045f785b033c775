# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What an exercise of one's own looks like: the figure doing it, and others that it can be drawn like."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.building.parts import drawn_like
from facetimer.library.model.practice import Cues, Exercise
from facetimer.ui.building.built_page import Remarks
from facetimer.ui.building.shelf import Shelf, ShelfWords
from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.exercise.moving_picture import MovingPicture
from facetimer.ui.services import Services

FIGURE_PX = 336
CALM_MS = 250
"""Without a change, before the figure is drawn as it is now."""


class PictureShelf(Shelf):
    """The exercises there are; a press draws the one that is built like it.

    Args:
        services: what there is, and its pictures.
        parent: the widget it belongs to.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        words = ShelfWords(
            QCoreApplication.translate("PictureShelf", "Pictures"),
            QCoreApplication.translate("PictureShelf", "Search pictures"),
            QCoreApplication.translate("PictureShelf", "Search pictures"),
            QCoreApplication.translate("PictureShelf", "The picture of {exercise}"),
        )
        super().__init__(services, words, parent)

    def show_chosen(self, exercise: str) -> None:
        """Say which one it is drawn like, by its id; empty for none."""
        self.show_notes({exercise: self.tr("chosen")})


class FigureChoice(QWidget):
    """The figure, and below it the pictures.

    Args:
        services: figure, clocks, and what there is.
        parent: the widget it belongs to.

    Attributes:
        shelf: the pictures.
        remarks: where what is told of the picture goes.
    """

    chosen = Signal(str)
    """It is to be drawn like the exercise of that id."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown: Exercise | None = None
        self._figure: MovingPicture | None = None
        self._calm = QTimer(self, singleShot=True, interval=CALM_MS)
        self._calm.timeout.connect(self._draw)
        self._box = in_column(self, 12)
        self.remarks = Remarks(services.stills)
        self.shelf = PictureShelf(services)
        self.shelf.exercise_chosen.connect(self.chosen)
        for each in (self.remarks, Text(self.tr("Choose its picture"), "heading", wrap=True), self.shelf):
            self._box.addWidget(each)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show how `exercise` is done; words alone change nothing about that.

        What is shown already goes on until nothing has been changed for a moment: who presses "more" often waits
        for no picture.
        """
        drawn = _wordless(exercise)
        if drawn == self._shown:
            return
        self._shown = drawn
        self.shelf.show_chosen(drawn_like(exercise, self._services.planner.catalogue.exercises))
        if self._figure is None:
            self._draw()
        else:
            self._calm.start()

    def _draw(self) -> None:
        assert self._shown is not None
        if self._figure is not None:
            self._box.removeWidget(self._figure)
            discard(self._figure)
        self._figure = MovingPicture(self._services, self._shown, self._services.stills.look)
        self._figure.setFixedHeight(FIGURE_PX)
        self._figure.setAccessibleName(self.tr("How it is done"))
        self._box.insertWidget(0, self._figure)
        self._figure.lower()  # a screen reader reads children in the order in which they lie on one another
        for button in self._figure.findChildren(IconButton):  # it stands before what was made earlier
            before = self.shelf.search.previousInFocusChain()
            QWidget.setTabOrder(before or self.shelf.search, button)


def _wordless(exercise: Exercise) -> Exercise:
    blocks = tuple(replace(block, cues=Cues(), label="-") for block in exercise.blocks)
    return replace(exercise, blocks=blocks, cues=Cues(), name="", flags=(), id="-", position="")
