# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Keeps PySide from reading, at every start, what describes its functions; it is read when it is first asked for.

WORKAROUND(shibokensupport/signature/loader.py, seen in 6.11): with its first import, PySide compiles a dozen
modules from source, with patterns that take as long again. They say what a function takes and gives, in the error
of a wrong call, in help texts and in stub files. They were 35 of 90 ms that Qt takes to load; while all is well,
nobody asks.

WORKAROUND(PYSIDE-2029, seen in 6.11): PySide puts an import statement of its own in the place of Python's. It
reads the source of each module that is imported from then on, to see whether it uses PySide and may ask for
`__feature__`. None of ours does; it took 20 of 300 ms until the first page, and kept 5 MB of lines.

It works on the import statements of that one module, and imports nothing of PySide itself. Where a version of
PySide has other parts, they are read at once as before. What a wrong call of ours is described with is read once
the window is there (`left_to_read`): it asks for `inspect`, which a frozen folder has in a file that an upgrade
replaces, and PySide aborts the process where it cannot describe a wrong call.
"""

import builtins
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.abc import Loader

Statement = Callable[..., Any]
"""What `builtins.__import__` is."""

_READER = "shibokensupport.signature.loader"
_PARTS = frozenset({"feature", "mapping", "errorhandler", "layout", "parser", "enum_sig", "pyi_generator", "tool"})
_FOR_A_WRONG_CALL = ("mapping", "errorhandler", "layout", "parser", "tool")
"""The parts that are read for the error of a wrong call; the others serve help texts and stub files."""
_FEATURE = "PySide6.support.feature"
"""What it imports just before it puts a statement of its own, `__feature_import__`, in the place of Python's."""
_CALLED = "update_mapping"
"""What the compiled half of PySide calls of `mapping`: it takes it from the module's names, past `__getattr__`."""
_reading = RLock()
_unread: "dict[str, Loader]" = {}
"""By the full names of the modules."""


class _ReadLater(ModuleType):
    """A module that is read when a name of it is first asked for."""

    def __init__(self, name: str, spec: ModuleSpec, loader: "Loader") -> None:
        super().__init__(name)
        self.__spec__ = spec
        self.__package__ = name.rpartition(".")[0]
        _unread[name] = loader
        if name.endswith(".mapping"):
            vars(self)[_CALLED] = self._update

    def __getattr__(self, name: str) -> object:
        if not name.startswith("__"):  # what Python itself asks every module
            self.read_if_unread()
            if name in vars(self):
                return vars(self)[name]
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")

    def _update(self) -> object:
        self.read_if_unread()
        return vars(self)[_CALLED]()

    def read_if_unread(self) -> None:
        """Read it, unless that was done; whoever asks meanwhile waits for the whole of it.

        Raises:
            ImportError: it cannot be read now; the next to ask tries again.
        """
        with _reading:
            loader = _unread.pop(self.__name__, None)
            if loader:
                self._read(loader)

    def _read(self, loader: "Loader") -> None:
        given = self.__spec__  # by now with the name that PySide publishes it under
        self.__spec__ = ModuleSpec(self.__name__, loader)
        try:
            loader.exec_module(self)
        except BaseException:
            _unread[self.__name__] = loader
            raise
        finally:
            self.__spec__ = given


def describing_later(statement: Statement) -> Statement:
    """Return an import statement that does what `statement` does, but leaves those parts of PySide unread.

    Args:
        statement: `builtins.__import__` as it is before PySide is imported.
    """

    def import_(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - the names of `__import__`
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        if name == _FEATURE:
            builtins.__feature_import__ = statement  # type: ignore[attr-defined]
        if fromlist and globals and globals.get("__name__") == _READER:
            for part in _PARTS.intersection(fromlist):
                _leave_unread(name, part)
        return statement(name, globals, locals, fromlist, level)

    return import_


def _leave_unread(package: str, part: str) -> None:
    name = f"{package}.{part}"
    if name in sys.modules:
        return
    spec = find_spec(name)
    if spec and spec.loader:
        sys.modules[name] = module = _ReadLater(name, spec, spec.loader)
        setattr(import_module(package), part, module)


def left_to_read() -> Iterator[Callable[[], None]]:
    """Yield what reads each of the parts that the error of a wrong call needs and nobody has asked for yet."""
    for name in list(_unread):
        module = sys.modules[name]
        if isinstance(module, _ReadLater) and name.endswith(_FOR_A_WRONG_CALL):
            yield partial(_read_ahead, module)


def _read_ahead(module: _ReadLater) -> None:
    with suppress(ImportError):  # whoever asks for it is told why
        module.read_if_unread()
