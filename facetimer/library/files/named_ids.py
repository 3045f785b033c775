# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which other files a routine or programme names, and the same file with every name as it is now.

It must not know which former names there are; that is `facetimer.library.former_ids`.
"""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from facetimer.library.files.file_faults import item
from facetimer.library.files.formats import ExerciseFile, ProgrammeFile, RoutineFile
from facetimer.library.files.reading import Content, FileContent
from facetimer.outside import under


def named_ids(content: Content) -> Iterator[tuple[str, str]]:
    """Yield the place and the id of every exercise and routine that `content` names."""
    if isinstance(content, RoutineFile):
        for index, step in enumerate(content.steps):
            yield under(item("steps", index), "exercise"), step.exercise
        if content.picture:
            yield "picture", content.picture
    elif isinstance(content, ProgrammeFile):
        for index, quota in enumerate(content.quotas):
            yield under(item("quotas", index), "exercise"), quota.exercise
        for index, stage in enumerate(content.stages):
            for number, plan in enumerate(stage.plans):
                place = under(item(under(item("stages", index), "plans"), number), "routines")
                for which, routine in enumerate(plan.routines):
                    yield item(place, which), routine


def with_present_ids(file: FileContent, aliases: Mapping[str, str]) -> FileContent:
    """Return `file` with each former id that it names (left in `aliases`) replaced by the present one (right)."""
    content = file.content
    if content is None or isinstance(content, ExerciseFile):
        return file
    if not any(identifier in aliases for _, identifier in named_ids(content)):
        return file
    return replace(file, content=_renamed(content, aliases))


def _renamed(content: RoutineFile | ProgrammeFile, aliases: Mapping[str, str]) -> Content:
    if isinstance(content, RoutineFile):
        steps = [replace(step, exercise=aliases.get(step.exercise, step.exercise)) for step in content.steps]
        return replace(content, steps=steps, picture=aliases.get(content.picture, content.picture))
    quotas = [replace(quota, exercise=aliases.get(quota.exercise, quota.exercise)) for quota in content.quotas]
    stages = [
        replace(
            stage,
            plans=[
                replace(plan, routines=[aliases.get(routine, routine) for routine in plan.routines])
                for plan in stage.plans
            ],
        )
        for stage in content.stages
    ]
    return replace(content, quotas=quotas, stages=stages)
