"""Journals that cannot be opened or written: a plain sentence each time, and nothing lost."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import SetState
from hinge_desktop.gui.single_instance import raise_first_window
from hinge_desktop.journal_lock import JournalLock
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.store.opening import open_journal
from hinge_desktop.window_run import ALREADY_OPEN
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.needs import needs
from tests.placed_journal import place_on_the_bar
from tests.system_parts import ROOT

_ROOT_FOLDER = Path(__file__).parents[2]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path)})
    place_on_the_bar(folders.journal_file)
    return folders


def refused_start(qtbot: QtBot, folders: Folders) -> HingeApp:
    app = HingeApp(Launch(folders.journal_file, folders, clocks=FakeClock().clocks()))
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.refused, timeout=10_000):
        app.show()
    return app


def title_of_trouble(app: HingeApp) -> str:
    (page,) = (one for one in app.window.findChildren(QWidget, "page_trouble") if one.isVisible())
    return page.accessibleName()


def make_a_text_file(file: Path) -> None:
    file.write_text("Shopping: chalk, collars, bananas.\n" * 20)


def make_newer(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'least_readable_version'")
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(make_a_text_file, "is not a Hinge journal"), (make_newer, "was written by a newer Hinge")],
)
def test_a_file_that_is_not_ours_to_write_is_left_as_it_is(
    qtbot: QtBot, folders: Folders, spoil: Callable[[Path], None], words: str
) -> None:
    spoil(folders.journal_file)
    before = folders.journal_file.read_bytes()
    app = refused_start(qtbot, folders)
    assert words in title_of_trouble(app)
    app.window.close()
    assert folders.journal_file.read_bytes() == before


_WITHOUT_PRIVILEGES = """
import ctypes, os, sys
# Root without the two capabilities that overrule permissions is a user like every other.
for capability in (1, 2):
    assert ctypes.CDLL(None).prctl(24, capability, 0, 0, 0) == 0
os.execv(sys.executable, [sys.executable, "-c", sys.argv[1]])
"""

_START = """
import os, sys
from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.gui.widgets.banner import Banner
from hinge_desktop.paths import user_folders
application = make_application(sys.argv[:1])
folders = user_folders(os.environ)
app = HingeApp(Launch(folders.journal_file, folders))
def say(words):
    print(words, flush=True)
    app.window.close()
def say_banner():
    app.workspace.today.start()
    (banner,) = app.window.findChildren(Banner)
    print(banner.accessibleName(), file=sys.stderr)
    print(app.window.toast.text(), app.window.is_in_garage, file=sys.stderr)
    say("ready")
app.ready.connect(say_banner)
app.refused.connect(lambda error: say(error.problem.value))
app.show()
application.exec()
"""


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "word", "said"),
    [
        (0o000, 0o755, "unreadable", ""),
        (0o644, 0o555, "ready", "its folder is protected"),
        (0o444, 0o755, "ready", "its file is protected"),
        (None, 0o555, "unreadable", ""),
    ],
    ids=[
        *("unreadable_file", "read_only_folder", "read_only_file"),
        "read_only_folder_without_journal",
    ],
)
@needs(ROOT)
def test_places_that_another_user_may_not_use(
    folders: Folders, file_mode: int | None, folder_mode: int, word: str, said: str
) -> None:
    if file_mode is None:
        folders.journal_file.unlink()
    else:
        folders.journal_file.chmod(file_mode)
    before = [one.name for one in folders.data.glob("*.hinge*")]
    folders.data.chmod(folder_mode)
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_PRIVILEGES, _START],
        cwd=_ROOT_FOLDER,
        env={
            **os.environ,
            "HINGE_DATA_DIR": str(folders.data),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    folders.data.chmod(0o755)
    assert "Traceback" not in done.stderr
    assert done.stdout.split() == [word]
    # The line over the pages says it, and so does the key that would have begun a session.
    assert done.stderr.count(said) >= (2 if said else 0)
    assert "True" not in done.stderr
    assert [one.name for one in folders.data.glob("*.hinge*")] == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@needs(ROOT)
def test_a_set_that_does_not_fit_stays_on_screen_and_is_saved_once_there_is_room(
    qtbot: QtBot, small_disk: Path
) -> None:
    file = small_disk / "journal.hinge"
    place_on_the_bar(file)
    driver = Driver(qtbot, small_disk, FakeClock())
    driver.press(Qt.Key.Key_Return)
    driver.pass_time(100)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_2)
    # What was answered is written down beside the journal, which must not need the room meanwhile.
    driver.wait_for_answers()
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * shutil.disk_usage(small_disk).free)
    for _ in range(2):
        driver.press(Qt.Key.Key_Return)
        answers = driver.workspace.screens.rest_log.form.answers()
        assert answers is not None
        assert (answers.reps, answers.reps_left and answers.reps_left.tenths) == (9, 20)
        assert driver.app.desk is not None
        assert driver.app.desk.log.progress is not None
        assert driver.app.desk.log.progress.step is Step.TO_LOG
        assert "Not saved: no room on the disk. Retrying." in shown_text(driver)
    ballast.unlink()
    # By itself: nobody leaves the bar for it.
    assert driver.app.desk is not None
    log = driver.app.desk.log
    qtbot.waitUntil(
        lambda: log.progress is not None and log.progress.step is not Step.TO_LOG, timeout=10_000
    )
    assert "Not saved" not in shown_text(driver)
    driver.close()
    journal = open_journal(file)
    running = journal.open_session()
    assert running is not None
    assert [one.reps for one in running.sets if one.state is SetState.SAVED] == [9]
    assert len(running.sets) == 3
    assert journal.check() == ()
    journal.close()


def shown_text(driver: Driver) -> str:
    labels = driver.workspace.screens.rest_log.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def start_program(folders: Folders) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "HINGE_DATA_DIR": str(folders.data),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "hinge_desktop"],
        cwd=_ROOT_FOLDER,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.usefixtures("qapp")
def test_a_second_start_raises_the_first_window_and_a_killed_one_locks_nobody_out(
    qtbot: QtBot, tmp_path: Path
) -> None:
    # The very first start: not even the folder is there.
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path / "new")})
    with start_program(folders) as first:
        qtbot.waitUntil(lambda: raise_first_window(folders.journal_file, 50), timeout=20_000)
        with start_program(folders) as second:
            _, said = second.communicate(timeout=20)
        assert (second.returncode, said) == (0, f"{ALREADY_OPEN}\n")
        first.send_signal(signal.SIGKILL)
        first.communicate(timeout=20)
    lock = JournalLock(folders.journal_file)
    assert lock.take()
    lock.release()


def test_rubbish_in_the_settings_costs_the_settings_alone(qtbot: QtBot, folders: Folders) -> None:
    folders.settings_file.write_bytes(b'{"scheme": 7, "text_percent": "big" \xff')
    driver = Driver(qtbot, folders.data, FakeClock())
    assert driver.child("page_today").isVisible()
    driver.close()
