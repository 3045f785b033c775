# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The settings of sound: how loud, whose voice, at which moments, through what.

Begin at `sound_group.py`; the voices are in `voice_list.py`. It must not know how anything is played.
"""
