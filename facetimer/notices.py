# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Sentences for the person that can be put into another language where they are shown.

The rooms without Qt speak English. A `Notice` is such a sentence, and remembers the template and the values it was
made of, so that the window can say the same in the person's language. The terminal prints it as it is.
"""

from collections.abc import Callable, Mapping
from typing import Any, Self


class Notice(str):  # noqa: SLOT000 - it carries its origin
    """An English sentence with its origin; a `str` in every other respect.

    Args:
        template: marked with `QT_TRANSLATE_NOOP("Notices", …)`, with a name in braces for each value.
        values: what is filled in; a value that is a notice itself is put into words too.
    """

    template: str
    values: Mapping[str, str]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Fill `values` into `template`."""
        kept = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
        sentence = super().__new__(cls, template.format(**kept))
        sentence.template, sentence.values = template, kept
        return sentence


class News(Notice):
    """A sentence of something to know, where nothing is to be minded."""


def joined(*sentences: str, by: str = " ") -> Notice:
    """Return sentences one after another, `by` between them, as one that can be put into another language."""
    named = {f"part{number}": sentence for number, sentence in enumerate(sentences)}
    return Notice(by.join(f"{{{name}}}" for name in named), **named)


def parted(sentence: str) -> tuple[str, ...]:
    """Return what `joined` put together with blanks; any other sentence by itself."""
    if not isinstance(sentence, Notice) or not sentence.values:
        return (sentence,)
    parts = tuple(sentence.values.values())
    return parts if sentence.template == joined(*parts).template else (sentence,)


def said_by(fault: BaseException) -> str:
    """Return what an exception says, as the notice it was raised with if it was one: `str` forgets the origin."""
    return fault.args[0] if fault.args and isinstance(fault.args[0], Notice) else str(fault)


def packed(sentence: str) -> object:
    """Return `sentence` as JSON can carry it to another process: a text, or a notice's template and values."""
    if not isinstance(sentence, Notice):
        return sentence
    return {"template": sentence.template, "values": {name: packed(v) for name, v in sentence.values.items()}}


def unpacked(data: Any) -> str:
    """Return the sentence that `packed` made `data` of."""
    if isinstance(data, str):
        return data
    return Notice(data["template"], **{name: unpacked(value) for name, value in data["values"].items()})


def put_into_words(sentence: str, translate: Callable[[str], str]) -> str:
    """Return `sentence` in the language of `translate`; text that is no notice stays as it is.

    Args:
        sentence: a notice, or any text.
        translate: from an English template to the person's language. A translation that lost or invented a name in
            braces is left aside for the English one.
    """
    if not isinstance(sentence, Notice):
        return sentence
    values = {name: put_into_words(value, translate) for name, value in sentence.values.items()}
    try:
        return translate(sentence.template).format(**values)
    except (KeyError, IndexError, ValueError):
        return sentence.template.format(**values)
