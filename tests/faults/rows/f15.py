"""F15: backups and JSON archives that somebody bent are taken in."""

from __future__ import annotations

import json
import random
import resource
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from hinge_desktop.core.archives import ArchiveError
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.exchange.readers.archive.archive_json import JsonArchive
from hinge_desktop.store.backups.copying import find_damage
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.opening import check_journal, create_journal
from hinge_desktop.store.staging import journal_from_archive
from tests.faults.hostile_zips import hostile_zips
from tests.faults.logbook import Logbook, fresh_journal
from tests.faults.rows.row import Budget, Control, Outcome
from tests.generated_journals import fill_every_table
from tests.store.bent_archives import BENDS, Content
from tests.store.dumps import file_dump
from tests.store.test_round_trip import exported
from tests.system_parts import POSIX

_NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)
_MOST_MEGABYTES: Final = 200
"""What all of them together may add to the memory of the process."""
_MOST_FILE_BYTES: Final = 40_000_000
"""More than any of them truly says it holds: whoever needs more believed what a ZIP unpacks to."""
_OWN_FAULT: Final = frozenset(
    {BackupProblem.NOT_A_BACKUP, BackupProblem.BROKEN, BackupProblem.NEWER}
)
"""Why something hostile is refused; a full disk would mean that it was unpacked first."""


class HostileArchives:
    """Each is refused, or what comes in is whole; nothing else is written anywhere."""

    number = "F15"
    title = "hostile backups and archives"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Take in those made by hand, then sound ones with bytes that fell over."""
        began = _megabytes()
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_MOST_FILE_BYTES, most))
        shelf = _Shelf(folder / "shelf")
        dice = random.Random(seed)  # noqa: S311 repeatable on purpose
        mutated = budget.of(25, 10_000)
        tried, failures = 0, []
        # One after the other: thousands of them at once would be the memory that is measured.
        by_hand = hostile_zips(shelf.sound, budget.of(3_000, 100_000))
        for name, zipped in chain(by_hand, _all_mutated(shelf.sound, dice, mutated)):
            failures += [f"{name}: {text}" for text in shelf.take(zipped)]
            tried += 1
        archive = _archive(folder / "archive", seed)
        bent = ((name, _bent(archive, bend)) for name, bend, _, _ in BENDS)
        for name, content in chain(bent, _all_mutated(archive, dice, mutated)):
            found = _take_archive(content, folder / f"in-{tried}")
            failures += [f"archive, {name}: {text}" for text in found]
            tried += 1
        grown = _megabytes() - began
        if grown > _MOST_MEGABYTES:
            failures.append(f"the memory grew by {grown} MB")
        return Outcome(
            tried,
            failures=tuple(failures),
            controls=(_a_zip_slip(shelf, folder / "slip"),),
            figures={"refused": shelf.refused, "taken in whole": shelf.taken, "MB": grown},
        )


class _Shelf:
    """A journal with a backup of an earlier state, to which hostile ones are offered."""

    def __init__(self, ground: Path) -> None:
        self.ground = ground
        self.journal = ground / "data" / "journal.hinge"
        self.journal.parent.mkdir(parents=True)
        fresh_journal(self.journal)
        self._earlier = file_dump(self.journal)
        made = self._backups().make(BackupReason.BY_HAND)
        if made is None:
            raise RuntimeError("no backup was made")
        self.sound = made.file.read_bytes()
        book = Logbook(self.journal)
        book.log()
        book.journal.close()
        self._present = self.journal.read_bytes()
        self.refused = self.taken = 0

    def take(self, zipped: bytes) -> Iterator[str]:
        """Lay it among the backups, list them, restore it, and yield what was wrong."""
        backups = self._backups()
        hostile = self.journal.parent / "backups" / "hinge-000009-2026-11-22-by-hand.zip"
        hostile.write_bytes(zipped)
        before = self._names()
        try:
            backups.entries()
            restored = backups.restore(hostile)
        except BackupError as error:
            self.refused += 1
            if error.problem not in _OWN_FAULT:
                yield f"it was refused as {error.problem}"
            if self.journal.read_bytes() != self._present or self._names() != before:
                yield "it was refused, and something was written"
        except Exception as error:
            yield f"{type(error).__name__}: {error}"
        else:
            self.taken += 1
            if file_dump(self.journal) != self._earlier or check_journal(self.journal):
                yield "what came in is not what was backed up"
            if restored.kept is not None:
                restored.kept.unlink()
            self.journal.write_bytes(self._present)
            if self._names() != before:
                yield f"it wrote {sorted(self._names() - before)}"
        hostile.unlink()

    def _backups(self) -> FileBackups:
        folder = self.journal.parent / "backups"
        return FileBackups(self.journal, folder, app_version="0", now=lambda: _NOW)

    def _names(self) -> set[str]:
        return {str(one) for one in self.ground.parent.rglob("*") if "being-made" not in one.parts}


def _archive(folder: Path, seed: int) -> bytes:
    folder.mkdir()
    path = folder / "journal.hinge"
    create_journal(path, journal_id="j", app_version="0.1.0", created=_NOW)
    fill_every_table(path, seed)
    return exported(path)


def _bent(archive: bytes, bend: Callable[[Content], object]) -> bytes:
    content = json.loads(archive)
    bend(content)
    return json.dumps(content).encode()


def _take_archive(content: bytes, folder: Path) -> Iterator[str]:
    folder.mkdir()
    target = folder / "in.hinge"
    try:
        journal_from_archive(JsonArchive(BytesIO(content)), target, file_id="test")
    except ArchiveError:
        if list(folder.iterdir()):
            yield "it was refused, and something was written"
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
    else:
        # Made-up journals hold impossible values, which are no damage.
        if find_damage(target) is not None:
            yield "what came in is damaged"
    shutil.rmtree(folder)


def _all_mutated(content: bytes, dice: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    return ((f"mutated {number}", _mutated(content, dice)) for number in range(count))


def _mutated(content: bytes, dice: random.Random) -> bytes:
    bent = bytearray(content)
    for _ in range(dice.randint(1, 5)):
        bent[dice.randrange(len(bent))] = dice.randrange(256)
    return bytes(bent)


def _a_zip_slip(shelf: _Shelf, folder: Path) -> Control:
    """A program that believes the names in a ZIP writes beside its folder."""
    inner = folder / "inner"
    inner.mkdir(parents=True)
    slip = dict(hostile_zips(shelf.sound, 1))["beside it '../evil'"]
    with ZipFile(BytesIO(slip)) as archive:
        for one in archive.namelist():
            (inner / one).write_bytes(archive.read(one))
    return Control("names that are believed", is_caught=(folder / "evil").exists())


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


ROW = HostileArchives()
