# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Services of the desktop around the window; a missing one is reported or left out."""
