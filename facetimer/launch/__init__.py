# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What happens around a start of the window: who else runs already, and what is told where nobody reads.

It knows no room and no Qt, and costs a start next to nothing.
"""
