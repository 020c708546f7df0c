"""The lifter's folders are where the system wants them, or all in one place when asked."""

from pathlib import Path

import pytest

from hinge_desktop.paths import Folders, resources_folder, user_folders


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
