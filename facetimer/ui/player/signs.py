# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Everything the player shows of a moment, each part where the arrangement of the window has it."""

from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtWidgets import QWidget

from facetimer.choices.player_words import lines_at, mark_of_words
from facetimer.library.model.vocabulary import Pressure
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side
from facetimer.ui.look.phase_tones import tone_of
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.look.wording import pressure_word, put_phrase, side_word
from facetimer.ui.picture.stage import Stage
from facetimer.ui.player import player_texts as words
from facetimer.ui.player.arranging import pause_geometry, player_geometry
from facetimer.ui.player.count import Count
from facetimer.ui.player.geometry import NONE, PlayerGeometry, turned
from facetimer.ui.player.next_sign import NextSign
from facetimer.ui.player.phase_sign import ActionSign, FittedLine, PhaseSign
from facetimer.ui.player.progress_strip import ProgressStrip
from facetimer.ui.player.ring import Ring
from facetimer.ui.player.touch_signs import Half, PressureSign, SideSign
from facetimer.ui.services import Services


class PlayerSigns(QObject):
    """The stage, the ring with its number, the words and the session's bar.

    Args:
        services: pictures, theme and settings.
        page: the widget they belong to.
    """

    def __init__(self, services: Services, page: QWidget) -> None:
        super().__init__(page)
        self._preferences = services.preferences
        self._look = look = services.stills.look
        self._geometry = player_geometry(1280, 800)
        self._narrow = False
        self._written: tuple[object, ...] = ()
        self.stage = Stage(services.stills, page)
        self._title = FittedLine(look, page, is_title=True)
        self._facts = FittedLine(look, page)
        self._phase = PhaseSign(look, page)
        self._ring = Ring(look, page)
        self._count = Count(look, page)
        self._action = ActionSign(look, page)
        self._hint = FittedLine(look, page)
        self._side = SideSign(look, page)
        self._pressure = PressureSign(look, page)
        self.strip = ProgressStrip(look, page)
        self._following = NextSign(services.stills, page)

    def arrange(self, size: QSize, *, far: bool, paused: bool) -> PlayerGeometry:
        """Lay everything out, and return how."""
        plain = player_geometry(size.width(), size.height(), far=far, paused=paused)
        ring = pause_geometry(plain).ring if paused else plain.ring
        whole = self._geometry = plain
        self._written = ()
        if self.stage.isRightToLeft():
            whole, ring = turned(plain, size.width()), _turned_box(ring, size.width())
        self._narrow = plain.ring.top() > plain.stage.bottom()
        touched = not paused
        for widget, box, wanted in (
            (self.stage, whole.stage, True),
            (self._title, whole.title, True),
            (self._facts, whole.facts, True),
            (self._phase, _with_tails(whole.phase, far=far), True),
            (self._ring, ring, True),
            (self._count, ring, not paused),
            (self._action, whole.words, not paused),
            (self._hint, NONE, False),
            (self._side, whole.side, touched),
            (self._pressure, whole.pressure, touched),
            (self.strip, whole.strip, True),
            (self._following, whole.following, True),
        ):
            widget.setGeometry(box)
            widget.setVisible(wanted and not box.isNull())
        return plain

    def _show_heading(self, snapshot: Snapshot, share: float) -> None:
        """Show the exercise and the facts of the session, side by side where there is room for both."""
        sizes, geometry = self._geometry.sizes, self._geometry
        facts_px = round(sizes.facts * share)
        self._title.show_text(snapshot.step.exercise.name, sizes.title)
        if self._narrow or geometry.title.isNull():
            self._facts.show_text(words.facts(snapshot), facts_px, trailing=not self._narrow)
            return
        row = geometry.title.united(geometry.facts)
        title, facts = QRect(row), QRect(row)
        facts.setLeft(row.right() + 1 - self._facts.width_of(words.longest_facts(snapshot), facts_px))
        title.setRight(facts.left() - row.width() // 40)
        beside = self._title.width_of(snapshot.step.exercise.name, sizes.title) <= title.width()
        if not beside:
            unit = row.height() / 40
            title = QRect(row.x(), row.y() - round(18 * unit), row.width(), round(36 * unit))
            facts = QRect(row.x(), row.y() + round(22 * unit), row.width(), round(26 * unit))
        self._facts.show_text(words.facts(snapshot), facts_px, trailing=beside)
        self._title.setGeometry(self._turned(title))
        self._facts.setGeometry(self._turned(facts))

    def _show_action(self, snapshot: Snapshot, hint: str, share: float) -> None:
        """Show what to do, and below it the quiet hint, if there is one."""
        sizes, box = self._geometry.sizes, QRect(self._geometry.words)
        hint_px = max(NOTE_PX, round(0.88 * sizes.facts * share))
        self._hint.setVisible(bool(hint))
        if hint:
            below = QRect(box)
            below.setTop(box.bottom() + 1 - round(1.5 * hint_px))
            box.setBottom(below.top() - 1)
            self._hint.setGeometry(self._turned(below))
            self._hint.show_text(hint, hint_px)
        self._action.setGeometry(self._turned(box))
        self._action.show_lines(lines_at(snapshot, put_phrase), sizes.action, sizes.second)

    def _turned(self, box: QRect) -> QRect:
        page = self.stage.parentWidget()
        assert page is not None, "it stands on one"
        return _turned_box(box, page.width()) if page.isRightToLeft() else box

    def show_snapshot(self, snapshot: Snapshot, *, far: bool, hint: str = "", covered: QRect = NONE) -> None:
        """Show a moment, with a quiet hint below what is to be done.

        Args:
            snapshot: the moment.
            far: whether figure, number and word are all there is.
            hint: what nobody would guess; empty for none.
            covered: where something lies over the page: a hint of which a part would be seen is not.
        """
        sizes, theme, settings = self._geometry.sizes, self._look.theme, self._preferences.settings
        self.stage.show_snapshot(snapshot)
        self._ring.show_snapshot(snapshot, sizes.line)
        self.strip.show_snapshot(snapshot, sizes.bar)
        mark = (mark_of_words(snapshot), sizes, theme, settings.session.count, settings.picture.facing, far, hint)
        if mark != self._written:
            self._written = mark
            self._write(snapshot, far=far, hint=hint)
        if hint and not far and snapshot.status is not SessionStatus.PAUSED:
            self._hint.setVisible(not self._hint.geometry().intersects(covered))

    def _write(self, snapshot: Snapshot, *, far: bool, hint: str) -> None:
        """Show what changes once a second at most: words, numbers, signs."""
        sizes = self._geometry.sizes
        share = min(1.3, self._look.theme.text_percent / 100)
        colour = getattr(self._look.theme.palette, tone_of(snapshot))
        self._show_heading(snapshot, share)
        half = self._half(snapshot)
        word, icon = words.sign_word(snapshot), words.sign_icon(snapshot)
        self._phase.show_phase(icon, word, colour, sizes.phase, far=far, half=half if far else None)
        self._following.show_next(*words.following(snapshot))
        if snapshot.status is SessionStatus.PAUSED:
            return
        up = self._preferences.settings.session.count == "up"
        self._count.show_number(words.big_number(snapshot, count_up=up), words.below_number(snapshot), sizes)
        if far:
            return
        self._show_action(snapshot, hint, share)
        side, pressure = snapshot.segment.side, _pressure_of(snapshot)
        said = words.capital(side_word(side)) if side else ""
        beside = round(sizes.beside * min(1.15, share))
        self._side.show_side(half, said, beside)
        spoken = words.pressure_spoken(pressure)
        self._pressure.show_pressure(pressure, words.capital(pressure_word(pressure)), spoken, beside)

    def _half(self, snapshot: Snapshot) -> Half | None:
        """Return the half of the face that is touched, as it is seen."""
        side = snapshot.segment.side
        if side is None:
            return None
        facing = self._preferences.settings.picture.facing
        # In a mirror the person's left is on the left of the picture; someone facing has it on the right.
        return Half((side is Side.LEFT) is not facing, tone_of(snapshot))


def _pressure_of(snapshot: Snapshot) -> Pressure:
    return Pressure.NONE if snapshot.segment.kind is SegmentKind.CLOSE else snapshot.step.exercise.pressure


def _with_tails(line: QRect, *, far: bool) -> QRect:
    """Return room for what hangs below a line that is as high as its type ("y"), and as much above."""
    room = 0 if far else round(line.height() * 0.2)
    return line.adjusted(0, -room, 0, room)


def _turned_box(box: QRect, width: int) -> QRect:
    return QRect(width - box.right() - 1, box.y(), box.width(), box.height())
