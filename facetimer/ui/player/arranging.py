# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Arranges the player for the size of its window and for how it is seen.

Stage and column stand side by side, or one above the other in a window that is higher than wide; from a distance
there is nothing but figure, number and word. The sizes are those of 1280 × 800 and, where it is narrow, of
420 × 800, and grow with the window: each arrangement is composed for its shape, none is stretched.
"""

from functools import lru_cache

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect

from facetimer.ui.look.page_look import is_high
from facetimer.ui.look.theme import CONTROL_PX
from facetimer.ui.player.geometry import NONE, PauseGeometry, PlayerGeometry, Sizes

NARROW_BELOW_PX = 560
"""A window less wide than this stands beside a mirror or another window."""
STAGE_AT_MOST = 1.6
"""Times as wide as high: beyond that a figure is lost in a field."""
LEAST_COLUMN_PX = 320
"""Twelve buttons with a word each still fit into three rows."""
GAP_PX = 8
WIDE_SIZES = Sizes(32, 17, 40, 216, 186, 30, 44, 30, 22, 14, 12)
FAR_SIZES = Sizes(phase=112, number=304, number_over=240, below=96, line=26, bar=16)
NARROW_SIZES = Sizes(22, 17, 40, 104, 86, 20, 32, 22, 17, 12, 10)
PRESSURE_SHARE = 0.585
"""Of the width beside the ring of a narrow window: "medium" is a longer word than "right"."""
NARROW_FAR_SIZES = Sizes(phase=72, number=180, number_over=144, below=56, line=16, bar=12)
GO_ON_SHARE = 0.576
"""Of the ring's width, that of the round button in it."""
CONTROL_SHARE = 0.8
"""Of the height of their row, that of the controls."""
TILES_ACROSS, TILES_DOWN = 4, 3
PAUSED_WORDS_PX, LOW_PAUSED_WORDS_PX = 104, 64
"""Over the buttons of a pause in a narrow window, in a low one too: what was being done and how to go on."""
ROOMY_RING_PX = 112
"""A pause with a smaller ring than this goes without its hint: the sentence above it says the same."""
DOING_SHARE = 0.62
"""Of the height beside the ring of a pause, for what was being done; below it stands what is left."""


def is_narrow(width: int, height: int) -> bool:
    """Whether the figure stands above the words rather than beside them."""
    return width < NARROW_BELOW_PX or is_high(width, height)


@lru_cache(maxsize=4)  # asked for in every frame
def player_geometry(width: int, height: int, *, far: bool = False, paused: bool = False) -> PlayerGeometry:
    """Lay the player out in a window of so many pixels.

    Args:
        width: of the window.
        height: of the window.
        far: whether it is read from two or three metres.
        paused: whether there are buttons to be pressed, which need more room where the window is narrow.
    """
    if is_narrow(width, height):
        return _far_narrow(width, height) if far else _narrow(width, height, paused=paused)
    return _far_wide(width, height) if far else _wide(width, height)


def pause_geometry(running: PlayerGeometry) -> PauseGeometry:
    """Lay a pause out where the running player has its count and its words."""
    sizes, ring, words = running.sizes, running.ring, running.words
    unit = sizes.phase / 40
    if ring.top() > running.stage.bottom():
        return _pause_below(running, unit)
    sentence_height, hint_height = max(40, round(46 * unit)), max(20, round(24 * unit))
    room = words.bottom() + 1 - ring.y() - round(14 * unit) - sentence_height - GAP_PX - _tiles_height(unit)
    if room - hint_height < ROOMY_RING_PX:
        hint_height = 0
    side = min(round(264 * unit), room - hint_height)
    if side < CONTROL_PX:
        return _low_pause(running, unit, room + round(14 * unit) + sentence_height)
    small = QRect(ring.x(), ring.y(), side, side)
    beside = QRect(small.right() + round(33 * unit), small.y(), 0, side)
    beside.setRight(words.right())
    doing, left = QRect(beside), QRect(beside)
    doing.setHeight(round(DOING_SHARE * side))
    left.setTop(doing.bottom() + 1)
    sentence = QRect(words.x(), small.bottom() + 1 + round(14 * unit), words.width(), sentence_height)
    return _pause(small, doing, left, sentence, hint_height, words.bottom(), sizes, round(30 * unit))


