# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Rows of the settings page: a name, what it means, and a control that changes one setting at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt, QTime
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facetimer.ui.controls.form_controls import Chooser, Slider, Tick
from facetimer.ui.controls.page import card, in_column, in_row
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.current_look import Look
from facetimer.ui.settings.folder_chooser import FolderChooser

STACKED_BELOW_PX = 540
GAP_PX = 24


class SettingRows:
    """Builds one card of settings.

    Every control shows the present setting, also when it is changed elsewhere.

    Args:
        look: theme and icons.
        preferences: what is in force.
    """

    def __init__(self, look: Look, preferences: Preferences) -> None:
        self._look = look
        self._preferences = preferences
        self.frame: QFrame = card()
        self._column = in_column(self.frame, 14, (24, 16, 24, 16))

    def choice(self, key: str, name: str, options: Sequence[tuple[str, str]], note: str = "") -> Chooser:
        """Add a list to choose from; `options` are (value, word)."""
        box = Chooser(self._look)
        for value, word in options:
            box.addItem(word, value)
        box.setAccessibleName(name)
        box.activated.connect(lambda _: self._preferences.change(key, box.currentData()))

        def show() -> None:
            value = self._preferences.value(key)
            if box.findData(value) < 0:  # from the file, such as the name of a voice engine
                box.addItem(str(value), value)
            box.setCurrentIndex(box.findData(value))

        self._add(key, name, note, box, show)
        return box

    def whether(self, key: str, name: str, note: str = "") -> Tick:
        """Add a box to tick."""
        tick = Tick(self._look)
        tick.setAccessibleName(name)
        tick.setAccessibleDescription(note)
        tick.clicked.connect(lambda checked: self._preferences.change(key, checked))
        self._add(key, name, note, tick, lambda: tick.setChecked(bool(self._preferences.value(key))))
        return tick

    def amount(
        self, key: str, name: str, span: tuple[int, int], shown: str, note: str = "", step: int = 1
    ) -> Slider:
        """Add a slider over `span`; `shown` says the value, with `{value}` in it."""
        holder = QWidget()
        row = in_row(holder, 12)
        slider = Slider()
        slider.setRange(*span)
        slider.setSingleStep(step)
        slider.setPageStep(max(step, (span[1] - span[0]) // 10))
        slider.setAccessibleName(name)
        slider.setMinimumWidth(140)
        widest = shown.replace("{value}", str(-(10 ** len(str(span[1])) - 1) if span[0] < 0 else span[1]))
        value_text = _Value(widest)
        row.addWidget(slider, 1)
        row.addWidget(value_text)

        def show() -> None:
            value = self._preferences.value(key)
            if not isinstance(value, int):
                raise TypeError(f"{key} is no amount")
            slider.setValue(value)
            say(value)

        def say(value: int) -> None:
            value_text.setText(shown.replace("{value}", str(rounded(value))))

        def rounded(value: int) -> int:
            return min(span[1], max(span[0], round(value / step) * step))

        def take(value: int) -> None:
            self._preferences.change(key, rounded(value))
            with QSignalBlocker(slider):
                show()  # also where it was released between two steps and the setting stays

        slider.valueChanged.connect(say)
        slider.settled.connect(take)
        self._add(key, name, note, holder, show, slider)
        return slider

    def time(self, key: str, name: str, note: str = "") -> Chooser:
        """Add a time of day, in half hours; another one from the file stays in the list."""
        times = {f"{hour:02d}:{minute:02d}" for hour in range(24) for minute in (0, 30)}
        locale = QLocale()
        options = [
            (time, locale.toString(QTime.fromString(time, "HH:mm"), QLocale.FormatType.ShortFormat))
            for time in sorted(times | {str(self._preferences.value(key))})
        ]
        return self.choice(key, name, options, note)

    def folder(self, key: str, name: str, note: str = "") -> FolderChooser:
        """Add a folder to choose or to clear."""
        chooser = FolderChooser(name)
        chooser.chosen.connect(lambda path: self._preferences.change(key, path))
        self._add(key, name, note, chooser, lambda: chooser.show_folder(str(self._preferences.value(key))))
        return chooser

    def told(self, keys: str, sentence: Callable[[], str]) -> Text:
        """Add a sentence about settings whose key begins with `keys`; hidden while it is empty."""
        text = _Told(keys, sentence)
        self._column.addWidget(text)
        self._preferences.changed.connect(text.on_preferences_changed)
        text.on_preferences_changed(keys)
        return text

    def widget(self, widget: QWidget) -> None:
        """Add anything; a button keeps its own width."""
        align = Qt.AlignmentFlag.AlignLeading if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
        self._column.addWidget(widget, 0, align)

    def stretch(self) -> None:
        """Keep the rows together at the top where the card is higher than they are."""
        self._column.addStretch(1)

    def _add(
        self,
        key: str,
        name: str,
        note: str,
        control: QWidget,
        show: Callable[[], None],
        heard: QWidget | None = None,
    ) -> None:
        line = _Line(key, heard or control, show, self._look, turns=not isinstance(control, Tick))
        row = line.box
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(name, wrap=True))
        if note:
            words.addWidget(Text(note, "note", wrap=True))
        row.addLayout(words, 1)
        if isinstance(control, Tick):
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        else:
            row.addWidget(control, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(line)
        self._preferences.changed.connect(line.on_preferences_changed)
        line.on_preferences_changed(key)


class _Value(Text):
    """The value of a slider; as wide as the widest one, so that nothing moves while it changes."""

    _widest = ""  # Qt reports a change of style before the constructor is through

    def __init__(self, widest: str) -> None:
        super().__init__()
        self._widest = widest
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self._widest) + 12)


class _Line(QWidget):
    """A row that shows anew when its setting changes; being a receiver, it is forgotten when it is deleted."""

    def __init__(self, key: str, heard: QWidget, show: Callable[[], None], look: Look, *, turns: bool) -> None:
        super().__init__()
        self.setObjectName(key)
        self._look = look
        self._turns = turns
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(GAP_PX)
        self._key = key
        self._heard = heard
        self._show_value = show

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control below its name where there is no room beside it."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._turn()

    def _turn(self) -> None:
        narrow = self._turns and self.width() < self._look.theme.px(STACKED_BELOW_PX)
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.box.direction() is not wanted:
            self.box.setDirection(wanted)
            self.box.setSpacing(GAP_PX // 4 if narrow else GAP_PX)

    def on_preferences_changed(self, key: str) -> None:
        if key == self._key:
            with QSignalBlocker(self._heard):
                self._show_value()


class _Told(Text):
    """A sentence that is there while it is true."""

    def __init__(self, keys: str, sentence: Callable[[], str]) -> None:
        super().__init__("", "fault", wrap=True)
        self._keys = keys
        self._sentence = sentence

    def on_preferences_changed(self, key: str) -> None:
        if key.startswith(self._keys):
            self.setText(self._sentence())
            self.setVisible(bool(self.text()))
