#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Everything that is given away of one version: `sh packaging/release.sh VERSION [FOLDER]` makes wheel, source, portable
# folder, .deb, the installer for Windows (unless WITHOUT_WINDOWS is set), what is in them (SBOM) and their sums in FOLDER
# (dist/VERSION). Two runs with the same Python on the same Debian give the same bytes. What is fetched is pinned by the
# locks, and nothing is made of a checkout whose changelog, metainfo and package do not say the same version and day.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
[ $# -ge 1 ] || { say "which version? sh packaging/release.sh VERSION [FOLDER]" && exit 2; }
version=$1
out=${2:-$root/dist/$version}

uses="start release window wayland" # the libraries of a window are taken from here
[ -n "${WITHOUT_WINDOWS:-}" ] || uses="$uses windows"
incomplete=
find_python
[ -n "${WITHOUT_WINDOWS:-}" ] || "$base" -c 'import sys; raise SystemExit(sys.version_info[:2] != (3, 11))' ||
    die "the installer for Windows is made by Python 3.11, and $("$base" --version 2>&1) is here; WITHOUT_WINDOWS=1" \
        "makes everything else"
# shellcheck disable=SC2086  # words
install_system $uses
[ -z "$incomplete" ] || die "nothing is made without the packages named above"
SOURCE_DATE_EPOCH=$("$base" "$root/packaging/check_release.py" "$version") || exit 1
export SOURCE_DATE_EPOCH PYTHON="$base" PYTHONHASHSEED=0
umask 022
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

say "wheel and source"
"$base" -m venv "$work/build"
"$work/build/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes \
    -r packaging/locks/build.txt
for kind in wheel sdist; do "$work/build/bin/python" -m hatchling build -t "$kind" -d "$out" >&2; done
wheel=$out/facetimer-$version-py3-none-any.whl

say "the frozen folder"
sh packaging/linux/freeze.sh "$wheel" "$work/frozen"
"$work/frozen/venv/bin/twine" check --strict "$wheel" "$out/facetimer-$version.tar.gz" >&2
"$base" packaging/linux/check_libraries.py "$work/frozen/facetimer" >&2

say "the portable folder and the .deb"
name=facetimer-$version-linux-x86_64
mv "$work/frozen/facetimer" "$work/$name"
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu -cf - "$name" |
    xz -6 >"$out/$name.tar.xz"
sh packaging/linux/deb.sh "$work/$name" "$version" "$out/facetimer_${version}_amd64.deb"

if [ -z "${WITHOUT_WINDOWS:-}" ]; then
    say "the installer for Windows"
    sh packaging/windows/build.sh "$work/windows" >&2
    cp "$work/windows/facetimer-$version-setup.exe" "$out"
fi

say "what is in them, and their sums"
"$base" packaging/make_sbom.py "$version" "$out" "$work/$name"
"$work/frozen/venv/bin/python" packaging/check_sbom.py "$out"
cd "$out"
find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | LC_ALL=C sort | xargs sha256sum >"$work/sums"
mv "$work/sums" SHA256SUMS
cat SHA256SUMS
