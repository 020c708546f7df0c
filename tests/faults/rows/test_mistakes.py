"""The campaign notices mistakes; `dev.py faults` tries all of them, here are two quick ones."""

from __future__ import annotations

import pytest

from tests.faults.breakages import BREAKAGES, breakage_of
from tests.faults.rows.mistakes import Mistake, run_broken
from tests.faults.rows.register import NUMBERS
from tests.faults.rows.row import SEED


@pytest.mark.parametrize("name", ["every complaint is damage", "newer journals are opened"])
def test_a_mistake_turns_its_row_red(name: str) -> None:
    ran = run_broken(breakage_of(name), SEED)
    if ran.is_missing_part:
        pytest.skip(ran.trouble)
    assert Mistake(name, ran).is_noticed, ran


def test_there_are_enough_mistakes_and_each_has_its_row() -> None:
    assert len({one.name for one in BREAKAGES}) == len(BREAKAGES) >= 18
    assert {one.row for one in BREAKAGES} <= set(NUMBERS)
