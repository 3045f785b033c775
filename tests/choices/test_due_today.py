# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from facetimer.choices.due_today import Round, plans_chosen, rounds_with, today_facts, with_plan
from facetimer.history.records import Moment, MomentKind, Outcome, SessionRecord, StepRecord, StepResult
from facetimer.library.catalogue import Catalogue
from facetimer.library.loading import load_catalogue
from facetimer.library.model.practice import Asked
from facetimer.library.programme_progress import week_start
from facetimer.resources import assets_dir
from facetimer.settings import HistorySettings
from tests.recorded import recorded

CATALOGUE = load_catalogue(assets_dir() / "library")
FRIDAY = date(2026, 11, 20)


def session(routine: str, day: date, *done: str, sets: int = 1) -> SessionRecord:
    started = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    steps = tuple(
        StepRecord(index, name, name, StepResult.DONE, 1000, 1000, sets)
        for index, name in enumerate(done or ("roller-cheeks",))
    )
    return recorded(routine, steps, started)


def following(programme: str, since: date | None = None) -> HistorySettings:
    return HistorySettings(programme=programme, programme_since=since.isoformat() if since else "")


SEED = ("fish-lips", "kiss-face", "whistler")


def test_nothing_done_offers_the_routine_that_covers_most() -> None:
    facts = today_facts(CATALOGUE, following("trio-4x"), [], FRIDAY)

    assert facts.due == "five-basics"
    assert [(q.exercise, q.done, q.wanted) for q in facts.quotas[:3]] == [(name, 0, 4) for name in SEED]
    assert facts.days == (False,) * 7


def test_once_the_optional_ones_are_done_the_small_set_is_offered() -> None:
    done = session("five-basics", FRIDAY, *SEED, "brow-stretch", "tongue-circles")

    facts = today_facts(CATALOGUE, following("trio-4x"), [done], FRIDAY)

    assert facts.due == "cheek-lip-trio"
    assert [q.done for q in facts.quotas] == [1] * 5
    assert facts.days == (False, False, False, False, True, False, False)
    assert facts.sessions_this_week == 1


def test_a_set_is_a_credit_and_more_than_enough_is_enough() -> None:
    facts = today_facts(
        CATALOGUE, following("trio-4x"), [session("cheek-lip-trio", FRIDAY, *SEED, sets=5)], FRIDAY
    )

    assert [q.done for q in facts.quotas[:3]] == [4, 4, 4]
    assert facts.due is None


def test_a_jump_to_the_last_second_of_a_step_is_no_credit() -> None:
    done = session("cheek-lip-trio", FRIDAY, *SEED, sets=4)
    jumped = replace(done, steps=tuple(replace(each, active_ms=20) for each in done.steps))

    assert [q.done for q in today_facts(CATALOGUE, following("trio-4x"), [jumped], FRIDAY).quotas[:3]] == [0, 0, 0]


def test_yesterdays_missed_credits_are_gone() -> None:
    yesterday = session("cheek-lip-trio", FRIDAY - timedelta(days=1), *SEED)

    facts = today_facts(CATALOGUE, following("trio-4x"), [yesterday], FRIDAY)

    assert [(q.done, q.wanted) for q in facts.quotas[:3]] == [(0, 4)] * 3


def test_a_skipped_step_is_no_credit() -> None:
    done = session("cheek-lip-trio", FRIDAY, *SEED)
    skipped = replace(done, steps=tuple(replace(s, outcome=StepResult.SKIPPED) for s in done.steps))

    facts = today_facts(CATALOGUE, following("trio-4x"), [skipped], FRIDAY)

    assert [q.done for q in facts.quotas[:3]] == [0, 0, 0]


def test_a_programme_by_weeks_offers_its_routine_and_then_rests() -> None:
    roller = following("roller-5wk", FRIDAY)

    before = today_facts(CATALOGUE, roller, [], FRIDAY)
    after = today_facts(CATALOGUE, roller, [session("face-roller", FRIDAY)], FRIDAY)

    assert before.due == "face-roller"
    assert after.due is None


def test_a_start_without_a_step_done_counts_for_nothing() -> None:
    roller = following("roller-5wk", FRIDAY)
    whole = session("face-roller", FRIDAY)
    begun = replace(
        whole,
        outcome=Outcome.PARTIAL,
        steps=tuple(replace(step, outcome=StepResult.PARTIAL) for step in whole.steps),
    )

    facts = today_facts(CATALOGUE, roller, [begun] * 3, FRIDAY)

    assert facts.due == "face-roller"
    assert (facts.sessions_this_week, facts.days) == (0, (False,) * 7)


