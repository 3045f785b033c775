# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Looks whether a frozen folder runs on each system it is for: `python packaging/linux/check_libraries.py FOLDER`.

Each program and library in it names the libraries that it loads and the versions of their symbols. A library has
to be in the folder, or in a package that `control` names; no version may be newer than the oldest system's. Prints
the newest version that is asked for of each; tells each fault in a sentence, with exit code 1. Needs binutils.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OLDEST = {"GLIBC": "2.36", "GLIBCXX": "3.4.30", "CXXABI": "1.3.13", "GCC": "12.0.0"}
"""Debian 12: libc6 2.36, libstdc++6 and libgcc-s1 of gcc 12. Ubuntu 24.04 has glibc 2.39 and gcc 14 (GLIBCXX
3.4.33), Debian 13 glibc 2.41 and gcc 14. What these libraries have once, they keep, so that the oldest decides."""
PACKAGES = {
    "libc6": ("libc", "libm", "libmvec", "libpthread", "libdl", "librt", "ld-linux-x86-64"),
    "libstdc++6": ("libstdc++",),
    "libgcc-s1": ("libgcc_s",),
    "libegl1": ("libEGL",),
    "libgl1": ("libGL",),
    "libxcb1": ("libxcb",),
    "libwayland-client0": ("libwayland-client",),
    "libwayland-cursor0": ("libwayland-cursor",),
    "libwayland-egl1": ("libwayland-egl",),
}
"""What each package of the system brings; the names are the same in Debian 12 and 13 and Ubuntu 24.04."""
ELF = b"\x7fELF"


def programs_in(folder: Path) -> Iterator[Path]:
    """Yield every program and library of a folder, in order."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as opened:
                if opened.read(4) == ELF:
                    yield file


def asks_for(file: Path) -> tuple[set[str], set[tuple[str, str]]]:
    """Return which libraries a file loads, and which versions of which families of symbols it asks for."""
    in_english = {**os.environ, "LC_ALL": "C"}
    headers = subprocess.run(
        ["objdump", "-p", str(file)], capture_output=True, text=True, check=True, env=in_english
    ).stdout
    asked = headers.partition("Version References:")[2]
    return (
        set(re.findall(r"^\s+NEEDED\s+(\S+)", headers, re.MULTILINE)),
        set(re.findall(r"\s([A-Z]+)_([\d.]+|PRIVATE)$", asked, re.MULTILINE)),
    )


def number(version: str) -> tuple[int, ...]:
    """Return a version as something that can be compared."""
    return tuple(int(part) for part in version.split("."))


def examined(folder: Path, control: str) -> tuple[dict[str, str], list[str]]:
    """Return the newest version that is asked for of each family, and what is wrong, in sentences."""
    files = list(programs_in(folder))
    inside = {file.name for file in folder.rglob("*")}
    named = {
        each
        for line in re.findall(r"^(?:Depends|Recommends): (.*)$", control, re.MULTILINE)
        for each in re.findall(r"[a-z][a-z0-9+.-]+", line)
    }
    outside = {stem for package, stems in PACKAGES.items() if package in named for stem in stems}
    newest: dict[str, str] = {}
    told = [] if files else [f"{folder}: there is no program in it."]
    for file in files:
        name = file.relative_to(folder)
        libraries, versions = asks_for(file)
        told += [
            f"{name}: it loads {each}, which no package brings that `control` names."
            for each in sorted(libraries - inside)
            if each.partition(".so")[0] not in outside
        ]
        for family, version in sorted(versions):
            if version == "PRIVATE":
                told.append(f"{name}: it is a part of one libc, and fits no other.")
            elif family in OLDEST:
                newest[family] = max(version, newest.get(family, "0"), key=number)
                if number(version) > number(OLDEST[family]):
                    told.append(f"{name}: it asks for {family}_{version}; the oldest system has {OLDEST[family]}.")
    return newest, told


def main() -> int:
    """Examine a folder."""
    control = Path(__file__).with_name("control").read_text(encoding="utf-8")
    newest, told = examined(Path(sys.argv[1]), control)
    print("It asks for: " + ", ".join(f"{family} {version}" for family, version in sorted(newest.items())))
    for sentence in told:
        print(sentence, file=sys.stderr)
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
