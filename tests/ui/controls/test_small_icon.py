# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Icons are sharp on screens of twice the density and follow a theme that changes under them."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from facetimer.palette import PALETTES, ThemeName
from facetimer.ui.controls.banner import Banner
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.main_window import MainWindow
from tests.ui.finding import the
from tests.ui.surroundings import Surroundings


def icons(parent: QWidget) -> list[QWidget]:
    """The parts of a page that are as wide as an icon."""
    return [w for w in parent.findChildren(QWidget) if w.isVisible() and w.width() in {22, 24}]


def has(image: QImage, colour: str) -> bool:
    wanted = QColor(colour)
    return any(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def is_sharp(image: QImage) -> bool:
    """Whether its lines begin from one pixel to the next; what was enlarged fades in over several."""
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.setDevicePixelRatio(image.devicePixelRatio())
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    rows = [[flat.pixelColor(x, y).lightness() for x in range(flat.width())] for y in range(flat.height())]
    steps = [abs(left - right) for row in rows for left, right in itertools.pairwise(row)]
    return max(steps) > 0.7 * (max(map(max, rows)) - min(map(min, rows)))


def put_some(window: MainWindow) -> list[SmallIcon]:
    """Show three icons in a window."""
    made = [SmallIcon(window.look, icon, "ink_soft", 24, window) for icon in ("done", "partial", "skipped")]
    for each in made:
        each.show()
    return made


def test_icons_follow_the_theme(window: MainWindow) -> None:
    shown = put_some(window)
    window.preferences.change("picture.theme", "dark")
    for each in shown:
        assert has(each.grab().toImage(), PALETTES[ThemeName.DARK].ink_soft)


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_the_sign_of_a_notice_follows_the_theme(
    surroundings: Surroundings, window: MainWindow, theme: str
) -> None:
    window.flow.open_routine("gone")  # which is told
    window.preferences.change("picture.theme", theme)
    sign = icons(the(window, Banner))[0]
    assert has(sign.grab().toImage(), PALETTES[ThemeName(theme)].ready)


def test_icons_are_sharp_at_twice_the_density(tmp_path: Path) -> None:
    environment = os.environ | {"QT_SCALE_FACTOR": "2"}
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.controls.test_small_icon", str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def main(home: Path) -> int:
    """Look at the icons of a window twice as dense; print those that are not."""
    from PySide6.QtWidgets import QApplication

    from tests.begun import BEGUN

    application = QApplication(sys.argv[:1])
    settings = BEGUN
    window = MainWindow(Surroundings(home, settings).context("Something to know."))
    window.show()
    application.processEvents()
    put_some(window)
    window.grab()
    blurred = []
    seen = 0
    for each in icons(window):
        image = each.grab().toImage()
        assert image.devicePixelRatio() == 2
        seen += 1
        if not is_sharp(image):
            blurred.append(type(each).__name__)
    window.close()
    sys.stdout.write(f"{seen} seen, blurred: {blurred}\n")
    return 1 if blurred or seen < 4 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
