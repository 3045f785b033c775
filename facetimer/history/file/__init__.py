# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The history's file: opened, migrated, locked, backed up, and restored when it is damaged.

It must not know what the rest of the app asks of the history; `facetimer.history.store` does. Begin at
`opening.py`; `connection.py` holds the file, or memory while the file cannot be used.
"""
