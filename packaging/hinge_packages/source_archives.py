"""The wheel and the source distribution: the same bytes each time, checked by the usual tools."""

from __future__ import annotations

from pathlib import Path

from hinge_packages.project import NAME, build_environment, python, run, version


def archive_names() -> tuple[str, str]:
    """Return the file names of the wheel and of the source distribution."""
    stem = f"{NAME.replace('-', '_')}-{version()}"
    return f"{stem}-py3-none-any.whl", f"{stem}.tar.gz"


def build_archives(target: Path) -> tuple[Path, Path]:
    """Build both into a folder and return them: the wheel, then the source distribution."""
    call = python("hatchling", "build", "--target", "wheel", "--target", "sdist")
    run([*call, "--directory", str(target)], environment=build_environment())
    wheel, source = archive_names()
    return target / wheel, target / source


def check_archives(wheel: Path, source: Path) -> None:
    """Have the tools of the package index judge them; raise `BuildError` where one objects."""
    run(python("twine", "check", "--strict", str(wheel), str(source)))
    run(python("check_wheel_contents", str(wheel)))
    run(python("validate_pyproject", "pyproject.toml"))
