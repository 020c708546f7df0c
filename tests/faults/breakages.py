"""Deliberate breakages of the program, to see whether the campaign notices them.

They are switched on by a variable that only processes of the tests look at.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

VARIABLE: Final = "HINGE_BREAKAGE"


@dataclass(frozen=True)
class Breakage:
    """A mistake that somebody might make."""

    name: str
    row: str
    """The row that must turn red."""
    make: Callable[[], None]
    """Make it, in this process, before anything is done."""


def break_as_asked() -> None:
    """Make the mistake that the environment names, if it names one."""
    name = os.environ.get(VARIABLE)
    if name:
        breakage_of(name).make()


def breakage_of(name: str) -> Breakage:
    """Return a breakage by its name."""
    return next(one for one in BREAKAGES if one.name == name)


def _replace(owner: object, name: str, value: object) -> None:
    if not hasattr(owner, name):
        raise LookupError(f"there is no {name} to break any more")
    setattr(owner, name, value)


def _set_pragmas(journal_mode: str, synchronous: str) -> None:
    from hinge_desktop.store import database  # noqa: PLC0415 only what is broken is imported

    others = [one for one in database.PRAGMAS if "_mode = DELETE" not in one]
    others = [one for one in others if "synchronous" not in one]
    own = (f"PRAGMA journal_mode = {journal_mode}", f"PRAGMA synchronous = {synchronous}")
    _replace(database, "PRAGMAS", (*own, *others))


def _synchronous_off() -> None:
    _set_pragmas("DELETE", "OFF")


def _synchronous_full() -> None:
    _set_pragmas("DELETE", "FULL")


def _wal() -> None:
    _set_pragmas("WAL", "NORMAL")


def _do_not_sync_folders() -> None:
    from hinge_desktop import safe_files  # noqa: PLC0415
    from hinge_desktop.store import file_placing  # noqa: PLC0415

    def leave(_folder: Path) -> None:
        """Trust the folder."""

    _replace(safe_files, "sync_folder", leave)
    _replace(file_placing, "sync_folder", leave)


def _plain_rename() -> None:
    from hinge_desktop import safe_files  # noqa: PLC0415

    def write_only(path: Path, chunks: Iterable[bytes]) -> None:
        with path.open("xb") as file:
            file.writelines(chunks)

    _replace(safe_files, "_write_durably", write_only)
    _do_not_sync_folders()


def _begin_late() -> None:
    from hinge_desktop.store import database  # noqa: PLC0415

    class Late(sqlite3.Connection):
        """Begins to write only when it writes."""

        def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
            return super().execute(sql.replace("BEGIN IMMEDIATE", "BEGIN"), *values)

    class Driver:
        """The driver, with other connections."""

        def __getattr__(self, name: str) -> object:
            return getattr(sqlite3, name)

        def connect(self, *place: Any, **options: Any) -> sqlite3.Connection:
            return sqlite3.connect(*place, factory=Late, **options)

    _replace(database, "sqlite3", Driver())


def _retry_with_a_new_key() -> None:
    from hinge_desktop.services.session_log import SessionLog  # noqa: PLC0415
    from hinge_desktop.store import changes  # noqa: PLC0415

    def believe_the_error(*_given: object) -> bool:
        return False

    def never_look_again(log: SessionLog) -> object:
        return log._logged

    def start_anew(log: SessionLog, *given: Any) -> object:
        log._is_in_doubt = False
        return start(log, *given)

    start = SessionLog.start
    _replace(changes, "_was_committed", believe_the_error)
    _replace(SessionLog, "_settled", never_look_again)
    _replace(SessionLog, "start", start_anew)


def _name_before_proof() -> None:
    from hinge_desktop.safe_files import replace_file, sync_folder  # noqa: PLC0415
    from hinge_desktop.store.backups import folder  # noqa: PLC0415
    from hinge_desktop.store.backups.packing import packed  # noqa: PLC0415

    def place(self: Any, manifest: Any, copy: Path, *_report: object) -> Path:
        name = Path(self.path / folder._name(manifest))
        replace_file(self._making / name.name, packed(manifest, copy))
        name.write_bytes((self._making / name.name).read_bytes())
        sync_folder(self.path)
        return name

    _replace(folder.BackupFolder, "place", place)


def _prune_before_proof() -> None:
    from hinge_desktop.core.backups.manifest import newest  # noqa: PLC0415
    from hinge_desktop.store.backups import making  # noqa: PLC0415

    make = making.BackupMaker.make

    def prune_first(maker: Any, reason: Any, report: Any, **options: Any) -> object:
        if options["prunes"] and (last := newest(maker.folder.entries())) is not None:
            with maker.folder.turn():
                making.prune(maker.folder, last.journal_id, maker.now(), None)
        return make(maker, reason, report, **options)

    _replace(making.BackupMaker, "make", prune_first)


def _delete_before_restoring() -> None:
    from hinge_desktop.store.backups import restoring  # noqa: PLC0415
    from hinge_desktop.store.file_placing import replace_file, sync_folder  # noqa: PLC0415

    def delete_first(finished: Path, name: Path) -> None:
        name.unlink(missing_ok=True)
        sync_folder(name.parent)
        replace_file(finished, name)

    _replace(restoring, "replace_file", delete_first)


def _restore_without_keeping() -> None:
    from hinge_desktop.store.backups import restoring  # noqa: PLC0415

    _replace(restoring, "_keep", lambda *_given: None)


def _check_quickly() -> None:
    from hinge_desktop.core.journal import Finding  # noqa: PLC0415
    from hinge_desktop.store import integrity  # noqa: PLC0415

    def quick(connection: sqlite3.Connection) -> Iterator[Finding]:
        for (text,) in connection.execute("PRAGMA quick_check"):
            if text != "ok":
                yield Finding("damage", "file", text)

    _replace(integrity, "_damage", quick)


def _believe_every_complaint() -> None:
    from hinge_desktop.store import integrity, migration  # noqa: PLC0415
    from hinge_desktop.store.backups import copying  # noqa: PLC0415

    for module in (integrity, migration, copying):
        _replace(module, "require_read_whole", lambda _path: None)


def _open_newer_journals() -> None:
    from hinge_desktop.store import opening  # noqa: PLC0415
    from hinge_desktop.store.file_header import FileHeader  # noqa: PLC0415
    from hinge_desktop.store.schema_version import SCHEMA_VERSION  # noqa: PLC0415

    header_of = opening._header

    def of_ours(path: Path) -> FileHeader:
        header = header_of(path)
        return replace(header, schema_version=min(header.schema_version, SCHEMA_VERSION))

    _replace(opening, "_header", of_ours)


def _unzip_without_limit() -> None:
    from hinge_desktop.store.backups import packing, restoring  # noqa: PLC0415

    unpacked = packing.unpacked

    def to_its_end(path: Path, manifest: Any) -> Iterator[bytes]:
        return unpacked(path, replace(manifest, file_bytes=packing.MOST_BYTES))

    _replace(packing, "unpacked", to_its_end)
    _replace(restoring, "unpacked", to_its_end)


def _guard_every_cell() -> None:
    from hinge_desktop.exchange.writers import sets_csv, strong_csv  # noqa: PLC0415

    def guarded(cells: Iterable[str]) -> Iterator[str]:
        return (f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in cells)

    for module in (sets_csv, strong_csv):
        line = module._line
        _replace(module, "guarded", str)
        _replace(module, "_line", lambda cells, line=line: line(guarded(cells)))


def _count_ticks() -> None:
    from hinge_desktop.core.rest_watch import RestWatch  # noqa: PLC0415
    from hinge_desktop.core.sleep_check import ClockReading  # noqa: PLC0415

    begun, look, next_check_s = RestWatch.__init__, RestWatch.look, RestWatch.next_check_s
    ticked: dict[int, ClockReading] = {}

    def begin(watch: RestWatch, rest: Any, now: ClockReading) -> None:
        ticked[id(watch)] = now
        begun(watch, rest, now)

    def tick(watch: RestWatch, _now: ClockReading) -> object:
        last = ticked[id(watch)]
        ticked[id(watch)] = ClockReading(last.counting_sleep_s + 1, last.monotonic_s + 1)
        return look(watch, ticked[id(watch)])

    def wait_a_second(watch: RestWatch, _now: ClockReading) -> float | None:
        return None if next_check_s(watch, ticked[id(watch)]) is None else 1.0

    _replace(RestWatch, "__init__", begin)
    _replace(RestWatch, "look", tick)
    _replace(RestWatch, "next_check_s", wait_a_second)


def _rest_by_the_wall() -> None:
    from hinge_desktop.core.rest import RestAnchor, RestRun  # noqa: PLC0415

    def by_the_wall(_anchor: RestAnchor, *given: Any) -> RestRun:
        return RestRun.resumed(*given)

    _replace(RestAnchor, "run", by_the_wall)


BREAKAGES: Final = (
    Breakage("synchronous OFF", "F4", _synchronous_off),
    Breakage("synchronous FULL, as drivers have it", "F2", _synchronous_full),
    Breakage("WAL", "F2", _wal),
    Breakage("no BEGIN IMMEDIATE", "F18", _begin_late),
    Breakage("no folder fsync", "F4", _do_not_sync_folders),
    Breakage("plain rename", "F4", _plain_rename),
    Breakage("retry with a new key", "F5", _retry_with_a_new_key),
    Breakage("a backup named before it is proven", "F4", _name_before_proof),
    Breakage("prune before verify", "F6", _prune_before_proof),
    Breakage("restore that deletes first", "F4", _delete_before_restoring),
    Breakage("restore that keeps nothing", "F4", _restore_without_keeping),
    Breakage("quick instead of full check", "F9", _check_quickly),
    Breakage("every complaint is damage", "F10", _believe_every_complaint),
    Breakage("newer journals are opened", "F11", _open_newer_journals),
    Breakage("unlimited unzip", "F15", _unzip_without_limit),
    Breakage("naive formula guard", "F16", _guard_every_cell),
    Breakage("wall-clock rest", "F19", _rest_by_the_wall),
    Breakage("tick-counting timer", "F20", _count_ticks),
)
