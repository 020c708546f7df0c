"""Whether a file that a command is to write may be written at all, asked before any work."""

from __future__ import annotations

import os
from pathlib import Path

from hinge_desktop.cli.output import RefusalError
from hinge_desktop.known_journals import KnownJournals
from hinge_desktop.paths import user_folders
from hinge_desktop.settings import load_settings


def refuse_bad_target(file: Path, *, force: bool | None = None) -> None:
    """Raise `RefusalError` where the file exists and is to stay, or its folder takes no files.

    `force` is None for a command that never replaces a file.
    """
    folder = file.absolute().parent
    if file.is_dir():
        raise RefusalError(f"{file} is a folder. Name a file in it.")
    if os.path.lexists(file) and not force:
        way = "" if force is None else ", or add --force to replace it"
        raise RefusalError(f"{file} exists already. Name another file{way}.")
    if not folder.is_dir():
        raise RefusalError(f"The folder {folder} does not exist. Make it first, or name another.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise RefusalError(
            f"The folder {folder} takes no files. Allow writing to it, or name another."
        )


def refuse_own_journal(file: Path) -> None:
    """Raise `RefusalError` where the file is a journal that a window was opened on before."""
    folders = user_folders(os.environ)
    known = KnownJournals(folders.state / "journals.json")
    places = (file, file.absolute(), file.resolve())
    if folders.journal_file in places or any(known.knows(place) for place in places):
        raise RefusalError(
            f"{file} is your own journal, which is never replaced. Name another file."
        )


def refuse_own_backups(file: Path) -> None:
    """Raise `RefusalError` where the file would lie among the backups, or in their second place."""
    folders = user_folders(os.environ)
    second = load_settings(folders.settings_file).backup_folder
    target = file.resolve()
    for folder in (folders.backups, *([Path(second)] if second else [])):
        if target.is_relative_to(folder.resolve()):
            raise RefusalError(f"{folder} is kept for your backups. Name a file somewhere else.")
