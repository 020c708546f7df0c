"""The recorder of ticks, which the rows of kills rely on, sees what is lost or doubled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.training import LoggedSession, SetId
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.faults.recorder import Recorder
from tests.placed_journal import place_on_the_bar


class TestTheRecorder:
    """A recorder that notices nothing proves nothing."""

    @pytest.fixture
    def journal(self, tmp_path: Path) -> SqlJournal:
        place_on_the_bar(tmp_path / "journal.hinge")
        return open_journal(tmp_path / "journal.hinge")

    @pytest.fixture
    def session(self, journal: SqlJournal) -> LoggedSession:
        session = logged()
        journal.apply(log_change(session))
        return session

    @pytest.fixture
    def recorder(self, session: LoggedSession) -> Recorder:
        recorder = Recorder()
        for one in session.sets:
            recorder.note_tick(one.id, one.reps or 0)
        return recorder

    def test_a_whole_journal_is_clean(self, journal: SqlJournal, recorder: Recorder) -> None:
        recorder.look_at(journal)
        assert recorder.tally.is_clean
        assert recorder.tally.acknowledged == 3
        journal.close()

    def test_a_set_that_is_gone_is_lost(
        self, journal: SqlJournal, session: LoggedSession, recorder: Recorder
    ) -> None:
        journal.apply(Change(Act.EDIT_SET, (Edit(session.sets[1], None),)))
        recorder.look_at(journal)
        assert recorder.tally.lost == 1
        journal.close()

    def test_a_set_with_other_reps_is_lost(
        self, journal: SqlJournal, session: LoggedSession, recorder: Recorder
    ) -> None:
        one = session.sets[2]
        journal.apply(Change(Act.EDIT_SET, (Edit(one, replace(one, reps=7)),)))
        recorder.look_at(journal)
        assert recorder.tally.lost == 1
        journal.close()

    def test_more_than_one_set_that_nobody_saw_ticked_is_a_double(
        self, journal: SqlJournal, session: LoggedSession, recorder: Recorder
    ) -> None:
        copies = [
            replace(session.sets[0], id=SetId(f"copy-{place}"), position=place) for place in (3, 4)
        ]
        journal.apply(Change(Act.EDIT_SET, added(*copies)))
        recorder.look_at(journal)
        assert recorder.tally.duplicated == 1
        assert recorder.tally.unacknowledged == 2
        journal.close()

    def test_a_session_that_comes_up_elsewhere_is_not_resumed(
        self, journal: SqlJournal, recorder: Recorder
    ) -> None:
        recorder.look_at(journal)
        recorder.note_start(("ready", "some-set"))
        assert recorder.tally.not_resumed == 1
        journal.close()
