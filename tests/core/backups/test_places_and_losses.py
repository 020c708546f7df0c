"""Where a second place may lie, and what a backup lacks beside the journal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.backups.losses import Work, difference
from hinge_desktop.core.backups.places import PlaceProblem, place_problem
from hinge_desktop.core.training import SessionId, SetId

EARLY, LATE = date(2026, 11, 1), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("chosen", "problem"),
    [
        ("stick/hinge", None),
        ("data/backups", PlaceProblem.WITH_THE_FIRST),
        ("data/backups/inside", PlaceProblem.WITH_THE_FIRST),
        ("data", PlaceProblem.WITH_THE_FIRST),
        ("cloud/journal", PlaceProblem.WITH_THE_JOURNAL),
        ("cloud/journal/backups", PlaceProblem.WITH_THE_JOURNAL),
        ("data/backups/../../cloud/journal/x", PlaceProblem.WITH_THE_JOURNAL),
    ],
)
def test_a_second_place_is_apart(tmp_path: Path, chosen: str, problem: PlaceProblem | None) -> None:
    journal, backups = tmp_path / "cloud/journal/journal.hinge", tmp_path / "data/backups"
    assert place_problem(tmp_path / chosen, journal=journal, backups=backups) is problem


def test_what_one_has_and_the_other_lacks() -> None:
    first, second = SessionId("first"), SessionId("second")
    both = {SetId("a"): (first, EARLY)}
    present = {**both, SetId("b"): (first, EARLY), SetId("c"): (second, LATE)}
    backup = {**both, SetId("d"): (second, LATE)}
    said = difference(present, backup)
    assert said.lost == Work(2, 2, EARLY, LATE)
    assert said.regained == Work(1, 1, LATE, LATE)
    assert difference(present, present).lost == Work(0, 0, None, None)
