# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the walks through the packages find in a recording, and what they do not take for it."""

import subprocess
import sys
from pathlib import Path

import numpy as np

from facetimer.sound.voices.phrase_pack import PhrasePack
from facetimer.sound.voices.port import Manner

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "heard_words.py"


def is_heard(words: str, said: str, folder: Path, gap_ms: int = 0, twice_ms: int = 0) -> bool:
    """Whether `words` are found where `said` is heard more softly, after a second of a tone, with some noise.

    Args:
        words: what is looked for.
        said: what is heard.
        folder: where the recording goes.
        gap_ms: how long nothing is recorded in the middle of what is said.
        twice_ms: if not 0, how much later the same is heard a second time, over the first.
    """
    spoken = np.array(PhrasePack().say(said, Manner())) * 0.3
    spoken = np.insert(spoken, len(spoken) // 2, np.zeros(44_100 * gap_ms // 1_000))
    if twice_ms:
        spoken = np.pad(spoken, (0, 44_100 * twice_ms // 1_000))
        spoken += np.roll(spoken, 44_100 * twice_ms // 1_000)
    tone = 6_000 * np.sin(np.arange(44_100) / 20)
    noise = np.random.default_rng(1).normal(0, 30, 44_100 + len(spoken))
    recorded = np.concatenate([tone, spoken]) + noise
    (folder / "heard").write_bytes(recorded.astype(np.int16).tobytes())
    command = [sys.executable, str(SCRIPT), str(folder / "heard"), words]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.stderr == ""
    return finished.returncode == 0


def test_the_words_are_found_whatever_their_loudness(tmp_path: Path) -> None:
    assert is_heard("Face the mirror, shoulders down.", "Face the mirror, shoulders down.", tmp_path)


def test_a_gap_in_the_recording_does_not_hide_them(tmp_path: Path) -> None:
    assert is_heard("Face the mirror, shoulders down.", "Face the mirror, shoulders down.", tmp_path, gap_ms=130)


def test_words_over_words_are_none(tmp_path: Path) -> None:
    words = "Face the mirror, shoulders down."
    assert not is_heard(words, words, tmp_path, twice_ms=130)


def test_other_words_and_tones_are_not_taken_for_them(tmp_path: Path) -> None:
    assert not is_heard("Face the mirror, shoulders down.", "Once now, four times a day.", tmp_path)


def test_a_recording_that_is_too_short_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "heard").write_bytes(bytes(100))
    command = [sys.executable, str(SCRIPT), str(tmp_path / "heard"), "Let go."]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 1
