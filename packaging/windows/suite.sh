#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Runs our tests under Wine with the Python that build.sh has made: `sh packaging/windows/suite.sh [pytest's arguments]`,
# the rooms without a window unless said. What cannot run there is in tests/posix_only.toml, with the reason.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
prepare dev window tests windows wine
[ -z "$incomplete" ] || die "nothing can be tried without the packages named above"
program=$root/dist/windows/facetimer
[ -e "$program" ] || die "there is no $program; sh packaging/windows/build.sh makes it"
exec "$python" "$root/packaging/windows/suite.py" "$program" "$@"
