# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Painted and composed widgets; none of them knows what time it is."""
