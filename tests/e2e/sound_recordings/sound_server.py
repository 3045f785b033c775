# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A sound server of our own: PulseAudio with null sinks in a private folder, and a recorder."""

import os
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Self

import numpy as np
import pytest
from numpy.typing import NDArray

RATE_HZ = 44_100
FRAME_BYTES = 4
SINK = "vspk"

REAL_TIME = ["chrt", "--rr", "5"]


def has_real_time() -> bool:
    """Whether processes of ours may have real-time priority, as every desktop gives it to its sound server."""
    if shutil.which("chrt") is None:
        return False
    return subprocess.run([*REAL_TIME, "true"], capture_output=True, check=False).returncode == 0


AHEAD = REAL_TIME if has_real_time() else []
"""For the server and for the measuring instrument, which must not falsify what it measures."""

ALSA_TO_PULSE = """</usr/share/alsa/alsa.conf>
pcm.!default { type pulse }
ctl.!default { type pulse }
"""


def skip_without_a_server() -> None:
    """Leave out what needs PulseAudio where it is not installed; packaging/test.sh installs it."""
    if shutil.which("pulseaudio") is None or shutil.which("parec") is None:
        pytest.skip("pulseaudio and pulseaudio-utils are not installed")


class PrivatePulse:
    """One PulseAudio, which nothing else on the machine can see."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "native"
        (folder / "asound.conf").write_text(ALSA_TO_PULSE)
        self.environment = {
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(folder / "cookie"),
            "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        folder = self._folder
        self._process = subprocess.Popen(
            [
                *AHEAD,
                "pulseaudio",
                "-n",
                "--exit-idle-time=-1",
                "--daemonize=no",
                "--use-pid-file=no",
                f"--load=module-native-protocol-unix auth-anonymous=1 socket={self._socket}",
            ],
            env={**os.environ, **self.environment, "HOME": str(folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 20
        while self.pactl("info", check=False).returncode:
            assert time.monotonic() < deadline, "PulseAudio does not answer"
            time.sleep(0.05)
        if AHEAD:  # it gives its own main thread no more than a nice of -11
            subprocess.run([*REAL_TIME[:2], "--all-tasks", "--pid", REAL_TIME[2], str(self.pid)], check=True)
        self.add_sink(SINK)
        self.pactl("set-default-sink", SINK)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def add_sink(self, name: str) -> str:
        """Add a null sink; return the number of its module."""
        form = "rate=44100 channels=2 format=s16le"
        return self.pactl("load-module", "module-null-sink", f"sink_name={name}", *form.split()).stdout.strip()

    def pactl(self, *words: str, check: bool = True) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["pactl", *words],
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            check=check,
            timeout=20,
        )


class Recording:
    """What reaches a sink from now on, with the time at which each sample was played."""

    def __init__(self, pulse: PrivatePulse, sink: str = SINK) -> None:
        self._process = subprocess.Popen(
            [
                *AHEAD,
                "parec",
                "-d",
                f"{sink}.monitor",
                "--raw",
                "--latency-msec=5",
                "--format=s16le",
                "--rate=44100",
                "--channels=2",
            ],
            env={**os.environ, **pulse.environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._bytes = bytearray()
        self._arrivals: list[tuple[int, float]] = []
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 20
        while len(self._bytes) < RATE_HZ * FRAME_BYTES // 4:
            assert time.monotonic() < deadline, "the recording does not begin"
            time.sleep(0.02)

    def _read(self) -> None:
        assert self._process.stdout is not None
        while chunk := os.read(self._process.stdout.fileno(), 65_536):
            self._bytes += chunk
            self._arrivals.append((len(self._bytes) // FRAME_BYTES, time.monotonic()))

    def samples(self) -> NDArray[np.int16]:
        """Return the frames so far, (n, 2)."""
        whole = len(self._bytes) // FRAME_BYTES * FRAME_BYTES
        return np.frombuffer(bytes(self._bytes[:whole]), np.int16).reshape(-1, 2)

    def frame_at(self, monotonic_s: float) -> int:
        """Return which frame was played at `monotonic_s`.

        Chunks arrive late, never early: the earliest ones of the five seconds around tell the true relation.
        """
        near = [(n, t) for n, t in self._arrivals if abs(t - monotonic_s) < 2.5] or self._arrivals
        began = min(t - n / RATE_HZ for n, t in near)
        return round((monotonic_s - began) * RATE_HZ)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.stop()

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
