"""Whatever moment a backup or a restoring dies at, nothing is lost and nothing is half."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.backups import BackupTally

_EVERY = 11
"""Calls from one kill to the next; the long run takes every one."""


@pytest.mark.parametrize("act", ["make", "restore"])
def test_no_kill_costs_a_set(tmp_path: Path, act: str) -> None:
    # A process of its own, since a fork of one that has threads may hang.
    call = [sys.executable, "-m", "tests.faults.backups", str(tmp_path), act, str(_EVERY)]
    done = subprocess.run(
        call, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    tally = BackupTally(**json.loads(done.stdout))
    assert tally.is_clean, tally
    assert tally.kills > 10
    assert tally.whole_old > 10
