"""What desktops and software centres are told of Hinge, judged by their own tools."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from hinge_packages.project import APPLICATION, PACKAGING, python, run

LINUX = PACKAGING / "linux"
TOOLS = {
    "desktop-file-validate": (
        "The desktop entry is valid.",
        ["desktop-file-validate", str(LINUX / f"{APPLICATION}.desktop")],
    ),
    "appstreamcli": (
        "The metainfo is valid.",
        ["appstreamcli", "validate", "--no-net", str(LINUX / f"{APPLICATION}.metainfo.xml")],
    ),
}


def check_desktop_files() -> Iterator[str]:
    """Judge each file; a tool that is not here is named. Raise `BuildError` at a fault."""
    for tool, (line, call) in TOOLS.items():
        if shutil.which(tool) is None:
            yield f"Not checked here for want of {tool}."
        else:
            run(call)
            yield line
    run(python("reuse", "--no-multiprocessing", "lint", "--quiet"))
    yield "Every file says whose it is and under which licence."
