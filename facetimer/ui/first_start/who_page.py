# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The first question: who shows the movements."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facetimer.ui.cards.head_button import LARGE_PX, Blinking, HeadButton
from facetimer.ui.controls.flows import FlowRow, one_of
from facetimer.ui.controls.form_controls import Chooser
from facetimer.ui.controls.text import Text
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.picture.stills import Figure
from facetimer.ui.services import Services
from facetimer.ui.settings.figure_chooser import hair_heads, lines_head

WEARING = (1, 2, 0, 3, 2, 0)
"""The hair of each head in the first row, by skin tone: six people, not one in six colours."""
_GAP_PX = 12


class WhoPage(StepPage):
    """Heads to choose from; none is chosen beforehand.

    Args:
        services: pictures and settings.
        languages: (locale name, its own name) of every language there is.
        parent: the widget it belongs to.
    """

    def __init__(
        self, services: Services, languages: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            services,
            0,
            self.tr("Who shows you?"),
            self.tr("Pick someone you like to look at. You can change it any time."),
            self.tr("Next"),
            self.tr("Decide later"),
            parent,
        )
        stills = services.stills
        name = self.tr("Skin tone {number}")
        self._people = {
            tone: HeadButton(
                stills, Figure(tone, hair, lines=False), name.format(number=tone + 1), LARGE_PX, look=self.look
            )
            for tone, hair in enumerate(WEARING)
        }
        self.column.addWidget(one_of(self._people, None, self._choose, _GAP_PX))
        below = QWidget()
        row = FlowRow(2 * _GAP_PX, below)
        self._hair = hair_heads(stills, look=self.look)
        preferences = services.preferences
        row.addWidget(one_of(self._hair, None, lambda hair: preferences.change("picture.hair", hair), _GAP_PX))
        self._lines = lines_head(stills, look=self.look)
        self._lines.clicked.connect(lambda on: preferences.change("picture.line_only", on))
        row.addWidget(self._lines)
        self.column.addWidget(below)
        self._blinking = Blinking(stills, [*self._people.values()], self)
        if len(languages) > 1:
            self.column.addWidget(self._languages(languages))
        self.column.addStretch(1)
        self.pin_foot()

    def _choose(self, tone: int) -> None:
        """Take a person over, skin and hair."""
        preferences = self.services.preferences
        preferences.change("picture.skin_tone", tone)
        preferences.change("picture.hair", WEARING[tone])
        preferences.change("picture.line_only", False)
        self._hair[WEARING[tone]].setChecked(True)
        self._lines.setChecked(False)

    def _languages(self, languages: Sequence[tuple[str, str]]) -> QWidget:
        holder, preferences = QWidget(), self.services.preferences
        row = FlowRow(16, holder)
        row.addWidget(Text(self.tr("Language, from the next start on")))
        box = Chooser(self.look)
        box.setAccessibleName(self.tr("Language"))
        for value, word in (("system", self.tr("as the system")), *languages):
            box.addItem(word, value)
        box.setCurrentIndex(box.findData(preferences.settings.general.language))
        box.activated.connect(lambda _: preferences.change("general.language", box.currentData()))
        row.addWidget(box)
        return holder
