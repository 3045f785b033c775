# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Who says the words of a session, for whoever tells it to the person. Pure."""

from msgspec import Struct


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
