# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From choosing a routine to its end: picker, routine, card before a session, page after it.

Begin at `session_flow.py`, which shows these pages one after another.
"""
