# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""How a text is joined from phrases that were said one by one, parted where a speaker would pause. Pure."""

import re
from collections.abc import Container

PAUSES_MS = {",": 90, ":": 160, ";": 160, ".": 260, "!": 260, "?": 260}
"""How long a speaker rests after a phrase that ends so."""
_PAUSE = re.compile(r"(?<=[.,:;!?]) ")


def parted(text: str, known: Container[str]) -> tuple[str, ...]:
    """Return the phrases among the `known` that say `text`, as few as may be; none where one is missing."""
    if text in known:
        return (text,)
    for pause in reversed(list(_PAUSE.finditer(text))):
        head = text[: pause.start()]
        if head in known and (rest := parted(text[pause.end() :], known)):
            return (head, *rest)
    return ()


def rest_ms(part: str) -> int:
    """Return how long a speaker rests after a phrase, in milliseconds."""
    return PAUSES_MS.get(part[-1:], PAUSES_MS["."])
