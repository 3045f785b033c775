# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The player's texts and figures, each a function of the snapshot."""

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.choices.player_words import counts_repetitions, holds_in_a_row
from facetimer.library.model.movement import StrokeType
from facetimer.library.model.vocabulary import Pressure
from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import LEAD_IN_MS, Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.sound.plan.phrases import of_segment
from facetimer.ui.look.wording import (
    PHASE_ICONS,
    clock_words,
    phase_word,
    pressure_word,
    put_phrase,
    side_word,
    stroke_word,
)


def sign_word(snapshot: Snapshot) -> str:
    """Return the one large word: of a stroke what hands do, where sides change the side that comes."""
    if snapshot.status is SessionStatus.PAUSED:
        if snapshot.pause_reason is PauseReason.WAITING:
            return QCoreApplication.translate("Player", "Your turn")
        return QCoreApplication.translate("Player", "Paused")
    if snapshot.lead_in_ms:
        return QCoreApplication.translate("Player", "Get ready")
    segment = snapshot.segment
    if segment.kind is SegmentKind.SIDE_SWITCH and segment.side is not None:
        return capital(side_word(segment.side))
    stroke = stroke_of(snapshot)
    return (stroke_word(stroke) if stroke else "") or phase_word(segment.kind)


def sign_icon(snapshot: Snapshot) -> str:
    """Return the icon beside the word."""
    if snapshot.status is SessionStatus.PAUSED:
        return "pause"
    if snapshot.lead_in_ms:
        return "prepare"
    return "glide" if stroke_of(snapshot) is StrokeType.EFFLEURAGE else PHASE_ICONS[snapshot.segment.kind]


def stroke_of(snapshot: Snapshot) -> StrokeType | None:
    """Return how hands or a tool move on their way; None where they do not, or there is no way just now."""
    segment = snapshot.segment
    block = snapshot.timeline.block_of(segment) if segment.kind is SegmentKind.MOVE_IN else None
    return block.strokes[0].type if block is not None and block.strokes else None


