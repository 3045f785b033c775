# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the app says about itself: its keys, what it is made of and where its files lie, and what is new in it.

It must not know any other page.
"""
