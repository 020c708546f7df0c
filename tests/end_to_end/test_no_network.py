"""Nothing of the program ever turns to a network: whatever it tries is written down and refused."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.needs import require
from tests.own_process import run_python
from tests.system_parts import C_COMPILER, C_HEADERS, LINUX

_SOURCE = Path(__file__).with_name("network_calls.c")
_TURNS_TO_A_NETWORK = """
import socket
for act in (lambda: socket.create_connection(("127.0.0.1", 9)), lambda: socket.socket().close()):
    try:
        act()
    except OSError:
        pass
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    require(LINUX, C_COMPILER, C_HEADERS)
    library = tmp_path_factory.mktemp("network") / "network_calls.so"
    call = ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE), "-ldl"]
    subprocess.run(call, check=True, capture_output=True)
    return library


def tried(library: Path, folder: Path, *arguments: str) -> list[str]:
    """Run Python to its end and return what it wanted of a network, its children's wishes too."""
    log = folder / "network.log"
    environment = {
        **os.environ,
        "LD_PRELOAD": str(library),
        "HINGE_NETWORK_LOG": str(log),
        "HINGE_DATA_DIR": str(folder / "home"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = run_python(*arguments, environment=environment)
    assert done.returncode == 0, done.stderr
    return log.read_text().splitlines() if log.exists() else []


def test_a_program_that_turns_to_a_network_is_caught(library: Path, tmp_path: Path) -> None:
    caught = tried(library, tmp_path, "-c", _TURNS_TO_A_NETWORK)
    assert caught == ["getaddrinfo 127.0.0.1", "socket IPv4"]


def test_the_window_never_turns_to_a_network(library: Path, tmp_path: Path) -> None:
    assert tried(library, tmp_path, "-m", "hinge_desktop", "--tour", str(tmp_path / "tour")) == []


@pytest.mark.parametrize("command", ["--version", "demo"])
def test_no_command_turns_to_a_network(library: Path, tmp_path: Path, command: str) -> None:
    file = [str(tmp_path / "made.hinge")] if command == "demo" else []
    assert tried(library, tmp_path, "-m", "hinge_desktop", command, *file) == []
