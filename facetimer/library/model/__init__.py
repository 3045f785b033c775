# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What can be practised, as frozen values: exercises, routines, programmes and the words they are made of.

It must not know any file. Begin at `practice.py`.
"""
