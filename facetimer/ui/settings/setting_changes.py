# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Changes settings by hand so that each change takes effect at once, is said, and can be undone for a while."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from facetimer.ui.controls.banner import Banner
from facetimer.ui.live_settings import Preferences


class Changeable(Struct, frozen=True):
    """One thing that is chosen by hand.

    Attributes:
        id: tells it from others.
        name: what it is called.
        words: those of one of its values.
        read: returns its value now.
        write: gives it another.
    """

    id: str
    name: str
    words: Callable[[object], str]
    read: Callable[[], object]
    write: Callable[[object], object]


class _Offer(Struct, frozen=True):
    """What can be undone: of what, what it was, and how that is told."""

    id: str
    before: object
    sentence: str


class SettingChanges:
    """Writes what the person chooses and offers the way back on `strip`.

    Several changes of one setting in a row are one: undoing leads back to what it was before the first of them.

    Args:
        preferences: what is in force.
        strip: where a change is told.
    """

    def __init__(self, preferences: Preferences, strip: Banner) -> None:
        self._preferences = preferences
        self._strip = strip
        self._last: _Offer | None = None

    def change(self, key: str, value: object, name: str, words: Callable[[object], str]) -> None:
        """Set `key` to `value`; `name` is the setting's, and `words` are those of one of its values."""
        read, write = partial(self._preferences.value, key), partial(self._preferences.change, key)
        self.choose(Changeable(key, name, words, read, write), value)

    def choose(self, one: Changeable, value: object) -> None:
        """Set one thing to `value`; the others that its setting holds stay."""
        before = one.read()
        one.write(value)
        now = one.read()
        if now == before:
            return
        last = self._last
        if last is not None and last.id == one.id and self._strip.withdraw(last.sentence):
            before = last.before
        self._last = None
        if now == before:  # it is back by hand
            return
        told = QCoreApplication.translate("SettingChanges", "{setting}: {now}. It was {before}.")
        sentence = told.format(setting=one.name, now=one.words(now), before=one.words(before))
        self._last = _Offer(one.id, before, sentence)
        self._strip.offer_undo(sentence, partial(self._undo, one, now, before))

    def _undo(self, one: Changeable, chosen: object, before: object) -> None:
        if one.read() == chosen:  # else something else was chosen meanwhile
            one.write(before)
