# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Which voice of an engine speaks a language. It asks no engine: that would be waited for where a window opens."""

ENGLISH = "en"
ESPEAK_SPEAKS = frozenset(
    "af am an ar as az ba be bg bn bs ca cmn cs cv cy da de el eo es et eu fa fi fr ga gd gn gu he hi "
    "hr ht hu hy ia id is it ja ka kk kn ko kok ku ky la lb lt lv mi mk ml mr ms mt my nb ne nl or pa "
    "pl pt pt-br ro ru sd si sk sl sq sr sv sw ta te th tk tr tt ug uk ur uz vi yue".split()
)
"""What espeak-ng 1.51 brings; its package holds all of them."""
_ESPEAK_CALLS = {"zh": "cmn", "zh-hk": "yue", "no": "nb", "nn": "nb"}


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
        return None  # heart, flite, say and sapi speak English unless the person chose a voice
    names = (_ESPEAK_CALLS.get(name, name) for name in (code, code.partition("-")[0]))
    return next((name for name in names if name in ESPEAK_SPEAKS), None)
