# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The window's words for places of the face."""

from PySide6.QtCore import QCoreApplication

from facetimer.history.practice_facts import Place


def place_word(place: Place) -> str:
    """Return the everyday name of a place, as a title."""
    return {
        Place.FOREHEAD: QCoreApplication.translate("Places", "Forehead"),
        Place.BROWS: QCoreApplication.translate("Places", "Brows"),
        Place.EYES: QCoreApplication.translate("Places", "Eyes"),
        Place.TEMPLES: QCoreApplication.translate("Places", "Temples"),
        Place.NOSE: QCoreApplication.translate("Places", "Nose"),
        Place.CHEEKS: QCoreApplication.translate("Places", "Cheeks"),
        Place.LIPS: QCoreApplication.translate("Places", "Lips"),
        Place.CHIN: QCoreApplication.translate("Places", "Chin"),
        Place.JAW: QCoreApplication.translate("Places", "Jaw"),
        Place.EARS: QCoreApplication.translate("Places", "Ears"),
        Place.NECK: QCoreApplication.translate("Places", "Neck"),
    }[place]
