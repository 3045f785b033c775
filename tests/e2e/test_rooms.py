# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The rooms stay apart: what importing one loads, and that the import contracts notice when one is broken."""

import ast
import re
import shutil
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "facetimer"


@pytest.mark.parametrize(
    "rooms",
    [
        "facetimer.session, facetimer.library.model.practice, facetimer.face",
        "facetimer.session.player, facetimer.face.scene, facetimer.history.journal, facetimer.sound.soundtrack",
        "facetimer.cli, facetimer.commands.practise, facetimer.commands.plan",
    ],
)
def test_importing_what_is_not_the_window_loads_no_qt(rooms: str) -> None:
    script = f"import sys, {rooms}\nprint(sorted(name for name in sys.modules if name.startswith('PySide6')))"
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert finished.stdout == "[]\n"


def test_importing_the_package_loads_nothing_else() -> None:
    script = "import sys; before = set(sys.modules); import facetimer; print(sorted(set(sys.modules) - before))"
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert finished.stdout == "['facetimer']\n"


def lint_imports(folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


BREACHES = (
    ("session/timeline.py", "import time", "read no clock"),
    ("face/__init__.py", "import PySide6.QtGui", "Qt lives in ui"),
    ("library/model/practice.py", "import facetimer.session.player", "Rooms"),
    ("history/records.py", "import facetimer.sound.tones", "Rooms"),
    ("session/player.py", "import facetimer.ui.player.driver", "Rooms"),
    ("history/journal.py", "import facetimer.choices.planner", "Rooms"),
    ("history/store.py", "import facetimer.history.exchange.imports", "Inside the history"),
    ("paths.py", "import facetimer.library.model.practice", "cellar"),
    ("ui/look/theme.py", "import facetimer.ui.controls.text", "Inside the window"),
    ("ui/picture/stills.py", "import facetimer.ui.today.page", "Inside the window"),
    ("ui/today/page.py", "import facetimer.ui.history.page", "Inside the window"),
)
"""A module, an import that it must not have, and words of the contract that says so."""


def test_the_contracts_hold() -> None:
    finished = lint_imports(CHECKOUT)
    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_no_circle_of_imports() -> None:
    """Imports inside functions count; those for the type checker alone do not."""
    graph = grimp.build_graph("facetimer", exclude_type_checking_imports=True, cache_dir=None)
    imported = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(imported).prepare()
    except CycleError as circle:
        pytest.fail(" imports ".join(reversed(circle.args[1])))


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of a package with every breach in it, by contract."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(PACKAGE, folder / "facetimer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", folder)
    for module, line, _ in BREACHES:
        target = folder / "facetimer" / module
        target.write_text(target.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    finished = lint_imports(folder)
    assert finished.returncode != 0
    _, *parts = re.split(r"^(.+)\n-+\n", finished.stdout.partition("Broken contracts")[2], flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize(("module", "line", "contract"), BREACHES)
def test_a_contract_that_is_broken_is_named(
    complaints: dict[str, str], module: str, line: str, contract: str
) -> None:
    importer = "facetimer." + module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    imported = line.removeprefix("import ").removesuffix(".QtGui")  # of a library the contracts see the root
    (said,) = [text for name, text in complaints.items() if contract in name]
    assert f" {importer} -> {imported} (" in said


NETWORK = {"http", "urllib", "ftplib", "smtplib", "xmlrpc", "socketserver", "asyncio", "requests"}
LOCAL_SOCKETS = {
    "display.py": {"socket"},
    "launch/door.py": {"_socket", "_socket.socket", "_socket.AF_UNIX", "_socket.SOCK_STREAM"},
    "ui/desktop/visitors.py": {"socket"},
    "ui/desktop/pipe_visitors.py": {
        "PySide6.QtNetwork",
        "PySide6.QtNetwork.QLocalServer",
        "PySide6.QtNetwork.QLocalSocket",
    },
}
"""What reaches this machine alone: the display that the environment names, and a second start that knocks."""


SCHEMA_LANGUAGE = "https://json-schema.org/"
"""Names the language that a JSON Schema is written in; nothing ever goes there."""


def imports_of(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


WITHOUT_HEALTH_ANSWERS = {
    "choices/building/judging.py": "judges what is being written",
    "choices/files/cue_faults.py": "judges a file",
    "choices/files/preview.py": "shows a routine as somebody wrote it, and beside it what the answers leave out",
    "choices/making/lengths.py": "has only exercises that the answers leave",
    "choices/planner.py": "applies the answers",
    "choices/taking_up.py": "lays out what the planner left of it, as it was laid out then",
    "commands/listing.py": "lists how long routines are",
    "commands/plan.py": "prints a routine as it is written",
    "face/scene.py": "draws an exercise",
}
"""What lays a routine out in time by itself, and why it may."""


def test_what_is_practised_is_laid_out_by_the_planner_alone() -> None:
    session = PACKAGE / "session"
    files = [each for each in PACKAGE.rglob("*.py") if not each.is_relative_to(session)]
    found = {each for each in files if "compile_timeline(" in each.read_text(encoding="utf-8")}

    assert {each.relative_to(PACKAGE).as_posix() for each in found} == WITHOUT_HEALTH_ANSWERS.keys()


def test_nothing_in_the_package_can_talk_to_a_network() -> None:
    offenders = {
        file.relative_to(PACKAGE).as_posix(): talking
        for file in PACKAGE.rglob("*.py")
        if (talking := {name for name in imports_of(file) if talks(name, file)})
    }
    assert offenders == {}


def talks(name: str, file: Path) -> bool:
    is_socket = name.partition(".")[0] in NETWORK | {"socket", "_socket"} or "QtNetwork" in name
    return (
        is_socket and name not in LOCAL_SOCKETS.get(file.relative_to(PACKAGE).as_posix(), ())
    ) or "QtWeb" in name


def test_no_socket_of_the_package_reaches_further_than_this_machine() -> None:
    words = {
        word for name in LOCAL_SOCKETS for word in re.findall(r"\bAF_\w+", (PACKAGE / name).read_text("utf-8"))
    }
    assert words == {"AF_UNIX"}


def test_no_data_file_names_an_address() -> None:
    named = {
        (path.relative_to(CHECKOUT).as_posix(), address)
        for path in (CHECKOUT / "assets").rglob("*")
        if path.suffix in {".toml", ".json"}
        for address in re.findall(r"\w+://[^\"'\s]+", path.read_text(encoding="utf-8"))
        if not address.startswith(SCHEMA_LANGUAGE)
    }
    assert named == set()
