# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The texts of Learn, one shape for each file of `assets/library/learn/`, and the one thing all can be shown as.

An `Entry` is a title with labelled paragraphs. Labels are English here; who shows them puts them into the person's
language. It must not know how a page looks.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from facetimer.library.model.vocabulary import Category, Zone
from facetimer.translating import QT_TRANSLATE_NOOP

Text = Annotated[str, Meta(min_length=1, max_length=600)]


NO_STUDY = QT_TRANSLATE_NOOP("Learn", "We know of no study of it by itself.")
LIES_HERE = QT_TRANSLATE_NOOP("Learn", "What lies here")
ABOUT = QT_TRANSLATE_NOOP("Learn", "About")
TOUCH = QT_TRANSLATE_NOOP("Learn", "Touch")
WHAT = QT_TRANSLATE_NOOP("Learn", "What it is")
HOW = QT_TRANSLATE_NOOP("Learn", "How")
EVIDENCE = QT_TRANSLATE_NOOP("Learn", "Evidence")
CARE = QT_TRANSLATE_NOOP("Learn", "Take care")
FINDING = QT_TRANSLATE_NOOP("Learn", "Finding")
WHO = QT_TRANSLATE_NOOP("Learn", "Who")
LIMITS = QT_TRANSLATE_NOOP("Learn", "Limits")
SOURCE = QT_TRANSLATE_NOOP("Learn", "Source")
STUDIES = QT_TRANSLATE_NOOP("Learn", "Studies")
THIS_APP = QT_TRANSLATE_NOOP("Learn", "This app")
SAID = QT_TRANSLATE_NOOP("Learn", "What is said")
KNOWN = QT_TRANSLATE_NOOP("Learn", "What is known")
SO_THIS_APP = QT_TRANSLATE_NOOP("Learn", "So this app")
ANATOMICAL = QT_TRANSLATE_NOOP("Learn", "Anatomists call it")
TO_EXPECT = QT_TRANSLATE_NOOP("Learn", "What to expect")
NOT_TO_EXPECT = QT_TRANSLATE_NOOP("Learn", "What not to expect")
REASONS = QT_TRANSLATE_NOOP("Learn", "Good reasons")
HOW_OFTEN = QT_TRANSLATE_NOOP("Learn", "How often")
"""Labels and titles, in English; who shows them puts them into the person's language."""
ASIDE = frozenset({SOURCE, EVIDENCE, WHO, LIES_HERE, ANATOMICAL})
"""What stands beside the text as a note: where it is from, and what it is called."""


class Shelf(StrEnum):
    """The kinds of things to read, in the order in which they are offered."""

    EXPECTATIONS = "expectations"
    QUESTIONS = "questions"
    TECHNIQUES = "techniques"
    ZONES = "zones"
    MUSCLES = "muscles"
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


def entry_of(shelf: Shelf, identifier: str, title: str, paragraphs: dict[str, str]) -> Entry:
    """Return an entry without the paragraphs that are empty."""
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
        return entry_of(Shelf.ZONES, self.id, self.name, {LIES_HERE: muscles, ABOUT: self.about, TOUCH: self.care})


class MuscleText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One muscle of the plate: what it is called, where it lies and what it does.

    Attributes:
        id: its name in the drawing.
        name: in everyday words.
        anatomical: what anatomists call it.
        source: where that can be read.
        zones: where it lies.
    """

    id: str
    name: Text
    anatomical: Text
    about: Text
    source: Text
    zones: Annotated[tuple[Zone, ...], Meta(min_length=1)]

    def entry(self) -> Entry:
        """Return it as something to read."""
        told = {ANATOMICAL: self.anatomical, ABOUT: self.about, SOURCE: self.source}
        return entry_of(Shelf.MUSCLES, self.id, self.name, told)


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
            WHAT: self.what,
            HOW: self.how,
            EVIDENCE: "; ".join(titles[name] for name in self.evidence) or NO_STUDY,
            CARE: self.cautions,
        }
        return entry_of(Shelf.TECHNIQUES, self.id, self.name, told)


class Checked(StrEnum):
    """How a finding was verified."""

    COPY = "copy"
    """Read in a copy of the page, mostly an abstract or a press text."""
    GENERAL = "general"
    """Common knowledge; nobody here has verified it."""


class Study(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One study: its figures never stand without how many took part and whether there was a comparison.

    Attributes:
        counts: how many studies it tells of: a review of several more than one, an opinion none.
    """

    id: str
    title: Text
    reference: Text
    people: Text
    control: Annotated[str, Meta(max_length=600)]
    finding: Text
    limits: Text
    checked: Checked
    counts: Annotated[int, Meta(ge=0)] = 1

    def entry(self) -> Entry:
        """Return it as something to read."""
        told = {
            FINDING: self.finding,
            WHO: f"{self.people}; {self.control}." if self.control else "",
            LIMITS: self.limits,
            SOURCE: self.reference,
        }
        return entry_of(Shelf.EVIDENCE, self.id, self.title, told)


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
        told = {"Gugelin": self.gugelin, "Gemma Etc.": self.gemma, STUDIES: self.studies, THIS_APP: self.app}
        return entry_of(Shelf.DIFFER, self.id, self.topic, told)


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
        told = {SAID: self.claimed, KNOWN: self.known, SO_THIS_APP: self.app}
        return replace(entry_of(Shelf.QUESTIONS, self.id, self.title, told), also=self.search)


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
        return entry_of(Shelf.GLOSSARY, self.term.casefold(), self.term, {"": self.meaning})


class SourceText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Something that the app draws on."""

    id: str
    title: Text
    kind: Text
    about: Text

    def entry(self) -> Entry:
        """Return it as something to read."""
        return entry_of(Shelf.SOURCES, self.id, self.title, {"": self.about})


class ZonesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `zones.toml`."""

    zones: tuple[ZoneText, ...]


class MusclesFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `muscles.toml`."""

    muscles: tuple[MuscleText, ...]


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
