# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From TOML to checked values, or to the list of all that is wrong; and back again.

Begin at `reading.py`. It must not know which folders exist; `facetimer.library.loading` does.
"""
