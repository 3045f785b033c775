# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
import pytest

from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.pcm import RATE_HZ, Samples, frames
from facetimer.sound.score import SoundFolders
from facetimer.sound.track_file import TrackFailed, check_suffix, cue_sheet_text, write_track
from facetimer.sound.voices.espeak import EspeakVoice
from facetimer.sound.voices.port import Manner, VoiceFailed
from tests.examples import block, exercise, five_basics, timeline
from tests.sound.render.test_speech import tone
from tests.system_words import refusal

PLAIN = timeline(exercise("press", block(3, 10, 2), name="Kiss Face"))
WORDLESS = SoundSettings(voice="off")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def folders(assets: Path) -> SoundFolders:
    return SoundFolders(assets / "sounds")


def read(path: Path) -> "np.ndarray[tuple[int, int], np.dtype[np.int16]]":
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, RATE_HZ)
        return np.frombuffer(file.readframes(file.getnframes()), np.int16).reshape(-1, 2)


class Buzzer:
    name = "buzzer"

    def __init__(self, *, refuses: bool = False) -> None:
        self.refuses = refuses

    def say(self, text: str, manner: Manner) -> Samples:
        if self.refuses:
            raise VoiceFailed("The voice buzzer cannot be used.")
        return tone(30 * len(text))


def test_without_room_for_words_it_is_written_at_once_and_says_so(
    tmp_path: Path, folders: SoundFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    written = write_track(PLAIN, tmp_path / "a.wav", folders, voices=lambda *_wish: EspeakVoice())
    assert len(read(written.audio)) == frames(PLAIN.total_ms)
    why = refusal((tmp_path / "gone" / "below").mkdir)
    assert written.notice == (
        f"No words can be spoken: {why}, where temporary files go. "
        "Words that could not be said are missing from the file."
    )


class TestWav:
    def test_is_as_long_as_the_session_to_the_sample(self, tmp_path: Path, folders: SoundFolders) -> None:
        session: Timeline = five_basics()
        written = write_track(session, tmp_path / "seed.wav", folders, preferences=WORDLESS)
        pcm = read(written.audio)
        assert len(pcm) == frames(session.total_ms)

    def test_every_tone_is_where_the_session_has_it(self, tmp_path: Path, folders: SoundFolders) -> None:
        pcm = read(write_track(PLAIN, tmp_path / "a.wav", folders, preferences=WORDLESS).audio)
        start = pcm[frames(8_000) : frames(8_000) + 100]
        assert not pcm[frames(7_950) : frames(8_000)].any()
        assert start.any()
        assert not pcm[frames(20_500) : frames(21_000)].any()
        assert pcm[frames(21_000) : frames(21_050)].any(), "release"

    def test_words_are_in_it(self, tmp_path: Path, folders: SoundFolders) -> None:
        silent = read(write_track(PLAIN, tmp_path / "a.wav", folders, preferences=WORDLESS).audio)
        spoken = write_track(PLAIN, tmp_path / "b.wav", folders, voices=lambda *_wish: Buzzer())
        assert spoken.notice is None
        assert np.count_nonzero(read(spoken.audio)) > 1.2 * np.count_nonzero(silent)

    def test_progress_goes_from_little_to_all(self, tmp_path: Path, folders: SoundFolders) -> None:
        seen: list[float] = []
        write_track(
            five_basics(), tmp_path / "a.wav", folders, on_progress=seen.append, voices=lambda *_wish: Buzzer()
        )
        assert seen == sorted(seen)
        assert seen[-1] == 1
        assert len(seen) > 5

    def test_one_that_is_stopped_leaves_nothing(self, tmp_path: Path, folders: SoundFolders) -> None:
        def stop(_fraction: float) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            write_track(PLAIN, tmp_path / "a.wav", folders, preferences=WORDLESS, on_progress=stop)
        assert not list(tmp_path.iterdir())


class TestCueSheet:
    def test_one_track_per_exercise_from_the_words_that_announce_it(self) -> None:
        session = timeline(exercise("a", name="Brow Stretch"), exercise("b", name='The "O"'))
        lines = cue_sheet_text(session, "out.wav").splitlines()
        assert lines[:2] == ['TITLE "Test Routine"', 'FILE "out.wav" WAVE']
        assert lines[2:5] == ["  TRACK 01 AUDIO", '    TITLE "Brow Stretch"', "    INDEX 01 00:00:00"]
        assert lines[5:] == ["  TRACK 02 AUDIO", "    TITLE \"The 'O'\"", "    INDEX 01 00:20:00"]

    def test_is_written_beside(self, tmp_path: Path, folders: SoundFolders) -> None:
        written = write_track(PLAIN, tmp_path / "a.wav", folders, preferences=WORDLESS)
        assert written.cue_sheet == tmp_path / "a.cue"
        assert 'TITLE "Kiss Face"' in written.cue_sheet.read_text()

    @pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
    def test_it_names_a_file_whose_name_is_no_utf_8(self, tmp_path: Path, folders: SoundFolders) -> None:
        target = tmp_path / os.fsdecode(b"m\xfcde.wav")
        written = write_track(PLAIN, target, folders, preferences=WORDLESS)
        assert b'FILE "m\xfcde.wav" WAVE' in written.cue_sheet.read_bytes()


class TestTrouble:
    def test_another_ending_is_refused_before_any_work(self, tmp_path: Path) -> None:
        with pytest.raises(TrackFailed, match=r"a\.mp3: the name must end in \.wav, \.flac or \.ogg"):
            check_suffix(tmp_path / "a.mp3")

    def test_what_flac_needs_is_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "soundfile", None)
        with pytest.raises(TrackFailed, match=r"\.flac needs soundfile .*facetimer\[soundfile\]"):
            check_suffix(tmp_path / "a.flac")

    def test_a_folder_that_is_not_there_is_named(self, tmp_path: Path, folders: SoundFolders) -> None:
        with pytest.raises(TrackFailed, match=r"a\.wav: cannot be written \(No such file or directory\)"):
            write_track(PLAIN, tmp_path / "nowhere" / "a.wav", folders, preferences=WORDLESS)

    def test_a_full_disk_is_told_and_leaves_nothing(
        self, tmp_path: Path, folders: SoundFolders, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(_self: wave.Wave_write, _data: bytes) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(wave.Wave_write, "writeframes", full)
        with pytest.raises(TrackFailed, match="No space left on device"):
            write_track(PLAIN, tmp_path / "a.wav", folders, preferences=WORDLESS)
        assert not list(tmp_path.iterdir())

    @pytest.mark.parametrize("ending", [".flac", ".ogg"])
    def test_an_encoder_that_cannot_write_says_what_the_system_says(
        self, tmp_path: Path, folders: SoundFolders, ending: str
    ) -> None:
        pytest.importorskip("soundfile")
        resource = pytest.importorskip("resource")
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, before[1]))
        try:
            with pytest.raises(TrackFailed, match=r"cannot be written \(File too large\)"):
                write_track(PLAIN, tmp_path / f"a{ending}", folders, preferences=WORDLESS)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert not list(tmp_path.iterdir())

    def test_a_voice_that_fails_leaves_a_file_without_words_and_says_so(
        self, tmp_path: Path, folders: SoundFolders
    ) -> None:
        written = write_track(PLAIN, tmp_path / "a.wav", folders, voices=lambda *_wish: Buzzer(refuses=True))
        assert written.audio.exists()
        assert written.notice == (
            "The voice buzzer cannot be used. Words that could not be said are missing from the file."
        )


