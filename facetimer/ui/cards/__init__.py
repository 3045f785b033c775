# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Pictures to press: of a routine, an exercise or a step, and the large one at the head of a page.

Begin at `crop_button.py`. What a card shows is told to it; it must not know settings or history.
"""
