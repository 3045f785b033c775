# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What there is to see at one moment: pose, touches, marks, camera; no geometry. Begin at `moment.py`."""
