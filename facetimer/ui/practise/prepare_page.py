# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Get ready: the daily question, what to have at hand, exercises that need an explicit yes, and the figure.

It is not timed. One press on the large button, or Enter, begins; nothing else needs to be ticked.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from facetimer.choices.programmes.practitioner_plans import PlanToday
from facetimer.choices.todays_plan import TodaysPlan
from facetimer.library.health.told_once import BETWEEN, told_once
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import PrepCard
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.ui.background_work import Errands
from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.form_controls import RoundTick, Tick, TickLine
from facetimer.ui.controls.heads import let_lead_back
from facetimer.ui.controls.measures import MeasureQuestions
from facetimer.ui.controls.page import card, discard, in_column, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.wording import length_words, put_notice, unbroken, voice_word
from facetimer.ui.picture.first_frame import draw_first_frame
from facetimer.ui.picture.stage import Ground
from facetimer.ui.picture.stage_page import StagePage
from facetimer.ui.player.arranging import player_geometry
from facetimer.ui.practise.today_choices import TodayChoices
from facetimer.ui.programmes.plan_today import plan_today
from facetimer.ui.programmes.plan_words import dose_words
from facetimer.ui.services import Services

if TYPE_CHECKING:
    from concurrent.futures import Future

    from facetimer.sound.speaker import Speaker

AROUND_PX, SPACE_PX = 3, 12
"""Free above and below a thing to have ready, and between the parts of the page."""
FACE = (90.0, 60.0, 620.0, 800.0)
"""The part of the canvas that is seen: the face as large as one's own in a mirror."""


