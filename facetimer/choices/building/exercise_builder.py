# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Somebody building an exercise of their own: its parts, its technique and its picture, besides all other changes.

It must not know how it is shown.
"""

from collections.abc import Mapping

from facetimer.choices.building.beginning import pictured_like
from facetimer.choices.building.builder import Builder
from facetimer.choices.building.document import Document, Place, Value
from facetimer.choices.building.parts import BLOCKS, PHASES, Part, names_in, parts_of
from facetimer.choices.picking import TECHNIQUES, Technique
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Category, Tool

_TOOLS: Mapping[Technique, Tool] = {Technique.GUA_SHA: Tool.GUA_SHA, Technique.ROLLER: Tool.ROLLER}
"""Techniques that are nothing without their tool."""
_SHAPING = frozenset({"per_side", *PHASES})
"""What the moments that tell an exercise hang on."""


class ExerciseBuilder(Builder):
    """One exercise that is built; see `Builder`."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its parts, as they are now."""
        return parts_of(self.document.values())

    @property
    def exercise(self) -> Exercise | None:
        """What it is, as far as it can be practised."""
        timeline = self.judged.timeline
        return timeline.steps[0].exercise if timeline else None

    @property
    def technique(self) -> Technique:
        """What kind of practice it is."""
        category = self.document.values().get("category")
        return TECHNIQUES[Category(category)] if category in set(Category) else Technique.EXERCISE

    def change_part(self, part: int, key: tuple[str, ...], value: Value | None) -> None:
        """Change a value of a part; where it takes a phase or a side away, no moment of it tells the exercise."""
        place: Place = (BLOCKS, part, *key)
        if key[0] in _SHAPING and not value:
            self.become(_without_moments(self.document.changed(place, value)))
        else:
            self.change(place, value)

    def duplicate_part(self, part: int) -> None:
        """Put a part once more after itself."""
        self.become(_without_moments(self.document.duplicated(BLOCKS, part)))

    def remove_part(self, part: int) -> None:
        """Take a part away."""
        self.become(_without_moments(self.document.removed(BLOCKS, part)))

    def choose_technique(self, technique: Technique) -> None:
        """Let it be another kind of practice, with the tool that belongs to that, or without one."""
        if technique is self.technique:
            return
        category = next(each for each, found in TECHNIQUES.items() if found is technique)
        document = self.document.changed(("category",), category.value)
        tool, present = _TOOLS.get(technique), document.values().get("tool")
        if tool is None and present in set(_TOOLS.values()):
            tool = Tool.FINGERTIPS
        self.become(document if tool is None else document.changed(("tool",), tool.value))

    def switch(self, key: str, name: str, order: tuple[str, ...]) -> None:
        """Name one more thing in a list, of zones say, in their usual `order`; or no longer name it."""
        there = names_in(self.document.values(), key)
        wanted = [each for each in order if (each in there) is not (each == name)]
        self.change((key,), wanted)

    def change_line(self, key: str, index: int, text: str) -> None:
        """Change one line of a list, of mistakes say, or add one; letters typed in a row are one change."""
        lines = names_in(self.document.values(), key)
        lines[index : index + 1] = [text]
        self.become(self.document.changed((key,), lines), f"{key}.{index}")

    def drop_empty_lines(self, key: str) -> None:
        """Take the lines of a list away that say nothing, if there are any."""
        lines = names_in(self.document.values(), key)
        kept = [line for line in lines if line.strip()]
        if kept != lines:
            self.become(self.document.changed((key,), kept or None))

    def draw_like(self, other: Document) -> None:
        """Let its picture be that of another exercise."""
        self.become(pictured_like(self.document, other))


def _without_moments(document: Document) -> Document:
    return document.changed(("moments",), None)
