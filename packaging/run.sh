#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Starts facetimer from a checkout: `sh packaging/run.sh [the arguments of facetimer]`. The first start sets
# everything up; later ones install nothing and need no network. Without a display the session runs in the terminal.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

# A window can open: QT_QPA_PLATFORM says where to even without a display server.
has_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]
}

# Sets `wants` to what the arguments ask for: "window", "smoke" (a window that shows itself and closes),
# "practise", or "other" (another subcommand, --help, --version).
read_wish() {
    wants=window
    while [ $# -gt 0 ]; do
        case $1 in
            --help | -h | --version) wants=other && return ;;
            --smoke) wants=smoke ;;
            # Each takes a value; two are the terminal session's, which may be meant where there is no display.
            --data-dir | --config-dir | --routine | --page | --said | --speed) [ $# -eq 1 ] || shift ;;
            --open) # and as many files as follow
                while [ $# -gt 1 ]; do
                    case $2 in -*) break ;; esac
                    shift
                done
                ;;
            -*) ;;
            practise) wants=practise && return ;;
            *) wants=other && return ;;
        esac
        shift
    done
}

# The same session in the terminal: the routine asked for, and every argument that is not the window's alone.
# The arguments are rotated through "$@", the only list that POSIX sh has.
practise_in_terminal() {
    routine=five-basics
    left=$#
    while [ "$left" -gt 0 ]; do
        argument=$1
        shift
        left=$((left - 1))
        case $argument in
            --start | --tray | --today | --page=*) ;;
            --page)
                [ "$left" -gt 0 ] || break
                shift
                left=$((left - 1))
                ;;
            --open)
                while [ "$left" -gt 0 ]; do
                    case $1 in -*) break ;; esac
                    shift
                    left=$((left - 1))
                done
                ;;
            --routine=*) routine=${argument#--routine=} ;;
            --routine)
                [ "$left" -gt 0 ] || break
                routine=$1
                shift
                left=$((left - 1))
                ;;
            *) set -- "$@" "$argument" ;;
        esac
    done
    exec "$python" -P -m facetimer practise "$routine" "$@"
}

read_wish "$@"
case $wants in
    other) prepare run ;;
    practise) prepare run sound ;;
    *)
        if has_display; then
            prepare run sound window ${WAYLAND_DISPLAY:+wayland}
            case "$incomplete " in
                *" window "*) no_window="the window cannot open without those packages" ;;
                # A display that is named need not be there: a terminal keeps the name of one that is gone.
                *) unanswered=$("$python" -I -S "$root/facetimer/display.py" 2>&1) || no_window=${unanswered%.} ;;
            esac
        else
            prepare run sound
            no_window="there is no display here"
        fi
        ;;
esac
if [ "$wants" = window ] && [ -n "${no_window:-}" ]; then
    say "$no_window; so the session runs in the terminal (Ctrl-C ends it and keeps what was done)"
    practise_in_terminal "$@"
fi
# -P: a file called like one of our modules in the folder this is called from must not be imported.
exec "$python" -P -m facetimer "$@"
