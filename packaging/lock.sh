#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# Pins every dependency, hashes included, for every platform. Run after changing pyproject.toml; needs `uv`.
set -eu
cd "$(dirname "$0")/.."
pin() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --custom-compile-command 'sh packaging/lock.sh' "$@" pyproject.toml
}
pin --output-file packaging/lock-run.txt
pin --extra dev --extra simpleaudio --constraint packaging/lock-run.txt --output-file packaging/lock-dev.txt
