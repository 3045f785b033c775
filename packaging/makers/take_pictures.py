# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Take the pictures of every page in docs/pictures/, light and dark, from the real window used by mouse.

Run by hand after the window has changed, and look at each: `.venv/bin/python packaging/makers/take_pictures.py`.
"""

import sys
import tempfile
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))  # `tests` is not installed

from desk_font import desk_font  # noqa: E402
from PySide6.QtGui import QImage  # noqa: E402 - after the path

from facetimer.palette import PALETTES, ThemeName  # noqa: E402
from tests.begun import BEGUN_TOML  # noqa: E402
from tests.e2e.screen import AppWindow, open_screen  # noqa: E402
from tests.packaging.waiting import wait_until  # noqa: E402

PICTURES = CHECKOUT / "docs" / "pictures"
PLACES = {
    "today": (44, 52),
    "practise": (44, 132),
    "history": (44, 212),
    "learn": (44, 292),
    "settings": (44, 372),
}
"""Where the rail's places are in a window of 1280 × 800."""
CARD = (824, 280)
"""The Cheek and Lip Trio in Practise, third of the first row."""
PAGE_S = 2
INTO_THE_HOLD_S = 14
"""8 s to get ready and 3 s to move."""
FROM_HOLD_TO_HOLD_S = 32
TO_THE_END_S = 20
"""3-2-1 after the pause, the last of the exercise, 10 s of closing, and the page that follows."""
SETTINGS = BEGUN_TOML + '[picture]\ntheme = "{theme}"\n[sound]\noutput = "silent"\n'
SETTINGS += "[session]\nkeep_awake = false\n"  # a bare X server cannot, and would say so in every picture


def save(window: AppWindow, name: str) -> None:
    """Write what the window shows to docs/pictures/."""
    pixels = window.pixels().copy()
    height, width, _ = pixels.shape
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    if not image.save(str(PICTURES / f"{name}.png")):
        raise SystemExit(f"{PICTURES / name}.png could not be written")
    print(name)


def settle(window: AppWindow) -> None:
    """Let a page come, which a busy machine may paint in parts, and wait until nothing moves."""
    time.sleep(PAGE_S)
    window.wait_until_still()


def press_primary(window: AppWindow, theme: ThemeName) -> None:
    """Click the large button of the page."""
    wait_until(lambda: window.find(PALETTES[theme].fill), 30)
    place = window.find(PALETTES[theme].fill)
    assert place
    window.click(*place)


def take(theme: ThemeName) -> None:
    """Go once through the app, from the first page to a finished session in the history."""
    name = theme.value
    with tempfile.TemporaryDirectory() as folder, open_screen() as screen:
        data, config = Path(folder, "data"), Path(folder, "config")
        config.mkdir()
        (config / "settings.toml").write_text(SETTINGS.format(theme=name), encoding="utf-8")
        with screen.facetimer(data, config) as window:
            for place in ("today", "practise", "learn", "settings"):
                window.click(*PLACES[place])
                settle(window)
                save(window, f"{place}-{name}")
            window.click(*PLACES["practise"])
            settle(window)
            window.click(*CARD)
            settle(window)
            save(window, f"routine-{name}")
            press_primary(window, theme)
            settle(window)
            save(window, f"get-ready-{name}")
            press_primary(window, theme)
            practise(window, name)
            press_primary(window, theme)  # the last page of a session stands alone, without the places
            settle(window)
            window.click(*PLACES["history"])
            settle(window)
            save(window, f"history-{name}")


def practise(window: AppWindow, name: str) -> None:
    """Picture each exercise's hold, a pause and the end of the session."""
    time.sleep(INTO_THE_HOLD_S)
    save(window, f"player-{name}")
    time.sleep(FROM_HOLD_TO_HOLD_S)  # the first is done to its end: of nothing done there is no page
    for step, key in (("player-second", "Right"), ("player-third", "space")):
        save(window, f"{step}-{name}")
        window.press(key)
        if key != "space":
            time.sleep(INTO_THE_HOLD_S)
    settle(window)
    save(window, f"paused-{name}")
    window.press("Right")
    window.press("space")
    time.sleep(TO_THE_END_S)
    settle(window)
    save(window, f"finish-{name}")


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    with desk_font():
        for chosen in (ThemeName.LIGHT, ThemeName.DARK):
            take(chosen)
