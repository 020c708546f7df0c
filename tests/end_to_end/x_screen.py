"""A real X server of a test's own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_END_SECONDS = 20


@contextmanager
def x_screen(size: str = "1280x800") -> Iterator[str]:
    """Start a server without a window manager, and give the name of its display."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(_END_SECONDS)


@contextmanager
def managed_screen(size: str = "1280x800") -> Iterator[str]:
    """Start a server with a window manager, which puts frames around windows."""
    with x_screen(size) as name:
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**os.environ, "DISPLAY": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield name
        finally:
            manager.terminate()
            manager.wait(_END_SECONDS)
