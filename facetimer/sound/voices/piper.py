# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""piper with a model that the person names, as `piper:/path/to/model.onnx`. It brings no voice and fetches none.

A model lies beside a file of the same name and `.json`, which tells its language. Its program loads the model for
each phrase, a second or two; what it says is kept.
"""

from pathlib import Path
from typing import Annotated

from msgspec import DecodeError, Meta, Struct, ValidationError, json

from facetimer.notices import Notice, said_by
from facetimer.outside import Unreadable, read_bytes
from facetimer.sound.pcm import Samples
from facetimer.sound.voices.languages import country_code
from facetimer.sound.voices.port import Manner, spoken_to_file
from facetimer.starting import found_program
from facetimer.translating import QT_TRANSLATE_NOOP

PROGRAM = "piper"
PREFIX = "piper:"
TIMEOUT_S = 30.0
"""For one phrase; a large model on a cold disk is loaded in some ten."""
_TOLD_BYTES = 1 << 20


class _Language(Struct, frozen=True):
    code: str = ""


class _Inference(Struct, frozen=True):
    length_scale: Annotated[float, Meta(gt=0.1, lt=10)] = 1.0


class _Told(Struct, frozen=True):
    """What the file beside a model says of it, as far as it matters here."""

    language: _Language = _Language()
    inference: _Inference = _Inference()


class PiperVoice(Struct, frozen=True):
    """Speaks through `piper`.

    Attributes:
        name: `piper:` and the path of the model.
    """

    name: str

    @property
    def model(self) -> Path:
        """The file of the model."""
        return Path(self.name.removeprefix(PREFIX)).expanduser()

    def say(self, text: str, manner: Manner) -> Samples:
        """See `Voice.say`."""
        scale = self._told().inference.length_scale * 100 / manner.rate_percent
        program = [PROGRAM, "-m", str(self.model), "--length-scale", f"{scale:.3f}"]
        return spoken_to_file(
            PROGRAM,
            " ".join(text.split()),  # each line would be a file of its own
            lambda words, sound: [*program, "-i", str(words), "-f", str(sound)],
            timeout_s=TIMEOUT_S,
        )

    def variant_for(self, language: str) -> str | None:
        """Return which model it is, as its file stands, for the kept phrases; None if it speaks something else.

        A model that does not tell its language is taken to speak the person's.
        """
        code = self._told().language.code
        if code and _root(code) != _root(language):
            return None
        try:
            return f"{self.model.stem}-{self.model.stat().st_mtime_ns}"
        except OSError:
            return self.model.stem

    def accent_for(self, language: str) -> str:
        """See `KnowsItsAccent`: what stands beside the model."""
        code = self._told().language.code
        return country_code(code) if _root(code) == _root(language) else ""

    def why_not(self) -> str:
        """Return why it cannot be used here; empty if it can."""
        if not found_program(PROGRAM):
            words = QT_TRANSLATE_NOOP("Notices", "{program} is not installed; `pip install {package}` brings it.")
            return Notice(words, program=PROGRAM, package="piper-tts")  # a program, found wherever it is
        for file in (self.model, _beside(self.model)):
            if not file.is_file():
                words = QT_TRANSLATE_NOOP(
                    "Notices", "{file} is not there; piper speaks with a model and the .json file beside it."
                )
                return Notice(words, file=file)
        try:
            _told_by(_beside(self.model))
        except (Unreadable, DecodeError, ValidationError) as fault:
            words = QT_TRANSLATE_NOOP("Notices", "{file} is not what piper reads beside a model ({reason}).")
            return Notice(words, file=_beside(self.model), reason=said_by(fault))
        return ""

    def _told(self) -> _Told:
        try:
            return _told_by(_beside(self.model))
        except (Unreadable, DecodeError, ValidationError):  # `why_not` says so
            return _Told()


def _beside(model: Path) -> Path:
    return model.with_name(f"{model.name}.json")


def _told_by(file: Path) -> _Told:
    return json.decode(read_bytes(file, _TOLD_BYTES), type=_Told)


def _root(code: str) -> str:
    return code.lower().replace("-", "_").partition("_")[0]
