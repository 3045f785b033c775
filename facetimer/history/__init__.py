# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was done: recorded as it happens, kept whole, counted, exported.

It must not know Qt, the face or the sound. Begin at `records.py` for what is kept, `store.py` for keeping it,
`journal.py` for recording a session; `file/` is the database, `exchange/` all other forms.
"""
