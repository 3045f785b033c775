# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A change to a file's text is that change to its values and nothing else: comments, order and spelling stay."""

import copy
import re
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facetimer.choices.building.document import Document, by_itself, nested, read_text
from facetimer.choices.building.sections import Section
from facetimer.choices.building.undoing import Undoing
from facetimer.outside import Unreadable
from facetimer.resources import assets_dir

TEXT = """\
# Written on a Sunday.
id = "before-bed" # as the file
name = "Before Bed"
prep = "exercise"

# first the jaw
[[steps]]
exercise = "jaw-rest" # always
sets = 1

[[steps]]
exercise = "fish-lips"
note = \"\"\"
[[steps]]
is no heading\"\"\"

  [steps.cues]
  action = "Go."

# last
[[steps]]
exercise = "whistler"

[[exercises]]
id = "hum"
# the poses
blocks = [
    ["[[steps]]"],
]
"""
START = read_text(TEXT.encode())
TOML_LETTERS = "ab[].=\"'#{}, \r\n1"


def comments(document: Document) -> list[str]:
    return re.findall(r"# .*", document.text)


def test_what_is_read_is_what_is_written() -> None:
    assert START.encoded == TEXT.encode()
    assert [section.name for section in START.sections] == ["", "steps", "steps", "steps", "exercises"]


@pytest.mark.parametrize("path", sorted((assets_dir() / "library").glob("*/*.toml")), ids=lambda path: path.stem)
def test_every_shipped_file_is_read_and_written_the_same(path: Any) -> None:
    assert read_text(path.read_bytes()).encoded == path.read_bytes()


def test_a_comment_above_a_heading_goes_where_that_goes() -> None:
    moved = START.moved("steps", 0, 2)
    assert [step["exercise"] for step in moved.values()["steps"]] == ["fish-lips", "whistler", "jaw-rest"]
    assert '# first the jaw\n[[steps]]\nexercise = "jaw-rest" # always\n' in moved.text
    assert sorted(comments(moved)) == sorted(comments(START))
    assert moved.moved("steps", 2, 0) == START


def test_a_change_touches_its_own_line_and_no_other() -> None:
    before, after = TEXT.splitlines(), START.changed(("steps", 0, "sets"), 3).text.splitlines()
    assert [(b, a) for b, a in zip(before, after, strict=True) if b != a] == [("sets = 1", "sets = 3")]
    renamed = START.changed(("id",), "later").text
    assert renamed == TEXT.replace('"before-bed" #', '"later" #')


def test_the_values_before_the_first_table_are_changed_all_at_once() -> None:
    written = read_text(TEXT.encode()).with_head({"id": "at-noon", "prep": None, "rest_s": 5}).text
    assert tomllib.loads(written) == {
        **{key: value for key, value in tomllib.loads(TEXT).items() if key != "prep"},
        "id": "at-noon",
        "rest_s": 5,
    }
    assert 'id = "at-noon" # as the file' in written


def test_a_number_is_written_as_a_person_would_write_it() -> None:
    assert "hold_s = 5\n" in START.changed(("steps", 2, "hold_s"), 5.0).text
    assert "hold_s = 4.5\n" in START.changed(("steps", 2, "hold_s"), 4.5).text


def test_a_table_comes_with_its_first_value_and_goes_with_its_last() -> None:
    said = START.changed(("steps", 0, "cues", "hold"), "Stay.")
    assert 'cues = {hold = "Stay."}\n' in said.text
    assert said.changed(("steps", 0, "cues", "hold"), None) == START
    assert START.changed(("steps", 0, "cues", "hold"), None) == START
    assert "cues" not in START.changed(("steps", 1, "cues", "action"), None).values()["steps"][1]
    assert START.changed(("asked", "by"), "A. Meier").values()["asked"] == {"by": "A. Meier"}


def test_a_table_of_its_own_is_changed_where_it_stands() -> None:
    text = 'id = "a"\n\n[asked] # of whom\nby = "A. Meier"\n'
    document = read_text(text.encode())
    assert document.changed(("asked", "by"), "B. Huber").text == text.replace("A. Meier", "B. Huber")
    assert document.changed(("asked", "until"), None) == document
    inline = read_text(b'id = "a"\n').changed(("asked", "by"), "A. Meier")
    assert inline.changed(("asked", "by"), None).text == 'id = "a"\n'


def test_a_step_is_added_duplicated_and_removed() -> None:
    added = START.added("steps", 1, {"exercise": "kiss-face", "cues": {"hold": "Stay."}})
    assert added.values()["steps"][1] == {"exercise": "kiss-face", "cues": {"hold": "Stay."}}
    assert added.removed("steps", 1) == START
    twice = START.duplicated("steps", 0)
    assert twice.values()["steps"][:2] == [START.values()["steps"][0]] * 2
    assert START.removed("exercises", 0).text.endswith('exercise = "whistler"\n')


def test_a_file_from_nothing_grows_at_its_end() -> None:
    made = read_text(b'id = "new"\n')
    for name in ("fish-lips", "whistler"):
        made = made.added("steps", 9, {"exercise": name})
    assert made.text == 'id = "new"\n\n[[steps]]\nexercise = "fish-lips"\n\n[[steps]]\nexercise = "whistler"\n'
    assert read_text(b"").added("steps", 0, {"exercise": "hum"}).text == '[[steps]]\nexercise = "hum"\n'


