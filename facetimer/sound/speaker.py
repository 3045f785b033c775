# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who says the words of a session, for whoever tells it to the person. Pure."""

from msgspec import Struct

from facetimer.notices import Notice
from facetimer.translating import QT_TRANSLATE_NOOP

NO_VOICE = Notice(
    QT_TRANSLATE_NOOP("Notices", "No voice is installed (espeak-ng is one); tones and captions carry the session.")
)
NOT_ALL_KNOWN = Notice(
    QT_TRANSLATE_NOOP(
        "Notices",
        "facetimer's own voice does not know all words of this session, and no other is installed "
        "(espeak-ng is one); they are on the screen.",
    )
)
OWN_NOT_ALL = Notice(
    QT_TRANSLATE_NOOP(
        "Notices",
        "Your recordings lack words of this session, and no other voice knows them all; they are on the screen.",
    )
)


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
