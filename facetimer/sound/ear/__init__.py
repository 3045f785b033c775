# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The small process that plays rendered sound, and its parent's side. Stopping it is how we go silent.

It must not know what a sound means. Begin at `process.py` (the parent's side) or `player.py` (inside it); which
outputs there are is in `facetimer.sound.outputs`.
"""
