# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings: every choice, in words; each takes effect at once and is written at once."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facetimer.choices.reminding import ever_reminds
from facetimer.library.model.programme import Programme
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.picture.stage import Stage
from facetimer.ui.picture.staged_page import StagedPage
from facetimer.ui.picture.stills import Stills
from facetimer.ui.settings.figure_chooser import FigureChooser
from facetimer.ui.settings.setting_rows import SettingRows

FIGURE_SHARE, LEAST_WIDTH_PX = 0.335, 980
"""How much of the width the figure takes, and the narrowest page in which it stands beside the settings."""

HEAD_CROP, FACE_CROP = (160, 0, 480, 960), (150, 200, 500, 420)
"""What is seen of the figure's canvas: left, top, width and height."""


class SettingsPage(StagedPage):
    """The figure, and beside it all settings, one group at a time.

    Args:
        preferences: what is in force.
        stills: the figure's preview.
        programmes: what Today can follow.
        languages: (locale name, its own name) of every language there is.
        parent: the widget it belongs to.
    """

    health_asked = Signal()
    balance_asked = Signal()
    sound_check_asked = Signal()
    deletion_asked = Signal()
    programmes_asked = Signal()
    about_asked = Signal()
    files_asked = Signal()
    report_asked = Signal()

    def __init__(
        self,
        preferences: Preferences,
        stills: Stills,
        programmes: Mapping[str, Programme],
        languages: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        stage = Stage(stills)
        super().__init__(stills.look, self.tr("Settings"), stage, FIGURE_SHARE, LEAST_WIDTH_PX, parent=parent)
        self._stage = stage
        stills.look.theme_changed.connect(stage.update)
        self._preferences = preferences
        self._stills = stills
        self.column.addWidget(Text(self.tr("Settings"), "head"))
        self._build_groups()
        self.column.addStretch(1)
        self._build_picture()
        self.build_later(
            self._build_sound,
            self._build_session,
            lambda: self._build_programme(programmes),
            self._build_health,
            self._build_reminders,
            self._build_copies,
            lambda: self._build_general(languages),
        )

    def _build_groups(self) -> None:
        words = {
            "figure": self.tr("Who shows you"),
            "sound": self.tr("Sound"),
            "session": self.tr("Session"),
            "programme": self.tr("Programme"),
            "health": self.tr("Health"),
            "reminders": self.tr("Reminders"),
            "data": self.tr("Data"),
        }
        self._chips = {group: Button(word, "chip") for group, word in words.items()}
        self.column.addWidget(one_of(self._chips, "figure", self.show_group, 8))
        self._groups = {group: QWidget() for group in words}
        self._sections: dict[str, QVBoxLayout] = {}
        for group, holder in self._groups.items():
            self._sections[group] = in_column(holder, self.column.spacing())
            holder.setVisible(group == "figure")
            self.column.addWidget(holder)

    def arrange(self, beside: bool) -> None:
        """Show the whole head beside the settings, the face above them."""
        crop = HEAD_CROP if beside else FACE_CROP
        self._stage.show_still(self._stills.neutral, self.tr("The figure on screen"), crop=crop)

    def show_group(self, group: str) -> None:
        """Show one group of settings from its beginning, and no other.

        Raises:
            KeyError: there is no such group.
        """
        self._chips[group].setChecked(True)
        for each, holder in self._groups.items():
            holder.setVisible(each == group)
        self.scroll_area.verticalScrollBar().setValue(0)

    def show_setting(self, key: str) -> None:
        """Show the group in which the setting `key` is chosen; where it has no row, nothing changes."""
        for group, holder in self._groups.items():
            if holder.findChild(QWidget, key) is not None:
                self.show_group(group)

    def _rows(self, group: str, heading: str = "") -> SettingRows:
        if heading:
            self._sections[group].addWidget(Text(heading, "heading", wrap=True))
        rows = SettingRows(self._stills.look, self._preferences)
        self._sections[group].addWidget(rows.frame)
        return rows

    def _build_picture(self) -> None:
        self._sections["figure"].addWidget(FigureChooser(self._stills, self._preferences))
        rows = self._rows("figure")
        rows.choice(
            "picture.theme",
            self.tr("Theme"),
            (
                ("system", self.tr("as the system")),
                ("light", self.tr("light")),
                ("dark", self.tr("dark")),
                ("contrast", self.tr("high contrast")),
            ),
        )
        rows.amount("picture.text_percent", self.tr("Text size"), (80, 200), "{value} %", step=10)
        rows.choice(
            "picture.motion",
            self.tr("Motion"),
            (
                ("system", self.tr("as the system")),
                ("full", self.tr("full")),
                ("reduced", self.tr("reduced: stills that cross-fade")),
            ),
        )
        facing = self.tr("Show the face as if facing you")
        rows.whether("picture.facing", facing, self.tr("Otherwise as in a mirror: your left is on the left."))

    def _build_sound(self) -> None:
        rows = self._rows("sound")
        rows.whether("sound.muted", self.tr("No sound"))
        rows.amount("sound.volume_percent", self.tr("Volume"), (0, 100), "{value} %", step=5)
        self._add_levels(rows)
        self._add_speech(rows)
        self._add_marks(rows)
        rows.whether("sound.evening", self.tr("Softer towards the end of a session"))
        swallows = self.tr("For a speaker that falls asleep and swallows the first tone.")
        rows.whether("sound.keep_speaker_awake", self.tr("Keep the speaker awake"), swallows)
        late = self.tr("For speakers that are late, such as Bluetooth. The sound check below measures it.")
        rows.amount("sound.offset_ms", self.tr("Play sound earlier"), (-500, 500), "{value} ms", late, step=10)
        rows.choice(
            "sound.output",
            self.tr("Played through"),
            (
                ("auto", self.tr("whatever works here")),
                ("simpleaudio", "simpleaudio"),
                ("miniaudio", "miniaudio"),
                ("silent", self.tr("nothing: no sound device is opened")),
            ),
            self.tr("Takes effect at the next start."),
        )
        rows.whether("session.flash", self.tr("A flash on screen for every tone"))
        check = Button(self.tr("Check the sound"))
        check.clicked.connect(self.sound_check_asked)
        rows.widget(check)

    def _add_speech(self, rows: SettingRows) -> None:
        rows.choice(
            "sound.voice",
            self.tr("Speak the instructions"),
            (("auto", self.tr("yes")), ("off", self.tr("no, tones only"))),
            self.tr("Where this computer has a voice."),
        )
        rows.amount("sound.speech_rate_percent", self.tr("Speed of speech"), (60, 200), "{value} %", step=10)
        rows.choice(
            "sound.spoken_count",
            self.tr("Count holds aloud"),
            (
                ("off", self.tr("no")),
                ("last_three", self.tr("the last three seconds")),
                ("all", self.tr("every second")),
            ),
        )

    def _add_marks(self, rows: SettingRows) -> None:
        rows.whether("sound.hold_pulse", self.tr("A soft pulse each second of a hold"))
        rows.whether("sound.half", self.tr("Mark the middle of a hold"))
        rows.whether("sound.strokes", self.tr("Mark every stroke, at the exercise's own tempo"))
        rows.whether("sound.breathing", self.tr("A slow swell to breathe with in long holds"))

    def _add_levels(self, rows: SettingRows) -> None:
        calls = self.tr("Start, let go, change sides, end")
        rows.amount("sound.calls_percent", calls, (0, 100), "{value} %", self.tr("Of the volume above."), step=5)
        last = self.tr("Last seconds and counting")
        rows.amount("sound.countdown_percent", last, (0, 100), "{value} %", step=5)
        marks = self.tr("Middle of a hold, strokes")
        rows.amount("sound.marks_percent", marks, (0, 100), "{value} %", step=5)
        rows.amount("sound.pulse_percent", self.tr("Pulse of a hold"), (0, 100), "{value} %", step=5)
        captions = self.tr("At 0 the words are still on the screen.")
        rows.amount("sound.voice_percent", self.tr("Voice"), (0, 100), "{value} %", captions, step=5)
        hear = Button(self.tr("Hear a short hold"))
        hear.clicked.connect(self.balance_asked)
        rows.widget(hear)

    def _build_session(self) -> None:
        rows = self._rows("session")
        rows.choice(
            "session.count",
            self.tr("Holds are counted"),
            (("down", self.tr("down: 10 … 1")), ("up", self.tr("up: 1 … 10"))),
        )
        rows.choice(
            "session.first_side",
            self.tr("First side"),
            (("right", self.tr("your right")), ("left", self.tr("your left"))),
        )
        slower = self.tr("Below 100 % the moves are slower; holds keep their length.")
        rows.amount("session.pace_percent", self.tr("Pace of the moves"), (75, 150), "{value} %", slower, step=5)
        own = self.tr("0 keeps the exercise's own length, which stays visible beside yours.")
        rows.amount("session.hold_override_s", self.tr("Own length of holds"), (0, 60), "{value} s", own)
        rows.amount("session.lead_in_s", self.tr("Countdown after a pause"), (0, 10), "{value} s")
        rows.whether("session.wait_for_tools", self.tr("Wait for one press before oil or a tool is needed"))
        rows.choice(
            "session.short_intros",
            self.tr("Short introductions for exercises done three times"),
            (
                ("ask", self.tr("ask me on Today")),
                ("yes", self.tr("yes")),
                ("no", self.tr("no, always whole")),
            ),
        )
        rows.whether("session.ask_daily_check", self.tr("Ask the five-second question once a day"))
        rows.whether("session.keep_awake", self.tr("Keep the screen awake"))
        rows.whether("session.open_full_screen", self.tr("Open the player in full screen"))

    def _build_programme(self, programmes: Mapping[str, Programme]) -> None:
        rows = self._rows("programme", self.tr("Programme and history"))
        options = [("", self.tr("none"))] + [(each.id, each.name) for each in programmes.values()]
        rows.choice("history.programme", self.tr("Today follows"), options)
        look = Button(self.tr("See the programmes"))
        look.clicked.connect(self.programmes_asked)
        rows.widget(look)
        rows.whether("history.programme_paused", self.tr("Paused"), self.tr("Nothing is due, nothing is lost."))
        target = self.tr("Sessions a week")
        rows.amount("history.sessions_per_week", target, (1, 28), "{value}")
        later = self.tr("Practice after midnight still counts for the evening before.")
        rows.time("history.day_start", self.tr("A day begins at"), later)
        rows.whether("history.show_streaks", self.tr("Count weeks in a row"))

    def _build_health(self) -> None:
        rows = self._rows("health")
        stays = self.tr("Your answers decide what is left out. They stay on this computer.")
        rows.widget(Text(stays, "soft", wrap=True))
        health = Button(self.tr("Open health"))
        health.clicked.connect(self.health_asked)
        rows.widget(health)

    def _build_reminders(self) -> None:
        rows = self._rows("reminders")
        rows.whether("reminders.enabled", self.tr("Remind me of what is due"))
        rows.time("reminders.first", self.tr("Not before"))
        rows.time("reminders.last", self.tr("Not after"))
        rows.time("reminders.quiet_from", self.tr("Quiet from"))
        rows.time(
            "reminders.quiet_until", self.tr("Quiet until"), self.tr("Quiet hours win over everything else.")
        )
        rows.told(
            "reminders.",
            lambda: "" if ever_reminds(self._preferences.settings.reminders) else self._never_reminds(),
        )
        rows.amount("reminders.min_gap_min", self.tr("At least this far apart"), (30, 720), "{value} min", step=30)
        rows.whether("reminders.keep_in_tray", self.tr("Closing the window keeps facetimer in the tray"))
        rows.whether("reminders.autostart", self.tr("Start with the computer, in the tray"))

    def _never_reminds(self) -> str:
        return self.tr(
            "With these times no reminder ever comes: there must be some time after “Not before” and before "
            "“Not after” that is not quiet."
        )

    def _build_copies(self) -> None:
        rows = self._rows("data", self.tr("Copies and other computers"))
        kept = self.tr("One is made each day you practise; the oldest is deleted.")
        rows.amount("history.backups_kept", self.tr("Backups to keep"), (1, 60), "{value}", kept)
        shared = self.tr(
            "A folder that another program, such as Syncthing or Nextcloud, keeps the same on your computers, or "
            "a USB stick. facetimer exchanges its history there and sends nothing by itself."
        )
        rows.folder("history.sync_folder", self.tr("Sync folder"), shared)

    def _build_general(self, languages: tuple[tuple[str, str], ...]) -> None:
        rows = self._rows("data", self.tr("Language and data"))
        options = [("system", self.tr("as the system")), *languages]
        later = self.tr("Takes effect at the next start.")
        rows.choice("general.language", self.tr("Language"), options, later)
        add = Button(self.tr("Add files …"))
        add.clicked.connect(self.files_asked)
        rows.widget(add)
        report = Button(self.tr("Fault report …"))
        report.clicked.connect(self.report_asked)
        rows.widget(report)
        about = Button(self.tr("About facetimer"))
        about.clicked.connect(self.about_asked)
        rows.widget(about)
        delete = Button(self.tr("Delete everything …"))
        delete.clicked.connect(self.deletion_asked)
        rows.widget(delete)
