# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the builder shows, and how a step is added to it."""

from facetimer.ui.building.page import BuilderPage
from tests.ui.finding import click


def steps(page: BuilderPage) -> list[str]:
    """Return the exercises of the steps, by id."""
    return [step["exercise"] for step in page.builder.steps]


def add(page: BuilderPage, *names: str) -> None:
    """Press the cards of exercises, by name."""
    for name in names:
        click(page, f"Add {name}")
