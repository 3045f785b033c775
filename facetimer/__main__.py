# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`python -m facetimer`: the window at once where nothing else is asked for, else the command line."""

import gc
import sys

if __name__ == "__main__":
    if len(sys.argv) == 1:
        gc.disable()  # until the first page is shown: see facetimer.app
        from facetimer.app import main
    else:
        from facetimer.cli import main
    sys.exit(main())
