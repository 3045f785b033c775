# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is read from assets/face: outlines, movers, hands, views, cameras. Begin at `rig.py`."""
