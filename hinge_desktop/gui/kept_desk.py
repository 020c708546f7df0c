"""Leads on where the file of an open journal was swapped: what was lifted is kept, then chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.backups.losses import Difference
from hinge_desktop.core.rescue import KeptWay, Rescue, Rescued
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.system.new_file_dialog import ask_new_file
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.trouble_desk import AskFile, failure_words
from hinge_desktop.gui.views.trouble_page import TroublePage, WayLine
from hinge_desktop.services.kept_session import KeptSession
from hinge_desktop.words.kept import (
    compared_words,
    kept_line,
    kept_name,
    kept_place,
    kept_way_name,
    kept_way_words,
    other_name,
    saved_as_words,
    stick_line,
    swapped_title,
)
from hinge_desktop.words.problems import ProblemWords

_KEYS: Final = {
    KeptWay.SAVE_AS: "S",
    KeptWay.COMPARE: "C",
    KeptWay.PUT_BACK: "P",
    KeptWay.ADD: "A",
    KeptWay.GO_BACK: "Esc",
}


class Keeping(Protocol):
    """Keeps what was lifted in a file of its own. Nothing here is for the window's own thread."""

    def keep(self, kept: KeptSession | None) -> Path:
        """Write a whole journal with a session, and return where it lies."""

    def save_as(self, kept: Path, target: Path) -> None:
        """Move the kept journal to where the lifter wants it."""

    def compare(self, kept: Path) -> Difference:
        """Compare the kept journal with what lies in its place now."""


class KeptDesk(QObject):
    """One swapped file and its page."""

    put_back = Signal(object)
    """Sent with the `Rescued` journal, which lies in its old place again."""
    add_asked = Signal()
    """The lifter goes on with what lies there now, and the kept session is added to it."""
    back_asked = Signal()
    """The lifter goes back to where they were."""

    def __init__(
        self,
        theme: Theme,
        journal: Path,
        keeping: Callable[[], Keeping],
        rescue: Callable[[], Rescue],
        *,
        parent: QObject | None = None,
    ) -> None:
        """Make the page; `keeping` and `rescue` are called in workers."""
        super().__init__(parent)
        self._journal = journal
        self._keeping = keeping
        self._rescue = rescue
        self.kept: KeptSession | None = None
        self._file: Path | None = None
        self.page = TroublePage(theme)
        self.ask_file: AskFile = partial(ask_new_journal, self.page)
        self._writing = LatestTask(self.page)
        self._going = LatestTask(self.page)
        self._writing.answered.connect(self._offer)
        self._writing.failed.connect(self._offer_without_file)
        self._going.failed.connect(self._say_failed)
        self._going.answered.connect(self._lead_on)
        self.page.chosen.connect(self._go)

    @property
    def title(self) -> str:
        """What happened, in a sentence."""
        folder = self._journal.parent.is_dir()
        return swapped_title(is_there=self._journal.exists(), is_folder_there=folder)

    @property
    def line(self) -> str:
        """What is kept, in a sentence."""
        return kept_line(0 if self.kept is None else self.kept.saved_sets)

    def keep(self, kept: KeptSession | None) -> None:
        """Write down at once what was lifted until now."""
        self.kept = kept
        self.page.show_looking(ProblemWords(self.title, self.line))
        self._writing.ask(lambda: self._keeping().keep(kept))

    def _offer(self, file: Path) -> None:
        self._file = file
        advice = f"{self.line} {kept_place(str(file))}"
        if not self._journal.parent.is_dir():
            # A folder that is made where a stick was would hide what is on the stick.
            advice = f"{stick_line()} {advice}"
            ways = [KeptWay.GO_BACK, KeptWay.SAVE_AS]
        elif not self._journal.exists():
            ways = [KeptWay.PUT_BACK, KeptWay.SAVE_AS, KeptWay.GO_BACK]
        else:
            ways = [KeptWay.SAVE_AS, KeptWay.COMPARE, KeptWay.PUT_BACK, KeptWay.ADD]
            ways.append(KeptWay.GO_BACK)
        self._show(advice, ways)

    def _offer_without_file(self, error: Exception) -> None:
        self._show(self.line, [KeptWay.GO_BACK])
        self.page.show_failure(failure_words(error))

    def _show(self, advice: str, ways: list[KeptWay]) -> None:
        is_there = self._journal.exists()
        lines = [
            WayLine(
                way.value, kept_way_name(way), kept_way_words(way, is_there=is_there), _KEYS[way]
            )
            for way in ways
        ]
        self.page.show_trouble(ProblemWords(self.title, advice), lines)

    def _go(self, name: str) -> None:
        way, kept = KeptWay(name), self._file
        if way is KeptWay.GO_BACK:
            self.back_asked.emit()
        elif way is KeptWay.ADD:
            self.add_asked.emit()
        elif kept is None:
            return
        elif way is KeptWay.SAVE_AS:
            self._save_as(kept)
        elif way is KeptWay.COMPARE:
            self._do(lambda: self._keeping().compare(kept))
        else:
            self._do(lambda: self._rescue().bring(kept))

    def _save_as(self, kept: Path) -> None:
        target = self.ask_file()
        if target is None:
            return

        def save() -> Path:
            self._keeping().save_as(kept, target)
            return target

        self._do(save)

    def _do(self, work: Callable[[], object]) -> None:
        self.page.show_working()
        self._going.ask(work)

    def _lead_on(self, outcome: Difference | Rescued | Path) -> None:
        if isinstance(outcome, Difference):
            self.page.show_told(compared_words(outcome, kept_name(), other_name()))
        elif isinstance(outcome, Rescued):
            self.put_back.emit(outcome)
        else:
            # From now on that is the file to compare, or to put back.
            self._file = outcome
            self.page.show_told(saved_as_words(str(outcome)))

    def _say_failed(self, error: Exception) -> None:
        self.page.show_failure(failure_words(error))


def ask_new_journal(page: QWidget) -> Path | None:
    """Open the file dialog of the desktop; it asks before a file is replaced."""
    title = QCoreApplication.translate("KeptDesk", "Save your journal as")
    pattern = QCoreApplication.translate("KeptDesk", "Journals (*.hinge)")
    return ask_new_file(title, pattern, "hinge", parent=page)
