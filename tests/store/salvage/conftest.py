"""Journals to be damaged: 26 made-up weeks, and one with rows in every table."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hinge_desktop.services.demo.demo_journal import DemoOrder, fill_demo
from hinge_desktop.store.opening import open_journal
from tests.empty_journal import write_empty_journal
from tests.generated_journals import fill_every_table
from tests.store.salvage.samples import Sample, sample_of

SAMPLES = ("weeks_26", "every_table")
_TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    folder = tmp_path_factory.mktemp("salvage")
    made = {}
    for name in SAMPLES:
        file = folder / f"{name}.hinge"
        _make(file, name)
        made[name] = sample_of(file)
    return made


def _make(file: Path, name: str) -> None:
    created = datetime(2026, 3, 1, 12, tzinfo=UTC)
    write_empty_journal(file, journal_id="journal-1", app_version="0.1.0", created=created)
    if name == "every_table":
        fill_every_table(file, 1)
        return
    journal = open_journal(file)
    fill_demo(journal, DemoOrder(_TODAY, int(name.removeprefix("weeks_"))))
    journal.close()


@pytest.fixture
def weeks(samples: dict[str, Sample]) -> Sample:
    return samples["weeks_26"]
