# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The hands of all exercises, at many moments of each: where they are, and above all where they never are."""

from collections.abc import Iterator, Sequence
from math import dist, hypot

import pytest
from msgspec.structs import replace

from facetimer.face.geometry.curves import Point, inside
from facetimer.face.hands.holding import held
from facetimer.face.hands.placing import Placed
from facetimer.face.head.lips import lip_paths
from facetimer.face.head.portrait import mouth_of
from facetimer.face.rig.hand_uses import use_of
from facetimer.face.rig.rig import Rig
from facetimer.face.scene import alone
from facetimer.library.catalogue import Catalogue
from facetimer.library.model.practice import Exercise
from facetimer.library.model.vocabulary import Tool
from tests.face.touched import Sample, hand_samples, hands_at, unlike_segments

FRAME_MS = 16
MOST_PER_FRAME = 8.0
FIGURE = ("face", "ear", "neck")
MOUTH_MOVES = frozenset({"smile", "lip_pucker", "lip_funnel", "lip_press", "lip_stretch"})
SEEN = 0.3
"""A move of the mouth by so much is to be seen: a small smile is 0.4."""
COVERED_AT_MOST = 0.2
"""Of the outline of a mouth that is the subject: a stroke from its corner covers that corner."""


@pytest.fixture(scope="module")
def samples(rig: Rig, catalogue: Catalogue) -> list[Sample]:
    return [sample for exercise in catalogue.exercises.values() for sample in hand_samples(rig, exercise, steps=8)]


@pytest.fixture(scope="module")
def on_skin(samples: list[Sample]) -> list[Sample]:
    found = [sample for sample in samples if sample.on_skin]
    assert len(found) > 2000
    return found


def outlines(rig: Rig) -> list[list[Point]]:
    hair = [path for brush in rig.hair.brushes(0) if brush.layer in {"back", "mass"} for path in brush.paths()]
    return [path.sampled(8) for path in (*hair, *(path for name in FIGURE for path in rig.outline(name, {})))]


def lies_in(point: Point, shapes: Sequence[Sequence[Point]]) -> bool:
    return any(inside(point, shape) for shape in shapes)


def behind_the_jaw(sample: Sample) -> bool:
    """Whether the hand is on a part of its track that runs where the picture does not show it."""
    stroke = sample.touch.stroke
    hidden = stroke.hidden_legs / max(1, len(stroke.path) - 1)
    return 0 < hidden >= sample.touch.travelled


def pinches(sample: Sample) -> bool:
    """Whether one fingertip lies behind what is pinched: the jaw's edge, an ear."""
    return sample.exercise.tool is Tool.THUMB_AND_INDEX


def test_every_stroke_of_every_exercise_has_its_hand(rig: Rig, catalogue: Catalogue) -> None:
    for exercise in catalogue.exercises.values():
        for block in exercise.blocks:
            for stroke in block.strokes:
                assert use_of(rig.hands.uses, exercise.tool, stroke).hand in rig.hands.names
    with pytest.raises(KeyError, match="no hand makes"):
        use_of((), Tool.PALMS, catalogue.exercises["warm-palms"].blocks[0].strokes[0])


def test_a_hand_hangs_on_its_own_arm(samples: list[Sample]) -> None:
    """The drawing is a right hand; the left is its mirror image, and each arm leaves on its own side."""
    for sample in samples:
        affine = sample.hand.affine
        assert (affine.a * affine.d - affine.b * affine.c < 0) is sample.hand.left, sample.where
        out = -1 if sample.hand.left else 1
        across = sample.exercise.tool is Tool.FLAT_HAND and sample.touch.stroke.path[0] == "clav"
        assert sample.hand.left is ((sample.touch.anchoring is not None or across) is sample.touch.right), (
            sample.where
        )
        assert sample.hand.towards_wrist[0] * out > 0, sample.where


def test_every_hand_keeps_its_size(samples: list[Sample]) -> None:
    for sample in samples:
        size = hypot(sample.hand.affine.a, sample.hand.affine.b)
        assert 0.87 <= size <= 1.12 * 1.06, f"{sample.where}: {size:.2f}"


def test_every_forearm_leaves_the_frame_at_the_side_or_below(samples: list[Sample]) -> None:
    """Of a hand in the hair even the wrist lies above the picture: its forearm goes out to the side there."""
    for sample in samples:
        if sample.touch.shown < 1:  # still on its way in
            continue
        hand = sample.hand
        (x, y), (dx, dy) = hand.affine.put(*hand.hand.wrist), hand.hand.elbow
        tip = hand.affine.put(hand.hand.wrist[0] + dx, hand.hand.wrist[1] + dy)
        way = tip[0] - x, tip[1] - y
        if y <= 0:
            assert -way[1] < abs(way[0]), f"{sample.where}: an arm from above"
            continue
        body = [hand.affine.put(*point) for point in hand.hand.layers[0].paths[0].sampled(3)]
        while 0 <= x <= 800 and 0 <= y <= 1000:
            x, y = x + 4 * way[0], y + 4 * way[1]
        assert y > 0, f"{sample.where}: an arm from above"
        if -40 < x < 840 and y < 1040:  # else even the wrist is out of sight
            assert inside((x, y), body), f"{sample.where}: the arm ends at {x:.0f}, {y:.0f}"


