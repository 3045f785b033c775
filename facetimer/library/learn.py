# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What there is to read: what people ask, techniques, zones, studies, where sources differ, glossary, sources.

Owns the shape of `assets/library/learn/` and the search over it. It must not know how a page looks; every kind
can be shown as an `Entry`, a title with labelled paragraphs.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from facetimer.library.files.file_faults import Fault
from facetimer.library.files.shipped import DamagedFile, load_shipped
from facetimer.library.model.vocabulary import Category, Zone

Text = Annotated[str, Meta(min_length=1, max_length=600)]


LEAST_ASKED = 4
"""Letters that somebody must have typed before the beginning of a word is taken for a question."""


NO_STUDY = "We know of no study of it by itself."


class Shelf(StrEnum):
    """The kinds of things to read, in the order in which they are offered."""

    EXPECTATIONS = "expectations"
    QUESTIONS = "questions"
    TECHNIQUES = "techniques"
    ZONES = "zones"
    EVIDENCE = "evidence"
    DIFFER = "differ"
    GLOSSARY = "glossary"
    SOURCES = "sources"


class Entry(Struct, frozen=True):
    """Anything there is to read, as a title with (label, text) paragraphs; a label may be empty.

    Attributes:
        also: words under which it is found though they do not stand in it.
    """

    shelf: Shelf
    id: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    also: tuple[str, ...] = ()


def _entry(shelf: Shelf, identifier: str, title: str, paragraphs: dict[str, str]) -> Entry:
    return Entry(shelf, identifier, title, tuple((label, text) for label, text in paragraphs.items() if text))


class ZoneText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One zone: what lies there and how it is treated."""

    id: Zone
    name: Text
    muscles: Annotated[tuple[Text, ...], Meta(min_length=1)]
    about: Text
    care: Text

    def entry(self) -> Entry:
        """Return it as something to read."""
        muscles = ", ".join(self.muscles)
        return _entry(
            Shelf.ZONES, self.id, self.name, {"What lies here": muscles, "About": self.about, "Touch": self.care}
        )


class Technique(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One technique; `evidence` names studies, `categories` the exercises that belong to it."""

    id: str
    name: Text
    what: Text
    how: Text
    cautions: Text
    evidence: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()

    def entry(self, titles: Mapping[str, str]) -> Entry:
        """Return it as something to read; `titles` of the studies by their ids."""
        told = {
            "What it is": self.what,
            "How": self.how,
            "Evidence": "; ".join(titles[name] for name in self.evidence) or NO_STUDY,
            "Take care": self.cautions,
        }
        return _entry(Shelf.TECHNIQUES, self.id, self.name, told)


class Checked(StrEnum):
    """How a finding was verified."""

    COPY = "copy"
    """Read in a copy of the page, mostly an abstract or a press text."""
    GENERAL = "general"
    """Common knowledge; nobody here has verified it."""


class Study(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One study: its figures never stand without how many took part and whether there was a comparison."""

    id: str
    title: Text
    reference: Text
    people: Text
    control: Annotated[str, Meta(max_length=600)]
    finding: Text
    limits: Text
    checked: Checked

    def entry(self) -> Entry:
        """Return it as something to read."""
        told = {
            "Finding": self.finding,
            "Who": f"{self.people}; {self.control}." if self.control else "",
            "Limits": self.limits,
            "Source": self.reference,
        }
        return _entry(Shelf.EVIDENCE, self.id, self.title, told)


class DifferCard(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What each article says, what studies add, what the app does."""

    id: str
    topic: Text
    gugelin: Text
    gemma: Text
    studies: Text
    app: Text

    def entry(self) -> Entry:
        """Return it as something to read."""
        told = {"Gugelin": self.gugelin, "Gemma Etc.": self.gemma, "Studies": self.studies, "This app": self.app}
        return _entry(Shelf.DIFFER, self.id, self.topic, told)


class Question(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What people ask: what is claimed, what is known, what the app says; `search` holds their words for it."""

    id: str
    title: Text
    claimed: Text
    known: Text
    app: Text
    search: tuple[Text, ...] = ()

    def entry(self) -> Entry:
        """Return it as something to read."""
        told = {"What is said": self.claimed, "What is known": self.known, "So this app": self.app}
        return replace(_entry(Shelf.QUESTIONS, self.id, self.title, told), also=self.search)


class TimeText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What to expect after a while."""

    when: Text
    text: Text


class Attributed(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence and who says so."""

    text: Text
    source: Text


class WeeklyTarget(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How many massage sessions a week an article gives; both ends included."""

    label: Text
    low: Annotated[int, Meta(ge=1, le=7)]
    high: Annotated[int, Meta(ge=1, le=7)]
    source: Text


class Term(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A word and what it means."""

    term: Text
    meaning: Text

    def entry(self) -> Entry:
        """Return it as something to read."""
        return _entry(Shelf.GLOSSARY, self.term.casefold(), self.term, {"": self.meaning})


class SourceText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Something that the app draws on."""

    id: str
    title: Text
    kind: Text
    about: Text

    def entry(self) -> Entry:
        """Return it as something to read."""
        return _entry(Shelf.SOURCES, self.id, self.title, {"": self.about})


class ZonesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `zones.toml`."""

    zones: tuple[ZoneText, ...]


class TechniquesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `techniques.toml`."""

    techniques: tuple[Technique, ...]


class EvidenceFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `evidence.toml`."""

    studies: tuple[Study, ...]


class DifferFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `differ.toml`."""

    cards: tuple[DifferCard, ...]


class Expectations(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What may be felt and when, the pinned limits, good reasons to practise, and the weekly targets."""

    times: tuple[TimeText, ...]
    limits: tuple[Attributed, ...]
    reasons: tuple[Attributed, ...]
    targets: tuple[WeeklyTarget, ...]


class QuestionsFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `questions.toml`."""

    questions: tuple[Question, ...]


class GlossaryFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `glossary.toml`."""

    terms: tuple[Term, ...]


class SourcesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `sources.toml`."""

    sources: tuple[SourceText, ...]


class Learn(Struct, frozen=True):
    """All there is to read."""

    zones: tuple[ZoneText, ...]
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
        for shelf in (self.questions, self.zones, self.studies, self.differ, self.glossary, self.sources):
            yield from (text.entry() for text in shelf)

    def _expectations(self) -> Iterator[Entry]:
        expected = self.expectations
        shelf = Shelf.EXPECTATIONS
        yield _entry(shelf, "times", "What to expect", {time.when: time.text for time in expected.times})
        limits = {limit.source: "" for limit in expected.limits}
        for limit in expected.limits:
            limits[limit.source] = f"{limits[limit.source]} {limit.text}".strip()
        yield _entry(shelf, "limits", "What not to expect", limits)
        yield _entry(shelf, "reasons", "Good reasons", {reason.source: reason.text for reason in expected.reasons})
        yield _entry(shelf, "targets", "How often", {target.label: target.source for target in expected.targets})


def load_learn(library: Path) -> Learn:
    """Read all there is to read below `assets/library`.

    Raises:
        DamagedFile: a file is missing or not whole.
    """
    folder = library / "learn"
    learn = Learn(
        zones=load_shipped(folder / "zones.toml", ZonesFile).zones,
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
