# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The pages on which a person builds a routine of their own, step by step.

What is built is kept by `choices/building/`. Begin at `building.py`.
"""
