# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The session that is proposed to a person: made anew as their wish changes, and changed as they ask.

Each change can be undone. It must not know how it is shown, nor the files and the clock behind the maker.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.making.changing import rolled_again, swapped
from facetimer.choices.making.maker import Maker
from facetimer.choices.making.telling import Nothing
from facetimer.choices.making.wish import Made, Wish
from facetimer.notices import Notice, joined, said_by
from facetimer.translating import QT_TRANSLATE_NOOP


class Proposed(Struct, frozen=True):
    """What stands before the person.

    Attributes:
        wish: what was asked for.
        made: the session; None where nothing may take part.
        kept: its exercises, by id, that stay when the others change.
        why: why the last thing asked for could not be done; empty where it was.
        nothing: what leaves no session; None where there is one.
    """

    wish: Wish
    made: Made | None = None
    kept: frozenset[str] = frozenset()
    why: str = ""
    nothing: Nothing | None = None


class Proposals:
    """Proposes sessions one after another.

    Args:
        maker: returns what makes what this person may do today.
        depends_on: returns what that depends on: day, answers, settings, history; equal while nothing changes.
        wish: the first; nothing is made before `renew`.
    """

    def __init__(self, maker: Callable[[], Maker], depends_on: Callable[[], object], wish: Wish) -> None:
        self._new_maker = maker
        self._depends_on = depends_on
        self._made_of: object = None
        self._earlier: list[Proposed] = []
        self._tried: dict[str, tuple[str, ...]] = {}
        """What has stood, one after another, in the place of each exercise that was put there by a swap."""
        self.now = Proposed(wish)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._earlier)

    def ask(self, wish: Wish) -> None:
        """Propose a session for another wish; steps that are kept stay where the wish allows them."""
        if wish != self.now.wish:
            self._go_on(self._proposed(replace(self.now, wish=wish)))

    def renew(self) -> None:
        """Make it anew where what it depends on has changed; what was proposed before that is forgotten."""
        depends_on = self._depends_on()
        if self._made_of is None or depends_on != self._made_of:
            self._made_of, self._maker = depends_on, self._new_maker()
            self._earlier.clear()
            self.now = self._proposed(self.now)

    def keep(self, exercise: str, *, on: bool) -> None:
        """Let a step stay when the others change, or let it go again."""
        kept = self.now.kept | {exercise} if on else self.now.kept - {exercise}
        self.now = replace(self.now, kept=kept)

    def another(self) -> None:
        """Propose another session for the same wish, with the steps that are kept."""
        made = self.now.made
        other = rolled_again(self._maker, made, self.now.kept) if made else None
        if other is None:
            self.now = replace(
                self.now, why=Notice(QT_TRANSLATE_NOOP("Notices", "There is no other for this wish."))
            )
            return
        self._go_on(Proposed(self.now.wish, other, self.now.kept))

    def swap(self, exercise: str) -> None:
        """Put the next of its like in the place of a step; after the last one the first comes again."""
        made = self.now.made
        if made is None:
            return
        names = [step.exercise for step in made.routine.steps]
        place = names.index(exercise)
        ways = [(way.routine.steps[place].exercise, way) for way in swapped(self._maker, made, exercise)]
        tried = self._tried.get(exercise, ())
        fresh = [each for each in ways if each[0] not in tried]
        if not ways:
            words = QT_TRANSLATE_NOOP("Notices", "Nothing of its kind may stand in its place.")
            self.now = replace(self.now, why=Notice(words))
            return
        new, way = fresh[0] if fresh else ways[0]
        self._tried[new] = (*tried, exercise) if fresh else (exercise,)
        kept = frozenset(new if each == exercise else each for each in self.now.kept)
        self._go_on(Proposed(self.now.wish, way, kept))

    def undo(self) -> None:
        """Go back to what was proposed before."""
        if self._earlier:
            self.now = self._earlier.pop()

    def _go_on(self, proposed: Proposed) -> None:
        self._earlier.append(self.now)
        self.now = proposed

    def _proposed(self, before: Proposed) -> Proposed:
        """Make a session for the wish of `before`; what of it cannot be kept with that wish is told, and goes."""
        kept, why = before.kept, ""
        steps = before.made.routine.steps if before.made else ()
        wish = replace(before.wish, kept=tuple(step for step in steps if step.exercise in kept))
        try:
            made = self._maker.make(wish)
        except ValueError as fault:
            why = joined(said_by(fault), ".", by="")
            made, kept = self._maker.make(before.wish), frozenset()
        nothing = self._maker.why_nothing(before.wish) if made is None else None
        return Proposed(before.wish, made, kept, nothing.sentence if nothing else why, nothing)
