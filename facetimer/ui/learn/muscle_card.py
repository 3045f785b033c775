# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What there is to say about the chosen muscle: its names, what it does, and the exercises it leads to."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from facetimer.library.learn_texts import MuscleText
from facetimer.library.model.practice import Exercise
from facetimer.ui.controls.buttons import Button, PaintedButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.page import discard, in_column, in_row
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text, draw_wrapped
from facetimer.ui.exercise.mark_menu import offers_marks
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CONTROL_RADIUS_PX, LINE_PX, NOTE_PX
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

MOST_PICTURES = 2
CROP_PX = QSize(104, 72)
BESIDE_PX, PAIR_GAP_PX = 480, 16
_EDGES_PX = (24, 16)
_NAME_LINES = 3
_TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


class Leads(Struct, frozen=True):
    """Where a muscle leads: the exercises in which it works, and those in which hands are laid on it."""

    works: tuple[Exercise, ...] = ()
    touched: tuple[Exercise, ...] = ()


class MuscleCard(QFrame):
    """The card.

    Args:
        stills: pictures of the exercises, and the look.
        parent: the widget it belongs to.
    """

    exercise_chosen = Signal(str)
    all_asked = Signal(str)
    """All exercises of a muscle are wanted, by its id."""

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
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
        self._pair = SideBySide(words, self._right, BESIDE_PX, (1, 1))
        self._words = words
        in_column(self, 0, (*_EDGES_PX, *_EDGES_PX)).addWidget(self._pair)

    def height_in(self, width: int) -> int:
        """Return how high it is in `width`, with both parts beside or below one another."""
        for each in self.findChildren(QWidget):
            each.ensurePolished()  # what is new has no type size of its own before
        inner = width - 2 * _EDGES_PX[0]
        parts = (self._words, self._right)
        least = sum(max(part.minimumSizeHint().width(), part.minimumWidth()) for part in parts) + PAIR_GAP_PX
        if inner >= max(BESIDE_PX, least):
            half = (inner - PAIR_GAP_PX) // 2
            high = max(_height(part, half) for part in parts)
        else:
            high = sum(_height(part, inner) for part in parts) + PAIR_GAP_PX
        return high + 2 * _EDGES_PX[1]

    def show_muscle(self, muscle: MuscleText, leads: Leads | None) -> None:
        """Show a muscle and where it leads; while that is not known yet (None), leave the room for it."""
        is_awaited, leads = leads is None, leads or Leads()
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
            pictures.setMinimumHeight(_picture_height(self._stills.look, self.font()))
        column.addWidget(line)
        column.addWidget(pictures)
        column.addStretch(1)
        self._leads.addWidget(self._content)
        self._content.show()  # now: what is hidden has no height

    def _pictures(self, exercises: Sequence[Exercise]) -> QWidget:
        holder = QWidget()
        row = FlowRow(12, holder)
        for each in exercises:
            picture = ExercisePicture(self._stills, each, holder)
            offers_marks(picture, each.id)
            picture.clicked.connect(lambda _=False, identifier=each.id: self.exercise_chosen.emit(identifier))
            row.addWidget(picture)
        return holder


class ExercisePicture(PaintedButton):
    """The telling pose of an exercise over its name."""

    def __init__(self, stills: Stills, exercise: Exercise, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = stills.look
        self._pixels = StillPixels(stills, lambda: stills.exercise(exercise.id), self)
        self.setText(exercise.name)
        self.setAccessibleName(exercise.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The picture, and room for its name."""
        metrics = QFontMetricsF(self._look.font(self.font(), NOTE_PX))
        longest = max(metrics.horizontalAdvance(word) for word in self.text().split())
        wide = max(self._look.theme.px(CROP_PX.width()), round(longest) + 4)
        return QSize(wide, _picture_height(self._look, self.font()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint picture and name."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(0, 0, CROP_PX.width(), CROP_PX.height())
        if self.isRightToLeft():
            place.moveRight(self.width())
        path = QPainterPath()
        path.addRoundedRect(place, CONTROL_RADIUS_PX, CONTROL_RADIUS_PX)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, QColor(colours.tint_work))
        self._pixels.paint(painter, place)
        painter.restore()
        font = self._look.font(self.font(), NOTE_PX)
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        words = QRectF(0, place.height() + 4, self.width(), self.height() - place.height() - 4)
        draw_wrapped(painter, words, _TOP, self.text())
        painter.end()


def _picture_height(look: Look, font: QFont) -> int:
    """Return how high the picture of an exercise is with its name: all alike, so that they stand level."""
    spacing = round(QFontMetricsF(look.font(font, NOTE_PX)).lineSpacing())
    return CROP_PX.height() + 4 + _NAME_LINES * max(look.theme.px(LINE_PX[NOTE_PX]), spacing)


def _height(widget: QWidget, width: int) -> int:
    layout = widget.layout()
    assert layout is not None, "both parts have a column"
    layout.activate()
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
