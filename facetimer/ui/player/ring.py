# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The ring round the number: how much of a phase is left, or how many strokes are done.

Each phase has a ring of its own besides its tone: dotted while something is prepared, solid at work, thin at ease
with a breath in it. It empties with the number that counts down and fills with each stroke.
"""

from math import atan2, ceil, cos, pi, sin

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facetimer.choices.player_words import counts_repetitions, repetitions_done
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.phase_tones import tone_of

BREATH_MS = 8_000
"""In and out: a calm breath at rest."""
BREATH_FROM, BREATH_TO = 0.72, 0.88
"""Of the ring's inside, how wide the breath is, out and in."""
DOTS_APART = 1.9
"""From middle to middle, in widths of a dot."""
THIN = 0.42
"""Of the solid ring's thickness."""
STEPS = 10
"""In so many steps the ring goes where motion is reduced."""


class RingStyle(Struct, frozen=True):
    """How a phase's ring is drawn."""

    share: float = 1.0
    dotted: bool = False
    breath: bool = False


_SOLID, _DOTTED, _THIN = RingStyle(), RingStyle(dotted=True), RingStyle(THIN)
RING_STYLES: dict[SegmentKind, RingStyle] = {
    SegmentKind.INTRO: _DOTTED,
    SegmentKind.MOVE_IN: _SOLID,
    SegmentKind.HOLD: _SOLID,
    SegmentKind.MOVE_OUT: _THIN,
    SegmentKind.REST: RingStyle(THIN, breath=True),
    SegmentKind.SIDE_SWITCH: _DOTTED,
    SegmentKind.GAP: _DOTTED,
    SegmentKind.CLOSE: RingStyle(THIN, breath=True),
}


class _Shown(Struct, frozen=True):
    """All a picture of the ring depends on, but for the look and its size."""

    style: RingStyle
    tone: str
    fraction: float
    breath: float


def ring_at(snapshot: Snapshot, *, calm: bool = False) -> tuple[RingStyle, float, float]:
    """Return the style of a moment's ring, how much of it is covered (0..1), and its breath (0 out .. 1 in)."""
    if snapshot.lead_in_ms:
        return _DOTTED, snapshot.lead_in_fraction, 0.0
    if counts_repetitions(snapshot):
        style, covered = _SOLID, repetitions_done(snapshot)
    else:
        style, covered = RING_STYLES[snapshot.segment.kind], 1.0 - snapshot.segment_fraction
    if calm:
        return style, round(covered * STEPS) / STEPS, 0.5
    breath = 0.5 - 0.5 * cos(2 * pi * snapshot.elapsed_ms / BREATH_MS) if style.breath else 0.0
    return style, covered, breath


