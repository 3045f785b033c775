# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The script that makes the pack of phrases, loaded from where it lies."""

import importlib.util
from pathlib import Path
from types import ModuleType


def maker() -> ModuleType:
    script = Path(__file__).parents[2] / "packaging" / "makers" / "make_voice_pack.py"
    spec = importlib.util.spec_from_file_location("make_voice_pack", script)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made
