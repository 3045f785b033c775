# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Say which system packages are missing, one line per missing thing: its possible package names.

Run by setup.sh with the interpreter it has chosen, before anything is installed: standard library only. It
looks and never installs. The list it reads explains itself: system-packages.txt.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """One line of the list: who needs it, how to see that it is there, which packages bring it."""

    use: str
    probe: str
    packages: tuple[str, ...]


def read_needs(text: str, python: str) -> Iterator[Need]:
    """Yield the lines of the list; `python` (such as "python3.11") replaces its placeholder.

    Raises:
        ValueError: a line has fewer than three words.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        if len(words) < 3:
            raise ValueError(f"line {number}: a need is written USE PROBE PACKAGE…, not {line!r}")
        use, probe, *packages = (word.replace("{python}", python) for word in words)
        yield Need(use, probe, tuple(packages))


def is_there(probe: str) -> bool:
    """Return whether what `probe` names can be used now.

    Raises:
        ValueError: the probe is of no known kind.
    """
    kind, _, name = probe.partition(":")
    match kind:
        case "lib":
            return any(_loads(library) for library in name.split("|"))
        case "cmd":
            return shutil.which(name) is not None
        case "file":
            return any(Path("/").glob(name.lstrip("/")))
        case "font":
            return any(any(folder.rglob(name)) for folder in _font_folders())
        case "python":
            return importlib.util.find_spec(name) is not None
        case "header":
            return Path(sysconfig.get_path("include"), name).is_file()
    raise ValueError(f"a probe is lib:, cmd:, file:, font:, python: or header:, not {probe!r}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _font_folders() -> list[Path]:
    """Return where fonts are looked for: the person's own places and the system's."""
    own = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path("~/.fonts").expanduser(), *(Path(d).expanduser() / "fonts" for d in (own, *shared.split(":")))]


def missing(needs: Iterator[Need], uses: set[str]) -> list[Need]:
    """Return what is not there of all that one of `uses` needs, in the order of the list."""
    return [need for need in needs if need.use in uses and not is_there(need.probe)]


def main(uses: list[str]) -> None:
    """Print the package names of what is missing for `uses`, alternatives on one line, no line twice."""
    text = Path(__file__).with_name("system-packages.txt").read_text(encoding="utf-8")
    python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    lines = (" ".join(need.packages) for need in missing(read_needs(text, python), set(uses)))
    print("\n".join(dict.fromkeys(lines)))


if __name__ == "__main__":
    main(sys.argv[1:])
