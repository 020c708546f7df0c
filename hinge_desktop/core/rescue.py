"""What can be done about a journal that does not open: the ways out, and what each would mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.core.backups.losses import Work
from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.core.journal import JournalProblem


class WayOut(StrEnum):
    """What the lifter can choose."""

    TRY_AGAIN = "try_again"
    OPEN_BACKUP = "open_backup"
    """Put the newest proven backup in the place of the journal."""
    LOOK_AT_BACKUP = "look_at_backup"
    """Read what the newest proven backup holds; nothing takes the place of the journal."""
    OPEN_KEPT = "open_kept"
    """Put what was kept as the file was swapped or removed in the place of the journal."""
    SALVAGE = "salvage"
    """Save what can be read of a damaged journal into a new file."""
    FIND = "find"
    """Bring a journal or a backup from where it lies now."""
    START_NEW = "start_new_journal"
    SHOW_FOLDER = "show_folder"
    QUIT = "quit"


class KeptWay(StrEnum):
    """What the lifter can choose where the journal's file was swapped while it was open."""

    SAVE_AS = "save_as"
    COMPARE = "compare"
    PUT_BACK = "put_back"
    """Put the kept journal in the old place; what lies there is kept as a backup."""
    ADD = "add_kept"
    """Open what lies there now, and add the kept sets."""
    GO_BACK = "go_back"


class OwnPlaceError(Exception):
    """The journal lies where another was to be saved; the text is that place."""


@dataclass(frozen=True, slots=True)
class BackupOffer:
    """The newest backup that this version can read and that is still what was proven."""

    file: Path
    made: datetime
    summary: JournalSummary
    lost: Work | None
    """What the journal has and the backup lacks; None where the journal cannot be asked."""


@dataclass(frozen=True, slots=True)
class KeptOffer:
    """A journal that was kept as its file went while it was open, and that nobody used since."""

    file: Path
    summary: JournalSummary


@dataclass(frozen=True, slots=True)
class TroubleFacts:
    """What was found out about a journal that does not open."""

    backup: BackupOffer | None = None
    kept: KeptOffer | None = None
    """Looked for where the journal is missing."""
    is_folder_there: bool = True
    is_place_taken: bool = False
    """Whether some file lies in the journal's place."""
    is_own_place: bool = True
    """Whether it lies where Hinge keeps the lifter's own journal, and not on some stick."""
    was_known: bool = True
    """Whether a journal was opened here before."""
    written_by: str = ""
    """The version of the newer Hinge that wrote it; "" where the file does not tell."""


@dataclass(frozen=True, slots=True)
class Rescued:
    """A journal that took the place of one that did not open."""

    summary: JournalSummary
    """What it holds."""
    kept: Path | None
    """Where the file is kept that was there before; None where there was none."""
    lost_rows: int | None = None
    """How many rows of a damaged journal are known to be lost; None where that is not asked."""


class Rescue(Protocol):
    """Does what the lifter chose. Nothing here is for the window's own thread.

    Every call raises `JournalError`, or `BackupError` for trouble with a backup; the file that is
    in trouble is never written to, nor removed.
    """

    def facts(self, problem: JournalProblem) -> TroubleFacts:
        """Find out what can be done."""

    def bring(self, file: Path) -> Rescued:
        """Put a backup, or a sound journal, in the place of the journal; the present is kept."""

    def look_at(self, backup: Path) -> Path:
        """Take a backup out to a file that can be read, and return where that lies."""

    def clear_place(self) -> Path | None:
        """Set aside what lies in the journal's place; return where it is kept now."""

    def salvage(self, report: Report) -> Rescued:
        """Save what can be read into a new file, and put that in the journal's place."""


_IN_THE_WAY: Final = frozenset({JournalProblem.NOT_A_JOURNAL, JournalProblem.UNREADABLE})


def ways_out(problem: JournalProblem, facts: TroubleFacts) -> tuple[WayOut, ...]:
    """Return what can be chosen, what is best first."""
    offered = facts.backup is not None
    if problem is JournalProblem.MISSING:
        return _of_missing(facts, is_backup_there=offered)
    if problem is JournalProblem.DAMAGED:
        best = [WayOut.OPEN_BACKUP] if offered else []
        return (*best, WayOut.SALVAGE, WayOut.SHOW_FOLDER, WayOut.QUIT)
    if problem is JournalProblem.NEWER:
        look = [WayOut.LOOK_AT_BACKUP] if offered else []
        return (WayOut.QUIT, *look, WayOut.SHOW_FOLDER)
    last = (WayOut.SHOW_FOLDER, WayOut.QUIT)
    if problem not in _IN_THE_WAY:
        return (WayOut.TRY_AGAIN, *last)
    if problem is JournalProblem.NOT_A_JOURNAL and facts.was_known:
        best = [WayOut.OPEN_BACKUP] if offered else []
        return (*best, WayOut.SALVAGE, WayOut.FIND, WayOut.START_NEW, WayOut.TRY_AGAIN, *last)
    look = [WayOut.LOOK_AT_BACKUP] if offered else []
    return (WayOut.TRY_AGAIN, *look, *last)


def _of_missing(facts: TroubleFacts, *, is_backup_there: bool) -> tuple[WayOut, ...]:
    if not facts.is_folder_there and not facts.is_own_place:
        # A folder that is made where a stick was would hide what is on the stick.
        look = [WayOut.LOOK_AT_BACKUP] if is_backup_there else []
        return (WayOut.TRY_AGAIN, *look, WayOut.QUIT)
    kept = [] if facts.kept is None else [WayOut.OPEN_KEPT]
    backup = [WayOut.OPEN_BACKUP] if is_backup_there else []
    folder = [WayOut.SHOW_FOLDER] if facts.is_folder_there else []
    return (WayOut.FIND, *kept, *backup, WayOut.START_NEW, WayOut.TRY_AGAIN, *folder, WayOut.QUIT)
