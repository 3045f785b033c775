#!/bin/sh
# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
# One walk through the packages in /root of a bare Debian, by ../test_packages.sh, as root there.
set -eu
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin

say() { printf '   %s\n' "$*"; }
die() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
# A person without any right but over their own home.
person() { runuser -u person -- env HOME=/home/person XDG_RUNTIME_DIR=/home/person/runtime "$@"; }
# Somebody who practised with the first version, whose history has its first form.
earlier() { runuser -u earlier -- env HOME=/home/earlier "$@"; }
holds() { printf '%s' "$1" | grep -q -- "$2" || die "$3 (it is: $1)"; }
there() { [ -e "$1" ] || die "$1 is missing"; }
installs() {
    said=$(apt-get -qq install --no-install-recommends -y "$@" 2>&1) || die "apt cannot install $*: $said"
}
gone() { [ ! -e "$1" ] || die "$1 is still there"; }
sessions() { person "$@" history --json | tr -d ' \n' | grep -o '"routine":"[a-z-]*"' | wc -l; }

practise() {
    person "$@" practise cheek-lip-trio --speed 1000 --mute --yes >/dev/null || die "a session ends with $?"
}

opens() {
    said=$(person timeout 300 xvfb-run -a "$@" --smoke 2>&1) || die "the window: $said"
    holds "$said" READY "the window is not ready"
}

# A command without a window, and the process that plays sound, load nothing of Qt.
is_light() {
    said=$(person env LD_DEBUG=files "$@" --version 2>&1) || die "it does not say its version: $said"
    case $said in *libQt6*) die "Qt is loaded to say a version" ;; esac
}

# A sound server with a sink that only records, and a session at its own pace until its first words must have been heard:
# two notes, "Fish Lips.", "Once now, …", "Face the mirror, …". What was heard is left for test_packages.sh to look into.
# Where no program wants less, the server decides on two seconds of silence ahead, and what begins meanwhile waits behind
# them: the recorder wants 5 ms, and the session begins when those two seconds are over.
listen() {
    rm -rf /home/person/runtime/pulse
    person pulseaudio --start --exit-idle-time=-1 --load='module-native-protocol-unix' \
        --load='module-null-sink sink_name=ear' -n >/dev/null 2>&1 || die "there is no sound server"
    person touch /home/person/heard
    person sh -c 'exec parec --device=ear.monitor --latency-msec=5 --format=s16le --rate=44100 --channels=1 \
        >/home/person/heard 2>/dev/null' &
    until_heard "$BEFORE_BYTES" wc -c || die "the sound server records nothing"
    person sh -c "exec $1 practise cheek-lip-trio --yes" >/home/person/said 2>&1 </dev/null &
    until_heard "$WORDS_BYTES" sounding || die "too little was heard: $(cat /home/person/said)"
    person pulseaudio --kill
    pkill -TERM -u person -f practise || :
    wait
}

# until_heard BYTES COUNT...: wait until COUNT finds so much in the recording; two minutes at most.
until_heard() {
    wanted=$1 tries=0
    shift
    until [ "$("$@" </home/person/heard)" -gt "$wanted" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 120 ] || return 1
        sleep 1
    done
}
sounding() { tr -d '\000' | wc -c; }

# 16 bits, one channel, silence left out: the voice says these words for five seconds, the notes last less than two.
WORDS_BYTES=500000
# Two and a half seconds.
BEFORE_BYTES=220500

useradd --create-home person
install -d -o person -m 700 /home/person/runtime
useradd --create-home earlier
install -D -o earlier /root/first-form.sqlite3 /home/earlier/.local/share/facetimer/history.sqlite3
chown -R earlier /home/earlier
apt-get -qq update

say "install"
installs libasound2-plugins procps xz-utils /root/older.deb
[ "$(dpkg-query -W -f '${Version}' facetimer)" = 0.0.1 ] || die "another version is installed"
grep -q 'facetimer.toml' /usr/share/mime/globs2 || die "routines have no kind of file"
desktop-file-validate /usr/share/applications/org.facetimer.FaceTimer.desktop
there /usr/share/man/man1/facetimer.1.gz
for file in icons/hicolor/scalable/apps/org.facetimer.FaceTimer.svg metainfo/org.facetimer.FaceTimer.metainfo.xml \
    dbus-1/services/org.facetimer.FaceTimer.service doc/facetimer/copyright; do there "/usr/share/$file"; done

say "a session, the window, sound"
practise facetimer
[ "$(sessions facetimer)" = 1 ] || die "the session is not in the history"
opens facetimer
opens facetimer-window
is_light facetimer
listen facetimer

say "upgrade over the older one"
before=$(sessions facetimer)
installs /root/new.deb
[ "$(dpkg-query -W -f '${Version}' facetimer)" != 0.0.1 ] || die "the older one is still installed"
[ "$(sessions facetimer)" = "$before" ] || die "the upgrade lost the history"
practise facetimer
after=$(sessions facetimer)
[ "$after" = $((before + 1)) ] || die "the history does not go on after the upgrade"

[ "$(earlier facetimer history --json | grep -c '"routine":')" = 4 ] || die "a history of the first form is not read"
earlier facetimer practise cheek-lip-trio --speed 1000 --mute --yes >/dev/null || die "it cannot be gone on with"
[ "$(earlier facetimer history --json | grep -c '"routine":')" = 5 ] || die "it does not go on"

say "remove and purge"
dpkg -L facetimer >/root/files
apt-get -qq remove -y facetimer >/dev/null 2>&1
gone /usr/bin/facetimer
gone /usr/lib/facetimer
installs /root/new.deb
apt-get -qq purge -y facetimer >/dev/null 2>&1
while read -r file; do
    [ -d "$file" ] || gone "$file"
done </root/files
dpkg-query -W facetimer >/dev/null 2>&1 && die "dpkg still knows it"
there /home/person/.local/share/facetimer/history.sqlite3

say "the portable folder"
person tar -C /home/person -xJf - </root/portable.tar.xz
own=$(echo /home/person/facetimer-*/facetimer)
[ "$(sessions "$own")" = "$after" ] || die "the portable one does not find the history"
practise "$own"
[ "$(sessions "$own")" = $((after + 1)) ] || die "its session is not in the history"
opens "$own"
is_light "$own"
person "$own" install-desktop >/dev/null
entry=/home/person/.local/share/applications/org.facetimer.FaceTimer.desktop
desktop-file-validate "$entry"
grep -q "^Exec=$own --open %F" "$entry" || die "the menu starts something else"
grep -q facetimer.toml /home/person/.local/share/mime/globs2 || die "routines have no kind of file for this user"
person "$own" install-desktop --remove >/dev/null
[ -z "$(find /home/person/.local/share -name 'org.facetimer.FaceTimer*')" ] || die "something is left in the menu"

say "the wheel by pipx"
installs pipx
install -o person -m 644 /root/*.whl /home/person
person pipx install /home/person/*.whl >/root/said 2>&1 || die "pipx: $(cat /root/said)"
own=/home/person/.local/bin/facetimer
holds "$(person "$own" --version)" "$(basename /root/*.whl | cut -d- -f2)" "another version"
before=$(sessions "$own")
practise "$own"
[ "$(sessions "$own")" = $((before + 1)) ] || die "its session is not in the history"
person env PATH="/home/person/.local/bin:$PATH" "$own" install-desktop >/dev/null
desktop-file-validate "$entry"
person "$own" install-desktop --remove >/dev/null
person pipx uninstall facetimer >/dev/null 2>&1
gone "$own"
there /home/person/.local/share/facetimer/history.sqlite3
