"""What every test gets: its turn, no screen, own folders, a check that nothing was left alive."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Before anything imports Qt; a test of the real screen starts its own process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FOLDER_VARIABLES = {
    "HINGE_DATA_DIR": "hinge",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}

LONGEST_FIRST = ("tests/year", "tests/faults", "tests/end_to_end", "tests/store", "tests/exchange")
"""Where single files take longest: one that begins last would run alone at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files; tests of a file stay together, in their order."""
    items.sort(key=lambda item: _turn(item.nodeid))


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make only: modules and thousands of tests stay anyway."""
    gc.collect()
    gc.freeze()


def _turn(node: str) -> int:
    turns = (turn for turn, folder in enumerate(LONGEST_FIRST) if node.startswith(f"{folder}/"))
    return next(turns, len(LONGEST_FIRST))


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    for variable, name in FOLDER_VARIABLES.items():
        monkeypatch.setenv(variable, str(tmp_path / "user" / name))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, with the English forms of texts that count something."""
    from hinge_desktop.languages import speak  # noqa: PLC0415 only for Qt tests

    speak(None)
    return qapp


@pytest.fixture(autouse=True)
def _nothing_left_alive(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every thread, window and timer that a test starts must have ended with it."""
    threads_before = set(threading.enumerate())
    yield
    threads = [one for one in set(threading.enumerate()) - threads_before if one.is_alive()]
    assert not threads, f"threads left running: {threads}"
    if "qapp" in request.fixturenames:
        _assert_no_window_left()


def _assert_no_window_left() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer  # noqa: PLC0415 only for Qt tests
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 the same

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = QApplication.topLevelWidgets()
    visible = [window for window in windows if window.isVisible()]
    assert not visible, f"windows left open: {visible}"
    application = QCoreApplication.instance()
    owners = [*windows, *([application] if application is not None else [])]
    timers = [timer for owner in owners for timer in owner.findChildren(QTimer)]
    running = [timer for timer in timers if timer.isActive()]
    assert not running, f"timers left running: {running} of {[one.parent() for one in running]}"
