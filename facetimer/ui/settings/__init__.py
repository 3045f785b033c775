# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Settings, health answers and the first start: each of them writes to `ui.preferences`.

Begin at `page.py`; health answers are in `health_page.py`.
"""
