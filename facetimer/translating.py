# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Marks words for translation in rooms that know no Qt."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - the name and form that lupdate reads
    """Return `text` as it is. Qt's lupdate finds the call and takes `text` down under `context`."""
    return text
