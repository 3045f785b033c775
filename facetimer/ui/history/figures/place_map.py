# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where was practised: a face on which places are the stronger, the more they were, and their names with minutes.

To go to a name, or to point at the face, marks the place on both.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facetimer.history.practice_facts import ZONES_OF, Place, PracticeFacts
from facetimer.library.model.vocabulary import Zone
from facetimer.palette import ThemeName
from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.history.figures.place_words import place_word
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import Gap
from facetimer.ui.look.theme import CARD_RADIUS_PX, TARGET_PX, TEXT_PX
from facetimer.ui.look.wording import length_words, rounded_length_words
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Still, Stills

if TYPE_CHECKING:
    from facetimer.face.geometry.shapes import Box

FACE_PX = QSize(280, 376)
LEAST_FACE_PX = 216
HEAD = (120.0, 4.0, 560.0, 752.0)
"""The part of the canvas that is shown: the head, down to the neck."""
JOINED = 16.0
"""Zones of a place that lie nearer to each other, in units of the canvas, have one outline."""
MOST_PLACES = 6
"""So many have a name beside the face; the table has all of them."""
_BAR_PX, _AWAY_PX, _LEAST_BAR_PX = 10, 12, 40


class PlaceMap(QWidget):
    """A card of tinted ground with the face and the names.

    Args:
        stills: the face, and the look.
        parent: the widget it belongs to.
    """

    def __init__(self, stills: Stills, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = stills.look
        self.face = PlaceFace(stills, self)
        self.face.pointed.connect(self._on_face_pointed)
        words = QWidget(self)
        column = in_column(words, 4, (8, 20, 24, 20))
        column.addWidget(Text(self.tr("Where"), "heading", wrap=True))
        self._summary = Text(wrap=True)
        column.addWidget(self._summary)
        column.addSpacerItem(Gap(8))
        self._names = QWidget(words)
        self._rows = in_column(self._names, 0)
        column.addWidget(self._names)
        column.addStretch(1)
        in_column(self, 0).addWidget(SideBySide(self.face, words, lambda: stills.look.theme.grown(440), (0, 1)))
        self.names: list[PlaceName] = []

    def show_facts(self, facts: PracticeFacts) -> None:
        """Show the places of the last four weeks."""
        times = facts.places[:MOST_PLACES]
        said = self.tr("Nothing in the last four weeks.")
        if times:
            said = self.tr("{time} in the last four weeks. A step can count for several places.").format(
                time=rounded_length_words(facts.recent_ms)
            )
        self._summary.setText(said)
        most_ms = max((time.active_ms for time in facts.zones), default=1)
        # In tenths: the picture is drawn anew only where one would see it.
        shares = {Zone(time.zone): round(10 * time.active_ms / most_ms) / 10 for time in facts.zones}
        self.face.show_shares(shares, said)
        told = [(time.place, time.active_ms) for time in times]
        if [place for place, _ in told] != [name.place for name in self.names]:
            self._name(told)
        for name, (_, active_ms) in zip(self.names, told, strict=True):
            name.show_time(active_ms, active_ms / told[0][1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        colours = self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = self._look.theme.name is ThemeName.CONTRAST
        painter.setPen(QPen(QColor(colours.edge), 1.5) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint_work))
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75) if outlined else QRectF(self.rect())
        round_px = self._look.theme.grown(CARD_RADIUS_PX)
        painter.drawRoundedRect(box, round_px, round_px)
        painter.end()

    def _name(self, told: Sequence[tuple[Place, int]]) -> None:
        for name in self.names:
            discard(name)
        self.names = []
        words = [place_word(place) for place, _ in told]
        for place, _ in told:
            name = PlaceName(self._look, place, words, self._names)
            name.pointed.connect(self.face.mark)
            name.moved.connect(self._on_moved)
            self._rows.addWidget(name)
            self.names.append(name)

    def _on_face_pointed(self, place: Place | None) -> None:
        for name in self.names:
            name.set_marked(name.place is place)

    def _on_moved(self, by: int) -> None:
        focused = next((index for index, name in enumerate(self.names) if name.hasFocus()), None)
        if focused is not None and 0 <= focused + by < len(self.names):
            self.names[focused + by].setFocus(Qt.FocusReason.TabFocusReason)


class PlaceName(PaintedButton):
    """The name of a place, a bar, and its minutes.

    Args:
        look: theme.
        place: the place.
        names: all that stand below one another: each begins its bar where the longest of them ends.
        parent: the widget it belongs to.
    """

    pointed = Signal(object)
    """The `Place` that is pointed at or has the focus, or None."""
    moved = Signal(int)
    """An arrow key asks for the next name (1) or the one before (-1)."""

    def __init__(self, look: Look, place: Place, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self.place, self.active_ms, self._share = look, place, 0, 0.0
        self._names = names
        self._measured = 0, 0
        self._marked = False
        self.setText(place_word(place))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, active_ms: int, share: float) -> None:
        """Show how long the place was practised, and the share of what the most practised one has, 0..1."""
        if (active_ms, share) != (self.active_ms, self._share):
            self.active_ms, self._share = active_ms, share
            self.setAccessibleName(f"{self.text()}: {length_words(active_ms)}")
            self.updateGeometry()
            self.update()

    def set_marked(self, marked: bool) -> None:
        """Show that its place is pointed at."""
        if marked != self._marked:
            self._marked = marked
            self.update()

    def sizeHint(self) -> QSize:
        """One line, high enough to press."""
        theme = self._look.theme
        return QSize(self._taken + theme.grown(88), theme.control_px(TARGET_PX - 4))

    def minimumSizeHint(self) -> QSize:
        """Name and minutes, with a short bar between."""
        return QSize(self._taken + self._look.theme.grown(_LEAST_BAR_PX), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next name, or the one before."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Mark the place on the face."""
        super().enterEvent(event)
        self.pointed.emit(self.place)

    def leaveEvent(self, event: QEvent) -> None:
        """Mark it no longer."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the place on the face."""
        super().focusInEvent(event)
        self.pointed.emit(self.place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark it no longer."""
        super().focusOutEvent(event)
        self.pointed.emit(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint name, bar and minutes."""
        colours, mirrored = self._look.theme.palette, self.isRightToLeft()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._marked or self.underMouse() or self.hasFocus()

        def placed(x: float, width: float) -> QRectF:
            return QRectF(self.width() - x - width if mirrored else x, 0, width, self.height())

        lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setPen(QColor(colours.ink))
        painter.setFont(self._look.font(self.font(), TEXT_PX, heavy=strong))
        high, away, more = (self._look.theme.grown(each) for each in (_BAR_PX, _AWAY_PX, 4))
        name_px = self._name_px
        begin = 0.0
        if self._look.theme.size > 1:  # a J reaches back to before where it is set
            begin = max(0.0, -painter.fontMetrics().leftBearing(self.text()[0]))
        painter.drawText(placed(begin, name_px * 1.12 + more), lead, self.text())
        start = name_px * 1.12 + away
        room = max(0.0, self.width() - self._taken)
        bar = placed(start, max(high, room * self._share))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.work))
        radius = high / 2
        painter.drawRoundedRect(QRectF(bar.x(), bar.center().y() - radius, bar.width(), high), radius, radius)
        painter.setFont(self._look.font(self.font(), TEXT_PX))
        painter.setPen(QColor(colours.ink_on_tint))
        painter.drawText(placed(start + bar.width() + away, self._minutes_px), lead, self._minutes)
        painter.end()

    @property
    def _minutes(self) -> str:
        return rounded_length_words(self.active_ms)

    @property
    def _minutes_px(self) -> float:
        metrics = QFontMetricsF(self._look.font(self.font(), TEXT_PX))
        return metrics.horizontalAdvance(self._minutes) + self._look.theme.grown(4)

    @property
    def _name_px(self) -> int:
        """How wide the longest of the names is."""
        font = self._look.font(self.font(), TEXT_PX)
        if self._measured[0] != font.pixelSize():
            metrics = QFontMetricsF(font)
            self._measured = font.pixelSize(), round(max(map(metrics.horizontalAdvance, self._names)))
        return self._measured[1]

    @property
    def _taken(self) -> int:
        """How much of the width is not for the bar."""
        return round(self._name_px * 1.12 + 2 * self._look.theme.grown(_AWAY_PX) + self._minutes_px)


class PlaceFace(QWidget):
    """The face; what is pointed at has a line round it.

    Args:
        stills: theme and figure, and where the picture waits for its turn.
        parent: the widget it belongs to.
    """

    pointed = Signal(object)
    """The `Place` under the pointer, or None."""

    def __init__(self, stills: Stills, parent: QWidget) -> None:
        super().__init__(parent)
        self._stills = stills
        self._shares: dict[Zone, float] = {}
        self._pixels = StillPixels(stills, self._still, self)
        self._marked: Place | None = None
        self._outlines: dict[Place, QPainterPath] = {}
        self._grow()
        stills.look.theme_changed.connect(self._grow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        said = self.tr(
            "The zones practised in the last four weeks, on a face: the deeper the colour, the more practice"
        )
        self.setAccessibleName(said)

    @property
    def marked(self) -> Place | None:
        """The place that has a line round it."""
        return self._marked

    def sizeHint(self) -> QSize:
        """A head of 360 px and its neck."""
        return FACE_PX * self._stills.look.theme.size

    def _grow(self) -> None:
        """Be as large as the page."""
        grown = self._stills.look.theme.grown
        self._outlines = {}
        self.setMinimumSize(grown(LEAST_FACE_PX), grown(FACE_PX.height()))
        self.setMaximumWidth(grown(FACE_PX.width()))

    def show_shares(self, shares: Mapping[Zone, float], said: str) -> None:
        """Show how much each zone was practised, 0..1, of which `said` is the sum in words."""
        self.setAccessibleDescription(said)
        if shares != self._shares:
            self._shares = dict(shares)
            self._pixels.forget()
            self.update()

    def mark(self, place: Place | None) -> None:
        """Put a line round a place."""
        if place is not self._marked:
            self._marked = place
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the place under the pointer."""
        at = event.position()
        found = next((place for place in Place if self._outline(place).contains(at)), None)
        self.mark(found)
        self.pointed.emit(found)

    def leaveEvent(self, event: QEvent) -> None:
        """Mark none."""
        super().leaveEvent(event)
        self.mark(None)
        self.pointed.emit(None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the face down to the lower edge of the card, and the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._pixels.paint(painter, self._box)
        if self._marked is not None:
            path = self._outline(self._marked)
            for tone, width in ((self._stills.look.theme.palette.tint_work, 5), ("#1C1A1D", 2.5)):
                painter.setPen(QPen(QColor(tone), width * self._stills.look.theme.size))
                painter.drawPath(path)
        painter.end()

    @property
    def _box(self) -> QRectF:
        high = self._stills.look.theme.grown(FACE_PX.height())
        return QRectF(0, self.height() - high, self.width(), high)

    def _still(self) -> Still:
        from facetimer.ui.picture.standing import standing

        still = self._stills.practised(self._shares)
        return Still((*still.told, "head", HEAD), lambda: standing(still.scene(), self._head()))

    @staticmethod
    def _head() -> "Box":
        from facetimer.face.geometry.shapes import Box

        return Box(*HEAD)

    def _outline(self, place: Place) -> QPainterPath:
        """Return a place's outline where it is painted; the face's data is read when it is first asked for."""
        if place not in self._outlines:
            from facetimer.face.head.mouth import channels_of
            from facetimer.face.head.zones import zone_paths
            from facetimer.ui.picture.qt_forms import outline_of

            whole = QPainterPath()
            for zone in ZONES_OF[place]:
                for path in zone_paths(self._stills.rig, zone, channels_of({})):
                    whole = whole.united(outline_of(path))
            around = QPainterPathStroker()
            around.setWidth(JOINED)  # zones that nearly touch have one line
            self._outlines[place] = whole.united(around.createStroke(whole)).simplified()
        from facetimer.ui.picture.scene_painter import placing_box

        box = self._box
        seen = self._head().grown(box.width(), box.height())
        mirrored = self._stills.style.facing
        return placing_box(seen, box, mirrored=mirrored).map(self._outlines[place])
