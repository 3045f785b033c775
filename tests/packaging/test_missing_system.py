# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The list of system packages and the script that reads it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


def ask(folder: Path, *uses: str) -> "subprocess.CompletedProcess[str]":
    script = folder / "missing_system.py"
    return subprocess.run(
        [sys.executable, str(script), *uses], capture_output=True, text=True, check=False, cwd=folder
    )


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    (tmp_path / "missing_system.py").write_bytes((PACKAGING / "missing_system.py").read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("probe", "there"),
    [
        ("lib:libc.so.6", True),
        ("lib:libnone.so.0|libc.so.6", True),
        ("lib:libnone.so.0", False),
        ("cmd:sh", True),
        ("cmd:no-such-command", False),
        ("file:/*/sh", True),
        ("file:/no/such/file", False),
        ("python:venv", True),
        ("python:no_such_module", False),
        ("header:no_such_header.h", False),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are named as on Linux")
def test_a_probe_sees_what_is_there(listed: Path, probe: str, there: bool) -> None:
    (listed / "system-packages.txt").write_text(f"window {probe} a-package")
    assert ask(listed, "window").stdout.strip() == ("" if there else "a-package")


@pytest.mark.parametrize("variable", ["XDG_DATA_HOME", "XDG_DATA_DIRS"])
def test_a_font_is_found_wherever_fonts_are_looked_for(
    listed: Path, tmp_path: Path, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(each, str(tmp_path / "nowhere"))
    monkeypatch.setenv(variable, str(tmp_path))
    (listed / "system-packages.txt").write_text("window font:*.[ot]t[fc] a-package")
    assert ask(listed, "window").stdout == "a-package\n"
    (tmp_path / "fonts" / "noto").mkdir(parents=True)
    (tmp_path / "fonts" / "noto" / "NotoSans.otf").touch()
    assert ask(listed, "window").stdout.strip() == ""


def test_only_the_uses_asked_for_are_probed_and_no_line_comes_twice(listed: Path) -> None:
    (listed / "system-packages.txt").write_text(
        "# a comment\n\nwindow cmd:none-a one  # a reason\nwindow cmd:none-b one\n"
        "tests cmd:none-c {python}-dev new\n"
    )
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    assert ask(listed, "window").stdout == "one\n"
    assert ask(listed, "window", "tests").stdout == f"one\n{version}-dev new\n"
    assert ask(listed, "sound").stdout.strip() == ""


@pytest.mark.parametrize(
    ("line", "complaint"), [("window lib:x", "USE PROBE PACKAGE"), ("window tea:x y", "tea:x")]
)
def test_a_line_that_cannot_be_read_is_loud(listed: Path, line: str, complaint: str) -> None:
    (listed / "system-packages.txt").write_text(line)
    finished = ask(listed, "window")
    assert finished.returncode != 0
    assert complaint in finished.stderr


def test_the_shipped_list_can_be_read_and_covers_the_libraries_of_the_window() -> None:
    uses = ("start", "sound", "window", "wayland", "simpleaudio", "tests", "release", "windows", "wine")
    assert ask(PACKAGING, *uses).returncode == 0
    text = (PACKAGING / "system-packages.txt").read_text(encoding="utf-8")
    assert set(re.findall(r"^(\w+) ", text, re.MULTILINE)) == set(uses)


@pytest.mark.skipif(sys.platform != "linux", reason="ELF libraries")
def test_every_library_that_qt_asks_the_system_for_is_in_the_list() -> None:
    import PySide6

    folder = Path(next(iter(PySide6.__path__))) / "Qt"
    binaries = [folder / "plugins/platforms/libqxcb.so", *(folder / "lib").glob("libQt6[GWXD]*.so.6")]
    wanted = {name for binary in binaries for name in needed(binary)}
    bundled = {path.name for path in (folder / "lib").iterdir()}
    basic = re.compile(
        r"lib(c|m|dl|rt|pthread|gcc_s|stdc\+\+|z|zstd|gthread-2\.0)\.so|ld-linux|libQt6|libqxcb|libicu"
    )
    text = (PACKAGING / "system-packages.txt").read_text(encoding="utf-8")
    unnamed = [name for name in sorted(wanted - bundled) if not basic.match(name) and f"lib:{name} " not in text]
    assert "libEGL.so.1" in wanted
    assert unnamed == []


def needed(binary: Path) -> set[str]:
    """The libraries a Qt binary is linked to; every name of one stands in its string table."""
    if not binary.name.startswith(("libQt6Gui", "libQt6Widgets", "libQt6XcbQpa", "libQt6DBus", "libqxcb")):
        return set()
    return {name.decode() for name in re.findall(rb"\0(lib[\w+.-]+\.so(?:\.\d+)*)(?=\0)", binary.read_bytes())}
