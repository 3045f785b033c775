# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What small pictures say of an exercise that is left out for the person now."""

from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.ui.look.wording import put_notice

if TYPE_CHECKING:
    from facetimer.choices.planner import Planner
    from facetimer.library.health.applying_rules import Verdict


class LeftOut(Struct, frozen=True):
    """Why something is left out.

    Attributes:
        reason: in full, in a sentence.
        causes: the names of the answers.
    """

    reason: str
    causes: tuple[str, ...]


def left_out_by(planner: "Planner", verdict: "Verdict") -> LeftOut:
    """Return what is said of an exercise that `verdict` leaves out."""
    return LeftOut(put_notice(verdict.why), (put_notice(planner.cause(verdict.flag)),))


def exercises_left_out(planner: "Planner") -> dict[str, LeftOut]:
    """Return what is said of the exercises, by id, that are left out now; often of none."""
    return {each: left_out_by(planner, verdict) for each, verdict in planner.exercises_left_out().items()}
