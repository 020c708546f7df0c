"""The program on a screen, a session bus and an accessibility bus of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest

from tests.end_to_end.spoken.accessibility_bus import AccessibilityBus
from tests.end_to_end.x_screen import x_screen
from tests.needs import require
from tests.system_parts import AT_SPI, DBUS, XVFB, at_spi_launcher

_ROOT: Final = Path(__file__).resolve().parents[3]
_END_SECONDS: Final = 20


@pytest.fixture
def bus() -> Iterator[AccessibilityBus]:
    """Start everything, and the program on an empty folder; yield what a screen reader has."""
    require(XVFB, DBUS, AT_SPI)
    with ExitStack() as stack:
        # Short, for it holds sockets.
        folder = stack.enter_context(TemporaryDirectory(prefix="hinge-"))
        environment = {**os.environ, "XDG_RUNTIME_DIR": folder}
        environment["DISPLAY"] = stack.enter_context(x_screen())
        address = stack.enter_context(_session_bus(environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        launcher = at_spi_launcher()
        assert launcher is not None
        stack.enter_context(_running(environment, str(launcher), "--launch-immediately"))
        reader = AccessibilityBus(address)
        stack.callback(reader.close)
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        stack.enter_context(_running(environment, sys.executable, "-m", "hinge_desktop"))
        yield reader


@contextmanager
def _running(environment: dict[str, str], *call: str) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(call, cwd=_ROOT, env=environment, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait(_END_SECONDS)


@contextmanager
def _session_bus(environment: dict[str, str]) -> Iterator[str]:
    call = [DBUS.name, "--session", "--nofork", "--nosyslog", "--print-address"]
    daemon = subprocess.Popen(
        call, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.communicate(timeout=_END_SECONDS)
