# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A question about health as a tile: where it is about, in a picture, and what it is about, in few words."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from facetimer.library.health.rule_format import FlagRules
from facetimer.library.model.vocabulary import Flag, Zone
from facetimer.ui.controls.tile import Tile
from facetimer.ui.look.current_look import Look
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Stills

LEAST_PX, GAP_PX = 264, 12
"""No tile is narrower at 100 % text size, and what is free between two."""
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
_PICTURE_PX = 72


class FlagTile(Tile):
    """The tile; it stays pressed where the answer is yes, and several may.

    Args:
        stills: theme and figure, and where the picture waits for its turn.
        rules: of the question.
        parent: the widget it belongs to.
        look: that of its page, where it is not the window's.
    """

    def __init__(
        self, stills: Stills, rules: FlagRules, parent: QWidget | None = None, *, look: Look | None = None
    ) -> None:
        word, note = self._words(rules)
        super().__init__(look or stills.look, word, note, self._paint, _PICTURE_PX, parent)
        self._ground = stills.look
        self._pixels = StillPixels(stills, partial(stills.marked, *WHERE.get(rules.id, ())), self)
        self.setAccessibleDescription(rules.question)

    def _paint(self, painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(self._ground.theme.palette.raised))
        self._pixels.paint(painter, box)

    def _words(self, rules: FlagRules) -> tuple[str, str]:
        """Return name and note: what the question is about, in fewer words than it has itself."""
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
        return words.get(rules.id, (rules.name, ""))
