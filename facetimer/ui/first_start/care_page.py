# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The third question: whether anything asks for care; the answers are those of the Health page."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from facetimer.choices.first_exercise import FIRST_EXERCISE, practised_s
from facetimer.library.health.answer_lines import lines_ticked, lines_without, said_about
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.flows import GridFlow, grid_rectangles
from facetimer.ui.controls.text import Text
from facetimer.ui.controls.tile import Tile
from facetimer.ui.first_start.step_page import StepPage
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.services import Services

WHERE = {
    Flag.INJ: (Zone.FOREHEAD, Zone.CHEEK_UPPER),
    Flag.SURG: (Zone.FOREHEAD, Zone.NOSE, Zone.CHEEK_UPPER, Zone.CHEEK_LOWER, Zone.CHIN),
    Flag.SKIN: (Zone.CHEEK_UPPER, Zone.CHIN),
    Flag.BLEED: (Zone.CHEEK_LOWER,),
    Flag.PALSY: (Zone.BROW, Zone.CHEEK_UPPER, Zone.LIPS),
    Flag.TMJ: (Zone.MASSETER, Zone.PREAURICULAR),
    Flag.CAROTID: (Zone.NECK_SIDE,),
    Flag.LYMPH: (Zone.FOREHEAD, Zone.NECK_SIDE),
    Flag.EYE: (Zone.UPPER_LID, Zone.UNDER_EYE),
    Flag.NECKROM: (Zone.NECK_SIDE, Zone.NECK_FRONT),
    Flag.NEURO: (Zone.TEMPLE,),
    Flag.BREATH: (Zone.NOSE,),
    Flag.DENT: (Zone.LIPS,),
    Flag.LINES: (Zone.NASOLABIAL, Zone.CROWS_FEET),
}
"""Where the small picture of a question shows what it is about."""
_LEAST_TILE_PX, _GAP_PX, _PICTURE_PX = 264, 12, 72


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
        grid = _Tiles(services.stills.look.theme.px(_LEAST_TILE_PX), _GAP_PX, holder)
        self._tiles = {flag: self._tile(flag) for flag in self._flags}
        for tile in self._tiles.values():
            grid.addWidget(tile)
        self._none = Tile(services.stills.look, self.tr("None of these"))
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
        self.refresh()

    def refresh(self) -> None:
        """Show the present answers, and what they leave of the first exercise."""
        lines = self.services.preferences.settings.safety.conditions
        for flag, tile in self._tiles.items():
            tile.setChecked(bool(said_about(lines, flag, self._flags)))
        seconds = practised_s(self.services.planner)
        self.skip_button.setVisible(seconds is not None)
        word = self.tr("Next: {seconds} seconds of {exercise}")
        name = self.services.context.catalogue.exercises[FIRST_EXERCISE].name
        self.rename_next(self.tr("Next") if seconds is None else word.format(seconds=seconds, exercise=name))

    def _tile(self, flag: Flag) -> Tile:
        rules, stills = self._flags[flag], self.services.stills

        def paint(painter: QPainter, box: QRectF) -> None:
            painter.fillRect(box, QColor(stills.look.theme.palette.raised))
            pixels.paint(painter, box)

        word, note = self._words(flag)
        tile = Tile(stills.look, word, note, paint, _PICTURE_PX)
        pixels = StillPixels(stills, partial(stills.marked, *WHERE.get(flag, ())), tile)
        tile.setAccessibleDescription(rules.question)
        tile.clicked.connect(lambda chosen: self._on_tile_clicked(flag, chosen=chosen))
        return tile

    def _words(self, flag: Flag) -> tuple[str, str]:
        """Return name and note of a tile: what a question is about, in fewer words than the Health page has."""
        words = {
            Flag.INJ: (self.tr("Injections"), self.tr("botulinum, filler, threads")),
            Flag.SURG: (self.tr("Surgery, laser, peel"), self.tr("not yet healed")),
            Flag.SKIN: (self.tr("Skin"), self.tr("acne, rosacea, a wound, a cold sore")),
            Flag.BLEED: (self.tr("Bleeding, bruising"), self.tr("blood thinners too")),
            Flag.PALSY: (self.tr("Facial palsy"), self.tr("weakness of one side")),
            Flag.TMJ: (self.tr("Jaw joint"), self.tr("hurts, locks or slips")),
            Flag.CAROTID: (self.tr("Neck, fainting"), self.tr("stroke, TIA, over 60")),
            Flag.LYMPH: (self.tr("Fever, illness"), self.tr("infection, heart, cancer")),
            Flag.EYE: (self.tr("Eyes"), self.tr("glaucoma, surgery, contact lenses")),
            Flag.NECKROM: (self.tr("Neck movement"), self.tr("injury, dizziness")),
            Flag.NEURO: (self.tr("Nerves, head"), self.tr("migraine, nerve pain")),
            Flag.BREATH: (self.tr("Breath, ears"), self.tr("COPD, ear or sinus surgery")),
            Flag.DENT: (self.tr("Teeth, mouth"), self.tr("toothache, ulcers, new braces")),
            Flag.PREG: (self.tr("Pregnancy"), ""),
            Flag.LINES: (self.tr("Lines, folds"), self.tr("I would rather not fold my skin")),
        }
        return words.get(flag, (self._flags[flag].name, ""))

    def _on_tile_clicked(self, flag: Flag, *, chosen: bool) -> None:
        change = lines_ticked if chosen else lines_without
        self.services.preferences.update("safety.conditions", lambda lines: change(lines, flag, self._flags))
        self._none.setChecked(False)
        self.refresh()

    def _on_none_clicked(self, chosen: bool) -> None:
        if chosen:
            self.services.preferences.change("safety.conditions", ())
        self.refresh()

    def _on_onward(self) -> None:
        if practised_s(self.services.planner) is None:
            self.skipped.emit()
        else:
            self.practice_wanted.emit()


class _Tiles(GridFlow):
    """A grid of tiles, each as high as the one that needs most at the width they have."""

    def places(self, width: int) -> list[QRect]:
        """Return where the tiles go, row by row."""
        tiles = [each.widget() for each in self.shown]
        least = self.minimumSize().width()
        across = grid_rectangles(1, width, least, 0, _GAP_PX)[0].width()
        height = max((each.heightForWidth(across) for each in tiles if each is not None), default=0)
        return grid_rectangles(len(tiles), width, least, height, _GAP_PX)
