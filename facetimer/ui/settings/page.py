# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings: the figure, and every choice beside it; each takes effect at once and can be undone for a while."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facetimer.library.catalogue import Catalogue
from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import one_of
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.page_look import WORKED_AT, PageLook
from facetimer.ui.picture.stage import Stage
from facetimer.ui.picture.staged_page import StagedPage
from facetimer.ui.picture.stills import PageStills, Stills
from facetimer.ui.settings.computer_groups import DataGroup, ReminderGroup
from facetimer.ui.settings.figure_group import FigureGroup
from facetimer.ui.settings.health_group import Flags, HealthGroup
from facetimer.ui.settings.marks_group import MarksGroup
from facetimer.ui.settings.practice_groups import ProgrammeGroup, SessionGroup
from facetimer.ui.settings.setting_changes import SettingChanges
from facetimer.ui.settings.setting_group import Setting, SettingGroup
from facetimer.ui.settings.sound.sound_group import SoundGroup
from facetimer.ui.settings.sound.voice_list import VoicesHere

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
        catalogue: the programmes that Today can follow, and the exercises that can be marked.
        flags: every question about health.
        languages: (locale name, its own name) of every language there is.
        voices: tells which voices there are, and lets them be heard.
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
    exercise_chosen = Signal(str)
    """The page of an exercise is wanted, by its id."""

    def __init__(
        self,
        preferences: Preferences,
        stills: Stills,
        catalogue: Catalogue,
        flags: Callable[[], Flags],
        languages: tuple[tuple[str, str], ...],
        voices: VoicesHere,
        parent: QWidget | None = None,
    ) -> None:
        look = PageLook(stills.look, share=WORKED_AT)
        stills = PageStills(stills, look)
        stage = Stage(stills)
        super().__init__(look, self.tr("Settings"), stage, FIGURE_SHARE, LEAST_WIDTH_PX, parent=parent)
        self.read_from_afar(look)
        self._stage = stage
        stills.look.theme_changed.connect(self._on_theme_changed)
        self._stills = stills
        self._catalogue, self._flags, self._languages, self._voices = catalogue, flags, languages, voices
        self._strip = Banner(stills.look, share=WORKED_AT)
        foot = self.pin(self._strip, raised=False)
        self._strip.stand_over(self)
        foot.hide()
        self._strip.came_or_went.connect(foot.setVisible)
        self.column.addWidget(Text(self.tr("Settings"), "head"))
        self._build_groups(Setting(preferences, SettingChanges(preferences, self._strip), stills))
        first, *others = self._groups.values()
        first.build()
        self.build_later(*(group.build for group in others))

    def _build_groups(self, made_of: Setting) -> None:
        words = {
            "figure": self.tr("Who shows you"),
            "sound": self.tr("Sound"),
            "session": self.tr("Session"),
            "programme": self.tr("Programme"),
            "made": self.tr("Made for You"),
            "health": self.tr("Health"),
            "reminders": self.tr("Reminders"),
            "data": self.tr("Data"),
        }
        self._chips = {group: Button(word, "chip") for group, word in words.items()}
        self.column.addWidget(one_of(self._chips, "figure", self.show_group, 8))
        self._groups = self._make_groups(made_of)
        for name, group in self._groups.items():
            self.column.addWidget(group)
            group.setVisible(name == "figure")
        self.column.addStretch(1)
        self._bound()

    def _make_groups(self, made_of: Setting) -> dict[str, SettingGroup]:
        """Return the groups, still without their rows."""
        sound = SoundGroup(made_of, self._voices)
        sound.balance_asked.connect(self.balance_asked)
        sound.check_asked.connect(self.sound_check_asked)
        programme = ProgrammeGroup(made_of, self._catalogue.programmes)
        programme.programmes_asked.connect(self.programmes_asked)
        marks = MarksGroup(made_of, self._catalogue)
        marks.exercise_chosen.connect(self.exercise_chosen)
        health = HealthGroup(made_of, self._flags)
        health.health_asked.connect(self.health_asked)
        data = DataGroup(made_of, self._languages)
        data.about_asked.connect(self.about_asked)
        data.files_asked.connect(self.files_asked)
        data.report_asked.connect(self.report_asked)
        data.deletion_asked.connect(self.deletion_asked)
        return {
            "figure": FigureGroup(made_of),
            "sound": sound,
            "session": SessionGroup(made_of),
            "programme": programme,
            "made": marks,
            "health": health,
            "reminders": ReminderGroup(made_of),
            "data": data,
        }

    def _bound(self) -> None:
        """Keep a control so near to its name that the eye finds it."""
        for group in self._groups.values():
            group.setMaximumWidth(self._stills.look.theme.px(GROUP_PX))

    def _on_theme_changed(self) -> None:
        self._stage.update()
        self._bound()

    def arrange(self, beside: bool) -> None:
        """Show the whole head beside the settings, the face above them."""
        crop = HEAD_CROP if beside else FACE_CROP
        self._stage.show_still(self._stills.neutral, self.tr("The figure on screen"), crop=crop)

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups, in the order of their buttons."""
        return tuple(self._groups)

    def show_group(self, group: str) -> None:
        """Show one group of settings from its beginning, and no other.

        Raises:
            KeyError: there is no such group.
        """
        self._chips[group].setChecked(True)
        self.lead_above(group == "figure")
        for name, each in self._groups.items():
            each.setVisible(name == group)
        self.scroll_area.verticalScrollBar().setValue(0)

    def undo_last(self) -> bool:
        """Undo the newest change that can still be undone; return whether there was any."""
        return self._strip.undo_last()
