# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What did not change is the same object in the next frame, so that a painter may keep what it built of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from facetimer.face.rig.rig import Rig

Made = TypeVar("Made")
KEPT = 60
"""Results kept for each view beyond the last one of each name."""


def remembered(rig: Rig, name: str, key: object, make: Callable[[], Iterable[Made]]) -> Sequence[Made]:
    """Return what was made last time under `name`, shapes as a rule, if `key` is what it was; else make it."""
    before = rig.memo.get(name)
    if before is not None and before[0] == key:
        found: Sequence[Made] = before[1]
        return found
    made = tuple(make())
    rig.memo[name] = (key, made)
    return made


def in_parts(rig: Rig, name: str, key: object, make: Callable[[], Iterable[Made]]) -> Iterator[Made]:
    """Yield what `remembered` would return, one after the other as it is made."""
    before = rig.memo.get(name)
    if before is not None and before[0] == key:
        yield from before[1]
        return
    made: list[Made] = []
    for one in make():
        made.append(one)
        yield one
    rig.memo[name] = (key, tuple(made))


def kept(rig: Rig, name: str, key: object, make: Callable[[], Made]) -> Made:
    """Return what was made under `name` for `key`, if that is not long ago; else make it.

    It is shared with what is worked out ahead: a picture that was made then of these shapes is one of them now.
    """
    _, store = rig.memo.setdefault("@kept", (None, {}))
    found: Made = store.pop((name, key)) if (name, key) in store else make()
    store[name, key] = found
    if len(store) > KEPT:
        del store[next(iter(store))]
    return found