@pytest.mark.parametrize(
    ("weeks_ago", "week"),
    [(0, 1), (4, 5), (5, None)],
    ids=["the first", "the last", "over"],
)
def test_a_programme_of_five_weeks_says_which_one_it_is(weeks_ago: int, week: int | None) -> None:
    begun = FRIDAY - timedelta(weeks=weeks_ago)

    facts = today_facts(CATALOGUE, following("roller-5wk", begun), [], FRIDAY)

    assert (facts.week, facts.weeks) == (week, 5)


@pytest.mark.parametrize(("after_the_ramp", "week"), [(-1, 0), (0, 1), (19, 20), (20, None)])
def test_weeks_that_lead_up_to_a_programme_are_not_counted_as_its_own(
    after_the_ramp: int, week: int | None
) -> None:
    ramp = sum(stage.weeks or 0 for stage in CATALOGUE.programmes["workout-20wk"].stages if stage.ramp)
    begun = FRIDAY - timedelta(weeks=ramp + after_the_ramp)

    facts = today_facts(CATALOGUE, following("workout-20wk", begun), [], FRIDAY)

    assert ramp > 0
    assert (facts.week, facts.weeks) == (week, 20)


@pytest.mark.parametrize("endless", ["ongoing", "desk-day"])
def test_a_programme_without_end_counts_no_weeks(endless: str) -> None:
    facts = today_facts(CATALOGUE, following(endless, FRIDAY), [], FRIDAY)

    assert (facts.week, facts.weeks) == (None, None)


@pytest.mark.parametrize("weekday", range(5))
def test_a_session_counts_in_its_week_from_the_first_day_to_today(weekday: int) -> None:
    monday = date(2026, 11, 16)
    done = session("seven-points", monday + timedelta(days=weekday))

    facts = today_facts(CATALOGUE, following(""), [done], FRIDAY)

    assert facts.days == tuple(day == weekday for day in range(7))
    assert facts.sessions_this_week == 1


def practised_as_offered(programme: str, begun: date, days: int) -> str:
    """Return one letter a day for somebody who does what is due: `x` where something is."""
    sessions: list[SessionRecord] = []
    chosen, found = following(programme, begun), ""
    for day in (begun + timedelta(days=number) for number in range(days)):
        due = today_facts(CATALOGUE, chosen, sessions, day).due
        found += "x" if due else "-"
        sessions = [*([session(due, day)] if due else []), *sessions]
    return found


@pytest.mark.parametrize("weekday", range(7))
def test_a_programme_asks_for_the_same_on_whichever_weekday_it_began(weekday: int) -> None:
    begun = date(2026, 11, 16) + timedelta(days=weekday)

    assert practised_as_offered("massage-3x", begun, 14) == 2 * "xxx----"
    assert practised_as_offered("workout-20wk", begun, 7) == "x-x-x-x"


def test_without_a_programme_the_last_routine_is_offered() -> None:
    facts = today_facts(CATALOGUE, following(""), [session("seven-points", FRIDAY)], FRIDAY)

    assert (facts.due, facts.quotas) == ("seven-points", ())


def test_a_programme_that_is_over_asks_for_nothing() -> None:
    begun = FRIDAY - timedelta(weeks=30)

    facts = today_facts(CATALOGUE, following("roller-5wk", begun), [], FRIDAY)

    assert facts.due == "first-session"


@pytest.mark.parametrize(("first", "expected"), [(0, date(2026, 11, 16)), (6, date(2026, 11, 15))])
def test_the_week_begins_where_the_locale_says(first: int, expected: date) -> None:
    assert week_start(FRIDAY, first) == expected


def test_a_paused_programme_asks_for_nothing() -> None:
    paused = replace(following("trio-4x", FRIDAY), programme_paused=True)

    facts = today_facts(CATALOGUE, paused, [], FRIDAY)

    assert (facts.due, facts.quotas, facts.weeks) == ("first-session", (), None)


def test_without_any_routine_nothing_is_due() -> None:
    empty = replace(CATALOGUE, routines={})

    assert today_facts(empty, following(""), [], FRIDAY).due is None
    assert today_facts(empty, following("trio-4x"), [], FRIDAY).due is None
    assert today_facts(empty, following("roller-5wk", FRIDAY), [], FRIDAY).due is None


def test_only_the_steps_that_were_done_are_credited() -> None:
    whole = session("cheek-lip-trio", FRIDAY, *SEED)
    first, *others = whole.steps
    partly = replace(whole, steps=(first, *(replace(step, outcome=StepResult.SKIPPED) for step in others)))

    facts = today_facts(CATALOGUE, following("trio-4x"), [partly], FRIDAY)

    assert [q.done for q in facts.quotas[:3]] == [1, 0, 0]


