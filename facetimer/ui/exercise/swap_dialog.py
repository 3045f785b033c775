# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What may come in the place of an exercise, in pictures: one press chooses."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.exercise_page import zones_line
from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.offer import Offer
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import put_notice, rough_length_words
from facetimer.ui.picture.stills import Stills

_LEAST_WIDTH_PX, _CROP_PX = 480, (160, 112)


class Like(Struct, frozen=True):
    """An exercise that may come instead, and about how long it takes."""

    exercise: Exercise
    length_ms: int


class Swappable(Struct, frozen=True):
    """A step that another exercise may take the place of.

    Attributes:
        index: of the step.
        name: of its exercise.
        begun: whether something of it was done.
        likes: returns what may come instead; asked when it is shown.
    """

    index: int
    name: str
    begun: bool
    likes: Callable[[], Sequence[Like]]


class SwapDialog(Sheet):
    """The likes of the present step; where another one follows, a link leads to those of that one.

    Args:
        stills: where the pictures come from.
        steps: the present step, and the next one if there is one.
        parent: the widget it belongs to.
        in_session: whether it stands over a session, and so is read from a distance.
    """

    chosen = Signal(int, object)
    """The index of a step, and the `Exercise` that is to come in its place."""

    def __init__(
        self,
        stills: Stills,
        steps: Sequence[Swappable],
        parent: QWidget | None = None,
        *,
        in_session: bool = False,
    ) -> None:
        look = stills.look if in_session else None
        super().__init__(self.tr("Swap an exercise"), _LEAST_WIDTH_PX, parent, look=look)
        self._stills, self._steps = stills, steps
        self._shown = QWidget()
        keep = Button(self.tr("Change nothing"))
        keep.clicked.connect(self.reject)
        keep.reach("knuckle")
        self.foot.addWidget(keep)
        self.show_step(0)

    def show_step(self, place: int) -> None:
        """Show what may come instead of the step at `place` of those it was given."""
        discard(self._shown)
        self._shown = QWidget()
        column, step = in_column(self._shown, 16), self._steps[place]
        column.addWidget(Text(self.tr("In place of {exercise}").format(exercise=step.name), "head", wrap=True))
        likes = step.likes()
        column.addWidget(Text(self._told(step, likes), "text", wrap=True))
        buttons: list[QWidget] = []
        for like in likes:
            facts = f"{put_notice(zones_line(like.exercise))} · {rough_length_words(like.length_ms)}"
            offer = Offer(self._stills, like.exercise, like.exercise.name, facts, _CROP_PX, look=self._page_look)
            offer.clicked.connect(partial(self._choose, step.index, like.exercise))
            column.addWidget(offer)
            buttons.append(offer)
        for other, each in enumerate(self._steps):
            if other != place:
                words = (
                    self.tr("Or swap the next: {exercise}")
                    if other
                    else self.tr("Or swap the present one: {exercise}")
                )
                link = Button(words.format(exercise=each.name), "link")
                link.clicked.connect(partial(self.show_step, other))
                column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
                buttons.append(link)
        self.box.addWidget(self._shown)
        self._shown.show()
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            self.fit()

    def _told(self, step: Swappable, likes: Sequence[Like]) -> str:
        if not likes:
            return self.tr("Nothing of its kind may stand in its place today.")
        if step.begun:
            return self.tr("What you have done of it stays in your history, and the other one begins.")
        return self.tr("Of the same kind and place, and right for you today.")

    def _choose(self, index: int, exercise: Exercise) -> None:
        self.accept()
        self.chosen.emit(index, exercise)
