"""Runs commands in this process, on a demo journal of a fixed day."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hinge_desktop.__main__ import main
from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.clocks import local_now
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.paths import user_folders
from hinge_desktop.services.demo.demo_journal import DemoOrder


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def assert_refused(self, *words: str, status: int = 1) -> None:
        """One plain line on standard error, nothing else anywhere, no traceback."""
        assert (self.status, self.out) == (status, "")
        assert self.err.startswith("hinge-desktop: ")
        assert self.err.endswith((".\n", ".json\n"))
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        missing = [word for word in words if word not in self.err]
        assert not missing, (missing, self.err)


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*argv: object) -> Answer:
        status = main([str(part) for part in argv])
        captured = capsys.readouterr()
        return Answer(status, captured.out, captured.err)

    return run_command


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("cli") / "demo.hinge"
    make_demo_journal(file, DemoOrder())
    return file


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter; those of the tests are their owner's alone."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Run as an ordinary user: root may read and write whatever its mode says.

    Whatever is to be imported must have been before.
    """
    if os.geteuid() != 0:
        yield
        return
    nobody = 65_534
    os.setresuid(nobody, nobody, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


def backup_reasons() -> list[BackupReason]:
    """Why each backup of this test's user was made, newest first."""
    folder = user_folders(os.environ).backups
    entries = backup_desk(folder / "none", folder, lambda: "", local_now).overview().entries
    return [one.manifest.reason for one in entries if one.manifest is not None]
