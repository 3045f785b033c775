# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is proposed follows the wish, keeps what is to be kept, and can be changed step by step and back."""

from collections.abc import Mapping

from msgspec.structs import replace

from facetimer.choices.making.maker import Maker
from facetimer.choices.making.proposing import Proposals
from facetimer.choices.making.telling import Nothing
from facetimer.choices.making.wish import Made, Mark, Wish
from facetimer.library.loading import load_catalogue
from facetimer.library.making_rules import load_making_rules
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Goal, Zone
from facetimer.resources import assets_dir

LIBRARY = assets_dir() / "library"
EXERCISES = load_catalogue(LIBRARY).exercises
RULES = load_making_rules(LIBRARY)
WISH = Wish(7, seed=3)


class Day:
    """Counts the makers that are asked for; `what` is all they depend on."""

    def __init__(self, left_out: tuple[str, ...] = ()) -> None:
        self.what = 0
        self.asked = 0
        self.left_out = left_out

    def maker(self) -> Maker:
        self.asked += 1
        return Maker({name: each for name, each in EXERCISES.items() if name not in self.left_out}, RULES)

    def proposals(self, wish: Wish = WISH) -> Proposals:
        found = Proposals(self.maker, lambda: self.what, wish)
        found.renew()
        return found


def names(proposals: Proposals) -> list[str]:
    return [step.exercise for step in made(proposals).routine.steps]


def made(proposals: Proposals) -> Made:
    assert proposals.now.made is not None, proposals.now.why
    return proposals.now.made


def test_nothing_is_made_before_it_is_wanted_and_nothing_anew_while_all_is_the_same() -> None:
    day = Day()
    proposals = Proposals(day.maker, lambda: day.what, WISH)
    assert (proposals.now.made, day.asked) == (None, 0)

    proposals.renew()
    proposals.another()
    other = names(proposals)
    proposals.renew()

    assert names(proposals) == other, "who comes back from another page finds what they left"
    assert day.asked == 1


def test_what_has_changed_since_is_heeded_and_what_was_proposed_before_is_gone() -> None:
    day = Day()
    proposals = day.proposals()
    gone = names(proposals)[0]
    proposals.another()
    day.what, day.left_out = 1, (gone,)

    proposals.renew()

    assert gone not in names(proposals)
    assert not proposals.can_undo, "or what is no longer allowed would come back"


def test_another_wish_gives_another_session_and_undo_gives_back_the_one_before() -> None:
    proposals = Day().proposals()
    first = proposals.now

    proposals.ask(replace(WISH, minutes=12))
    assert abs(made(proposals).total_ms - 12 * 60_000) <= 10_000
    proposals.undo()

    assert proposals.now == first
    assert not proposals.can_undo


def test_the_same_wish_changes_nothing() -> None:
    proposals = Day().proposals()

    proposals.ask(replace(WISH))

    assert not proposals.can_undo


def test_another_keeps_what_is_to_be_kept() -> None:
    proposals = Day().proposals()
    first = names(proposals)
    stays = first[len(first) // 2]
    proposals.keep(stays, on=True)

    for _ in range(3):
        proposals.another()
        assert stays in names(proposals)
    assert names(proposals) != first
    assert stays in proposals.now.kept
    proposals.keep(stays, on=False)
    assert proposals.now.kept == frozenset()


def test_a_kept_step_that_another_wish_does_not_allow_goes_and_is_told() -> None:
    proposals = Day().proposals(replace(WISH, zones=frozenset({Zone.MASSETER})))
    slides = next(name for name in names(proposals) if EXERCISES[name].needs_slip)
    proposals.keep(slides, on=True)

    proposals.ask(replace(proposals.now.wish, oil=False))

    assert slides not in names(proposals)
    assert proposals.now.kept == frozenset()
    assert EXERCISES[slides].name in proposals.now.why


def test_a_step_is_changed_for_its_like_and_the_others_stay() -> None:
    proposals = Day().proposals()
    before = names(proposals)
    place, one = next((n, name) for n, name in enumerate(before) if n and EXERCISES[name].goal.value == "work")

    proposals.swap(one)
    after = names(proposals)

    assert after[place] != one
    assert [*after[:place], *after[place + 1 :]] == [*before[:place], *before[place + 1 :]]
    proposals.undo()
    assert names(proposals) == before


def test_pressed_on_it_goes_through_all_of_its_kind_before_one_comes_again() -> None:
    proposals = Day().proposals()
    place = next(n for n, name in enumerate(names(proposals)) if n and EXERCISES[name].goal.value == "work")
    seen = [names(proposals)[place]]
    for _ in range(40):
        proposals.swap(names(proposals)[place])
        if names(proposals)[place] in seen:
            break
        seen.append(names(proposals)[place])

    assert len(seen) > 2
    assert names(proposals)[place] in seen, "it came round"


def test_a_kept_step_that_is_changed_stays_kept_as_its_like() -> None:
    proposals = Day().proposals()
    place, one = next(
        (n, name) for n, name in enumerate(names(proposals)) if n and EXERCISES[name].goal.value == "work"
    )
    proposals.keep(one, on=True)

    proposals.swap(one)

    assert proposals.now.kept == {names(proposals)[place]}


def test_where_nothing_may_be_practised_it_says_so_and_every_button_does_nothing() -> None:
    proposals = Day(tuple(EXERCISES)).proposals()

    proposals.another()
    proposals.swap("fish-lips")
    proposals.undo()

    assert proposals.now.made is None
    assert proposals.now.why


def test_what_leaves_no_session_is_told_and_forgotten_when_there_is_one_again() -> None:
    def day(allowed: Mapping[str, Exercise], *never: str) -> Proposals:
        marks = dict.fromkeys(never, Mark.NEVER)
        found = Proposals(lambda: Maker(allowed, RULES, marks=marks), lambda: None, Wish(5, goal=Goal.EASE))
        found.renew()
        return found

    fish, kiss = ({name: EXERCISES[name]} for name in ("fish-lips", "kiss-face"))
    assert day({}).now.nothing is Nothing.HEALTH
    assert day(fish | kiss, "fish-lips", "kiss-face").now.nothing is Nothing.MARKS
    rest = day(fish | kiss, "fish-lips")
    assert (rest.now.nothing, rest.now.why) == (Nothing.REST, Nothing.REST.sentence)
    rest.ask(Wish(5))
    assert (rest.now.nothing, rest.now.why) == (None, "")


def test_what_has_no_other_says_so_and_stays() -> None:
    few = Day(tuple(name for name in EXERCISES if name != "fish-lips")).proposals(Wish(2))
    before = names(few)

    few.another()
    assert names(few) == before
    assert few.now.why == "There is no other for this wish."
    few.swap("fish-lips")
    assert few.now.why == "Nothing of its kind may stand in its place."
    assert not few.can_undo
