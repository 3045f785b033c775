# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which shape belongs to the files that are read and not practised: cards, flags, aliases, and all of Learn.

Owns only the table, for the checker and for the JSON Schemas; the shapes are in `health/care_cards.py`,
`making_rules.py` and `learn_texts.py`.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from facetimer.library import learn_texts as learn
from facetimer.library.files.formats import AliasesFile
from facetimer.library.health import care_cards as care
from facetimer.library.making_rules import MakingRules

TEXT_FILES: Mapping[str, type[msgspec.Struct]] = {
    "aliases": AliasesFile,
    "care/cards": care.CardsFile,
    "care/flags": care.FlagsFile,
    "care/making": MakingRules,
    "learn/zones": learn.ZonesFile,
    "learn/muscles": learn.MusclesFile,
    "learn/techniques": learn.TechniquesFile,
    "learn/evidence": learn.EvidenceFile,
    "learn/differ": learn.DifferFile,
    "learn/questions": learn.QuestionsFile,
    "learn/expectations": learn.Expectations,
    "learn/glossary": learn.GlossaryFile,
    "learn/sources": learn.SourcesFile,
}
"""File below `assets/library`, without its ending, and its shape."""


def text_struct(document: Mapping[str, Any]) -> type[msgspec.Struct] | None:
    """Return the shape that shares most headings with `document`; None for what is practised, which has an id."""

    def shared(struct: type[msgspec.Struct]) -> int:
        return len(set(struct.__struct_fields__) & set(document))

    closest = max(TEXT_FILES.values(), key=shared)
    return closest if shared(closest) and "id" not in document else None
