# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The process that decodes one sound: a file's bytes in, samples out. `python -m facetimer --decode FRAMES`.

It reads standard input, writes mono samples at 44.1 kHz to standard output, and may crash: see `sound_files.py`.
"""

import sys

from facetimer.sound.pcm import RATE_HZ


def main(at_most: int) -> int:
    """Write the first samples, `at_most` or a little more; return 1 where there is no sound, 0 otherwise."""
    import miniaudio

    written = 0
    try:
        for piece in miniaudio.stream_memory(sys.stdin.buffer.read(), nchannels=1, sample_rate=RATE_HZ):
            written += sys.stdout.buffer.write(piece.tobytes()) // 2
            if written >= at_most:
                break
    except miniaudio.DecodeError:
        return 1
    return 0
