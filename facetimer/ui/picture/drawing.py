# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Pictures of the face as files: one moment as PNG or SVG, a contact sheet as PNG. Paper is made in `ui/paper/`.

Works with no display: Qt's offscreen platform is used where no application runs yet. Files are written beside
their name first and then put in its place, so that no half picture is left behind.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QImageWriter, QPainter

from facetimer.face.geometry.shapes import Scene
from facetimer.face.moment.telling import telling_moments
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone, moment_of, still
from facetimer.face.style import FaceStyle
from facetimer.face.svg import svg
from facetimer.faults import EnvironmentFault, InputFault
from facetimer.files import write_whole
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.palette import PALETTES, ThemeName
from facetimer.ui.picture.scene_painter import paint_scene

SIZE_RANGE = (16, 8192)
CELL_WIDTH = 320
MOMENT_SIZE = (480, 600)
"""Of each of the four moments of an exercise, in pixels."""
CAPTION_SHARE = 0.15
"""Height of a caption as a share of its cell's width."""
SHEET_COLUMNS = 5
_SOFT = 0.72


class Cell(Struct, frozen=True):
    """One picture of a sheet with what is written below it."""

    scene: Scene
    caption: str
    note: str = ""


def offscreen_application() -> QGuiApplication:
    """Return the running application, or one that needs no display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["facetimer"])


def draw_exercise(
    rig: Rig,
    exercise: Exercise,
    style: FaceStyle,
    out: Path,
    *,
    at_ms: int | None = None,
    size: tuple[int, int] = (800, 1000),
) -> None:
    """Write one moment of an exercise to `out`: PNG or SVG by its name.

    Args:
        rig: the face.
        exercise: what is practised.
        style: theme, skin, hair.
        out: the file.
        at_ms: time since the intro began; None for the moment that tells most.
        size: width and height in pixels; the picture keeps its 4:5 in the middle.

    Raises:
        InputFault: `at_ms`, `size` or the ending of `out` cannot be used.
        EnvironmentFault: the file cannot be written.
    """
    low, high = SIZE_RANGE
    if not all(low <= length <= high for length in size):
        raise InputFault(f"the size is {size[0]}x{size[1]}; each side goes from {low} to {high} pixels")
    try:
        scene = still(rig, exercise, style) if at_ms is None else moment_of(rig, exercise, style, at_ms, size)
    except ValueError as fault:
        raise InputFault(str(fault)) from None
    ending = out.suffix.lower()
    if ending == ".svg":
        _write(out, svg(scene, size, title=exercise.name).encode())
    elif ending == ".png":
        _write(out, _png(scene_image(scene, size)))
    else:
        raise InputFault(f"{out}: the name should end in .png or .svg")


def draw_moments(rig: Rig, exercise: Exercise, style: FaceStyle, out: Path) -> None:
    """Write the four moments that tell an exercise to `out`, a PNG, side by side and without a word.

    Raises:
        InputFault: the ending of `out` is not .png.
        EnvironmentFault: the file cannot be written.
    """
    if out.suffix.lower() != ".png":
        raise InputFault(f"{out}: the name of four moments should end in .png")
    offscreen_application()
    width, height = MOMENT_SIZE
    moments = telling_moments(alone(exercise))
    image = QImage(width * len(moments), height, QImage.Format.Format_RGB32)
    image.fill(QColor(PALETTES[ThemeName(style.theme)].ground))
    painter = QPainter(image)
    for number, at_ms in enumerate(moments):
        paint_scene(painter, moment_of(rig, exercise, style, at_ms), QRectF(number * width, 0, width, height))
    painter.end()
    _write(out, _png(image))


def draw_sheet(rig: Rig, routine: Routine, exercises: Sequence[Exercise], style: FaceStyle, out: Path) -> None:
    """Write a contact sheet of a routine's steps to `out`, a PNG.

    `exercises` are those of the steps, in their order.

    Raises:
        InputFault: the ending of `out` is not .png.
        EnvironmentFault: the file cannot be written.
    """
    if out.suffix.lower() != ".png":
        raise InputFault(f"{out}: the name of a sheet should end in .png or .pdf")
    cells = [
        Cell(still(rig, exercise, style), f"{number}. {exercise.name}", _length(exercise, step))
        for number, (exercise, step) in enumerate(zip(exercises, routine.steps, strict=True), start=1)
    ]
    offscreen_application()
    _write(out, _png(sheet_image(cells, style, routine.name)))


def scene_image(scene: Scene, size: tuple[int, int]) -> QImage:
    """Return a scene as an image; what its 4:5 leaves free has the ground's colour."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(scene.ground))
    painter = QPainter(image)
    paint_scene(painter, scene, QRectF(0, 0, *size))
    painter.end()
    return image


def sheet_image(
    cells: Sequence[Cell],
    style: FaceStyle,
    title: str = "",
    columns: int = SHEET_COLUMNS,
    cell_width: int = CELL_WIDTH,
) -> QImage:
    """Return cells in rows under a title, captions below the pictures."""
    columns = max(1, min(columns, len(cells)))
    rows = -(-len(cells) // columns)
    cell_height = round(cell_width * (1.25 + CAPTION_SHARE))
    head = round(cell_width * 0.22) if title else 0
    image = QImage(columns * cell_width, head + rows * cell_height, QImage.Format.Format_RGB32)
    palette = PALETTES[ThemeName(style.theme)]
    image.fill(QColor(palette.ground))
    painter = QPainter(image)
    painter.setPen(QColor(palette.ink))
    if title:
        painter.setFont(_font(cell_width * 0.095))
        place = QRectF(cell_width * 0.06, 0, image.width(), head)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), title)
    _paint_cells(painter, cells, QRectF(0, head, cell_width, cell_height), columns, QColor(palette.ink))
    painter.end()
    return image


def _paint_cells(painter: QPainter, cells: Sequence[Cell], first: QRectF, columns: int, ink: QColor) -> None:
    width = first.width()
    for number, cell in enumerate(cells):
        row, column = divmod(number, columns)
        x, y = first.x() + column * width, first.y() + row * first.height()
        inner = QRectF(x + width * 0.03, y + width * 0.03, width * 0.94, width * 1.175)
        paint_scene(painter, cell.scene, inner)
        below = QRectF(inner.x(), inner.bottom() + width * 0.012, inner.width(), width * CAPTION_SHARE)
        painter.setPen(ink)
        painter.setFont(_font(width * 0.056, bold=True))
        painter.drawText(below, int(Qt.AlignmentFlag.AlignTop), _fitted(painter, cell.caption, inner.width()))
        soft = QColor(ink)
        soft.setAlphaF(_SOFT)
        painter.setPen(soft)
        painter.setFont(_font(width * 0.047))
        painter.drawText(below.adjusted(0, width * 0.07, 0, 0), int(Qt.AlignmentFlag.AlignTop), cell.note)


def _fitted(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))


def _font(height: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(max(6, round(height)))
    font.setBold(bold)
    return font


def _length(exercise: Exercise, step: RoutineStep) -> str:
    seconds = round(alone(exercise, step).steps[0].duration_ms / 1000)
    times = f"{step.sets} sets, " if step.sets > 1 else ""
    return f"{times}{seconds // 60}:{seconds % 60:02d}"


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise EnvironmentFault(f"The picture cannot be made: {writer.errorString()}.")
    return bytes(buffer.data().data())


def _write(out: Path, content: bytes) -> None:
    try:
        write_whole(out, content)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise EnvironmentFault(f"{out}: cannot be written: {reason}") from fault
