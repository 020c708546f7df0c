from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.core.session_figures import NoEstimate
from hinge_desktop.core.session_summary import Verdict
from hinge_desktop.core.training import LoggedSession, RepsLeft, SessionId, SetKind
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb, log_change, logged
from tests.empty_journal import write_empty_journal
from tests.sample_training import FAULT_DAY, RDL, sample_sessions


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    opened.close()


@pytest.fixture
def review(journal: SqlJournal) -> ProgressReview:
    return ProgressReview(journal)


@pytest.fixture
def sample(journal: SqlJournal) -> tuple[LoggedSession, ...]:
    sessions = sample_sessions()
    journal.apply(log_change(*sessions))
    return sessions


def test_an_empty_journal_has_nothing_to_show(review: ProgressReview) -> None:
    page = review.history_page(10)
    assert (page.summaries, page.has_more) == ((), False)
    assert review.session(SessionId("none")) is None


def test_pages_of_the_history_join_without_gap_or_repeat(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    seen: list[SessionId] = []
    page = review.history_page(4)
    while True:
        seen += [one.id for one in page.summaries]
        if not page.has_more:
            break
        page = review.history_page(4, page.summaries[-1].line)
    assert seen == [one.session.id for one in reversed(sample)]


def test_a_line_says_what_was_lifted_and_how_it_went(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    page = review.history_page(len(sample))
    newest = page.summaries[0]
    assert [(run.load, run.reps) for run in newest.runs] == [(kg(60), (12, 12, 12))]
    assert newest.verdict is Verdict.CLEAN
    faulty = [one.day for one in page.summaries if one.verdict is Verdict.FAULTS]
    assert faulty == [FAULT_DAY]
    assert page.exercises[RDL].id == RDL


def test_an_unanswered_set_is_neither_clean_nor_faulty(
    journal: SqlJournal, review: ProgressReview
) -> None:
    journal.apply(log_change(logged(sets=({"quality": None},))))
    assert review.history_page(1).summaries[0].verdict is Verdict.NOT_GIVEN


def test_the_figures_of_the_last_session_by_hand(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    found = review.session(sample[-1].session.id)
    assert found is not None
    main, curl = found.exercises
    assert main.figures.volume_kg == 3 * 12 * 60
    # One of three sets kept the count: 12 reps of 3 + 1 + 1 s, the top left out.
    assert (main.figures.kept, main.figures.tempo_answers) == (1, 3)
    assert main.figures.tension_ms == 12 * 5 * 1000
    assert not main.figures.is_tension_measured
    assert main.figures.estimate is None
    assert main.figures.why_none is NoEstimate.TOO_MANY_REPS
    assert curl.figures.volume_kg == 3 * 10 * 25
    assert [one.kind for one in main.sets].count(SetKind.WARM_UP) == 2


def test_volume_joins_units_once_and_leaves_help_out(
    journal: SqlJournal, review: ProgressReview
) -> None:
    sets = (
        {"load": lb(135), "reps": 8},
        {"load": kg(60), "reps": 5},
        {"load": kg(20), "reps": 9, "is_assisted": True},
    )
    one = logged(sets=sets)
    journal.apply(log_change(one))
    found = review.session(one.session.id)
    assert found is not None
    assert found.exercises[0].figures.volume_kg == pytest.approx(135 * 8 * 0.45359237 + 300)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"load": None}, NoEstimate.NO_LOAD),
        ({"reps_left": None}, NoEstimate.REPS_LEFT_NOT_GIVEN),
        ({"reps": 5, "reps_left": RepsLeft.of(4)}, NoEstimate.TOO_MANY_LEFT),
        ({"reps": 11, "reps_left": RepsLeft.of(2)}, NoEstimate.TOO_MANY_REPS),
        ({"reps": 0, "reps_left": RepsLeft.of(0)}, NoEstimate.NO_LOAD),
    ],
)
def test_why_there_is_no_estimate(
    journal: SqlJournal, review: ProgressReview, fields: dict[str, object], reason: NoEstimate
) -> None:
    one = logged(sets=(fields,))
    journal.apply(log_change(one))
    found = review.session(one.session.id)
    assert found is not None
    assert found.exercises[0].figures.why_none is reason
