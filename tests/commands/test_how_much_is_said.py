# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An exercise is told in full until it was done twice, and again when its file or its history is another one."""

import json
import shutil
import wave
from pathlib import Path

import pytest

from facetimer.cli import main
from facetimer.paths import find_paths
from tests.quick_session import EXERCISE, put_quick_session

FULL = ["Quick Press. Lips.", "Lips together.", "Press.", "Release.", "All done."]
SHORT = ["Quick Press.", "Release.", "All done."]


class Person:
    """Practises and listens in folders of their own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.places = ["--data-dir", str(folder / "data"), "--config-dir", str(folder / "config")]
        self.paths = find_paths(folder / "data", folder / "config")
        self.paths.config.mkdir(parents=True)
        self.paths.settings.write_text('[sound]\nsaid = "learning"\n')
        put_quick_session(self.paths.own_library)

    def practise(self) -> str:
        assert main(["practise", "quick", "--speed", "1000", "--mute", "--yes", *self.places]) == 0
        return self._capsys.readouterr().out

    def hears(self, *words: str) -> list[str]:
        assert main(["plan", "quick", "--json", "--said", *(words or ("learning",)), *self.places]) == 0
        return [each["words"] for each in json.loads(self._capsys.readouterr().out)["heard"] if each["words"]]


@pytest.fixture
def person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Person:
    return Person(tmp_path, capsys)


def test_it_is_short_from_the_third_time_on_and_shown_whole_all_the_same(person: Person) -> None:
    for _ in range(2):
        assert person.hears() == FULL
        assert "Lips together." in person.practise()
    assert person.hears() == person.hears("short") == SHORT
    assert person.hears("everything") == FULL
    assert "Lips together." in person.practise()


def test_nothing_is_made_where_there_is_no_history(person: Person) -> None:
    person.hears()
    assert not person.paths.database.exists()


def test_an_exercise_whose_file_has_changed_is_told_in_full_again(person: Person) -> None:
    person.practise()
    person.practise()
    file = person.paths.own_library / "exercises/quick-press.toml"

    file.write_text(EXERCISE.replace("Lips together.", "Lips apart."))
    assert person.hears() == ["Lips apart." if words == "Lips together." else words for words in FULL]

    file.write_text(EXERCISE.replace('reference = "a test"', 'reference = "another test"'))
    assert person.hears() == SHORT


def test_with_a_history_that_cannot_be_used_all_is_told(person: Person) -> None:
    person.practise()
    person.practise()
    for file in person.paths.database.parent.glob(f"{person.paths.database.name}*"):
        file.unlink()
    shutil.rmtree(person.paths.backups)  # else the newest copy takes its place
    person.paths.database.mkdir()
    assert person.hears() == FULL


def test_a_sound_file_learns_too(person: Person, tmp_path: Path) -> None:
    sounding = []
    for number in range(3):
        out = tmp_path / f"{number}.wav"
        assert main(["track", "quick", str(out), *person.places]) == 0
        with wave.open(str(out)) as file:
            sounding.append(sum(map(bool, file.readframes(file.getnframes()))))
        person.practise()
    assert sounding[0] == sounding[1] > sounding[2]
