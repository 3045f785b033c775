# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened is known before Qt is asked."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facetimer import display
from facetimer.display import missing_display


@pytest.fixture
def x_server() -> Iterator[str]:
    """A listener where a local X server would be, on a number nobody uses."""
    for number in range(4000, 4100):
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            listener.bind(f"\0/tmp/.X11-unix/X{number}")
        except OSError:
            listener.close()
            continue
        listener.listen(1)
        yield f":{number}"
        listener.close()
        return
    pytest.fail("no free display number")


def test_no_display_is_said() -> None:
    sentence = missing_display({}, "linux")
    assert sentence is not None
    assert "DISPLAY" in sentence


def test_a_display_that_does_not_answer_is_said() -> None:
    sentence = missing_display({"DISPLAY": ":3999"}, "linux")
    assert sentence == "The display :3999 does not answer."


@pytest.mark.parametrize("suffix", ["", ".0"])
def test_a_display_that_answers_serves(x_server: str, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    assert missing_display({"DISPLAY": x_server + suffix}, "linux") is None


def test_a_missing_qt_library_is_named_with_its_package(x_server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libnot-there.so.0")
    sentence = missing_display({"DISPLAY": x_server}, "linux")
    assert sentence is not None
    assert "libxcb-cursor0" in sentence


@pytest.mark.parametrize(
    ("environment", "system"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({}, "darwin"),
        ({}, "win32"),
    ],
)
def test_where_qt_needs_no_x_server(environment: dict[str, str], system: str) -> None:
    assert missing_display(environment, system) is None


def test_a_remote_display_is_taken_at_its_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    assert missing_display({"DISPLAY": "desk:10.0"}, "linux") is None


def test_the_probe_leaves_no_file_behind() -> None:
    missing_display({"DISPLAY": ":3999"}, "linux")
    assert not Path("/tmp/.X11-unix/X3999").exists()


def test_a_server_that_the_kernel_would_not_list_is_found_by_connecting(x_server: str) -> None:
    place = f"/tmp/.X11-unix/X{x_server.removeprefix(':')}"
    assert display._connects(place)
    assert not display._connects("/tmp/.X11-unix/X3999")


def test_a_library_outside_the_usual_folders_is_looked_for_by_the_linker(
    x_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    monkeypatch.setattr(sys.implementation, "_multiarch", "")
    assert missing_display({"DISPLAY": x_server}, "linux") is None


def test_looking_costs_nothing_where_all_is_well(x_server: str) -> None:
    script = f"""
import sys
from facetimer import display
display.XCB_CURSOR = "libc.so.6"
assert display.missing_display({{"DISPLAY": {x_server!r}}}, "linux") is None
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"ctypes", "socket"} & set(run.stdout.split())
