# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where a moment of an extended step lies in the plan, which knows no extension.

A session that is taken up is laid out anew, without the seconds that were asked for before it was cut off. A place
that still counted them would lie that much too late in the step, behind repetitions that nobody has done.
"""

from facetimer.session.timeline import Segment


class Extensions:
    """The extensions of a session, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._known: list[tuple[int, int, int]] = []  # step, end of the segment before it was longer, by how much

    def add(self, segment: Segment, step_start_ms: int, by_ms: int) -> None:
        """Keep that `segment`, as it is now, lasts `by_ms` longer than before.

        Args:
            segment: as it is with the extension. One that leads to a step is left out: the step's own time begins
                after it.
            step_start_ms: when its step starts, in session time with the extension.
            by_ms: how much longer it became.
        """
        edge_ms = segment.end_ms - by_ms - step_start_ms
        if edge_ms > 0:
            self._known.append((segment.step, edge_ms, by_ms))

    def swapped(self, step: int) -> None:
        """Forget those of step `step`, where another exercise is now, and after it: they are laid out anew."""
        self._known = [each for each in self._known if each[0] < step]

    def planned_ms(self, step: int, in_step_ms: int) -> int:
        """Return where `in_step_ms`, time since step `step` began, lies in the step as planned.

        What falls into an extension lies in the last millisecond of the segment that was extended.
        """
        for at, edge_ms, by_ms in reversed(self._known):
            if at == step and in_step_ms >= edge_ms:
                in_step_ms = max(edge_ms - 1, in_step_ms - by_ms)
        return in_step_ms
