"""What the programs and libraries of a frozen folder want from the system, told by readelf."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hinge_packages.project import run

_MAGIC = b"\x7fELF"
_AT_A_TIME = 100


def newest_glibc(folder: Path) -> str:
    """Return the version of the C library that the files in a folder need: "2.34"."""
    told = _readelf("--version-info", folder)
    versions = {tuple(map(int, one)) for one in re.findall(r"\bGLIBC_(\d+)\.(\d+)", told)}
    return ".".join(map(str, max(versions)))


def wanted_libraries(folder: Path) -> dict[str, list[str]]:
    """Return who in a folder wants each library that is not in the folder itself."""
    told = _readelf("--dynamic", folder)
    here = {file.name for file in folder.rglob("*")}
    wanted: dict[str, list[str]] = {}
    for part in told.split("\nFile: ")[1:]:
        file, _, rest = part.partition("\n")
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", rest):
            if name not in here:
                wanted.setdefault(name, []).append(Path(file).name)
    return wanted


def _readelf(option: str, folder: Path) -> str:
    files = [str(file) for file in sorted(_elf_files(folder))]
    parts = (files[at : at + _AT_A_TIME] for at in range(0, len(files), _AT_A_TIME))
    # The name of a file stands above its part only where there are several: so one comes twice.
    return "\n".join(run(["readelf", "--wide", option, part[0], *part]) for part in parts)


def _elf_files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                if stream.read(len(_MAGIC)) == _MAGIC:
                    yield file