_IN_A_THREAD = """
import sys, threading
from pathlib import Path
from facetimer.resources import assets_dir
from facetimer.sound.score import SoundFolders
from facetimer.sound.track_file import write_track
from tests.sound.test_track_file import PLAIN, WORDLESS

threading.stack_size(1 << 20)  # Windows gives a thread as much, macOS half of it
folders = SoundFolders(assets_dir() / "sounds")
asked = (PLAIN, Path(sys.argv[1]), folders)
writing = threading.Thread(target=write_track, args=asked, kwargs={"preferences": WORDLESS})
writing.start()
writing.join()
print("written")
"""


def test_a_thread_of_another_system_has_room_to_write_it(tmp_path: Path) -> None:
    pytest.importorskip("soundfile")
    command = [sys.executable, "-c", _IN_A_THREAD, str(tmp_path / "a.ogg")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "written", done.returncode
    assert (tmp_path / "a.ogg").stat().st_size > 10_000


@pytest.mark.parametrize("suffix", [".flac", ".ogg"])
def test_compressed_is_the_same_sound(suffix: str, tmp_path: Path, folders: SoundFolders) -> None:
    soundfile = pytest.importorskip("soundfile")
    written = write_track(PLAIN, tmp_path / f"a{suffix}", folders, preferences=WORDLESS)
    samples, rate = soundfile.read(str(written.audio), dtype="int16")
    plain = read(write_track(PLAIN, tmp_path / "a.wav", folders, preferences=WORDLESS).audio)
    assert rate == RATE_HZ
    assert len(samples) == len(plain)
    if suffix == ".flac":
        assert np.array_equal(samples, plain)
