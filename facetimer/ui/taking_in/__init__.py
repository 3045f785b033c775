# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Files that somebody drops on the window or chooses: shown with what they would do, and taken in after a press.

What a file is and whether it is right is decided in `choices/files/`; it must not know any page.
"""
