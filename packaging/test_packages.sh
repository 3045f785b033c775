#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# The packages of Linux as a person meets them: `sh packaging/test_packages.sh FOLDER_OF_A_RELEASE [SUITE…]` installs the
# .deb in a bare system (bookworm and trixie unless suites are named), practises, listens, upgrades over an
# older one, removes and purges it, and walks the portable folder there too, and the wheel by pipx. Each step asserts;
# the first that fails ends it with 1.
#
# It needs root, mmdebstrap, mirrors of Debian and PyPI, and takes some minutes for each suite: run it before a release.
# BARE_ROOTS may name a folder with SUITE.tar of bare systems that were made before; another system than Debian, Ubuntu's
# noble say, comes from there alone.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
checkout=$root
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
prepare dev
release=$(CDPATH='' cd -- "$1" && pwd)
shift
[ $# -gt 0 ] || set -- bookworm trixie
scratch=$(mktemp -d)
trap 'rm -rf --one-file-system "$scratch"' EXIT
deb=$(echo "$release"/facetimer_*_amd64.deb)
portable=$(echo "$release"/facetimer-*-linux-x86_64.tar.xz)

say() { printf '== %s\n' "$*"; }

# bare SUITE FOLDER: a Debian with what a desktop has.
bare() {
    case $1 in
        bookworm | trixie) ;;
        *) die "$1 is none of the Debians that facetimer is for; BARE_ROOTS has to name a folder with $1.tar" ;;
    esac
    tools=ca-certificates,xvfb,xauth,pulseaudio,pulseaudio-utils,shared-mime-info,desktop-file-utils,dbus
    mmdebstrap --quiet --variant=apt --include="$tools" "$1" "$2"
}

# The same package under an older number: what an upgrade finds.
older() {
    dpkg-deb --raw-extract "$deb" "$scratch/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$scratch/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$scratch/older" "$scratch/older.deb" >/dev/null
    rm -rf "$scratch/older"
}

walk() {
    suite=$1
    root=$scratch/$suite
    say "$suite: a bare system"
    if [ -f "${BARE_ROOTS:-}/$suite.tar" ]; then
        mkdir "$root"
        tar -C "$root" -xf "$BARE_ROOTS/$suite.tar"
    else
        bare "$suite" "$root"
    fi
    cp "$deb" "$root/root/new.deb"
    cp "$scratch/older.deb" "$root/root/older.deb"
    cp "$portable" "$root/root/portable.tar.xz"
    cp "$checkout/packaging/linux/walk.sh" "$root/root/walk.sh"
    cp "$release"/facetimer-*-py3-none-any.whl "$scratch/first-form.sqlite3" "$root/root"
    # The registries as this machine reaches them.
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
    # Mounts and processes of its own, which end with it: nothing of this machine is ever mounted in there.
    # shellcheck disable=SC2016  # the shell inside expands them
    unshare --mount --pid --fork sh -eu -c '
        mount -t proc proc "$1/proc"
        mount -t tmpfs tmpfs "$1/dev/shm"
        exec chroot "$1" sh /root/walk.sh' sh "$root"
    "$python" "$checkout/packaging/heard_words.py" "$root/home/person/heard" "Face the mirror, shoulders down."
    rm -rf --one-file-system "$root"
}

older
"$python" - "$checkout/tests/history/file/schemas/v1.sql" "$scratch/first-form.sqlite3" <<'PYTHON'
import sqlite3, sys
sqlite3.connect(sys.argv[2]).executescript(open(sys.argv[1], encoding="utf-8").read()).connection.close()
PYTHON
for suite; do
    walk "$suite"
done
say "all walks were made: $*"