def _low_pause(running: PlayerGeometry, unit: float, high: int) -> PauseGeometry:
    """Lay a pause out where a notice leaves a low window less: how to go on stands beside the button."""
    sizes, words = running.sizes, running.words
    ring = QRect(running.ring.x(), running.ring.y(), max(high, CONTROL_PX), max(high, CONTROL_PX))
    doing = QRect(ring.right() + round(33 * unit), ring.y(), 0, ring.height() // 2)
    doing.setRight(words.right())
    sentence = doing.translated(0, doing.height())
    return _pause(ring, doing, NONE, sentence, 0, words.bottom(), sizes, round(30 * unit))


def _pause_below(running: PlayerGeometry, unit: float) -> PauseGeometry:
    """Lay a pause out below the stage, where the words have made room for it."""
    words, side = running.words, running.side
    left = QRect(side.x(), side.y(), words.right() - side.x(), side.height())
    has_hint = words.height() - _tiles_height(unit) >= PAUSED_WORDS_PX * unit - 1
    doing = QRect(words.x(), words.y(), words.width(), round((44 if has_hint else 26) * unit))
    sentence = QRect(words.x(), doing.bottom() + 1, words.width(), round(30 * unit))
    hint_height = round(22 * unit) if has_hint else 0
    sizes, bottom = running.sizes, words.bottom()
    return _pause(running.ring, doing, left, sentence, hint_height, bottom, sizes, round(22 * unit))


def _pause(
    ring: QRect,
    doing: QRect,
    left: QRect,
    sentence: QRect,
    hint_height: int,
    bottom: int,
    sizes: Sizes,
    sentence_px: int,
) -> PauseGeometry:
    side = max(CONTROL_PX, round(ring.width() * GO_ON_SHARE))
    go_on = QRect(0, 0, side, side)
    go_on.moveCenter(ring.center())
    hint = QRect(sentence.x(), sentence.bottom() + 1, sentence.width(), hint_height) if hint_height else NONE
    top = max(ring.bottom(), sentence.bottom() + hint_height) + 1 + GAP_PX
    tiles = QRect(min(ring.x(), sentence.x()), top, 0, 0)
    tiles.setBottomRight(QPoint(sentence.right(), bottom))
    return PauseGeometry(ring, go_on, doing, left, sentence, hint, _tiles(tiles), sentence_px, sizes.facts)


def _tiles_height(unit: float) -> int:
    return round(TILES_DOWN * CONTROL_PX * max(1.0, unit)) + (TILES_DOWN - 1) * GAP_PX


def _tiles(area: QRect) -> tuple[QRect, ...]:
    """Return boxes in reading order, each at least as large as a knuckle."""
    wide = (area.width() - (TILES_ACROSS - 1) * GAP_PX) // TILES_ACROSS
    high = (area.height() - (TILES_DOWN - 1) * GAP_PX) // TILES_DOWN
    return tuple(
        QRect(area.x() + column * (wide + GAP_PX), area.y() + row * (high + GAP_PX), wide, high)
        for row in range(TILES_DOWN)
        for column in range(TILES_ACROSS)
    )


def _wide(width: int, height: int) -> PlayerGeometry:
    unit = min(height / 800, width / 1280)
    margin = max(20, round(40 * unit))
    column = max(LEAST_COLUMN_PX, round(480 * unit))
    strip = QRect(margin, 0, width - 2 * margin, max(CONTROL_PX + 2 * GAP_PX, round(80 * unit)))
    stage = QRect(0, 0, 0, height - strip.height())
    stage.setWidth(min(width - column - 2 * margin, round(STAGE_AT_MOST * stage.height())))
    strip.moveTop(stage.height())
    controls = _over_the_bar(width, height, strip.height())
    following = QRect(0, strip.y(), max(176, round(224 * unit)), strip.height())
    following.moveRight(strip.right())
    strip.setRight(following.left() - round(32 * unit) - 1)
    area = QRect(stage.width() + (width - stage.width() - column) // 2, 0, column, stage.height())
    count = _fitting(width - 2 * margin, controls)
    return _with_column(area, stage, strip, following, controls, count)


def _with_column(
    area: QRect, stage: QRect, strip: QRect, following: QRect, controls: QRect, count: int
) -> PlayerGeometry:
    """Add what stands beside the stage: composed for 480 × 720, in the middle where there is more height."""
    unit = min(area.width() / 480, area.height() / 720)
    top = (area.height() - round(720 * unit)) // 2

    def box(left: float, y: float, right: float, bottom: float) -> QRect:
        x = area.x() + round(left * unit)
        end = area.right() + 1 if right == 480 else area.x() + round(right * unit)
        return QRect(x, top + round(y * unit), end - x, round((bottom - y) * unit))

    return PlayerGeometry(
        sizes=WIDE_SIZES.times(unit),
        stage=stage,
        phase=box(0, 100, 480, 140),
        ring=box(0, 160, 352, 512),
        strip=strip,
        controls=controls,
        control_count=count,
        title=box(0, 32, 300, 72),
        facts=box(308, 32, 480, 72),
        words=box(0, 530, 480, 704),
        side=box(370, 186, 480, 350),
        pressure=box(370, 392, 480, 512),
        following=following,
    )


def _narrow(width: int, height: int, *, paused: bool) -> PlayerGeometry:
    unit = max(1.0, min(width / 420, height / 800))
    has_second, has_name = height >= 700 * unit, height >= (700 if paused else 600) * unit
    sizes = NARROW_SIZES.times(unit)
    margin, strip_height = round(24 * unit), round(44 * unit)
    words_height = round((128 if has_second else 84) * unit)
    if paused:
        words_height = _tiles_height(unit) + round((PAUSED_WORDS_PX if has_second else LOW_PAUSED_WORDS_PX) * unit)
    words = QRect(margin, height - strip_height - words_height, width - 2 * margin, words_height)
    across, above = _ring_sizes(has_name=has_name, paused=paused)
    ring = QRect(margin, 0, round(across * unit), round(across * unit))
    ring.moveBottom(words.top() - round((12 if paused else 20) * unit) - 1)
    phase = QRect(ring.right() + 1 + margin, ring.y() + round(above * unit), 0, sizes.phase)
    phase.setRight(words.right())
    title = QRect(phase.x(), phase.bottom() + round(8 * unit), phase.width(), round(32 * unit))
    facts = QRect(phase.x(), (title if has_name else phase).bottom() + 1, phase.width(), round(28 * unit))
    pressure = QRect(phase.x(), 0, round(PRESSURE_SHARE * phase.width()), round(38 * unit))
    pressure.moveBottomRight(QPoint(phase.right(), ring.bottom() + round(2 * unit)))
    side = QRect(phase.x(), pressure.y(), pressure.x() - phase.x() - round(4 * unit), pressure.height())
    controls = _over_the_bar(width, height, strip_height)
    if not has_second:
        sizes = _without_second(sizes, ring.width())
    return PlayerGeometry(
        sizes=sizes,
        stage=QRect(0, 0, width, ring.y() - round(16 * unit)),
        phase=phase,
        ring=ring,
        strip=QRect(margin, height - strip_height, words.width(), strip_height),
        controls=controls,
        control_count=_fitting(words.width(), controls),
        title=title if has_name else NONE,
        facts=facts,
        words=words,
        side=side,
        pressure=pressure,
    )


def _ring_sizes(*, has_name: bool, paused: bool) -> tuple[int, int]:
    """Return how wide the ring of a narrow window is, and how far below its top the words beside it begin."""
    if paused:
        return (150, 6) if has_name else (112, 0)
    return (184, 36) if has_name else (140, 0)


def _without_second(sizes: Sizes, ring: int) -> Sizes:
    """Return the sizes of a window too low for all of them; the count stays within its ring."""
    return replace(sizes, number=round(ring * 0.565), number_over=round(ring * 0.467), second=0)


def _far_wide(width: int, height: int) -> PlayerGeometry:
    unit = min(height / 800, width / 1280)
    margin, strip_height = round(40 * unit), round(56 * unit)
    stage = QRect(0, 0, 0, height - strip_height)
    stage.setWidth(min(width - round(576 * unit), round(STAGE_AT_MOST * stage.height())))
    area = QRect(stage.width(), 0, width - stage.width(), stage.height())
    ring = QRect(0, area.center().y() - round(322 * unit) + 1, round(500 * unit), round(500 * unit))
    ring.moveLeft(area.center().x() + 1 - ring.width() // 2)
    phase = QRect(0, ring.bottom() + 1 + round(8 * unit), area.width() - margin, round(160 * unit))
    phase.moveLeft(area.center().x() + 1 - phase.width() // 2)
    strip = QRect(margin, stage.height(), width - 2 * margin, strip_height)
    return _far(FAR_SIZES.times(unit), stage, ring, phase, strip)


def _far_narrow(width: int, height: int) -> PlayerGeometry:
    unit = max(1.0, min(width / 420, height / 800))
    margin, strip_height = round(24 * unit), round(44 * unit)
    strip = QRect(margin, height - strip_height, width - 2 * margin, strip_height)
    clear = _over_the_bar(width, height, strip_height).y()
    phase = QRect(margin, clear - round(96 * unit), strip.width(), round(96 * unit))
    side = min(round(300 * unit), height // 2 - round(96 * unit))
    ring = QRect((width - side) // 2, phase.y() - side, side, side)
    stage = QRect(0, 0, width, ring.y() - round(16 * unit))
    return _far(NARROW_FAR_SIZES.times(side / 300), stage, ring, phase, strip)


def _far(sizes: Sizes, stage: QRect, ring: QRect, phase: QRect, strip: QRect) -> PlayerGeometry:
    controls = _over_the_bar(strip.right() + 1 + strip.x(), strip.bottom() + 1, strip.height())
    return PlayerGeometry(sizes, stage, phase, ring, strip, controls, _fitting(strip.width(), controls))


def _over_the_bar(width: int, height: int, bar: int) -> QRect:
    """Return where controls lie over a bar of that height, up to the edges: none of it shows."""
    high = max(CONTROL_PX + GAP_PX, bar)
    return QRect(0, height - high, width, high)


def control_side(height: int) -> int:
    """Return how wide and high each control is in a row of that height."""
    return max(CONTROL_PX, round(CONTROL_SHARE * height))


def _fitting(width: int, controls: QRect) -> int:
    """Return how many of the controls of a row stand side by side in `width` pixels."""
    return (width + GAP_PX) // (control_side(controls.height()) + GAP_PX)
