# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The colours of the window and of the face in it, by role and theme: the one place that names them.

Every pair of text and ground has a contrast of at least 7:1, every graphic at least 3:1 (a test computes it;
WCAG 2.2 success criteria 1.4.6 and 1.4.11).
"""

from enum import StrEnum

from msgspec import Struct


class ThemeName(StrEnum):
    """The palettes there are."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Palette(Struct, frozen=True):
    """Colours by role, as `#RRGGBB`.

    `work`, `ease`, `ready` and `blocked` are for graphics and always come with a word or a shape.
    Three roles need no colour of their own: the focus frame is `ink`; what is chosen is `ground` on `ink`; what
    cannot be pressed is `ink_soft` on `sunk`, without a border.

    Attributes:
        ground: of the page.
        raised: of cards, fields and the rail.
        sunk: of chips, tiles and empty cells.
        tint_work, tint_ease, tint_ready, tint_none: of stages and cards: muscles work; hands work, or rest;
            prepare and change sides; a figure that does nothing.
        heat: of the cell of a calendar with the most practice; carries text.
        ink: text.
        ink_soft: text of less weight, on `ground` and `raised` alone.
        ink_on_tint: the same on every other ground, and the border of a control there.
        line: hairlines between rows.
        track: what a ring or a bar has not covered yet.
        edge: borders of controls: a graphic, so 3:1, unlike `line`.
        fill, fill_hover, fill_pressed, on_fill: the primary button; `work` itself does not carry text at 7:1.
    """

    ground: str
    raised: str
    sunk: str
    tint_work: str
    tint_ease: str
    tint_ready: str
    tint_none: str
    heat: str
    ink: str
    ink_soft: str
    ink_on_tint: str
    work: str
    ease: str
    ready: str
    blocked: str
    line: str
    track: str
    edge: str
    fill: str
    fill_hover: str
    fill_pressed: str
    on_fill: str


PALETTES: dict[ThemeName, Palette] = {
    ThemeName.LIGHT: Palette(
        ground="#F7F3EC",
        raised="#FFFDF9",
        sunk="#ECE5DC",
        tint_work="#EEE2D4",
        tint_ease="#E2E8E2",
        tint_ready="#F0E9DB",
        tint_none="#EBE5DB",
        heat="#9BB4A9",
        ink="#26221F",
        ink_soft="#544C45",
        ink_on_tint="#3B3530",
        work="#B4512F",
        ease="#3F7060",
        ready="#8A6410",
        blocked="#9B2C3A",
        line="#D9CFC2",
        track="#D9CFC2",
        edge="#8A7F73",
        fill="#8C3A1D",
        fill_hover="#74301A",
        fill_pressed="#5E2614",
        on_fill="#FFFDF9",
    ),
    ThemeName.DARK: Palette(
        ground="#1C1A1D",
        raised="#262328",
        sunk="#29252A",
        tint_work="#3B312E",
        tint_ease="#343A3B",
        tint_ready="#3E362E",
        tint_none="#343036",
        heat="#42504D",
        ink="#F1EAE2",
        ink_soft="#B9AFA6",
        ink_on_tint="#D8CFC7",
        work="#E58A63",
        ease="#86BBA5",
        ready="#E0B457",
        blocked="#E98490",
        line="#3A353C",
        track="#3A353C",
        edge="#857B82",
        fill="#EE9A75",
        fill_hover="#F5B195",
        fill_pressed="#E7936E",
        on_fill="#1C1A1D",
    ),
    ThemeName.CONTRAST: Palette(
        ground="#000000",
        raised="#0C0C0C",
        sunk="#0C0C0C",
        tint_work="#0C0C0C",
        tint_ease="#0C0C0C",
        tint_ready="#0C0C0C",
        tint_none="#0C0C0C",
        heat="#284137",
        ink="#FFFFFF",
        ink_soft="#E8E8E8",
        ink_on_tint="#F5F5F5",
        work="#FFB38A",
        ease="#9DF0CF",
        ready="#FFE14D",
        blocked="#FF8C9A",
        line="#9A9A9A",
        track="#4A4A4A",
        edge="#C8C8C8",
        fill="#FFE14D",
        fill_hover="#FFF1A8",
        fill_pressed="#E0C22E",
        on_fill="#000000",
    ),
}
