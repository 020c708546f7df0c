"""Makes a demo journal as a file, complete before it gets its name."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop import __version__
from hinge_desktop.paths import Folders, folders_inside
from hinge_desktop.services.demo.demo_journal import DemoOrder, fill_demo
from hinge_desktop.store.file_placing import place_new_file, replace_file
from hinge_desktop.store.opening import create_journal, open_journal


def make_demo_journal(file: Path, order: DemoOrder, *, replaces: bool = False) -> int:
    """Write a demo journal to a file and return how many sets it holds.

    Raise `FileExistsError` where there is one already and it may not be replaced.
    """
    unfinished = file.with_name(f".{file.name}.{secrets.token_hex(6)}.tmp")
    try:
        sets = _fill(unfinished, order)
        if replaces:
            # What SQLite left beside the old file would be taken for a part of the new one.
            file.with_name(f"{file.name}-journal").unlink(missing_ok=True)
            replace_file(unfinished, file)
        else:
            place_new_file(unfinished, file)
    finally:
        for left in (unfinished, unfinished.with_name(f"{unfinished.name}-journal")):
            left.unlink(missing_ok=True)
    return sets


@contextmanager
def demo_folders(order: DemoOrder) -> Iterator[Folders]:
    """Lend folders of their own with a demo journal in them; they are gone afterwards."""
    with TemporaryDirectory(prefix="hinge-demo-", ignore_cleanup_errors=True) as name:
        folders = folders_inside(Path(name))
        make_demo_journal(folders.journal_file, order)
        yield folders


def _fill(file: Path, order: DemoOrder) -> int:
    create_journal(
        file, journal_id=order.journal_id, app_version=__version__, created=order.created
    )
    journal = open_journal(file)
    try:
        return fill_demo(journal, order)
    finally:
        journal.close()
