"""Every app, dialect and spreadsheet: the sets, reps, kilograms, kinds and days of a known log."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, QuestionCode
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log
from tests.exchange.stress.saved_again import STYLES
from tests.exchange.stress.truth import (
    WRITTEN_KINDS,
    TrueWorkout,
    read_sums,
    true_sums,
    truth,
)
from tests.exchange.stress.written_by_apps import APPS, KINDS, hevy

LANGUAGES = (
    *("en", "en_US", "pt_BR", "es", "fr", "de", "it", "nl", "da", "nb", "sv", "fi", "pl", "cs"),
    *("ru", "uk", "tr", "ro", "hu", "ja", "ko", "zh_CN", "ca", "id", "el", "hr", "sk", "bg"),
)


def known(app: str, seed: int, workouts: int) -> list[TrueWorkout]:
    """Return a log that an app can write: FitNotes has neither titles nor kinds."""
    log = truth(seed, workouts, kinds=KINDS.get(app, WRITTEN_KINDS))
    return [replace(one, title="") for one in log] if app == "fitnotes" else log


def read(app: str, style: str, log: list[TrueWorkout], unit: Unit) -> FileLog:
    save, is_day_first = STYLES[style]
    return read_log(save(APPS[app](log, unit)), FileAnswers(unit, is_day_first))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("app", APPS)
def test_a_long_log_comes_to_its_sums(app: str, style: str) -> None:
    seed = len(app) * 100 + len(style)
    unit = Unit.LB if seed % 2 else Unit.KG
    log = known(app, seed, 60)
    found = read(app, style, log, unit)
    assert (found.skipped, found.questions) == ((), ())
    assert read_sums(found) == true_sums(log, unit)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(0, 2**32),
    app=st.sampled_from(sorted(APPS)),
    style=st.sampled_from(sorted(STYLES)),
    unit=st.sampled_from(Unit),
    size=st.integers(1, 12),
)
def test_any_log_comes_to_its_sums_or_asks(
    seed: int, app: str, style: str, unit: Unit, size: int
) -> None:
    log = known(app, seed, size)
    found = read(app, style, log, unit)
    told = {one.row for one in found.skipped}
    if not told and not found.questions:
        assert read_sums(found) == true_sums(log, unit)
    # A short file may not show which sign is which, or have too few words: then it says so.
    assert {one.code for one in found.questions} <= {QuestionCode.COLUMNS}
    assert len(found.sets) + len(found.skipped) == true_sums(log, unit)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hevy_in_every_language(language: str) -> None:
    log = truth(7, 80)
    found = read_log(hevy(log, Unit.KG, language).text().encode(), FileAnswers())
    assert (found.skipped, found.questions, found.remarks) == ((), (), ())
    assert read_sums(found) == true_sums(log, Unit.KG)
    starts = [(one.start.date, one.start.time) for one in found.workouts]
    minutes = [one.start.replace(second=0) for one in log]
    assert starts == [(one.date(), one.time()) for one in minutes]


def test_a_log_of_twenty_thousand_rows() -> None:
    log = truth(11, 2_100)
    found = read("strong_s3", "as_it_is", log, Unit.LB)
    assert found.skipped == ()
    assert len(found.rows) > 20_000
    assert read_sums(found) == true_sums(log, Unit.LB)
