# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The pages that the rail leads to: what each is made of, and what comes of what it asks for."""
