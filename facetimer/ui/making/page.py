# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Made for you: a session for what one wishes, at once, with the reason of each step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.making.marks import marks_of
from facetimer.choices.making.proposing import Proposals, Proposed
from facetimer.choices.making.telling import Nothing
from facetimer.choices.making.wish import Made, Mark, Wish
from facetimer.library.making_rules import MakingRules
from facetimer.library.model.practice import Routine
from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.buttons import Button, StartButton
from facetimer.ui.controls.flows import FlowRow
from facetimer.ui.controls.heads import PageHead
from facetimer.ui.controls.page import Page, discard, in_column
from facetimer.ui.controls.side_by_side import SideBySide
from facetimer.ui.controls.text import Text
from facetimer.ui.exercise.mark_choice import MARKS
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.look.theme import COLUMN_PX
from facetimer.ui.look.wording import length_words, put_notice, tools_words
from facetimer.ui.making.made_steps import MadeSteps
from facetimer.ui.making.wish_panel import WishPanel
from facetimer.ui.picture.empty_state import SMALL_PX, EmptyState
from facetimer.ui.services import Services, for_page

_BESIDE_PX, _WISH_PX = 860, 360
"""From this width on the wish stands beside what is proposed, and so wide."""


class MakingPage(Page):
    """What one wishes on one side, what is proposed on the other.

    Args:
        services: pictures and exercises.
        proposals: proposes sessions.
        rules: the minutes and places one can wish for.
        parent: the widget it belongs to.
    """

    start_chosen = Signal(Routine)
    save_asked = Signal(Routine)
    """It is to become a routine of one's own."""
    change_asked = Signal(Routine)
    """It is to be changed by hand."""
    exercise_chosen = Signal(str)
    wished = Signal(Wish)
    """What is wished for now."""
    marks_asked = Signal()
    """What comes more, less or never is wanted."""
    health_asked = Signal()
    """The health answers are wanted."""
    left = Signal()

    def __init__(
        self, services: Services, proposals: Proposals, rules: MakingRules, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Made for You"), parent)
        look = PageLook(services.stills.look, share=WORKED_AT)
        self.read_from_afar(look)
        services = for_page(services, look)
        self._services, self._proposals, self._is_beside = services, proposals, True
        head = PageHead(
            look,
            self.tr("Made for You"),
            self.tr("Practise"),
            self.tr("Made of what suits you today. Change what you wish or a step, or ask for another."),
        )
        head.left.connect(self.left)
        self.column.addWidget(head)
        self._rules = rules
        self._wishing = QWidget()
        in_column(self._wishing, 0)
        self._result = QWidget()
        self._told = in_column(self._result, 12)
        self._steps: MadeSteps | None = None
        self._both = SideBySide(self._wishing, self._result, lambda: look.theme.px(_BESIDE_PX), (0, 1), gap=40)
        self._both.arranged.connect(self._on_arranged)
        self._on_arranged(beside=True)  # as they begin
        self.column.addWidget(self._both)
        self.column.addStretch(1)
        self._build_bar()
        self._show_wish()
        services.preferences.changed.connect(self._on_preferences_changed)

    @property
    def proposed(self) -> Proposed:
        """What stands there now."""
        return self._proposals.now

    def refresh(self) -> None:
        """Make it anew: answers, settings or the history may have changed."""
        self._proposals.renew()
        self._show()

    def _build_bar(self) -> None:
        bar = QWidget()
        row = FlowRow(12, bar)
        self.start_button = StartButton(self._services.stills.look, self.tr("Start"))
        self.start_button.clicked.connect(self._on_start)
        self.another_button = Button(self.tr("Another"))
        self.another_button.setAccessibleDescription(self.tr("Another session for the same wish"))
        self.another_button.clicked.connect(self._on_another)
        self.undo_button = Button(self.tr("Undo"), "link")
        self.undo_button.clicked.connect(self._on_undo)
        self.save_button = Button(self.tr("Save …"), "link")
        self.save_button.setAccessibleDescription(self.tr("Save it as a routine of my own"))
        self.save_button.clicked.connect(self._on_save)
        for each in (self.start_button, self.another_button, self.undo_button, self.save_button):
            row.addWidget(each)
        self.pin(bar)

    def _on_arranged(self, beside: bool) -> None:
        """Keep the wish narrow beside the steps, and as wide as the page above them."""
        self._is_beside = beside
        theme = self._services.stills.look.theme
        self._wishing.setMaximumWidth(theme.px(_WISH_PX) if beside else theme.grown(COLUMN_PX))

    def grow(self) -> None:
        """Keep the wish as narrow at the size of the page."""
        super().grow()
        self._on_arranged(beside=self._is_beside)

    def _show_wish(self) -> None:
        """Show what is wished for, with new controls."""
        layout = self._wishing.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                discard(old)
        panel = WishPanel(self._services.stills.look, self._rules, self.proposed.wish)
        panel.wished.connect(self._on_wished)
        layout.addWidget(panel)
        marks = Button(self.tr("Your marks"), "link")
        marks.setAccessibleDescription(self.tr("Exercises that come more often, less often or never"))
        marks.clicked.connect(self.marks_asked)
        holder = QWidget()
        FlowRow(0, holder).addWidget(marks)
        layout.addWidget(holder)

    def _show(self) -> None:
        """Show what is proposed now; the wish stays as it is."""
        while (item := self._told.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                discard(old)
        now, made = self.proposed, self.proposed.made
        self._steps = None
        if made is None:
            self._told.addWidget(self._nothing())
        else:
            for sentence in self._sentences(made):
                self._told.addWidget(Text(*sentence, wrap=True))
            self._steps = MadeSteps(self._services.stills, self._services.planner.catalogue.exercises, now)
            self._steps.exercise_chosen.connect(self.exercise_chosen)
            self._steps.keep_changed.connect(lambda name, on: self._proposals.keep(name, on=on))
            self._steps.swap_asked.connect(self._on_swap)
            self._told.addWidget(self._steps)
            self._told.addWidget(self._by_hand())
        self._told.addStretch(1)
        for button in (self.start_button, self.another_button, self.save_button):
            button.setEnabled(made is not None)
        self.undo_button.setEnabled(self._proposals.can_undo)

    def _by_hand(self) -> QWidget:
        """Return what leads on to changing it by hand."""
        holder = QWidget()
        link = Button(self.tr("Change by hand …"), "link")
        link.clicked.connect(self._on_change)
        FlowRow(0, holder).addWidget(link)
        return holder

    def _nothing(self) -> EmptyState:
        """Return what stands there where no session can be made; its button leads to what would change that."""
        word, leads = self.tr("Choose a routine"), self.left
        if self.proposed.nothing is Nothing.HEALTH:
            word, leads = self.tr("Look at your health answers"), self.health_asked
        elif self.proposed.nothing is Nothing.MARKS:
            word, leads = self.tr("Your marks"), self.marks_asked
        why = put_notice(self.proposed.why)
        nothing = EmptyState(self._services.stills, why, word, "plain", drawn=SMALL_PX)
        nothing.pressed.connect(leads)
        return nothing

    def _sentences(self, made: Made) -> list[tuple[str, str]]:
        """Return what is said above the steps, each with its role."""
        steps = self.tr("%n step(s)", "", len(made.routine.steps))
        tools = self.tr("You need: {tools}").format(tools=tools_words(made.routine.tools))
        why = self.proposed.why
        said = (*made.told, *([why] if why else []))
        return [
            (f"{length_words(made.total_ms)} · {steps}", "heading"),
            (tools, "soft"),
            *((put_notice(sentence), "text") for sentence in said),
        ]

    def _changed(self) -> None:
        """Show it, and tell a screen reader what it came to."""
        self.wished.emit(self.proposed.wish)
        self._show()
        made = self.proposed.made
        found = self._sentences(made) if made else [(put_notice(self.proposed.why), "lead")]
        said = ". ".join(text for text, _role in found)
        announce(self, said)

    def _on_preferences_changed(self, key: str) -> None:
        """Make it anew where a step of it is never wanted from now on."""
        making, made = self._services.preferences.settings.making, self.proposed.made
        if key == MARKS and self.isVisible() and made is not None:
            marks = marks_of(making.marks, self._services.planner.catalogue.aliases)
            if any(marks.get(step.exercise) is Mark.NEVER for step in made.routine.steps):
                self.refresh()

    def _on_wished(self, wish: Wish) -> None:
        self._proposals.ask(wish)
        self._changed()

    def _on_another(self) -> None:
        self._proposals.another()
        self._changed()

    def _on_undo(self) -> None:
        self._proposals.undo()
        self._show_wish()
        self._changed()

    def _on_swap(self, exercise: str) -> None:
        before = self.proposed.made
        self._proposals.swap(exercise)
        self._changed()
        made = self.proposed.made
        if before is None or made is None or self._steps is None:
            return
        place = [step.exercise for step in before.routine.steps].index(exercise)
        self._steps.swaps[made.routine.steps[place].exercise].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_start(self) -> None:
        if self.proposed.made is not None:
            self.start_chosen.emit(self.proposed.made.routine)

    def _on_change(self) -> None:
        if self.proposed.made is not None:
            self.change_asked.emit(self.proposed.made.routine)

    def _on_save(self) -> None:
        if self.proposed.made is not None:
            self.save_asked.emit(self.proposed.made.routine)
