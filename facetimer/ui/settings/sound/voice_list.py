# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whose voice: every voice there is, each to be heard, which one speaks and why, and those that could be here."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QWidget
from shiboken6 import isValid

from facetimer.ui.background_work import Errands
from facetimer.ui.context import WindowSoundtrack
from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.page import discard, in_column
from facetimer.ui.controls.text import Text
from facetimer.ui.look.wording import language_word, put_notice, voice_word
from facetimer.ui.settings.setting_group import Setting
from facetimer.ui.settings.sound.choice_line import ChoiceLine

if TYPE_CHECKING:
    from facetimer.session.timeline import Timeline
    from facetimer.sound.speaker import Speaker
    from facetimer.sound.voices.port import VoiceInfo

KEY, AUTO, LIVE, OFF, PACK, TONES = "sound.voice", "auto", "live", "off", "heart", "tones"
_Asked: TypeAlias = "Sequence[tuple[str, Speaker]]"
"""The speaker of each session, with the name of its routine."""
ENGINE, OWN = "hibari", "own:"
_NAMED = 3
"""So many routines are named that another voice speaks; of the rest it says how many they are."""
_DECIDES = frozenset({KEY, "sound.voice_variant", "sound.said"})


class VoicesHere(Struct, frozen=True):
    """What the list asks.

    Attributes:
        look: which voices there are, the chosen one among them.
        sound: what lets them be heard.
        own_sessions: the person's own routines, laid out in time.
        all_sessions: every routine, laid out in time.
        example: an exercise, laid out in time, by which a choice is heard.
    """

    look: "Callable[[str], list[VoiceInfo]]"
    sound: Callable[[], WindowSoundtrack]
    own_sessions: "Callable[[], list[Timeline]]"
    all_sessions: "Callable[[], list[Timeline]]"
    example: "Callable[[], Timeline]"


