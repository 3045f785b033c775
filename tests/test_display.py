# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Whether a window can be opened is known before Qt is asked."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from facetimer import display
from facetimer.display import missing_display, package_of

Answers = list[bytes]


@pytest.fixture
def answers() -> Answers:
    """What the X server says to each greeting; where nothing is left, it lets the client in."""
    return []


@pytest.fixture
def key(tmp_path: Path) -> str:
    """A file of keys, as a login leaves it."""
    file = tmp_path / "authority"
    file.touch()
    return str(file)


def _serve(listener: socket.socket, answers: Answers) -> None:
    """Take connections until the listener is closed; answer what greets."""
    while True:
        try:
            client, _ = listener.accept()
        except OSError:
            return
        with client:
            if client.recv(12):
                client.sendall(answers.pop(0) if answers else b"\1")


def _bound(family: int, addresses: Iterator[str] | Iterator[tuple[str, int]]) -> socket.socket:
    for address in addresses:
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            listener.bind(address)
        except OSError:
            listener.close()
            continue
        listener.listen()
        return listener
    pytest.fail("no free display number")


@contextmanager
def _serving(listener: socket.socket, answers: Answers) -> Iterator[None]:
    thread = threading.Thread(target=_serve, args=(listener, answers))
    thread.start()
    yield
    listener.shutdown(socket.SHUT_RDWR)
    thread.join()
    listener.close()


@pytest.fixture
def x_server(answers: Answers) -> Iterator[str]:
    """A server where a local X server would be, on a number nobody uses."""
    listener = _bound(socket.AF_UNIX, (f"\0/tmp/.X11-unix/X{number}" for number in range(4000, 4100)))
    with _serving(listener, answers):
        yield ":" + listener.getsockname().decode().rpartition("X")[2]


@pytest.fixture
def tcp_server(answers: Answers) -> Iterator[int]:
    """The number of a display whose server takes connections from the network."""
    listener = _bound(socket.AF_INET, (("127.0.0.1", 6000 + number) for number in range(4200, 4300, 2)))
    with _serving(listener, answers):
        yield listener.getsockname()[1] - 6000


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


def test_a_library_that_qt_does_not_find_is_told_with_its_package() -> None:
    complaint = "libGL.so.1: cannot open shared object file: No such file or directory"
    assert package_of(complaint) == " On Debian and Ubuntu it is in the package libgl1."
    assert package_of("No module named 'PySide6'") == ""


