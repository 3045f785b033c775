# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A strip that says one thing the person should know, until it is dismissed; and how the last thing is undone."""

from collections.abc import Callable, Sequence
from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget
from shiboken6 import isValid

from facetimer.ui.controls.announcing import announce
from facetimer.ui.controls.buttons import Button, IconButton
from facetimer.ui.controls.page import Page, in_row
from facetimer.ui.controls.small_icon import SmallIcon
from facetimer.ui.controls.text import Text, plain_tip
from facetimer.ui.look.current_look import Look
from facetimer.ui.look.page_look import PageLook
from facetimer.ui.look.theme import CONTROL_PX, TARGET_PX
from facetimer.ui.look.wording import put_notice

UNDO_MS = 10_000
"""How long what was done can be undone; no other machine is told of a deletion before (`store.UNDO_FOR`)."""


class BannerAction(Struct, frozen=True):
    """Something one can do about a notice; doing it dismisses the notice."""

    word: str
    act: Callable[[], object]


class Kind(Enum):
    """What a sentence is to the person, as its icon shows: the icon and the tone of each."""

    MIND = ("notice", "ready")
    """Something is wrong or needs care."""
    NEWS = ("news", "ink_soft")
    """Something to know, or to be reminded of."""
    DONE = ("done", "ease")
    """What the person has just done."""


class _Told(Struct, eq=False):
    """One sentence, with what can be done about it.

    Attributes:
        kind: what it is to the person.
        stays: whether it is told until it is dismissed; else it gives way to what the person does next.
        until: runs as long as what was done can be undone; None for what stays until it is dismissed.
    """

    sentence: str
    actions: tuple[BannerAction, ...] = ()
    until: QTimer | None = None
    kind: Kind = Kind.MIND
    stays: bool = False


