# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The head from other sides: drawings in layers, a few of which move, for three-quarter, profile and cut.

Begin with `painting`, which makes shapes of a layer; `drawing` says what a layer is and where its points are at a
moment, `files` reads assets/face/views/<view>/drawing. Must not know exercises, hands, or how a painter paints.
"""
