# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How the window looks and speaks: colours, type, icons, languages, dates and the names of things.

It must not know any page or control. Begin at `current_look.py`, which puts a theme in force.
"""
