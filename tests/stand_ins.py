# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Programs of others, as the tests need them: a few lines of Python that any system starts by their name."""

import shutil
import sys
from pathlib import Path


def put_program(folder: Path, name: str, source: str) -> Path:
    """Put a program called `name` into `folder`, which runs `source`; return the file that is started.

    Windows starts no script by its name: what does is beside the Python that packaging/windows/suite.py made.
    """
    folder.mkdir(exist_ok=True)
    if sys.platform == "win32":
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
        return Path(shutil.copy(Path(sys.executable).with_name("stand-in.exe"), folder / f"{name}.exe"))
    program = folder / name
    program.write_text(f"#!{sys.executable}\n{source}", encoding="utf-8")
    program.chmod(0o755)
    return program


ENGINE = """
import shutil, sys
from pathlib import Path
place, words = Path({place!r}), sys.argv[1:]
if words[1:2] == ["?"]:
    sys.stdout.buffer.write((place / "voices").read_bytes())
    sys.exit()
(place / "words").write_text("".join(word + "\\n" for word in words), encoding="utf-8")
for option, value in zip(words, words[1:]):
    if option == {wav_after!r}:
        shutil.copyfile(place / "said.wav", value)
    elif option in ("-f", "-i"):
        shutil.copyfile(value, place / "text")
"""


def put_engine(folder: Path, name: str, wav_after: str, place: Path) -> None:
    """Put an engine that speaks into `folder`.

    It writes its words into `place`, one a line, and the text that it is given as a file; it copies `said.wav` of
    that folder to where `wav_after` says. Asked for its voices (`-v ?`) it prints `voices`.
    """
    put_program(folder, name, ENGINE.format(place=str(place), wav_after=wav_after))


def words_in(place: Path) -> str:
    """Return what the engine was last told, with a blank between two words."""
    return " ".join((place / "words").read_text(encoding="utf-8").splitlines())


def is_running(process: int) -> bool:
    """Whether there is a process of this id."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(0x1000, False, process)  # PROCESS_QUERY_LIMITED_INFORMATION
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return bool(handle) and code.value == 259  # STILL_ACTIVE
    import os

    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