def test_steps_in_brackets_are_given_headings() -> None:
    document = read_text(b'id = "a" # mine\nsteps = [{ exercise = "hum", hold_s = 4 }, { exercise = "press" }]\n')
    assert document.values()["steps"] == [{"exercise": "hum", "hold_s": 4}, {"exercise": "press"}]
    assert [section.name for section in document.sections] == ["", "steps", "steps"]
    assert "# mine" in document.text


def test_parts_in_brackets_are_given_headings() -> None:
    document = read_text(b'id = "a"\nblocks = [{ label = "one", reps = 3 }]\n').duplicated("blocks", 0)
    assert document.values()["blocks"] == [{"label": "one", "reps": 3}] * 2


def test_an_exercise_within_a_routine_is_a_file_by_itself() -> None:
    alone = b'id = "hum"\n\n[cues]\naction = "Hum."\n\n[[blocks]]\nlabel = "a"\n\n[[blocks.poses]]\nto = 1\n'
    inside = nested(read_text(alone), "exercises")
    commented = Section("exercises", f"# from a friend\n{inside.body}")
    assert by_itself(commented) == alone


def test_lines_end_as_they_did_and_the_last_one_ends() -> None:
    windows = TEXT.replace("\n", "\r\n").encode()
    assert read_text(windows).moved("steps", 0, 1).moved("steps", 1, 0).encoded == windows
    assert read_text(b'id = "a"').changed(("name",), "A").encoded == b'id = "a"\nname = "A"\n'
    assert read_text(b"\xef\xbb\xbfid = 1\n").encoded == b"id = 1\n"


def test_a_text_full_of_what_looks_like_headings_is_refused() -> None:
    with pytest.raises(Unreadable, match="in the middle of texts"):
        read_text(('a = """\n' + "[b]\n" * 300 + '"""\n').encode())
    with pytest.raises(Unreadable):
        read_text(b"id = ")


def test_a_whole_file_becomes_a_table_of_another_with_its_comments() -> None:
    text = (assets_dir() / "library/exercises/fish-lips.toml").read_bytes()
    section = nested(read_text(text), "exercises")
    assert tomllib.loads(section.text) == {"exercises": [tomllib.loads(text.decode())]}
    assert "# SPDX" in section.text


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "duplicate", "remove", "hold_s", "reps", "note", "cue", "name"]),
        st.integers(0, 5),
        st.integers(0, 5),
        st.one_of(st.none(), st.text(max_size=8), st.floats(0, 600), st.integers(0, 200)),
    ),
    max_size=30,
)


def edited(document: Document, plain: dict[str, Any], edit: tuple[str, int, int, Any]) -> Document:
    """Return the document after an edit, and do the same to `plain`."""
    kind, index, to, value = edit
    steps = plain.setdefault("steps", [])
    if kind == "name":
        plain["name"] = str(value)
        return document.changed(("name",), str(value))
    if kind == "add":
        index = min(index, len(steps))
        steps.insert(index, {"exercise": str(value)})
        return document.added("steps", index, {"exercise": str(value)})
    if not steps:
        return document
    index, to = index % len(steps), to % len(steps)
    if kind == "move":
        steps.insert(to, steps.pop(index))
        return document.moved("steps", index, to)
    if kind == "duplicate":
        steps.insert(index, copy.deepcopy(steps[index]))
        return document.duplicated("steps", index)
    if kind == "remove":
        del steps[index]
        return document.removed("steps", index)
    table, key = (steps[index].setdefault("cues", {}), "action") if kind == "cue" else (steps[index], kind)
    if value is None:
        table.pop(key, None)
    else:
        table[key] = value
    if not steps[index].get("cues", True):
        del steps[index]["cues"]
    return document.changed(("steps", index, *(("cues", "action") if kind == "cue" else (kind,))), value)


@given(EDITS)
def test_any_changes_are_those_to_plain_values_and_undone_they_are_the_start(edits: list[Any]) -> None:
    state, plain = Undoing(START), START.values()
    for edit in edits:
        state = state.did(edited(state.present, plain, edit))
    plain["steps"] = plain["steps"] or None
    said = state.present.values()
    assert {"steps": None, **said} == plain
    assert read_text(state.present.encoded) == state.present
    last = state.present.encoded
    while state.past:
        state = state.undone()
    assert state.present.encoded == TEXT.encode()
    while state.future:
        state = state.redone()
    assert state.present.encoded == last


def test_two_hundred_changes_back_and_forth_are_the_same_bytes() -> None:
    state = Undoing(START)
    for number in range(200):
        index = number % 3
        state = state.did(state.present.moved("steps", index, 2).changed(("steps", index, "reps"), number + 1))
    assert len(state.past) == 200
    end = state.present.encoded
    for _ in range(200):
        state = state.undone()
    assert state.present.encoded == TEXT.encode()
    for _ in range(200):
        state = state.redone()
    assert state.present.encoded == end


@given(st.one_of(st.binary(max_size=200), st.text(TOML_LETTERS, max_size=200).map(str.encode)))
def test_any_bytes_are_a_document_that_says_the_same_or_a_refusal(content: bytes) -> None:
    try:
        document = read_text(content)
    except Unreadable:
        return
    said = tomllib.loads(content.decode("utf-8-sig"))
    assert document.values() == said
    assert read_text(document.encoded) == document
