# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Run our tests under Wine, with the Python that people get on Windows and the code of this checkout.

Run by suite.sh. What cannot run there, and why, is in tests/posix_only.toml.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from contextlib import ExitStack
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
sys.path[:0] = [str(CHECKOUT), str(HERE)]  # neither is installed

from wine import Wine  # noqa: E402 - after the path

from tests.e2e.screen import open_screen  # noqa: E402

ROOMS = ("library", "session", "history", "choices", "commands", "sound")
UNUSED = {"mypy", "ruff"}
"""Of what is pinned for development: tens of megabytes that no test imports."""
LIMIT_S = 3000
ROOM = (3840, 3840)
"""Windows makes no window larger than the screen, and tests ask for windows of 2160 × 3840."""
OFFSCREEN = {"WINEQT_QPA_PLATFORM": "offscreen", "WINEQT_QPA_FONTDIR": r"C:\windows\Fonts"}
"""Wine keeps to itself what begins with QT_, and hands on WINEQT_ as QT_. This platform of Qt knows no fonts of
Windows but those in a folder."""
WINE_SAYS = (r"EnableNonClientDpiScaling\(\) failed", "PerMonitorVersion2 is not supported by current system")
"""Qt's warnings of what Wine 8 has not: no test is to fail for them."""
REST = "Whatever else is said is for pytest, in place of the rooms' folders."


def main() -> int:
    """Read the command line, make that Python, run pytest and return its exit code."""
    args, arguments = read(sys.argv[1:])
    with ExitStack() as stack:
        folder = args.kept.resolve() if args.kept else passing_folder(stack)
        python = folder / "python" / "python.exe"
        if not python.exists():
            folder.mkdir(parents=True, exist_ok=True)
            make_python(args.program.resolve(), folder)
        screen = stack.enter_context(open_screen(size=ROOM))
        wine = Wine(folder / "wine", {"DISPLAY": screen.display, "HOME": str(folder), **platform(args)})
        stack.callback(wine.end)
        asked = arguments or [f"tests/{room}" for room in ROOMS]
        words = ["-u", "-m", "pytest", "-p", "no:cacheprovider", "--no-header", "-q", *unheard(), *asked]
        return wine.follow(python, *words, limit_s=LIMIT_S, folder=CHECKOUT)


def read(words: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Return what is for us, and what is for pytest."""
    parser = argparse.ArgumentParser(description=__doc__, epilog=REST, allow_abbrev=False)
    parser.add_argument("program", type=Path, help="the folder that build.sh has made")
    parser.add_argument("--kept", type=Path, help="where that Python and that Windows stay, to be used again")
    parser.add_argument("--offscreen", action="store_true", help="without real windows, which is faster")
    return parser.parse_known_args(words)


def unheard() -> list[str]:
    """Return the option that adds Wine's lacks to the warnings of Qt that pyproject.toml ignores."""
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    ignored = project["tool"]["pytest"]["ini_options"]["qt_log_ignore"]
    return ["-o", "qt_log_ignore=" + "\n".join([*ignored, *WINE_SAYS])]


def platform(args: argparse.Namespace) -> dict[str, str]:
    """Return what says which platform Qt uses, if not that of Windows."""
    return OFFSCREEN if args.offscreen else {}


def passing_folder(stack: ExitStack) -> Path:
    """Return a folder that is gone afterwards."""
    return Path(stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True)))


def make_python(program: Path, folder: Path) -> None:
    """Make a Python with a command line of its own, what the tests import, and this checkout as facetimer."""
    place = folder / "python"
    shutil.copytree(program, place)
    shutil.rmtree(place / "packages" / "facetimer")
    dev, wine = (download(name, folder / name) for name in ("dev", "wine"))
    replaced = {name_of(wheel) for wheel in wine} | UNUSED
    for wheel in [*(each for each in dev if name_of(each) not in replaced), *wine]:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(place / "packages")
    searched = place / "python311._pth"
    searched.write_text(searched.read_text() + windows_path(CHECKOUT) + "\n")
    library = folder / "libpython311.a"
    definition = folder / "main.def"
    definition.write_text("LIBRARY python311.dll\nEXPORTS\nPy_Main\n")
    call("x86_64-w64-mingw32-dlltool", "--input-def", definition, "--output-lib", library)
    flags = ["-Os", "-s", "-municode", "-DINTERPRETER"]
    call("x86_64-w64-mingw32-gcc", *flags, HERE / "launcher.c", "-o", place / "python.exe", library)
    home = windows_path(place).replace("\\", "\\\\")
    stand_in = [f'-DPYTHON=L"{home}"', HERE / "stand_in_program.c", "-o", place / "stand-in.exe"]
    call("x86_64-w64-mingw32-gcc", "-Os", "-s", "-municode", *stand_in)


def windows_path(path: Path) -> str:
    """Return what Wine calls a path of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def name_of(wheel: Path) -> str:
    """Return the name of what is in a wheel."""
    return wheel.name.partition("-")[0]


def download(lock: str, folder: Path) -> list[Path]:
    """Fetch the wheels for Windows of everything that a lock pins."""
    folder.mkdir()
    pinned = (CHECKOUT / "packaging" / "locks" / f"{lock}.txt").read_text(encoding="utf-8")
    asked = folder / "asked.txt"
    asked.write_text(pinned.replace(" ; sys_platform == 'win32'", ""))  # pip asks that of the machine it runs on
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    target = ["--only-binary=:all:", "--platform", "win_amd64", "--python-version", "3.11", "--dest", folder]
    call(*pip, "--require-hashes", *target, "-r", asked)
    return sorted(folder.glob("*.whl"))


def call(*command: str | Path) -> None:
    """Run a command that must end well."""
    subprocess.run([str(word) for word in command], check=True)


if __name__ == "__main__":
    sys.exit(main())
