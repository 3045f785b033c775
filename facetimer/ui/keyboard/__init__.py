# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keys: what each does (`table`), which one is meant on every layout (`meant_key`), and those of the whole window.

It must not know any page: pages ask the table what a key means and carry it out.
"""
