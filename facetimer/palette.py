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
    `fill` and `on_fill` are the primary button: `work` itself does not carry text at 7:1.
    """

    ground: str
    raised: str
    ink: str
    ink_soft: str
    work: str
    ease: str
    ready: str
    blocked: str
    line: str
    fill: str
    fill_strong: str
    on_fill: str
    edge: str
    """Borders of controls: a graphic, so 3:1, unlike the hairline `line`."""


PALETTES: dict[ThemeName, Palette] = {
    ThemeName.LIGHT: Palette(
        ground="#F7F3EC",
        raised="#FFFDF9",
        ink="#26221F",
        ink_soft="#544C45",
        work="#B4512F",
        ease="#3F7060",
        ready="#8A6410",
        blocked="#9B2C3A",
        line="#D9CFC2",
        fill="#8C3A1D",
        fill_strong="#74301A",
        on_fill="#FFFDF9",
        edge="#8A7F73",
    ),
    ThemeName.DARK: Palette(
        ground="#1C1A1D",
        raised="#262328",
        ink="#F1EAE2",
        ink_soft="#B9AFA6",
        work="#E58A63",
        ease="#86BBA5",
        ready="#E0B457",
        blocked="#E98490",
        line="#3A353C",
        fill="#EE9A75",
        fill_strong="#F5B195",
        on_fill="#1C1A1D",
        edge="#857B82",
    ),
    ThemeName.CONTRAST: Palette(
        ground="#000000",
        raised="#0C0C0C",
        ink="#FFFFFF",
        ink_soft="#E8E8E8",
        work="#FFB38A",
        ease="#9DF0CF",
        ready="#FFE14D",
        blocked="#FF8C9A",
        line="#9A9A9A",
        fill="#FFE14D",
        fill_strong="#FFF1A8",
        on_fill="#000000",
        edge="#FFFFFF",
    ),
}
