"""Journals as older versions of the program wrote them, kept as they were."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Final

_KEPT: Final = Path(__file__).with_name("journals")
OLD_VERSIONS: Final = (1, 2)
"""Versions whose journals are kept: four made-up weeks, a build and a rest of the lifter's own."""


def place_old_journal(version: int, path: Path) -> None:
    """Write the journal of a version to a file."""
    packed = (_KEPT / f"journal-{version}.hinge.gz").read_bytes()
    path.write_bytes(gzip.decompress(packed))
