from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.quiet_check import check_a_copy
from tests.builders import log_change, logged
from tests.empty_journal import write_empty_journal

_MADE = datetime(2026, 11, 21, tzinfo=UTC)


@pytest.fixture
def journal_file(tmp_path: Path) -> Path:
    file = tmp_path / "journal.hinge"
    write_empty_journal(file, journal_id="j", app_version="0", created=_MADE)
    return file


def _ignore(_share: float) -> None:
    pass


def test_a_sound_journal_has_no_findings_and_is_not_touched(journal_file: Path) -> None:
    before = journal_file.read_bytes()
    shares: list[float] = []
    assert check_a_copy(journal_file, journal_file.with_name("copy"), shares.append) == ()
    assert journal_file.read_bytes() == before
    assert shares[-1] == 1.0


def test_damage_is_found_in_the_copy(journal_file: Path) -> None:
    content = bytearray(journal_file.read_bytes())
    content[-4096:] = b"\xff" * 4096
    journal_file.write_bytes(content)
    assert check_a_copy(journal_file, journal_file.with_name("copy"), _ignore)


def test_a_save_during_the_copy_does_not_wait(journal_file: Path) -> None:
    journal = open_journal(journal_file)
    saved: list[float] = []

    def save_once(share: float) -> None:
        if not saved:
            saved.append(share)
            journal.apply(log_change(logged(_MADE.date(), sets=[{}])))

    try:
        assert check_a_copy(journal_file, journal_file.with_name("copy"), save_once) == ()
        assert len(journal.sessions_between(_MADE.date(), _MADE.date())) == 1
    finally:
        journal.close()


def test_what_the_report_raises_ends_the_work(journal_file: Path) -> None:
    def stop(_share: float) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        check_a_copy(journal_file, journal_file.with_name("copy"), stop)


def test_no_copy_is_left_behind(journal_file: Path) -> None:
    scratch = journal_file.with_name("copy")
    scratch.write_bytes(b"left by a program that was killed")
    assert check_a_copy(journal_file, scratch, _ignore) == ()
    assert not scratch.exists()
