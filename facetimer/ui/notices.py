# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Brings sentences for the person into the window, from whichever thread they come."""

from PySide6.QtCore import QObject, Signal

from facetimer.notices import News
from facetimer.ui.look.wording import put_notice


class NoticeRelay(QObject):
    """Calling `tell` from any thread raises `notice_raised`, or `news_raised`, in the window's own."""

    notice_raised = Signal(str)
    news_raised = Signal(str)

    def tell(self, sentence: str) -> None:
        """Show `sentence` (a device that cannot be heard, a bad file) in the person's language."""
        told = self.news_raised if isinstance(sentence, News) else self.notice_raised
        told.emit(put_notice(sentence))
