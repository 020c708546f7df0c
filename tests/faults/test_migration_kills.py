"""Whatever moment a migration dies at, the journal is the old one or the new one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.migration import MigrationTally
from tests.store.old_journals import OLD_VERSIONS

_EVERY = 12
"""Calls from one kill to the next; `dev.py faults` takes every one."""


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_no_kill_leaves_half_a_migration(tmp_path: Path, version: int) -> None:
    # A process of its own, since a fork of one that has threads may hang.
    call = [
        sys.executable,
        "-m",
        "tests.faults.migration",
        str(tmp_path),
        str(version),
        str(_EVERY),
    ]
    done = subprocess.run(
        call, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    tally = MigrationTally(**json.loads(done.stdout))
    assert tally.is_clean, tally
    assert tally.whole_old > 10
