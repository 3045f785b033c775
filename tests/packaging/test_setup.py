# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""run.sh and setup.sh on a small checkout: what the first start does, what later ones must not do."""

import os
import shutil
import signal
import socket
import sys
from pathlib import Path

import pytest

from tests.packaging.sandbox import SECOND_START_TOOLS, Sandbox, make_sandbox
from tests.packaging.waiting import wait_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for POSIX shells")


@pytest.fixture
def fresh(tmp_path: Path) -> Sandbox:
    """A checkout that was never started."""
    return make_sandbox(tmp_path)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """A checkout that has been started once; tests that share it must only start it."""
    made = make_sandbox(tmp_path_factory.mktemp("ready"))
    assert made.run("plan").code == 0
    return made


@pytest.fixture
def sandbox(tmp_path: Path, ready: Sandbox) -> Sandbox:
    """A checkout whose .venv was made elsewhere, so that all but making one is still to be done: half the time."""
    made = make_sandbox(tmp_path)
    not_done = shutil.ignore_patterns("ready-*", "system-*")
    shutil.copytree(ready.root / ".venv", made.root / ".venv", symlinks=True, ignore=not_done)
    return made


def test_the_first_start_installs_what_the_locks_pin_and_runs(fresh: Sandbox, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "stub.py").write_text("raise SystemExit('the folder of the caller was imported from')")
    result = fresh.run("history", "--json", folder=elsewhere)
    assert result.arguments == ["history", "--json"]
    assert f'"folder": "{elsewhere}", "stub": "1.0"' in result.out
    assert "making a virtual environment" in result.said


def test_the_second_start_runs_no_pip_no_probe_and_no_other_tool(sandbox: Sandbox) -> None:
    sandbox.run()
    (pip_main,) = sandbox.root.glob(".venv/lib/python*/site-packages/pip/__main__.py")
    pip_main.write_text("raise SystemExit('pip was started')")
    (sandbox.root / "packaging" / "missing_system.py").write_text("raise SystemExit('the system was probed')")
    for tool in sandbox.bin.iterdir():
        if tool.name not in SECOND_START_TOOLS:
            tool.unlink()
    sandbox.link("sh", shutil.which("sh") or "")
    shutil.rmtree(sandbox.wheels)
    result = sandbox.run()
    assert result.arguments == ["practise", "five-basics"]
    assert result.said.count("\n") == 1, result.said


def test_a_lock_with_another_version_is_installed(sandbox: Sandbox) -> None:
    sandbox.run("plan")
    sandbox.lock("2.0")
    assert '"stub": "2.0"' in sandbox.run("plan").out


def test_a_wheel_that_is_not_the_pinned_one_is_refused(fresh: Sandbox) -> None:
    (fresh.wheels / "stub-1.0-py3-none-any.whl").unlink()
    lock = (fresh.root / "packaging" / "locks" / "run.txt").read_text()
    fresh.lock("1.0")
    for name in ("run", "build"):
        asked = fresh.root / "packaging" / "locks" / f"{name}.txt"
        asked.write_text(lock.replace("sha256:", "sha256:00")[:-3] + "\n")
    result = fresh.run("plan")
    assert result.code == 3
    assert "the Python packages could not be installed" in result.said
    fresh.lock("1.0")
    assert fresh.run("plan").arguments == ["plan"], "the next start tries again"


def test_a_checkout_that_was_moved_is_installed_at_its_new_place(sandbox: Sandbox) -> None:
    sandbox.run("plan")
    sandbox.root = sandbox.root.rename(sandbox.root.with_name("moved"))
    assert sandbox.run("plan").arguments == ["plan"]


def test_an_installation_that_was_killed_is_repaired_by_the_next_start(fresh: Sandbox) -> None:
    (fresh.root / "hang").touch()
    process = fresh.start("plan")
    wait_until((fresh.root / "hanging").exists, 120)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    (fresh.root / "hang").unlink()
    (damaged,) = fresh.root.glob(".venv/lib/python*/site-packages/stub.py")
    damaged.write_text("half a li")
    assert fresh.run("plan").arguments == ["plan"]


def test_two_first_starts_at_once_do_not_disturb_one_another(fresh: Sandbox) -> None:
    if not shutil.which("flock"):
        pytest.skip("there is no flock here")
    first = fresh.start("plan")
    assert fresh.run("plan").arguments == ["plan"]
    assert first.wait() == 0


def test_a_folder_that_cannot_be_written_to_is_named(fresh: Sandbox) -> None:
    (fresh.root / ".venv").write_text("in the way")
    result = fresh.run("plan")
    assert (result.code, result.out) == (3, "")
    assert "cannot be written to" in result.said


# ---- the interpreter ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["python3.11", "python3.12", "python3.13", "python3.14"])
def test_a_newer_interpreter_is_taken_where_python3_is_too_old(fresh: Sandbox, name: str) -> None:
    fresh.command("python3", "#!/bin/sh\nexit 1\n")
    answers = 'case "$*" in *"-m venv"*) echo "$0" >"$HOME/taken"; exit 1 ;; esac'
    fresh.command(name, f'#!/bin/sh\n{answers}\nexec "{Path(sys.executable).resolve()}" "$@"\n')
    assert "the virtual environment could not be made" in fresh.run("plan").said
    assert Path((fresh.home / "taken").read_text().strip()).name == name


def test_without_a_suitable_interpreter_a_sentence_says_so(fresh: Sandbox) -> None:
    fresh.command("python3", "#!/bin/sh\nexit 1\n")
    result = fresh.run("plan")
    assert result.code == 3
    assert "there is no Python from 3.11" in result.said
    assert result.said.count("\n") == 1


