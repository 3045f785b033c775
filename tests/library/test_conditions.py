# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.library.conditions import UnreadableCondition, condition_of, line_of, readable_conditions
from facetimer.library.safety import Condition
from facetimer.library.vocabulary import Flag, Zone

conditions = st.builds(
    Condition,
    st.sampled_from(Flag),
    st.sampled_from(["", "botulinum", "filler"]),
    st.none() | st.dates(),
    st.none() | st.integers(1, 730),
    st.frozensets(st.sampled_from(Zone)),
)


@given(conditions)
def test_what_is_written_is_what_is_read(condition: Condition) -> None:
    assert condition_of(line_of(condition)) == condition


def test_a_line_reads_as_a_person_would_write_it() -> None:
    assert condition_of("INJ.botulinum since=2026-11-01 wait=21 zones=lips,chin") == Condition(
        Flag.INJ, "botulinum", date(2026, 11, 1), 21, frozenset({Zone.LIPS, Zone.CHIN})
    )


@pytest.mark.parametrize("line", ["", "HAT", "INJ since=yesterday", "INJ wait=soon", "INJ zones=hat"])
def test_a_line_that_says_nothing_understood_is_told(line: str) -> None:
    kept, notices = readable_conditions([line, "TMJ"])

    assert kept == (Condition(Flag.TMJ),)
    assert len(notices) == 1
    assert repr(line) in notices[0]


def test_the_sentence_shows_what_would_be_right() -> None:
    with pytest.raises(UnreadableCondition, match=r"`INJ.botulinum since=2026-11-01 zones=lips`"):
        condition_of("HAT")
