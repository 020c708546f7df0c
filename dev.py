#!/usr/bin/env python3
"""Sets Hinge up and runs it, its tests and its measurements: `python3 dev.py` lists the commands.

Standard library only, so that a plain Python 3.11 is all a machine must have. Everything goes
into two folders beside this file: `.venv` (the program and its packages, pinned by hash in
`requirements/`) and `.uv` (the installer, where the machine has none). Delete both to start over.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 this sentence is for people with an older Python
    sys.exit("Hinge needs Python 3.11 or newer. Try: python3.11 dev.py " + " ".join(sys.argv[1:]))

import ast
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, NoReturn

from hinge_desktop import system_libraries
from hinge_desktop.system_libraries import Need
from tests import gate, system_parts

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "hinge-setup.stamp"
PRIVATE_UV = ROOT / ".uv"
LOCKS = ROOT / "requirements"
OLDEST_UV = (0, 8)

# How pip calls a setting, and how uv does. A machine that reaches its packages through a mirror
# has told pip so, by file or by environment; uv reads its own variables only.
UV_NAMES_OF_PIP_SETTINGS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "timeout": "UV_HTTP_TIMEOUT",
    "cert": "SSL_CERT_FILE",
}


class Command(NamedTuple):
    """One word after `dev.py`: what it does, and what must be set up for it."""

    act: Callable[[Sequence[str]], int]
    summary: str
    packages: str | None  # one of LEVELS, or None where none are needed


LEVELS = ("run", "dev", "package")  # each with a lock of its own and those before it


def main(arguments: Sequence[str]) -> int:
    """Do what the first word says with the words that follow; the result is the exit status."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(usage())
        return 0
    name, *rest = arguments
    command = COMMANDS.get(name)
    if command is None:
        print(f"dev.py knows no command {name!r}.\n{usage()}", file=sys.stderr)
        return 2
    if command.packages is not None:
        prepare_system(for_tests=name == "test")
        prepare_packages(command.packages)
    return command.act(rest)


def usage() -> str:
    """List the commands."""
    rows = (f"  {name:<12} {command.summary}" for name, command in COMMANDS.items())
    return "\n".join(("usage: python3 dev.py COMMAND [ARGUMENTS]", "", *rows))


# The commands


def run(arguments: Sequence[str]) -> int:
    """Start the program with these arguments; without a screen it is drawn in memory."""
    environment = dict(os.environ)
    if not system_libraries.possible_platforms(environment):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        if not arguments:
            arguments = ("--tour", "hinge-tour")
            say("There is no screen here: Hinge walks its main path by itself, into hinge-tour/.")
        else:
            say("There is no screen here: Hinge draws off screen.")
    return become("hinge_desktop", *arguments, environment=environment)


def test(arguments: Sequence[str]) -> int:
    """Run format, lint, types and tests; arguments go to pytest."""
    return gate.run_parts(venv_python(), arguments)


def run_part(module: str, arguments: Sequence[str]) -> int:
    """Run a program of the project's own: a long part of the tests, or one of `packaging/`."""
    environment = gate.compiling_once(venv_python()) | {"PYTHONPATH": str(ROOT / "packaging")}
    return become(module, *arguments, environment=environment)


