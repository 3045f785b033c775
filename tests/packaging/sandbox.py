# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A checkout in small: the real shell scripts around a project of one module and one dependency.

Nothing is fetched (pip looks into a folder of wheels made here) and nothing of the machine is changed: the only
commands on the path are those linked into `bin`, where apt, sudo and id are stand-ins that write down their
arguments.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
TOOLS = (
    "sh",
    "cat",
    "cksum",
    "dirname",
    "env",
    "find",
    "flock",
    "grep",
    "mkdir",
    "rm",
    "sed",
    "tr",
    "true",
    "uname",
)
SECOND_START_TOOLS = ("cat", "cksum", "dirname", "uname", "python3")
"""All that a second start may need; python3 is there because .venv links to it."""

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["build_backend"]

[project]
name = "facetimer"
version = "0"
"""
# Waits for ever while a file called `hang` is there, so that a test can kill an installation in the middle.
BACKEND = """
import time, zipfile
from pathlib import Path

root = Path.cwd()

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    if (root / "hang").exists():
        (root / "hanging").touch()
        time.sleep(600)
    name = "facetimer-0-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory, name), "w") as wheel:
        wheel.writestr("facetimer.pth", str(root))
        wheel.writestr("facetimer-0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: facetimer\\nVersion: 0\\n")
        wheel.writestr("facetimer-0.dist-info/WHEEL", "Wheel-Version: 1.0\\nTag: py3-none-any\\n")
        wheel.writestr("facetimer-0.dist-info/RECORD", "")
    return name
"""
MAIN = """
import json, os, stub, sys
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "stub": stub.VERSION}))
"""
APT_GET = """#!/bin/sh
echo "$*" >>"{log}"
case "$*" in
    *update*) : >"{folder}/lists" ;;
    *) [ -e "{folder}/lists" ] || {{ echo "E: Unable to locate package" >&2; exit 100; }}
       : >"{folder}/installed" ;;
esac
"""
APT_CACHE = """#!/bin/sh
[ -e "{folder}/lists" ] && [ "$2" = new-name ] && echo "Version: 1"
"""


@dataclass
class Sandbox:
    """`root` is the small checkout; `bin` is all the path there is."""

    root: Path
    bin: Path
    wheels: Path
    home: Path

    def run(
        self, *arguments: str, folder: Path | None = None, variables: Mapping[str, str] | None = None
    ) -> "Result":
        finished = subprocess.run(
            ["sh", str(self.root / "packaging" / "run.sh"), *arguments],
            check=False,
            cwd=folder or self.home,
            env=self._variables(variables or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=300,
        )
        return Result(finished.returncode, finished.stdout, finished.stderr)

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start run.sh in a process group of its own and return at once."""
        return subprocess.Popen(
            ["sh", str(self.root / "packaging" / "run.sh"), *arguments],
            cwd=self.home,
            env=self._variables({}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _variables(self, more: Mapping[str, str]) -> dict[str, str]:
        quiet = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "PIP_CONFIG_FILE": os.devnull}
        return {
            "PATH": str(self.bin),
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            **quiet,
            **more,
        }

    def command(self, name: str, text: str) -> None:
        """Put a script called `name` on the path."""
        target = self.bin / name
        target.unlink(missing_ok=True)
        target.write_text(text)
        target.chmod(0o755)

    def link(self, name: str, target: str) -> None:
        """Put `target` on the path as `name`."""
        (self.bin / name).unlink(missing_ok=True)
        (self.bin / name).symlink_to(target)

    def needs(self, *lines: str) -> None:
        """Replace the list of system packages."""
        (self.root / "packaging" / "system-packages.txt").write_text("\n".join(lines))

    def lock(self, version: str) -> None:
        """Let the lock files ask for that version of the one dependency, and provide it."""
        wheel = self.wheels / f"stub-{version}-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("stub.py", f"VERSION = {version!r}\n")
            about = f"stub-{version}.dist-info"
            archive.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: stub\nVersion: {version}\n")
            archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{about}/RECORD", "")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        for name in ("run", "build", "dev", "simpleaudio"):
            text = f"stub=={version} --hash=sha256:{digest}\n"
            (self.root / "packaging" / "locks" / f"{name}.txt").write_text(text)

    def allow_apt(self) -> Path:
        """Make this a machine of root's with apt but without package lists; return apt-get's log."""
        log = self.home / "apt-get.log"
        self.command("id", "#!/bin/sh\necho 0\n")
        self.command("apt-get", APT_GET.format(log=log, folder=self.home))
        self.command("apt-cache", APT_CACHE.format(folder=self.home))
        return log


@dataclass(frozen=True)
class Result:
    """What a start of run.sh gave."""

    code: int
    out: str
    said: str

    @property
    def arguments(self) -> list[str]:
        """The arguments that the small project was started with; standard output holds nothing else."""
        assert self.code == 0, self.said
        arguments: list[str] = json.loads(self.out)["arguments"]
        return arguments


def make_sandbox(folder: Path) -> Sandbox:
    """Make a checkout in `folder`, in a path with spaces, that no command but the bare ones can see."""
    root = folder / "a path with spaces" / "face timer"
    made = Sandbox(root, folder / "bin", folder / "wheels", folder / "home")
    for place in (
        root / "packaging" / "locks",
        root / "facetimer",
        root / "build_backend",
        made.bin,
        made.wheels,
        made.home,
    ):
        place.mkdir(parents=True)
    for name in ("run.sh", "setup.sh", "missing_system.py"):
        shutil.copy(CHECKOUT / "packaging" / name, root / "packaging")
    (root / "pyproject.toml").write_text(PYPROJECT)
    (root / "build_backend" / "backend.py").write_text(BACKEND)
    (root / "facetimer" / "__init__.py").touch()
    (root / "facetimer" / "__main__.py").write_text(MAIN)
    shutil.copy(CHECKOUT / "facetimer" / "display.py", root / "facetimer")  # run.sh asks it before the window
    for tool in TOOLS:
        where = shutil.which(tool)
        if where:  # flock is not everywhere
            made.link(tool, where)
    made.link("python3", str(Path(sys.executable).resolve()))
    made.command("id", "#!/bin/sh\necho 1000\n")
    made.needs()
    made.lock("1.0")
    return made
