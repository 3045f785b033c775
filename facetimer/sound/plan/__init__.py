# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is heard when: tones and words laid out along a session so that none overlaps or is cut.

Pure: it must not know any file, device or clock. Begin at `planning.py`, which fills a plan of `cues.py`.
"""
