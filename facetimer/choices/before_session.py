# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What to mind before a session: today's touch and tools, what followed the last practice, the daily question."""

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from facetimer.choices.due_today import ENOUGH_SESSIONS
from facetimer.library.model.vocabulary import Tool
from facetimer.notices import Notice
from facetimer.session.timeline import Timeline
from facetimer.settings import Settings
from facetimer.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from facetimer.history.feelings import AfterEffects
    from facetimer.history.store import Store

_STRONG_TOOLS = frozenset({Tool.GUA_SHA.value, Tool.ROLLER.value})

MAX_TOOL_SESSIONS_A_DAY = 1
MAX_TOUCH_MS_A_DAY = 30 * 60 * 1000
"""The app's own figures: skin that is worked on more than this gets sore. They advise, they do not lock."""


def asks_daily_question(settings: Settings, today: date) -> bool:
    """Whether the daily question is still to be asked on the local day `today`: it is asked once a day."""
    return settings.session.ask_daily_check and settings.safety.last_check_day != today.isoformat()


class Advice(Struct, frozen=True):
    """What to mind.

    Attributes:
        notices: a sentence for each thing that today's sessions advise against.
        felt: what followed the last practice of the same zones.
    """

    notices: tuple[Notice, ...]
    felt: "AfterEffects"


def advice_before(timeline: Timeline, store: "Store", today: date) -> Advice:
    """Return what to mind before the session `timeline` on the local day `today`.

    Raises:
        HistoryFault: the history cannot be read.
    """
    from facetimer.history.queries import Figures

    felt = Figures(store).after_effects({zone.value for step in timeline.steps for zone in step.exercise.zones})
    lately = store.lately(today, ENOUGH_SESSIONS)
    sessions = [record.steps for record in lately if record.local_day == today]
    practised = [[step for step in steps if step.active_ms] for steps in sessions]
    notices = day_advice(
        sum(any(step.tool in _STRONG_TOOLS for step in steps) for steps in practised),
        sum(step.active_ms for steps in practised for step in steps if step.tool != Tool.NONE.value),
        adds_tool=any(step.exercise.tool.value in _STRONG_TOOLS for step in timeline.steps),
        adds_touch_ms=sum(s.duration_ms for s in timeline.steps if s.exercise.tool is not Tool.NONE),
    )
    return Advice(notices, felt)


def day_advice(tool_sessions: int, touch_ms: int, *, adds_tool: bool, adds_touch_ms: int) -> tuple[Notice, ...]:
    """Return what to say before one more session today; nothing when all is well.

    Args:
        tool_sessions: gua sha or roller sessions done today.
        touch_ms: time that hands or tools were on the skin today.
        adds_tool: whether the session at hand uses a gua sha or roller.
        adds_touch_ms: how long it works on the skin.
    """
    said: list[Notice] = []
    if adds_tool and tool_sessions >= MAX_TOOL_SESSIONS_A_DAY:
        words = QT_TRANSLATE_NOOP(
            "Notices",
            "One tool session a day is plenty: your skin has had today's. An exercise without hands is fine.",
        )
        said.append(Notice(words))
    if adds_touch_ms and touch_ms + adds_touch_ms > MAX_TOUCH_MS_A_DAY:
        words = QT_TRANSLATE_NOOP(
            "Notices", "That would be more than 30 minutes of touch today. Exercises without hands are fine."
        )
        said.append(Notice(words))
    return tuple(said)
