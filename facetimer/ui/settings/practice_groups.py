# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings of practice: how a session runs, and what Today follows."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.library.model.programme import Programme
from facetimer.ui.settings.setting_group import Setting, SettingGroup


class SessionGroup(SettingGroup):
    """Rows of a session: its holds and sides, what it asks, and its screen."""

    def build(self) -> None:
        """Make the rows."""
        self._build_holds()
        self._build_questions()
        self._build_screen()

    def _build_holds(self) -> None:
        rows = self.rows(self.tr("Holds and sides"))
        rows.choice(
            "session.count",
            self.tr("Holds are counted"),
            (("down", self.tr("10 … 1")), ("up", self.tr("1 … 10"))),
            self.tr("Down to the end, or up from the start."),
        )
        rows.choice(
            "session.first_side",
            self.tr("First side"),
            (("right", self.tr("Your right")), ("left", self.tr("Your left"))),
            self.tr("Of exercises that change sides."),
        )
        slower = self.tr("Below 100 % is slower; holds keep their length.")
        rows.amount("session.pace_percent", self.tr("Pace of the moves"), (75, 150), "{value} %", slower, step=5)
        own = self.tr("The exercise's own length stays visible beside yours.")
        own_length = self.tr("Own length of holds")
        rows.count("session.hold_override_s", own_length, (0, 60), self._own_length, own)
        lead_in = self.tr("So that your hands are back in time.")
        rows.count("session.lead_in_s", self.tr("Countdown after a pause"), (0, 10), self._seconds, lead_in)

    def _build_questions(self) -> None:
        rows = self.rows(self.tr("What it asks"))
        rows.choice(
            "session.short_intros",
            self.tr("Short introductions"),
            (
                ("ask", self.tr("Ask on Today")),
                ("yes", self.tr("Yes")),
                ("no", self.tr("No, whole")),
            ),
            self.tr("For exercises you have done three times."),
        )
        tools = self.tr("One press goes on once oil or a tool is at hand.")
        rows.whether("session.wait_for_tools", self.tr("Wait for oil and tools"), tools)
        once = self.tr("Five seconds: is something new today?")
        rows.whether("session.ask_daily_check", self.tr("Ask once a day"), once)
        tense = self.tr("A figure from 0 to 10, before and after a session; you can skip it.")
        rows.whether("session.ask_tension", self.tr("Ask how tense your jaw is"), tense)
        opens = self.tr("In millimetres by a ruler, before and after a session; you can skip it.")
        rows.whether("session.ask_opening", self.tr("Ask how far your jaw opens"), opens)

    def _build_screen(self) -> None:
        rows = self.rows(self.tr("Its screen"))
        awake = self.tr("While a session runs.")
        rows.whether("session.keep_awake", self.tr("Keep the screen awake"), awake)
        whole = self.tr("The player fills it from the start.")
        rows.whether("session.open_full_screen", self.tr("Begin in full screen"), whole)

    def _seconds(self, seconds: int) -> str:
        return self.tr("{seconds} s").format(seconds=seconds)

    def _own_length(self, seconds: int) -> str:
        return self._seconds(seconds) if seconds else self.tr("none")


class ProgrammeGroup(SettingGroup):
    """Rows of the programme and of how the history counts.

    Args:
        made_of: what its rows need.
        programmes: what Today can follow.
        parent: the widget it belongs to.
    """

    programmes_asked = Signal()

    def __init__(
        self, made_of: Setting, programmes: Mapping[str, Programme], parent: QWidget | None = None
    ) -> None:
        super().__init__(made_of, parent)
        self._programmes = programmes

    def build(self) -> None:
        """Make the rows."""
        rows = self.rows()
        options = [("", self.tr("none")), *((each.id, each.name) for each in self._programmes.values())]
        due = self.tr("It says what is due, and when.")
        rows.from_list("history.programme", self.tr("Today follows"), options, due)
        look = self.tr("What each asks for, week by week.")
        rows.action(self.tr("All programmes"), look, self.tr("See the programmes"), self.programmes_asked)
        kept = self.tr("Nothing is due, nothing is lost.")
        rows.whether("history.programme_paused", self.tr("Pause the programme"), kept)
        aim = self.tr("Your own aim; History shows it as a dotted line.")
        rows.count("history.sessions_per_week", self.tr("Sessions a week"), (1, 28), str, aim)
        later = self.tr("Practice after midnight still counts for the evening before.")
        rows.time("history.day_start", self.tr("A day begins at"), later)
        weeks = self.tr("Weeks in which your aim was reached, one after another.")
        rows.whether("history.show_streaks", self.tr("Count weeks in a row"), weeks)
