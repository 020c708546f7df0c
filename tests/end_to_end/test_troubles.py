"""A journal that does not open: what the page says, and that each way out leads out."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hinge_desktop import __version__
from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.gui.views.trouble_page import TroublePage
from hinge_desktop.gui.widgets.banner import Banner
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.store.opening import open_journal
from hinge_desktop.window_run import WindowRun
from tests.builders import log_change, logged
from tests.end_to_end.window_runs import close_window, window_run
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

_CLOCK = FakeClock()
_FIVE_DAYS = 5 * 24 * 60 * 60.0


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return folders with a journal that was opened before: one backup, one session since."""
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path / "hinge")})
    file = folders.journal_file
    place_on_the_bar(file)
    journal = open_journal(file)
    journal.apply(log_change(logged()))
    desk = backup_desk(file, folders.backups, str, _CLOCK.now)
    assert desk.make(BackupReason.BY_HAND) is not None
    journal.apply(log_change(logged()))
    journal.close()
    return folders


@pytest.fixture
def run(qapp: QApplication) -> Iterator[WindowRun]:
    with window_run(qapp) as run:
        yield run


def launch(folders: Folders, file: Path | None = None) -> Launch:
    return Launch(file or folders.journal_file, folders, clocks=_CLOCK.clocks())


def start(qtbot: QtBot, run: WindowRun, folders: Folders, file: Path | None = None) -> HingeApp:
    assert run.start(launch(folders, file))
    return opened(qtbot, run)


def opened(qtbot: QtBot, run: WindowRun) -> HingeApp:
    app = run.app
    assert app is not None
    qtbot.waitUntil(lambda: app.workspace is not None, timeout=10_000)
    return app


def trouble(qtbot: QtBot, run: WindowRun, folders: Folders, file: Path | None = None) -> HingeApp:
    """Start, and wait until the page offers its ways out."""
    assert run.start(launch(folders, file))
    app = run.app
    assert app is not None
    qtbot.waitUntil(lambda: bool(ways(app)), timeout=20_000)
    return app


def page(app: HingeApp) -> TroublePage:
    (found,) = (one for one in app.window.findChildren(TroublePage) if one.isVisible())
    return found


def ways(app: HingeApp) -> list[str]:
    """Return the names of the buttons in their order."""
    pages = [one for one in app.window.findChildren(TroublePage) if one.isVisible()]
    buttons = [button for one in pages for button in one.findChildren(QPushButton)]
    return [one.objectName() for one in buttons if one.isVisible()]


def said(app: HingeApp) -> str:
    labels = page(app).findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def press(app: HingeApp, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or app.window, key)


def sessions(app: HingeApp) -> int:
    assert app.desk is not None
    return len(app.desk.journal.session_lines(99))


def told(app: HingeApp) -> str:
    (found,) = (one for one in app.window.findChildren(Banner) if one.isVisible())
    return found.accessibleName()


