"""What "Find or do" and the history ask about one day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.training import LoggedSession
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change
from tests.empty_journal import write_empty_journal
from tests.sample_training import sample_sessions


@pytest.fixture
def sample() -> tuple[LoggedSession, ...]:
    return sample_sessions()


@pytest.fixture
def review(tmp_path: Path, sample: tuple[LoggedSession, ...]) -> Iterator[ProgressReview]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    journal = open_journal(path)
    journal.apply(log_change(*sample))
    yield ProgressReview(journal)
    journal.close()


def test_the_exercises_of_a_day_in_their_order(review: ProgressReview) -> None:
    names = [one.id for one in review.trained_on(date(2026, 11, 17))]
    assert names == ["romanian_deadlift", "leg_curl"]
    assert review.trained_on(date(2026, 11, 18)) == ()


def test_lines_are_read_until_the_day(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    days = [one.session.start.date for one in reversed(sample)]
    assert len(days) > 6
    for day in (days[0], days[4], days[4] - timedelta(days=1)):
        page = review.history_until(day, 2)
        read = [one.day for one in page.summaries]
        assert read == days[: len(read)]
        assert read[-1] <= day
        assert len(read) <= days.index(next(one for one in days if one <= day)) + 2
        assert {one.line.exercise_id for one in page.summaries} <= {*page.exercises, None}


def test_before_the_first_day_all_lines_are_read(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    page = review.history_until(date(2020, 1, 1), 3)
    assert (len(page.summaries), page.has_more) == (len(sample), False)
