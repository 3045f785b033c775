# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What there is to read: what people ask, techniques, zones, studies, where sources differ, glossary, sources.

Owns reading `assets/library/learn/` and the search over it; the shapes of the texts are in `learn_texts.py`.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from facetimer.library.files.file_faults import Fault
from facetimer.library.files.shipped import DamagedFile, load_shipped
from facetimer.library.learn_texts import (
    HOW_OFTEN,
    NOT_TO_EXPECT,
    REASONS,
    TO_EXPECT,
    DifferCard,
    DifferFile,
    Entry,
    EvidenceFile,
    Expectations,
    GlossaryFile,
    MusclesFile,
    MuscleText,
    Question,
    QuestionsFile,
    Shelf,
    SourcesFile,
    SourceText,
    Study,
    Technique,
    TechniquesFile,
    Term,
    ZonesFile,
    ZoneText,
    entry_of,
)

LEAST_ASKED = 4
"""Letters that somebody must have typed before the beginning of a word is taken for a question."""


class Learn(Struct, frozen=True):
    """All there is to read."""

    zones: tuple[ZoneText, ...]
    muscles: tuple[MuscleText, ...]
    techniques: tuple[Technique, ...]
    studies: tuple[Study, ...]
    differ: tuple[DifferCard, ...]
    questions: tuple[Question, ...]
    expectations: Expectations
    glossary: tuple[Term, ...]
    sources: tuple[SourceText, ...]

    def entries(self, shelf: Shelf | None = None) -> tuple[Entry, ...]:
        """Return everything, or one shelf, in reading order."""
        return tuple(entry for entry in self._all() if shelf is None or entry.shelf is shelf)

    def search(self, words: str) -> tuple[Entry, ...]:
        """Return the entries that hold every one of `words`; those with all of them in the title come first."""
        wanted = words.casefold().split()
        found = [entry for entry in self._all() if wanted and _holds(entry, wanted)]
        return tuple(sorted(found, key=lambda entry: not all(w in entry.title.casefold() for w in wanted)))

    def asked(self, words: str) -> tuple[Question, ...]:
        """Return the questions that somebody who types `words` has, those with just these words first.

        Whole words count, a plural like its singular, and what is still being typed from four letters on.
        """
        typed = _singulars(words)
        wishes = {each.id: [_singulars(wish) for wish in (each.title, *each.search)] for each in self.questions}
        found = [each for each in self.questions if typed and any(_asks(typed, wish) for wish in wishes[each.id])]
        whole = {each.id for each in found if any(f"{typed} " in f"{wish} " for wish in wishes[each.id])}
        return tuple(sorted(found, key=lambda each: each.id not in whole))

    def _all(self) -> Iterator[Entry]:
        yield from self._expectations()
        titles = {study.id: study.title for study in self.studies}
        yield from (technique.entry(titles) for technique in self.techniques)
        for shelf in (
            self.questions,
            self.zones,
            self.muscles,
            self.studies,
            self.differ,
            self.glossary,
            self.sources,
        ):
            yield from (text.entry() for text in shelf)

    def _expectations(self) -> Iterator[Entry]:
        expected = self.expectations
        shelf = Shelf.EXPECTATIONS
        yield entry_of(shelf, "times", TO_EXPECT, {time.when: time.text for time in expected.times})
        limits = {limit.source: "" for limit in expected.limits}
        for limit in expected.limits:
            limits[limit.source] = f"{limits[limit.source]} {limit.text}".strip()
        yield entry_of(shelf, "limits", NOT_TO_EXPECT, limits)
        yield entry_of(shelf, "reasons", REASONS, {reason.source: reason.text for reason in expected.reasons})
        yield entry_of(shelf, "targets", HOW_OFTEN, {target.label: target.source for target in expected.targets})


def load_learn(library: Path) -> Learn:
    """Read all there is to read below `assets/library`.

    Raises:
        DamagedFile: a file is missing or not whole.
    """
    folder = library / "learn"
    learn = Learn(
        zones=load_shipped(folder / "zones.toml", ZonesFile).zones,
        muscles=load_shipped(folder / "muscles.toml", MusclesFile).muscles,
        techniques=load_shipped(folder / "techniques.toml", TechniquesFile).techniques,
        studies=load_shipped(folder / "evidence.toml", EvidenceFile).studies,
        differ=load_shipped(folder / "differ.toml", DifferFile).cards,
        questions=load_shipped(folder / "questions.toml", QuestionsFile).questions,
        expectations=load_shipped(folder / "expectations.toml", Expectations),
        glossary=load_shipped(folder / "glossary.toml", GlossaryFile).terms,
        sources=load_shipped(folder / "sources.toml", SourcesFile).sources,
    )
    known = {study.id for study in learn.studies}
    for technique in learn.techniques:
        missing = [name for name in technique.evidence if name not in known]
        if missing:
            raise DamagedFile(Fault(folder / "techniques.toml", technique.id, f"names no study: {missing[0]}"))
    return learn


def _holds(entry: Entry, wanted: list[str]) -> bool:
    text = " ".join([entry.title, *(text for _, text in entry.paragraphs), *entry.also]).casefold()
    return all(word in text for word in wanted)


def _singulars(words: str) -> str:
    """Return words in lower case, each with a blank before it and without the s of a plural."""
    return "".join(f" {word.removesuffix('s')}" for word in re.findall(r"[\w’'-]+", words.casefold()))


def _asks(typed: str, wish: str) -> bool:
    """Return whether typed words hold a wish, or begin one of its words; both as `_singulars` gives them."""
    is_begun = len(typed) > LEAST_ASKED and typed in wish
    return is_begun or f"{wish} " in f"{typed} "
