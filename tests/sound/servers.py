"""Private sound servers with a null sink, and a recording of what reaches it."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import numpy as np
import numpy.typing as npt

from tests.system_parts import DBUS, PACTL, PAREC, PIPEWIRE, PIPEWIRE_PULSE, PULSEAUDIO, WIREPLUMBER

RATE = 48_000
SINK = "probe"
PARTS = {
    "pulseaudio": (PULSEAUDIO, PACTL, PAREC),
    "pipewire": (PIPEWIRE, WIREPLUMBER, PIPEWIRE_PULSE, DBUS, PACTL, PAREC),
}
_STARTS_WITHIN_SECONDS = 15
_LOOK_EVERY_SECONDS = 0.05


class ServerError(Exception):
    """The server did not come up; the text is its own."""


@dataclass(frozen=True)
class SoundServer:
    """A running server: what a program needs in its environment to be heard by it."""

    kind: str
    folder: Path
    environment: Mapping[str, str]

    def control(self, *words: str) -> str:
        """Ask the server to do something, and return its answer."""
        call = ["pactl", *words]
        done = subprocess.run(
            call, env=self.environment, capture_output=True, text=True, check=False, timeout=10
        )
        if done.returncode:
            raise ServerError(done.stderr)
        return done.stdout.strip()

    def accepts(self, *words: str) -> bool:
        """Tell whether the server does it; it may still be starting."""
        try:
            self.control(*words)
        except (ServerError, subprocess.TimeoutExpired):
            return False
        return True

    def add_sink(self, name: str = SINK) -> str:
        """Make a sink that nobody hears; return the number of its module."""
        return self.control("load-module", "module-null-sink", f"sink_name={name}", "rate=48000")


@contextmanager
def sound_server(kind: str, folder: Path) -> Iterator[SoundServer]:
    """Run a private server of this kind with one null sink, which is the default."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    environment = _environment(folder)
    with ExitStack() as stack:
        server = SoundServer(kind, folder, environment)
        for call in _calls(kind, folder):
            stack.enter_context(_running(call, environment, folder))
            if call[0] == "pipewire":
                _wait_for((folder / "pipewire-0").exists, call[0])
        _wait_for(lambda: server.accepts("info"), kind)
        server.add_sink()
        _wait_for(lambda: server.accepts("set-default-sink", SINK), "the null sink")
        yield server


@contextmanager
def recording(server: SoundServer, file: Path, sink: str = SINK) -> Iterator[None]:
    """Record everything that reaches a sink into a file of raw 16-bit mono samples."""
    options = ("--raw", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=300")
    with file.open("wb") as target:
        call = ["parec", *options, "-d", f"{sink}.monitor"]
        recorder = subprocess.Popen(call, env=server.environment, stdout=target)
        try:
            _wait_for(lambda: file.stat().st_size > 0, "the recording")
            yield
        finally:
            _end(recorder)


def recorded(file: Path) -> npt.NDArray[np.int16]:
    """Return the samples of a recording."""
    data = file.read_bytes()
    return np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2")


def _environment(folder: Path) -> dict[str, str]:
    own = {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_STATE_HOME": str(folder / "state"),
        "PULSE_SERVER": f"unix:{folder}/pulse/native",
        "PULSE_COOKIE": str(folder / "cookie"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
        "QT_QPA_PLATFORM": "offscreen",
    }
    foreign = ("PIPEWIRE_", "PULSE_", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return kept | own


def _calls(kind: str, folder: Path) -> list[list[str]]:
    if kind == "pipewire":
        bus = ["dbus-daemon", "--session", "--nofork", f"--address=unix:path={folder}/bus"]
        return [bus, ["pipewire"], ["wireplumber"], ["pipewire-pulse"]]
    socket = f"module-native-protocol-unix auth-anonymous=1 socket={folder}/pulse/native"
    (folder / "pulse").mkdir(mode=0o700, exist_ok=True)
    quiet = ("--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error")
    return [["pulseaudio", "-n", *quiet, "-L", socket]]


@contextmanager
def _running(call: list[str], environment: Mapping[str, str], folder: Path) -> Iterator[None]:
    with (folder / f"{call[0]}.log").open("wb") as log:
        process = subprocess.Popen(call, env=environment, stdout=log, stderr=log)
        try:
            yield
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait_for(is_there: Callable[[], bool], what: str) -> None:
    until = monotonic() + _STARTS_WITHIN_SECONDS
    pause = threading.Event()
    while not is_there():
        if monotonic() > until:
            raise ServerError(f"{what} did not start")
        pause.wait(_LOOK_EVERY_SECONDS)
