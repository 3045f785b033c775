# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The player: one exercise at a time, very large, run without touching anything small.

It shows snapshots and passes commands on; it holds no time. A click anywhere, Space, Enter, Page Down (foot
pedals send it) or a media key pauses and goes on; nothing destructive is one press away.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facetimer.library.model.vocabulary import Pressure
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side
from facetimer.ui.controls.text import ElidedText, Text
from facetimer.ui.keyboard.meant_key import meant_key
from facetimer.ui.keyboard.table import PLAYER, Does
from facetimer.ui.look.theme import NOTE_PX
from facetimer.ui.look.wording import pressure_word, side_word
from facetimer.ui.player import player_texts as words
from facetimer.ui.player.debounce import Debounce
from facetimer.ui.player.driver import SessionDriver
from facetimer.ui.player.fading_controls import FadingControls
from facetimer.ui.player.flash import Flash
from facetimer.ui.player.geometry import player_geometry
from facetimer.ui.player.leave_dialog import LeaveDialog
from facetimer.ui.player.phase_sign import Caption, Count, FittedLine, PhaseSign, RepetitionSign, Touched
from facetimer.ui.player.progress_strip import ProgressStrip
from facetimer.ui.player.ringed_face import RingedFace
from facetimer.ui.player.stop_now_dialog import StopDialog
from facetimer.ui.services import Services


