"""Sets that were kept from a swapped file, and that nobody has used when the window closes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from hinge_desktop.kept_journals import KeptJournals
from hinge_desktop.paths import Folders
from tests.end_to_end.swapped.lifting import (
    Lifting,
    delete,
    replace_by_older,
    saved_reps,
)


class TestKeptSetsThatNobodyUsed:
    """The window was closed over the page without a choice: later starts tell of them."""

    @pytest.fixture
    def again(self, lifting: Lifting) -> Lifting:
        replace_by_older(lifting.file)
        lifting.press(Qt.Key.Key_Return)
        lifting.wait_for_ways()
        open_again(lifting)
        lifting.wait_for_banner("What is kept here has 1 set of 1 session that your journal lacks")
        return lifting

    def test_they_are_saved_as_a_file_and_told_no_more(
        self, again: Lifting, folders: Folders, tmp_path: Path
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        assert str(kept) in again.banner()
        again.app.troubles.ask_new_file = lambda: tmp_path / "mine.hinge"
        again.press(Qt.Key.Key_F6)
        again.wait_for_banner("Saved as")
        assert saved_reps(tmp_path / "mine.hinge") == [9]
        assert not kept.exists()

    def test_what_cannot_be_saved_stays(
        self, again: Lifting, folders: Folders, tmp_path: Path
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        again.app.troubles.ask_new_file = lambda: tmp_path / "nowhere" / "mine.hinge"
        again.press(Qt.Key.Key_F6)
        again.qtbot.waitUntil(lambda: "not" in again.app.window.toast.text(), timeout=10_000)
        assert saved_reps(kept) == [9]
        assert str(kept) in again.banner()

    def test_they_are_never_saved_over_the_journal(self, again: Lifting, folders: Folders) -> None:
        (kept,) = folders.state.glob("kept-*")
        before = again.file.read_bytes()
        again.app.troubles.ask_new_file = lambda: again.file
        again.press(Qt.Key.Key_F6)
        toast = again.app.window.toast
        again.qtbot.waitUntil(lambda: "Choose another name" in toast.text(), timeout=10_000)
        assert again.file.read_bytes() == before
        assert saved_reps(kept) == [9]

    def test_once_the_journal_has_them_the_file_goes(
        self, again: Lifting, folders: Folders
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        shutil.copy(kept, again.file)
        open_again(again)
        again.qtbot.waitUntil(lambda: not kept.exists(), timeout=10_000)
        assert again.banner() == ""
        assert saved_reps(again.file) == [9]

    def test_they_are_offered_where_the_journal_is_missing(
        self, again: Lifting, folders: Folders
    ) -> None:
        (kept,) = folders.state.glob("kept-*")
        delete(again.file)
        again.app.reopen_requested.emit(replace(again.app._launch, rescued=None, kept=None))
        assert again.wait_for_ways()[:2] == ["find", "open_kept"]
        again.wait_for(f"{kept}. It holds 1 session, 1 set")
        again.press(Qt.Key.Key_K)
        again.wait_for_pages()
        assert saved_reps(again.file) == [9]
        again.qtbot.waitUntil(lambda: not kept.exists(), timeout=10_000)

    def test_those_of_another_journal_are_not_its_own(
        self, again: Lifting, folders: Folders, tmp_path: Path
    ) -> None:
        other = tmp_path / "other"
        other.mkdir()
        file = Path(shutil.copy(again.file, other / "journal.hinge"))
        assert KeptJournals(folders.state, file).left() is None
        assert KeptJournals(folders.state, again.file).left() is not None


def open_again(lifting: Lifting) -> None:
    """Close the window and start anew."""
    launch = replace(lifting.app._launch, rescued=None, kept=None)
    lifting.app.reopen_requested.emit(launch)
    lifting.wait_for_pages()
