# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The player's controls in both of their shapes: a row that fades while it runs, and the buttons of a pause."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facetimer.choices.player_words import lines_at
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.ui.keyboard.second_click import COUNTS_ONCE
from facetimer.ui.keyboard.table import Does
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import put_phrase
from facetimer.ui.player import player_texts as words
from facetimer.ui.player.arranging import pause_geometry
from facetimer.ui.player.fading_controls import FadingControls
from facetimer.ui.player.geometry import PauseGeometry, PlayerGeometry, turned
from facetimer.ui.player.pause_panel import PausePanel, PauseWords, Tile

_STAYS_ON_TOP = frozenset({"xcb", "windows", "cocoa", "offscreen"})
"""Platforms on which a window may ask to stay above others; Wayland knows no such request."""
SWITCHES = frozenset({Does.MUTE, Does.FACING, Does.PLAYER_FULL_SCREEN, Does.FAR, Does.NARROW, Does.ON_TOP})
"""What is on or off: the sound, the picture as in a mirror, how large and where the window is."""
_MAY_BE_MEANT_TWICE = frozenset({Does.BACK, Does.EXTEND})
"""The start of this exercise and the one before it; ten seconds and ten more."""
_EDGE_PX = 20
Commands = Mapping[Does, Callable[[], object]]


