# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What a routine comes to for one person on one day."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from facetimer.choices.planner import Planner
from facetimer.library.health.rule_format import Effect
from facetimer.library.loading import in_language, load_catalogue
from facetimer.library.model.vocabulary import Flag
from facetimer.library.taught_mark import taught_mark
from facetimer.resources import assets_dir
from facetimer.session.timeline import Side, TimelineOptions
from facetimer.settings import Settings

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = NOON.date()
LIBRARY = assets_dir() / "library"


def planner(settings: Settings, now: datetime = NOON) -> Planner:
    return Planner(load_catalogue(LIBRARY), lambda: settings, LIBRARY, lambda: now)


def without(*zones: str, on: str = "2026-11-20") -> Planner:
    chosen = Settings().changed("safety.zones_left_out", zones).changed("safety.zones_left_out_on", on)
    return planner(chosen)


def test_a_zone_left_out_today_drops_what_works_it_and_says_so() -> None:
    plan = without("brow").plan("five-basics")

    assert plan.timeline is not None
    assert [step.exercise.id for step in plan.timeline.steps] == [
        "tongue-circles",
        "fish-lips",
        "kiss-face",
        "whistler",
    ]
    (verdict,) = plan.review.verdicts
    assert (verdict.exercise, verdict.effect, verdict.until) == ("brow-stretch", Effect.BLOCK, TODAY)
    assert verdict.why == "You asked to leave this area out today: brows."


def test_yesterdays_wish_is_over_and_an_unknown_zone_harms_nobody() -> None:
    assert not without("brow", on="2026-11-19").plan("five-basics").review.verdicts
    assert without("elbow", "brow").zones_left_out() == {"brow"}


def test_a_routine_of_which_nothing_is_left_says_why() -> None:
    left_out = without("lips", "cheek_lower", "cheek_upper")

    assert left_out.plan("cheek-lip-trio").timeline is None
    assert left_out.length_ms("cheek-lip-trio") is None
    assert "leave this area out today" in left_out.reasons()["cheek-lip-trio"]
    seen = left_out.touched()["cheek-lip-trio"]
    assert left_out.causes(seen) == ["areas to leave out today"]


def test_an_exercise_that_is_left_out_is_told_with_its_answer() -> None:
    assert planner(Settings()).exercises_left_out() == {}
    weak = planner(Settings().changed("safety.conditions", ("PALSY",)))
    verdict = weak.exercises_left_out()["fish-lips"]
    assert weak.cause(verdict.flag) == "Facial palsy"
    assert verdict.why.startswith("With a weak facial nerve")
    assert "warm-palms" not in weak.exercises_left_out()

    today = without("lips")
    assert today.cause(today.exercises_left_out()["fish-lips"].flag) == "areas to leave out today"


@pytest.mark.parametrize("identifier", ["five-basics", "classic-massage", "gua-sha-face"])
def test_softer_is_shorter_and_goes_through_the_same_exercises(identifier: str) -> None:
    usual, softer = planner(Settings()).plan(identifier), planner(Settings()).plan(identifier, softer=True)

    assert usual.timeline is not None
    assert softer.timeline is not None
    assert softer.timeline.total_ms < usual.timeline.total_ms
    assert [s.exercise.id for s in softer.timeline.steps] == [s.exercise.id for s in usual.timeline.steps]
    assert [s.sets for s in softer.timeline.steps] == [s.sets for s in usual.timeline.steps]


def test_what_is_neither_a_routine_nor_an_exercise_cannot_be_planned() -> None:
    with pytest.raises(KeyError, match="no-such-thing"):
        planner(Settings()).plan("no-such-thing")


def test_the_page_of_an_exercise_draws_on_the_studies_and_on_what_the_person_said() -> None:
    reading = saying("PALSY").reading()

    assert reading.studies["alam-2018"].title == "Facial exercise, 20 weeks"
    assert [condition.flag for condition in reading.health.conditions] == [Flag.PALSY]
    assert reading.rules.keys() == set(Flag)
    assert reading.today == TODAY


