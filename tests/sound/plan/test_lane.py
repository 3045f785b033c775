# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Where nothing overlaps: gaps, places found from either end, and what is given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.sound.plan.lane import TONE_GAP_MS, VOICE_GAP_MS, Lane, Taken

wanted = st.builds(
    lambda start, length, is_voice: Taken(start, start + length, is_voice),
    st.integers(0, 4_000),
    st.integers(1, 900),
    st.booleans(),
)


def lane(*taken: Taken) -> Lane:
    made = Lane()
    for each in taken:
        made.take(each)
    return made


def too_close(one: Taken, other: Taken) -> bool:
    gap = VOICE_GAP_MS if one.is_voice or other.is_voice else TONE_GAP_MS
    return one.start_ms < other.end_ms + gap and other.start_ms < one.end_ms + gap


def test_two_tones_need_less_room_than_a_tone_and_a_voice() -> None:
    tone = Taken(1_000, 1_500)
    beside = Taken(1_500 + TONE_GAP_MS, 2_000)
    assert lane(tone).conflict(beside) is None
    assert lane(tone).conflict(Taken(beside.start_ms, 2_000, is_voice=True)) == tone


def test_what_is_taken_cannot_be_taken_again_until_it_is_given_back() -> None:
    one = Taken(0, 500)
    made = lane(one)
    with pytest.raises(ValueError, match="comes too close to"):
        made.take(Taken(400, 700))
    made.give_back(one)
    made.take(Taken(400, 700))
    with pytest.raises(ValueError, match="not in list"):
        made.give_back(one)


def test_a_bed_may_lie_under_voices_but_not_under_tones() -> None:
    made = lane(Taken(0, 500), Taken(1_000, 3_000, is_voice=True), Taken(3_500, 3_700, is_voice=True))
    assert made.conflict(Taken(3_400, 3_600), with_voices=False) is None
    assert made.conflict(Taken(400, 900), with_voices=False) == Taken(0, 500)


def test_a_place_is_found_from_either_end() -> None:
    made = lane(Taken(1_000, 2_000, is_voice=True))
    assert made.next_free(900, 300, 3_000, is_voice=False) == 2_000 + VOICE_GAP_MS
    assert made.next_free(900, 300, 2_400, is_voice=False) is None
    assert made.last_free(2_200, 300, 0, is_voice=False) == 1_000 - VOICE_GAP_MS - 300
    assert made.last_free(2_200, 300, 800, is_voice=False) is None


@given(st.lists(wanted, max_size=25), wanted)
def test_a_conflict_is_found_exactly_where_one_is(offered: list[Taken], asked: Taken) -> None:
    made, held = Lane(), list[Taken]()
    for each in offered:
        if not any(too_close(each, other) for other in held):
            made.take(each)
            held.append(each)
        else:
            assert made.conflict(each) is not None
    found = made.conflict(asked)
    assert (found is not None) == any(too_close(asked, other) for other in held)
    for tones_only in (made.conflict(asked, with_voices=False),):
        expected = any(too_close(asked, other) for other in held if not other.is_voice)
        assert (tones_only is not None) == expected


@given(st.lists(wanted, max_size=25), st.integers(1, 900), st.integers(0, 4_000), st.booleans())
def test_the_place_found_is_free_and_none_before_it_is(
    offered: list[Taken], length_ms: int, earliest_ms: int, is_voice: bool
) -> None:
    made = Lane()
    for each in offered:
        if made.conflict(each) is None:
            made.take(each)
    start = made.next_free(earliest_ms, length_ms, 20_000, is_voice=is_voice)
    assert start is not None
    assert made.conflict(Taken(start, start + length_ms, is_voice)) is None
    for earlier in range(earliest_ms, start, 13):
        assert made.conflict(Taken(earlier, earlier + length_ms, is_voice)) is not None
