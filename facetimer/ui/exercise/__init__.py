# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page of one exercise: its moving picture and all there is to say about it. Begin at `page.py`.

Owns how it looks. What it says is made in `choices/exercise_page.py`; it must not know the player or a session.
"""
