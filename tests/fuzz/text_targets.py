# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Ways in that a person writes by hand: settings, routines and exercises, words in another language."""

import random
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from facetimer.choices.planner import Planner
from facetimer.library.checking import advise_file, check_file
from facetimer.library.files import convert
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.reading import judge, read_file
from facetimer.library.health.care_cards import load_care
from facetimer.library.learn import load_learn
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Exercise, Routine, RoutineStep
from facetimer.library.model.vocabulary import PrepCard, Source
from facetimer.library.translations import Texts, check_words, read_words, translated
from facetimer.resources import assets_dir
from facetimer.session.timeline import compile_timeline
from facetimer.settings import Settings
from facetimer.settings_file import load_settings, save_settings
from tests.fuzz import spoiling
from tests.fuzz.target import assert_is_a_sentence

SHIPPED = assets_dir() / "library"
CATALOGUE = load_catalogue(SHIPPED)
NOW = datetime.fromisoformat("2026-11-20T19:30:00+01:00")
FILES = sorted(p for kind in ("exercises", "routines", "programmes") for p in (SHIPPED / kind).glob("*.toml"))


class SettingsTarget:
    """`settings.toml`."""

    CONDITIONS = (
        "INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin", "TMJ", "DENT since=2026-13-01", "SKIN wait=-5",
        "NEW.x", "INJ since= wait= zones=", "DENT since=9999-12-31 wait=999999999999", "\0", " ", "EYE zones=,,",
        "DENT a=b=c",
    )  # fmt: skip

    def __init__(self, folder: Path) -> None:
        self._file = folder / "settings.toml"

    def make(self, dice: random.Random) -> bytes:
        """Return settings of a person, mostly with a change or two."""
        plain: Any = msgspec.to_builtins(Settings())
        plain["safety"]["conditions"] = dice.sample(self.CONDITIONS, dice.randrange(4))
        for _ in range(dice.choice((0, 1, 1, 2, 5))):
            plain = spoiling.spoilt(plain, dice)
        text = spoiling.as_toml(plain if isinstance(plain, dict) else {"settings": plain})
        if dice.random() < 0.4:
            text = dice.choice(spoiling.MUTATIONS)(text, dice)
        return spoiling.damaged(text.encode("utf-8", "replace"), dice)

    def feed(self, content: bytes) -> bool:
        """Read them, lay a session out as they say, save a change, read them again."""
        for path in self._file.parent.iterdir():
            path.unlink()
        self._file.write_bytes(content)
        settings, notices = load_settings(self._file)
        for notice in notices:
            assert_is_a_sentence(notice, self._file)
        assert self._file.read_bytes() == content
        self._use(settings)
        changed = settings.changed("picture.theme", "dark")
        save_settings(self._file, changed, ["picture.theme"])
        again, _ = load_settings(self._file)
        assert again == changed
        return not notices

    @staticmethod
    def _use(settings: Settings) -> None:
        planner = Planner(CATALOGUE, lambda: settings, SHIPPED, lambda: NOW)
        for notice in planner.health_notices():
            assert_is_a_sentence(notice)
        planner.reasons()
        planner.plan("five-basics")

    def close(self) -> None:
        """Nothing is open."""


class RoutineTarget:
    """A routine, exercise or programme file of a person's own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = FILES[0].name

    def make(self, dice: random.Random) -> bytes:
        """Return a shipped file, as it is or as one of the person's own, with some changes."""
        source = dice.choice(FILES)
        text, self._name = source.read_text("utf-8"), source.name
        if dice.random() < 0.5:
            self._name = f"my-{source.name}"
            text = text.replace(f'id = "{source.stem}"', f'id = "my-{source.stem}"', 1)
        for _ in range(dice.randint(1, 3)):
            text = dice.choice(spoiling.MUTATIONS)(text, dice)
        return spoiling.damaged(text.encode("utf-8", "replace"), dice)

    def feed(self, content: bytes) -> bool:
        """Check it, and start with it in the person's folder; what is let through can be practised."""
        path = self._folder / self._name
        path.write_bytes(content)
        try:
            catalogue = load_catalogue(SHIPPED, self._folder)
            for fault in (*catalogue.faults, *catalogue.warnings):
                assert_is_a_sentence(str(fault), path)
            for identifier in catalogue.own & catalogue.routines.keys():
                assert compile_timeline(catalogue.routines[identifier], catalogue.exercises).total_ms > 0
            return is_sound_or_located(path)
        finally:
            path.unlink()

    def close(self) -> None:
        """Nothing is open."""


def is_sound_or_located(path: Path) -> bool:
    """Return whether a file is sound; faults must be sentences with a place, what is sound can be practised."""
    others = {name: exercise for name, exercise in CATALOGUE.exercises.items() if name != path.stem}
    faults = check_file(path, others, {n: r for n, r in CATALOGUE.routines.items() if n != path.stem})
    for fault in (*faults, *advise_file(path, others)):
        assert fault.file == path
        assert fault.place
        assert fault.message
        assert len(fault.message) < 500
        assert_is_a_sentence(str(fault), path)
    if not faults:
        _assert_can_be_practised(path)
    return not faults


def _assert_can_be_practised(path: Path) -> None:
    content = read_file(path).content
    assert content is None or judge(path, content, CATALOGUE.exercises, CATALOGUE.routines) == []
    exercises: dict[str, Exercise] = dict(CATALOGUE.exercises)
    if isinstance(content, ExerciseFile):
        own = convert.exercise(content)
        exercises[own.id] = own
        alone = Routine("alone", "Alone", (RoutineStep(own.id),), (), PrepCard.EXERCISE, Source.MINE)
        assert compile_timeline(alone, exercises).total_ms > 0
    if isinstance(content, RoutineFile):
        assert compile_timeline(convert.routine(content), exercises).total_ms > 0


class WordsTarget:
    """A file of words: the library in another language."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "xx.toml"
        self._texts = Texts(CATALOGUE, load_care(SHIPPED), load_learn(SHIPPED))

    def make(self, dice: random.Random) -> bytes:
        """Return some translations, mostly with a change or two."""
        words: Mapping[str, str] = {
            text: text[::-1] for text in dice.sample(sorted(self._texts.every), dice.randrange(12))
        }
        plain: Any = {"words": words}
        for _ in range(dice.choice((0, 1, 2))):
            plain = spoiling.spoilt(plain, dice)
        text = spoiling.as_toml(plain if isinstance(plain, dict) else {"words": plain})
        if dice.random() < 0.6:
            text = dice.choice(spoiling.MUTATIONS)(text, dice)
        return spoiling.damaged(text.encode("utf-8", "replace"), dice)

    def feed(self, content: bytes) -> bool:
        """Check it, and put a routine's texts into that language."""
        self._file.write_bytes(content)
        faults = check_words(self._file, self._texts)
        for fault in faults:
            assert_is_a_sentence(str(fault), self._file)
        words, _ = read_words(self._file)
        routine = CATALOGUE.routines["five-basics"]
        assert translated(routine, words).id == routine.id
        return not faults

    def close(self) -> None:
        """Nothing is open."""
