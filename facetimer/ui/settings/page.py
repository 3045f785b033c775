# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings: the figure, and every choice beside it; each takes effect at once and can be undone for a while."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.library.model.programme import Programme
from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.picture.stage import Stage
from facetimer.ui.picture.staged_page import StagedPage
from facetimer.ui.picture.stills import Stills
from facetimer.ui.settings.computer_groups import DataGroup, ReminderGroup
from facetimer.ui.settings.figure_group import FigureGroup
from facetimer.ui.settings.health_group import Flags, HealthGroup
from facetimer.ui.settings.practice_groups import ProgrammeGroup, SessionGroup
from facetimer.ui.settings.setting_changes import SettingChanges
from facetimer.ui.settings.setting_group import Setting, SettingGroup
from facetimer.ui.settings.sound_group import SoundGroup

FIGURE_SHARE, LEAST_WIDTH_PX = 0.335, 980
"""How much of the width the figure takes, and the narrowest page in which it stands beside the settings."""

GROUP_PX = 704
"""The widest a row of settings gets, in px at 100 % text size."""
HEAD_CROP, FACE_CROP = (160, 0, 480, 960), (150, 200, 500, 420)
"""What is seen of the figure's canvas: left, top, width and height."""


class SettingsPage(StagedPage):
    """The figure, and beside it all settings, one group at a time.

    Args:
        preferences: what is in force.
        stills: the figure's preview.
        programmes: what Today can follow.
        flags: every question about health.
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
        flags: Callable[[], Flags],
        languages: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        stage = Stage(stills)
        super().__init__(stills.look, self.tr("Settings"), stage, FIGURE_SHARE, LEAST_WIDTH_PX, parent=parent)
        self._stage = stage
        stills.look.theme_changed.connect(self._on_theme_changed)
        self._stills = stills
        self._programmes, self._flags, self._languages = programmes, flags, languages
        self._strip = Banner(stills.look)
        foot = self.pin(self._strip, raised=False)
        foot.hide()
        self._strip.came_or_went.connect(foot.setVisible)
        self._made_of = Setting(preferences, SettingChanges(preferences, self._strip), stills)
        self.column.addWidget(Text(self.tr("Settings"), "head"))
        self._build_groups()
        self._build_figure()
        self.build_later(
            self._build_sound,
            self._build_session,
            self._build_programme,
            self._build_health,
            self._build_reminders,
            self._build_data,
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
        for group, holder in self._groups.items():
            in_column(holder)
            holder.setVisible(group == "figure")
            self.column.addWidget(holder)
        self.column.addStretch(1)
        self._bound()

    def _bound(self) -> None:
        """Keep a control so near to its name that the eye finds it."""
        for holder in self._groups.values():
            holder.setMaximumWidth(self._stills.look.theme.px(GROUP_PX))

    def _on_theme_changed(self) -> None:
        self._stage.update()
        self._bound()

    def _put(self, name: str, group: SettingGroup) -> None:
        holder = self._groups[name].layout()
        assert holder is not None, "it was made with the groups"
        holder.addWidget(group)

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

    def undo_last(self) -> bool:
        """Undo the newest change that can still be undone; return whether there was any."""
        return self._strip.undo_last()

    def _build_figure(self) -> None:
        self._put("figure", FigureGroup(self._made_of))

    def _build_sound(self) -> None:
        group = SoundGroup(self._made_of)
        group.balance_asked.connect(self.balance_asked)
        group.check_asked.connect(self.sound_check_asked)
        self._put("sound", group)

    def _build_session(self) -> None:
        self._put("session", SessionGroup(self._made_of))

    def _build_programme(self) -> None:
        group = ProgrammeGroup(self._made_of, self._programmes)
        group.programmes_asked.connect(self.programmes_asked)
        self._put("programme", group)

    def _build_health(self) -> None:
        group = HealthGroup(self._made_of, self._flags)
        group.health_asked.connect(self.health_asked)
        self._put("health", group)

    def _build_reminders(self) -> None:
        self._put("reminders", ReminderGroup(self._made_of))

    def _build_data(self) -> None:
        group = DataGroup(self._made_of, self._languages)
        group.about_asked.connect(self.about_asked)
        group.files_asked.connect(self.files_asked)
        group.report_asked.connect(self.report_asked)
        group.deletion_asked.connect(self.deletion_asked)
        self._put("data", group)
