# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What every way into the program has in common for these tests."""

import random
from pathlib import Path
from typing import Protocol

LONGEST_SENTENCE = 2000


class Target(Protocol):
    """One way into the program for a file from outside.

    What is refused is refused in a sentence; what is taken is used as the app would use it.
    """

    def make(self, dice: random.Random) -> bytes:
        """Return an input that is nearly right, or anything."""

    def feed(self, content: bytes) -> bool:
        """Give it to the program; return whether it was taken.

        Raises:
            AssertionError: something that must hold does not.
        """

    def close(self) -> None:
        """Let go of what is open, and see that it is whole."""


def assert_is_a_sentence(text: str, path: Path | None = None) -> None:
    """A fault is one line that a terminal and a window can show, and it names the file."""
    assert text.strip(), "an empty sentence"
    assert text.isprintable(), f"control characters in {text[:300]!r}"
    assert len(text) < LONGEST_SENTENCE, f"{len(text)} characters: {text[:200]!r} …"
    assert path is None or str(path) in text, f"does not name {path}: {text!r}"