# ---- system packages ----------------------------------------------------------------------------------------


def need(sandbox: Sandbox, use: str) -> str:
    return f"{use}  file:{sandbox.home}/installed  new-name old-name"


def test_apt_installs_only_what_is_missing_and_fetches_lists_only_when_needed(sandbox: Sandbox) -> None:
    log = sandbox.allow_apt()
    sandbox.needs(need(sandbox, "sound"), "sound  cmd:sh  something-that-is-there")
    result = sandbox.run("practise", "five-basics")
    assert result.arguments == ["practise", "five-basics"]
    assert "installing system packages through apt: " in result.said
    calls = [line.split("Use-Pty=0 ")[1] for line in log.read_text().splitlines()]
    assert calls[1:] == ["update", "install -y --no-install-recommends new-name"]
    log.write_text("")
    sandbox.run("practise", "five-basics")
    assert log.read_text() == "", "the second start leaves apt alone"


def test_without_the_right_to_use_apt_the_packages_are_named_and_it_goes_on(sandbox: Sandbox) -> None:
    log = sandbox.allow_apt()
    sandbox.command("id", "#!/bin/sh\necho 1000\n")
    sandbox.needs(need(sandbox, "sound"))
    for _ in range(2):  # it is said again: somebody may have installed it meanwhile
        result = sandbox.run("practise", "five-basics")
        assert result.arguments == ["practise", "five-basics"]
        assert "sudo apt-get install old-name" in result.said
    assert not log.exists()


def test_passwordless_sudo_is_a_right_to_use_apt(sandbox: Sandbox) -> None:
    log = sandbox.allow_apt()
    sandbox.command("id", "#!/bin/sh\necho 1000\n")
    sandbox.command("sudo", '#!/bin/sh\n[ "$1" = -n ] || exit 1\nshift\nexec "$@"\n')
    sandbox.needs(need(sandbox, "sound"))
    sandbox.run("practise", "five-basics")
    assert "install -y" in log.read_text()


def test_a_command_that_makes_no_sound_asks_for_no_sound_library(sandbox: Sandbox) -> None:
    sandbox.needs(need(sandbox, "sound"))
    assert "old-name" not in sandbox.run("plan", "five-basics").said


def test_what_the_virtual_environment_needs_ends_the_set_up_where_it_is_missing(fresh: Sandbox) -> None:
    fresh.needs("start  python:no_such_module  {python}-venv")
    result = fresh.run("plan")
    assert result.code == 3
    assert f"python{sys.version_info.major}.{sys.version_info.minor}-venv" in result.said


# ---- what run.sh makes of its arguments ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "started"),
    [
        ([], ["practise", "five-basics"]),
        (["--speed", "60", "--mute", "--yes"], ["practise", "five-basics", "--speed", "60", "--mute", "--yes"]),
        (["--routine", "cheek-lip-trio", "--start"], ["practise", "cheek-lip-trio"]),
        (["--tray"], ["practise", "five-basics"]),
        (["--today", "--page=learn"], ["practise", "five-basics"]),
        (["--page", "history", "--yes"], ["practise", "five-basics", "--yes"]),
        (["--open", "a b.toml", "c.toml", "--said", "short"], ["practise", "five-basics", "--said", "short"]),
        (["--routine=cheek-lip-trio", "--yes"], ["practise", "cheek-lip-trio", "--yes"]),
        (["--data-dir", "/a b", "--yes"], ["practise", "five-basics", "--data-dir", "/a b", "--yes"]),
        (["--data-dir", "/a b", "plan", "x y"], ["--data-dir", "/a b", "plan", "x y"]),
        (["--help"], ["--help"]),
        (["--routine", "x", "--version"], ["--routine", "x", "--version"]),
        (["--smoke"], ["--smoke"]),
    ],
)
def test_without_a_display_the_session_runs_in_the_terminal(
    ready: Sandbox, given: list[str], started: list[str]
) -> None:
    result = ready.run(*given)
    assert result.arguments == started
    told = "there is no display here" in result.said
    assert told == (started[0] == "practise")


def test_with_a_display_the_window_is_opened(ready: Sandbox, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen(1)
        for variables in ({"WAYLAND_DISPLAY": str(tmp_path / "w")}, {"QT_QPA_PLATFORM": "offscreen"}):
            for given in (["--routine", "cheek-lip-trio"], ["--page", "history"], ["--open", "a.toml", "b.toml"]):
                assert ready.run(*given, variables=variables).arguments == given


@pytest.mark.parametrize(
    "variables",
    [
        {"DISPLAY": "localhost:10.0"},
        {"DISPLAY": ":4095"},
        {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_with_a_display_that_is_gone_the_session_runs_in_the_terminal(
    ready: Sandbox, variables: dict[str, str]
) -> None:
    result = ready.run("--routine", "cheek-lip-trio", "--start", variables=variables)
    assert result.arguments == ["practise", "cheek-lip-trio"]
    assert "does not answer; so the session runs in the terminal" in result.said


def test_a_window_without_its_libraries_becomes_a_session_in_the_terminal(sandbox: Sandbox) -> None:
    sandbox.needs("window  lib:libno-such-thing.so.0  libegl1")
    result = sandbox.run("--start", variables={"DISPLAY": ":0"})
    assert result.arguments == ["practise", "five-basics"]
    assert "libegl1" in result.said
    assert "cannot open without" in result.said


@pytest.mark.parametrize("variable", ["PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_REQUIRE_VIRTUALENV", "CDPATH"])
def test_variables_that_would_lead_astray_are_ignored(ready: Sandbox, variable: str) -> None:
    assert ready.run("plan", variables={variable: "/"}).arguments == ["plan"]
