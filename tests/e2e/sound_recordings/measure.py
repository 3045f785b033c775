# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Record a whole shipped routine through each output and print the table of docs/sound.md.

Run it as `python -m tests.e2e.sound_recordings.measure [ROUTINE]`: as long as the routine lasts, for each output,
idle and under load, a row as each is done. Seed-mini takes ten minutes in all; nothing else should run meanwhile.
CI records the same in short (`test_recorded.py`).
"""

import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace

from facetimer.clocks import SystemClock
from facetimer.resources import assets_dir
from facetimer.session.player import SessionPlayer
from facetimer.session.timeline import Timeline
from facetimer.settings import SoundSettings
from facetimer.sound.score import SoundFolders
from facetimer.sound.soundtrack import RenderedSoundtrack
from tests.e2e.sound_recordings.listening import Overheard, compare
from tests.e2e.sound_recordings.sound_server import PrivatePulse, Recording
from tests.e2e.sound_recordings.test_recorded import run
from tests.fakes import InMemoryJournal
from tests.sound.sessions import shipped_timelines


def record(plain: Timeline, output: str, pulse: PrivatePulse, *, under_load: bool) -> str:
    """Return one row: what arrived, against what was to be heard."""
    work = [sys.executable, "-c", "while True: pass"]
    hogs = [subprocess.Popen(work) for _ in range((os.cpu_count() or 2) if under_load else 0)]
    overheard = Overheard()
    wishes = replace(SoundSettings(volume_percent=100, voice="off"), output=output)
    with Recording(pulse) as recording:
        soundtrack = RenderedSoundtrack(
            SoundFolders(assets_dir() / "sounds"), preferences=wishes, make_ear=overheard.make_ear
        )
        player = SessionPlayer(plain, SystemClock(), soundtrack, InMemoryJournal())
        soundtrack.prepare(plain)
        time.sleep(2)
        player.start()
        run(player, plain.total_ms, stalls=under_load)
        soundtrack.close()
        time.sleep(0.5)
        arrived, extra = compare(overheard, recording)
    for hog in hogs:
        hog.kill()
        hog.wait()
    arrived = [sound for sound in arrived if not sound.is_opening]
    there = [sound for sound in arrived if sound.likeness > 0.98]
    late = [sound.late_ms for sound in there]
    in_leg = max(abs(sound.in_leg_ms) for sound in there)
    state = "busy, stalled" if under_load else "idle"
    counts = f"{len(overheard.legs)} | {len(arrived)} | {len(arrived) - len(there)} | {extra}"
    clock = f"{max(late) - min(late):.1f} | {min(late):.1f} to {max(late):.1f}"
    return f"| {output} | {state} | {counts} | {in_leg:.2f} | {clock} |"


def main(routine: str) -> None:
    plain = shipped_timelines()[routine]
    say("| output | machine | legs | sounds | missing | extra frames | in leg | joints | against the clock |")
    say("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="facetimer-sound-") as folder:
        for number, output in enumerate(("simpleaudio", "miniaudio")):
            if importlib.util.find_spec(output) is None:
                continue
            place = Path(folder) / str(number)
            place.mkdir()
            pulse = PrivatePulse(place)
            os.environ.update(pulse.environment)
            pulse.start()
            for load in (False, True):
                say(record(plain, output, pulse, under_load=load))
            pulse.stop()


def say(row: str) -> None:
    sys.stdout.write(row + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "cheek-lip-trio")
