# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What was done: recorded as it happens, kept whole, counted, and handed out on request."""
