# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Lay out the folder that is installed on Windows: a private Python, what facetimer is made of, and facetimer.

Run by build.sh with Python 3.11, whose own standard library it takes: no registry has the one of Windows, and its
modules are the same files. Python's libraries come from the wheel of panda3d, which carries them as the Python
Software Foundation signed them. The layout is that of Python's embeddable package: what `python311._pth` names is
all that is ever imported.
"""

import argparse
import os
import py_compile
import shutil
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

PYTHON = "python311"
PYTHON_VERSION = "3.11.9"
"""Of the Python in panda3d's wheel, for the list of what is in a release; looked for in its library."""
SEARCHED = f"lib\\{PYTHON}.zip\nlib\npackages\n"
RUNTIME = ("python311.dll", "vcruntime140.dll")
"""Beside the program; everything else of Python is in `lib`."""
UNUSED_LIBRARIES = (
    "api-ms-",
    "ucrtbase",
    "tcl",
    "tk",
    "_tkinter",
    "_msi",
    "_ssl",
    "libssl",
    "_hashlib",
    "libcrypto",
)
"""Of panda3d: what Windows 10 has itself, and what facetimer never loads; it talks to no network."""
UNUSED_MODULES = {
    "__pycache__", "config-3.11-x86_64-linux-gnu", "ensurepip", "idlelib", "lib-dynload", "lib2to3", "pydoc_data",
    "site-packages", "dist-packages", "test", "tests", "tkinter", "turtle.py", "turtledemo", "venv",
}  # fmt: skip
QT_MODULES = ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "Widgets")
QT_PLUGINS = {
    "iconengines": {"qsvgicon.dll"},
    "imageformats": {"qico.dll", "qsvg.dll"},
    "platforms": {"qoffscreen.dll", "qwindows.dll"},
    "styles": None,
}
"""The folders of plugins that are kept, with the files of each; None keeps all."""
QT_LIBRARIES = ("msvcp140", "vcruntime140", "pyside6.abi3")
AMENDED = {"importlib/metadata/__init__.py": ("    def invalidate_caches(cls)", "    @classmethod\n")}
"""Of the standard library, a text and what stands before it in 3.11.9, where an older Python runs this: the
compiled part calls it so (https://github.com/python/cpython/issues/116811)."""
MOMENT = (2020, 2, 2, 0, 0, 0)
"""The date of what is in the archive, as hatchling gives it to the files of a wheel: two builds are the same."""


def main() -> None:
    """Read the command line and lay out the folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheels", type=Path, required=True, help="a folder with every wheel, panda3d's included")
    parser.add_argument("--out", type=Path, required=True, help="the folder to make; what is there is replaced")
    args = parser.parse_args()
    if sys.version_info[:2] != (3, 11):
        parser.exit(3, "Python 3.11 has to run this: its standard library goes into the folder.\n")
    shutil.rmtree(args.out, ignore_errors=True)
    (args.out / "packages").mkdir(parents=True)
    for wheel in sorted(args.wheels.glob("*.whl")):
        if wheel.name.startswith("panda3d-"):
            take_python(wheel, args.out)
        else:
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(args.out / "packages")
    keep_standard_library(args.out / "lib" / f"{PYTHON}.zip")
    (args.out / f"{PYTHON}._pth").write_text(SEARCHED, encoding="utf-8", newline="\r\n")
    trim_qt(args.out / "packages" / "PySide6")
    compile_packages(args.out / "packages")


def take_python(wheel: Path, out: Path) -> None:
    """Take the interpreter and the compiled modules of its standard library out of panda3d's wheel."""
    (out / "lib").mkdir()
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            path = PurePosixPath(name)
            base = path.name.lower()
            if path.parts[0] == "deploy_libs" and not base.startswith(UNUSED_LIBRARIES):
                place = out if base in RUNTIME else out / "lib"
                (place / base).write_bytes(archive.read(name))
    if PYTHON_VERSION.encode() not in (out / f"{PYTHON}.dll").read_bytes():
        sys.exit(
            f"{wheel.name} does not bring Python {PYTHON_VERSION}; assemble.py has to name the version it does."
        )


