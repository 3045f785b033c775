# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is laid over the face: ways, signs of touch and of moves. Begin at `overlay.py`."""