class PreparePage(StagePage):
    """The page between a routine and its session, framed as the player is.

    Args:
        services: figure, icons and settings.
        todays: what is about to run; the person may change it here.
        asks_check: whether the daily question is shown.
        advice: what to mind today: too much touch, a second tool session.
        why_softer: why the softer variant is proposed; empty where it is only offered.
        parent: the widget it belongs to.

    Attributes:
        measures: what may be measured before the session.
    """

    begun = Signal(object)
    """The exercises (by id) that the person would rather leave out."""
    plan_changed = Signal()
    left = Signal()
    went = Signal()
    """Another page stands where it stood."""
    health_asked = Signal()
    alone = True

    def __init__(
        self,
        services: Services,
        todays: TodaysPlan,
        *,
        asks_check: bool,
        advice: tuple[str, ...] = (),
        why_softer: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services.stills, self.tr("Get ready"), parent)
        self._services, self._stills = services, services.stills
        self._look = PageLook(services.stills.look)
        self.read_from_afar(self._look)
        self.todays = todays
        self._care = services.planner.care
        self._names = {key: each.name for key, each in services.planner.catalogue.exercises.items()}
        self._agreed: dict[str, Tick] = {}
        self._in_position: Exercise | None = None
        self.column.setSpacing(SPACE_PX)
        self.column.addStretch(1)
        self._build_head()
        if asks_check:
            self.column.addWidget(self._question())
        for sentence in (*advice, *self._enough_words(plan_today(services, todays.routine.id))):
            self.column.addWidget(self._advice(sentence))
        self._notes = QWidget()
        in_column(self._notes, 4)
        self.column.addWidget(self._notes)
        self._build_prep(todays.routine.prep)
        choices = TodayChoices(services, todays, why_softer)
        choices.plan_changed.connect(self._on_plan_changed)
        self.column.addWidget(choices)
        self.measures = MeasureQuestions(self._look, services.preferences.settings.session)
        self.column.addWidget(self.measures)
        self._asked = QWidget()
        in_column(self._asked)
        self.column.addWidget(self._asked)
        self._build_foot(services.preferences.settings.sound, asks_check=asks_check)
        self._show_plan()

    def _show_figure(self) -> None:
        """Show the first step that is sure to come as it begins; a quiet face where none is."""
        plan = self.todays.plan
        asked = {verdict.exercise for verdict in plan.review.asked()}
        steps = plan.timeline.steps if plan.timeline is not None else ()
        first = next((step.exercise for step in steps if step.exercise.id not in asked), None)
        if first is not None and first != self._in_position:
            described = self.tr("{exercise}, as it begins").format(exercise=first.name)
            self.stage.show_still(lambda: self._stills.beginning(first.id), described, Ground.READY)
        elif first is None:
            described = self.tr("A face, seen as in a mirror, at rest")
            self.stage.show_still(self._stills.neutral, described, Ground.READY, FACE)
        self._in_position = first

    def _build_head(self) -> None:
        head = QWidget()
        row = in_row(head, 16)
        self._about = Text("", "lead", wrap=True)
        not_now = Button(self.tr("Not now"), "link")
        not_now.clicked.connect(self.left)
        let_lead_back(not_now)
        row.addWidget(self._about, 1)
        row.addWidget(not_now, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(head)
        self.column.addWidget(Text(self.tr("Get ready"), self._look.theme.title_role, wrap=True))

    def _enough_words(self, plan: PlanToday | None) -> list[str]:
        """Return what to say before more of a plan than is asked for today; nothing where it is not more."""
        if plan is None or plan.wanted > plan.done:
            return []
        words = self.tr("Today's plan is done: {by} asks for it {dose}.")
        if not plan.wanted:
            words = self.tr("This week's days of the plan are done: {by} asks for it {dose}.")
        return [words.format(by=plan.asked.by, dose=dose_words(plan.asked))]

    def _advice(self, sentence: str) -> QFrame:
        frame = QFrame()
        frame.setObjectName("banner")
        row = in_row(frame, margins=(16, 10, 16, 10))
        row.addWidget(SmallIcon(self._look, "notice", "ready"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(put_notice(sentence), wrap=True), 1)
        return frame

    def _build_prep(self, prep: PrepCard) -> None:
        """List what to have ready; each can be ticked, and none has to be."""
        text = self._care.prep(prep)
        rows = QWidget()
        rows.setAccessibleName(text.name)
        box = in_column(rows, 2 * AROUND_PX, (0, AROUND_PX, 0, AROUND_PX))
        for item in text.items:
            line = TickLine(self._look, [Text(item.text, "lead", wrap=True)], tick=RoundTick(self._look))
            box.addWidget(line)
        self.column.addWidget(rows)

    def _on_plan_changed(self) -> None:
        self._show_plan()
        self.plan_changed.emit()

    def _show_plan(self) -> None:
        """Tell what will be practised, ask about what needs a yes, and let it begin if any step is left."""
        layout = self._asked.layout()
        assert layout is not None
        _empty(layout)
        ticked = {exercise for exercise, tick in self._agreed.items() if tick.isChecked()}
        self._agreed = {}
        if self.todays.plan.review.asked():
            layout.addWidget(self._ask(ticked))
        before: QWidget = self.begin_button
        for tick in reversed(self._agreed.values()):  # Tab comes to them before it comes to the large button
            QWidget.setTabOrder(tick, before)
            before = tick
        self._asked.setVisible(bool(self._agreed))
        self.grow()
        self._show_figure()
        timeline = self.todays.plan.timeline
        self.begin_button.setEnabled(timeline is not None)
        length = [unbroken(length_words(timeline.total_ms))] if timeline is not None else []
        self._about.setText(" · ".join([self.todays.routine.name, *length]))
        self._show_notes()
        if timeline is not None:
            self.build_later(lambda: self._draw_ahead(timeline), lambda: self._ask_who_speaks(timeline))

    def _draw_ahead(self, timeline: Timeline) -> None:
        """Let what the session begins with be drawn: the player will stand where this page stands."""
        stage = player_geometry(self.width(), self.height()).stage
        draw_first_frame(self._stills, timeline, stage.size(), self)

    def _ask_who_speaks(self, timeline: Timeline) -> None:
        """Find out, beside the window, whether the chosen voice knows all the words of this session."""
        sound = self._services.preferences.settings.sound
        if not sound.muted and sound.voice != "off" and sound.said != "tones":
            soundtrack = self._services.soundtrack()
            self._errands.begin(lambda: soundtrack.speaker_of(timeline), self._on_speaker_found)

    def _on_speaker_found(self, ended: "Future[Speaker]") -> None:
        if not isValid(self):
            return
        found = ended.result()
        words = self.tr("Some of its words {chosen} does not know, so {voice} speaks this session.")
        if found.voice == found.chosen:
            words = self.tr("Some of its words {chosen} does not know: they are on the screen alone.")
        self._voice.setText(words.format(chosen=voice_word(found.chosen), voice=voice_word(found.voice)))
        self._voice.setVisible(bool(found.unknown))

    def _show_notes(self) -> None:
        """Say what whoever wrote the routine asks to mind in its steps, as far as they are left."""
        box = self._notes.layout()
        assert box is not None
        _empty(box)
        steps = self.todays.plan.review.routine.steps
        notes = dict.fromkeys((self._names[step.exercise], step.note) for step in steps if step.note)
        asked = self.todays.routine.asked
        head = self.tr("Notes from {by}").format(by=asked.by) if asked else self.tr("Notes")
        box.addWidget(Text(head, "heading", wrap=True))
        for name, note in notes:
            box.addWidget(Text(self.tr("{exercise}: {note}").format(exercise=name, note=note), "lead", wrap=True))
        self._notes.setVisible(bool(notes))

    def _ask(self, ticked: set[str]) -> QFrame:
        frame = card()
        box = in_column(frame, 10, (24, 18, 24, 18))
        box.addWidget(Text(self.tr("Tick what you want to do; the rest is left out today"), "name", wrap=True))
        asked = self.todays.plan.review.asked()
        for reason in told_once(asked):
            why = " ".join(map(put_notice, reason.sentences))
            ((_, those),) = reason.concerns
            if len(those) < len(asked):
                names = BETWEEN.join(self._names[each] for each in those)
                why = self.tr("{exercises}: {why}").format(exercises=names, why=why)
            box.addWidget(Text(why, "soft", wrap=True))
        for verdict in asked:
            tick = Tick(self._look, self._names[verdict.exercise])
            tick.setAccessibleDescription(put_notice(verdict.why))
            tick.setChecked(verdict.exercise in ticked)
            self._agreed[verdict.exercise] = tick
            box.addWidget(tick)
        return frame

    def _question(self) -> QWidget:
        """Ask first what could change the session; the large button says that nothing does."""
        check = self._care.cards.daily_check
        asked = QWidget()
        box = in_column(asked, 10)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(Text(check.question, "heading", wrap=True))
        lines.addWidget(Text(check.such_as, "soft", wrap=True))
        box.addLayout(lines)
        something = Button(self.tr("Something is new"))
        something.setToolTip(plain_tip(check.yes))
        something.setAccessibleDescription(check.yes)
        something.clicked.connect(self.health_asked)
        box.addWidget(something, 0, Qt.AlignmentFlag.AlignLeading)
        return asked

    def _build_foot(self, sound: SoundSettings, *, asks_check: bool) -> None:
        """Keep the way on in sight, however long the list above it is."""
        self.column.addWidget(Text(self._who_leads(sound), "note", wrap=True))
        self._voice, self._errands = Text("", "note", wrap=True), Errands(self)
        self._voice.hide()
        self.column.addWidget(self._voice)
        self.column.addStretch(1)
        foot = QWidget()
        row = FlowRow(12, foot)
        answered = self.tr("{answer}: begin").format(answer=self._care.cards.daily_check.no)
        self.begin_button = StartButton(self._look, answered if asks_check else self.tr("Begin"))
        self.begin_button.clicked.connect(self._begin)
        row.addWidget(self.begin_button)
        self.pin(foot)

    def _who_leads(self, sound: SoundSettings) -> str:
        """Say what tells a person what to do once their hands are on the face."""
        if sound.muted or not sound.volume_percent:
            return self.tr("Enter begins. From then on the screen needs no hands, and tells everything.")
        if sound.voice == "off" or not sound.voice_percent or sound.said in {"names", "tones"}:
            return self.tr(
                "Enter begins. From then on the screen needs no hands: tones lead, and it tells the rest."
            )
        if sound.said == "everything":
            return self.tr("Enter begins. From then on the screen needs no hands: everything is spoken.")
        return self.tr("Enter begins. From then on the screen needs no hands: voice and tones lead.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin by Enter, wherever on the page the focus is: only a button takes it for itself."""
        if Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.begin_button.click()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it was left, or that the session has begun."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.went.emit()

    def _begin(self) -> None:
        self.begun.emit(frozenset(key for key, tick in self._agreed.items() if not tick.isChecked()))


def _empty(layout: QLayout) -> None:
    while item := layout.takeAt(0):
        if gone := item.widget():
            discard(gone)
