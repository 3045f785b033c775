# SPDX-FileCopyrightText: 2026 The facetimer authors
# SPDX-License-Identifier: MIT
"""Media keys, earbud taps and desktop panels steer the session, by MPRIS over the session bus.

Stop pauses: nothing destructive is one press away. Specification: freedesktop.org, MPRIS D-Bus Interface 2.2.
"""

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import ClassInfo, Property, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

from facetimer.session.machine import SessionStatus
from facetimer.session.snapshot import Snapshot
from facetimer.ui.player.driver import SessionDriver

PATH = "/org/mpris/MediaPlayer2"
SERVICE = "org.mpris.MediaPlayer2.facetimer"
PLAYER = "org.mpris.MediaPlayer2.Player"
_TRACK = "/org/facetimer/step/"


class MediaControls(QObject):
    """Offers the running session to the desktop.

    Args:
        connection: the session bus.
        parent: owner of this object.
    """

    raise_asked = Signal()
    quit_asked = Signal()

    def __init__(self, connection: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connection = connection
        self._driver: SessionDriver | None = None
        self._told: dict[str, Any] = {}
        self._exported = QObject(self)
        self._player = _PlayerAdaptor(self, self._exported)
        self._root = _RootAdaptor(self, self._exported)

    def register(self) -> bool:
        """Appear on the bus; return whether that was possible. A second window takes a name of its own."""
        option = QDBusConnection.RegisterOption.ExportAdaptors
        if not self._connection.registerObject(PATH, self._exported, option):
            return False
        return self._connection.registerService(SERVICE) or self._connection.registerService(
            f"{SERVICE}.instance{os.getpid()}"
        )

    def attach(self, driver: SessionDriver) -> None:
        """Offer `driver`'s session."""
        self._driver = driver
        driver.event_happened.connect(self._tell)
        self._tell()

    def detach(self) -> None:
        """Offer nothing; the session is over."""
        self._driver = None
        self._tell()

    def steer(self, act: Callable[[SessionDriver], object]) -> None:
        """Let `act` change the session, if there is one."""
        if self._driver is not None:
            act(self._driver)

    def snapshot(self) -> Snapshot | None:
        """Return where it stands; None while there is none."""
        return self._driver.snapshot() if self._driver is not None else None

    def status(self) -> str:
        """Return MPRIS's word for where the session stands."""
        snapshot = self.snapshot()
        known = {SessionStatus.RUNNING: "Playing", SessionStatus.PAUSED: "Paused"}
        return known.get(snapshot.status, "Stopped") if snapshot else "Stopped"

    def metadata(self) -> dict[str, Any]:
        """Return what is going on, in MPRIS's keys; lengths are microseconds."""
        snapshot = self.snapshot()
        if snapshot is None:
            return {"mpris:trackid": QDBusObjectPath("/org/mpris/MediaPlayer2/TrackList/NoTrack")}
        return {
            "mpris:trackid": QDBusObjectPath(f"{_TRACK}{snapshot.step.index}"),
            "mpris:length": snapshot.timeline.total_ms * 1000,
            "xesam:title": snapshot.step.exercise.name,
            "xesam:album": snapshot.timeline.routine.name,
            "xesam:artist": ["facetimer"],
            "xesam:trackNumber": snapshot.step.index + 1,
        }

    def _tell(self) -> None:
        """Announce what has changed, and only that."""
        step = self.snapshot()
        now: dict[str, Any] = {
            "PlaybackStatus": self.status(),
            "step": None if step is None else (step.step.index, step.timeline.total_ms),
        }
        changed = {key: value for key, value in now.items() if self._told.get(key, "") != value}
        if not changed:
            return
        self._told = now
        values: dict[str, Any] = {}
        if "PlaybackStatus" in changed:
            values.update(PlaybackStatus=self.status(), CanPlay=self.can(), CanPause=self.can())
        if "step" in changed:
            values.update(Metadata=self.metadata(), CanGoNext=self.can(), CanGoPrevious=self.can())
        message = QDBusMessage.createSignal(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged")
        message.setArguments([PLAYER, values, []])
        self._connection.send(message)

    def can(self) -> bool:
        """Whether there is anything to steer."""
        return self.status() != "Stopped"


@ClassInfo({"D-Bus Interface": "org.mpris.MediaPlayer2"})  # type: ignore[call-arg]
class _RootAdaptor(QDBusAbstractAdaptor):  # type: ignore[operator]
    """The app as a whole. Names and types are MPRIS's."""

    def __init__(self, controls: MediaControls, parent: QObject) -> None:
        super().__init__(parent)
        self._controls = controls

    @Slot()
    def Raise(self) -> None:
        self._controls.raise_asked.emit()

    @Slot()
    def Quit(self) -> None:
        self._controls.quit_asked.emit()

    CanQuit = Property(bool, lambda _: True)
    CanRaise = Property(bool, lambda _: True)
    HasTrackList = Property(bool, lambda _: False)
    Identity = Property(str, lambda _: "facetimer")
    DesktopEntry = Property(str, lambda _: "org.facetimer.FaceTimer")
    SupportedUriSchemes = Property("QStringList", lambda _: [])  # type: ignore[arg-type]
    SupportedMimeTypes = Property("QStringList", lambda _: [])  # type: ignore[arg-type]


@ClassInfo({"D-Bus Interface": PLAYER})  # type: ignore[call-arg]
class _PlayerAdaptor(QDBusAbstractAdaptor):  # type: ignore[operator]
    """The session. Names and types are MPRIS's; times are microseconds."""

    Seeked = Signal("qlonglong")  # type: ignore[arg-type]

    def __init__(self, controls: MediaControls, parent: QObject) -> None:
        super().__init__(parent)
        self._controls = controls

    @Slot()
    def Next(self) -> None:
        self._controls.steer(SessionDriver.skip)

    @Slot()
    def Previous(self) -> None:
        self._controls.steer(SessionDriver.back)

    @Slot()
    def Pause(self) -> None:
        self._controls.steer(SessionDriver.pause)

    @Slot()
    def Stop(self) -> None:
        self.Pause()

    @Slot()
    def Play(self) -> None:
        self._controls.steer(SessionDriver.resume)

    @Slot()
    def PlayPause(self) -> None:
        self._controls.steer(SessionDriver.toggle)

    @Slot("qlonglong")
    def Seek(self, offset_us: int) -> None:
        if snapshot := self._controls.snapshot():
            self._go(snapshot.position_ms + offset_us // 1000)

    @Slot("QDBusObjectPath", "qlonglong")
    def SetPosition(self, track: QDBusObjectPath, position_us: int) -> None:
        snapshot = self._controls.snapshot()
        if snapshot and track.path() == f"{_TRACK}{snapshot.step.index}":  # a late request is about another step
            self._go(position_us // 1000)

    @Slot(str)
    def OpenUri(self, _uri: str) -> None:
        """Do nothing: sessions are not opened by address."""

    def _go(self, position_ms: int) -> None:
        self._controls.steer(lambda driver: driver.seek(position_ms))
        self.Seeked.emit(self._position())

    def _position(self) -> int:
        snapshot = self._controls.snapshot()
        return snapshot.position_ms * 1000 if snapshot else 0

    def _can(self) -> bool:
        return self._controls.can()

    PlaybackStatus = Property(str, lambda self: self._controls.status())
    Metadata = Property("QVariantMap", lambda self: self._controls.metadata())  # type: ignore[arg-type]
    Position = Property("qlonglong", _position)  # type: ignore[arg-type]
    Rate = Property(float, lambda _: 1.0)
    MinimumRate = Property(float, lambda _: 1.0)
    MaximumRate = Property(float, lambda _: 1.0)
    Volume = Property(float, lambda _: 1.0)
    CanGoNext = Property(bool, _can)
    CanGoPrevious = Property(bool, _can)
    CanPlay = Property(bool, _can)
    CanPause = Property(bool, _can)
    CanSeek = Property(bool, _can)
    CanControl = Property(bool, lambda _: True)