class PlayerPage(QWidget):
    """Shows one session and lets a person steer it.

    Args:
        services: sound off and on, mirror or facing, pictures, the reasons to stop.
        driver: the session.
        debounce: takes bounces out of presses.
        parent: the widget it belongs to.
    """

    finished = Signal()
    full_screen_asked = Signal()

    def __init__(
        self, services: Services, driver: SessionDriver, debounce: Debounce, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Player"))
        self._driver = driver
        self._services = services
        self._stills = services.stills
        self._look = services.stills.look
        self._preferences = services.preferences
        self._debounce = debounce
        self._planner = services.planner
        self._announced: tuple[object, ...] = ()
        self._snapshot = driver.snapshot()
        self._commands = self._what_keys_do()
        self._build_signs()
        self._build_controls()
        driver.snapshot_changed.connect(self.show_snapshot)
        self._preferences.changed.connect(self._on_preferences_changed)
        self._look.theme_changed.connect(self._on_theme_changed)
        for part in self.findChildren(QWidget):
            part.setMouseTracking(True)  # or the pointer that moves over it is not heard of
        self.show_snapshot(self._snapshot)

    # -- showing ---------------------------------------------------------------------------------------------

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show a moment."""
        before, self._snapshot = self._snapshot, snapshot
        geometry = player_geometry(self.width(), self.height())
        still = snapshot.status is SessionStatus.PAUSED
        self._title.show_text(snapshot.step.exercise.name)
        facts_px = round(22 * geometry.unit * min(1.2, self._look.theme.text_percent / 100))
        self._facts.show_text(words.facts(snapshot), max(NOTE_PX, facts_px))
        kind = SegmentKind.INTRO if snapshot.lead_in_ms else snapshot.segment.kind
        colour = self._look.theme.phase_colour(kind)
        self._phase.show_phase(words.sign_icon(snapshot), words.sign_word(snapshot), colour)
        up = self._preferences.settings.session.count == "up"
        self._count.show_number(words.big_number(snapshot, count_up=up), geometry.count_px, faint=still)
        self._caption.show_text(words.caption(snapshot), geometry.caption_px)
        self._show_repetition(snapshot)
        self._following.show_text(words.following(snapshot))
        self._strip.show_snapshot(snapshot)
        self._face.show_snapshot(snapshot)
        self._flash_if_heard(before, snapshot)
        self._announce_if_new(snapshot)
        if snapshot.status is not before.status:
            self._on_status_changed(snapshot.status)

    def _flash_if_heard(self, before: Snapshot, now: Snapshot) -> None:
        if self._preferences.settings.session.flash and words.tone_mark(before) != words.tone_mark(now):
            self._flash.flash(self._look.theme.phase_colour(now.segment.kind))

    def _announce_if_new(self, snapshot: Snapshot) -> None:
        """Say once what a phase is; a screen reader that counts every second is no help."""
        mark = (snapshot.status, snapshot.segment.index, snapshot.lead_in_ms > 0)
        if mark == self._announced:
            return
        self._announced = mark
        if snapshot.status in {SessionStatus.RUNNING, SessionStatus.PAUSED}:
            event = QAccessibleAnnouncementEvent(self, words.announcement(snapshot))
            QAccessible.updateAccessibility(event)

    def _show_repetition(self, snapshot: Snapshot) -> None:
        segment = snapshot.segment
        facing = self._preferences.settings.picture.facing
        pressure = snapshot.step.exercise.pressure if segment.kind is not SegmentKind.CLOSE else Pressure.NONE
        touched = Touched(
            segment.side,
            side_word(segment.side) if segment.side else "",
            # In a mirror the person's left is on the left of the picture; someone facing has it on the right.
            (segment.side is Side.LEFT) is not facing,
            pressure,
            pressure_word(pressure),
        )
        self._repetition.show_repetition(segment.rep or 0, segment.reps, words.repetition(snapshot), touched)

    def _on_status_changed(self, status: SessionStatus) -> None:
        paused = status is SessionStatus.PAUSED
        self._pause.show_icon("play" if paused else "pause")
        self._pause.rename(self.tr("Go on") if paused else self.tr("Pause"))
        self._controls.wake(stay=paused)
        if status in {SessionStatus.FINISHED, SessionStatus.ABORTED}:
            self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        super().resizeEvent(event)
        geometry = player_geometry(self.width(), self.height())
        if self.isRightToLeft():
            geometry = geometry.mirrored(self.width())
        for widget, box in (
            (self._title, geometry.title),
            (self._facts, geometry.facts),
            (self._face, geometry.face),
            (self._phase, geometry.phase),
            (self._count, geometry.count),
            (self._caption, geometry.caption),
            (self._repetition, geometry.repetition),
            (self._following, geometry.following),
            (self._controls, geometry.controls),
            (self._strip, geometry.strip),
        ):
            widget.setGeometry(box)
        self._flash.setGeometry(self.rect())
        text_share = self._look.theme.text_percent / 100
        self._set_type(self._title, 30 * geometry.unit * min(1.3, text_share), heavy=True)
        self._set_type(self._following, 22 * geometry.unit * min(1.3, text_share))
        self.show_snapshot(self._snapshot)

    def _set_type(self, label: Text, pixel_size: float, *, heavy: bool = False) -> None:
        weight = 600 if heavy else 400
        label.setStyleSheet(f"font-size: {max(NOTE_PX, round(pixel_size))}px; font-weight: {weight};")

    # -- steering --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out the key; an unknown one wakes the controls."""
        if event.isAutoRepeat():
            return
        self._controls.wake(stay=self._snapshot.status is SessionStatus.PAUSED)
        does = PLAYER.meaning(meant_key(event), mirrored=self.isRightToLeft())
        if does is None:
            super().keyPressEvent(event)
        else:
            self._commands[does]()

    def _what_keys_do(self) -> dict[Does, Callable[[], object]]:
        return {
            Does.TOGGLE: self.press,
            Does.SKIP: self._driver.skip,
            Does.BACK: self._driver.back,
            Does.REPEAT: self._driver.repeat,
            Does.EXTEND: self._driver.extend,
            Does.MUTE: self.toggle_muted,
            Does.FACING: self.toggle_facing,
            Does.PLAYER_FULL_SCREEN: self.full_screen_asked.emit,
            Does.HOW: self.show_how,
            Does.STOP_SIGNS: self.show_stop_signs,
            Does.LEAVE: self.ask_to_leave,
        }

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on, wherever it was pressed."""
        self._controls.wake(stay=self._snapshot.status is SessionStatus.PAUSED)
        if event.button() is Qt.MouseButton.LeftButton:
            self.click()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the controls back."""
        super().mouseMoveEvent(event)
        self._controls.wake(stay=self._snapshot.status is SessionStatus.PAUSED)

    def changeEvent(self, event: QEvent) -> None:
        """Turn the layout with the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.resizeEvent(QResizeEvent(self.size(), self.size()))

    def ask_to_leave(self) -> None:
        """Pause and ask: continue, finish and keep, or discard."""
        if self._snapshot.status not in {SessionStatus.RUNNING, SessionStatus.PAUSED}:
            return
        dialog = LeaveDialog(self)
        dialog.continued.connect(self._driver.resume)
        dialog.kept.connect(lambda: self._driver.abort(keep=True))
        dialog.discarded.connect(lambda: self._driver.abort(keep=False))
        self._pause_for(dialog)

    def show_how(self) -> None:
        """Pause and show how the exercise of this moment is done."""
        from facetimer.ui.exercise.how_dialog import HowDialog

        self._pause_for(HowDialog(self._services, self._snapshot.step.exercise, self))

    def show_stop_signs(self) -> None:
        """Pause and show when to stop at once."""
        self._pause_for(StopDialog(self._planner.care.cards.stop_now, self))

    def _pause_for(self, dialog: QDialog) -> None:
        self._driver.pause()
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def toggle_muted(self) -> None:
        """Turn the sound off or on."""
        self._preferences.change("sound.muted", not self._preferences.settings.sound.muted)

    def toggle_facing(self) -> None:
        """Flip the picture between mirror and facing."""
        self._preferences.change("picture.facing", not self._preferences.settings.picture.facing)

    def press(self) -> None:
        """Pause or go on, unless this is the bounce of the last press."""
        if self._debounce.lets_through():
            self._driver.toggle()

    def click(self) -> None:
        """Pause or go on, unless this is the second half of a double click."""
        if self._debounce.lets_through(QApplication.doubleClickInterval()):
            self._driver.toggle()

    # -- building --------------------------------------------------------------------------------------------

    def _build_signs(self) -> None:
        from facetimer.ui.picture.face_view import FaceView

        self._title = ElidedText(parent=self)
        self._facts = FittedLine(self._look, self)
        self._face_view = FaceView(self._stills.rig, self._stills.style)
        self._face = RingedFace(self._look, self._face_view, self)
        self._phase = PhaseSign(self._look, self)
        self._count = Count(self._look, self)
        self._caption = Caption(self._look, self)
        self._repetition = RepetitionSign(self._look, self)
        self._following = ElidedText(role="soft", parent=self)
        self._strip = ProgressStrip(self._look, self)
        self._flash = Flash(self)
        self._strip.step_chosen.connect(self._on_strip_step_chosen)

    def _build_controls(self) -> None:
        self._controls = FadingControls(self._look, self)
        self._pause = self._controls.add("pause", self.tr("Pause"))
        self._pause.clicked.connect(self.click)
        for icon, name, act in (
            ("back", self.tr("Back"), self._driver.back),
            ("repeat", self.tr("Repeat"), self._driver.repeat),
            ("skip", self.tr("Skip"), self._driver.skip),
            ("plus-ten", self.tr("Ten seconds more"), self._on_extend_clicked),
        ):
            self._controls.add(icon, name).clicked.connect(act)
        self._sound = self._controls.add("sound", self.tr("Sound off"))
        self._sound.clicked.connect(self.toggle_muted)
        self._controls.add("mirror", self.tr("Mirror or facing")).clicked.connect(self.toggle_facing)
        self._controls.add("help", self.tr("How?")).clicked.connect(self.show_how)
        self._controls.add("full-screen", self.tr("Full screen")).clicked.connect(self.full_screen_asked)
        self._controls.add("leave", self.tr("Leave")).clicked.connect(self.ask_to_leave)
        self._controls.wake(stay=False)
        self._on_preferences_changed("sound.muted")

    def _on_extend_clicked(self) -> None:
        self._driver.extend()  # without the button's own "checked", which would be taken for a length

    def _on_strip_step_chosen(self, index: int) -> None:
        self._driver.seek(self._snapshot.timeline.steps[index].start_ms)

    def _on_preferences_changed(self, key: str) -> None:
        if key == "sound.muted":
            muted = self._preferences.settings.sound.muted
            self._sound.show_icon("muted" if muted else "sound")
            self._sound.rename(self.tr("Sound on") if muted else self.tr("Sound off"))
        elif key.startswith("picture."):
            self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._face_view.set_style(self._stills.style)
        self.show_snapshot(self._snapshot)
        self.update()
