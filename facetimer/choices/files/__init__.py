# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files that somebody brings: what each is, what it would add or replace, what is wrong. Begin at `offered.py`.

It must not know who asks: the window shows it, `facetimer check` prints part of it.
"""
