# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How this installation is: looked at without changing a file, and put together for whoever can help.

Begin at `examining.py`. It must not know who asks, the terminal or the window.
"""
