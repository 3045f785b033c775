# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What there is to say about the chosen muscle: its names, what it does, and the exercises it leads to."""

from collections.abc import Mapping, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from facetimer.library.learn_texts import MuscleText
from facetimer.library.model.practice import Exercise
from facetimer.ui.cards.crop_button import CropButton, words_height
from facetimer.ui.cards.left_out import LeftOut
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import discard, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import LINE_PX, NOTE_PX
from facetimer.ui.picture.stage import ground_of
from facetimer.ui.picture.stills import Stills

MOST_PICTURES = 2
CROP_PX = QSize(104, 72)
BESIDE_PX, PAIR_GAP_PX = 480, 16
_EDGES_PX = (24, 16)
_NAME_LINES, _STEP_PX = 3, 4
"""A name that needs more lines in the width of its crop gets wider, by so much each time."""


class Leads(Struct, frozen=True):
    """Where a muscle leads: the exercises in which it works, and those in which hands are laid on it."""

    works: tuple[Exercise, ...] = ()
    touched: tuple[Exercise, ...] = ()


class MuscleCard(QFrame):
    """The card.

    Args:
        stills: pictures of the exercises, and the look.
        left_out: what of them the person's answers leave out now, by id.
        parent: the widget it belongs to.

    Attributes:
        left_out: the same; what is shown next says it.
    """

    exercise_chosen = Signal(str)
    all_asked = Signal(str)
    """All exercises of a muscle are wanted, by its id."""

    def __init__(self, stills: Stills, left_out: Mapping[str, LeftOut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.left_out = left_out
        self._stills = stills
        words = QWidget(self)
        column = in_column(words, 4)
        self._name, self._anatomical = Text(role="heading", wrap=True), Text(role="note", wrap=True)
        self._about = Text(wrap=True)
        for text in (self._name, self._anatomical, self._about):
            column.addWidget(text)
        column.addStretch(1)
        self._right = QWidget(self)
        self._leads = in_column(self._right, 6)
        self._content: QWidget | None = None
        self._awaited: MuscleText | None = None
        stills.look.theme_changed.connect(self._leave_room_anew)
        self._pair = SideBySide(words, self._right, lambda: stills.look.theme.grown(BESIDE_PX), (1, 1))
        self._words = words
        in_column(self, 0, (*_EDGES_PX, *_EDGES_PX)).addWidget(self._pair)

    def height_in(self, width: int) -> int:
        """Return how high it is in `width`, with both parts beside or below one another."""
        for each in self.findChildren(QWidget):
            each.ensurePolished()  # what is new has no type size of its own before
        grown = self._stills.look.theme.grown
        across, down, gap = (grown(each) for each in (*_EDGES_PX, PAIR_GAP_PX))
        inner = width - 2 * across
        parts = (self._words, self._right)
        least = sum(max(part.minimumSizeHint().width(), part.minimumWidth()) for part in parts) + gap
        if inner >= max(grown(BESIDE_PX), least):
            half = (inner - gap) // 2
            high = max(_height(part, half) for part in parts)
        else:
            high = sum(_height(part, inner) for part in parts) + gap
        return high + 2 * down

    def show_muscle(self, muscle: MuscleText, leads: Leads | None) -> None:
        """Show a muscle and where it leads; while that is not known yet (None), leave the room for it."""
        is_awaited, leads = leads is None, leads or Leads()
        self._awaited = muscle if is_awaited else None
        self._name.setText(muscle.name)
        self._anatomical.setText(muscle.anatomical)
        self._about.setText(muscle.about)
        if self._content is not None:
            discard(self._content)
        self._content = QWidget(self._right)
        column = in_column(self._content, 6)
        line = QWidget()
        row = in_row(line, 12)
        said = self.tr("It works in") if leads.works else self.tr("Hands ease it in") if leads.touched else ""
        row.addWidget(Text(said, "note", wrap=True), 1)
        shown = leads.works or leads.touched
        count = len(leads.works) + len(leads.touched)
        if count > len(shown[:MOST_PICTURES]):
            more = Button(self.tr("All {count}").format(count=count), "link")
            more.setAccessibleName(self.tr("All {count} exercises").format(count=count))
            more.clicked.connect(lambda: self.all_asked.emit(muscle.id))
            row.addWidget(more)
        pictures = self._pictures(shown[:MOST_PICTURES])
        if is_awaited:
            like_all = Button(self.tr("All {count}"), "link", parent=line)
            like_all.hide()
            like_all.ensurePolished()
            line.setMinimumHeight(like_all.sizeHint().height())
            pictures.setMinimumHeight(picture_height(self._stills.look, self.font(), notes=bool(self.left_out)))
        column.addWidget(line)
        column.addWidget(pictures)
        column.addStretch(1)
        self._leads.addWidget(self._content)
        self._content.show()  # now: what is hidden has no height

    def _leave_room_anew(self) -> None:
        """Leave as much room at another size of the page, while it is not known where the muscle leads."""
        if self._awaited is not None:
            self.show_muscle(self._awaited, None)

    def _pictures(self, exercises: Sequence[Exercise]) -> QWidget:
        holder = QWidget()
        row = FlowRow(12, holder)
        for each in exercises:
            picture = ExercisePicture(
                self._stills, each, self.left_out.get(each.id), holder, with_note=bool(self.left_out)
            )
            offers_marks(picture, each.id)
            picture.clicked.connect(lambda _=False, identifier=each.id: self.exercise_chosen.emit(identifier))
            row.addWidget(picture)
        return holder


class ExercisePicture(CropButton):
    """The telling pose of an exercise over its name.

    Args:
        stills: where the picture comes from.
        exercise: which one.
        left_out: why it is left out; None where it is not.
        parent: the widget it belongs to.
        with_note: whether room is kept for a note, since some beside it may be left out.
    """

    def __init__(
        self, stills: Stills, exercise: Exercise, left_out: LeftOut | None, parent: QWidget, *, with_note: bool
    ) -> None:
        still = partial(stills.exercise, exercise.id)
        shape = CROP_PX.width(), CROP_PX.height()
        super().__init__(stills, still, ground_of(exercise), exercise.name, shape, parent)
        self._left_out, self._with_note = left_out, with_note
        if left_out is not None:
            self.setAccessibleDescription(left_out.reason)
            self.setToolTip(plain_tip(left_out.reason))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The picture, and room for its name."""
        metrics = QFontMetricsF(self.note_font())
        words = max(metrics.horizontalAdvance(word) for word in self.text().split())
        note = 0.0 if self._left_out is None else self.lock_px + metrics.horizontalAdvance(self.tr("left out"))
        wide = max(self.look.theme.px(CROP_PX.width()), round(max(words, note)) + self.look.theme.grown(4))
        while words_height(self.note_font(), self.text(), wide) > (_NAME_LINES + 0.5) * metrics.lineSpacing():
            wide += self.look.theme.grown(_STEP_PX)
        return QSize(wide, picture_height(self.look, self.font(), notes=self._with_note))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture and name, and whether it is left out."""
        colours = self.look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.look.theme.size
        place = QRectF(0, 0, CROP_PX.width() * size, CROP_PX.height() * size)
        if self.isRightToLeft():
            place.moveRight(self.width())
        self.paint_crop(painter, place, grey=self._left_out is not None)
        font = self.note_font()
        font.setUnderline(self.underMouse())
        top = place.height() + 4 * size
        words = QRectF(0, top, self.width(), self.height() - top)
        words.setTop(words.top() + self.paint_words(painter, words, self.text(), font, colours.ink, is_name=True))
        if self._left_out is not None:
            self.paint_words(
                painter, self.paint_lock(painter, words), self.tr("left out"), self.note_font(), colours.ink
            )
        painter.end()


def picture_height(look: Look, font: QFont, *, notes: bool) -> int:
    """Return how high the picture of an exercise is with its name: all alike, so that they stand level.

    Args:
        look: theme.
        font: of the widget.
        notes: whether a line below the name is wanted.
    """
    spacing = round(QFontMetricsF(look.font(font, NOTE_PX)).lineSpacing())
    return look.theme.grown(CROP_PX.height() + 4) + (_NAME_LINES + notes) * max(
        look.theme.px(LINE_PX[NOTE_PX]), spacing
    )


def _height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    assert layout is not None, "both parts have a column"
    layout.activate()
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
