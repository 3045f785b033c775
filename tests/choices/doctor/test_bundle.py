# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A fault report helps, and tells nothing that a person did not agree to."""

import json
import os
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facetimer.choices.doctor.bundle import Member, Person, look, members_of, this_person, write_bundle
from facetimer.cli import main
from facetimer.fault_log import MOST_BYTES, note_fault, read_log
from facetimer.history.store import open_store
from facetimer.paths import Paths
from tests.history.histories import practised

SECRETS = ("botulinum", "secretive-note", "annabel", "darkhouse", "LYMPH", "mrs-k-evening", "Mrs K", "DENT")
ROUTINE = 'id = "mrs-k-evening"\nname = "Mrs K"\nprep = "exercise"\n[[steps]]\nexercise = "{exercise}"\n'
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "annabel"


@pytest.fixture
def person(home: Path) -> Person:
    return Person(home, "annabel", "darkhouse")


@pytest.fixture
def paths(home: Path) -> Paths:
    """The files of a person with a lot to keep for herself, some of it in wrong places."""
    found = Paths(home / "data", home / "config")
    found.own_library.mkdir(parents=True)
    found.config.mkdir()
    (found.own_library / "mrs-k-evening.toml").write_text(ROUTINE.format(exercise="fish-lips"))
    wrong = ROUTINE.replace("evening", "morning").format(exercise="fish-lip")
    (found.own_library / "mrs-k-morning.toml").write_text(wrong)
    found.settings.write_text(
        f'[general]\nlanguage = "de"\n[sound]\noutput = "secretive-note"\n'
        f'[history]\nsync_folder = "{home.as_posix()}/annabel-sync"\nprogramme = "mrs-k-evening"\n'
        '[safety]\nconditions = ["INJ.botulinum since=2026-11-01", "LYMPH", "DENT since=2026-13-01"]\nzones = 3\n'
    )
    with closing(open_store(found.database, found.backups)) as store:
        practised(store)
        store.set_note(store.sessions(1)[0].id, "secretive-note")
    note_fault(found.fault_log, ValueError, None, NOW)
    return found


def zipped(members: tuple[Member, ...], target: Path) -> dict[str, str]:
    write_bundle(members, target)
    with zipfile.ZipFile(target) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_no_secret_is_in_it(paths: Paths, person: Person, tmp_path: Path) -> None:
    texts = zipped(members_of(look(paths, person), own_names=False), tmp_path / "out.zip")
    for secret in SECRETS:
        for name, text in texts.items():
            assert secret.casefold() not in text.casefold(), (secret, name)
    archive = (tmp_path / "out.zip").read_bytes()
    assert b"annabel" not in archive


def test_what_helps_is_in_it(paths: Paths, person: Person, tmp_path: Path) -> None:
    texts = zipped(members_of(look(paths, person), own_names=False), tmp_path / "out.zip")
    assert list(texts) == ["about.txt", "report.json", "settings.txt", "faults.log"]
    report = json.loads(texts["report.json"])
    assert report["versions"]["facetimer"]
    assert report["paths"]["data"] == str(Path("~", "data"))
    assert report["database"]["sessions"] == 1
    assert report["library"]["own_faults"] == 1
    assert any("sound.output" in fault for fault in report["settings"]["faults"])
    assert "language = 'de'" in texts["settings.txt"]
    assert "sync_folder = 'a folder'" in texts["settings.txt"]
    assert "programme = 'one of their own'" in texts["settings.txt"]
    assert "ValueError" in texts["faults.log"]


def test_own_names_are_in_it_where_they_are_wanted(paths: Paths, person: Person) -> None:
    texts = {each.name: each.text for each in members_of(look(paths, person), own_names=True)}
    report = json.loads(texts["report.json"])
    assert report["library"]["own"] == ["mrs-k-evening"]
    assert "mrs-k-morning" in report["library"]["own_faults"][0]
    assert "programme = 'mrs-k-evening'" in texts["settings.txt"]
    assert "botulinum" not in "".join(texts.values())


@pytest.mark.parametrize("voice", ["own:Aunt Ottilie", "piper:/media/ottilie/ottilie.onnx"])
def test_whose_voice_speaks_is_told_only_where_it_is_wanted(voice: str, paths: Paths, person: Person) -> None:
    (paths.own_voices / "Aunt Ottilie").mkdir(parents=True)
    paths.settings.write_text(f'[sound]\nvoice = "{voice}"\n')
    looked = look(paths, person)
    texts = {each.name: each.text for each in members_of(looked, own_names=False)}
    assert "ottilie" not in "".join(texts.values()).casefold()
    assert f"voice = '{voice.partition(':')[0]}: of their own'" in texts["settings.txt"]
    named = "".join(each.text for each in members_of(looked, own_names=True))
    assert "own:Aunt Ottilie" in named
    assert "/media" not in named, "which is a place"


