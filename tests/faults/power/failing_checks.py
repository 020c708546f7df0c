"""Lets the disk refuse to be read in the middle of checks: they must not call that damage.

`python -m tests.faults.power.failing_checks FOLDER POINTS` under the library prints what came of
it as JSON.
"""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.backup_store import Made
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import DamageError, JournalError, JournalProblem
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.backups.packing import require_unchanged
from hinge_desktop.store.opening import check_journal, open_journal
from tests.faults.breakages import break_as_asked
from tests.faults.power.watching import Trigger, run_watched
from tests.faults.rows.grown_journal import place_grown_journal
from tests.store.old_journals import OLD_VERSIONS, place_old_journal

_CALLED: Final = frozenset({JournalProblem.DAMAGED, JournalProblem.NOT_A_JOURNAL})


@dataclass
class CheckTally:
    """What was found after all refusals."""

    runs: int = 0
    failures: list[str] = field(default_factory=list)


def refuse_everywhere(folder: Path, points: int) -> CheckTally:
    """Let readings at so many points be refused, and all after them, in every check."""
    journal, old, backed = (folder / name / "journal.hinge" for name in ("own", "old", "backed"))
    for one in (journal, old, backed):
        one.parent.mkdir(parents=True)
    place_grown_journal(journal, sessions=6)
    place_grown_journal(backed, sessions=6)
    backups = FileBackups(
        backed,
        folder / "backups",
        app_version="0",
        now=lambda: datetime(2026, 11, 22, tzinfo=UTC),
    )
    checks: dict[str, tuple[Path, Callable[[], object]]] = {
        "check": (journal, lambda: check_journal(journal)),
        "migration": (old, lambda: open_journal(old).close()),
        "backup": (backed, lambda: backups.make(BackupReason.BY_HAND)),
    }
    tally = CheckTally()
    for name, (file, check) in checks.items():
        place_old_journal(OLD_VERSIONS[0], old)
        for reading in _spread(_readings(check), points):
            place_old_journal(OLD_VERSIONS[0], old)
            _refuse_once(name, reading, file, check, tally)
    return tally


def _readings(check: Callable[[], object]) -> int:
    trigger = Trigger()
    trigger.disarm()
    check()
    return trigger.readings


def _spread(count: int, points: int) -> list[int]:
    return sorted({place * count // points for place in range(points)})


def _refuse_once(
    name: str, reading: int, file: Path, check: Callable[[], object], tally: CheckTally
) -> None:
    """Refuse from one reading on."""
    before = sha256(file.read_bytes()).digest()
    trigger = Trigger()
    found: object = None
    trouble: Exception | None = None
    trigger.arm_reading(reading, errno.EIO)
    try:
        found = check()
    except (JournalError, BackupError) as error:
        trouble = error
    was_refused = trigger.readings > reading
    trigger.disarm()
    if isinstance(found, Made):
        # It was proven before the readings that were refused: those of older backups.
        found = _unsound(found)
    tally.runs += was_refused
    where = f"{name}, reading {reading} refused"
    is_damage = isinstance(trouble, DamageError) or getattr(trouble, "problem", None) in _CALLED
    if was_refused and (is_damage or found):
        tally.failures.append(f"{where}: called damage: {trouble or found}")
    elif was_refused and trouble is None and name == "check":
        tally.failures.append(f"{where}: called sound")
    if was_refused and name != "migration" and sha256(file.read_bytes()).digest() != before:
        tally.failures.append(f"{where}: the file was changed")


def _unsound(made: Made) -> BackupError | None:
    try:
        require_unchanged(made.file, made.manifest)
    except BackupError as error:
        return error
    return None


def run_failing_checks(folder: Path, library: Path, points: int) -> CheckTally:
    """Do all of it in a process of its own under the library."""
    folder.mkdir(parents=True)
    done = run_watched(__name__, folder, library, str(folder), str(points))
    if done.returncode:
        raise RuntimeError(done.stderr)
    return CheckTally(**json.loads(done.stdout))


def main(folder: str, points: str) -> None:
    """Refuse, and say what came of it."""
    break_as_asked()
    sys.stdout.write(json.dumps(asdict(refuse_everywhere(Path(folder), int(points)))))


if __name__ == "__main__":
    main(*sys.argv[1:])
