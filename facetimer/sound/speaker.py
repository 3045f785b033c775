# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who says the words of a session, and what it means where somebody cannot, for whoever tells the person. Pure."""

from enum import Enum

from msgspec import Struct

from facetimer.notices import News, Notice, joined
from facetimer.translating import QT_TRANSLATE_NOOP

NO_VOICE = Notice(QT_TRANSLATE_NOOP("Notices", "No voice is installed (espeak-ng is one)."))
NOT_ALL_KNOWN = Notice(
    QT_TRANSLATE_NOOP(
        "Notices",
        "facetimer's own voice does not know all words of this session, and no other is installed "
        "(espeak-ng is one).",
    )
)
OWN_NOT_ALL = Notice(
    QT_TRANSLATE_NOOP(
        "Notices",
        "Your recordings lack words of this session, and no other voice knows them all.",
    )
)


class Use(Enum):
    """What sound is wanted for: a session, a sound file of one, or a trial of words or tones."""

    SESSION, FILE, TRIAL = range(3)


WITHOUT_SOUND = Notice(QT_TRANSLATE_NOOP("Notices", "The screen says everything."))
SOUND_IS_BACK = News(QT_TRANSLATE_NOOP("Notices", "Sound is back."))
_IN_FILE = Notice(QT_TRANSLATE_NOOP("Notices", "Words that could not be said are missing from the file."))
_WITHOUT_WORDS = {
    Use.SESSION: Notice(QT_TRANSLATE_NOOP("Notices", "Tones and captions carry the session.")),
    Use.FILE: _IN_FILE,
}
_LACKING_SOME = {
    Use.SESSION: Notice(QT_TRANSLATE_NOOP("Notices", "They are on the screen.")),
    Use.FILE: _IN_FILE,
}


class Speaker(Struct, frozen=True):
    """Who says the words of a session.

    Attributes:
        voice: its name in the registry; empty where nobody speaks.
        chosen: the name of the one that would speak otherwise; the same as `voice` where nothing is in its way.
        unknown: texts of the session that the chosen voice does not know.
        is_foreign: whether the chosen one does not speak the language of the window.
    """

    voice: str
    chosen: str
    unknown: tuple[str, ...] = ()
    is_foreign: bool = False


def without_sound(why: str | None, use: Use) -> str | None:
    """Return why nothing is heard, and that a session goes on where there is one; None where all is well."""
    return joined(why, WITHOUT_SOUND) if why and use is Use.SESSION else why


def without_words(why: str, use: Use) -> str:
    """Return why words cannot be said, and what carries on without them: a trial is over with its reason."""
    endings = _LACKING_SOME if why in {NOT_ALL_KNOWN, OWN_NOT_ALL} else _WITHOUT_WORDS
    return joined(why, endings[use]) if use in endings else why
