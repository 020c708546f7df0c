"""Another Hinge journal, or a complete export of one, taken in through the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hinge_desktop.__main__ import main
from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.gui.views.your_data.import_sheet import ImportStep
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.store.opening import open_journal
from tests.gui.pages.your_data.conftest import SAMPLES, Importing

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("other") / "other.hinge"
    make_demo_journal(file, DemoOrder(weeks=3))
    return file


def sets_in(file: Path) -> int:
    journal = open_journal(file)
    try:
        return sum(line.sets for line in journal.session_lines(1000))
    finally:
        journal.close()


@pytest.mark.parametrize("ending", ["hinge", "json"])
def test_a_journal_comes_in_and_goes_out_again(
    trained: Importing, other: Path, tmp_path: Path, ending: str
) -> None:
    file = other
    if ending == "json":
        file = tmp_path / "all.json"
        assert main(["export", str(file), "--journal", str(other)]) == 0
    before = trained.sets()
    trained.choose(file)
    sheet = trained.sheet
    assert trained.is_at(ImportStep.MERGE)
    assert sheet.merge.news.startswith("New: ")
    assert sheet.merge.figures.shown[0].endswith("Sessions in the file")
    assert sheet.merge.figures.shown[-1].endswith("2026 From, to")
    assert trained.sets() == before
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    assert trained.sets() == before + sets_in(other)
    assert trained.driver.app.window.toast.text().startswith("Imported ")
    trained.press(Qt.Key.Key_Z, CONTROL)
    trained.wait()
    assert trained.sets() == before
    trained.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    trained.wait()
    assert trained.sets() == before + sets_in(other)


def test_the_same_journal_again_brings_nothing(trained: Importing, other: Path) -> None:
    trained.choose(other)
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    trained.choose(other)
    assert trained.sheet.merge.news == "New: nothing. All of it is here already."
    assert not trained.sheet.go_on.isEnabled()


def test_an_empty_journal_becomes_the_other_one(
    qtbot: QtBot, importing: Importing, other: Path
) -> None:
    """Plan, place on the ladder and equipment too, and the pages show it at once."""
    page = importing.driver.app.window.shown_page
    assert isinstance(page, TodayPage)
    importing.choose(other)
    assert "becomes this one" in importing.sheet.merge.news
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    assert importing.sets() == sets_in(other)
    qtbot.waitUntil(
        lambda: page.plan is not None and page.plan.main.exercise_id == "romanian_deadlift"
    )


def test_a_log_that_came_before_can_still_be_undone_after_a_merge(
    trained: Importing, other: Path
) -> None:
    before = trained.sets()
    trained.choose(SAMPLES / "strong" / "s3.csv")
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    trained.choose(other)
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    for _ in range(2):
        trained.press(Qt.Key.Key_Z, CONTROL)
        trained.wait()
    assert trained.sets() == before


def test_a_merge_that_was_changed_since_stays_and_says_so(trained: Importing, other: Path) -> None:
    trained.choose(other)
    trained.press(Qt.Key.Key_Return)
    trained.wait_closed()
    count = trained.sets()
    newest = trained.journal.sessions([trained.journal.session_lines(1)[0].id])[0].session
    edit = Edit(newest, replace(newest, title="Changed by another program"))
    trained.journal.apply(Change(Act.EDIT_SESSION, (edit,)))
    trained.press(Qt.Key.Key_Z, CONTROL)
    trained.wait()
    assert trained.sets() == count
    assert "changed elsewhere" in trained.driver.app.window.toast.text()
    assert not trained.driver.workspace.undo.stack.canUndo()
