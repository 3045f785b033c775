# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Undo and redo without end, of anything that is an immutable value. Pure."""

from typing import Generic, TypeVar

from msgspec import Struct

T_co = TypeVar("T_co", covariant=True)


class Undoing(Struct, Generic[T_co], frozen=True):
    """A value with all it was before and, after an undo, all it was afterwards.

    Attributes:
        present: as it is now.
        past: as it was, the latest last.
        future: what undone changes led to, the next one last.
        about: what the last change was about; empty where the next one is a change by itself.
    """

    present: T_co
    past: tuple[T_co, ...] = ()
    future: tuple[T_co, ...] = ()
    about: str = ""

    def did(self, value: T_co, about: str = "") -> "Undoing[T_co]":  # type: ignore[misc] # frozen: it only reads
        """Return it with `value` as the present.

        Args:
            value: what came of a change.
            about: changes in a row about the same thing, such as letters typed into one field, are one to undo.
        """
        if value == self.present:
            return self
        goes_on = bool(about) and about == self.about and not self.future
        past = self.past if goes_on else (*self.past, self.present)
        return Undoing(value, past, (), about)

    def undone(self) -> "Undoing[T_co]":
        """Return it one change earlier; itself where there was none."""
        if not self.past:
            return self
        return Undoing(self.past[-1], self.past[:-1], (*self.future, self.present))

    def redone(self) -> "Undoing[T_co]":
        """Return it with the change that was undone last done again; itself where there is none."""
        if not self.future:
            return self
        return Undoing(self.future[-1], (*self.past, self.present), self.future[:-1])
