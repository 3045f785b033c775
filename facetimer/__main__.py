# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""`python -m facetimer`: the window at once where nothing else is asked for, else the command line.

It is the entry of a frozen bundle as well, so that it can be started again as a process that plays, decodes
or speaks.
"""

import os
import sys

if __name__ == "__main__" and not sys.flags.safe_path and sys.path[:1] == [os.path.realpath(os.curdir)]:
    # `-m` puts the current folder first, and a random.py that lies there before Python's own. It is last where
    # facetimer itself comes from it, and out of it else.
    current = sys.path.pop(0)
    if os.path.realpath(f"{__file__}/../..") == current:
        sys.path.append(current)

import gc
import signal

from facetimer.starting import DECODE_OPTION, EAR_OPTION, SPEAK_OPTION

WINDOW_NAME = "facetimer-window"
"""The name of the entry without a console; whatever it is given are files, unless they are options."""


def start() -> None:
    """Start what the command line asks for and end the program with its exit code.

    Ctrl-C before or after the command itself, while modules are loaded or let go, ends it without a word.
    """
    if sys.argv[1:2] == [EAR_OPTION]:
        from facetimer.sound.ear.player import run

        run(sys.argv[2])
    if sys.argv[1:2] == [DECODE_OPTION]:
        from facetimer.sound.decoder import main as decode

        sys.exit(decode(int(sys.argv[2])))
    if sys.argv[1:2] == [SPEAK_OPTION]:
        from facetimer.sound.voices.hibari_process import main as speak

        speak()
    if (
        sys.argv[0].rpartition(os.sep)[2].startswith(WINDOW_NAME)
        and sys.argv[1:]
        and not sys.argv[1].startswith("-")
    ):
        sys.argv.insert(1, "--open")  # a desktop names nothing but files
    try:
        if len(sys.argv) == 1:
            gc.disable()  # the window enables it again: 5 ms less for its modules
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
