# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The History page: charts, list, one session, and what is done with the record as a whole.

It must not know how anything is kept. Begin at `page.py`; `figures/` shows days and places, `export_and_merge.py`
exports, restores and merges, `upkeep.py` looks after backups and the sync folder.
"""
