"""The reports on disk: one file each, and the newest ten of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from hinge_desktop.safe_files import make_folder, replace_file

MOST_REPORTS: Final = 10
_BEFORE: Final = "report-"
_AFTER: Final = ".txt"


class ReportFolder:
    """Numbers go up, so that no clock decides which report is the oldest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def files(self) -> list[Path]:
        """Return the reports, the oldest first."""
        try:
            found = list(self.folder.iterdir())
        except OSError:
            return []
        return sorted((one for one in found if _number(one)), key=_number)

    def write(self, lines: Iterable[str]) -> Path:
        """Write one report and let go of those that are too many; raises OSError."""
        make_folder(self.folder)
        before = self.files()
        number = _number(before[-1]) + 1 if before else 1
        file = self.folder / f"{_BEFORE}{number}{_AFTER}"
        replace_file(file, "\n".join((*lines, "")).encode("utf-8", errors="replace"))
        for old in before[: max(0, len(before) + 1 - MOST_REPORTS)]:
            with suppress(OSError):
                old.unlink()
        return file


def _number(file: Path) -> int:
    """Return the number in a name, 0 where it is none of ours."""
    number = file.name.removeprefix(_BEFORE).removesuffix(_AFTER)
    is_ours = number.isdecimal() and file.name == f"{_BEFORE}{number}{_AFTER}"
    return int(number) if is_ours else 0
