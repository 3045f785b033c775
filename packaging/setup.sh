# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Brings a fresh machine to the point where `$python` runs facetimer. Sourced by run.sh and test.sh, which set
# `root` (the checkout) and call `prepare`. Plain POSIX sh: a bare Debian has dash and nothing else.
#
# Everything said goes to standard error, so that `sh packaging/run.sh history --json` gives only JSON.
# What is fetched is pinned with hashes by the lock files beside this one; nothing else is.

# shellcheck disable=SC2154  # `root` comes from the script that sources this
venv=$root/.venv
python=$venv/bin/python
# Present while .venv is being filled: an install that was cut off is thrown away, not trusted.
unfinished=$venv/unfinished

say() { printf 'facetimer: %s\n' "$*" >&2; }

# The environment is at fault: one sentence, exit code 3.
die() {
    say "$*"
    exit 3
}

# prepare PROFILE USE...: PROFILE is "run" or "dev"; each USE is one of system-packages.txt. Afterwards `incomplete`
# holds the uses for which a system package is still missing.
prepare() {
    profile=$1
    shift
    incomplete=
    # These would send packages elsewhere, or make pip refuse what a virtual environment is for.
    unset PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX PIP_REQUIRE_HASHES PIP_REQUIRE_VIRTUALENV
    is_ready "$profile" "$@" && return 0
    { mkdir -p "$venv" 2>/dev/null && [ -w "$venv" ]; } ||
        die "$root cannot be written to, and facetimer installs itself in .venv there"
    one_at_a_time
    if ! is_ready "$profile" "$@"; then
        if is_usable_venv; then
            install_system "$@"
        else
            find_python
            install_system start "$@"
        fi
        is_current "$profile" || install_packages "$profile"
        remember "$profile" "$@"
    fi
    exec 9>&- # or facetimer itself would hold the lock
}

# ---- what is already done -----------------------------------------------------------------------------------