class Ring(QWidget):
    """The ring; what lies in it is painted by others. Only where it grew or shrank is it painted anew.

    Args:
        look: theme.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._line = 14
        self._shown = _Shown(_DOTTED, "ready", 0.0, 0.0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def covered(self) -> float:
        """How much of the ring is covered, 0..1."""
        return self._shown.fraction

    def show_snapshot(self, snapshot: Snapshot, line_px: int) -> None:
        """Show a moment by a ring of so many pixels."""
        style, fraction, breath = ring_at(snapshot, calm=self._look.theme.reduced_motion)
        seen = self._seen_share(fraction, dotted=style.dotted)
        before, shown = self._shown, _Shown(style, tone_of(snapshot), seen, round(breath, 2))
        if (shown, line_px) == (before, self._line):
            return
        self._shown = shown
        same = (before.style, before.tone, self._line) == (style, shown.tone, line_px)
        self._line = line_px
        if not same or abs(shown.fraction - before.fraction) > 0.1:
            self.update()
            return
        if shown.fraction != before.fraction:
            self.update(self._between(before.fraction, shown.fraction).toAlignedRect())
        if shown.breath != before.breath:
            widest = self._inside(BREATH_TO).toAlignedRect()
            self.update(widest.adjusted(-2, -2, 2, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, what is covered of it, and the breath: of the ring only the stretch asked for.

        A whole circle takes ten times as long to stroke as what changes from one frame to the next, dots thirty.
        """
        shown, palette = self._shown, self._look.theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.style.breath:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.tint_ease))
            painter.drawEllipse(self._inside(BREATH_FROM + (BREATH_TO - BREATH_FROM) * shown.breath))
        if shown.style.dotted:
            self._paint_dots(painter, event.rect())
        else:
            self._paint_arcs(painter, event.rect())
        painter.end()

    def _paint_arcs(self, painter: QPainter, seen: QRect) -> None:
        """Paint the stretch of the track within `seen`, and what is covered of it."""
        palette, box, covered = self._look.theme.palette, self._box(), self._shown.fraction
        begin, end = self._stretch(seen)
        painter.strokePath(_arc(box, begin, end), self._pen(palette.track))
        if covered > begin:
            tone = self._pen(getattr(palette, self._shown.tone))
            painter.strokePath(_arc(box, begin, min(end, covered)), tone)

    def _paint_dots(self, painter: QPainter, seen: QRect) -> None:
        """Paint the dots within `seen`, those that are covered in the phase's tone."""
        palette, box, count, half = self._look.theme.palette, self._box(), self._dots(), self._line / 2
        tones = QColor(palette.track), QColor(getattr(palette, self._shown.tone))
        painter.setPen(Qt.PenStyle.NoPen)
        for k in range(count):
            turn = 2 * pi * k / count
            middle = box.center() + QPointF(sin(turn), -cos(turn)) * box.width() / 2
            if QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half).intersects(seen):
                painter.setBrush(tones[k < round(self._shown.fraction * count)])
                painter.drawEllipse(middle, half, half)

    def _dots(self) -> int:
        """Return how many dots the ring has."""
        return max(1, round(pi * self._box().width() / (DOTS_APART * self._line)))

    def _seen_share(self, fraction: float, *, dotted: bool) -> float:
        """Return how much is seen to be covered, of whole dots or of whole pixels of the screen."""
        if dotted:
            return ceil(round(fraction, 4) * self._dots()) / self._dots()
        pixels = max(1, round(pi * self._box().width() * self.devicePixelRatioF()))
        return round(fraction * pixels) / pixels

    def _box(self) -> QRectF:
        half = self._line / 2 + 1
        return QRectF(self.rect()).adjusted(half, half, -half, -half)

    def _inside(self, share: float) -> QRectF:
        radius = share * (self._box().width() - self._line) / 2
        middle = self._box().center()
        return QRectF(middle - QPointF(radius, radius), middle + QPointF(radius, radius))

    def _pen(self, colour: str) -> QPen:
        pen = QPen(QColor(colour), max(2.5, self._line * self._shown.style.share))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen

    def _stretch(self, seen: QRect) -> tuple[float, float]:
        """Return from where to where the ring has to be painted to be right within `seen`, 0..1 from the top."""
        box = self._box()
        middle, around = box.center(), 2 * self._line / (pi * max(1.0, box.width()))
        corners = (seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight())
        at = [atan2(x.x() - middle.x(), middle.y() - x.y()) / (2 * pi) % 1.0 for x in corners]
        begin, end = min(at) - around, max(at) + around
        is_part = begin > 0 and end < 1 and end - begin < 0.5 and not QRectF(seen).contains(middle)
        return (begin, end) if is_part else (0.0, 1.0)

    def _between(self, one: float, other: float) -> QRectF:
        """Return the box of the stretch between two places of the ring."""
        grow = self._line / 2 + 2.0
        return _arc(self._box(), one, other).boundingRect().adjusted(-grow, -grow, grow, grow)


def _arc(box: QRectF, begin: float, end: float) -> QPainterPath:
    """Return that stretch of the ring, from the top: time runs as on a clock in every language."""
    path = QPainterPath()
    path.arcMoveTo(box, 90.0 - 360.0 * begin)
    path.arcTo(box, 90.0 - 360.0 * begin, -360.0 * (end - begin))
    return path
