"""The long form: `python -m tests.faults --kills 200 [--seed N]` prints one table."""

from __future__ import annotations

import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from tests.faults.killing import kill_in_lanes
from tests.faults.migration import MigrationTally, kill_everywhere
from tests.store.old_journals import OLD_VERSIONS


def main() -> int:
    """Kill, and tell what came of it; 1 where anything was lost, doubled, damaged or forgotten."""
    parser = ArgumentParser(prog="tests.faults")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261121)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_in_lanes(Path(folder), arguments.seed, arguments.kills)
        migrations = MigrationTally()
        for version in OLD_VERSIONS:
            migrations.add(kill_everywhere(Path(folder), version))
    rows = [
        ("seed", arguments.seed),
        ("kills (SIGKILL)", tally.kills),
        ("sets acknowledged", tally.acknowledged),
        ("stored, tick not yet painted", tally.unacknowledged),
        ("sessions resumed at their set", tally.resumed),
        ("acknowledged sets lost", tally.lost),
        ("sets duplicated", tally.duplicated),
        ("findings of the check", tally.findings),
        ("sessions not resumed", tally.not_resumed),
        ("migrations killed", migrations.kills),
        ("half migrated", migrations.half),
        ("not brought up to date later", migrations.not_opened_afterwards),
    ]
    sys.stdout.writelines(f"{name:<32}{value:>10}\n" for name, value in rows)
    return 0 if tally.is_clean and migrations.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