def lock(arguments: Sequence[str]) -> int:
    """Write the lock files anew; `--upgrade` also takes newer versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build = "\n".join(project["build-system"]["requires"])
    LOCKS.mkdir(exist_ok=True)
    write_lock("run.txt", "pyproject.toml", *arguments)
    write_lock("dev.txt", "--group", "dev", "-c", "requirements/run.txt", *arguments)
    known = ("-c", "requirements/run.txt", "-c", "requirements/dev.txt")
    write_lock("package.txt", "--group", "package", *known, *arguments)
    write_lock("build.txt", "-", *arguments, given=build)
    write_lock("uv.txt", "-", *arguments, given=f"uv>={OLDEST_UV[0]}.{OLDEST_UV[1]}")
    return 0


def write_lock(name: str, *arguments: str, given: str | None = None) -> None:
    """Resolve for every system and every Python from 3.11 on, each file pinned by its hashes."""
    options = ("--universal", "--generate-hashes", "--python-version", "3.11")
    # No header: it would hold this command with the paths of this machine.
    quiet = ("--quiet", "--no-header", "--output-file", f"requirements/{name}")
    call = ("pip", "compile", *options, *quiet, *arguments)
    # From the main index alone: a machine's own places hold a few builds, so only a few hashes.
    uv(*call, given=given, without=("UV_INDEX", "UV_FIND_LINKS"))
    say(f"Wrote requirements/{name}.")


def become(*module_and_arguments: str, environment: Mapping[str, str]) -> int:
    """Hand over to a module, so that signals and the exit status are its own."""
    call = [str(venv_python()), "-m", *module_and_arguments]
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(call[0], call, environment)  # noqa: S606 no shell is wanted
    return subprocess.run(call, env=environment, check=False).returncode


# The system's parts


def prepare_system(*, for_tests: bool) -> None:
    """Install missing libraries where that is allowed; else say how, and stop before downloads."""
    required = {Need.ANY_USE} if for_tests else needs_of_window()
    missing = system_libraries.missing_libraries(required, cache=None)
    if may_install():
        useful = {*Need} - {Need.WAYLAND} if for_tests else {*required, Need.SOUND}
        wanted = system_libraries.missing_libraries(useful, cache=None)
        complaint = install_with_apt(wanted, missing_programs(for_tests=for_tests))
        if complaint and system_libraries.missing_libraries(required, cache=None):
            sys.exit(complaint)
        if complaint:
            say("Going on without some parts of the system that could not be installed.")
    elif missing:
        sys.exit(system_libraries.missing_sentence(missing))


def needs_of_window() -> set[Need]:
    """Return what the window needs on the screens that are here, or off screen."""
    platforms = system_libraries.possible_platforms(os.environ) or ("offscreen",)
    return set().union(*map(system_libraries.needs_of, platforms))


def missing_programs(*, for_tests: bool) -> list[str]:
    """Return the apt packages of programs that set-up and tests lack."""
    parts = system_parts.missing_parts() if for_tests else []
    packages = [part.apt_package for part in parts if part.apt_package]
    return packages if has_pip() or find_uv() else [*packages, "python3-pip"]


def may_install() -> bool:
    """Only root may, and only apt is known well enough to be run unasked."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_with_apt(
    libraries: Sequence[system_libraries.SystemLibrary], packages: Sequence[str]
) -> str:
    """Install what brings these libraries, and these packages; return what went wrong."""
    if not libraries and not packages:
        return ""
    say("Installing system libraries with apt-get.", flush=True)
    apt_get("update")
    names = system_libraries.package_names(libraries, "apt-get", apt_knows)
    return apt_get("install", "--yes", "--no-install-recommends", *names, *packages)


def apt_get(*arguments: str) -> str:
    """Run apt-get without questions; return its own words when it fails, else nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    call = ["apt-get", "-qq", *arguments]
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)
    failed = f"{done.stdout}{done.stderr}This command failed: {' '.join(call)}"
    return failed if done.returncode else ""


def apt_knows(package: str) -> bool:
    """Ask apt whether it has a package of this name."""
    call = ["apt-cache", "show", package]
    return subprocess.run(call, capture_output=True, check=False).returncode == 0


# The packages


def prepare_packages(level: str) -> None:
    """Make the environment hold exactly what is pinned for this level; do nothing if it does."""
    if stamped_level() in LEVELS[LEVELS.index(level) :]:
        return
    say("Setting up the packages in .venv.", flush=True)
    if not venv_fits():
        shutil.rmtree(VENV, ignore_errors=True)
        uv("venv", "--quiet", "--no-project", "--python", sys.executable, str(VENV))
    STAMP.unlink(missing_ok=True)
    target = ("--quiet", "--python", str(venv_python()))
    locks = [f"requirements/{name}.txt" for name in LEVELS[: LEVELS.index(level) + 1]]
    uv("pip", "sync", *target, "--require-hashes", *locks)
    build = ("--build-constraints", "requirements/build.txt")
    uv("pip", "install", *target, *build, "--no-deps", "--editable", ".")
    STAMP.write_text(f"{level} {digest()}\n", encoding="utf-8")


def stamped_level() -> str:
    """Return what the environment was set up for, empty if anything has changed since."""
    try:
        level, stamped_digest = STAMP.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return ""
    return level if stamped_digest == digest() else ""


def digest() -> str:
    """Return one hash over everything the environment depends on."""
    # The folder counts too: an environment cannot be moved.
    total = hashlib.sha256(f"{ROOT}\0{sys.version}".encode())
    for path in (ROOT / "pyproject.toml", *sorted(LOCKS.glob("*.txt"))):
        total.update(path.read_bytes())
    return total.hexdigest()


def venv_python() -> Path:
    """Return the interpreter of the environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def venv_fits() -> bool:
    """Tell whether the environment is there, starts, and is of this Python."""
    if not venv_python().exists():
        return False
    call = [str(venv_python()), "-c", "import sys; print(sys.version)"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    return done.stdout.strip() == sys.version.strip()


def find_uv() -> str | None:
    """Return a uv that works and is new enough: the machine's own, else the private one."""
    private = PRIVATE_UV / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    return next(filter(uv_works, (shutil.which("uv") or "", str(private))), None)


def uv_works(path: str) -> bool:
    """Run uv once: a version switcher may offer a uv that is not there."""
    if not Path(path).is_file():
        return False
    done = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"uv (\d+)\.(\d+)", done.stdout)
    return version is not None and (int(version[1]), int(version[2])) >= OLDEST_UV


