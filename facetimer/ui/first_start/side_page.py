# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The second question: whether the figure moves as a mirror does or as somebody opposite, and who says so."""

from msgspec.structs import replace
from PySide6.QtCore import QTimer, QVariantAnimation
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Side, Timeline, TimelineOptions, compile_exercise
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import GridFlow
from facetimer.ui.controls.segments import Segments
from facetimer.ui.first_start.side_panel import SidePanel
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.services import Services

SHOWN_BY = "jaw-push"
"""An exercise done with one hand, first on one side, then on the other."""
SHOWN_MS, LIFTING_MS = 4_000, 2_400
"""The last so much of the way to the skin is shown, and how long that takes here."""
SPOKEN, TONES = "auto", "off"
_LEAST_PANEL_PX, _GAP_PX = 480, 20


class SidePage(StepPage):
    """Two pictures in which the left hand comes up once; the one that moves like oneself is chosen.

    At the foot is chosen whether a voice leads through a session, or tones alone; either is heard on a press.

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
            facing=False,
        )
        facing = SidePanel(
            services.stills, self.tr("Like someone facing you"), self.tr("Your left is on the right."), facing=True
        )
        self._panels = (mirror, facing)
        self.column.addWidget(self._side_by_side())
        self.column.addStretch(1)
        self._hear = Button("", "large")
        self._hear.clicked.connect(self._on_hear_clicked)
        self.pin_foot(self._hear, self._voice_or_tones())
        self._ending = QTimer(self, singleShot=True)
        self._ending.timeout.connect(self._be_silent)
        self._lifting = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=LIFTING_MS)
        self._lifting.valueChanged.connect(self._show_lifted)
        services.preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed("sound.voice")

    def _side_by_side(self) -> QWidget:
        holder = QWidget()
        grid = GridFlow(_LEAST_PANEL_PX, _GAP_PX, holder)
        grid.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        chosen = self.services.preferences.settings.picture.facing
        for panel in self._panels:
            panel.setChecked(panel.facing is chosen)
            panel.clicked.connect(
                lambda _=False, panel=panel: self.services.preferences.change("picture.facing", panel.facing)
            )
            group.addButton(panel)
            grid.addWidget(panel)
        return holder

    def _voice_or_tones(self) -> Segments:
        preferences = self.services.preferences
        choices = {SPOKEN: self.tr("With a voice"), TONES: self.tr("Tones only")}
        chosen = TONES if preferences.settings.sound.voice == TONES else SPOKEN
        segments = Segments(self.services.stills.look, self.tr("What leads you"), choices, chosen)
        segments.picked.connect(lambda voice: preferences.change("sound.voice", voice))
        return segments

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
        sound = self.services.preferences.settings.sound
        self._hear.setEnabled(not sound.muted)
        word = self.tr("Hear the tones") if sound.voice == TONES else self.tr("Hear the voice")
        self._hear.setText(word)
        self._hear.setAccessibleName(word)
