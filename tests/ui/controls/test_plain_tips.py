# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Names that come from files are shown as they stand, in tooltips too."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocumentFragment
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import facetimer.ui
from facetimer.resources import assets_dir
from facetimer.settings import PictureSettings
from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.controls.dots import DotRow
from facetimer.ui.controls.text import ElidedText, plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.icons import IconSet

NAMES = ["<b>Kiss</b> & tell", "<img src='file:///etc/passwd'>", "&lt;b&gt;", "a < b", "plain"]


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(IconSet(assets_dir() / "icons"), PictureSettings())


def as_shown(tip: str) -> str:
    """What a person reads in a tooltip."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if Qt.mightBeRichText(tip) else tip


def elided(_look: Look, name: str) -> QWidget:
    text = ElidedText(name)
    text.resize(1, 20)
    text.grab()
    return text


MAKERS: list[Callable[[Look, str], QWidget]] = [
    elided,
    lambda look, name: DotRow(look, (True,), name),
    lambda look, name: IconButton(look, "leave", name),
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("make", MAKERS)
def test_a_tooltip_shows_a_name_as_it_stands(
    look: Look, qtbot: QtBot, name: str, make: Callable[[Look, str], QWidget]
) -> None:
    widget = make(look, name)
    qtbot.addWidget(widget)
    assert as_shown(widget.toolTip()) == name


def test_every_tooltip_goes_through_the_one_that_keeps_it_plain() -> None:
    folder = Path(facetimer.ui.__file__).parent
    calls = re.compile(r"(?<!icon\.)(?:\bsetToolTip\(|QToolTip\.showText\([^,]+, )(?!plain_tip\()")
    found = [
        f"{file.name}: {line}"
        for file in folder.rglob("*.py")
        for line in file.read_text("utf-8").splitlines()
        if calls.search(line)
    ]
    assert found == []
    assert plain_tip("plain") == "plain"
