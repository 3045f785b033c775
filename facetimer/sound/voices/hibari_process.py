# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The process that speaks as hibari: `python -m facetimer --speak`. Text in, samples out, until nobody asks.

Each line of standard input is a JSON object with `text`, `pace` and `seed`. Each answer on standard output is a
line of JSON and, after it, as many bytes as its `size` says: 16-bit samples of one channel at `MODEL_HZ`. Where
it cannot be said, there is `failed` with the reason and no byte. The first answer, unasked, says that it is ready.
It loads the voice that hibari brings in its package and never downloads one. It ends with its standard input, or
when nobody has asked for a while: a model in memory takes 190 MB.
"""

import json
import os
import queue
import sys
import threading
from typing import Any, BinaryIO

VOICE = "heart"
MODEL_HZ = 24_000
IDLE_S = 60.0
TOLD = (ArithmeticError, AttributeError, ImportError, LookupError, OSError, RuntimeError, TypeError, ValueError)
"""What a library raises that does not load, or cannot read a text; with anything else the process ends."""


def main(idle_s: float = IDLE_S) -> None:
    """Answer until standard input ends or nobody asks for `idle_s`; ends the process."""
    answers = _only_for_answers()
    try:
        speaker = _speaker()
    except TOLD as fault:
        _answer(answers, failed=f"{type(fault).__name__}: {fault}")
        os._exit(1)
    _answer(answers)
    asked: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, asked), daemon=True).start()
    try:
        while line := asked.get(timeout=idle_s):
            _say(speaker, line, answers)
    except (queue.Empty, BrokenPipeError):
        pass
    os._exit(0)  # the thread that listens would be waited for


def _only_for_answers() -> BinaryIO:
    """Return what was standard output; what a library prints goes to standard error from now on."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _speaker() -> Any:
    import onnxruntime
    from hibari import Hibari
    from hibari.voices import VOICES

    onnxruntime.disable_telemetry_events()  # a Windows build has some
    if not VOICES[VOICE].get("bundled"):
        raise LookupError(f"hibari has no voice {VOICE} in its package")
    return Hibari(voice=VOICE)


def _listen(lines: BinaryIO, asked: "queue.Queue[bytes]") -> None:
    for line in lines:
        asked.put(line)
    asked.put(b"")


def _say(speaker: Any, line: bytes, answers: BinaryIO) -> None:
    request = json.loads(line)
    try:
        wave = speaker(request["text"], speed=request["pace"], seed=request["seed"])
    except TOLD as fault:
        _answer(answers, failed=f"{type(fault).__name__}: {fault}")
        return
    _answer(answers, (wave.clip(-1, 1) * 32_767).astype("<i2").tobytes())


def _answer(answers: BinaryIO, samples: bytes = b"", failed: str = "") -> None:
    answers.write(json.dumps({"size": len(samples), "failed": failed}).encode() + b"\n" + samples)
    answers.flush()
