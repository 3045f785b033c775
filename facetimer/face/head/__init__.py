# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The head from the front, from its outlines to shapes. Begin at `portrait.py`."""
