# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who has set the desktop to high contrast gets it without looking for it in the settings.

Qt asks the settings portal as its application begins, so the look is seen in a process of its own, in which Qt
believes itself on such a desktop.
"""

import os
import subprocess
import sys

import pytest

from tests.ui.desktop.conftest import Desktop

FOLLOWING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet

application = QApplication([])
look = Look(IconSet(assets_dir() / "icons"), PictureSettings(theme=sys.argv[1]))
begun = look.theme.name
look.theme_changed.connect(application.quit)
hints = application.styleHints().accessibility() if sys.argv[1] != "system" else None
if hints is not None:
    hints.contrastPreferenceChanged.connect(application.quit)
QTimer.singleShot(60_000, application.quit)
application.exec()
print(begun, look.theme.name)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the settings portal is Linux's")
@pytest.mark.parametrize(("chosen", "then"), [("system", "contrast"), ("dark", "dark")])
def test_high_contrast_of_the_desktop_is_followed_unless_one_chose(
    desktop: Desktop, bus: str, chosen: str, then: str
) -> None:
    desktop.offer("contrast")
    environment = {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "XDG_CURRENT_DESKTOP": "GNOME",
        "QT_QPA_PLATFORM": "xcb",
    }
    command = [sys.executable, "-c", FOLLOWING, chosen]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()
    assert said == ["light" if chosen == "system" else chosen, then]
