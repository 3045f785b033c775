# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""From the settings to what each room is told; the window and the terminal session share it."""
