# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The figures of the History page as pictures and as a table. Begin with `view.py`.

They show `history.practice_facts` and must not know the store.
"""
