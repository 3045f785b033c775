# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Runs before a frozen facetimer: keeps its libraries to itself.

PyInstaller's starter leads the loader to the libraries of the folder by `LD_LIBRARY_PATH`, which is read by now.
Programs of the system that facetimer starts (a voice, the file manager) are to find their own again.
"""

import os

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = before
