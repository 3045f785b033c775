# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sizes and type of the window, as values, and the style sheet made of them and of the palette.

It must not know any page or widget.
"""

from msgspec import Struct

from facetimer.palette import PALETTES, Palette, ThemeName
from facetimer.session.timeline import SegmentKind

SMALL_PX, TEXT_PX, TITLE_PX = 13, 16, 24
"""Notes, text and titles at 100 % text size; the player scales its own with the window."""
COLUMN_PX = 1100
"""The widest a column of content gets."""
CONTROL_PX = 64
"""The least size of a control in the player: an elbow or a knuckle finds it."""


class Theme(Struct, frozen=True):
    """A palette at a text size."""

    name: ThemeName = ThemeName.LIGHT
    text_percent: int = 100
    reduced_motion: bool = False

    @property
    def palette(self) -> Palette:
        """The colours."""
        return PALETTES[self.name]

    def px(self, size: float) -> int:
        """Return a size that grows with the text size, in whole pixels."""
        return round(size * self.text_percent / 100)

    def phase_colour(self, kind: SegmentKind) -> str:
        """Return the tone of a phase; its word, icon and ring style say the same without colour."""
        return getattr(self.palette, PHASE_ROLES[kind])  # type: ignore[no-any-return]


PHASE_ROLES: dict[SegmentKind, str] = {
    SegmentKind.INTRO: "ready",
    SegmentKind.MOVE_IN: "work",
    SegmentKind.HOLD: "work",
    SegmentKind.MOVE_OUT: "ease",
    SegmentKind.REST: "ease",
    SegmentKind.SIDE_SWITCH: "ready",
    SegmentKind.GAP: "ready",
    SegmentKind.CLOSE: "ease",
}


def style_sheet(theme: Theme) -> str:
    """Return the Qt style sheet of `theme`; widgets that paint themselves take colours from the theme."""
    values = {name: getattr(theme.palette, name) for name in Palette.__struct_fields__}
    sizes = {
        "small": theme.px(SMALL_PX),
        "text": theme.px(TEXT_PX),
        "lead": theme.px(18),
        "title": theme.px(TITLE_PX),
        "control": max(40, theme.px(40)),
        "primary": max(48, theme.px(48)),
        "radius": 8,
        "field": max(34, theme.px(34)),
        "chip": max(30, theme.px(30)) // 2 + 3,  # half of it all; a larger one would leave the corners square
        "chip_height": max(30, theme.px(30)),
    }
    return _SHEET.format_map({**values, **sizes})


_SHEET = """
QWidget {{ color: {ink}; font-size: {text}px; }}
QMainWindow, QDialog, QMessageBox, #page {{ background: {ground}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {edge}; padding: 6px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {lead}px; }}
QLabel[role="heading"] {{ font-size: {text}px; font-weight: 600; }}
QLabel[role="soft"] {{ color: {ink_soft}; }}
QLabel[role="note"] {{ color: {ink_soft}; font-size: {small}px; }}
QLabel[role="fault"] {{ color: {ink}; }}
#rail {{ background: {raised}; border: none; }}
#card {{ background: {raised}; border: 1px solid {line}; border-radius: 12px; }}
#foot {{ background: {raised}; border-top: 1px solid {line}; }}
#banner {{ background: {raised}; border: 1px solid {ready}; border-radius: {radius}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: 4px; min-height: 40px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {edge}; border-radius: 4px; min-width: 40px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QPushButton {{ background: {raised}; border: 1px solid {edge}; border-radius: {radius}px;
    padding: 4px 18px; min-height: {control}px; }}
QPushButton:hover {{ border-color: {ink}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton:focus {{ border: 3px solid {ink}; padding: 2px 16px; }}
QPushButton:disabled {{ color: {ink_soft}; border-color: {line}; }}
QPushButton[kind="primary"] {{ background: {fill}; color: {on_fill}; border: 3px solid {fill};
    font-size: {lead}px; font-weight: 600; min-height: {primary}px; padding: 4px 32px; }}
QPushButton[kind="primary"]:hover {{ background: {fill_strong}; border-color: {fill_strong}; }}
QPushButton[kind="primary"]:focus {{ border: 3px solid {ink}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent; padding: 4px 12px; }}
QPushButton[kind="quiet"]:hover {{ border-color: {edge}; }}
QPushButton[kind="quiet"]:focus {{ border: 3px solid {ink}; padding: 2px 10px; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; padding: 4px 6px;
    text-decoration: underline; }}
QPushButton[kind="link"]:hover {{ border-color: {edge}; }}
QPushButton[kind="link"]:focus {{ border: 3px solid {ink}; padding: 2px 4px; }}
QPushButton[kind="icon"] {{ background: transparent; border: 1px solid transparent; padding: 0; min-height: 0; }}
QPushButton[kind="icon"]:hover {{ border-color: {edge}; }}
QPushButton[kind="icon"]:focus {{ border: 3px solid {ink}; padding: 0; }}
QPushButton[kind="chip"] {{ border-radius: {chip}px; min-height: {chip_height}px; padding: 2px 14px; }}
QPushButton[kind="chip"]:focus {{ border: 3px solid {ink}; padding: 0 12px; }}
QPushButton[kind="chip"]:checked {{ background: {ink}; color: {ground}; border-color: {ink}; }}
QPushButton[kind="chip"]:checked:focus {{ border: 3px solid {work}; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{ background: {raised}; color: {ink};
    border: 1px solid {edge}; border-radius: {radius}px; padding: 3px 10px; min-height: {field}px;
    selection-background-color: {fill}; selection-color: {on_fill}; }}
QPlainTextEdit {{ padding: 8px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus
    {{ border: 3px solid {ink}; padding: 1px 8px; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {ink}; border: 1px solid {edge};
    selection-background-color: {fill}; selection-color: {on_fill}; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent; border: none;
    padding: 0; min-height: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 34px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QSlider {{ min-height: {field}px; }}
QSlider::groove:horizontal {{ height: 6px; background: {line}; border-radius: 3px; }}
QSlider::sub-page:horizontal {{ background: {work}; border-radius: 3px; }}
QSlider::handle:horizontal {{ width: 20px; height: 20px; margin: -9px 0; border-radius: 12px;
    background: {raised}; border: 2px solid {work}; }}
QSlider::handle:horizontal:focus {{ border: 4px solid {ink}; width: 16px; height: 16px; }}
QTreeView, QListView, QTableView {{ background: {raised}; alternate-background-color: {ground}; color: {ink};
    border: 1px solid {line}; border-radius: {radius}px; outline: none;
    selection-background-color: {fill}; selection-color: {on_fill}; }}
QTreeView:focus, QListView:focus, QTableView:focus {{ border: 3px solid {ink}; }}
QTableView::item {{ padding: 0 8px; }}
QHeaderView::section {{ background: {ground}; color: {ink_soft}; border: none; border-bottom: 1px solid {line};
    padding: 6px 8px; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {edge}; }}
QMenu::item:selected {{ background: {fill}; color: {on_fill}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }}
QProgressBar::chunk {{ background: {work}; border-radius: 4px; }}
"""
