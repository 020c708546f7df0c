"""A replaced file is the old one or the new one, whole, whatever happens in between."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.safe_files import make_folder, replace_file
from tests.needs import needs
from tests.system_parts import POSIX


def test_a_new_file_is_written(tmp_path: Path) -> None:
    replace_file(tmp_path / "settings.json", b"{}")
    assert (tmp_path / "settings.json").read_bytes() == b"{}"


def test_an_old_file_is_replaced_by_pieces_in_order(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(b"a much longer old content")
    replace_file(path, iter([b"one,", b"two\n"]))
    assert path.read_bytes() == b"one,two\n"
    assert list(tmp_path.iterdir()) == [path]


def test_each_new_folder_is_synced_in_the_one_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    make_folder(tmp_path / "one" / "two")
    assert synced == [tmp_path.stat().st_ino, (tmp_path / "one").stat().st_ino]
    make_folder(tmp_path / "one" / "two")
    assert len(synced) == 2


def test_the_steps_come_in_the_order_that_survives_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        is_folder = os.path.samestat(os.fstat(descriptor), tmp_path.stat())
        steps.append("sync folder" if is_folder else "sync file")
        real_fsync(descriptor)

    def replace(source: Path, target: Path) -> Path:
        assert source.read_bytes() == b"new"
        steps.append("rename")
        return real_replace(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    replace_file(tmp_path / "settings.json", b"new")
    assert steps == ["sync file", "rename", "sync folder"]


def failing_pieces() -> Iterator[bytes]:
    yield b"half"
    message = "No space left on device"
    raise OSError(message)


def test_a_failure_keeps_the_old_file_and_leaves_no_rest(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, failing_pieces())
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_an_error_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "gone" / "export.csv", b"")
    assert not (tmp_path / "gone").exists()


@needs(POSIX)
class TestOnPosix:
    def test_permissions_are_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "export.csv"
        path.write_bytes(b"old")
        path.chmod(0o600)
        replace_file(path, b"new")
        assert path.stat().st_mode & 0o777 == 0o600

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        real, link = tmp_path / "real.csv", tmp_path / "link.csv"
        real.write_bytes(b"old")
        link.symlink_to(real)
        replace_file(link, b"new")
        assert link.is_symlink()
        assert real.read_bytes() == b"new"