def test_sizes_are_those_of_the_files(paths: Paths, person: Person, tmp_path: Path) -> None:
    members = members_of(look(paths, person), own_names=True)
    write_bundle(members, tmp_path / "out.zip")
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert [each.file_size for each in archive.infolist()] == [each.size for each in members]


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text here")
def test_a_file_whose_name_is_no_utf_8_is_told(paths: Paths, person: Person, tmp_path: Path) -> None:
    (paths.own_library / os.fsdecode(b"m\xfcde.toml")).write_text("x")
    texts = zipped(members_of(look(paths, person), own_names=True), tmp_path / "out.zip")
    assert r"m\udcfcde.toml" in texts["report.json"]


def test_looking_changes_nothing(paths: Paths, person: Person, home: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    look(paths, person)
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


def test_names_are_taken_out_of_any_text() -> None:
    home = Path("/home/ann")
    person = Person(home, "ann", "box")
    said = person.taken_out_of(f"{home}/x and /mnt/Ann/y on box, not in annexe or boxes")
    assert said == "~/x and /mnt/USER/y on HOST, not in annexe or boxes"
    assert Person(Path("/"), "", "").taken_out_of("/usr/lib") == "/usr/lib"
    assert this_person().home == Path.home()


def test_a_home_on_windows_is_taken_out_however_it_is_written() -> None:
    person = Person(Path(r"C:\Users\Ann B"), "ab", "box")
    place = r"C:\Users\Ann B\AppData\Local"
    told = json.dumps({"data": place})
    assert json.loads(person.taken_out_of(told)) == {"data": r"~\AppData\Local"}
    for written in (place, place.lower(), place.replace("\\", "/"), repr(place)):
        assert "ann b" not in person.taken_out_of(written).casefold()


# -- the log -------------------------------------------------------------------------------------------------


def failing() -> None:
    raise ValueError("secretive-note")


def noted(log: Path, fail: Callable[[], None] = failing) -> None:
    try:
        fail()
    except ValueError as error:
        note_fault(log, type(error), error.__traceback__, NOW)


def test_a_fault_is_noted_by_kind_and_lines_and_not_by_what_it_quotes(tmp_path: Path) -> None:
    noted(tmp_path / "new" / "faults.log")
    log = read_log(tmp_path / "new" / "faults.log")
    assert log.startswith("2026-11-20T12:00:00+00:00 facetimer ")
    assert "ValueError\n" in log
    assert "  test_bundle.py:" in log
    assert " in failing\n" in log
    assert "secretive-note" not in log
    assert str(tmp_path) not in log


def test_the_newest_faults_are_kept(tmp_path: Path) -> None:
    log = tmp_path / "faults.log"
    log.write_text("old\n" * (MOST_BYTES // 4))
    noted(log)
    assert log.stat().st_size <= MOST_BYTES
    assert read_log(log).endswith("in failing\n")


def test_where_no_log_can_be_written_nothing_more_happens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    noted(tmp_path / "file" / "faults.log")
    assert read_log(tmp_path / "file" / "faults.log") == ""


# -- the command ---------------------------------------------------------------------------------------------


def doctor(paths: Paths, *words: str) -> int:
    return main(["doctor", "--data-dir", str(paths.data), "--config-dir", str(paths.config), *words])


def test_the_command_shows_all_of_it_before_it_writes(
    paths: Paths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.zip"
    assert doctor(paths, "--bundle", str(out), "--yes") == 0
    shown = capsys.readouterr().out.replace(os.linesep, "\n")
    with zipfile.ZipFile(out) as archive:
        for each in archive.infolist():
            assert f"== {each.filename}, {each.file_size} bytes" in shown
            assert archive.read(each).decode() in shown
    assert "botulinum" not in shown
    assert shown.endswith("Nothing was sent.\n")


def test_without_a_yes_and_with_nobody_to_ask_nothing_is_written(
    paths: Paths, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor(paths, "--bundle", str(tmp_path / "report.zip")) == 1
    assert "add --yes" in capsys.readouterr().err
    assert not (tmp_path / "report.zip").exists()


@pytest.mark.parametrize(("words", "code"), [((), 1), (("--overwrite",), 0)])
def test_a_file_that_is_there_is_replaced_only_where_that_is_said(
    paths: Paths, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    (tmp_path / "mine.zip").write_text("mine")
    assert doctor(paths, "--bundle", str(tmp_path / "mine.zip"), "--yes", *words) == code
    assert zipfile.is_zipfile(tmp_path / "mine.zip") is (code == 0)


def test_where_it_cannot_be_written_the_environment_is_at_fault(paths: Paths, tmp_path: Path) -> None:
    assert doctor(paths, "--bundle", str(tmp_path / "nowhere" / "out.zip"), "--yes") == 3
