# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine on the terminal: its length, who asks for it, its steps, and what health answers do to it."""

from facetimer.choices.files.preview import Preview
from facetimer.commands.inputs import clock_text


def page_lines(shown: Preview) -> list[str]:
    """Return the lines of a routine's page."""
    times = f"{clock_text(shown.total_ms)}, hands on {clock_text(shown.hands_on_ms)}"
    lines = [f"{shown.routine.name} ({shown.routine.id}): {times}"]
    lines += [text for text in (shown.asked, shown.routine.note) if text]
    for number, step in enumerate(shown.steps, start=1):
        changes = f", {step.changes}" if step.changes else ""
        lines.append(f"{number:>3}  {clock_text(step.duration_ms):>5}  {step.exercise.name}{changes}")
        if step.note:
            lines.append(f"            {step.note}")
    return [*lines, *shown.health]
