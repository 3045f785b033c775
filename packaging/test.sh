#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Everything that CI runs: `sh packaging/test.sh [arguments of pytest]` (`--cov` measures coverage, which takes half as
# long again). Every stage runs whatever the ones before said; the exit code is that of one that failed, and a closing
# line of pytest comes last. Without arguments the tests run in two halves at once; with some, in one.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
prepare dev sound window simpleaudio tests
cd "$root"

first_failure=0
stage() {
    printf '\n== %s\n' "$*"
    "$@" || {
        code=$?
        [ "$first_failure" != 0 ] || first_failure=$code
        printf '== failed with exit code %s: %s\n' "$code" "$*"
    }
}

# Tests find an X server, a home and a runtime directory that are theirs alone, and a locale that Qt accepts.
make_surroundings() {
    scratch=$(mktemp -d)
    x_server=''
    window_manager=''
    trap clean_up EXIT
    quiet_half=''
    trap 'exit 130' INT
    trap 'exit 143' TERM
    mkdir -m 700 "$scratch/runtime"
    export XDG_RUNTIME_DIR="$scratch/runtime" XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" \
        XDG_CACHE_HOME="$scratch/cache" LC_ALL=C.UTF-8
    unset WAYLAND_DISPLAY QT_QPA_PLATFORM
    if ! command -v Xvfb >/dev/null 2>&1; then
        say "there is no Xvfb, so the tests that need a real window are left out"
        export QT_QPA_PLATFORM=offscreen
        without_windows=yes
        return
    fi
    # -displayfd takes the first free number and says it when the server is ready.
    Xvfb -displayfd 3 -noreset -screen 0 1600x1200x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
    x_server=$!
    until [ -s "$scratch/display" ]; do
        kill -0 "$x_server" 2>/dev/null || die "Xvfb ended instead of starting"
        sleep 0.1
    done
    DISPLAY=:$(cat "$scratch/display")
    export DISPLAY
    openbox >/dev/null 2>&1 &
    window_manager=$!
}

# shellcheck disable=SC2317  # the trap calls it
clean_up() {
    for process in $quiet_half $window_manager $x_server; do
        kill "$process" 2>/dev/null || :
    done
    wait
    rm -rf "$scratch"
}

check_code() {
    stage "$python" -m ruff format --check .
    stage "$python" -m ruff check .
    stage "$python" -m mypy
    stage "$venv/bin/lint-imports"
}

run_tests() { stage "$python" -m pytest --durations=15 -o faulthandler_timeout=300 "$@"; }

# What needs neither a window nor sound, in the background beside the rest: there are two cores.
check_quiet_half() {
    check_code
    stage "$python" -m tests.alone --jobs 1
    run_tests -p no:cacheprovider --ignore=tests/ui --ignore=tests/sound --ignore=tests/e2e
    exit "$first_failure"
}

make_surroundings
case "$incomplete " in
    *" window "*)
        check_code
        die "lint, types and contracts are all that was checked: the tests need the libraries named above"
        ;;
esac
[ -z "${without_windows:-}" ] || set -- -m "not window" "$@"
if [ $# = 0 ]; then
    (check_quiet_half) >"$scratch/quiet-half" 2>&1 &
    quiet_half=$!
    run_tests tests/ui tests/sound tests/e2e
    wait "$quiet_half" || first_failure=$?
    quiet_half=''
    cat "$scratch/quiet-half"
else
    check_code
    run_tests "$@"
fi
exit "$first_failure"
