# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sizes and type of the window, as values, and the style sheet made of them and of the palette.

It must not know any page or widget.
"""

import re
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from facetimer.palette import PALETTES, Palette, ThemeName
from facetimer.session.timeline import SegmentKind

NOTE_PX, TILE_PX, TEXT_PX, LEAD_PX, HEAD_PX, TITLE_PX = 14, 16, 17, 22, 32, 48
"""The scale of type at 100 % text size: notes, names on tiles, text, leads and headings of sections, heads of
pages, and the one title of a page with a figure. Nothing is smaller than a note; the player has sizes of its own.
"""
LARGEST_TITLE_PERCENT = 125
"""The text size up to which a title keeps its place in the scale."""
LINE_PX = {NOTE_PX: 20, TILE_PX: 24, TEXT_PX: 24, LEAD_PX: 32, HEAD_PX: 40, TITLE_PX: 56}
"""From one line to the next, by size."""
FILL_MS = 300
"""How long a dot takes to fill; nothing of the window moves within a hold."""
COLUMN_PX = 1092
"""The widest a column of content gets."""
CHOOSER_ARROW_PX = 20
"""The arrow of a field that opens a list."""
LARGE_PERCENT = 140
"""Text size above which words need the room at either side of them in a button."""
TARGET_PX = 44
"""The least size of a control."""
CONTROL_PX = 64
"""The least size of a control in the player: an elbow or a knuckle finds it."""
CARD_RADIUS_PX, CONTROL_RADIUS_PX = 16, 12
"""Corners of cards, crops and heroes, and of controls and thumbs; chips and switches are round."""
RAIL_PX = 88
"""How wide the rail of places is at least."""
GAP_PX, GUTTER_PX, MARGIN_PX = 8, 24, 50
"""Between small things, between cards, and at the edges of a page."""


class Theme(Struct, frozen=True):
    """A palette at a text size.

    Attributes:
        name: which palette.
        text_percent: the text size that the person chose.
        reduced_motion: whether nothing moves that need not.
        size: how many times as large everything is on a page that is read from a distance (`page_look.py`).
    """

    name: ThemeName = ThemeName.LIGHT
    text_percent: int = 100
    reduced_motion: bool = False
    size: float = 1.0

    @property
    def palette(self) -> Palette:
        """The colours."""
        return PALETTES[self.name]

    def px(self, size: float) -> int:
        """Return a size that grows with the text size, in whole pixels."""
        return round(size * self.scale)

    @property
    def scale(self) -> float:
        """How many times as large as at a desk in usual type a sign is: it is as large as the words beside it."""
        return self.text_percent / 100 * self.size

    def gained(self, length: float) -> int:
        """Return by how much a sign of that length is larger than at 100 % text size; below 0 in smaller type."""
        return self.px(length) - self.grown(length)

    def grown(self, length: float) -> int:
        """Return a length that grows with the page and not with the text size, in whole pixels."""
        return round(length * self.size)

    def control_px(self, height: int, size: int = TEXT_PX) -> int:
        """Return the height of a control: that at 100 %, and more as its line of type grows."""
        return self.grown(height) + max(0, self.gained(LINE_PX[size]))

    @property
    def title_role(self) -> str:
        """The role of the one title of a page; where all text is much larger, that of a head is large enough."""
        return "title" if self.text_percent <= LARGEST_TITLE_PERCENT else "head"

    def moving_ms(self, duration_ms: int) -> int:
        """Return how long a movement takes; none where motion is reduced."""
        return 0 if self.reduced_motion else duration_ms

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
    if theme.size != 1:
        sheet = style_sheet(replace(theme, size=1.0))
        # Half of a height may be more than half of it once both are rounded: then Qt draws no round corner at all.
        whole = theme.size == int(theme.size)
        sheet = re.sub(
            r"(?<=radius: )(\d+)px", lambda found: f"{ceil(int(found[1]) * theme.size) - (not whole)} px", sheet
        )
        sheet = re.sub(r"\b(\d+)px", lambda found: f"{theme.grown(int(found[1]))}px", sheet)
        return sheet.replace(" px", "px")
    values = {name: getattr(theme.palette, name) for name in Palette.__struct_fields__}
    chip = theme.control_px(TARGET_PX)
    large = theme.text_percent > LARGE_PERCENT
    sizes = {
        "note": theme.px(NOTE_PX),
        "tile": theme.px(TILE_PX),
        "text": theme.px(TEXT_PX),
        "lead": theme.px(LEAD_PX),
        "head": theme.px(HEAD_PX),
        "title": theme.px(TITLE_PX),
        "control": theme.control_px(48) - 2,  # without the border, as everywhere here
        "primary": theme.control_px(72, LEAD_PX),
        "room": 12 if large else 23,
        "chip_room": 11 if large else 15,
        "primary_room": 16 if large else 32,
        "primary_word": 280 - 2 * (16 if large else 32),
        "large": theme.control_px(72, LEAD_PX) - 2,
        "small_primary": theme.control_px(56),
        "knuckle": theme.control_px(CONTROL_PX),
        "radius": CONTROL_RADIUS_PX,
        "card_radius": CARD_RADIUS_PX,
        "field": theme.control_px(48) - 2,
        "chip": chip // 2,  # a larger one would leave the corners square
        "chip_height": chip - 2,
        "outline": theme.palette.edge if theme.name is ThemeName.CONTRAST else "transparent",
    }
    return _SHEET.format_map({**values, **sizes, **_held_px(theme)})


def _held_px(theme: Theme) -> dict[str, int]:
    """Return the lengths of what one takes hold of, or presses, beside words, by their name in the sheet."""
    slider, groove, bar = (2 * round(theme.px(each) / 2) for each in (28, 6, 8))  # halves stay whole
    return {
        "scroll": theme.px(12),
        "scroll_radius": theme.px(8) // 2,
        "scroll_edge": (theme.px(12) - theme.px(8)) // 2,
        "scroll_least": theme.px(40),
        "slider": slider - 2 * theme.px(3),
        "slider_line": theme.px(3),
        "slider_radius": slider // 2,
        "slider_beyond": (slider - groove) // 2,
        "groove": groove,
        "groove_radius": groove // 2,
        "bar": bar,
        "bar_radius": bar // 2,
        "arrow": 34 + theme.gained(CHOOSER_ARROW_PX),
    }


_SHEET = """
QWidget {{ color: {ink}; font-size: {text}px; outline: none; }}
QMainWindow, QDialog, QMessageBox, #page {{ background: {ground}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {edge}; padding: 6px; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="head"] {{ font-size: {head}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {lead}px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {lead}px; }}
QLabel[role="name"] {{ font-weight: 600; }}
QLabel[role="tile"] {{ font-size: {tile}px; font-weight: 600; }}
QLabel[role="soft"] {{ color: {ink_soft}; }}
QLabel[role="tinted"] {{ color: {ink_on_tint}; }}
QLabel[role="note"] {{ color: {ink_soft}; font-size: {note}px; }}
#rail {{ background: {raised}; border: none; }}
#card {{ background: {raised}; border: 1px solid {outline}; border-radius: {card_radius}px; }}
#line {{ background: {line}; border: none; }}
#foot {{ background: {raised}; border-top: 1px solid {line}; }}
#banner {{ background: {tint_ready}; border: 1px solid {outline}; border-radius: {radius}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {scroll}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: {scroll_radius}px;
    min-height: {scroll_least}px; margin: {scroll_edge}px; }}
