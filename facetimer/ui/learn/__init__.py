# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The Learn page: zones, techniques, evidence, glossary, all searchable. Begin at `page.py`."""
