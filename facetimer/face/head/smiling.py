# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a smile does to lips that are rounded: corners, their ink, and the folds beside them.

Pure arithmetic on the rows of the drawn forms, in canvas units.
"""

from facetimer.face.rig.mouth_forms import EDGE, FOLD, TIP, Row
from facetimer.face.rig.rig import Channels

MIDDLE_X = 400.0
FULL_SMILE = 0.8
"""The smile that the form was drawn for."""
SMILE_OF_KISS = 0.65
"""How much of that smile shows on pursed lips: they stay pursed, and the cheeks tell the rest."""
CORNER_OUT, CORNER_UP = {"fish": 9.0, "whistle": 8.5, "tall": 9.0}, {"fish": 18.0, "whistle": 16.0, "tall": 18.0}
"""How far a full smile draws the corners of other round forms out and up, in units: hardly wider than without."""
CORNER_INK, SMILE_FOLD = (-8.0, -9.0), 0.7
"""How far it draws their ink out and up beyond them, and how much wider it makes the fold."""


def unsmiling(row: Row, channels: Channels) -> Row:
    """A kiss was drawn with a smile: without it corners are lower and folds weaker; a full pucker is tighter."""
    sober = 1 - min(1.0, channels.get("smile", 0.0) / FULL_SMILE)
    pursed = 1 - SMILE_OF_KISS * (1 - sober)
    across = (1 - 0.8 * max(0.0, channels.get("lip_pucker", 0.0) - 0.8)) * (1 - 0.12 * pursed)
    moved = list(row)
    for k in range(4 * EDGE):
        outside = abs(k % EDGE - EDGE // 2) / (EDGE // 2)
        moved[2 * k] = MIDDLE_X + across * (row[2 * k] - MIDDLE_X)
        moved[2 * k + 1] += 20 * pursed * outside**2
    for k in range(8 * EDGE + 2, 8 * EDGE + 6 * FOLD, 3):  # the widths of the folds
        moved[k] *= 1 - 0.6 * sober
    for k in TIP:
        moved[k] *= 1 - sober
    return tuple(moved)


def smiling(row: Row, name: str, weight: float, channels: Channels) -> Row:
    """A round form drawn without a smile: that draws its corners out and up, and deepens the folds.

    Of a form that has a small share of the mouth, so much less: the others have corners of their own.
    """
    smile = weight * min(1.0, channels.get("smile", 0.0) / FULL_SMILE)
    if not smile or name not in CORNER_OUT:
        return row
    moved = list(row)
    closed = row[0] == row[2 * EDGE]  # the edges of the opening end where those of the red do
    for edge in range(4) if closed else (0, 3):
        for k in range(EDGE):
            aside = (k - EDGE // 2) / (EDGE // 2)
            at = 2 * (edge * EDGE + k)
            moved[at] += smile * CORNER_OUT[name] * aside**5
            moved[at + 1] -= smile * CORNER_UP[name] * abs(aside) ** 5
    for k in range(8 * EDGE + 2, 8 * EDGE + 6 * FOLD, 3):
        moved[k] *= 1 + SMILE_FOLD * smile
    for k, ink in zip(TIP, CORNER_INK, strict=True):
        moved[k] += smile * ink
    return tuple(moved)
