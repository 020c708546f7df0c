"""Journals that cannot be read: every command says so in one plain line."""

from __future__ import annotations

from pathlib import Path

import pytest

from hinge_desktop.store.schema_version import LEAST_READABLE_VERSION
from tests.cli.conftest import Run, without_privileges

COMMANDS = (["stats"], ["stats", "--json"], ["check", "--json"], ["export", "out.json"])
every_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@every_command
def test_a_missing_journal(run: Run, command: list[str]) -> None:
    run(*command, "--journal", "gone.hinge").assert_refused("no journal", "gone.hinge")
    assert not Path("out.json").exists()


@every_command
def test_no_journal_of_ones_own_yet(run: Run, command: list[str]) -> None:
    run(*command).assert_refused("no journal", "journal.hinge")


@every_command
def test_a_text_file(run: Run, command: list[str]) -> None:
    file = Path("diary.hinge")
    file.write_text("Dear diary, squats again.")
    run(*command, "--journal", file).assert_refused("not a Hinge journal", str(file))
    assert file.read_text() == "Dear diary, squats again."


@every_command
def test_an_empty_file(run: Run, command: list[str]) -> None:
    Path("empty.hinge").touch()
    run(*command, "--journal", "empty.hinge").assert_refused("not a Hinge journal")


@every_command
def test_a_folder(run: Run, command: list[str]) -> None:
    Path("folder.hinge").mkdir()
    run(*command, "--journal", "folder.hinge").assert_refused("not a Hinge journal")


@every_command
def test_a_journal_of_a_newer_hinge(run: Run, demo_file: Path, command: list[str]) -> None:
    file = with_header(demo_file, Path("newer.hinge"), user_version=99)
    before = file.read_bytes()
    run(*command, "--journal", file).assert_refused("newer Hinge")
    assert file.read_bytes() == before


@every_command
def test_a_journal_that_may_not_be_read(
    run: Run, demo_file: Path, open_folder: Path, command: list[str]
) -> None:
    assert run(*command, "--journal", demo_file).status == 0
    Path("out.json").unlink(missing_ok=True)
    file = open_folder / "locked.hinge"
    file.write_bytes(demo_file.read_bytes())
    file.chmod(0)
    argv = [open_folder / part if part == "out.json" else part for part in command]
    with without_privileges():
        answer = run(*argv, "--journal", file)
    # An export is refused already because this user may not write into the folder.
    answer.assert_refused("takes no files" if "export" in command else "cannot be opened")


def test_a_damaged_journal_is_told_by_check(run: Run, demo_file: Path) -> None:
    file = Path("damaged.hinge")
    content = bytearray(demo_file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\xff" * 20_000
    file.write_bytes(content)
    answer = run("check", "--json", "--journal", file)
    assert answer.status == 1
    assert answer.json["ok"] is False
    assert answer.json["problems"][0]["kind"] == "damage"
    assert set(answer.json["problems"][0]) == {"kind", "where", "text"}
    answer = run("check", "--journal", file)
    assert answer.status == 1
    assert "open a backup" in answer.out


def test_a_sound_journal_passes(run: Run, demo_file: Path) -> None:
    answer = run("check", "--json", "--journal", demo_file)
    assert answer.status == 0
    assert answer.json == {"ok": True, "schema_version": 3, "problems": [], "advice": []}
    assert run("check", "--journal", demo_file).out.startswith("Nothing is wrong")


def with_header(source: Path, target: Path, *, user_version: int) -> Path:
    """Copy a journal and give it another schema version (bytes 60 to 63 of the file)."""
    content = bytearray(source.read_bytes())
    content[60:64] = user_version.to_bytes(4, "big")
    least = content.find(b"least_readable_version")
    assert content[least + 22 : least + 23] == str(LEAST_READABLE_VERSION).encode()
    content[least + 22 : least + 23] = b"9"
    target.write_bytes(content)
    return target
