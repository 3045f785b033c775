# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Draws the moments of every exercise, and every skin and hair: `python -m tests.face.sheets docs/pictures`.

The sheets are looked at whenever the face, a hand or a sign is redrawn; the newest are in docs/pictures.
"""

import sys
from pathlib import Path

from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.files import load_rig
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, neutral
from facetimer.face.style import HAIR_SHAPES, SKIN_TONES, FaceStyle
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise
from facetimer.palette import ThemeName
from facetimer.resources import assets_dir
from facetimer.ui.picture.drawing import Cell, offscreen_application, sheet_image

COLUMNS = 8  # two exercises a row, four moments each
CELL_WIDTH, SKIN_WIDTH = 128, 240
ON_A_PAGE = 20


def cells(rig: Rig, exercise: Exercise, style: FaceStyle) -> list[Cell]:
    timeline = alone(exercise)
    return [
        Cell(moment_of(rig, exercise, style, at), exercise.id, f"{at / 1000:g} s")
        for at in telling_moments(timeline)
    ]


def skins(rig: Rig, theme: ThemeName) -> list[Cell]:
    """Return the face at rest in every skin and hair: a row for each hair."""
    return [
        Cell(neutral(rig, FaceStyle(theme, skin, hair)), f"skin {skin}", f"hair {hair}")
        for hair in range(HAIR_SHAPES)
        for skin in range(SKIN_TONES)
    ]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)  # Qt says nothing where there is none
    offscreen_application()
    rig = load_rig(assets_dir() / "face")
    exercises = list(load_catalogue(assets_dir() / "library").exercises.values())
    styles = {
        "light": FaceStyle(ThemeName.LIGHT, skin_tone=2, hair=0),
        "dark": FaceStyle(ThemeName.DARK, skin_tone=4, hair=2),
    }
    for name, style in styles.items():
        faces = sheet_image(skins(rig, ThemeName(style.theme)), style, columns=SKIN_TONES, cell_width=SKIN_WIDTH)
        faces.save(str(folder / f"face-skins-{name}.png"))
        for page, first in enumerate(range(0, len(exercises), ON_A_PAGE), start=1):
            shown = exercises[first : first + ON_A_PAGE]
            found = [cell for exercise in shown for cell in cells(rig, exercise, style)]
            image = sheet_image(found, style, columns=COLUMNS, cell_width=CELL_WIDTH)
            image.save(str(folder / f"face-all-{name}-{page}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
