# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""What is wrong with a file of the face, in a sentence."""


class RigFault(Exception):  # noqa: N818 - said to a person as it stands
    """A file of the rig is wrong; the sentence names the file and the place."""