def keep_standard_library(archive: Path) -> None:
    """Write the modules of the running Python's standard library, compiled, into `archive`.

    They are packed by the installer alone, which does it better.
    """
    folder = Path(sysconfig.get_path("stdlib"))
    compiled = archive.with_suffix(".pyc")
    with zipfile.ZipFile(archive, "w") as packed:
        for source in modules_in(folder):
            name = source.relative_to(folder)
            compile_one(
                amended(source, name, archive.with_suffix(".py")), compiled, f"{PYTHON}.zip/{name.as_posix()}"
            )
            entry = zipfile.ZipInfo(name.with_suffix(".pyc").as_posix(), MOMENT)
            packed.writestr(entry, compiled.read_bytes())
    compiled.unlink()
    archive.with_suffix(".py").unlink(missing_ok=True)


def amended(source: Path, name: Path, draft: Path) -> Path:
    """Return where the module `name` is as 3.11.9 needs it: `source`, or `draft`, which is written then."""
    if name.as_posix() not in AMENDED:
        return source
    line, before = AMENDED[name.as_posix()]
    text = source.read_text(encoding="utf-8")
    if before + line in text:
        return source
    if line not in text:
        sys.exit(f"{source} is not as assemble.py knows it")
    draft.write_text(text.replace(line, before + line), encoding="utf-8")
    return draft


def modules_in(folder: Path) -> Iterator[Path]:
    """Yield the modules below `folder` that facetimer could need, in order."""
    for path in sorted(folder.iterdir()):
        if path.name in UNUSED_MODULES or path.name.startswith("_sysconfigdata"):
            continue
        if path.is_dir():
            yield from modules_in(path)
        elif path.suffix == ".py":
            yield path


def compile_one(source: Path, compiled: Path, shown: str) -> None:
    """Compile one module, to be believed whatever the dates of the files say: an installer sets its own."""
    py_compile.compile(
        str(source),
        str(compiled),
        shown,
        doraise=True,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )


def trim_qt(folder: Path) -> None:
    """Leave of PySide6 what facetimer loads."""
    for path in list(folder.iterdir()):
        if path.is_dir():
            if path.name not in {"plugins", "support"}:  # Qt's own words, in `translations`, are never shown
                shutil.rmtree(path)
        elif not kept(path.name):
            path.unlink()
    for path in list((folder / "plugins").iterdir()):
        names = QT_PLUGINS.get(path.name, set())
        for plugin in list(path.iterdir()):
            if names is not None and plugin.name not in names:
                plugin.unlink()
        if not any(path.iterdir()):
            path.rmdir()


def kept(name: str) -> bool:
    """Whether a file at the top of PySide6 is kept."""
    stem, _, ending = name.partition(".")
    if ending in {"pyi", "exe", "lib", "json"}:
        return False
    if stem.startswith("Qt6") and ending == "dll":
        return stem.removeprefix("Qt6") in QT_MODULES
    if stem.startswith("Qt") and ending.endswith("pyd"):
        return stem.removeprefix("Qt") in QT_MODULES
    return ending == "py" or name.startswith(QT_LIBRARIES)


def compile_packages(folder: Path) -> None:
    """Compile every module, and leave out what only builds and describes packages."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".pyi", ".pxd", ".h", ".c"}:
            path.unlink()
    for source in sorted(folder.rglob("*.py")):
        compiled = source.parent / "__pycache__" / f"{source.stem}.cpython-311.pyc"
        compiled.parent.mkdir(exist_ok=True)
        compile_one(source, compiled, source.relative_to(folder.parent).as_posix().replace("/", os.sep))


if __name__ == "__main__":
    main()
