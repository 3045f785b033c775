# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A button beside a step: another exercise in its place, or, where one is there, its own again."""

from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import IconButton
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.theme import TARGET_PX


class SwapButton(IconButton):
    """It keeps its place where there is nothing to swap.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "switch-side", "", TARGET_PX, parent)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_step(self, exercise: str, instead_of: str, *, is_there: bool) -> None:
        """Offer what can be done with a step.

        Args:
            exercise: its name.
            instead_of: the name of the one in whose place it comes; empty where it is the step's own.
            is_there: whether the step is done at all.
        """
        words = self.tr("Put {exercise} back") if instead_of else self.tr("Swap {exercise} for another")
        self.rename(words.format(exercise=instead_of or exercise))
        self.show_icon("undo" if instead_of else "switch-side")
        self.setVisible(is_there)
