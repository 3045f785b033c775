# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Today: what is due, the week's dots, the question after the weeks of a programme.

Begin at `page.py`; what is counted is in `choices/due_today.py`.
"""
