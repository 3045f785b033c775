# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The third question: whether anything asks for care; the answers are those of the Health page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facetimer.choices.first_exercise import FIRST_EXERCISE, practised_s
from facetimer.library.health.answer_lines import lines_ticked, lines_without, said_about
from facetimer.library.model.vocabulary import Flag
from facetimer.ui.cards.flag_tile import GAP_PX, LEAST_PX, FlagTile
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import TileGrid
from facetimer.ui.controls.text import Text
from facetimer.ui.controls.tile import Tile
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.services import Services


class CarePage(StepPage):
    """Tiles of which several may be chosen, and one for none of them.

    Args:
        services: pictures, settings and rules.
        parent: the widget it belongs to.
    """

    practice_wanted = Signal()
    """The first exercise is to begin."""
    more_asked = Signal()
    """Dates and places are to be told on the Health page."""
    undo_offered = Signal(str, object)
    """What was done, and the function that undoes it."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(
            services,
            2,
            self.tr("Does any of this apply?"),
            self.tr("Then the app leaves out, or softens, what does not suit. It stays on this computer."),
            self.tr("Next"),
            self.tr("Skip"),
            parent,
        )
        self._flags = services.planner.care.flags
        holder = QWidget()
        self._grid = grid = TileGrid(self.look.theme.px(LEAST_PX), GAP_PX, holder)
        self._tiles = {flag: self._tile(flag) for flag in self._flags}
        for tile in self._tiles.values():
            grid.addWidget(tile)
        self._none = Tile(self.look, self.tr("None of these"))
        self._none.clicked.connect(self._on_none_clicked)
        grid.addWidget(self._none)
        self.column.addWidget(holder)
        cards = services.planner.care.cards
        more = Button(self.tr("Say when and where"), "link")
        more.clicked.connect(self.more_asked)
        self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(Text(f"{cards.limits.text} {cards.adults.text}", "soft", wrap=True))
        self.column.addStretch(1)
        self.pin_foot()
        self.onward.connect(self._on_onward)
        services.preferences.changed.connect(self._on_preferences_changed)
        self.refresh()

    def grow(self) -> None:
        """Give the tiles the room they take, too."""
        super().grow()
        self._grid.set_least_width(self.look.theme.px(LEAST_PX))

    def refresh(self) -> None:
        """Show the present answers, and what they leave of the first exercise."""
        lines = self.services.preferences.settings.safety.conditions
        for flag, tile in self._tiles.items():
            tile.setChecked(bool(said_about(lines, flag, self._flags)))
        if lines:
            self._none.setChecked(False)
        seconds = practised_s(self.services.planner)
        self.skip_button.setVisible(seconds is not None)
        word = self.tr("Next: {seconds} seconds of {exercise}")
        name = self.services.planner.catalogue.exercises[FIRST_EXERCISE].name
        self.next_button.set_starts(seconds is not None)
        self.rename_next(self.tr("Next") if seconds is None else word.format(seconds=seconds, exercise=name))

    def _tile(self, flag: Flag) -> FlagTile:
        tile = FlagTile(self.services.stills, self._flags[flag], look=self.look)
        tile.clicked.connect(lambda chosen: self._on_tile_clicked(flag, chosen=chosen))
        return tile

    def _on_tile_clicked(self, flag: Flag, *, chosen: bool) -> None:
        change = lines_ticked if chosen else lines_without
        self.services.preferences.update("safety.conditions", lambda lines: change(lines, flag, self._flags))
        self._none.setChecked(False)

    def _on_none_clicked(self, chosen: bool) -> None:
        """Take the answers back, which were given by a press each and are brought back by one."""
        preferences = self.services.preferences
        before = preferences.settings.safety.conditions
        if chosen and before:
            preferences.change("safety.conditions", ())
            self.undo_offered.emit(
                self.tr("Your answers were removed."), lambda: preferences.change("safety.conditions", before)
            )

    def _on_preferences_changed(self, key: str) -> None:
        if key == "safety.conditions":
            self.refresh()

    def _on_onward(self) -> None:
        if practised_s(self.services.planner) is None:
            self.skipped.emit()
        else:
            self.practice_wanted.emit()
