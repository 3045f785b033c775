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
