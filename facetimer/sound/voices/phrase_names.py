# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How the file of a phrase is called. Pure."""

import hashlib
import re


def phrase_file_name(text: str) -> str:
    """Return the file name of a phrase: readable, and unique by its text."""
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48]
    return f"{words}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.wav"
