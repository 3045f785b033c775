# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Makes a session for a wish: minutes, aim, places, tools, level.

Owns how steps are chosen, put in order and fitted to the minutes; the rules are data
(`assets/library/care/making.toml`). Pure: the same wish with the same seed gives the same session. It must not
know how anything is shown or kept. Begin at `maker.py`.
"""
