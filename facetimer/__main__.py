# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`python -m facetimer`: the window at once where nothing else is asked for, else the command line."""

import gc
import signal
import sys


def start() -> None:
    """Start what the command line asks for and end the program with its exit code.

    Ctrl-C before or after the command itself, while modules are loaded or let go, ends it without a word.
    """
    try:
        if len(sys.argv) == 1:
            gc.disable()  # until the first page is shown: see facetimer.app
            from facetimer.app import main
        else:
            from facetimer.cli import main
        code = main()
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    start()
