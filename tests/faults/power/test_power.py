"""The simulator of power cuts tells the truth: a simulator that is wrong proves nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.power.acts import Act, Kind
from tests.faults.power.crashes import crash_states
from tests.faults.power.cuts import record_writer
from tests.faults.power.disk import SECTOR_BYTES, DiskFile, Kept, Names
from tests.faults.power.watching import build_library
from tests.needs import needs
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX

_SEED = 7


def _dice() -> random.Random:
    return random.Random(_SEED)  # noqa: S311  repeatable on purpose


class TestAFileAfterACut:
    def test_what_was_synced_stays_and_what_was_not_may_go(self) -> None:
        file = DiskFile(b"old")
        file.do(Act(Kind.WRITE, offset=0, data=b"new"))
        assert file.after_cut(Kept.NOTHING, _dice()) == b"old"
        assert file.after_cut(Kept.EVERYTHING, _dice()) == b"new"
        file.sync()
        assert file.after_cut(Kept.NOTHING, _dice()) == b"new"

    def test_a_long_write_is_torn_at_sectors_and_nowhere_else(self) -> None:
        file = DiskFile(b"o" * 8 * SECTOR_BYTES)
        file.do(Act(Kind.WRITE, offset=0, data=b"n" * 8 * SECTOR_BYTES))
        dice = _dice()
        left = {file.after_cut(Kept.SOME, dice) for _ in range(50)}
        sectors = {
            one[place : place + SECTOR_BYTES]
            for one in left
            for place in range(0, len(one), SECTOR_BYTES)
        }
        assert sectors == {b"o" * SECTOR_BYTES, b"n" * SECTOR_BYTES}
        assert len(left) > 10

    def test_a_file_may_have_grown_before_its_bytes_came(self) -> None:
        file = DiskFile()
        file.do(Act(Kind.WRITE, offset=0, data=b"n" * SECTOR_BYTES))
        dice = _dice()
        left = {file.after_cut(Kept.SOME, dice) for _ in range(50)}
        assert left == {b"", b"n" * SECTOR_BYTES, bytes(SECTOR_BYTES)}

    def test_a_cut_file_may_have_kept_its_length(self) -> None:
        file = DiskFile(b"four")
        file.do(Act(Kind.TRUNCATE, offset=2))
        dice = _dice()
        assert {file.after_cut(Kept.SOME, dice) for _ in range(50)} == {b"four", b"fo"}


@needs(LINUX, C_COMPILER, C_HEADERS)
class TestARecord:
    @pytest.mark.parametrize("act", ["log", "backup", "settings"])
    def test_with_everything_kept_it_ends_in_the_real_files(self, tmp_path: Path, act: str) -> None:
        # Each recording is held to the real files, byte for byte, before it is used.
        recording = record_writer(act, tmp_path / act, build_library(tmp_path))
        assert len(recording.acts) > 10

    def test_the_same_seed_makes_the_same_states(self, tmp_path: Path) -> None:
        recording = record_writer("settings", tmp_path / "settings", build_library(tmp_path))
        first, second, other = (
            [dict(one.files) for one in crash_states(recording, Names.STRICT, 50, seed)]
            for seed in (1, 1, 2)
        )
        assert first == second != other
