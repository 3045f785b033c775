# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from facetimer.face.scene import alone
from facetimer.face.style import FaceStyle
from facetimer.resources import assets_dir
from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.session.timeline import SegmentKind, Timeline, compile_timeline
from facetimer.sound.plan.planning import plan_cues
from facetimer.sound.tones import LONGEST_MS
from facetimer.ui.look.languages import install_language, languages
from facetimer.ui.look.wording import put_phrase
from facetimer.ui.picture.face_view import FaceView
from facetimer.ui.player.player_texts import spoken_words
from tests.ui.pseudo_locales import longer, make_pseudo_locales
from tests.ui.surroundings import shipped_catalogue, shipped_rig

SHIPPED = assets_dir() / "i18n"
TOOLS = Path(sys.executable).parent


@pytest.fixture
def put_back(qtbot: QtBot) -> Iterator[list[QTranslator]]:
    installed: list[QTranslator] = []
    yield installed
    for translator in installed:
        QCoreApplication.removeTranslator(translator)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())


def install(folder: Path, chosen: str, put_back: list[QTranslator]) -> None:
    translator = install_language(folder, chosen)
    assert translator is not None
    put_back.append(translator)


def steps(count: int) -> str:
    return QCoreApplication.translate("RoutinePage", "%n steps", "", count)


def test_english_has_its_plurals(put_back: list[QTranslator]) -> None:
    install(SHIPPED, "en", put_back)

    assert (steps(1), steps(5)) == ("1 step", "5 steps")


def test_whatever_counts_has_its_plurals_in_english() -> None:
    messages = ET.parse(assets_dir() / "i18n" / "facetimer_en.ts").iter("message")
    counting = [each for each in messages if each.get("numerus")]
    bare = [each.findtext("source") for each in counting if not all(f.text for f in each.iter("numerusform"))]
    assert counting
    assert bare == []


def test_a_language_that_is_not_there_is_english(put_back: list[QTranslator]) -> None:
    install(SHIPPED, "xx", put_back)

    assert steps(2) == "2 steps"
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("system", "chosen", "in_force", "first_weekday"),
    [
        ("de_DE", "system", "en_DE", 0),  # no German yet: English words, and the country's week and dates
        ("en_US", "system", "en_US", 6),
        ("en_GB", "en", "en_GB", 0),
        ("de_AT", "xx", "en_AT", 0),
        ("C", "system", "en_001", 0),
        ("tr_TR", "system", "en_150", 0),  # Qt knows no English of Turkey: not that of the United States for it
        ("fa_IR", "system", "en_150", 5),  # nor of Iran, where a week begins on Saturday
        ("ar_EG", "system", "en_001", 5),  # and clocks go to twelve here
    ],
)
def test_words_are_a_language_and_weeks_a_country(
    system: str, chosen: str, in_force: str, first_weekday: int
) -> None:
    script = f"""
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
application = QApplication([])
from pathlib import Path
from facetimer.ui.look.languages import install_language
from facetimer.ui.look.wording import first_weekday
install_language(Path({str(SHIPPED)!r}), {chosen!r})
print(QLocale().name(), first_weekday())
"""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))}
    environment |= {"LC_ALL": f"{system}.UTF-8" if system != "C" else "C", "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
    )

    assert run.stdout.split() == [in_force, str(first_weekday)]


def test_a_new_language_needs_a_file_and_no_code(tmp_path: Path, put_back: list[QTranslator]) -> None:
    make_pseudo_locales(SHIPPED / "facetimer_en.ts", tmp_path)
    (tmp_path / "facetimer_fa.qm").write_bytes((tmp_path / "facetimer_ar_XB.qm").read_bytes())

    assert languages(tmp_path) == (("fa", QLocale("fa").nativeLanguageName()),)
    install(tmp_path, "fa", put_back)

    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QCoreApplication.translate("Words", "Hold") != "Hold"


def test_the_face_is_described_in_the_language_of_the_window(
    tmp_path: Path, put_back: list[QTranslator], qtbot: QtBot
) -> None:
    make_pseudo_locales(SHIPPED / "facetimer_en.ts", tmp_path)
    install(tmp_path, "en_XA", put_back)
    catalogue = shipped_catalogue()
    timeline = alone(catalogue.exercises["gs-jaw"])
    view = FaceView(shipped_rig(), FaceStyle())
    qtbot.addWidget(view)

    for segment in timeline.segments:
        view.show_snapshot(Snapshot(timeline, SessionStatus.RUNNING, segment.start_ms))
        plain = view.accessibleDescription().replace(segment_exercise(timeline), "")
        english = [word for word in ("gua sha", "hold", "jaw", "face at rest", "from") if f" {word} " in plain]
        assert not english, view.accessibleDescription()


def test_captions_and_what_is_said_are_in_the_language_of_the_window(
    tmp_path: Path, put_back: list[QTranslator]
) -> None:
    make_pseudo_locales(SHIPPED / "facetimer_en.ts", tmp_path)
    install(tmp_path, "en_XA", put_back)
    catalogue = shipped_catalogue()
    timeline = compile_timeline(catalogue.routines["cheek-lip-trio"], catalogue.exercises)
    own = {SegmentKind.GAP, SegmentKind.REST, SegmentKind.SIDE_SWITCH, SegmentKind.CLOSE}

    shown = [
        (segment.cue, spoken_words(Snapshot(timeline, SessionStatus.RUNNING, segment.start_ms)))
        for segment in timeline.segments
        if segment.kind in own and segment.block is None
    ]
    said = {cue.text for cue in plan_cues(timeline, LONGEST_MS, say=put_phrase).cues if cue.is_voice}

    assert shown
    assert all(words.startswith("[") and words != english for english, words in shown)
    assert longer("All done.") in said
    assert not any(text.startswith(("Next:", "Rest.", "Switch", "Your ", "Last one")) for text in said)


def segment_exercise(timeline: Timeline) -> str:
    return timeline.steps[0].exercise.name


def test_no_language_at_all_is_plain_english(tmp_path: Path, put_back: list[QTranslator]) -> None:
    assert install_language(tmp_path, "system") is None


def test_the_translation_file_knows_every_sentence(tmp_path: Path) -> None:
    copy = tmp_path / "facetimer_en.ts"
    copy.write_bytes((SHIPPED / "facetimer_en.ts").read_bytes())
    sources = sorted(str(path) for path in Path("facetimer").rglob("*.py"))
    command = [str(TOOLS / "pyside6-lupdate"), *sources, "-ts", str(copy), "-no-obsolete", "-locations", "none"]

    subprocess.run(command, check=True, capture_output=True)

    assert copy.read_text() == (SHIPPED / "facetimer_en.ts").read_text(), "run assets/i18n/update.sh"


def test_the_compiled_file_is_that_of_the_text(tmp_path: Path) -> None:
    compiled = tmp_path / "en.qm"
    source = SHIPPED / "facetimer_en.ts"

    subprocess.run([TOOLS / "pyside6-lrelease", "-silent", source, "-qm", compiled], check=True)

    assert compiled.read_bytes() == (SHIPPED / "facetimer_en.qm").read_bytes(), "run assets/i18n/update.sh"


def test_the_longer_language_is_two_fifths_longer_and_keeps_its_places() -> None:
    text = "{done} of {target} sessions this week"

    assert len(longer(text)) >= 1.4 * len(text)
    assert "{done}" in longer(text)
    assert "%n" in longer("%n found")
