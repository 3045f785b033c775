# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Take the pictures of a person's way on Debian: the menu, the first start, a session, its end.

Run by hand, as root, after a release: `.venv/bin/python packaging/makers/take_debian_pictures.py ROOT DEB`. ROOT
is an unpacked bare Debian, as test_packages.sh makes it; DEB is installed there, beside a menu. Look at each
picture in docs/pictures/.
"""

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT))  # `tests` is not installed

from PySide6.QtCore import Qt  # noqa: E402 - after the path
from PySide6.QtGui import QImage  # noqa: E402

from tests.e2e.screen import Screen, open_screen  # noqa: E402
from tests.packaging.waiting import wait_until  # noqa: E402

PICTURES = CHECKOUT / "docs" / "pictures"
WIDTH_PX = 760
MENU = "xfce4-appfinder adwaita-icon-theme librsvg2-common dbus-x11"
IN_THERE = """
mount -t proc proc "$1/proc"
mount -t tmpfs tmpfs "$1/dev/shm"
exec chroot "$1" sh -eu -c "$2"
"""
INSTALL = f"""
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install -y --no-install-recommends {MENU}
apt-get -qq install -y /root/facetimer.deb
userdel person || : # whoever was here before has started it already
rm -rf /home/person
useradd --create-home person
install -d -o person -m 700 /home/person/runtime /home/person/.config /home/person/.config/facetimer
printf '[session]\\nkeep_awake = false\\n' >/home/person/.config/facetimer/settings.toml
chown person /home/person/.config/facetimer/settings.toml
"""
DESKTOP = """
exec runuser -u person -- env HOME=/home/person XDG_RUNTIME_DIR=/home/person/runtime LANG=C.UTF-8 \
    DISPLAY={display} dbus-run-session -- sh -c 'pulseaudio --start -n --exit-idle-time=-1 \
        --load=module-native-protocol-unix --load=module-null-sink; xfce4-appfinder & exec sleep 600'
"""
SESSION_S = 120
"""The first exercise takes half a minute and its end ten seconds; a busy machine is given more."""


def main() -> None:
    """Install, then go a person's way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("deb", type=Path)
    args = parser.parse_args()
    shutil.copy(args.deb, args.root / "root" / "facetimer.deb")
    shutil.copy("/etc/resolv.conf", args.root / "etc" / "resolv.conf")
    in_there(args.root, INSTALL).wait()
    with open_screen() as screen:
        desktop = in_there(args.root, DESKTOP.format(display=screen.display))
        try:
            go(screen)
        finally:
            desktop.kill()


def in_there(root: Path, script: str) -> "subprocess.Popen[bytes]":
    """Start a script in the bare system, with mounts and processes of its own, which end with it."""
    private = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    command = [*private, "sh", "-eu", "-c", IN_THERE, "sh", str(root), script]
    return subprocess.Popen(command)  # noqa: S603 - of our own words


def go(screen: Screen) -> None:
    """Find facetimer in the menu, answer nothing, practise, and look at the end."""
    wait_until(lambda: screen.tries("search", "--onlyvisible", "--class", "appfinder"), 60)
    settle(screen)
    screen.xdotool("mousemove", 2, 2)
    screen.xdotool("type", "face")
    settle(screen)
    save(screen, "debian-menu", (511, 290, 579, 444))
    screen.xdotool("key", "Down", "Return")
    wait_until(screen.windows, 60)
    settle(screen)
    save(screen, "debian-first-start")
    for _ in range(3):
        screen.xdotool("key", "Return")
        time.sleep(4)
    time.sleep(18)  # into the hold of the first exercise
    save(screen, "debian-session")
    time.sleep(30)
    settle(screen)
    save(screen, "debian-after")


def settle(screen: Screen) -> None:
    """Wait until nothing moves for two seconds."""

    def is_still() -> bool:
        before = screen.pixels()
        time.sleep(2)
        return bool((before == screen.pixels()).all())

    wait_until(is_still, SESSION_S)


def save(screen: Screen, name: str, area: tuple[int, int, int, int] | None = None) -> None:
    """Write the window, or an area of the screen given by left, top, width and height, as wide as all pictures."""
    pixels = screen.pixels()
    height, width, _ = pixels.shape
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    left, top, wide, high = area or (160, 87, 1281, 825)
    image = image.copy(left, top, wide, high)
    if wide > WIDTH_PX:
        image = image.scaledToWidth(WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
    if not image.save(str(PICTURES / f"{name}.png")):
        raise SystemExit(f"{PICTURES / name}.png could not be written")
    print(name, flush=True)


if __name__ == "__main__":
    main()
