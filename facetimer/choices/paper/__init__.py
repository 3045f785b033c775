# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What stands on paper: a routine to practise without a screen, and the weeks of a programme to tick off.

Window and terminal print the same. It must not know how large a page is, or how anything is drawn.
"""
