"""A disk that forgets: what it must have kept, and what it may have kept, at any moment."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from tests.faults.power.acts import Act, Kind
from tests.faults.power.watching import Recording

SECTOR_BYTES: Final = 512
"""What a disk writes whole or not at all."""
_LEAST_KEPT, _MOST_KEPT = 0.05, 0.95


class Names(StrEnum):
    """When a new name, a rename or a removal is durable."""

    JOURNALED = "journaled"
    """As on ext4: with the next sync of any file or folder after it."""
    STRICT = "strict"
    """As POSIX promises: with the next sync of its own folder, and not before."""


class Kept(StrEnum):
    """What of the acts that nothing synced yet is on the disk after the cut."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    SOME = "some"


class DiskFile:
    """The bytes of one file: those that are synced, and what was done to them since."""

    def __init__(self, data: bytes = b"") -> None:
        self._synced = data
        self._now = bytearray(data)
        self._since: list[Act] = []
        self._pieces: list[Act] = []
        """The same in sectors, as far as it was asked for."""
        self._frozen: bytes | None = data

    def do(self, act: Act) -> None:
        """Write or cut."""
        _apply(self._now, act)
        self._since.append(act)
        self._pieces.clear()
        self._frozen = None

    def sync(self) -> None:
        """Keep for good what was done."""
        if self._since:
            self._synced, self._since, self._pieces = self.content(), [], []

    def content(self) -> bytes:
        """Return the bytes as programs see them."""
        if self._frozen is None:
            self._frozen = bytes(self._now)
        return self._frozen

    def after_cut(self, kept: Kept, dice: random.Random) -> bytes:
        """Return what a power cut may leave."""
        if kept is Kept.EVERYTHING or not self._since:
            return self.content()
        if kept is Kept.NOTHING:
            return self._synced
        share = dice.uniform(_LEAST_KEPT, _MOST_KEPT)
        data = bytearray(self._synced)
        self._pieces = self._pieces or [piece for act in self._since for piece in _sectors(act)]
        for piece in self._pieces:
            if dice.random() < share:
                _apply(data, piece)
            elif piece.kind is Kind.WRITE and dice.random() < share:
                # The file has grown already, and what shall be there has not come.
                data.extend(bytes(max(0, piece.offset + len(piece.data) - len(data))))
        return bytes(data)


@dataclass(frozen=True)
class _NameChange:
    """Names of one folder that appear and go together."""

    folder: Path
    names: tuple[tuple[Path, DiskFile | None], ...]
    """None where a name goes."""


@dataclass(frozen=True)
class CrashState:
    """What lies on the disk after one cut."""

    act: int
    """How many acts had been done."""
    how: str
    files: Mapping[Path, bytes]
    """By their paths below the folder."""
    said: tuple[str, ...]
    """The lines that the program had said until then."""


