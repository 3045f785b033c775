# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Draws the four telling moments of every shipped exercise: `python -m tests.face.sheets docs/pictures`.

The sheets are looked at whenever the face, a hand or a sign is redrawn; the newest are in docs/pictures.
"""

import sys
from pathlib import Path

from facetimer.face.rig import Rig
from facetimer.face.rig_files import load_rig
from facetimer.face.scene import alone, scene
from facetimer.face.style import FaceStyle
from facetimer.face.telling import telling_moments
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise
from facetimer.palette import ThemeName
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.ui.picture.drawing import Cell, offscreen_application, sheet_image

COLUMNS = 8  # two exercises a row, four moments each
CELL_WIDTH = 128
ON_A_PAGE = 20


def cells(rig: Rig, exercise: Exercise, style: FaceStyle) -> list[Cell]:
    timeline = alone(exercise)
    return [
        Cell(scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at), style), exercise.id, f"{at / 1000:g} s")
        for at in telling_moments(timeline)
    ]


def main(folder: Path) -> None:
    offscreen_application()
    rig = load_rig(assets_dir() / "face")
    exercises = list(load_catalogue(assets_dir() / "library").exercises.values())
    styles = {
        "light": FaceStyle(ThemeName.LIGHT, skin_tone=2, hair=0),
        "dark": FaceStyle(ThemeName.DARK, skin_tone=4, hair=2),
    }
    for name, style in styles.items():
        for page, first in enumerate(range(0, len(exercises), ON_A_PAGE), start=1):
            shown = exercises[first : first + ON_A_PAGE]
            found = [cell for exercise in shown for cell in cells(rig, exercise, style)]
            image = sheet_image(found, style, columns=COLUMNS, cell_width=CELL_WIDTH)
            image.save(str(folder / f"face-all-{name}-{page}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
