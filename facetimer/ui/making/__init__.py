# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The page on which a session is made for the person: what they wish, and what is proposed."""