def make_newer(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'least_readable_version'")
        connection.execute("UPDATE meta SET value = '9.1.0' WHERE key = 'app_version'")
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def break_a_page(file: Path, name: str = "sessions") -> None:
    """Write nonsense over the root of a table or an index."""
    with sqlite3.connect(file) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(file.read_bytes())
    content[(root - 1) * size : root * size] = b"\xa5" * size
    file.write_bytes(content)


def note_that_it_was_open(qtbot: QtBot, run: WindowRun, folders: Folders) -> None:
    """Start once, so that the journal is known on this computer."""
    start(qtbot, run, folders)
    close_window(run)


def test_a_missing_journal_comes_back_from_the_newest_backup(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    note_that_it_was_open(qtbot, run, folders)
    folders.journal_file.unlink()
    app = trouble(qtbot, run, folders)
    assert page(app).accessibleName() == "Your journal is missing."
    assert f"It is not at {folders.journal_file} any more." in said(app)
    assert ways(app) == [
        *("find", "open_backup", "start_new_journal", "try_again", "show_folder", "quit")
    ]
    assert "2 sessions, 6 sets" in said(app)
    assert not folders.journal_file.exists()
    press(app, Qt.Key.Key_B)
    app = opened(qtbot, run)
    assert sessions(app) == 2
    assert told(app).startswith("Your journal is open again: 2 sessions")
    press(app, Qt.Key.Key_F6)
    assert not [one for one in app.window.findChildren(Banner) if one.isVisible()]


def test_no_backup_is_let_go_of_in_the_run_after_a_rescue(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    note_that_it_was_open(qtbot, run, folders)
    first, _second = sorted(folders.backups.glob("*.zip"))
    folders.journal_file.unlink()
    later = FakeClock()
    later.sleep(_FIVE_DAYS)
    start_later = replace(launch(folders), clocks=later.clocks())
    assert run.start(start_later)
    assert run.app is not None
    troubled = run.app
    qtbot.waitUntil(lambda: bool(ways(troubled)), timeout=20_000)
    press(troubled, Qt.Key.Key_B)
    opened(qtbot, run)._backups.desk().thin_out()
    assert first.exists()
    close_window(run)
    assert run.start(start_later)
    opened(qtbot, run)._backups.desk().thin_out()
    assert not first.exists()


def test_a_missing_journal_is_found_and_what_was_chosen_stays(
    qtbot: QtBot, run: WindowRun, folders: Folders, tmp_path: Path
) -> None:
    note_that_it_was_open(qtbot, run, folders)
    moved = folders.journal_file.rename(tmp_path / "moved.hinge")
    app = trouble(qtbot, run, folders)
    desk = app.troubles.desk
    assert desk is not None
    rubbish = tmp_path / "shopping.hinge"
    rubbish.write_text("Chalk, bananas.\n" * 50)
    desk.ask_file = lambda: rubbish
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is no backup of a Hinge journal" in said(app))
    assert not folders.journal_file.exists()
    desk.ask_file = lambda: moved
    press(app, Qt.Key.Key_F)
    app = opened(qtbot, run)
    assert sessions(app) == 2
    assert moved.exists()


def test_a_new_journal_is_only_started_when_asked(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    note_that_it_was_open(qtbot, run, folders)
    folders.journal_file.unlink()
    app = trouble(qtbot, run, folders)
    press(app, Qt.Key.Key_N)
    assert sessions(opened(qtbot, run)) == 0


def test_a_stick_that_is_gone_is_named_and_no_folder_is_made_in_its_place(
    qtbot: QtBot, run: WindowRun, folders: Folders, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    file = folders.journal_file.rename(stick / "journal.hinge")
    start(qtbot, run, folders, file)
    close_window(run)
    away = stick.rename(tmp_path / "drawer")
    app = trouble(qtbot, run, folders, file)
    assert "If it lies on a stick or another disk, connect that" in said(app)
    assert ways(app) == ["try_again", "look_at_backup", "quit"]
    desk = app.troubles.desk
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.troubles.desk is not desk and bool(ways(app)), timeout=10_000)
    assert not stick.exists()
    away.rename(stick)
    press(app, Qt.Key.Key_R)
    assert sessions(opened(qtbot, run)) == 2


def test_a_newer_journal_is_left_alone_and_a_backup_can_be_looked_at(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    make_newer(folders.journal_file)
    before = folders.journal_file.read_bytes(), folders.journal_file.stat().st_mtime_ns
    app = trouble(qtbot, run, folders)
    assert page(app).accessibleName() == "This journal was written by Hinge 9.1.0."
    assert f"This is Hinge {__version__}. Nothing was changed." in said(app)
    assert ways(app) == ["quit", "look_at_backup", "show_folder"]
    press(app, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: run.app is not app)
    looking = opened(qtbot, run)
    assert "looking at a backup" in told(looking)
    assert sessions(looking) == 1
    assert looking.desk is not None
    assert not looking.desk.journal.is_writable
    press(looking, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: run.app is not looking)
    back = run.app
    assert back is not None
    qtbot.waitUntil(lambda: bool(ways(back)))
    close_window(run)
    assert (folders.journal_file.read_bytes(), folders.journal_file.stat().st_mtime_ns) == before


def test_a_damaged_journal_gives_way_to_the_newest_backup_and_is_kept(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    break_a_page(folders.journal_file)
    damaged = folders.journal_file.read_bytes()
    app = trouble(qtbot, run, folders)
    assert page(app).accessibleName() == "Your journal is damaged."
    assert ways(app) == ["open_backup", "salvage", "show_folder", "quit"]
    assert "Made on 21 November 2026" in said(app)
    assert folders.journal_file.read_bytes() == damaged
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.app is not app, timeout=20_000)
    app = opened(qtbot, run)
    assert sessions(app) == 1
    kept = [one for one in folders.data.iterdir() if one.is_file() and one.read_bytes() == damaged]
    assert len(kept) == 1
    assert str(kept[0]) in told(app)


def test_what_a_backup_would_lose_is_counted_where_the_damaged_journal_can_say(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    # An index only speeds reading up: the rows are all there.
    break_a_page(folders.journal_file, "ix_trash_deleted_date")
    app = trouble(qtbot, run, folders)
    assert page(app).accessibleName() == "Your journal is damaged."
    assert "You would lose 3 sets of 1 session." in said(app)


def test_damage_that_keeps_a_journal_from_opening_is_proved_at_the_very_first_start(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    break_a_page(folders.journal_file, "sqlite_autoindex_exercises_1")
    assert not folders.state.exists()
    app = trouble(qtbot, run, folders)
    assert page(app).accessibleName() == "Your journal is damaged."


def test_what_can_be_read_of_a_damaged_journal_is_saved_and_the_damaged_one_is_kept(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    break_a_page(folders.journal_file)
    damaged = folders.journal_file.read_bytes()
    app = trouble(qtbot, run, folders)
    press(app, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: run.app is not app, timeout=20_000)
    app = opened(qtbot, run)
    assert app.desk is not None
    assert app.desk.journal.is_writable
    assert "kept as" in told(app)
    kept = [one for one in folders.data.iterdir() if "set aside" in one.name]
    assert [one.read_bytes() for one in kept] == [damaged]
    journal = open_journal(folders.journal_file)
    assert journal.check() == ()
    journal.close()


def make_a_text_file(file: Path) -> None:
    file.write_text("Shopping: chalk, collars, bananas.\n" * 20)


def make_empty(file: Path) -> None:
    file.write_bytes(b"")


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:60])


@pytest.mark.parametrize("spoil", [make_a_text_file, make_empty, cut_short])
def test_what_lies_in_the_place_of_a_known_journal_is_kept_beside_it(
    qtbot: QtBot, run: WindowRun, folders: Folders, spoil: Callable[[Path], None]
) -> None:
    note_that_it_was_open(qtbot, run, folders)
    spoil(folders.journal_file)
    before = folders.journal_file.read_bytes()
    app = trouble(qtbot, run, folders)
    assert "is not a Hinge journal" in page(app).accessibleName()
    assert ways(app)[0] == "open_backup"
    assert folders.journal_file.read_bytes() == before
    press(app, Qt.Key.Key_N)
    assert sessions(opened(qtbot, run)) == 0
    kept = [one for one in folders.data.iterdir() if "set aside" in one.name]
    assert [one.read_bytes() for one in kept] == [before]


def test_a_file_that_was_never_a_journal_is_only_refused(
    qtbot: QtBot, run: WindowRun, folders: Folders, tmp_path: Path
) -> None:
    shutil.rmtree(folders.backups)
    file = tmp_path / "notes.txt"
    make_a_text_file(file)
    app = trouble(qtbot, run, folders, file)
    assert ways(app) == ["try_again", "show_folder", "quit"]


def test_every_button_has_its_words_as_its_name_and_says_its_key(
    qtbot: QtBot, run: WindowRun, folders: Folders
) -> None:
    break_a_page(folders.journal_file)
    app = trouble(qtbot, run, folders)
    buttons = [one for one in page(app).findChildren(QPushButton) if one.isVisible()]
    assert QApplication.focusWidget() is buttons[0]
    for button in buttons:
        assert button.accessibleName() == button.text()
        assert "Key " in button.accessibleDescription()
        assert button.toolTip().startswith(button.text())
    press(app, Qt.Key.Key_Q)
    assert not app.window.isVisible()
