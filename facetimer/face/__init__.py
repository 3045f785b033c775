# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the diagram shows: pure geometry over data in assets/face."""
