# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Programmes as a person meets them: which one is proposed, what each comes to, and from which day on it counts.

Pure; it must not know how a programme is shown. Begin at `proposing.py`.
"""
