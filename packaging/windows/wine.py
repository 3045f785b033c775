# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A Windows of our own: Wine with a home that nothing else uses, for what is tried by hand before a release.

Wine's traps, each met once: standard streams must be pipes (a file or the null device ends Python with WinError
6); whatever runs there needs a time limit; two libraries of Windows 10 are missing, so stand-ins are put there.
"""

import os
import struct
import subprocess
from collections.abc import Mapping
from pathlib import Path

from letters import FAMILY, make_letters

HERE = Path(__file__).resolve().parent
CROSS_COMPILER = "x86_64-w64-mingw32-gcc"
NO_DIALOGS = "mscoree,mshtml=;winedbg="
"""Wine would ask to fetch Mono and Gecko, and show a debugger where a program falls."""
WINDOW_METRICS = r"HKCU\Control Panel\Desktop\WindowMetrics"
FONTS = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\Fonts"
"""DirectWrite, by which Qt writes, knows what is registered there, and no folder."""
DEBUGGER = r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\AeDebug"


class Wine:
    """One Wine prefix, made unless it is there.

    Attributes:
        drive: `C:`, seen from outside.
        home: where the person's files are, seen from outside.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        """Make it.

        Args:
            folder: becomes the prefix.
            environment: what Wine finds beside this process's own environment, such as a display.
        """
        self._environment = {
            **os.environ,
            **environment,
            "WINEPREFIX": str(folder),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": NO_DIALOGS,
        }
        self.drive = folder / "drive_c"
        if not self.drive.exists():
            self._make()
        (user,) = (each for each in (self.drive / "users").iterdir() if each.name != "Public")
        self.home = user

    def _make(self) -> None:
        self.drive.mkdir(parents=True)
        self._call(["wineboot", "--init"], 300)
        self._call(["wine", "winecfg", "-v", "win10"], 120)
        self.register(DEBUGGER, "Debugger", "cmd.exe /c exit")  # or what falls waits for one, without end
        self._put_stand_ins()
        self._put_letters()

    @property
    def local(self) -> Path:
        """`%LOCALAPPDATA%`, seen from outside."""
        return self.home / "AppData" / "Local"

    def _put_stand_ins(self) -> None:
        system = self.drive / "windows" / "system32"
        flags = ["-shared", "-nostdlib", "-Os", "-s", "-Wl,--entry=0"]
        for source in sorted((HERE / "stand-ins").glob("*.c")):
            target = system / source.with_suffix(".dll").name
            subprocess.run([CROSS_COMPILER, *flags, str(source), "-o", str(target), "-ladvapi32"], check=True)

    def _put_letters(self) -> None:
        """Set the programs in what Windows sets them in: Segoe UI, 9 points high."""
        for face, path in make_letters(self.drive / "windows" / "Fonts").items():
            self.register(FONTS, f"{face} (TrueType)", path.name)
        logfont = struct.pack("<5l8B64s", -12, 0, 0, 0, 400, *bytes(8), FAMILY.encode("utf-16-le"))  # LOGFONTW
        self.register(WINDOW_METRICS, "MessageFont", logfont.hex(), "REG_BINARY")

    def _call(
        self, command: list[str], limit_s: float, folder: Path | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Run a command of Wine with pipes as its streams; what it prints is read to the end."""
        return subprocess.run(
            command,
            env=self._environment,
            cwd=folder or self.drive,
            input="",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=limit_s,
            check=False,
        )

    def run(
        self, program: Path, *words: str, limit_s: float = 180, folder: Path | None = None
    ) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program to its end."""
        return self._call(["wine", str(program), *words], limit_s, folder)

    def follow(self, program: Path, *words: str, limit_s: float, folder: Path) -> int:
        """Run a Windows program whose output is shown as it comes; return its exit code."""
        command = ["timeout", str(limit_s), "wine", str(program), *words]
        running = subprocess.Popen(
            command,
            env=self._environment,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.close()
        for line in running.stdout:
            print(line, end="", flush=True)
        return running.wait()

    def begin(self, program: Path, *words: str) -> "subprocess.Popen[str]":
        """Start a Windows program and leave it running."""
        return subprocess.Popen(
            ["wine", str(program), *words],
            env=self._environment,
            cwd=self.drive,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def registered(self, key: str, value: str | None = None) -> str:
        """Return what the registry says of a key, as `reg query` prints it; empty where there is no such thing."""
        which = ["/ve"] if value is None else ["/v", value]
        told = self._call(["wine", "reg", "query", key, *which], 60)
        return "" if told.returncode else told.stdout

    def register(self, key: str, value: str, text: str, kind: str = "REG_SZ") -> None:
        """Write a value into the registry: a text, unless `kind` says what else `text` stands for."""
        self._call(["wine", "reg", "add", key, "/v", value, "/t", kind, "/d", text, "/f"], 60)

    def end(self) -> None:
        """End all that runs in it."""
        self._call(["wineserver", "--kill"], 60)
