# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What an exercise's page calls tools, pressures, phases, sources and how much is known. Sentences only."""

from collections.abc import Mapping

from facetimer.library.health.rule_format import Effect
from facetimer.library.model.vocabulary import Evidence, Pressure, SideHand, Source, Tool
from facetimer.notices import Notice
from facetimer.session.timeline import SegmentKind
from facetimer.translating import QT_TRANSLATE_NOOP

TOOL_WORDS: Mapping[Tool, Notice] = {
    Tool.NONE: Notice(QT_TRANSLATE_NOOP("Notices", "No hand on the face.")),
    Tool.FINGERTIPS: Notice(QT_TRANSLATE_NOOP("Notices", "With the fingertips.")),
    Tool.INDEX_FINGERS: Notice(QT_TRANSLATE_NOOP("Notices", "With both index fingers.")),
    Tool.TWO_FINGERS: Notice(QT_TRANSLATE_NOOP("Notices", "With two fingers.")),
    Tool.THREE_FINGERS: Notice(QT_TRANSLATE_NOOP("Notices", "With three fingers.")),
    Tool.RING_FINGER: Notice(QT_TRANSLATE_NOOP("Notices", "With the ring fingers.")),
    Tool.FLAT_FINGERS: Notice(QT_TRANSLATE_NOOP("Notices", "With flat fingers.")),
    Tool.FLAT_HAND: Notice(QT_TRANSLATE_NOOP("Notices", "With a flat hand.")),
    Tool.KNUCKLES: Notice(QT_TRANSLATE_NOOP("Notices", "With the flat of the knuckles.")),
    Tool.PALMS: Notice(QT_TRANSLATE_NOOP("Notices", "With the palms.")),
    Tool.C_HAND: Notice(QT_TRANSLATE_NOOP("Notices", "With thumb and index finger as a C.")),
    Tool.THUMB_AND_INDEX: Notice(QT_TRANSLATE_NOOP("Notices", "With thumb and index finger.")),
    Tool.GUA_SHA: Notice(QT_TRANSLATE_NOOP("Notices", "With a gua sha stone, nearly flat on oiled skin.")),
    Tool.ROLLER: Notice(QT_TRANSLATE_NOOP("Notices", "With a face roller.")),
}

SIDE_HAND_WORDS: Mapping[SideHand, Notice] = {
    SideHand.SAME: Notice(QT_TRANSLATE_NOOP("Notices", "Right side with the right hand, left with the left.")),
    SideHand.OPPOSITE: Notice(QT_TRANSLATE_NOOP("Notices", "Right side with the left hand, left with the right.")),
}

PRESSURE_WORDS: Mapping[Pressure, Notice] = {
    Pressure.NONE: Notice(QT_TRANSLATE_NOOP("Notices", "No pressure: nothing presses on the skin.")),
    Pressure.FEATHER: Notice(
        QT_TRANSLATE_NOOP("Notices", "Feather light: the skin moves, the muscle below it is not felt.")
    ),
    Pressure.LIGHT: Notice(QT_TRANSLATE_NOOP("Notices", "Light: as much as it takes to spread a cream.")),
    Pressure.LIGHT_MEDIUM: Notice(
        QT_TRANSLATE_NOOP("Notices", "Light to medium: the muscle is just felt, and nothing hurts.")
    ),
    Pressure.MEDIUM: Notice(QT_TRANSLATE_NOOP("Notices", "Medium: the muscle is felt, and nothing hurts.")),
}

PHASE_WORDS: Mapping[SegmentKind, str] = {
    SegmentKind.MOVE_IN: QT_TRANSLATE_NOOP("Notices", "Move, {seconds} s: {cue}"),
    SegmentKind.HOLD: QT_TRANSLATE_NOOP("Notices", "Hold, {seconds} s: {cue}"),
    SegmentKind.MOVE_OUT: QT_TRANSLATE_NOOP("Notices", "Let go, {seconds} s: {cue}"),
}

BARE_PHASE_WORDS: Mapping[SegmentKind, str] = {
    SegmentKind.MOVE_IN: QT_TRANSLATE_NOOP("Notices", "Move, {seconds} s."),
    SegmentKind.HOLD: QT_TRANSLATE_NOOP("Notices", "Hold, {seconds} s."),
    SegmentKind.MOVE_OUT: QT_TRANSLATE_NOOP("Notices", "Let go, {seconds} s."),
}

SOURCE_WORDS: Mapping[Source, Notice] = {
    Source.ARTICLE: Notice(QT_TRANSLATE_NOOP("Notices", "set by the article")),
    Source.APP: Notice(QT_TRANSLATE_NOOP("Notices", "our suggestion")),
    Source.MINE: Notice(QT_TRANSLATE_NOOP("Notices", "your own")),
}

EVIDENCE_WORDS: Mapping[Evidence, Notice] = {
    Evidence.SMALL_STUDY: Notice(QT_TRANSLATE_NOOP("Notices", "Small studies of exercises like it.")),
    Evidence.SMALL_STUDY_SHORT: Notice(
        QT_TRANSLATE_NOOP("Notices", "Small studies of the tool, most of them over minutes or weeks.")
    ),
    Evidence.INDIRECT: Notice(
        QT_TRANSLATE_NOOP("Notices", "Studied in patients, done by therapists; not in healthy faces at home.")
    ),
    Evidence.TRADITIONAL: Notice(QT_TRANSLATE_NOOP("Notices", "A traditional point.")),
    Evidence.COMFORT: Notice(QT_TRANSLATE_NOOP("Notices", "For comfort; nothing more is claimed.")),
}

EFFECT_WORDS: Mapping[Effect, str] = {
    Effect.BLOCK: QT_TRANSLATE_NOOP("Notices", "Left out with: {situations}."),
    Effect.ASK: QT_TRANSLATE_NOOP("Notices", "Ask first with: {situations}."),
    Effect.SOFTEN: QT_TRANSLATE_NOOP("Notices", "Milder with: {situations}."),
    Effect.NOTE: QT_TRANSLATE_NOOP("Notices", "Take care with: {situations}."),
}
