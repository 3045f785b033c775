# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A routine, or an exercise, that a person builds: its file's text, every change to it, and what is wrong so far.

The text is the value: what is shown is read from it, and what is saved is that text. Begin at `builder.py`,
which holds it while it changes. It must not know how it is shown.
"""
