# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Hands: the drawings, which of them makes a touch, where it lies, and the shapes of it.

Begin with `holding`: from a touch to a hand laid on the face. `painting` makes shapes of that, `skin` what it does
to the face below. The drawings and the choice among them are data in assets/face/hands, read by `files`. Must not
know exercises, time, or how a painter paints.
"""
