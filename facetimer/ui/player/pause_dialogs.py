# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is asked and told over a session that was paused for it: whether to leave, and when to stop at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from facetimer.ui.controls.buttons import Button
from facetimer.ui.controls.sheet import Sheet
from facetimer.ui.controls.text import ListItem, Text
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.wording import length_words

if TYPE_CHECKING:
    from facetimer.library.health.care_cards import StopNow


class LeaveDialog(Sheet):
    """Go on, which is what happens unless one says otherwise, finish and keep, or discard, which asks again.

    Args:
        parent: the widget it belongs to.
        look: the window's.
        before_ms: what was practised of the session before it was taken up; 0 for one that was begun anew.
    """

    continued = Signal()
    kept = Signal()
    discarded = Signal()
    """What was done since the session was begun or taken up."""
    all_discarded = Signal()
    """That, and what was done before it was taken up."""

    def __init__(self, parent: QWidget | None = None, look: Look | None = None, *, before_ms: int = 0) -> None:
        title = self.tr("Stop here?")
        super().__init__(title, 420, parent, title, look=look)
        self._explained = Text(self.tr("What you have done so far can stay in your history."), "soft", wrap=True)
        self.box.addWidget(self._explained)
        self._before_ms = before_ms
        self._go_on = Button(self.tr("Go on"), "primary")
        keep = Button(self.tr("Finish and keep"))
        self._discard = Button(self.tr("Discard"))
        self._go_on.clicked.connect(self.reject)
        self.rejected.connect(self.continued)
        keep.clicked.connect(self.accept)
        keep.clicked.connect(self.kept)
        self._discard.clicked.connect(self._ask_again)
        for button in (self._go_on, keep, self._discard):
            self._add(button)
        self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_again(self) -> None:
        """Say what discarding means, and let another press do it; the focus is where nothing is lost."""
        self._discard.clicked.disconnect()
        if self._before_ms:
            said = self.tr("The {length} you did before stay, unless you discard it all.")
            self._explained.setText(said.format(length=length_words(self._before_ms)))
            self._let_discard(self._discard, self.tr("Discard what came since"), self.discarded)
            everything = Button("")
            self._let_discard(everything, self.tr("Discard it all"), self.all_discarded)
            self._add(everything)
            everything.show()  # at once, or it would not count in the size
        else:
            self._explained.setText(self.tr("Nothing of this session will be kept."))
            self._let_discard(self._discard, self.tr("Discard it all"), self.discarded)
        self.fit()
        self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, button: Button) -> None:
        button.reach("knuckle")
        self.foot.addWidget(button)

    def _let_discard(self, button: Button, words: str, says: SignalInstance) -> None:
        button.setText(words)
        button.setAccessibleName(words)
        button.clicked.connect(self.accept)
        button.clicked.connect(says)


class StopDialog(Sheet):
    """The reasons to stop, the urgent ones first."""

    def __init__(self, stop_now: "StopNow", parent: QWidget | None = None, look: Look | None = None) -> None:
        super().__init__(stop_now.name, 460, parent, stop_now.name, look=look)
        box = self.box
        box.setSpacing(10)
        box.addWidget(Text(stop_now.lead, "lead", wrap=True))
        for advice, urgent in ((stop_now.urgent, True), (stop_now.other, False)):
            box.addSpacing(6)
            box.addWidget(Text(advice, "name", wrap=True))
            for sign in stop_now.items:
                if sign.urgent is urgent:
                    box.addWidget(ListItem(sign.text))
        self.add_close()
