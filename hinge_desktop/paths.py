"""Where the journal, settings, backups, logs and the bundled resources live."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

APPLICATION_NAME = "hinge-desktop"
DATA_FOLDER_VARIABLE = "HINGE_DATA_DIR"
PACKAGE_FOLDER = Path(__file__).resolve().parent


class HomelessError(Exception):
    """The system's user has no folder of their own; the text is one plain line for the lifter."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The lifter's own folders. Nothing is created by looking them up."""

    data: Path
    config: Path
    state: Path
    backups: Path
    logs: Path

    @property
    def journal_file(self) -> Path:
        """The journal: one SQLite file."""
        return self.data / "journal.hinge"

    @property
    def settings_file(self) -> Path:
        """What belongs to this computer; training settings live in the journal."""
        return self.config / "settings.json"


def user_folders(environment: Mapping[str, str]) -> Folders:
    """Folders of the system's user, or all inside the one that HINGE_DATA_DIR names.

    Raise `HomelessError` where there is neither: nothing is ever put into the current folder.
    """
    chosen = environment.get(DATA_FOLDER_VARIABLE)
    return folders_inside(Path(chosen)) if chosen else _folders_of_the_system()


def folders_inside(folder: Path) -> Folders:
    """Return folders that all lie in one: portable use, tests and the demo."""
    root = folder.expanduser().absolute()
    return Folders(
        data=root,
        config=root,
        state=root / "state",
        backups=root / "backups",
        logs=root / "logs",
    )


def _folders_of_the_system() -> Folders:
    from platformdirs import PlatformDirs  # noqa: PLC0415 6 ms, needless where a folder is named

    # Backups stay with the data: a cache folder may be emptied by the system at any time.
    system = PlatformDirs(APPLICATION_NAME, appauthor=False)
    try:
        return Folders(
            data=system.user_data_path,
            config=system.user_config_path,
            state=system.user_state_path,
            backups=system.user_data_path / "backups",
            logs=system.user_log_path,
        )
    except RuntimeError as error:
        message = (
            "There is no folder to keep your journal in, because this user has no home. "
            f"Set HOME, or {DATA_FOLDER_VARIABLE} to a folder of your choice."
        )
        raise HomelessError(message) from error


def resources_folder(
    package_folder: Path = PACKAGE_FOLDER, frozen_folder: str | None = None
) -> Path:
    """Find the bundled resources: of a frozen program, an installed wheel, or a checkout.

    Raises FileNotFoundError where the installation is incomplete.
    """
    frozen = frozen_folder or getattr(sys, "_MEIPASS", None)
    places = [
        *([Path(frozen) / "hinge_desktop" / "resources"] if frozen else []),
        package_folder / "resources",
        package_folder.parent / "resources",
    ]
    for place in places:
        if place.is_dir():
            return place
    message = "Hinge is not installed completely: its resources folder is missing."
    raise FileNotFoundError(message)
