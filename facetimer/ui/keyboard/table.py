# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Every key of the app, declared once: what it does, in which part, and in which words.

Pages look a key up here, and the window of shortcuts lists what stands here, so the two cannot differ. A page with
keys of its own gets a group here and names it.
"""

from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from facetimer.translating import QT_TRANSLATE_NOOP

_K = Qt.Key
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Does(Enum):
    """What a key does."""

    TOGGLE = auto()
    SKIP = auto()
    BACK = auto()
    REPEAT = auto()
    EXTEND = auto()
    SWAP = auto()
    MUTE = auto()
    FACING = auto()
    PLAYER_FULL_SCREEN = auto()
    FAR = auto()
    NARROW = auto()
    ON_TOP = auto()
    HOW = auto()
    STOP_SIGNS = auto()
    LEAVE = auto()
    SHORTCUTS = auto()
    GO_BACK = auto()
    UNDO = auto()
    OPEN = auto()
    PRINT = auto()
    FULL_SCREEN = auto()
    LARGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    TODAY = auto()
    PRACTISE = auto()
    HISTORY = auto()
    LEARN = auto()
    SETTINGS = auto()
    QUIT = auto()
    SEARCH = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    DUPLICATE = auto()
    REMOVE = auto()
    REDO = auto()
    SAVE = auto()
    DELETE = auto()


class KeyLine(Struct, frozen=True):
    """One thing that keys do.

    Attributes:
        does: what that is.
        words: the same for a person, marked for translation under "Keys".
        keys: that are listed.
        also: that do the same and are found without a list: those of a remote control, or of another script.
        click: whether a click anywhere does it too.
        last: whether it is done only where what has the focus does not want the key.
    """

    does: Does
    words: str
    keys: tuple[Qt.Key | QKeyCombination, ...]
    also: tuple[Qt.Key | QKeyCombination, ...] = ()
    click: bool = False
    last: bool = False


class KeyGroup(Struct, frozen=True):
    """The keys of one part of the app; `name` is marked for translation under "Keys"."""

    name: str
    lines: tuple[KeyLine, ...]

    def meaning(self, key: Qt.Key, *, mirrored: bool = False) -> Does | None:
        """Return what a key without modifiers does here, or None.

        Args:
            key: that is meant, whatever the layout sends.
            mirrored: whether the window is read from right to left, where the arrows change places.
        """
        key = _MIRRORED.get(key, key) if mirrored else key
        return next((line.does for line in self.lines if key in line.keys or key in line.also), None)


_MIRRORED = {_K.Key_Left: _K.Key_Right, _K.Key_Right: _K.Key_Left}

PLAYER = KeyGroup(
    QT_TRANSLATE_NOOP("Keys", "While a session runs"),
    (
        KeyLine(
            Does.TOGGLE,
            QT_TRANSLATE_NOOP("Keys", "pause and go on"),
            (_K.Key_Space, _K.Key_Return, _K.Key_PageDown),
            (_K.Key_Enter, _K.Key_Select, _K.Key_MediaPlay, _K.Key_MediaPause, _K.Key_MediaTogglePlayPause),
            click=True,
        ),
        KeyLine(Does.SKIP, QT_TRANSLATE_NOOP("Keys", "next exercise"), (_K.Key_Right,), (_K.Key_MediaNext,)),
        KeyLine(
            Does.BACK,
            QT_TRANSLATE_NOOP("Keys", "start of this exercise, or the one before"),
            (_K.Key_Left,),
            (_K.Key_MediaPrevious,),
        ),
        KeyLine(Does.REPEAT, QT_TRANSLATE_NOOP("Keys", "this repetition again"), (_K.Key_R,)),
        KeyLine(Does.EXTEND, QT_TRANSLATE_NOOP("Keys", "ten seconds more"), (_K.Key_Plus,)),
        KeyLine(Does.SWAP, QT_TRANSLATE_NOOP("Keys", "another exercise in its place"), (_K.Key_X,)),
        KeyLine(Does.MUTE, QT_TRANSLATE_NOOP("Keys", "sound off and on"), (_K.Key_M,), (_K.Key_VolumeMute,)),
        KeyLine(Does.FACING, QT_TRANSLATE_NOOP("Keys", "as in a mirror, or as if facing you"), (_K.Key_L,)),
        KeyLine(Does.PLAYER_FULL_SCREEN, QT_TRANSLATE_NOOP("Keys", "full screen"), (_K.Key_F,)),
        KeyLine(Does.FAR, QT_TRANSLATE_NOOP("Keys", "large, to be read from a distance"), (_K.Key_D,)),
        KeyLine(Does.NARROW, QT_TRANSLATE_NOOP("Keys", "a narrow window, beside a mirror"), (_K.Key_N,)),
        KeyLine(Does.ON_TOP, QT_TRANSLATE_NOOP("Keys", "stay above other windows"), (_K.Key_T,)),
        KeyLine(Does.HOW, QT_TRANSLATE_NOOP("Keys", "how the exercise is done"), (_K.Key_H,)),
        KeyLine(Does.STOP_SIGNS, QT_TRANSLATE_NOOP("Keys", "when to stop at once"), (_K.Key_S,)),
        KeyLine(
            Does.LEAVE,
            QT_TRANSLATE_NOOP("Keys", "leave: asks first"),
            (_K.Key_Escape,),
            (_K.Key_MediaStop, _K.Key_Back),
        ),
    ),
)
ANYWHERE = KeyGroup(
    QT_TRANSLATE_NOOP("Keys", "Anywhere"),
    (
        KeyLine(Does.SHORTCUTS, QT_TRANSLATE_NOOP("Keys", "this list"), (_K.Key_Question, _K.Key_F1)),
        KeyLine(
            Does.GO_BACK,
            QT_TRANSLATE_NOOP("Keys", "back to the page before"),
            (_K.Key_Escape,),
            (_K.Key_Back,),
            last=True,
        ),
        KeyLine(Does.UNDO, QT_TRANSLATE_NOOP("Keys", "undo what was just done"), (_CONTROL | _K.Key_Z,)),
        KeyLine(Does.OPEN, QT_TRANSLATE_NOOP("Keys", "add a routine or a history"), (_CONTROL | _K.Key_O,)),
        KeyLine(
            Does.PRINT,
            QT_TRANSLATE_NOOP("Keys", "print what is shown, or what you practised"),
            (_CONTROL | _K.Key_P,),
        ),
        KeyLine(Does.FULL_SCREEN, QT_TRANSLATE_NOOP("Keys", "full screen"), (_K.Key_F11,)),
        KeyLine(
            Does.LARGER,
            QT_TRANSLATE_NOOP("Keys", "larger text and signs"),
            (_CONTROL | _K.Key_Plus,),
            (_CONTROL | _K.Key_Equal,),  # the same key where a plus needs Shift
        ),
        KeyLine(Does.SMALLER, QT_TRANSLATE_NOOP("Keys", "smaller text and signs"), (_CONTROL | _K.Key_Minus,)),
        KeyLine(Does.USUAL_SIZE, QT_TRANSLATE_NOOP("Keys", "text at 100 %"), (_CONTROL | _K.Key_0,)),
        KeyLine(Does.TODAY, QT_TRANSLATE_NOOP("Keys", "Today"), (_CONTROL | _K.Key_1,)),
        KeyLine(Does.PRACTISE, QT_TRANSLATE_NOOP("Keys", "Practise"), (_CONTROL | _K.Key_2,)),
        KeyLine(Does.HISTORY, QT_TRANSLATE_NOOP("Keys", "History"), (_CONTROL | _K.Key_3,)),
        KeyLine(Does.LEARN, QT_TRANSLATE_NOOP("Keys", "Learn"), (_CONTROL | _K.Key_4,)),
        KeyLine(
            Does.SETTINGS, QT_TRANSLATE_NOOP("Keys", "Settings"), (_CONTROL | _K.Key_5, _CONTROL | _K.Key_Comma)
        ),
        KeyLine(Does.QUIT, QT_TRANSLATE_NOOP("Keys", "leave facetimer"), (_CONTROL | _K.Key_Q,)),
    ),
)
PRACTISE = KeyGroup(
    QT_TRANSLATE_NOOP("Keys", "In Practise"),
    (KeyLine(Does.SEARCH, QT_TRANSLATE_NOOP("Keys", "search"), (_K.Key_Slash,)),),
)
BUILDING = KeyGroup(
    QT_TRANSLATE_NOOP("Keys", "While you build a routine"),
    (
        KeyLine(Does.SEARCH, QT_TRANSLATE_NOOP("Keys", "search exercises to add"), (_K.Key_Slash,)),
        KeyLine(Does.MOVE_UP, QT_TRANSLATE_NOOP("Keys", "move the chosen step up"), (_ALT | _K.Key_Up,)),
        KeyLine(Does.MOVE_DOWN, QT_TRANSLATE_NOOP("Keys", "move the chosen step down"), (_ALT | _K.Key_Down,)),
        KeyLine(Does.DUPLICATE, QT_TRANSLATE_NOOP("Keys", "have the chosen step twice"), (_CONTROL | _K.Key_D,)),
        KeyLine(Does.REMOVE, QT_TRANSLATE_NOOP("Keys", "remove the chosen step"), (_K.Key_Delete,)),
        KeyLine(Does.UNDO, QT_TRANSLATE_NOOP("Keys", "undo, as often as you like"), (_CONTROL | _K.Key_Z,)),
        KeyLine(
            Does.REDO,
            QT_TRANSLATE_NOOP("Keys", "do again what was undone"),
            (_CONTROL | Qt.KeyboardModifier.ShiftModifier | _K.Key_Z,),
            (_CONTROL | _K.Key_Y,),
        ),
        KeyLine(Does.SAVE, QT_TRANSLATE_NOOP("Keys", "save it as a routine of yours"), (_CONTROL | _K.Key_S,)),
    ),
)
OWN_EXERCISE = KeyGroup(
    QT_TRANSLATE_NOOP("Keys", "While you build an exercise"),
    (
        KeyLine(Does.SEARCH, QT_TRANSLATE_NOOP("Keys", "search pictures"), (_K.Key_Slash,)),
        *(line for line in BUILDING.lines if line.does in {Does.UNDO, Does.REDO}),
        KeyLine(Does.SAVE, QT_TRANSLATE_NOOP("Keys", "save it"), (_CONTROL | _K.Key_S,)),
    ),
)
HISTORY = KeyGroup(
    QT_TRANSLATE_NOOP("Keys", "In History"),
    (KeyLine(Does.DELETE, QT_TRANSLATE_NOOP("Keys", "delete the session chosen in the list"), (_K.Key_Delete,)),),
)
GROUPS = (PLAYER, PRACTISE, HISTORY, BUILDING, OWN_EXERCISE, ANYWHERE)
"""All of them, in the order in which they are listed."""

_NAMES = {
    _K.Key_Space: QT_TRANSLATE_NOOP("Keys", "Space"),
    _K.Key_Return: QT_TRANSLATE_NOOP("Keys", "Enter"),
    _K.Key_PageDown: QT_TRANSLATE_NOOP("Keys", "Page Down"),
    _K.Key_Right: QT_TRANSLATE_NOOP("Keys", "Right"),
    _K.Key_Left: QT_TRANSLATE_NOOP("Keys", "Left"),
    _K.Key_Escape: QT_TRANSLATE_NOOP("Keys", "Esc"),
    _K.Key_Delete: QT_TRANSLATE_NOOP("Keys", "Delete"),
}
"""What keys without a letter are called; Qt names the others, each platform's modifiers included."""


def key_words(key: Qt.Key | QKeyCombination, *, mirrored: bool = False) -> str:
    """Return what is written on a key, in the person's language and as the platform writes it."""
    if isinstance(key, Qt.Key):
        key = _MIRRORED.get(key, key) if mirrored else key
        if key in _NAMES:
            return put_key_words(_NAMES[key])
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def put_key_words(words: str) -> str:
    """Return words of this table in the person's language."""
    return QCoreApplication.translate("Keys", words)
