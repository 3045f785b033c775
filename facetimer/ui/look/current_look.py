# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The theme in force: chosen by the person or by the system, told to everyone who paints."""

from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from facetimer.palette import ThemeName
from facetimer.settings import PictureSettings
from facetimer.ui.look.icons import IconSet
from facetimer.ui.look.theme import Theme, style_sheet

DISPLAY_PX = 40
"""The least size of type that is cut for large sizes."""
_EQUAL_DIGITS, _OPTICAL_SIZE = QFont.Tag("tnum"), QFont.Tag("opsz")


class Look(QObject):
    """Holds the `Theme`; widgets that paint themselves read it when they paint.

    Args:
        icons: the icon set, tinted with the theme's colours by whoever paints one.
        picture: what the person chose.
        parent: owner of this object.
    """

    theme_changed = Signal()

    def __init__(self, icons: IconSet, picture: PictureSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.icons = icons
        self._picture = picture
        self._system_reduces_motion = False
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        # Qt tells it from 6.10 on. What it hangs on has to be held: PySide deletes the one with the other.
        self._accessibility = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        if self._accessibility is not None:
            self._accessibility.contrastPreferenceChanged.connect(self._on_system_changed)
        self._theme = self._chosen()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def picture(self) -> PictureSettings:
        """What the person chose about the picture."""
        return self._picture

    def font(self, font: QFont, size_px: float, *, heavy: bool = False) -> QFont:
        """Return `font` in a size that grows with the text size; `size_px` is that at 100 %."""
        sized = QFont(font)
        sized.setPixelSize(self._theme.px(size_px))
        sized.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        return sized

    def choose(self, picture: PictureSettings) -> None:
        """Use the theme, text size and motion that the person chose."""
        self._picture = picture
        self._refresh()

    def follow_system_motion(self, reduced: bool) -> None:
        """Follow the motion setting of the desktop."""
        self._system_reduces_motion = reduced
        self._refresh()

    def apply(self) -> None:
        """Apply palette and style sheet to the application; called once at start, then on every change."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError("a look needs a QApplication")
        font = QFont(application.font())
        font.setFeature(_EQUAL_DIGITS, 1)
        application.setFont(font)
        application.setPalette(_qt_palette(self._theme))
        application.setStyleSheet(style_sheet(self._theme))

    def _refresh(self) -> None:
        before, self._theme = self._theme, self._chosen()
        if style_sheet(before) != style_sheet(self._theme):  # restyling every widget takes 50 ms
            self.apply()
        self.theme_changed.emit()

    def _on_system_changed(self) -> None:
        if self._chosen() != self._theme:
            self._refresh()

    def _chosen(self) -> Theme:
        name = self._picture.theme
        if name == "system":
            name = self._system_theme()
        motion = self._picture.motion
        reduced = self._system_reduces_motion if motion == "system" else motion == "reduced"
        return Theme(ThemeName(name), self._picture.text_percent, reduced)

    def _system_theme(self) -> Literal["light", "dark", "contrast"]:
        if self._accessibility is not None:
            wished = self._accessibility.contrastPreference()
            if wished is Qt.ContrastPreference.HighContrast:
                return "contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def has_letters() -> bool:
    """Whether there is any font; without one, each letter is an empty box."""
    return QFontMetrics(QFont()).inFontUcs4(ord("a"))


def tabular(font: QFont, pixel_size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return `font` in another size with digits of equal width, so that a count does not wobble.

    From `DISPLAY_PX` on it is cut for that size, if the font is: by its optical axis or by a family of its own.
    """
    wanted = QFont(font)
    wanted.setPixelSize(max(1, pixel_size))
    wanted.setWeight(weight)
    wanted.setFeature(_EQUAL_DIGITS, 1)
    if pixel_size >= DISPLAY_PX:
        _cut_for_display(wanted)
    return wanted


def _cut_for_display(font: QFont) -> None:
    family, sizes = _display_cut(QFontInfo(font).family())
    if family:
        font.setFamily(family)
    if sizes:
        font.setVariableAxis(_OPTICAL_SIZE, max(sizes[0], min(font.pixelSize(), sizes[1])))


@cache
def _display_cut(family: str) -> tuple[str, tuple[float, float] | None]:
    """Return the family cut for large sizes, if there is one, and the optical sizes of the font, if it has any."""
    for axis in QFontInfo(QFont(family)).variableAxes():
        if axis.tag() == _OPTICAL_SIZE:
            return "", (axis.minimumValue(), axis.maximumValue())
    large = f"{family} Display"
    return large if QFontDatabase.hasFamily(large) else "", None


def _qt_palette(theme: Theme) -> QPalette:
    colours = theme.palette
    palette = QPalette()
    role = QPalette.ColorRole
    for each, colour in (
        (role.Window, colours.ground),
        (role.Base, colours.raised),
        (role.AlternateBase, colours.ground),
        (role.Button, colours.raised),
        (role.ToolTipBase, colours.raised),
        (role.Highlight, colours.fill),
        (role.HighlightedText, colours.on_fill),
        (role.PlaceholderText, colours.ink_soft),
        (role.Link, colours.ink),
        (role.Mid, colours.line),
        (role.Dark, colours.edge),
        (role.Light, colours.raised),
    ):
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText):
        palette.setColor(each, QColor(colours.ink))
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.ink_soft))
    return palette
