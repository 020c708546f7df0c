"""The lifter's folders are where the system wants them, or all in one place when asked."""

import os
from pathlib import Path
from typing import Never

import pytest

from hinge_desktop.__main__ import main
from hinge_desktop.paths import Folders, HomelessError, resources_folder, user_folders
from tests.needs import needs
from tests.system_parts import POSIX


def every_folder(folders: Folders) -> tuple[Path, ...]:
    return folders.data, folders.config, folders.state, folders.backups, folders.logs


def test_one_variable_moves_everything_into_one_folder(tmp_path: Path) -> None:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path)})
    assert folders.journal_file == tmp_path / "journal.hinge"
    assert folders.settings_file.parent == tmp_path
    assert all(folder.is_relative_to(tmp_path) for folder in every_folder(folders))


def test_looking_folders_up_creates_none(tmp_path: Path) -> None:
    user_folders({"HINGE_DATA_DIR": str(tmp_path / "portable")})
    assert not (tmp_path / "portable").exists()


def test_a_relative_folder_does_not_move_with_the_current_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert user_folders({"HINGE_DATA_DIR": "portable"}).data == tmp_path / "portable"


@pytest.mark.parametrize("environment", [{}, {"HINGE_DATA_DIR": ""}])
def test_without_the_variable_the_system_decides(environment: dict[str, str]) -> None:
    folders = user_folders(environment)
    assert folders.journal_file.name == "journal.hinge"
    assert all(folder.is_absolute() for folder in every_folder(folders))
    assert all("hinge-desktop" in folder.parts for folder in every_folder(folders))
    assert folders.backups.is_relative_to(folders.data)


@needs(POSIX)
def test_a_user_without_a_home_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    make_homeless(monkeypatch)
    with pytest.raises(HomelessError, match="HINGE_DATA_DIR"):
        user_folders({})


@needs(POSIX)
@pytest.mark.parametrize("argv", [["--version"], ["check"], ["--page", "today"]])
def test_every_command_refuses_a_user_without_a_home_in_one_line(
    argv: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_homeless(monkeypatch)
    assert main(argv) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Set HOME, or HINGE_DATA_DIR" in told.err


def make_homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    import pwd  # noqa: PLC0415 not on every system

    for name in [one for one in os.environ if one == "HOME" or one.startswith(("XDG_", "HINGE_"))]:
        monkeypatch.delenv(name)

    def unknown(number: int) -> Never:
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", unknown)


def test_resources_of_a_checkout(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    assert resources_folder(tmp_path / "hinge_desktop") == tmp_path / "resources"


def test_resources_of_an_installed_wheel(tmp_path: Path) -> None:
    inside = tmp_path / "hinge_desktop" / "resources"
    inside.mkdir(parents=True)
    (tmp_path / "resources").mkdir()  # another distribution's folder beside ours
    assert resources_folder(tmp_path / "hinge_desktop") == inside


def test_resources_of_a_frozen_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "_internal" / "hinge_desktop" / "resources"
    inside.mkdir(parents=True)
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path / "_internal"), raising=False)
    assert resources_folder(tmp_path / "elsewhere") == inside


def test_an_incomplete_installation_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="not installed completely"):
        resources_folder(tmp_path / "hinge_desktop")


def test_this_tree_has_its_resources() -> None:
    assert (resources_folder() / "licences" / "LGPL-3.0.txt").is_file()
