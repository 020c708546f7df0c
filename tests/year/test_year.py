"""The year of a model lifter in every test run; `python3 dev.py year` lives two hundred."""

from __future__ import annotations

from pathlib import Path

from tests.year.year import Year

_SEED = 0


def test_a_year_breaks_no_rule_and_leads_somewhere(tmp_path: Path) -> None:
    end = Year(_SEED, tmp_path).live()
    assert end.sessions > 20
    assert sum(count for name, count in end.counts.items() if name.startswith("why: ")) > 100
