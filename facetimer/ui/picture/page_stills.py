# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""The stills of the window in the look of one page: what is given them is as large as that page.

They are drawn, wait and are kept where all others are; only the look is another.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from facetimer.ui.look.page_look import PageLook
from facetimer.ui.picture.stills import Still, Stills

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage

    from facetimer.face.rig.rig import Rig
    from facetimer.library.model.practice import Exercise
    from facetimer.ui.picture.group_pictures import GroupPictures


class PageStills(Stills):
    """What `whole` shows, in another look.

    Args:
        whole: the stills of the window.
        look: that of the page, which owns them.
    """

    def __init__(self, whole: Stills, look: PageLook) -> None:
        QObject.__init__(self, look)
        self._whole = whole
        self.look, self.queue = look, whole.queue

    @property
    def exercises(self) -> "Mapping[str, Exercise]":
        """What a routine's steps name."""
        return self._whole.exercises

    @property
    def rig(self) -> "Rig":
        """The face's rig."""
        return self._whole.rig

    @property
    def pictures(self) -> "GroupPictures":
        """What several stills show."""
        return self._whole.pictures

    def kept(self, still: Still, size: QSize) -> "QImage | None":
        """Return a still as it was drawn before, on whatever page."""
        return self._whole.kept(still, size)

    def keep(self, still: Still, image: "QImage") -> None:
        """Keep a still that has been drawn."""
        self._whole.keep(still, image)
