# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Programmes: all of them, one by itself, and the questions that propose one.

Owns how a programme is shown and followed. It must not know what is due today. Begin with `programme_page.py`.
"""
