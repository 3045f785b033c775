#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Tries what build.sh has made, under Wine: `sh packaging/windows/walk.sh [FOLDER]` walks a person's way with the
# installer in FOLDER (dist/windows unless said) and leaves pictures of it in FOLDER/pictures. Some ten minutes.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
prepare dev window sound tests windows wine
[ -z "$incomplete" ] || die "nothing can be tried without the packages named above"
folder=${1:-$root/dist/windows}
for setup in "$folder"/facetimer-*-setup.exe; do
    [ -e "$setup" ] || die "there is no installer in $folder; sh packaging/windows/build.sh makes it"
    timeout 3600 "$python" "$root/packaging/windows/walk.py" "$setup" "$folder/pictures"
done