QScrollBar:horizontal {{ background: transparent; height: {scroll}px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {edge}; border-radius: {scroll_radius}px;
    min-width: {scroll_least}px; margin: {scroll_edge}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QPushButton {{ background: transparent; border: 1px solid {edge}; border-radius: {radius}px;
    padding: 0 {room}px; min-height: {control}px; font-weight: 500; }}
QPushButton:hover {{ border-color: {ink}; }}
QPushButton:pressed {{ background: {track}; }}
QPushButton:disabled {{ color: {ink_soft}; border-color: {line}; }}
QPushButton[kind="primary"] {{ background: {fill}; color: {on_fill}; border: none; font-size: {lead}px;
    font-weight: 600; min-height: {primary}px; min-width: {primary_word}px; padding: 0 {primary_room}px; }}
QDialog QPushButton[kind="primary"] {{ font-size: {text}px; min-height: {small_primary}px; min-width: 0; }}
QWidget QPushButton[reach="knuckle"] {{ min-height: {knuckle}px; }}
QWidget QPushButton[reach="elbow"] {{ min-height: {primary}px; }}
QPushButton[kind="primary"]:hover {{ background: {fill_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {fill_pressed}; }}
QPushButton[kind="primary"]:disabled {{ background: {sunk}; color: {ink_soft}; }}
QPushButton[kind="large"] {{ border-color: {ink_on_tint}; font-size: {lead}px; min-height: {large}px;
    min-width: 230px; font-weight: 500; }}
QPushButton[kind="primary"][besideLarge="true"] {{ min-width: 112px; }}
QPushButton[kind="quiet"], QPushButton[kind="quiet"]:hover {{ border-color: transparent; padding: 0 1px;
    font-weight: 500; }}
QPushButton[kind="quiet"][reach="elbow"] {{ padding: 0 16px; }}
QPushButton[kind="link"], QPushButton[kind="link"]:hover {{ border-color: transparent; padding: 0 1px;
    font-weight: 500; }}
QPushButton[kind="icon"] {{ background: transparent; border-color: transparent; padding: 0; min-height: 0; }}
QPushButton[kind="icon"]:hover {{ border-color: {edge}; }}
QPushButton[kind="chip"] {{ background: {sunk}; border-color: {outline}; border-radius: {chip}px;
    min-height: {chip_height}px; padding: 0 {chip_room}px; font-weight: 400; }}
#card QPushButton[kind="chip"]:!checked {{ background: {tint_none}; }}
QPushButton[kind="chip"]:hover {{ border-color: {edge}; }}
QPushButton[kind="chip"]:checked {{ background: {ink}; color: {ground}; border-color: {ink}; font-weight: 600; }}
QPushButton[kind="chip"]:disabled {{ color: {ink_soft}; }}
QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox {{ background: {raised}; color: {ink};
    border: 1px solid {edge}; border-radius: {radius}px; padding: 0 15px; min-height: {field}px;
    selection-background-color: {fill}; selection-color: {on_fill}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {ink_soft}; }}
QPlainTextEdit {{ padding: 8px; }}
QLineEdit[role] {{ background: transparent; border-color: transparent; padding: 0; font-weight: 600; }}
QLineEdit[role="title"] {{ font-size: {title}px; }}
QLineEdit[role="head"] {{ font-size: {head}px; }}
QLineEdit[role="lead"] {{ font-size: {lead}px; }}
QLineEdit[role]:hover, QLineEdit[role]:focus {{ border-color: {edge}; }}
QComboBox {{ padding: 0 10px; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {ink}; border: 1px solid {edge};
    selection-background-color: {fill}; selection-color: {on_fill}; }}
QAbstractSpinBox QLineEdit {{ background: transparent; border: none;
    padding: 0; min-height: 0; }}
#step {{ background: transparent; border: 1px solid transparent; padding: 0; font-weight: 600; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {arrow}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QSlider {{ min-height: {field}px; }}
QSlider::groove:horizontal {{ height: {groove}px; background: {track}; border-radius: {groove_radius}px; }}
QSlider::sub-page:horizontal {{ background: {work}; border-radius: {groove_radius}px; }}
QSlider::handle:horizontal {{ width: {slider}px; height: {slider}px; margin: -{slider_beyond}px 0;
    border-radius: {slider_radius}px; background: {raised}; border: {slider_line}px solid {work}; }}
QTreeView, QListView, QTableView {{ background: {raised}; alternate-background-color: {ground}; color: {ink};
    border: 1px solid {outline}; border-radius: {radius}px; outline: none;
    selection-background-color: {fill}; selection-color: {on_fill}; }}
#rows {{ background: transparent; border: none; border-radius: 0; }}
QTableView::item {{ padding: 0 8px; }}
QHeaderView::section {{ background: {ground}; color: {ink_soft}; border: none; border-bottom: 1px solid {line};
    padding: 6px 8px; }}
QMenu {{ background: {raised}; color: {ink}; border: 1px solid {edge}; }}
QMenu::item:selected {{ background: {fill}; color: {on_fill}; }}
QProgressBar {{ background: {track}; border: none; border-radius: {bar_radius}px;
    min-height: {bar}px; max-height: {bar}px; }}
QProgressBar::chunk {{ background: {work}; border-radius: {bar_radius}px; }}
"""
