# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""hibari, the engine that said the pack's phrases, where a person installed it (extra `facetimer[voice]`).

A process of its own (`hibari_process.py`) keeps the model loaded: 1.5 s to begin, then 20 ms a phrase. It ends by
itself when nobody asks, and is started again. It must not know why something is said.
"""

import json
import subprocess
import sys
import threading
from array import array
from collections.abc import Sequence
from importlib.util import find_spec

from facetimer.library.speaking_time import speaking_ms
from facetimer.notices import Notice
from facetimer.sound.pcm import RATE_HZ, Samples, length_ms
from facetimer.sound.tidying import tidied
from facetimer.sound.voices.hibari_process import MODEL_HZ
from facetimer.sound.voices.port import TIMEOUT_S, Manner, VoiceFailed, unusable
from facetimer.sound.voices.tempo import at_rate
from facetimer.starting import HIDDEN_WINDOW, SPEAK_OPTION, own_command, own_environment
from facetimer.translating import QT_TRANSLATE_NOOP

PACES = (1.08, 1.12, 1.16, 1.2, 1.25, 1.3, 1.4, 1.5)
"""How fast it is said: the first at which it takes no longer than a session gives it. The pack was said so too."""
SEED = 7
"""With the same one it says a text the same way each time."""
STARTING_S = 30.0
"""What a cold and busy machine may take to load the model."""
MARGIN_MS = 5
_PARTS = ("hibari", "onnxruntime")


class HibariVoice:
    """Speaks English as the pack does, trimmed and at its level.

    Args:
        command: what starts the process that speaks; by default our own, where hibari is installed.
        timeout_s: how long one phrase may take, in seconds.
    """

    name = "hibari"

    def __init__(self, command: Sequence[str] = (), timeout_s: float = TIMEOUT_S) -> None:
        self._command = command
        self._timeout_s = timeout_s
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = threading.Lock()

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        allowed_ms = speaking_ms(text) - MARGIN_MS
        for pace in PACES:
            said = tidied(self._said(text, pace))
            if length_ms(said) <= allowed_ms:
                break
        return at_rate(said, manner.rate_percent)

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        if self._command or all(find_spec(part) is not None for part in _PARTS):
            return ""
        return Notice(
            QT_TRANSLATE_NOOP("Notices", "{program} is not installed; `pip install {extra}` brings it."),
            program="hibari-tts",
            extra="facetimer[voice]",
        )

    def close(self) -> None:
        """End its process, if there is one."""
        with self._one_at_a_time:
            self._end()

    def _said(self, text: str, pace: float) -> Samples:
        request = json.dumps({"text": text, "pace": pace, "seed": SEED}).encode() + b"\n"
        with self._one_at_a_time:
            for _ in range(2):  # a process that went to rest just now is started again
                try:
                    return _at_our_rate(self._asked(request))
                except _Gone:
                    self._end()  # its pipe may close some milliseconds before it is gone
        raise VoiceFailed(unusable(self.name, Notice(QT_TRANSLATE_NOOP("Notices", "its process ended"))))

    def _asked(self, request: bytes) -> bytes:
        """Return what the process answers; it is started where none stands."""
        if self._process is None or self._process.poll() is not None:
            self._start()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(request)
            process.stdin.flush()
        except OSError:
            raise _Gone from None
        return self._answer(process, self._timeout_s)

    def _start(self) -> None:
        self._end()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                self._command or own_command(SPEAK_OPTION),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=own_environment(),
                creationflags=HIDDEN_WINDOW,
                start_new_session=True,  # Ctrl-C in the terminal reaches the session, not its voice
            )
        except OSError as fault:
            raise VoiceFailed(unusable(self.name, fault.strerror or str(fault))) from fault
        self._answer(self._process, STARTING_S)

    def _answer(self, process: "subprocess.Popen[bytes]", timeout_s: float) -> bytes:
        """Return the samples of one answer; a process that gives none in time is ended."""
        assert process.stdout is not None
        is_late = threading.Event()

        def end() -> None:
            is_late.set()
            process.kill()

        watch = threading.Timer(timeout_s, end)
        watch.daemon = True
        watch.start()
        try:
            line = process.stdout.readline()
            answer = json.loads(line) if line.endswith(b"\n") else None
            pcm = process.stdout.read(answer["size"]) if answer else b""
        finally:
            watch.cancel()
        if is_late.is_set():
            words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} did not answer within {seconds} seconds.")
            raise VoiceFailed(Notice(words, voice=self.name, seconds=f"{timeout_s:g}"))
        if answer is None or len(pcm) < answer["size"]:
            raise _Gone
        if answer["failed"]:
            raise VoiceFailed(unusable(self.name, answer["failed"]))
        return pcm

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what had been written to nobody
                continue


class _Gone(Exception):  # noqa: N818 - never leaves this module
    """The process ended instead of answering."""


def _at_our_rate(pcm: bytes) -> Samples:
    import miniaudio  # 0.1 s: only where something is said

    form = miniaudio.SampleFormat.SIGNED16
    samples = array("h", pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    return array("h", bytes(miniaudio.convert_frames(form, 1, MODEL_HZ, samples.tobytes(), form, 1, RATE_HZ)))
