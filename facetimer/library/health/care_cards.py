# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The cards around a session: preparation, aftercare, the daily check, when to stop; and the health flags.

Owns the shape of `assets/library/care/`. Unlike the library these files must be whole: a session without its
safety rules must not start.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from facetimer.library.files.file_faults import Fault
from facetimer.library.files.shipped import DamagedFile, load_shipped
from facetimer.library.health.rule_format import FlagRules, Sentence
from facetimer.library.model.vocabulary import Flag, PrepCard, Source


class CareItem(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One line of a card; the person ticks it or reads it."""

    text: Sentence
    source: Source


class After(StrEnum):
    """After which sessions a line of aftercare is shown."""

    ALL = "all"
    TOUCH = "touch"
    """A hand or a tool met the skin."""
    OIL = "oil"
    """Oil or serum was on the skin."""


class AftercareItem(CareItem, forbid_unknown_fields=True, frozen=True):
    """One line of aftercare."""

    after: After = After.ALL


class Aftercare(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What to do once a session is over."""

    name: Sentence
    items: Annotated[tuple[AftercareItem, ...], Meta(min_length=1)]

    def lines(self, *, touched: bool, oiled: bool) -> tuple[str, ...]:
        """Return what is said after a session in which the skin was touched or not, oiled or not."""
        meant = {After.ALL} | ({After.TOUCH} if touched else set()) | ({After.OIL} if oiled else set())
        return tuple(item.text for item in self.items if item.after in meant)


class PrepCardText(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The card that a routine shows before it starts."""

    id: PrepCard
    name: Sentence
    items: Annotated[tuple[CareItem, ...], Meta(min_length=1)]


class DailyCheck(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The five-second question before a session.

    Attributes:
        question: asks whether anything is new.
        such_as: what could be.
    """

    question: Sentence
    such_as: Sentence
    yes: Sentence
    no: Sentence


class StopSign(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A reason to stop; urgent ones are for the emergency number."""

    text: Sentence
    urgent: bool = False


class StopNow(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The list that is one key away in the player."""

    name: Sentence
    lead: Sentence
    items: Annotated[tuple[StopSign, ...], Meta(min_length=1)]
    urgent: Sentence
    other: Sentence


class Statement(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A sentence or two that is shown as it stands."""

    text: Sentence


class CardsFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `cards.toml`."""

    prep: tuple[PrepCardText, ...]
    aftercare: Aftercare
    daily_check: DailyCheck
    stop_now: StopNow
    adults: Statement
    limits: Statement


class FlagsFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """All of `flags.toml`."""

    flags: tuple[FlagRules, ...]


class Care(Struct, frozen=True):
    """Everything around a session that keeps it safe."""

    cards: CardsFile
    flags: Mapping[Flag, FlagRules]

    def prep(self, card: PrepCard) -> PrepCardText:
        """Return the card that a routine asks for."""
        return next(text for text in self.cards.prep if text.id is card)


def load_care(library: Path) -> Care:
    """Read the cards and the flags below `assets/library`.

    Raises:
        DamagedFile: one of them is missing or not whole.
    """
    cards = load_shipped(library / "care" / "cards.toml", CardsFile)
    flags = {rules.id: rules for rules in load_shipped(library / "care" / "flags.toml", FlagsFile).flags}
    missing = [card for card in PrepCard if card not in {text.id for text in cards.prep}]
    if missing:
        raise DamagedFile(Fault(library / "care" / "cards.toml", "prep", f"lacks the card {missing[0]}"))
    absent = [flag for flag in Flag if flag not in flags]
    if absent:
        raise DamagedFile(Fault(library / "care" / "flags.toml", "flags", f"lacks the flag {absent[0]}"))
    return Care(cards, flags)
