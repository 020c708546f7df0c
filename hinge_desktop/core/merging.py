"""What taking another journal into this one would do and did: what is there stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from hinge_desktop.core.archives import Archive
from hinge_desktop.core.weights import kg_from_sums


@dataclass(frozen=True, slots=True)
class SetTotals:
    """Saved sets, and the work in them: warm-ups too, weights as written."""

    workouts: int
    """Sessions with at least one saved set."""
    sets: int
    reps: int
    kg_thousandths: int
    """Reps times load of the sets in kilograms, in thousandths."""
    lb_thousandths: int
    days: tuple[date, date] | None = None
    """The first and the last day with a saved set; None where there is none."""

    @property
    def volume_kg(self) -> float:
        """Reps times load of all sets."""
        return kg_from_sums(self.kg_thousandths, self.lb_thousandths)


@dataclass(frozen=True, slots=True)
class MergeCounts:
    """What another journal holds, and what of it is new here."""

    found: SetTotals
    added: SetTotals
    sets_there: int
    """Sets that this journal has already, the same or changed since."""
    open_left_out: int = 0
    """Sets of a session that runs there, while one runs here too."""
    deleted_left_out: int = 0
    """Sets that lie in the trash here, or belong to what does."""
    rows_added: int = 0
    """Rows of every table that are new here; 0 where there is nothing to take in."""
    differing: tuple[tuple[str, int], ...] = ()
    """Tables and how many rows of theirs differ from the ones here, which stay."""
    kept_settings: tuple[str, ...] = ()
    """Tables of settings that are different there: those of this journal stand."""
    is_whole: bool = False
    """Whether this journal is empty and becomes the other one, down to its id."""


class PreparedMerge(Protocol):
    """A merge that was counted and waits for a yes; calls raise `JournalError`."""

    @property
    def counts(self) -> MergeCounts:
        """What it would add."""

    def apply(self) -> None:
        """Add what is new in one transaction; once however often it is tried.

        Raise `ChangeConflictError` where the journal changed in what matters since it was counted.
        """

    def take_back(self) -> None:
        """Remove what was added in one transaction; may be applied again.

        Raise `ChangeConflictError` where something of it was changed, or built upon, since.
        """

    def close(self) -> None:
        """Forget it; what is in the journal stays."""


class MergingJournal(Protocol):
    """A journal that can take in others."""

    def prepare_merge(self, archive: Archive) -> PreparedMerge:
        """Check an archive whole and count what it would add; raise `ArchiveError`."""
