# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What this computer is called. It asks no network: on Windows `platform.node` opens one to find that out."""

import os
import sys


def computer_name() -> str:
    """Return the name of this computer; empty where it has none."""
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
