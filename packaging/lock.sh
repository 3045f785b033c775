#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# Pins every dependency, hashes included, for every platform. Run after changing pyproject.toml; needs `uv`.
set -eu
cd "$(dirname "$0")/.."
pin() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --custom-compile-command 'sh packaging/lock.sh' "$@"
}
# What runs; what checks it; what builds it (and simpleaudio) without fetching anything unpinned; and simpleaudio
# by itself, because it must be compiled where it has no wheel and all else must work where no compiler is. What
# packages are made with, what carries Python for Windows, and what the shipped voice is made with, is fetched by
# nobody else.
pin --output-file packaging/locks/run.txt pyproject.toml
pin --extra dev --constraint packaging/locks/run.txt --output-file packaging/locks/dev.txt pyproject.toml
pin --constraint packaging/locks/run.txt --output-file packaging/locks/build.txt packaging/locks/build.in
pin --no-deps --output-file packaging/locks/simpleaudio.txt packaging/locks/simpleaudio.in
pin --constraint packaging/locks/run.txt --output-file packaging/locks/release.txt packaging/locks/release.in
pin --no-deps --output-file packaging/locks/windows.txt packaging/locks/windows.in
pin --no-deps --output-file packaging/locks/wine.txt packaging/locks/wine.in
pin --constraint packaging/locks/dev.txt --output-file packaging/locks/voice.txt packaging/locks/voice.in
