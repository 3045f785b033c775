# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A button that shows a crop of the figure on tinted ground; what stands beside or below it is up to each kind."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import PaintedButton
from facetimer.ui.controls.text import draw_wrapped, narrowed, wrapped_box
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import CARD_RADIUS_PX, LINE_PX, NOTE_PX, TEXT_PX
from facetimer.ui.picture.stage import Ground
from facetimer.ui.picture.still_view import StillPixels
from facetimer.ui.picture.stills import Still, Stills

if TYPE_CHECKING:
    from facetimer.face.geometry.shapes import Box, Scene

LEAST_SHARE = 0.62
"""Of the height that a camera sees, so much is in a wide crop at least: what is worked, not the whole face."""
LOCK_PX = 24
"""Taken by the sign of what is left out, before the words that say it."""
_SIGN_PX = 20
_NAMED = 2
"""So many of the answers that leave it out are named."""
TOP = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop


def closer(crop: "Box", width: float, height: float) -> "Box":
    """Return the part of `crop` that a picture of the shape `width` × `height` shows, around the same middle."""
    from facetimer.face.geometry.shapes import Box

    high = min(crop.height, max(LEAST_SHARE * crop.height, crop.width * height / width))
    return Box(crop.left, crop.top + (crop.height - high) / 2, crop.width, high)


def cropped(still: Still, width: int, height: int) -> Still:
    """Return a still of the figure alone, as close as a picture of that shape wants it."""

    def scene() -> "Scene":
        from facetimer.ui.picture.standing import standing

        found = still.scene()
        return standing(found, closer(found.crop, width, height))

    return Still((*still.told, "crop", width, height), scene)


class CropButton(PaintedButton):
    """Paints the crop; a kind of it paints the words.

    Args:
        stills: where the picture comes from.
        make_still: the whole picture, of which a part is shown.
        ground: what the figure stands on.
        name: what it opens.
        shape: width and height of the crop, at the width that is most usual.
        parent: the widget it belongs to.
        look: that of its page, where it is not the window's.
    """

    def __init__(
        self,
        stills: Stills,
        make_still: Callable[[], Still],
        ground: Ground,
        name: str,
        shape: tuple[int, int],
        parent: QWidget | None = None,
        *,
        look: Look | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look or stills.look
        self._ground = ground
        self._pixels = StillPixels(stills, lambda: cropped(make_still(), *shape), self)
        self.setText(name)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def changeEvent(self, event: QEvent) -> None:
        """Measure what it says anew in another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.forget_measures()

    def forget_measures(self) -> None:
        """Let go of what a kind of it keeps of its measures; called before its constructor is through, too."""

    def paint_crop(self, painter: QPainter, box: QRectF, *, grey: bool = False) -> None:
        """Paint the figure on its ground with round corners; `grey` where it cannot be practised now."""
        painter.save()
        path = QPainterPath()
        round_px = self.look.theme.grown(CARD_RADIUS_PX)
        path.addRoundedRect(box, round_px, round_px)
        painter.setClipPath(path)
        if grey:
            painter.setOpacity(0.5)
            painter.drawImage(box, self._in_grey(box))
        else:
            painter.fillRect(box, QColor(getattr(self.look.theme.palette, self._ground.value)))
            self._pixels.paint(painter, box)
        painter.restore()

    def _in_grey(self, box: QRectF) -> QImage:
        ratio = self.devicePixelRatioF()
        image = QImage((box.size() * ratio).toSize(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor(self.look.theme.palette.sunk))
        painter = QPainter(image)
        self._pixels.paint(painter, QRectF(QPoint(), box.size()))
        painter.end()
        return image.convertToFormat(QImage.Format.Format_Grayscale8)

    def name_font(self) -> QFont:
        """Return the font of the name; it is underlined under the mouse."""
        font = self.look.font(self.font(), TEXT_PX, heavy=True)
        font.setUnderline(self.underMouse() and self.isEnabled())
        return font

    def note_font(self) -> QFont:
        """Return the font of what stands below the name."""
        return self.look.font(self.font(), NOTE_PX)

    def paint_words(
        self, painter: QPainter, box: QRectF, words: str, font: QFont, colour: str, *, is_name: bool = False
    ) -> float:
        """Paint `words` from the top of `box`, wrapped; return how high they are."""
        painter.setFont(font)
        painter.setPen(QPen(QColor(colour)))
        height = words_height(font, words, box.width())
        draw_wrapped(painter, QRectF(box.left(), box.top(), box.width(), height + 2), TOP, words, is_name=is_name)
        return height

    def left_out_words(self, causes: Sequence[str]) -> str:
        """Return what stands below a name in place of facts, for the names of the answers that leave it out."""
        if not causes:
            return self.tr("Left out for you at present")
        named, more = " · ".join(causes[:_NAMED]), len(causes) - _NAMED
        if more > 0:
            named = self.tr("{causes} and %n more", "", more).format(causes=named)
        return self.tr("Left out for you at present: {causes}").format(causes=named)

    @property
    def lock_px(self) -> int:
        """What the sign of what is left out takes of a line."""
        return self.look.theme.px(LOCK_PX)

    def paint_lock(self, painter: QPainter, box: QRectF) -> QRectF:
        """Paint the sign of what is left out at the beginning of `box`; return what is left for words."""
        mirrored, side, taken = self.isRightToLeft(), self.look.theme.px(_SIGN_PX), self.lock_px
        edge = box.right() - side if mirrored else box.left()
        sign = QRectF(edge, box.top(), side, side)
        self.look.icons.paint(painter, "blocked", sign, self.look.theme.palette.blocked)
        return box.adjusted(0 if mirrored else taken, 0, -taken if mirrored else 0, 0)

    def line_px(self, size: int) -> int:
        """Return the height of a line of type of that size."""
        return self.look.theme.px(LINE_PX[size])


class Line(Struct, frozen=True):
    """Something a button says, measured once: a page that is laid out asks for its height in many widths.

    Attributes:
        role: its colour, by the palette's role.
        width_px: of all of it in one line.
        word_px: the width of its longest word.
        high_px: the height of one line.
    """

    font: QFont
    words: str
    role: str
    width_px: float
    word_px: float
    high_px: float

    def font_in(self, room_px: float) -> QFont:
        """Return its font, smaller where its longest word would not fit."""
        return self.font if self.word_px <= room_px else narrowed(self.font, self.words, room_px)

    def height_in(self, room_px: float) -> float:
        """Return how high it is in a column of that width."""
        if self.width_px + 1 <= room_px:
            return self.high_px
        return words_height(self.font_in(room_px), self.words, room_px)


def measured(font: QFont, words: str, role: str) -> Line:
    """Return `words` in `font` and a colour of the palette, measured."""
    metrics = QFontMetricsF(font)
    longest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0.0)
    width = metrics.horizontalAdvance(words)
    return Line(font, words, role, width, longest, words_height(font, words, width + 1))


def words_height(font: QFont, words: str, width: float) -> float:
    """Return how high `words` are in a column of `width`."""
    if not words:
        return 0.0
    return wrapped_box(font, words, max(1.0, width)).height()
