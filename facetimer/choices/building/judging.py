# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is wrong or unwise in a routine that is being built, beside its step, and how long it is so far.

The words are those of `facetimer check`. It must not know how they are shown.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from facetimer.choices.building.document import Document, Place
from facetimer.choices.files.cue_faults import unheard_cues
from facetimer.library.catalogue import Catalogue
from facetimer.library.checking import advise, check_document
from facetimer.library.files import convert
from facetimer.library.files.file_faults import Fault
from facetimer.library.files.formats import ExerciseFile, RoutineFile
from facetimer.library.files.named_ids import with_present_ids
from facetimer.library.files.reading import Content, shaped
from facetimer.library.files.routine_sense import with_inside
from facetimer.library.former_ids import ById
from facetimer.library.model.practice import Exercise, Routine
from facetimer.library.single_exercise import single_exercise
from facetimer.session.hands_on import hands_on_ms
from facetimer.session.timeline import Timeline, TimelineOptions, compile_timeline

T = TypeVar("T")

_HEADINGS = {"steps", "blocks", "stages", "quotas"}
_PART = re.compile(r"(?P<key>[\w-]+)(?:\[(?P<number>\d+)\])?")


class Told(Struct, frozen=True):
    """A fault, or a piece of advice.

    Attributes:
        place: what it is about; empty for the whole file.
        message: what is wrong, and what would be right.
        is_advice: whether it may stay as it is.
    """

    place: Place
    message: str
    is_advice: bool = False

    @property
    def step(self) -> int | None:
        """The index of the step that it stands beside; None for none."""
        if len(self.place) > 1 and self.place[0] == "steps" and isinstance(self.place[1], int):
            return self.place[1]
        return None


class Judged(Struct, frozen=True):
    """What there is to say of a document.

    Attributes:
        told: faults, then advice.
        timeline: the session it would be; None while something keeps it from being laid out.
    """

    told: tuple[Told, ...]
    timeline: Timeline | None

    @property
    def faults(self) -> tuple[Told, ...]:
        """What has to be mended before it can be practised."""
        return tuple(each for each in self.told if not each.is_advice)

    @property
    def total_ms(self) -> int | None:
        """How long it takes."""
        return self.timeline.total_ms if self.timeline else None

    @property
    def hands_on_ms(self) -> int | None:
        """How long hands are on the face, or the face at work."""
        return hands_on_ms(self.timeline) if self.timeline else None

    def beside(self, step: int) -> tuple[Told, ...]:
        """Return what stands beside a step."""
        return tuple(each for each in self.told if each.step == step)


def judged(
    document: Document,
    catalogue: Catalogue,
    replacing: Iterable[str] = (),
    options: TimelineOptions | None = None,
) -> Judged:
    """Judge what is built.

    Args:
        document: a routine or an exercise.
        catalogue: what there is beside it.
        replacing: ids that its file had before: they are its own, whatever it makes of them.
        options: how the person's sessions are laid out.
    """
    values = document.values()
    if not values.keys() & _HEADINGS:
        values["steps"] = []  # a routine that has none yet
    path = Path(f"{values.get('id')}.toml")
    own = frozenset(replacing) & catalogue.own
    exercises, routines = (
        _without(own, catalogue.exercises, catalogue),
        _without(own, catalogue.routines, catalogue),
    )
    read = with_present_ids(shaped(path, values), catalogue.aliases)
    faults = check_document(path, values, exercises, routines, catalogue.aliases, catalogue.programmes)
    if read.content is None:
        return Judged(tuple(_told(faults)), None)
    timeline = _laid_out(read.content, exercises, options)
    if not faults and timeline is not None and not _is_as_shipped(read.content, timeline.routine, catalogue):
        # Whether a session waits for hands to fetch something changes nothing that is heard.
        as_it_is = options is None or replace(options, waits=False) == TimelineOptions()
        plain = timeline if as_it_is else None
        faults = unheard_cues(path, read.content, exercises, plain)
    advice = advise(read, exercises, catalogue.aliases)
    return Judged((*_told(faults), *_told(advice, is_advice=True)), timeline)


def place_of(place: str) -> Place:
    """Return where `steps[2].hold_s` is; the second step has the index 1."""
    parts: list[str | int] = []
    for part in place.split("."):
        found = _PART.fullmatch(part)
        if found is None:
            return tuple(parts)
        parts.append(found["key"])
        if found["number"]:
            parts.append(int(found["number"]) - 1)
    return tuple(parts)


def _without(own: frozenset[str], known: Mapping[str, T], catalogue: Catalogue) -> Mapping[str, T]:
    return ById({name: each for name, each in known.items() if name not in own}, catalogue.aliases)


def _told(faults: Iterable[Fault], *, is_advice: bool = False) -> Iterator[Told]:
    for fault in faults:
        yield Told(place_of(fault.place), fault.message, is_advice)


def _is_as_shipped(content: Content, routine: Routine, catalogue: Catalogue) -> bool:
    """Whether its steps are those of a shipped routine, of whose cues the tests show that each is heard.

    A page that opens with a copy of one would wait for it: half an hour takes as long as all of its rows.
    """
    exercises = {step.exercise for step in routine.steps}
    if not isinstance(content, RoutineFile) or content.exercises or catalogue.words or exercises & catalogue.own:
        return False
    return any(
        each.steps == routine.steps and each.tells_daily_figures is routine.tells_daily_figures
        for each in catalogue.routines.values()
        if each.id not in catalogue.own
    )


def _laid_out(
    content: Content, exercises: Mapping[str, Exercise], options: TimelineOptions | None
) -> Timeline | None:
    """Return the session, as far as the exercises are known and it is no longer than any session may be."""
    routine: Routine
    named: Mapping[str, Exercise]
    if isinstance(content, ExerciseFile):
        alone = convert.exercise(content)
        routine, named = single_exercise(alone), {alone.id: alone}
    elif isinstance(content, RoutineFile):
        routine, named = convert.routine(content), with_inside(content, exercises)
    else:
        return None
    try:
        return compile_timeline(routine, named, options)
    except (KeyError, ValueError):
        return None
