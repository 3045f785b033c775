# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A process that stands by: what it says is read as an answer, or told as what it is not."""

import sys
from collections.abc import Iterator

import pytest

from facetimer.sound.voices.port import VoiceFailed
from facetimer.sound.voices.standing import StandingProcess

READY = b'{"size": 0, "failed": ""}\n'
ANSWER = b'{"size": 4, "failed": ""}\nbeep'
WAITS = "import sys; sys.stdout.buffer.write({0!r}); sys.stdout.flush(); sys.stdin.read()"


@pytest.fixture
def started() -> Iterator[list[StandingProcess]]:
    found: list[StandingProcess] = []
    yield found
    for each in found:
        each.close()


def saying(words: bytes, started: list[StandingProcess]) -> StandingProcess:
    """A process that says something and listens from then on."""
    started.append(StandingProcess("echo", lambda: [sys.executable, "-c", WAITS.format(words)], 60.0))
    return started[0]


def test_an_answer_is_the_sound_that_follows_its_head(started: list[StandingProcess]) -> None:
    assert saying(READY + ANSWER, started).ask(text="one") == b"beep"


@pytest.mark.parametrize(
    "words",
    [b"Loading the model ...\n", b'["size", 4]\n', b"{}\n", b'{"size": -1, "failed": ""}\n', b"\xff\xfe{\n"],
)
def test_what_is_no_answer_is_told_as_a_fault_of_the_voice(words: bytes, started: list[StandingProcess]) -> None:
    with pytest.raises(VoiceFailed, match="its process said what is no answer"):
        saying(READY + words, started).ask(text="one")
