"""A second start on one journal: it raises the first window, or reads and says so."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.gui.single_instance import raise_first_window
from hinge_desktop.gui.widgets.banner import Banner
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.window_run import WindowRun
from tests.end_to_end.window_runs import window_run
from tests.fakes import FakeClock
from tests.needs import needs
from tests.placed_journal import place_on_the_bar
from tests.system_parts import POSIX
from tests.test_journal_lock import write_lock

_ROOT_FOLDER = Path(__file__).parents[2]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path)})
    place_on_the_bar(folders.journal_file)
    return folders


@pytest.fixture
def run(qapp: QApplication) -> Iterator[WindowRun]:
    with window_run(qapp) as run:
        yield run


@contextmanager
def first_window(folders: Folders) -> Iterator[subprocess.Popen[bytes]]:
    """Start the program in a process of its own, and kill it afterwards."""
    environment = {
        **os.environ,
        "HINGE_DATA_DIR": str(folders.data),
        "QT_QPA_PLATFORM": "offscreen",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "hinge_desktop"], cwd=_ROOT_FOLDER, env=environment
    ) as program:
        yield program
        program.kill()


def start(qtbot: QtBot, run: WindowRun, folders: Folders) -> HingeApp:
    assert run.start(Launch(folders.journal_file, folders, clocks=FakeClock().clocks()))
    return opened(qtbot, run)


def opened(qtbot: QtBot, run: WindowRun) -> HingeApp:
    app = run.app
    assert app is not None
    qtbot.waitUntil(lambda: app.desk is not None and app.workspace is not None, timeout=10_000)
    return app


def banner(app: HingeApp) -> Banner:
    (found,) = (one for one in app.window.findChildren(Banner) if one.isVisible())
    return found


def press(app: HingeApp, name: str) -> None:
    (button,) = (one for one in app.window.findChildren(QAbstractButton, name) if one.isVisible())
    button.click()


@needs(POSIX)
def test_where_the_first_window_hangs_the_second_one_reads_and_says_so(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    with first_window(folders) as program:
        qtbot.waitUntil(lambda: raise_first_window(folders.journal_file, 200), timeout=20_000)
        program.send_signal(signal.SIGSTOP)
        app = start(qtbot, run, folders)
        assert "it is open already" in banner(app).accessibleName()
        assert "did not answer" in banner(app).accessibleName()
        assert app.desk is not None
        assert not app.desk.journal.is_writable
        before = folders.journal_file.read_bytes()
        assert app.workspace is not None
        app.workspace.today.start()
        assert "can only be read" in app.window.toast.text()
        assert not app.window.is_in_garage
        assert folders.journal_file.read_bytes() == before
    # The first one is gone by now.
    press(app, "banner_try_again")
    again = opened(qtbot, run)
    assert again is not app
    assert again.desk is not None
    assert again.desk.journal.is_writable
    assert not [one for one in again.window.findChildren(Banner) if one.isVisible()]


def test_a_window_on_another_computer_is_named_and_can_be_overruled(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    write_lock(folders.journal_file, 4711, "hinge-desktop", "garage-pc")
    app = start(qtbot, run, folders)
    assert "it is open on garage-pc" in banner(app).accessibleName()
    press(app, "banner_try_again")
    app = opened(qtbot, run)
    assert "it is open on garage-pc" in banner(app).accessibleName()
    press(app, "banner_take_over")
    app = opened(qtbot, run)
    assert app.desk is not None
    assert app.desk.journal.is_writable


def test_a_window_that_answers_comes_to_the_front_and_no_second_one_opens(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    with first_window(folders):
        qtbot.waitUntil(lambda: raise_first_window(folders.journal_file, 200), timeout=20_000)
        assert not run.start(Launch(folders.journal_file, folders))
        assert run.app is None


def test_the_window_that_took_the_place_answers_a_second_start(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    app = start(qtbot, run, folders)
    app.reopen_requested.emit(Launch(folders.journal_file, folders, clocks=FakeClock().clocks()))
    again = opened(qtbot, run)
    raised: list[QWidget] = []
    assert again._raise_server is not None
    again._raise_server.raised.connect(lambda: raised.append(again.window))
    with subprocess.Popen(
        [sys.executable, "-m", "hinge_desktop", "--journal", str(folders.journal_file)],
        cwd=_ROOT_FOLDER,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    ) as program:
        qtbot.waitUntil(lambda: program.poll() is not None, timeout=20_000)
        assert program.returncode == 0
    assert raised == [again.window]