class VoiceList(QWidget):
    """Lines of which one is chosen; it looks anew which there are whenever it comes into sight.

    Args:
        made_of: look, settings, and what writes them.
        here: what it asks.
        parent: the widget it belongs to.
    """

    def __init__(self, made_of: Setting, here: VoicesHere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(KEY)
        self._made_of, self._here = made_of, here
        self._preferences = made_of.preferences
        self._names: dict[str, str] = {}
        self._lines: dict[str, ChoiceLine] = {}
        self._found: list[VoiceInfo] | None = None
        self._errands = Errands(self)
        self._place = in_column(self, 8)
        self._told = Text("", "soft", wrap=True)
        self._place.addWidget(self._told)
        self._body = QWidget()
        self._place.addWidget(self._body)
        self._preferences.changed.connect(self.on_preferences_changed)

    @property
    def chosen(self) -> str:
        """The value that is chosen."""
        return next(value for value, line in self._lines.items() if line.choice.isChecked())

    @property
    def _speaks(self) -> bool:
        sound = self._preferences.settings.sound
        return sound.voice != OFF and sound.said != TONES

    def showEvent(self, event: QShowEvent) -> None:
        """Look which voices there are, and be ready to play one."""
        super().showEvent(event)
        found = self._here.look(self._preferences.settings.sound.voice)
        if found != self._found:
            self._found = found
            self._fill(found)
        self._here.sound().prepare(None)
        self._tell()

    def on_preferences_changed(self, key: str) -> None:
        """Show what is chosen, what can be heard and who speaks now."""
        if self._found is None:
            return
        if key == KEY:
            self._choose()
        if key == "sound.muted":
            self._allow_hearing()
        if key in _DECIDES and self.isVisible():
            self._tell()

    def _fill(self, found: "Sequence[VoiceInfo]") -> None:
        """Make the lines."""
        discard(self._body)
        self._body, choices = QWidget(), QWidget()
        self._place.addWidget(self._body)
        self._lines, self._names = {}, {}
        self._group = QButtonGroup(self._body)
        self._column, self._choices = in_column(self._body, 0), in_column(choices, 0)
        self._column.addWidget(choices)
        self._add(
            AUTO,
            self.tr("Chosen for you"),
            self.tr("The first below that speaks your language and knows every word."),
        )
        for each in found:
            if each.usable:
                self._add(each.name, voice_word(each.name), self._note(each))
        self._add(OFF, self.tr("No voice"), self.tr("Tones alone; the words are on the screen."), heard=False)
        self._choose()
        self._allow_hearing()
        missing = [each for each in found if not each.usable]
        if missing:
            self._offer_missing(missing)
        self._body.show()

    def _note(self, found: "VoiceInfo") -> str:
        name = found.name
        is_as_chosen = name == self._preferences.value(KEY) and self._preferences.value("sound.voice_variant")
        language = "" if is_as_chosen else language_word(found.speaks)
        if name == PACK:
            return self.tr("Comes with facetimer and speaks {language}.").format(language=language)
        if name.startswith(OWN):
            return self.tr("Recorded by you.")
        if name == ENGINE:
            return self.tr("Heart's engine: with it, Heart says your own words too.")
        if language:
            return self.tr("A voice of this computer; it speaks {language}.").format(language=language)
        return self.tr("A voice of this computer.")

    def _add(self, value: str, name: str, note: str, *, heard: bool = True) -> None:
        line = ChoiceLine(self._made_of.stills.look, name, note, heard=heard)
        line.choice.clicked.connect(partial(self._take, value))
        line.hear_asked.connect(lambda: self._here.sound().play_words(value))
        self._group.addButton(line.choice)
        self._choices.addWidget(line)
        self._lines[value], self._names[value] = line, name

    def _take(self, value: str) -> None:
        self._made_of.changes.change(KEY, value, self.tr("Voice"), self._word)

    def _word(self, value: object) -> str:
        return self._names.get(str(value), str(value))

    def _choose(self) -> None:
        value = str(self._preferences.value(KEY))
        if value not in self._lines:  # from the file, or a voice that is not here any more
            reasons = {each.name: put_notice(each.why_not) for each in self._found or ()}
            name = self.tr("The first voice of this computer") if value == LIVE else voice_word(value)
            self._add(value, name, reasons.get(value, ""), heard=value == LIVE)
        self._lines[value].choice.setChecked(True)

    def _allow_hearing(self) -> None:
        muted = self._preferences.settings.sound.muted
        for line in self._lines.values():
            if line.hear is not None:
                line.hear.setEnabled(not muted)

    def _offer_missing(self, missing: "Sequence[VoiceInfo]") -> None:
        """Let a press show which voices could be here, and what each lacks."""
        more, rest = Button("", "link"), QWidget()
        box = in_column(rest, 0)
        for each in missing:
            pair = QWidget()
            both = in_column(pair, 0, (0, 8, 0, 0))
            both.addWidget(Text(voice_word(each.name), "name", wrap=True))
            both.addWidget(Text(put_notice(each.why_not), "note", wrap=True))
            box.addWidget(pair)
        rest.hide()

        def name_it() -> None:
            word = self.tr("Voices that are not here") if rest.isHidden() else self.tr("Less")
            more.setText(word)
            more.setAccessibleName(word)

        def turn() -> None:
            rest.setVisible(rest.isHidden())
            name_it()

        name_it()
        more.clicked.connect(turn)
        self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(rest)

    def _tell(self) -> None:
        """Say who speaks; of the person's own routines as soon as it is known."""
        sound = self._here.sound()
        usual = sound.speaker_of(None)
        self._say(usual, [], [])
        sessions = self._here.own_sessions() if self._speaks else []
        recorded = self._here.all_sessions() if self._speaks and usual.voice.startswith(OWN) else []

        def asked(of: "Sequence[Timeline]") -> "list[tuple[str, Speaker]]":
            return [(each.routine.name, sound.speaker_of(each)) for each in of]

        if sessions or recorded:
            self._errands.begin(lambda: (usual, asked(sessions), asked(recorded)), self._on_asked)

    def _on_asked(self, ended: "Future[tuple[Speaker, _Asked, _Asked]]") -> None:
        if isValid(self):
            self._say(*ended.result())

    def _say(self, usual: "Speaker", sessions: "_Asked", recorded: "_Asked") -> None:
        others = [(name, each) for name, each in sessions if each.unknown]
        sentences = [self._usual(usual), *self._recorded(recorded)]
        sentences += [self._other(*each) for each in others[:_NAMED]]
        if more := len(others) - _NAMED:
            sentences += [self.tr("So it is with %n more of your routines.", "", more)] if more > 0 else []
        self._told.setText(" ".join(sentences))

    def _usual(self, usual: "Speaker") -> str:
        if not self._speaks:
            return self.tr("Nobody speaks: tones carry a session.")
        if not usual.voice:
            return self.tr("That voice is not here: tones carry a session, and the words are on the screen.")
        voice, chosen = voice_word(usual.voice), voice_word(usual.chosen)
        if usual.voice.startswith(OWN):
            words = self.tr(
                "{voice} speaks the sessions of which you recorded every word; the next voice that knows all of "
                "another speaks it whole."
            )
            return words.format(voice=voice)
        if usual.voice == usual.chosen:
            return self.tr("{voice} speaks your sessions.").format(voice=voice)
        if usual.is_foreign:
            words = self.tr("{voice} speaks your sessions, in your language; {other} does not speak it.")
            return words.format(voice=voice, other=chosen)
        return self.tr("{voice} speaks your sessions, as you chose how it sounds.").format(voice=voice)

    def _recorded(self, sessions: "_Asked") -> list[str]:
        """Say of how many routines the person recorded every word, and what the nearest of the others lacks."""
        lacking = sorted((each for each in sessions if each[1].unknown), key=lambda each: len(each[1].unknown))
        if not lacking:
            return []
        whole = QLocale().toString(len(sessions) - len(lacking))
        words = self.tr("That is {whole} of {all} routines.")
        said = [words.format(whole=whole, all=QLocale().toString(len(sessions)))]
        routine, nearest = lacking[0]
        texts = self.tr(", ").join(self.tr("“{text}”").format(text=text) for text in nearest.unknown[:_NAMED])
        more = len(nearest.unknown) - _NAMED
        if more > 0:
            said.append(
                self.tr("Of “{routine}” you have not recorded {texts} and %n more.", "", more).format(
                    routine=routine, texts=texts
                )
            )
        else:
            words = self.tr("Of “{routine}” you have not recorded {texts}.")
            said.append(words.format(routine=routine, texts=texts))
        return said

    def _other(self, routine: str, speaker: "Speaker") -> str:
        chosen = voice_word(speaker.chosen)
        if speaker.voice == speaker.chosen:
            words = self.tr(
                "“{routine}” has words that {voice} does not know; they are on the screen. A voice of this "
                "computer would say them all."
            )
            return words.format(routine=routine, voice=chosen)
        words = self.tr("“{routine}” has words that {other} does not know, so it is spoken by {voice}.")
        return words.format(routine=routine, other=chosen, voice=voice_word(speaker.voice))
