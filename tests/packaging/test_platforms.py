# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is said of other systems is said of all of the code, and of tests that there are."""

import ast
import re
import runpy
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
WINDOWS = CHECKOUT / "packaging" / "windows"
BRANCH = re.compile(r"\"(win32|darwin)\"|os\.name\b|\"posix\"|os\.path\.normcase|getattr\((signal|time),")


def test_every_branch_for_another_system_is_in_the_list() -> None:
    package = CHECKOUT / "facetimer"
    branching = {
        each.relative_to(package).as_posix()
        for each in package.rglob("*.py")
        if BRANCH.search(each.read_text(encoding="utf-8"))
    }
    text = (CHECKOUT / "docs" / "platforms.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w/]+\.py)`", text, re.MULTILINE)) == branching


def test_what_is_left_out_on_windows_is_there_and_has_a_reason() -> None:
    tests = CHECKOUT / "tests"
    groups = tomllib.loads((tests / "posix_only.toml").read_text(encoding="utf-8"))["left_out"]
    names = [name for group in groups for name in group["tests"]]
    assert len(set(names)) == len(names)
    assert all(group["reason"] for group in groups)
    for name in names:
        file, _, test = name.partition("::")
        defined = [node.name for node in functions(tests / file)]
        assert not test or test in defined, name


def functions(file: Path) -> list[ast.FunctionDef]:
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return [node for node in nodes if isinstance(node, ast.FunctionDef)]


def test_no_process_of_ours_opens_a_console_on_windows() -> None:
    """Every process that the sound starts says how Windows is to open it."""
    for each in (CHECKOUT / "facetimer" / "sound").rglob("*.py"):
        if each.name == "mac_say.py":
            continue
        for node in ast.walk(ast.parse(each.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"subprocess.run", "subprocess.Popen"}:
                given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
                assert given.get("creationflags") == "HIDDEN_WINDOW", f"{each.name}:{node.lineno}"


def test_nothing_makes_a_file_in_a_way_that_hangs_on_windows() -> None:
    """A folder that refuses new files is asked 2**31 times there: https://github.com/python/cpython/issues/66305."""
    hanging = {"mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"}
    for each in (CHECKOUT / "facetimer").rglob("*.py"):
        for node in ast.walk(ast.parse(each.read_text(encoding="utf-8"))):
            named = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
            assert named not in hanging, f"{each.name}:{node.lineno}" if hasattr(node, "lineno") else each.name


def test_a_passing_folder_that_a_scanner_looks_at_costs_nothing_else() -> None:
    for each in (CHECKOUT / "facetimer").rglob("*.py"):
        for node in ast.walk(ast.parse(each.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("TemporaryDirectory"):
                given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
                assert given.get("ignore_cleanup_errors") == "True", f"{each.name}:{node.lineno}"


def test_files_are_renamed_and_deleted_where_windows_is_asked_again() -> None:
    """What is the person's own: the rest may stay for the next time, or is no file of Windows."""
    elsewhere = {"files.py", "kept_stills.py", "phrase_cache.py", "backups.py", "practising_locks.py"}
    elsewhere |= {"integrity_stamp.py", "autostart.py", "install_desktop.py", "door.py"}
    found = set()
    for each in (CHECKOUT / "facetimer").rglob("*.py"):
        for node in ast.walk(ast.parse(each.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                is_rename = node.func.attr == "replace" and len(node.args) == 1 and not node.keywords
                if node.func.attr == "unlink" or is_rename:
                    found.add(each.name)
    assert found == elsewhere


def test_every_text_is_read_and_written_as_utf_8() -> None:
    """Windows would take the code page of its country."""
    for each in (CHECKOUT / "facetimer").rglob("*.py"):
        for node in ast.walk(ast.parse(each.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            mode = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            opens_text = node.func.attr == "open" and isinstance(mode, str) and "b" not in mode
            if opens_text or node.func.attr in {"read_text", "write_text"}:
                given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
                assert given.get("encoding") == "'utf-8'", f"{each.name}:{node.lineno}"


def test_what_an_older_python_brings_is_as_the_library_for_windows_calls_it(tmp_path: Path) -> None:
    amended = runpy.run_path(str(WINDOWS / "assemble.py"))["amended"]
    name, draft = Path("importlib/metadata/__init__.py"), tmp_path / "draft.py"
    older, newer = tmp_path / "older.py", tmp_path / "newer.py"
    older.write_text("class Finder:\n    def invalidate_caches(cls):\n        return cls\n", encoding="utf-8")

    assert amended(older, name, draft) == draft
    finder = runpy.run_path(str(draft))["Finder"]
    assert finder.invalidate_caches() is finder
    newer.write_bytes(draft.read_bytes())
    assert amended(newer, name, tmp_path / "none.py") == newer
    assert amended(older, Path("os.py"), tmp_path / "none.py") == older


def test_the_suite_keeps_its_python_and_hands_the_rest_to_pytest() -> None:
    read = runpy.run_path(str(WINDOWS / "suite.py"))["read"]
    ours, pytest_s = read(["dist/facetimer", "--kept", "there", "tests/history", "-k", "lock", "-x"])
    assert (ours.program, ours.kept) == (Path("dist/facetimer"), Path("there"))
    assert pytest_s == ["tests/history", "-k", "lock", "-x"]
    assert read(["dist/facetimer"])[1] == []