def test_a_qt_library_may_be_in_the_frozen_folder(
    x_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libnot-there.so.0")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "libnot-there.so.0").touch()
    assert missing_display({"DISPLAY": x_server}, "linux") is None


@pytest.mark.parametrize(
    ("environment", "system"),
    [
        ({"WAYLAND_SOCKET": "7"}, "linux"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({}, "darwin"),
        ({}, "win32"),
    ],
)
def test_where_qt_needs_no_x_server(environment: dict[str, str], system: str) -> None:
    assert missing_display(environment, system) is None


def test_a_display_on_another_machine_or_a_tunnel_is_asked_too(
    tcp_server: int, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    there = {"DISPLAY": f"localhost:{tcp_server}.0", "XAUTHORITY": key}
    assert missing_display(there, "linux") is None
    gone = {"DISPLAY": f"localhost:{tcp_server + 1}.0", "XAUTHORITY": key}
    assert missing_display(gone, "linux") == f"The display localhost:{tcp_server + 1}.0 does not answer."


@pytest.mark.parametrize("named", ["x", "localhost", ":0.zero", "a/b/c:0", ":"])
def test_what_names_no_display_is_said(named: str) -> None:
    assert missing_display({"DISPLAY": named}, "linux") == f"DISPLAY is {named}, which names no display; :0 would."


@pytest.mark.parametrize("named", ["[::1]:{}", "tcp/localhost:{}.1", "unix:{}", "unix/:{}", ":70000", "no host:1"])
def test_every_way_to_name_a_display_is_understood(named: str) -> None:
    shown = named.format(3999)
    assert missing_display({"DISPLAY": shown}, "linux") == f"The display {shown} does not answer."


@pytest.mark.parametrize(("answer", "opens"), [(b"\1", True), (b"\0", False), (b"\2", False), (b"", False)])
def test_without_a_key_the_server_is_asked_whether_it_lets_one_in(
    x_server: str, answers: Answers, answer: bytes, opens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    answers.append(answer)
    sentence = missing_display({"DISPLAY": x_server, "XAUTHORITY": "/nowhere"}, "linux")
    if opens:
        assert sentence is None
    else:
        assert sentence is not None
        assert "does not let this user in" in sentence


def test_a_socket_can_be_named_itself(
    x_server: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener:
        listener.bind(str(tmp_path / "x"))
        listener.listen(1)
        for named in (f"{tmp_path}/x", f"unix:{tmp_path}/x", f"{tmp_path}/x.0"):
            assert missing_display({"DISPLAY": named, "XAUTHORITY": key}, "linux") is None


# -- Wayland -------------------------------------------------------------------------------------------------


def test_a_wayland_display_that_is_gone_is_said(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert missing_display(environment, "linux") == "The Wayland display wayland-9 does not answer."
    (tmp_path / "wayland-9").touch()  # what a compositor that crashed leaves behind
    assert missing_display(environment, "linux") == "The Wayland display wayland-9 does not answer."
    del environment["XDG_RUNTIME_DIR"]
    assert "XDG_RUNTIME_DIR is not set" in str(missing_display(environment, "linux"))


def test_a_wayland_display_that_answers_serves(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as compositor:
        compositor.bind(str(tmp_path / "wayland-9"))
        compositor.listen(1)
        for named in ("wayland-9", str(tmp_path / "wayland-9")):
            environment = {"WAYLAND_DISPLAY": named, "XDG_RUNTIME_DIR": str(tmp_path)}
            assert missing_display(environment, "linux") is None


def test_where_wayland_is_gone_x11_serves(x_server: str, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    environment = {"WAYLAND_DISPLAY": "/nowhere", "DISPLAY": x_server, "XAUTHORITY": key}
    assert missing_display(environment, "linux") is None
    asked_for_wayland = environment | {"QT_QPA_PLATFORM": "wayland"}
    assert missing_display(asked_for_wayland, "linux") == "The Wayland display /nowhere does not answer."
    either = environment | {"QT_QPA_PLATFORM": "wayland;xcb"}
    assert missing_display(either, "linux") is None


def test_a_platform_that_qt_does_not_know_is_said(x_server: str) -> None:
    sentence = missing_display({"QT_QPA_PLATFORM": "nonsense", "DISPLAY": x_server}, "linux")
    assert sentence is not None
    assert "nonsense" in sentence
    assert missing_display({"QT_QPA_PLATFORM": "nonsense;offscreen"}, "linux") is None


def test_the_probe_leaves_no_file_behind() -> None:
    missing_display({"DISPLAY": ":3999"}, "linux")
    assert not Path("/tmp/.X11-unix/X3999").exists()


def test_a_server_that_the_kernel_would_not_list_is_found_by_connecting(
    tcp_server: int, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    assert missing_display({"DISPLAY": f":{tcp_server}", "XAUTHORITY": key}, "linux") is None


def test_a_library_outside_the_usual_folders_is_looked_for_by_the_linker(
    x_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "XCB_CURSOR", "libc.so.6")
    monkeypatch.setattr(sys.implementation, "_multiarch", "")
    assert missing_display({"DISPLAY": x_server}, "linux") is None


def test_looking_costs_nothing_where_all_is_well(x_server: str, key: str) -> None:
    script = f"""
import sys
from facetimer import display
display.XCB_CURSOR = "libc.so.6"
assert display.missing_display({{"DISPLAY": {x_server!r}, "XAUTHORITY": {key!r}}}, "linux") is None
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"ctypes", "socket"} & set(run.stdout.split())
