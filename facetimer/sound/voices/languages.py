# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which voice of an engine speaks a language. It asks no engine: that would be waited for where a window opens."""

from typing import Protocol, runtime_checkable

ENGLISH = "en"
ESPEAK_SPEAKS = frozenset(
    "af am an ar as az ba be bg bn bs ca cmn cs cv cy da de el eo es et eu fa fi fr ga gd gn gu he hi "
    "hr ht hu hy ia id is it ja ka kk kn ko kok ku ky la lb lt lv mi mk ml mr ms mt my nb ne nl or pa "
    "pl pt pt-br ro ru sd si sk sl sq sr sv sw ta te th tk tr tt ug uk ur uz vi yue".split()
)
"""What espeak-ng 1.51 brings; its package holds all of them."""
_ESPEAK_CALLS = {"zh": "cmn", "zh-hk": "yue", "no": "nb", "nn": "nb"}


@runtime_checkable
class Polyglot(Protocol):
    """A voice that knows by itself what it speaks."""

    def variant_for(self, language: str) -> str | None:
        """Return its own name of a voice that speaks `language`, empty for its default; None if it has none."""
        ...


def variant_of(voice: object, engine: str, language: str) -> str | None:
    """Return what `variant_for` does for `engine`, or what its `voice` says itself where it can."""
    return voice.variant_for(language) if isinstance(voice, Polyglot) else variant_for(engine, language)


def variant_for(engine: str, language: str) -> str | None:
    """Return the name of the voice of `engine` that speaks `language`, empty for its default; None if it has none.

    Args:
        engine: its name in the registry.
        language: such as `de`, `pt_BR` or `zh-hk`.
    """
    code = language.lower().replace("_", "-")
    if code.partition("-")[0] == ENGLISH:
        return ""
    if engine not in {"espeak-ng", "espeak"}:
        return None  # heart and flite speak English; what the others have installed they know themselves
    names = (_ESPEAK_CALLS.get(name, name) for name in (code, code.partition("-")[0]))
    return next((name for name in names if name in ESPEAK_SPEAKS), None)
