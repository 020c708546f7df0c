"""The screens that windows are measured on: none, and an X server of our own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Surroundings = dict[str, str]
_SCREEN = ("-screen", "0", "1400x900x24", "-nolisten", "tcp", "-displayfd", "1")


@contextmanager
def off_screen() -> Iterator[Surroundings | None]:
    """Give Qt's own picture of a screen."""
    yield {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def x_server() -> Iterator[Surroundings | None]:
    """Start an X server of our own, where there is one; it draws in software."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    call = ("Xvfb", *_SCREEN)
    with subprocess.Popen(
        call, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        if server.stdout is None:
            raise OSError("Xvfb does not name its display")
        try:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
        finally:
            server.terminate()


@contextmanager
def window_manager(surroundings: Surroundings) -> Iterator[bool]:
    """Start a window manager, without which nothing is minimised; tell whether there is one."""
    if "DISPLAY" not in surroundings or shutil.which("openbox") is None:
        yield False
        return
    call = ("openbox", "--sm-disable")
    own = {**os.environ, **surroundings}
    with subprocess.Popen(
        call, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as keeper:
        try:
            yield True
        finally:
            keeper.terminate()


SCREENS: dict[str, Callable[[], AbstractContextManager[Surroundings | None]]] = {
    "off screen": off_screen,
    "X server": x_server,
}
"""Each by the name that a table gives it."""
