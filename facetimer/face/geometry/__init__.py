# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Curves and the shapes that pictures are made of. Begin at `shapes.py`."""
