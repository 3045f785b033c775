# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A person's own routine `quick`, of one exercise that takes 3 s, for tests that wait for a real session."""

from pathlib import Path

PLANNED_MS = 21_000
"""8 s to get ready, 3 s of the exercise, 10 s to close."""
EXERCISE = """
id = "quick-press"
name = "Quick Press"
category = "exercise"
goal = "work"
zones = ["lips"]
tool = "none"
pressure = "none"
position = "Sit tall."
flags = []
evidence = "comfort"
source = "mine"
reference = "a test"

[cues]
setup = "Lips together."
action = "Press."
hold = "Hold."
release = "Release."

[[blocks]]
label = "press"
move_in_s = { value = 1, source = "mine" }
hold_s = { value = 1, source = "mine" }
move_out_s = { value = 1, source = "mine" }
rest_s = { value = 0, source = "mine" }
reps = { value = 1, source = "mine" }
"""
ROUTINE = """
id = "quick"
name = "Quick Session"
prep = "exercise"
tools = []
source = "mine"

[[steps]]
exercise = "quick-press"
"""


def put_quick_session(library: Path) -> None:
    """Put the exercise and the routine into a person's own library."""
    for folder, name, text in (("exercises", "quick-press", EXERCISE), ("routines", "quick", ROUTINE)):
        (library / folder).mkdir(parents=True)
        (library / folder / f"{name}.toml").write_text(text)
