#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# The package for Debian 12 and 13 and Ubuntu 24.04, from the frozen folder: `sh packaging/linux/deb.sh FOLDER VERSION
# OUT.deb`. It needs dpkg-deb; SOURCE_DATE_EPOCH for the same bytes. No script of the package runs at installation.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
checkout=$(CDPATH='' cd -- "$here/../.." && pwd)
folder=$1
version=$2
out=$3
: "${SOURCE_DATE_EPOCH:=$(date +%s)}"
export SOURCE_DATE_EPOCH
id=org.facetimer.FaceTimer
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

# put FILE PLACE: one file, readable by all.
put() {
    mkdir -p "$(dirname "$root/$2")"
    cp "$1" "$root/$2"
}

# zipped PLACE: standard input, compressed without a name or a time.
zipped() {
    mkdir -p "$(dirname "$root/$1")"
    gzip -9n >"$root/$1"
}

mkdir -p "$root/DEBIAN" "$root/usr/bin" "$root/usr/lib"
cp -a "$folder" "$root/usr/lib/facetimer"
for name in facetimer facetimer-window; do
    ln -s "../lib/facetimer/facetimer" "$root/usr/bin/$name"
done

put "$checkout/assets/desktop/$id.desktop" usr/share/applications/$id.desktop
put "$checkout/assets/desktop/$id.service" usr/share/dbus-1/services/$id.service
put "$checkout/assets/desktop/$id.mime.xml" usr/share/mime/packages/$id.xml
put "$checkout/assets/icons/facetimer.svg" usr/share/icons/hicolor/scalable/apps/$id.svg
put "$checkout/assets/icons/facetimer-symbolic.svg" usr/share/icons/hicolor/symbolic/apps/$id-symbolic.svg
put "$here/$id.metainfo.xml" usr/share/metainfo/$id.metainfo.xml
put "$here/copyright" usr/share/doc/facetimer/copyright
put "$here/lintian-overrides" usr/share/lintian/overrides/facetimer
zipped usr/share/doc/facetimer/NEWS.gz <"$checkout/CHANGELOG.md"
zipped usr/share/doc/facetimer/command-line.md.gz <"$checkout/docs/command-line.md"
zipped usr/share/doc/facetimer/changelog.gz <<CHANGELOG
facetimer ($version) stable; urgency=medium

  * What is new stands in NEWS.gz.

 -- The facetimer authors <authors@facetimer.example>  $(date -Rud "@$SOURCE_DATE_EPOCH")
CHANGELOG
sed "s/@VERSION@/$version/; s/@DATE@/$(date -ud "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)/" "$here/facetimer.1" |
    zipped usr/share/man/man1/facetimer.1.gz
ln -s facetimer.1.gz "$root/usr/share/man/man1/facetimer-window.1.gz"

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod 644 {} +
chmod 755 "$root/usr/lib/facetimer/facetimer"
sed "s/@VERSION@/$version/; s/@SIZE@/$(du -sk --apparent-size "$root/usr" | cut -f1)/" "$here/control" \
    >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "$out" >/dev/null
