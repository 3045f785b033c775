# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Changes settings by hand so that each change takes effect at once, is said, and can be undone for a while."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from facetimer.ui.controls.banner import Banner
from facetimer.ui.live_settings import Preferences


class _Offer(Struct, frozen=True):
    """What can be undone: the setting, what it was, and how that is told."""

    key: str
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
        before = self._preferences.value(key)
        self._preferences.change(key, value)
        now = self._preferences.value(key)
        if now == before:
            return
        last = self._last
        if last is not None and last.key == key and self._strip.withdraw(last.sentence):
            before = last.before
        self._last = None
        if now == before:  # it is back by hand
            return
        told = QCoreApplication.translate("SettingChanges", "{setting}: {now}. It was {before}.")
        sentence = told.format(setting=name, now=words(now), before=words(before))
        self._last = _Offer(key, before, sentence)
        self._strip.offer_undo(sentence, lambda: self._undo(key, now, before))

    def _undo(self, key: str, chosen: object, before: object) -> None:
        if self._preferences.value(key) == chosen:  # else something else was chosen meanwhile
            self._preferences.change(key, before)
