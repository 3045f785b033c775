# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Nothing leaves this machine: no page and no session opens a socket to anywhere.

Two looks: an audit hook stops the first network socket that Python code opens, and at the end the process's own
descriptors are held against the kernel's tables, which also know what Qt or a library of C has opened.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import os, socket, sys
from pathlib import Path

def forbid(event, args):
    if event == "socket.__new__" and args[1] not in (socket.AF_UNIX, -1):
        raise SystemExit(f"a socket of family {args[1]} was opened")
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}:
        raise SystemExit(f"{event} was asked: {args}")

sys.addaudithook(forbid)
from facetimer.cli import main
code = main(sys.argv[1:])
ours = {os.readlink(fd) for fd in Path("/proc/self/fd").iterdir() if os.path.lexists(fd)}
for table in ("tcp", "tcp6", "udp", "udp6"):
    path = Path("/proc/self/net", table)
    for line in path.read_text().splitlines()[1:] if path.exists() else ():
        if f"socket:[{line.split()[9]}]" in ours:
            raise SystemExit(f"a {table} socket is open")
print("NOTHING LEFT", code)
"""
WATCHED_BADLY = WATCHED.replace("code = main(sys.argv[1:])", "socket.socket()")


def run(script: str, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    places = ["--data-dir", str(folder / "data"), "--config-dir", str(folder / "config")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", script, *words, *places]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's tables are Linux's")
@pytest.mark.parametrize(
    "words",
    [("--smoke",), ("practise", "cheek-lip-trio", "--speed", "1000", "--mute", "--yes"), ("doctor",)],
    ids=["every page", "a session", "the doctor"],
)
def test_nothing_opens_a_way_out(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(WATCHED, tmp_path, *words)
    assert done.stdout.strip().endswith("NOTHING LEFT 0"), done.stderr


def test_the_watch_would_see_it(tmp_path: Path) -> None:
    assert "was opened" in run(WATCHED_BADLY, tmp_path).stderr
