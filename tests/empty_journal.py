"""Empty journals for tests: each is made once by the program, and copied from then on."""

from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop.store.opening import create_journal


def write_empty_journal(
    path: Path, *, journal_id: str, app_version: str, created: datetime
) -> None:
    """Write, to the byte, what `create_journal` writes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(_made(journal_id, app_version, created))


@cache
def _made(journal_id: str, app_version: str, created: datetime) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.hinge"
        create_journal(path, journal_id=journal_id, app_version=app_version, created=created)
        return path.read_bytes()
