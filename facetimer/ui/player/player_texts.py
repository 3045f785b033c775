# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The player's texts and figures, each a function of the snapshot."""

from PySide6.QtCore import QCoreApplication, QLocale

from facetimer.session.events import PauseReason
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind
from facetimer.sound.plan.phrases import of_segment
from facetimer.ui.look.wording import PHASE_ICONS, clock_words, phase_word, put_phrase, side_word

_MOVES = frozenset({SegmentKind.MOVE_IN, SegmentKind.MOVE_OUT})


def sign_word(snapshot: Snapshot) -> str:
    """Return the one large word."""
    if snapshot.status is SessionStatus.PAUSED:
        if snapshot.pause_reason is PauseReason.WAITING:
            return QCoreApplication.translate("Player", "Your turn")
        return QCoreApplication.translate("Player", "Paused")
    if snapshot.lead_in_ms:
        return QCoreApplication.translate("Player", "Get ready")
    return phase_word(snapshot.segment.kind)


def sign_icon(snapshot: Snapshot) -> str:
    """Return the icon beside the word."""
    if snapshot.status is SessionStatus.PAUSED:
        return "pause"
    return "prepare" if snapshot.lead_in_ms else PHASE_ICONS[snapshot.segment.kind]


def big_number(snapshot: Snapshot, *, count_up: bool = False) -> str:
    """Return the number: seconds left, or which repetition it is where nothing is held."""
    locale = QLocale()
    if snapshot.lead_in_ms:
        return locale.toString(snapshot.lead_in_count)
    segment = snapshot.segment
    if counts_repetitions(snapshot) and segment.rep is not None:
        return locale.toString(segment.rep)
    if count_up and segment.kind is SegmentKind.HOLD:
        return locale.toString(min(segment.duration_ms, snapshot.elapsed_ms + 1000) // 1000)
    return locale.toString(max(1, snapshot.count))


def counts_repetitions(snapshot: Snapshot) -> bool:
    """Whether the moves of this block follow one another without a hold, so that their number is what counts."""
    segment = snapshot.segment
    if segment.kind not in _MOVES or segment.reps < 2:
        return False
    block = snapshot.timeline.block_of(segment)
    return block is not None and not block.hold_ms.value


def caption(snapshot: Snapshot) -> str:
    """Return the caption: what is spoken now, or how to go on."""
    if snapshot.status is SessionStatus.PAUSED:
        if snapshot.pause_reason is PauseReason.CLOCK_GAP:
            return QCoreApplication.translate(
                "Player", "The computer slept. Click anywhere or press Space to go on."
            )
        if snapshot.pause_reason is PauseReason.WAITING:
            return waiting_words(snapshot.step.wait_for)
        return QCoreApplication.translate("Player", "Click anywhere or press Space to go on.")
    return of_segment(snapshot.segment, snapshot.step.exercise, put_phrase)


def announcement(snapshot: Snapshot) -> str:
    """Return what a screen reader says when a phase begins: the word, whose side, and the caption."""
    parts = [sign_word(snapshot)]
    segment = snapshot.segment
    if segment.kind is SegmentKind.INTRO:
        parts.append(snapshot.step.exercise.name)
    if segment.side is not None:
        parts.append(side_word(segment.side))
    if counts_repetitions(snapshot) or segment.reps > 1:
        parts.append(repetition(snapshot))
    said = ", ".join(part for part in parts if part)
    spoken = caption(snapshot)
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
    locale = QLocale()
    return QCoreApplication.translate("Player", "step {number} of {total}   {time} left").format(
        number=locale.toString(snapshot.step.index + 1),
        total=locale.toString(len(snapshot.timeline.steps)),
        time=clock_words(snapshot.session_remaining_ms),
    )


def following(snapshot: Snapshot) -> str:
    """Return what comes after this step."""
    if snapshot.segment.kind is SegmentKind.CLOSE:
        return ""
    step = snapshot.next_step
    if step is None:
        return QCoreApplication.translate("Player", "then: done")
    return QCoreApplication.translate("Player", "next: {exercise}").format(exercise=step.exercise.name)


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
    if snapshot.step.sets > 1 and segment.set is not None:
        parts.append(
            QCoreApplication.translate("Player", "set {number} of {total}").format(
                number=locale.toString(segment.set), total=locale.toString(snapshot.step.sets)
            )
        )
    return " · ".join(parts)
