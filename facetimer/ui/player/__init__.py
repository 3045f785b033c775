# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A session while it runs: the page, its ring, count and controls, and what drives it.

The driver asks the clock; no widget here knows what time it is. Begin at `page.py`, then `driver.py`.
"""
