# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The parent's side of one ear, the process that plays: start it, feed it, listen to its reports, end it.

Ending it is how sound stops at once.

It is asked to end first, so that it can do so softly, and killed if it takes longer than a pause may take.

It must not know about sessions. Nothing here raises for a dead or frozen ear; `failure` says what happened.
"""

import json
import subprocess
import threading
from collections.abc import Callable

from facetimer.clocks import monotonic_s
from facetimer.notices import Notice, unpacked
from facetimer.sound.ear.player import AHEAD, LEG_HEADER
from facetimer.sound.pcm import RATE_HZ
from facetimer.starting import EAR_OPTION, HIDDEN_WINDOW, own_command, own_environment
from facetimer.translating import QT_TRANSLATE_NOOP

FROZEN_AFTER_S = 1.5
"""No sign of life for so long means that the sound server holds the ear; it beats every 0.2 s."""
LOOKING_S = 0.5
"""If we did not check for this long, we were stalled or idle; the ear is not to blame."""
STARTING_S = 6.0
"""What a cold and busy machine may take to start an interpreter and load a sound library."""
LAST_WORDS_S = 0.047
"""How long an ear may take to fade out when it is ended; killing it takes the rest of the 50 ms of a pause."""

NAME = {
    "PULSE_PROP_OVERRIDE": "application.name=facetimer",
    "PULSE_PROP": "application.icon_name=org.facetimer.FaceTimer",
}
"""What a desktop's mixer shows beside our volume; by itself, ALSA would give it the interpreter's name."""


class EarBroken(Exception):  # noqa: N818
    """A fault of our own in the ear, raised in the thread that hears of it, so that it is as loud as one here."""


class Ear:
    """One ear, from its start to its end; it is never started again.

    Args:
        output: the name of the output it is to play through.
        on_change: called from another thread when it becomes ready, fails or is over.
        now_s: a clock that never goes back, in seconds.
    """

    def __init__(
        self, output: str, on_change: Callable[[], None], now_s: Callable[[], float] = monotonic_s
    ) -> None:
        self.output = output
        self._on_change = on_change
        self._now_s = now_s
        self._last_sign_s = self._last_look_s = now_s()
        self._ready = False
        self._runs_ahead = False
        self._heard = False
        self._taken_frames = 0
        self._ended = False
        self._over = False
        self._feeding = threading.Lock()
        self._killer = threading.Timer(LAST_WORDS_S, self._kill)
        self._failure: str | None = None
        self._process: subprocess.Popen[bytes] | None = None
        try:
            self._process = _spawn(output)
        except OSError as fault:  # no process left, or no interpreter file
            self._failure = Notice(
                QT_TRANSLATE_NOOP("Notices", "The sound process cannot be started ({reason})."), reason=fault
            )
            self._over = True
            return
        self._listener = threading.Thread(target=self._listen, name=f"ear-{output}", daemon=True)
        self._listener.start()

    @property
    def ready(self) -> bool:
        """Whether it has loaded its library and waits for legs."""
        return self._ready and self.failure is None

    @property
    def heard(self) -> bool:
        """Whether a device has taken something it was given to play."""
        return self._heard

    @property
    def taken_ms(self) -> int:
        """How much sound its device has been given; told a few times a second."""
        return self._taken_frames * 1_000 // RATE_HZ

    @property
    def runs_ahead(self) -> bool:
        """Whether it runs before ordinary processes; known once it is ready."""
        return self._runs_ahead

    @property
    def over(self) -> bool:
        """Whether its process has ended, so that `close` need not wait."""
        return self._over

    @property
    def failure(self) -> str | None:
        """Why it can be used no longer, in a sentence; None while it lives."""
        silent_s = self._silent_s()
        if self._failure is None and silent_s > (FROZEN_AFTER_S if self._ready else STARTING_S):
            self._failure = Notice(QT_TRANSLATE_NOOP("Notices", "The sound server does not answer."))
        return self._failure

    def feed(self, pcm: memoryview, deadline_ns: int) -> bool:
        """Send a leg; False if it cannot be taken. May take as long as a frozen ear lives: not for a window."""
        if self._process is None or self._process.stdin is None or self.failure:
            return False
        with self._feeding:
            try:
                self._process.stdin.write(LEG_HEADER.pack(deadline_ns, len(pcm)))
                self._process.stdin.write(pcm)
                self._process.stdin.flush()
            except (OSError, ValueError):  # it died, or was ended by `silence` meanwhile
                return False
        return True

    def silence(self) -> None:
        """End it; what it plays fades and is gone within 50 ms. Returns without waiting."""
        if self._ended or self._process is None:
            return
        self._ended = True
        self._killer.daemon = True
        self._killer.start()
        if not self._feeding.acquire(blocking=False):  # a leg is on its way: nothing can be asked meanwhile
            self._process.kill()
            return
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
        except OSError:  # it is dead already
            pass
        finally:
            self._feeding.release()

    def close(self) -> None:
        """End it and clear away what is left of it: no zombie process, no thread, no open pipe."""
        self.silence()
        if self._process is None:
            return
        self._process.wait()
        self._killer.cancel()
        self._killer.join()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what had been buffered for a dead reader
                continue

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _silent_s(self) -> float:
        """Return for how long there was no sign of life, not counting time in which we did not check.

        A stall of our own process keeps the listener from taking in the signs that wait; it proves nothing.
        """
        now = self._now_s()
        unseen_s, self._last_look_s = now - self._last_look_s, now
        if unseen_s > LOOKING_S:
            self._last_sign_s = min(now, self._last_sign_s + unseen_s)
        return now - self._last_sign_s

    def _listen(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        trace = ""
        for line in self._process.stdout:
            self._last_sign_s = self._now_s()
            if not line.endswith(b"\n"):  # cut short by its end
                break
            report = json.loads(line)
            if report["kind"] == "ready":
                self._runs_ahead = report["text"] == AHEAD
                self._ready = True
                self._on_change()
            elif report["kind"] == "playing":
                self._heard = True
                self._on_change()
            elif report["kind"] == "beat":
                self._taken_frames = report["text"]
            elif report["kind"] == "failed":
                self._failure = unpacked(report["text"])
            elif report["kind"] == "broken":
                self._failure = Notice(QT_TRANSLATE_NOOP("Notices", "The sound process had a fault of its own."))
                trace = report["text"]
        if not self._ended:
            self._failure = self._failure or Notice(QT_TRANSLATE_NOOP("Notices", "The sound process died."))
        self._over = True
        self._on_change()
        if trace and not self._ended:
            raise EarBroken(trace)


def _spawn(output: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module, no word from outside
        own_command(EAR_OPTION, output),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # ALSA writes 30 lines there when there is no device
        env={**own_environment(), **NAME},
        creationflags=HIDDEN_WINDOW,
        start_new_session=True,  # Ctrl-C in the terminal reaches the session, not its ear
    )
