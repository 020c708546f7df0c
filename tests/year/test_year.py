"""Some years of model lifters in every test run; `python3 dev.py year` lives two hundred."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.year.year import Year


@pytest.mark.parametrize("seed", range(3))
def test_a_year_breaks_no_rule_and_leads_somewhere(seed: int, tmp_path: Path) -> None:
    end = Year(seed, tmp_path).live()
    assert end.sessions > 20
    assert sum(count for name, count in end.counts.items() if name.startswith("why: ")) > 100
