# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""That the check finds what it is there for, in a small house built for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.alone.__main__ import LOOK_AGAIN_S, ROOT

if not hasattr(os, "fork"):
    pytest.skip("modules are checked in forked processes", allow_module_level=True)

MODULE = """\
def sign(number):
    if number < 0:
        return "minus"
    if number > 0:
        number = 1
    return number


def refuse():
    raise ValueError
"""
TESTS = """\
import pytest
from house.thing import refuse, sign


def test_signs():
    assert [sign(each) for each in ({numbers})] == [{signs}]
"""
WORKING = f"""

def test_working():
    import time

    since = time.process_time()
    while time.process_time() - since < 2 * {LOOK_AGAIN_S}:
        pass
"""
REFUSING = """

def test_refusing():
    with pytest.raises(ValueError):
        refuse()
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A package with one module that its own tests cover, and the list that names it."""
    put(tmp_path / "pyproject.toml", '[tool.pytest.ini_options]\npythonpath = ["."]\n')
    put(tmp_path / "house" / "__init__.py", "")
    put(tmp_path / "house" / "thing.py", MODULE)
    put(tmp_path / "tests" / "test_thing.py", TESTS.format(numbers="-7, 0, 7", signs="'minus', 0, 1") + REFUSING)
    listed(tmp_path)
    return tmp_path


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def listed(house: Path, *, tests: str = "", excused: str = "") -> None:
    put(
        house / "tests" / "alone" / "modules.toml",
        f'modules = ["house/*.py"]\n[tests]\n{tests}\n[excused]\n{excused}\n',
    )


def checked(house: Path) -> tuple[int, list[str]]:
    command = [sys.executable, "-m", "tests.alone", "--root", str(house)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.stderr == ""
    *faults, _ = done.stdout.splitlines()
    return done.returncode, faults


def test_a_module_that_its_own_tests_cover_passes(house: Path) -> None:
    assert checked(house) == (0, [])


def test_a_line_that_loses_its_test_is_named(house: Path) -> None:
    put(house / "tests" / "test_thing.py", TESTS.format(numbers="-7, 0, 7", signs="'minus', 0, 1"))
    # What other tests run does not count.
    put(house / "tests" / "test_other.py", TESTS.format(numbers="0", signs="0") + REFUSING)
    assert checked(house) == (1, ["house/thing.py:10: is not run: raise ValueError"])


def test_a_branch_that_loses_its_test_is_named(house: Path) -> None:
    put(house / "tests" / "test_thing.py", TESTS.format(numbers="-7, 7", signs="'minus', 1") + REFUSING)
    assert checked(house) == (1, ["house/thing.py:4: never goes on to line 6: if number > 0:"])


def test_once_nothing_is_missed_the_rest_is_left_to_the_whole_run(house: Path) -> None:
    whole = TESTS.format(numbers="-7, 0, 7", signs="'minus', 0, 1") + REFUSING
    later = "\n\ndef test_later():\n    with open('ran', 'w') as file:\n        file.write('it did')\n"
    put(house / "tests" / "test_thing.py", whole + WORKING + later)
    assert checked(house) == (0, [])
    assert not (house / "ran").exists()
    partly = TESTS.format(numbers="-7, 0, 7", signs="'minus', 0, 1") + WORKING + later
    put(house / "tests" / "test_thing.py", partly)
    assert checked(house) == (1, ["house/thing.py:10: is not run: raise ValueError"])
    assert (house / "ran").exists()


def test_tests_that_fail_prove_nothing(house: Path) -> None:
    put(house / "tests" / "test_thing.py", TESTS.format(numbers="-7, 0, 7", signs="'minus', 0, 2") + REFUSING)
    code, told = checked(house)
    assert (code, told[0]) == (1, "house/thing.py: its tests fail:")
    assert "assert ['minus', 0, 1] == ['minus', 0, 2]" in "\n".join(told)


def test_tests_that_never_import_the_module_prove_nothing(house: Path) -> None:
    put(house / "tests" / "test_thing.py", "def test_nothing(): pass\n")
    code, told = checked(house)
    assert code == 1
    assert told[0] == "house/thing.py:1: is not run: def sign(number):"


def test_a_new_module_needs_tests_of_its_own_or_an_excuse(house: Path) -> None:
    put(house / "house" / "new.py", "ONE = 1\n")
    assert checked(house) == (1, ["house/new.py: has no tests of its own: there is no tests/test_new.py"])
    listed(house, excused='"house/new.py" = "holds a number"')
    assert checked(house) == (0, [])


def test_a_module_may_name_other_tests_and_the_list_names_nothing_that_is_gone(house: Path) -> None:
    (house / "tests" / "test_thing.py").rename(house / "tests" / "test_signs.py")
    listed(house, tests='"house/thing.py" = ["tests/test_signs.py"]', excused='"house/gone.py" = "was small"')
    assert checked(house) == (1, ["house/gone.py: is listed, but not there"])


def test_an_exclusion_needs_its_reason(house: Path) -> None:
    tests = house / "tests" / "test_thing.py"
    put(tests, TESTS.format(numbers="-7, 0, 7", signs="'minus', 0, 1"))
    for pragma, faults in (
        ("# pragma: no cover", ["house/thing.py:9: is excluded without a reason"]),
        ("# pragma: no cover - on Windows only", []),
    ):
        put(house / "house" / "thing.py", MODULE.replace("def refuse():", f"def refuse():  {pragma}"))
        assert checked(house)[1] == faults
