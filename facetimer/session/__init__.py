# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How time passes: pure, no Qt, no files, no clock."""
