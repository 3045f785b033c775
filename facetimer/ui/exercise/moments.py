# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The four moments that tell an exercise, in their order; pressed, one is shown large for a while."""

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.library.model.practice import Exercise
from facetimer.session.timeline import Segment, SegmentKind, Timeline
from facetimer.ui.cards.crop_button import CropButton, words_height
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.text import narrowed
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import length_words, phase_word
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills

CROP_PX, LEAST_WIDTH_PX = (148, 112), 140
_GAP_PX, _AWAY_PX = 12, 8


class MomentButton(CropButton):
    """One moment: its picture, its number and phase, and what is said then.

    Args:
        stills: where the picture comes from.
        exercise: whose moment it is.
        number: from 1.
        at_ms: when, after the introduction of the exercise alone began.
        segment: the phase it lies in.
        look: that of the page.
        parent: the widget it belongs to.
    """

    def __init__(
        self,
        stills: Stills,
        exercise: Exercise,
        number: int,
        at_ms: int,
        segment: Segment,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        name = f"{number}  {_phase(segment)}"
        make = lambda: stills.moment(exercise.id, at_ms)  # noqa: E731 - asked for when it is drawn
        super().__init__(stills, make, ground_of(exercise), name, CROP_PX, parent, look=look)
        self._cue = segment.cue
        self.setAccessibleDescription(segment.cue)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """The crop, and the words below it."""
        width = self.look.theme.grown(LEAST_WIDTH_PX)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the crop and of the lines that the words need in `width`."""
        name = words_height(narrowed(self.name_font(), self.text(), width), self.text(), width)
        cue = words_height(self.note_font(), self._cue, width)
        return self.look.theme.grown(CROP_PX[1] + _AWAY_PX + 8) + round(name + cue)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the crop and the words below it."""
        colours = self.look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        grown = self.look.theme.grown
        self.paint_crop(painter, QRectF(0, 0, self.width(), grown(CROP_PX[1])))
        below = QRectF(self.rect()).adjusted(0, grown(CROP_PX[1] + _AWAY_PX), 0, 0)
        font = narrowed(self.name_font(), self.text(), below.width())
        height = self.paint_words(painter, below, self.text(), font, colours.ink)
        self.paint_words(
            painter, below.adjusted(0, height + 2, 0, 0), self._cue, self.note_font(), colours.ink_soft
        )
        painter.end()


class Moments(QWidget):
    """All four, side by side where there is room.

    Args:
        stills: where the pictures come from.
        exercise: whose moments they are.
        shown: the exercise as the large picture shows it, at the person's own pace.
        look: that of the page.
        parent: the widget it belongs to.

    Attributes:
        buttons: one for each moment.
    """

    chosen = Signal(int)
    """A moment of `shown`, in ms."""

    def __init__(
        self, stills: Stills, exercise: Exercise, shown: Timeline, look: Look, parent: QWidget | None = None
    ) -> None:
        from facetimer.face.moment.telling import telling_moments
        from facetimer.face.scene import alone

        super().__init__(parent)
        self.setAccessibleName(self.tr("Its moments"))
        self.buttons: list[MomentButton] = []
        self._look = look
        self._flow = GridFlow(look.theme.grown(LEAST_WIDTH_PX), _GAP_PX, self)
        usual = alone(exercise)
        pairs = zip(telling_moments(usual), telling_moments(shown), strict=True)
        for number, (at_ms, shown_ms) in enumerate(pairs, start=1):
            each = MomentButton(stills, exercise, number, at_ms, shown.segment_at(shown_ms), look, self)
            self.buttons.append(each)
            each.clicked.connect(lambda _=False, moment=shown_ms: self.chosen.emit(moment))
            self._flow.addWidget(each)

    def changeEvent(self, event: QEvent) -> None:
        """Take another size with the page."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._flow.set_least_width(self._look.theme.grown(LEAST_WIDTH_PX))


def _phase(segment: Segment) -> str:
    word = phase_word(segment.kind)
    return f"{word}, {length_words(segment.duration_ms)}" if segment.kind is SegmentKind.HOLD else word