@dataclass
class Disk:
    """A folder on a disk, act by act."""

    folder: Path
    rule: Names
    wanted: frozenset[Path] | None = None
    """The files that are looked at, by their paths below the folder; None for all."""
    said: str = ""
    _by_inode: dict[int, DiskFile] = field(default_factory=dict)
    _now: dict[Path, DiskFile] = field(default_factory=dict)
    """Names as programs see them; folders are names too."""
    _durable: dict[Path, DiskFile] = field(default_factory=dict)
    _since: list[_NameChange] = field(default_factory=list)

    @classmethod
    def before(
        cls, recording: Recording, rule: Names, wanted: Iterable[Path] | None = None
    ) -> Disk:
        """Return the disk as it was before the program began: all of it synced."""
        disk = cls(recording.folder, rule, None if wanted is None else frozenset(wanted))
        for path, (inode, data) in recording.before.items():
            disk._by_inode[inode] = disk._now[path] = DiskFile(data)
        disk._now.update(dict.fromkeys(recording.folders_before, _FOLDER))
        disk._durable = dict(disk._now)
        return disk

    def do(self, act: Act) -> None:
        """Do what the program did."""
        match act.kind:
            case Kind.NOTE:
                self.said += act.data.decode()
            case Kind.WRITE | Kind.TRUNCATE:
                self._by_inode[act.inode].do(act)
            case Kind.SYNC:
                self._by_inode[act.inode].sync()
                if self.rule is Names.JOURNALED:
                    self._keep_names(None)
            case Kind.SYNC_FOLDER:
                self._keep_names(None if self.rule is Names.JOURNALED else act.path)
            case _:
                for change in self._name_changes(act):
                    self._take(change)

    def content(self) -> dict[Path, bytes]:
        """Return all files as programs see them, by their paths below the folder."""
        return self._files(self._now, Kept.EVERYTHING, random.Random(0))  # noqa: S311  unused

    def after_cut(self, act: int, kept: Kept, dice: random.Random) -> CrashState:
        """Return one of the states that a cut may leave."""
        names = dict(self._durable)
        for change in self._kept_changes(kept, dice):
            _rename(names, change)
        how = f"{self.rule} names, {kept} kept"
        said = tuple(self.said.split("\n")[:-1])
        return CrashState(act, how, self._files(names, kept, dice), said)

    def _name_changes(self, act: Act) -> Iterator[_NameChange]:
        if act.kind is Kind.CREATE:
            self._by_inode[act.inode] = file = DiskFile()
            yield _NameChange(act.path.parent, ((act.path, file),))
        elif act.kind is Kind.MAKE_FOLDER:
            yield _NameChange(act.path.parent, ((act.path, _FOLDER),))
        elif act.kind is Kind.LINK:
            yield _NameChange(act.target.parent, ((act.target, self._now[act.path]),))
        elif act.kind is Kind.RENAME:
            yield from self._moved(act.path, act.target)
        else:
            yield _NameChange(act.path.parent, ((act.path, None),))

    def _moved(self, path: Path, target: Path) -> Iterator[_NameChange]:
        file = self._now[path]
        if path.parent == target.parent:
            yield _NameChange(path.parent, ((path, None), (target, file)))
            return
        # Each folder keeps its own half when it likes.
        yield _NameChange(target.parent, ((target, file),))
        yield _NameChange(path.parent, ((path, None),))

    def _take(self, change: _NameChange) -> None:
        _rename(self._now, change)
        self._since.append(change)

    def _keep_names(self, folder: Path | None) -> None:
        waiting = []
        for change in self._since:
            if folder is None or change.folder == folder:
                _rename(self._durable, change)
            else:
                waiting.append(change)
        self._since = waiting

    def _kept_changes(self, kept: Kept, dice: random.Random) -> Iterator[_NameChange]:
        """Yield what came through: of each folder, or of all together, the first few."""
        if kept is Kept.EVERYTHING:
            yield from self._since
        elif kept is Kept.SOME:
            counts: dict[Path, int] = {}
            for change in self._since:
                folder = self.folder if self.rule is Names.JOURNALED else change.folder
                counts[folder] = counts.get(folder, 0) + 1
            left = {folder: dice.randint(0, count) for folder, count in counts.items()}
            for change in self._since:
                folder = self.folder if self.rule is Names.JOURNALED else change.folder
                if left[folder] > 0:
                    left[folder] -= 1
                    yield change

    def _files(
        self, names: Mapping[Path, DiskFile], kept: Kept, dice: random.Random
    ) -> dict[Path, bytes]:
        left: dict[int, bytes] = {}
        files = {}
        for path, file in names.items():
            name = path.relative_to(self.folder)
            is_wanted = self.wanted is None or name in self.wanted
            if file is _FOLDER or not is_wanted or not self._is_reachable(path, names):
                continue
            # One file under two names has the same bytes under both.
            if id(file) not in left:
                left[id(file)] = file.after_cut(kept, dice)
            files[name] = left[id(file)]
        return files

    def _is_reachable(self, path: Path, names: Mapping[Path, DiskFile]) -> bool:
        folder = path.parent
        while folder != self.folder:
            if folder not in names:
                return False
            folder = folder.parent
        return True


_FOLDER: Final = DiskFile()
"""Stands for every folder: it has a name, and no bytes."""


def states_kept_whole(
    recording: Recording, wanted: Iterable[Path] | None = None
) -> Iterator[CrashState]:
    """Yield what the disk holds before each act of a record, and after the last: all of it kept."""
    disk = Disk.before(recording, Names.STRICT, wanted)
    unused = random.Random(0)  # noqa: S311
    yield disk.after_cut(0, Kept.EVERYTHING, unused)
    for number, act in enumerate(recording.acts, start=1):
        disk.do(act)
        yield disk.after_cut(number, Kept.EVERYTHING, unused)


def _rename(names: dict[Path, DiskFile], change: _NameChange) -> None:
    for path, file in change.names:
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _apply(data: bytearray, act: Act) -> None:
    if act.kind is Kind.TRUNCATE:
        del data[act.offset :]
        data.extend(bytes(act.offset - len(data)))
        return
    end = act.offset + len(act.data)
    data.extend(bytes(max(0, act.offset - len(data))))
    data[act.offset : end] = act.data


def _sectors(act: Act) -> Iterator[Act]:
    """Split a write at the borders of sectors; a cut is one act."""
    if act.kind is Kind.TRUNCATE:
        yield act
        return
    start, end = act.offset, act.offset + len(act.data)
    while start < end:
        stop = min(end, (start // SECTOR_BYTES + 1) * SECTOR_BYTES)
        piece = act.data[start - act.offset : stop - act.offset]
        yield Act(Kind.WRITE, act.inode, start, piece)
        start = stop
