"""Runs a piece of a row in a child of this process: as another user, or with less of a disk."""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Iterable
from typing import Final

NOBODY: Final = 65534
"""The user that owns nothing, on every Linux."""


def in_child(work: Callable[[], Iterable[str]]) -> list[str]:
    """Return the complaints that `work` made in a child; how it died is one of them."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _say_and_end(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    if not said:
        return [f"the child ended with {os.waitstatus_to_exitcode(status)}"]
    return [str(one) for one in json.loads(said)]


def as_nobody(work: Callable[[], Iterable[str]]) -> list[str]:
    """Run `work` as a user without rights; what it imports must be imported by now."""

    def without_rights() -> Iterable[str]:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        return work()

    return in_child(without_rights)


def _say_and_end(work: Callable[[], Iterable[str]], writing: int) -> None:
    try:
        found = list(work())
    except BaseException:
        found = [traceback.format_exc()]
    os.write(writing, json.dumps(found).encode())
    # Nothing of the parent's may be tidied up twice.
    os._exit(0)
