# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From a plan to samples: tones, spoken phrases and their cache, the track of a session, sound files.

It must not know any device. Begin at `track.py`.
"""
