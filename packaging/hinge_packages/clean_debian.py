"""Tries the packages in a Debian 12 that holds nothing else, as root with debootstrap.

Each gets a copy of the same bare system: the wheel by pipx, the `.deb` by apt, and the frozen
folder with no Python at all. There it must say which libraries are missing, test itself, and
leave nothing but the lifter's own files when it is removed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from hinge_packages.project import NAME, WORK, BuildError, run

SUITE = "bookworm"
BASE = WORK / f"clean-{SUITE}"
NEEDED = ("debootstrap", "unshare", "chroot", "mount")
INSTALL = ("apt-get", "install", "--yes", "-qq", "--no-install-recommends")
JOURNAL = "/root/journal.hinge"
PASSED = "All of it works."
_SET_UP = ("/etc/resolv.conf", "/etc/pip.conf", "/etc/ssl/certs/ca-certificates.crt")
"""How this machine reaches its packages, where it has been told so."""


class Answer(NamedTuple):
    """What a command in the clean system printed, its exit status, and how long it took."""

    text: str
    status: int
    seconds: float


class CleanSystem:
    """A bare Debian below a folder; commands run in it as root, with its own /proc."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def ask(self, *call: str) -> Answer:
        """Run a command there."""
        inside = [
            "unshare",
            "--mount",
            "--pid",
            "--ipc",
            "--fork",
            f"--mount-proc={self.root}/proc",
        ]
        settings = [f"{name}={value}" for name, value in os.environ.items() if "PIP_" in name]
        plain = ["HOME=/root", "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "LANG=C.UTF-8"]
        plain += ["DEBIAN_FRONTEND=noninteractive", *settings]
        begun = monotonic()
        done = subprocess.run(
            [*inside, "chroot", str(self.root), "env", "-i", *plain, *call],
            capture_output=True,
            text=True,
            check=False,
        )
        return Answer(done.stdout + done.stderr, done.returncode, monotonic() - begun)

    def must(self, *call: str) -> Answer:
        """Run a command there that has to succeed."""
        answer = self.ask(*call)
        if answer.status:
            raise BuildError(f"In a clean Debian failed: {' '.join(call)}\n{answer.text}")
        return answer

    def holds(self, place: str) -> bool:
        """Tell whether anything of this name is there."""
        return os.path.lexists(self.root / place.lstrip("/"))


def check_in_clean_debian(wheel: Path, folder: Path, deb: Path) -> Iterator[str]:
    """Try all three; each line says what was seen. Raise `BuildError` at the first fault."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    if missing or os.geteuid() != 0:
        why = ", ".join(missing) or "the rights of root"
        yield f"Not tried in a clean Debian, for want of {why}."
        return
    _prepare_base()
    for name, tried in (("deb", _try_deb), ("folder", _try_folder), ("wheel", _try_wheel)):
        with _copy_of_base(name) as system:
            given = {"deb": deb, "folder": folder, "wheel": wheel}[name]
            yield from tried(system, given)


def _try_deb(system: CleanSystem, deb: Path) -> Iterator[str]:
    shutil.copy2(deb, system.root / "mnt")
    before = _files_below(system.root / "usr")
    installed = system.must(*INSTALL, f"/mnt/{deb.name}")
    yield f".deb: installed in {installed.seconds:.0f} s."
    yield _self_test(system, ".deb", "/usr/bin/hinge-desktop")
    system.must("hinge-desktop", "demo", JOURNAL, "--weeks", "2")
    system.must("apt-get", "remove", "--purge", "--yes", "-qq", NAME)
    left = {
        one for one in _files_below(system.root / "usr") - before if "hinge" in str(one).lower()
    }
    if left or not system.holds(JOURNAL):
        raise BuildError(f"Removing the .deb leaves {sorted(map(str, left))}.")
    yield ".deb: removed without a trace; the journal stays."


def _try_folder(system: CleanSystem, folder: Path) -> Iterator[str]:
    program = f"/opt/{NAME}/{NAME}"
    # Where it lies nobody can write, not even root.
    with _shown(folder, system.root / "opt" / NAME):
        _install_what_is_named(system, program)
        # No Python of the system may help.
        system.must("rm", "-f", "/usr/bin/python3", "/usr/bin/python3.11")
        yield _self_test(system, "Frozen folder", program)


def _try_wheel(system: CleanSystem, wheel: Path) -> Iterator[str]:
    shutil.copy2(wheel, system.root / "mnt")
    system.must(*INSTALL, "pipx", "python3-venv")
    installed = system.must("pipx", "install", f"/mnt/{wheel.name}")
    yield f"Wheel: installed by pipx in {installed.seconds:.0f} s."
    program = "/root/.local/bin/hinge-desktop"
    _install_what_is_named(system, program)
    yield _self_test(system, "Wheel", program)
    system.must(program, "demo", JOURNAL, "--weeks", "2")
    system.must("pipx", "uninstall", NAME)
    if system.holds(program) or system.holds(f"/root/.local/pipx/venvs/{NAME}"):
        raise BuildError("Removing the wheel leaves something.")
    yield "Wheel: removed without a trace; the journal stays."


def _install_what_is_named(system: CleanSystem, program: str) -> None:
    """Start once without Qt's system libraries: what is said then must be what is missing."""
    refused = system.ask(program, "--self-test")
    named = re.search(r"Install them with: sudo apt-get install (.+)", refused.text)
    if refused.status != 1 or named is None:
        raise BuildError(f"Without its libraries {program} says: {refused.text}")
    system.must(*INSTALL, *named[1].split())


def _self_test(system: CleanSystem, name: str, program: str) -> str:
    tested = system.must(program, "--self-test")
    if PASSED not in tested.text:
        raise BuildError(f"{name}: the self-test says {tested.text}")
    shown = system.must(program, "--version")
    return f"{name}: self-test in {tested.seconds:.1f} s, --version in {shown.seconds:.2f} s."


def _prepare_base() -> None:
    if not BASE.exists():
        unfinished = BASE.with_name(f"{BASE.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        what = "--include=python3,ca-certificates"
        run(["debootstrap", "--variant=minbase", what, SUITE, str(unfinished)])
        unfinished.rename(BASE)


@contextmanager
def _copy_of_base(name: str) -> Iterator[CleanSystem]:
    root = BASE.with_name(f"{BASE.name}-{name}")
    _remove(root)
    run(["cp", "--archive", "--reflink=auto", str(BASE), str(root)])
    for file in filter(os.path.exists, _SET_UP):
        shutil.copyfile(file, root / file.lstrip("/"))
    try:
        with ExitStack() as shown:
            for place in filter(Path.is_dir, _package_folders()):
                shown.enter_context(_shown(place, root / place.relative_to("/")))
            system = CleanSystem(root)
            system.must("apt-get", "update", "-qq")
            yield system
    finally:
        _remove(root)


@contextmanager
def _shown(place: Path, inside: Path) -> Iterator[None]:
    """Let a folder of this machine be read at a place in the clean system."""
    inside.mkdir(parents=True, exist_ok=True)
    run(["mount", "--bind", "--options", "ro", str(place), str(inside)])
    try:
        yield
    finally:
        run(["umount", str(inside)])


def _package_folders() -> list[Path]:
    """Return the folders on this machine that pip has been told to look into."""
    told = " ".join(value for name, value in os.environ.items() if "PIP_" in name)
    file = Path("/etc/pip.conf")
    told += file.read_text(encoding="utf-8") if file.is_file() else ""
    found = re.findall(r"(?:file://|\s|^)(/opt/[\w-]+)", told)
    return [Path(one) for one in dict.fromkeys(found)]


def _files_below(folder: Path) -> set[Path]:
    return {one for one in folder.rglob("*") if "__pycache__" not in one.parts}


def _remove(root: Path) -> None:
    # What is mounted there is somebody else's.
    if os.path.ismount(root) or any(str(root) in line for line in _mounts()):
        raise BuildError(f"Something is still mounted below {root}.")
    shutil.rmtree(root, ignore_errors=True)


def _mounts() -> Sequence[str]:
    return Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
