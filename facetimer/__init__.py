# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""facetimer: guided facial massage and facial exercises. Importing this has no side effect."""

__version__ = "0.2.0"
