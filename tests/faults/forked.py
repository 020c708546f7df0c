"""Runs a piece of a row in a child of this process: as another user, or with less of a disk."""

from __future__ import annotations

import json
import os
import socket
import traceback
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

NOBODY: Final = 65534
"""The user that owns nothing, on every Linux."""
_DONE: Final = b"done"

Ask: TypeAlias = Callable[[str], None]
"""Asks the parent for something, and waits until it is done."""


def in_child(work: Callable[[], Iterable[str]]) -> list[str]:
    """Return the complaints that `work` made in a child; how it died is one of them."""
    return _served(lambda _ask: work(), {})


def as_nobody(work: Callable[[], Iterable[str]]) -> list[str]:
    """Run `work` as a user without rights; what it imports must be imported by now."""
    return as_nobody_asking(lambda _ask: work(), {})


def as_nobody_asking(
    work: Callable[[Ask], Iterable[str]], acts: Mapping[str, Callable[[], None]]
) -> list[str]:
    """Run `work` as a user without rights, which may ask this process for acts by their names."""

    def without_rights(ask: Ask) -> Iterable[str]:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        return work(ask)

    return _served(without_rights, acts)


def _served(
    work: Callable[[Ask], Iterable[str]], acts: Mapping[str, Callable[[], None]]
) -> list[str]:
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        ours.close()
        _say_and_end(work, theirs)
    theirs.close()
    found: list[str] | None = None
    with ours, ours.makefile() as lines:
        for line in lines:
            said = json.loads(line)
            if isinstance(said, str):
                acts[said]()
                ours.sendall(_DONE)
            else:
                found = said
    _, status = os.waitpid(child, 0)
    if found is None:
        return [f"the child ended with {os.waitstatus_to_exitcode(status)}"]
    return found


def _say_and_end(work: Callable[[Ask], Iterable[str]], line: socket.socket) -> None:
    def say(words: str | list[str]) -> None:
        line.sendall(f"{json.dumps(words)}\n".encode())

    def ask(name: str) -> None:
        say(name)
        if line.recv(len(_DONE)) != _DONE:
            raise RuntimeError(f"nobody could {name}")

    try:
        try:
            found = list(work(ask))
        except BaseException:
            found = [traceback.format_exc()]
        say(found)
    finally:
        # Nothing of the parent's may be tidied up twice.
        os._exit(0)