def test_a_routine_that_is_gone_is_not_offered_again() -> None:
    gone = session("no-longer-there", FRIDAY)

    assert (
        today_facts(CATALOGUE, following(""), [gone, session("seven-points", FRIDAY)], FRIDAY).due
        == "seven-points"
    )


def test_the_jaw_programme_offers_jaw_ease_once_and_then_the_minute_of_slow_opening() -> None:
    jaw = following("jaw-4wk", FRIDAY)
    whole = session("jaw-ease", FRIDAY, "slow-jaw-opening")
    short = session("jaw-opening", FRIDAY, "slow-jaw-opening")

    offered = [today_facts(CATALOGUE, jaw, [short] * n + [whole] * (n > -1), FRIDAY).due for n in range(6)]

    assert today_facts(CATALOGUE, jaw, [], FRIDAY).due == "jaw-ease"
    assert offered == ["jaw-opening"] * 5 + [None]


def test_keep_it_up_offers_what_was_done_last_even_weeks_ago_and_else_the_beginners_routine() -> None:
    keep = following("ongoing", FRIDAY)
    long_ago = session("lymph-massage", FRIDAY - timedelta(days=40))

    assert today_facts(CATALOGUE, keep, [long_ago], FRIDAY).due == "lymph-massage"
    assert today_facts(CATALOGUE, keep, [], FRIDAY).due == "first-session"


def test_the_fourth_week_is_a_choice_that_the_settings_keep() -> None:
    fourth = following("gentle-start", FRIDAY - timedelta(weeks=3))
    daily = replace(fourth, plans_chosen=("3=1",))

    assert (today_facts(CATALOGUE, fourth, [], FRIDAY).due, today_facts(CATALOGUE, fourth, [], FRIDAY).choice) == (
        "classic-massage",
        3,
    )
    assert today_facts(CATALOGUE, daily, [], FRIDAY).due == "smile-lines-lips"
    assert today_facts(CATALOGUE, following("gentle-start", FRIDAY), [], FRIDAY).choice is None


def test_of_several_routines_the_one_least_practised_this_week_is_offered() -> None:
    daily = replace(following("gentle-start", FRIDAY - timedelta(weeks=3)), plans_chosen=("3=1",))
    monday = FRIDAY - timedelta(days=1)

    facts = today_facts(CATALOGUE, daily, [session("smile-lines-lips", monday)], FRIDAY)

    assert facts.due == "forehead-frown"


def test_a_plan_is_kept_by_its_stage_and_lines_that_say_nothing_count_as_none() -> None:
    assert with_plan(("3=1", "0=2"), 3, 0) == ("0=2", "3=0")
    assert plans_chosen(("3=1", "", "x=1", "2", "-1=1")) == {3: 1}


def test_rounds_are_counted_by_what_must_be_done_alone() -> None:
    done = [session("cheek-lip-trio", FRIDAY, *SEED), session("one", FRIDAY, "fish-lips")]

    facts = today_facts(CATALOGUE, following("trio-4x"), done, FRIDAY)

    assert facts.rounds == (1, 4)
    assert facts.done_today == frozenset()


def test_a_step_is_done_when_none_of_its_rounds_is_left_or_where_nobody_counts_once() -> None:
    done = [session("one", FRIDAY, "brow-stretch", "warm-palms", "fish-lips")]

    assert today_facts(CATALOGUE, following("trio-4x"), done, FRIDAY).done_today == {"brow-stretch", "warm-palms"}
    assert "fish-lips" in today_facts(CATALOGUE, following("massage-3x"), done, FRIDAY).done_today


def test_the_next_round_is_due_after_the_pause_that_the_programme_wants() -> None:
    done = session("cheek-lip-trio", FRIDAY, *SEED)
    ended = done.started_utc + timedelta(milliseconds=done.active_ms)

    assert today_facts(CATALOGUE, following("trio-4x"), [done], FRIDAY).next_round == ended + timedelta(hours=2)
    kinds = (MomentKind.PAUSED, done.started_utc), (MomentKind.RESUMED, done.started_utc + timedelta(minutes=20))
    paused = replace(done, moments=tuple(Moment(kind, 500, at) for kind, at in kinds))
    later = ended + timedelta(hours=2, minutes=20)
    assert today_facts(CATALOGUE, following("trio-4x"), [paused], FRIDAY).next_round == later
    assert today_facts(CATALOGUE, following("trio-4x"), [], FRIDAY).next_round is None
    assert today_facts(CATALOGUE, following("trio-4x"), [done] * 4, FRIDAY).next_round is None


def test_without_quotas_there_are_no_rounds() -> None:
    assert today_facts(CATALOGUE, following("massage-3x"), [], FRIDAY).rounds is None


