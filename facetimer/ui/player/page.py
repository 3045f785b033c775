# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The player: one exercise at a time, very large, run without touching anything small.

It shows snapshots and passes commands on; it holds no time. A click anywhere, Space, Enter, Page Down (foot
pedals send it) or a media key pauses and goes on; nothing destructive is one press away.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.controls.announcing import announce
from facetimer.ui.keyboard.meant_key import meant_key
from facetimer.ui.keyboard.table import PLAYER, Does
from facetimer.ui.player import player_texts as words
from facetimer.ui.player.controls import PlayerControls
from facetimer.ui.player.debounce import Debounce
from facetimer.ui.player.driver import SessionDriver
from facetimer.ui.player.flash import Flash
from facetimer.ui.player.pause_dialogs import LeaveDialog, StopDialog
from facetimer.ui.player.quiet_hint import QuietHint
from facetimer.ui.player.signs import PlayerSigns
from facetimer.ui.services import Services
from facetimer.ui.window_size import NARROW_SIZE

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_KEPT_FROM_FAR = frozenset({Does.FAR, Does.LEAVE, Does.PLAYER_FULL_SCREEN})
"""What a key still does from a distance, where any other pauses."""


class PlayerPage(QWidget):
    """Shows one session and lets a person steer it.

    Args:
        services: sound off and on, mirror or facing, pictures, the reasons to stop.
        driver: the session.
        debounce: takes bounces out of presses.
        is_first: whether the person has never had a session before.
        figure_later: whether the figure is drawn after the words, in steps: a session that nothing led to.
        parent: the widget it belongs to.

    Attributes:
        before_ms: what was practised of the session before it was taken up; 0 for one that was begun anew.
    """

    before_ms = 0
    finished = Signal()
    full_screen_asked = Signal()
    swap_asked = Signal()
    """Another exercise is wanted in the place of the present one."""
    narrow_asked = Signal()
    """The window is to stand beside a mirror, or to be again what it was."""
    on_top_asked = Signal(bool)
    all_discarded = Signal()
    """What was practised before the session was taken up is not to be kept either; it is about to end."""

    def __init__(
        self,
        services: Services,
        driver: SessionDriver,
        debounce: Debounce,
        *,
        is_first: bool = False,
        figure_later: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Player"))
        self._driver = driver
        self._services = services
        self._look = services.stills.look
        self._preferences = services.preferences
        self._debounce = debounce
        self._announced: tuple[object, ...] = ()
        self._snapshot = driver.snapshot()
        self._far = self._on_top = False
        self._quiet_hint = QuietHint(tells_to_pause=is_first)
        self._hint_said = ""
        self._commands = self._what_keys_do()
        self._signs = PlayerSigns(services, self)
        if figure_later:
            self._signs.stage.await_figure()
        self._signs.strip.step_chosen.connect(self._on_strip_step_chosen)
        self._controls = PlayerControls(self._look, self._commands | {Does.TOGGLE: self.click}, self)
        self._flash = Flash(self)
        driver.snapshot_changed.connect(self.show_snapshot)
        self._preferences.changed.connect(self._on_preferences_changed)
        self._look.theme_changed.connect(self._on_theme_changed)
        for part in self.findChildren(QWidget):
            part.setMouseTracking(True)  # or the pointer that moves over it is not heard of
        self.show_snapshot(self._snapshot)

    # -- showing ---------------------------------------------------------------------------------------------

    @property
    def is_far(self) -> bool:
        """Whether figure, number and word are all there is, for a distance; a pause has its buttons."""
        return self._far and self._snapshot.status is not SessionStatus.PAUSED

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show a moment."""
        before, self._snapshot = self._snapshot, snapshot
        if snapshot.status is not before.status:
            self._arrange()
        full_screen = self.window().isFullScreen()
        hint = self._quiet_hint.words(snapshot, far=self._far, full_screen=full_screen)
        self._signs.show_snapshot(snapshot, far=self.is_far, hint=hint, covered=self._controls.covered())
        self._controls.show_snapshot(snapshot)
        self._flash_if_heard(before, snapshot)
        self._announce_if_new(snapshot, hint)
        over = {SessionStatus.FINISHED, SessionStatus.ABORTED}
        if snapshot.status is not before.status and snapshot.status in over:
            self.finished.emit()

    def _flash_if_heard(self, before: Snapshot, now: Snapshot) -> None:
        if self._preferences.settings.session.flash and words.tone_mark(before) != words.tone_mark(now):
            self._flash.flash(self._look.theme.phase_colour(now.segment.kind))

    def _announce_if_new(self, snapshot: Snapshot, hint: str) -> None:
        """Say once what a phase is, and a hint; a screen reader that counts every second is no help."""
        mark = (snapshot.status, snapshot.segment.index, snapshot.lead_in_ms > 0)
        if mark == self._announced:
            return
        self._announced = mark
        if snapshot.status in {SessionStatus.RUNNING, SessionStatus.PAUSED}:
            said = [words.announcement(snapshot)]
            if hint not in {"", self._hint_said}:
                said.append(hint)
                self._hint_said = hint
            announce(self, " ".join(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new size."""
        super().resizeEvent(event)
        self._arrange()
        self.show_snapshot(self._snapshot)

    def _arrange(self) -> None:
        paused = self._snapshot.status is SessionStatus.PAUSED
        geometry = self._signs.arrange(self.size(), far=self.is_far, paused=paused)
        self._controls.arrange(geometry, self.width(), paused=paused)
        self._show_switches()
        self._flash.setGeometry(self.rect())

    # -- steering --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Carry out the key; an unknown one brings the controls. From a distance any key pauses."""
        if event.isAutoRepeat():
            return
        key = meant_key(event)
        does = PLAYER.meaning(key, mirrored=self.isRightToLeft())
        if self.is_far and key not in _MODIFIERS and does not in _KEPT_FROM_FAR:
            self.press()
            return
        self._controls.wake()
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
            Does.SWAP: self.ask_to_swap,
            Does.MUTE: self.toggle_muted,
            Does.FACING: self.toggle_facing,
            Does.PLAYER_FULL_SCREEN: self.full_screen_asked.emit,
            Does.FAR: self.toggle_far,
            Does.NARROW: self.narrow_asked.emit,
            Does.ON_TOP: self.toggle_on_top,
            Does.HOW: self.show_how,
            Does.STOP_SIGNS: self.show_stop_signs,
            Does.LEAVE: self.step_back,
        }

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pause or go on, wherever it was pressed."""
        self._controls.wake()
        if event.button() is Qt.MouseButton.LeftButton:
            self.click()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bring the controls."""
        super().mouseMoveEvent(event)
        self._controls.wake()

    def changeEvent(self, event: QEvent) -> None:
        """Turn the layout with the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the window: it alone is told that it fills the screen, before or after it has that size."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show whether the window fills the screen."""
        if event.type() is QEvent.Type.WindowStateChange:
            self._show_switches()
        return super().eventFilter(watched, event)

    def step_back(self) -> None:
        """Come back from a distance; else ask whether to leave."""
        if self.is_far:
            self.toggle_far()
        else:
            self.ask_to_leave()

    def ask_to_leave(self) -> None:
        """Pause and ask: go on, finish and keep, or discard."""
        if self._snapshot.status not in {SessionStatus.RUNNING, SessionStatus.PAUSED}:
            return
        dialog = LeaveDialog(self, self._look, before_ms=self.before_ms)
        dialog.continued.connect(self._driver.resume)
        dialog.kept.connect(lambda: self._driver.abort(keep=True))
        dialog.all_discarded.connect(self.all_discarded)
        for discards in (dialog.discarded, dialog.all_discarded):
            discards.connect(lambda: self._driver.abort(keep=False))
        self._pause_for(dialog)

    def ask_to_swap(self) -> None:
        """Ask which exercise is to come in the place of the present one; after the last there is none."""
        if self._snapshot.segment.kind is not SegmentKind.CLOSE:
            self.swap_asked.emit()

    def show_how(self) -> None:
        """Pause and show how the exercise of this moment is done."""
        from facetimer.ui.exercise.how_dialog import HowDialog

        self._pause_for(HowDialog(self._services, self._snapshot.step.exercise, self))

    def show_stop_signs(self) -> None:
        """Pause and show when to stop at once."""
        self._pause_for(StopDialog(self._services.planner.care.cards.stop_now, self, self._look))

    def _pause_for(self, dialog: QDialog) -> None:
        self._driver.pause()
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def toggle_far(self) -> None:
        """Show figure, number and word alone, to be read from two or three metres, or all there is again."""
        self._far = not self._far
        self._arrange()
        self.show_snapshot(self._snapshot)

    def toggle_on_top(self) -> None:
        """Stay above other windows, or no longer."""
        self._on_top = not self._on_top
        self._show_switches()
        self.on_top_asked.emit(self._on_top)

    def toggle_muted(self) -> None:
        """Turn the sound off or on."""
        self._preferences.answer("sound.muted", not self._preferences.settings.sound.muted)

    def toggle_facing(self) -> None:
        """Flip the picture between mirror and facing."""
        self._preferences.answer("picture.facing", not self._preferences.settings.picture.facing)

    def press(self) -> None:
        """Pause or go on, unless this is the bounce of the last press."""
        if self._debounce.lets_through():
            self._driver.toggle()

    def click(self) -> None:
        """Pause or go on, unless this is the second half of a double click."""
        if self._debounce.lets_through(QApplication.doubleClickInterval()):
            self._driver.toggle()

    def _on_strip_step_chosen(self, index: int) -> None:
        self._driver.seek(self._snapshot.timeline.steps[index].start_ms)

    def _on_preferences_changed(self, key: str) -> None:
        if key in {"sound.muted", "picture.facing"}:
            self._show_switches()
        if key.startswith("picture."):
            self._on_theme_changed()

    def _show_switches(self) -> None:
        settings, window = self._preferences.settings, self.window()
        is_on = {
            Does.MUTE: not settings.sound.muted,
            Does.FACING: not settings.picture.facing,
            Does.PLAYER_FULL_SCREEN: window.isFullScreen(),
            Does.FAR: self._far,
            Does.NARROW: window.width() <= NARROW_SIZE.width(),
            Does.ON_TOP: self._on_top,
        }
        self._controls.show_switches({does for does, on in is_on.items() if on})

    def _on_theme_changed(self) -> None:
        self.show_snapshot(self._snapshot)
        self.update()
