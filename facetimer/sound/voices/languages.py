# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which voice of an engine speaks a language. It asks no engine: that would be waited for where a window opens."""

from typing import Protocol, runtime_checkable

ENGLISH = "en"
HEARTS_ACCENT = "en_US"
"""Of the pack and its engine: the author says so of the voice (pypi.org/project/hibari-tts, 0.2.1)."""
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


@runtime_checkable
class KnowsItsAccent(Protocol):
    """A voice that knows of which country what it says sounds."""

    def accent_for(self, language: str) -> str:
        """Return the code of what it speaks where `language` is asked for; empty where nothing is known.

        It has the country by which it sounds if that is known: `en_GB`.
        """
        ...


def accent_of(voice: object, language: str) -> str:
    """Return what `accent_for` of `voice` does, and nothing for a voice that does not know."""
    return voice.accent_for(language) if isinstance(voice, KnowsItsAccent) else ""


def variant_of(voice: object, engine: str, language: str) -> str | None:
    """Return what `variant_for` does for `engine`, or what its `voice` says itself where it can."""
    return voice.variant_for(language) if isinstance(voice, Polyglot) else variant_for(engine, language)


def country_code(name: str) -> str:
    """Return the code of an engine's own name of a language: `en-gb` is `en_GB`, `cmn` is `zh`, `de` is `de`."""
    called = next((code for code, its in _ESPEAK_CALLS.items() if its == name), name)
    root, _, country = called.replace("_", "-").partition("-")
    country = country.partition("-")[0]
    return f"{root.lower()}_{country.upper()}" if country else root.lower()


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