def test_a_session_adds_its_rounds_to_those_of_the_day() -> None:
    first, second = (replace(session("cheek-lip-trio", FRIDAY, *SEED), id=name) for name in ("one", "two"))
    other = replace(session("kiss-face", FRIDAY, "kiss-face"), id="three")

    found = rounds_with(CATALOGUE, following("trio-4x"), [other, second, first], "two", FRIDAY)

    assert found["fish-lips"] == Round(1, 2, 4)
    assert found["kiss-face"] == Round(2, 3, 4)


def test_where_nothing_is_asked_for_a_session_adds_no_round() -> None:
    done = session("cheek-lip-trio", FRIDAY, *SEED)

    assert rounds_with(CATALOGUE, HistorySettings(), [done], done.id, FRIDAY) == {}


def test_before_its_first_day_a_programme_asks_for_nothing_and_says_when_it_begins() -> None:
    monday = FRIDAY + timedelta(days=3)
    before = today_facts(CATALOGUE, following("jaw-4wk", monday), [], FRIDAY)
    then = today_facts(CATALOGUE, following("jaw-4wk", monday), [], monday)

    assert (before.due, before.begins, before.quotas, before.week) == (None, monday, (), None)
    assert (then.due, then.begins, then.week) == ("jaw-ease", None, 1)


def test_a_beginning_far_ahead_comes_from_a_clock_put_back_and_counts_as_today() -> None:
    facts = today_facts(CATALOGUE, following("jaw-4wk", FRIDAY + timedelta(days=7)), [], FRIDAY)

    assert (facts.due, facts.begins, facts.week) == ("jaw-ease", None, 1)


def test_a_programme_is_over_after_its_last_week_and_never_without_weeks() -> None:
    since = FRIDAY - timedelta(days=28)

    assert today_facts(CATALOGUE, following("gentle-start", since), [], FRIDAY).is_over
    assert not today_facts(CATALOGUE, following("gentle-start", since), [], FRIDAY - timedelta(days=1)).is_over
    assert not today_facts(CATALOGUE, following("trio-4x", since), [], FRIDAY).is_over


def planned(catalogue: Catalogue, times_a_day: int = 2) -> Catalogue:
    """The library with a plan from a practitioner."""
    plan = replace(catalogue.routines["jaw-ease"], id="jaw-plan", asked=Asked("Jana Novak", times_a_day))
    return replace(catalogue, routines={**catalogue.routines, plan.id: plan})


def test_a_plan_from_a_practitioner_goes_before_the_programme() -> None:
    known, roller = planned(CATALOGUE), following("roller-5wk", FRIDAY)
    once = session("jaw-plan", FRIDAY, "jaw-rest")

    before, between = (today_facts(known, roller, done, FRIDAY) for done in ([], [once]))
    after = today_facts(known, roller, [once, once], FRIDAY)

    assert (before.due, between.due, after.due) == ("jaw-plan", "jaw-plan", "face-roller")
    assert between.plan is not None
    assert (between.plan.done, between.plan.wanted) == (1, 2)
    assert "jaw-rest" not in between.done_today, "it comes once more"
    assert "jaw-rest" in after.done_today
    assert after.plan is None
    assert [plan.done for plan in after.plans] == [2]


@pytest.mark.parametrize(
    "chosen",
    [
        following(""),
        replace(following("roller-5wk", FRIDAY), programme_paused=True),
        following("roller-5wk", FRIDAY - timedelta(weeks=9)),
    ],
    ids=["none", "paused", "over"],
)
def test_where_no_programme_asks_nothing_is_due_once_the_plan_is_done(chosen: HistorySettings) -> None:
    known = planned(CATALOGUE, times_a_day=1)

    assert today_facts(known, chosen, [], FRIDAY).due == "jaw-plan"
    assert today_facts(known, chosen, [session("jaw-plan", FRIDAY)], FRIDAY).due is None
    assert today_facts(known, replace(chosen, plans_aside=("jaw-plan=",)), [], FRIDAY).due != "jaw-plan"


def test_a_programme_that_leaves_open_what_is_done_counts_a_plan_and_never_proposes_it_again() -> None:
    plan = replace(CATALOGUE.routines["jaw-ease"], id="jaw-plan", asked=Asked("Jana Novak", days_a_week=1))
    known = replace(CATALOGUE, routines={**CATALOGUE.routines, plan.id: plan})
    ongoing = following("ongoing", FRIDAY - timedelta(days=1))
    yesterday, now = session("jaw-plan", FRIDAY - timedelta(days=1)), session("jaw-plan", FRIDAY)

    assert today_facts(known, ongoing, [yesterday], FRIDAY).due == "first-session"
    assert today_facts(known, ongoing, [now], FRIDAY).due is None
