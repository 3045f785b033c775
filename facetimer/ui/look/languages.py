# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which languages there are, and how the chosen one is installed. A new one needs a file and no code.

`assets/i18n/facetimer_<locale>.qm` holds a language; English has one too, for its plurals.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

PREFIX = "facetimer_"
PSEUDO_LOCALES = {"en_XA", "ar_XB"}
"""Generated for tests: texts two fifths longer, and right to left."""


def languages(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return (locale, its own name) of every language a person can choose, by that name."""
    found = (file.stem.removeprefix(PREFIX) for file in folder.glob(f"{PREFIX}*.qm"))
    named = ((name, _own_name(name)) for name in found if name not in PSEUDO_LOCALES)
    return tuple(sorted(named, key=lambda pair: pair[1].casefold()))


def _own_name(name: str) -> str:
    """Return what a language calls itself; Qt takes one that names no country for that of its largest."""
    locale = QLocale(name)
    if "_" not in name:
        locale = QLocale(locale.language(), QLocale.Country.World)
    return locale.nativeLanguageName() or name


def _where_the_person_lives(language: QLocale, name: str = "") -> QLocale:
    """Return a language with the country of the system: dates and weeks are a country's, words are not.

    Args:
        language: the language.
        name: what was asked for; one that names a country is left alone.
    """
    country = QLocale.system().territory()
    nowhere = QLocale.Country.AnyCountry  # as in the "C" locale: then international English
    if "_" in name or (country == nowhere and language.language() is not QLocale.Language.English):
        return language
    there = QLocale(language.language(), QLocale.Country.World if country == nowhere else country)
    if (
        there.territory() in {country, QLocale.Country.World}
        or language.language() is not QLocale.Language.English
    ):
        return there
    # Qt knows no English of that country, such as Turkey or China, and would take that of the United States.
    by_24_hours = "a" not in QLocale.system().timeFormat(QLocale.FormatType.ShortFormat).casefold()
    return QLocale(language.language(), QLocale.Country.Europe if by_24_hours else QLocale.Country.World)


def install_language(folder: Path, chosen: str) -> QTranslator | None:
    """Install a language for every widget made from now on.

    Args:
        folder: `assets/i18n`.
        chosen: a locale name, or `system`.

    Returns:
        The translator; None where there is no file for the language, so that English shows.
    """
    locale = QLocale.system() if chosen == "system" else _where_the_person_lives(QLocale(chosen), chosen)
    QLocale.setDefault(locale)
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a language needs an application")
    translator = QTranslator(application)
    exact = folder / f"{PREFIX}{chosen}.qm"
    loaded = (
        translator.load(str(exact)) if exact.exists() else translator.load(locale, "facetimer", "_", str(folder))
    )
    if not loaded:
        QLocale.setDefault(_where_the_person_lives(QLocale(QLocale.Language.English)))
        loaded = translator.load(str(folder / f"{PREFIX}en.qm"))
    if not loaded:
        return None
    QCoreApplication.installTranslator(translator)
    rtl = QLocale().textDirection() is Qt.LayoutDirection.RightToLeft or chosen == "ar_XB"
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    return translator
