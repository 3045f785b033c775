# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window: the only room that knows Qt.

It must not know how anything is counted or kept. Begin at `main_window.py`, which holds the rail and the pages;
`places.py` makes the pages of the rail, `practise/session_flow.py` leads through a session. Each page has a folder
with everything that only it uses; `look/`, `controls/` and `picture/` serve all of them and know no page.
"""
