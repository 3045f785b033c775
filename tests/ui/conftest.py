# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.begun import BEGUN
from tests.ui.surroundings import Surroundings

PATIENCE_MS = 30_000

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no screen: widgets are still measured and painted

# Windows has dialogs of its own, which a test can neither see into nor close.
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


class PatientQtBot(QtBot):
    """Waits for a busy machine too: half a minute where pytest-qt waits five seconds, which say nothing."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815 - pytest-qt's names
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Begin without the theme of the test before, and delete what the test closed (Qt waits for an event loop).

    Times and dates are those of no country, as where LC_ALL is C; Windows has a country always.
    """
    QLocale.setDefault(QLocale.c())
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")
        application.setPalette(application.style().standardPalette())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Draw no more pictures for windows that are closed next: pytest-qt gives the event loop a turn before."""
    for each in QApplication.topLevelWidgets():
        each.hide()
    yield


@pytest.fixture
def surroundings(tmp_path: Path) -> Surroundings:
    """The shipped library, a clock that jumps and a quiet soundtrack, in a fresh home."""
    settings = BEGUN.changed("picture.theme", "light")
    return Surroundings(tmp_path, settings)


@pytest.fixture
def window(surroundings: Surroundings, qtbot: QtBot) -> Iterator[object]:
    """The real window on those surroundings, shown."""
    from facetimer.ui.main_window import MainWindow

    opened = MainWindow(surroundings.context())
    qtbot.addWidget(opened)
    opened.show()
    yield opened
    opened.close()


@pytest.fixture
def weeks_from_monday() -> None:
    """As in Britain, wherever the computer is that runs the tests."""
    QLocale.setDefault(QLocale("en_GB"))


@pytest.fixture(scope="session")
def pseudo_locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of made-up languages: every text longer and with accents, or from right to left."""
    from facetimer.resources import assets_dir
    from tests.ui.pseudo_locales import make_pseudo_locales

    folder = tmp_path_factory.mktemp("i18n")
    make_pseudo_locales(assets_dir() / "i18n" / "facetimer_en.ts", folder)
    return folder


@pytest.fixture
def longer_language(pseudo_locales: Path, qtbot: QtBot) -> Iterator[None]:
    """The longer made-up language in force; what is English in a window then was not put into words."""
    from facetimer.ui.look.languages import install_language

    translator = install_language(pseudo_locales, "en_XA")
    assert translator is not None
    yield
    QCoreApplication.removeTranslator(translator)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())
