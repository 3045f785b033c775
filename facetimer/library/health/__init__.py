# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a person said about their health, and what is left of a routine because of it.

Rules are data (`assets/library/care/`). Begin at `applying_rules.py` for how they are weighed,
`answer_lines.py` for how answers are read.
"""
