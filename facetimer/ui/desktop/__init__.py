# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the window asks of the desktop around it; each thing may be missing, and then it is said or left out."""