def test_what_there_is_to_read_is_in_the_language_of_the_library(tmp_path: Path) -> None:
    title = planner(Settings()).learn.studies[0].title
    (tmp_path / "words").mkdir()
    (tmp_path / "words/de.toml").write_text(f'[words]\n"{title}" = "Eine Studie"\n', "utf-8")
    abroad = in_language(load_catalogue(LIBRARY), tmp_path, "de")

    german = Planner(abroad, Settings, LIBRARY, lambda: NOON)

    assert german.learn.studies[0].title == "Eine Studie"


def saying(*lines: str) -> Planner:
    return planner(Settings().changed("safety.conditions", lines))


def left_out(found: Planner, identifier: str) -> list[str]:
    return [v.exercise for v in found.plan(identifier).review.verdicts if v.effect is Effect.BLOCK]


@pytest.mark.parametrize(
    "line", ["DENT since=2026-13-01", "DENT wait=-5", "dent since=2020-01-01 wait=0", '"DENT"']
)
def test_a_health_answer_that_cannot_be_read_leaves_out_what_its_strictest_reading_does(line: str) -> None:
    assert (
        left_out(saying(line), "five-basics")
        == left_out(saying("DENT"), "five-basics")
        == ["tongue-circles", "fish-lips", "kiss-face", "whistler"]
    )
    (notice,) = saying(line).health_notices()
    assert "“Teeth and mouth” counts without an end and everywhere" in notice


def test_an_unknown_flag_is_told() -> None:
    (notice,) = saying("HAT", "DENT").health_notices()

    assert "nothing is left out because of it" in notice


def test_zones_left_out_on_a_day_that_cannot_be_read_are_left_out() -> None:
    assert without("brow", on="").zones_left_out() == {"brow"}


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("2026-11-20T03:59:59", 19),
        ("2026-11-20T04:00:00", 20),
        ("2026-11-20T23:59:59", 20),
        ("2026-11-21T00:30:00", 20),
    ],
)
def test_a_day_of_practice_begins_when_the_persons_day_does(now: str, day: int) -> None:
    assert planner(Settings(), datetime.fromisoformat(now)).today() == date(2026, 11, day)


def test_a_day_may_begin_at_any_hour() -> None:
    early = Settings().changed("history.day_start", "00:15")
    assert planner(early, datetime.fromisoformat("2026-11-20T00:14:00")).today() == date(2026, 11, 19)
    assert planner(early, datetime.fromisoformat("2026-11-20T00:15:00")).today() == date(2026, 11, 20)


def test_what_the_settings_say_about_time_reaches_the_session() -> None:
    chosen = Settings()
    for key, value in (
        ("first_side", "left"),
        ("pace_percent", 120),
        ("hold_override_s", 7),
        ("wait_for_tools", False),
    ):
        chosen = chosen.changed(f"session.{key}", value)
    assert planner(chosen).options() == TimelineOptions(Side.LEFT, 120, waits=False, own_hold_ms=7_000)


def test_length_and_reasons_come_from_the_routine_as_it_is_for_a_person_without_answers() -> None:
    plain = planner(Settings())
    plan = plain.plan("five-basics").timeline
    assert plan is not None
    assert plain.length_ms("five-basics") == plan.total_ms
    assert plain.reasons() == {}


def test_the_lengths_of_all_routines_are_worked_out_once_until_a_choice_changes() -> None:
    chosen = [Settings()]
    plans = Planner(load_catalogue(LIBRARY), lambda: chosen[0], LIBRARY, lambda: NOON)
    usual = plans.whole_lengths_ms()

    assert plans.whole_lengths_ms() is usual
    assert plans.lengths_ms() == usual == {each: plans.length_ms(each) for each in plans.catalogue.routines}
    chosen[0] = Settings().changed("session.pace_percent", 75)
    assert plans.whole_lengths_ms()["classic-massage"] > usual["classic-massage"]


