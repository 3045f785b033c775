# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Heads to choose the figure from: its skin, its hair, and whether it has tones or lines alone."""

from collections.abc import Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facetimer.face.style import SKIN_TONES
from facetimer.ui.cards.head_button import SMALL_PX, Blinking, HeadButton
from facetimer.ui.controls.flows import FlowRow, one_of
from facetimer.ui.controls.page import in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.current_look import Look
from facetimer.ui.picture.stills import Figure, Stills
from facetimer.ui.settings.setting_changes import SettingChanges

T = TypeVar("T")
_GAP_PX, _APART_PX = 2, 12
_HEAD_PX = (98, 120)
"""Six of them stand beside one another in the column of the settings."""


def hair_heads(
    stills: Stills, size_px: tuple[int, int] = SMALL_PX, look: Look | None = None
) -> dict[int, HeadButton]:
    """Return a head for each shape of hair, in the skin that is chosen; `look` where it is not the window's."""
    words = (
        QCoreApplication.translate("FigureChooser", "Tied back"),
        QCoreApplication.translate("FigureChooser", "Short"),
        QCoreApplication.translate("FigureChooser", "Curls"),
        QCoreApplication.translate("FigureChooser", "Cropped"),
    )
    return {
        hair: HeadButton(stills, Figure(hair=hair, lines=False), word, size_px, word, look=look)
        for hair, word in enumerate(words)
    }


def lines_head(stills: Stills, size_px: tuple[int, int] = SMALL_PX, look: Look | None = None) -> HeadButton:
    """Return the head in lines alone; `look` where it is not the window's."""
    word = QCoreApplication.translate("FigureChooser", "Lines only")
    return HeadButton(stills, Figure(lines=True), word, size_px, word, look=look)


class FigureChooser(QWidget):
    """Rows of heads; whatever is chosen shows at once wherever the figure is.

    Args:
        stills: the heads.
        preferences: what is in force.
        changes: writes what is chosen, and offers the way back.
        parent: the widget it belongs to.
    """

    def __init__(
        self, stills: Stills, preferences: Preferences, changes: SettingChanges, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._changes = changes
        name = self.tr("Skin tone {number}")
        self._skins = {
            tone: HeadButton(stills, Figure(skin=tone, lines=False), name.format(number=tone + 1), _HEAD_PX)
            for tone in range(SKIN_TONES)
        }
        self._hair = hair_heads(stills, _HEAD_PX)
        tones = self.tr("Tones")
        self._drawing = {
            False: HeadButton(stills, Figure(lines=False), tones, _HEAD_PX, tones),
            True: lines_head(stills, _HEAD_PX),
        }
        box = in_column(self, 8)
        box.addWidget(self._titled(self.tr("Skin"), "picture.skin_tone", self._skins))
        pair = QWidget()
        row = FlowRow(_APART_PX, pair)
        row.addWidget(self._titled(self.tr("Hair"), "picture.hair", self._hair))
        row.addWidget(self._titled(self.tr("Drawing"), "picture.line_only", self._drawing))
        box.addWidget(pair)
        self._blinking = Blinking(stills, [*self._skins.values()], self)
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed("picture.")

    def _titled(self, title: str, key: str, heads: Mapping[T, HeadButton]) -> QWidget:
        def words(value: object) -> str:
            return next(head.accessibleName() for each, head in heads.items() if each == value)

        holder = QWidget()
        box = in_column(holder, 8)
        box.addWidget(Text(title, "heading"))
        write = partial(self._changes.change, key, name=title, words=words)
        box.addWidget(one_of(heads, None, write, _GAP_PX))
        return holder

    def _on_preferences_changed(self, key: str) -> None:
        if key.startswith("picture."):
            chosen = self._preferences.settings.picture
            self._skins[chosen.skin_tone].setChecked(True)
            self._hair[chosen.hair].setChecked(True)
            self._drawing[chosen.line_only].setChecked(True)