class PlayerControls(QObject):
    """What can be pressed.

    Args:
        look: theme and icons.
        commands: what each control does.
        page: the widget they belong to.
    """

    def __init__(self, look: Look, commands: Commands, page: QWidget) -> None:
        super().__init__(page)
        self._mirrored = page.isRightToLeft
        self._paused = False
        self._row = FadingControls(look, page)
        self._pause = PausePanel(look, _without_checked(commands[Does.TOGGLE]), page)
        self._switches: dict[Does, Tile] = {}
        self._laid_out: PauseGeometry | None = None
        self._fill_row(commands)
        self._fill_pause(commands)
        self._swap = Tile(look, "switch-side", self.tr("Swap …"), self.tr("Swap this exercise for another"), page)
        self._swap.clicked.connect(_without_checked(commands[Does.SWAP]))
        self._swap.hide()
        self._pause.hide()
        self._row.fade_at_once()

    def _fill_row(self, commands: Commands) -> None:
        for does, icon, name, rank in (
            (Does.TOGGLE, "pause", self.tr("Pause"), 1),
            (Does.BACK, "back", self.tr("Back"), 3),
            (Does.REPEAT, "repeat", self.tr("Again"), 6),
            (Does.SKIP, "skip", self.tr("Skip"), 2),
            (Does.EXTEND, "plus-ten", self.tr("Ten seconds more"), 5),
            (Does.MUTE, "sound", self.tr("Sound off"), 7),
            (Does.FACING, "mirror", self.tr("Mirror or facing"), 8),
            (Does.HOW, "help", self.tr("How?"), 10),
            (Does.FAR, "far", self.tr("Large, for a distance"), 9),
            (Does.NARROW, "narrow", self.tr("Narrow, beside a mirror"), 11),
            (Does.PLAYER_FULL_SCREEN, "full-screen", self.tr("Full screen"), 8),
            (Does.LEAVE, "leave", self.tr("Stop"), 4),
        ):
            button = self._row.add(icon, name, rank=rank)
            button.clicked.connect(_without_checked(commands[does]))
            button.setProperty(COUNTS_ONCE, does not in _MAY_BE_MEANT_TWICE)
            if does is Does.MUTE:
                self._sound = button

    def _fill_pause(self, commands: Commands) -> None:
        for does, icon, word, name in (
            (Does.BACK, "back", self.tr("Back"), self.tr("Back")),
            (Does.REPEAT, "repeat", self.tr("Again"), self.tr("Again")),
            (Does.SKIP, "skip", self.tr("Skip"), self.tr("Skip")),
            (Does.EXTEND, "plus-ten", self.tr("10 s more"), self.tr("Ten seconds more")),
            (Does.MUTE, "sound", self.tr("Sound"), self.tr("Sound")),
            (Does.FACING, "mirror", self.tr("Mirror"), self.tr("As in a mirror")),
            (Does.PLAYER_FULL_SCREEN, "full-screen", self.tr("Full screen"), self.tr("Full screen")),
            (Does.HOW, "help", self.tr("How?"), self.tr("How?")),
            (Does.FAR, "far", self.tr("Large"), self.tr("Large, for a distance")),
            (Does.NARROW, "narrow", self.tr("Narrow"), self.tr("Narrow, beside a mirror")),
            (Does.ON_TOP, "on-top", self.tr("On top"), self.tr("Stay above other windows")),
            (Does.LEAVE, "leave", self.tr("Stop …"), self.tr("Stop")),
        ):
            tile = self._pause.add_tile(icon, word, name, _without_checked(commands[does]))
            tile.setProperty(COUNTS_ONCE, does not in _MAY_BE_MEANT_TWICE)
            if does in SWITCHES:
                tile.setCheckable(True)
                self._switches[does] = tile
            if does is Does.ON_TOP:
                tile.setVisible(QGuiApplication.platformName() in _STAYS_ON_TOP)

    def arrange(self, geometry: PlayerGeometry, width: int, *, paused: bool) -> None:
        """Put what can be pressed where it belongs, for a window of `width` pixels."""
        self._paused = paused
        mirrored = self._mirrored()
        row = turned(geometry, width) if mirrored else geometry
        self._row.setGeometry(row.controls)
        self._row.show_as_many(geometry.control_count)
        self._row.setVisible(not paused)
        if paused:
            pause = pause_geometry(geometry)
            self._laid_out = turned(pause, width) if mirrored else pause
            self._pause.arrange(self._laid_out)
            self._pause.show()
            self._pause.raise_()
            self._put_swap(row.stage, pause.tiles[0].size(), mirrored=mirrored)
        else:
            self._swap.hide()
            self._laid_out = None
            self._pause.hide()

    def _put_swap(self, stage: QRect, size: QSize, *, mirrored: bool) -> None:
        """Let it stand on the figure, at the edge where one begins to read."""
        x = stage.right() + 1 - _EDGE_PX - size.width() if mirrored else stage.x() + _EDGE_PX
        self._swap.setGeometry(QRect(QPoint(x, stage.bottom() + 1 - _EDGE_PX - size.height()), size))
        self._swap.set_word_px(self._swap.fitting_px())
        self._swap.show()
        self._swap.raise_()

    def covered(self) -> QRect:
        """Return where the row lies now; nowhere while it is faded."""
        return self._row.geometry() if self._row.covers else QRect()

    def wake(self) -> None:
        """Let the row come, and fade after a while."""
        if not self._paused:
            self._row.wake()

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say in a pause what was being done and how to go on."""
        if snapshot.status is SessionStatus.PAUSED and self._laid_out is not None:
            doing = lines_at(snapshot, put_phrase).action
            left, way_on = words.left_of_phase(snapshot), (words.way_on(snapshot), words.way_on_by_key(snapshot))
            self._pause.show_words(PauseWords(doing, left, *way_on), self._laid_out)
            self._swap.setVisible(snapshot.segment.kind is not SegmentKind.CLOSE)

    def show_switches(self, on: AbstractSet[Does]) -> None:
        """Show which of `SWITCHES` are on."""
        for does, tile in self._switches.items():
            tile.setChecked(does in on)
        icon = "sound" if Does.MUTE in on else "muted"
        self._sound.show_icon(icon)
        self._sound.rename(self.tr("Sound off") if Does.MUTE in on else self.tr("Sound on"))
        self._switches[Does.MUTE].show_icon(icon)


def _without_checked(act: Callable[[], object]) -> Callable[[], None]:
    """Return what a click does without its own "checked", which would be taken for an argument."""

    def pressed() -> None:
        act()

    return pressed
