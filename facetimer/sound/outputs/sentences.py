# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What the outputs say to a person when they cannot be used."""

from facetimer.notices import Notice
from facetimer.starting import own_pip
from facetimer.translating import QT_TRANSLATE_NOOP

NO_DEVICE = Notice(QT_TRANSLATE_NOOP("Notices", "There is no sound device."))
STOPPED = Notice(QT_TRANSLATE_NOOP("Notices", "The sound device stopped playing."))


def not_loaded(library: str, reason: object) -> Notice:
    """Return that `library` is there and cannot be used."""
    words = QT_TRANSLATE_NOOP("Notices", "{library} cannot be loaded ({reason}).")
    return Notice(words, library=library, reason=reason)


def crashes(version: str) -> Notice:
    """Return that the `version` of simpleaudio is one that is refused."""
    words = QT_TRANSLATE_NOOP(
        "Notices",
        "simpleaudio {version} crashes when a sound ends and is not used; "
        "`{pip} uninstall simpleaudio` and `{pip} install facetimer[simpleaudio]` bring the mended one.",
    )
    return Notice(words, version=version, pip=own_pip() or "pip")


def finds_no_device(reason: object) -> Notice:
    """Return that miniaudio finds nothing to play through."""
    return Notice(QT_TRANSLATE_NOOP("Notices", "miniaudio finds no sound device ({reason})."), reason=reason)


def cannot_open(reason: object) -> Notice:
    """Return that simpleaudio is not let in by the device."""
    return Notice(
        QT_TRANSLATE_NOOP("Notices", "simpleaudio cannot open the sound device ({reason})."), reason=reason
    )
