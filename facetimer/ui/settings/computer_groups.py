# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings of this computer: when it reminds, what it keeps and where, and what can be asked of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.reminding import ever_reminds
from facetimer.ui.settings.setting_group import Setting, SettingGroup


class ReminderGroup(SettingGroup):
    """Rows of reminders and of the tray."""

    def build(self) -> None:
        """Make the rows."""
        rows = self.rows()
        what = self.tr("A quiet notice that a round is due.")
        rows.whether("reminders.enabled", self.tr("Remind me of what is due"), what)
        rows.time("reminders.first", self.tr("Not before"), self.tr("The first reminder of a day."))
        rows.time("reminders.last", self.tr("Not after"), self.tr("The last reminder of a day."))
        rows.time("reminders.quiet_from", self.tr("Quiet from"), self.tr("Quiet hours win over everything else."))
        rows.time("reminders.quiet_until", self.tr("Quiet until"), self.tr("They may last past midnight."))
        rows.told("reminders.", self._never)
        apart = self.tr("From one reminder to the next.")
        rows.count(
            "reminders.min_gap_min", self.tr("At least this far apart"), (30, 720), self._minutes, apart, step=30
        )
        stays = self.tr("facetimer goes on in the tray, and can remind you.")
        rows.whether("reminders.keep_in_tray", self.tr("Keep it in the tray when the window closes"), stays)
        starts = self.tr("Out of sight, in the tray.")
        rows.whether("reminders.autostart", self.tr("Start with the computer"), starts)

    def _minutes(self, minutes: int) -> str:
        return self.tr("{minutes} min").format(minutes=minutes)

    def _never(self) -> str:
        if ever_reminds(self.preferences.settings.reminders):
            return ""
        return self.tr(
            "With these times no reminder ever comes: there must be some time after “Not before” and before "
            "“Not after” that is not quiet."
        )


class DataGroup(SettingGroup):
    """Rows of copies, of the language, and of what is rarely asked for.

    Args:
        made_of: what its rows need.
        languages: (locale name, its own name) of every language there is.
        parent: the widget it belongs to.
    """

    about_asked = Signal()
    files_asked = Signal()
    report_asked = Signal()
    deletion_asked = Signal()

    def __init__(
        self, made_of: Setting, languages: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(made_of, parent)
        self._languages = languages

    def build(self) -> None:
        """Make the rows."""
        self._build_copies()
        rows = self.rows(self.tr("Language and data"))
        options = [("system", self.tr("As the system")), *self._languages]
        rows.choice("general.language", self.tr("Language"), options, self.tr("From the next start on."))
        files = self.tr("Routines, or a history from another computer.")
        rows.action(self.tr("Take in files"), files, self.tr("Add files …"), self.files_asked)
        report = self.tr("You see what is in it first; no health answers, no notes.")
        rows.action(self.tr("Something is wrong"), report, self.tr("Fault report …"), self.report_asked)
        about = self.tr("Version, licences, and where your data lies.")
        rows.action(self.tr("This app"), about, self.tr("About facetimer"), self.about_asked)
        gone = self.tr("History, settings, answers and backups, for good.")
        rows.action(self.tr("Begin from nothing"), gone, self.tr("Delete everything …"), self.deletion_asked)

    def _build_copies(self) -> None:
        rows = self.rows(self.tr("Copies and other computers"))
        kept = self.tr("One is made each day you practise; the oldest is deleted.")
        rows.count("history.backups_kept", self.tr("Backups to keep"), (1, 60), str, kept)
        shared = self.tr(
            "A folder that another program, such as Syncthing or Nextcloud, keeps the same on your computers, or "
            "a USB stick. facetimer exchanges its history there and sends nothing by itself."
        )
        rows.folder("history.sync_folder", self.tr("Sync folder"), shared)
