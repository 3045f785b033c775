#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Everything that CI runs: `sh packaging/test.sh [arguments of pytest]` (`--cov` measures coverage, which takes half as
# long again). Every stage runs whatever the ones before said; the exit code is that of one that failed, and a closing
# line of pytest comes last. Without arguments the tests run in three parts at once; with some, in one.
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
    parts=''
    servers=''
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    export LC_ALL=C.UTF-8
    # Where no byte code is kept, each of the many processes compiles all that it imports.
    unset WAYLAND_DISPLAY QT_QPA_PLATFORM PYTHONDONTWRITEBYTECODE
    if ! command -v Xvfb >/dev/null 2>&1; then
        say "there is no Xvfb, so the tests that need a real window are left out"
        export QT_QPA_PLATFORM=offscreen
        without_windows=yes
    fi
    open_screen window
}

open_screen() {
    home="$scratch/$1"
    mkdir -m 700 "$home" "$home/runtime"
    export XDG_RUNTIME_DIR="$home/runtime" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" \
        XDG_CACHE_HOME="$home/cache"
    [ -z "${without_windows:-}" ] || return 0
    # -displayfd takes the first free number and says it when the server is ready.
    Xvfb -displayfd 3 -noreset -screen 0 1600x1200x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
    x_server=$!
    servers="$servers $x_server"
    until [ -s "$home/display" ]; do
        kill -0 "$x_server" 2>/dev/null || die "Xvfb ended instead of starting"
        sleep 0.1
    done
    DISPLAY=:$(cat "$home/display")
    export DISPLAY
    openbox >/dev/null 2>&1 &
    servers="$! $servers"
}

# shellcheck disable=SC2317,SC2329  # the traps call it
clean_up() {
    # shellcheck disable=SC2086  # one word for each process
    [ -z "$parts$servers" ] || kill $parts $servers 2>/dev/null || :
    wait
    [ "${1:-}" = part ] || rm -rf "$scratch"
}

check_code() {
    stage "$python" -m ruff format --check .
    stage "$python" -m ruff check .
    stage "$python" -m mypy
    stage "$venv/bin/lint-imports"
}

run_tests() { stage "$python" -m pytest --durations=15 -o faulthandler_timeout=300 "$@"; }

# What needs neither a window nor sound, and what is heard, runs as a program or waits for another one: in the
# background beside the rest, so that each part takes about as long.
waits='tests/ui/test_at_spi.py tests/ui/test_by_hand.py'

quiet_part() {
    check_code
    stage "$python" -m tests.alone --jobs 1
    run_tests -p no:cacheprovider --ignore=tests/ui --ignore=tests/sound --ignore=tests/e2e
}

heard_part() {
    open_screen heard
    # shellcheck disable=SC2086  # two files
    run_tests -p no:cacheprovider tests/sound tests/e2e $waits
}

# What a part has started ends with it; what is left belongs to the whole.
as_part() {
    parts=''
    servers=''
    trap 'clean_up part' EXIT
    trap 'exit 143' TERM
}

make_surroundings
case "$incomplete " in
    *" window "*)
        check_code
        die "lint, types and contracts are all that was checked: the tests need the libraries named above"
        ;;
esac
[ -z "${without_windows:-}" ] || set -- -m "not window and not thorough" "$@"
if [ $# = 0 ]; then
    (as_part && quiet_part && exit "$first_failure") >"$scratch/quiet.log" 2>&1 &
    parts="$parts $!"
    (as_part && heard_part && exit "$first_failure") >"$scratch/heard.log" 2>&1 &
    parts="$parts $!"
    # shellcheck disable=SC2046,SC2086  # one option for each
    run_tests tests/ui $(printf ' --ignore=%s' $waits)
    running=$parts
    for part in $running; do
        wait "$part" || first_failure=$?
    done
    parts=''
    cat "$scratch/heard.log" "$scratch/quiet.log"
else
    check_code
    run_tests "$@"
fi
exit "$first_failure"
