# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Rows of settings: what it is called and does, and at the end of the line what it is changed with."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSignalBlocker, QTime, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QRadioButton, QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.form_controls import Chooser, Slider, Switch
from facetimer.ui.controls.page import in_row
from facetimer.ui.controls.segments import Segments
from facetimer.ui.controls.stepper import Stepper
from facetimer.ui.controls.text import Text
from facetimer.ui.live_settings import Preferences
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import size_of
from facetimer.ui.settings.folder_chooser import FolderChooser
from facetimer.ui.settings.setting_changes import SettingChanges
from facetimer.ui.settings.setting_line import SettingLine, ShownValue, Told

MOST_SEGMENTS = 5
"""So many words can stand side by side; more than that are a list."""
SLIDER_PX = 240
HOUR_MIN, HALF_HOUR_MIN, LAST_MINUTE = 60, 30, 24 * 60 - 1


class SettingRows:
    """Builds rows of settings, one below the other with a line between them.

    Every control shows the present setting, also when it is changed elsewhere.

    Args:
        look: theme and icons.
        preferences: what is in force.
        changes: writes what is chosen, and offers the way back.
        column: takes the rows at its end.
    """

    def __init__(self, look: Look, preferences: Preferences, changes: SettingChanges, column: QBoxLayout) -> None:
        self._look = look
        self._preferences = preferences
        self._changes = changes
        self._column = column
        self._begun = False

    def choice(
        self, key: str, name: str, options: Sequence[tuple[object, str]], note: str = ""
    ) -> Segments | Chooser:
        """Add words of which one is chosen: side by side, or more than five as a list.

        Args:
            key: of the setting.
            name: what it is called.
            options: (value, word).
            note: one line of what it does.
        """
        if len(options) > MOST_SEGMENTS:
            words = dict(options)
            return self.from_list(
                key,
                name,
                options,
                note,
                lambda value: self._changes.change(key, value, name, lambda each: words.get(each, str(each))),
            )
        by_key = {str(value): (value, word) for value, word in options}
        segments = Segments(self._look, "", {each: word for each, (_, word) in by_key.items()}, "")
        segments.picked.connect(
            lambda picked: self._changes.change(key, by_key[picked][0], name, lambda each: by_key[str(each)][1])
        )

        def show() -> None:
            value = self._preferences.value(key)
            if str(value) not in by_key:  # from the file, such as the name of a voice engine
                by_key[str(value)] = (value, str(value))
                segments.add(str(value), str(value))
            segments.choose(str(value))
            for each in segments.findChildren(
                QRadioButton
            ):  # the row says its name already, the word alone does not
                each.setAccessibleDescription(name)

        self._add(key, (name, note), segments, show)
        return segments

    def from_list(
        self,
        key: str,
        name: str,
        options: Sequence[tuple[object, str]],
        note: str = "",
        take: Callable[[object], object] | None = None,
    ) -> Chooser:
        """Add a list of words, however few; `take` is given the value chosen, else it is written as it is."""
        box = Chooser(self._look)
        for value, word in options:
            box.addItem(word, value)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        write = take or (lambda value: self._preferences.change(key, value))
        box.activated.connect(lambda _: write(box.currentData()))

        def show() -> None:
            value = self._preferences.value(key)
            if box.findData(value) < 0:  # from the file
                box.addItem(str(value), value)
            box.setCurrentIndex(box.findData(value))

        self._add(key, (name, note), box, show)
        return box

    def whether(self, key: str, name: str, note: str = "") -> Switch:
        """Add a switch."""
        switch = Switch(self._look)
        switch.setAccessibleName(name)
        switch.setAccessibleDescription(note)
        on, off = QCoreApplication.translate("SettingRows", "on"), QCoreApplication.translate("SettingRows", "off")
        switch.clicked.connect(
            lambda checked: self._changes.change(key, checked, name, lambda value: on if value else off)
        )
        self._add(key, (name, note), switch, lambda: switch.setChecked(bool(self._preferences.value(key))))
        return switch

    def amount(
        self, key: str, name: str, span: tuple[int, int], shown: str, note: str = "", step: int = 1
    ) -> Slider:
        """Add a slider over `span`; `shown` says the value, with `{value}` in it."""
        holder = QWidget()
        row = in_row(holder, 12)
        slider = _Amount()
        slider.setRange(*span)
        slider.setSingleStep(step)
        slider.setPageStep(max(step, (span[1] - span[0]) // 10))
        slider.setAccessibleName(name)
        widest = shown.replace("{value}", str(-(10 ** len(str(span[1])) - 1) if span[0] < 0 else span[1]))
        value_text = ShownValue(widest)
        row.addWidget(slider)
        row.addWidget(value_text)

        def words(value: object) -> str:
            return shown.replace("{value}", str(value))

        def show() -> None:
            slider.setValue(self._number(key))
            say(self._number(key))

        def say(value: int) -> None:
            value_text.setText(words(rounded(value)))

        def rounded(value: int) -> int:
            return min(span[1], max(span[0], round(value / step) * step))

        def take(value: int) -> None:
            self._changes.change(key, rounded(value), name, words)
            with QSignalBlocker(slider):
                show()  # also where it was released between two steps and the setting stays

        slider.valueChanged.connect(say)
        slider.settled.connect(take)
        self._add(key, (name, note), holder, show, slider)
        return slider

    def count(
        self,
        key: str,
        name: str,
        span: tuple[int, int],
        words: Callable[[int], str],
        note: str = "",
        step: int = 1,
    ) -> Stepper:
        """Add a number between a minus and a plus; `words` says it."""
        stepper = Stepper(self._look, name, span, span[0], step, words)
        stepper.stepped.connect(
            lambda value: self._changes.change(key, value, name, lambda each: words(int(str(each))))
        )
        self._add(key, (name, note), stepper, lambda: stepper.show_value(self._number(key)))
        return stepper

    def time(self, key: str, name: str, note: str = "") -> Stepper:
        """Add a time of day, in half hours from the one that is set."""
        stepper = Stepper(self._look, name, (0, LAST_MINUTE), 0, HALF_HOUR_MIN, _said_time)
        stepper.stepped.connect(
            lambda minute: self._changes.change(
                key, _written(minute), name, lambda value: _said_time(_minute(str(value)))
            )
        )
        self._add(
            key, (name, note), stepper, lambda: stepper.show_value(_minute(str(self._preferences.value(key))))
        )
        return stepper

    def folder(self, key: str, name: str, note: str = "") -> FolderChooser:
        """Add a folder to choose or to clear."""
        chooser = FolderChooser(name)
        chooser.chosen.connect(
            lambda path: self._changes.change(
                key, path, name, lambda value: str(value) or QCoreApplication.translate("SettingRows", "none")
            )
        )
        self._add(key, (name, note), chooser, lambda: chooser.show_folder(str(self._preferences.value(key))))
        return chooser

    def action(self, name: str, note: str, word: str, asked: SignalInstance | Callable[[], object]) -> Button:
        """Add something to do: a button that says `word` and does, or emits, `asked`."""
        button = Button(word)
        button.clicked.connect(asked)
        self._add("", (name, note), button, lambda: None)
        return button

    def told(self, keys: str, sentence: Callable[[], str]) -> Text:
        """Add a sentence about settings whose key begins with `keys`; hidden while it is empty."""
        text = Told(keys, sentence)
        self._column.addWidget(text)
        self._preferences.changed.connect(text.on_preferences_changed)
        return text

    def _number(self, key: str) -> int:
        value = self._preferences.value(key)
        if not isinstance(value, int):
            raise TypeError(f"{key} is no amount")
        return value

    def _add(
        self,
        key: str,
        words: tuple[str, str],
        control: QWidget,
        show: Callable[[], None],
        heard: QWidget | None = None,
    ) -> None:
        if self._begun:
            line = QFrame()
            line.setObjectName("line")
            line.setFixedHeight(1)
            self._column.addWidget(line)
        self._begun = True
        row = SettingLine(self._look, key, words, control, show, heard)
        self._column.addWidget(row)
        self._preferences.changed.connect(row.on_preferences_changed)
        row.on_preferences_changed(key)


class _Amount(Slider):
    """A slider as long as all others, at the size of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(SLIDER_PX)

    def changeEvent(self, event: QEvent) -> None:
        """Take another length with the page."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.setFixedWidth(round(SLIDER_PX * size_of(self)))


def _minute(time: str) -> int:
    """Return the minute of the day of a time as settings hold it, such as `08:30`."""
    hour, _, minute = time.partition(":")
    return HOUR_MIN * int(hour) + int(minute)


def _written(minute: int) -> str:
    """Return a minute of the day as settings hold it."""
    return f"{minute // HOUR_MIN:02d}:{minute % HOUR_MIN:02d}"


def _said_time(minute: int) -> str:
    """Return a minute of the day as the person's country writes it."""
    return QLocale().toString(QTime(*divmod(minute, HOUR_MIN)), QLocale.FormatType.ShortFormat)
