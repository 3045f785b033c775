# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""A release says one version and one day everywhere, and lists what is in it; the packages themselves are walked
through by `sh packaging/test_packages.sh`.
"""

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from facetimer.app import APP_ID

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGING = CHECKOUT / "packaging"
METAINFO = "packaging/linux/org.facetimer.FaceTimer.metainfo.xml"
SAID = {
    "facetimer/__init__.py": '__version__ = "1.2.0"\n',
    "CHANGELOG.md": "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n",
    METAINFO: '<component><releases>\n<release version="1.2.0" date="2026-12-01"/>\n</releases></component>\n',
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name, text in SAID.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copy(PACKAGING / "check_release.py", tmp_path / "packaging")
    return tmp_path


def check(checkout: Path, version: str = "1.2.0") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(checkout / "packaging/check_release.py"), version]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_where_all_say_the_same_the_day_is_given_in_seconds(checkout: Path) -> None:
    assert check(checkout).stdout == "1796083200\n"


@pytest.mark.parametrize("file", SAID)
def test_what_says_something_else_is_named_with_what_would_be_right(file: str, checkout: Path) -> None:
    text = SAID[file].replace("1.2.0", "1.1.0")
    (checkout / file).write_text(text, encoding="utf-8")
    finished = check(checkout)
    assert finished.returncode == 1
    assert finished.stdout == ""
    assert f"{file}: " in finished.stderr
    assert "1.2.0" in finished.stderr


def test_another_day_in_the_metainfo_is_told(checkout: Path) -> None:
    (checkout / METAINFO).write_text(SAID[METAINFO].replace("12-01", "12-02"), encoding="utf-8")
    assert check(checkout).stderr.startswith(METAINFO)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the installer for Windows is made by that one")
def test_what_is_missing_on_a_bare_machine_is_named_at_once_and_nothing_is_made(checkout: Path) -> None:
    for name in ("release.sh", "setup.sh", "missing_system.py", "system-packages.txt"):
        shutil.copy(PACKAGING / name, checkout / "packaging")
    tools = checkout / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "sed", "tr", "id"):
        (tools / name).symlink_to(shutil.which(name) or name)
    (tools / "python3").symlink_to(sys.executable)
    finished = subprocess.run(
        [tools / "sh", checkout / "packaging" / "release.sh", "1.2.0", checkout / "out"],
        env={"PATH": str(tools), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 3
    assert finished.stdout == ""
    named = finished.stderr.partition("apt-get install ")[2].split()
    assert {"xz-utils", "binutils", "nsis", "gcc-mingw-w64-x86-64-win32"} <= set(named)
    assert finished.stderr.endswith("nothing is made without the packages named above\n")
    assert not (checkout / "out").exists()


@pytest.fixture
def bill(tmp_path: Path) -> dict[str, Any]:
    """The list of a release of two files, of which one brings a library of the system."""
    release, frozen = tmp_path / "release", tmp_path / "frozen"
    (frozen / "_internal").mkdir(parents=True)
    (frozen / "_internal" / "libX11.so.6").write_bytes(b"library")
    (release / "pictures").mkdir(parents=True)  # of an earlier walk
    for name in ("facetimer-1.2.0.whl", "facetimer_1.2.0_amd64.deb", "facetimer-1.2.0-setup.exe", "SHA256SUMS"):
        (release / name).write_bytes(name.encode())
    made = [make_bill(release, frozen) for _ in range(2)]
    assert made[0] == made[1], "the same files give the same bytes"
    return dict(json.loads(made[0]))


def make_bill(release: Path, frozen: Path) -> str:
    command = [sys.executable, str(PACKAGING / "make_sbom.py"), "1.2.0", str(release), str(frozen)]
    subprocess.run(command, env={**os.environ, "SOURCE_DATE_EPOCH": "1796083200"}, check=True)
    return (release / "facetimer-1.2.0.cdx.json").read_text(encoding="utf-8")


def test_the_list_has_every_file_and_every_pin_with_its_hashes(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["timestamp"] == "2026-12-01T00:00:00Z"
    components = {each["bom-ref"]: each for each in bill["components"]}
    assert {"facetimer-1.2.0.whl", "facetimer_1.2.0_amd64.deb", "file:libX11.so.6"} <= components.keys()
    assert "SHA256SUMS" not in components
    lock = "".join((PACKAGING / "locks" / name).read_text(encoding="utf-8") for name in ("run.txt", "windows.txt"))
    pins = {f"pkg:pypi/{name}@{pin}" for name, pin in re.findall(r"^([\w.-]+)==([^ ;\\]+)", lock, re.MULTILINE)}
    assert pins == {each for each in components if each.startswith("pkg:")}
    listed = [
        hashed["content"]
        for each in bill["components"]
        for where in each.get("externalReferences", [])
        for hashed in where["hashes"]
    ]
    assert sorted(listed) == sorted(re.findall(r"--hash=sha256:(\w+)", lock))


def test_only_what_brings_its_libraries_depends_on_them(bill: dict[str, Any]) -> None:
    uses = {each["ref"]: each["dependsOn"] for each in bill["dependencies"]}
    assert "file:libX11.so.6" in uses["facetimer_1.2.0_amd64.deb"]
    assert "file:libX11.so.6" not in uses["facetimer-1.2.0.whl"]
    setup = [each.partition("@")[0] for each in uses["facetimer-1.2.0-setup.exe"]]
    assert {"Python for Windows", "pkg:pypi/panda3d", "pkg:pypi/pyside6-essentials"} <= set(setup)
    assert "file:libX11.so.6" not in setup
    known = {each["bom-ref"] for each in bill["components"]}
    assert {each for used in uses.values() for each in used} <= known


def test_a_list_that_is_not_true_is_told(bill: dict[str, Any], tmp_path: Path) -> None:
    untrue = runpy.run_path(str(PACKAGING / "check_sbom.py"))["untrue"]
    release = tmp_path / "release"
    assert untrue(bill, release) == []
    (release / "facetimer-1.2.0.whl").write_bytes(b"another")
    (release / "facetimer_1.2.0_amd64.deb").rename(release / "facetimer_1.2.1_amd64.deb")
    assert untrue(bill, release) == [
        "facetimer_1.2.1_amd64.deb: it is not in the list.",
        "facetimer_1.2.0_amd64.deb: it is in the list alone.",
        "facetimer-1.2.0.whl: the list has another hash.",
    ]


def test_the_flatpak_manifest_names_what_is_there() -> None:
    manifest = json.loads((PACKAGING / "linux/org.facetimer.FaceTimer.json").read_text(encoding="utf-8"))
    assert manifest["id"] == APP_ID
    assert not [word for word in manifest["finish-args"] if "network" in word or "filesystem" in word]
    (module,) = manifest["modules"]
    installed = [line.split()[2] for line in module["build-commands"] if line.startswith("install ")]
    assert len(installed) == 6
    assert [file for file in installed if not (CHECKOUT / file).is_file()] == []
    if shutil.which("flatpak-builder"):
        shown = ["flatpak-builder", "--show-manifest", str(PACKAGING / "linux/org.facetimer.FaceTimer.json")]
        assert json.loads(subprocess.run(shown, capture_output=True, text=True, check=True).stdout)["id"] == APP_ID