def test_what_is_added_to_the_library_has_its_length_at_once() -> None:
    plans = planner(Settings())
    usual, there = plans.whole_lengths_ms(), plans.catalogue
    again = replace(there.routines["five-basics"], id="mine")

    plans.take_over(replace(there, routines={**there.routines, "mine": again}))

    assert plans.whole_lengths_ms() == {**usual, "mine": usual["five-basics"]}


def test_the_lengths_that_count_are_those_of_what_health_leaves() -> None:
    left_out = without("lips", "cheek_lower", "cheek_upper")

    assert "cheek-lip-trio" in left_out.whole_lengths_ms()
    assert "cheek-lip-trio" not in left_out.lengths_ms()
    assert left_out.lengths_ms()["five-basics"] < left_out.whole_lengths_ms()["five-basics"]


def test_what_health_leaves_of_a_routine_takes_less_time() -> None:
    usual_ms, left_ms = (each.length_ms("five-basics") for each in (planner(Settings()), saying("DENT")))

    assert usual_ms is not None
    assert left_ms is not None
    assert 0 < left_ms < usual_ms


def test_what_is_left_out_of_a_routine_is_told_by_exercise_and_often_nothing_is() -> None:
    assert without("brow").left_out("five-basics") == {"brow-stretch"}
    assert planner(Settings()).left_out("five-basics") == frozenset()


def test_it_plans_for_the_same_person_what_is_in_another_catalogue() -> None:
    mine = without("brow")
    known = mine.catalogue
    other = replace(known, routines={"mine": replace(known.routines["five-basics"], id="mine")})
    assert mine.among(other).plan("mine").review.verdicts == mine.plan("five-basics").review.verdicts


def test_what_was_made_for_the_person_is_planned_like_a_routine_and_nothing_else_is() -> None:
    known = load_catalogue(LIBRARY)
    made = replace(known.routines["five-basics"], id="made")
    mine = Planner(known, Settings, LIBRARY, lambda: NOON, made=lambda: made)
    assert mine.routine("made") == made
    assert mine.length_ms("made") == mine.length_ms("five-basics")
    with pytest.raises(KeyError):
        mine.length_ms("nothing")


def test_what_is_neither_a_routine_nor_an_exercise_has_no_length() -> None:
    with pytest.raises(KeyError, match="no-such-thing"):
        planner(Settings()).length_ms("no-such-thing")


def test_only_a_voice_that_learns_asks_what_is_familiar_and_on_which_day() -> None:
    asked: list[date] = []

    def familiar(today: date) -> frozenset[tuple[str, str]]:
        asked.append(today)
        return frozenset({("fish-lips", taught_mark(library.exercises["fish-lips"]))})

    library = load_catalogue(LIBRARY)
    for said in ("everything", "short", "names", "tones"):
        told = Settings().changed("sound.said", said)
        person = Planner(library, partial(replace, told), LIBRARY, lambda: NOON, familiar=familiar)
        assert not person.options().familiar
    assert not asked

    learning = Settings().changed("sound.said", "learning")
    mine = Planner(library, lambda: learning, LIBRARY, lambda: NOON, familiar=familiar)
    for each in (mine, mine.among(library)):
        session = each.plan("cheek-lip-trio").timeline
        assert session is not None
        assert [step.exercise.id for step in session.steps if step.is_familiar] == ["fish-lips"]
    assert set(asked) == {TODAY}


def test_own_sessions_are_those_of_the_persons_own_routines_of_which_something_is_left() -> None:
    catalogue = load_catalogue(LIBRARY)
    shipped = planner(Settings())
    assert shipped.own_sessions() == []
    assert [each.routine.id for each in shipped.all_sessions()] == list(catalogue.routines)
    chosen = Settings().changed("safety.zones_left_out", ("lips", "cheek_lower", "cheek_upper"))
    chosen = chosen.changed("safety.zones_left_out_on", "2026-11-20")
    own = replace(catalogue, own=frozenset({"five-basics", "cheek-lip-trio"}))
    found = Planner(own, lambda: chosen, LIBRARY, lambda: NOON).own_sessions()
    assert [each.routine.id for each in found] == ["five-basics"]