def test_what_touches_lies_within_the_figure(rig: Rig, on_skin: list[Sample]) -> None:
    shapes = outlines(rig)
    unlike = {(sample.exercise.id, sample.hand.affine): sample for sample in on_skin}
    for sample in unlike.values():
        if behind_the_jaw(sample) or pinches(sample):
            continue
        places = sample.touched() if sample.hand.hand.has_tool else sample.hand.pads
        beyond = [at for at in places if not lies_in(at, shapes)]
        assert len(beyond) <= (2 if sample.hand.hand.has_tool else 0), f"{sample.where}: {beyond}"


def test_no_hand_covers_a_mouth_that_is_the_subject(rig: Rig, on_skin: list[Sample]) -> None:
    checked = 0
    for sample in on_skin:
        moves = (move for block in sample.exercise.blocks for move in block.poses)
        if not any(move.parameter in MOUTH_MOVES and abs(move.end) >= SEEN for move in moves):
            continue
        checked += 1
        form = lip_paths(mouth_of(rig, sample.channels))
        lips = [point for path in (form.upper, form.lower) for point in path.sampled(1)]
        hand = [sample.hand.affine.put(*point) for point in sample.hand.hand.outline.sampled(1)]
        assert sum(inside(point, hand) for point in lips) <= COVERED_AT_MOST * len(lips), sample.where
    assert checked > 50


@pytest.mark.parametrize(
    ("identifier", "most"),
    [
        ("eye-v", 0.0),
        ("eyes-closed-up", 0.0),
        ("owl-eyes", 0.0),
        ("eyebrow-lifter", 0.0),
        ("brow-pinch", 0.34),
        ("eye-circles", 0.34),
    ],
)
def test_the_pupil_is_seen_where_the_eye_is_worked(
    rig: Rig, on_skin: list[Sample], identifier: str, most: float
) -> None:
    """A finger that goes round the eye has to cross it once; the arm swings along, so that it is done soon."""
    here = [sample for sample in on_skin if sample.exercise.id == identifier]
    covered = 0
    for sample in here:
        pupil = rig.place("pupil", sample.channels, right=sample.touch.right)
        hand = sample.hand.hand.outline.sampled(2)
        covered += inside(pupil, [sample.hand.affine.put(*point) for point in hand])
    assert len(here) > 8
    assert covered <= most * len(here), f"{covered} of {len(here)}"


@pytest.mark.parametrize("identifier", ["brow-pinch", "cheek-knead", "jaw-pinch"])
def test_thumb_and_index_finger_close_as_the_pinch_deepens(
    rig: Rig, on_skin: list[Sample], identifier: str
) -> None:
    sample = next(sample for sample in on_skin if sample.exercise.id == identifier)
    opened, closed = (
        held(rig.hands, Tool.THUMB_AND_INDEX, replace(sample.touch, press=press)).pads for press in (0.0, 1.0)
    )
    assert dist(*closed) < 0.6 * dist(*opened)


def same_hand(one: Sample, other: Sample) -> bool:
    same_stroke = one.touch.stroke is other.touch.stroke and one.touch.anchoring is other.touch.anchoring
    return same_stroke and one.touch.right is other.touch.right


def steps_of(rig: Rig, exercise: Exercise) -> Iterator[tuple[Sample, Sample]]:
    timeline = alone(exercise)
    for segment in unlike_segments(timeline):
        before: list[Sample] | None = None
        for at in range(0, segment.duration_ms, FRAME_MS):
            now = hands_at(rig, exercise, timeline, segment, at)
            for one in now:
                other = next((o for o in before or () if same_hand(o, one)), None)
                if other is not None:
                    yield other, one
            before = now


@pytest.mark.parametrize(
    "identifier",
    [
        "gs-neck",
        "strokes-up-and-out",
        "tapping",
        "eye-circles",
        "forehead-knuckle",
        "brow-stretch",
        "happy-cheeks",
        "hairline-rubs",
    ],
)
def test_no_hand_jumps_between_two_frames(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    frames = 0
    for one, other in steps_of(rig, catalogue.exercises[identifier]):
        frames += 1
        for place in (one.hand.hand.contact, one.hand.hand.wrist):
            way = dist(one.hand.affine.put(*place), other.hand.affine.put(*place))
            assert way <= MOST_PER_FRAME, f"{other.where}: {way:.1f}"
        assert one.hand.hand is other.hand.hand, other.where
    assert frames > 500


@pytest.mark.parametrize("identifier", ["brow-pinch", "cheek-knead", "jaw-pinch"])
def test_no_pinch_closes_with_a_jerk(rig: Rig, catalogue: Catalogue, identifier: str) -> None:
    squeezed = set()
    for one, other in steps_of(rig, catalogue.exercises[identifier]):
        before, now = one.hand, other.hand
        if before.hand is not now.hand:
            squeezed.add((before.hand.name, now.hand.name))
            for ends in zip(places_on(before), places_on(now), strict=True):
                assert dist(*ends) <= MOST_PER_FRAME, f"{other.where}: {dist(*ends):.1f}"
    assert len(squeezed) > 2


def places_on(one: Placed) -> list[Point]:
    """Return where joints and fingertips of a hand lie."""
    hand = one.hand
    return [one.affine.put(*at) for at in (hand.wrist, hand.index, hand.little, hand.thumb, *hand.pads)]