class Banner(QFrame):
    """Shows sentences one after the other; hidden while there is nothing to say.

    Args:
        look: theme and icons.
        parent: the widget it belongs to.
        undo_ms: how long what was done can be undone.
        share: how much it grows of what the window has grown by, if the page below it does, 0..1.
    """

    came_or_went = Signal(bool)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, undo_ms: int = UNDO_MS, share: float = 1.0
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._undo_ms, self._look = undo_ms, PageLook(look, self, share)
        self._below: QWidget | None = None
        self._waiting: list[_Told] = []
        self._shown = _Told("")
        row = in_row(self, 12, (16, 8, 8, 8))
        self._text = Text(role="text", wrap=True, parent=self)
        self._buttons = QWidget(self)
        self._button_row = in_row(self._buttons)
        self._close = IconButton(self._look, "leave", self.tr("Dismiss"), TARGET_PX, self)
        self._icons = {kind: SmallIcon(self._look, *kind.value, parent=self) for kind in Kind}
        for icon in self._icons.values():
            row.addWidget(icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._buttons)
        row.addWidget(self._close)
        self._close.clicked.connect(self._next)
        # A press with the mouse leaves the focus where it is: Space and the other keys of a session go on there.
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def setVisible(self, visible: bool) -> None:
        """Tell whoever holds it."""
        super().setVisible(visible)
        self.came_or_went.emit(visible)

    def hear(
        self,
        *,
        notices: Sequence[SignalInstance] = (),
        news: Sequence[SignalInstance] = (),
        questions: Sequence[SignalInstance] = (),
        reminders: Sequence[SignalInstance] = (),
        answers: Sequence[SignalInstance] = (),
        refusals: Sequence[SignalInstance] = (),
        over: Sequence[SignalInstance] = (),
    ) -> None:
        """Show from now on what these signals say, each kind as its method does; `over` takes a sentence back."""
        for signals, show in (
            (notices, self.tell),
            (news, self.inform),
            (questions, self.ask),
            (reminders, self.remind),
            (answers, self.answer),
            (refusals, self.refuse),
            (over, self.withdraw),
        ):
            for said in signals:
                said.connect(show)

    def stand_over(self, page: QWidget) -> None:
        """Be read from as far away as `page`, which stands below it: only a player is no `Page`."""
        if self._below is not None and isValid(self._below):
            self._below.removeEventFilter(self)
        self._below = page
        page.installEventFilter(self)
        if not self.isHidden():
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a press beside its buttons be one of the session below, which takes it wherever it is pressed."""
        if self._below is not None and isValid(self._below) and not isinstance(self._below, Page):
            QCoreApplication.sendEvent(self._below, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window, if the page does."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if self._below is None or not isValid(self._below):
            return
        page = self._below if isinstance(self._below, Page) else None
        self._close.set_side(CONTROL_PX if page is None else TARGET_PX)
        self._look.share = 1.0 if page is None else page.share
        if self._look.fit(self.window().size(), beside_rail=page is not None and not page.alone):
            self._grow()

    def _grow(self) -> None:
        holder = self.parentWidget()
        inner = holder.layout() if holder is not None else None
        if inner is not None:
            self._look.grow(inner)

    @property
    def kind(self) -> Kind:
        """What the sentence is that is shown."""
        return self._shown.kind

    def tell(self, sentence: str, *actions: BannerAction, kind: Kind = Kind.MIND) -> None:
        """Show `sentence` when its turn comes; one that is shown or waiting, and offers nothing, is there already.

        A sentence that comes again after it was dismissed is shown again. A notice is translated.
        """
        sentence = put_notice(sentence)
        if not actions and self._is_there(sentence):
            return
        self._waiting.append(_Told(sentence, actions, kind=kind, stays=True))
        if self.isHidden():
            self._next()

    def inform(self, sentence: str) -> None:
        """Show news when its turn comes."""
        self.tell(sentence, kind=Kind.NEWS)

    def ask(self, sentence: str, actions: tuple[BannerAction, ...]) -> None:
        """Let the person decide about something when its turn comes."""
        self.tell(sentence, *actions, kind=Kind.NEWS)

    def answer(self, sentence: str) -> None:
        """Show the outcome of what the person has just done, at once."""
        self._show_first(_Told(sentence, kind=Kind.DONE))

    def refuse(self, sentence: str) -> None:
        """Show at once why what the person has just asked for was not done."""
        self._show_first(_Told(sentence))

    def remind(self, sentence: str) -> None:
        """Show at once what the person wanted to be reminded of."""
        self._show_first(_Told(sentence, kind=Kind.NEWS))

    def offer_undo(self, sentence: str, undo: Callable[[], object]) -> None:
        """Show at once what the person has just done, and let it be undone for a while, here or by `undo_last`."""
        until = QTimer(self, singleShot=True, interval=self._undo_ms)
        told = _Told(sentence, (BannerAction(self.tr("Undo"), undo),), until, Kind.DONE)
        until.timeout.connect(lambda: self._end(told))
        until.start()
        self._show_first(told)

    def undo_last(self) -> bool:
        """Undo the newest of what can still be undone; return whether there was anything."""
        for told in ([] if self.isHidden() else [self._shown]) + self._waiting:
            if told.until is not None:
                self._end(told)
                told.actions[0].act()
                return True
        return False

    def withdraw(self, sentence: str) -> bool:
        """Remove a sentence that is no longer true, shown or waiting; return whether it was there."""
        was_there = self._is_there(sentence)
        self._waiting = [each for each in self._waiting if each.sentence != sentence]
        if not self.isHidden() and self._shown.sentence == sentence:
            self._next()
        return was_there

    def _is_there(self, sentence: str) -> bool:
        shown = [] if self.isHidden() else [self._shown]
        return any(sentence == each.sentence for each in (*shown, *self._waiting))

    def _show_first(self, told: _Told) -> None:
        """Show `told` before all that waits; what stays, is not answered yet or can be undone comes back."""
        if not self.isHidden() and (self._shown.stays or self._shown.actions):
            self._waiting.insert(0, self._shown)
        self._waiting.insert(0, told)
        self._next(over=False)

    def _end(self, told: _Told) -> None:
        """Take away what can no longer be undone, or is undone already."""
        if told.until is not None:
            told.until.stop()
        if told in self._waiting:
            self._waiting.remove(told)
        elif told is self._shown and not self.isHidden():
            self._next()

    def _next(self, *, over: bool = True) -> None:
        """Show what waits longest; what was shown is over unless it comes back later."""
        while (item := self._button_row.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        if over and self._shown.until is not None:
            self._shown.until.stop()
        if not self._waiting:
            self.hide()
            return
        self._shown = self._waiting.pop(0)
        for kind, icon in self._icons.items():
            icon.setVisible(kind is self._shown.kind)
        self._text.setText(self._shown.sentence)
        self.setAccessibleName(self._shown.sentence)
        for action in self._shown.actions:
            button = self._button(action)
            self._button_row.addWidget(button)
            button.show()  # at once, where its layout would show it by an event
        self._buttons.setVisible(bool(self._shown.actions))
        self._fit()
        self._grow()
        self.show()
        announce(self, self._shown.sentence)

    def _button(self, action: BannerAction) -> Button:
        button = Button(action.word, "plain", self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if self._shown.until is not None:
            keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(plain_tip(keys))
            button.setAccessibleDescription(keys)

        def act() -> None:
            self._next()
            action.act()

        button.clicked.connect(act)
        return button
