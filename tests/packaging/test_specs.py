# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What PyInstaller is told: no code of its own that loads Qt runs before a command of a frozen facetimer."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
ITS_OWN = ("pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing", "pyi_rth_pyside6")


@pytest.mark.parametrize("system", ["linux", "macos"])
def test_what_runs_before_a_command_teaches_pkgutil_and_loads_no_qt(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told_nothing(*_: object, **__: object) -> list[object]:
        return []

    for name, functions in (
        ("PyInstaller", ()),
        ("PyInstaller.depend", ()),
        ("PyInstaller.depend.bindepend", ("get_imports",)),
        ("PyInstaller.utils", ()),
        ("PyInstaller.utils.hooks", ("collect_submodules", "copy_metadata")),
    ):
        module = ModuleType(name)
        for function in functions:
            setattr(module, function, told_nothing)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(sys, "path", [*sys.path])
    started: list[str] = []

    def analysed(*_: object, **__: object) -> SimpleNamespace:
        scripts = [(name, f"{name}.py", "PYSOURCE") for name in (*ITS_OWN, "__main__")]
        return SimpleNamespace(scripts=scripts, pure=[], binaries=[], datas=[])

    def started_by(_archive: object, scripts: list[tuple[str, str, str]], *_: object, **__: object) -> None:
        started.extend(name for name, _, _ in scripts)

    spec = PACKAGING / system / "facetimer.spec"
    its_words: dict[str, Any] = dict.fromkeys(("PYZ", "COLLECT", "BUNDLE"), told_nothing)
    its_words |= {"SPECPATH": str(spec.parent), "Analysis": analysed, "EXE": started_by}
    exec(compile(spec.read_text(encoding="utf-8"), spec, "exec"), its_words)

    assert started == ["pyi_rth_pkgutil", "__main__"]