def big_number(snapshot: Snapshot, *, count_up: bool = False) -> str:
    """Return the number: seconds left, or which stroke or repetition it is where nothing is held."""
    locale = QLocale()
    if snapshot.lead_in_ms:
        return locale.toString(snapshot.lead_in_count)
    segment = snapshot.segment
    if counts_repetitions(snapshot) and segment.rep is not None:
        return locale.toString(segment.rep)
    if count_up and segment.kind is SegmentKind.HOLD:
        return locale.toString(min(segment.duration_ms, snapshot.elapsed_ms + 1000) // 1000)
    return locale.toString(max(1, snapshot.count))


def below_number(snapshot: Snapshot) -> str:
    """Return the line below the number: of how many strokes, or which of the holds in a row; mostly empty."""
    locale = QLocale()
    if snapshot.lead_in_ms:
        return ""
    if counts_repetitions(snapshot):
        return QCoreApplication.translate("Player", "of {total}").format(
            total=locale.toString(snapshot.segment.reps)
        )
    row = holds_in_a_row(snapshot)
    if row is None:
        return ""
    return QCoreApplication.translate("Player", "{number} of {total}").format(
        number=locale.toString(row[0]), total=locale.toString(row[1])
    )


def way_on(snapshot: Snapshot) -> str:
    """Return how to go on from a pause."""
    if snapshot.pause_reason is PauseReason.CLOCK_GAP:
        return QCoreApplication.translate("Player", "The computer slept. Click anywhere to go on.")
    if snapshot.pause_reason is PauseReason.WAITING:
        return waiting_words(snapshot.step.wait_for)
    return QCoreApplication.translate("Player", "Click anywhere to go on.")


def way_on_by_key(snapshot: Snapshot) -> str:
    """Return the same for a keyboard and a pedal."""
    if snapshot.counts_in_ms < LEAD_IN_MS:
        return QCoreApplication.translate("Player", "Or Space, or a pedal.")
    return QCoreApplication.translate("Player", "Or Space, or a pedal. 3, 2, 1 comes first.")


def left_of_phase(snapshot: Snapshot) -> str:
    """Return what is left of the phase that a pause stopped; nothing where it waits for somebody."""
    locale, segment = QLocale(), snapshot.segment
    if snapshot.pause_reason is PauseReason.WAITING:
        return ""
    if counts_repetitions(snapshot) and segment.rep is not None:
        return QCoreApplication.translate("Player", "{number} of {total}").format(
            number=locale.toString(segment.rep), total=locale.toString(segment.reps)
        )
    seconds = locale.toString(max(1, snapshot.count))
    if segment.kind is SegmentKind.HOLD:
        return QCoreApplication.translate("Player", "{seconds} s of the hold to go").format(seconds=seconds)
    return QCoreApplication.translate("Player", "{seconds} s to go").format(seconds=seconds)


def spoken_words(snapshot: Snapshot) -> str:
    """Return what is spoken now, or how to go on."""
    if snapshot.status is SessionStatus.PAUSED:
        return way_on(snapshot)
    return of_segment(snapshot.segment, snapshot.step.exercise, put_phrase)


def announcement(snapshot: Snapshot) -> str:
    """Return what a screen reader says when a phase begins: the word, whose side, and what is spoken."""
    parts = [sign_word(snapshot)]
    segment = snapshot.segment
    if segment.kind is SegmentKind.INTRO:
        parts.append(snapshot.step.exercise.name)
    if segment.side is not None and segment.kind is not SegmentKind.SIDE_SWITCH:
        parts.append(side_word(segment.side))
    if counts_repetitions(snapshot) or segment.reps > 1:
        parts.append(repetition(snapshot))
    said = ", ".join(part for part in parts if part)
    spoken = spoken_words(snapshot)
    if spoken.casefold().startswith(said.casefold()):  # "Hold. Hold. Breathe." is no help
        return spoken
    return f"{said}. {spoken}" if spoken else f"{said}."


def tone_mark(snapshot: Snapshot) -> tuple[object, ...]:
    """Return a value that changes whenever a tone sounds: at each phase, each second of a hold and of 3-2-1."""
    counted = snapshot.count if snapshot.is_hold else 0
    return snapshot.status, snapshot.segment.index, counted, snapshot.lead_in_count


def waiting_words(wait_for: str) -> str:
    """Return what to fetch and how to go on; `wait_for` is what the timeline names."""
    fetched = {
        "oil": QCoreApplication.translate("Player", "Oil comes next."),
        "gua_sha": QCoreApplication.translate("Player", "Gua sha and oil come next."),
        "roller": QCoreApplication.translate("Player", "Roller and oil come next."),
    }.get(wait_for, "")
    return f"{fetched} " + QCoreApplication.translate("Player", "Press anywhere first, while your hands are dry.")


def facts(snapshot: Snapshot) -> str:
    """Return which step it is and what time is left."""
    return _facts(snapshot, snapshot.step.index + 1, snapshot.session_remaining_ms)


def longest_facts(snapshot: Snapshot) -> str:
    """Return the longest that they become in this session, for room that does not change while it runs."""
    return _facts(snapshot, len(snapshot.timeline.steps), snapshot.timeline.total_ms)


def _facts(snapshot: Snapshot, number: int, left_ms: int) -> str:
    locale = QLocale()
    return QCoreApplication.translate("Player", "{number} of {total} · {time} left").format(
        number=locale.toString(number),
        total=locale.toString(len(snapshot.timeline.steps)),
        time=clock_words(left_ms),
    )


def following(snapshot: Snapshot) -> tuple[str, str]:
    """Return the id and the name of what comes after this step; no id where nothing does."""
    step = snapshot.next_step
    if snapshot.segment.kind is SegmentKind.CLOSE:
        return "", ""
    if step is None:
        return "", QCoreApplication.translate("Player", "Then you are done")
    return step.exercise.id, step.exercise.name


def repetition(snapshot: Snapshot) -> str:
    """Return which repetition of how many, and of which set; empty where there is but one."""
    segment = snapshot.segment
    locale = QLocale()
    parts = []
    if segment.rep is not None and segment.reps > 1:
        parts.append(
            QCoreApplication.translate("Player", "{number} of {total}").format(
                number=locale.toString(segment.rep), total=locale.toString(segment.reps)
            )
        )
    if which := set_words(snapshot):
        parts.append(which)
    return " · ".join(parts)


def set_words(snapshot: Snapshot) -> str:
    """Return which set of how many; empty where there is but one."""
    locale, segment = QLocale(), snapshot.segment
    if snapshot.step.sets < 2 or segment.set is None:
        return ""
    return QCoreApplication.translate("Player", "set {number} of {total}").format(
        number=locale.toString(segment.set), total=locale.toString(snapshot.step.sets)
    )


def pressure_spoken(pressure: Pressure) -> str:
    """Return how hard the touch is in words that stand alone: "light" by itself could be anything."""
    word = pressure_word(pressure)
    return QCoreApplication.translate("Player", "Pressure: {pressure}").format(pressure=word) if word else ""


def capital(words: str) -> str:
    """Return words with a capital letter first."""
    return f"{words[:1].upper()}{words[1:]}"
