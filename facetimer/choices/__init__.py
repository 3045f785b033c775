# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From a person's settings, health answers and history to what is offered; window and terminal share it.

It must not know Qt. Begin at `planner.py`: what a routine comes to for this person. `due_today.py` says which one.
"""
