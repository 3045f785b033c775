# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a plan from a practitioner stands today, for the person at the window."""

from facetimer.choices.due_today import today_facts
from facetimer.choices.programmes.practitioner_plans import PlanToday
from facetimer.ui.look.wording import first_weekday
from facetimer.ui.services import Services, what_counts_now


def plan_today(services: Services, routine: str) -> PlanToday | None:
    """Return the plan that is the routine with that id; None where it is none, or the history cannot be read."""
    from facetimer.history.file.opening import HistoryFault

    known = services.planner.routine(routine)
    if known is None or known.asked is None:  # most are nobody's plan: no history is read for them
        return None
    try:
        sessions = what_counts_now(services)
    except HistoryFault:  # told where the sessions are asked for
        return None
    chosen, planner = services.preferences.settings.history, services.planner
    facts = today_facts(planner.catalogue, chosen, sessions, planner.today(), first_weekday())
    return next((plan for plan in facts.plans if plan.routine == routine), None)
