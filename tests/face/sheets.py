# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Draws every shipped exercise at rest, mid-move and in its hold: `python -m tests.face.sheets docs/pictures`.

The sheets are looked at whenever the face, a hand or a sign is redrawn; the newest are in docs/pictures.
"""

import sys
from pathlib import Path

from facetimer.face.rig_files import load_rig
from facetimer.face.scene import alone, scene
from facetimer.face.style import FaceStyle
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise
from facetimer.palette import ThemeName
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline
from facetimer.ui.picture.drawing import Cell, offscreen_application, sheet_image

COLUMNS = 9  # three exercises a row, three moments each
CELL_WIDTH = 180


def moments(timeline: Timeline) -> dict[str, int]:
    """Name and position of the three moments: just begun, on the way, held (or near the end of the move)."""
    by_kind = {kind: next((s for s in timeline.segments if s.kind is kind), None) for kind in SegmentKind}
    move = by_kind[SegmentKind.MOVE_IN] or by_kind[SegmentKind.HOLD]
    hold = by_kind[SegmentKind.HOLD] or move
    assert move is not None
    assert hold is not None
    return {
        "rest": 4_000,
        "move": move.start_ms + int(0.6 * move.duration_ms),
        "hold": hold.start_ms + int((0.5 if hold is not move else 0.98) * hold.duration_ms),
    }


def cells(exercise: Exercise, style: FaceStyle) -> list[Cell]:
    rig = load_rig(assets_dir() / "face")
    timeline = alone(exercise)
    return [
        Cell(scene(rig, Snapshot(timeline, SessionStatus.RUNNING, at), style), exercise.name, name)
        for name, at in moments(timeline).items()
    ]


def main(folder: Path) -> None:
    offscreen_application()
    exercises = load_catalogue(assets_dir() / "library").exercises.values()
    styles = {
        "light": FaceStyle(ThemeName.LIGHT, skin_tone=2, hair=0),
        "dark": FaceStyle(ThemeName.DARK, skin_tone=4, hair=2),
    }
    for name, style in styles.items():
        found = [cell for exercise in exercises for cell in cells(exercise, style)]
        image = sheet_image(found, style, columns=COLUMNS, cell_width=CELL_WIDTH)
        image.save(str(folder / f"face-all-{name}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
