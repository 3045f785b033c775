# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`python -m facetimer` is the command line."""

import sys

from facetimer.cli import main

if __name__ == "__main__":
    sys.exit(main())
