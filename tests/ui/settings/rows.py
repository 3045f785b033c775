# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Finds the rows of settings."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facetimer.ui.settings.page import SettingsPage
from facetimer.ui.settings.setting_group import SettingGroup


def row(page: SettingsPage, key: str) -> QWidget:
    """Return the row of the setting `key`, with its group in sight."""
    found = page.findChild(QWidget, key)
    assert isinstance(found, QWidget), key
    group: QWidget | None = found
    while group is not None and not isinstance(group, SettingGroup):
        group = group.parentWidget()
    assert group is not None, f"{key} is in no group"
    for name in page.groups:
        page.show_group(name)
        if not group.isHidden():
            break
    QCoreApplication.sendPostedEvents()
    return found
