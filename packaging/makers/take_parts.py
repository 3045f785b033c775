# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Take a picture of every control in all its states, in each theme, to look at.

`take_parts.py FOLDER [PERCENT] [rtl]`
"""

import sys
from collections.abc import Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))

from PySide6.QtCore import QRectF, Qt  # noqa: E402 - after the path
from PySide6.QtGui import QColor, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget  # noqa: E402
from shiboken6 import delete  # noqa: E402

from facetimer.palette import PALETTES, Palette, ThemeName  # noqa: E402
from facetimer.resources import assets_dir  # noqa: E402
from facetimer.settings import PictureSettings  # noqa: E402
from facetimer.ui.controls.buttons import Button, IconButton  # noqa: E402
from facetimer.ui.controls.dots import DotRow  # noqa: E402
from facetimer.ui.controls.focus_frame import FocusFrame  # noqa: E402
from facetimer.ui.controls.form_controls import Chooser, Slider, Switch, Tick  # noqa: E402
from facetimer.ui.controls.segments import Segments  # noqa: E402
from facetimer.ui.controls.stepper import Stepper  # noqa: E402
from facetimer.ui.controls.text import Text  # noqa: E402
from facetimer.ui.controls.tile import Tile  # noqa: E402
from facetimer.ui.look.current_look import Look  # noqa: E402
from facetimer.ui.look.icons import IconSet  # noqa: E402

STATES = ("rest", "hover", "pressed", "keyboard focus", "disabled")


def parts(look: Look) -> QWidget:
    """Return a page of all parts."""
    page = QWidget()
    page.setObjectName("page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setContentsMargins(40, 32, 40, 32)
    column.setSpacing(20)
    column.addWidget(Text("Parts and states", "head"))
    for kind in ("primary", "plain", "quiet"):
        column.addLayout(_row([_in_state(Button("Start", kind), state) for state in STATES]))
    chips = [Button(word, "chip") for word in ("Chip", "Chosen", "Focus", "Cannot")]
    chips[1].setChecked(True)
    chips[3].setEnabled(False)
    chips[2].setProperty("state", "keyboard focus")
    on, off, ticked = Switch(look), Switch(look, "Softer today"), Tick(look, "Ticked")
    on.setChecked(True)
    ticked.setChecked(True)
    segments = Segments(look, "Shown as", {"pictures": "Pictures", "table": "Table"}, "pictures")
    column.addLayout(_row([*chips, on, off, ticked, Tick(look, "Not"), segments]))
    slider, chooser = Slider(), Chooser(look)
    slider.setValue(40)
    slider.setFixedWidth(240)
    chooser.addItems(["as the system", "light"])
    stepper = Stepper(look, "Length", (10, 60), 30, 10, lambda value: f"{value} s")
    bounded = Stepper(look, "Rounds", (1, 9), 1)
    icon = IconButton(look, "search", "Search")
    column.addLayout(_row([slider, chooser, stepper, bounded, icon, Button("A link", "link")]))
    dots = DotRow(look, (True, True, False, False), "two of four", 2)
    new = DotRow(look, (True, True, False, False), "two of four", new=1, dot_px=22)
    column.addLayout(_row([dots, new]))

    def picture(painter: QPainter, box: QRectF) -> None:
        painter.fillRect(box, QColor(look.theme.palette.tint_ease))

    tiles = [Tile(look, "Ease and rest", "massage, breath", picture), Tile(look, "5 minutes", "most days")]
    tiles += [Tile(look, "Just my hands", "", picture), Tile(look, "Not now")]
    tiles[0].setChecked(True)
    tiles[3].setEnabled(False)
    column.addLayout(_row(tiles, stretched=True))
    for roles in (Palette.__struct_fields__[:11], Palette.__struct_fields__[11:]):
        column.addLayout(_row([_patch(look, role) for role in roles], stretched=True))
    for role in ("heading", "lead", "name", "text", "soft", "note"):
        column.addWidget(Text(f"{role}: Slowly along the jaw, up to the ear. 0123456789", role))
    return page


def _row(widgets: Sequence[QWidget], *, stretched: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    for widget in widgets:
        row.addWidget(widget)
    if not stretched:
        row.addStretch(1)
    return row


def _in_state(button: Button, state: str) -> Button:
    button.setProperty("state", state)
    button.setDown(state == "pressed")
    button.setEnabled(state != "disabled")
    return button


def _patch(look: Look, role: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    patch = QWidget()
    patch.setFixedHeight(40)
    colours = look.theme.palette
    patch.setStyleSheet(
        f"background: {getattr(colours, role)}; border: 1px solid {colours.line}; border-radius: 12px;"
    )
    column.addWidget(patch)
    column.addWidget(Text(role.replace("_", " "), "note"))
    return holder


def main() -> int:
    """Write one picture for each theme."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    if "rtl" in sys.argv:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    percent = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    for theme in ThemeName:
        picture = PictureSettings(theme=theme.value, text_percent=percent, motion="reduced")
        look = Look(IconSet(assets_dir() / "icons"), picture)
        look.apply()
        page = parts(look)
        page.setStyleSheet(f"#page {{ background: {PALETTES[theme].ground}; }}")
        page.resize(1280, 900)
        page.show()
        application.processEvents()
        for button in page.findChildren(Button):
            if button.property("state") == "hover":
                button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
            elif button.property("state") == "keyboard focus":
                FocusFrame(look, button)
        page.grab().save(str(folder / f"parts-{theme.value}-{percent}.png"))
        delete(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())
