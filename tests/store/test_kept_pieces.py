"""What charts keep is let go of where a change touches it, and stays elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from hinge_desktop.core.changes import Act, Change, Edit, added, removed
from hinge_desktop.core.charts.progress import no_progress
from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import ChartScope, ShareSum
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.training import LoggedSession, RepsLeft, SetState
from hinge_desktop.store.reading_charts import kept_pieces, pieces
from hinge_desktop.store.reading_charts.chart_reads import SqlChartReads
from hinge_desktop.store.reading_charts.kept_pieces import KeptPieces
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged, make_entry, make_set

MONDAY = date(2026, 3, 2)
RDL = ExerciseId("romanian_deadlift")
SCOPE = ChartScope((RDL,), None, MONDAY + timedelta(days=500), Rollup.SESSION)


@pytest.fixture
def sessions(journal: SqlJournal, monkeypatch: pytest.MonkeyPatch) -> list[LoggedSession]:
    monkeypatch.setattr(pieces, "SESSIONS_A_PIECE", 4)
    made = [logged(MONDAY + timedelta(days=3 * number)) for number in range(30)]
    journal.apply(log_change(*made))
    return made


def reps_left(journal: SqlJournal) -> list[ShareSum]:
    """Read with what was kept, and hold it against a reading without."""
    shown = list(journal.charts.reps_left(SCOPE, no_progress))
    assert shown == SqlChartReads(journal._database).reps_left(SCOPE, no_progress)
    return shown


def change(*edits: Edit) -> Change:
    return Change(Act.EDIT_SET, edits)


def test_only_the_weeks_of_a_change_are_read_again(
    journal: SqlJournal, sessions: list[LoggedSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    reps_left(journal)
    read: list[ChartScope] = []
    real = KeptPieces.keep

    def keep(self: KeptPieces, by: Any, piece: ChartScope, rows: Any) -> None:
        read.append(piece)
        real(self, by, piece, rows)

    monkeypatch.setattr(KeptPieces, "keep", keep)
    reps_left(journal)
    assert read == []
    one = sessions[12].sets[0]
    journal.apply(change(Edit(one, replace(one, reps_left=RepsLeft(0)))))
    reps_left(journal)
    (piece,) = read
    assert piece.first is not None
    assert piece.first <= sessions[12].session.start.date <= piece.last


def test_whatever_is_changed_is_seen(journal: SqlJournal, sessions: list[LoggedSession]) -> None:
    before = reps_left(journal)
    first, second, third, fourth = sessions[3], sessions[7], sessions[15], sessions[29]
    moved = replace(second.session, start=replace(second.session.start, date=MONDAY))
    entry = make_entry(third.session, position=1)
    draft = fourth.sets[2]
    changes = [
        change(*removed(*first.sets, first.exercises[0].entry, first.session)),
        change(Edit(second.session, moved)),
        change(*added(entry, make_set(entry, reps_left=RepsLeft(10)))),
        change(Edit(draft, replace(draft, state=SetState.DRAFT))),
        log_change(logged(MONDAY - timedelta(days=100)), logged(MONDAY + timedelta(days=200))),
    ]
    for one in changes:
        journal.apply(one)
        assert reps_left(journal) != before
        before = reps_left(journal)
    for one in reversed(changes):
        journal.apply(one.inverse())
        assert reps_left(journal) != before
        before = reps_left(journal)


def test_random_edits_are_seen_at_once(journal: SqlJournal, sessions: list[LoggedSession]) -> None:
    random = Random(4)  # noqa: S311 - no secret
    now = {one.id: one for session in sessions for one in session.sets}
    for _ in range(40):
        one = random.choice(list(now.values()))
        now[one.id] = replace(one, reps_left=RepsLeft(random.randint(0, 40)))
        journal.apply(change(Edit(one, now[one.id])))
        assert sum(each.part for each in reps_left(journal)) == sum(
            each.reps_left.tenths for each in now.values() if each.reps_left
        )


def test_an_exercise_that_changes_lets_go_of_everything() -> None:
    kept = KeptPieces()
    kept.keep(_read_nothing, SCOPE, [1, 2])
    own = Exercise(ExerciseId("own"), Family.HINGE, LoadKind.BARBELL, name="Own")
    assert kept_pieces.days_touched(None, change(*added(own))) is None  # type: ignore[arg-type]
    kept.forget(None)
    assert kept.rows(_read_nothing, SCOPE) is None
    assert kept.is_empty


def test_a_change_elsewhere_lets_go_of_nothing() -> None:
    kept = KeptPieces()
    kept.keep(_read_nothing, SCOPE, [1, 2])
    kept.forget([])
    kept.forget([SCOPE.last + timedelta(days=1)])
    assert kept.rows(_read_nothing, SCOPE) == [1, 2]


def test_what_was_asked_for_the_longest_ago_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_pieces, "MOST_ROWS", 5)
    kept = KeptPieces()
    first, second, third = (
        replace(SCOPE, last=SCOPE.last + timedelta(days=day)) for day in range(3)
    )
    kept.keep(_read_nothing, first, [1, 2])
    kept.keep(_read_nothing, second, [3, 4])
    assert kept.rows(_read_nothing, first) == [1, 2]
    kept.keep(_read_nothing, third, [5, 6])
    assert kept.rows(_read_nothing, second) is None
    assert kept.rows(_read_nothing, first) == [1, 2]
    assert kept.rows(_read_nothing, third) == [5, 6]


def _read_nothing(_connection: object, _scope: ChartScope) -> list[int]:
    return []
