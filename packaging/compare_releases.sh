#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Whether a release is the same bytes each time: `sh packaging/compare_releases.sh VERSION [FOLDER]` makes it twice, of two
# clones of what is committed, in folders of different names, and compares the sums; the second one is left in FOLDER
# (dist/VERSION). 0 where all is the same, 1 where something differs, which is named.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
version=$1
out=${2:-$root/dist/$version}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)

for name in one another-one; do # of the same commit, whatever is committed meanwhile
    git clone --quiet "$root" "$work/$name"
done
for name in one another-one; do
    sh "$work/$name/packaging/release.sh" "$version" "$work/out"
    mv "$work/out/SHA256SUMS" "$work/$name.sums"
    [ "$name" = another-one ] || rm -rf "$work/out"
done
cp "$work/another-one.sums" "$work/out/SHA256SUMS"
cp -a "$work/out/." "$out"
diff "$work/one.sums" "$work/another-one.sums"
echo "the same bytes twice: $out"
