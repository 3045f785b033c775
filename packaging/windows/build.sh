#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
#
# Makes what people install on Windows: `sh packaging/windows/build.sh [FOLDER]` leaves FOLDER/facetimer, the folder
# that runs, and FOLDER/facetimer-VERSION-setup.exe there (dist/windows unless said). Needs Python 3.11; all that comes
# from elsewhere is pinned with its hash by the lock files. docs/platforms.md says what was proved and how.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
prepare run window windows
[ -z "$incomplete" ] || die "the installer cannot be made without the packages named above"
here=$root/packaging/windows
mkdir -p "${1:-$root/dist/windows}"
out=$(CDPATH='' cd -- "${1:-$root/dist/windows}" && pwd)
work=$out/work
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-1580601600}" LC_ALL=C.UTF-8
cross=x86_64-w64-mingw32
version=$("$python" -c 'import sys; sys.path.insert(0, sys.argv[1]); import facetimer; print(facetimer.__version__)' "$root")

download() {
    "$python" -m pip --disable-pip-version-check --no-input download --quiet --no-deps --require-hashes \
        --only-binary=:all: --platform win_amd64 --python-version 3.11 --dest "$work/wheels" -r "$root/packaging/locks/$1.txt" >&2
}

# launcher NAME FLAG...: a program that starts facetimer, with icon and version.
launcher() {
    name=$1
    shift
    sed -e "s/@VERSION@/$version/; s/@NAME@/$name/; s/@NUMBERS@/$(printf %s "$version" | tr . ,),0/" \
        "$here/launcher.rc.in" >"$work/launcher.rc"
    $cross-windres --include-dir "$work" --include-dir "$here" "$work/launcher.rc" "$work/launcher.o"
    $cross-gcc -Os -s -municode -Wl,--no-insert-timestamp "$@" "$here/launcher.c" "$work/launcher.o" \
        -o "$out/facetimer/$name" -L"$work" -lpython311
}

# What Qt for Python links to, python3.dll, hands each of its names on to python311.dll; panda3d's wheel lacks it.
make_libraries() {
    printf 'LIBRARY python311.dll\nEXPORTS\nPy_Main\n' >"$work/main.def"
    $cross-dlltool --input-def "$work/main.def" --output-lib "$work/libpython311.a"
    $cross-objdump --private-headers "$out/facetimer/python311.dll" |
        awk 'BEGIN { print "EXPORTS" } /Ordinal\/Name Pointer/ { names = 1; next } names && !NF { exit }
            names { print $NF "=python311." $NF }' >"$work/python3.def"
    : >"$work/empty.c"
    # The linker would choose an address by the name of the folder.
    $cross-gcc -shared -nostdlib -Os -s -Wl,--no-insert-timestamp,--entry=0,--image-base=0x180000000 \
        "$work/empty.c" "$work/python3.def" -o "$out/facetimer/python3.dll"
}

rm -rf "$work" "$out/facetimer"
mkdir -p "$work/wheels"
say "fetching Python and the libraries for Windows (some 150 MB the first time)"
download windows
download run
(cd "$root" && "$python" -m hatchling build --target wheel --directory "$work/wheels") >&2
"$python" "$here/assemble.py" --wheels "$work/wheels" --out "$out/facetimer"
"$python" "$here/pictures.py" "$root/assets/icons" "$work"
make_libraries
launcher facetimer.exe -mwindows -DWINDOWED
launcher facetimer-cli.exe
cp "$root/LICENSE" "$out/facetimer/LICENSE.txt"
# The pictures of its pages too: NSIS keeps the date of each file.
find "$out/facetimer" "$work" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
say "$out/facetimer holds $(du -sm "$out/facetimer" | cut -f1) MB"
makensis -V2 "-DVERSION=$version" "-DFOLDER=$out/facetimer" "-DPICTURES=$work" \
    "-DOUT=$out/facetimer-$version-setup.exe" "$here/installer.nsi" >&2
rm -rf "$work"
