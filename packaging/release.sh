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

for command in dpkg-deb xz tar sha256sum; do
    command -v "$command" >/dev/null 2>&1 || die "$command is missing; on Debian: apt-get install dpkg xz-utils tar coreutils"
done
find_python
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
cd "$out"
find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | LC_ALL=C sort | xargs sha256sum >"$work/sums"
mv "$work/sums" SHA256SUMS
cat SHA256SUMS
