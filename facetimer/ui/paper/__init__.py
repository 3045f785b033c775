# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Pages of paper: laid out once, and shown, printed or written as PDF. Begin at `document.py`.

What stands on them is decided in `choices/paper/`. It must not know which page of the window asks.
"""
