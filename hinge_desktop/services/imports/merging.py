"""Taking in another Hinge journal or a complete export: shown first, added and undone as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from hinge_desktop.core.archives import Archive, ArchiveError, ArchiveProblem
from hinge_desktop.core.merging import MergeCounts, MergingJournal, PreparedMerge
from hinge_desktop.exchange.readers.archive.archive_json import JsonArchive
from hinge_desktop.exchange.readers.archive.own_files import BYTES_TO_TELL, OwnFile, own_file

ArchiveOpener: TypeAlias = Callable[[Path], AbstractContextManager[Archive]]


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Another journal that was read and counted; nothing of it is here yet."""

    file: Path
    kind: OwnFile
    prepared: PreparedMerge

    @property
    def counts(self) -> MergeCounts:
        """What it holds and what of it is new."""
        return self.prepared.counts

    @property
    def has_news(self) -> bool:
        """Whether there is anything to add."""
        return self.counts.rows_added > 0


class JournalMerging:
    """Reads, adds and takes back; `on_changed` is called after each write, for what shows it."""

    def __init__(
        self,
        journal: MergingJournal,
        open_journal_file: ArchiveOpener,
        on_changed: Callable[[], None],
    ) -> None:
        self._journal = journal
        self._openers = {OwnFile.JOURNAL: open_journal_file, OwnFile.ARCHIVE: _open_json}
        self._on_changed = on_changed

    def preview(self, file: Path) -> MergePreview:
        """Read a file whole and count what it would add; close the preview's merge in the end.

        Raise `ArchiveError`, `JournalError` or `OSError`; nothing was written then.
        """
        kind = kind_of(file)
        if kind is None:
            raise ArchiveError(ArchiveProblem.NOT_AN_ARCHIVE)
        with self._openers[kind](file) as archive:
            return MergePreview(file, kind, self._journal.prepare_merge(archive))

    def add(self, preview: MergePreview) -> None:
        """Add what is new, all or nothing; raise `JournalError`."""
        preview.prepared.apply()
        self._on_changed()

    def take_back(self, preview: MergePreview) -> None:
        """Undo it, all or nothing; raise `JournalError` where that is no longer possible."""
        preview.prepared.take_back()
        self._on_changed()


def kind_of(file: Path) -> OwnFile | None:
    """Return which of our own files it is, None for files of others; raise `OSError`."""
    with file.open("rb") as opened:
        return own_file(opened.read(BYTES_TO_TELL))


@contextmanager
def _open_json(file: Path) -> Iterator[Archive]:
    with file.open("rb") as opened:
        yield JsonArchive(opened)
