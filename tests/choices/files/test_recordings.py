# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A folder that is made ready to be recorded into: its index, what is missing, and what it refuses."""

import tomllib
from pathlib import Path

import pytest

from facetimer.choices.files.recordings import RecordingFault, make_ready
from facetimer.settings import SoundSettings
from facetimer.sound.voices.own_recordings import OwnRecordings
from tests.examples import exercise, five_basics, timeline

SESSION = [five_basics()]
WISHES = SoundSettings()


def test_every_phrase_has_a_file_name_of_its_own_and_is_missing(tmp_path: Path) -> None:
    ready = make_ready(tmp_path, "Mum", SESSION, WISHES)
    assert ready.folder == tmp_path / "Mum"
    assert ready.missing == ready.phrases
    assert ready.phrases["all-done"] == "All done."
    written = tomllib.loads((ready.folder / "index.toml").read_text("utf-8"))
    assert written == {"language": "en", "phrases": dict(ready.phrases)}


def test_what_is_recorded_is_missing_no_more_and_a_voice_says_the_whole_session(tmp_path: Path) -> None:
    ready = make_ready(tmp_path, "Mum", SESSION, WISHES)
    for name in ready.phrases:
        (ready.folder / f"{name}.flac").touch()
    again = make_ready(tmp_path, "Mum", SESSION, WISHES)
    assert again.phrases == ready.phrases
    assert not again.missing
    assert not OwnRecordings(ready.folder).missing(ready.phrases.values())


def test_another_session_adds_to_the_list_and_takes_nothing_away(tmp_path: Path) -> None:
    first = make_ready(tmp_path, "Mum", SESSION, WISHES)
    other = make_ready(tmp_path, "Mum", [timeline(exercise("own", name="Halfway!"))], WISHES)
    written = tomllib.loads((first.folder / "index.toml").read_text("utf-8"))["phrases"]
    assert written == {**first.phrases, **other.phrases}
    assert other.phrases["halfway"] == "Halfway."
    assert other.phrases["halfway-2"] == "Halfway!."


def test_nothing_is_written_where_nothing_is_new(tmp_path: Path) -> None:
    folder = make_ready(tmp_path, "Mum", SESSION, WISHES).folder
    (folder / "index.toml").write_text(f"# mine\n{(folder / 'index.toml').read_text('utf-8')}", "utf-8")
    make_ready(tmp_path, "Mum", SESSION, WISHES)
    assert (folder / "index.toml").read_text("utf-8").startswith("# mine\n")


@pytest.mark.parametrize("name", ["", " ", ".", "..", ".hidden", "a/b", "../out"])
def test_a_name_that_is_no_folder_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(RecordingFault, match="is no name for a folder"):
        make_ready(tmp_path, name, SESSION, WISHES)
    assert not list(tmp_path.iterdir())


def test_an_index_that_cannot_be_read_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "Mum" / "index.toml"
    file.parent.mkdir()
    file.write_text("[phrases\n")
    with pytest.raises(RecordingFault, match=r"index\.toml"):
        make_ready(tmp_path, "Mum", SESSION, WISHES)
    assert file.read_text() == "[phrases\n"
