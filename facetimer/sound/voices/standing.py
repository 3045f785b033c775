# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A process that stands by to speak: what takes long to begin begins once. It must not know what is said.

It is asked by a line of JSON, in ASCII, and answers with one that has `size` and `failed`, and after it as many
bytes as `size` says. Its first answer, unasked, tells that it is ready. It is started when it is first asked, and
again after it has ended; one that does not answer in time is ended.
"""

import json
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from facetimer.notices import Notice
from facetimer.sound.voices.port import VoiceFailed, unusable
from facetimer.starting import HIDDEN_WINDOW
from facetimer.translating import QT_TRANSLATE_NOOP

STARTING_S = 30.0
"""What a cold and busy machine may take until the process is ready."""


class StandingProcess:
    """Asks one process, one thing at a time.

    Args:
        name: the voice, for the sentence that says what failed.
        command: gives what starts it.
        timeout_s: how long one answer may take, in seconds.
        environment: gives its variables; None passes on ours.
        idle_s: after so long without a question it is ended; None leaves it to end by itself.
    """

    def __init__(
        self,
        name: str,
        command: Callable[[], Sequence[str]],
        timeout_s: float,
        environment: Callable[[], Mapping[str, str]] | None = None,
        idle_s: float | None = None,
    ) -> None:
        self._name, self._command, self._environment = name, command, environment
        self._timeout_s, self._idle_s = timeout_s, idle_s
        self._process: subprocess.Popen[bytes] | None = None
        self._resting: threading.Timer | None = None
        self._one_at_a_time = threading.Lock()

    def ask(self, **request: object) -> bytes:
        """Return the bytes of the answer.

        Raises:
            VoiceFailed: it cannot be started, says no, does not answer, or ended twice.
        """
        line = json.dumps(request).encode("ascii") + b"\n"
        with self._one_at_a_time:
            self._stay()
            try:
                for _ in range(2):  # a process that went to rest just now is started again
                    try:
                        return self._asked(line)
                    except _Gone:
                        self._end()  # it may still count as running
            finally:
                self._rest_later()
        raise VoiceFailed(unusable(self._name, Notice(QT_TRANSLATE_NOOP("Notices", "its process ended"))))

    def close(self) -> None:
        """End it, if it stands."""
        with self._one_at_a_time:
            self._stay()
            self._end()

    def _stay(self) -> None:
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None

    def _rest_later(self) -> None:
        if self._idle_s is not None:
            self._resting = threading.Timer(self._idle_s, self.close)
            self._resting.daemon = True
            self._resting.start()

    def _asked(self, line: bytes) -> bytes:
        """Return what the process answers; it is started where none stands."""
        if self._process is None or self._process.poll() is not None:
            self._start()
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(line)
            process.stdin.flush()
        except OSError:
            raise _Gone from None
        return self._answer(process, self._timeout_s)

    def _start(self) -> None:
        self._end()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - a program of ours or of the system, no word of a person
                self._command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=None if self._environment is None else self._environment(),
                creationflags=HIDDEN_WINDOW,
                start_new_session=True,  # Ctrl-C in the terminal reaches the session, not its voice
            )
        except OSError as fault:
            raise VoiceFailed(unusable(self._name, fault.strerror or str(fault))) from fault
        waits = threading.Thread(target=self._process.wait, name=f"{self._name}-ends", daemon=True)
        waits.start()  # so that nothing is left of one that went to rest by itself, also where nobody asks again
        self._answer(self._process, STARTING_S)

    def _answer(self, process: "subprocess.Popen[bytes]", timeout_s: float) -> bytes:
        """Return the bytes of one answer; a process that gives none in time is ended."""
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
            answer = self._read(line) if line.endswith(b"\n") else None
            content = process.stdout.read(answer.size) if answer else b""
        finally:
            watch.cancel()
        if is_late.is_set():
            words = QT_TRANSLATE_NOOP("Notices", "The voice {voice} did not answer within {seconds} seconds.")
            raise VoiceFailed(Notice(words, voice=self._name, seconds=f"{timeout_s:g}"))
        if answer is None or len(content) < answer.size:
            raise _Gone
        if answer.failed:
            raise VoiceFailed(unusable(self._name, answer.failed))
        return content

    def _read(self, line: bytes) -> "_Answer":
        """Return the head of an answer; a process that says anything else is ended: what follows is no sound."""
        try:
            return msgspec.json.decode(line, type=_Answer)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            self._end()
            words = QT_TRANSLATE_NOOP("Notices", "its process said what is no answer")
            raise VoiceFailed(unusable(self._name, Notice(words))) from fault

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


class _Answer(Struct, frozen=True):
    """The head of an answer: how many bytes of sound follow, and why there are none where it could not be said."""

    size: Annotated[int, Meta(ge=0)]
    failed: str


class _Gone(Exception):  # noqa: N818 - never leaves this module
    """The process ended instead of answering."""
