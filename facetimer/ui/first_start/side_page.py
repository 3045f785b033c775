# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The second question: whether the figure moves as a mirror does or as somebody opposite, and who says so."""

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, QVariantAnimation
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side, Timeline, TimelineOptions, compile_exercise
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import ABOVE_AND_BELOW_PX
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.first_start.side_panel import SidePanel
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.services import Services

SHOWN_BY = "jaw-push"
"""An exercise done with one hand, first on one side, then on the other."""
SHOWN_MS, LIFTING_MS = 4_000, 2_400
"""The last so much of the way to the skin is shown, and how long that takes here."""
SPOKEN, TONES, SILENT = "auto", "off", "silent"
_BESIDE_FROM_PX, _GAP_PX = 600, 20


class SidePage(StepPage):
    """Two pictures in which the left hand comes up once; the one that moves like oneself is chosen.

    Above them is chosen what leads through a session: a voice, tones alone, or neither. It is heard on a press.

    Args:
        services: pictures, settings and sound.
        parent: the widget it belongs to.
    """

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(
            services,
            1,
            self.tr("Lift your left hand."),
            self.tr("Which picture moves with you?"),
            self.tr("Next"),
            self.tr("Decide later"),
            parent,
        )
        whole = services.planner.catalogue.exercises[SHOWN_BY]
        self._exercise = replace(whole, blocks=tuple(each for each in whole.blocks if each.per_side))
        self._timeline = compile_exercise(self._exercise, TimelineOptions(first_side=Side.LEFT))
        mirror = SidePanel(
            services.stills,
            self.tr("Like a mirror"),
            self.tr("Your left is on the left. Most people find this easier."),
            self.look,
            facing=False,
        )
        facing = SidePanel(
            services.stills,
            self.tr("Like someone facing you"),
            self.tr("Your left is on the right."),
            self.look,
            facing=True,
        )
        self._panels = (mirror, facing)
        self._side_by_side = self._made_side_by_side()
        self._side_by_side.installEventFilter(self)
        self.column.addWidget(self._side_by_side)
        self.column.addStretch(1)
        self.pin_foot()
        self._ending = QTimer(self, singleShot=True)
        self._ending.timeout.connect(self._be_silent)
        self._lifting = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=LIFTING_MS)
        self._lifting.valueChanged.connect(self._show_lifted)
        services.preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed("sound.voice")

    def _made_side_by_side(self) -> QWidget:
        group = QButtonGroup(self)
        chosen = self.services.preferences.settings.picture.facing
        for panel in self._panels:
            panel.setChecked(panel.facing is chosen)
            panel.clicked.connect(
                lambda _=False, panel=panel: self.services.preferences.change("picture.facing", panel.facing)
            )
            group.addButton(panel)
        return SideBySide(*self._panels, self.look.theme.px(_BESIDE_FROM_PX), gap=_GAP_PX)

    def sound_controls(self) -> tuple[QWidget, ...]:
        """Return the choice of what leads through a session, and a button to hear it."""
        self._hear = Button("")
        self._hear.clicked.connect(self._on_hear_clicked)
        choices = {SPOKEN: self.tr("Voice"), TONES: self.tr("Tones"), SILENT: self.tr("Silent")}
        self._leads = Segments(self.look, self.tr("What leads you"), choices, self._leading())
        self._leads.picked.connect(self._on_leading_picked)
        return self._leads, self._hear

    def _leading(self) -> str:
        sound = self.services.preferences.settings.sound
        return SILENT if sound.muted else TONES if sound.voice == TONES else SPOKEN

    def _on_leading_picked(self, leading: str) -> None:
        preferences = self.services.preferences
        if leading != SILENT:
            preferences.change("sound.voice", leading)
        preferences.change("sound.muted", leading == SILENT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let both pictures be seen at once, whole, if the window is high enough for that."""
        super().resizeEvent(event)
        self._fit_panels()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The same where what stands above them takes another height."""
        if watched is self._side_by_side and event.type() is QEvent.Type.Move:
            self._fit_panels()
        return super().eventFilter(watched, event)

    def _fit_panels(self) -> None:
        content = self.scroll_area.widget()
        assert content is not None, "a page has made it"
        above = self._side_by_side.mapTo(content, QPoint()).y()
        below = self.column.spacing() + self.look.theme.grown(ABOVE_AND_BELOW_PX[1])
        words = max(panel.words_px for panel in self._panels)
        for panel in self._panels:
            panel.picture_px = self.scroll_area.viewport().height() - above - below - words

    def showEvent(self, event: QShowEvent) -> None:
        """Let the hand come up once, and be ready to be heard."""
        super().showEvent(event)
        self.services.soundtrack().prepare(None)
        self._lift()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say nothing where nobody looks."""
        super().hideEvent(event)
        self._lifting.stop()
        if self._ending.isActive():
            self._be_silent()

    def _lift(self) -> None:
        self._lifting.stop()
        if self.services.stills.look.theme.reduced_motion:
            self._show_lifted(1.0)
        else:
            self._lifting.start()

    def _show_lifted(self, share: float) -> None:
        arrived_ms = next(each for each in self._timeline.segments if each.kind is SegmentKind.MOVE_IN).start_ms
        at_ms = max(0, arrived_ms - 1 - round((1 - share) * SHOWN_MS))
        for panel in self._panels:
            panel.show_snapshot(Snapshot(self._timeline, SessionStatus.RUNNING, at_ms))

    def _on_hear_clicked(self) -> None:
        """Let a change of sides be said as in a session, and the hand come up with it."""
        said: Timeline = compile_exercise(self._exercise, TimelineOptions(first_side=Side.RIGHT))
        turning = next(each for each in said.segments if each.kind is SegmentKind.SIDE_SWITCH)
        self.services.soundtrack().play(said, turning.start_ms, 0)
        self._ending.start(turning.duration_ms)
        self._lift()

    def _be_silent(self) -> None:
        self._ending.stop()
        self.services.soundtrack().stop()

    def _on_preferences_changed(self, key: str) -> None:
        if not key.startswith("sound."):
            return
        leading = self._leading()
        self._leads.choose(leading)
        self._hear.setEnabled(leading != SILENT)
        word = self.tr("Hear the tones") if leading == TONES else self.tr("Hear the voice")
        self._hear.setText(word)
        self._hear.setAccessibleName(word)
