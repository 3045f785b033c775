#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# The frozen folder of Linux: `sh packaging/linux/freeze.sh WHEEL WORK` makes WORK/facetimer. It needs Python from 3.11
# with its shared library, and fetches what the locks pin, nothing else. Needs SOURCE_DATE_EPOCH for the same bytes.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
wheel=$1
work=$2
export PYTHONHASHSEED=0 PYINSTALLER_CONFIG_DIR="$work/cache"

mkdir -p "$work"
[ -x "$work/venv/bin/pyinstaller" ] || {
    rm -rf "$work/venv"
    "${PYTHON:-python3}" -m venv "$work/venv"
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes \
        -r "$here/../locks/run.txt" -r "$here/../locks/release.txt"
}
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --force-reinstall "$wheel"
rm -rf "$work/facetimer" "$work/pyinstaller"
"$work/venv/bin/pyinstaller" --noconfirm --clean --log-level ERROR --distpath "$work" --workpath "$work/pyinstaller" \
    "$here/facetimer.spec"
# Where pip has put what, the same nowhere else; nobody asks for it here.
find "$work/facetimer" -path '*.dist-info/*' \
    \( -name RECORD -o -name INSTALLER -o -name REQUESTED -o -name direct_url.json \) -delete
find "$work/facetimer" -type d -exec chmod 755 {} +
find "$work/facetimer" -type f -exec chmod 644 {} +
chmod 755 "$work/facetimer/facetimer"
ln -s facetimer "$work/facetimer/facetimer-window"