def fetch_uv() -> str:
    """Put the pinned uv into the private folder; pip may do that even on a managed Python."""
    if not has_pip():
        sys.exit("Hinge needs pip for its set-up. Install it: sudo apt-get install python3-pip")
    say("Fetching uv, the installer.", flush=True)
    shutil.rmtree(PRIVATE_UV, ignore_errors=True)
    quiet = ("--quiet", "--root-user-action", "ignore")
    place = ("--target", str(PRIVATE_UV))
    pip("install", *quiet, *place, "--no-deps", "--require-hashes", "-r", str(LOCKS / "uv.txt"))
    return find_uv() or stop("uv was fetched but does not start; delete .uv and try again.")


def has_pip() -> bool:
    """Tell whether this Python can run pip."""
    return importlib.util.find_spec("pip") is not None


def pip(*arguments: str) -> str:
    """Run pip and return what it printed; its complaints go to the screen."""
    call = [sys.executable, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(call, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    return stop("pip failed, see above.") if done.returncode else done.stdout


def uv(*arguments: str, given: str | None = None, without: Sequence[str] = ()) -> None:
    """Run uv in the project's folder; a failure ends the set-up."""
    call = [find_uv() or fetch_uv(), *arguments]
    environment = {k: value for k, value in uv_environment().items() if k not in without}
    done = subprocess.run(call, cwd=ROOT, env=environment, input=given, text=True, check=False)
    if done.returncode:
        stop("The set-up stopped: uv failed, see above.")


def uv_environment() -> dict[str, str]:
    """Return this environment, with pip's own set-up told to uv where uv has none."""
    settings = pip_settings(pip("config", "list")) if has_pip() else {}
    return {**uv_variables(settings), "UV_PYTHON_DOWNLOADS": "never", **os.environ}


def pip_settings(listing: str) -> dict[str, str]:
    """Read `pip config list`: the environment wins over `install`, and that over `global`."""
    settings: dict[str, str] = {}
    for wanted in ("global", "install", ":env:"):
        for scope, name, value in re.findall(r"^(\S+?)\.([a-z-]+)=(.+)$", listing, re.MULTILINE):
            if scope == wanted:
                settings[name] = str(ast.literal_eval(value))
    return settings


def uv_variables(settings: Mapping[str, str]) -> dict[str, str]:
    """Say pip's settings in uv's variables."""
    variables = {
        variable: ("," if name == "find-links" else " ").join(settings[name].split())
        for name, variable in UV_NAMES_OF_PIP_SETTINGS.items()
        if name in settings
    }
    if "UV_INDEX" in variables:
        # As pip does. What may be installed is decided by the pinned hashes, not by the place.
        variables["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return variables


def say(sentence: str, *, flush: bool = False) -> None:
    """Tell what happens, beside the output of the program."""
    print(sentence, file=sys.stderr, flush=flush)


def stop(sentence: str) -> NoReturn:
    """End with one sentence and exit status 1."""
    sys.exit(sentence)


COMMANDS = {
    "run": Command(run, "start Hinge; arguments are passed on (try: run --demo)", "run"),
    "test": Command(test, "check format, lint and types, then run the tests", "dev"),
    "bench": Command(partial(run_part, "tests.benchmarks"), "measure start, saving, memory", "dev"),
    "faults": Command(
        partial(run_part, "tests.faults"),
        "try faults: faults [--gate] [--row F2] [--seed N]",
        "dev",
    ),
    "year": Command(partial(run_part, "tests.year"), "train for a year: year [LIFTERS]", "dev"),
    "tongues": Command(partial(run_part, "tests.tongues"), "read all in made-up languages", "dev"),
    "texts": Command(partial(run_part, "hinge_texts"), "gather texts: texts [LANGUAGE]", "dev"),
    "shots": Command(partial(run_part, "tests.shots"), "draw every page: shots DIR", "dev"),
    "build": Command(
        partial(run_part, "hinge_packages"),
        "make this system's packages: build [--check]",
        "package",
    ),
    "lock": Command(lock, "pin the packages anew: lock [--upgrade]", None),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
