"""Keeps account of every tick that was painted, and holds the file to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from datetime import date

from hinge_desktop.core.session_progress import progress_of
from hinge_desktop.core.training import SetState, WorkSet
from hinge_desktop.store.sql_journal import SqlJournal
from tests.faults.walker import NOTHING_OPEN

_FIRST, _LAST = date(2000, 1, 1), date(2100, 1, 1)


@dataclass
class Tally:
    """What a run of kills came to; everything from `lost` on is zero where nothing is wrong."""

    kills: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    """Sets whose commit returned before the tick was painted: at most one a kill."""
    resumed: int = 0
    """Starts that went on with an open session at the very set."""
    lost: int = 0
    duplicated: int = 0
    findings: int = 0
    not_resumed: int = 0

    def add(self, other: Tally) -> None:
        """Take the counts of another run in."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, doubled, damaged or forgotten."""
        return not (self.lost or self.duplicated or self.findings or self.not_resumed)


@dataclass
class Recorder:
    """The sets of one journal as the lifter saw them ticked."""

    tally: Tally = field(default_factory=Tally)
    expected_place: tuple[str, str] | None = None
    """Where the next start must go on; None before the first kill."""
    _ticked: dict[str, int | None] = field(default_factory=dict)

    def note_before(self, journal: SqlJournal) -> None:
        """These sets were there before anybody ticked one."""
        self._ticked.update({str(one.id): one.reps for one in all_sets(journal)})

    def note_tick(self, set_id: str, reps: int) -> None:
        """A tick was painted for this set."""
        self._ticked[set_id] = reps
        self.tally.acknowledged += 1

    def note_start(self, place: tuple[str, str]) -> None:
        """The program came up and waits at this step and set."""
        if self.expected_place is None:
            return
        if place != self.expected_place:
            self.tally.not_resumed += 1
        elif place[0] != NOTHING_OPEN:
            self.tally.resumed += 1

    def look_at(self, journal: SqlJournal) -> None:
        """Compare the file with what was ticked; called after each kill."""
        sets = all_sets(journal)
        saved = {str(one.id): one.reps for one in sets if one.state is SetState.SAVED}
        self.tally.lost += sum(saved.get(key) != reps for key, reps in self._ticked.items())
        self._count_extra(saved, sets)
        self.tally.findings += len(journal.check())
        self.expected_place = _place(journal)

    def _count_extra(self, saved: dict[str, int | None], sets: list[WorkSet]) -> None:
        extra = saved.keys() - self._ticked.keys()
        places = Counter((one.session_exercise_id, one.position) for one in sets)
        self.tally.unacknowledged += len(extra)
        self.tally.duplicated += max(0, len(extra) - 1)
        self.tally.duplicated += sum(count - 1 for count in places.values())
        # From now on it is there for good, like every other.
        self._ticked.update({key: saved[key] for key in extra})


def all_sets(journal: SqlJournal) -> list[WorkSet]:
    """Return every set in the journal, of whatever state."""
    return [one for session in journal.sessions_between(_FIRST, _LAST) for one in session.sets]


def _place(journal: SqlJournal) -> tuple[str, str]:
    open_session = journal.open_session()
    if open_session is None:
        return NOTHING_OPEN, "-"
    progress = progress_of(open_session)
    return progress.step, "-" if progress.current is None else progress.current.id
