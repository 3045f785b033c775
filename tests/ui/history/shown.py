# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the History page shows, as a person reads it."""

from PySide6.QtWidgets import QListView

from facetimer.ui.history.figures.facts_table import FactsTable, Row
from facetimer.ui.history.page import HistoryPage
from facetimer.ui.history.session_list import SessionList
from tests.ui.finding import click, texts, the

COUNT = 120
"""How many sessions the page is shown with."""


def listed(page: HistoryPage) -> SessionList:
    model = the(page, QListView).model()
    assert isinstance(model, SessionList)
    return model


def show_table(page: HistoryPage) -> FactsTable:
    click(page, "Table")
    return the(page, FactsTable)


def weeks_in(page: HistoryPage) -> list[Row]:
    rows = the(page, FactsTable).rows()
    names = [what for what, _, _ in rows]
    return rows[1 : names.index("Zones, last four weeks")]


def sentences(page: HistoryPage) -> list[str]:
    """What the page says above its pictures."""
    found = texts(page)
    return found[: found.index("Where")]
