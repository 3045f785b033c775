# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""An example that takes long on a busy machine says nothing: speed is measured in tests/bench."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
