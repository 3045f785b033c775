# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history as others read it: JSON, CSV, calendars, merging, restoring, the sync folder.

Nothing that comes in is believed before `facetimer.history.validation` has checked it. Begin at `imports.py` for
what comes in, `export_file.py` for what goes out.
"""
