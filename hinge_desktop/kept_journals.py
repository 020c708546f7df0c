"""The journals that were kept when the file of one was swapped, until they are used."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from hinge_desktop.core.backups.losses import Difference
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.rescue import KeptOffer, OwnPlaceError
from hinge_desktop.safe_files import replace_file
from hinge_desktop.store.backups.contents import file_chunks, file_digest
from hinge_desktop.store.saved_sets import compared, holds_all_sets_of, summary_of


@dataclass(frozen=True, slots=True)
class LeftJournal:
    """A kept journal that nobody has used yet, beside the journal that is open."""

    file: Path
    difference: Difference
    """What the open journal has and the kept one lacks, and the other way round."""


class KeptJournals:
    """What is kept of one journal, in files of its own beside the program's state."""

    def __init__(self, state_folder: Path, journal: Path) -> None:
        self._state = state_folder
        self._journal = journal
        # The state folder is that of all journals of this computer.
        self._start = f"kept-{sha256(str(journal.resolve()).encode()).hexdigest()[:8]}-"

    def place(self, name: str) -> Path:
        """Return where a journal is kept; in another folder where that one went with a stick."""
        folder = self._state
        try:
            folder.mkdir(exist_ok=True)
        except OSError:
            folder = Path(mkdtemp(prefix="hinge-kept-"))
        return folder / f"{self._start}{name}.hinge"

    def left(self) -> LeftJournal | None:
        """Return the newest one that has something the journal lacks.

        One whose sets are all in the journal by now was used, and is removed. What cannot be read
        stays, and is not told of. Raise `OSError` where the folder cannot be read.
        """
        left: LeftJournal | None = None
        for file in self._found():
            with suppress(JournalError):
                if holds_all_sets_of(self._journal, file):
                    file.unlink()
                else:
                    left = LeftJournal(file, compared(self._journal, file))
        return left

    def newest(self) -> KeptOffer | None:
        """Return the newest one that has sets, where the journal itself is missing.

        Raise `OSError` where the folder cannot be read.
        """
        newest: KeptOffer | None = None
        for file in self._found():
            with suppress(JournalError):
                summary = summary_of(file)
                newest = KeptOffer(file, summary) if summary.sets else newest
        return newest

    def move(self, kept: Path, target: Path) -> None:
        """Write a kept journal where the lifter wants it, durably, and remove it here.

        Raise `OwnPlaceError` where the journal lies there, of which no backup would be made, and
        `OSError`; the kept one stays then.
        """
        if target.resolve() == self._journal.resolve() and target.exists():
            raise OwnPlaceError(str(target))
        # What a killed program left beside a file of that name would be rolled into this one.
        target.with_name(f"{target.name}-journal").unlink(missing_ok=True)
        replace_file(target, file_chunks(kept))
        if not kept.samefile(target) and file_digest(kept) == file_digest(target):
            kept.unlink()

    def _found(self) -> list[Path]:
        """Return all that are kept of this journal, the newest last."""
        found = self._state.glob(f"{self._start}*.hinge")
        return sorted(found, key=lambda one: one.stat().st_mtime_ns)
