# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What describes Qt's functions is not read at a start, and says the same as ever once somebody asks."""

import subprocess
import sys
from ast import literal_eval
from pathlib import Path

PLAIN = "import PySide6.QtWidgets"
OURS = "from facetimer.app import load_qt; load_qt()"
ASKED = """
import builtins, sys
sys.modules["typing_extensions"] = None  # as on a person's computer; it would load `inspect`
{load}
statement, inspected = repr(builtins.__import__), "inspect" in sys.modules
from PySide6.QtCore import QObject, QTimer

parts = [module for name, module in sys.modules.items() if name.startswith("shibokensupport.")]
read = sorted(module.__name__.rpartition(".")[2] for module in parts if "__file__" in vars(module))

def wrong_call():
    try:
        QTimer.singleShot("soon", 3)
    except TypeError as error:
        return str(error)

answer = wrong_call()
from PySide6.support.signature import get_signature, layout
said = [answer, QObject.setParent.__doc__, str(get_signature(QObject.children)), layout.create_signature.__name__]
print(repr([said, read, inspected, statement]))
"""
UPGRADED_MEANWHILE = """
import sys
sys.modules["typing_extensions"] = None
from facetimer.app import load_qt
load_qt()
from PySide6.QtCore import QTimer
from facetimer.launch.described_later import left_to_read

class Replaced:
    def find_spec(self, name, *_):
        raise ImportError(name)

def read_ahead():
    for read in left_to_read():
        read()
    return len([*left_to_read()])

def upgrade():
    sys.meta_path.insert(0, Replaced())

def wrong_call():
    try:
        QTimer.singleShot("soon", 3)
    except TypeError as error:
        return str(error)

"""
A_PACKAGE = """
import builtins, importlib, sys
from pathlib import Path
from threading import Event, Thread
from facetimer.launch.described_later import describing_later

package = Path(sys.argv[1], "shibokensupport", "signature")
package.mkdir(parents=True)
(package.parent / "__init__.py").touch()
(package / "__init__.py").touch()
(package / "parser.py").write_text(sys.argv[2])
(package / "loader.py").write_text("from shibokensupport.signature import parser\\n")
sys.path.insert(0, sys.argv[1])
builtins.__import__ = describing_later(builtins.__import__)
from shibokensupport.signature import loader

def parsed():
    try:
        return loader.parser.parsed
    except Exception as error:
        return str(error)
"""
READ_WRONGLY = """
found = [parsed(), parsed()]
Path(sys.argv[1], "missing_yet.py").touch()
importlib.invalidate_caches()
print(repr([*found, parsed(), hasattr(loader.parser, "nothing")]))
"""
ASKED_TWICE = """
arrived, answers = Event(), []
def ask():
    arrived.set()
    answers.append(parsed())
second = Thread(target=ask)
answers.append(parsed())
second.join()
print(repr(answers))
"""
READ_WHILE_ANOTHER_ASKS = """
import __main__
__main__.second.start()
__main__.arrived.wait()
__main__.second.join(0.5)  # where it does not wait for the whole, it has its answer by then
parsed = 7
"""


def said(program: str, *arguments: str) -> list[object]:
    """Return the list that a Python of its own prints last."""
    command = [sys.executable, "-c", program, *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    value = literal_eval(run.stdout.splitlines()[-1])
    assert isinstance(value, list)
    return value


def test_nothing_that_describes_functions_is_read_with_qt_and_all_of_it_is_said_when_it_is_asked_for() -> None:
    plain_said, plain_read, plain_inspected, _ = said(ASKED.format(load=PLAIN))
    ours_said, ours_read, inspected, statement = said(ASKED.format(load=OURS))

    assert isinstance(plain_read, list)
    assert {"feature", "mapping", "parser", "layout", "errorhandler", "pyi_generator"} <= set(plain_read)
    assert ours_read == [each for each in plain_read if each in {"importhandler", "lib", "loader", "signature"}]
    assert plain_inspected
    assert not inspected
    assert statement == "<built-in function __import__>"
    assert ours_said == plain_said
    assert isinstance(ours_said, list)
    assert "Supported signatures" in ours_said[0]


def test_what_was_read_ahead_describes_a_wrong_call_after_an_upgrade_under_an_open_window() -> None:
    """What was not would end the process: PySide aborts it where it cannot load its own parts."""
    asked = "left = read_ahead(); upgrade(); print(repr([left, wrong_call()]))"

    left, described = said(UPGRADED_MEANWHILE + asked)

    assert left == 0
    assert "Supported signatures" in str(described)


def test_what_cannot_be_read_ahead_is_no_fault_and_is_left() -> None:
    (left,) = said(UPGRADED_MEANWHILE + "upgrade(); print(repr([read_ahead()]))")

    assert left


def test_a_part_that_cannot_be_read_says_why_each_time_and_is_read_once_it_can_be(tmp_path: Path) -> None:
    why = "No module named 'missing_yet'"
    answers = said(A_PACKAGE + READ_WRONGLY, str(tmp_path), "import missing_yet\nparsed = 7\n")
    assert answers == [why, why, 7, False]


def test_whoever_asks_while_a_part_is_read_waits_for_the_whole_of_it(tmp_path: Path) -> None:
    assert said(A_PACKAGE + ASKED_TWICE, str(tmp_path), READ_WHILE_ANOTHER_ASKS) == [7, 7]
