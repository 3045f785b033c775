# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What pages are built of: buttons, texts, ticks, sliders, rows that flow, the page itself, the banner above it.

It must not know any page, nor the library or the history. Begin at `page.py`.
"""
