"""The `.deb`: the frozen folder, its entry in the menu, and the system libraries it depends on.

A download for Debian 12, Ubuntu 22.04 and later. It needs no scripts of its own: the menu, the file
type and the icons are taken up by the triggers of the desktop's packages.
"""

from __future__ import annotations

import gzip
import hashlib
import platform
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from hinge_desktop.system_libraries import LIBRARIES
from hinge_packages.elf_needs import newest_glibc, wanted_libraries
from hinge_packages.project import (
    APPLICATION,
    DIST,
    NAME,
    PACKAGING,
    ROOT,
    WORK,
    BuildError,
    build_environment,
    run,
    version,
)

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
BASE = {
    "libgcc-s1": "libgcc_s.so.1",
    "libstdc++6": "libstdc++.so.6",
    "libxcb1": "libxcb.so.1",
    "libzstd1": "libzstd.so.1",
    "zlib1g": "libz.so.1",
}
"""What Qt needs of every Debian system, besides the C library."""
C_LIBRARY = re.compile(r"lib(c|m|dl|pthread|resolv|rt|util)\.so\.|ld-linux")
BESIDE = {"libbrotlicommon.so.1"}
"""In one package with a library that is named."""
OPTIONAL = {"libqgtk3.so", "libcupsprintersupport.so", "libqtexttospeech_speechd.so"}
"""Plugins that Qt does without where their libraries are missing."""
RECOMMENDED = ("libcups2", "libspeechd2", "speech-dispatcher", "xdg-desktop-portal")
_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The Hinge developers <hinge-desktop@users.noreply.github.com>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: education
Priority: optional
Homepage: https://github.com/hinge-desktop/hinge
Description: Learn the hip hinge and keep the training journal
 Hinge teaches the hip hinge, the Romanian deadlift and its relatives, to
 people who lift at home. It plans the day, paces every rep on a screen that
 reads from three metres, runs the rest, keeps the journal in one file and
 shows progress. It works without a network.
"""


def unknown_libraries(folder: Path) -> list[str]:
    """Return the libraries that a folder wants of the system, and nothing here would bring."""
    known = {library.file_name for library in LIBRARIES} | set(BASE.values()) | BESIDE
    return [
        name
        for name, wanted_by in sorted(wanted_libraries(folder).items())
        if name not in known and not C_LIBRARY.match(name) and not OPTIONAL.issuperset(wanted_by)
    ]


def depends(folder: Path) -> str:
    """Return what the package depends on: the table of system libraries, and the C library.

    Raise `BuildError` where the folder wants a library that is not in the table.
    """
    unknown = unknown_libraries(folder)
    if unknown:
        raise BuildError(f"Missing in the table of system libraries: {', '.join(unknown)}.")
    # The newest name first, as Debian writes a renamed package.
    named = dict.fromkeys(" | ".join(library.apt) for library in LIBRARIES)
    return ", ".join((f"libc6 (>= {newest_glibc(folder)})", *BASE, *sorted(named)))


def build_deb(folder: Path) -> Path:
    """Build the package around a frozen folder and return it."""
    tree = WORK / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "usr" / "lib" / NAME
    shutil.copytree(folder, program, symlinks=True)
    _link(tree / "usr" / "bin" / NAME, Path("..", "lib", NAME, NAME))
    for source, place in shared_files():
        target = tree / "usr" / "share" / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    _write_documents(tree / "usr" / "share" / "doc" / NAME)
    _set_modes(tree)
    architecture = ARCHITECTURES.get(platform.machine(), platform.machine())
    _write_control(tree, folder, architecture)
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}_{version()}_{architecture}.deb"
    call = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    run(call, environment=build_environment())
    return package


def shared_files() -> Iterator[tuple[Path, Path]]:
    """Return what goes below `share` on any Linux, each with its place there."""
    linux = PACKAGING / "linux"
    yield linux / f"{APPLICATION}.desktop", Path("applications", f"{APPLICATION}.desktop")
    yield linux / f"{APPLICATION}.metainfo.xml", Path("metainfo", f"{APPLICATION}.metainfo.xml")
    yield linux / f"{APPLICATION}.mime.xml", Path("mime", "packages", f"{APPLICATION}.xml")
    icons = PACKAGING / "icons"
    for file in sorted((icons / "hicolor").rglob("*.*")):
        yield file, Path("icons", file.relative_to(icons))


def _write_documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    notices = (ROOT / "LICENSE", ROOT / "THIRD_PARTY_NOTICES.md")
    texts = [file.read_text(encoding="utf-8") for file in notices]
    where = f"The full texts are in /usr/lib/{NAME}/_internal/licences and\n"
    where += f"/usr/lib/{NAME}/_internal/hinge_desktop/resources/licences.\n"
    (folder / "copyright").write_text("\n\n".join([*texts, where]), encoding="utf-8")
    with (folder / "changelog.gz").open("wb") as file:
        file.write(gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0))


def _write_control(tree: Path, folder: Path, architecture: str) -> None:
    control = tree / "DEBIAN"
    files = sorted(one for one in tree.rglob("*") if one.is_file() and not one.is_symlink())
    control.mkdir()
    text = _CONTROL.format(
        name=NAME,
        version=version(),
        architecture=architecture,
        kilobytes=sum(one.stat().st_size for one in files) // 1024,
        depends=depends(folder),
        recommends=", ".join(RECOMMENDED),
    )
    (control / "control").write_text(text, encoding="utf-8")
    sums = (f"{_md5(one)}  {one.relative_to(tree)}\n" for one in files)
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")


def _md5(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _link(link: Path, target: Path) -> None:
    link.parent.mkdir(parents=True)
    link.symlink_to(target)


def _set_modes(tree: Path) -> None:
    """Give what everybody may read the modes of a system's files, whatever the builder's own."""
    for one in (tree, *tree.rglob("*")):
        if not one.is_symlink():
            is_program = one.is_dir() or one.parent == tree / "usr" / "lib" / NAME
            one.chmod(0o755 if is_program else 0o644)