# Changes when the lock files, the project or the interpreter change, and when the checkout has moved: the
# editable install in .venv points to its old place then.
fingerprint() {
    {
        cat "$root"/packaging/locks/*.txt "$root/pyproject.toml" "$venv/pyvenv.cfg" || return 1
        printf '%s\n' "$root"
    } 2>/dev/null | cksum
}

# "dev" holds all that "run" does.
is_current() {
    [ ! -e "$unfinished" ] && [ -x "$python" ] || return 1
    now=$(fingerprint) || return 1
    for done_profile in "$1" dev; do
        [ "$(cat "$venv/ready-$done_profile" 2>/dev/null)" = "$now" ] && return 0
    done
    return 1
}

# No process but cat and cksum is started here: this is all that a second start costs.
is_ready() {
    is_current "$1" || return 1
    shift
    for use in "$@"; do
        [ -e "$venv/system-$use" ] || return 1
    done
}

remember() {
    fingerprint >"$venv/ready-$1"
    shift
    for use in "$@"; do
        case "$incomplete " in
            *" $use "*) ;; # looked for again next time: somebody may have installed it
            *) : >"$venv/system-$use" ;;
        esac
    done
}

# Two first starts at once would write over one another.
one_at_a_time() {
    command -v flock >/dev/null 2>&1 || return 0
    exec 9>"$venv/lock"
    if ! flock -n 9; then
        say "another set-up is running here; waiting for it"
        flock 9
    fi
}

# ---- the interpreter ----------------------------------------------------------------------------------------

is_suitable() {
    "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1
}

is_usable_venv() {
    [ ! -e "$unfinished" ] && [ -x "$python" ] && is_suitable "$python" && base=$python
}

# Sets `base`: the first suitable interpreter that can make a virtual environment, else the first suitable one.
find_python() {
    base=
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        is_suitable "$candidate" || continue
        if "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
            base=$candidate
            break
        fi
        base=${base:-$candidate}
    done
    [ -n "$base" ] || die "there is no Python from 3.11 to 3.14 here (looked for python3 and for python3.14 down to" \
        "python3.11); install one, on Debian or Ubuntu with: apt-get install python3 python3-venv"
}

# ---- system packages ----------------------------------------------------------------------------------------

# How apt can be used without asking anybody for a password: sets `as_root`, fails where it cannot.
may_use_apt() {
    command -v apt-get >/dev/null 2>&1 || return 1
    as_root=
    [ "$(id -u)" = 0 ] && return 0
    sudo -n true >/dev/null 2>&1 || return 1 # also where there is no sudo
    as_root="sudo -n"
}

apt() {
    # shellcheck disable=SC2086  # `as_root` is empty or two words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" \
        9>&- >&2
}

missing_for() { "$base" "$root/packaging/missing_system.py" "$@"; }

# The first name on each line that this release knows; the last one where it knows none.
known_names() {
    while read -r line; do
        chosen=
        for name in $line; do
            chosen=$name
            apt-cache show "$name" 2>/dev/null | grep -q '^Version:' && break
        done
        printf '%s ' "$chosen"
    done
}

install_system() {
    gaps=$(missing_for "$@") || die "$root/packaging/system-packages.txt could not be read"
    [ -n "$gaps" ] || return 0
    if may_use_apt; then
        names=$(printf '%s\n' "$gaps" | known_names)
        say "installing system packages through apt: $names"
        # A fresh machine has no package lists, an old one stale lists; only then are they fetched.
        # shellcheck disable=SC2086  # package names, separated by spaces
        apt install -y --no-install-recommends $names 2>/dev/null || {
            apt update || say "apt could not refresh its lists"
            names=$(printf '%s\n' "$gaps" | known_names)
            # shellcheck disable=SC2086
            apt install -y --no-install-recommends $names || install_singly "$names"
        }
    fi
    report_gaps "$@"
}

# One package that cannot be had must not keep the others out.
install_singly() {
    for name in $1; do
        apt install -y --no-install-recommends "$name" || say "apt could not install $name"
    done
}

# What is missing is named, and only what cannot be done without ends the set-up.
report_gaps() {
    for use in "$@"; do
        [ -z "$(missing_for "$use")" ] || incomplete="$incomplete $use"
    done
    [ -n "$incomplete" ] || return 0
    names=$(missing_for "$@" | sed 's/.* //' | tr '\n' ' ')
    say "system packages are missing that cannot be installed from here; somebody who may can do it with:" \
        "sudo apt-get install $names"
    case "$incomplete " in
        *" start "*) die "without $("$base" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')" \
            "no virtual environment can be made" ;;
    esac
}

# ---- Python packages ----------------------------------------------------------------------------------------

pip() { "$python" -m pip --disable-pip-version-check --no-input "$@" 9>&- >&2; }

# Nothing is built in isolation, so nothing that the locks do not name is fetched to build with.
put_in() { pip install --quiet --quiet --no-deps --no-build-isolation "$@"; } # twice quiet: errors alone are told

from_lock() { put_in --require-hashes -r "$root/packaging/locks/$1.txt"; }

install_packages() {
    if ! is_usable_venv; then
        say "making a virtual environment in $venv with $("$base" --version 2>&1)"
        find "$venv" -mindepth 1 ! -name lock -delete
        : >"$unfinished"
        "$base" -m venv "$venv" >&2 9>&- || die "the virtual environment could not be made"
    fi
    : >"$unfinished"
    say "installing the Python packages pinned in packaging/locks/$1.txt (some 100 MB the first time)"
    { from_lock build && from_lock "$1"; } || die "the Python packages could not be installed; pip says why above." \
        "The next start tries again"
    if [ "$1" = dev ]; then
        from_lock simpleaudio || say "simpleaudio could not be built; its own tests are skipped"
    fi
    put_in --editable "$root" || die "facetimer itself could not be installed"
    rm -f "$unfinished"
}
