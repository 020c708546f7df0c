"""A session bus of the test's own, with the services that it asks for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any

import pytest

from hinge_desktop.gui.system.desktop_thread import DesktopThread
from tests.needs import require
from tests.system_parts import DBUS

_PATIENCE_SECONDS = 10
ROOT = Path(__file__).resolve().parents[3]


class Desktop:
    """The services of a child process, and the calls that reached them."""

    def __init__(self, *services: str) -> None:
        words = ("-m", "tests.gui.system.mock_desktop", *services)
        self._process = subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ,
        )
        self._calls: SimpleQueue[list[Any]] = SimpleQueue()
        self._reader = Thread(target=self._read)
        self._reader.start()
        try:
            assert self.next_call() == ["ready", True]
        except BaseException:
            self.end()
            raise

    def next_call(self) -> list[Any]:
        """Wait for the next call and return its name, its signature and its plain values."""
        return self._calls.get(timeout=_PATIENCE_SECONDS)

    def set(self, space: str, key: str, value: object) -> None:
        """Give a setting of the portal this value from now on."""
        self._tell(space, key, value)

    def click(self, number: int) -> None:
        """Click on the notification of this number."""
        self._tell(number)

    def end(self) -> list[Any]:
        """End the services and return the calls that nobody asked for."""
        self._process.terminate()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        return [self._calls.get() for _ in range(self._calls.qsize())]

    def _tell(self, *values: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(values) + "\n")
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._calls.put(json.loads(line))


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    require(DBUS)
    call = [DBUS.name, "--session", "--nofork", "--nosyslog", "--print-address"]
    daemon = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert daemon.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield daemon
    daemon.terminate()
    daemon.communicate()


@pytest.fixture
def desktop(bus: object) -> Iterator[Callable[..., Desktop]]:  # noqa: ARG001 it runs on the bus
    with ExitStack() as stack:

        def start(*services: str) -> Desktop:
            desktop = Desktop(*services)
            stack.callback(desktop.end)
            return desktop

        yield start


@pytest.fixture
def thread() -> Iterator[DesktopThread]:
    thread = DesktopThread()
    yield thread
    thread.close()
