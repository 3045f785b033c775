# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds the rows of settings."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facetimer.ui.settings.page import SettingsPage


def row(page: SettingsPage, key: str) -> QWidget:
    """Return the row of the setting `key`, with its group in sight."""
    found = page.findChild(QWidget, key)
    assert isinstance(found, QWidget), key
    page.show_setting(key)
    QCoreApplication.sendPostedEvents()
    return found
