"""The licence texts of what a frozen Hinge contains, out of the distributions it was made from."""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

FOLDER = "licences"
_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|AUTHORS)", re.IGNORECASE)


class MissingLicenceError(Exception):
    """A package of which no licence text was found."""


def licence_texts(lock: Path) -> Iterator[tuple[Path, str]]:
    """Return each text with its folder in the frozen program, for the packages of a lock.

    Those of other systems are not installed and left out. Qt has no text in its wheels: it lies
    among the program's own resources. Raise `MissingLicenceError` for any other without one.
    """
    yield _pythons_own(), f"{FOLDER}/python"
    names = re.findall(r"^([a-z0-9-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    # A package is pinned twice where systems want different versions of it.
    for name in dict.fromkeys(names):
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:
            continue
        texts = [one for one in files if _is_licence_text(str(one))]
        if not texts and not name.startswith(("pyside6", "shiboken6")):
            raise MissingLicenceError(f"No licence text lies in the package {name}.")
        for number, one in enumerate(texts):
            # Names repeat: numpy has one for each library that it contains.
            place = f"{FOLDER}/{name}/{number}" if len(texts) > 1 else f"{FOLDER}/{name}"
            yield Path(str(one.locate())), place


def _is_licence_text(file: str) -> bool:
    folder, _, name = file.rpartition("/")
    return ".dist-info" in folder and _TEXT.match(name) is not None


def _pythons_own() -> Path:
    library = Path(sysconfig.get_path("stdlib"))
    places = (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    system = Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright")
    for place in (*places, system):
        if place.is_file():
            return place
    raise MissingLicenceError("Python's own licence text was not found.")
