"""F9: bytes of the journal are damaged on the disk; a check must see it, and change nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Final

from hinge_desktop.core.journal import JournalError
from hinge_desktop.store.opening import check_journal
from tests.faults.damage import (
    TOTAL,
    Damage,
    broken_header,
    cut_short,
    dice,
    flipped_bit,
    noise_page,
    replaced_page,
    swapped_pages,
    zeroed_sector,
)
from tests.faults.power.verdicts import rows_digest
from tests.faults.rows.grown_journal import place_grown_journal
from tests.faults.rows.row import Budget, Control, Outcome

_KINDS: Final[tuple[Damage, ...]] = (
    *(zeroed_sector, noise_page, replaced_page, swapped_pages, cut_short, broken_header),
    *TOTAL,
)
_MOST_UNSEEN_PERCENT: Final = 15
"""Of single bits that change what is read; a load within its limits is a load like any other."""


@dataclass
class _Damaged:
    """A place where a journal is damaged again and again."""

    file: Path
    whole: bytes
    digest: str
    tried: int = 0
    changed: int = 0
    unseen: int = 0
    failures: list[str] = field(default_factory=list)

    def damage(self, damage: Damage, random: Random, where: str) -> None:
        """Damage the file once and look at it."""
        bytes_left = damage(self.whole, random)
        if bytes_left == self.whole:
            return
        self.tried += 1
        self.file.write_bytes(bytes_left)
        is_changed = _digest(self.file) != self.digest
        self.file.write_bytes(bytes_left)
        is_seen = self._is_seen(where)
        if sha256(self.file.read_bytes()).digest() != sha256(bytes_left).digest():
            self.failures.append(f"{where}: the check changed the file")
        self.changed += is_changed
        self.unseen += is_changed and not is_seen

    def _is_seen(self, where: str) -> bool:
        try:
            return bool(check_journal(self.file))
        except JournalError:
            return True
        except Exception as error:  # whatever else comes would be a crash
            self.failures.append(f"{where}: {type(error).__name__}: {error}")
            return False


class DamagedFiles:
    """Bits, sectors, pages, cuts, headers, and files that are none of ours."""

    number = "F9"
    title = "damaged bytes"
    needs = ()

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Every change of what is read is seen, but for some single bits, which are counted."""
        file = folder / "journal.hinge"
        place_grown_journal(file, sessions=200)
        whole, digest = file.read_bytes(), _digest(file)
        random = dice(seed)
        bits = _Damaged(file, whole, digest)
        for number in range(budget.of(400, 20_000)):
            bits.damage(flipped_bit, random, f"seed {seed}, bit {number}")
        others = _Damaged(file, whole, digest)
        for kind in _KINDS:
            for number in range(budget.of(50, 1_000)):
                others.damage(kind, random, f"seed {seed}, {kind.__name__} {number}")
        percent = round(100 * bits.unseen / max(1, bits.changed), 1)
        failures = [*bits.failures, *others.failures]
        if percent > _MOST_UNSEEN_PERCENT:
            failures.append(f"{percent} % of the bits that change something were not seen")
        file.write_bytes(whole)
        failures += _read_and_write_ahead(file, digest)
        return Outcome(
            bits.tried + others.tried + 1,
            others.unseen,
            tuple(failures),
            (Control("a journal that is whole", is_caught=not check_journal(file)),),
            {
                "bits that change something": bits.changed,
                "unseen": bits.unseen,
                "percent unseen": str(percent),
            },
        )


def _read_and_write_ahead(file: Path, digest: str) -> list[str]:
    """Let another program turn the journal into the other mode of SQLite, and check it."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    findings = check_journal(file)
    if findings or _digest(file) != digest:
        return [f"a journal in WAL mode: {findings or 'other rows'}"]
    return []


def _digest(file: Path) -> str:
    """Return what all rows come to; another text where they cannot be read."""
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
            return rows_digest(connection, with_schema=False)
    except (sqlite3.Error, UnicodeError, OverflowError) as error:
        return str(error)


ROW = DamagedFiles()
