"""Makes what this system can make into `dist/`: `python3 dev.py build [--check]`.

Everywhere the wheel, the source distribution and the frozen folder; on Debian and its kin the
`.deb`, on Windows the installer where Inno Setup is there, on macOS the application. `--check` has
each of them judged and started, on Linux as root in a clean Debian too.
"""

from __future__ import annotations

import gzip
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_packages.clean_debian import check_in_clean_debian
from hinge_packages.debian import build_deb
from hinge_packages.desktop_files import check_desktop_files
from hinge_packages.frozen_folder import check_frozen, freeze
from hinge_packages.project import DIST, ROOT, BuildError, say, size_of
from hinge_packages.source_archives import build_archives, check_archives
from hinge_packages.windows import build_installer

OLD_JOURNAL = ROOT / "tests" / "store" / "journals" / "journal-1.hinge.gz"
CHECK = "--check"


def main(arguments: Sequence[str]) -> int:
    """Build, and check where that was asked for; return the exit status."""
    if set(arguments) - {CHECK}:
        sys.stderr.write("usage: python3 dev.py build [--check]\n")
        return 2
    try:
        made = build()
        if CHECK in arguments:
            check(*made)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def build() -> tuple[Path, Path, Path, Path | None]:
    """Make the wheel, the source distribution, the frozen folder, and what is around it."""
    shutil.rmtree(DIST, ignore_errors=True)
    wheel, source = build_archives(DIST)
    folder = freeze()
    around: Path | None = None
    if shutil.which("dpkg-deb"):
        around = build_deb(folder)
    elif sys.platform == "win32":
        around = build_installer()
    for made in (wheel, source, folder, around):
        if made is not None:
            say(f"{made.relative_to(ROOT)}  {size_of(made)}")
    return wheel, source, folder, around


def check(wheel: Path, source: Path, folder: Path, around: Path | None) -> None:
    """Have everything judged and started; raise `BuildError` at the first fault."""
    check_archives(wheel, source)
    say("The wheel and the source distribution are well-formed.")
    with TemporaryDirectory(prefix="hinge-build-") as name:
        scratch = Path(name)
        old = scratch / "journal.hinge"
        old.write_bytes(gzip.decompress(OLD_JOURNAL.read_bytes()))
        (scratch / "trial").mkdir()
        check_frozen(folder, old, scratch / "trial")
    say("The frozen folder passes its self-test, and brings an older journal up to date.")
    for line in check_desktop_files():
        say(line)
    if around is not None and around.suffix == ".deb":
        for line in check_in_clean_debian(wheel, folder, around):
            say(line)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
