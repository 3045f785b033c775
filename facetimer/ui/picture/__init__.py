# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The face and its exercises as pictures: painted live, drawn ahead as stills, or written to a file.

It turns the shapes of `facetimer.face` into pixels and must not know what they mean. Begin at `scene_painter.py`
for one picture, `face_view.py` for a moving one, `stills.py` for small ones that wait in a queue.
"""
